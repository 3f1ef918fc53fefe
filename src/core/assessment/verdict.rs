//! Scores to a verdict.

use std::cmp::Reverse;

use crate::questionnaire::{Atom, CategoryId, Questionnaire, Truth};

use super::Score;

/// What the answers fit, and how clearly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// Nothing has enough evidence.
    NotClear,
    /// Two origins at once, the stronger first.
    Mixed(CategoryId, CategoryId),
    /// One origin, though not by much.
    Leans(CategoryId),
    /// One origin, clearly.
    Fits(CategoryId),
}

impl Verdict {
    /// The origins it names.
    #[must_use]
    pub fn names(&self) -> Vec<CategoryId> {
        match *self {
            Self::NotClear => Vec::new(),
            Self::Mixed(first, second) => vec![first, second],
            Self::Leans(category) | Self::Fits(category) => vec![category],
        }
    }
}

/// The origins, the strongest first, equal ones in the order of the questionnaire.
pub(super) fn ranking(scores: &[Score]) -> Vec<CategoryId> {
    let mut ranking: Vec<_> = scores.iter().collect();
    ranking.sort_by_key(|score| Reverse(score.total));
    ranking.into_iter().map(|score| score.category).collect()
}

/// Applies the rules in their order.
pub(super) fn reach(questionnaire: &Questionnaire, scores: &[Score], look_up: &dyn Fn(&Atom) -> Truth) -> Verdict {
    let rules = questionnaire.verdict_rules();
    let total = |category: CategoryId| scores[category.index()].total;
    let ranking = ranking(scores);
    let Some(&first) = ranking.first().filter(|first| total(**first) >= rules.enough) else {
        return Verdict::NotClear;
    };
    let Some(&second) = ranking.get(1) else {
        return if total(first) >= rules.fits.score { Verdict::Fits(first) } else { Verdict::Leans(first) };
    };
    let lead = total(first) - total(second);
    // Two strong origins are mixed only while neither leads clearly: the overlap of a strong joint
    // with a little muscle pain is no second source.
    if lead <= rules.close || (total(second) >= rules.strong && lead < rules.fits.lead) {
        return Verdict::Mixed(first, second);
    }
    // A rule for two clusters speaks only where one of them leads.
    let mixed =
        rules.mixed.iter().find(|rule| rule.between.contains(&first) && rule.condition.truth(look_up) == Truth::True);
    if let Some(rule) = mixed {
        let other = if rule.between[0] == first { rule.between[1] } else { rule.between[0] };
        return Verdict::Mixed(first, other);
    }
    if total(first) >= rules.fits.score && lead >= rules.fits.lead {
        Verdict::Fits(first)
    } else {
        Verdict::Leans(first)
    }
}

#[cfg(test)]
mod tests;
