//! The items as charted on each side, in words.

use super::answer_in_words;
use super::for_pt::side_that_counts;
use crate::words::{self, charted as said, intake};
use hip_triage_core::interview::{Answer, Charted, Found, Interview, NEGATIVE, Outcome, POSITIVE, Reading};
use hip_triage_core::questionnaire::{ChoiceId, Examination, Measure, Question, QuestionId, Side};

/// Says why what is charted of an item does not tell which outcome counts.
#[must_use]
pub fn not_counted(interview: &Interview<'_>, item: QuestionId) -> &'static str {
    if interview.is_only_of_sound_side(item) { said::only_sound_side() } else { said::choose_outcome() }
}

/// Says what was found on a side, as a PT writes it.
#[must_use]
pub fn found_in_words(question: &Question, found: &Found) -> String {
    found_without(question, found, None)
}

/// Says what was found on each side, the left first, without an outcome that the measure beside it tells: where it tells that
/// of both, or one says none.
#[must_use]
pub(crate) fn sides_in_words(question: &Question, charted: &Charted) -> [String; 2] {
    let by_measure = question.examination().map_or([None, None], |item| charted.outcomes_of_measure(question, item));
    let by_grades = [&charted.left, &charted.right].map(|found| {
        found.choice().filter(|outcome| grades_that_tell(question, found, *outcome).is_some()).map(Outcome::Choice)
    });
    if by_grades.iter().any(Option::is_some) {
        let [left, right] = by_grades;
        return [found_without(question, &charted.left, left), found_without(question, &charted.right, right)];
    }
    let told = by_measure;
    let is_left = |(found, told): (&Found, &Option<Outcome>)| found.outcome.is_some() && found.outcome != *told;
    let one_is_left = [&charted.left, &charted.right].into_iter().zip(&told).any(is_left);
    let [left, right] = if one_is_left { [None, None] } else { told };
    [found_without(question, &charted.left, left), found_without(question, &charted.right, right)]
}

fn found_without(question: &Question, found: &Found, told: Option<Outcome>) -> String {
    let Some(item) = question.examination().filter(|_| !found.is_empty()) else { return said::not_noted().to_owned() };
    let measured = told;
    let mut told: Vec<String> =
        found.values.iter().enumerate().filter_map(|(at, value)| part(item, at, *value)).collect();
    let pain = found.pain.filter(|pain| !is_outcome(question, found, *pain));
    let pain = pain.map(|pain| if pain { said::painful() } else { said::no_pain() });
    let outcome = found.outcome.filter(|outcome| Some(*outcome) != measured).map(|outcome| match outcome {
        Outcome::Choice(choice) => words::clause(&question.choice(choice).label),
        Outcome::NotDone => said::not_done().to_owned(),
    });
    // Whether it hurt is not told again before an outcome that begins with it.
    let is_in_outcome = |pain: &&str| outcome.as_ref().is_some_and(|outcome| outcome.starts_with(*pain));
    told.extend(pain.filter(|pain| !is_in_outcome(pain)).map(str::to_owned));
    told.extend(outcome);
    told.join(", ")
}

/// Tells whether the outcome of a test for pain alone says already whether it hurt.
fn is_outcome(question: &Question, found: &Found, pain: bool) -> bool {
    let same = question.find_choice(if pain { POSITIVE } else { NEGATIVE }).map(Outcome::Choice);
    question.examination().is_some_and(|item| item.for_pain) && found.outcome == same
}

/// The grades of a reflex that say an outcome which covers several of them; none where they do not. These are the grades of the
/// parts that the outcome names, or of all where it names none.
#[must_use]
pub(crate) fn grades_that_tell(question: &Question, found: &Found, outcome: ChoiceId) -> Option<Vec<String>> {
    let item = question.examination().filter(|item| item.measure == Some(Measure::Reflex))?;
    let outcome = question.choice(outcome);
    let label = outcome.label.to_lowercase();
    let all = 0..item.measured();
    let named: Vec<_> =
        all.clone().filter(|at| item.parts.get(*at).is_some_and(|part| label.contains(&part.to_lowercase()))).collect();
    let meant = if named.is_empty() { all.collect() } else { named };
    let weak = |at: usize| weak_part(item, at, found.values.get(at).copied().flatten());
    if outcome.name == NEGATIVE { None } else { meant.into_iter().map(weak).collect() }
}

/// Tells whether the grades of a side say an outcome.
fn is_told_by_grades(question: &Question, charted: &Charted, answer: &Answer) -> bool {
    let Answer::One(outcome) = answer else { return false };
    charted.sides().into_iter().any(|(_, found)| {
        found.choice().is_none_or(|own| own == *outcome) && grades_that_tell(question, found, *outcome).is_some()
    })
}

/// The grades of strength or of a reflex that are less than usual.
#[must_use]
pub(crate) fn weak_parts(question: &Question, found: &Found) -> Vec<String> {
    let Some(item) = question.examination() else { return Vec::new() };
    found.values.iter().enumerate().filter_map(|(at, value)| weak_part(item, at, *value)).collect()
}

fn weak_part(item: &Examination, at: usize, value: Option<Reading>) -> Option<String> {
    let is_weak = |value: &Reading| match item.measure {
        Some(Measure::Strength) => !value.is_full_strength(),
        Some(Measure::Reflex) => value.is_weak_reflex(),
        Some(Measure::Degrees | Measure::Seconds) | None => false,
    };
    part(item, at, value.filter(is_weak)).map(|part| words::clause(&part))
}

/// Both sides, the left first.
#[must_use]
pub fn both_in_words(question: &Question, charted: &Charted) -> String {
    let [left, right] = [&charted.left, &charted.right].map(|found| found_in_words(question, found));
    beside_each_other(&left, &right)
}

fn beside_each_other(left: &str, right: &str) -> String {
    format!("{} | {}", said::on_side(said::left(), left), said::on_side(said::right(), right))
}

/// Tells an item on few cells: the outcome that counts and both sides; or that it is undone, whether it is among those that are
/// `worth` doing, and what was found with it on the visit before.
#[must_use]
pub fn item_in_words(interview: &Interview<'_>, id: QuestionId, worth: &[QuestionId]) -> String {
    let question = interview.question(id);
    let side = side_that_counts(interview, id);
    if let Some(found) = item_found(question, interview.answer_to(id), interview.charted(id), side) {
        return found;
    }
    let undone = match worth.iter().position(|worth| *worth == id) {
        Some(place) => format!("{}, {}", intake::undone(), said::worth_doing(place)),
        None => intake::undone().to_owned(),
    };
    found_then(interview, id).map_or_else(|| undone.clone(), |then| said::undone_then(&undone, &then))
}

/// What was found with an item on the visit before; none where it was not tested then.
fn found_then(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let then = interview.earlier(id).filter(|answer| !answer.is_unsure());
    item_found(interview.question(id), then, interview.charted_before(id), None)
}

/// The same, with what was noted on it.
#[must_use]
pub fn found_before(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let found = found_then(interview, id)?;
    let note = interview.note_before(id).map(words::handover::on_one_line);
    Some(note.map_or_else(|| found.clone(), |note| words::handover::note(&found, &note)))
}

/// By how many degrees each side went further, or less far, than on the visit before; empty where nothing can be compared.
#[must_use]
pub(crate) fn measured_since(question: &Question, then: Option<&Charted>, now: Option<&Charted>) -> String {
    let (Some(then), Some(now)) = (then, now) else { return String::new() };
    let measure = question.examination().and_then(|item| Some((item, item.measure?)));
    let Some((item, measure @ (Measure::Degrees | Measure::Seconds))) = measure else { return String::new() };
    let sides = [(said::left(), &then.left, &now.left), (said::right(), &then.right, &now.right)];
    let went = |(side, then, now): (&str, &Found, &Found)| {
        let values = then.values.iter().zip(&now.values).enumerate().filter_map(|(place, (then, now))| {
            let difference = i32::from((*now)?.number) - i32::from((*then)?.number);
            let part = item.parts.get(place).map(|part| words::clause(part));
            (difference != 0).then(|| said::went_by(side, part.as_deref(), difference, measure))
        });
        values.collect::<Vec<_>>()
    };
    sides.into_iter().flat_map(went).collect::<Vec<_>>().join(", ")
}

/// The findings with an item: the outcome that counts and both sides, as far as they are known.
#[must_use]
pub fn item_found(
    question: &Question,
    answer: Option<&Answer>,
    charted: Option<&Charted>,
    side: Option<Side>,
) -> Option<String> {
    let counts = answer.map(|answer| match answer {
        Answer::Text(text) => words::handover::quoted(&words::handover::on_one_line(text)),
        answer => answer_in_words(question, answer),
    });
    match (charted, counts) {
        (Some(charted), counts) if answer.is_some_and(|answer| is_of_no_side(question, charted, answer)) => counts,
        (Some(charted), Some(counts)) => {
            let [left, right] = sides_in_words(question, charted);
            let sides = beside_each_other(&left, &right);
            // A side that says it already says of which it is.
            let outcome = words::clause(&counts);
            let is_said = [&left, &right].into_iter().any(|side| side.split(", ").any(|part| part == outcome));
            let is_told = is_said || answer.is_some_and(|answer| is_told_by_grades(question, charted, answer));
            // What is as it should be needs no side.
            let is_negative = answer.is_some_and(|answer| is_negative(question, answer));
            let counts = said::counted(&counts, side.filter(|_| !is_negative));
            Some(if is_told { sides } else { words::handover::told(&counts, &sides) })
        }
        (Some(charted), None) => {
            Some(words::handover::told(said::outcome_not_chosen(), &both_in_words(question, charted)))
        }
        (None, counts) => counts,
    }
}

/// Tells whether all that was charted is that both sides are the same, which is of neither.
pub(crate) fn is_of_no_side(question: &Question, charted: &Charted, outcome: &Answer) -> bool {
    let compares = question.examination().is_some_and(|item| item.measure == Some(Measure::Reflex));
    let is_bare = |side: &Found| side.values.iter().all(Option::is_none) && side.pain.is_none();
    compares && is_negative(question, outcome) && is_bare(&charted.left) && is_bare(&charted.right)
}

/// Tells whether an outcome is the one that says that nothing was found.
pub(crate) fn is_negative(question: &Question, outcome: &Answer) -> bool {
    matches!(outcome, Answer::One(choice) if question.choice(*choice).name == NEGATIVE)
}

/// Tells whether an outcome is one that says that something was found.
pub(crate) fn is_positive(question: &Question, outcome: &Answer) -> bool {
    matches!(outcome, Answer::One(_)) && !is_negative(question, outcome)
}

fn part(item: &Examination, at: usize, value: Option<Reading>) -> Option<String> {
    let value = said::value(item.measure?, value?);
    Some(item.parts.get(at).map_or_else(|| value.clone(), |part| said::part(&words::clause(part), &value)))
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
    let tells_weak = question.find_choice(POSITIVE).is_some();
    how.extend(said::numbers(item.measure, item.range, &item.parts, tells_weak));
    how.push(said::outcomes(&signs, &numbered));
    how
}
