//! The state of the full screen, and what each action makes of it.
//!
//! Nothing here draws, reads a key or writes a file. What is shown follows from the answers;
//! only what a person calls up over them (looking back, the review, help) is remembered.

mod action;
mod activities;
mod asking;
mod desk;
mod draft;
mod ends;
mod export;
mod field;
mod keeping;
mod moving;
mod overlays;
mod review;
mod showing;
mod walked;
mod welcome;

use std::collections::BTreeMap;

use ratatui::layout::Size;

use hip_triage_chart::record::{ClientCode, Visit};
use hip_triage_chart::report::Page;
use hip_triage_chart::saved::Way;
use hip_triage_core::interview::{Interview, Path, Progress};
use hip_triage_core::questionnaire::QuestionId;

pub(super) use action::{Action, Effect, Screen};
use desk::Desk;
pub(super) use draft::Draft;
use keeping::Keeping;
pub(super) use moving::Extent;
use overlays::Overlay;
use walked::Walked;

use super::{Ending, Left, Start};
use crate::terminal::Between;

/// The smallest window that the pages fit into.
pub(super) const SMALLEST: Size = Size { width: 40, height: 12 };

/// The page under whatever lies over it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum View {
    Client,
    Welcome,
    Asking,
    Tests,
    Review,
    Stop,
    Result,
}

/// The state.
#[derive(Clone, Debug)]
pub(super) struct App<'q> {
    walked: Walked<'q>,
    kept: Option<Interview<'q>>,
    notices: Vec<String>,
    keeping: Keeping,
    view: View,
    overlay: Option<Overlay>,
    looking_at: Option<QuestionId>,
    from_review: bool,
    draft: Draft,
    /// What was begun on other questions and not confirmed.
    unconfirmed: BTreeMap<QuestionId, Draft>,
    row: usize,
    message: Option<String>,
    scroll: usize,
    scroll_over: usize,
    page: usize,
    size: Size,
    client: Option<ClientCode>,
    ways: Vec<Way<'q>>,
    desk: Desk,
    /// What stands between the program and the terminal.
    between: Between,
    /// Whether the terminal still has to say whether it took a copy.
    copying: bool,
}

impl<'q> App<'q> {
    /// Begins at the welcome. `place` is where answers are kept.
    pub(super) fn new(start: Start<'q>, place: Option<String>, size: Size) -> Self {
        let mut notices = start.notices;
        let kept = start.kept.map(|restored| {
            notices.extend(restored.notices);
            restored.interview
        });
        let (view, ways) = match start.intake {
            Some(ways) if ways.is_empty() => (View::Client, ways),
            Some(ways) => (View::Welcome, ways),
            None => (View::Welcome, Vec::new()),
        };
        let mut app = Self {
            walked: Walked::new(start.fresh),
            kept,
            notices,
            keeping: Keeping::at(place),
            view,
            overlay: None,
            looking_at: None,
            from_review: false,
            draft: Draft::None,
            unconfirmed: BTreeMap::new(),
            row: 0,
            message: None,
            scroll: 0,
            scroll_over: 0,
            page: 1,
            size,
            client: None,
            ways,
            desk: Desk::default(),
            between: Between::Nothing,
            copying: false,
        };
        // Nobody who does this a dozen times a day needs to choose the only way.
        if app.ways.len() == 1 && app.notices.is_empty() {
            app.enter(0);
            app.settle((View::Welcome, None));
        }
        app
    }

    /// Says what stands between the program and the terminal.
    pub(super) fn behind(self, between: Between) -> Self {
        Self { between, ..self }
    }

