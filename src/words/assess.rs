//! The words about interviews that are assessed many at once.

use std::fmt;

use super::{cleaned, system};
use crate::assess::given::Unfit;
use hip_triage_core::questionnaire::did_you_mean;

/// At the end of its help.
pub const HELP: &str = "\
An interview is a line of JSON: {\"id\": 7, \"answers\": {\"age\": 61, \"pain_site\": [\"groin\"]}}, in the terms of a labelled
case (\"intake\" and \"rest\" as there), or a FHIR QuestionnaireResponse. In CSV the first row names the questions.
What cannot be assessed gives a line with its number and what is wrong with it; then it ends with 1.
Every field is documented in src/FORMATS.md and by: hip-triage schema --assess";

/// It waits for somebody to type.
#[must_use]
pub fn from_keyboard() -> String {
    format!("Reads interviews from the keyboard, one on each line. {}", system::HERE.end_of_input())
}

/// Where the assessments go.
pub const OUTPUT: &str = "the output";
/// Where interviews come from that are no file's.
pub const INPUT: &str = "the input";
/// There is no such file.
pub const NOT_THERE: &str = "there is nothing at this path";
/// It is a folder.
pub const IS_FOLDER: &str = "it is a folder, and a file of interviews is wanted";

/// The longest name that is repeated.
const LONGEST_NAME: usize = 60;

/// A name from a line, short enough to be read.
fn name(text: &str) -> String {
    let text = cleaned(text);
    if text.chars().count() <= LONGEST_NAME {
        return text;
    }
    text.chars().take(LONGEST_NAME).chain(['…']).collect()
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { lines: 0 } => write!(f, "it is longer than 1 MiB"),
            Self::TooLong { lines } => {
                write!(f, "a quote in it is not closed, so the next {lines} lines were taken for a part of it")
            }
            Self::NotText => write!(f, "it is not text in UTF-8"),
            Self::NotJson { reason, column } => write!(f, "it is no interview: {} (column {column})", cut(reason)),
            Self::NoId => write!(f, "`id` is neither a text nor a number"),
            Self::NotFlag { column, found } => {
                write!(f, "`{}` is neither true nor false in the column `{column}`", name(found))
            }
            Self::Cells { found, wanted } => {
                write!(f, "it has {found} cell{}, and there are {wanted} columns", if *found == 1 { "" } else { "s" })
            }
            Self::Fhir(misread) => f.write_str(&cut(&misread.to_string())),
            Self::NoQuestion { name: question, meant } => {
                write!(f, "there is no question `{}`{}", name(question), did_you_mean(meant.as_ref()))
            }
            Self::NoChoice { question, choice, meant } => {
                let choice = name(choice);
                write!(f, "`{question}` has no choice `{choice}`{}", did_you_mean(meant.as_ref()))
            }
            Self::Twice { question } => write!(f, "`{}` is answered twice", name(question)),
            Self::OnlyInIntake { question } => write!(f, "only a PT answers `{question}`: it needs `intake`"),
            Self::Refused { question, error } => write!(f, "the answer to `{question}` does not fit: {error}"),
            Self::OurFault => write!(f, "hip-triage has a fault of its own with it; please report this"),
        }
    }
}

/// Words about a line, which may repeat some of it.
fn cut(text: &str) -> String {
    let text = cleaned(text);
    text.chars().take(4 * LONGEST_NAME).collect()
}
