//! Points to scores.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::questionnaire::{CategoryId, FindingId, PatternId, Questionnaire};

use super::Standing;
use super::base_rate::Prior;

/// The strength of evidence for an origin: that of its best pattern. Never a probability.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Score {
    /// The origin.
    pub category: CategoryId,
    /// The base rate and the sum of the contributions.
    pub total: i32,
    /// What the base rate counts for the best pattern: how common it is in that place and at that age.
    pub base: i32,
    /// The pattern that it looks most like; none where two patterns are equally strong, or where a red flag withholds
    /// the pattern.
    pub pattern: Option<PatternId>,
    /// What each finding counts for the best pattern, within the caps, in the order of the
    /// questionnaire.
    pub contributions: Vec<Contribution>,
}

impl Score {
    /// What the answers count beside the base rate.
    #[must_use]
    pub fn evidence(&self) -> i32 {
        self.total - self.base
    }
}

/// What a finding counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Contribution {
    /// Which.
    pub finding: FindingId,
    /// How much, within the caps.
    pub points: i32,
}

/// The score of each origin, in the order of the questionnaire.
pub(super) fn scores(
    questionnaire: &Questionnaire,
    counting: &BTreeMap<FindingId, Standing>,
    prior: Option<&Prior<'_>>,
) -> Vec<Score> {
    questionnaire.category_ids().map(|(category, _)| score(questionnaire, counting, prior, category)).collect()
}

fn score(
    questionnaire: &Questionnaire,
    counting: &BTreeMap<FindingId, Standing>,
    prior: Option<&Prior<'_>>,
    category: CategoryId,
) -> Score {
    let mut patterns: Vec<_> = questionnaire
        .pattern_ids(category)
        .map(|(pattern, _)| {
            let contributions = contributions(questionnaire, counting, pattern);
            let base = prior.map_or(0, |prior| prior.decibans(pattern));
            (base + contributions.iter().map(|part| part.points).sum::<i32>(), base, pattern, contributions)
        })
        .collect();
    patterns.sort_by_key(|(total, ..)| Reverse(*total));
    let clear = patterns.get(1).is_none_or(|second| second.0 < patterns[0].0);
    let mut best = patterns.into_iter();
    match best.next() {
        Some((total, base, pattern, contributions)) => {
            Score { category, total, base, pattern: clear.then_some(pattern), contributions }
        }
        None => Score { category, total: 0, base: 0, pattern: None, contributions: Vec::new() },
    }
}

/// What each finding counts for a pattern: group by group, what goes beyond a cap is taken from
/// the last findings of the group first.
fn contributions(
    questionnaire: &Questionnaire,
    counting: &BTreeMap<FindingId, Standing>,
    pattern: PatternId,
) -> Vec<Contribution> {
    let mut parts: Vec<_> = counting
        .iter()
        .filter_map(|(id, standing)| {
            let points = standing.points_of(questionnaire.finding(*id)).iter();
            let points = points.filter(|points| points.target.counts_for(pattern)).map(|points| points.points).sum();
            (points != 0).then_some(Contribution { finding: *id, points })
        })
        .collect();
    for cap in &questionnaire.verdict_rules().caps {
        let Some((low, high)) = cap.bounds_for(pattern) else { continue };
        let in_group = |part: &&mut Contribution| questionnaire.finding(part.finding).groups.contains(&cap.group);
        let sum: i32 = parts.iter_mut().filter(in_group).map(|part| part.points).sum();
        let mut excess = sum - sum.clamp(low, high);
        for part in parts.iter_mut().rev().filter(in_group) {
            let taken = if excess > 0 { excess.min(part.points.max(0)) } else { excess.max(part.points.min(0)) };
            part.points -= taken;
            excess -= taken;
        }
    }
    parts.retain(|part| part.points != 0);
    parts
}
