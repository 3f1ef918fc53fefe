//! The words of what is different since the self-check before, for the person who answered.

pub use crate::say::since::*;

use crate::say::since as say;

/// A question and what is different of it.
#[must_use]
pub fn of(asked: &str, told: &str) -> String {
    if asked.ends_with(['?', '.', '!']) {
        say::OfQuestion { asked, told }.to_string()
    } else {
        say::OfName { asked, told }.to_string()
    }
}

/// Both answers.
#[must_use]
pub fn then_and_now(then: &str, now: &str) -> String {
    say::ThenAndNow { before: ended(then), today: ended(now) }.to_string()
}

/// Lists what is there now and was not, and what was there and is not.
#[must_use]
pub fn new_and_gone(new: &[String], gone: &[String]) -> String {
    let listed = |all: &[String]| (!all.is_empty()).then(|| ended(&all.join("; ")).to_owned());
    let new = listed(new).map(say::new);
    let gone = listed(gone).map(say::gone);
    new.into_iter().chain(gone).collect::<Vec<_>>().join(" ")
}

/// Lists the signs that are there now and were not, as clauses.
#[must_use]
pub fn new_since_then(signs: &[String]) -> String {
    let signs = signs.iter().map(|sign| super::clause(ended(sign)));
    let new = signs.collect::<Vec<_>>().join("; ");
    say::new_since_then(&new)
}

/// Without the stop at its end, which follows.
fn ended(text: &str) -> &str {
    text.trim_end_matches('.')
}
