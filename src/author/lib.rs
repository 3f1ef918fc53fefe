//! Tools for those who write questionnaires.
//!
//! - [`proof`]: everything that can come true, with a witness
//! - [`review`]: the warning that a questionnaire was to be reviewed by now
//! - [`evaluate`]: cases whose outcome is known, judged
//! - [`diff`]: the changes between two questionnaires, and the people they concern
//! - [`graph`]: a questionnaire as a drawing
//! - [`schema`]: the language as JSON Schema, for editors
//! - [`codes`]: every kind of fault, explained with an example
//! - [`new`]: a first questionnaire to begin from
//! - [`skeleton`]: the words of a questionnaire in another language, to begin from
//! - [`translated`]: how its translations were looked over, and how hard they read
//! - [`words`]: the sentences for all of this

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod chance;
pub mod codes;
pub mod diff;
pub mod evaluate;
pub mod graph;
pub mod new;
pub mod proof;
pub mod review;
pub mod schema;
pub mod skeleton;
pub mod translated;
pub mod words;
