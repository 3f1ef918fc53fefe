//! The red flags of the visit before, beside those of this one.

use crate::record::SnapshotFlag;
use crate::report::Subject;
use crate::report::compared::Flags;
use crate::report::page::Compared;
use crate::report::raised::no_longer;
use crate::words::{self, handover as said};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::{Direction, unknown_then};
use hip_triage_core::explain::is_idle_doubt;
use hip_triage_core::interview::{Because, Interview, Look, Raised};
use hip_triage_core::questionnaire::{RedFlagId, Urgency};

/// How a red flag stood on a visit.
#[derive(Clone, Copy, PartialEq)]
struct Stood {
    urgency: Urgency,
    certain: bool,
    looked_at: Option<Look>,
}

impl From<&SnapshotFlag> for Stood {
    fn from(flag: &SnapshotFlag) -> Self {
        Self { urgency: flag.urgency, certain: flag.certain, looked_at: flag.look() }
    }
}

impl From<&Raised> for Stood {
    fn from(raised: &Raised) -> Self {
        Self { urgency: raised.urgency, certain: raised.certain, looked_at: raised.looked_at }
    }
}

impl Stood {
    fn how_bad(self) -> (Urgency, bool) {
        (self.urgency, self.certain)
    }

    fn in_words(self) -> String {
        said::flag_stood(self.urgency, self.certain, self.looked_at)
    }

    /// Tells whether it called for a doctor, or did until one looked: what was never more than to be considered is no red flag.
    fn is_red(self) -> bool {
        self.urgency.calls_for_a_doctor() || self.looked_at.is_some()
    }
}

/// A red flag on both visits.
struct OnBoth<'s> {
    name: &'s str,
    then: Option<Stood>,
    now: Option<Stood>,
    /// As it would have stood then, had what nobody came to ask been answered as it is now; none where it is known.
    unknown: Option<Raised>,
}

/// Every red flag that was raised on the visit before, or is on this one: what is gone must not go without a word.
pub(super) fn flags(subject: &Subject<'_>) -> Flags {
    let Some(before) = subject.before() else { return Flags::default() };
    let questionnaire = subject.questionnaire();
    let (earlier, _) = before.interview(questionnaire);
    let unknown = unknown_then(&earlier, subject.interview());
    let then: Vec<_> = before.snapshot.iter().flat_map(|told| &told.red_flags).collect();
    let mut now = Assessment::of(subject.interview()).red_flags().to_vec();
    now.retain(|raised| !is_idle_doubt(subject.interview(), *raised));
    let name = |raised: &Raised| questionnaire.red_flag(raised.flag).name.as_str();
    let new = now.iter().map(name).filter(|name| then.iter().all(|flag| flag.red_flag != *name));
    let names = then.iter().map(|flag| flag.red_flag.as_str()).chain(new);
    let on_both = names.map(|flag| OnBoth {
        name: flag,
        then: then.iter().find(|told| told.red_flag == flag).map(|told| Stood::from(*told)),
        now: now.iter().find(|raised| name(raised) == flag).map(Stood::from),
        unknown: unknown.iter().find(|raised| name(raised) == flag).copied(),
    });
    let news: Vec<_> = on_both.filter(OnBoth::is_news).collect();
    Flags {
        any_new: news.iter().any(OnBoth::is_new),
        rows: news.iter().map(|flag| flag.row(subject, &earlier)).collect(),
    }
}

