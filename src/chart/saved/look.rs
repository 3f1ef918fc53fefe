//! Another one's file, looked at and left as it is.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::store::PRESENT;
use super::{Restored, SavedInterview, UnreadableSave};
use crate::disk::{read_kept, read_named};
use crate::named::Asked;
use crate::words::{intake, saved as words};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Questionnaire;

/// A saved interview, as it was found.
#[derive(Clone, Debug)]
pub struct Looked<'q> {
    /// The interview, with what still fits.
    pub interview: Interview<'q>,
    /// The questionnaire that was asked.
    pub asked: Asked,
    /// The day on which it was saved.
    pub day: String,
    /// The questions whose answers do not fit any more.
    pub lost: Vec<String>,
}

/// The file of the self-check that is saved under a folder.
#[must_use]
pub fn present(root: &Path, questionnaire: &Questionnaire) -> PathBuf {
    root.join(&questionnaire.identity().id).join(PRESENT)
}

/// Reads a saved interview from a file, or from the folder in which the interviews of this
/// questionnaire are kept. Nothing is locked, moved or written.
///
/// # Errors
///
/// When it cannot be read, or answers another questionnaire; the error says so.
pub fn look<'q>(path: &Path, questionnaire: &'q Questionnaire, today: Date) -> io::Result<Looked<'q>> {
    let json = if path.is_dir() { read_kept(&present(path, questionnaire))? } else { read_named(path)? };
    let saved = SavedInterview::from_json(&json).map_err(|unreadable| {
        let why = match unreadable {
            UnreadableSave::Damaged => words::no_interview(),
            UnreadableSave::Newer => words::newer_interview(),
        };
        io::Error::new(io::ErrorKind::InvalidData, why)
    })?;
    let ours = &questionnaire.identity().id;
    if saved.asked().id != *ours {
        return Err(io::Error::new(io::ErrorKind::InvalidData, intake::other_questions(&saved.asked().id, ours)));
    }
    let (asked, day) = (saved.asked().clone(), saved.day().to_owned());
    let (Restored { interview, lost, .. }, _) = saved.restore(questionnaire, today);
    Ok(Looked { interview, asked, day, lost })
}
