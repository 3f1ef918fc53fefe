//! Points to scores.

use crate::questionnaire::{CategoryId, FindingId, PatternId, Plan, Points, Questionnaire};

use super::Standing;
use super::base_rate::Prior;
use super::counting::Counting;

/// The strength of evidence for an origin: that of its best pattern. Never a probability.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Score {
    /// The origin.
    pub category: CategoryId,
    /// The base rate and the sum of the contributions.
    pub total: i32,
    /// The points of the base rate for the best pattern: how common it is in that place and at that age.
    pub base: i32,
    /// The pattern that it looks most like; none where two patterns are equally strong, or where a red flag withholds
    /// the pattern.
    pub pattern: Option<PatternId>,
    /// The points of each finding for the best pattern, within the caps, in the order of the questionnaire.
    pub contributions: Vec<Contribution>,
}

impl Score {
    /// The points of the answers beside the base rate.
    #[must_use]
    pub fn evidence(&self) -> i32 {
        self.total - self.base
    }
}

/// The points of a finding.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Contribution {
    /// The finding.
    pub finding: FindingId,
    /// How much, within the caps.
    pub points: i32,
}

/// The score of each origin, in the order of the questionnaire.
pub(super) fn scores(
    questionnaire: &Questionnaire,
    counting: &Counting,
    prior: Option<&Prior<'_>>,
    is_true: &dyn Fn(Plan) -> bool,
) -> Vec<Score> {
    let tally = Tally::of(questionnaire, counting, prior);
    let score = |category| tally.score(category, questionnaire.possible_patterns(category, is_true));
    questionnaire.category_ids().map(|(category, _)| score(category)).collect()
}

/// Everything that is counted together: the base rate, the findings and their caps.
struct Tally<'a> {
    questionnaire: &'a Questionnaire,
    prior: Option<&'a Prior<'a>>,
    /// The findings that count, each with its points.
    counting: Vec<(FindingId, &'a [Points])>,
    /// The positions of the caps of their groups.
    caps: Vec<usize>,
}

impl<'a> Tally<'a> {
    fn of(questionnaire: &'a Questionnaire, counting: &Counting, prior: Option<&'a Prior<'a>>) -> Self {
        let points = |(id, standing): (FindingId, Standing)| (id, standing.points_of(questionnaire.finding(id)));
        let counting: Vec<_> = counting.iter().map(points).filter(|(_, points)| !points.is_empty()).collect();
        let mut caps: Vec<_> = counting.iter().flat_map(|(id, _)| questionnaire.caps_of(*id)).collect();
        caps.sort_unstable();
        caps.dedup();
        Self { questionnaire, prior, counting, caps }
    }

    /// That of its best pattern of these, the first of equals.
    fn score(&self, category: CategoryId, patterns: impl Iterator<Item = PatternId>) -> Score {
        let mut own = Vec::with_capacity(2 * self.counting.len());
        for (id, points) in &self.counting {
            own.extend(
                points.iter().filter(|points| points.target.category() == category).map(|points| (*id, *points)),
            );
        }
        let room = || Vec::with_capacity(self.counting.len());
        let (mut best, mut next) = (Score { category, total: 0, base: 0, pattern: None, contributions: room() }, None);
        let (mut contributions, mut sums) = (room(), vec![0; self.questionnaire.verdict_rules().caps.len()]);
        for pattern in patterns {
            self.contributions(pattern, &own, &mut sums, &mut contributions);
            let base = self.prior.map_or(0, |prior| prior.decibans(pattern));
            let total = base + contributions.iter().map(|part| part.points).sum::<i32>();
            if best.pattern.is_some() && total <= best.total {
                next = next.max(Some(total));
            } else {
                next = best.pattern.map(|_| best.total);
                (best.total, best.base, best.pattern) = (total, base, Some(pattern));
                std::mem::swap(&mut best.contributions, &mut contributions);
            }
        }
        best.pattern = best.pattern.filter(|_| next.is_none_or(|next| next < best.total));
        best
    }

    /// The points of each finding for a pattern, of those for its origin: group by group, what goes beyond a cap is taken from
    /// the last findings of the group first. The sums of the groups are worked out in `sums`, by their caps.
    fn contributions(
        &self,
        pattern: PatternId,
        own: &[(FindingId, Points)],
        sums: &mut [i32],
        parts: &mut Vec<Contribution>,
    ) {
        parts.clear();
        for (finding, points) in own.iter().filter(|(_, points)| points.target.counts_for(pattern)) {
            match parts.last_mut() {
                Some(last) if last.finding == *finding => last.points += points.points,
                _ => parts.push(Contribution { finding: *finding, points: points.points }),
            }
        }
        sums.fill(0);
        for part in &*parts {
            self.questionnaire.caps_of(part.finding).for_each(|cap| sums[cap] += part.points);
        }
        for cap in &self.caps {
            let Some((low, high)) = self.questionnaire.verdict_rules().caps[*cap].bounds_for(pattern) else { continue };
            let mut excess = sums[*cap] - sums[*cap].clamp(low, high);
            if excess == 0 {
                continue;
            }
            for part in parts.iter_mut().rev() {
                if !self.questionnaire.caps_of(part.finding).any(|own| own == *cap) {
                    continue;
                }
                let taken = if excess > 0 { excess.min(part.points.max(0)) } else { excess.max(part.points.min(0)) };
                part.points -= taken;
                excess -= taken;
                // What one cap takes counts for no other.
                self.questionnaire.caps_of(part.finding).for_each(|own| sums[own] -= taken);
            }
        }
        parts.retain(|part| part.points != 0);
    }
}
