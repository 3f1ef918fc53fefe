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
        let doubts = |any: &[ChoiceId]| self.doubted().any(|choice| any.contains(&choice));
        // Open where none of them was made, and the person is not sure of one.
        let is_among = |made: bool, any: &[ChoiceId]| {
            if !made && doubts(any) { not_sure } else { made.into() }
        };
        match (self, atom) {
            (Self::NotSure, Atom::Unsure(..)) => Truth::True,
            (_, Atom::Unsure(_, any)) => doubts(any).into(),
            (Self::NotSure, _) => not_sure,
            (Self::One(choice), Atom::Chosen(_, any)) => any.contains(choice).into(),
            (Self::Many(chosen) | Self::Doubt { chosen, .. }, Atom::Chosen(_, any)) => {
                is_among(any.iter().any(|choice| chosen.contains_key(choice)), any)
            }
            (Self::Many(chosen) | Self::Doubt { chosen, .. }, Atom::BothSides(_, any)) => {
                is_among(any.iter().any(|choice| chosen.get(choice) == Some(&Some(Side::Both))), any)
            }
            (typed, Atom::Between(_, low, high)) => {
                typed.number().map_or(Truth::Unknown, |number| (*low..=*high).contains(&number).into())
            }
            _ => Truth::Unknown,
        }
    }

    /// The same where nobody was asked about some choices: what was not asked is no *no*, and *not sure* says nothing of it.
    pub(crate) fn truth_but(&self, atom: &Atom, not_sure: Truth, unasked: Option<&[ChoiceId]>) -> Truth {
        let truth = self.truth_of(atom, not_sure);
        let (Atom::Chosen(_, any) | Atom::BothSides(_, any), Some(unasked)) = (atom, unasked) else { return truth };
        let is_open = match self {
            Self::NotSure => any.iter().all(|choice| unasked.contains(choice)),
            _ => truth == Truth::False && any.iter().any(|choice| unasked.contains(choice)),
        };
        if is_open { Truth::Unknown } else { truth }
    }

    /// Calls `wake` with all by which it may bring something about, beside that it was given: each choice that is made or in
    /// doubt, the number.
    pub(crate) fn each_trigger(&self, wake: &mut impl FnMut(Trigger)) {
        match self {
            Self::One(choice) => wake(Trigger::Choice(*choice)),
            Self::Many(chosen) => chosen.keys().for_each(|choice| wake(Trigger::Choice(*choice))),
            Self::Doubt { chosen, unsure } => {
                chosen.keys().chain(unsure).for_each(|choice| wake(Trigger::Choice(*choice)));
            }
            typed => typed.number().into_iter().for_each(|number| wake(Trigger::Between(number, number))),
        }
    }
}
