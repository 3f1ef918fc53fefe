//! Everything found in the room, by the position in which it was tested, the left beside the right.

use super::{fact, values};
use crate::report::page::{Block, ChartedRow};
use crate::report::{Page, Subject, found_in_words};
use crate::words::charted as said;
use crate::words::handover::note_alone;
use hip_triage_core::questionnaire::{Examination, Position, Question, QuestionId};

/// Adds what was found; tells whether anything was.
pub(super) fn examined(page: &mut Page, subject: &Subject<'_>) -> bool {
    let items: Vec<_> = subject.questionnaire().item_ids().collect();
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
    found
}

fn is_noted(subject: &Subject<'_>, id: QuestionId) -> bool {
    subject.interview().answer_to(id).is_some() || subject.note(id).is_some()
}

/// Both sides of an item that was charted.
fn row(subject: &Subject<'_>, id: QuestionId, label: &str) -> Option<ChartedRow> {
    let question = subject.interview().question(id);
    let charted = subject.interview().charted(id)?;
    let counts = match subject.interview().answer_to(id) {
        Some(_) => values::value(subject, id, &[]),
        None if subject.interview().is_only_of_sound_side(id) => values::with_note(subject, id, said::sound_side()),
        None => subject.note(id).map(|note| values::noted(subject, note, note_alone)).unwrap_or_default(),
    };
    let [left, right] = [&charted.left, &charted.right].map(|found| found_in_words(question, found));
    Some(ChartedRow { label: label.to_owned(), left, right, counts })
}
