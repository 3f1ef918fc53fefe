//! The words around a page that is copied or saved to a file.

pub mod plain;

pub use crate::say::export::*;

use std::fmt;

use super::system;
use crate::export::{ExportFormat, Reader};
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

/// The name of a file of a page, without its ending; of a visit with its client and number.
#[must_use]
pub fn file_name(reader: Reader, visit: Option<(&str, u32)>) -> String {
    match (reader, visit) {
        (Reader::Patient, None) => say::file_result().to_owned(),
        (Reader::Patient, Some((client, visit))) => say::FileResultOfVisit { client, visit }.to_string(),
        (Reader::Pt, None) => say::file_summary().to_owned(),
        (Reader::Pt, Some((client, visit))) => say::FileSummaryOfVisit { client, visit }.to_string(),
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
