//! The keys of base rates.

use super::{ANSWERS, CITE, LARGE, MANY, Shape, Table, may, need, words};
use crate::questionnaire::base_rates::Grade;
use crate::questionnaire::fault::Thing;

/// A share in percent.
const SHARE: Shape = Shape::Whole { low: 0, high: 100, zero: true };
/// The most decibans of a step, in either direction.
pub(crate) const MOST_STEP: i32 = 10;
const STEP: Shape = Shape::Whole { low: -MOST_STEP, high: MOST_STEP, zero: true };
const STEPS: Shape = Shape::ByTarget(&Shape::Either(&STEP, &Shape::List(&STEP)));
const NAMES: Shape = Shape::ByTarget(&Shape::Line);

/// The table of base rates.
pub(crate) static BASE_RATES: Table = Table {
    name: "base_rates",
    about: "How often pain comes from which category, by its place and by age. It counts once, before all findings.",
    keys: &[
        need("by", Shape::Name(Thing::Question), "The question with a number by which the bands go: the age."),
        need(
            "bands",
            Shape::List(&Shape::Whole { low: -LARGE, high: LARGE, zero: true }),
            "The least number of each band, rising: [18, 45, 60, 70]. Below the first there is no base rate; where it is not \
             told, the mean of all bands counts.",
        ),
        may(
            "names",
            NAMES,
            "What a category is called where only base rates speak: completes “most often comes from …”.",
        ),
        may(
            "patterns",
            STEPS,
            "Which pattern inside a category, in decibans from the likeliest one (0), for every row: one number, or one for \
             each band.",
        ),
        need(
            "rows",
            Shape::Entries(Thing::BaseRate, &Shape::Keys(&BASE_RATE), 1, MANY),
            "The rows, tried in order: everybody falls in the first whose `if` is true. The last has no `if`: whoever cannot \
             say where.",
        ),
    ],
    rules: &[],
};

/// One row of it.
pub(crate) static BASE_RATE: Table = Table {
    name: "base_rate",
    about: "How often pain in one place comes from which category.",
    keys: &[
        may("if", Shape::Condition(ANSWERS), "Whom it is about. Left out in the last row only."),
        need("place", Shape::Line, "Completes “Pain … at your age most often comes from …”: in the groin."),
        need(
            "grade",
            Shape::OneOf(|| words(&Grade::ALL)),
            "How well the shares are known: `B` counts at most 8 decibans, `C` (judgement alone) at most 5.",
        ),
        need(
            "shares",
            Shape::ByTarget(&Shape::List(&SHARE)),
            "Of each category, its share in percent in each band. What is left to 100 lies outside the categories. The step in \
             decibans is computed from them.",
        ),
        may("patterns", STEPS, "Which pattern inside a category, for this row, as for every row."),
        may("adjust", Shape::List(&Shape::Keys(&ADJUST)), "Points on top, for some of these people."),
        may("names", NAMES, "What a category is called in this place, as above."),
        may("tell", Shape::List(&Shape::Line), "Questions whose answers would tell the categories apart."),
        need("cite", CITE, "The sources it rests on, by their keys under `references`."),
        need("row", Shape::Names(Thing::Row), "The rows of the evidence dossier that it carries out."),
    ],
    rules: &[],
};

/// Points on top of a row.
pub(crate) static ADJUST: Table = Table {
    name: "adjust",
    about: "Points on top of a base rate, for some of the people whom it is about.",
    keys: &[
        need("if", Shape::Condition(ANSWERS), "For whom."),
        need("points", Shape::Points, "What counts on top, as in a finding."),
    ],
    rules: &[],
};
