//! Points to scores.

use crate::questionnaire::{CategoryId, FindingId, PatternId, Plan, Points, Questionnaire};

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

/// Everything that is counted together: the base rate, the findings and their caps.
struct Tally<'a> {
    questionnaire: &'a Questionnaire,
    prior: Option<&'a Prior<'a>>,
}

/// Where one pattern after another is counted. It is kept from one decision to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    /// The points of the findings that count, finding by finding.
    all: Vec<(FindingId, Points)>,
    /// Those for the origin.
    own: Vec<(FindingId, Points)>,
    /// Those for the pattern.
    parts: Vec<Contribution>,
    /// Their sums in the groups to which some belong, by the caps.
    sums: Vec<Option<i32>>,
}

/// The score of each origin, in the order of the questionnaire, in place of those that were counted before.
pub(super) fn scores(
    questionnaire: &Questionnaire,
    counting: &Counting,
    prior: Option<&Prior<'_>>,
    is_true: &dyn Fn(Plan) -> bool,
    room: &mut Room,
    scores: &mut Vec<Score>,
) {
    let tally = Tally { questionnaire, prior };
    room.all.clear();
    for (id, standing) in counting.iter() {
        for points in standing.points_of(questionnaire.finding(id)) {
            room.all.push((id, *points));
        }
    }
    let none = |category| Score { category, total: 0, base: 0, pattern: None, contributions: Vec::new() };
    if scores.is_empty() {
        scores.extend(questionnaire.category_ids().map(|(category, _)| none(category)));
    }
    for score in scores {
        tally.score(questionnaire.possible_patterns(score.category, is_true), room, score);
    }
}

impl Tally<'_> {
    /// That of its best pattern of these, the first of equals.
    fn score(&self, patterns: impl Iterator<Item = PatternId>, room: &mut Room, best: &mut Score) {
        room.own.clear();
        room.own.extend(room.all.iter().filter(|(_, points)| points.target.category() == best.category));
        (best.total, best.base, best.pattern) = (0, 0, None);
        best.contributions.clear();
        let mut next = None;
        for pattern in patterns {
            self.contributions(pattern, room);
            let base = self.prior.map_or(0, |prior| prior.decibans(pattern));
            let total = base + room.parts.iter().map(|part| part.points).sum::<i32>();
            if best.pattern.is_some() && total <= best.total {
                next = next.max(Some(total));
            } else {
                next = best.pattern.map(|_| best.total);
                (best.total, best.base, best.pattern) = (total, base, Some(pattern));
                std::mem::swap(&mut best.contributions, &mut room.parts);
            }
        }
        best.pattern = best.pattern.filter(|_| next.is_none_or(|next| next < best.total));
    }

    /// The points of each finding for a pattern, of those for its origin: group by group, what goes beyond a cap is taken from
    /// the last findings of the group first.
    fn contributions(&self, pattern: PatternId, Room { own, parts, sums, .. }: &mut Room) {
        parts.clear();
        for (finding, points) in own.iter().filter(|(_, points)| points.target.counts_for(pattern)) {
            match parts.last_mut() {
                Some(last) if last.finding == *finding => last.points += points.points,
                _ => parts.push(Contribution { finding: *finding, points: points.points }),
            }
        }
        let caps = &self.questionnaire.verdict_rules().caps;
        sums.clear();
        sums.resize(caps.len(), None);
        let add = |sums: &mut [Option<i32>], finding, points| {
            for cap in self.questionnaire.caps_of(finding) {
                sums[cap] = Some(sums[cap].unwrap_or_default() + points);
            }
        };
        for part in &*parts {
            add(sums, part.finding, part.points);
        }
        for (position, cap) in caps.iter().enumerate() {
            let Some(sum) = sums[position] else { continue };
            let Some((low, high)) = cap.bounds_for(pattern) else { continue };
            let mut excess = sum - sum.clamp(low, high);
            if excess == 0 {
                continue;
            }
            for part in parts.iter_mut().rev() {
                if !self.questionnaire.caps_of(part.finding).any(|own| own == position) {
                    continue;
                }
                let taken = if excess > 0 { excess.min(part.points.max(0)) } else { excess.max(part.points.min(0)) };
                part.points -= taken;
                excess -= taken;
                // What one cap takes counts for no other.
                add(sums, part.finding, -taken);
            }
        }
        parts.retain(|part| part.points != 0);
    }
}
