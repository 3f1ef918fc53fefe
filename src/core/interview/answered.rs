//! The answers by question: each is found at once, whatever else was answered.

use std::num::NonZeroU32;
use std::slice;

use crate::questionnaire::QuestionId;

use super::Answer;

/// About how many questions are answered in a long interview.
const USUAL: usize = 80;

/// The answers that were given, in the order of the questionnaire.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    entries: Vec<Entry>,
    /// For each question, up to the last that is answered, one more than the place of its answer.
    places: Vec<Option<NonZeroU32>>,
}

#[derive(Clone, Debug)]
struct Entry {
    question: QuestionId,
    answer: Answer,
}

impl Answered {
    /// None yet, of so many questions.
    pub(super) fn among(questions: usize) -> Self {
        Self { entries: Vec::with_capacity(questions.min(USUAL)), places: vec![None; questions] }
    }

    /// Takes all answers back.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.places.fill(None);
    }

    /// The answer to a question.
    #[must_use]
    #[inline]
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.entry(*question).map(|entry| &entry.answer)
    }

    #[inline]
    fn entry(&self, question: QuestionId) -> Option<&Entry> {
        let place = (*self.places.get(question.index())?)?;
        self.entries.get(place.get() as usize - 1)
    }

    /// The questions of whose answer the person is not sure.
    pub(super) fn unsure(&self) -> impl Iterator<Item = QuestionId> {
        self.entries.iter().filter(|entry| entry.answer.is_unsure()).map(|entry| entry.question)
    }

    /// Tells whether a question is answered.
    #[must_use]
    pub fn contains_key(&self, question: &QuestionId) -> bool {
        self.get(question).is_some()
    }

    /// How many are answered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Tells whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The questions with their answers.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        self.into_iter()
    }

    /// The questions that are answered.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &QuestionId> {
        self.entries.iter().map(|entry| &entry.question)
    }

    /// The answers.
    #[must_use]
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Answer> {
        self.entries.iter().map(|entry| &entry.answer)
    }

    /// Gives or changes an answer.
    pub(super) fn insert(&mut self, question: QuestionId, answer: Answer) {
        match self.place(question) {
            Ok(place) => self.entries[place].answer = answer,
            // As most are given, one after another.
            Err(place) if place == self.entries.len() && question.index() < self.places.len() => {
                self.entries.push(Entry { question, answer });
                self.places[question.index()] = number(place + 1);
            }
            Err(place) => {
                self.entries.insert(place, Entry { question, answer });
                self.number_from(place);
            }
        }
    }

    /// Takes an answer back.
    pub(super) fn remove(&mut self, question: QuestionId) {
        if let Ok(place) = self.place(question) {
            self.entries.remove(place);
            self.places[question.index()] = None;
            self.number_from(place);
        }
    }

    /// Where the answer to a question stands, or would.
    fn place(&self, question: QuestionId) -> Result<usize, usize> {
        // Most are answered in their order.
        match self.entries.last() {
            Some(last) if last.question >= question => {
                self.entries.binary_search_by_key(&question, |entry| entry.question)
            }
            _ => Err(self.entries.len()),
        }
    }

    /// Notes the places of the answers from one on.
    fn number_from(&mut self, place: usize) {
        let last = self.entries.last().map_or(0, |last| last.question.index() + 1);
        if self.places.len() < last {
            self.places.resize(last, None);
        }
        for (place, entry) in (place + 1..).zip(&self.entries[place..]) {
            self.places[entry.question.index()] = number(place);
        }
    }
}

/// A number as it is kept: one more than a place.
fn number(number: usize) -> Option<NonZeroU32> {
    u32::try_from(number).ok().and_then(NonZeroU32::new)
}

impl PartialEq for Answered {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other)
    }
}

impl Eq for Answered {}

impl FromIterator<(QuestionId, Answer)> for Answered {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Self {
        let mut answered = Self::default();
        for (question, answer) in answers {
            answered.insert(question, answer);
        }
        answered
    }
}

impl<'a> IntoIterator for &'a Answered {
    type Item = (&'a QuestionId, &'a Answer);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        Iter(self.entries.iter())
    }
}

/// The questions with their answers, in order.
#[derive(Clone, Debug)]
pub struct Iter<'a>(slice::Iter<'a, Entry>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a QuestionId, &'a Answer);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|entry| (&entry.question, &entry.answer))
    }
}

#[cfg(test)]
mod tests;
