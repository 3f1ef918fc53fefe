//! The keys inside conditions.

use super::{Key, LARGE, Rule, Shape, Table, may, need};
use crate::questionnaire::fault::Thing;

/// What a condition may speak of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Scope {
    /// `finding`, `red_flag`, `category`, `pattern`.
    pub state: bool,
    /// `not`.
    pub not: bool,
}

/// The answers alone.
pub const ANSWERS: Scope = Scope { state: false, not: true };
/// The answers, and nothing that is hidden by what was not answered.
pub const RED_FLAG: Scope = Scope { state: false, not: false };
/// The answers, and what was made of them.
pub const ASSESSMENT: Scope = Scope { state: true, not: true };

const COUNTED: Shape = Shape::Whole { low: 0, high: LARGE, zero: true };
const BOUND: Shape = Shape::Whole { low: -LARGE, high: LARGE, zero: true };

/// `count`; what stands in `of` has the scope of the condition round it.
pub static COUNT: Table = Table {
    name: "count",
    about: "How many of some conditions hold.",
    keys: &[
        may("at_least", COUNTED, "The fewest that must hold."),
        may("at_most", COUNTED, "The most that may hold. Not in a red flag: it is a `not` in other words."),
        need("of", Shape::List(&Shape::Condition(ANSWERS)), "The conditions that are counted."),
    ],
    rules: &[Rule::OneOf(&["at_least", "at_most"])],
};

const AT_LEAST: Key = may("at_least", BOUND, "This number or more.");
const AT_MOST: Key = may("at_most", BOUND, "This number or less.");
const BELOW: Key = may("below", BOUND, "Less than this number.");
const ABOVE: Key = may("above", BOUND, "More than this number.");

/// What a number is compared with, or the places that hurt on both sides.
pub static RANGE: Table = Table {
    name: "range",
    about: "A number between bounds, or (with `both` alone) places that were chosen on both sides.",
    keys: &[
        AT_LEAST,
        AT_MOST,
        BELOW,
        ABOVE,
        may("both", Shape::Names(Thing::Choice), "One of these places was chosen on both sides."),
    ],
    rules: &[Rule::OneOf(&["at_least", "at_most", "below", "above", "both"])],
};
