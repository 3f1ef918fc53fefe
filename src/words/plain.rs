//! Sentences of the plain face around the questions.

pub use crate::say::plain::*;

use super::system;
use crate::say::{how, plain as say};
use hip_triage_core::questionnaire::{Kind, Question};

/// How long it takes. `most` is the number of steps on the longest way, each a question with the short ones below it.
#[must_use]
pub fn how_long(most: usize, minutes: usize) -> String {
    say::HowLong { minutes: super::minutes(minutes), most }.to_string()
}

/// Where the answers are, at the start, line by line.
#[must_use]
pub fn saved_in(place: &str, forget: &str) -> [String; 2] {
    let kept_for = system::HERE.kept_for();
    [say::saved_in(place), say::KeptFor { kept_for, forget }.to_string()]
}

/// The answers that are kept, and how many questions they leave, if any.
#[must_use]
pub fn kept(answers: usize, to_go: Option<usize>) -> String {
    match to_go {
        Some(to_go) => say::Kept { answers, to_go }.to_string(),
        None => say::kept_whole(answers),
    }
}

/// The choices about them.
#[must_use]
pub fn kept_choices() -> [&'static str; 2] {
    [say::kept_go_on(), say::kept_start_new()]
}

/// Says which question it is, and how far all of it has come; the place alone where that is enough.
#[must_use]
pub fn position(section: &str, (number, of): (usize, usize), done: Option<(usize, usize)>) -> String {
    let place = super::in_section(section, number, of);
    match done.map(|(answered, total)| super::share_done(answered, total)) {
        Some(done) => say::PositionDone { place, done }.to_string(),
        None => say::position(place),
    }
}

/// Says which part a question belongs to that is not asked at the moment.
#[must_use]
pub fn section(section: &str) -> String {
    format!("{section}.")
}

/// Says what the ends of a scale mean.
#[must_use]
pub fn scale(least: (i32, &str), most: (i32, &str)) -> String {
    let [least, most] = [least, most].map(|(step, what)| ended(&say::Means { step, what }.to_string()));
    format!("{least} {most}")
}

/// How to answer a question.
#[must_use]
pub fn how_to(question: &Question) -> String {
    match &question.kind {
        Kind::One { .. } => say::how_to_one().to_owned(),
        Kind::Many { sides: false, .. } => say::how_to_many().to_owned(),
        Kind::Many { sides: true, .. } => say::how_to_sides().to_owned(),
        Kind::Text => say::how_to_text().to_owned(),
        Kind::Activities => say::how_to_activities().to_owned(),
        typed => match (limits(question), typed.unit()) {
            ([min, max], Some(unit)) => say::HowToNumberOf { unit, min, max }.to_string(),
            ([min, max], None) => say::HowToNumber { min, max }.to_string(),
        },
    }
}

/// The least and the most of what is typed on a line, as it is typed.
fn limits(question: &Question) -> [String; 2] {
    let (min, max) = question.range().unwrap_or_default();
    [min, max].map(|limit| question.kind.typed(limit))
}

/// The numbers and letters of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ListKeys {
    /// How many rows have a number.
    pub numbers: usize,
    /// True if there is *None of these*.
    pub none: bool,
}

/// Lists what can be typed, as it stands in a sentence on a wrong entry.
#[must_use]
pub fn allowed(question: &Question, keys: ListKeys) -> String {
    let ListKeys { numbers, none } = keys;
    match &question.kind {
        Kind::One { .. } if question.examination().is_some() => say::allowed_undone(numbers),
        Kind::One { .. } if none => say::allowed_one_none(numbers),
        Kind::One { .. } => say::allowed_one(numbers),
        Kind::Many { .. } if none => say::allowed_many_none(numbers),
        Kind::Many { .. } => say::allowed_many(numbers),
        Kind::Text if question.optional => say::allowed_text_optional().to_owned(),
        Kind::Text => say::allowed_text().to_owned(),
        Kind::Activities => say::allowed_activities().to_owned(),
        typed => match (limits(question), typed.unit()) {
            ([min, max], Some(unit)) => say::AllowedNumberOf { unit, min, max }.to_string(),
            ([min, max], None) => say::AllowedNumber { min, max }.to_string(),
        },
    }
}

/// The line below a question: how to answer, and the letters that help most. On the first
/// question there is nothing to go back to.
#[must_use]
pub fn instruction(question: &Question, first: bool) -> String {
    let how = how_to(question);
    match (question.optional, first) {
        (false, false) => say::instruction(how),
        (false, true) => say::instruction_first(how),
        (true, false) => say::instruction_optional(how),
        (true, true) => say::instruction_optional_first(how),
    }
}

