//! The meaning of what was found: the outcome of a side, and the one that counts of both.
//!
//! A grade of strength says by itself whether that is weak, an angle whether it is at most the one that the questionnaire
//! names, and reflexes of both sides whether they are the same: nobody has to say it again.

use super::{Charted, Found, Half, NEGATIVE, Outcome, POSITIVE, Reading};
use crate::interview::Side;
use crate::questionnaire::{ChoiceId, Examination, Measure, Question};

impl Found {
    /// The outcome that what was measured means by itself: less than full strength, or an angle up to the one that the item
    /// names, in any part is `positive`; more in every part is `negative`.
    pub(super) fn outcome_of_measure(&self, question: &Question, item: &Examination) -> Option<Outcome> {
        let is_positive = |value: &Reading| match (item.measure?, item.positive_up_to) {
            (Measure::Strength, _) => Some(!value.is_full_strength()),
            (Measure::Degrees, Some(angle)) => Some(value.number <= angle),
            _ => None,
        };
        let told: Vec<bool> = self.values.iter().flatten().filter_map(is_positive).collect();
        let name = if told.contains(&true) {
            POSITIVE
        } else if !told.is_empty() && self.is_whole(item) {
            NEGATIVE
        } else {
            return None;
        };
        question.find_choice(name).map(Outcome::Choice)
    }

    /// Tells whether every part was measured.
    fn is_whole(&self, item: &Examination) -> bool {
        self.values.len() == item.measured() && self.values.iter().all(Option::is_some)
    }
}

impl Charted {
    /// Tells whether an outcome is that both sides are the same, and they are not.
    #[must_use]
    pub fn contradicts(&self, question: &Question, outcome: ChoiceId) -> bool {
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
        /// A reflex as it is in most people: 2+.
        const USUAL: Reading = Reading { number: 2, half: Half::None };
        let item = question.examination().filter(|item| item.measure == Some(Measure::Reflex))?;
        let weaker = |(left, right): (Reading, Reading)| match painful {
            Some(Side::Left) => left < right && left < USUAL,
            Some(Side::Right) => right < left && right < USUAL,
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
