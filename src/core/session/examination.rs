//! The examination: which item comes next, and which were done.

use super::{Effect, Place, Refusal, Session};
use crate::assessment::Assessment;
use crate::explain::{items_in_order, next_item};
use crate::interview::Answer;
use crate::questionnaire::QuestionId;

impl Session<'_> {
    /// Every item: the undone ones in the order in which they are worth doing, then the done ones.
    #[must_use]
    pub fn items(&self) -> Vec<QuestionId> {
        let mut items = items_in_order(&self.interview, &Assessment::of(&self.interview));
        items.extend(self.interview.items_done());
        items
    }

    /// How many items were done, and how many there are.
    #[must_use]
    pub fn items_done(&self) -> (usize, usize) {
        (self.interview.items_done().count(), self.interview.questionnaire().item_ids().count())
    }

    /// Tells whether an item of the examination is open.
    #[must_use]
    pub fn is_examining(&self) -> bool {
        self.question().is_some_and(|id| self.is_item(id))
    }

    /// Tells whether an answer to the open question leaves it undone: nothing was found at an item of the examination.
    #[must_use]
    pub fn leaves_undone(&self, answer: &Answer) -> bool {
        self.is_examining() && matches!(answer, Answer::NotSure | Answer::Skipped)
    }

    pub(super) fn is_item(&self, id: QuestionId) -> bool {
        self.interview.question(id).examination().is_some()
    }

    /// Opens the first item, where the examination is still to be offered: after the history, once.
    pub(super) fn begin_examination(&mut self) {
        if self.is_intake() && self.trail.is_empty() {
            self.go_to_next_item();
        }
    }

    /// Opens the undone item that is worth most now, or the review after the last.
    pub(super) fn go_to_next_item(&mut self) {
        match next_item(&self.interview, &self.undone) {
            Some(item) => self.open_item(item),
            None => self.review(),
        }
    }

    /// Opens an item.
    pub(super) fn open_item(&mut self, item: QuestionId) {
        self.trail.retain(|shown| *shown != item);
        self.trail.push(item);
        self.place = Place::Examining(item);
    }

    /// Opens an item that was chosen, which may be done after all.
    pub(super) fn choose_item(&mut self, item: QuestionId) {
        self.undone.remove(&item);
        self.open_item(item);
    }

    /// Goes back to the item that was shown before the open one, or to the history.
    pub(super) fn back_from_item(&mut self) -> Result<(), Refusal> {
        if let [.., before, _] = self.trail[..] {
            self.trail.pop();
            self.open_item(before);
        } else {
            self.look_back(None)?;
            self.trail.clear();
        }
        Ok(())
    }

    /// Leaves the open item undone, and goes on.
    pub(super) fn leave_undone(&mut self, item: QuestionId) -> Effect {
        let done = self.interview.answer_to(item).is_some();
        self.interview.leave_undone(item);
        self.walk();
        self.undone.insert(item);
        if matches!(self.place, Place::Correcting(_)) {
            self.review();
        } else {
            self.go_to_next_item();
        }
        if done { Effect::Save } else { Effect::None }
    }
}
