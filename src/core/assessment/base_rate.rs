//! The base rate of one person: where it hurts and at what age, before anything else is said.

use smallvec::SmallVec;

use crate::questionnaire::base_rates::{self, BaseRate, BaseRates};
use crate::questionnaire::{CategoryId, PatternId, Plan, Questionnaire};

/// From this share on, in percent, what lies outside the origins is likelier than all of them together.
const OUTSIDE: f64 = 50.0;

/// The row of the base rates that a person falls in.
#[derive(Clone, Debug)]
pub struct Prior<'q> {
    table: &'q BaseRates,
    row: &'q BaseRate,
    position: usize,
    band: Option<usize>,
    shares: SmallVec<[f64; 4]>,
    /// The worth of each share, in decibans.
    steps: SmallVec<[i32; 4]>,
    /// The positions of those points on top that count.
    adjusted: SmallVec<[usize; 4]>,
}

impl<'q> Prior<'q> {
    /// The row for these answers; none where there are no base rates, or none for so low a number.
    pub(super) fn of(
        questionnaire: &'q Questionnaire,
        number: Option<i32>,
        is_true: &dyn Fn(Plan) -> bool,
    ) -> Option<Self> {
        let table = questionnaire.base_rates()?;
        let band = match number {
            Some(number) => Some(table.band(number)?),
            None => None,
        };
        let plans = questionnaire.plans().rows();
        let position = plans.iter().position(|row| row.condition.is_none_or(is_true))?;
        let (row, plan) = (&table.rows[position], &plans[position]);
        let shares: SmallVec<[f64; 4]> = row.shares.iter().map(|by_band| base_rates::in_band(by_band, band)).collect();
        let steps = shares.iter().map(|share| base_rates::step(*share, &shares, row.grade)).collect();
        let adjusted =
            (0..).zip(&plan.adjust).filter(|(_, plan)| is_true(**plan)).map(|(position, _)| position).collect();
        Some(Self { table, row, position, band, shares, steps, adjusted })
    }

    /// The row.
    #[must_use]
    pub fn row(&self) -> &'q BaseRate {
        self.row
    }

    /// The position of the row.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// True if the number is known by which the bands go.
    #[must_use]
    pub fn knows_band(&self) -> bool {
        self.band.is_some()
    }

    /// True if the row is about a place, and not about everybody else.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.row.condition.is_some()
    }

    /// The share of an origin, in percent.
    #[must_use]
    pub fn share(&self, category: CategoryId) -> f64 {
        self.shares.get(category.index()).copied().unwrap_or_default()
    }

    /// True if most such pain comes from outside the origins.
    #[must_use]
    pub fn is_mostly_outside(&self) -> bool {
        100.0 - self.shares.iter().sum::<f64>() >= OUTSIDE
    }

    /// The name of an origin where only the base rate speaks, where that is written.
    #[must_use]
    pub fn name_of(&self, category: CategoryId) -> Option<&'q str> {
        self.table.name_of(self.row, category)
    }

    /// The points on top that are a reason of their own for a pattern, and why.
    #[must_use]
    pub fn told_on_top(&self, pattern: PatternId) -> Vec<(&'q str, i32)> {
        let adjusted = self.adjusted.iter().map(|position| &self.row.adjust[*position]);
        let told = adjusted.filter_map(|adjust| {
            let points = adjust.points.iter().filter(|points| points.target.counts_for(pattern));
            Some((adjust.because.as_deref()?, points.map(|points| points.points).sum()))
        });
        told.filter(|(_, points)| *points != 0).collect()
    }

    /// Its points for a pattern, in decibans.
    #[must_use]
    pub fn decibans(&self, pattern: PatternId) -> i32 {
        let share = self.steps.get(pattern.category.index()).copied().unwrap_or_default();
        let steps = self.table.steps_for(self.row, pattern);
        let steps = steps.map(|steps| steps.at(self.band));
        let adjusted = self.adjusted.iter().flat_map(|position| &self.row.adjust[*position].points);
        let adjusted = adjusted.filter(|points| points.target.counts_for(pattern)).map(|points| points.points);
        share + steps.sum::<i32>() + adjusted.sum::<i32>()
    }
}
