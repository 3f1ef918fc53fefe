//! The parts of the rules: points and their targets, urgencies, caps.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::named::named;

use super::id::{CategoryId, PatternId};

/// Steps of evidence in decibans (tenths of the logarithm of odds), from −8 to 8 and never 0: they add where likelihood
/// ratios would multiply.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Points {
    /// For whom.
    pub target: Target,
    /// How many.
    pub points: i32,
}

/// The most points that a finding counts for a target, and the least below 0.
pub const POINTS: i32 = 8;

/// Whom points count for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Target {
    /// Every pattern of an origin.
    Category(CategoryId),
    /// One pattern.
    Pattern(PatternId),
}

impl Target {
    /// The origin, or that of the pattern.
    #[must_use]
    pub fn category(self) -> CategoryId {
        match self {
            Self::Category(category) => category,
            Self::Pattern(pattern) => pattern.category,
        }
    }

    /// Tells whether points to it count for the pattern.
    #[must_use]
    pub fn counts_for(self, pattern: PatternId) -> bool {
        match self {
            Self::Category(category) => category == pattern.category,
            Self::Pattern(own) => own == pattern,
        }
    }
}

named! {
    /// How soon to seek help. The order of the variants is their order of urgency.
    #[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Urgency {
        /// Tell the PT before any exercise.
        #[default]
        Mention: "mention",
        /// See a doctor within days, and start no exercises before that.
        Soon: "soon",
        /// Get medical care today.
        SameDay: "same_day",
        /// Call for help now.
        Emergency: "emergency",
    }
}

impl Urgency {
    /// Tells whether a doctor is to look at it, at once or within days.
    #[must_use]
    pub fn calls_for_a_doctor(self) -> bool {
        self >= Self::Soon
    }

    /// A tier lower: what a sign that nobody is sure of means.
    #[must_use]
    pub fn lower(self) -> Self {
        match self {
            Self::Emergency => Self::SameDay,
            Self::SameDay => Self::Soon,
            Self::Soon | Self::Mention => Self::Mention,
        }
    }
}

impl fmt::Display for Urgency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The origins that are not named beside a red flag. The order of the variants is how much that is.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Withheld {
    /// The origin and its pattern are named.
    #[default]
    Nothing,
    /// The origin is named without its pattern.
    Pattern,
    /// No origin is named.
    Category,
}

impl Withheld {
    /// Every value, with its id.
    pub const ALL: [(&'static str, Self); 2] = [("withhold", Self::Category), ("no_pattern", Self::Pattern)];
}

named! {
    /// A part of the result that advice can belong to.
    #[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
    pub enum Under {
        /// Its meaning.
        #[default]
        Meaning: "meaning",
        /// Seeing a physical therapist.
        Therapist: "therapist",
        /// The advice for meanwhile.
        Meanwhile: "meanwhile",
    }
}

/// The least and the most that a group of overlapping findings can count.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Cap {
    /// The group, by name.
    pub group: String,
    /// The bounds for each target, the more particular first.
    pub bounds: Vec<(Target, i32, i32)>,
}

impl Cap {
    /// The bounds for a pattern: its own before its origin's.
    #[must_use]
    pub fn bounds_for(&self, pattern: PatternId) -> Option<(i32, i32)> {
        self.bounds.iter().find(|(target, ..)| target.counts_for(pattern)).map(|(_, low, high)| (*low, *high))
    }
}
