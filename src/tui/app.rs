//! The state of the full screen, and what each action makes of it.
//!
//! Nothing here draws, reads a key or writes a file. What is shown follows from the answers;
//! only what a person calls up over them (looking back, the review, help) is remembered.

mod action;
mod asking;
mod draft;
mod keeping;
mod walked;

use ratatui::layout::Size;

use crate::interview::{End, Interview, Path, Progress};
use crate::questionnaire::{Go, Kind, Question, QuestionId, Urgency};
use crate::report::Page;
use crate::words::tui as words;

pub(super) use action::{Action, Effect, Screen};
pub(super) use draft::Draft;
use keeping::Keeping;
use walked::Walked;

use super::{Ending, Left, Start};

/// The smallest window that the pages fit into.
pub(super) const SMALLEST: Size = Size { width: 40, height: 12 };

/// The page under whatever lies over it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum View {
    Welcome,
    Asking,
    Review,
    Stop,
    Result,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Overlay {
    Why,
    Help,
    Leave,
    Forget { from_leave: bool },
}

/// How much of a page there is, and how much of it can be seen.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Extent {
    pub(super) rows: usize,
    pub(super) visible: usize,
    /// The rows that have to be seen.
    pub(super) focus: Option<std::ops::Range<usize>>,
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
    row: usize,
    message: Option<String>,
    scroll: usize,
    scroll_over: usize,
    page: usize,
    size: Size,
}

impl<'q> App<'q> {
    /// Begins at the welcome. `place` is where answers are kept.
    pub(super) fn new(start: Start<'q>, place: Option<String>, size: Size) -> Self {
        let mut notices = start.notices;
        let kept = start.kept.map(|restored| {
            notices.extend(restored.notices);
            restored.interview
        });
        Self {
            walked: Walked::new(start.fresh),
            kept,
            notices,
            keeping: Keeping::at(place),
            view: View::Welcome,
            overlay: None,
            looking_at: None,
            from_review: false,
            draft: Draft::None,
            row: 0,
            message: None,
            scroll: 0,
            scroll_over: 0,
            page: 1,
            size,
        }
    }

