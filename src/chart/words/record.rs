//! Sentences about records of visits.

pub use crate::say::record::*;

use std::fmt;

use hip_triage_core::questionnaire::Urgency;

use super::{all_of, cleaned};
use crate::record::{
    ByMeasure, NoClientCode, Notice, Otherwise, Snapshot, SnapshotVerdict, State, Touched, Unreadable,
};
use crate::say::record as say;

/// The questionnaire is not the one that was answered, and what that means for a visit.
#[must_use]
pub fn changed(then: &str, now: &str, touched: &Touched) -> String {
    let more = &touched.more_to_choose;
    let more = (!more.is_empty()).then(|| say::more_to_choose(more.join(", ")));
    let asked = touched.asked_since.as_deref().map(say::asked_since);
    let otherwise: Vec<_> = touched.otherwise.iter().map(|part| told(*part).to_owned()).collect();
    let otherwise = (!otherwise.is_empty()).then(|| say::told_otherwise(all_of(&otherwise)));
    let what = [more, asked, otherwise].into_iter().flatten().collect::<Vec<_>>().join("; ");
    if then == now { say::changed(what) } else { say::ChangedVersion { then: cleaned(then), now, what }.to_string() }
}

fn told(part: Otherwise) -> &'static str {
    match part {
        Otherwise::Verdict => say::part_verdict(),
        Otherwise::RedFlags => say::part_red_flags(),
    }
}

/// Answers that do not fit any more.
#[must_use]
pub fn no_longer_fit(asked: &[String]) -> String {
    let questions = asked.iter().map(|asked| say::question(cleaned(asked)));
    say::no_longer_fit(questions.collect::<Vec<_>>().join(", "))
}

/// Outcomes that what was measured excludes, each with what counts in its place.
#[must_use]
pub fn by_measure(decided: &[ByMeasure]) -> String {
    let decided = decided.iter().map(|ByMeasure { item, charted, counts }| {
        let charted = charted.join(", ");
        match counts {
            Some(counts) => say::MeasureCounts { item, charted, counts }.to_string(),
            None => say::MeasureIsOpen { item, charted }.to_string(),
        }
    });
    say::by_measure(decided.collect::<Vec<_>>().join("; "))
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Changed { then, now, touched } => changed(then, now, touched),
            Self::NoLongerFit(asked) => no_longer_fit(asked),
            Self::ByMeasure(items) => by_measure(items),
        })
    }
}

/// The visits before answer other questions.
#[must_use]
pub fn other_questions_before(visit: u32, theirs: &str) -> String {
    say::OtherQuestionsBefore { visit, theirs: cleaned(theirs) }.to_string()
}

/// A visit lies before the one that came before it.
#[must_use]
pub fn before_the_last(now: &str, visit: u32, then: &str) -> String {
    say::BeforeTheLast { now, visit, then }.to_string()
}

/// A visit ended before it began.
#[must_use]
pub fn ended_before(began: &str, ended: &str) -> String {
    say::EndedBefore { began, ended }.to_string()
}

/// How far a visit is.
#[must_use]
pub fn state(state: State) -> &'static str {
    match state {
        State::InProgress => say::state_in_progress(),
        State::Completed => say::state_completed(),
        State::Stopped => say::state_stopped(),
        State::Amended => say::state_amended(),
    }
}

/// Says what the answers fit, in a few words; `origins` are what the verdict names.
#[must_use]
pub fn verdict(verdict: Option<SnapshotVerdict>, origins: &[String]) -> String {
    let named = origins.iter().map(|origin| cleaned(origin)).collect::<Vec<_>>();
    let origins = named.join(", ");
    match verdict {
        None => say::verdict_none().to_owned(),
        Some(SnapshotVerdict::NotClear) => say::verdict_not_clear().to_owned(),
        Some(SnapshotVerdict::MostOften) => say::verdict_most_often(origins),
        Some(SnapshotVerdict::Mixed) => say::verdict_mixed(all_of(&named)),
        Some(SnapshotVerdict::Leans) => say::verdict_leans(origins),
        Some(SnapshotVerdict::Fits | SnapshotVerdict::Outside) => say::verdict_fits(origins),
    }
}

/// How urgent a visit was, beside its verdict.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => say::urgency_emergency(),
        Urgency::SameDay => say::urgency_same_day(),
        Urgency::Soon => say::urgency_soon(),
        Urgency::Mention => say::urgency_mention(),
    }
}

impl fmt::Display for NoClientCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => say::code_empty(),
            Self::TooLong => say::code_too_long(),
            Self::Letters => say::code_letters(),
            Self::Reserved => say::code_reserved(),
        })
    }
}

impl std::error::Error for NoClientCode {}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => say::unreadable_damaged(),
            Self::Newer => say::unreadable_newer(),
            Self::OtherKind => say::unreadable_other_kind(),
        })
    }
}

impl std::error::Error for Unreadable {}

/// The parts in which two assessments differ.
#[must_use]
pub fn differences(then: &Snapshot, now: &Snapshot) -> Vec<&'static str> {
    let parts = [
        (
            say::part_verdict(),
            (then.verdict, &then.origins, then.withheld) != (now.verdict, &now.origins, now.withheld),
        ),
        (say::part_urgency(), then.urgency != now.urgency),
        (say::part_red_flags(), then.red_flags != now.red_flags),
        (say::part_path(), (then.end, &then.path) != (now.end, &now.path)),
        (say::part_scores(), then.scores != now.scores),
        (say::part_outside(), then.outside != now.outside),
        (say::part_advice(), then.advice != now.advice),
        (say::part_findings(), then.findings != now.findings),
    ];
    parts.into_iter().filter(|(_, differ)| *differ).map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn a_verdict_is_told_in_the_language_that_is_spoken() {
        let two = ["la cadera".to_owned(), "irritación del nervio".to_owned()];
        assert_eq!(verdict(Some(SnapshotVerdict::Mixed), &two), "mixed: la cadera and irritación del nervio");
        within(Language::Spanish, || {
            assert_eq!(verdict(Some(SnapshotVerdict::Mixed), &two), "dos orígenes: la cadera e irritación del nervio");
            assert_eq!(verdict(Some(SnapshotVerdict::MostOften), &two[..1]), "con más frecuencia, la cadera");
        });
    }
}
