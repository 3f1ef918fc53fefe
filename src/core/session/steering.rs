//! Where each act leads.

use std::sync::OnceLock;

use super::{Act, Effect, Place, Refusal, Session, carried};
use crate::interview::{Answer, AnswerError, End};
use crate::questionnaire::{Audience, QuestionId, Urgency};

/// The fewest letters of a reason: fewer are keys that were pressed for something else.
const FEWEST_LETTERS: usize = 3;

/// The items but for one.
fn others(items: &[QuestionId], one: QuestionId) -> Vec<QuestionId> {
    items.iter().copied().filter(|item| *item != one).collect()
}

impl Session<'_> {
    /// Does what the person does: stands where that leads, and says what is to be done.
    ///
    /// # Errors
    ///
    /// When it leads nowhere; then nothing has changed.
    pub fn act(&mut self, act: Act) -> Result<Effect, Refusal> {
        if !self.offers(&act) {
            return Err(match act {
                Act::Back if self.place != Place::Welcome => Refusal::First,
                Act::Items if self.is_intake() => Refusal::HistoryFirst,
                _ => Refusal::NotHere,
            });
        }
        self.taken_back.clear();
        match act {
            Act::Begin(beginning) => return Ok(self.begin(beginning)),
            Act::Answer(answer) => return self.answer(answer),
            Act::Note(words) => return self.note(&words),
            Act::Chart { charted, note } => return self.chart(charted, note),
            Act::Back => self.back()?,
            Act::Open(id) if self.place == Place::Review => self.place = Place::Correcting(id),
            Act::Open(item) => self.choose_item(item),
            Act::Review => self.review(),
            Act::Items => self.place = Place::Items,
            Act::Proceed => self.proceed(),
            Act::Acknowledge => return Ok(self.acknowledge()),
            Act::Leave => return Ok(Effect::Leave(self.ending())),
        }
        Ok(Effect::None)
    }

    fn begin(&mut self, beginning: usize) -> Effect {
        self.interview = self.beginnings.swap_remove(beginning);
        self.beginnings.clear();
        self.carried = carried::unseen(&self.interview);
        self.walk();
        if self.interview.audience() == Audience::Everyone && self.path.end == End::Finished {
            self.place = Place::Result;
        } else {
            self.go_to_end();
        }
        Effect::Begin(beginning)
    }

    pub(super) fn answer(&mut self, answer: Answer) -> Result<Effect, Refusal> {
        let id = self.question().ok_or(Refusal::NotHere)?;
        if self.leaves_undone(&answer) {
            return Ok(self.leave_undone(id));
        }
        if let Some(excluded) = self.excluded(id, &answer) {
            return Err(Refusal::Excluded(excluded));
        }
        let (stopped, waited) = (self.stopped(), self.path.waiting());
        let (by_chart, by_items) = (self.interview.outcomes_by_chart(), self.interview.outcomes_by_items());
        self.interview.answer(id, answer)?;
        self.carried.remove(&id);
        if self.is_item(id) {
            self.taken_back.extend(self.interview.follow_items(&others(&by_items, id), &self.undone));
        } else {
            self.interview.follow_chart(by_chart);
            self.taken_back.extend(self.interview.follow_items(&by_items, &self.undone));
        }
        self.walk();
        let correcting = matches!(self.place, Place::Correcting(_));
        let waiting = self.path.waiting();
        if self.stopped() > stopped {
            self.go_to_end();
        } else if correcting && (waiting.is_none() || waiting == waited) {
            self.review();
        } else if self.is_item(id) {
            self.go_to_next_item();
        } else if let Some(next) = self.shown_after(id).filter(|_| !correcting && waited != Some(id)) {
            self.show(next);
        } else {
            self.go_to_end();
        }
        Ok(Effect::Save)
    }

    fn note(&mut self, words: &str) -> Result<Effect, Refusal> {
        let Some(id) = self.question() else { return self.decide(words) };
        let before = self.interview.note_on(id).map(str::to_owned);
        self.interview.note(id, words)?;
        Ok(if before.as_deref() == self.interview.note_on(id) { Effect::None } else { Effect::Save })
    }

    /// Decides to go on without a doctor first, for a reason; or takes that back. A key too many is no reason.
    fn decide(&mut self, reason: &str) -> Result<Effect, Refusal> {
        if (1..FEWEST_LETTERS).contains(&reason.chars().filter(|sign| sign.is_alphanumeric()).count()) {
            return Err(Refusal::Unfit(AnswerError::TooShort));
        }
        let before = self.interview.decision().cloned();
        self.interview.decide(reason)?;
        Ok(if before.as_ref() == self.interview.decision() { Effect::None } else { Effect::Save })
    }

    fn back(&mut self) -> Result<(), Refusal> {
        match self.place {
            Place::Asking(id) | Place::LookingBack(id) => return self.look_back(Some(id)),
            Place::Examining(_) => return self.back_from_item(),
            Place::Review => match (self.path.end, self.trail.last()) {
                (End::Ask(waiting), _) => self.show(self.under_review.unwrap_or(waiting)),
                // The item at which the examination was ended comes before the questions, but none is past a stop.
                (End::Finished, Some(item)) => self.open_item(*item),
                _ => return self.look_back(None),
            },
            Place::Items => match self.trail.last() {
                Some(item) => self.open_item(*item),
                None => self.review(),
            },
            Place::Stop => return self.look_back(None),
            Place::Correcting(_) | Place::Result => self.review(),
            Place::Welcome => return Err(Refusal::NotHere),
        }
        Ok(())
    }

    /// Shows the question that was shown before the given one; the last one for none.
    pub(super) fn look_back(&mut self, from: Option<QuestionId>) -> Result<(), Refusal> {
        let before = self.shown_before(from).ok_or(Refusal::First)?;
        self.place = Place::LookingBack(before);
        Ok(())
    }

    /// Shows a question, if the path still leads over it, and else the one that waits.
    fn show(&mut self, id: QuestionId) {
        self.place = match self.path.waiting() {
            _ if self.is_item(id) => Place::Examining(id),
            Some(waiting) if waiting == id || self.path.position(id).is_none() => Place::Asking(waiting),
            _ => Place::LookingBack(id),
        };
    }

    /// Shows every answer, over the question that is open; one that was opened from there lies over the same as before.
    pub(super) fn review(&mut self) {
        if !matches!(self.place, Place::Correcting(_)) {
            self.under_review = self.question();
        }
        self.stand_at_review();
    }

    fn stand_at_review(&mut self) {
        self.place = Place::Review;
        self.number();
    }

    /// Goes on from a page.
    fn proceed(&mut self) {
        match (self.place, self.path.end) {
            (Place::Items, _) => self.review(),
            (Place::Review, End::Ask(waiting)) => self.place = Place::Asking(waiting),
            (Place::Review, End::Stop(_)) => self.place = Place::Stop,
            _ => {
                self.place = Place::Result;
                self.has_seen_result = true;
            }
        }
    }

    fn acknowledge(&mut self) -> Effect {
        self.interview.go_on();
        self.walk();
        self.go_to_end();
        Effect::Save
    }

    /// Goes where the answers lead.
    pub(super) fn go_to_end(&mut self) {
        self.under_review = None;
        match self.path.end {
            End::Ask(waiting) => self.place = Place::Asking(waiting),
            End::Stop(_) => self.place = Place::Stop,
            End::Finished => {
                self.stand_at_review();
                self.begin_examination();
            }
        }
    }

    /// How urgently the answers stop the interview.
    fn stopped(&self) -> Option<Urgency> {
        match self.path.end {
            End::Stop(urgency) => Some(urgency),
            End::Ask(_) | End::Finished => None,
        }
    }

    /// Walks anew through the answers.
    pub(super) fn walk(&mut self) {
        (self.path, self.progress, self.in_section) = (self.interview.path(), OnceLock::new(), OnceLock::new());
    }
}
