//! Sentences about what somebody wants each time: the file of habits, the environment, the flags.

pub use crate::say::habits::{by_file, by_flag, fault_hint, no_place, nobody, none, not_a_switch, not_a_text};

use hip_triage_core::language::Language;

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

/// The file as it is begun: each key with a word of what it does, and nothing that counts yet.
#[must_use]
pub fn example(themes: &[&str]) -> String {
    let tags: Vec<_> = Language::ALL.iter().map(|each| each.tag()).collect();
    let keys = [
        (say::FileLanguage { tags: tags.join(", ") }.to_string(), "language = \"es\""),
        (say::file_emergency_number().to_owned(), "emergency_number = \"112\""),
        (say::FileTheme { themes: themes.join(", ") }.to_string(), "theme = \"light-safe\""),
        (say::file_plain().to_owned(), "plain = true"),
        (say::file_brief().to_owned(), "brief = true"),
        (say::file_folder().to_owned(), "folder = \"~/records\""),
    ];
    let above = format!("# {}\n# {}\n", say::file_takes_effect(), say::file_is_last());
    [above].into_iter().chain(keys.map(|(what, key)| format!("\n# {what}\n# {key}\n"))).collect()
}

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
