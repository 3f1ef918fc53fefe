//! The items as charted on each side, in words.

use super::answer_in_words;
use crate::words::{charted as said, intake};
use hip_triage_core::interview::{Answer, Charted, Found, Interview, NEGATIVE, Outcome, POSITIVE, Reading};
use hip_triage_core::questionnaire::{Examination, Question, QuestionId};

/// Says why what is charted of an item does not tell which outcome counts.
#[must_use]
pub fn not_counted(interview: &Interview<'_>, item: QuestionId) -> &'static str {
    if interview.is_only_of_sound_side(item) { said::only_sound_side() } else { said::choose_outcome() }
}

/// Says what was found on a side, as a PT writes it.
#[must_use]
pub fn found_in_words(question: &Question, found: &Found) -> String {
    let Some(item) = question.examination().filter(|_| !found.is_empty()) else { return said::not_noted().to_owned() };
    let mut told: Vec<String> =
        found.values.iter().enumerate().filter_map(|(at, value)| part(item, at, *value)).collect();
    told.extend(found.pain.map(|pain| if pain { said::painful() } else { said::no_pain() }.to_owned()));
    told.extend(found.outcome.map(|outcome| match outcome {
        Outcome::Choice(choice) => {
            let label = &question.choice(choice).label;
            label.chars().next().map(char::to_lowercase).into_iter().flatten().chain(label.chars().skip(1)).collect()
        }
        Outcome::NotDone => said::not_done().to_owned(),
    }));
    // A test for pain alone says painful once.
    told.dedup();
    told.join(", ")
}

/// Both sides, the left first.
#[must_use]
pub fn both_in_words(question: &Question, charted: &Charted) -> String {
    let side = |side, found| said::on_side(side, &found_in_words(question, found));
    format!("{} | {}", side(said::left(), &charted.left), side(said::right(), &charted.right))
}

/// Tells an item on few cells: the outcome that counts and both sides; or that it is undone, and whether it is among
/// those that are `worth` doing.
#[must_use]
pub fn item_in_words(interview: &Interview<'_>, id: QuestionId, worth: &[QuestionId]) -> String {
    let found = item_found(interview.question(id), interview.answer_to(id), interview.charted(id));
    match found {
        Some(found) => found,
        None => match worth.iter().position(|worth| *worth == id) {
            Some(place) => format!("{}, {}", intake::undone(), said::worth_doing(place)),
            None => intake::undone().to_owned(),
        },
    }
}

/// The findings with an item: the outcome that counts and both sides, as far as they are known.
#[must_use]
pub fn item_found(question: &Question, answer: Option<&Answer>, charted: Option<&Charted>) -> Option<String> {
    let counts = answer.map(|answer| answer_in_words(question, answer));
    let sides = charted.map(|charted| both_in_words(question, charted));
    match (sides, counts) {
        (Some(sides), Some(counts)) => Some(format!("{counts}: {sides}")),
        (told, None) | (None, told) => told,
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
    let mut how = vec![said::how().to_owned()];
    how.extend(said::numbers(item.measure, item.range, &item.parts));
    how.push(said::outcomes(&signs, &numbered));
    how
}
