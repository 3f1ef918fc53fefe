//! The state of the full screen, and what each action makes of it.
//!
//! Nothing here draws, reads a key or writes a file, and nothing decides what comes next: that is the [`Session`]'s
//! business. Only what lies on its page is remembered here: a highlight, a draft, help.

mod action;
mod activities;
mod asking;
mod draft;
mod examining;
mod export;
mod field;
mod intake;
mod keeping;
mod mapping;
mod moving;
mod overlays;
mod pages;
mod review;
mod showing;
mod steering;
mod welcome;

use std::collections::BTreeMap;

use ratatui::layout::Size;

use hip_triage_chart::record::{ClientCode, Visit};
use hip_triage_chart::report::Page;
use hip_triage_core::interview::{Interview, Path, Progress};
use hip_triage_core::questionnaire::QuestionId;
use hip_triage_core::session::{Act, Place, Session};

pub(super) use action::{Action, Screen, Task};
pub(super) use draft::AnswerDraft;
use examining::Examining;
use intake::IntakeState;
use keeping::Keeping;
use mapping::MapState;
pub(super) use mapping::MarkState;
pub(super) use moving::Extent;
use moving::Unseen;
use overlays::Overlay;
use pages::Pages;
pub(super) use pages::View;

use super::{Departure, Left, Start};
use crate::terminal::Multiplexer;

/// The smallest window that the pages fit into.
pub(super) const SMALLEST: Size = Size { width: 40, height: 12 };

/// The state.
#[derive(Clone, Debug)]
pub(super) struct App<'q> {
    session: Session<'q>,
    pages: Pages<'q>,
    notices: Vec<String>,
    keeping: Keeping,
    overlay: Option<Overlay>,
    draft: AnswerDraft,
    /// Answers that were begun on other questions and not confirmed.
    unconfirmed: BTreeMap<QuestionId, AnswerDraft>,
    row: usize,
    message: Option<String>,
    /// Says whether the message tells of something that went well.
    went_well: bool,
    /// The last key was an answer that went on by itself, where the key line promised an Enter.
    went_on: bool,
    /// The day on which the interview was kept that can be gone on with.
    kept_on: Option<String>,
    scroll: usize,
    scroll_over: usize,
    page: usize,
    /// By how many rows of a list a page up and a page down move.
    leaps: [usize; 2],
    unseen: Option<Unseen>,
    view: View,
    size: Size,
    client: Option<ClientCode>,
    /// The beginnings of an intake, in words.
    beginnings: Vec<String>,
    intake: IntakeState,
    examining: Examining,
    map: MapState,
    /// The multiplexer between the program and the terminal.
    multiplexer: Multiplexer,
    /// Says whether the terminal still has to say whether it took a copy.
    copying: bool,
}

impl<'q> App<'q> {
    /// Begins at the welcome. `place` is where answers are kept.
    pub(super) fn new(start: Start<'q>, place: Option<String>, size: Size) -> Self {
        let mut notices = start.notices;
        let kept_on = start.kept.as_ref().and_then(|restored| restored.saved_on.clone());
        let kept = start.kept.map(|restored| {
            notices.extend(restored.notices);
            restored.interview
        });
        let (session, beginnings) = match start.intake {
            Some(beginnings) => {
                let (labels, beginnings) =
                    beginnings.into_iter().map(|beginning| (beginning.label, beginning.interview)).unzip();
                (Session::intake(start.fresh, beginnings, !notices.is_empty()), labels)
            }
            None => (Session::self_check(start.fresh, kept), Vec::new()),
        };
        let mut app = Self {
            session,
            pages: Pages::default(),
            notices,
            keeping: Keeping::at(place),
            overlay: None,
            draft: AnswerDraft::None,
            unconfirmed: BTreeMap::new(),
            row: 0,
            message: None,
            went_well: false,
            went_on: false,
            kept_on,
            scroll: 0,
            scroll_over: 0,
            page: 1,
            leaps: [1, 1],
            unseen: None,
            view: View::Short,
            size,
            client: None,
            beginnings,
            intake: IntakeState::default(),
            examining: Examining::default(),
            map: MapState::default(),
            multiplexer: Multiplexer::None,
            copying: false,
        };
        app.settle(Place::Welcome);
        app
    }

    /// Says which multiplexer stands before the terminal.
    pub(super) fn behind(self, multiplexer: Multiplexer) -> Self {
        Self { multiplexer, ..self }
    }