impl OnBoth<'_> {
    /// Tells whether it was a red flag on either visit, and is news: what is only to be considered stands under safety.
    fn is_news(&self) -> bool {
        // What nobody came to ask then and nobody is sure of now stands under safety.
        let was_unasked = self.then.is_none() && self.unknown.is_some();
        let is_only_unsure = was_unasked && self.now.is_some_and(|now| !now.certain);
        self.is_red() && !is_only_unsure
    }

    fn row(&self, subject: &Subject<'_>, earlier: &Interview<'_>) -> Compared {
        let named = |stood: Stood| said::flag_was(&stood.in_words(), &about(subject, self.name));
        let not_raised = || said::not_raised().to_owned();
        let not_told = |unknown: Raised| not_asked(earlier, subject.interview(), unknown.flag).to_owned();
        let now = match (self.then, self.now) {
            (Some(_), None) => {
                let told = said::raised_no_more(&self.gone(subject, earlier));
                if self.is_still_considered(subject, earlier) { said::rest_considered(&told) } else { told }
            }
            (None, None) => not_raised(),
            (Some(_), Some(now)) => now.in_words(),
            (None, Some(now)) => named(now),
        };
        Compared {
            label: said::red_flag().to_owned(),
            then: self.then.map(named).or_else(|| self.unknown.map(not_told)).unwrap_or_else(not_raised),
            now: if self.is_over() { said::went(&now, looked(subject)) } else { now },
            way: (self.is_worse() && !self.is_new()).then_some(Direction::Worse),
            ..Compared::default()
        }
    }

    /// Tells whether it was asked about then, and not raised.
    fn is_new(&self) -> bool {
        self.is_worse() && self.then.is_none() && self.unknown.is_none()
    }

    fn is_red(&self) -> bool {
        [self.then, self.now].into_iter().flatten().any(Stood::is_red)
    }

    /// What raised it then and is answered otherwise now.
    fn gone(&self, subject: &Subject<'_>, earlier: &Interview<'_>) -> Vec<String> {
        let flag = subject.questionnaire().find_red_flag(self.name);
        flag.map(|flag| no_longer(subject.interview(), earlier, flag)).unwrap_or_default()
    }

    /// Tells whether a sign that raised it then raises something to be considered now.
    fn is_still_considered(&self, subject: &Subject<'_>, earlier: &Interview<'_>) -> bool {
        let (now, questionnaire) = (subject.interview(), subject.questionnaire());
        let answers = |interview: &Interview<'_>, flag| -> Vec<_> {
            let counted = interview.raised_because(flag).into_iter().filter(|because| because.counted);
            counted.map(|because| (because.question, because.answer)).collect()
        };
        let then = questionnaire.find_red_flag(self.name).map(|flag| answers(earlier, flag)).unwrap_or_default();
        let is_considered = |raised: &&Raised| raised.certain && raised.urgency == Urgency::Mention;
        let assessment = Assessment::of(now);
        let mut considered = assessment.red_flags().iter().filter(is_considered);
        considered.any(|raised| answers(now, raised.flag).iter().any(|answer| then.contains(answer)))
    }

    /// Tells whether it called for a doctor then and has no sign now.
    fn is_over(&self) -> bool {
        let called = self.then.is_some_and(|then| then.urgency.calls_for_a_doctor());
        called && !self.now.is_some_and(Stood::is_red)
    }

    /// Tells whether it is more urgent than then: of what nobody came to ask then, nothing is known to be worse.
    fn is_worse(&self) -> bool {
        let how_bad = |stood: Option<Stood>| stood.map(Stood::how_bad);
        how_bad(self.now) > how_bad(self.then).max(how_bad(self.unknown.as_ref().map(Stood::from)))
    }
}

/// Says of a red flag that is gone whether somebody has looked: that it is not raised does not say so.
fn looked(subject: &Subject<'_>) -> &'static str {
    if subject.interview().doctor_has_looked() { said::seen_since() } else { said::open_until_seen() }
}

/// Says that nobody came to ask then, or to test, what raises a red flag now.
fn not_asked(then: &Interview<'_>, now: &Interview<'_>, flag: RedFlagId) -> &'static str {
    let mut because = now.raised_because(flag);
    because.retain(|because| then.answer_to(because.question).is_none());
    let is_item = |because: &Because| then.question(because.question).examination().is_some();
    if !because.is_empty() && because.iter().all(is_item) { said::value_not_tested() } else { said::value_not_asked() }
}

/// A red flag in a few words: what it is about in full stands under safety.
pub(super) fn about(subject: &Subject<'_>, flag: &str) -> String {
    let known = subject.questionnaire().find_red_flag(flag);
    known.map_or_else(|| concern(subject, flag), |id| subject.of_them(subject.questionnaire().red_flag(id).briefly()))
}

/// What a red flag of a record is about; its name, where the questionnaire does not have it any more.
pub(super) fn concern(subject: &Subject<'_>, flag: &str) -> String {
    let known = subject.questionnaire().find_red_flag(flag);
    known.map_or_else(
        || words::cleaned(&flag.replace('_', " ")),
        |id| subject.of_them(&subject.questionnaire().red_flag(id).concern),
    )
}
