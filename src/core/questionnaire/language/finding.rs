//! The evidence.

use crate::questionnaire::fault::{Misplaced, Thing};
use crate::questionnaire::form::{Answers, Because, Cite, Groups, If, Replaces, Rows, Score, table};
use crate::questionnaire::table::Rule;

table! {
    /// A piece of evidence: a condition, and the points that it counts for categories or patterns.
    "finding": Finding from FindingDraft, Thing::Finding;
    id name;
    /// The gate: while it is not true, the finding counts nothing.
    may when: Option<If<Answers>>,
    /// When it fires.
    need "if" condition: If<Answers>,
    /// Its points when it fires, in decibans from -8 to 8 and not 0, for a category or a category.pattern: 2 weak,
    /// 5 fair, 8 strong (likelihood ratios of about 1.6, 3 and 6); negative for what argues against. May be left out only
    /// where `otherwise` is there.
    may points: Score,
    /// Its points when the gate holds and `if` is false (not unknown).
    may otherwise: Score,
    /// Completes “because …”, said to the person: begins with a small letter, no full stop.
    need because: Because,
    /// The same for `otherwise`; there exactly when that is there.
    may otherwise_because: Option<Because>,
    /// The groups of overlapping evidence it belongs to, each with a cap.
    may "group" groups: Groups,
    /// The findings that count nothing when this one fires.
    may replaces: Replaces,
    /// The sources it rests on, by their keys under `references`.
    need cite: Cite,
    /// The rows of the evidence dossier that it carries out.
    need "row" rows: Rows,
    rules [
        Rule::OneOf(&["points", "otherwise"]),
        Rule::Both {
            first: "otherwise",
            second: "otherwise_because",
            because: "because it has `otherwise`",
            alone: Misplaced::NoOtherwise,
        },
    ];
}
