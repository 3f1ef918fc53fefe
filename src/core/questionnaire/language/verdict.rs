//! The keys of how points become a verdict.

use super::{ASSESSMENT, MANY, Shape, Table, WHOLE, may, need};
use crate::questionnaire::fault::Thing;

/// How points become a verdict.
pub(crate) static VERDICT: Table = Table {
    name: "verdict",
    about: "How the points become a verdict. The score of a category is that of its best pattern.",
    keys: &[
        need(
            "enough",
            WHOLE,
            "With less than this from the answers themselves, only place and age speak (`base_rates`), or the verdict is *not clear*. \
             At least 1.",
        ),
        need("close", WHOLE, "A lead of at most this is *mixed*. At least 0."),
        need(
            "strong",
            WHOLE,
            "Two categories are *mixed* while neither leads clearly and the answers give the second at least this. At least `enough`.",
        ),
        need(
            "fits",
            Shape::Keys(&FITS),
            "With this score from the answers and this lead, *fits best with*; with less, *fits partly with*.",
        ),
        may("mixed", Shape::List(&Shape::Keys(&MIXED)), "Further ways to be mixed."),
        may(
            "caps",
            Shape::Entries(Thing::Group, &Shape::Caps, 0, MANY),
            "For each group of overlapping findings the least and the most that it can count, as in {joint: [-3, 4]}.",
        ),
    ],
    rules: &[],
};

/// What fits clearly.
pub(crate) static FITS: Table = Table {
    name: "fits",
    about: "When a category fits clearly.",
    keys: &[
        need("score", WHOLE, "The least that the answers themselves count, without the base rate. At least `enough`."),
        need("lead", WHOLE, "The least lead over the next category. More than `close`."),
    ],
    rules: &[],
};

/// A way to be mixed.
pub(crate) static MIXED: Table = Table {
    name: "mixed",
    about: "A way to be mixed: two clusters of evidence at once.",
    keys: &[
        need("if", Shape::Condition(ASSESSMENT), "When."),
        need("between", Shape::Two(Thing::Category), "Between which two categories."),
    ],
    rules: &[],
};
