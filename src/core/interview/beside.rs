//! The things beside the answers: the notes on a question, and what was answered
//! before this visit. Nothing here leads the way or counts as evidence, but for a doctor's look that is open (`open`).

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::questionnaire::{Audience, QuestionId, tidied};

use super::{Answer, AnswerError, Answered, Charted, Decision, Interview, Raised};

/// The things beside the answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    notes: BTreeMap<QuestionId, String>,
    /// The days, in words, of the notes that were written before this interview.
    note_days: BTreeMap<QuestionId, String>,
    /// What was noted on the visit before.
    notes_before: BTreeMap<QuestionId, String>,
    theirs: Arc<Answered>,
    pub(super) earlier: Arc<Answered>,
    pub(super) earlier_charted: BTreeMap<QuestionId, Charted>,
    /// What called for a doctor before this interview, and was open when it began.
    pub(super) called_before: Vec<Raised>,
    /// What did before that, and a doctor has looked at since, or a PT decided about: the same signs alone do not call for one
    /// again.
    pub(super) looked_at: Vec<Raised>,
    /// The answers of the visit before to what those red flags read, where nothing else of that visit is known.
    pub(super) signs_before: BTreeMap<QuestionId, Answer>,
    /// Says whether nobody asked whether a doctor has looked, and nobody will.
    pub(super) look_unasked: bool,
    /// The decision of a PT that stands.
    pub(super) decision: Option<Decision>,
    first_visit: bool,
    /// The answers given alone on an earlier day, and that day in words.
    last_check: Option<(String, Arc<Answered>)>,
    /// The findings on each side with the items of the examination.
    pub(super) charted: BTreeMap<QuestionId, Charted>,
}

/// The same, shared by copies of an interview until it is changed.
pub(super) type Shared = Arc<Beside>;

impl Beside {
    /// Nothing, which all interviews share that begin.
    pub(super) fn nothing() -> Shared {
        static NOTHING: LazyLock<Shared> = LazyLock::new(Shared::default);
        Arc::clone(&NOTHING)
    }

    /// Takes over the notes of another interview.
    pub(super) fn notes_of(&mut self, other: &Interview<'_>) {
        self.notes.clone_from(&other.beside.notes);
    }
}

impl<'q> Interview<'q> {
    /// The things beside, to be changed: a copy of an interview shares them until then.
    pub(super) fn beside_mut(&mut self) -> &mut Beside {
        Arc::make_mut(&mut self.beside)
    }

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
        let words = match tidied(words) {
            Ok(words) => Some(words),
            Err(AnswerError::NoWords) => None,
            Err(error) => return Err(error),
        };
        if words.as_deref() == self.note_on(question) {
            return Ok(());
        }
        let beside = self.beside_mut();
        beside.note_days.remove(&question);
        match words {
            Some(words) => beside.notes.insert(question, words),
            None => beside.notes.remove(&question),
        };
        Ok(())
    }

    /// Takes over a note that was written on an earlier day, given in words: until other words take their place, it is told with it.
    ///
    /// # Errors
    ///
    /// When they are longer than a record holds; then nothing changes.
    pub fn note_of_day(&mut self, question: QuestionId, words: &str, day: String) -> Result<(), AnswerError> {
        self.note(question, words)?;
        if self.note_on(question).is_some() {
            self.beside_mut().note_days.insert(question, day);
        }
        Ok(())
    }

    /// Says what was noted on a question on the visit before: it is told beside what was answered, or found, then.
    pub fn set_note_before(&mut self, question: QuestionId, words: &str) {
        self.beside_mut().notes_before.insert(question, words.to_owned());
    }

    /// What was noted on a question on the visit before.
    #[must_use]
    pub fn note_before(&self, question: QuestionId) -> Option<&str> {
        self.beside.notes_before.get(&question).map(String::as_str)
    }

    /// The day of the note on a question, in words, where it was written before this interview.
    #[must_use]
    pub fn day_of_note(&self, question: QuestionId) -> Option<&str> {
        self.beside.note_days.get(&question).map(String::as_str)
    }

    /// The note on a question, where it was written in this interview.
    #[must_use]
    pub fn note_of_today(&self, question: QuestionId) -> Option<&str> {
        self.note_on(question).filter(|_| self.day_of_note(question).is_none())
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
        self.beside_mut().theirs = theirs;
    }

    /// The answer of the visit before this one.
    #[must_use]
    pub fn earlier(&self, question: QuestionId) -> Option<&Answer> {
        self.beside.earlier.get(&question)
    }

    /// The findings of an item of the examination in the visit before this one.
    #[must_use]
    pub fn charted_before(&self, item: QuestionId) -> Option<&Charted> {
        self.beside.earlier_charted.get(&item)
    }

    /// Tells whether there was a visit before this one.
    #[must_use]
    pub fn is_follow_up(&self) -> bool {
        !self.beside.earlier.is_empty()
    }

    /// Says what was answered in the self-check before this one, on another day, to be told what is different since.
    pub fn set_last_check(&mut self, day: String, last: &Interview<'_>) {
        self.beside_mut().last_check = Some((day, Arc::clone(last.said.answers())));
    }

    /// The day of the self-check before this one, in words.
    #[must_use]
    pub fn last_check(&self) -> Option<&str> {
        self.beside.last_check.as_ref().map(|(day, _)| day.as_str())
    }

    /// The answer to a question in the self-check before this one.
    #[must_use]
    pub fn answered_last(&self, question: QuestionId) -> Option<&Answer> {
        self.beside.last_check.as_ref().and_then(|(_, answers)| answers.get(&question))
    }

    /// Tells whether it is known to be a client's first visit, on which *last time* means nothing.
    #[must_use]
    pub fn is_first_visit(&self) -> bool {
        self.beside.first_visit
    }

    /// Says that it is a client's first visit.
    pub fn set_first_visit(&mut self) {
        self.beside_mut().first_visit = true;
    }

    /// Says what was answered in the visit before this one, to be shown beside what is answered now.
    pub fn compare_with(&mut self, earlier: &Interview<'_>) {
        let beside = self.beside_mut();
        beside.earlier.clone_from(earlier.said.answers());
        beside.earlier_charted.clone_from(&earlier.beside.charted);
    }
}
