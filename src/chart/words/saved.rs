//! Sentences about saving.

pub use crate::say::saved::*;

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::cleaned;
use crate::say::saved as say;

/// A day in words.
#[must_use]
pub fn date(day: Date) -> String {
    super::day(day.year(), day.month(), day.day())
}

/// The answers are from another day.
#[must_use]
pub fn another_day(day: Date) -> String {
    say::another_day(date(day))
}

/// The answers are from a day that is still to come.
#[must_use]
pub fn saved_ahead(day: Date) -> String {
    say::saved_ahead(date(day))
}

/// The file answers other questions.
#[must_use]
pub fn other_questions(aside: &Path, theirs: &str, ours: &str) -> String {
    say::OtherQuestions { theirs: cleaned(theirs), ours: cleaned(ours), aside: place(aside) }.to_string()
}

/// The questionnaire is not the one that was answered.
#[must_use]
pub fn changed(then: &str, now: &str) -> String {
    if then == now { say::changed().to_owned() } else { say::ChangedVersion { then: cleaned(then), now }.to_string() }
}

/// Answers that do not fit any more.
#[must_use]
pub fn no_longer_fit(asked: &[String]) -> String {
    let questions = asked.iter().map(|asked| say::question(cleaned(asked)));
    say::NoLongerFit { answers: asked.len(), questions: questions.collect::<Vec<_>>().join(", ") }.to_string()
}

/// A file that could not be read has another name now.
#[must_use]
pub fn damaged(aside: &Path) -> String {
    say::damaged(place(aside))
}

/// A newer program wrote the file.
#[must_use]
pub fn newer(present: &Path) -> String {
    say::newer(place(present))
}

/// The file cannot be got at.
#[must_use]
pub fn cannot_read(present: &Path, error: &io::Error) -> String {
    say::CannotRead { present: place(present), reason: reason_unread(error) }.to_string()
}

/// The folder cannot be made or written to.
#[must_use]
pub fn cannot_keep(folder: &Path, error: &io::Error) -> String {
    say::CannotKeep { folder: place(folder), reason: reason(error) }.to_string()
}

/// A save went wrong; said once.
#[must_use]
pub fn not_saved(error: &io::Error) -> String {
    say::not_saved(reason(error))
}

/// A path that can be shown.
#[must_use]
pub fn place(path: &Path) -> String {
    cleaned(&path.to_string_lossy())
}

/// Says which file stands where a folder should be.
#[must_use]
pub fn a_file_for_folder(file: &Path) -> String {
    say::file_for_folder_at(place(file))
}

/// Says which link stands where a folder should be.
#[must_use]
pub fn a_link_for_folder(link: &Path) -> String {
    say::link_for_folder_at(place(link))
}

/// Why something on disk went wrong, in plain words.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::disk_full(),
        io::ErrorKind::FileTooLarge => say::no_growth(),
        io::ErrorKind::ReadOnlyFilesystem => say::read_only(),
        io::ErrorKind::PermissionDenied => say::may_not_write(),
        io::ErrorKind::NotFound => say::no_folder(),
        io::ErrorKind::NotADirectory if error.get_ref().is_none() => say::file_for_folder(),
        io::ErrorKind::IsADirectory => say::folder_for_file(),
        io::ErrorKind::WouldBlock => say::saves_there(),
        _ => return cleaned(&error.to_string()),
    };
    reason.to_owned()
}

/// Why something on disk cannot be read, in plain words.
#[must_use]
pub fn reason_unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => say::may_not_read().to_owned(),
        io::ErrorKind::NotFound => say::no_such_file().to_owned(),
        _ => reason(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn days_numbers_and_reasons_follow_the_language() {
        let day = jiff::civil::date(2026, 11, 27);
        let lost = ["¿Edad?".to_owned(), "¿Dónde?".to_owned()];
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert!(another_day(day).starts_with("These answers are from November 27, 2026. "));
        within(Language::Spanish, || {
            assert!(another_day(day).starts_with("Estas respuestas son del 27 de noviembre de 2026. "));
            assert_eq!(no_longer_fit(&lost[..1]), "Una respuesta ya no encaja y no cuenta: “¿Edad?”");
            assert_eq!(no_longer_fit(&lost), "2 respuestas ya no encajan y no cuentan: “¿Edad?”, “¿Dónde?”");
            assert!(not_saved(&full).starts_with("Su respuesta no se pudo guardar: el disco está lleno. "));
        });
    }
}
