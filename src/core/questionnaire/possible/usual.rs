//! The answers of whom nothing in particular is known.

use super::{Activity, Answer, Possible};
use crate::questionnaire::{Atom, Kind, Question, QuestionId, Questionnaire, Truth};

/// The way in which the questions are answered of which nothing is said.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Rest {
    /// Nothing in particular: *None of these* where there is such a choice.
    #[default]
    Quiet,
    /// *Not sure* wherever that can be answered.
    NotSure,
}

impl Question {
    /// The answer that says least: *None of these* where there is such a choice, else *not sure*. Words are left out, or stand
    /// for nothing where they cannot be.
    #[must_use]
    pub fn quiet(&self) -> Answer {
        let nothing = || "…".to_owned();
        match self.kind {
            Kind::Many { .. } => self.none().map_or(Answer::NotSure, |none| self.choosing(none)),
            _ if self.kind.is_words() && self.optional => Answer::Skipped,
            Kind::Text => Answer::Text(nothing()),
            Kind::Activities => Answer::Activities(vec![Activity { name: nothing(), ability: 5 }]),
            _ => Answer::NotSure,
        }
    }

    /// The answer where nothing is said of the question.
    #[must_use]
    pub fn rest(&self, rest: Rest) -> Answer {
        if rest == Rest::NotSure && self.can_be_unsure() { Answer::NotSure } else { self.quiet() }
    }
}

/// The answers of somebody whom nothing ails: they say nothing in particular, and raise as few red flags as can be.
#[derive(Debug)]
pub struct Defaults {
    answers: Vec<Answer>,
    /// Of each question, whether *not sure* says still less: about safety it never does.
    unsure: Vec<bool>,
}

impl Defaults {
    /// The answers to every question.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let possible = Possible::of(questionnaire);
        let flagged = flagged(questionnaire);
        let all = questionnaire.question_ids();
        let answers = all.map(|(id, question)| calm(question, &possible, id, &flagged[id.index()])).collect();
        let all = questionnaire.question_ids();
        let unsure = all.map(|(id, question)| question.can_be_unsure() && !questionnaire.is_safety(id)).collect();
        Self { answers, unsure }
    }

    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: QuestionId) -> &Answer {
        &self.answers[question.index()]
    }

    /// The answer to a question, or *not sure* where that is wanted, but about safety.
    #[must_use]
    pub fn rest(&self, question: QuestionId, rest: Rest) -> &Answer {
        if rest == Rest::NotSure && self.unsure[question.index()] { &Answer::NotSure } else { self.answer(question) }
    }
}

/// Of each question, everything by which a red flag reads it, and whether that raises the flag by itself.
fn flagged(questionnaire: &Questionnaire) -> Vec<Vec<(&Atom, bool)>> {
    let mut flagged = vec![Vec::new(); questionnaire.questions().len()];
    for flag in questionnaire.red_flags() {
        let raises = flag.raise.iter().map(|raise| (&raise.condition, false));
        for (condition, raises) in raises.chain([(&flag.condition, true)]) {
            condition.each_atom(&mut |atom| {
                if let Some(question) = atom.question() {
                    let alone = raises && condition.truth(&|other| (other == atom).into()) == Truth::True;
                    flagged[question.index()].push((atom, alone));
                }
            });
        }
    }
    flagged
}

/// The answer to a question that raises fewest red flags: what raises one by itself weighs more than what does so only with
/// others.
fn calm(question: &Question, possible: &Possible<'_>, id: QuestionId, flagged: &[(&Atom, bool)]) -> Answer {
    let candidates: Vec<Answer> = match &question.kind {
        Kind::Many { .. } => question.lone_choices().map(|(choice, _)| question.choosing(choice)).collect(),
        // *Not sure* says least, but where a red flag reads it, it is never a no.
        Kind::One { .. } if !flagged.is_empty() => {
            let stay = question.choice_ids().filter(|(_, choice)| choice.next.is_none());
            stay.map(|(choice, _)| Answer::One(choice)).collect()
        }
        kind => {
            let middle = kind.range().map(|(min, max)| question.at(min + (max - min) / 2));
            middle.map_or_else(Vec::new, |middle| [middle].into_iter().chain(possible.to(id).each()).collect())
        }
    };
    let raises = |answer: &Answer| {
        let held = flagged.iter().filter(|(atom, _)| answer.truth_of(atom, Truth::True) == Truth::True);
        held.fold((0, 0), |(alone, all), (_, by_itself)| (alone + usize::from(*by_itself), all + 1))
    };
    candidates.into_iter().min_by_key(raises).unwrap_or_else(|| question.quiet())
}
