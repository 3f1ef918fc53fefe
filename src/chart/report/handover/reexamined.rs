//! The examination of the visit before, beside that of this one.

use std::collections::BTreeSet;

use super::{fact, some};
use crate::report::compared::item_name;
use crate::report::page::{Block, Compared};
use crate::report::{Page, Subject, degrees_since, item_found};
use crate::words::handover as said;
use hip_triage_core::compare::{Direction, Retested};
use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::QuestionId;

/// The findings with an item of the examination on the visit before and on this one, in words.
pub(in crate::report) struct Found {
    pub(in crate::report) item: QuestionId,
    pub(in crate::report) then: String,
    /// None where it was not tested again.
    pub(in crate::report) now: Option<String>,
    /// True if it was found as then, however that was charted.
    pub(in crate::report) is_same: bool,
}

/// Every item that was tested on the visit before.
pub(in crate::report) fn found_then(subject: &Subject<'_>) -> Vec<Found> {
    let interview = subject.interview();
    let found = subject.questionnaire().item_ids().filter_map(|(item, question)| {
        let outcome = |answer: Option<&'_ Answer>| answer.filter(|answer| !answer.is_unsure()).cloned();
        let (then_outcome, now) = (outcome(interview.earlier(item)), outcome(interview.answer_to(item)));
        let then = item_found(question, then_outcome.as_ref(), interview.charted_before(item))?;
        let both = interview.charted_before(item).zip(interview.charted(item));
        let is_alike =
            now.is_some() && then_outcome == now && both.is_some_and(|(then, now)| then.is_like(now, question));
        let now = item_found(question, now.as_ref(), interview.charted(item));
        let is_same = is_alike || now.as_ref() == Some(&then);
        let further = degrees_since(question, interview.charted_before(item), interview.charted(item));
        let now = now.map(|now| if further.is_empty() { now } else { said::went(&now, &further) });
        Some(Found { item, then, now, is_same })
    });
    found.collect()
}

/// The items of which what was found on both visits stands in full under then and now, with no note: nothing of them is left to
/// tell.
pub(super) fn told_beside(subject: &Subject<'_>) -> BTreeSet<QuestionId> {
    let is_counted = |item: QuestionId| {
        subject.questionnaire().question(item).examination().is_some_and(|item| !item.after.is_empty())
    };
    let differs = found_then(subject).into_iter().filter(|found| found.now.is_some() && !found.is_same);
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

/// What was noted on an item on both visits, where that is not the same.
fn notes(subject: &Subject<'_>, item: QuestionId) -> Option<[String; 2]> {
    let name = &subject.interview().question(item).name;
    let then = subject.before()?.notes.iter().find(|note| note.question == *name)?;
    let now = subject.note(item)?;
    (then.text != now.text).then(|| [then, now].map(|note| said::on_one_line(&note.text)))
}

/// Adds what was found in the room on both visits where it is not the same, and what was not tested again.
pub(super) fn examined(page: &mut Page, subject: &Subject<'_>, retested: &Retested<'_>) {
    if subject.before().is_none() {
        return;
    }
    let (mut rows, mut same, mut undone, mut uncounted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // What is put together from others is no test that was left out.
    let is_of_others =
        |item: QuestionId| subject.interview().question(item).examination().is_some_and(|item| !item.after.is_empty());
    for Found { item, then, now, is_same } in found_then(subject) {
        let label = item_name(subject.interview(), item);
        let way = way(retested, item);
        match now {
            Some(_) if is_of_others(item) && !subject.is_answered_otherwise(item) => same.push(label),
            Some(now) if is_same => match notes(subject, item) {
                // The outcome alone tells too little where what was noted of it is another thing.
                Some([noted_then, noted_now]) => {
                    let (then, now) = (said::note(&then, &noted_then), said::note(&now, &noted_now));
                    rows.push(Compared { label, then, now, ..Compared::default() });
                }
                None => same.push(label),
            },
            Some(now) => {
                let now = way.map_or_else(|| now.clone(), |way| said::went(&now, said::direction(way)));
                rows.push(Compared { label, then, now, way, ..Compared::default() });
            }
            // What was charted by hand then is a test that was left out.
            None if is_of_others(item) && subject.interview().charted_before(item).is_none() => {
                uncounted.push(said::found_then(&label, &then));
            }
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
