//! An interview, walked once for each answer and not once for each look at it.

use crate::interview::{Answer, AnswerError, Interview, Path, Progress};
use crate::questionnaire::QuestionId;

/// An interview with its path. The two always agree, for answers are only given here.
#[derive(Clone, Debug)]
pub(super) struct Walked<'q> {
    interview: Interview<'q>,
    path: Path,
    progress: Progress,
}

impl<'q> Walked<'q> {
    pub(super) fn new(interview: Interview<'q>) -> Self {
        let (path, progress) = (interview.path(), interview.progress());
        Self { interview, path, progress }
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

    /// Gives an answer, and walks anew.
    pub(super) fn answer(&mut self, question: QuestionId, answer: Answer) -> Result<(), AnswerError> {
        self.interview.answer(question, answer)?;
        (self.path, self.progress) = (self.interview.path(), self.interview.progress());
        Ok(())
    }
}
