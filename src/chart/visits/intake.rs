//! Keeping a visit while it goes on.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::Held;
use crate::record::{ClientCode, Moment, State, Visit};
use crate::saved::{Keep, write_page};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::QuestionId;

/// Keeps a visit in its record.
#[derive(Debug)]
pub struct Intake {
    root: PathBuf,
    held: Held,
    visits: Vec<Visit>,
    now: fn() -> Moment,
    beginning: usize,
    /// The questions that are still to be asked anew.
    open: BTreeSet<QuestionId>,
    path: Option<PathBuf>,
    failing: bool,
}

impl Intake {
    /// Keeps the visit that is begun among these; `root` is the folder of what is saved, `now` reads the clock.
    #[must_use]
    pub fn new(root: PathBuf, held: Held, visits: Vec<Visit>, now: fn() -> Moment) -> Self {
        Self { root, held, visits, now, beginning: 0, open: BTreeSet::new(), path: None, failing: false }
    }

    /// Whose visit it is.
    #[must_use]
    pub fn client(&self) -> &ClientCode {
        self.held.client()
    }

    /// Where the visit is kept, or would be.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    fn put(&mut self, interview: &Interview<'_>, state: Option<State>) -> io::Result<()> {
        let at = (self.now)();
        let Some(Visit { record, .. }) = self.visits.get_mut(self.beginning) else { return Ok(()) };
        record.keep(interview, &mut self.open, &at);
        if let Some(state) = state.filter(|_| record.state == State::InProgress) {
            record.end(state, &at);
        }
        let saved = self.held.save(record);
        self.failing = saved.is_err();
        saved
    }

    /// The visit is at its end.
    ///
    /// # Errors
    ///
    /// When it could not be kept.
    pub fn end(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.put(interview, Some(ended(interview)))
    }
}

impl Keep for Intake {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.put(interview, None)
    }

    fn begin(&mut self, beginning: usize, interview: &Interview<'_>) {
        self.beginning = beginning;
        self.path = self.visits.get(beginning).map(|visit| self.held.path(visit.record.visit));
        self.open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    }

    fn visit(&self, interview: &Interview<'_>) -> Option<Visit> {
        let at = (self.now)();
        let mut visit = self.visits.get(self.beginning)?.clone();
        visit.record.keep(interview, &mut self.open.clone(), &at);
        if visit.record.state == State::InProgress {
            visit.record.end(ended(interview), &at);
        }
        Some(visit)
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        write_page(Some(&self.root), name, ending, bytes)
    }

    fn forget(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn place(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| !self.failing)
    }
}

/// How a visit ends that ends as the interview stands.
fn ended(interview: &Interview<'_>) -> State {
    if matches!(interview.path().end, End::Stop(_)) { State::Stopped } else { State::Completed }
}
