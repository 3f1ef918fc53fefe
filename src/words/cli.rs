//! Sentences on the command line.

pub use crate::say::cli::{
    already_there_hint, built_in, force_hint, no_home, no_reader, no_reader_hint, no_self_check, no_self_check_hint,
    not_text, number_empty, number_long, only_fhir, only_fhir_hint, other_questionnaire_hint, press_a_key, same_file,
};

use std::path::Path;

use super::{saved, system};
use crate::say::cli as say;

/// The name of the manual.
pub const MANUAL: &str = "hip-triage";
/// The command that lists the commands.
pub const ALL_HELP: &str = "hip-triage --help";

/// A flag of the interview that stands before a command.
#[must_use]
pub fn flag_before_command(flag: &str, command: &str) -> String {
    say::FlagBeforeCommand { flag, command }.to_string()
}

/// The hint about it.
#[must_use]
pub fn no_home_hint() -> &'static str {
    system::HERE.set_home()
}

/// A share that is none.
pub const NOT_A_RATE: &str = "give a share from 0 to 1, as in 0.9";
/// A case on the standard output, where the questions are.
pub const NO_CASE_TO_STDOUT: &str = "the case needs a file of its own: the questions stand on the standard output";
/// The hint about a case that does not fit.
pub const CASE_HINT: &str = "compare the case with the questions and choices of the questionnaire";

/// A file of another questionnaire.
#[must_use]
pub fn other_questionnaire(place: &str, then: &str, now: &str) -> String {
    say::OtherQuestionnaire { place, then, now }.to_string()
}

/// A file that cannot be read.
#[must_use]
pub fn cannot_read(place: &str, reason: &str) -> String {
    say::CannotRead { place, reason }.to_string()
}

/// A file that cannot be written.
#[must_use]
pub fn cannot_write(place: &str, reason: &str) -> String {
    say::CannotWrite { place, reason }.to_string()
}

/// A file that would stand among the records.
#[must_use]
pub fn among_records(place: &str) -> String {
    say::AmongRecords { place }.to_string()
}

/// Where to write instead.
#[must_use]
pub fn elsewhere(name: &str) -> String {
    say::Elsewhere { place: format!("{}{name}", system::HERE.in_home()) }.to_string()
}

/// A file that would be overwritten.
#[must_use]
pub fn already_there(place: &str) -> String {
    say::AlreadyThere { place }.to_string()
}

/// An error, as it is told.
#[must_use]
pub fn error(message: &str) -> String {
    say::Error { message }.to_string()
}

/// The hint about it.
#[must_use]
pub fn hint(hint: &str) -> String {
    say::Hint { hint }.to_string()
}

/// Asks whether to delete every self-check.
#[must_use]
pub fn forget_all(place: &str) -> String {
    say::ForgetAll { place }.to_string()
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
    format!("{}\n{}", say::Panicked { place }, say::panicked_hint())
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

/// A file is gone.
#[must_use]
pub fn deleted(place: &str) -> String {
    say::Deleted { place }.to_string()
}

/// There was nothing.
#[must_use]
pub fn nothing_to_delete(place: &str) -> String {
    say::NothingToDelete { place }.to_string()
}

/// Something is still there.
#[must_use]
pub fn not_deleted(place: &str, reason: &str) -> String {
    say::NotDeleted { place, reason }.to_string()
}

/// Said when the person leaves: where the answers are, and what can be done with them. `command` brings them back in
/// the face that the person used, `forget` deletes them.
#[must_use]
pub fn farewell(place: Option<&Path>, finished: bool, command: &str, forget: &str) -> Vec<String> {
    let Some(place) = place else { return vec![say::not_saved().to_owned()] };
    let place = saved::place(place);
    let forget = say::FarewellForget { forget }.to_string();
    if finished {
        vec![say::FarewellSaved { place }.to_string(), say::FarewellAgain { command }.to_string(), forget]
    } else {
        vec![say::FarewellSoFar { place }.to_string(), say::FarewellGoOn { command }.to_string(), forget]
    }
}

/// The language that a flag names is none that is spoken.
#[must_use]
pub fn not_a_language(tag: &str, why: &str) -> String {
    format!("invalid value '{}' for '--language <TAG>': {why}", super::cleaned(tag))
}
