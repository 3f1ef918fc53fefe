//! The keys of what answers mean: categories, findings, red flags, advice.

use super::{ANSWERS, ASSESSMENT, CITE, MANY, RED_FLAG, Rule, Shape, Table, may, need, words};
use crate::questionnaire::fault::Thing;
use crate::questionnaire::{Under, Urgency, Withheld};

const ROWS: Shape = Shape::Names(Thing::Row);
const TIPS: Shape = Shape::List(&Shape::Either(&Shape::Text, &Shape::Keys(&TIP)));
const URGENCY: Shape = Shape::OneOf(|| words(&Urgency::ALL));
const ROWS_ABOUT: &str = "The rows of the evidence dossier that it carries out.";
const CITE_ABOUT: &str = "The sources it rests on, by their keys under `references`.";

/// An origin of pain.
pub(crate) static CATEGORY: Table = Table {
    name: "category",
    about: "An origin of pain, and what to tell a person about it.",
    keys: &[
        need("name", Shape::Line, "Completes “Your answers fit best with pain from …”."),
        need("summary", Shape::Text, "What it is, in one sentence."),
        need("means", Shape::Text, "What that means for the person, in two to five short sentences."),
        need("checks", Shape::List(&Shape::Text), "What a PT will likely check."),
        need("does", Shape::List(&Shape::Text), "What a PT may do."),
        need("helps", TIPS, "What helps meanwhile."),
        need("avoid", TIPS, "What to avoid meanwhile."),
        need("ask", Shape::List(&Shape::Text), "What to ask the PT."),
        need("recheck", Shape::Text, "When to get back in touch."),
        need("cite", CITE, CITE_ABOUT),
        need(
            "patterns",
            Shape::Entries(Thing::Pattern, &Shape::Keys(&PATTERN), 1, MANY),
            "The shapes in which it comes; at least one. The best of them is the score of the category.",
        ),
    ],
    rules: &[],
};

/// A shape in which an origin shows.
pub(crate) static PATTERN: Table = Table {
    name: "pattern",
    about: "A shape in which a category shows.",
    keys: &[
        need("name", Shape::Line, "Completes “This looks most like …”."),
        need("looks", Shape::Text, "A sentence or two of its own."),
        may("helps", TIPS, "What helps meanwhile, added to what the category says."),
        may("avoid", TIPS, "What to avoid meanwhile, added to what the category says."),
        need("cite", CITE, CITE_ABOUT),
    ],
    rules: &[],
};

/// A line of advice.
pub(crate) static TIP: Table = Table {
    name: "tip",
    about: "A line of advice.",
    keys: &[
        need("text", Shape::Text, "The words."),
        may("exercise", Shape::Flag, "It tells to exercise, and is hidden while a doctor should be seen first."),
    ],
    rules: &[],
};

/// What lies outside the origins.
pub(crate) static OUTSIDE: Table = Table {
    name: "outside_entry",
    about: "What lies outside the categories, told beside the verdict.",
    keys: &[
        need("if", Shape::Condition(ASSESSMENT), "When it is told."),
        need("name", Shape::Line, "What it is called."),
        need("text", Shape::Text, "What to tell."),
        may("cite", CITE, CITE_ABOUT),
        may("row", ROWS, ROWS_ABOUT),
    ],
    rules: &[],
};

/// A piece of evidence.
pub(crate) static FINDING: Table = Table {
    name: "finding",
    about: "A piece of evidence: a condition, and the points that it counts for categories or patterns.",
    keys: &[
        may("when", Shape::Condition(ANSWERS), "The gate: while it is not true, the finding counts nothing."),
        need("if", Shape::Condition(ANSWERS), "When it fires."),
        may(
            "points",
            Shape::Points,
            "What it counts when it fires, in decibans from -8 to 8 and not 0, for a category or a category.pattern: 2 weak, \
             5 fair, 8 strong (likelihood ratios of about 1.6, 3 and 6); negative for what argues against. May be left out only where `otherwise` is there.",
        ),
        may("otherwise", Shape::Points, "What it counts when the gate holds and `if` is false (not unknown)."),
        need(
            "because",
            Shape::Line,
            "Completes “because …”, said to the person: begins with a small letter, no full stop.",
        ),
        may("otherwise_because", Shape::Line, "The same for `otherwise`; there exactly when that is there."),
        may("group", Shape::Names(Thing::Group), "The groups of overlapping evidence it belongs to, each with a cap."),
        may("replaces", Shape::Names(Thing::Finding), "The findings that count nothing when this one fires."),
        need("cite", CITE, CITE_ABOUT),
        need("row", ROWS, ROWS_ABOUT),
    ],
    rules: &[Rule::OneOf(&["points", "otherwise"]), Rule::Both("otherwise", "otherwise_because")],
};

/// A sign that needs care first.
pub(crate) static FLAG: Table = Table {
    name: "red_flag",
    about: "A sign that needs care before anything else.",
    keys: &[
        need("if", Shape::Condition(RED_FLAG), "When it is raised. There is no `not` in it."),
        need(
            "urgency",
            URGENCY,
            "How soon: `emergency` (call for help now), `same_day`, `soon` (within days), or `mention` (tell the PT).",
        ),
        may(
            "unsure",
            URGENCY,
            "How soon, when it would be raised if every *not sure* were a yes. Needed for `emergency` and `same_day`; \
             at most `urgency`.",
        ),
        may(
            "raise",
            Shape::List(&Shape::Keys(&RAISE)),
            "What makes it more urgent; a tier less where only *not sure* would.",
        ),
        may(
            "category",
            Shape::OneOf(|| words(&Withheld::ALL)),
            "`withhold`: no category is shown beside it. So it always is with `emergency` and `same_day`. `no_pattern`: the \
             category is shown without its pattern.",
        ),
        need("concern", Shape::Text, "What a doctor will want to rule out, in plain words and a full sentence."),
        need("do", Shape::Text, "What to do, in a full sentence."),
        need("cite", CITE, CITE_ABOUT),
        need("row", ROWS, ROWS_ABOUT),
    ],
    rules: &[Rule::Needs("urgency", &["same_day", "emergency"], &["unsure"])],
};

/// What makes a red flag more urgent.
pub(crate) static RAISE: Table = Table {
    name: "raise",
    about: "What makes a red flag more urgent.",
    keys: &[
        need("if", Shape::Condition(RED_FLAG), "When. There is no `not` in it."),
        need("to", URGENCY, "How soon it then is."),
    ],
    rules: &[],
};

/// A paragraph of the result.
pub(crate) static ADVICE: Table = Table {
    name: "advice",
    about: "A paragraph of the result.",
    keys: &[
        may("if", Shape::Condition(ASSESSMENT), "When it is told; always where there is none."),
        need("text", Shape::Text, "The words."),
        may("exercise", Shape::Flag, "It tells to exercise, and is hidden while a doctor should be seen first."),
        may("under", Shape::OneOf(|| words(&Under::ALL)), "The part of the result that it belongs to."),
        may("cite", CITE, CITE_ABOUT),
        may("row", ROWS, ROWS_ABOUT),
    ],
    rules: &[],
};
