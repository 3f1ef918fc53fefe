//! Everything found in the room, by the position in which it was tested, the left beside the right.

use super::{fact, reexamined, values};
use crate::report::charted::{grades_that_tell, is_negative, is_of_no_side, is_positive};
use crate::report::for_pt::side_that_counts;
use crate::report::page::{Block, ChartedRow};
use crate::report::{Page, Subject, found_in_words, name_of, sides_in_words};
use crate::words::handover;
use crate::words::{self, charted as said};
use hip_triage_core::assessment::{Assessment, Standing};
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::questionnaire::{Examination, Position, Question, QuestionId, Side};

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
                // That a set is not met is no finding where nobody charted it.
                None if is_of_others_alone(subject.interview(), *id) => {}
                None if subject.interview().answer_to(*id).is_some() => {
                    facts.push(fact(label, values::with_note(subject, *id, &counted(subject, *id))));
                }
                None if is_noted(subject, *id) => {
                    facts.push(fact(label, values::with_note(subject, *id, handover::value_not_tested())));
                }
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
    // What is as it should be needs no side.
    let side = side_that_counts(interview, id).filter(|_| !is_negative(question, answer));
    let outcome = said::counted(&values::in_words(subject, question, answer), side);
    let [parts, answers] = positive_parts(interview, id);
    match interview.outcome_by_items(id) {
        Some(other) if *answer != Answer::One(other) => {
            said::charted_otherwise(&outcome, &question.choice(other).label)
        }
        Some(_) => said::computed(&outcome, &parts, &answers),
        None if parts.is_empty() => outcome,
        None => said::with_positive_parts(&outcome, &parts),
    }
}

/// Tells whether an outcome that is negative, or that no finding counts, follows from what was found and answered otherwise.
pub(super) fn is_of_others_alone(interview: &Interview<'_>, id: QuestionId) -> bool {
    let is_computed = |answer: &Answer| interview.outcome_by_items(id).is_some_and(|by| *answer == Answer::One(by));
    let counts = || {
        let assessment = Assessment::of(interview);
        interview.questionnaire().findings_reading(id).any(|finding| assessment.standing(finding) == Standing::Fired)
    };
    let says = |answer: &Answer| !is_negative(interview.question(id), answer) && counts();
    interview.answer_to(id).is_some_and(|answer| is_computed(answer) && !says(answer))
}

/// Tells whether the side that counts, or each where none does, shows the outcome already.
fn is_told_beside(interview: &Interview<'_>, id: QuestionId, sides: [&str; 2]) -> bool {
    let question = interview.question(id);
    let Some(Answer::One(outcome)) = interview.answer_to(id) else { return false };
    let side = side_that_counts(interview, id);
    let of_side = interview.charted(id).into_iter().flat_map(Charted::sides).find(|(of, _)| Some(*of) == side);
    if of_side.is_some_and(|(_, found)| grades_that_tell(question, found, *outcome).is_some()) {
        return true;
    }
    let told = words::clause(&question.choice(*outcome).label);
    let tells = |side: &str| side.split(", ").any(|part| part == told);
    match side {
        Some(Side::Left) => tells(sides[0]),
        Some(Side::Right) => tells(sides[1]),
        _ => sides.into_iter().all(tells),
    }
}

/// The names of the items by which an item that is put together from others is told, or else of those that are there and can tell it;
/// and of what was answered and nobody tested.
fn positive_parts(interview: &Interview<'_>, id: QuestionId) -> [Vec<String>; 2] {
    let told_by = interview.told_by(id);
    let parts = || interview.question(id).examination().map_or_else(Vec::new, |item| item.after.clone());
    let is_there = |part: &QuestionId| {
        interview.answer_to(*part).is_some_and(|outcome| is_positive(interview.question(*part), outcome))
    };
    let parts = if told_by.is_empty() { parts().into_iter().filter(is_there).collect() } else { told_by };
    let (tested, answered): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| interview.question(*part).examination().is_some());
    let name = |part: QuestionId| words::clause(name_of(interview.question(part)).trim_end_matches('?'));
    [tested, answered].map(|parts| parts.into_iter().map(name).collect())
}

fn is_noted(subject: &Subject<'_>, id: QuestionId) -> bool {
    subject.interview().answer_to(id).is_some() || subject.note(id).is_some()
}

/// Both sides of an item that was charted.
fn row(subject: &Subject<'_>, id: QuestionId, label: &str) -> Option<ChartedRow> {
    let question = subject.interview().question(id);
    let charted = subject.interview().charted(id)?;
    let outcome = subject.interview().answer_to(id);
    if outcome.is_some_and(|outcome| is_of_no_side(question, charted, outcome)) {
        return None;
    }
    // The outcome that counts need not stand beside the measure that tells it, where one does.
    let [left, right] = if outcome.is_some() {
        sides_in_words(question, charted)
    } else {
        [&charted.left, &charted.right].map(|found| found_in_words(question, found))
    };
    let told_by_number = |answer: &Answer| {
        is_negative(question, answer)
            && subject.interview().charted_outcome(id).is_some_and(|outcome| *answer == Answer::One(outcome))
    };
    let counts = match outcome {
        Some(answer) if told_by_number(answer) => String::new(),
        Some(_) if is_told_beside(subject.interview(), id, [&left, &right]) => String::new(),
        Some(_) => counted(subject, id),
        None if subject.interview().is_only_of_sound_side(id) => said::sound_side().to_owned(),
        None => said::outcome_not_chosen().to_owned(),
    };
    let note = values::note_now(subject, id);
    Some(ChartedRow { label: label.to_owned(), left, right, counts, note })
}
