//! What can be asked, what was answered, and what it means.
//!
//! Nothing here knows a terminal, a clock, a file, the environment or chance: the same questionnaire and the same answers give
//! the same path and the same assessment, on any machine, on any day. `Cargo.toml` and `.clippy.toml` beside this file keep it so.
//!
//! - [`questionnaire`]: what can be asked, read from YAML and checked
//! - [`interview`]: what was answered, and what comes next
//! - [`assessment`]: what the answers amount to
//! - [`explain`]: what would change that
//! - [`compare`]: the answers of two visits, beside each other
//! - [`readability`]: how hard a text is to read
//! - [`excerpt`]: a fault beside the lines of YAML it is about
//! - [`words`]: how all of this is said

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod assessment;
pub mod compare;
pub mod excerpt;
pub mod explain;
pub mod interview;
pub mod questionnaire;
pub mod readability;
pub mod words;
