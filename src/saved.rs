//! Answers to disk and back.

use std::io;
use std::path::Path;

use crate::interview::Interview;

/// Where a face keeps the interview after each answer, and how it lets go of it.
pub trait Keep {
    /// Keeps the interview as it stands.
    ///
    /// # Errors
    ///
    /// When it could not be kept; what was kept before is still there.
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()>;

    /// Deletes everything that is kept.
    ///
    /// # Errors
    ///
    /// When something could not be deleted.
    fn forget(&mut self) -> io::Result<()>;

    /// Where it is kept, to be said to the person; nowhere where nothing is to be kept.
    fn place(&self) -> Option<&Path>;
}

/// A kept interview, answered again.
#[derive(Clone, Debug)]
pub struct Restored<'q> {
    /// The interview, with what still fits.
    pub interview: Interview<'q>,
    /// What the person should know: the questionnaire has changed, an answer no longer fits,
    /// the safety questions come again because it is another day.
    pub notices: Vec<String>,
}
