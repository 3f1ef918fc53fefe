//! The differences since the self-check before this one, in plain words.
//!
//! Only what was asked on both days is compared: an answer that was not given says nothing of a change.

use std::collections::BTreeSet;

use super::{Block, Page, answer_in_words, name_of};
use crate::words::handover::where_it_hurts;
use crate::words::{result, second_person, since as said};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::worse_for_care;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, ChoiceId, Question, QuestionId, Role, Urgency};

/// Adds what is different; nothing where there was no self-check on another day.
pub(super) fn since(page: &mut Page, interview: &Interview<'_>) {
    let Some(day) = interview.last_check() else { return };
    page.heading(&said::since(day));
    // What a doctor has seen is told with what called for one.
    let of_look = |id: &QuestionId| matches!(interview.question(*id).role, Some(Role::Seen | Role::Allowed));
    let asked = interview.path().answered.into_iter().filter(|id| !of_look(id));
    let different: Vec<_> = asked.filter_map(|id| change(interview, id)).collect();
    if different.is_empty() {
        page.paragraphs(said::nothing_different());
    } else {
        page.blocks.push(Block::List(different));
        page.paragraphs(said::tell_your_pt());
    }
}

/// Tells what is worse than last time and a reason to be seen sooner, before anything else; nothing where nothing is, or a red
/// flag says by itself how soon.
pub(super) fn worse_first(page: &mut Page, interview: &Interview<'_>) {
    let worse: Vec<_> = worse_for_care(interview).into_iter().filter_map(|id| worse(interview, id)).collect();
    if worse.is_empty() || Assessment::of(interview).urgency() >= Some(Urgency::SameDay) {
        return;
    }
    let at = behind_care(page);
    let mut told = vec![Block::Heading(said::worse().to_owned()), Block::List(worse)];
    let is_told_to_pt = interview.audience() == Audience::Clinician;
    let sooner = if is_told_to_pt { said::be_seen_sooner_again() } else { said::be_seen_sooner() };
    told.push(Block::Lead(sooner.to_owned()));
    page.blocks.splice(at..at, told);
}

/// The place behind what needs care first, where something does.
pub(super) fn behind_care(page: &Page) -> usize {
    let heading = |block: &Block| match block {
        Block::Heading(heading) => Some(heading.clone()),
        _ => None,
    };
    let headings = page.blocks.iter().enumerate().filter_map(|(at, block)| Some((at, heading(block)?)));
    let headings: Vec<_> = headings.collect();
    let is_care = |(_, heading): &&(usize, String)| [result::care_first(), result::know_first()].contains(&&**heading);
    let is_care_first = headings.first().as_ref().is_some_and(is_care);
    headings.get(usize::from(is_care_first)).map_or(page.blocks.len(), |(at, _)| *at)
}

/// Something worse in one question: the signs that have come, or both answers. A sign about safety stands without its question.
fn worse(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let question = interview.question(id);
    let then = interview.earlier(id).or_else(|| interview.answered_last(id))?;
    let now = interview.answer_to(id)?;
    let told = match (then.chosen(), now.chosen()) {
        (Some(then), Some(now)) => {
            let new = now.keys().filter(|choice| !then.contains_key(choice));
            let new: Vec<_> = new.map(|choice| to_them(interview, &question.choice(*choice).label)).collect();
            if interview.questionnaire().is_safety(id) {
                return Some(said::new_since_then(&new));
            }
            said::new_and_gone(&new, &[])
        }
        _ => said::then_and_now(&in_few_words(interview, id, then), &in_few_words(interview, id, now)),
    };
    Some(said::of(name_for_them(question), &told))
}

/// The short name of a question, as it is said to whoever answered it.
fn name_for_them(question: &Question) -> &str {
    if question.role == Some(Role::PainSite) { where_it_hurts() } else { name_of(question) }
}

/// An answer behind the short name of its question, as it is said to whoever gave it.
fn in_few_words(interview: &Interview<'_>, id: QuestionId, answer: &Answer) -> String {
    let question = interview.question(id);
    let told = match answer {
        Answer::One(choice) => question.choice(*choice).briefly().to_owned(),
        _ => answer_in_words(question, answer),
    };
    to_them(interview, &told)
}

/// A text of the questionnaire as it is said to whoever answers it.
fn to_them(interview: &Interview<'_>, text: &str) -> String {
    second_person(text, &interview.questionnaire().identity().language)
}

/// The difference in one question, as a sentence or two; none where there is nothing to tell.
fn change(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let question = interview.question(id);
    let of_whom = matches!(question.role, Some(Role::Who | Role::Age | Role::Sex | Role::OwnWords));
    let (then, now) = (interview.answered_last(id)?, interview.answer_to(id)?);
    if of_whom || then == now || matches!(then, Answer::Skipped) || matches!(now, Answer::Skipped) {
        return None;
    }
    let told = match (then, now) {
        // Who is not sure of a sign has not lost it.
        (Answer::Many(_), Answer::Many(_)) => came_and_went(interview, id, then, now)?,
        _ => said::then_and_now(&in_few_words(interview, id, then), &in_few_words(interview, id, now)),
    };
    Some(said::of(name_for_them(question), &told))
}

/// The choices that are new, and those that are there no longer; none where only the sides differ in words.
fn came_and_went(interview: &Interview<'_>, id: QuestionId, then: &Answer, now: &Answer) -> Option<String> {
    let question: &Question = interview.question(id);
    let there = |answer: &Answer| -> BTreeSet<ChoiceId> {
        let chosen = answer.chosen().into_iter().flatten().map(|(choice, _)| *choice);
        chosen.filter(|choice| !question.choice(*choice).exclusive && interview.asked_of(id, *choice)).collect()
    };
    let labels = |choices: BTreeSet<ChoiceId>| -> Vec<String> {
        choices.into_iter().map(|choice| to_them(interview, &question.choice(choice).label)).collect()
    };
    let (before, after) = (there(then), there(now));
    let new = labels(after.difference(&before).copied().collect());
    let gone = labels(before.difference(&after).copied().collect());
    if new.is_empty() && gone.is_empty() {
        let (then, now) = (in_few_words(interview, id, then), in_few_words(interview, id, now));
        return (then != now).then(|| said::then_and_now(&then, &now));
    }
    Some(said::new_and_gone(&new, &gone))
}
