//! Scores to a verdict.

use std::cmp::Reverse;

use smallvec::SmallVec;

use crate::questionnaire::{CategoryId, Plan, Questionnaire};

use super::Score;
use super::base_rate::Prior;

/// From this share on, in percent, pain in a place *often* comes from an origin.
const OFTEN: f64 = 45.0;
/// Two shares no further apart, in percent, may be the same: that is how well they are known. Further apart, no little
/// evidence makes two origins about as common.
const HONEST: f64 = 30.0;

/// The fit of the answers, and how clear it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// Nothing has enough evidence.
    NotClear,
    /// Two origins at once, the stronger first.
    Mixed(CategoryId, CategoryId),
    /// Too few answers: pain in that place, at that age, most often comes from one origin.
    MostOften(CategoryId),
    /// Too few answers: pain in that place, at that age, comes about as often from two origins, the likelier first.
    AboutAsOften(CategoryId, CategoryId),
    /// One origin, though not by much; and the next, where the lead over it is too small to call and the answers speak for it too.
    Leans(CategoryId, Option<CategoryId>),
    /// One origin, clearly.
    Fits(CategoryId),
    /// Something outside the origins, by its position, while the evidence is strong for none of them; and the origin that the answers
    /// speak for too.
    Outside(usize, Option<CategoryId>),
}

impl Verdict {
    /// The origins it names.
    #[must_use]
    pub fn names(&self) -> Named {
        match *self {
            Self::NotClear => Named::new(),
            Self::Mixed(first, second) | Self::AboutAsOften(first, second) => Named::from([first, second]),
            Self::Leans(first, second) => [first].into_iter().chain(second).collect(),
            Self::MostOften(category) | Self::Fits(category) => [category].into_iter().collect(),
            Self::Outside(_, beside) => beside.into_iter().collect(),
        }
    }

    /// The position of what it names outside the origins.
    #[must_use]
    pub fn outside(&self) -> Option<usize> {
        match *self {
            Self::Outside(position, _) => Some(position),
            _ => None,
        }
    }

    /// True if only place and age speak.
    #[must_use]
    pub fn is_by_base_rate(&self) -> bool {
        matches!(self, Self::MostOften(_) | Self::AboutAsOften(..))
    }

    /// The origins to which the answers point: none where only place and age speak.
    #[must_use]
    pub fn points_to(&self) -> Named {
        if self.is_by_base_rate() { Named::new() } else { self.names() }
    }
}

/// The origins that a verdict names: one or two.
pub type Named = SmallVec<[CategoryId; 2]>;

/// Some origins, in an order: so few that they need no memory of their own.
pub(super) type Ranking = SmallVec<[CategoryId; 4]>;

/// The origins, the strongest first, equal ones in the order of the questionnaire.
pub(super) fn ranking(scores: &[Score]) -> Ranking {
    let mut ranking: Ranking = scores.iter().map(|score| score.category).collect();
    ranking.sort_unstable_by_key(|category| (Reverse(scores[category.index()].total), *category));
    ranking
}

/// Applies the rules in their order; what lies `outside` and leads stands in place of an origin for which the evidence is not strong.
pub(super) fn reach(
    questionnaire: &Questionnaire,
    scores: &[Score],
    prior: Option<&Prior<'_>>,
    outside: Option<usize>,
    is_true: &dyn Fn(Plan) -> bool,
) -> Verdict {
    let verdict = among_origins(questionnaire, scores, prior, is_true);
    let is_strong = |score: &Score| score.evidence() >= questionnaire.verdict_rules().strong;
    match outside.filter(|_| !scores.iter().any(is_strong)) {
        Some(outside) => Verdict::Outside(outside, verdict.points_to().first().copied()),
        None => verdict,
    }
}

