//! Base rates: how often pain comes from which origin, by its place and by age, before anything else is said.

use serde::{Deserialize, Serialize};

use super::named::named;

use super::Condition;
use super::id::{CategoryId, PatternId, QuestionId};
pub use super::language::Adjust;
use super::rules::Target;

/// The table of base rates.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct BaseRates {
    /// The question whose number chooses the band.
    pub by: QuestionId,
    /// The least number of each band, rising. Below the first there is no base rate.
    pub bands: Vec<i32>,
    /// The names of the origins where only base rates speak.
    pub names: Vec<(CategoryId, String)>,
    /// Steps that hold in every row.
    pub steps: Vec<Steps>,
    /// The rows, tried in order; the last one has no condition.
    pub rows: Vec<BaseRate>,
}

/// How often pain in one place comes from which origin.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct BaseRate {
    /// Its id.
    pub name: String,
    /// Whom it is about; everybody else where there is none.
    pub condition: Option<Condition>,
    /// Completes "pain …".
    pub place: String,
    /// How well the shares are known.
    pub grade: Grade,
    /// Of each origin, the share in percent in each band. What is left to 100 lies outside the origins.
    pub shares: Vec<Vec<i32>>,
    /// Steps on top of the shares.
    pub steps: Vec<Steps>,
    /// Points on top, for some of these people.
    pub adjust: Vec<Adjust>,
    /// The names of the origins in this place.
    pub names: Vec<(CategoryId, String)>,
    /// Questions that would tell the origins apart.
    pub tell: Vec<String>,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The rows of the evidence dossier.
    pub rows: Vec<String>,
}

/// The points for an origin or a pattern in each band, in decibans.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Steps {
    /// For whom.
    pub target: Target,
    /// How much in each band.
    pub by_band: Vec<i32>,
}

named! {
    /// How well shares are known.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
    pub enum Grade {
        /// Read from figures that are about something near.
        B: "B",
        /// Judged.
        C: "C",
    }
}

impl Steps {
    /// The points in one band, or their mean where the band is not known.
    #[must_use]
    pub fn at(&self, band: Option<usize>) -> i32 {
        let known = band.and_then(|band| self.by_band.get(band).copied());
        known.unwrap_or_else(|| whole(in_band(&self.by_band, None)))
    }
}

impl Grade {
    /// The most decibans that shares of this grade count in either direction.
    #[must_use]
    pub fn most(self) -> i32 {
        match self {
            Self::B => 8,
            Self::C => 5,
        }
    }
}

impl BaseRates {
    /// The band of a number; none below the first.
    #[must_use]
    pub fn band(&self, number: i32) -> Option<usize> {
        self.bands.partition_point(|least| *least <= number).checked_sub(1)
    }

    /// The name of an origin in a row, where it has one of its own there.
    #[must_use]
    pub fn name_of<'q>(&'q self, row: &'q BaseRate, category: CategoryId) -> Option<&'q str> {
        let mut names = row.names.iter().chain(&self.names);
        names.find(|(named, _)| *named == category).map(|(_, name)| name.as_str())
    }

    /// The steps that count for a pattern in a row.
    pub fn steps_for<'q>(&'q self, row: &'q BaseRate, pattern: PatternId) -> impl Iterator<Item = &'q Steps> {
        self.steps.iter().chain(&row.steps).filter(move |steps| steps.target.counts_for(pattern))
    }
}

/// The step in decibans that a share is worth: how much likelier than evenly shared among the origins, cut to what its
/// grade allows.
#[must_use]
pub fn step(share: f64, all: &[f64], grade: Grade) -> i32 {
    let together: f64 = all.iter().sum();
    if together <= 0.0 {
        return 0;
    }
    let most = f64::from(grade.most());
    #[allow(clippy::cast_precision_loss, reason = "there are a few origins")]
    let decibans = 10.0 * (all.len() as f64 * share / together).log10();
    whole(decibans.clamp(-most, most))
}

/// A number in one band, or the mean of all bands where the band is not known.
#[must_use]
pub fn in_band(by_band: &[i32], band: Option<usize>) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "there are a few bands")]
    let mean = || by_band.iter().copied().map(f64::from).sum::<f64>() / by_band.len().max(1) as f64;
    band.and_then(|band| by_band.get(band)).map_or_else(mean, |number| f64::from(*number))
}

/// The nearest whole number of decibans.
#[allow(clippy::cast_possible_truncation, reason = "a step is a small number")]
fn whole(decibans: f64) -> i32 {
    decibans.round() as i32
}

#[cfg(test)]
mod tests;
