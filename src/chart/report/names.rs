//! The name of a question at the head of a row, as a PT says it.

use crate::words::clause;
use crate::words::handover as said;
use crate::words::handover::behaves::With;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Question, QuestionId, Role};

/// The name of a question where it stands by itself: its own short one, that of its role, or its words.
#[must_use]
pub fn name_of(question: &Question) -> &str {
    match (&question.brief, question.role) {
        (Some(brief), _) => brief,
        (None, Some(Role::PainNow)) => said::pain_now(),
        (None, Some(Role::PainWorst)) => said::pain_worst(),
        (None, Some(Role::PainLeast)) => said::pain_least(),
        (None, Some(Role::StartsAfter)) => said::until_it_starts(),
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

/// The name of a question over its answers of two visits, with what was counted on both.
pub(super) fn name_of_both(interview: &Interview<'_>, id: QuestionId) -> String {
    let question = interview.question(id);
    match (&question.brief, question.role, starts_with(interview)) {
        (None, Some(Role::StartsAfter), With::Walking) => said::walking_until_it_starts().to_owned(),
        (None, Some(Role::StartsAfter), With::Activity { brief, .. }) => said::activity_until_it_starts(brief),
        _ => name_of(question).to_owned(),
    }
}

/// What the minutes are of after which it starts.
pub(super) fn starts_with(interview: &Interview<'_>) -> With {
    let with = interview.questionnaire().with_role(Role::StartsWith);
    let with = with.filter(|with| interview.path().answered.contains(with));
    match with.map(|with| (interview.question(with), interview.answer_to(with))) {
        None => With::Walking,
        Some((question, Some(Answer::One(choice)))) => {
            let choice = question.choice(*choice);
            With::Activity { named: clause(&choice.label), brief: choice.briefly().to_owned() }
        }
        Some(_) => With::Unknown,
    }
}
