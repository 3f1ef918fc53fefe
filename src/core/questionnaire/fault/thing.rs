//! The things that a questionnaire is made of, as a mistake names them.

use std::fmt;

/// Something that a questionnaire is made of.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Thing {
    Questionnaire,
    Emergency,
    EmergencySign,
    Section,
    Question,
    Examination,
    Choice,
    Branch,
    Condition,
    Count,
    Category,
    Pattern,
    Tip,
    Outside,
    Finding,
    RedFlag,
    Raise,
    Act,
    Advice,
    Verdict,
    Fits,
    Mixed,
    BaseRates,
    BaseRate,
    Adjust,
    Group,
    Reference,
    Role,
    Row,
    Case,
    Text,
    Translation,
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Questionnaire => "questionnaire",
            Self::Emergency => "`emergency`",
            Self::EmergencySign => "emergency sign",
            Self::Section => "section",
            Self::Question => "question",
            Self::Examination => "examination item",
            Self::Choice => "choice",
            Self::Branch => "branch",
            Self::Condition => "condition",
            Self::Count => "`count`",
            Self::Category => "category",
            Self::Pattern => "pattern",
            Self::Tip => "tip",
            Self::Outside => "`outside` entry",
            Self::Finding => "finding",
            Self::RedFlag => "red flag",
            Self::Raise => "`raise` entry",
            Self::Act => "`act`",
            Self::Advice => "advice",
            Self::Verdict => "`verdict`",
            Self::Fits => "`fits`",
            Self::Mixed => "`mixed` entry",
            Self::BaseRates => "`base_rates`",
            Self::BaseRate => "base rate",
            Self::Adjust => "`adjust` entry",
            Self::Group => "group",
            Self::Reference => "reference",
            Self::Role => "role",
            Self::Row => "row",
            Self::Case => "case",
            Self::Text => "text",
            Self::Translation => "translation",
        })
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
