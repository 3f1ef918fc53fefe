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

pub mod builtin;
pub mod cli;
pub mod load;
pub mod plain;
pub mod terminal;
pub mod tui;
pub mod words;
