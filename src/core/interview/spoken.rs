//! In which language somebody's own words are: they are never translated.

use super::{Answer, Interview};
use crate::language::{self, Language};
use crate::questionnaire::QuestionId;

impl Interview<'_> {
    /// The language in which own words were given; none for what is chosen, and where nobody knows.
    #[must_use]
    pub fn said_in(&self, question: QuestionId) -> Option<Language> {
        self.spoken.get(&question).copied()
    }

    /// Says in which language own words were given, as a file says it.
    pub fn was_said_in(&mut self, question: QuestionId, language: Option<Language>) {
        let own_words = self.answers().get(&question).filter(|answer| is_in_own_words(answer));
        match language.filter(|_| own_words.is_some()) {
            Some(language) => self.spoken.insert(question, language),
            None => self.spoken.remove(&question),
        };
    }

    /// Own words that are new are in the language that is spoken.
    pub(super) fn hear(&mut self, question: QuestionId, answer: &Answer) {
        if !is_in_own_words(answer) {
            if !self.spoken.is_empty() {
                self.spoken.remove(&question);
            }
        } else if self.answers().get(&question) != Some(answer) {
            self.spoken.insert(question, language::current());
        }
    }
}

fn is_in_own_words(answer: &Answer) -> bool {
    matches!(answer, Answer::Text(_) | Answer::Activities(_))
}
