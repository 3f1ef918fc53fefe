//! One person through one questionnaire: the path, the verdict and the urgency.

use std::collections::HashMap;

use crate::evaluate::{Case, CaseAnswer};
use crate::words::authors as say;
use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, CategoryId, Kind, Question, Questionnaire, Rest};

use super::part::{Aspect, Part};

/// Somebody who answers: one of the labelled cases, or drawn by chance.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Person {
    /// The id of the case.
    pub case: Option<String>,
    /// The answers, by the ids of questions and choices.
    pub answers: Vec<(String, CaseAnswer)>,
    /// The answers to all other questions.
    pub rest: Rest,
    /// Who asks.
    pub audience: Audience,
}

impl From<&Case> for Person {
    fn from(case: &Case) -> Self {
        Self { case: Some(case.id.clone()), answers: case.answers.clone(), rest: case.rest, audience: case.audience }
    }
}

/// A difference: in what, and from what to what.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OutcomeDifference {
    /// In what.
    pub aspect: Aspect,
    /// For a path, the last question that both have.
    pub after: Option<String>,
    /// The outcome under the old questionnaire.
    pub before: String,
    /// The outcome under the new one.
    pub now: String,
}

/// The outcome for one person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct PersonOutcome {
    /// The questions that were asked, and the end.
    path: Vec<String>,
    verdict: String,
    urgency: String,
    /// Entries of `outside` and of the advice that are told, by part and id.
    told: Vec<String>,
}

/// Lets a person answer a questionnaire. What they say that is not in it counts as not said.
pub(super) fn outcome(questionnaire: &Questionnaire, person: &Person) -> PersonOutcome {
    let mut interview = Interview::new(questionnaire, person.audience);
    let said: HashMap<&str, &CaseAnswer> = person.answers.iter().rev().map(|(name, given)| (&**name, given)).collect();
    let fitting = |question: &Question| said.get(&*question.name).and_then(|given| fitting(given, question));
    for (id, question) in questionnaire.item_ids() {
        if let Some(answer) = fitting(question) {
            // What does not fit counts as not said.
            let _ = interview.answer(id, answer);
        }
    }
    let end = loop {
        let end = interview.answer_each(&mut |interview, id| {
            let question = questionnaire.question(id);
            let fits = fitting(question).is_some_and(|answer| interview.answer(id, answer).is_ok());
            fits || interview.answer(id, question.rest(person.rest)).is_ok()
        });
        match end {
            End::Stop(_) if person.audience == Audience::Clinician => interview.go_on(),
            end => break end,
        }
    };
    let end = match end {
        End::Ask(_) => say::STUCK.to_owned(),
        End::Stop(urgency) => say::stop(urgency),
        End::Finished => say::RESULT.to_lowercase(),
    };
    let assessment = Assessment::of(&interview);
    let asked = interview.path().answered.into_iter().map(|id| questionnaire.question(id).name.clone());
    PersonOutcome {
        path: asked.chain([end]).collect(),
        verdict: verdict(&assessment),
        told: told(&assessment),
        urgency: assessment.urgency().map_or_else(|| say::NO_URGENCY.to_owned(), |urgency| urgency.to_string()),
    }
}

/// The part of an answer a question has.
fn fitting(given: &CaseAnswer, question: &Question) -> Option<Answer> {
    match (given, &question.kind) {
        (CaseAnswer::Many(chosen), Kind::Many { sides, .. }) => {
            let known = chosen.iter().filter_map(|(name, side)| {
                let choice = question.find_choice(name)?;
                Some((choice, side.filter(|_| *sides && !question.choice(choice).exclusive)))
            });
            Some(Answer::Many(known.collect())).filter(|answer| *answer != Answer::Many([].into()))
        }
        _ => given.to(question),
    }
}

fn told(assessment: &Assessment<'_>) -> Vec<String> {
    let outside = assessment.outside().into_iter().map(|outside| say::told(Part::Outside, &outside.name));
    outside.chain(assessment.advice().into_iter().map(|advice| say::told(Part::Advice, &advice.name))).collect()
}

/// The verdict as it is shown, with the pattern.
fn verdict(assessment: &Assessment<'_>) -> String {
    if assessment.is_withheld() {
        return say::WITHHELD.to_owned();
    }
    let questionnaire = assessment.questionnaire();
    let name = |id: CategoryId| {
        let pattern = assessment.score(id).pattern.map(|pattern| questionnaire.pattern(pattern).name.as_str());
        say::category(&questionnaire.category(id).name, pattern)
    };
    match assessment.verdict() {
        Verdict::NotClear => say::NOT_CLEAR.to_owned(),
        Verdict::MostOften(category) => say::most_often(&questionnaire.category(category).name),
        Verdict::AboutAsOften(first, second) => {
            let mut names = [first, second].map(|id| &*questionnaire.category(id).name);
            names.sort_unstable();
            say::about_as_often(names[0], names[1])
        }
        Verdict::Mixed(first, second) => {
            // Which of the two comes first is no other verdict.
            let mut names = [name(first), name(second)];
            names.sort();
            say::mixed(&names[0], &names[1])
        }
        Verdict::Leans(category, beside) => {
            let beside = beside.map(|beside| &*questionnaire.category(beside).name);
            say::leans(&name(category), beside)
        }
        Verdict::Fits(category) => say::fits(&name(category)),
        Verdict::Outside(position, beside) => {
            say::outside(&questionnaire.outside()[position].name, beside.map(name).as_deref())
        }
    }
}

impl PersonOutcome {
    /// Every difference to what came out of the new questionnaire.
    pub(super) fn differences(&self, new: &Self) -> Vec<OutcomeDifference> {
        let mut kinds = Vec::new();
        let mut add = |aspect, after, before: &str, now: &str| {
            if before != now {
                kinds.push(OutcomeDifference { aspect, after, before: before.to_owned(), now: now.to_owned() });
            }
        };
        add(Aspect::Urgency, None, &self.urgency, &new.urgency);
        add(Aspect::Verdict, None, &self.verdict, &new.verdict);
        let only = |these: &[String], those: &[String]| {
            let only: Vec<_> = these.iter().filter(|told| !those.contains(told)).map(String::as_str).collect();
            if only.is_empty() { say::NOTHING.to_owned() } else { only.join(", ") }
        };
        add(Aspect::Told, None, &only(&self.told, &new.told), &only(&new.told, &self.told));
        let same = self.path.iter().zip(&new.path).take_while(|(before, now)| before == now).count();
        let after = same.checked_sub(1).and_then(|last| self.path.get(last)).cloned();
        let at = |path: &'_ [String]| path.get(same).cloned().unwrap_or_default();
        add(Aspect::Path, after, &at(&self.path), &at(&new.path));
        kinds
    }
}
