//! Every mistake that can be made in a questionnaire, with its sentence for somebody who does not program.

use thiserror::Error;

use crate::questionnaire::did_you_mean;

use super::wording::{
    arrows, band_order, between, code_point, language_twice, limits_nothing, measured, no_review, on_own_next,
    other_placeholders, out_of_range, row_condition, safety_sections, shown, still_a_draft, too_few, undecided,
    untranslated, unused, without_cap,
};
use super::{Misplaced, Owner, Severity, Thing, Threshold, Undecided, YamlProblem};
use crate::questionnaire::Day;
use crate::readability::Measure;

/// A mistake.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[allow(missing_docs, reason = "the wording says what each is")]
pub enum FaultKind {
    // The file.
    #[error("{0}")]
    Yaml(YamlProblem),
    #[error("there is a tab where only spaces can stand")]
    Tab,
    #[error("there is an invisible control character ({})", code_point(*.character))]
    ControlCharacter { character: char },
    #[error("anchors (`&`) and aliases (`*`) are not used here")]
    Anchor,
    #[error("tags (`!`) are not used here")]
    Tag,
    #[error("lists and mappings stand more than {limit} deep in one another")]
    TooDeep { limit: usize },
    #[error("there are more than {limit} entries here")]
    TooMany { limit: usize },
    #[error("a second document begins here (`---`)")]
    SeveralDocuments,
    #[error("there is nothing in this file")]
    NothingWritten,
    #[error("and {count} more faults")]
    More { count: usize },

