//! The first page: going on with what is kept, or beginning anew.

use crate::tui::Ending;
use hip_triage_core::interview::End;

use super::{Action, App, Effect, View, Walked};

impl App<'_> {
    pub(super) fn update_welcome(&mut self, action: Action) -> Effect {
        match action {
            Action::Plain => return Effect::Leave(Ending::Plain),
            Action::Pick(row) if row < self.rows() => return self.enter(row),
            Action::Confirm | Action::Toggle => return self.enter(self.row),
            action => self.move_row(action),
        }
        Effect::None
    }

    /// Goes on with what is kept, or begins anew.
    pub(super) fn enter(&mut self, row: usize) -> Effect {
        self.notices.clear();
        self.unconfirmed.clear();
        if row < self.ways.len() {
            self.walked = Walked::new(self.ways.swap_remove(row).interview);
            self.ways.clear();
            self.go_to_end();
            return Effect::Begin(row);
        }
        if row == 0
            && let Some(kept) = self.kept.take()
        {
            self.walked = Walked::new(kept);
            match self.path().end {
                End::Finished => self.view = View::Result,
                _ => self.go_to_end(),
            }
        } else {
            self.view = View::Asking;
        }
        self.kept = None;
        Effect::None
    }
}
