//! A page or a visit as a file, for whoever reads it elsewhere.

use crate::fhir;
use crate::report::{self, Page, Subject};
use crate::say::export as say;
use hip_triage_core::json;

/// How wide a text is: what pastes into any record system.
pub const WIDTH: usize = 78;

/// The format of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ExportFormat {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// One HTML file.
    Html,
    /// JSON for other programs.
    Json,
    /// A FHIR R4 `QuestionnaireResponse`.
    Fhir,
}

impl ExportFormat {
    /// A page in every form.
    pub const PAGES: [Self; 3] = [Self::Html, Self::Text, Self::Markdown];
    /// A visit in every form.
    pub const ALL: [Self; 5] = [Self::Html, Self::Text, Self::Markdown, Self::Json, Self::Fhir];

    /// How the name of such a file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => ".txt",
            Self::Markdown => ".md",
            Self::Html => ".html",
            Self::Json => ".json",
            Self::Fhir => ".fhir.json",
        }
    }
}

/// For whom a page is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reader {
    /// The patient.
    Patient,
    /// The PT, and the programs of the PT.
    Pt,
}

/// A document that can be written: a page, and what it tells of, as far as that is known.
#[derive(Clone, Debug)]
pub struct Paper<'p, 'q> {
    /// For whom.
    pub reader: Reader,
    /// The page that people read.
    pub page: &'p Page,
    /// The subject that programs read.
    pub subject: Option<&'p Subject<'q>>,
    /// The language of the page.
    pub language: &'p str,
}

impl Paper<'_, '_> {
    /// The formats that there are of it.
    #[must_use]
    pub fn formats(&self) -> &'static [ExportFormat] {
        if self.reader == Reader::Pt && self.subject.is_some() { &ExportFormat::ALL } else { &ExportFormat::PAGES }
    }

    /// The name of a file of it, without its ending.
    #[must_use]
    pub fn name(&self) -> String {
        let of_visit = self.subject.and_then(Subject::record).map(|record| (record.client.as_str(), record.visit));
        match (self.reader, of_visit) {
            (Reader::Patient, None) => say::file_result().to_owned(),
            (Reader::Patient, Some((client, visit))) => say::FileResultOfVisit { client, visit }.to_string(),
            (Reader::Pt, None) => say::file_summary().to_owned(),
            (Reader::Pt, Some((client, visit))) => say::FileSummaryOfVisit { client, visit }.to_string(),
        }
    }

    /// The content of a file; none where there is no such file of it.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: every part of it can be written.
    pub fn write(&self, kind: ExportFormat) -> std::io::Result<Option<Vec<u8>>> {
        let mut text = Vec::new();
        match (kind, self.subject) {
            (ExportFormat::Text, _) => report::write_drawn_text(self.page, WIDTH, &mut text)?,
            (ExportFormat::Markdown, _) => report::write_markdown(self.page, &mut text)?,
            (ExportFormat::Html, _) => text = report::html(self.page, self.language, self.subject).into_bytes(),
            (ExportFormat::Json, Some(subject)) => text = lines(&report::json(subject))?,
            (ExportFormat::Fhir, Some(subject)) => text = lines(&fhir::response(subject))?,
            (ExportFormat::Json | ExportFormat::Fhir, None) => return Ok(None),
        }
        Ok(Some(text))
    }
}

/// Data as indented JSON with an end to its last line.
///
/// # Errors
///
/// When a part of it cannot be written as JSON.
pub fn lines(data: &impl serde::Serialize) -> serde_json::Result<Vec<u8>> {
    let mut text = json::visible_bytes(serde_json::to_vec_pretty(data)?);
    text.push(b'\n');
    Ok(text)
}
