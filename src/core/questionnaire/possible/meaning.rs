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
            (_, Atom::Unsure(_, any)) => {
                (*self == Self::NotSure || self.doubted().any(|choice| any.contains(&choice))).into()
            }
            (Self::NotSure, _) => not_sure,
            (Self::One(choice), Atom::Chosen(_, any)) => any.contains(choice).into(),
            (Self::Many(chosen) | Self::Doubt { chosen, .. }, Atom::Chosen(_, any)) => {
                if any.iter().any(|choice| chosen.contains_key(choice)) {
                    Truth::True
                } else {
                    self.of_doubted(any, not_sure)
                }
            }
            (Self::Many(chosen) | Self::Doubt { chosen, .. }, Atom::BothSides(_, any)) => {
                if any.iter().any(|choice| chosen.get(choice) == Some(&Some(Side::Both))) {
                    Truth::True
                } else {
                    self.of_doubted(any, not_sure)
                }
            }
            (Self::Number(number), Atom::Between(_, low, high)) => (low..=high).contains(&number).into(),
            _ => Truth::Unknown,
        }
    }

    /// How it stands that choices were made which were not: open where the person is not sure of one of them.
    fn of_doubted(&self, choices: &[ChoiceId], not_sure: Truth) -> Truth {
        if self.doubted().any(|choice| choices.contains(&choice)) { not_sure } else { Truth::False }
    }

    /// All by which it may bring something about: each choice that is made, the number; anything, where the person does not
    /// know.
    pub(crate) fn triggers(&self) -> impl Iterator<Item = Trigger> {
        let one = match self {
            Self::NotSure => Some(Trigger::Any),
            Self::One(choice) => Some(Trigger::Choice(*choice)),
            Self::Number(number) => Some(Trigger::Between(*number, *number)),
            _ => None,
        };
        let many = self.chosen().into_iter().flat_map(|chosen| chosen.keys().copied());
        one.into_iter().chain(many.chain(self.doubted()).map(Trigger::Choice))
    }
}
