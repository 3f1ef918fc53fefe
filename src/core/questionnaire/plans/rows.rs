//! Rows: what each choice brings with it, and *not sure*, worked out when it is first answered and kept.
//!
//! That of several choices of a list is what any of them makes true, and what each of them alone leaves false.

use std::sync::OnceLock;

use super::super::numbers::{bit, words};
use crate::questionnaire::{Answer, Atom, ChoiceId, QuestionId, Questionnaire, Truth};

/// How what is read of a question stands by an answer, and what that may bring about. The words are those from the first in
/// which something of the question stands.
#[derive(Clone, Debug)]
pub(crate) struct Row {
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

/// The rows of each question, first that of *not sure* and then those of its choices: they are the same whether they were
/// worked out already or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows(OnceLock<Vec<OnceLock<Vec<OnceLock<Row>>>>>);

impl PartialEq for Rows {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Rows {
    /// The row of a choice, or of *not sure*.
    #[inline]
    pub(crate) fn of(&self, questionnaire: &Questionnaire, question: QuestionId, choice: Option<ChoiceId>) -> &Row {
        let rows = self.0.get_or_init(|| vec![OnceLock::new(); questionnaire.questions().len()]);
        let rows = rows[question.index()]
            .get_or_init(|| vec![OnceLock::new(); questionnaire.question(question).choices().len() + 1]);
        let place = choice.map_or(0, |choice| choice.index() + 1);
        rows[place].get_or_init(|| Row::of(questionnaire, question, choice))
    }
}

impl Row {
    fn of(questionnaire: &Questionnaire, id: QuestionId, choice: Option<ChoiceId>) -> Self {
        let (plans, question) = (questionnaire.plans(), questionnaire.question(id));
        let answer = choice.map_or(Answer::NotSure, |choice| question.choosing(choice));
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
        Self { words, woken: woken.beside(questionnaire.nothing_woken()) }
    }
}
