//! Losses of strength, of a reflex or of feeling that a PT found, and what follows from them.

use super::charted::is_positive;
use super::for_pt::{found_in_room, name_for_client, side_that_counts};
use super::result::sentence;
use crate::words::{self, charted as chart};
use hip_triage_core::compare::Retested;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Question, QuestionId};

/// The losses of strength, of a reflex or of feeling that were found in the examination, each with its side.
pub(super) fn lost(retested: &Retested<'_>) -> Vec<String> {
    lost_items(&retested.like_with_like).into_iter().filter_map(|item| found_in_room(retested, item)).collect()
}

/// Tells whether all of them were found on the visit before alone.
pub(super) fn are_of_before(retested: &Retested<'_>) -> bool {
    lost_items(&retested.like_with_like).into_iter().all(|item| retested.not_repeated.contains(&item))
}

/// The same, each in the client's words, and what to do about it: what was found as it was `judged` at an interview.
pub(super) fn lost_for_client(interview: &Interview<'_>, judged: &Interview<'_>) -> Vec<String> {
    lost_items(judged).into_iter().filter_map(|item| lost_to_client(interview, judged, item)).collect()
}

/// Those of them of which something follows.
pub(super) fn losses_to_act_on(interview: &Interview<'_>, judged: &Interview<'_>) -> Vec<String> {
    let items = lost_items(judged).into_iter().filter(|item| act(judged, *item).is_some());
    items.filter_map(|item| lost_to_client(interview, judged, item)).collect()
}

fn lost_to_client(interview: &Interview<'_>, judged: &Interview<'_>, id: QuestionId) -> Option<String> {
    let found = told_client(judged, id)?;
    let found = sentence(&match interview.answer_to(id) {
        None => words::result::found_before(&found, None),
        Some(_) if is_as_before(interview, id) => words::result::as_last_time(found),
        Some(_) => found,
    });
    Some(act(judged, id).map_or_else(|| found.clone(), |act| format!("{found} {act}")))
}

/// What the client is to do about the losses that were found.
pub(super) fn acts_on_loss<'q>(judged: &Interview<'q>) -> Vec<&'q str> {
    lost_items(judged).into_iter().filter_map(|id| act(judged, id)).collect()
}

fn act<'q>(interview: &Interview<'q>, item: QuestionId) -> Option<&'q str> {
    interview.questionnaire().question(item).examination()?.action.as_deref().map(str::trim)
}

/// Tells whether an item was found on the visit before as it is now, however that was charted.
fn is_as_before(interview: &Interview<'_>, item: QuestionId) -> bool {
    let charted = interview.charted_before(item).zip(interview.charted(item));
    let is_alike = charted.is_none_or(|(then, now)| then.is_like(now, interview.question(item)));
    is_alike && interview.answer_to(item).is_some() && interview.earlier(item) == interview.answer_to(item)
}

fn lost_items(interview: &Interview<'_>) -> Vec<QuestionId> {
    let is_lost = |id: QuestionId, question: &Question| {
        question.examination().is_some_and(|item| item.loss)
            && interview.answer_to(id).is_some_and(|outcome| is_positive(question, outcome))
    };
    let lost = interview.questionnaire().item_ids().filter(|(id, question)| is_lost(*id, question));
    lost.map(|(id, _)| id).collect()
}

/// What was found with an item, in the client's words, and on which side.
fn told_client(interview: &Interview<'_>, item: QuestionId) -> Option<String> {
    let Some(Answer::One(outcome)) = interview.answer_to(item) else { return None };
    let outcome = interview.question(item).choice(*outcome);
    let found = outcome.for_client.clone().unwrap_or_else(|| words::clause(&outcome.label));
    let found = chart::counted(&found, side_that_counts(interview, item));
    Some(words::handover::told(name_for_client(interview, item), &found))
}
