//! The questions, the answers, and the meaning of both.
//!
//! Nothing here knows a terminal, a clock, a file, the environment or chance: the same questionnaire and the same answers give
//! the same path and the same assessment, on any machine, on any day. `Cargo.toml` and `.clippy.toml` beside this file keep it so.
//!
//! - [`questionnaire`]: everything that can be asked, read from YAML and checked
//! - [`interview`]: the answers, and the question that comes next
//! - [`session`]: where a person stands in an interview, and what each act leads to
//! - [`assessment`]: the meaning of the answers
//! - [`short`]: what a person reads first of it, on one screen
//! - [`explain`]: the smallest changes that would give another meaning
//! - [`compare`]: the answers of two visits, beside each other
//! - [`readability`]: the school grade that a text asks for
//! - [`excerpt`]: a fault beside the lines of YAML it is about
//! - [`json`]: JSON in which everything can be seen
//! - [`language`]: the language in which all of this is said
//! - [`words`]: the sentences for all of this

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod assessment;
pub mod compare;
pub mod excerpt;
pub mod explain;
pub mod interview;
pub mod json;
pub mod language;
pub mod questionnaire;
pub mod readability;
pub mod session;
pub mod short;
pub mod words;

/// The texts in `src/i18n/<language>/core`, as they are in the language that is spoken, a module a file.
mod say {
    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}
