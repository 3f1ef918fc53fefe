//! The meaning of what was found: the outcome of a side, and the one that counts of both.
//!
//! A grade of strength says by itself whether that is weak, an angle whether it is at most the one that the questionnaire
//! names, and reflexes of both sides whether they are the same: nobody has to say it again.

use super::{Charted, Found, NEGATIVE, Outcome, POSITIVE, Reading};
use crate::interview::Side;
use crate::questionnaire::{ChoiceId, Examination, Measure, Question};

/// Degrees by which two angles clearly differ, of two sides or of two visits: less can be how it was held and read. That is a
/// judgement, as no source of these questions has a figure.
pub const CLEARLY: u8 = 10;

/// Why what was measured excludes an outcome. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Excluded {
    /// Both sides are said to be the same, and are not.
    NotTheSame,
    /// An angle says by itself what it means, which is another outcome.
    ByAngle {
        /// The degrees.
        degrees: u8,
        /// The outcome that they mean, as it is called.
        means: String,
    },
    /// An angle that is the PT's to judge is said to be as it should, and the other side goes clearly further.
    ClearlyLess {
        /// The degrees.
        degrees: u8,
        /// Those of the other side.
        other: u8,
        /// The outcome that was said, as it is called.
        said: String,
    },
    /// An outcome that is put together from other items and answers does not go with them.
    ByOthers {
        /// The outcome that was said, as it is called.
        said: String,
        /// The items and questions that exclude it, by their names.
        others: Vec<String>,
    },
}

impl Found {
    /// The outcome that what was measured means by itself: less than 5-, or an angle up to the one that the item
    /// names, in any part is `positive`; more in every part is `negative`. Where the PT judges angles between two, more than
    /// both is `negative` beside another side that goes no further.
    pub(super) fn outcome_of_measure(&self, question: &Question, item: &Examination, other: &Self) -> Option<Outcome> {
        let goes_no_further = |at: usize, value: &Reading| {
            let other = other.values.get(at).copied().flatten();
            other.is_some_and(|other| other <= *value)
        };
        let is_positive = |(at, value): (usize, &Option<Reading>)| {
            let value = value.as_ref()?;
            match (item.measure?, item.positive_up_to, item.judged_up_to) {
                // Hardly less than full strength: no source says whether that is weak, so the PT does.
                (Measure::Strength, ..) if value.is_just_short_of_full() => None,
                (Measure::Strength, ..) => Some(!value.is_full_strength()),
                (Measure::Degrees, Some(angle), _) if value.number <= angle => Some(true),
                (Measure::Degrees, Some(_), None) => Some(false),
                (Measure::Degrees, Some(_), Some(judged)) if value.number > judged && goes_no_further(at, value) => {
                    Some(false)
                }
                _ => None,
            }
        };
        let told: Vec<bool> = self.values.iter().enumerate().filter_map(is_positive).collect();
        let name = if told.contains(&true) {
            POSITIVE
        } else if !told.is_empty() && told.len() == item.measured() && self.is_whole(item) {
            NEGATIVE
        } else {
            return None;
        };
        question.find_choice(name).map(Outcome::Choice)
    }

    /// Why the angle of a side excludes an outcome; none where it does not. A grade of strength leaves the last word to the PT: weak
    /// is what is weaker than the other side.
    fn angle_excludes(&self, question: &Question, other: &Self, outcome: Outcome) -> Option<Excluded> {
        let item = question.examination().filter(|item| item.measure == Some(Measure::Degrees))?;
        let named = |choice: ChoiceId| question.choice(choice).label.clone();
        let least = |found: &Self| found.values.iter().flatten().min().map(|value| value.number);
        let degrees = least(self)?;
        match (self.outcome_of_measure(question, item, other), item.judged_up_to, outcome) {
            (Some(Outcome::Choice(means)), ..) if outcome != Outcome::Choice(means) => {
                Some(Excluded::ByAngle { degrees, means: named(means) })
            }
            (None, Some(judged), Outcome::Choice(said)) if question.find_choice(NEGATIVE) == Some(said) => {
                let other =
                    least(other).filter(|other| degrees <= judged && *other >= degrees.saturating_add(CLEARLY))?;
                Some(Excluded::ClearlyLess { degrees, other, said: named(said) })
            }
            _ => None,
        }
    }

    /// Tells whether every part was measured.
    fn is_whole(&self, item: &Examination) -> bool {
        self.values.len() == item.measured() && self.values.iter().all(Option::is_some)
    }
}

impl Charted {
    /// Gives each side that has none the outcome that what was measured there means by itself.
    pub(super) fn told_by_measure(mut self, question: &Question, item: &Examination) -> Self {
        let [left, right] = self.outcomes_of_measure(question, item);
        self.left.outcome = self.left.outcome.or(left);
        self.right.outcome = self.right.outcome.or(right);
        self
    }

    /// The outcome that what was measured on each side means by itself, the left first.
    #[must_use]
    pub fn outcomes_of_measure(&self, question: &Question, item: &Examination) -> [Option<Outcome>; 2] {
        let of = |own: &Found, other: &Found| own.outcome_of_measure(question, item, other);
        [of(&self.left, &self.right), of(&self.right, &self.left)]
    }

    /// The side whose outcome is the one that counts, where it is only one.
    #[must_use]
    pub fn side_of(&self, outcome: ChoiceId, painful: Option<Side>) -> Option<Side> {
        match (self.left.choice() == Some(outcome), self.right.choice() == Some(outcome), painful) {
            (true, true, painful) => painful.filter(|side| *side != Side::Both),
            (true, false, _) => Some(Side::Left),
            (false, true, _) => Some(Side::Right),
            (false, false, _) => None,
        }
    }

