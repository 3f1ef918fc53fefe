//! Another one's file, looked at and left as it is.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::store::PRESENT;
use super::{Restored, SavedInterview, UnreadableSave};
use crate::disk::{read_kept, read_named};
use crate::words::saved as words;
use hip_triage_core::questionnaire::Questionnaire;

/// Reads a saved interview from a file, or from the folder in which the interviews of this
/// questionnaire are kept, and the day on which it was saved. Nothing is locked, moved or written.
///
/// # Errors
///
/// When it cannot be read; the error says so.
pub fn look<'q>(path: &Path, questionnaire: &'q Questionnaire, today: Date) -> io::Result<(Restored<'q>, String)> {
    let json = if path.is_dir() {
        read_kept(&path.join(&questionnaire.identity().id).join(PRESENT))?
    } else {
        read_named(path)?
    };
    let saved = SavedInterview::from_json(&json).map_err(|unreadable| {
        let why = match unreadable {
            UnreadableSave::Damaged => words::NO_INTERVIEW,
            UnreadableSave::Newer => words::NEWER_INTERVIEW,
        };
        io::Error::new(io::ErrorKind::InvalidData, why)
    })?;
    let day = saved.day().to_owned();
    Ok((saved.restore(questionnaire, today).0, day))
}
