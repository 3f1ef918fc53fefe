//! The red flags and the examination of the visit before, beside those of this one.

use std::collections::BTreeSet;

use super::{fact, some, values};
use crate::record::SnapshotFlag;
use crate::report::compared::item_name;
use crate::report::page::{Block, Compared};
use crate::report::raised::{raised_by, sentence};
use crate::report::{Page, Subject, degrees_since, item_found};
use crate::words::{self, handover as said};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::{Direction, Retested, unknown_then};
use hip_triage_core::interview::{Allowed, Answer, Because, Interview, Raised};
use hip_triage_core::questionnaire::{QuestionId, RedFlagId, Role, Urgency};

/// How a red flag stood on a visit.
#[derive(Clone, Copy, PartialEq)]
struct Stood {
    urgency: Urgency,
    certain: bool,
    looked_at: Option<Urgency>,
}

/// Every red flag that was raised on the visit before, or is on this one: what is gone must not go without a word.
pub(super) fn flags(subject: &Subject<'_>) -> Vec<Compared> {
    let Some(before) = subject.before() else { return Vec::new() };
    let questionnaire = subject.questionnaire();
    let told = before.snapshot.iter().flat_map(|told| &told.red_flags);
    let stood = |flag: &SnapshotFlag| Stood { urgency: flag.urgency, certain: flag.certain, looked_at: flag.looked_at };
    let then: Vec<_> = told.map(|flag| (flag.red_flag.as_str(), stood(flag))).collect();
    let now: Vec<_> = Assessment::of(subject.interview()).red_flags().to_vec();
    let name = |flag: RedFlagId| questionnaire.red_flag(flag).name.as_str();
    let stands =
        |raised: &Raised| Stood { urgency: raised.urgency, certain: raised.certain, looked_at: raised.looked_at };
    let (earlier, _) = before.interview(questionnaire);
    let unknown = unknown_then(&earlier, subject.interview());
    let looked = if subject.interview().doctor_has_looked() { said::seen_since() } else { said::open_until_seen() };
    let row = |flag: &str, then: Option<Stood>, now: Option<Stood>| {
        let about = about(subject, flag);
        // What is only to be considered, and stays so, is no news.
        if then == now && now.is_none_or(|now| now.urgency == Urgency::Mention) {
            return None;
        }
        let still = then.is_some();
        let how_bad = |stood: Option<Stood>| stood.map(|stood| (stood.urgency, stood.certain));
        // That it is not raised now does not say that somebody has looked: somebody says so, or it is open.
        let calls = |stood: Option<Stood>| stood.is_some_and(|stood| stood.urgency.calls_for_a_doctor());
        let is_open = calls(then) && !calls(now) && now.is_none_or(|now| now.looked_at.is_none());
        // Of what nobody came to ask then, nothing is known to be worse.
        let open = unknown.iter().find(|raised| name(raised.flag) == flag);
        // What nobody came to ask then and nobody is sure of now stands under safety.
        if then.is_none() && open.is_some() && now.is_some_and(|now| !now.certain) {
            return None;
        }
        let worse = (how_bad(now) > how_bad(then).max(how_bad(open.map(stands)))).then_some(Direction::Worse);
        // What was never more than to be considered is told as that.
        let is_red = [then, now]
            .into_iter()
            .flatten()
            .any(|stood| stood.urgency.calls_for_a_doctor() || stood.looked_at.is_some());
        let [then, now] =
            [then, now].map(|stood| stood.map(|stood| said::flag_stood(stood.urgency, stood.certain, stood.looked_at)));
        let not_raised = || said::not_raised().to_owned();
        let not_told =
            || open.map_or_else(not_raised, |open| not_asked(&earlier, subject.interview(), open.flag).to_owned());
        let named = |stood: String| said::flag_was(&stood, &about);
        let now = now.map_or_else(not_raised, |now| if still { now } else { named(now) });
        Some(Compared {
            label: if is_red { said::red_flag() } else { said::to_mention() }.to_owned(),
            then: then.map_or_else(not_told, named),
            now: if is_open { said::went(&now, looked) } else { now },
            way: worse.filter(|_| is_red),
            ..Compared::default()
        })
    };
    let of = |flag: &str| now.iter().find(|raised| name(raised.flag) == flag).map(stands);
    let gone_or_there = then.iter().filter_map(|(flag, stood)| row(flag, Some(*stood), of(flag)));
    let new = now.iter().filter(|raised| then.iter().all(|(flag, _)| *flag != name(raised.flag)));
    gone_or_there.chain(new.filter_map(|raised| row(name(raised.flag), None, Some(stands(raised))))).collect()
}

