//! Questions: a question of the tree or an item of the examination.

use serde::{Deserialize, Serialize};

use super::id::ChoiceId;
use super::kind::KindOf;
use super::language::{Choice, Examination, Step};
use super::possible::Answer;
use super::role::{Audience, Role};

/// The kind of an answer, with the choices as they are known.
pub type Kind = KindOf<Choice>;

/// Something that can be asked or, in an examination, looked for.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Question {
    /// Its id.
    pub name: String,
    /// The words on the screen.
    pub ask: String,
    /// A PT's name for it in a list, where it has one of its own.
    pub brief: Option<String>,
    /// The words in which a PT asks it aloud, where they differ.
    pub say: Option<String>,
    /// How to answer, in a few words.
    pub hint: Option<String>,
    /// The kind of an answer.
    pub kind: Kind,
    /// Says whether it may be skipped.
    pub optional: bool,
    /// The role of the answer in a report.
    pub role: Option<Role>,
    /// The rows of the evidence dossier that it serves.
    pub rows: Vec<String>,
    /// Says whether it is asked along the tree or found in the room.
    pub home: Home,
}

impl Question {
    /// A PT's name for it: the brief words, or else those on the screen.
    #[must_use]
    pub fn briefly(&self) -> &str {
        self.brief.as_deref().unwrap_or(self.ask.trim_end_matches('.'))
    }

    /// The choices, in their order; none where the answer is a number or a text.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        self.kind.choices()
    }

    /// A choice of this question.
    ///
    /// # Panics
    ///
    /// When the choice belongs to another question.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices()[id.index()]
    }

    /// The choices with their ids.
    pub fn choice_ids(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> {
        self.choices().iter().enumerate().map(|(index, choice)| (ChoiceId::new(index), choice))
    }

    /// The choice at a position, from 0.
    #[must_use]
    pub fn choice_at(&self, position: usize) -> Option<ChoiceId> {
        (position < self.choices().len()).then(|| ChoiceId::new(position))
    }

    /// The choice of that name.
    #[must_use]
    pub fn find_choice(&self, name: &str) -> Option<ChoiceId> {
        self.choices().iter().position(|choice| choice.name == name).map(ChoiceId::new)
    }

    /// Tells whether *Not sure* can be answered: always, but where words are asked for.
    #[must_use]
    pub fn can_be_unsure(&self) -> bool {
        !self.kind.is_words()
    }

    /// Tells whether an answer goes without saying: most answer for themselves, which is the first choice of who has the pain.
    #[must_use]
    pub fn goes_without_saying(&self, answer: &Answer) -> bool {
        self.role == Some(Role::Who) && matches!(answer, Answer::One(choice) if choice.index() == 0)
    }

    /// Tells whether it is one that these are asked: what only a PT asks, a self-check passes over.
    #[must_use]
    pub fn is_asked(&self, of: Audience) -> bool {
        of == Audience::Clinician || self.step().is_some_and(|step| step.audience == Audience::Everyone)
    }

    /// Tells whether that audience can be asked it at the first time: what came of the last time cannot be.
    #[must_use]
    pub fn is_asked_at_first(&self, of: Audience) -> bool {
        self.is_asked(of) && !matches!(self.role, Some(Role::Seen | Role::Allowed))
    }

    /// The place of a question in the tree; none for an item of the examination.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        match &self.home {
            Home::Tree(step) => Some(step),
            Home::Examination(_) => None,
        }
    }

    /// The subject of an item of the examination; none for a question of the tree.
    #[must_use]
    pub fn examination(&self) -> Option<&Examination> {
        match &self.home {
            Home::Tree(_) => None,
            Home::Examination(item) => Some(item),
        }
    }
}

/// Where a question stands.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Home {
    /// In the decision tree.
    Tree(Step),
    /// In the room, in any order.
    Examination(Examination),
}
