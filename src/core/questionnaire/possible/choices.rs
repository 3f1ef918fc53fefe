//! The choices that stand alone, and the others.

use super::Answer;
use crate::questionnaire::{Choice, ChoiceId, Kind, Question};

impl Question {
    /// The choices that go together with others, as the signs of a list.
    pub fn free_choices(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> {
        self.choice_ids().filter(|(_, choice)| !choice.exclusive)
    }

    /// The choices that stand alone, as *None of these*.
    pub fn lone_choices(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> {
        self.choice_ids().filter(|(_, choice)| choice.exclusive)
    }

    /// The choice that says that none of the others fits: of a list, the last that stands alone.
    #[must_use]
    pub fn none(&self) -> Option<ChoiceId> {
        self.lone_choices().last().map(|(none, _)| none)
    }

    /// The answer that is one choice and nothing else.
    #[must_use]
    pub fn choosing(&self, choice: ChoiceId) -> Answer {
        match self.kind {
            Kind::Many { .. } => Answer::Many([(choice, None)].into()),
            _ => Answer::One(choice),
        }
    }
}
