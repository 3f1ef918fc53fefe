//! The things beside the answers: the notes on a question, and what was answered
//! before this visit. Nothing here leads the way or counts as evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::questionnaire::{Audience, QuestionId, tidied};

use super::{Answer, AnswerError, Answered, Interview};

/// The things beside the answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    notes: BTreeMap<QuestionId, String>,
    theirs: Arc<Answered>,
    earlier: Arc<Answered>,
}

impl Beside {
    /// Takes over the notes of another interview.
    pub(super) fn notes_of(&mut self, other: &Interview<'_>) {
        self.notes.clone_from(&other.beside.notes);
    }
}

impl<'q> Interview<'q> {
    /// A question in the words in which it is asked here: a PT says it aloud.
    #[must_use]
    pub fn wording(&self, question: QuestionId) -> &'q str {
        let question = self.question(question);
        let aloud = question.say.as_deref().filter(|_| self.audience == Audience::Clinician);
        aloud.unwrap_or(&question.ask)
    }

    /// Takes down a note on a question, or on an item of the examination: what was said or found.
    /// Words of blanks alone take the note away.
    ///
    /// # Errors
    ///
    /// When they are longer than a record holds; then nothing changes.
    pub fn note(&mut self, question: QuestionId, words: &str) -> Result<(), AnswerError> {
        match tidied(words) {
            Ok(words) => {
                Arc::make_mut(&mut self.beside).notes.insert(question, words);
            }
            Err(AnswerError::NoWords) => {
                Arc::make_mut(&mut self.beside).notes.remove(&question);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// The note on a question.
    #[must_use]
    pub fn note_on(&self, question: QuestionId) -> Option<&str> {
        self.beside.notes.get(&question).map(String::as_str)
    }

    /// Every note.
    #[must_use]
    pub fn notes(&self) -> &BTreeMap<QuestionId, String> {
        &self.beside.notes
    }

    /// The answer that the client gave alone, in a self-check that was taken over.
    #[must_use]
    pub fn theirs(&self, question: QuestionId) -> Option<&Answer> {
        self.beside.theirs.get(&question)
    }

    /// Every answer that the client gave alone.
    #[must_use]
    pub fn all_theirs(&self) -> &Answered {
        &self.beside.theirs
    }

    /// Says what the client answered alone, as a record knows it.
    pub fn set_theirs(&mut self, theirs: Answered) {
        self.share_theirs(Arc::new(theirs));
    }

    /// The same, of an interview that has them still.
    pub(super) fn share_theirs(&mut self, theirs: Arc<Answered>) {
        Arc::make_mut(&mut self.beside).theirs = theirs;
    }

    /// The answer of the visit before this one.
    #[must_use]
    pub fn earlier(&self, question: QuestionId) -> Option<&Answer> {
        self.beside.earlier.get(&question)
    }

    /// Tells whether there was a visit before this one.
    #[must_use]
    pub fn is_follow_up(&self) -> bool {
        !self.beside.earlier.is_empty()
    }

    /// Says what was answered in the visit before this one, to be shown beside what is answered now.
    pub fn compare_with(&mut self, earlier: &Interview<'_>) {
        Arc::make_mut(&mut self.beside).earlier.clone_from(&earlier.answers);
    }
}
