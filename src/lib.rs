//! An interactive hip-pain questionnaire for the terminal.
//!
//! Data flows one way:
//!
//! ```text
//! questions/hip/*.yaml ─read→ Draft ─check→ Questionnaire ─answers→ Interview → Assessment → faces
//!                                    └────→ every Fault   └─────→ Proof: what can come true, how hard it is to read
//! ```
//!
//! It stands in four wings, each a crate that cannot know what is built on it:
//!
//! ```text
//! hip-triage          the faces and the command line: this crate
//!   ├─ chart          keeping and handing over               (src/chart)
//!   ├─ author         tools for those who write questions    (src/author)
//!   └──┴─ core        questions, answers and their meaning   (src/core)
//! ```
//!
//! - [`cli`]: arguments, commands and exit codes
//! - [`tui`]: the full screen, one page at a time
//! - [`plain`]: the same interview line by line
//! - [`rows`]: the key of each choice of a list, the same in both faces
//! - [`terminal`]: the terminal under the full screen
//! - [`assess`]: many interviews in, many assessments out
//! - [`load`]: the files of a questionnaire, from disk
//! - [`builtin`]: the questionnaire that is built in
//! - [`words`]: the sentences for all of this

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod assess;
pub mod builtin;
#[expect(clippy::disallowed_methods, reason = "it alone knows the streams and the environment")]
pub mod cli;
mod gone;
pub mod load;
pub mod plain;
pub mod rows;
pub mod terminal;
pub mod tui;

/// The texts in `src/i18n/<language>/program`, as they are in the language that is spoken, a module a file.
mod say {
    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

/// The words that the program itself says, put together by meaning.
///
/// The sentences of a questionnaire stand in its own files.
pub mod words {
    pub mod assess;
    pub mod cli;
    pub mod command;
    pub mod doctor;
    pub mod habits;
    pub mod help;
    pub mod keys;
    pub mod language;
    pub mod plain;
    pub mod progress;
    pub mod sessions;
    pub mod tui;
    pub mod typed;

    pub use hip_triage_author::words::{authors, check, codes};
    pub use hip_triage_chart::words::{
        charted, evidence, export, fhir, handover, intake, posture, record, saved, system,
    };
    pub use hip_triage_core::words::*;
}
