//! The meaning of an answer for what a condition reads.

use serde::{Deserialize, Serialize};

use super::{Answer, Side};
use crate::questionnaire::{Atom, ChoiceId, Truth};

/// Something about an answer that may bring something about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Trigger {
    /// Anything.
    Any,
    /// This choice, alone or with others.
    Choice(ChoiceId),
    /// A number between the two, both included.
    Between(i32, i32),
}

impl Answer {
    /// How a thing that a condition reads stands in this answer.
    #[must_use]
    pub fn truth_of(&self, atom: &Atom, not_sure: Truth) -> Truth {
        match (self, atom) {
            (Self::NotSure, _) => not_sure,
            (Self::One(choice), Atom::Chosen(_, any)) => any.contains(choice).into(),
            (Self::Many(chosen), Atom::Chosen(_, any)) => any.iter().any(|choice| chosen.contains_key(choice)).into(),
            (Self::Many(chosen), Atom::BothSides(_, any)) => {
                any.iter().any(|choice| chosen.get(choice) == Some(&Some(Side::Both))).into()
            }
            (Self::Number(number), Atom::Between(_, low, high)) => (low..=high).contains(&number).into(),
            _ => Truth::Unknown,
        }
    }

    /// All by which it may bring something about: each choice that is made, the number; anything, where the person does not
    /// know.
    pub(crate) fn triggers(&self) -> impl Iterator<Item = Trigger> {
        let (one, many) = match self {
            Self::NotSure => (Some(Trigger::Any), None),
            Self::One(choice) => (Some(Trigger::Choice(*choice)), None),
            Self::Number(number) => (Some(Trigger::Between(*number, *number)), None),
            Self::Many(chosen) => (None, Some(chosen)),
            Self::Skipped | Self::Text(_) | Self::Activities(_) => (None, None),
        };
        one.into_iter().chain(many.into_iter().flat_map(|chosen| chosen.keys().copied().map(Trigger::Choice)))
    }
}
