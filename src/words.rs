//! Every word that the program itself says, in English, in one place.
//!
//! What a questionnaire says stands in its own files. A second language is a second set of these.

pub mod cli;
pub mod plain;
pub mod sessions;
pub mod tui;

pub use hip_triage_author::words::{authors, check, codes};
pub use hip_triage_chart::words::{evidence, export, fhir, handover, intake, record, saved};
pub use hip_triage_core::words::*;