    pub(super) fn interview(&self) -> &Interview<'q> {
        self.walked.interview()
    }

    /// What the person is told at the end.
    pub(super) fn result(&self) -> &Page {
        self.walked.handover().filter(|_| !self.shows_client_page()).unwrap_or_else(|| self.walked.result())
    }

    /// Whether the visit has to be known before the page can be shown.
    pub(super) fn lacks_visit(&self) -> bool {
        self.is_intake() && self.view == View::Result && self.walked.handover().is_none()
    }

    /// Learns which visit it is, as the answers stand now.
    pub(super) fn tell_of(&mut self, visit: Visit) {
        self.walked.tell_of(visit);
    }

    /// The evidence in full.
    pub(super) fn evidence(&self) -> &Page {
        self.walked.evidence()
    }

    /// The way that the answers lead.
    pub(super) fn path(&self) -> &Path {
        self.walked.path()
    }

    /// How far the interview has come.
    pub(super) fn progress(&self) -> Progress {
        self.walked.progress()
    }

    /// What was kept, as long as neither it nor a new one was begun.
    pub(super) fn kept(&self) -> Option<&Interview<'q>> {
        self.kept.as_ref()
    }

    pub(super) fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The ways to begin an intake.
    pub(super) fn ways(&self) -> &[Way<'q>] {
        &self.ways
    }

    /// Whether everything answered is kept.
    pub(super) fn is_saved(&self) -> bool {
        self.keeping.is_saved()
    }

    /// Why not everything answered is kept, as long as that is so.
    pub(super) fn failed(&self) -> Option<&str> {
        self.keeping.failed()
    }

    pub(super) fn place(&self) -> Option<&str> {
        self.keeping.place()
    }

    pub(super) fn size(&self) -> Size {
        self.size
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The highlighted row of the welcome or the review.
    pub(super) fn row(&self) -> usize {
        self.row
    }

    /// Why the last action did nothing, or what it did.
    pub(super) fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// That something could not be saved.
    pub(super) fn fault(&self) -> Option<&str> {
        self.keeping.fault()
    }

    /// The window has another size.
    pub(super) fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Does what a person asked for.
    pub(super) fn update(&mut self, action: Action) -> Effect {
        let before = (self.view, self.question());
        self.message = None;
        let effect = match action {
            Action::Redraw => Effect::Redraw,
            Action::Pause => Effect::Pause,
            _ if self.is_too_small() => self.update_too_small(action),
            _ if self.overlay.is_some() => self.update_overlay(action),
            Action::Leave => self.leave(),
            Action::Help => self.call_up(Overlay::Help),
            Action::Forget if self.offers(Action::Forget) => self.call_up(Overlay::Forget { from_leave: false }),
            Action::Review if self.has_answers() && self.view != View::Review => self.review(),
            Action::Evidence if self.is_intake() => self.call_up(Overlay::Evidence),
            Action::Note => self.write_note(),
            Action::Tests if self.is_intake() => {
                self.list_tests();
                Effect::None
            }
            _ => match self.view {
                View::Client => self.update_client(action),
                View::Tests => self.update_tests(action),
                View::Welcome => self.update_welcome(action),
                View::Asking => self.update_asking(action),
                View::Review => self.update_review(action),
                View::Stop => self.update_stop(action),
                View::Result => self.update_result(action),
            },
        };
        self.settle(before);
        effect
    }

    /// Takes in a text that was pasted.
    pub(super) fn paste(&mut self, text: &str) {
        match self.overlay {
            _ if self.is_too_small() => {}
            Some(Overlay::Note) => self.paste_at_desk(text),
            None if self.view == View::Client => self.paste_at_desk(text),
            None => self.draft.paste(text),
            Some(_) => {}
        }
    }

    /// Sees to it that the page agrees with the answers.
    fn settle(&mut self, before: (View, Option<QuestionId>)) {
        if self.view == View::Asking && self.question().is_none() {
            self.go_to_end();
        }
        if self.view == View::Asking {
            self.open_draft();
        }
        if before != (self.view, self.question()) {
            self.scroll = 0;
            // In a PT's record nothing may be missing unnoticed.
            if self.keeping.is_saved() || !self.is_intake() {
                self.keeping.turn_page();
            }
        }
    }

    /// Opens the answer of the question that is shown now. What was begun on another one waits for its return.
    fn open_draft(&mut self) {
        let question = self.question();
        if self.draft.question() != question {
            let begun = std::mem::replace(&mut self.draft, Draft::None);
            self.unconfirmed.extend(begun.question().map(|before| (before, begun)));
            if let Some(waiting) = question.and_then(|question| self.unconfirmed.remove(&question)) {
                self.draft = waiting;
            }
        }
        self.draft.fit_to(self.walked.interview(), question);
    }

    fn update_too_small(&mut self, action: Action) -> Effect {
        match action {
            Action::Leave => Effect::Leave(self.ending()),
            Action::Plain => Effect::Leave(Ending::Plain),
            _ => Effect::None,
        }
    }

    /// The interview was kept, or it was not and this says so.
    pub(super) fn saved(&mut self, fault: Option<String>) {
        self.keeping.saved(fault, self.is_intake());
    }

    /// What the person leaves behind.
    pub(super) fn into_left(self, ending: Ending) -> Left<'q> {
        let begun = !matches!(self.view, View::Client | View::Welcome);
        let (forgotten, saved, client) = (self.keeping.is_forgotten(), self.keeping.is_saved(), self.client);
        let interview = begun.then(|| self.walked.into_interview());
        Left { ending, interview, forgotten, saved, client }
    }
}

#[cfg(test)]
mod tests;
