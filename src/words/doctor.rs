//! Sentences of the look at how the program stands on a computer. Nothing in them is private.

pub use crate::say::doctor::*;

use crate::say::doctor as say;

/// A terminal and its size.
#[must_use]
pub fn terminal(name: &str, columns: u16, rows: u16) -> String {
    let name = if name.is_empty() { say::no_name() } else { name };
    say::TerminalSize { name, columns, rows }.to_string()
}

/// A folder that can be written.
#[must_use]
pub fn folder(place: &str, is_there: bool) -> String {
    if is_there { say::folder_is_there(place) } else { say::folder_is_made(place) }
}

/// How many visits are kept.
#[must_use]
pub fn visits(kept: usize, damaged: usize) -> String {
    match (kept, damaged) {
        (0, 0) => say::no_visits().to_owned(),
        (kept, 0) => say::visits_readable(kept),
        (kept, damaged) => say::VisitsDamaged { kept, damaged }.to_string(),
    }
}

/// Until when the content counts as looked over.
#[must_use]
pub fn content(is_overdue: bool) -> &'static str {
    if is_overdue { say::content_overdue() } else { say::content_in_time() }
}

/// One line about one thing.
#[must_use]
pub fn line(state: &str, subject: &str, told: &str) -> String {
    format!("{state:<5} {subject:<11} {told}")
}

/// A line of advice about it.
#[must_use]
pub fn to_do(what: &str) -> String {
    format!("{:<17} → {what}", "")
}
