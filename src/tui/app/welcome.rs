//! The first page: going on with what is kept, or beginning anew.

use crate::tui::Ending;
use hip_triage_core::session::Act;

use super::{Action, App, Effect};

impl App<'_> {
    pub(super) fn update_welcome(&mut self, action: Action) -> Effect {
        match action {
            Action::Plain => return Effect::Leave(Ending::Plain),
            Action::Pick(row) => return self.enter(row),
            Action::Confirm | Action::Toggle => return self.enter(self.row),
            action => self.move_row(action),
        }
        Effect::None
    }

    fn enter(&mut self, beginning: usize) -> Effect {
        let begun = self.try_act(Act::Begin(beginning));
        if begun.is_some() {
            self.notices.clear();
        }
        begun.unwrap_or(Effect::None)
    }
}
