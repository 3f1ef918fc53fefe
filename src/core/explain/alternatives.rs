//! The other answers that a question could have been given.

use crate::interview::{Answer, Chosen};
use crate::questionnaire::{ChoiceId, Possible, Question, QuestionId, Questionnaire};

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

/// The answers to each question, as the findings tell them apart.
pub(super) fn possible(questionnaire: &Questionnaire) -> Possible<'_> {
    let read = questionnaire.findings().iter();
    Possible::read_by(questionnaire, read.flat_map(|finding| finding.when.iter().chain([&finding.condition])))
}

/// The answers that differ from the given one by one step, each with its difference.
pub(super) fn of(
    possible: &Possible<'_>,
    question: &Question,
    id: QuestionId,
    answer: &Answer,
) -> Vec<(Difference, Answer)> {
    let mut others: Vec<_> = match answer {
        Answer::Many(chosen) if question.kind.is_many() => one_choice_different(question, chosen),
        _ if question.kind.is_words() => return Vec::new(),
        _ => {
            let others = possible.to(id).each().filter(|other| other != answer);
            others.map(|other| (Difference::Instead(other.clone()), other)).collect()
        }
    };
    if *answer != Answer::NotSure {
        others.push((Difference::NotSure, Answer::NotSure));
    }
    others
}

fn one_choice_different(asked: &Question, chosen: &Chosen) -> Vec<(Difference, Answer)> {
    let mut others = Vec::new();
    for (id, choice) in asked.choice_ids() {
        let mut other = chosen.clone();
        if other.remove(&id).is_some() {
            if other.is_empty() {
                let Some((none, _)) = asked.lone_choices().find(|(none, _)| *none != id) else { continue };
                other.insert(none, None);
            }
            others.push((Difference::Removed(id), Answer::Many(other)));
        } else if !choice.exclusive {
            other.retain(|kept| !asked.choice(*kept).exclusive);
            other.insert(id, None);
            others.push((Difference::Added(id), Answer::Many(other)));
        }
    }
    others
}
