//! The things that a questionnaire is made of, as a mistake names them.

use std::fmt;

use crate::questionnaire::named::named;

named! {
    /// Something that a questionnaire is made of.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Thing {
        Questionnaire: "questionnaire",
        Emergency: "`emergency`",
        EmergencySign: "emergency sign",
        Section: "section",
        Question: "question",
        Examination: "examination item",
        Choice: "choice",
        Branch: "branch",
        Condition: "condition",
        Count: "`count`",
        Category: "category",
        PtLine: "line for the PT",
        Pattern: "pattern",
        Tip: "tip",
        Outside: "`outside` entry",
        Finding: "finding",
        RedFlag: "red flag",
        Raise: "`raise` entry",
        Act: "`act`",
        Advice: "advice",
        Verdict: "`verdict`",
        Fits: "`fits`",
        Mixed: "`mixed` entry",
        BaseRates: "`base_rates`",
        BaseRate: "base rate",
        Adjust: "`adjust` entry",
        Group: "group",
        Reference: "reference",
        Role: "role",
        Row: "row",
        Case: "case",
        Text: "text",
        Translation: "translation",
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A thing, by name where it has one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Owner {
    /// The kind of thing.
    pub thing: Thing,
    /// Its id.
    pub name: Option<String>,
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.name, self.thing) {
            (Some(name), thing) => write!(f, "the {thing} `{name}`"),
            (None, thing @ (Thing::Questionnaire | Thing::Condition | Thing::Translation)) => write!(f, "the {thing}"),
            (
                None,
                thing
                @ (Thing::Emergency | Thing::Act | Thing::Verdict | Thing::Fits | Thing::Count | Thing::BaseRates),
            ) => {
                write!(f, "{thing}")
            }
            (None, thing) => write!(f, "this {thing}"),
        }
    }
}
