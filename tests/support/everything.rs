//! Somebody of whom everything is true at once.

use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Kind, Questionnaire};

/// Every question answered with everything that stands together.
pub(crate) fn everything(questionnaire: &Questionnaire) -> Interview<'_> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    for (id, question) in questionnaire.question_ids().filter(|(_, question)| question.step().is_some()) {
        let answer = match &question.kind {
            Kind::Many { .. } => {
                let all = question.choice_ids().filter(|(_, choice)| !choice.exclusive);
                Answer::Many(all.map(|(choice, _)| (choice, None)).collect())
            }
            Kind::Number { .. } => Answer::Number(70),
            Kind::One { .. } => question.choice_ids().next().map_or(Answer::NotSure, |(choice, _)| Answer::One(choice)),
            _ => continue,
        };
        // What does not fit this person is not asked of them.
        let _ = interview.answer(id, answer);
    }
    interview
}