    pub(super) fn interview(&self) -> &Interview<'q> {
        self.session.interview()
    }

    /// The result as the person is told it.
    pub(super) fn result(&self) -> &Page {
        let handover = self.pages.handover().filter(|_| !self.shows_client_page());
        handover.unwrap_or_else(|| self.pages.of(self.view, self.interview()))
    }

    /// The page on what needs care first, as the person is told it before anything else.
    pub(super) fn stop(&self) -> &Page {
        let view = if self.is_intake() { View::Details } else { self.view };
        self.pages.stop(view, self.interview())
    }

    /// The page of the result that a file is made of: all of it, and not the short result.
    pub(super) fn whole_result(&self) -> &Page {
        let handover = self.pages.handover().filter(|_| !self.shows_client_page());
        let view = if self.view == View::Short { View::Details } else { self.view };
        handover.unwrap_or_else(|| self.pages.of(view, self.interview()))
    }

    /// How much of the result is shown.
    pub(super) fn view(&self) -> View {
        self.view
    }

    /// Tells whether the short result is shown, which is to be seen at a glance.
    pub(super) fn is_short(&self) -> bool {
        self.view == View::Short && self.shows_client_page()
    }

    /// Shows that much of the result; the short one, where it was shown already.
    fn turn_to(&mut self, view: View) -> Task {
        self.view = if self.view == view { View::Short } else { view };
        self.scroll = 0;
        Task::None
    }

    /// Tells whether the visit has to be known before the page can be shown.
    pub(super) fn lacks_visit(&self) -> bool {
        self.is_intake()
            && matches!(self.session.place(), Place::Result | Place::Stop)
            && self.pages.handover().is_none()
    }

    /// Learns which visit it is, as the answers stand now.
    pub(super) fn tell_of(&mut self, visit: Visit) {
        self.pages.tell_of(visit, self.session.interview());
    }

    /// The evidence in full.
    pub(super) fn evidence(&self) -> &Page {
        self.pages.evidence(self.interview())
    }

    /// The way that the answers lead.
    pub(super) fn path(&self) -> &Path {
        self.session.path()
    }

    /// Where a question stands in its section.
    pub(super) fn number_in_section(&self, question: QuestionId) -> Option<(usize, usize)> {
        self.session.number_in_section(question)
    }

    /// How far the interview has come.
    pub(super) fn progress(&self) -> Progress {
        self.session.progress()
    }

    /// The kept interview, as long as neither it nor a new one was begun.
    pub(super) fn kept(&self) -> Option<&Interview<'q>> {
        self.session.kept()
    }

    pub(super) fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The beginnings of an intake, in words.
    pub(super) fn beginnings(&self) -> &[String] {
        &self.beginnings
    }

    /// Tells whether everything answered is kept.
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

    pub(super) fn draft(&self) -> &AnswerDraft {
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

    /// Says that something went well.
    fn well(&mut self, said: String) {
        (self.message, self.went_well) = (Some(said), true);
    }

    /// Says it behind what is said already.
    fn say_too(&mut self, said: &str) {
        let before = self.message.take().map(|before| format!("{before} "));
        self.well(before.unwrap_or_default() + said);
    }

    /// Tells whether the message says that something went well.
    pub(super) fn went_well(&self) -> bool {
        self.went_well
    }

    /// The day on which the kept interview was kept, in words.
    pub(super) fn kept_on(&self) -> Option<&str> {
        self.kept_on.as_deref()
    }

    /// That something could not be saved.
    pub(super) fn fault(&self) -> Option<&str> {
        self.keeping.fault()
    }

    /// The window has another size.
    pub(super) fn resize(&mut self, size: Size) {
        self.size = size;
        self.measure_map();
    }

    /// Does what a person asked for.
    pub(super) fn update(&mut self, action: Action) -> Task {
        let before = self.session.place();
        (self.message, self.went_well) = (None, false);
        // The Enter that was promised with the key is meant for the answer before, and for no other.
        if std::mem::take(&mut self.went_on) && action == Action::Confirm {
            return Task::None;
        }
        if !matches!(action, Action::Digit(_)) {
            self.forget_digits();
        }
        // The terminal asks for the last two, and nobody.
        if self.overlay.is_some()
            || !matches!(action, Action::Confirm | Action::Toggle | Action::Redraw | Action::Pause)
        {
            self.draft.disarm();
        }
        if self.holds_back(action) {
            return Task::None;
        }
        let action = match action {
            Action::Key(place) => match self.row_of(place) {
                Ok(row) if self.may_be_number() => return self.point_at_outcome(row),
                Ok(row) => Action::Pick(row),
                Err(said) => {
                    self.no_such_row(said);
                    return Task::None;
                }
            },
            action => action,
        };
        let effect = match action {
            Action::Unknown(letter) => {
                self.message = Some(crate::words::tui::does_nothing(letter));
                Task::None
            }
            Action::Redraw => Task::Redraw,
            Action::Pause => Task::Pause,
            _ if self.is_too_small() => self.update_too_small(action),
            _ if self.overlay.is_some() => self.update_overlay(action),
            Action::Out if self.view != View::Short => self.turn_to(View::Short),
            Action::Leave | Action::Out => self.leave(),
            Action::Help => self.call_up(Overlay::Help),
            Action::Forget if self.offers(Action::Forget) => self.call_up(Overlay::Forget { from_leave: false }),
            Action::Review => self.act(Act::Review),
            Action::Evidence if self.is_intake() => self.call_up(Overlay::Evidence),
            Action::Note => self.write_note(),
            Action::Items => self.act(Act::Items),
            Action::Chart => self.write_chart(),
            Action::Find => self.find_item(),
            _ => match before {
                Place::Welcome if self.asks_code() => self.update_client(action),
                Place::Welcome => self.update_welcome(action),
                Place::Items => self.update_items(action),
                Place::Review => self.update_review(action),
                Place::Stop => self.update_stop(action),
                Place::Result => self.update_result(action),
                Place::Asking(id) | Place::LookingBack(id) | Place::Correcting(id) | Place::Examining(id) => {
                    self.update_asking(id, action)
                }
            },
        };
        self.settle(before);
        effect
    }

    /// What a letter or sign does that is no key of the page: on a list it is said that it does nothing, and where a number is
    /// typed it stands in it. What is read keeps its lines, but for a stop: there Enter does nothing on purpose, and which key does is said.
    pub(super) fn unknown(&self, letter: char) -> Option<Action> {
        use Screen as S;
        match self.screen() {
            S::Stop => (letter == '\n').then_some(Action::Toggle),
            _ if letter == '\n' => None,
            S::Number | S::Scale => Some(Action::Digit(letter)),
            S::One | S::Many | S::OneOnMap | S::ManyOnMap | S::Items | S::Review => Some(Action::Unknown(letter)),
            _ => None,
        }
    }

    /// Takes in a text that was pasted.
    pub(super) fn paste(&mut self, text: &str) {
        self.message = None;
        let fits = match self.overlay {
            _ if self.is_too_small() => return,
            Some(Overlay::Note) => self.paste_at_intake(text),
            Some(Overlay::Chart | Overlay::Find) => self.paste_at_examination(text),
            None if self.asks_code() => self.paste_at_intake(text),
            None => self.draft.paste(self.session.question().map(|id| self.session.interview().question(id)), text),
            Some(_) => return,
        };
        self.tell_fit(fits);
    }

    /// Sees to it that the page agrees with where the person stands.
    fn settle(&mut self, before: Place) {
        let place = self.session.place();
        if place.question().is_some() {
            self.open_draft();
        }
        if before != place {
            if place.question().is_none() {
                self.draft.put_away();
            }
            self.scroll = 0;
            self.view = View::Short;
            match (before, place) {
                // The answer that was corrected stays highlighted.
                (Place::Correcting(id), Place::Review) => {
                    let listed = self.reviewed();
                    self.row = listed.iter().position(|reviewed| reviewed.question == id).map_or(0, |index| index + 1);
                }
                (_, Place::Review | Place::Items) => self.row = 0,
                _ => {}
            }
            if matches!((before, place), (Place::Examining(_) | Place::Items, Place::Review | Place::Result)) {
                self.tell_without_outcome();
            }
            // In a PT's record nothing may be missing unnoticed.
            if self.keeping.is_saved() || !self.is_intake() {
                self.keeping.turn_page();
            }
        }
        self.measure_map();
    }

    /// Opens the answer of the question that is shown now. What was begun on another one waits for its return.
    fn open_draft(&mut self) {
        let question = self.question();
        if self.draft.question() != question {
            let mut begun = std::mem::replace(&mut self.draft, AnswerDraft::None);
            begun.put_away();
            self.unconfirmed.extend(begun.question().map(|before| (before, begun)));
            if let Some(waiting) = question.and_then(|question| self.unconfirmed.remove(&question)) {
                self.draft = waiting;
            }
        }
        self.draft.fit_to(self.session.interview(), question);
    }

    fn update_too_small(&mut self, action: Action) -> Task {
        match action {
            Action::Leave => self.act(Act::Leave),
            Action::Plain => Task::Leave(Departure::Plain),
            _ => Task::None,
        }
    }

    /// The interview was kept, or it was not and this says so.
    pub(super) fn saved(&mut self, fault: Option<String>) {
        self.keeping.saved(fault, self.is_intake());
        self.measure_map();
    }

    /// The interview that the person leaves behind.
    pub(super) fn into_left(self, ending: Departure) -> Left<'q> {
        let begun = self.session.place() != Place::Welcome;
        let (forgotten, saved, client) = (self.keeping.is_forgotten(), self.keeping.is_saved(), self.client);
        let interview = begun.then(|| self.session.into_interview());
        Left { ending, interview, forgotten, saved, client }
    }
}

#[cfg(test)]
mod tests;
