//! Sentences of the plain face around the questions.

pub use crate::say::plain::{
    first, how_it_goes, is_that_so, item_by_item, keep_it, kept_allowed, kept_how_to, left_out, not_saved,
    nothing_typed, off_path, only_one, plain_now, prompt, review, review_stopped, say_anew, side_prompt, sides_missing,
    sign_prompt, start, start_allowed, still_true, stopped, stopped_allowed, type_yes_or_no, yes_or_no, your_answers,
};

use super::system;
use crate::say::plain as say;
use hip_triage_core::questionnaire::{Kind, Question};

/// How long it takes. `most` is the number of questions on the longest way.
#[must_use]
pub fn how_long(most: usize, minutes: usize) -> String {
    say::HowLong { minutes: super::minutes(minutes), most }.to_string()
}

/// The line on emergencies, at the very start; `help` is how to get help at once.
#[must_use]
pub fn emergency(help: &str) -> String {
    say::Emergency { help }.to_string()
}

/// Where the answers are, at the start, line by line.
#[must_use]
pub fn saved_in(place: &str, forget: &str) -> [String; 2] {
    let kept_for = system::HERE.kept_for();
    [say::SavedIn { place }.to_string(), say::KeptFor { kept_for, forget }.to_string()]
}

/// The answers that are kept, and how many questions they leave, if any.
#[must_use]
pub fn kept(answers: usize, to_go: Option<usize>) -> String {
    match to_go {
        Some(to_go) => say::Kept { answers, to_go }.to_string(),
        None => say::KeptWhole { answers }.to_string(),
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
        None => say::Position { place }.to_string(),
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

/// Asks for one sign.
#[must_use]
pub fn one_sign(number: usize, many: usize, label: &str) -> String {
    say::OneSign { number, many, label }.to_string()
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
        Kind::One { .. } if question.examination().is_some() => say::AllowedUndone { numbers }.to_string(),
        Kind::One { .. } if none => say::AllowedOneNone { numbers }.to_string(),
        Kind::One { .. } => say::AllowedOne { numbers }.to_string(),
        Kind::Many { .. } if none => say::AllowedManyNone { numbers }.to_string(),
        Kind::Many { .. } => say::AllowedMany { numbers }.to_string(),
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
        (false, false) => say::Instruction { how }.to_string(),
        (false, true) => say::InstructionFirst { how }.to_string(),
        (true, false) => say::InstructionOptional { how }.to_string(),
        (true, true) => say::InstructionOptionalFirst { how }.to_string(),
    }
}

/// The answer that a question has already.
#[must_use]
pub fn so_far(answer: &str) -> String {
    format!("{} {}", ended(&say::SoFar { answer }.to_string()), keep_it())
}

/// The answer from another day, which has to be given anew.
#[must_use]
pub fn last_time(answer: &str) -> String {
    format!("{} {}", ended(&say::LastTime { answer }.to_string()), still_true())
}

/// An answer that was kept as it is.
#[must_use]
pub fn kept_as(answer: &str) -> String {
    ended(&say::KeptAs { answer }.to_string())
}

/// Says what was chosen, each with its number.
#[must_use]
pub fn chose(chosen: &[(String, String)]) -> String {
    let each = chosen.iter().map(|(number, label)| format!("{number}, {}", label.trim_end_matches('.')));
    ended(&say::Chose { chosen: each.collect::<Vec<_>>().join("; ") }.to_string())
}

/// Says what was answered.
#[must_use]
pub fn answered(answer: &str) -> String {
    ended(&say::Answered { answer }.to_string())
}

/// Says what was written.
#[must_use]
pub fn wrote(text: &str) -> String {
    say::Wrote { text }.to_string()
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

/// Why we ask.
#[must_use]
pub fn why(why: &str) -> String {
    say::Why { why }.to_string()
}

/// The help on a question: what can be typed.
#[must_use]
pub fn help(question: &Question, saves: bool, at_item: bool) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(question.hint.as_ref().map(|hint| say::HelpHint { hint }.to_string()));
    lines.push(say::HelpHow { how: how_to(question) }.to_string());
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

/// Ends the help with what else can be typed on that page.
#[must_use]
pub fn also_here(allowed: &str) -> String {
    say::AlsoHere { allowed }.to_string()
}

/// Says that what was typed is no choice.
#[must_use]
pub fn not_a_choice(typed: &str) -> String {
    say::NotAChoice { typed: short(typed) }.to_string()
}

/// Says that what was typed could be more than one choice.
#[must_use]
pub fn ambiguous(typed: &str) -> String {
    say::Ambiguous { typed: short(typed) }.to_string()
}

/// *Not sure* was chosen with something else.
#[must_use]
pub fn stands_alone(label: &str) -> String {
    say::StandsAlone { label }.to_string()
}

/// A side stands without a place.
#[must_use]
pub fn side_alone(typed: &str) -> String {
    say::SideAlone { typed: short(typed) }.to_string()
}

/// Says that what was typed is no side.
#[must_use]
pub fn not_a_side(typed: &str) -> String {
    say::NotASide { typed: short(typed) }.to_string()
}

/// Says that what was typed is no whole number.
#[must_use]
pub fn not_a_number(typed: &str) -> String {
    say::NotANumber { typed: short(typed) }.to_string()
}

/// Says which activity has no number that counts.
#[must_use]
pub fn activity_without_number(typed: &str) -> String {
    say::ActivityWithoutNumber { typed: short(typed) }.to_string()
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
/// Says what is allowed there.
#[must_use]
pub fn review_allowed(last: usize) -> String {
    say::ReviewAllowed { last }.to_string()
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
