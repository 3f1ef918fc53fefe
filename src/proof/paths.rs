//! How many paths lead through the tree, and how long they are.
//!
//! A path is a sequence of questions from the first one to the result. Every way on from a question counts, whatever was
//! answered before: that some answers exclude one another is left out, so there are at most as many as are counted.

use crate::questionnaire::{Audience, Go, QuestionId, Questionnaire};

/// Beyond so much work the lengths are not spread out one by one.
const WORK: usize = 4_000_000;

/// The paths of one kind of interview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paths {
    /// How many there are; none if more than can be counted exactly.
    pub count: Option<u128>,
    /// The decimal logarithm of their number.
    pub magnitude: f64,
    /// The most questions on a path.
    pub longest: usize,
    /// The number of questions that half of the paths do not exceed; none where that is too much to find out.
    pub median: Option<usize>,
}

/// What is known of the paths from a question on.
#[derive(Clone, Default)]
struct Rest {
    count: Option<u128>,
    magnitude: f64,
    /// The share of paths of each length.
    lengths: Vec<f64>,
}

impl Rest {
    fn result() -> Self {
        Self { count: Some(1), magnitude: 0.0, lengths: vec![1.0] }
    }
}

/// Counts the paths of an interview.
#[must_use]
pub fn paths(questionnaire: &Questionnaire, audience: Audience) -> Paths {
    let start = Go::To(questionnaire.start());
    let longest = questionnaire.longest_from(start, audience);
    // For a PT every question counts, so whatever follows a question has a shorter way to go.
    let depth = |id: QuestionId| questionnaire.longest_from(Go::To(id), Audience::Clinician);
    let mut order: Vec<_> = questionnaire.question_ids().filter(|(_, question)| question.step().is_some()).collect();
    order.sort_by_key(|(id, _)| depth(*id));
    let spread = order.len().saturating_mul(longest) <= WORK;
    let mut rest = vec![Rest::default(); questionnaire.questions().len()];
    for (id, question) in order {
        let Some(step) = question.step() else { continue };
        let asked = step.audience == Audience::Everyone || audience == Audience::Clinician;
        let own = question.choices().iter().filter_map(|choice| choice.next).filter(|_| asked);
        let mut ways: Vec<Go> = own.chain(step.next.targets()).collect();
        ways.sort_unstable_by_key(|go| match go {
            Go::To(to) => to.index(),
            Go::Result => usize::MAX,
        });
        ways.dedup();
        rest[id.index()] = join(&ways, asked, spread, &rest);
    }
    let all = &rest[questionnaire.start().index()];
    Paths { count: all.count, magnitude: all.magnitude, longest, median: median(&all.lengths) }
}

/// The paths from a question, given those from each of the questions that it leads to.
fn join(ways: &[Go], asked: bool, spread: bool, rest: &[Rest]) -> Rest {
    let result = Rest::result();
    let parts: Vec<&Rest> = ways
        .iter()
        .map(|go| match go {
            Go::To(to) => &rest[to.index()],
            Go::Result => &result,
        })
        .collect();
    let count = parts.iter().try_fold(0_u128, |sum, part| sum.checked_add(part.count?));
    let most = parts.iter().map(|part| part.magnitude).fold(f64::NEG_INFINITY, f64::max);
    let magnitude = most + parts.iter().map(|part| 10_f64.powf(part.magnitude - most)).sum::<f64>().log10();
    let mut lengths = Vec::new();
    if spread {
        for part in &parts {
            let share = 10_f64.powf(part.magnitude - magnitude);
            lengths.resize(lengths.len().max(part.lengths.len() + usize::from(asked)), 0.0);
            for (sum, length) in lengths[usize::from(asked)..].iter_mut().zip(&part.lengths) {
                *sum += share * length;
            }
        }
    }
    Rest { count, magnitude, lengths }
}

fn median(lengths: &[f64]) -> Option<usize> {
    let mut sum = 0.0;
    lengths.iter().position(|share| {
        sum += share;
        sum >= 0.5 - 1e-9
    })
}
