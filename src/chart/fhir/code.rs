//! Codes of answers that every form shares.

use super::model::Coding;
use super::{ANSWERS, NOT_SURE};
use crate::words::{self, fhir as said};
use hip_triage_core::interview::Side;

pub(super) fn coding(system: &str, code: &str, display: &str) -> Coding {
    Coding { system: system.to_owned(), code: code.to_owned(), display: display.to_owned(), ..Coding::default() }
}

/// The answer of somebody who is not sure.
pub(super) fn not_sure() -> Coding {
    coding(ANSWERS, NOT_SURE, words::not_sure())
}

/// The sides of a place with their codes.
pub(super) fn sides() -> [(Side, Coding); 3] {
    let sides =
        [(Side::Left, "left", said::left()), (Side::Right, "right", said::right()), (Side::Both, "both", said::both())];
    sides.map(|(side, code, display)| (side, coding(ANSWERS, code, display)))
}