/// Applies the rules to the origins alone.
fn among_origins(
    questionnaire: &Questionnaire,
    scores: &[Score],
    prior: Option<&Prior<'_>>,
    is_true: &dyn Fn(Plan) -> bool,
) -> Verdict {
    let rules = questionnaire.verdict_rules();
    let ranking = ranking(scores);
    let of = |category: CategoryId| &scores[category.index()];
    let Some(&first) = ranking.first() else { return Verdict::NotClear };
    let enough = of(first).evidence() >= rules.enough;
    let fits = of(first).evidence() >= rules.fits.score;
    // Where most of it comes from elsewhere, a little evidence says nothing.
    let elsewhere = !fits && prior.is_some_and(Prior::is_mostly_outside);
    if elsewhere || (!enough && prior.is_none_or(|prior| !prior.is_placed())) {
        return Verdict::NotClear;
    }
    let Some(&second) = ranking.get(1) else {
        return match (enough, fits) {
            (false, _) => Verdict::MostOften(first),
            (true, true) => Verdict::Fits(first),
            (true, false) => Verdict::Leans(first, None),
        };
    };
    let lead = of(first).total - of(second).total;
    if let Some(prior) = prior.filter(|_| !enough) {
        let nothing_speaks = scores.iter().all(|score| score.evidence() < rules.enough);
        let apart = (prior.share(first) - prior.share(second)).abs();
        if nothing_speaks && lead <= rules.close && apart <= HONEST {
            return Verdict::AboutAsOften(first, second);
        }
        // A little evidence tips what is about as common. What speaks against the other alone does not.
        if nothing_speaks && lead > rules.close && of(first).evidence() > 0 && prior.share(first) >= OFTEN {
            return Verdict::MostOften(first);
        }
        let common = match by_base_rate(questionnaire, prior, is_true) {
            // About as common, so what speaks against one of them decides which is told first.
            Verdict::AboutAsOften(one, other) if of(one).total < of(other).total => Verdict::AboutAsOften(other, one),
            common => common,
        };
        // Where the answers speak for another, the common origin is told alone only while it leads clearly.
        if nothing_speaks || (common.names().contains(&first) && lead > rules.close) {
            return common;
        }
    }
    // Two strong origins are mixed while neither leads clearly. Of two weak ones near each other the stronger is told, and the other
    // beside it, unless they are even.
    let speak_for_both = of(first).evidence().min(of(second).evidence()) >= rules.enough;
    if (speak_for_both && lead == 0) || (of(second).evidence() >= rules.strong && lead < rules.fits.lead) {
        return Verdict::Mixed(first, second);
    }
    // A rule for two clusters speaks only where one of them leads.
    let mut mixed = rules.mixed.iter().zip(questionnaire.plans().mixed());
    if let Some((rule, _)) = mixed.find(|(rule, plan)| rule.between.contains(&first) && is_true(**plan)) {
        let other = if rule.between[0] == first { rule.between[1] } else { rule.between[0] };
        return Verdict::Mixed(first, other);
    }
    if fits && lead >= rules.fits.lead {
        return Verdict::Fits(first);
    }
    // Near the first, the next is told where the answers speak for it; place and age alone may be what puts the other first.
    let speaks_next = of(second).evidence() >= rules.enough;
    Verdict::Leans(first, (speaks_next && lead <= rules.close).then_some(second))
}

/// The origins common in that place and at that age, whatever else was answered.
fn by_base_rate(questionnaire: &Questionnaire, prior: &Prior<'_>, is_true: &dyn Fn(Plan) -> bool) -> Verdict {
    let possible = |category| questionnaire.possible_patterns(category, is_true);
    let most = |category| possible(category).map(|pattern| prior.decibans(pattern)).max();
    let mut common: SmallVec<[_; 4]> =
        questionnaire.category_ids().map(|(id, _)| (Reverse(most(id).unwrap_or_default()), id)).collect();
    common.sort_unstable();
    match common[..] {
        [(Reverse(most), first), (Reverse(next), second), ..]
            if most - next <= questionnaire.verdict_rules().close || prior.share(first) < OFTEN =>
        {
            Verdict::AboutAsOften(first, second)
        }
        [(_, first), ..] => Verdict::MostOften(first),
        [] => Verdict::NotClear,
    }
}

#[cfg(test)]
mod tests;
