//! The keys of a labelled case.

use super::read::{NO_URGENCY, RESTS};
use crate::questionnaire::reading::{Shape, Table, may, need, words};
use crate::questionnaire::{Thing, Urgency};

/// A labelled case.
pub(crate) static CASE: Table = Table {
    name: "case",
    about: "A patient as a story, with the answers they give and what the medicine says of them.",
    keys: &[
        need("id", Shape::Line, "Its id."),
        need("story", Shape::Text, "Who it is, as a clinician would tell it."),
        may("source", Shape::Text, "Where it comes from: the rows of the dossier."),
        need("answers", Shape::Answers, "The answers, by the ids of questions and choices."),
        may("rest", Shape::OneOf(|| words(&RESTS)), "What answers the questions that are not listed."),
        may("intake", Shape::Flag, "Whether a PT asks, who goes on past every stop: the examination then counts too."),
        may(
            "expect",
            Shape::Name(Thing::Verdict),
            "The verdict that is right; left out where only the urgency is judged.",
        ),
        may("pattern", Shape::Name(Thing::Pattern), "The pattern that is right, as category.pattern."),
        may("acceptable", Shape::Names(Thing::Verdict), "The verdicts that a fair clinician would accept."),
        need("urgency", Shape::OneOf(urgencies), "How urgent it is."),
        may("flags", Shape::Names(Thing::RedFlag), "The red flags that must be raised."),
        may("outside", Shape::Names(Thing::Outside), "What lies outside the categories and must be told."),
    ],
    rules: &[],
};

fn urgencies() -> Vec<&'static str> {
    [NO_URGENCY].into_iter().chain(words(&Urgency::ALL)).collect()
}