    // The shape.
    #[error("{of} cannot have a key `{key}`{}", did_you_mean(.suggestion.as_ref()))]
    UnknownKey { key: String, of: Owner, suggestion: Option<String>, known: Vec<&'static str> },
    #[error("`{key}` looks like an entry of its own, and is indented as a key of {of}")]
    IndentedEntry { key: String, of: Owner },
    #[error("a comma inside `{{…}}` ends a text, so `{rest}` is left over")]
    SplitText { rest: String },
    #[error("this text begins with a small letter: a comma inside `[…]` ends a text")]
    SplitItem,
    #[error("the text ends before ` {rest}`, which is taken as a comment")]
    CutByComment { rest: String },
    #[error("this text is longer than {most} letters")]
    TooLong { most: usize },
    #[error("{of} has no `{key}`{}", .because.map_or_else(String::new, |because| format!(", which it needs {because}")))]
    MissingKey { key: &'static str, of: Owner, because: Option<&'static str> },
    #[error("`{key}` is written a second time")]
    DuplicateKey { key: String },
    #[error("{wanted} should stand here, not {found}")]
    WrongType { wanted: &'static str, found: &'static str },
    #[error("`{text}` is a number or a truth value here, and a text is wanted")]
    Unquoted { text: String },
    #[error("this text is empty")]
    EmptyText,
    #[error("this text must stand on one line")]
    LineBreak,
    #[error("this text holds an invisible control character ({})", code_point(*.character))]
    ControlInText { character: char },
    #[error("`{name}` cannot be an id")]
    BadId { name: String, thing: Thing, suggestion: Option<String> },
    #[error("`{name}` has a meaning of its own and cannot be an id")]
    ReservedId { name: String },
    #[error("`{text}` is not a version")]
    BadVersion { text: String },
    #[error("`{text}` is not the tag of a language")]
    BadLanguage { text: String },
    #[error("`{text}` is not a day of the calendar")]
    BadDay { text: String },
    #[error("`{text}` is not {what}{}", did_you_mean(.suggestion.as_ref()))]
    NotOneOf { text: String, what: &'static str, allowed: Vec<&'static str>, suggestion: Option<String> },
    #[error("{}", out_of_range(*.number, *.low, *.high, *.zero))]
    OutOfRange { number: i64, low: i32, high: i32, zero: bool },
    #[error("`{low}` must be less than `{high}`")]
    Reversed { low: String, high: String },
    #[error("`{key}` {why}")]
    Misplaced { key: String, why: Misplaced },
    #[error("{}", too_few(.what, *.least))]
    TooFew { what: &'static str, least: usize },
    #[error("there can be at most {most} {what}")]
    TooMuch { what: &'static str, most: usize },
    #[error("`{{number}}` does not stand in this text")]
    NoPlaceForNumber,
    #[error("this completes “because …” and {}", if *.capital { "begins with a capital" } else { "ends with a full stop" })]
    BecauseStyle { capital: bool },
    #[error("the {thing} `{name}` is named twice")]
    Twice { thing: Thing, name: String },
    #[error("a second {thing} says “{words}”: nobody can tell the two apart")]
    SameWords { thing: Thing, words: String },
    #[error("there can be no `not` in the condition of a red flag")]
    NegatedFlag,
    #[error("it `leads`, and its condition asks which origin the verdict names")]
    LeadsByVerdict,
    #[error("`unsure` is more urgent than `urgency`")]
    UnsureAboveUrgency,
    #[error("`to` is no more urgent than `urgency`")]
    RaiseNotAbove,
    #[error("the red flag is never that urgent, so these words are never told")]
    ActNeverTold,
    #[error("{0}")]
    Threshold(Threshold),
    #[error("the last branch has an `if`, so there may be no way on")]
    LastBranchHasIf,

    // The references.
    #[error("there is no {thing} `{name}`{}", did_you_mean(.suggestion.as_ref()))]
    Unknown { thing: Thing, name: String, suggestion: Option<String> },
    #[error("the question `{question}` has no choice `{name}`{}", did_you_mean(.suggestion.as_ref()))]
    UnknownChoice { name: String, question: String, suggestion: Option<String> },
    #[error("`{question}` has no choices to name")]
    NotAChoiceQuestion { question: String, number: bool },
    #[error("the answer to `{question}` is not a number")]
    NotANumberQuestion { question: String },
    #[error("`{question}` does not ask for left and right")]
    NotASidesQuestion { question: String },
    #[error("`{choice}` is exclusive, so it has no side")]
    BothOnExclusive { choice: String },
    #[error("this never holds: `{question}` goes from {min} to {max}")]
    NeverInRange { question: String, min: i32, max: i32 },
    #[error("this always holds: `{question}` goes from {min} to {max}")]
    AlwaysInRange { question: String, min: i32, max: i32 },
    #[error("{}", unused(*.thing, .name))]
    Unused { thing: Thing, name: String },
    #[error("no finding is in the group `{name}`{}", did_you_mean(.suggestion.as_ref()))]
    UnknownGroup { name: String, suggestion: Option<String> },
    #[error("nothing reads the answer to `{name}`")]
    UnreadQuestion { name: String },
    #[error("{}", without_cap(.name, .target.as_deref()))]
    GroupWithoutCap { name: String, target: Option<String> },
    #[error("{}", limits_nothing(.group, *.findings))]
    CapLimitsNothing { group: String, findings: usize },
    #[error("for `{pattern}` these points add up to {sum}")]
    PointsAddUp { pattern: String, sum: i32 },
    #[error("no finding gives points to the {thing} `{name}`")]
    NoPointsFor { thing: Thing, name: String },
    #[error("these findings replace one another: {}", arrows(.path))]
    ReplacesLoop { path: Vec<String> },
    #[error("this never holds: {at_least} of {parts} parts cannot be true")]
    CountImpossible { at_least: u32, parts: usize },
    #[error("this never holds: at least {at_least} and at most {at_most} contradict each other")]
    CountContradicts { at_least: u32, at_most: u32 },
    #[error("this never holds: no number is at least {low} and at most {high}")]
    BoundsContradict { low: i32, high: i32 },

    // What can come true.
    #[error("whatever is answered, it never happens that {what}")]
    NeverHappens { what: String },
    #[error("{part} of {of} holds for every answer but *not sure*")]
    Always { of: Owner, part: &'static str },
    #[error("undecided: no answers were found with which {what}")]
    NotShown { what: String },
    #[error("this overlaps with {of}: both hold {}", between(*.low, *.high))]
    Overlap { of: Owner, low: i32, high: i32 },
    #[error("there is a gap between this and {of}: neither holds {}", between(*.low, *.high))]
    Gap { of: Owner, low: i32, high: i32 },
    #[error("an earlier branch has already taken the choice `{choice}`")]
    ChoiceTaken { choice: String },

    // The flow.
    #[error("these questions lead round in a loop: {}", arrows(.path))]
    Loop { path: Vec<String> },
    #[error("no path leads to the question `{name}`")]
    Unreachable { name: String },
    #[error("`{name}` stands below `{above}`, but does not come right after it")]
    NotRightBelow { name: String, above: String },
    #[error("the choice `{choice}`, which the red flag `{flag}` reads, may be hidden by the answer to `{question}`")]
    HiddenFromFlag { choice: String, flag: String, question: String },
    #[error("this branch is never taken: an earlier one holds wherever it does")]
    BranchCovered,
    #[error("this branch is never taken: the one without `if` stands before it")]
    BranchAfterAll,
    #[error("{}", on_own_next(.choice, *.all))]
    BranchOnOwnNext { choice: String, all: bool },
    #[error("this branch is never taken: `{question}` is not asked before it")]
    BranchReadsLater { question: String },

    // Safety.
    #[error("{}", safety_sections(*.count))]
    SafetySections { count: usize },
    #[error("the safety section must come first, and `{name}` stands before it")]
    SafetyNotFirst { name: String },
    #[error("the safety question `{name}` comes after `{other}`, which is not about safety")]
    SafetyAfterOther { name: String, other: String },
    #[error("what comes after the safety question `{name}` depends on its answer")]
    SafetyBranches { name: String },
    #[error("`{name}` has no choice for “none of these”")]
    NoExclusive { name: String, safety: bool },
    #[error("{}", undecided(.flag, .question, *.why, .path, .answers))]
    Undecided { flag: String, question: String, why: Undecided, path: Vec<String>, answers: Vec<String> },

    // The words. Grades in tenths.
    #[error("{of} reads at {}; hardest: “{sentence}”", measured(*.measure, *.grade, .measure.limit()))]
    TooHard { measure: Measure, of: Owner, grade: i32, sentence: String },
    #[error("all texts together read at {}; hardest: “{sentence}”", measured(*.measure, *.grade, .measure.limit_overall()))]
    TooHardOverall { measure: Measure, grade: i32, sentence: String },

    // Base rates.
    #[error("there should be as many numbers here as bands: {bands}, not {numbers}")]
    BandCount { bands: usize, numbers: usize },
    #[error("{}", band_order(*.beyond))]
    BandOrder { beyond: Option<(i32, i32)> },
    #[error("the shares of band {band} add up to {sum}, more than 100")]
    SharesOver { band: usize, sum: i32 },
    #[error("the category `{category}` has no share here")]
    NoShare { category: String },
    #[error("{}", row_condition(*.last))]
    RowCondition { last: bool },

    // The review.
    #[error("the questionnaire was to be reviewed by {review_by}, and that day is past")]
    Overdue { review_by: Day },
    #[error("{}", still_a_draft(*.without))]
    StillADraft { without: usize },

    // The translations.
    #[error("{}", untranslated(.path, *.count, .words))]
    Untranslated { path: String, count: usize, words: String },
    #[error("the questionnaire has no text `{path}`{}", did_you_mean(.suggestion.as_ref()))]
    LeftOver { path: String, suggestion: Option<String> },
    #[error("{}", other_placeholders(.missing, .added))]
    OtherPlaceholders { missing: Vec<String>, added: Vec<String> },
    #[error("this choice takes {rows} rows of {columns} letters, and the smallest screen has room for {most}")]
    TooWide { rows: usize, most: usize, columns: usize },
    #[error("{}", no_review(.path, *.count))]
    NoReview { path: String, count: usize },
    #[error("this is still in the words of the questionnaire: “{}”", shown(.words))]
    SameAsSource { words: String },
    #[error("{}", language_twice(.language, *.own))]
    LanguageTwice { language: String, own: bool },
    #[error("this translates a questionnaire, and the questionnaire is not here")]
    TranslationAlone,

    // What is allowed.
    #[error("there is no code `{code}` to allow{}", did_you_mean(.suggestion.as_ref()))]
    AllowUnknown { code: String, suggestion: Option<String> },
    #[error("this allows {code} without a reason")]
    AllowWithoutReason { code: String },
    #[error("there is no warning {code} here to allow")]
    AllowsNothing { code: &'static str },
}

impl FaultKind {
    /// Every code.
    pub const CODES: &[&str] = &[
        "HT001", "HT002", "HT003", "HT004", "HT005", "HT006", "HT007", "HT008", "HT009", "HT010", "HT011", "HT012",
        "HT013", "HT014", "HT015", "HT016", "HT017", "HT018", "HT019", "HT020", "HT021", "HT022", "HT023", "HT024",
        "HT025", "HT026", "HT027", "HT028", "HT029", "HT030", "HT031", "HT032", "HT033", "HT034", "HT035", "HT036",
        "HT037", "HT038", "HT039", "HT040", "HT041", "HT042", "HT043", "HT044", "HT045", "HT046", "HT047", "HT048",
        "HT049", "HT050", "HT051", "HT052", "HT053", "HT054", "HT055", "HT056", "HT057", "HT058", "HT059", "HT060",
        "HT061", "HT062", "HT063", "HT064", "HT065", "HT066", "HT067", "HT070", "HT071", "HT072", "HT073", "HT074",
        "HT075", "HT076", "HT077", "HT080", "HT081", "HT090", "HT091", "HT092", "HT100", "HT101", "HT102", "HT103",
        "HT104", "HT106", "HT107", "HT108", "HT110", "HT111", "HT112", "HT113", "HT114", "HT115", "HT116", "HT117",
    ];

    /// The code under which it is documented. It never changes, and is never used again for another.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Yaml(_) => "HT001",
            Self::Tab => "HT002",
            Self::ControlCharacter { .. } | Self::ControlInText { .. } => "HT003",
            Self::Anchor => "HT004",
            Self::Tag => "HT005",
            Self::TooDeep { .. } => "HT006",
            Self::TooMany { .. } => "HT007",
            Self::SeveralDocuments => "HT008",
            Self::NothingWritten => "HT009",
            Self::More { .. } => "HT010",
            Self::UnknownKey { .. } | Self::IndentedEntry { .. } => "HT011",
            Self::SplitText { .. } => "HT036",
            Self::SplitItem => "HT037",
            Self::TooLong { .. } => "HT038",
            Self::CutByComment { .. } => "HT039",
            Self::MissingKey { .. } => "HT012",
            Self::DuplicateKey { .. } => "HT013",
            Self::WrongType { .. } => "HT014",
            Self::Unquoted { .. } => "HT015",
            Self::EmptyText => "HT016",
            Self::LineBreak => "HT017",
            Self::BadId { .. } => "HT018",
            Self::ReservedId { .. } => "HT019",
            Self::BadVersion { .. } => "HT020",
            Self::BadLanguage { .. } => "HT021",
            Self::NotOneOf { .. } => "HT022",
            Self::OutOfRange { .. } => "HT023",
            Self::Reversed { .. } => "HT024",
            Self::Misplaced { .. } => "HT025",
            Self::TooFew { .. } => "HT026",
            Self::TooMuch { .. } => "HT027",
            Self::NoPlaceForNumber => "HT028",
            Self::BecauseStyle { .. } => "HT029",
            Self::Twice { .. } | Self::SameWords { .. } => "HT030",
            Self::NegatedFlag => "HT031",
            Self::LeadsByVerdict => "HT077",
            Self::UnsureAboveUrgency => "HT032",
            Self::RaiseNotAbove => "HT033",
            Self::ActNeverTold => "HT067",
            Self::Threshold(_) => "HT034",
            Self::LastBranchHasIf => "HT035",
            Self::Unknown { .. } => "HT040",
            Self::UnknownChoice { .. } => "HT041",
            Self::NotAChoiceQuestion { .. } => "HT042",
            Self::NotANumberQuestion { .. } => "HT043",
            Self::NotASidesQuestion { .. } => "HT044",
            Self::BothOnExclusive { .. } => "HT045",
            Self::NeverInRange { .. } | Self::BoundsContradict { .. } => "HT046",
            Self::AlwaysInRange { .. } => "HT047",
            Self::Unused { .. } | Self::UnknownGroup { .. } => "HT048",
            Self::UnreadQuestion { .. } => "HT049",
            Self::GroupWithoutCap { .. } | Self::CapLimitsNothing { .. } => "HT050",
            Self::PointsAddUp { .. } => "HT059",
            Self::NoPointsFor { .. } => "HT051",
            Self::ReplacesLoop { .. } => "HT052",
            Self::CountImpossible { .. } | Self::CountContradicts { .. } => "HT053",
            Self::NeverHappens { .. } => "HT054",
            Self::Always { .. } => "HT055",
            Self::NotShown { .. } => "HT056",
            Self::Overlap { .. } | Self::ChoiceTaken { .. } => "HT057",
            Self::Gap { .. } => "HT058",
            Self::Loop { .. } => "HT060",
            Self::Unreachable { .. } => "HT061",
            Self::NotRightBelow { .. } => "HT066",
            Self::HiddenFromFlag { .. } => "HT076",
            Self::BranchCovered => "HT062",
            Self::BranchAfterAll => "HT063",
            Self::BranchOnOwnNext { .. } => "HT064",
            Self::BranchReadsLater { .. } => "HT065",
            Self::SafetySections { .. } => "HT070",
            Self::SafetyNotFirst { .. } => "HT071",
            Self::SafetyAfterOther { .. } => "HT072",
            Self::SafetyBranches { .. } => "HT073",
            Self::NoExclusive { .. } => "HT074",
            Self::Undecided { .. } => "HT075",
            Self::TooHard { .. } => "HT080",
            Self::TooHardOverall { .. } => "HT081",
            Self::AllowUnknown { .. } => "HT090",
            Self::AllowWithoutReason { .. } => "HT091",
            Self::AllowsNothing { .. } => "HT092",
            Self::BandCount { .. } => "HT100",
            Self::BandOrder { .. } => "HT101",
            Self::SharesOver { .. } => "HT102",
            Self::NoShare { .. } => "HT103",
            Self::RowCondition { .. } => "HT104",
            Self::Overdue { .. } => "HT106",
            Self::BadDay { .. } => "HT107",
            Self::StillADraft { .. } => "HT108",
            Self::Untranslated { .. } => "HT110",
            Self::LeftOver { .. } => "HT111",
            Self::OtherPlaceholders { .. } => "HT112",
            Self::TooWide { .. } => "HT113",
            Self::NoReview { .. } => "HT114",
            Self::SameAsSource { .. } => "HT115",
            Self::LanguageTwice { .. } => "HT116",
            Self::TranslationAlone => "HT117",
        }
    }

    /// Tells whether a questionnaire can be used in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::BecauseStyle { .. }
            | Self::SplitItem
            | Self::CutByComment { .. }
            | Self::AlwaysInRange { .. }
            | Self::UnreadQuestion { .. }
            | Self::GroupWithoutCap { .. }
            | Self::CapLimitsNothing { .. }
            | Self::NoPointsFor { thing: Thing::Pattern, .. }
            | Self::NoExclusive { safety: false, .. }
            | Self::Always { .. }
            | Self::NotShown { .. }
            | Self::Overlap { .. }
            | Self::Gap { .. }
            | Self::ChoiceTaken { .. }
            | Self::BranchOnOwnNext { all: false, .. }
            | Self::TooHard { .. }
            | Self::TooHardOverall { .. }
            | Self::Overdue { .. }
            | Self::StillADraft { .. }
            | Self::SameAsSource { .. }
            | Self::AllowUnknown { .. }
            | Self::AllowWithoutReason { .. }
            | Self::AllowsNothing { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
