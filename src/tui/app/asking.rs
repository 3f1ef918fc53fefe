//! Answering: what each action does to the question that is open.

use tui_input::InputRequest;

use crate::interview::{Answer, AnswerError};
use crate::questionnaire::{Question, QuestionId};
use crate::words;

use super::draft::range;
use super::{Action, App, Effect, Overlay, Screen, View};

impl App<'_> {
    /// Does what a person asked for while a question is open.
    pub(super) fn update_asking(&mut self, action: Action) -> Effect {
        let Some(id) = self.question() else { return Effect::None };
        let question = self.interview().question(id);
        match self.under() {
            Screen::One | Screen::Many => self.update_choices(id, question, action),
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
                    self.draft.toggle(question, row);
                    return Effect::None;
                }
                let choice = question.choice_ids().nth(row);
                return self.give(id, Ok(choice.map_or(Answer::NotSure, |(choice, _)| Answer::One(choice))));
            }
            Action::Toggle if many => {
                if let super::Draft::Choices { row, .. } = self.draft {
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
            Action::Digit(digit) => self.draft.digit(range(question), digit),
            Action::Less => self.draft.step(range(question), -1),
            Action::More => self.draft.step(range(question), 1),
            Action::Value(value) => self.draft.set(value),
            Action::Pick(_) => return self.give(id, Ok(Answer::NotSure)),
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
            Action::Less => self.draft.edit(InputRequest::GoToPrevChar),
            Action::More => self.draft.edit(InputRequest::GoToNextChar),
            Action::First => self.draft.edit(InputRequest::GoToStart),
            Action::Last => self.draft.edit(InputRequest::GoToEnd),
            Action::Delete => self.draft.edit(InputRequest::DeleteNextChar),
            Action::Erase if !on_row => {
                if !self.draft.erase() {
                    self.back(id);
                }
            }
            Action::Toggle => return self.update_any(id, question, Action::Confirm),
            action => return self.update_any(id, question, action),
        }
        Effect::None
    }

    /// What is the same for every kind of question.
    fn update_any(&mut self, id: QuestionId, question: &Question, action: Action) -> Effect {
        match action {
            Action::Confirm => return self.give(id, self.draft.answer(question)),
            Action::NotSure if question.optional => return self.give(id, Ok(Answer::Skipped)),
            Action::NotSure => return self.give(id, Ok(Answer::NotSure)),
            Action::Back => self.back(id),
            Action::Why => return self.call_up(Overlay::Why),
            _ => {}
        }
        Effect::None
    }

    /// Back to the review where that was left, else to the question before.
    fn back(&mut self, id: QuestionId) {
        if self.from_review {
            self.view = View::Review;
            self.draft = super::Draft::None;
        } else {
            self.look_back(Some(id));
        }
    }

    /// Gives an answer and goes on; or says why not, and changes nothing.
    fn give(&mut self, id: QuestionId, answer: Result<Answer, AnswerError>) -> Effect {
        let (stopped, waited) = (self.stopped(), self.path().waiting());
        if let Err(error) = answer.and_then(|answer| self.walked.answer(id, answer)) {
            self.message = Some(words::answer_error(&error));
            return Effect::None;
        }
        self.draft = super::Draft::None;
        let path = self.path();
        if self.stopped() > stopped {
            self.go_to_end();
        } else if self.from_review && (path.waiting().is_none() || path.waiting() == waited) {
            self.view = View::Review;
            self.row = self.row.min(self.rows().saturating_sub(1));
        } else if let Some(next) = path.after(id).filter(|_| !self.from_review && waited != Some(id)) {
            self.looking_at = Some(next);
        } else {
            self.go_to_end();
        }
        Effect::Save
    }
}
