//! Answering: what each action does to the question that is open.

use tui_input::InputRequest;

use crate::interview::{Answer, AnswerError};
use crate::questionnaire::{Question, QuestionId};
use crate::words;

use super::draft::{editing, range};
use super::{Action, App, Draft, Effect, Overlay, Screen, View};

impl App<'_> {
    /// Does what a person asked for while a question is open.
    pub(super) fn update_asking(&mut self, action: Action) -> Effect {
        let Some(id) = self.question() else { return Effect::None };
        let question = self.interview().question(id);
        match self.under() {
            Screen::One | Screen::Many => self.update_choices(id, question, action),
            _ if matches!(self.draft, Draft::Activities { .. }) => self.update_activities(id, question, action),
            Screen::Text | Screen::TextRow => self.update_text(id, question, action),
            _ => self.update_number(id, question, action),
        }
    }

    fn update_choices(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        let last = question.choices().len();
        let many = self.under() == Screen::Many;
        match action {
            Action::Pick(row) if row <= last => {
                if many {
                    // Pressed again, what stands alone is meant and not undone.
                    if !(self.is_intake() && self.draft.stands_alone_at(question, row)) {
                        self.draft.toggle(question, row);
                    }
                    // A PT means it: what stands alone is the whole answer.
                    if self.is_intake() && self.draft.stands_alone(question) {
                        return self.update_any(id, question, Action::Confirm);
                    }
                    return Effect::None;
                }
                if row == last && self.is_examining() {
                    return self.leave_undone(id);
                }
                let choice = question.choice_ids().nth(row);
                return self.give(id, Ok(choice.map_or(Answer::NotSure, |(choice, _)| Answer::One(choice))));
            }
            Action::Toggle if many => {
                if let Draft::Choices { row, .. } = self.draft {
                    self.draft.toggle(question, row);
                }
            }
            Action::NotSure if many && !question.optional => self.draft.toggle(question, last),
            Action::Toggle => return self.update_any(id, question, Action::Confirm),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
                self.draft.move_row(last, self.page, action);
            }
            action => return self.update_any(id, question, action),
        }
        Effect::None
    }

    fn update_number(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        match action {
            Action::Digit(digit) => {
                self.draft.digit(range(question), digit);
                if self.is_intake() && self.draft.is_whole(range(question)) {
                    return self.update_any(id, question, Action::Confirm);
                }
            }
            Action::Less => self.draft.step(range(question), -1),
            Action::More => self.draft.step(range(question), 1),
            Action::Value(value) => self.draft.set(value),
            Action::Pick(_) => return self.update_any(id, question, Action::NotSure),
            Action::Erase => {
                if !self.draft.erase() {
                    self.back(id);
                }
            }
            Action::Up | Action::Down | Action::First | Action::Last => self.draft.move_row(1, 1, action),
            action => return self.update_any(id, question, action),
        }
        Effect::None
    }

    fn update_text(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        let on_row = self.under() == Screen::TextRow;
        match action {
            Action::Up => self.draft.leave_field(false),
            Action::Down => self.draft.leave_field(true),
            Action::Pick(_) => return self.give(id, Ok(Answer::Skipped)),
            Action::Type(letter) => self.draft.edit(InputRequest::InsertChar(letter)),
            Action::Erase if !on_row => {
                if !self.draft.erase() {
                    self.back(id);
                }
            }
            Action::Toggle => return self.update_any(id, question, Action::Confirm),
            action => match editing(action) {
                Some(request) => self.draft.edit(request),
                None => return self.update_any(id, question, action),
            },
        }
        Effect::None
    }

    fn update_activities(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        let Draft::Activities { written, on_row, .. } = &mut self.draft else { return Effect::None };
        if *on_row {
            match action {
                Action::Up => *on_row = false,
                Action::Pick(_) | Action::Confirm | Action::Toggle => return self.give(id, Ok(Answer::Skipped)),
                action => return self.update_any(id, question, action),
            }
            return Effect::None;
        }
        match action {
            Action::Confirm => {
                if !written.forward() {
                    return self.update_any(id, question, Action::Confirm);
                }
            }
            Action::Down => *on_row = !written.forward(),
            Action::Up => written.backward(),
            Action::Pick(row) => written.go_to(row),
            Action::Back | Action::Why | Action::NotSure => return self.update_any(id, question, action),
            action => written.edit(action),
        }
        Effect::None
    }

    /// What is the same for every kind of question.
    fn update_any(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        match action {
            Action::NotSure if self.is_examining() => return self.leave_undone(id),
            Action::Confirm => match self.draft.answer(question) {
                Ok(Answer::NotSure) if self.is_examining() => return self.leave_undone(id),
                answer => return self.give(id, answer),
            },
            Action::NotSure if question.optional => return self.give(id, Ok(Answer::Skipped)),
            Action::NotSure => return self.give(id, Ok(Answer::NotSure)),
            Action::Back => self.back(id),
            Action::Why if !self.is_examining() => return self.call_up(Overlay::Why),
            _ => {}
        }
        Effect::None
    }

    /// Back to the review where that was left, else to the question before.
    fn back(&mut self, id: QuestionId) {
        if self.from_review {
            self.view = View::Review;
            self.draft = Draft::None;
        } else if self.is_examining() {
            self.back_from_test();
        } else {
            self.look_back(Some(id));
        }
    }

    /// Gives an answer and goes on; or says why not, and changes nothing.
    fn give(&mut self, id: QuestionId, answer: Result<Answer, AnswerError>) -> Effect {
        let (stopped, waited) = (self.stopped(), self.path().waiting());
        let before = self.standings();
        if let Err(error) = answer.and_then(|answer| self.walked.answer(id, answer)) {
            self.message = Some(words::answer_error(&error));
            return Effect::None;
        }
        if self.is_intake() {
            self.note_changes(&before);
        }
        let examined = self.is_examining();
        self.draft = Draft::None;
        let path = self.path();
        if self.stopped() > stopped {
            self.go_to_end();
        } else if self.from_review && (path.waiting().is_none() || path.waiting() == waited) {
            self.view = View::Review;
            self.row = self.row.min(self.rows().saturating_sub(1));
        } else if examined {
            self.go_to_next_test();
        } else if let Some(next) = path.after(id).filter(|_| !self.from_review && waited != Some(id)) {
            self.looking_at = Some(next);
        } else {
            self.go_to_end();
        }
        Effect::Save
    }
}
