//! Sentences on the command line.

use std::path::Path;

use super::{saved, system};

/// Says what the program is, at the top of its help.
pub const ABOUT: &str = "Asks about your hip pain, and tells what your answers fit with and what to do next.
For a screen reader or a braille display, run: hip-triage --plain";

/// Over the examples.
pub const EXAMPLES_HEADING: &str = "Examples:";
/// At the beginning of its help.
pub const EXAMPLES: &str = "\
Examples:
  hip-triage                                 ask about your hip pain
  hip-triage --plain                         the same, line by line
  hip-triage --emergency-number 112          with the number to call where you live
  hip-triage forget                          delete what you answered
  hip-triage intake --client J-1970          a visit at a physical therapist's
  hip-triage report J-1970 --for patient     what the client takes home
  hip-triage check knee                      look over a questionnaire of your own
  hip-triage help report                     what a command can do";

/// The commands by those whom they are for.
pub const GROUPS: [(&str, &[&str]); 4] = [
    ("Commands for patients:", &["forget"]),
    ("Commands for physical therapists:", &["intake", "report", "sessions", "replay", "fhir-check"]),
    (
        "Commands for authors of questionnaires:",
        &["new", "check", "explain", "outline", "graph", "schema", "diff", "evaluate", "thin"],
    ),
    ("Commands for many interviews at once:", &["assess"]),
];
/// The commands in no group.
pub const OTHER_COMMANDS: &str = "Commands about the program itself:";
/// The name of the manual.
pub const MANUAL: &str = "hip-triage";
/// Where the commands are listed.
pub const SEE_HELP: &str = "hip-triage --help lists them";

/// A command that is none.
#[must_use]
pub fn no_such_command(name: &str) -> String {
    format!("there is no command {name}")
}

/// At the end of the help for reports.
pub const REPORT_HELP: &str = "\
A later visit is told beside the one before, whose record is looked for in the same folder.
Every field of the JSON is documented in src/FORMATS.md.";

/// At the end of its help.
pub const AFTER_HELP: &str = "\
Without a command it asks about your hip pain. It is not a diagnosis.
Your answers stay on this computer. \"hip-triage forget\" deletes them.

What you want each time can stand in a file; \"hip-triage config\" tells where.

Environment:
  ACCESSIBLE=1                      the same as --plain
  HIP_TRIAGE_EMERGENCY_NUMBER=112   the same as --emergency-number 112
  HIP_TRIAGE_THEME=mono             the same as --theme mono
  HIP_TRIAGE_PLAIN=1                the same as --plain
  HIP_TRIAGE_BRIEF=1                the same as --brief
  HIP_TRIAGE_FOLDER=/records        the same as --folder /records
  NO_COLOR=1                        the same as --color never

Exit codes:
  0    done
  1    a fault in what was given, such as a questionnaire
  2    the command line was not understood
  130  left before the result; the answers so far are saved";

/// Bytes that are no letters.
pub const NOT_TEXT: &str = "it is no text in UTF-8";
/// The emergency number has no text.
pub const NUMBER_EMPTY: &str = "name a number or a place, as in 112";
/// The emergency number is too long.
pub const NUMBER_LONG: &str = "use at most 60 letters";
/// The name of the questionnaire that is built in.
pub const BUILT_IN: &str = "the built-in questionnaire";
/// Nobody knows where to save.
pub const NO_HOME: &str = "Your home folder cannot be found, so nothing is saved.";
/// The hint about it.
pub const NO_HOME_HINT: &str = system::HERE.set_home;
/// The last line of a window that closes with the program.
pub const PRESS_A_KEY: &str = "Press any key to close this window.";

/// A share that is none.
pub const NOT_A_RATE: &str = "give a share from 0 to 1, as in 0.9";
/// The hint about a file that may be replaced.
pub const FORCE_HINT: &str = "name another file, or add --force to write over it";
/// A case on the standard output, where the questions are.
pub const NO_CASE_TO_STDOUT: &str = "the case needs a file of its own: the questions stand on the standard output";
/// The hint about a case that does not fit.
pub const CASE_HINT: &str = "compare the case with the questions and choices of the questionnaire";
/// The hint about a file that is there already.
pub const ALREADY_THERE_HINT: &str = "name another file, or move that one away";

