//! Sentences about what somebody wants each time: the file of habits, the environment, the flags.

pub use crate::say::habits::{by_file, by_flag, fault_hint, no_place, nobody, none, not_a_switch, not_a_text};

use super::system;
use crate::say::habits as say;

/// A folder that depends on where one is.
#[must_use]
pub fn not_a_whole_path() -> &'static str {
    system::HERE.whole_path()
}
/// The hint about it.
#[must_use]
pub fn no_place_hint() -> &'static str {
    system::HERE.set_config()
}

/// Over the table.
#[must_use]
pub fn head() -> [&'static str; 5] {
    [say::head_key(), say::head_value(), say::head_said_by(), say::head_for_once(), say::head_for_a_while()]
}

/// The file as it is begun.
pub const EXAMPLE: &str = "\
# What hip-triage does each time. Take away the # before a line to let it count.
# A flag on the command line wins over the environment, and the environment over this file.

# The language in which it speaks: en, es.
# language = \"es\"

# What to call in an emergency where you live.
# emergency_number = \"112\"

# How the full screen looks: default, mono, high-contrast, dark-safe, light-safe.
# theme = \"light-safe\"

# Ask line by line, for screen readers and braille displays.
# plain = true

# Line by line, show only the question and the numbers.
# brief = true

# Where answers and records are kept, in a folder hip-triage in it.
# folder = \"~/records\"
";

/// A value that cannot be.
#[must_use]
pub fn fault(place: &str, reason: &str) -> String {
    say::Fault { place, reason }.to_string()
}

/// A key that is none.
#[must_use]
pub fn no_such_key(key: &str, meant: Option<&str>, keys: &[&str]) -> String {
    match meant {
        Some(meant) => say::NoSuchKeyMeant { key, meant }.to_string(),
        None => say::NoSuchKey { key, keys: keys.join(", ") }.to_string(),
    }
}

/// A theme that is none.
#[must_use]
pub fn no_such_theme(themes: &[&str]) -> String {
    say::NoSuchTheme { themes: themes.join(", ") }.to_string()
}

/// Where the file is, and whether it is there.
#[must_use]
pub fn file(place: &str, is_there: bool) -> String {
    if is_there {
        say::FileIs { place }.to_string()
    } else {
        format!("{}\n{}", say::NoFile { place }, say::no_file_hint())
    }
}

/// Where the folder of records is when nobody says anything.
#[must_use]
pub fn usual(place: &str) -> String {
    say::Usual { place }.to_string()
}

/// The file was begun.
#[must_use]
pub fn begun(place: &str) -> String {
    say::Begun { place }.to_string()
}

/// A flag, or the one that says the opposite.
#[must_use]
pub fn either(flag: &str, opposite: &str) -> String {
    say::Either { flag, opposite }.to_string()
}
