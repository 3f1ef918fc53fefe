//! Sentences of a PT's intake, line by line.

pub use crate::say::intake_plain::*;

use crate::say::intake_plain as say;

/// How a note is written, in lines.
#[must_use]
pub fn note_how(name: &str) -> String {
    format!("{}\n{}", say::note_on(name), say::note_how())
}

/// How words are written, in lines.
#[must_use]
pub fn how_to_write() -> &'static str {
    say::note_how()
}

/// The letters that a PT has at a question.
#[must_use]
pub fn help() -> Vec<&'static str> {
    vec![say::help_note(), say::help_evidence(), say::help_examination()]
}

/// The letters that a PT has at an item of the examination.
#[must_use]
pub fn help_at_item() -> Vec<&'static str> {
    vec![
        say::help_chart(),
        say::help_leave_undone(),
        say::help_note_at_item(),
        say::help_evidence(),
        say::help_end_examination(),
    ]
}

/// Asks for new numbers of what was named on the visit before.
#[must_use]
pub fn rate_again(names: &[String]) -> String {
    say::RateAgain { count: names.len(), names: names.join("; ") }.to_string()
}
