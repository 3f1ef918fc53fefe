//! An interview, walked once for each answer and not once for each look at it.

use std::cell::OnceCell;

use crate::assessment::Assessment;
use crate::interview::{Answer, AnswerError, Interview, Path, Progress};
use crate::questionnaire::QuestionId;
use crate::report::{self, Page};

/// An interview with its path and, once it was asked for, its result. They always agree, for answers
/// are only given here.
#[derive(Clone, Debug)]
pub(super) struct Walked<'q> {
    interview: Interview<'q>,
    path: Path,
    progress: Progress,
    result: OnceCell<Page>,
}

impl<'q> Walked<'q> {
    pub(super) fn new(interview: Interview<'q>) -> Self {
        let (path, progress) = (interview.path(), interview.progress());
        Self { interview, path, progress, result: OnceCell::new() }
    }

    pub(super) fn interview(&self) -> &Interview<'q> {
        &self.interview
    }

    pub(super) fn into_interview(self) -> Interview<'q> {
        self.interview
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn progress(&self) -> Progress {
        self.progress
    }

    /// What the person is told. Finding out what would change it takes a while, so that is done once.
    pub(super) fn result(&self) -> &Page {
        self.result.get_or_init(|| report::result(&self.interview, &Assessment::of(&self.interview)))
    }

    /// Gives an answer, and walks anew.
    pub(super) fn answer(&mut self, question: QuestionId, answer: Answer) -> Result<(), AnswerError> {
        self.interview.answer(question, answer)?;
        (self.path, self.progress) = (self.interview.path(), self.interview.progress());
        self.result = OnceCell::new();
        Ok(())
    }
}
