//! The first page: going on with what is kept, or beginning anew.

use crate::tui::Departure;
use hip_triage_core::language;
use hip_triage_core::session::Act;

use super::{Action, App, Task};

impl App<'_> {
    pub(super) fn update_welcome(&mut self, action: Action) -> Task {
        match action {
            Action::OtherLanguage if language::other().is_some() => return Task::Leave(Departure::OtherLanguage),
            Action::Plain => return Task::Leave(Departure::Plain),
            Action::Pick(row) => return self.enter(row),
            Action::Confirm | Action::Toggle => return self.enter(self.row),
            // What does not fit into the window is read by the same keys, past the first and the last row.
            Action::Up if self.row > 0 && self.scroll == 0 => self.move_row(action),
            Action::Down if self.row + 1 < self.rows() => self.move_row(action),
            action => self.scroll_by(action),
        }
        Task::None
    }

    fn enter(&mut self, beginning: usize) -> Task {
        let begun = self.try_act(Act::Begin(beginning));
        if begun.is_some() {
            self.notices.clear();
        }
        begun.unwrap_or(Task::None)
    }
}
