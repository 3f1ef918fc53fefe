//! How everything stands that conditions read of the answers, found once for all of them.

use std::ops::Range;
use std::sync::Arc;

use crate::questionnaire::{ChoiceId, Part, QuestionId, Row, Truth, Truths, Woken};

use super::{Answer, Interview, Side};

/// All that decisions read of the answers.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// How everything stands that conditions look up.
    pub(crate) truths: Truths,
    /// What may be so for that.
    pub(crate) woken: Woken,
}

impl Known {
    /// Takes in an answer, or the first part of one.
    fn take(&mut self, numbers: &Range<usize>, row: &Row) {
        self.truths.take(numbers, row);
        self.woken.add(&row.woken);
    }

    /// Takes in a part of an answer beside others.
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
        let truths = Truths::none(questionnaire.things());
        let mut known = Known { truths, woken: questionnaire.nothing_woken().clone() };
        // For the first page nothing is unpacked.
        if self.answers().is_empty() {
            return known;
        }
        for (question, answer) in self.answers() {
            if !questionnaire.offers_to_some(*question) {
                self.note_down(*question, answer, self.unlisted(*question).as_deref(), &mut known);
            }
        }
        self.note_down_offered_to_some(&mut known);
        known
    }

    /// Notes down anew what is read of the answer to a question, and what that decides about.
    pub(crate) fn renew(&self, known: &mut Known, question: QuestionId) {
        known.truths.forget(self.questionnaire.plans().numbers_of(question));
        if let Some(answer) = self.answers().get(&question) {
            self.note_down(question, answer, self.unlisted(question).as_deref(), known);
        }
        self.note_down_offered_to_some(known);
    }

    /// What is read of questions of which some choice is offered to some only: whether it is depends on the others.
    fn note_down_offered_to_some(&self, known: &mut Known) {
        let plans = self.questionnaire.plans();
        if plans.offering_to_some().is_empty() {
            return;
        }
        let mut seen = known.truths.seen(Truth::Unknown);
        for question in plans.offering_to_some().iter().copied() {
            let (Some(answer), numbers) = (self.answers().get(&question), plans.numbers_of(question)) else { continue };
            seen.look_away(numbers.clone());
            known.truths.forget(numbers.clone());
            let hidden = plans.choices(question).iter().filter(|(_, plan)| plans.holds(*plan, false, &seen));
            let mut unasked: Vec<_> = hidden.map(|(choice, _)| *choice).collect();
            unasked.extend(self.unlisted(question).into_iter().flatten());
            self.note_down(question, answer, Some(&unasked), known);
            seen.look_at(numbers, &known.truths, Truth::Unknown);
        }
    }

    /// The choices that stood on no list when a question was answered, where there may be some.
    fn unlisted(&self, question: QuestionId) -> Option<Vec<ChoiceId>> {
        self.said.unasked().get(&question).map(|unlisted| unlisted.iter().copied().collect())
    }

    /// Notes down what is read of the answer to a question, and about which choices nobody was asked, where there may be some.
    fn note_down(&self, question: QuestionId, answer: &Answer, unasked: Option<&[ChoiceId]>, known: &mut Known) {
        let (questionnaire, plans) = (self.questionnaire, self.questionnaire.plans());
        let numbers = plans.numbers_of(question);
        let row = |part| questionnaire.row(question, part);
        let no_choice = || unasked.into_iter().flatten().map(|choice| row(Part::Chosen(*choice)));
        match answer {
            Answer::NotSure => {
                known.take(&numbers, row(Part::NotSure));
                if let Some(unasked) = unasked {
                    let choices = self.question(question).choice_ids().map(|(choice, _)| choice);
                    let asked = choices.filter(|choice| !unasked.contains(choice));
                    let asked: Vec<_> = asked.map(|choice| row(Part::Chosen(choice))).collect();
                    known.truths.doubt_only(&numbers, &asked);
                }
            }
            Answer::One(choice) => {
                known.take(&numbers, row(Part::Chosen(*choice)));
                no_choice().for_each(|row| known.truths.leave_open(&numbers, row));
            }
            Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
                let chosen = chosen.iter().map(|(choice, side)| match side {
                    Some(Side::Both) => Part::ChosenOnBothSides(*choice),
                    _ => Part::Chosen(*choice),
                });
                let mut parts = chosen.chain(answer.doubted().map(Part::Doubted));
                parts.next().into_iter().for_each(|first| known.take(&numbers, row(first)));
                parts.for_each(|other| known.take_too(&numbers, row(other)));
                no_choice().for_each(|row| known.truths.leave_open(&numbers, row));
            }
            Answer::Skipped | Answer::Number(_) | Answer::Text(_) | Answer::Activities(_) => {
                if *answer != Answer::Skipped {
                    known.truths.answered(numbers.clone());
                }
                questionnaire.wake(question, answer, &mut known.woken);
                for (atom, number) in plans.things_of(question).iter().zip(numbers) {
                    known.truths.set(number, answer.truth_of(atom, Truth::Unknown));
                }
            }
        }
    }
}
