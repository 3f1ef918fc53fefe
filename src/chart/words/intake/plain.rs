//! Sentences of a PT's intake, line by line.

pub use crate::say::intake_plain::fixed::*;

use crate::say::intake_plain as say;

/// How a note is written, in lines.
#[must_use]
pub fn note_how(name: &str) -> String {
    format!("{}\n{}", say::NoteOn { name }, say::note_how())
}

/// Adds the examination to what can be typed.
#[must_use]
pub fn or_examination(allowed: &str) -> String {
    say::OrExamination { allowed }.to_string()
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

/// Lists what can be typed there.
#[must_use]
pub fn items_allowed(items: usize) -> String {
    say::ItemsAllowed { items }.to_string()
}
