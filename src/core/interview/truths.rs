//! How everything stands that conditions read of the answers, found once for all of them.

use std::ops::Range;
use std::sync::Arc;

use crate::questionnaire::{ChoiceId, Numbers, QuestionId, Row, Truth, Truths, Woken};

use super::{Answer, Interview, Side};

/// All that decisions read of the answers.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// How everything stands that conditions look up.
    pub(crate) truths: Truths,
    /// The numbers of all of that.
    pub(crate) all: Numbers,
    /// What may be so for that.
    pub(crate) woken: Woken,
}

impl Known {
    /// Takes in an answer.
    fn take(&mut self, numbers: &Range<usize>, row: &Row) {
        self.truths.take(numbers, row);
        self.woken.add(&row.woken);
    }

    /// Takes in a choice that was made beside others.
    fn take_too(&mut self, numbers: &Range<usize>, row: &Row) {
        self.truths.take_too(numbers, row);
        self.woken.add(&row.woken);
    }
}

impl Interview<'_> {
    /// All that is known by the answers given, on the path or off it.
    pub(crate) fn known(&self) -> &Arc<Known> {
        self.said.known(|| self.find_known())
    }

    fn find_known(&self) -> Known {
        let questionnaire = self.questionnaire;
        let (truths, all) = (Truths::none(questionnaire.things()), questionnaire.things().all());
        let mut known = Known { truths, all, woken: questionnaire.nothing_woken().clone() };
        // For the first page nothing is unpacked.
        if self.answers().is_empty() {
            return known;
        }
        for (question, answer) in self.answers() {
            if !questionnaire.offers_to_some(*question) {
                self.note_down(*question, answer, &mut known);
            }
        }
        self.note_down_offered_to_some(&mut known);
        known
    }

    /// Notes down anew what is read of the answer to a question, and what that decides about.
    pub(crate) fn renew(&self, known: &mut Known, question: QuestionId) {
        known.truths.forget(self.questionnaire.plans().numbers_of(question));
        if let Some(answer) = self.answers().get(&question) {
            self.note_down(question, answer, known);
        }
        self.note_down_offered_to_some(known);
    }

    /// What is read of questions of which some choice is offered to some only: whether it is depends on the others.
    fn note_down_offered_to_some(&self, known: &mut Known) {
        for question in self.questionnaire.plans().offering_to_some() {
            if let Some(answer) = self.answers().get(question) {
                known.truths.forget(self.questionnaire.plans().numbers_of(*question));
                self.note_down(*question, answer, known);
            }
        }
    }

    fn note_down(&self, question: QuestionId, answer: &Answer, known: &mut Known) {
        let (questionnaire, plans) = (self.questionnaire, self.questionnaire.plans());
        let numbers = plans.numbers_of(question);
        let unasked = self.unasked_by(question, known);
        let row = |choice| questionnaire.row(question, choice);
        let is_plain = match answer {
            Answer::NotSure if unasked.is_none() => {
                known.take(&numbers, row(None));
                true
            }
            Answer::One(choice) => {
                known.take(&numbers, row(Some(*choice)));
                true
            }
            Answer::Many(chosen) if chosen.values().all(|side| *side != Some(Side::Both)) => {
                let mut chosen = chosen.keys();
                chosen.next().into_iter().for_each(|first| known.take(&numbers, row(Some(*first))));
                chosen.for_each(|other| known.take_too(&numbers, row(Some(*other))));
                true
            }
            _ => false,
        };
        if is_plain {
            let unasked = unasked.into_iter().flatten();
            return unasked.for_each(|choice| known.truths.leave_open(&numbers, row(Some(choice))));
        }
        if !matches!(answer, Answer::Skipped) {
            known.truths.answered(numbers.clone());
        }
        questionnaire.wake(question, answer, &mut known.woken);
        for (atom, number) in plans.things_of(question).iter().zip(numbers) {
            let truth = |not_sure| answer.truth_but(atom, not_sure, unasked.as_deref());
            known.truths.set(number, truth(Truth::Unknown));
            if answer.is_unsure() {
                for not_sure in [Truth::False, Truth::True] {
                    known.truths.set_taking(number, not_sure, truth(not_sure));
                }
            }
        }
    }

    /// The choices of a question about which nobody was asked, by what is known so far, where there may be some.
    fn unasked_by(&self, question: QuestionId, known: &Known) -> Option<Vec<ChoiceId>> {
        let plans = self.questionnaire.plans();
        let unlisted = self.said.unasked().get(&question);
        let hidden = plans.choices(question);
        if unlisted.is_none() && hidden.is_empty() {
            return None;
        }
        let seen = known.truths.seen(&known.all, Truth::Unknown);
        let hidden = hidden.iter().filter(|(_, plan)| plans.holds(*plan, false, &seen)).map(|(choice, _)| *choice);
        Some(hidden.chain(unlisted.into_iter().flatten().copied()).collect())
    }
}