    pub(super) fn interview(&self) -> &Interview<'q> {
        self.walked.interview()
    }

    /// What the person is told at the end.
    pub(super) fn result(&self) -> &Page {
        self.walked.result()
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

    /// How many rows of the page lie above the window.
    pub(super) fn scroll(&self) -> usize {
        if self.overlay.is_some() { self.scroll_over } else { self.scroll }
    }

    pub(super) fn is_too_small(&self) -> bool {
        self.size.width < SMALLEST.width || self.size.height < SMALLEST.height
    }

    /// What is on the screen.
    pub(super) fn screen(&self) -> Screen {
        if self.is_too_small() {
            return Screen::TooSmall;
        }
        match self.overlay {
            Some(Overlay::Why) => Screen::Why,
            Some(Overlay::Help) => Screen::Help,
            Some(Overlay::Leave) => Screen::Leave,
            Some(Overlay::Forget { .. }) => Screen::Forget,
            None => self.under(),
        }
    }

    /// What is on the screen under whatever lies over it.
    pub(super) fn under(&self) -> Screen {
        match self.view {
            View::Welcome => Screen::Welcome,
            View::Review => Screen::Review,
            View::Stop => Screen::Stop,
            View::Result => Screen::Result,
            View::Asking => match (&self.draft, self.question().map(|id| &self.interview().question(id).kind)) {
                (Draft::Text { on_row: true, .. }, _) => Screen::TextRow,
                (Draft::Text { .. }, _) => Screen::Text,
                (Draft::Scale { .. }, _) => Screen::Scale,
                (Draft::Number { .. }, _) => Screen::Number,
                (_, Some(Kind::One { .. })) => Screen::One,
                _ => Screen::Many,
            },
        }
    }

    /// The question that is asked, or looked at again.
    pub(super) fn question(&self) -> Option<QuestionId> {
        if self.view != View::Asking {
            return None;
        }
        let path = self.path();
        let looked_at = self.looking_at.filter(|question| {
            path.position(*question).is_some() || (self.from_review && self.interview().answer_to(*question).is_some())
        });
        looked_at.or_else(|| path.waiting())
    }

    /// The question that is open, as it is asked.
    pub(super) fn open_question(&self) -> Option<&'q Question> {
        self.question().map(|id| self.interview().question(id))
    }

    /// How many rows can be chosen by their key.
    pub(super) fn choices(&self) -> usize {
        match self.view {
            View::Welcome => self.rows(),
            View::Review => self.rows().saturating_sub(1),
            View::Asking => self.open_question().map_or(0, |question| question.choices().len() + 1),
            View::Stop | View::Result => 0,
        }
    }

    /// Whether an action would do something here, so that its key is worth showing.
    pub(super) fn offers(&self, action: Action) -> bool {
        let path = || self.path();
        match action {
            Action::Forget => self.keeping.can_forget() && (self.kept.is_some() || self.has_answers()),
            Action::Review => self.has_answers(),
            Action::Back if self.view == View::Asking => self.from_review || path().before(self.question()).is_some(),
            Action::Back if self.view == View::Stop || self.view == View::Review => !path().answered.is_empty(),
            _ => true,
        }
    }

    fn has_answers(&self) -> bool {
        !self.interview().answers().is_empty()
    }

    /// The answers of the review, in order: those on the path, then those off it that a red flag
    /// still reads.
    pub(super) fn reviewed(&self) -> Vec<QuestionId> {
        let mut questions = self.path().answered.clone();
        let raised = self.interview().raised();
        let is_read = |question: QuestionId| {
            raised.iter().any(|raised| {
                let flag = self.interview().questionnaire().red_flag(raised.flag);
                let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
                conditions.flat_map(|condition| condition.atoms()).any(|atom| atom.question() == Some(question))
            })
        };
        questions.extend(self.interview().set_aside().into_iter().map(|(id, _)| id).filter(|id| is_read(*id)));
        questions
    }

    /// How many rows the welcome or the review has.
    fn rows(&self) -> usize {
        match self.view {
            View::Welcome => 1 + usize::from(self.kept.is_some()),
            View::Review => 1 + self.reviewed().len(),
            _ => 0,
        }
    }

    /// The most questions that a new interview can have.
    pub(super) fn longest(&self) -> usize {
        let questionnaire = self.interview().questionnaire();
        questionnaire.longest_from(Go::To(questionnaire.start()), self.interview().audience())
    }

    /// The window has another size.
    pub(super) fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Learns how much of the page can be seen, and scrolls so that what matters is.
    pub(super) fn fit(&mut self, extent: &Extent) {
        let most = extent.rows.saturating_sub(extent.visible);
        self.page = extent.visible.saturating_sub(1).max(1);
        let scroll = if self.overlay.is_some() { &mut self.scroll_over } else { &mut self.scroll };
        if let Some(focus) = &extent.focus {
            *scroll = (*scroll).max(focus.end.saturating_sub(extent.visible)).min(focus.start);
        }
        *scroll = (*scroll).min(most);
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
            _ => match self.view {
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
        if self.overlay.is_none() && !self.is_too_small() {
            self.draft.paste(text);
        }
    }

    /// Sees to it that the page agrees with the answers.
    fn settle(&mut self, before: (View, Option<QuestionId>)) {
        if self.view == View::Asking && self.question().is_none() {
            self.go_to_end();
        }
        if self.view == View::Asking {
            let question = self.question();
            self.draft.fit_to(self.walked.interview(), question);
        }
        if before != (self.view, self.question()) {
            self.scroll = 0;
            self.keeping.turn_page();
        }
    }

    fn update_too_small(&mut self, action: Action) -> Effect {
        match action {
            Action::Leave => Effect::Leave(self.ending()),
            Action::Plain => Effect::Leave(Ending::Plain),
            _ => Effect::None,
        }
    }

    fn update_overlay(&mut self, action: Action) -> Effect {
        match (self.overlay, action) {
            (Some(Overlay::Leave), Action::Confirm) => return Effect::Leave(self.ending()),
            (Some(Overlay::Forget { .. }), Action::Confirm) => return Effect::Forget,
            (Some(Overlay::Leave), Action::Forget) if self.offers(Action::Forget) => {
                return self.call_up(Overlay::Forget { from_leave: true });
            }
            (Some(Overlay::Forget { from_leave: true }), Action::Close) => return self.call_up(Overlay::Leave),
            (_, Action::Close | Action::Back) => self.overlay = None,
            (_, Action::Leave) => return self.leave(),
            (_, action) => self.scroll_by(action),
        }
        Effect::None
    }

    fn update_welcome(&mut self, action: Action) -> Effect {
        match action {
            Action::Plain => return Effect::Leave(Ending::Plain),
            Action::Pick(row) if row < self.rows() => self.enter(row),
            Action::Confirm | Action::Toggle => self.enter(self.row),
            action => self.move_row(action),
        }
        Effect::None
    }

    /// Goes on with what is kept, or begins anew.
    fn enter(&mut self, row: usize) {
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
        self.notices.clear();
    }

    fn update_review(&mut self, action: Action) -> Effect {
        match action {
            Action::Pick(row) => self.jump(row + 1),
            Action::Proceed => self.proceed(),
            Action::Confirm if self.row == 0 => self.proceed(),
            Action::Confirm => self.jump(self.row),
            Action::Back => {
                if self.path().waiting().is_none() {
                    self.looking_at = self.path().before(None);
                }
                self.from_review = false;
                self.view = View::Asking;
            }
            action => self.move_row(action),
        }
        Effect::None
    }

    /// Goes on from the review.
    fn proceed(&mut self) {
        self.view = match self.path().end {
            End::Ask(_) => View::Asking,
            End::Stop(_) => View::Stop,
            End::Finished => View::Result,
        };
        self.looking_at = None;
        self.from_review = false;
    }

    /// Looks at the answer in that row of the review.
    fn jump(&mut self, row: usize) {
        let reviewed = self.reviewed();
        if let Some(question) = row.checked_sub(1).and_then(|index| reviewed.get(index)) {
            self.row = row;
            self.looking_at = Some(*question);
            self.from_review = true;
            self.view = View::Asking;
        }
    }

    fn update_stop(&mut self, action: Action) -> Effect {
        match action {
            Action::Confirm => self.view = View::Result,
            Action::Back => self.look_back(None),
            action => self.scroll_by(action),
        }
        Effect::None
    }

    fn update_result(&mut self, action: Action) -> Effect {
        match action {
            Action::Back => return self.review(),
            action => self.scroll_by(action),
        }
        Effect::None
    }

    fn review(&mut self) -> Effect {
        self.view = View::Review;
        self.row = 0;
        Effect::None
    }

    /// Shows the question before the given one on the path.
    fn look_back(&mut self, from: Option<QuestionId>) {
        match self.path().before(from) {
            Some(before) => {
                self.looking_at = Some(before);
                self.from_review = false;
                self.view = View::Asking;
            }
            None => self.message = Some(words::FIRST_QUESTION.to_owned()),
        }
    }

    /// Goes where the answers lead.
    fn go_to_end(&mut self) {
        self.looking_at = None;
        self.from_review = false;
        self.row = 0;
        self.view = match self.path().end {
            End::Ask(_) => View::Asking,
            End::Stop(_) => View::Stop,
            End::Finished => View::Review,
        };
    }

    /// How urgently the answers stop the interview.
    fn stopped(&self) -> Option<Urgency> {
        match self.path().end {
            End::Stop(urgency) => Some(urgency),
            _ => None,
        }
    }

    fn leave(&mut self) -> Effect {
        match self.view {
            View::Welcome => Effect::Leave(Ending::Left),
            View::Result => Effect::Leave(Ending::Finished),
            _ => self.call_up(Overlay::Leave),
        }
    }

    fn call_up(&mut self, overlay: Overlay) -> Effect {
        self.overlay = Some(overlay);
        self.scroll_over = 0;
        Effect::None
    }

    /// Whether the interview is at its end when it is left now.
    fn ending(&self) -> Ending {
        if self.view == View::Welcome || self.path().waiting().is_some() { Ending::Left } else { Ending::Finished }
    }

    fn move_row(&mut self, action: Action) {
        let last = self.rows().saturating_sub(1);
        self.row = moved(self.row, last, self.page, action);
    }

    fn scroll_by(&mut self, action: Action) {
        let page = self.page;
        let scroll = if self.overlay.is_some() { &mut self.scroll_over } else { &mut self.scroll };
        // The end is found when the page is laid out.
        *scroll = moved(*scroll, usize::from(u16::MAX), page, action);
    }

    /// The interview was kept, or it was not and this says so.
    pub(super) fn saved(&mut self, fault: Option<String>) {
        self.keeping.saved(fault);
    }

    /// Everything that was kept is deleted.
    pub(super) fn forgot(&mut self) {
        self.keeping.forgot();
        self.kept = None;
        self.row = 0;
        self.after_forgetting(words::FORGOTTEN.to_owned());
    }

    /// Deleting failed.
    pub(super) fn could_not_forget(&mut self, reason: &str) {
        self.after_forgetting(words::not_deleted(reason));
    }

    fn after_forgetting(&mut self, message: String) {
        let from_leave = matches!(self.overlay, Some(Overlay::Forget { from_leave: true }));
        self.overlay = from_leave.then_some(Overlay::Leave);
        self.message = Some(message);
    }

    /// What the person leaves behind.
    pub(super) fn into_left(self, ending: Ending) -> Left<'q> {
        let interview = (self.view != View::Welcome).then(|| self.walked.into_interview());
        Left { ending, interview, forgotten: self.keeping.is_forgotten(), saved: self.keeping.is_saved() }
    }
}

/// A row after moving, within 0 and the last.
fn moved(row: usize, last: usize, page: usize, action: Action) -> usize {
    let row = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => row + 1,
        Action::PageUp => row.saturating_sub(page),
        Action::PageDown => row + page,
        Action::First => 0,
        Action::Last => last,
        _ => row,
    };
    row.min(last)
}

#[cfg(test)]
mod tests;
