//! The sentences where only place and age speak.

pub use crate::say::base_rate::would_tell;

use crate::language::Contracted;
use crate::say::base_rate as say;

/// Opens them for the person who answered.
#[must_use]
pub fn too_few_but(common: &str) -> String {
    say::TooFewBut { common }.to_string()
}

/// Pain in a place, and at that age where it is told.
#[must_use]
pub fn pain(place: &str, at_that_age: bool) -> String {
    if at_that_age { say::PainAtYourAge { place }.to_string() } else { say::Pain { place }.to_string() }
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

/// The next after one; `origin` begins the sentence.
#[must_use]
pub fn other_too(origin: &str) -> String {
    say::OtherToo { origin }.to_string()
}
