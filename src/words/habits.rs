//! Sentences about what somebody wants each time: the file of habits, the environment, the flags.

use super::system;

/// A switch that is neither on nor off.
pub const NOT_A_SWITCH: &str = "write true or false";
/// A text that is none.
pub const NOT_A_TEXT: &str = "write it in quotes, as in \"112\"";
/// A folder that depends on where one is.
pub const NOT_A_WHOLE_PATH: &str = system::HERE.whole_path;
/// The hint about a fault in the file.
pub const FAULT_HINT: &str = "correct the file, or move it away; hip-triage config shows what counts";
/// Nobody knows where the file would be.
pub const NO_PLACE: &str = "Your home folder cannot be found, so there is no file of habits.";
/// The hint about it.
pub const NO_PLACE_HINT: &str = system::HERE.set_config;

/// Over the table.
pub const HEAD: [&str; 5] = ["key", "value", "said by", "for once", "for a while"];
/// Nobody said anything.
pub const NOBODY: &str = "nobody";
/// It was said on the command line.
pub const FLAG: &str = "the command line";
/// It was said in the file.
pub const FILE: &str = "the file";
/// No value.
pub const NONE: &str = "none";

/// The file as it is begun.
pub const EXAMPLE: &str = "\
# What hip-triage does each time. Take away the # before a line to let it count.
# A flag on the command line wins over the environment, and the environment over this file.

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
    format!("{place}: {reason}")
}

/// A key that is none.
#[must_use]
pub fn no_such_key(key: &str, meant: Option<&str>, keys: &[&str]) -> String {
    let meant =
        meant.map_or_else(|| format!("there are {}", keys.join(", ")), |meant| format!("did you mean {meant}?"));
    format!("there is no key {key}; {meant}")
}

/// A theme that is none.
#[must_use]
pub fn no_such_theme(themes: &[&str]) -> String {
    format!("choose one of {}", themes.join(", "))
}

/// Where the file is, and whether it is there.
#[must_use]
pub fn file(place: &str, is_there: bool) -> String {
    if is_there {
        format!("The file of habits is {place}")
    } else {
        format!("The file of habits would be {place}; it is not there.\nTo begin it, run: hip-triage config --new")
    }
}

/// Where the folder of records is when nobody says anything.
#[must_use]
pub fn usual(place: &str) -> String {
    format!("{place} (as usual)")
}

/// The file was begun.
#[must_use]
pub fn begun(place: &str) -> String {
    format!("Wrote {place}. Nothing in it counts yet: take away the # before what you want.")
}
