//! The words around a page that is copied or saved to a file.

pub mod plain;

pub use crate::say::export::*;

use std::fmt;

use super::system;
use crate::export::ExportFormat;
use crate::report::NotExported;
use crate::say::export as say;

/// Says what saving does.
#[must_use]
pub fn save_hint() -> String {
    format!("{} {}", say::save_hint(), system::HERE.file_for())
}

/// Says what a kind of file is good for.
#[must_use]
pub fn kind(kind: ExportFormat) -> &'static str {
    match kind {
        ExportFormat::Text => say::kind_text(),
        ExportFormat::Html => say::kind_html(),
        ExportFormat::Markdown => say::kind_markdown(),
        ExportFormat::Json => say::kind_json(),
        ExportFormat::Fhir => say::kind_fhir(),
    }
}

impl fmt::Display for NotExported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Other => say::is_other(),
            Self::Newer => say::is_newer(),
            Self::Visit => say::is_visit(),
            Self::Empty => say::is_empty(),
            Self::Changed => say::is_changed(),
            Self::Fhir => say::is_fhir(),
        })
    }
}

impl std::error::Error for NotExported {}
