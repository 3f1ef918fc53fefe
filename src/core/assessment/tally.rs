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

/// The score of each origin, in the order of the questionnaire.
pub(super) fn scores(
    questionnaire: &Questionnaire,
    counting: &Counting,
    prior: Option<&Prior<'_>>,
    is_true: &dyn Fn(Plan) -> bool,
) -> Vec<Score> {
    let tally = Tally::of(questionnaire, counting, prior);
    let mut room = Room::default();
    let score = |category| tally.score(category, questionnaire.possible_patterns(category, is_true), &mut room);
    questionnaire.category_ids().map(|(category, _)| category).map(score).collect()
}

/// About how many points the findings of an interview have.
const USUAL: usize = 64;

/// Everything that is counted together: the base rate, the findings and their caps.
struct Tally<'a> {
    questionnaire: &'a Questionnaire,
    prior: Option<&'a Prior<'a>>,
    /// The points of the findings that count, finding by finding.
    points: Vec<(FindingId, Points)>,
}

/// Where one pattern after another is counted.
#[derive(Default)]
struct Room {
    /// The points for the origin, finding by finding.
    own: Vec<(FindingId, Points)>,
    /// Those for the pattern.
    parts: Vec<Contribution>,
    /// Their sums in the groups to which some belong, by the caps.
    sums: Vec<Option<i32>>,
}

impl<'a> Tally<'a> {
    fn of(questionnaire: &'a Questionnaire, counting: &Counting, prior: Option<&'a Prior<'a>>) -> Self {
        let mut all = Vec::with_capacity(USUAL);
        for (id, standing) in counting.iter() {
            all.extend(standing.points_of(questionnaire.finding(id)).iter().map(|points| (id, *points)));
        }
        Self { questionnaire, prior, points: all }
    }

    /// That of its best pattern of these, the first of equals.
    fn score(&self, category: CategoryId, patterns: impl Iterator<Item = PatternId>, room: &mut Room) -> Score {
        room.own.clear();
        room.own.reserve(self.points.len());
        room.own.extend(self.points.iter().filter(|(_, points)| points.target.category() == category));
        let contributions = Vec::with_capacity(room.own.len());
        let (mut best, mut next) = (Score { category, total: 0, base: 0, pattern: None, contributions }, None);
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
        best
    }

    /// The points of each finding for a pattern, of those for its origin: group by group, what goes beyond a cap is taken from
    /// the last findings of the group first.
    fn contributions(&self, pattern: PatternId, Room { own, parts, sums }: &mut Room) {
        parts.clear();
        parts.reserve(own.len());
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