/// Says that nobody came to ask then, or to test, what raises a red flag now.
fn not_asked(then: &Interview<'_>, now: &Interview<'_>, flag: RedFlagId) -> &'static str {
    let mut because = now.raised_because(flag);
    because.retain(|because| then.answer_to(because.question).is_none());
    let is_item = |because: &Because| then.question(because.question).examination().is_some();
    if !because.is_empty() && because.iter().all(is_item) { said::value_not_tested() } else { said::value_not_asked() }
}

/// The same in a few words: what it is about in full stands under safety.
fn about(subject: &Subject<'_>, flag: &str) -> String {
    let known = subject.questionnaire().find_red_flag(flag);
    known.map_or_else(|| concern(subject, flag), |id| subject.of_them(subject.questionnaire().red_flag(id).briefly()))
}

/// What a red flag of a record is about; its name, where the questionnaire does not have it any more.
fn concern(subject: &Subject<'_>, flag: &str) -> String {
    let known = subject.questionnaire().find_red_flag(flag);
    known.map_or_else(
        || words::cleaned(&flag.replace('_', " ")),
        |id| subject.of_them(&subject.questionnaire().red_flag(id).concern),
    )
}

/// What the doctor who looked allows, with the note that says which.
pub(super) fn allowed(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let Some(allowed) = assessment.allowed() else { return };
    page.lead(said::allowed(allowed, subject.day()));
    if assessment.doctor_first() {
        page.paragraphs(said::allowed_before_today());
    }
    match subject.note_of(Role::Allowed) {
        Some(note) => page.facts(vec![fact(said::role_allowed(), values::noted(subject, note, said::quoted))]),
        None if allowed == Allowed::Some => page.blocks.push(Block::ToFill(vec![said::role_allowed().to_owned()])),
        None => {}
    }
}

/// What called for a doctor before, and whether one has looked: as it was said, or to be answered by hand.
pub(super) fn to_be_seen(page: &mut Page, subject: &Subject<'_>) {
    let told: Vec<_> = told_on_visit_before(subject).into_iter().chain(told_earlier(subject)).collect();
    if told.is_empty() {
        return;
    }
    for told in told {
        page.lead(told);
    }
    let interview = subject.interview();
    let seen = subject.questionnaire().with_role(Role::Seen);
    let day = subject.day();
    let told = match seen.and_then(|id| interview.answer_to(id)) {
        None => None,
        Some(Answer::NotSure) => Some(said::not_sure_if_seen(day)),
        Some(_) if interview.doctor_has_looked() => Some(said::seen(day)),
        Some(_) => Some(said::not_seen(day)),
    };
    if let Some(told) = &told {
        page.paragraphs(told);
    }
    match subject.note_of(Role::Seen) {
        Some(note) => page.facts(vec![fact(said::by_whom(), values::noted(subject, note, said::quoted))]),
        None if told.is_some() => page.blocks.push(Block::ToFill(vec![said::by_whom().to_owned()])),
        None => page.blocks.push(Block::ToFill(vec![said::seen_by_whom().to_owned()])),
    }
}

/// Each red flag that called for one on the visit before, with the signs that raised it.
fn told_on_visit_before(subject: &Subject<'_>) -> Vec<String> {
    let Some(before) = subject.before() else { return Vec::new() };
    let flags = before.snapshot.iter().flat_map(|told| &told.red_flags);
    let mut flags = flags.filter(|flag| flag.urgency.calls_for_a_doctor()).peekable();
    if flags.peek().is_none() {
        return Vec::new();
    }
    let (then, _) = before.interview(subject.questionnaire());
    let looked_at = subject.interview().raised().into_iter().filter(|raised| raised.looked_at.is_some());
    let looked_at: Vec<_> = looked_at.map(|raised| &subject.questionnaire().red_flag(raised.flag).name).collect();
    let told = flags.map(|flag| {
        // What is raised by the signs of then stands in full where it is told as it is now.
        if looked_at.contains(&&flag.red_flag) {
            let stood = said::flag_stood(flag.urgency, flag.certain, None);
            return said::visit_called_for(before.visit, &said::flag_was(&stood, &about(subject, &flag.red_flag)));
        }
        let known = subject.questionnaire().find_red_flag(&flag.red_flag).filter(|_| flag.certain);
        let because = known.map(|id| sentence(raised_by(&then, id), |_, words| words)).unwrap_or_default();
        let concern = concern(subject, &flag.red_flag);
        let stood = said::flag_stood(flag.urgency, flag.certain, None);
        said::visit_called_for(before.visit, &said::flag_was(&stood, &format!("{concern}{because}")))
    });
    told.collect()
}

