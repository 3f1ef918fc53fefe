//! Sentences about what somebody wants each time: the file of habits, the environment, the flags.

pub use crate::say::habits::*;

use hip_triage_core::language::Language;

use super::system;
use crate::say::habits as say;

/// A folder that depends on where one is.
#[must_use]
pub fn not_a_whole_path() -> &'static str {
    system::HERE.whole_path()
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
        (say::file_language(tags.join(", ")), "language = \"es\""),
        (say::file_emergency_number().to_owned(), "emergency_number = \"112\""),
        (say::file_theme(themes.join(", ")), "theme = \"light-safe\""),
        (say::file_plain().to_owned(), "plain = true"),
        (say::file_brief().to_owned(), "brief = true"),
        (say::file_folder().to_owned(), "folder = \"~/records\""),
    ];
    let above = format!("# {}\n# {}\n", say::file_takes_effect(), say::file_is_last());
    [above].into_iter().chain(keys.map(|(what, key)| format!("\n# {what}\n# {key}\n"))).collect()
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
    say::no_such_theme(themes.join(", "))
}

/// Where the file is, and whether it is there.
#[must_use]
pub fn file(place: &str, is_there: bool) -> String {
    if is_there { say::file_is(place) } else { format!("{}\n{}", say::no_file(place), say::no_file_hint()) }
}
