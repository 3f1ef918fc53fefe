//! The words of the FHIR form, and of the check of a response against it.

use std::fmt;

use super::cleaned;
use crate::fhir::{FhirFault, Misread};

/// The group of the examination.
pub const EXAMINATION: &str = "Examination";
/// What lists the signs of which somebody is not sure.
pub const NOT_SURE_OF: &str = "Not sure of these";
/// The side of a place.
pub const SIDE: &str = "Which side?";
/// A side.
pub const LEFT: &str = "Left";
/// A side.
pub const RIGHT: &str = "Right";
/// Both sides.
pub const BOTH: &str = "Both";
/// An activity by name.
pub const ACTIVITY: &str = "What the hip makes hard";
/// How well it goes.
pub const ABILITY: &str = "How well it goes: 0 is cannot do it, 10 is as good as before";
/// The group of the result.
pub const RESULT: &str = "What the answers fit (educational, not a diagnosis)";
/// Says what the answers fit.
pub const VERDICT: &str = "How clearly the answers fit an origin";
/// The origins.
pub const ORIGIN: &str = "The origins that they fit, the stronger first";
/// How urgent.
pub const URGENCY: &str = "How soon to seek care";
/// Every verdict by its code.
pub const VERDICTS: [(&str, &str); 6] = [
    ("fits", "The answers fit best with one origin"),
    ("leans", "The answers fit partly with one origin"),
    ("mixed", "The answers fit with two origins"),
    ("most_often", "Too few answers: pain there at that age most often comes from one origin"),
    ("not_clear", "The answers do not point clearly to one origin"),
    ("withheld", "No origin is shown: care comes first"),
];
/// The response fits.
pub const FITS: &str = "The response fits its questionnaire.";

/// Beside a number.
#[must_use]
pub fn or_not_sure(ask: &str) -> String {
    format!("{ask} (not sure)")
}

/// A note on a question.
#[must_use]
pub fn note(ask: &str) -> String {
    format!("Note: {ask}")
}

/// A condition that this program cannot read.
#[must_use]
pub fn not_evaluated(link_id: &str) -> String {
    format!("{}: its condition is not one that fhir-check can read, so it is not checked", cleaned(link_id))
}

/// How many faults there are.
#[must_use]
pub fn faults(count: usize) -> String {
    if count == 1 { "1 fault".to_owned() } else { format!("{count} faults") }
}

impl fmt::Display for FhirFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&cleaned(&match self {
            Self::Kind { what } => format!("this is no {what}"),
            Self::Version { then, now } => format!("the response answers {then}, and the questionnaire is {now}"),
            Self::Unknown { link_id } => format!("{link_id}: no such item stands there in the questionnaire"),
            Self::Type { link_id, wanted } => format!("{link_id}: the answer is of another type than {wanted}"),
            Self::Option { link_id, code } => format!("{link_id}: {code} is not on offer"),
            Self::Disabled { link_id } => format!("{link_id}: it is answered, and the other answers disable it"),
            Self::Missing { link_id } => format!("{link_id}: it is required and not answered"),
            Self::Several { link_id } => format!("{link_id}: several answers, and it does not repeat"),
            Self::Range { link_id, number } => format!("{link_id}: {number} is out of its range"),
        }))
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind { what } => write!(f, "this is a FHIR {what}, not a QuestionnaireResponse"),
            Self::Form { url } => write!(f, "it answers the form {url}, not the one of this questionnaire"),
            Self::Unknown { link_id } => write!(f, "the form has no item `{link_id}`"),
            Self::Answer { link_id } => {
                write!(f, "the answer to `{link_id}` is of another type, or of another list of codes")
            }
        }
    }
}