/// Each that called for one on a visit before that, or in a self-check on an earlier day.
fn told_earlier(subject: &Subject<'_>) -> Vec<String> {
    let last = subject.before().and_then(|before| before.snapshot.as_ref());
    let questionnaire = subject.questionnaire();
    let is_of_last = |raised: &&Raised| {
        let name = &questionnaire.red_flag(raised.flag).name;
        let told = last.iter().flat_map(|told| &told.red_flags);
        told.filter(|flag| flag.urgency.calls_for_a_doctor()).any(|flag| flag.red_flag == *name)
    };
    let earlier = subject.interview().called_before().iter().filter(|raised| !is_of_last(raised));
    let told = earlier.map(|raised| {
        let concern = subject.of_them(&questionnaire.red_flag(raised.flag).concern);
        said::called_earlier(said::flag_was(&said::flag_stood(raised.urgency, raised.certain, None), &concern))
    });
    told.collect()
}

/// The findings with an item of the examination on the visit before and on this one, in words.
pub(in crate::report) struct Found {
    pub(in crate::report) item: QuestionId,
    pub(in crate::report) then: String,
    /// None where it was not tested again.
    pub(in crate::report) now: Option<String>,
}

/// Every item that was tested on the visit before.
pub(in crate::report) fn found_then(subject: &Subject<'_>) -> Vec<Found> {
    let interview = subject.interview();
    let found = subject.questionnaire().item_ids().filter_map(|(item, question)| {
        let outcome = |answer: Option<&'_ Answer>| answer.filter(|answer| !answer.is_unsure()).cloned();
        let (then, now) = (outcome(interview.earlier(item)), outcome(interview.answer_to(item)));
        let then = item_found(question, then.as_ref(), interview.charted_before(item))?;
        let now = item_found(question, now.as_ref(), interview.charted(item));
        let further = degrees_since(question, interview.charted_before(item), interview.charted(item));
        let now = now.map(|now| if further.is_empty() { now } else { said::went(&now, &further) });
        Some(Found { item, then, now })
    });
    found.collect()
}

/// The items of which what was found on both visits stands in full under then and now, with no note: nothing of them is left to
/// tell.
pub(super) fn told_beside(subject: &Subject<'_>) -> BTreeSet<QuestionId> {
    let is_counted = |item: QuestionId| {
        subject.questionnaire().question(item).examination().is_some_and(|item| !item.after.is_empty())
    };
    let differs =
        found_then(subject).into_iter().filter(|found| found.now.as_ref().is_some_and(|now| *now != found.then));
    let items = differs.map(|found| found.item);
    items.filter(|item| subject.before().is_some() && subject.note(*item).is_none() && !is_counted(*item)).collect()
}

/// Which way a sign went: gone is better, and one that has come is worse. Where none did, the degrees tell, as far as they can.
fn way(retested: &Retested<'_>, item: QuestionId) -> Option<Direction> {
    let better = [&retested.gone, &retested.further].map(|items| items.contains(&item));
    let worse = [&retested.come, &retested.less_far].map(|items| items.contains(&item));
    let ways = better.into_iter().zip(worse).map(|which| match which {
        (true, _) => Some(Direction::Better),
        (false, true) => Some(Direction::Worse),
        (false, false) => None,
    });
    ways.flatten().next()
}

/// Adds what was found in the room on both visits where it is not the same, and what was not tested again.
pub(super) fn examined(page: &mut Page, subject: &Subject<'_>, retested: &Retested<'_>) {
    if subject.before().is_none() {
        return;
    }
    let (mut rows, mut same, mut undone, mut uncounted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let done = subject.interview().items_found();
    // What is put together from others, of which one was tested again, was not left out of the testing.
    let is_of_others = |item: QuestionId| {
        let parts = subject.interview().question(item).examination().map_or(&[][..], |item| &item.after);
        parts.iter().any(|part| done.contains(part))
    };
    for Found { item, then, now } in found_then(subject) {
        let label = item_name(subject.interview(), item);
        let way = way(retested, item);
        match now {
            Some(now) if then == now => same.push(label),
            Some(now) => {
                let now = way.map_or_else(|| now.clone(), |way| said::went(&now, said::direction(way)));
                rows.push(Compared { label, then, now, way, ..Compared::default() });
            }
            None if is_of_others(item) => uncounted.push(said::found_then(&label, &then)),
            None => undone.push(said::found_then(&label, &then)),
        }
    }
    if rows.is_empty() && same.is_empty() && undone.is_empty() && uncounted.is_empty() {
        return;
    }
    page.blocks.push(Block::Subheading(said::examined_then_and_now().to_owned()));
    if !rows.is_empty() {
        page.blocks.push(Block::Compared(rows));
    }
    if !retested.within_error.is_empty() {
        page.paragraphs(said::within_error());
    }
    if !retested.further.is_empty() || !retested.less_far.is_empty() {
        page.paragraphs(said::degrees_rule());
    }
    let lists =
        [(said::found_the_same(), same), (said::not_counted_again(), uncounted), (said::not_tested_again(), undone)];
    page.facts(lists.into_iter().filter(|(_, of)| !of.is_empty()).map(|(label, of)| fact(label, some(&of))).collect());
}
