//! Sentences on the command line.

pub use crate::say::cli::*;

use std::path::Path;

use super::{saved, system};
use crate::say::cli as say;

/// The name of the manual.
pub const MANUAL: &str = "hip-triage";
/// The command that lists the commands.
pub const ALL_HELP: &str = "hip-triage --help";

/// A share that is none.
pub const NOT_A_RATE: &str = "give a share from 0 to 1, as in 0.9";
/// A case on the standard output, where the questions are.
pub const NO_CASE_TO_STDOUT: &str = "the case needs a file of its own: the questions stand on the standard output";
/// The hint about a case that does not fit.
pub const CASE_HINT: &str = "compare the case with the questions and choices of the questionnaire";

/// Where to write instead.
#[must_use]
pub fn elsewhere(name: &str) -> String {
    say::elsewhere(format!("{}{name}", system::HERE.in_home()))
}

/// Where in the program a fault of its own is. Of a path on the computer that built it the name of the file is enough.
#[must_use]
pub fn own_place(file: &str, line: u32) -> String {
    let absolute = file.starts_with(['/', '\\']) || file.get(1..2) == Some(":");
    let shown = if absolute { file.rsplit(['/', '\\']).next().unwrap_or(file) } else { file };
    format!("{shown}:{line}")
}

/// The program itself is at fault.
#[must_use]
pub fn panicked(place: &str) -> String {
    format!("{}\n{}", say::panicked(place), say::panicked_hint())
}

/// A questionnaire cannot be used.
#[must_use]
pub fn faulty(place: &str, summary: &str, first: &str) -> String {
    format!("the questionnaire in {place} cannot be used ({summary}); the first is {first}")
}

/// Labelled cases cannot be used.
#[must_use]
pub fn faulty_cases(summary: &str, first: &str) -> String {
    format!("the cases cannot be used ({summary}); the first is {first}")
}

/// How to see all of its faults.
#[must_use]
pub fn run_check(place: &str) -> String {
    format!("run: hip-triage check {place}")
}

/// Said when the person leaves: where the answers are, and what can be done with them. `command` brings them back in
/// the face that the person used, `forget` deletes them.
#[must_use]
pub fn farewell(place: Option<&Path>, finished: bool, command: &str, forget: &str) -> Vec<String> {
    let Some(place) = place else { return vec![say::not_saved().to_owned()] };
    let place = saved::place(place);
    let forget = say::farewell_forget(forget);
    if finished {
        vec![say::farewell_saved(place), say::farewell_again(command), forget]
    } else {
        vec![say::farewell_so_far(place), say::farewell_go_on(command), forget]
    }
}

/// The language that a flag names is none that is spoken.
#[must_use]
pub fn not_a_language(tag: &str, why: &str) -> String {
    format!("invalid value '{}' for '--language <TAG>': {why}", super::cleaned(tag))
}
