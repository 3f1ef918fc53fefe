//! Makes Rust of the texts: a program in which one is missing is never built.

#![forbid(unsafe_code)]

fn main() -> Result<(), hip_triage_messages::Report> {
    hip_triage_messages::build("../i18n", "chart", "hip_triage_core::language")
}