    /// Why what was measured excludes the outcome that was said of a side; none where it excludes none.
    #[must_use]
    pub fn contradiction(&self, question: &Question) -> Option<Excluded> {
        self.contradictions(question).into_iter().flatten().next()
    }

    /// The same of each side, the left first.
    #[must_use]
    pub fn contradictions(&self, question: &Question) -> [Option<Excluded>; 2] {
        let of = |found: &Found, other: &Found| {
            if found.choice().is_some_and(|outcome| self.are_not_the_same(question, outcome)) {
                return Some(Excluded::NotTheSame);
            }
            found.angle_excludes(question, other, found.outcome?)
        };
        [of(&self.left, &self.right), of(&self.right, &self.left)]
    }

    /// Why what was measured excludes an outcome as the one that counts; none where it does not.
    #[must_use]
    pub fn excludes(&self, question: &Question, outcome: ChoiceId, painful: Option<Side>) -> Option<Excluded> {
        if self.are_not_the_same(question, outcome) {
            return Some(Excluded::NotTheSame);
        }
        let of = |found: &Found, other: &Found| found.angle_excludes(question, other, Outcome::Choice(outcome));
        let [left, right] = [of(&self.left, &self.right), of(&self.right, &self.left)];
        let one_alone = self.left.is_empty() || self.right.is_empty();
        match painful {
            Some(Side::Left) => left,
            Some(Side::Right) => right,
            // What was found on one side counts, where nobody said that this side does not hurt.
            None | Some(Side::Both) if one_alone || question.find_choice(NEGATIVE) == Some(outcome) => left.or(right),
            None | Some(Side::Both) => left.and(right),
        }
    }

    /// Takes away an outcome that an angle excludes, for the one that it means by itself, where it means one.
    pub(super) fn told_as_measured(mut self, question: &Question) -> Self {
        let Some(item) = question.examination() else { return self };
        let by_angle = |excluded: &Option<Excluded>| {
            matches!(excluded, Some(Excluded::ByAngle { .. } | Excluded::ClearlyLess { .. }))
        };
        let [left, right] = self.contradictions(question).map(|excluded| by_angle(&excluded));
        let means = self.outcomes_of_measure(question, item);
        self.left.outcome = if left { means[0] } else { self.left.outcome };
        self.right.outcome = if right { means[1] } else { self.right.outcome };
        self
    }

    /// Tells whether an outcome is that both sides are the same, and they are not.
    fn are_not_the_same(&self, question: &Question, outcome: ChoiceId) -> bool {
        let reflex = question.examination().is_some_and(|item| item.measure == Some(Measure::Reflex));
        reflex
            && question.find_choice(NEGATIVE) == Some(outcome)
            && self.parts_on_both().any(|(left, right)| left != right)
    }

    /// The measures of a part on either side, where it was on both.
    fn parts_on_both(&self) -> impl Iterator<Item = (Reading, Reading)> {
        let both = self.left.values.iter().zip(&self.right.values);
        both.filter_map(|(left, right)| left.zip(*right))
    }

    /// The outcome that reflexes of both sides mean: the same in every part is none, and weaker on the side that hurts is one. A side
    /// that is as usual is not weak beside one that is brisk.
    fn outcome_of_reflexes(&self, question: &Question, painful: Option<Side>) -> Option<ChoiceId> {
        let item = question.examination().filter(|item| item.measure == Some(Measure::Reflex))?;
        let weaker = |(left, right): (Reading, Reading)| match painful {
            Some(Side::Left) => left < right && left.is_weak_reflex(),
            Some(Side::Right) => right < left && right.is_weak_reflex(),
            _ => false,
        };
        let same = self.parts_on_both().all(|(left, right)| left == right);
        let whole = [&self.left, &self.right].into_iter().all(|side| side.is_whole(item));
        if same && whole {
            question.find_choice(NEGATIVE)
        } else if self.parts_on_both().any(weaker) {
            question.find_choice(POSITIVE)
        } else {
            None
        }
    }

    /// The outcome that counts, where the side that hurts, or what was found, tells it.
    pub(super) fn counts(&self, question: &Question, painful: Option<Side>) -> Option<ChoiceId> {
        match (self.left.choice(), self.right.choice(), painful) {
            (Some(left), Some(right), _) if left == right => Some(left),
            (Some(left), _, Some(Side::Left)) => Some(left),
            (_, Some(right), Some(Side::Right)) => Some(right),
            // That one side is as it should be says nothing of what was measured on the other and tells no outcome yet.
            (Some(one), None, None | Some(Side::Both)) if is_only_as_it_should_be(question, one, &self.right) => None,
            (None, Some(one), None | Some(Side::Both)) if is_only_as_it_should_be(question, one, &self.left) => None,
            (Some(one), None, None | Some(Side::Both)) | (None, Some(one), None | Some(Side::Both)) => Some(one),
            // What was found on one side counts, where nobody said that this side does not hurt.
            (Some(left), Some(right), None | Some(Side::Both)) => {
                let negative = question.find_choice(NEGATIVE)?;
                let found = [left, right].into_iter().find(|choice| *choice != negative);
                found.filter(|_| [left, right].contains(&negative))
            }
            (None, None, painful) => self.outcome_of_reflexes(question, painful),
            _ => None,
        }
    }
}

/// Tells whether the outcome of one side is the negative one, and what was found on the other tells none yet.
fn is_only_as_it_should_be(question: &Question, outcome: ChoiceId, other: &Found) -> bool {
    question.find_choice(NEGATIVE) == Some(outcome) && !other.is_empty() && other.outcome.is_none()
}
