//! What only a PT does: the client's code, notes, going past a stop, the examination.

use std::collections::BTreeSet;

use tui_input::{Input, InputRequest};

use super::field::{MOST_LETTERS, editing, pasted};
use super::{Action, App, Effect, Overlay, View};
use crate::terminal::wrap;
use crate::tui::measure;
use crate::words;
use crate::words::intake as said;
use hip_triage_core::assessment::{Assessment, Standing};
use hip_triage_core::explain::{next_test, tests_in_order};
use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::{Audience, FindingId, QuestionId};

/// The most findings that are remembered as changed.
const MOST_CHANGED: usize = 4;
/// More letters than a client's code may have, so that the sentence about it is heard.
const LONGEST_CODE: usize = 40;

/// What a PT's intake remembers beside the answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    /// The code that is being typed.
    code: Input,
    /// The note that is being written.
    note: Option<(QuestionId, Input)>,
    /// The items of the examination that were shown, in order.
    trail: Vec<QuestionId>,
    /// Those that were left undone, not to be offered again.
    passed: BTreeSet<QuestionId>,
    /// The findings that the last answers changed, the last first.
    changed: Vec<FindingId>,
    /// Whether the result is shown as the client reads it.
    for_client: bool,
}

impl App<'_> {
    /// Whether a PT asks.
    pub(in crate::tui) fn is_intake(&self) -> bool {
        self.interview().audience() == Audience::Clinician
    }

    /// The code that is being typed.
    pub(in crate::tui) fn code(&self) -> &Input {
        &self.desk.code
    }

    /// The note that is being written.
    pub(in crate::tui) fn note(&self) -> Option<&Input> {
        self.desk.note.as_ref().map(|(_, field)| field)
    }

    /// The findings that the last answers changed, the last first.
    pub(in crate::tui) fn changed(&self) -> &[FindingId] {
        &self.desk.changed
    }

    /// Whether the result is shown as the client reads it.
    pub(in crate::tui) fn shows_client_page(&self) -> bool {
        !self.is_intake() || self.desk.for_client
    }

    /// Whether an item of the examination is open.
    pub(in crate::tui) fn is_examining(&self) -> bool {
        self.open_question().is_some_and(|question| question.examination().is_some())
    }

    /// Every item of the examination: the undone ones in the order in which they are worth doing,
    /// then the done ones.
    pub(in crate::tui) fn tests(&self) -> Vec<QuestionId> {
        let mut tests = tests_in_order(self.interview(), &Assessment::of(self.interview()));
        tests.extend(self.interview().items_done());
        tests
    }

    /// How many items the examination has.
    pub(in crate::tui) fn all_tests(&self) -> usize {
        self.interview().questionnaire().item_ids().count()
    }

    /// Types the client's code.
    pub(super) fn update_client(&mut self, action: Action) -> Effect {
        match action {
            Action::Type(letter) if self.desk.code.value().chars().count() < LONGEST_CODE => {
                self.desk.code.handle(InputRequest::InsertChar(letter));
            }
            Action::Erase => {
                self.desk.code.handle(InputRequest::DeletePrevChar);
            }
            Action::Confirm => match self.desk.code.value().trim().parse() {
                Ok(code) => {
                    self.client = Some(code);
                    return Effect::Leave(super::Ending::Client);
                }
                Err(fault) => self.message = Some(said::refused(&fault)),
            },
            Action::Plain => return Effect::Leave(super::Ending::Plain),
            action => {
                editing(action).map(|request| self.desk.code.handle(request));
            }
        }
        Effect::None
    }

    /// Opens the note of the question that is open.
    pub(super) fn write_note(&mut self) -> Effect {
        let Some(question) = self.question().filter(|_| self.is_intake()) else { return Effect::None };
        let words = self.interview().note_on(question).unwrap_or_default().to_owned();
        self.desk.note = Some((question, Input::new(words)));
        self.call_up(Overlay::Note)
    }

    /// Edits the note.
    pub(super) fn update_note(&mut self, action: Action) -> Effect {
        let width = measure::width(self.size).saturating_sub(2);
        let Some((_, field)) = &mut self.desk.note else { return Effect::None };
        match action {
            Action::Type(letter) if field.value().chars().count() < MOST_LETTERS => {
                field.handle(InputRequest::InsertChar(letter));
            }
            Action::Erase => {
                field.handle(InputRequest::DeletePrevChar);
            }
            Action::Up | Action::Down => {
                let by = if action == Action::Up { -1 } else { 1 };
                let cursor = wrap::cursor_moved(field.value(), field.cursor(), width, by);
                field.handle(InputRequest::SetCursor(cursor));
            }
            Action::Close => return self.keep_note(None),
            Action::Leave => return self.keep_note(Some(Overlay::Leave)),
            action => {
                editing(action).map(|request| field.handle(request));
            }
        }
        Effect::None
    }

    /// Keeps the note that is being written, and shows what comes after it.
    pub(in crate::tui) fn keep_note(&mut self, then: Option<Overlay>) -> Effect {
        let Some((question, field)) = self.desk.note.take() else { return Effect::None };
        let before = self.interview().note_on(question).map(str::to_owned);
        if let Err(error) = self.walked.note(question, field.value()) {
            self.message = Some(words::answer_error(&error));
            self.desk.note = Some((question, field));
            return Effect::None;
        }
        self.overlay = then;
        self.scroll_over = 0;
        if before.as_deref() == self.interview().note_on(question) { Effect::None } else { Effect::Save }
    }

    /// Takes a text of many lines into the note, or a code.
    pub(super) fn paste_at_desk(&mut self, text: &str) {
        if let Some((_, field)) = &mut self.desk.note {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            *field = pasted(field, &lines, MOST_LETTERS);
        } else if self.view == View::Client {
            self.desk.code = pasted(&self.desk.code, text.trim(), LONGEST_CODE);
        }
    }

    /// Goes past a stop, as a PT may.
    pub(super) fn acknowledge(&mut self) -> Effect {
        self.walked.go_on();
        self.message = Some(said::GONE_PAST.to_owned());
        self.go_to_end();
        Effect::Save
    }

    /// Shows the result as the other of the two reads it.
    pub(super) fn turn_page(&mut self) {
        self.desk.for_client = !self.desk.for_client;
        self.scroll = 0;
    }

    /// Remembers which findings an answer changed.
    pub(super) fn note_changes(&mut self, before: &[Standing]) {
        let after = Assessment::of(self.interview());
        let now: Vec<_> = after
            .evidence()
            .zip(before)
            .filter(|((_, finding, now), before)| now.points_of(finding) != before.points_of(finding))
            .map(|((finding, ..), _)| finding)
            .collect();
        self.desk.changed.retain(|known| !now.contains(known));
        self.desk.changed.splice(0..0, now);
        self.desk.changed.truncate(MOST_CHANGED);
    }

    /// How each finding stands now; nothing in a self-check, where nobody is shown it.
    pub(super) fn standings(&self) -> Vec<Standing> {
        if !self.is_intake() {
            return Vec::new();
        }
        Assessment::of(self.interview()).evidence().map(|(.., standing)| standing).collect()
    }

    /// Whether the examination is to be offered now: after the history, once.
    pub(super) fn begins_examination(&self) -> bool {
        self.is_intake() && self.desk.trail.is_empty() && self.next_test().is_some()
    }

    /// The undone item that is worth most now.
    fn next_test(&self) -> Option<QuestionId> {
        next_test(self.interview(), &self.desk.passed)
    }

    /// Opens the undone item that is worth most now, or the review after the last.
    pub(super) fn go_to_next_test(&mut self) {
        match self.next_test() {
            Some(item) => self.open_test(item),
            None => {
                self.review();
            }
        }
    }

    /// Opens an item of the examination.
    pub(super) fn open_test(&mut self, item: QuestionId) {
        self.desk.trail.retain(|shown| *shown != item);
        self.desk.trail.push(item);
        self.looking_at = Some(item);
        self.from_review = false;
        self.view = View::Asking;
    }

    /// Leaves the open item undone, and goes on.
    pub(super) fn leave_undone(&mut self, item: QuestionId) -> Effect {
        let done = self.interview().answer_to(item).is_some();
        let before = self.standings();
        self.walked.leave_undone(item);
        self.note_changes(&before);
        self.desk.passed.insert(item);
        self.draft = super::Draft::None;
        self.unconfirmed.remove(&item);
        if self.from_review {
            self.review();
        } else {
            self.go_to_next_test();
        }
        if done { Effect::Save } else { Effect::None }
    }

    /// Back from an item to the one before it, or to the history.
    pub(super) fn back_from_test(&mut self) {
        self.desk.trail.pop();
        match self.desk.trail.last().copied() {
            Some(before) => self.open_test(before),
            None => self.look_back(None),
        }
    }

    /// Every item to choose from, once the history is through.
    pub(super) fn list_tests(&mut self) {
        match self.path().end {
            End::Finished => {
                self.view = View::Tests;
                self.row = 0;
            }
            _ => self.message = Some(said::HISTORY_FIRST.to_owned()),
        }
    }

    /// Chooses an item.
    pub(super) fn update_tests(&mut self, action: Action) -> Effect {
        match action {
            Action::Pick(row) => self.choose_test(row),
            Action::Proceed => return self.review(),
            Action::Confirm => match self.row.checked_sub(1) {
                Some(row) => self.choose_test(row),
                None => return self.review(),
            },
            Action::Back => match self.desk.trail.last().copied() {
                Some(item) => self.open_test(item),
                None => return self.review(),
            },
            action => self.move_row(action),
        }
        Effect::None
    }

    fn choose_test(&mut self, row: usize) {
        if let Some(item) = self.tests().get(row).copied() {
            self.desk.passed.remove(&item);
            self.open_test(item);
        }
    }
}

#[cfg(test)]
mod tests;
