//! Many cases: rates and their bounds.

use indexmap::IndexMap;
use statrs::distribution::{Beta, ContinuousCDF};

use hip_triage_core::questionnaire::Urgency;

use super::{Expected, Judged, Judgement};

/// A share of cases.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Proportion {
    /// How many have it.
    pub hits: u32,
    /// Of how many.
    pub of: u32,
}

impl Proportion {
    /// Counts the items that hold.
    pub fn count(holds: impl IntoIterator<Item = bool>) -> Self {
        holds.into_iter().fold(Self::default(), |sum, hit| Self { hits: sum.hits + u32::from(hit), of: sum.of + 1 })
    }

    /// How many have it not.
    #[must_use]
    pub fn missed(self) -> u32 {
        self.of - self.hits
    }

    /// The share, from 0 to 1; none of no cases.
    #[must_use]
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.hits) / f64::from(self.of))
    }

    /// The exact bounds (Clopper and Pearson) within which the true share lies with 95 %
    /// confidence; from 0 to 1 of no cases.
    #[must_use]
    pub fn bounds(self) -> (f64, f64) {
        let (hits, misses) = (f64::from(self.hits), f64::from(self.of - self.hits));
        let quantile = |a, b, at| Beta::new(a, b).ok().map(|beta| beta.inverse_cdf(at));
        let low = if self.hits == 0 { None } else { quantile(hits, misses + 1.0, 0.025) };
        let high = if self.hits == self.of { None } else { quantile(hits + 1.0, misses, 0.975) };
        (low.unwrap_or(0.0), high.unwrap_or(1.0))
    }
}

/// The figures of many judged cases together.
#[derive(Clone, Debug)]
pub struct Statistics {
    /// How many cases were run.
    pub cases: usize,
    /// For each expected verdict, how many came out as what.
    pub table: IndexMap<Expected, [u32; 5]>,
    /// How many of each expected verdict came out as each verdict.
    pub confusion: IndexMap<(Expected, Expected), u32>,
    /// Right or acceptable.
    pub agreed: Proportion,
    /// The origin that is right came first or second.
    pub first_or_second: Proportion,
    /// Those of whom only place and age spoke.
    pub most_often: Proportion,
    /// Right or acceptable among these.
    pub most_often_agreed: Proportion,
    /// The best pattern, where one is expected and the origin is right.
    pub patterns: Proportion,
    /// Of the cases in which a doctor should be seen first: those told so, at their tier or above.
    pub red_flags: Proportion,
    /// The same for the two most urgent tiers alone.
    pub urgent: Proportion,
    /// Of the cases that need no doctor first: those sent to one all the same.
    pub false_alarms: Proportion,
    /// Of all cases: those told something no less urgent than they need.
    pub safe: Proportion,
    /// Of the cases with a wrong urgency: those told something more urgent.
    pub overtriage_inclination: Proportion,
    /// Of the cases with an expected verdict: those given one at all.
    pub comprehensive: Proportion,
    /// The mean number of questions asked.
    pub mean_questions: f64,
}

impl Statistics {
    /// Counts the judged cases.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "numbers of questions are small")]
    pub fn of(judged: &[Judged]) -> Self {
        let mut table: IndexMap<Expected, [u32; 5]> = IndexMap::new();
        let mut confusion: IndexMap<(Expected, Expected), u32> = IndexMap::new();
        for case in judged {
            if let (Some(expected), Some(judgement)) = (&case.expected, case.judgement) {
                table.entry(expected.clone()).or_default()[judgement as usize] += 1;
                *confusion.entry((expected.clone(), case.got.clone())).or_default() += 1;
            }
        }
        let needs_doctor = |case: &&Judged| case.is_urgent();
        let no_less_urgent = |case: &Judged| case.urgency_got >= case.urgency_expected;
        let agrees = |judgement| matches!(judgement, Judgement::Right | Judgement::Acceptable);
        Self {
            cases: judged.len(),
            table,
            confusion,
            agreed: Proportion::count(judged.iter().filter_map(|case| case.judgement).map(agrees)),
            first_or_second: Proportion::count(judged.iter().filter_map(|case| case.first_or_second)),
            most_often: Proportion::count(
                judged.iter().filter(|case| case.expected.is_some()).map(|case| case.most_often),
            ),
            most_often_agreed: Proportion::count(
                judged.iter().filter(|case| case.most_often).filter_map(|case| case.judgement).map(agrees),
            ),
            patterns: Proportion::count(
                judged.iter().filter(|case| case.judgement.is_some_and(agrees)).filter_map(|case| case.pattern_right),
            ),
            red_flags: Proportion::count(judged.iter().filter(needs_doctor).map(no_less_urgent)),
            urgent: Proportion::count(
                judged.iter().filter(|case| case.urgency_expected >= Some(Urgency::SameDay)).map(no_less_urgent),
            ),
            false_alarms: Proportion::count(
                judged.iter().filter(|case| !needs_doctor(case)).map(|case| case.urgency_got >= Some(Urgency::Soon)),
            ),
            safe: Proportion::count(judged.iter().map(no_less_urgent)),
            overtriage_inclination: Proportion::count(
                judged
                    .iter()
                    .filter(|case| case.urgency_got != case.urgency_expected)
                    .map(|case| case.urgency_got > case.urgency_expected),
            ),
            comprehensive: Proportion::count(
                judged.iter().filter(|case| case.expected.is_some()).map(|case| case.got != Expected::NotClear),
            ),
            mean_questions: judged.iter().map(|case| case.questions as f64).sum::<f64>() / judged.len().max(1) as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Proportion;

    #[test]
    fn bounds_are_those_of_clopper_and_pearson() {
        // Brown, Cai and DasGupta, and any table of exact bounds: 8 of 10 lies in 0.4439…0.9748.
        let (low, high) = Proportion { hits: 8, of: 10 }.bounds();
        assert!((low - 0.4439).abs() < 5e-4 && (high - 0.9748).abs() < 5e-4, "{low} {high}");
        let (low, high) = Proportion { hits: 60, of: 60 }.bounds();
        assert!((low - 0.9404).abs() < 5e-4 && (high - 1.0).abs() < f64::EPSILON, "{low} {high}");
        assert_eq!(Proportion::default().bounds(), (0.0, 1.0));
    }
}
