//! The examination of the visit before, beside that of this one.

use std::collections::BTreeSet;

use super::examined::is_of_others_alone;
use super::{fact, some, values};
use crate::record::Note;
use crate::report::compared::item_name;
use crate::report::for_pt::side_of_outcome;
use crate::report::page::{Block, Compared};
use crate::report::{Page, Subject, item_found, measured_since, spoken};
use crate::words::evidence::signed;
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
        let (charted_then, charted) = (interview.charted_before(item), interview.charted(item));
        let told = |outcome: Option<&Answer>, charted| {
            item_found(question, outcome, charted, side_of_outcome(interview, item, outcome, charted))
        };
        let then = told(then_outcome.as_ref(), charted_then)?;
        let both = charted_then.zip(charted);
        let is_alike =
            now.is_some() && then_outcome == now && both.is_some_and(|(then, now)| then.is_like(now, question));
        let now = told(now.as_ref(), charted);
        let is_same = is_alike || now.as_ref() == Some(&then);
        let by = match (then_outcome, interview.answer_to(item)) {
            (Some(Answer::Number(then)), Some(Answer::Number(now))) if then != *now => signed(now - then),
            _ => measured_since(question, charted_then, charted),
        };
        let now = now.map(|now| if by.is_empty() { now } else { said::went(&now, &by) });
        Some(Found { item, then, now, is_same })
    });
    found.collect()
}

/// The items of which what was found on both visits stands in full under then and now, the same or not, with what was noted: nothing
/// of them is left to tell.
pub(super) fn told_beside(subject: &Subject<'_>) -> BTreeSet<QuestionId> {
    let is_told = |found: &Found| found.now.is_some() && !is_of_others(subject, found.item);
    let found = found_then(subject).into_iter().filter(|found| subject.before().is_some() && is_told(found));
    found.map(|found| found.item).collect()
}

/// Tells whether both visits have to be told: what was found is not the same, or what was noted on it.
fn differs(subject: &Subject<'_>, found: &Found) -> bool {
    !found.is_same || notes_differ(subject, found.item)
}

/// Tells whether an item is put together from others, and no test of its own.
fn is_of_others(subject: &Subject<'_>, item: QuestionId) -> bool {
    subject.interview().question(item).examination().is_some_and(|item| !item.is_test())
}

/// Tells whether what was put together then still counts, and something that it is put together from was tested again.
fn counts_as_then(subject: &Subject<'_>, retested: &Retested<'_>, item: QuestionId) -> bool {
    let interview = subject.interview();
    let parts = interview.question(item).examination().map_or(&[][..], |item| &item.after);
    retested.not_repeated.contains(&item) && parts.iter().any(|part| interview.answer_to(*part).is_some())
}

/// Which way a sign went: gone is better, and one that has come is worse. Where none did, the degrees tell, as far as they can.
fn way(retested: &Retested<'_>, item: QuestionId) -> Option<Direction> {
    let better = [retested.tests_gone().any(|gone| gone == item), retested.further.contains(&item)];
    let worse = [retested.tests_come().any(|come| come == item), retested.less_far.contains(&item)];
    let ways = better.into_iter().zip(worse).map(|which| match which {
        (true, _) => Some(Direction::Better),
        (false, true) => Some(Direction::Worse),
        (false, false) => None,
    });
    ways.flatten().next()
}

/// The note on an item on the visit before.
fn note_then<'s>(subject: &'s Subject<'_>, item: QuestionId) -> Option<&'s Note> {
    let name = &subject.interview().question(item).name;
    subject.before()?.notes.iter().find(|note| note.question == *name)
}

/// What was found as then, with what was noted on it today, or else then, with the day of that.
fn with_each_note(subject: &Subject<'_>, item: QuestionId, now: &str) -> String {
    let noted_then = note_then(subject, item).zip(subject.before()).filter(|_| subject.note(item).is_none());
    noted_then.map_or_else(
        || values::with_note(subject, item, now),
        |(note, before)| {
            let told = spoken::marked(said::note(now, &said::on_one_line(&note.text)), spoken::of_note(note));
            said::noted_on(&told, &before.started.date().to_string())
        },
    )
}

/// Tells whether something was noted on an item on this visit that was not on the one before.
fn notes_differ(subject: &Subject<'_>, item: QuestionId) -> bool {
    subject.note(item).is_some_and(|now| note_then(subject, item).is_none_or(|then| then.text != now.text))
}

/// What was found on both visits, each with what was noted on it.
fn row(subject: &Subject<'_>, item: QuestionId, [then, now]: [&str; 2], way: Option<Direction>) -> Compared {
    let noted = |note: &Note| spoken::marked(said::note(then, &said::on_one_line(&note.text)), spoken::of_note(note));
    let then = note_then(subject, item).map_or_else(|| then.to_owned(), noted);
    let now = way.map_or_else(|| now.to_owned(), |way| said::went(now, said::direction(way)));
    let now = values::with_note(subject, item, &now);
    Compared { label: item_name(subject.interview(), item), then, now, way, ..Compared::default() }
}

/// Adds what was found in the room on both visits where it is not the same, and what was not tested again.
pub(super) fn examined(page: &mut Page, subject: &Subject<'_>, retested: &Retested<'_>) {
    if subject.before().is_none() {
        return;
    }
    let (mut rows, mut same, mut stands, mut undone) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for found in found_then(subject) {
        let item = found.item;
        let label = item_name(subject.interview(), item);
        // What is put together from others is no test that was left out.
        let is_of_others = is_of_others(subject, item);
        let told_then = || {
            let note = note_then(subject, item).map(|note| said::on_one_line(&note.text));
            said::found_then(&label, &note.map_or_else(|| found.then.clone(), |note| said::note(&found.then, &note)))
        };
        match &found.now {
            // What follows from others, and is not there, is no finding.
            Some(_) if is_of_others && is_of_others_alone(subject.interview(), item) => {}
            Some(_) if is_of_others && !subject.is_answered_otherwise(item) => same.push(told_then()),
            Some(now) if differs(subject, &found) => {
                let way = way(retested, item).filter(|_| !found.is_same);
                rows.push(row(subject, item, [&found.then, now], way));
            }
            // What was tested of it today: a part of it may have been left out.
            Some(now) => same.push(said::found_then(&label, &with_each_note(subject, item, now))),
            // Of what it is put together from some was tested again, and is the same.
            None if is_of_others && counts_as_then(subject, retested, item) => stands.push(told_then()),
            // What was charted by hand then is a test that was left out; what follows from others stands or falls with them.
            None if is_of_others && subject.interview().charted_before(item).is_none() => {
                stands.extend(retested.speaks(item).then(told_then));
            }
            None => undone.push(told_then()),
        }
    }
    if rows.is_empty() && same.is_empty() && stands.is_empty() && undone.is_empty() {
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
    let lists = [(said::found_the_same(), same), (said::still_counts(), stands), (said::not_tested_again(), undone)];
    page.facts(lists.into_iter().filter(|(_, of)| !of.is_empty()).map(|(label, of)| fact(label, some(&of))).collect());
}
