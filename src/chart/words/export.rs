//! The words around a page that is copied or saved to a file.

use std::fmt;

use super::system;
use crate::export::ExportFormat;
use crate::report::NotExported;

/// The heading over the kinds of file.
pub const SAVE: &str = "Save this page to a file";
/// Says what saving does.
#[must_use]
pub fn save_hint() -> String {
    format!("The file goes into the folder in which you started the program. {}", system::HERE.file_for)
}

/// Says what a kind of file is good for.
#[must_use]
pub fn kind(kind: ExportFormat) -> &'static str {
    match kind {
        ExportFormat::Text => "Plain text, which pastes anywhere",
        ExportFormat::Html => "A web page (HTML), to read and to print",
        ExportFormat::Markdown => "Markdown",
        ExportFormat::Json => "JSON, for other programs",
        ExportFormat::Fhir => "FHIR R4, for record systems",
    }
}

/// Where a file is.
#[must_use]
pub fn saved(place: &str) -> String {
    format!("Saved in {place}")
}

/// A file could not be written.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    format!("Not saved: {reason}. You can try again.")
}

/// Said until the terminal has answered.
pub const COPYING: &str = "Sent to the terminal. It has not said yet whether it takes copied text.";
/// Said where the terminal takes it.
pub const COPIED: &str = "Copied. You can paste it now.";
/// Said where the terminal did not say that it takes it.
pub const MAYBE_COPIED: &str =
    "Sent, but this terminal did not say that it takes copied text. If you cannot paste it, press s to save it.";
/// Says what lets tmux take it.
pub const IN_TMUX: &str = "In tmux this helps: tmux set -s set-clipboard on";
/// Said of a page that is longer than terminals take.
pub const TOO_LONG: &str = "This page is too long to be copied through the terminal. Press s to save it to a file.";

impl fmt::Display for NotExported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Other => "it is no report of hip-triage in JSON",
            Self::Newer => "a newer hip-triage wrote it",
            Self::Visit => "it is the report of a visit, and not of a self-check",
            Self::Empty => "it is a page without the answers of a self-check in it",
            Self::Changed => "the answers in this page were cut off or changed; take the file as it was saved",
            Self::Fhir => "it is a FHIR file; take over the report in JSON instead",
        })
    }
}

impl std::error::Error for NotExported {}

/// Sentences of the plain face.
pub mod plain {
    /// After a patient's page.
    pub const AFTER: &str =
        "More? Type y for all of it, p for the page for your PT, s to save it all to a file, or press Enter to leave.";
    /// After a PT's page.
    pub const AFTER_FOR_PT: &str =
        "Type s to save this page to a file, e for the evidence in full, or press Enter to leave.";
    /// Lists what can be typed after a page.
    pub const ALLOWED: &str = "type y, p or s, or press Enter to leave";
    /// Stands before the place where the person types.
    pub const PROMPT: &str = "What next: ";
    /// Lists what can be typed where a kind of file is chosen.
    pub const CHOOSE_ALLOWED: &str = "type the number of a line, or press Enter alone to save nothing";
    /// How to choose a kind of file.
    pub const CHOOSE: &str = "Type the number, then Enter. Press Enter alone to save nothing.";
}
