//! The sentences for those who write questionnaires.

pub mod authors;
pub mod check;
pub mod codes;

pub use hip_triage_core::words::*;
