//! How everything stands that conditions read of the answers, noted down once for all of them, answer by answer.

use smallvec::SmallVec;

use crate::questionnaire::{ChoiceId, Part, QuestionId, Questionnaire, Row, Truth, Truths, Woken};

use super::said::Unasked;
use super::{Answer, Answered, Interview, Side};

/// All that decisions read of the answers.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// How everything stands that conditions look up.
    pub(crate) truths: Truths,
    /// What may be so for that, or was so for an answer that was changed.
    pub(crate) woken: Woken,
}

impl Interview<'_> {
    /// All that is known by the answers given, on the path or off it.
    pub(crate) fn known(&self) -> &Known {
        self.said.known()
    }
}

impl Known {
    /// What is known before anything is answered. For the first page nothing is unpacked.
    pub(super) fn nothing(questionnaire: &Questionnaire) -> Self {
        Self { truths: Truths::none(questionnaire.things()), woken: questionnaire.nothing_woken().clone() }
    }

    /// The same in the storage of what was.
    pub(super) fn forget_all(&mut self, questionnaire: &Questionnaire) {
        self.truths.forget_all();
        self.woken.become_as(questionnaire.nothing_woken());
    }

    /// Forgets what is read of the answer to a question.
    pub(super) fn forget(&mut self, questionnaire: &Questionnaire, question: QuestionId) {
        self.truths.forget(questionnaire.plans().numbers_of(question));
    }

    /// Notes down what is read of the answer to a question, and anew what that decides about.
    pub(super) fn note(
        &mut self,
        questionnaire: &Questionnaire,
        question: QuestionId,
        answers: &Answered,
        unasked: &Unasked,
    ) {
        let plans = questionnaire.plans();
        let offers = plans.offers(question);
        if let Some(answer) = answers.get(&question).filter(|_| !offers.contains(&question)) {
            match unasked.get(&question) {
                None => self.note_down(questionnaire, question, answer, None),
                Some(unasked) => {
                    let unasked: Choices = unasked.iter().copied().collect();
                    self.note_down(questionnaire, question, answer, Some(&unasked));
                }
            }
        }
        if !offers.is_empty() {
            self.note_offered(questionnaire, offers, answers, unasked);
        }
    }

    /// Notes down anew what is read of the answers to some questions of which some choice is offered to some only.
    fn note_offered(
        &mut self,
        questionnaire: &Questionnaire,
        offers: &[QuestionId],
        answers: &Answered,
        unasked: &Unasked,
    ) {
        let plans = questionnaire.plans();
        for question in offers.iter().copied() {
            let Some(answer) = answers.get(&question) else { continue };
            self.forget(questionnaire, question);
            let seen = self.truths.surely();
            let hidden = plans.choices(question).iter().filter(|(_, plan)| plans.holds(*plan, false, seen));
            let mut not_asked: Choices = hidden.map(|(choice, _)| *choice).collect();
            not_asked.extend(unasked.get(&question).into_iter().flatten().copied());
            self.note_down(questionnaire, question, answer, Some(&not_asked));
        }
    }

    /// Notes down what is read of the answer to a question, and about which choices nobody was asked, where there may be some.
    fn note_down(
        &mut self,
        questionnaire: &Questionnaire,
        question: QuestionId,
        answer: &Answer,
        unasked: Option<&[ChoiceId]>,
    ) {
        let numbers = || questionnaire.plans().numbers_of(question);
        let row = |part| questionnaire.row(question, part);
        let no_choice = || unasked.into_iter().flatten().map(|choice| row(Part::Chosen(*choice)));
        match answer {
            Answer::NotSure => {
                self.take(row(Part::NotSure));
                if let Some(unasked) = unasked {
                    let choices = questionnaire.question(question).choice_ids().map(|(choice, _)| choice);
                    let asked = choices.filter(|choice| !unasked.contains(choice));
                    let asked: SmallVec<[_; 32]> = asked.map(|choice| row(Part::Chosen(choice))).collect();
                    self.truths.doubt_only(numbers(), &asked);
                }
            }
            Answer::One(choice) => {
                self.take(row(Part::Chosen(*choice)));
                no_choice().for_each(|row| self.truths.leave_open(row));
            }
            Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
                let chosen = chosen.iter().map(|(choice, side)| match side {
                    Some(Side::Both) => Part::ChosenOnBothSides(*choice),
                    _ => Part::Chosen(*choice),
                });
                for (place, part) in chosen.chain(answer.doubted().map(Part::Doubted)).enumerate() {
                    if place == 0 { self.take(row(part)) } else { self.take_too(row(part)) }
                }
                no_choice().for_each(|row| self.truths.leave_open(row));
            }
            Answer::Skipped | Answer::Number(_) | Answer::Text(_) | Answer::Activities(_) => {
                if *answer != Answer::Skipped {
                    self.truths.answered(numbers());
                }
                questionnaire.wake(question, answer, &mut self.woken);
                for (atom, number) in questionnaire.plans().things_of(question).iter().zip(numbers()) {
                    self.truths.set(number, answer.truth_of(atom, Truth::Unknown));
                }
            }
        }
    }

    /// Takes in an answer, or the first part of one.
    fn take(&mut self, row: &Row) {
        self.truths.take(row);
        self.woken.add(&row.woken);
    }

    /// Takes in a part of an answer beside others.
    fn take_too(&mut self, row: &Row) {
        self.truths.take_too(row);
        self.woken.add(&row.woken);
    }
}

/// Some choices of a question: mostly so few that they need no memory of their own.
type Choices = SmallVec<[ChoiceId; 8]>;
