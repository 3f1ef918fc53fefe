//! The way between the face and the session: acts go in, effects and places come out.

use crate::tui::Departure;
use crate::words;
use crate::words::{intake, tui as said};
use hip_triage_core::session::{self, Act, Refusal};

use super::{Action, App, Pages, Task, View};

impl App<'_> {
    /// Has the session do it; says why where that leads nowhere.
    pub(super) fn act(&mut self, act: Act) -> Task {
        self.try_act(act).unwrap_or(Task::None)
    }

    /// The same; none where it leads nowhere.
    pub(super) fn try_act(&mut self, act: Act) -> Option<Task> {
        match self.session.act(act) {
            Ok(effect) => {
                if effect != session::Effect::None {
                    self.pages = Pages::default();
                }
                if let Some(told) = words::charted::taken_back(&self.session) {
                    self.well(told);
                }
                Some(effect.into())
            }
            Err(refusal) => {
                self.message = match refusal {
                    Refusal::Unfit(error) => Some(words::answer_error(&error)),
                    Refusal::First => Some(said::first_question().to_owned()),
                    Refusal::HistoryFirst => Some(intake::history_first().to_owned()),
                    Refusal::Excluded(excluded) => Some(crate::words::charted::excluded(&excluded)),
                    Refusal::NotHere => None,
                };
                None
            }
        }
    }

    pub(super) fn update_stop(&mut self, action: Action) -> Task {
        match action {
            Action::Confirm => return self.act(Act::Proceed),
            Action::Acknowledge => {
                let gone_past = self.try_act(Act::Acknowledge);
                if gone_past.is_some() {
                    self.well(intake::gone_past().to_owned());
                }
                return gone_past.unwrap_or(Task::None);
            }
            Action::Details if !self.is_intake() => return self.turn_to(View::Details),
            Action::Back if self.view != View::Short => return self.turn_to(View::Short),
            Action::Back => return self.act(Act::Back),
            Action::Toggle => self.message = Some(crate::words::tui::stop_by_key()),
            action => self.scroll_by(action),
        }
        Task::None
    }

    pub(super) fn update_result(&mut self, action: Action) -> Task {
        match action {
            Action::Details if self.shows_client_page() => return self.turn_to(View::Details),
            Action::ForPt if !self.is_intake() => return self.turn_to(View::ForPt),
            Action::Back if self.view != View::Short => return self.turn_to(View::Short),
            Action::Back => return self.act(Act::Back),
            Action::TurnPage if self.is_intake() => self.turn_page(),
            Action::Copy => return self.copy(),
            Action::Save => return self.choose_file(),
            action => self.scroll_by(action),
        }
        Task::None
    }
}

impl From<session::Effect> for Task {
    fn from(effect: session::Effect) -> Self {
        match effect {
            session::Effect::None => Self::None,
            session::Effect::Save => Self::Save,
            session::Effect::Begin(beginning) => Self::Begin(beginning),
            session::Effect::Leave(session::Ending::Finished) => Self::Leave(Departure::Finished),
            session::Effect::Leave(session::Ending::Left) => Self::Leave(Departure::Left),
        }
    }
}
