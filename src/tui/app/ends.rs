//! Where the answers lead: on, back, to a stop, to the result.

use crate::words::tui as words;
use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::{QuestionId, Urgency};

use super::{Action, App, Effect, View};

impl App<'_> {
    /// Goes where the answers lead.
    pub(super) fn go_to_end(&mut self) {
        self.looking_at = None;
        self.from_review = false;
        self.row = 0;
        self.view = match self.path().end {
            End::Ask(_) => View::Asking,
            End::Stop(_) => View::Stop,
            End::Finished => View::Review,
        };
        if self.view == View::Review && self.begins_examination() {
            self.go_to_next_test();
        }
    }

    /// Shows the question before the given one on the path.
    pub(super) fn look_back(&mut self, from: Option<QuestionId>) {
        match self.path().before(from) {
            Some(before) => {
                self.looking_at = Some(before);
                self.from_review = false;
                self.view = View::Asking;
            }
            None => self.message = Some(words::FIRST_QUESTION.to_owned()),
        }
    }

    /// How urgently the answers stop the interview.
    pub(super) fn stopped(&self) -> Option<Urgency> {
        match self.path().end {
            End::Stop(urgency) => Some(urgency),
            _ => None,
        }
    }

    pub(super) fn update_stop(&mut self, action: Action) -> Effect {
        match action {
            Action::Confirm => self.view = View::Result,
            Action::Acknowledge if self.is_intake() => return self.acknowledge(),
            Action::Back => self.look_back(None),
            action => self.scroll_by(action),
        }
        Effect::None
    }

    pub(super) fn update_result(&mut self, action: Action) -> Effect {
        match action {
            Action::Back => return self.review(),
            Action::TurnPage if self.is_intake() => self.turn_page(),
            Action::Copy => return self.copy(),
            Action::Save => return self.choose_file(),
            action => self.scroll_by(action),
        }
        Effect::None
    }
}
