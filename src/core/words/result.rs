//! The words of the result and of a stop.

pub use crate::say::result::*;

use crate::language::Contracted;
use crate::say::result as say;

/// Opens the list of warning signs; `number` completes "call …".
#[must_use]
pub fn if_one_starts(number: &str) -> String {
    say::if_one_starts(super::phone(number)).contracted()
}

/// The verdict when one origin leads clearly; `examined` where a PT's findings speak too.
#[must_use]
pub fn fits(origin: &str, examined: bool) -> String {
    if examined { say::fits_found(origin) } else { say::fits(origin) }.contracted()
}

/// The verdict when one origin leads, but not by much; `examined` where a PT's findings speak too.
#[must_use]
pub fn leans(origin: &str, examined: bool) -> String {
    if examined { say::leans_found(origin) } else { say::leans(origin) }.contracted()
}

/// The same where that origin led clearly on the visit before: what fades is no doubt.
#[must_use]
pub fn leans_still(origin: &str) -> String {
    say::leans_still(origin).contracted()
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    say::Mixed { first, second }.contracted()
}

/// The best pattern.
#[must_use]
pub fn looks_like(pattern: &str) -> String {
    say::looks_like(pattern).contracted()
}

/// The runner-up.
#[must_use]
pub fn also_possible(origin: &str) -> String {
    say::also_possible(origin).contracted()
}

/// Opens a list of reasons for one of two origins.
#[must_use]
pub fn pointed_to(origin: &str) -> String {
    say::pointed_to(origin).contracted()
}

/// A red flag on a line: how soon, and what it can mean.
#[must_use]
pub fn flag(urgency: super::Urgency, concern: &str) -> String {
    say::Flag { urgency: super::urgency(urgency), concern }.to_string()
}

/// The end of a sentence about a change.
#[must_use]
pub fn would_be_mixed(first: &str, second: &str) -> String {
    say::WouldBeMixed { first, second }.contracted()
}

/// The end of a sentence about a change.
#[must_use]
pub fn would_lean(origin: &str) -> String {
    say::would_lean(origin).contracted()
}

/// The end of a sentence about a change.
#[must_use]
pub fn would_fit(origin: &str) -> String {
    say::would_fit(origin).contracted()
}

/// An answer in place of *not sure*.
#[must_use]
pub fn if_instead(answer: &str, question: &str, then: &str) -> String {
    say::IfInstead { answer, question, then }.to_string()
}

/// A reason of the client's for an origin that was found on the visit before alone, and the day of that.
#[must_use]
pub fn found_before(reason: &str, day: Option<&str>) -> String {
    match day {
        Some(day) => say::FoundOnDay { reason, day }.to_string(),
        None => say::found_on_visit_before(reason),
    }
}
