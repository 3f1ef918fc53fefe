//! An interactive hip-pain questionnaire for the terminal.
//!
//! Data flows one way:
//!
//! ```text
//! questions/hip/*.yaml ─read→ Draft ─check→ Questionnaire ─answers→ Interview → Assessment → faces
//!                                    └────→ every Fault   └─────→ Proof: what can come true, how hard it is to read
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod assessment;
pub mod builtin;
pub mod cli;
pub mod codes;
pub mod compare;
pub mod diff;
mod disk;
pub mod evaluate;
pub mod excerpt;
pub mod explain;
pub mod export;
pub mod fhir;
pub mod graph;
pub mod interview;
pub mod load;
pub mod named;
pub mod new;
pub mod plain;
pub mod proof;
pub mod questionnaire;
pub mod readability;
pub mod record;
pub mod report;
pub mod saved;
pub mod schema;
pub mod tui;
pub mod visits;
pub mod words;
