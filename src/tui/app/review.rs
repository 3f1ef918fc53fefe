//! The lists: every answer to be looked over and changed, every item of the examination to be opened.

use hip_triage_core::questionnaire::QuestionId;
use hip_triage_core::session::Act;

use super::{Action, App, Task};

impl App<'_> {
    pub(super) fn update_review(&mut self, action: Action) -> Task {
        let listed: Vec<_> = self.session.reviewed().iter().map(|reviewed| reviewed.question).collect();
        self.update_list(&listed, action)
    }

    pub(super) fn update_items(&mut self, action: Action) -> Task {
        let listed = self.session.items();
        if let Action::Digit(digit) = action {
            return self.digit_of_item(digit, &listed);
        }
        self.update_list(&listed, action)
    }

    /// Chooses a row; the first one leads on.
    fn update_list(&mut self, listed: &[QuestionId], action: Action) -> Task {
        let row = match action {
            Action::Pick(row) => row + 1,
            Action::Confirm => self.row,
            Action::Proceed => 0,
            Action::Back => return self.act(Act::Back),
            action => {
                self.move_row(action);
                return Task::None;
            }
        };
        match row.checked_sub(1) {
            None => self.act(Act::Proceed),
            Some(index) => match listed.get(index) {
                Some(id) => {
                    self.row = row;
                    self.act(Act::Open(*id))
                }
                None => Task::None,
            },
        }
    }
}
