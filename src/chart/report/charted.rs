//! What was found on each side, in words.

use super::answer_in_words;
use crate::words::{charted as said, intake};
use hip_triage_core::interview::{Charted, Found, Interview, NEGATIVE, Outcome, POSITIVE, Reading};
use hip_triage_core::questionnaire::{Examination, Question, QuestionId};

/// What was found on a side, as a PT writes it.
#[must_use]
pub fn found_in_words(question: &Question, found: &Found) -> String {
    let Some(item) = question.examination().filter(|_| !found.is_empty()) else { return said::NOT_NOTED.to_owned() };
    let mut told: Vec<String> =
        found.values.iter().enumerate().filter_map(|(at, value)| part(item, at, *value)).collect();
    told.extend(found.pain.map(|pain| if pain { said::PAINFUL } else { said::NO_PAIN }.to_owned()));
    told.extend(found.outcome.map(|outcome| match outcome {
        Outcome::Choice(choice) => {
            let label = &question.choice(choice).label;
            label.chars().next().map(char::to_lowercase).into_iter().flatten().chain(label.chars().skip(1)).collect()
        }
        Outcome::NotDone => said::NOT_DONE.to_owned(),
    }));
    // A test for pain alone says painful once.
    told.dedup();
    told.join(", ")
}

/// Both sides, the left first.
#[must_use]
pub fn both_in_words(question: &Question, charted: &Charted) -> String {
    let side = |side, found| said::on_side(side, &found_in_words(question, found));
    format!("{} | {}", side(said::LEFT, &charted.left), side(said::RIGHT, &charted.right))
}

/// What was found with an item, on few cells: the outcome that counts and both sides; or that it is undone, and whether it
/// is among those that are `worth` doing.
#[must_use]
pub fn item_in_words(interview: &Interview<'_>, id: QuestionId, worth: &[QuestionId]) -> String {
    let question = interview.question(id);
    let counts = interview.answer_to(id).map(|answer| answer_in_words(question, answer));
    let sides = interview.charted(id).map(|charted| both_in_words(question, charted));
    match (sides, counts) {
        (Some(sides), Some(counts)) => format!("{counts}: {sides}"),
        (Some(told), None) | (None, Some(told)) => told,
        (None, None) => match worth.iter().position(|worth| *worth == id) {
            Some(place) => format!("{}, {}", intake::UNDONE, said::worth_doing(place)),
            None => intake::UNDONE.to_owned(),
        },
    }
}

fn part(item: &Examination, at: usize, value: Option<Reading>) -> Option<String> {
    let value = said::value(item.measure?, value?);
    Some(item.parts.get(at).map_or_else(|| value.clone(), |part| said::part(part, &value)))
}

/// How both sides of an item are charted, in sentences.
#[must_use]
pub fn how_to_chart(question: &Question) -> Vec<String> {
    let Some(item) = question.examination() else { return Vec::new() };
    let sign = |sign, name| {
        let choice = question.find_choice(name)?;
        Some((sign, question.choice(choice).label.clone()))
    };
    let signs: Vec<_> = [sign('+', POSITIVE), sign('-', NEGATIVE)].into_iter().flatten().collect();
    let is_signed = signs.len() == question.choices().len();
    let labels = question.choices().iter().map(|choice| choice.label.clone());
    let numbered: Vec<_> = if is_signed { Vec::new() } else { labels.collect() };
    let signs = if is_signed { signs } else { Vec::new() };
    let mut how = vec![said::HOW.to_owned()];
    how.extend(said::numbers(item.measure, item.range, &item.parts));
    how.push(said::outcomes(&signs, &numbered));
    how
}
