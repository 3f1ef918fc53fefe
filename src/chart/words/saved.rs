//! Sentences about saving.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::cleaned;

/// Said when another program writes to the same place.
pub const OPEN_ELSEWHERE: &str = "Another hip-triage is open on this computer. So what you answer here will not be saved. \
     To have it saved, close the other one and start again.";

/// Said when something cannot be deleted because another program writes there.
pub const FORGET_OPEN_ELSEWHERE: &str =
    "Another hip-triage is open on this computer and still saves there. Close it, then try again.";

/// Said when the questions have changed on the same day.
pub const SAFETY_AGAIN: &str = "So we ask the safety questions again.";

/// Said when the file does not tell its day.
pub const NO_DAY: &str = "We do not know from which day these answers are. So we ask the safety questions again.";

/// A day in words.
#[must_use]
pub fn date(day: Date) -> String {
    super::day(day.year(), day.month(), day.day())
}

/// The answers are from another day.
#[must_use]
pub fn another_day(day: Date) -> String {
    format!("These answers are from {}. Things can change, so we ask the safety questions again.", date(day))
}

/// The answers are from a day that is still to come.
#[must_use]
pub fn saved_ahead(day: Date) -> String {
    format!(
        "These answers were saved on {}. By the clock of this computer that day has not come yet: look whether the clock \
         is right. We ask the safety questions again.",
        date(day)
    )
}

/// The file answers other questions.
#[must_use]
pub fn other_questions(aside: &Path, theirs: &str, ours: &str) -> String {
    format!(
        "The saved answers here are to the questions “{}”, and these are “{}”. The file is kept as {}.",
        cleaned(theirs),
        cleaned(ours),
        place(aside)
    )
}

/// The questionnaire is not the one that was answered.
#[must_use]
pub fn changed(then: &str, now: &str) -> String {
    if then == now {
        "The questions have changed since you saved your answers. What still fits is kept.".to_owned()
    } else {
        format!(
            "The questions have changed since you saved your answers (from version {} to {now}). What still fits is kept.",
            cleaned(then)
        )
    }
}

/// Answers that do not fit any more.
#[must_use]
pub fn no_longer_fit(asked: &[String]) -> String {
    let list = asked.iter().map(|question| format!("“{}”", cleaned(question))).collect::<Vec<_>>().join(", ");
    match asked.len() {
        1 => format!("One answer does not fit any more and does not count: {list}"),
        more => format!("{more} answers do not fit any more and do not count: {list}"),
    }
}

/// A file that could not be read has another name now.
#[must_use]
pub fn damaged(aside: &Path) -> String {
    format!("Your saved answers could not be read. The file is kept as {}. Please answer again.", place(aside))
}

/// A newer program wrote the file.
#[must_use]
pub fn newer(present: &Path) -> String {
    format!(
        "A newer version of hip-triage saved answers in {}. This version leaves them as they are. \
         So what you answer here will not be saved.",
        place(present)
    )
}

/// The file cannot be got at.
#[must_use]
pub fn cannot_read(present: &Path, error: &io::Error) -> String {
    format!(
        "Your saved answers in {} cannot be read: {}. They are left as they are. So what you answer here will not be saved.",
        place(present),
        reason_unread(error)
    )
}

/// The folder cannot be made or written to.
#[must_use]
pub fn cannot_keep(folder: &Path, error: &io::Error) -> String {
    format!("Your answers cannot be saved in {}: {}. You can still go on to your result.", place(folder), reason(error))
}

/// A save went wrong; said once.
#[must_use]
pub fn not_saved(error: &io::Error) -> String {
    format!("Your answer could not be saved: {}. You can still go on to your result.", reason(error))
}

/// Over the page of a self-check that could not be saved.
pub const UNSAVED_PAGE: &str = "Your answers are not saved. Here is all that you answered:";

/// A self-check could not be saved.
#[must_use]
pub fn lost(reason: &str) -> String {
    format!("your answers could not be saved: {reason}")
}

/// The hint about it.
pub const LOST_HINT: &str =
    "copy or print what stands above: it is all that is left; then make room, and start hip-triage as before";

/// Why a page is not saved where the records are.
pub const AMONG_RECORDS: &str =
    "hip-triage keeps its records in this folder; start it in another one, such as your home folder";

/// A path that can be shown.
#[must_use]
pub fn place(path: &Path) -> String {
    cleaned(&path.to_string_lossy())
}

/// Why something on disk went wrong, in plain words.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "the file may not grow any more".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not write there".to_owned(),
        io::ErrorKind::NotFound => "the folder is not there".to_owned(),
        io::ErrorKind::NotADirectory if error.get_ref().is_none() => {
            "a file stands where a folder should be".to_owned()
        }
        io::ErrorKind::IsADirectory => "a folder stands where the file should be".to_owned(),
        io::ErrorKind::WouldBlock => "another hip-triage saves there now".to_owned(),
        _ => cleaned(&error.to_string()),
    }
}

/// Why something on disk cannot be read, in plain words.
#[must_use]
pub fn reason_unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => reason(error),
    }
}

/// A file is something else, or was cut off.
pub const NO_INTERVIEW: &str = "it is no interview that hip-triage has saved";
/// A file is from the future.
pub const NEWER_INTERVIEW: &str = "a newer hip-triage saved it";
