//! The words of the full screen.

pub use crate::say::tui::*;
pub use crate::say::{how, key, named_key};

use crate::say::tui as say;

/// A question above on the same screen, with its answer.
#[must_use]
pub fn answered_above(question: &str, answer: &str) -> String {
    const MOST: usize = 140;
    let answer = answer.trim();
    if answer.chars().count() <= MOST {
        return say::AnsweredAbove { question, answer }.to_string();
    }
    let short: String = answer.chars().take(MOST).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    say::AnsweredAbove { question, answer: format!("{}…", &short[..end]) }.to_string()
}

/// A place on the body map, its side where it has one, and how it stands.
#[must_use]
pub fn place(name: &str, side: Option<&str>, stands: &str) -> String {
    let name = super::capital(name);
    match side {
        Some(side) => say::PlaceSide { name, side, stands }.to_string(),
        None => say::Place { name, stands }.to_string(),
    }
}

/// Beside the body map: what is chosen.
#[must_use]
pub fn chosen_on_map(chosen: &[String]) -> String {
    match chosen {
        [] => say::nothing_chosen_on_map().to_owned(),
        chosen => say::chosen_on_map(chosen.join("; ")),
    }
}

/// Said when Enter comes on a row that has that key and is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn row_is_not_chosen((key, any): (char, bool)) -> String {
    if any { say::row_is_not_chosen_besides(key) } else { say::row_is_not_chosen(key) }
}

/// Said when Enter comes on the row with that key, which leaves out what was written.
#[must_use]
pub fn words_stay(key: char) -> String {
    say::words_stay(key)
}

/// Said when Enter comes on a place of the body map that is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn place_not_chosen(any: bool) -> &'static str {
    if any { say::place_not_chosen_besides() } else { say::place_not_chosen() }
}

/// Said when a key is pressed that no row has.
#[must_use]
pub fn no_such_row(key: char, none: bool) -> String {
    if none { say::no_such_row_none(key) } else { say::no_such_row(key) }
}

/// How long it takes.
#[must_use]
pub fn how_long(steps: usize, minutes: usize) -> String {
    say::HowLong { steps, minutes: super::minutes(minutes) }.to_string()
}

/// About how far all of it has come.
#[must_use]
pub fn how_far(answered: usize, total: usize) -> String {
    if answered >= total { say::all_answered().to_owned() } else { super::share_done(answered, total) }
}

/// Which key leads on from a stop.
#[must_use]
pub fn stop_by_key() -> String {
    say::stop_by_key(super::keys::Letter::HaveRead.key().to_string())
}

/// A key that does nothing on this page.
#[must_use]
pub fn does_nothing(letter: char) -> String {
    say::does_nothing(super::cleaned(&letter.to_string()))
}
