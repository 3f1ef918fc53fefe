//! Words that every page of a report shares.

pub use crate::say::report::*;

use std::fmt::Display;

use crate::say::report as say;

/// Words in another language than the page, with its name for itself.
#[must_use]
pub fn in_language(words: &str, language: &str) -> String {
    say::InLanguage { words, language }.to_string()
}

/// A question and its answer.
#[must_use]
pub fn answered(ask: &str, answer: &str) -> String {
    say::Answered { ask, answer }.to_string()
}

/// A rating on a scale.
#[must_use]
pub fn rating(rating: i32, most: i32) -> String {
    say::Rating { rating, most }.to_string()
}

/// An activity and how well it goes.
#[must_use]
pub fn activity(name: &str, ability: impl Display) -> String {
    say::Activity { name, ability }.to_string()
}

/// A place and its side, and whether it hurts most.
#[must_use]
pub fn place(name: &str, side: &str, worst: Option<&str>) -> String {
    match worst {
        Some(worst) => say::PlaceWorst { name, side, worst }.to_string(),
        None => say::Place { name, side }.to_string(),
    }
}
