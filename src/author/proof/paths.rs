//! How many paths lead through the tree, and how long they are.
//!
//! A path is a sequence of questions from the first one to the result. Every way on from a question counts, whatever was
//! answered before: that some answers exclude one another is left out, so there are at most as many as are counted. A question
//! below another stands on its screen, and makes no path longer.

use hip_triage_core::questionnaire::{Audience, Go, QuestionId, Questionnaire};

/// Beyond so much work the lengths are no longer spread out.
const WORK: usize = 400_000_000;
/// A length that has a smaller share of the paths is left out.
const SHARE: f64 = 1e-15;

/// The paths of one kind of interview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paths {
    /// How many there are; none if more than can be counted exactly.
    pub count: Option<u128>,
    /// The decimal logarithm of their number.
    pub magnitude: f64,
    /// The most questions on a path; one below another does not count.
    pub longest: usize,
    /// The number of questions that half of the paths do not exceed; none where that is too much to find out.
    pub median: Option<usize>,
}

/// The facts about the paths from a question on.
#[derive(Clone, Default)]
struct Remaining {
    count: Option<u128>,
    magnitude: f64,
    /// The least length, and from there on the share of paths of each length; nothing where that is too much to find out.
    lengths: (usize, Vec<f64>),
}

/// Counts the paths of an interview.
#[must_use]
pub fn paths(questionnaire: &Questionnaire, audience: Audience) -> Paths {
    let start = Go::To(questionnaire.start());
    let longest = questionnaire.longest_from(start, audience);
    let depth = |id: QuestionId| questionnaire.depth(Go::To(id));
    let mut order: Vec<_> = questionnaire.question_ids().filter(|(_, question)| question.step().is_some()).collect();
    order.sort_by_key(|(id, _)| depth(*id));
    let ways: Vec<Vec<Go>> = questionnaire.question_ids().map(|(id, _)| ways(questionnaire, id, audience)).collect();
    let mut uses = vec![0_usize; ways.len()];
    for go in ways.iter().flatten() {
        if let Go::To(to) = go {
            uses[to.index()] += 1;
        }
    }
    let result = Remaining { count: Some(1), magnitude: 0.0, lengths: (0, vec![1.0]) };
    let mut rest = vec![Remaining::default(); ways.len()];
    let mut work = 0;
    for (id, question) in order {
        // One below another stands on its screen, and does not count; nor does what came of the last time, at the first.
        let counts = question.is_asked_at_first(audience) && !questionnaire.is_below(id);
        let parts: Vec<&Remaining> = ways[id.index()]
            .iter()
            .map(|go| match go {
                Go::To(to) => &rest[to.index()],
                Go::Result => &result,
            })
            .collect();
        let joined = join(&parts, counts, &mut work);
        rest[id.index()] = joined;
        for go in &ways[id.index()] {
            if let Go::To(to) = go {
                uses[to.index()] -= 1;
                if uses[to.index()] == 0 {
                    rest[to.index()].lengths = Default::default();
                }
            }
        }
    }
    let all = &rest[questionnaire.start().index()];
    Paths { count: all.count, magnitude: all.magnitude, longest, median: median(&all.lengths) }
}

/// The different places to which a question leads.
fn ways(questionnaire: &Questionnaire, id: QuestionId, audience: Audience) -> Vec<Go> {
    let mut ways: Vec<Go> = questionnaire.ways_from(id, audience).collect();
    ways.sort_unstable_by_key(|go| match go {
        Go::To(to) => to.index(),
        Go::Result => usize::MAX,
    });
    ways.dedup();
    ways
}

/// The paths from a question, given those from each of the questions that it leads to.
fn join(parts: &[&Remaining], counts: bool, work: &mut usize) -> Remaining {
    let count = parts.iter().try_fold(0_u128, |sum, part| sum.checked_add(part.count?));
    let most = parts.iter().map(|part| part.magnitude).fold(f64::NEG_INFINITY, f64::max);
    let magnitude = most + parts.iter().map(|part| 10_f64.powf(part.magnitude - most)).sum::<f64>().log10();
    let shortest = parts.iter().map(|part| part.lengths.0).min().unwrap_or_default();
    let mut shares = Vec::new();
    if *work <= WORK && parts.iter().all(|part| !part.lengths.1.is_empty()) {
        for part in parts {
            let share = 10_f64.powf(part.magnitude - magnitude);
            let (begin, lengths) = (part.lengths.0 - shortest, &part.lengths.1);
            *work += lengths.len();
            shares.resize(shares.len().max(begin + lengths.len()), 0.0);
            for (sum, length) in shares[begin..].iter_mut().zip(lengths) {
                *sum += share * length;
            }
        }
        let first = shares.iter().position(|share| *share >= SHARE).unwrap_or_default();
        let end = shares.iter().rposition(|share| *share >= SHARE).map_or(0, |last| last + 1);
        shares = shares.get(first..end).unwrap_or_default().to_vec();
        return Remaining { count, magnitude, lengths: (shortest + first + usize::from(counts), shares) };
    }
    Remaining { count, magnitude, lengths: (0, shares) }
}

fn median((shortest, shares): &(usize, Vec<f64>)) -> Option<usize> {
    let mut sum = 0.0;
    let place = shares.iter().position(|share| {
        sum += share;
        sum >= 0.5 - 1e-9
    });
    place.map(|place| shortest + place)
}
