//! The sentences of the short result.

pub use super::base_rate::{too_few_but, would_tell, would_tell_if_sure};
pub use crate::say::short::*;

use crate::language::Contracted;
use crate::say::short as say;

/// The verdict where one origin leads, and the pattern it is most like.
#[must_use]
pub fn fits(clearly: bool, origin: &str, like: Option<&str>) -> String {
    match (clearly, like) {
        (true, None) => say::fits_best(origin).contracted(),
        (true, Some(like)) => say::FitsBestLike { origin, like }.contracted(),
        (false, None) => say::fits_partly(origin).contracted(),
        (false, Some(like)) => say::FitsPartlyLike { origin, like }.contracted(),
    }
}

/// The origin that fits nearly as well.
#[must_use]
pub fn nearly(origin: &str) -> String {
    say::nearly(origin).contracted()
}

/// The origin for which the answers speak too, beside what lies outside the origins.
#[must_use]
pub fn partly_too(origin: &str) -> String {
    say::partly_too(origin).contracted()
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    say::Mixed { first, second }.contracted()
}

/// An emergency; `number` completes “Call …”.
#[must_use]
pub fn call(number: &str, action: &str) -> String {
    say::Call { number: super::phone(number), action }.contracted()
}

/// The answer that the worst red flag is about, and its question where it does not stand for itself.
#[must_use]
pub fn told(asked: Option<&str>, answer: &str) -> String {
    match asked {
        Some(asked) => say::ToldAsked { asked, answer }.to_string(),
        None => say::told(answer),
    }
}

/// Another red flag, on a line.
#[must_use]
pub fn also(urgency: super::Urgency, about: &str) -> String {
    match urgency {
        super::Urgency::Emergency => say::also_emergency(about),
        super::Urgency::SameDay => say::also_same_day(about),
        super::Urgency::Soon => say::also_soon(about),
        super::Urgency::Mention => say::also_mention(about),
    }
}

/// Things to mention to the PT.
#[must_use]
pub fn mention(about: &[&str]) -> String {
    say::mention(about.join("; "))
}

/// Things to mention to whoever looks at what is urgent, and that the person was not sure about so many.
#[must_use]
pub fn mention_too(about: &[&str], unsure: usize) -> String {
    let unsure = (unsure > 0).then(|| say::unsure_about(unsure));
    let all: Vec<_> = about.iter().copied().chain(unsure.as_deref()).collect();
    say::mention_too(all.join("; "))
}

/// Stands over the questions that leave red flags open: how many, and those to look at again.
#[must_use]
pub fn look_again(unsure: usize, shown: usize) -> String {
    say::LookAgain { unsure, shown }.to_string()
}

/// The advice where only *not sure* leaves red flags open; `number` completes “Call …”.
#[must_use]
pub fn unsure(urgency: super::Urgency, number: &str) -> String {
    let doubt = super::doubt_sentence(urgency);
    match urgency {
        super::Urgency::Emergency => say::UnsureEmergency { doubt, number: super::phone(number) }.contracted(),
        _ => doubt.to_owned(),
    }
}

/// Things that were not asked, as the person was not sure of something before them.
#[must_use]
pub fn ask_about(about: &[&str]) -> String {
    say::ask_about(about.join("; "))
}

/// The reason that speaks against it.
#[must_use]
pub fn against(reason: &str) -> String {
    say::against(super::clause(reason))
}

/// The thing to avoid.
#[must_use]
pub fn avoid(what: &str) -> String {
    say::avoid(super::clause(what))
}

/// With what somebody who is to be seen today calls.
#[must_use]
pub fn much_worse(number: &str) -> String {
    say::much_worse(super::phone(number)).contracted()
}

/// With what everybody else calls, where it is not told in groups.
#[must_use]
pub fn warning_sign(number: &str) -> String {
    say::warning_sign(super::phone(number)).contracted()
}
