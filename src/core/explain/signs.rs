//! Red flags that a sign of danger would raise, for those who are not sure of one and for those who have none yet.

use std::collections::BTreeSet;
use std::iter;

use crate::interview::{Answer, Interview, Raised};
use crate::questionnaire::{Audience, ChoiceId, QuestionId, Questionnaire, RedFlagId, Urgency};

/// A choice that would raise a red flag.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sign {
    /// The question that lists it.
    pub question: QuestionId,
    /// The choice.
    pub choice: ChoiceId,
    /// How urgent it would be.
    pub urgency: Urgency,
    /// The red flags that it would raise.
    pub raises: Vec<RedFlagId>,
}

/// The signs that *not sure* leaves open: each choice that would raise a red flag if it turned out to be true, the most
/// urgent first.
#[must_use]
pub fn doubtful_signs(interview: &Interview<'_>) -> Vec<Sign> {
    let unsure = interview.answers().iter().filter(|(_, answer)| answer.is_unsure()).map(|(id, _)| *id);
    let mut signs: Vec<_> = unsure.flat_map(|question| signs(interview, question)).collect();
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.urgency));
    signs
}

/// The signs that are an emergency by themselves, whoever has them.
#[must_use]
pub fn warning_signs(questionnaire: &Questionnaire) -> Vec<Sign> {
    let nothing = Interview::new(questionnaire, Audience::Everyone);
    let safety = questionnaire.question_ids().map(|(id, _)| id).filter(|id| questionnaire.is_safety(*id));
    safety.flat_map(|id| signs(&nothing, id)).filter(|sign| sign.urgency == Urgency::Emergency).collect()
}

/// The questions that a red flag reads and that the person was not sure about.
#[must_use]
pub fn unsure_of(interview: &Interview<'_>, flag: RedFlagId) -> BTreeSet<QuestionId> {
    let flag = interview.questionnaire().red_flag(flag);
    let mut questions = BTreeSet::new();
    for condition in iter::once(&flag.condition).chain(flag.raise.iter().map(|raise| &raise.condition)) {
        condition.each_atom(&mut |atom| questions.extend(atom.question()));
    }
    questions.retain(|question| interview.answer_to(*question).is_some_and(Answer::is_unsure));
    questions
}

/// Tells whether a red flag is one to be considered only if something were so that nobody is sure of, and that is no sign of
/// danger by itself, as how a pain feels: a PT who asks has no need to be told of it.
#[must_use]
pub fn is_idle_doubt(interview: &Interview<'_>, raised: Raised) -> bool {
    let is_safety = |question: &QuestionId| interview.questionnaire().is_safety(*question);
    let is_asked_by_pt = interview.audience() == Audience::Clinician;
    is_asked_by_pt
        && !raised.certain
        && raised.urgency == Urgency::Mention
        && !unsure_of(interview, raised.flag).iter().any(is_safety)
}

/// The signs among the choices of a question, each made in place of the answer that is there.
fn signs(interview: &Interview<'_>, question: QuestionId) -> Vec<Sign> {
    let asked = interview.question(question);
    let certain = |interview: &Interview<'_>| -> Vec<_> {
        interview.raised().into_iter().filter(|raised| raised.certain).collect()
    };
    let before = certain(interview);
    let answer = interview.answer_to(question);
    let sure = answer.and_then(Answer::chosen).filter(|_| answer.is_some_and(Answer::is_unsure));
    let sign = |choice| {
        let mut with_it = interview.clone();
        let made = match sure {
            Some(sure) => Answer::Many(sure.clone().into_iter().chain([(choice, None)]).collect()),
            None => asked.choosing(choice),
        };
        with_it.answer(question, made).ok()?;
        let new = certain(&with_it)
            .into_iter()
            .filter(|raised| before.iter().all(|known| known.flag != raised.flag || known.urgency < raised.urgency));
        let new: Vec<_> = new.collect();
        let urgency = new.iter().map(|raised| raised.urgency).max()?;
        Some(Sign { question, choice, urgency, raises: new.into_iter().map(|raised| raised.flag).collect() })
    };
    let open = |choice: &ChoiceId| match sure {
        Some(_) => answer.is_some_and(|answer| answer.doubted().any(|doubted| doubted == *choice)),
        None => interview.asked_of(question, *choice),
    };
    asked.choice_ids().map(|(choice, _)| choice).filter(open).filter_map(sign).collect()
}
