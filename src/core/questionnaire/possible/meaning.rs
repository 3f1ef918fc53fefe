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
    fn nothing_but(said: Said) -> Self {
        Self { said, chosen: ChoiceSet::default(), on_both: ChoiceSet::default(), doubted: ChoiceSet::default() }
    }

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

    /// The same where nobody was asked about some choices: what was not asked is no *no*, and *not sure* says nothing of it.
    pub(crate) fn truth_among(&self, atom: &Atom, not_sure: Truth, unasked: Option<&ChoiceSet>) -> Truth {
        let truth = self.truth_of(atom, not_sure);
        let (Atom::Chosen(_, any) | Atom::BothSides(_, any), Some(unasked)) = (atom, unasked) else { return truth };
        let is_open = match self.said {
            Said::NotSure => any.set().is_within(unasked),
            _ => truth == Truth::False && any.set().meets(unasked),
        };
        if is_open { Truth::Unknown } else { truth }
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
        matches!(self.said, Said::NotSure) || !self.doubted.is_empty()
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
        let mut marks = Marks::nothing_but(match self {
            Self::NotSure => Said::NotSure,
            Self::One(_) => Said::One,
            Self::Many(_) | Self::Doubt { .. } => Said::Many,
            Self::Number(number) => Said::Number(*number),
            Self::Skipped | Self::Text(_) | Self::Activities(_) => Said::Other,
        });
        if let Self::One(choice) = self {
            marks.chosen.insert(*choice);
        }
        for (choice, side) in self.chosen().into_iter().flatten() {
            marks.chosen.insert(*choice);
            if *side == Some(Side::Both) {
                marks.on_both.insert(*choice);
            }
        }
        self.doubted().for_each(|choice| marks.doubted.insert(choice));
        marks
    }

    /// Calls `wake` with all by which it may bring something about, beside that it was given: each choice that is made or in
    /// doubt, the number.
    pub(crate) fn each_trigger(&self, wake: &mut impl FnMut(Trigger)) {
        match self {
            Self::One(choice) => wake(Trigger::Choice(*choice)),
            Self::Number(number) => wake(Trigger::Between(*number, *number)),
            Self::Many(chosen) => chosen.keys().for_each(|choice| wake(Trigger::Choice(*choice))),
            Self::Doubt { chosen, unsure } => {
                chosen.keys().chain(unsure).for_each(|choice| wake(Trigger::Choice(*choice)));
            }
            Self::NotSure | Self::Skipped | Self::Text(_) | Self::Activities(_) => {}
        }
    }
}
