//! Answers from before this visit, asked again where they may have changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::questionnaire::{Audience, ChoiceId, QuestionId, Role};

use super::{Answer, Decision, Interview};

impl<'q> Interview<'q> {
    /// Begins a PT's intake with the answers that a client gave alone. Safety is asked anew; every
    /// other answer stands until it is changed. What the client answered stays known.
    #[must_use]
    pub fn take_over(self_check: &Interview<'q>) -> Self {
        let mut intake = Self::new(self_check.questionnaire, Audience::Clinician);
        intake.said.clone_from(&self_check.said);
        intake.spoken.clone_from(&self_check.spoken);
        intake.forget_seen();
        intake.share_theirs(Arc::clone(intake.said.answers()));
        intake.set_called_before(self_check.still_open().to_vec());
        Arc::make_mut(&mut intake.beside).notes_of(self_check);
        intake.confirm_safety_again();
        intake
    }

    /// Begins a later visit of the same client: what may have changed is asked again, safety in
    /// full, and the rest is carried over. The examination is done anew, and red flags that were
    /// gone past stop again.
    #[must_use]
    pub fn follow_up(earlier: &Interview<'q>) -> Self {
        let mut visit = Self::new(earlier.questionnaire, Audience::Clinician);
        let asked = |question: &QuestionId| earlier.question(*question).step().is_some();
        for (id, answer) in earlier.answers().iter().filter(|(id, _)| asked(id)) {
            visit.said.say(visit.questionnaire, *id, Some(answer.clone()));
        }
        for (id, unasked) in earlier.said.unasked() {
            visit.said.leave_unasked(visit.questionnaire, *id, unasked.clone());
        }
        visit.spoken.clone_from(&earlier.spoken);
        visit.forget_seen();
        visit.set_called_before(earlier.open_looks());
        visit.compare_with(earlier);
        visit.beside_mut().decision = earlier.decision().map(|made| Decision { is_earlier: true, ..made.clone() });
        visit.confirm_changes_again();
        visit
    }

    /// The visit before this one, as far as its answers tell it; none on a first visit.
    #[must_use]
    pub fn visit_before(&self) -> Option<Self> {
        if !self.is_follow_up() {
            return None;
        }
        let mut before = Self::new(self.questionnaire, Audience::Clinician);
        for (id, answer) in self.beside.earlier.iter() {
            before.said.say(before.questionnaire, *id, Some(answer.clone()));
        }
        before.beside_mut().charted.clone_from(&self.beside.earlier_charted);
        // What stands from an earlier visit stood on that one.
        before.beside_mut().decision = self.decision().filter(|made| made.is_earlier).cloned();
        Some(before)
    }

    /// Has everything asked anew that may change between two visits: safety in full, and the
    /// questions that say so. Their old answers keep counting for red flags until new ones are
    /// given.
    pub fn confirm_changes_again(&mut self) {
        self.to_confirm = self.answers().keys().copied().filter(|question| self.is_asked_again(*question)).collect();
    }

    /// Tells whether a question is asked again on a later visit, whatever was answered on the one before.
    #[must_use]
    pub fn is_asked_again(&self, question: QuestionId) -> bool {
        self.may_change(question) && !self.stays_known(question)
    }

    /// Tells whether an answer of the visit before stands without being asked again, though it is asked with what is urgent:
    /// it does not change between two visits, and can be changed from the list of all answers.
    #[must_use]
    pub fn stays_known(&self, question: QuestionId) -> bool {
        self.question(question).role == Some(Role::Sex) && self.earlier(question).is_some()
    }

    fn may_change(&self, question: QuestionId) -> bool {
        let asked = self.question(question);
        // What brings somebody is told in the words of that day.
        let is_of_the_day = asked.role == Some(Role::OwnWords) && self.is_follow_up();
        let asks_again = is_of_the_day || asked.step().is_some_and(|step| step.ask_again);
        asks_again || self.has_to_be_asked(question)
    }

    /// Tells whether another day, another person or another list is enough to ask a question anew.
    fn has_to_be_asked(&self, question: QuestionId) -> bool {
        self.questionnaire.is_safety(question) || self.said.unasked().contains_key(&question)
    }

    /// Says which choices stood on the list when a question was answered: about the others nobody was asked, so they are
    /// no *no*, and the question is asked anew with the next change of hands.
    pub fn only_asked_of(&mut self, question: QuestionId, asked: impl Fn(ChoiceId) -> bool) {
        let Some(answer) = self.answers().get(&question) else { return };
        let chosen = |id: &ChoiceId| match answer {
            Answer::One(choice) => choice == id,
            _ => {
                answer.chosen().is_some_and(|chosen| chosen.contains_key(id))
                    || answer.doubted().any(|other| other == *id)
            }
        };
        let choices = self.question(question).choice_ids().map(|(id, _)| id);
        let unasked: BTreeSet<_> = choices.filter(|id| !asked(*id) && !chosen(id)).collect();
        self.said.leave_unasked(self.questionnaire, question, unasked);
    }

    /// Has every question asked anew of whose choices some stood on no list when it was answered.
    pub fn confirm_unasked(&mut self) {
        self.to_confirm.extend(self.said.unasked().keys());
    }

    /// Has the safety questions asked anew, as on another day or by another person. Their old
    /// answers keep counting for red flags until new ones are given.
    pub fn confirm_safety_again(&mut self) {
        self.to_confirm = self.answers().keys().copied().filter(|question| self.has_to_be_asked(*question)).collect();
    }

    /// Has one question asked anew, as a saved interview says it was still to be: one about safety,
    /// or one whose answer may change between two visits.
    pub fn confirm_again(&mut self, question: QuestionId) {
        if self.answers().contains_key(&question) && self.may_change(question) {
            self.to_confirm.insert(question);
        }
    }

    /// Tells whether an answer is from another day and has to be given anew.
    #[must_use]
    pub fn needs_confirming(&self, question: QuestionId) -> bool {
        self.to_confirm.contains(&question)
    }

    /// Tells whether an answer from another day or another person is only shown beside its question, and has to be said
    /// again: a sign of danger, where one key too many would make yesterday's *no* one of today, and on a later visit all that
    /// tells how it is. Who they are, and how it began, is no sign and does not change: that stands as it was answered, to be
    /// confirmed or changed.
    #[must_use]
    pub fn is_said_anew(&self, question: QuestionId) -> bool {
        let stays = matches!(self.question(question).role, Some(Role::Who | Role::Age | Role::Sex | Role::Onset));
        let tells_how_it_is = self.questionnaire.is_safety(question) || self.is_follow_up();
        self.needs_confirming(question) && tells_how_it_is && !stays
    }

    /// The answer of the last time that can be given once more as it was, by an act of its own: one that is said anew, and is
    /// no sign of danger, which is asked in full.
    #[must_use]
    pub fn as_last_time(&self, question: QuestionId) -> Option<&Answer> {
        let can_be = self.is_said_anew(question) && !self.questionnaire.is_safety(question);
        self.answer_to(question).filter(|_| can_be)
    }

    /// Takes back the outcome of an item of the examination: it counts as not done. A question of
    /// the tree keeps its answer.
    pub fn leave_undone(&mut self, item: QuestionId) {
        if self.question(item).examination().is_some() {
            self.said.say_anew(self.questionnaire, item, None);
            self.beside_mut().charted.remove(&item);
        }
    }
}

#[cfg(test)]
mod tests;
