//! How common each origin is in that place and at that age, in words.

pub(super) use crate::words::capital;
use crate::words::evidence as said;
use hip_triage_core::assessment::Assessment;
pub(super) use hip_triage_core::explain::{common, reasons};

/// The verdict for a PT, where only place and age speak: what the client is told.
pub(super) fn for_therapist(assessment: &Assessment<'_>) -> String {
    said::by_base_rate(capital(&common(assessment).unwrap_or_default()))
}
