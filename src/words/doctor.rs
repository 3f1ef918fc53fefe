//! Sentences of the look at how the program stands on a computer. Nothing in them is private.

use super::system;

/// All is well.
pub const GOOD: &str = "ok";
/// It works, though not as well as it could.
pub const LOOK: &str = "look";
/// Something does not work.
pub const BAD: &str = "bad";

/// At the end, where nothing is to be done.
pub const ALL_WELL: &str =
    "Nothing is to be done. No name, answer or code is in this text, so it can be pasted into a report.";
/// At the end, where something is.
pub const TO_DO: &str = "What is to be done stands behind each arrow. No name, answer or code is in this text, so it can be pasted into a report.";

/// The terminal.
pub const TERMINAL: &str = "terminal";
/// How questions are asked.
pub const FACE: &str = "questions";
/// The letters.
pub const TEXT: &str = "letters";
/// The colours.
pub const COLORS: &str = "colours";
/// The clipboard.
pub const CLIPBOARD: &str = "clipboard";
/// The file of habits.
pub const HABITS: &str = "habits";
/// The folder of what is saved.
pub const FOLDER: &str = "folder";
/// The self-check.
pub const SELF_CHECK: &str = "self-check";
/// The visits.
pub const VISITS: &str = "visits";
/// The questionnaire.
pub const CONTENT: &str = "content";

/// There is no terminal.
pub const NO_TERMINAL: &str = "none: what is written goes to a file or to another program";
/// The size cannot be told.
pub const NO_SIZE: &str = "a terminal that does not tell its size";
/// The full screen.
pub const FULL: &str = "on the full screen";
/// Line by line.
pub const PLAIN: &str = "line by line";
/// Line by line, though the terminal could do more.
pub const PLAIN_TO_DO: &str = "for the full screen run: hip-triage --full";
/// UTF-8.
pub const UTF8: &str = "UTF-8";
/// Something else.
pub const NOT_UTF8: &str = "the locale does not say UTF-8, so lines and marks are drawn with plain letters";
/// The advice about it.
pub const NOT_UTF8_TO_DO: &str = "if your terminal shows é and ✓ well, set LANG=C.UTF-8";
/// With colours.
pub const COLOR: &str = "one, beside bold and reverse";
/// Without colours.
pub const NO_COLOR: &str = "none; every meaning is in words";
/// Copied through the terminal.
pub const COPIES: &str = system::HERE.copies;
/// Copied through a multiplexer.
pub const COPIES_THROUGH: &str = "through tmux or screen, which may keep it for themselves";
/// The advice about it.
pub const COPIES_TO_DO: &str = "in tmux: set -g set-clipboard on; otherwise save the page with s";
/// No file of habits.
pub const NO_HABITS: &str = "no file; nothing is wrong with that";
/// A file of habits that can be read.
pub const HABITS_READ: &str = "the file can be read";
/// Nobody knows where home is.
pub const NO_HOME: &str = "your home folder cannot be found, so nothing is saved";
/// The advice about it.
pub const NO_HOME_TO_DO: &str =
    if cfg!(windows) { system::HERE.set_home } else { "set HOME, or name a folder with --folder" };
/// A place that is not told.
pub const ELSEWHERE: &str = "a folder outside your home folder";
/// Nothing is saved.
pub const NOTHING_SAVED: &str = "none is saved";
/// One is saved.
pub const SAVED: &str = "one is saved and can be taken up again";
/// The advice about a self-check that cannot be read.
pub const DAMAGED_TO_DO: &str =
    "start hip-triage: a damaged file is set aside and never deleted; one of a newer version needs that version";
/// The advice about visits that cannot be read.
pub const VISITS_TO_DO: &str =
    "hip-triage sessions names them; bring them back from a backup, or keep them as they are";
/// The advice about a questionnaire that is past its review.
pub const OVERDUE_TO_DO: &str = "look for a newer version of hip-triage";

/// The first line: versions and the system.
#[must_use]
pub fn head(program: &str, questionnaire: &str, system: &str, machine: &str) -> String {
    format!("hip-triage {program}, questionnaire {questionnaire}, on {system} ({machine})")
}

/// A terminal and its size.
#[must_use]
pub fn terminal(name: &str, columns: u16, rows: u16) -> String {
    let name = if name.is_empty() { "without a name" } else { name };
    format!("{name}, {columns} columns and {rows} rows")
}

/// A folder that can be written.
#[must_use]
pub fn folder(place: &str, is_there: bool) -> String {
    if is_there { format!("{place} can be written") } else { format!("{place} is made with the first answer") }
}

/// A folder that others can look into.
#[must_use]
pub fn open_folder(place: &str) -> String {
    format!("{place} can be written, and others on this computer can look into it")
}

/// The advice about it.
pub const OPEN_FOLDER_TO_DO: &str = "start hip-triage once: it closes the folder";

/// A folder that cannot be written.
#[must_use]
pub fn no_folder(place: &str, reason: &str) -> String {
    format!("{place} cannot be written: {reason}")
}

/// The advice about it.
pub const NO_FOLDER_TO_DO: &str = "make room and give yourself the right to write there, or name another with --folder";

/// How many visits are kept.
#[must_use]
pub fn visits(kept: usize, damaged: usize) -> String {
    match (kept, damaged) {
        (0, 0) => "none is kept".to_owned(),
        (kept, 0) => format!("{kept} kept, all of them readable"),
        (kept, damaged) => format!("{kept} kept, and {damaged} that cannot be read"),
    }
}

/// Until when the content counts as looked over.
#[must_use]
pub fn content(is_overdue: bool) -> &'static str {
    if is_overdue { "the day by which the questionnaire was to be looked over is past" } else { "looked over in time" }
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
