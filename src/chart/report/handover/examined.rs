//! Everything found in the room, by the position in which it was tested, the left beside the right.

use super::{fact, reexamined, values};
use crate::report::compared::item_name;
use crate::report::for_pt::side_that_counts;
use crate::report::page::{Block, ChartedRow};
use crate::report::{Page, Subject, found_in_words, sides_in_words};
use crate::words::handover;
use crate::words::{self, charted as said};
use hip_triage_core::interview::{Answer, Interview, NEGATIVE};
use hip_triage_core::questionnaire::{Examination, Position, Question, QuestionId};

/// Adds what was found; tells whether anything was.
pub(super) fn examined(page: &mut Page, subject: &Subject<'_>) -> bool {
    let beside = reexamined::told_beside(subject);
    let items: Vec<_> = subject.questionnaire().item_ids().filter(|(id, _)| !beside.contains(id)).collect();
    let position = |question: &Question| question.examination().map(|item: &Examination| item.position);
    let has_positions = items.iter().any(|(_, question)| position(question) != Some(Position::Any));
    let mut found = false;
    for (_, at) in Position::ALL {
        let here = items.iter().filter(|(_, question)| position(question) == Some(at));
        let (mut facts, mut rows) = (Vec::new(), Vec::new());
        for (id, question) in here {
            let label = question.briefly().trim_end_matches('?');
            match row(subject, *id, label) {
                Some(row) => rows.push(row),
                None if subject.interview().answer_to(*id).is_some() => {
                    facts.push(fact(label, values::with_note(subject, *id, &counted(subject, *id))));
                }
                None if is_noted(subject, *id) => facts.push(fact(label, values::value(subject, *id, &[]))),
                None => {}
            }
        }
        if facts.is_empty() && rows.is_empty() {
            continue;
        }
        found = true;
        if has_positions {
            page.blocks.push(Block::Subheading(said::position(at).to_owned()));
        }
        if !rows.is_empty() {
            page.blocks.push(Block::Charted(rows));
        }
        page.facts(facts);
    }
    if !beside.is_empty() {
        page.facts(vec![fact(handover::tested_again(), handover::see(handover::examined_then_and_now()))]);
    }
    found || !beside.is_empty()
}

/// The outcome that counts, of which side, and what is charted where that says otherwise.
fn counted(subject: &Subject<'_>, id: QuestionId) -> String {
    let interview = subject.interview();
    let question = interview.question(id);
    let Some(answer) = interview.answer_to(id) else { return String::new() };
    let outcome = said::counted(&values::in_words(subject, question, answer), side_that_counts(interview, id));
    let parts = positive_parts(interview, id);
    let outcome = if parts.is_empty() { outcome } else { said::with_positive_parts(&outcome, &parts) };
    match interview.outcome_by_items(id) {
        Some(other) if *answer != Answer::One(other) => {
            said::charted_otherwise(&outcome, &question.choice(other).label)
        }
        _ => outcome,
    }
}

/// The names of the items that are there, of those by which an item that is put together from others is told, or can be.
fn positive_parts(interview: &Interview<'_>, id: QuestionId) -> Vec<String> {
    let told_by = interview.told_by_items(id);
    let parts = || interview.question(id).examination().map_or_else(Vec::new, |item| item.after.clone());
    let is_told = !told_by.is_empty();
    let is_there = |part: &QuestionId| match interview.answer_to(*part) {
        Some(Answer::One(found)) => interview.question(*part).choice(*found).name != NEGATIVE,
        // By its number alone.
        _ => is_told,
    };
    let parts = if is_told { told_by } else { parts() };
    parts.into_iter().filter(is_there).map(|part| words::clause(&item_name(interview, part))).collect()
}

fn is_noted(subject: &Subject<'_>, id: QuestionId) -> bool {
    subject.interview().answer_to(id).is_some() || subject.note(id).is_some()
}

/// Both sides of an item that was charted.
fn row(subject: &Subject<'_>, id: QuestionId, label: &str) -> Option<ChartedRow> {
    let question = subject.interview().question(id);
    let charted = subject.interview().charted(id)?;
    let counts = match subject.interview().answer_to(id) {
        Some(_) => values::with_note(subject, id, &counted(subject, id)),
        None if subject.interview().is_only_of_sound_side(id) => values::with_note(subject, id, said::sound_side()),
        None => values::with_note(subject, id, said::outcome_not_chosen()),
    };
    // The outcome that counts need not stand beside the measure that tells it, where one does.
    let counted = subject.interview().answer_to(id).is_some();
    let [left, right] = if counted {
        sides_in_words(question, charted)
    } else {
        [&charted.left, &charted.right].map(|found| found_in_words(question, found))
    };
    Some(ChartedRow { label: label.to_owned(), left, right, counts })
}
