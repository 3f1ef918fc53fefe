#![forbid(unsafe_code)]
pub mod questionnaire;
