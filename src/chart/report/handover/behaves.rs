//! How easily the pain is roused, in its raw parts: the judgement is the PT's.

use std::collections::BTreeSet;

use super::fact;
use super::values::{dated, note_now, with_note};
use crate::report::names::starts_with;
use crate::report::{Fact, Subject, answer_in_words};
use crate::words::handover::behaves as said;
use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::{QuestionId, Role};

/// The account of it.
pub(super) enum Behaves {
    /// Nothing of it is asked in this questionnaire, or left to tell.
    Nothing,
    /// Nothing of it was asked.
    Unasked,
    /// All of it was left out.
    LeftOut,
    /// In one sentence.
    Told(Fact),
}

/// True if an answer is a part of it.
pub(super) fn is_part(role: Role) -> bool {
    said::PARTS.contains(&role)
}

/// The parts that were told in one sentence, and those that were not in words of their own.
pub(super) fn behaves(subject: &Subject<'_>, path: &[QuestionId], beside: &BTreeSet<QuestionId>) -> Behaves {
    let parts: Vec<_> = said::PARTS
        .into_iter()
        .filter_map(|role| Some((role, subject.questionnaire().with_role(role)?)))
        .filter(|(_, id)| subject.interview().question(*id).step().is_some())
        .collect();
    // Where all of them stand beside those of the visit before, they are told there.
    if parts.iter().all(|(_, id)| beside.contains(id)) {
        return Behaves::Nothing;
    }
    if parts.iter().all(|(_, id)| subject.counted(*id, path).is_none() && subject.note(*id).is_none()) {
        return Behaves::Unasked;
    }
    let is_left_out = |id| subject.counted(id, path) == Some(&Answer::Skipped) && subject.note(id).is_none();
    if parts.iter().all(|(_, id)| is_left_out(*id)) {
        return Behaves::LeftOut;
    }
    let parts = parts.into_iter().map(|(role, id)| {
        // Where it was left out the note says it in its place.
        let by_note = subject.counted(id, path) == Some(&Answer::Skipped) && !note_now(subject, id).is_empty();
        if by_note { note_now(subject, id) } else { with_note(subject, id, &part(subject, role, id, path)) }
    });
    Behaves::Told(fact(said::label(), said::sentence(&parts.collect::<Vec<_>>())))
}

fn part(subject: &Subject<'_>, role: Role, id: QuestionId, path: &[QuestionId]) -> String {
    let question = subject.interview().question(id);
    let told = match subject.counted(id, path) {
        None => return said::not_asked(role).to_owned(),
        Some(Answer::NotSure) => said::not_sure(role).to_owned(),
        Some(Answer::Skipped) => said::left_out(role).to_owned(),
        Some(answer @ Answer::Number(number)) => {
            let value = answer_in_words(question, answer);
            match role {
                Role::StartsAfter => said::starts(&starts_with(subject.interview()), *number, &value),
                role => said::part(role, *number, &value),
            }
        }
        Some(answer) => answer_in_words(question, answer),
    };
    dated(subject, id, told)
}
