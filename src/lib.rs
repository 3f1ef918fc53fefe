#![forbid(unsafe_code)]
pub mod builtin;
pub mod excerpt;
pub mod load;
pub mod questionnaire;
