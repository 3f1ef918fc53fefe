//! Rows: what each part of an answer brings with it, worked out when it is first given and kept.
//!
//! That of several parts is what any of them makes true, and what each of them alone leaves false.

use std::sync::OnceLock;

use super::super::numbers::{bit, words};
use crate::questionnaire::{Answer, Atom, ChoiceId, Chosen, Question, QuestionId, Questionnaire, Side, Truth};

/// A part of an answer.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    NotSure,
    Chosen(ChoiceId),
    ChosenOnBothSides(ChoiceId),
    Doubted(ChoiceId),
}

/// How what is read of a question stands by a part of an answer, and what that may bring about.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The first word in which something of the question stands, and what stands there and behind.
    pub(super) begin: usize,
    pub(super) words: Vec<RowWord>,
    pub(crate) woken: Vec<(u32, u64)>,
}

/// A bit for each of 64 things.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowWord {
    /// What is false and what is true, and what is if *not sure* is taken so.
    pub(super) stands: [u64; 2],
    pub(super) doubted: [u64; 2],
    /// All that is read of the question.
    pub(super) own: u64,
    /// What says that this choice was made, alone or as one of several.
    pub(super) names: u64,
}

/// The rows of each question by the places of their parts: they are the same whether they were worked out already or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows(OnceLock<Vec<OnceLock<Vec<OnceLock<Row>>>>>);

impl PartialEq for Rows {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Rows {
    /// The row of a part of the answer to a question.
    #[inline]
    pub(crate) fn of(&self, questionnaire: &Questionnaire, question: QuestionId, part: Part) -> &Row {
        let rows = self.0.get_or_init(|| vec![OnceLock::new(); questionnaire.questions().len()]);
        let rows = rows[question.index()]
            .get_or_init(|| vec![OnceLock::new(); Part::places(questionnaire.question(question))]);
        rows[part.place()].get_or_init(|| Row::of(questionnaire, question, part))
    }
}

impl Part {
    /// How many places the parts of an answer to a question have.
    fn places(question: &Question) -> usize {
        1 + 3 * question.choices().len()
    }

    #[inline]
    fn place(self) -> usize {
        match self {
            Self::NotSure => 0,
            Self::Chosen(choice) => 1 + 3 * choice.index(),
            Self::ChosenOnBothSides(choice) => 2 + 3 * choice.index(),
            Self::Doubted(choice) => 3 + 3 * choice.index(),
        }
    }

    /// The answer that is this part alone.
    fn alone(self, question: &Question) -> Answer {
        match self {
            Self::NotSure => Answer::NotSure,
            Self::Chosen(choice) => question.choosing(choice),
            Self::ChosenOnBothSides(choice) => Answer::Many([(choice, Some(Side::Both))].into()),
            Self::Doubted(choice) => Answer::Doubt { chosen: Chosen::new(), unsure: [choice].into() },
        }
    }

    fn choice(self) -> Option<ChoiceId> {
        match self {
            Self::NotSure => None,
            Self::Chosen(choice) | Self::ChosenOnBothSides(choice) | Self::Doubted(choice) => Some(choice),
        }
    }
}

impl Row {
    fn of(questionnaire: &Questionnaire, id: QuestionId, part: Part) -> Self {
        let (plans, question) = (questionnaire.plans(), questionnaire.question(id));
        let (answer, choice) = (part.alone(question), part.choice());
        let numbers = plans.numbers_of(id);
        let range = words(&numbers);
        let mut words = vec![RowWord::default(); range.len()];
        for (atom, number) in plans.things_of(id).iter().zip(numbers) {
            let (word, bit) = bit(number);
            let word = &mut words[word - range.start];
            word.own |= bit;
            for (so, truth) in [Truth::False, Truth::True].into_iter().enumerate() {
                word.stands[so] |= if answer.truth_of(atom, Truth::Unknown) == truth { bit } else { 0 };
                word.doubted[so] |= if answer.truth_of(atom, truth) == truth { bit } else { 0 };
            }
            if let (Atom::Chosen(_, any) | Atom::BothSides(_, any), Some(choice)) = (atom, &choice) {
                word.names |= if any.contains(choice) { bit } else { 0 };
            }
        }
        let mut woken = questionnaire.nothing_woken().clone();
        questionnaire.wake(id, &answer, &mut woken);
        Self { begin: range.start, words, woken: woken.beside(questionnaire.nothing_woken()) }
    }
}
