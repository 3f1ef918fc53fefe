//! The acts that only a PT has: the client's code, notes, the evidence as it grows.

use tui_input::{Input, InputRequest};

use super::field::{Fits, MOST_LETTERS, edited, pasted};
use super::{Action, App, Overlay, Task};
use crate::terminal::wrap;
use crate::tui::measure;
use crate::words::intake as said;
use crate::words::typed::is_help_beside_code;
use hip_triage_chart::record::ClientCode;
use hip_triage_core::assessment::{Assessment, Standing};
use hip_triage_core::language;
use hip_triage_core::questionnaire::{FindingId, Position, QuestionId, shows_something};
use hip_triage_core::session::{Act, Place, WordOnDoctor};

/// The most findings that are remembered as changed.
const MOST_CHANGED: usize = 4;

/// The things that a PT's intake remembers beside the answers.
#[derive(Clone, Debug, Default)]
pub(super) struct IntakeState {
    /// The code that is being typed.
    code: Input,
    /// The note that is being written.
    note: Option<Input>,
    /// Says whether the note of an earlier day was put into it.
    note_put_in: bool,
    /// The findings that the last answers changed, the last first.
    changed: Vec<FindingId>,
    /// Says whether the result is shown as the client reads it.
    for_client: bool,
}

impl App<'_> {
    /// Tells whether a PT asks.
    pub(in crate::tui) fn is_intake(&self) -> bool {
        self.session.is_intake()
    }

    /// Tells whether the client's code is to be typed, without which there is nothing to begin.
    pub(super) fn asks_code(&self) -> bool {
        self.session.place() == Place::Welcome && self.session.beginnings().is_empty()
    }

    /// The code that is being typed.
    pub(in crate::tui) fn code(&self) -> &Input {
        &self.intake.code
    }

    /// The note that is being written.
    pub(in crate::tui) fn note(&self) -> Option<&Input> {
        self.intake.note.as_ref()
    }

    /// The findings that the last answers changed, the last first.
    pub(in crate::tui) fn changed(&self) -> &[FindingId] {
        &self.intake.changed
    }

    /// Tells whether the result is shown as the client reads it.
    pub(in crate::tui) fn shows_client_page(&self) -> bool {
        !self.is_intake() || self.intake.for_client
    }

    /// Tells whether an item of the examination is open.
    pub(in crate::tui) fn is_examining(&self) -> bool {
        self.session.is_examining()
    }

    /// What is to be read about a doctor before anything is examined.
    pub(in crate::tui) fn word_on_doctor(&self) -> Option<WordOnDoctor> {
        self.session.word_on_doctor()
    }

    /// Every item of the examination, in the order in which they are listed.
    pub(in crate::tui) fn items(&self) -> Vec<QuestionId> {
        self.session.items()
    }

    /// The undone items that are worth most now, the best first.
    pub(in crate::tui) fn worth_doing(&self) -> Vec<QuestionId> {
        self.session.worth_doing()
    }

    /// How somebody is placed for an item.
    pub(in crate::tui) fn position(&self, item: QuestionId) -> Position {
        self.session.position(item)
    }

    /// How many items of the examination were done, and how many there are.
    pub(in crate::tui) fn items_done(&self) -> (usize, usize) {
        self.session.items_done()
    }

    /// How far the examination has come, and how many items are charted without an outcome.
    pub(in crate::tui) fn examined(&self) -> String {
        said::examined(self.items_done(), self.session.without_outcome().len())
    }

    /// Types the client's code.
    pub(super) fn update_client(&mut self, action: Action) -> Task {
        match action {
            Action::Confirm if is_help_beside_code(self.intake.code.value()) => {
                self.intake.code = Input::default();
                return self.call_up(Overlay::Help);
            }
            Action::Confirm => match self.intake.code.value().trim().parse() {
                Ok(code) => {
                    self.client = Some(code);
                    return Task::Leave(super::Departure::Client);
                }
                Err(fault) => self.message = Some(said::refused(fault)),
            },
            Action::Plain => return Task::Leave(super::Departure::Plain),
            Action::OtherLanguage if language::other().is_some() => {
                return Task::Leave(super::Departure::OtherLanguage);
            }
            action => {
                let fits = edited(&mut self.intake.code, action, ClientCode::LONGEST);
                self.tell_fit(fits);
            }
        }
        Task::None
    }

    /// Opens the note of the question that is open, or at the result the reason to go on without a doctor. A note of an earlier
    /// day stands beside an empty field: new words must not run on behind it.
    pub(super) fn write_note(&mut self) -> Task {
        if !self.offers(Action::Note) {
            return Task::None;
        }
        let interview = self.interview();
        let of_today = match self.question() {
            Some(question) => interview.note_of_today(question),
            None => interview.decision().map(|decision| decision.reason.as_str()),
        };
        self.intake.note = Some(Input::new(of_today.unwrap_or_default().to_owned()));
        self.intake.note_put_in = false;
        self.call_up(Overlay::Note)
    }

    /// The note of an earlier day that stands beside the one that is being written, as long as it is not put in; with its day.
    pub(in crate::tui) fn earlier_note(&self) -> Option<(&str, &str)> {
        let question = self.question().filter(|_| !self.intake.note_put_in)?;
        Some((self.interview().note_on(question)?, self.interview().day_of_note(question)?))
    }

    /// Edits the note.
    pub(super) fn update_note(&mut self, action: Action) -> Task {
        let width = measure::width(self.size).saturating_sub(2);
        let Some(field) = &mut self.intake.note else { return Task::None };
        match action {
            Action::Up | Action::Down => {
                let by = if action == Action::Up { -1 } else { 1 };
                let cursor = wrap::cursor_moved(field.value(), field.cursor(), width, by);
                field.handle(InputRequest::SetCursor(cursor));
            }
            Action::AsLastTime => {
                if let Some(words) = self.earlier_note().map(|(words, _)| words.to_owned()) {
                    (self.intake.note, self.intake.note_put_in) = (Some(Input::new(words)), true);
                }
            }
            Action::Close => return self.keep_note(None),
            Action::Leave => return self.keep_note(Some(Overlay::Leave)),
            action => {
                let fits = edited(field, action, MOST_LETTERS);
                self.tell_fit(fits);
            }
        }
        Task::None
    }

    /// Keeps the note that is being written, and shows what comes after it.
    pub(in crate::tui) fn keep_note(&mut self, then: Option<Overlay>) -> Task {
        let Some(field) = self.intake.note.take() else { return Task::None };
        // Nothing was written beside a note of an earlier day: it stays.
        if self.earlier_note().is_some() && !shows_something(field.value()) {
            (self.overlay, self.scroll_over) = (then, 0);
            return Task::None;
        }
        let Some(effect) = self.try_act(Act::Note(field.value().to_owned())) else {
            self.intake.note = Some(field);
            return Task::None;
        };
        (self.overlay, self.scroll_over) = (then, 0);
        if self.question().is_none() && effect != Task::None {
            let is_decided = self.interview().decision().is_some();
            self.well(if is_decided { said::decided() } else { said::not_decided() }.to_owned());
        }
        effect
    }

    /// Takes a text of many lines into the note, or a code.
    pub(super) fn paste_at_intake(&mut self, text: &str) -> Fits {
        if let Some(field) = &mut self.intake.note {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            pasted(field, &lines, MOST_LETTERS)
        } else if self.asks_code() {
            pasted(&mut self.intake.code, text.trim(), ClientCode::LONGEST)
        } else {
            Fits::Whole
        }
    }

    /// Shows the result as the other of the two reads it.
    pub(super) fn turn_page(&mut self) {
        self.intake.for_client = !self.intake.for_client;
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
        self.intake.changed.retain(|known| !now.contains(known));
        self.intake.changed.splice(0..0, now);
        self.intake.changed.truncate(MOST_CHANGED);
    }

    /// How each finding stands now; nothing in a self-check, where nobody is shown it.
    pub(super) fn standings(&self) -> Vec<Standing> {
        if !self.is_intake() {
            return Vec::new();
        }
        Assessment::of(self.interview()).evidence().map(|(.., standing)| standing).collect()
    }
}

#[cfg(test)]
mod tests;
