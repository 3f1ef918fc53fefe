//! The meaning of an answer for what a condition reads.

use serde::{Deserialize, Serialize};

use super::{Answer, Side};
use crate::questionnaire::choices::ChoiceSet;
use crate::questionnaire::{Atom, ChoiceId, Choices, Truth};

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

/// All that conditions read of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Marks {
    said: Said,
    /// The choices that are made, those that are made for both sides, and those of which the person is not sure.
    chosen: ChoiceSet,
    on_both: ChoiceSet,
    doubted: ChoiceSet,
}

#[derive(Clone, Copy, Debug)]
enum Said {
    NotSure,
    One,
    Many,
    Number(i32),
    /// Nothing that a condition reads.
    Other,
}

impl Marks {
    /// How a thing that a condition reads stands in the answer.
    pub(crate) fn truth_of(&self, atom: &Atom, not_sure: Truth) -> Truth {
        match (self.said, atom) {
            (Said::NotSure, Atom::Unsure(..)) => Truth::True,
            (_, Atom::Unsure(_, any)) => self.doubted.meets(any.set()).into(),
            (Said::NotSure, _) => not_sure,
            (Said::One | Said::Many, Atom::Chosen(_, any)) => self.is_among(&self.chosen, any, not_sure),
            (Said::Many, Atom::BothSides(_, any)) => self.is_among(&self.on_both, any, not_sure),
            (Said::Number(number), Atom::Between(_, low, high)) => (*low..=*high).contains(&number).into(),
            _ => Truth::Unknown,
        }
    }

    /// How it stands that one of some choices was made: open where none was, and the person is not sure of one of them.
    fn is_among(&self, made: &ChoiceSet, any: &Choices, not_sure: Truth) -> Truth {
        if made.meets(any.set()) {
            Truth::True
        } else if self.doubted.meets(any.set()) {
            not_sure
        } else {
            Truth::False
        }
    }

    /// Tells whether the person is not sure, of all of it or of some.
    pub(crate) fn is_unsure(&self) -> bool {
        matches!(self.said, Said::NotSure) || self.doubted != ChoiceSet::default()
    }
}

impl Answer {
    /// How a thing that a condition reads stands in this answer.
    #[must_use]
    pub fn truth_of(&self, atom: &Atom, not_sure: Truth) -> Truth {
        self.marks().truth_of(atom, not_sure)
    }

    /// All that conditions read of it.
    pub(crate) fn marks(&self) -> Marks {
        let said = match self {
            Self::NotSure => Said::NotSure,
            Self::One(_) => Said::One,
            Self::Many(_) | Self::Doubt { .. } => Said::Many,
            typed => typed.number().map_or(Said::Other, Said::Number),
        };
        let one = match self {
            Self::One(choice) => Some(*choice),
            _ => None,
        };
        let many = || self.chosen().into_iter().flatten();
        let on_both = many().filter(|(_, side)| **side == Some(Side::Both)).map(|(choice, _)| *choice);
        Marks {
            said,
            chosen: one.into_iter().chain(many().map(|(choice, _)| *choice)).collect(),
            on_both: on_both.collect(),
            doubted: self.doubted().collect(),
        }
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
