//! Answers to disk and back.
//!
//! A [`SavedInterview`] is what stands in the file: names and never positions. Restoring gives each
//! answer through [`Interview::answer`], so a file can reach no state that a person could not. The
//! [`Store`] is where it is kept. The day is handed in; nothing here asks the clock.

mod format;
mod look;
mod restore;
mod store;

use std::io;
use std::path::{Path, PathBuf};

use crate::disk;
use crate::record::Visit;
use crate::words::saved as words;
use hip_triage_core::interview::Interview;

pub use format::{SavedInterview, UnreadableSave};
pub use look::{Looked, look, present};
pub use store::{Forgotten, Opened, Store, forget};

/// Where a face keeps the interview after each answer, and how it lets go of it.
pub trait Keep {
    /// Keeps the interview as it stands.
    ///
    /// # Errors
    ///
    /// When it could not be kept; what was kept before is still there.
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()>;

    /// Says which of the beginnings that were offered is taken; the first until it is said. Of a
    /// self-check there is only one.
    fn begin(&mut self, _way: usize, _interview: &Interview<'_>) {}

    /// The visit that the interview is of, as its record will be if it ends as it stands now. A
    /// self-check is none.
    fn visit(&self, _interview: &Interview<'_>) -> Option<Visit> {
        None
    }

    /// Writes a page that the person wants as a file into the folder in which they are, never over
    /// another file. Says where it is.
    ///
    /// # Errors
    ///
    /// When it could not be written.
    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        write_page(None, name, ending, bytes)
    }

    /// Deletes everything that is kept.
    ///
    /// # Errors
    ///
    /// When something could not be deleted.
    fn forget(&mut self) -> io::Result<()>;

    /// Where it is kept, to be said to the person; nowhere where nothing is kept, be it by choice or
    /// because the last save went wrong.
    fn place(&self) -> Option<&Path>;
}

/// Writes a page into the folder in which the person is, unless the records are kept there.
///
/// # Errors
///
/// When the records are kept there, or it cannot be written.
pub fn write_page(records: Option<&Path>, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    if records.is_some_and(|records| disk::is_inside(&Path::new(".").join(name), records)) {
        return Err(io::Error::other(words::among_records()));
    }
    disk::write_new(Path::new("."), name, ending, bytes)
}

/// A beginning of a PT's intake.
#[derive(Clone, Debug)]
pub struct Beginning<'q> {
    /// Its label, in words.
    pub label: String,
    /// The interview, as it begins.
    pub interview: Interview<'q>,
}

/// Keeps nothing, as the person asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoKeep;

impl Keep for NoKeep {
    fn save(&mut self, _: &Interview<'_>) -> io::Result<()> {
        Ok(())
    }

    fn forget(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// A kept interview, answered again.
#[derive(Clone, Debug)]
pub struct Restored<'q> {
    /// The interview, with what still fits.
    pub interview: Interview<'q>,
    /// News for the person: the questionnaire has changed, an answer no longer fits,
    /// the safety questions come again because it is another day.
    pub notices: Vec<String>,
    /// The questions whose answers do not fit any more.
    pub lost: Vec<String>,
    /// The day on which it was saved, in words.
    pub saved_on: Option<String>,
    /// True if it was saved on an earlier day.
    pub is_from_before: bool,
}

impl<'q> Restored<'q> {
    /// Says to an interview that is begun anew what was answered in this one, where it is of an earlier day, and which doctor's
    /// look is open from before today.
    pub fn tell_last(&self, fresh: &mut Interview<'q>) {
        fresh.set_called_before(self.interview.still_open().to_vec());
        if let Some(day) = self.saved_on.as_ref().filter(|_| self.is_from_before) {
            fresh.set_last_check(day.clone(), &self.interview);
        }
    }
}
