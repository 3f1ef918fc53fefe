//! The other answers that a question could have been given.

use std::collections::{BTreeMap, BTreeSet};

use crate::interview::Answer;
use crate::questionnaire::{Atom, ChoiceId, Condition, Kind, QuestionId, Questionnaire};

/// How an answer differs from the one given.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Difference {
    /// One more choice.
    Added(ChoiceId),
    /// One choice less.
    Removed(ChoiceId),
    /// Another choice, or another number.
    Instead(Answer),
    /// *Not sure*.
    NotSure,
}

impl Difference {
    /// The smaller, the more like the answer given; *not sure* counts as the largest, because it
    /// tells a person least.
    pub(super) fn size(&self) -> u8 {
        match self {
            Self::Added(_) | Self::Removed(_) => 0,
            Self::Instead(_) => 1,
            Self::NotSure => 2,
        }
    }
}

/// The answers that differ from the given one by one step, each with its difference.
pub(super) fn of(questionnaire: &Questionnaire, question: QuestionId, answer: &Answer) -> Vec<(Difference, Answer)> {
    let mut others: Vec<_> = match (&questionnaire.question(question).kind, answer) {
        (Kind::Many { .. }, Answer::Many(chosen)) => one_choice_different(questionnaire, question, chosen),
        (Kind::Text | Kind::Activities, _) => return Vec::new(),
        _ => every_answer(questionnaire, question)
            .into_iter()
            .filter(|other| other != answer)
            .map(|other| (Difference::Instead(other.clone()), other))
            .collect(),
    };
    if *answer != Answer::NotSure {
        others.push((Difference::NotSure, Answer::NotSure));
    }
    others
}

/// Every single choice, or a number from each band that a condition tells apart.
pub(super) fn every_answer(questionnaire: &Questionnaire, question: QuestionId) -> Vec<Answer> {
    let asked = questionnaire.question(question);
    match &asked.kind {
        Kind::One { .. } => asked.choice_ids().map(|(choice, _)| Answer::One(choice)).collect(),
        Kind::Many { .. } => {
            asked.choice_ids().map(|(choice, _)| Answer::Many(BTreeMap::from([(choice, None)]))).collect()
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            bands(questionnaire, question, *min, *max).into_iter().map(Answer::Number).collect()
        }
        Kind::Text | Kind::Activities => Vec::new(),
    }
}

fn one_choice_different(
    questionnaire: &Questionnaire,
    question: QuestionId,
    chosen: &BTreeMap<ChoiceId, Option<crate::interview::Side>>,
) -> Vec<(Difference, Answer)> {
    let asked = questionnaire.question(question);
    let mut others = Vec::new();
    for (id, choice) in asked.choice_ids() {
        let mut other = chosen.clone();
        if other.remove(&id).is_some() {
            if other.is_empty() {
                let none = asked.choice_ids().find(|(none, choice)| choice.exclusive && *none != id);
                let Some((none, _)) = none else { continue };
                other.insert(none, None);
            }
            others.push((Difference::Removed(id), Answer::Many(other)));
        } else if !choice.exclusive {
            other.retain(|kept, _| !asked.choice(*kept).exclusive);
            other.insert(id, None);
            others.push((Difference::Added(id), Answer::Many(other)));
        }
    }
    others
}

/// The first number of each band that some finding tells apart.
fn bands(questionnaire: &Questionnaire, question: QuestionId, min: i32, max: i32) -> BTreeSet<i32> {
    let mut starts = BTreeSet::from([min]);
    let mut read = |condition: &Condition| {
        condition.each_atom(&mut |atom| {
            if let Atom::Between(read, low, high) = atom
                && *read == question
            {
                starts.insert(*low);
                starts.insert(high.saturating_add(1));
            }
        });
    };
    for finding in questionnaire.findings() {
        finding.when.iter().for_each(&mut read);
        read(&finding.condition);
    }
    starts.retain(|number| (min..=max).contains(number));
    starts
}
