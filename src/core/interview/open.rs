//! A doctor's look that earlier answers called for: open until somebody says that a doctor has looked.
//!
//! That a sign is gone does not say so. It is asked by the question with the role `seen`, and whatever it is answered, a sign
//! that is there today raises a red flag of its own.

use crate::questionnaire::Role;

use super::{Answer, Interview, Raised};

/// The choice of that question by which a doctor has looked.
const SEEN: &str = "yes";

/// Adds a red flag that calls for a doctor; one that is known stays at its most urgent.
fn add(known: &mut Vec<Raised>, raised: Raised) {
    match known.iter_mut().find(|known| known.flag == raised.flag) {
        _ if !raised.urgency.calls_for_a_doctor() => {}
        Some(known) if known.urgency >= raised.urgency => {}
        Some(known) => *known = raised,
        None => known.push(raised),
    }
}

impl Interview<'_> {
    /// The red flags that called for a doctor before this interview, and were open when it began.
    #[must_use]
    pub fn called_before(&self) -> &[Raised] {
        &self.beside.called_before
    }

    /// Says what called for a doctor before this interview and is open; of a red flag the most urgent counts.
    pub fn set_called_before(&mut self, called: Vec<Raised>) {
        self.beside_mut().called_before = Vec::with_capacity(called.len());
        self.add_called_before(called);
    }

    /// Says what else did.
    pub fn add_called_before(&mut self, called: Vec<Raised>) {
        let known = &mut self.beside_mut().called_before;
        for raised in called {
            add(known, raised);
        }
    }

    /// Says that nobody asked whether a doctor has looked, as on a visit that was over before that was a question.
    pub fn leave_look_unasked(&mut self) {
        self.beside_mut().look_unasked = true;
    }

    /// Tells whether that is asked.
    pub(super) fn asks_of_look(&self) -> bool {
        !self.beside.called_before.is_empty() && !self.beside.look_unasked
    }

    /// Tells whether it was said in this interview that a doctor has looked at what called for one before.
    #[must_use]
    pub fn doctor_has_looked(&self) -> bool {
        let said = self.questionnaire.with_role(Role::Seen).filter(|id| !self.needs_confirming(*id));
        said.is_some_and(
            |id| matches!(self.answer_to(id), Some(Answer::One(said)) if self.question(id).choice(*said).name == SEEN),
        )
    }

    /// What called for a doctor before, as long as nobody has said that one has looked.
    #[must_use]
    pub fn still_open(&self) -> &[Raised] {
        let is_closed = !self.called_before().is_empty() && self.doctor_has_looked();
        if is_closed { &[] } else { self.called_before() }
    }

    /// What is open when this interview is over: what still is, and what calls for a doctor by its own answers.
    #[must_use]
    pub fn open_looks(&self) -> Vec<Raised> {
        self.open_looks_after(self.raised())
    }

    /// The same, of the red flags as they were told. What nobody can say to be over lasts no longer than until the next time.
    #[must_use]
    pub fn open_looks_after(&self, told: Vec<Raised>) -> Vec<Raised> {
        let seen = self.questionnaire.with_role(Role::Seen);
        let can_be_over = seen.is_some_and(|id| self.question(id).find_choice(SEEN).is_some());
        let mut open = Vec::new();
        let still_open = self.still_open().iter().copied().filter(|_| can_be_over);
        for raised in still_open.chain(told) {
            add(&mut open, raised);
        }
        open
    }

    /// Takes back what was said of a doctor: it was said of what was open then.
    pub fn forget_seen(&mut self) {
        if let Some(seen) = self.questionnaire.with_role(Role::Seen) {
            let (answers, unasked) = self.said.change();
            answers.remove(seen);
            unasked.remove(&seen);
            self.to_confirm.remove(&seen);
        }
    }
}
