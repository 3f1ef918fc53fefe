//! Answering: what each action does to the question that is open.

use crate::rows::RowKey;
use crate::words;
use crate::words::keys::Letter;
use crate::words::tui as said;
use hip_triage_core::compare;
use hip_triage_core::interview::{Answer, AnswerError, Side};
use hip_triage_core::questionnaire::{Question, QuestionId, shows_something};
use hip_triage_core::session::{Act, Place};

use super::draft::range;
use super::field::{Fits, editing};
use super::{Action, AnswerDraft, App, Overlay, Screen, Task};

impl App<'_> {
    /// Does what a person asked for while a question is open.
    pub(super) fn update_asking(&mut self, id: QuestionId, action: Action) -> Task {
        let question = self.interview().question(id);
        if action == Action::AsLastTime {
            return self.say_as_last_time(id, question);
        }
        match self.under() {
            Screen::One | Screen::Many | Screen::OneOnMap | Screen::ManyOnMap => {
                self.update_choices(id, question, action)
            }
            _ if matches!(self.draft, AnswerDraft::Activities { .. }) => self.update_activities(id, question, action),
            Screen::Text | Screen::TextRow => self.update_text(id, question, action),
            _ => self.update_number(id, question, action),
        }
    }

    /// Puts in what was answered the last time, to be confirmed or changed; one choice, and a step of a scale, are an answer by
    /// one key here too.
    fn say_as_last_time(&mut self, id: QuestionId, question: &Question) -> Task {
        if self.interview().as_last_time(id) == Some(&Answer::Skipped) {
            return self.give(id, Ok(Answer::Skipped));
        }
        let Some(draft) = AnswerDraft::as_last_time(self.interview(), id) else { return Task::None };
        self.draft = draft;
        self.look_at_side();
        let is_whole = match self.draft {
            AnswerDraft::Choices { .. } => !question.kind.is_many(),
            AnswerDraft::Scale { .. } => true,
            _ => false,
        };
        if !is_whole {
            self.message = Some(said::as_last_time().to_owned());
            return Task::None;
        }
        let before = self.session.place();
        let done = self.give(id, self.draft.answer(question));
        // The Enter that other questions wait for is none of the next one.
        self.went_on = self.session.place() != before;
        done
    }

    pub(super) fn update_choices(&mut self, id: QuestionId, question: &Question, action: Action) -> Task {
        if let Some(task) = self.update_on_map(id, question, action) {
            return task;
        }
        let last = self.draft.offered();
        let many = question.kind.is_many();
        match action {
            Action::Pick(row) if row <= last => {
                if many {
                    // Pressed again, what stands alone is meant and not undone.
                    let again = self.draft.stands_alone_at(question, row);
                    if !(self.is_intake() && again) {
                        self.toggle(id, row);
                    }
                    // A PT means it: what stands alone is the whole answer, unless something else had been chosen.
                    if self.is_intake() && self.draft.stands_alone(question) && (again || self.draft.replaced() == 0) {
                        return self.go_on_by_itself(id, question);
                    }
                    return Task::None;
                }
                self.draft.move_to(row);
                return self.give(id, self.draft.answer(question));
            }
            Action::NoneOfThese => match question.none().and_then(|_| self.draft.row_of(question, RowKey::None)) {
                Some(row) => return self.update_choices(id, question, Action::Pick(row)),
                None => self.no_such_row(Some(said::no_such_row(Letter::None.key(), false))),
            },
            Action::Less | Action::More if question.kind.has_sides() => {
                let side = if action == Action::Less { Side::Left } else { Side::Right };
                // Where each sign is told apart, one that is not there is in doubt first.
                while let Some(row) = self.draft.free_place(question) {
                    self.toggle(id, row);
                }
                self.draft.give_side(question, side);
            }
            Action::Toggle if many => {
                if let AnswerDraft::Choices { row, .. } = self.draft {
                    self.toggle(id, row);
                }
            }
            Action::NotSure if many && !question.optional => self.toggle(id, last),
            Action::Confirm if many => {
                self.message = self.draft.unchosen_row(question).map(said::row_is_not_chosen);
                self.message = self.message.take().or_else(|| self.draft.open_side(question).map(said::side_is_open));
                if self.message.is_none() {
                    return self.update_any(id, question, action);
                }
            }
            // Nobody has chosen yet: a key too many must not answer.
            Action::Confirm | Action::Toggle if self.draft.holds_back() => {
                self.message = Some(said::enter_again().to_owned());
            }
            Action::Toggle => return self.update_any(id, question, Action::Confirm),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
                let page = self.leap(action);
                self.draft.move_row(last, page, action);
            }
            action => return self.update_any(id, question, action),
        }
        Task::None
    }

    /// Says that no row has the key that was pressed.
    pub(super) fn no_such_row(&mut self, said: Option<String>) {
        self.draft.look_again();
        self.message = said;
    }

    /// Takes a choice or lets go of it, and says what had to go for it.
    fn toggle(&mut self, id: QuestionId, row: usize) {
        let (question, item_by_item) = (self.interview().question(id), self.interview().goes_item_by_item(id));
        self.draft.toggle(question, row, item_by_item);
        self.look_at_side();
        let replaced = self.draft.replaced();
        self.message = (replaced > 0).then(|| said::replaced(replaced));
    }

    fn update_number(&mut self, id: QuestionId, question: &Question, action: Action) -> Task {
        match action {
            Action::Digit(digit) => {
                if self.is_intake()
                    && let Some(step) = self.draft.hold_step(range(question), digit)
                {
                    self.message = Some(said::step_waits(step));
                    return Task::None;
                }
                self.draft.digit(question, digit);
                self.tell_no_number(question);
                if self.is_intake() && self.draft.is_whole(range(question)) {
                    return self.go_on_by_itself(id, question);
                }
            }
            Action::Confirm if self.draft.no_number(question).is_some() => {
                self.tell_no_number(question);
                self.draft.forget_typed();
            }
            // The letter may be meant for its unit: what is typed is not given up by one key.
            Action::NotSure if self.draft.has_typed_number() => {
                self.draft.move_row(1, 1, Action::Down);
                self.message = Some(said::number_not_taken().to_owned());
            }
            Action::Less => self.draft.step(range(question), -1),
            Action::More => self.draft.step(range(question), 1),
            Action::Value(value) => self.draft.set(value),
            Action::Pick(_) => return self.update_any(id, question, Action::NotSure),
            Action::Erase => {
                self.draft.erase();
                self.tell_no_number(question);
            }
            Action::Up | Action::Down | Action::First | Action::Last => self.draft.move_row(1, 1, action),
            action => return self.update_any(id, question, action),
        }
        Task::None
    }

    /// Confirms an answer that one key gave whole.
    fn go_on_by_itself(&mut self, id: QuestionId, question: &Question) -> Task {
        let before = self.session.place();
        let done = self.update_any(id, question, Action::Confirm);
        self.went_on = self.session.place() != before;
        done
    }

    /// Says what was typed in place of a whole number.
    fn tell_no_number(&mut self, question: &Question) {
        let is_scale = matches!(self.draft, AnswerDraft::Scale { .. });
        let typed = self.draft.no_number(question);
        self.message = typed.map(|typed| if is_scale { said::no_step(typed) } else { said::no_number(typed) });
    }

    fn update_text(&mut self, id: QuestionId, question: &Question, action: Action) -> Task {
        let on_row = self.under() == Screen::TextRow;
        match action {
            Action::Up => self.draft.leave_field(false),
            Action::Down => self.draft.leave_field(true),
            Action::Pick(_) => return self.give(id, Ok(Answer::Skipped)),
            Action::Toggle if on_row => return self.give(id, Ok(Answer::Skipped)),
            Action::Confirm if self.draft.holds_words(question) => self.tell_words_stay(),
            // The key of every other question, which is a letter here, is nobody's words.
            Action::Confirm if !on_row && self.is_key_of_last_time(id) => return self.say_as_last_time(id, question),
            Action::Type(letter) => {
                let fits = self.draft.type_letter(letter);
                self.tell_fit(fits);
            }
            Action::Erase if !on_row => self.draft.erase(),
            Action::Toggle => return self.update_any(id, question, Action::Confirm),
            action => match editing(action) {
                Some(request) => self.draft.edit(request),
                None => return self.update_any(id, question, action),
            },
        }
        Task::None
    }

    /// Says how what was written is left out, and that it stays else.
    fn tell_words_stay(&mut self) {
        self.message = Some(said::words_stay(Letter::NotSure.key()));
    }

    /// Tells whether nothing was written but the key for what was answered the last time, where something was.
    fn is_key_of_last_time(&self, id: QuestionId) -> bool {
        let AnswerDraft::Text { field, .. } = &self.draft else { return false };
        field.value().trim() == Letter::AsLastTime.key().to_string() && self.interview().as_last_time(id).is_some()
    }

    fn update_activities(&mut self, id: QuestionId, question: &Question, action: Action) -> Task {
        if action == Action::Confirm && self.draft.holds_words(question) {
            self.tell_words_stay();
            return Task::None;
        }
        let AnswerDraft::Activities { written, on_row, .. } = &mut self.draft else { return Task::None };
        if *on_row {
            match action {
                Action::Up => *on_row = false,
                Action::Pick(_) | Action::Toggle => return self.give(id, Ok(Answer::Skipped)),
                action => return self.update_any(id, question, action),
            }
            return Task::None;
        }
        match action {
            Action::Confirm => {
                if !written.stop_at_fault(true) && !written.forward() && !written.stop_at_fault(false) {
                    return self.update_any(id, question, Action::Confirm);
                }
            }
            Action::Down => *on_row = !written.forward(),
            Action::Up => written.backward(),
            Action::Pick(row) => written.go_to(row),
            Action::Back | Action::Why | Action::NotSure => return self.update_any(id, question, action),
            action => {
                let fits = written.edit(action);
                self.tell_fit(fits);
            }
        }
        Task::None
    }

    /// The part that is the same for every kind of question.
    pub(super) fn update_any(&mut self, id: QuestionId, question: &Question, action: Action) -> Task {
        match action {
            Action::Confirm => return self.give(id, self.draft.answer(question)),
            Action::NotSure if question.optional => return self.give(id, Ok(Answer::Skipped)),
            Action::NotSure => return self.give(id, Ok(Answer::NotSure)),
            Action::Back => {
                // What was begun on a correction is not worth keeping.
                if matches!(self.session.place(), Place::Correcting(_)) {
                    self.draft = AnswerDraft::None;
                }
                return self.act(Act::Back);
            }
            Action::Why if !self.is_examining() => return self.call_up(Overlay::Why),
            _ => {}
        }
        Task::None
    }

    /// Keeps the words that are being written when the person leaves; a choice is theirs to confirm.
    pub(in crate::tui) fn keep_words(&mut self) -> Task {
        let AnswerDraft::Text { question, field, .. } = &self.draft else { return Task::None };
        let words = Answer::Text(field.value().to_owned());
        let open = self.question() == Some(*question);
        let new = shows_something(field.value()) && self.interview().answer_to(*question) != Some(&words);
        if open && new { self.act(Act::Answer(words)) } else { Task::None }
    }

    /// Says what did not fit into a field.
    pub(super) fn tell_fit(&mut self, fits: Fits) {
        match fits {
            Fits::Whole => {}
            Fits::Cut(most) => self.message = Some(words::cut(most)),
            Fits::NoNumber => self.message = Some(said::paste_no_number().to_owned()),
        }
    }

    /// Gives an answer and goes on; or says why not, and changes nothing.
    fn give(&mut self, id: QuestionId, answer: Result<Answer, AnswerError>) -> Task {
        // What is not chosen in such a list counts as a no.
        if answer.is_ok() && self.interview().goes_item_by_item(id) && self.show_unseen() {
            self.message = Some(said::look_first().to_owned());
            return Task::None;
        }
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                self.message = Some(words::answer_error(&error));
                return Task::None;
            }
        };
        let before = self.standings();
        let Some(effect) = self.try_act(Act::Answer(answer)) else { return Task::None };
        if let Some(slip) = compare::slip(self.interview(), id) {
            self.message = Some(words::slip(slip));
        }
        if self.is_intake() {
            self.note_changes(&before);
        }
        self.draft = AnswerDraft::None;
        self.unconfirmed.remove(&id);
        effect
    }
}
