//! What answers mean: origins, findings, red flags, advice, and how a verdict is reached.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Condition;
use super::id::{CategoryId, FindingId, PatternId};

/// An origin of the pain, and what to tell a person about it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Category {
    /// Its id.
    pub name: String,
    /// Completes "pain from …".
    pub title: String,
    /// What it is, in a sentence.
    pub summary: String,
    /// What it means for the person.
    pub means: String,
    /// What a PT will likely check.
    pub checks: Vec<String>,
    /// What a PT may do.
    pub does: Vec<String>,
    /// What helps meanwhile.
    pub helps: Vec<Tip>,
    /// What to avoid meanwhile.
    pub avoid: Vec<Tip>,
    /// What to ask the PT.
    pub ask: Vec<String>,
    /// When to get back in touch.
    pub recheck: String,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The shapes in which it comes; at least one.
    pub patterns: Vec<Pattern>,
}

/// A shape in which an origin shows.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Pattern {
    /// Its id.
    pub name: String,
    /// Completes "this looks most like …".
    pub title: String,
    /// A sentence or two of its own.
    pub looks: String,
    /// What helps meanwhile, added to what the origin says.
    pub helps: Vec<Tip>,
    /// What to avoid meanwhile, added to what the origin says.
    pub avoid: Vec<Tip>,
    /// The references it rests on.
    pub cite: Vec<u32>,
}

/// A line of advice in a list.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Tip {
    /// The words.
    pub text: String,
    /// Whether it tells to exercise, and is hidden while a doctor should be seen first.
    pub exercise: bool,
}

/// What lies outside the origins: told beside the verdict, never competing with them.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Outside {
    /// Its id.
    pub name: String,
    /// When it is told.
    pub condition: Condition,
    /// What it is called.
    pub title: String,
    /// What to tell.
    pub text: String,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The rows of the evidence dossier.
    pub rows: Vec<String>,
}

/// A piece of evidence for or against origins.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Finding {
    /// Its id.
    pub name: String,
    /// The group of people or answers in which it means anything.
    pub when: Option<Condition>,
    /// When it fires.
    pub condition: Condition,
    /// What it counts when it fires.
    pub points: Vec<Points>,
    /// What it counts when the gate holds and the condition is false.
    pub otherwise: Vec<Points>,
    /// Completes "because …".
    pub because: String,
    /// Completes "because …" when the condition is false.
    pub otherwise_because: Option<String>,
    /// The groups of overlapping evidence that it belongs to, by name.
    pub groups: Vec<String>,
    /// The findings that count nothing when this one fires.
    pub replaces: Vec<FindingId>,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The rows of the evidence dossier.
    pub rows: Vec<String>,
}

/// Steps of evidence in decibans (tenths of the logarithm of odds), from −8 to 8 and never 0: they add where likelihood
/// ratios would multiply.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Points {
    /// For whom.
    pub target: Target,
    /// How many.
    pub points: i32,
}

/// Whom points count for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Target {
    /// Every pattern of an origin.
    Category(CategoryId),
    /// One pattern.
    Pattern(PatternId),
}

impl Target {
    /// Whether points to it count for the pattern.
    #[must_use]
    pub fn counts_for(self, pattern: PatternId) -> bool {
        match self {
            Self::Category(category) => category == pattern.category,
            Self::Pattern(own) => own == pattern,
        }
    }
}

/// How soon to seek help. The order of the variants is their order of urgency.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Tell the PT before any exercise.
    Mention,
    /// See a doctor within days, and start no exercises before that.
    Soon,
    /// Get medical care today.
    SameDay,
    /// Call for help now.
    Emergency,
}

impl Urgency {
    /// Every urgency with its id, the least urgent first.
    pub const ALL: [(&'static str, Self); 4] =
        [("mention", Self::Mention), ("soon", Self::Soon), ("same_day", Self::SameDay), ("emergency", Self::Emergency)];

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
        f.write_str(Self::ALL[*self as usize].0)
    }
}

/// A sign that needs care before anything else.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct RedFlag {
    /// Its id.
    pub name: String,
    /// When it is raised; there is no `not` in it.
    pub condition: Condition,
    /// How urgent it is.
    pub urgency: Urgency,
    /// How urgent it is when it would be raised if every *not sure* were a yes.
    pub unsure: Option<Urgency>,
    /// What makes it more urgent.
    pub raise: Vec<Raise>,
    /// What is not named beside it.
    pub withholds: Withheld,
    /// What a doctor will want to rule out.
    pub concern: String,
    /// What to do.
    pub action: String,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The rows of the evidence dossier.
    pub rows: Vec<String>,
}

/// What is not named beside a red flag. The order of the variants is how much that is.
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
    /// What can be written, with its id.
    pub const ALL: [(&'static str, Self); 2] = [("withhold", Self::Category), ("no_pattern", Self::Pattern)];
}

/// What makes a red flag more urgent.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Raise {
    /// When.
    pub condition: Condition,
    /// How urgent it then is.
    pub to: Urgency,
}

/// A paragraph of advice.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Advice {
    /// Its id.
    pub name: String,
    /// When it is told; always where there is none.
    pub condition: Option<Condition>,
    /// The words.
    pub text: String,
    /// Whether it tells to exercise, and is hidden while a doctor should be seen first.
    pub exercise: bool,
    /// The part of the result that it belongs to.
    pub under: Under,
    /// The references it rests on.
    pub cite: Vec<u32>,
    /// The rows of the evidence dossier.
    pub rows: Vec<String>,
}

/// A part of the result that advice can belong to.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Under {
    /// What it means.
    #[default]
    Meaning,
    /// Seeing a physical therapist.
    Therapist,
    /// What helps meanwhile.
    Meanwhile,
}

impl Under {
    /// Every part with its id.
    pub const ALL: [(&'static str, Self); 3] =
        [("meaning", Self::Meaning), ("therapist", Self::Therapist), ("meanwhile", Self::Meanwhile)];
}

/// How a verdict is reached from the scores: tried in the order of the fields.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct VerdictRules {
    /// With less than this from the answers themselves only the base rate speaks, or nothing does.
    pub enough: i32,
    /// A lead of at most this: mixed.
    pub close: i32,
    /// The second origin with at least this from the answers, the first not clearly ahead: mixed.
    pub strong: i32,
    /// Further ways to be mixed.
    pub mixed: Vec<MixedRule>,
    /// At least this from the answers and …
    pub fits_score: i32,
    /// … at least this lead: fits best. Anything else: leaning.
    pub fits_lead: i32,
    /// The caps of groups of overlapping findings, in order.
    pub caps: Vec<Cap>,
}

/// A way to be mixed: two clusters of evidence at once.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct MixedRule {
    /// When.
    pub condition: Condition,
    /// Between which two.
    pub between: [CategoryId; 2],
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
        self.bounds
            .iter()
            .find(|(target, ..)| *target == Target::Pattern(pattern))
            .or_else(|| self.bounds.iter().find(|(target, ..)| *target == Target::Category(pattern.category)))
            .map(|(_, low, high)| (*low, *high))
    }
}
