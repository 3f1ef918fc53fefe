//! For those who write questionnaires.
//!
//! - [`proof`]: what can come true, and how
//! - [`evaluate`]: cases whose outcome is known, judged
//! - [`diff`]: what changed between two questionnaires, and for whom
//! - [`graph`]: a questionnaire as a drawing
//! - [`schema`]: the language as JSON Schema, for editors
//! - [`codes`]: every kind of fault, explained with an example
//! - [`new`]: a first questionnaire to begin from
//! - [`words`]: how all of this is said

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod codes;
pub mod diff;
pub mod evaluate;
pub mod graph;
pub mod new;
pub mod proof;
pub mod schema;
pub mod words;
