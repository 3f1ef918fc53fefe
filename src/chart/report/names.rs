//! The name of a question at the head of a row, as a PT says it.

use crate::words::handover as said;
use hip_triage_core::questionnaire::{Question, Role};

/// The name of a question where it stands by itself: its own short one, that of its role, or its words.
#[must_use]
pub fn name_of(question: &Question) -> &str {
    match (&question.brief, question.role) {
        (Some(brief), _) => brief,
        (None, Some(Role::PainNow)) => said::pain_now(),
        (None, Some(Role::PainWorst)) => said::pain_worst(),
        (None, Some(Role::PainLeast)) => said::pain_least(),
        (None, Some(Role::StartsAfter)) => said::walking_until_it_starts(),
        (None, None | Some(Role::Safety)) => question.briefly(),
        (None, Some(role)) => said::role(role),
    }
}

/// The same under a heading that says what is meant.
pub(super) fn name_under_heading(question: &Question) -> &str {
    match (&question.brief, question.role) {
        (None, Some(role)) if role != Role::Safety => said::role(role),
        _ => question.briefly(),
    }
}