/// Data have no reader.
pub const NO_READER: &str = "JSON and FHIR hold everything, for nobody in particular";
/// The hint about it.
pub const NO_READER_HINT: &str = "leave out --for and --evidence, or choose text, markdown or html";
/// The questionnaire has one format only.
pub const ONLY_FHIR: &str = "the questionnaire itself can only be written as FHIR";
/// The hint about it.
pub const ONLY_FHIR_HINT: &str = "add --format fhir";
/// The output is the input.
pub const SAME_FILE: &str = "that would write the report over what it tells of";
/// The hint about a file of another questionnaire.
pub const OTHER_QUESTIONNAIRE_HINT: &str = "name the questionnaire that was answered with --questions";

/// A file of another questionnaire.
#[must_use]
pub fn other_questionnaire(place: &str, then: &str, now: &str) -> String {
    format!("{place} answers the questionnaire {then}, not {now}")
}

/// A file that cannot be read.
#[must_use]
pub fn cannot_read(place: &str, reason: &str) -> String {
    format!("{place} cannot be read: {reason}")
}

/// A file that cannot be written.
#[must_use]
pub fn cannot_write(place: &str, reason: &str) -> String {
    format!("{place} cannot be written: {reason}")
}

/// A file that would stand among the records.
#[must_use]
pub fn among_records(place: &str) -> String {
    format!("{place} is in the folder in which hip-triage keeps its records")
}

/// Where to write instead.
#[must_use]
pub fn elsewhere(name: &str) -> String {
    format!("write it elsewhere, as in {}{name}", system::HERE.in_home)
}

/// A file that would be overwritten.
#[must_use]
pub fn already_there(place: &str) -> String {
    format!("{place} is there already")
}

/// An error, as it is told.
#[must_use]
pub fn error(message: &str) -> String {
    format!("error: {message}")
}

/// The hint about it.
#[must_use]
pub fn hint(hint: &str) -> String {
    format!("hint: {hint}")
}

/// Asks whether to delete every self-check.
#[must_use]
pub fn forget_all(place: &str) -> String {
    format!("Delete for good every self-check that is saved in {place}? Type yes to delete: ")
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
    format!(
        "error: hip-triage has a fault of its own and had to stop ({place}).\n\
         hint: what you answered before is saved; start hip-triage as before to go on, and please report this"
    )
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
    format!("Deleted {place}")
}

/// A report without a name, and no self-check.
pub const NO_SELF_CHECK: &str = "No self-check is saved on this computer.";
/// The way out of that.
pub const NO_SELF_CHECK_HINT: &str =
    "Do one by `hip-triage`, or name a visit (`hip-triage sessions` lists them) or a file.";

/// There was nothing.
#[must_use]
pub fn nothing_to_delete(place: &str) -> String {
    format!("Nothing is saved in {place}, so there is nothing to delete.")
}

/// Something is still there.
#[must_use]
pub fn not_deleted(place: &str, reason: &str) -> String {
    format!("{place} could not be deleted: {reason}")
}

/// Said when the person leaves: where the answers are, and what can be done with them. `command` brings them back in
/// the face that the person used, `forget` deletes them.
#[must_use]
pub fn farewell(place: Option<&Path>, finished: bool, command: &str, forget: &str) -> Vec<String> {
    let Some(place) = place else { return vec!["Your answers were not saved.".to_owned()] };
    let (so_far, then) = if finished { ("", "To see them again") } else { (" so far", "To go on") };
    vec![
        format!("Your answers{so_far} are saved in {}", saved::place(place)),
        format!("{then}, run: {command}"),
        format!("To delete them, run: {forget}"),
    ]
}
