//! Sentences of the look at how the program stands on a computer. Nothing in them is private.

pub use crate::say::doctor::{
    all_well, bad, clipboard, color, colors, copies_through, copies_to_do, damaged_to_do, elsewhere, face, full, good,
    habits, habits_read, look, no_color, no_folder_to_do, no_habits, no_home, no_size, no_terminal, not_utf8,
    not_utf8_to_do, nothing_saved, open_folder_to_do, overdue_to_do, plain, plain_to_do, saved, self_check,
    something_to_do, text, the_content, the_folder, the_terminal, the_visits, utf8, visits_to_do,
};

use super::system;
use crate::say::doctor as say;

/// Copied through the terminal.
#[must_use]
pub fn copies() -> &'static str {
    system::HERE.copies()
}
/// The advice about it.
#[must_use]
pub fn no_home_to_do() -> &'static str {
    system::HERE.set_home_or_folder()
}

/// The first line: versions and the system.
#[must_use]
pub fn head(program: &str, questionnaire: &str, system: &str, machine: &str) -> String {
    say::Head { program, questionnaire, system, machine }.to_string()
}

/// A terminal and its size.
#[must_use]
pub fn terminal(name: &str, columns: u16, rows: u16) -> String {
    let name = if name.is_empty() { say::no_name() } else { name };
    say::TerminalSize { name, columns, rows }.to_string()
}

/// A folder that can be written.
#[must_use]
pub fn folder(place: &str, is_there: bool) -> String {
    if is_there { say::FolderIsThere { place }.to_string() } else { say::FolderIsMade { place }.to_string() }
}

/// A folder that others can look into.
#[must_use]
pub fn open_folder(place: &str) -> String {
    say::FolderIsOpen { place }.to_string()
}

/// A folder that cannot be written.
#[must_use]
pub fn no_folder(place: &str, reason: &str) -> String {
    say::NoFolder { place, reason }.to_string()
}

/// How many visits are kept.
#[must_use]
pub fn visits(kept: usize, damaged: usize) -> String {
    match (kept, damaged) {
        (0, 0) => say::no_visits().to_owned(),
        (kept, 0) => say::VisitsReadable { kept }.to_string(),
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
