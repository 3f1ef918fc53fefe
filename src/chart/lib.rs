//! Keeping an interview, and handing it over.
//!
//! - [`record`]: a visit of a client, as it is kept
//! - [`visits`]: the records of every client, on disk
//! - [`saved`]: a self-check that was left, on disk
//! - [`report`]: an interview as a page for the patient or the PT
//! - [`fhir`]: the questionnaire and its answers for other systems
//! - [`export`]: a page as a file, in every format
//! - [`named`]: answers by name, as files hold them
//! - [`disk`]: files that are written whole or not at all
//! - [`words`]: the sentences for all of this

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod disk;
pub mod export;
pub mod fhir;
pub mod named;
pub mod record;
pub mod report;
pub mod saved;
pub mod visits;
pub mod words;

/// The texts in `src/i18n/<language>/chart`, as they are in the language that is spoken, a module a file.
mod say {
    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}
