//! The things that were said: the answers, and about which choices nobody was asked. What is known by them follows at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::questionnaire::{ChoiceId, QuestionId, Questionnaire};

use super::{Answer, Answered, Known};

/// The choices that stood on no list when their question was answered: nobody was asked about them.
pub(super) type Unasked = BTreeMap<QuestionId, BTreeSet<ChoiceId>>;

/// The things that were said, and what is known by them.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Shared by what reads them, until they are changed.
    answers: Arc<Answered>,
    unasked: Unasked,
    known: Known,
}

impl Said {
    /// Nothing yet.
    pub(super) fn nothing(questionnaire: &Questionnaire) -> Self {
        Self {
            answers: Arc::new(Answered::among(questionnaire.questions().len())),
            unasked: BTreeMap::new(),
            known: Known::nothing(questionnaire),
        }
    }

    /// Nothing any more, in the same storage.
    pub(super) fn clear(&mut self, questionnaire: &Questionnaire) {
        match Arc::get_mut(&mut self.answers) {
            Some(answers) => answers.clear(),
            // Something else reads them.
            None => self.answers = Arc::new(Answered::among(questionnaire.questions().len())),
        }
        self.unasked.clear();
        self.known.forget_all(questionnaire);
    }

    #[inline]
    pub(super) fn answers(&self) -> &Arc<Answered> {
        &self.answers
    }

    #[inline]
    pub(super) fn unasked(&self) -> &Unasked {
        &self.unasked
    }

    /// All that is known by the answers given, on the path or off it.
    #[inline]
    pub(super) fn known(&self) -> &Known {
        &self.known
    }

    /// Gives, changes or takes back the answer to a question.
    #[inline]
    pub(super) fn say(&mut self, questionnaire: &Questionnaire, question: QuestionId, answer: Option<Answer>) {
        let answers = Arc::make_mut(&mut self.answers);
        if answers.contains_key(&question) {
            self.known.forget(questionnaire, question);
        }
        match answer {
            Some(answer) => answers.insert(question, answer),
            None => answers.remove(question),
        }
        self.known.note(questionnaire, question, &self.answers, &self.unasked);
    }

    /// Says which choices stood on no list when a question was answered.
    pub(super) fn leave_unasked(
        &mut self,
        questionnaire: &Questionnaire,
        question: QuestionId,
        choices: BTreeSet<ChoiceId>,
    ) {
        if choices.is_empty() {
            self.unasked.remove(&question);
        } else {
            self.unasked.insert(question, choices);
        }
        self.known.forget(questionnaire, question);
        self.known.note(questionnaire, question, &self.answers, &self.unasked);
    }

    /// The same where everything on the list was asked.
    #[inline]
    pub(super) fn say_anew(&mut self, questionnaire: &Questionnaire, question: QuestionId, answer: Option<Answer>) {
        if !self.unasked.is_empty() {
            self.unasked.remove(&question);
        }
        self.say(questionnaire, question, answer);
    }
}
