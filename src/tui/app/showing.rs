//! What is on the screen, and what can be done there.

use hip_triage_core::questionnaire::{Go, Kind, Question, QuestionId};

use super::{Action, App, Draft, Overlay, SMALLEST, Screen, View};
use hip_triage_core::interview::End;

impl<'q> App<'q> {
    pub(in crate::tui) fn is_too_small(&self) -> bool {
        self.size.width < SMALLEST.width || self.size.height < SMALLEST.height
    }

    /// What is on the screen.
    pub(in crate::tui) fn screen(&self) -> Screen {
        if self.is_too_small() {
            return Screen::TooSmall;
        }
        match self.overlay {
            Some(Overlay::Note) => Screen::Note,
            Some(Overlay::Evidence) => Screen::Evidence,
            Some(Overlay::Save) => Screen::Save,
            Some(Overlay::Why) => Screen::Why,
            Some(Overlay::Help) => Screen::Help,
            Some(Overlay::Leave) => Screen::Leave,
            Some(Overlay::Forget { .. }) => Screen::Forget,
            None => self.under(),
        }
    }

    /// What is on the screen under whatever lies over it.
    pub(in crate::tui) fn under(&self) -> Screen {
        match self.view {
            View::Client => Screen::Client,
            View::Welcome => Screen::Welcome,
            View::Tests => Screen::Tests,
            View::Review => Screen::Review,
            View::Stop => Screen::Stop,
            View::Result => Screen::Result,
            View::Asking => match (&self.draft, self.question().map(|id| &self.interview().question(id).kind)) {
                (Draft::Text { on_row: true, .. } | Draft::Activities { on_row: true, .. }, _) => Screen::TextRow,
                (Draft::Activities { .. }, _) => Screen::Activities,
                (Draft::Text { .. }, _) => Screen::Text,
                (Draft::Scale { .. }, _) => Screen::Scale,
                (Draft::Number { .. }, _) => Screen::Number,
                (_, Some(Kind::One { .. })) => Screen::One,
                _ => Screen::Many,
            },
        }
    }

    /// The question that is asked, or looked at again.
    pub(in crate::tui) fn question(&self) -> Option<QuestionId> {
        if self.view != View::Asking {
            return None;
        }
        let path = self.path();
        let looked_at = self.looking_at.filter(|question| {
            path.position(*question).is_some()
                || (self.from_review && self.interview().answer_to(*question).is_some())
                || self.interview().question(*question).examination().is_some()
        });
        looked_at.or_else(|| path.waiting())
    }

    /// The question that is open, as it is asked.
    pub(in crate::tui) fn open_question(&self) -> Option<&'q Question> {
        self.question().map(|id| self.interview().question(id))
    }

    /// How many rows can be chosen by their key.
    pub(in crate::tui) fn choices(&self) -> usize {
        match self.view {
            _ if self.overlay == Some(Overlay::Save) => self.rows(),
            View::Welcome => self.rows(),
            View::Review | View::Tests => self.rows().saturating_sub(1),
            View::Asking => self.open_question().map_or(0, |question| question.choices().len() + 1),
            View::Client | View::Stop | View::Result => 0,
        }
    }

    /// Whether an action would do something here, so that its key is worth showing.
    pub(in crate::tui) fn offers(&self, action: Action) -> bool {
        let path = || self.path();
        match action {
            Action::Note => self.is_intake() && self.question().is_some(),
            Action::Why => !self.is_examining(),
            Action::Evidence | Action::TurnPage => self.is_intake(),
            Action::Tests => self.is_intake() && path().end == End::Finished,
            Action::Acknowledge => self.is_intake() && self.stopped().is_some(),
            Action::Forget => {
                !self.is_intake() && self.keeping.can_forget() && (self.kept.is_some() || self.has_answers())
            }
            Action::Review => self.has_answers(),
            Action::Back if self.view == View::Asking => {
                self.from_review || self.is_examining() || path().before(self.question()).is_some()
            }
            Action::Back if self.view == View::Stop || self.view == View::Review => !path().answered.is_empty(),
            _ => true,
        }
    }

    pub(super) fn has_answers(&self) -> bool {
        !self.interview().answers().is_empty()
    }

    /// How many rows the welcome or the review has.
    pub(super) fn rows(&self) -> usize {
        match self.view {
            _ if self.overlay == Some(Overlay::Save) => self.kinds().len(),
            View::Welcome if self.is_intake() => self.ways.len(),
            View::Welcome => 1 + usize::from(self.kept.is_some()),
            View::Tests => 1 + self.all_tests(),
            View::Review => 1 + self.reviewed().len(),
            _ => 0,
        }
    }

    /// The most questions that a new interview can have.
    pub(in crate::tui) fn longest(&self) -> usize {
        let questionnaire = self.interview().questionnaire();
        questionnaire.longest_from(Go::To(questionnaire.start()), self.interview().audience())
    }
}
