//! The examination: which item comes next, and which were done.

use super::{Effect, Place, Refusal, Session};
use crate::assessment::Assessment;
use crate::explain::{best_items, loads, next_items};
use crate::interview::{Answer, AnswerError, Charted, Excluded};
use crate::questionnaire::{Kind, Position, QuestionId, Urgency};
use crate::words::folded;

/// So many undone items are marked as worth doing.
const WORTH_DOING: usize = 5;

/// What a PT reads about a doctor before the examination.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WordOnDoctor {
    /// One comes first.
    ComesFirst {
        /// How soon what the PT may decide about calls for one; none where nothing is the PT's to decide.
        to_decide: Option<Urgency>,
    },
    /// The answers call for one, and on an earlier visit it was decided to go on without.
    DecidedBefore,
}

impl Session<'_> {
    /// Every item, by the position in which it is done and then as the questionnaire has them: one goes through them
    /// without turning the client over each time, and an item keeps its place once it is done.
    #[must_use]
    pub fn items(&self) -> Vec<QuestionId> {
        let mut items: Vec<_> = self.interview.questionnaire().item_ids().map(|(item, _)| item).collect();
        items.sort_by_key(|item| self.position(*item));
        items
    }

    /// The undone items that are worth most now, the best first.
    #[must_use]
    pub fn worth_doing(&self) -> Vec<QuestionId> {
        let assessment = Assessment::of(&self.interview);
        let mut items = best_items(&self.interview, &assessment, WORTH_DOING);
        items.retain(|item| !(assessment.doctor_first() && loads(&self.interview, *item)));
        items
    }

    /// What is to be said about a doctor before anything is examined: over the list of the items, at the item with which the
    /// examination begins, and at one that waits for the doctor.
    #[must_use]
    pub fn word_on_doctor(&self) -> Option<WordOnDoctor> {
        let (begins, waits) = match self.place {
            Place::Items => (true, false),
            Place::Examining(item) => (self.trail.len() == 1, loads(&self.interview, item)),
            _ => (false, false),
        };
        if !begins && !waits {
            return None;
        }
        let to_decide = self.interview.to_decide().into_values().max();
        if Assessment::of(&self.interview).doctor_first() {
            return Some(WordOnDoctor::ComesFirst { to_decide });
        }
        let is_earlier = self.interview.decision().is_some_and(|decision| decision.is_earlier);
        (begins && to_decide.is_some() && is_earlier).then_some(WordOnDoctor::DecidedBefore)
    }

    /// The items whose name holds the words that were typed, in whatever case: first those that are called so, then those whose name
    /// begins so, then the others, each in the order of the list.
    #[must_use]
    pub fn items_named(&self, typed: &str) -> Vec<QuestionId> {
        let typed = folded(typed.trim());
        let words: Vec<_> = typed.split_whitespace().collect();
        let names = |item: &QuestionId| {
            let question = self.interview.question(*item);
            [folded(&question.ask), folded(question.briefly()), question.name.replace('_', " ")]
        };
        let has = |name: &String| words.iter().all(|word| name.contains(word));
        let is_meant = |item: &QuestionId| !words.is_empty() && names(item).iter().any(has);
        let mut found: Vec<_> = self.items().into_iter().filter(is_meant).collect();
        let is_called_otherwise = |item: &QuestionId| !names(item).contains(&typed);
        let begins_otherwise = |item: &QuestionId| !names(item)[..2].iter().any(|name| name.starts_with(&typed));
        found.sort_by_key(|item| (is_called_otherwise(item), begins_otherwise(item)));
        if !found.is_empty() || words.is_empty() {
            return found;
        }
        // What no name has may be how it is done.
        let how = |item: &QuestionId| {
            self.interview.question(*item).examination().map(|item| folded(&item.how)).unwrap_or_default()
        };
        self.items().into_iter().filter(|item| words.iter().all(|word| how(item).contains(word))).collect()
    }

    /// How somebody is placed for an item.
    #[must_use]
    pub fn position(&self, item: QuestionId) -> Position {
        self.interview.question(item).examination().map(|item| item.position).unwrap_or_default()
    }

    /// Tells whether left and right of an item can be charted: where there are outcomes to choose from.
    #[must_use]
    pub fn can_be_charted(&self, item: QuestionId) -> bool {
        self.is_item(item) && matches!(self.interview.question(item).kind, Kind::One { .. })
    }

    /// Charts both sides of the open item, with a note on it, and answers it where that tells which outcome counts.
    pub(super) fn chart(&mut self, charted: Charted, note: Option<String>) -> Result<Effect, Refusal> {
        let before = self.interview.clone();
        let done = self.chart_with_note(charted, note);
        if done.is_err() {
            self.interview = before;
        }
        done
    }

    fn chart_with_note(&mut self, charted: Charted, note: Option<String>) -> Result<Effect, Refusal> {
        let item = self.question().ok_or(Refusal::NotHere)?;
        let noted = note.is_some();
        if let Some(note) = note {
            let before = self.interview.note_on(item).unwrap_or_default();
            // The same words, as when a slip of a side is put right, are the same note.
            if !before.lines().any(|line| line.trim() == note.trim()) {
                let added = if before.is_empty() { note } else { format!("{before}\n{note}") };
                self.interview.note(item, &added)?;
            }
        }
        if charted.is_empty() {
            return if noted { Ok(Effect::Save) } else { Err(Refusal::Unfit(AnswerError::NoWords)) };
        }
        // One side after the other is one chart.
        let charted = charted.after(self.interview.charted(item), self.interview.question(item));
        if let Some(excluded) = charted.contradiction(self.interview.question(item)) {
            return Err(Refusal::Excluded(excluded));
        }
        let by_items = self.interview.outcomes_by_items();
        if !self.interview.chart(item, charted) {
            return Err(Refusal::Unfit(AnswerError::WrongKind));
        }
        self.taken_back.extend(self.interview.follow_items(&by_items, &self.undone));
        match self.interview.charted_outcome(item) {
            Some(choice) => self.answer(Answer::One(choice)),
            None => Ok(Effect::Save),
        }
    }

    /// Why an outcome cannot be, by what is charted of the item or found with others; none where it can.
    pub(super) fn excluded(&self, item: QuestionId, answer: &Answer) -> Option<Excluded> {
        let Answer::One(outcome) = answer else { return None };
        let by_chart = self.interview.charted(item).and_then(|charted| {
            charted.excludes(self.interview.question(item), *outcome, self.interview.side_read(item))
        });
        by_chart.or_else(|| self.interview.excluded_by_others(item, *outcome))
    }

    /// How many items were done, and how many there are.
    #[must_use]
    pub fn items_done(&self) -> (usize, usize) {
        let interview = &self.interview;
        // What follows from others was not done by anybody.
        let is_computed = |item: QuestionId| {
            let outcome = interview.outcome_by_items(item).map(Answer::One);
            outcome.is_some() && outcome.as_ref() == interview.answer_to(item)
        };
        let done = interview.items_done().filter(|item| !is_computed(*item)).count();
        (done, interview.questionnaire().item_ids().count())
    }

    /// The items of which something is charted and no outcome chosen, in the order of the list: they count nothing yet.
    #[must_use]
    pub fn without_outcome(&self) -> Vec<QuestionId> {
        let mut items = self.items();
        items.retain(|item| self.interview.lacks_outcome(*item));
        items
    }

    /// The same, to be told where the examination is left; none while they are those that were told already.
    pub fn without_outcome_untold(&mut self) -> Vec<QuestionId> {
        let items = self.without_outcome();
        if items == self.told_without_outcome {
            return Vec::new();
        }
        self.told_without_outcome.clone_from(&items);
        items
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

    /// Opens the undone item that is worth most now, or the review after the last. Of those that are worth much, one in the
    /// position of the item before goes first, so that the client need not turn over.
    pub(super) fn go_to_next_item(&mut self) {
        let items = next_items(&self.interview, &self.undone);
        let here = self.trail.last().map(|item| self.position(*item));
        let same = items.iter().take(WORTH_DOING).find(|item| Some(self.position(**item)) == here);
        match same.or(items.first()).copied() {
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
        let done = self.interview.answer_to(item).is_some() || self.interview.charted(item).is_some();
        let by_items = self.interview.outcomes_by_items();
        self.interview.leave_undone(item);
        self.undone.insert(item);
        self.taken_back.extend(self.interview.follow_items(&by_items, &self.undone));
        self.walk();
        if matches!(self.place, Place::Correcting(_)) {
            self.review();
        } else {
            self.go_to_next_item();
        }
        if done { Effect::Save } else { Effect::None }
    }
}