/// The answer that a question has already.
#[must_use]
pub fn so_far(answer: &str) -> String {
    format!("{} {}", ended(&say::so_far(answer)), keep_it())
}

/// The answer from another day, which has to be given anew.
#[must_use]
pub fn last_time(answer: &str) -> String {
    format!("{} {}", ended(&say::last_time(answer)), still_true())
}

/// An answer that was kept as it is.
#[must_use]
pub fn kept_as(answer: &str) -> String {
    ended(&say::kept_as(answer))
}

/// Says what was chosen, each with its number.
#[must_use]
pub fn chose(chosen: &[(String, String)]) -> String {
    let each = chosen.iter().map(|(number, label)| format!("{number}, {}", label.trim_end_matches('.')));
    ended(&say::chose(each.collect::<Vec<_>>().join("; ")))
}

/// Says what was answered.
#[must_use]
pub fn answered(answer: &str) -> String {
    ended(&say::answered(answer))
}

/// Asks for sides, line by line.
#[must_use]
pub fn which_side(places: &[(String, &str)]) -> Vec<String> {
    let mut lines = vec![say::which_side().to_owned()];
    lines.extend(places.iter().map(|(number, label)| format!("{number}. {label}")));
    let how = if places.len() == 1 { say::which_side_how() } else { say::which_side_how_each() };
    lines.push(how.to_owned());
    lines
}

/// The help on a question: what can be typed.
#[must_use]
pub fn help(question: &Question, saves: bool, at_item: bool) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(question.hint.as_ref().map(say::help_hint));
    lines.push(say::help_how(how_to(question)));
    if !question.choices().is_empty() {
        lines.push(say::help_words().to_owned());
    }
    lines.push(say::help_letters().to_owned());
    lines.extend(letters(saves, at_item).into_iter().map(str::to_owned));
    lines
}

/// The letters that mean the same everywhere.
fn letters(saves: bool, at_item: bool) -> Vec<&'static str> {
    let mut letters = vec![say::help_back(), say::help_repeat()];
    // Why it is asked, not being sure and none of these mean nothing in an examination, or something else.
    if !at_item {
        letters.extend([say::help_why(), say::help_not_sure(), say::help_none()]);
    }
    letters.extend([say::help_help(), quit(saves)]);
    letters
}

fn quit(saves: bool) -> &'static str {
    if saves { say::help_save_and_quit() } else { say::help_quit() }
}

/// The help where Enter goes on.
#[must_use]
pub fn help_list(saves: bool) -> Vec<String> {
    [say::help_list(), say::help_list_repeat(), say::help_list_back(), quit(saves)].map(str::to_owned).to_vec()
}

/// The help where a client's code is asked for.
#[must_use]
pub fn help_beside_code() -> Vec<String> {
    let language = super::language::offer_beside_code();
    [Some(how::client().to_owned()), language, Some(say::help_quit().to_owned())].into_iter().flatten().collect()
}

/// Says that what was typed is no choice.
#[must_use]
pub fn not_a_choice(typed: &str) -> String {
    say::not_a_choice(short(typed))
}

/// Says that what was typed could be more than one choice.
#[must_use]
pub fn ambiguous(typed: &str) -> String {
    say::ambiguous(short(typed))
}

/// A side stands without a place.
#[must_use]
pub fn side_alone(typed: &str) -> String {
    say::side_alone(short(typed))
}

/// Says that what was typed is no side.
#[must_use]
pub fn not_a_side(typed: &str) -> String {
    if typed.trim().is_empty() { say::no_side_typed().to_owned() } else { say::not_a_side(short(typed)) }
}

/// Says that what was typed is no whole number.
#[must_use]
pub fn not_a_number(typed: &str) -> String {
    say::not_a_number(short(typed))
}

/// Says which activity has no number that counts.
#[must_use]
pub fn activity_without_number(typed: &str) -> String {
    say::activity_without_number(short(typed))
}

/// The number is too small or too large.
#[must_use]
pub fn not_from_to(typed: &str, question: &Question) -> String {
    let [min, max] = limits(question);
    say::NotFromTo { typed: short(typed), min, max }.to_string()
}

/// A wrong entry: what was wrong and what is allowed.
#[must_use]
pub fn wrong(what: &str, allowed: &str) -> String {
    say::Wrong { what, allowed }.to_string()
}

/// An answer in the list.
#[must_use]
pub fn listed(number: usize, asked: &str, answer: &str) -> String {
    say::Listed { number, asked, answer }.to_string()
}

/// A sentence with its full stop.
fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '!', '?']) { sentence.to_owned() } else { format!("{sentence}.") }
}

/// As much of an entry as is worth repeating.
fn short(typed: &str) -> String {
    const MOST: usize = 40;
    match typed.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", typed[..end].trim_end()),
        None => typed.to_owned(),
    }
}
