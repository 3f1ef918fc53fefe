//! Overlays that are called up over a page, and leaving and deleting, which ask first.

use crate::words::tui as words;

use hip_triage_core::session::{Act, Place};

use super::{Action, App, Task};

/// The overlay over the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Overlay {
    Note,
    Chart,
    Find,
    Evidence,
    Save,
    Why,
    Help,
    Leave,
    Forget { from_leave: bool },
}

impl App<'_> {
    pub(super) fn update_overlay(&mut self, action: Action) -> Task {
        match (self.overlay, action) {
            (Some(Overlay::Note), action) => return self.update_note(action),
            (Some(Overlay::Chart), action) => return self.update_chart(action),
            (Some(Overlay::Find), action) => return self.update_find(action),
            (Some(Overlay::Save), action) => return self.update_save(action),
            (Some(Overlay::Leave), Action::Confirm) => return self.act(Act::Leave),
            (Some(Overlay::Forget { .. }), Action::Confirm) => return Task::Forget,
            (Some(Overlay::Leave), Action::Forget) if self.offers(Action::Forget) => {
                return self.call_up(Overlay::Forget { from_leave: true });
            }
            (Some(Overlay::Forget { from_leave: true }), Action::Close) => return self.call_up(Overlay::Leave),
            (_, Action::Close | Action::Back) => self.overlay = None,
            (_, Action::Leave) => return self.leave(),
            (_, action) => self.scroll_by(action),
        }
        Task::None
    }

    pub(super) fn call_up(&mut self, overlay: Overlay) -> Task {
        self.overlay = Some(overlay);
        self.scroll_over = 0;
        Task::None
    }

    /// Leaves, and asks first where something would be broken off.
    pub(super) fn leave(&mut self) -> Task {
        match self.session.place() {
            Place::Welcome | Place::Result => self.act(Act::Leave),
            _ => self.call_up(Overlay::Leave),
        }
    }

    /// Tells whether an action leaves or deletes at once, or carries the person past a stop.
    pub(in crate::tui) fn is_final(&self, action: Action) -> bool {
        let place = self.session.place();
        match action {
            Action::Confirm => {
                matches!(self.overlay, Some(Overlay::Leave | Overlay::Forget { .. })) || place == Place::Stop
            }
            Action::Leave => self.is_too_small() || matches!(place, Place::Welcome | Place::Result),
            Action::Acknowledge | Action::OtherLanguage | Action::Plain => true,
            _ => false,
        }
    }

    /// Everything that was kept is deleted.
    pub(in crate::tui) fn forgot(&mut self) {
        self.keeping.forgot();
        self.session.forgot();
        self.row = 0;
        self.after_forgetting(words::forgotten().to_owned());
        self.went_well = true;
    }

    /// Deleting failed.
    pub(in crate::tui) fn could_not_forget(&mut self, reason: &str) {
        self.after_forgetting(words::not_deleted(reason));
    }

    fn after_forgetting(&mut self, message: String) {
        let from_leave = matches!(self.overlay, Some(Overlay::Forget { from_leave: true }));
        self.overlay = from_leave.then_some(Overlay::Leave);
        self.message = Some(message);
    }
}
