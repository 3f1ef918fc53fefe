//! The sentences where only place and age speak.

pub use crate::say::base_rate::*;

use crate::language::Contracted;
use crate::say::base_rate as say;

/// Pain in a place, and at that age where it is told.
#[must_use]
pub fn pain(place: &str, at_that_age: bool) -> String {
    if at_that_age { say::pain_at_your_age(place) } else { say::pain(place) }
}

/// Most of it has one origin.
#[must_use]
pub fn most_often(pain: &str, origin: &str) -> String {
    say::MostOften { pain, origin }.contracted()
}

/// About half of it has one origin.
#[must_use]
pub fn often(pain: &str, origin: &str) -> String {
    say::Often { pain, origin }.contracted()
}

/// Two origins are about as common.
#[must_use]
pub fn about_as_often(pain: &str, first: &str, second: &str) -> String {
    say::AboutAsOften { pain, first, second }.contracted()
}
