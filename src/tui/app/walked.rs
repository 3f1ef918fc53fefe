//! An interview, walked once for each answer and not once for each look at it.

use std::cell::OnceCell;

use hip_triage_chart::record::Visit;
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_core::interview::{Answer, AnswerError, Interview, Path, Progress};
use hip_triage_core::questionnaire::QuestionId;

/// An interview with its path and, once it was asked for, its result. They always agree, for answers
/// are only given here.
#[derive(Clone, Debug)]
pub(super) struct Walked<'q> {
    interview: Interview<'q>,
    path: Path,
    progress: Progress,
    result: OnceCell<Page>,
    evidence: OnceCell<Page>,
    handover: Option<Handover<'q>>,
}

/// The visit as it stands, and its page.
#[derive(Clone, Debug)]
struct Handover<'q> {
    subject: Subject<'q>,
    page: Page,
}

impl<'q> Walked<'q> {
    pub(super) fn new(interview: Interview<'q>) -> Self {
        let (path, progress) = (interview.path(), interview.progress());
        Self { interview, path, progress, result: OnceCell::new(), evidence: OnceCell::new(), handover: None }
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
        self.result.get_or_init(|| report::patient(&self.interview))
    }

    /// The evidence in full.
    pub(super) fn evidence(&self) -> &Page {
        self.evidence.get_or_init(|| report::evidence(&self.interview))
    }

    /// The PT's page, once the visit is known as the answers stand now.
    pub(super) fn handover(&self) -> Option<&Page> {
        self.handover.as_ref().map(|handover| &handover.page)
    }

    /// The visit as the answers stand now, once it is known.
    pub(super) fn subject(&self) -> Option<&Subject<'q>> {
        self.handover.as_ref().map(|handover| &handover.subject)
    }

    /// Learns which visit it is, as the answers stand now.
    pub(super) fn tell_of(&mut self, visit: Visit) {
        let subject = Subject::of_visit(visit, self.interview.questionnaire());
        self.handover = Some(Handover { page: report::handover(&subject), subject });
    }

    /// Gives an answer, and walks anew.
    pub(super) fn answer(&mut self, question: QuestionId, answer: Answer) -> Result<(), AnswerError> {
        self.interview.answer(question, answer)?;
        self.walk();
        Ok(())
    }

    /// Takes down a note, which leads nowhere.
    pub(super) fn note(&mut self, question: QuestionId, words: &str) -> Result<(), AnswerError> {
        self.interview.note(question, words)?;
        self.handover = None;
        Ok(())
    }

    /// Leaves an item of the examination undone, and walks anew.
    pub(super) fn leave_undone(&mut self, item: QuestionId) {
        self.interview.leave_undone(item);
        self.walk();
    }

    /// Goes past a stop, and walks anew.
    pub(super) fn go_on(&mut self) {
        self.interview.go_on();
        self.walk();
    }

    fn walk(&mut self) {
        (self.path, self.progress) = (self.interview.path(), self.interview.progress());
        (self.result, self.evidence, self.handover) = (OnceCell::new(), OnceCell::new(), None);
    }
}
