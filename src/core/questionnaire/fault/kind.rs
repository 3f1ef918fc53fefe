//! Every mistake that can be made in a questionnaire, with what its sentence needs.

use std::fmt;

use super::Severity;
use crate::questionnaire::Day;
use crate::readability::Measure;

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

/// The cause of broken syntax.
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum YamlProblem {
    Indentation,
    NoColon,
    ColonInText,
    OpenQuote,
    AfterQuote,
    Escape,
    OpenBracket(char),
    StrayBracket,
    Character(char),
    KeyIsNoText,
    Directive,
    /// A key and its value without a space between them.
    NoSpace,
    /// A character that looks like another.
    LooksLike(char),
    Other(String),
}

/// Why a key cannot stand where it does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Misplaced {
    /// Only with these kinds of answer.
    OnlyWith(&'static str),
    /// It follows from the question above.
    BelowAnother,
    /// Nothing but a question below another has it.
    NotBelow,
    /// It is about what is measured, where nothing is.
    WithoutMeasure,
    /// A second angle, and no first.
    WithoutPositive,
    /// It is about an angle, where none is measured.
    OnlyOfDegrees,
    /// It tells `positive` from `negative`, where these are no choices.
    WithoutSigns,
    /// `optional` on a safety question.
    OptionalSafety,
    /// `audience: clinician` on a safety question.
    ClinicianSafety,
    /// A question about activities that a patient would be asked.
    ActivitiesForEveryone,
    /// A question in the person's own words that cannot be skipped.
    TextNotOptional,
    /// A `spot` without `picture: body_map`.
    SpotWithoutPicture,
    /// `picture: body_map` without any `spot`.
    PictureWithoutSpot,
    /// `side` of an exclusive choice, or `exclusive` where only one can be chosen.
    NotOnOne,
    /// `finding`, `red_flag`, `category` or `pattern` in a condition that comes before them.
    StateInCondition,
    /// A choice in the words that the program offers itself.
    NotSure,
    /// `otherwise_because` without `otherwise`.
    NoOtherwise,
    /// `if` of a pattern where no other pattern of the category is without.
    OnEveryPattern,
}

/// A rule for the thresholds of the verdict together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Threshold {
    EnoughPositive,
    CloseNotNegative,
    StrongNotBelowEnough,
    FitsNotBelowEnough,
    LeadAboveClose,
}

/// How an answer that a red flag reads can be missing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Undecided {
    /// There is a path that leads past the question.
    Bypassed,
    /// Only a PT asks it.
    ClinicianOnly,
    /// It may be left out.
    LeftOut,
    /// There is a path that leads past it, and whether any answers take it is not known.
    NotProved,
}

/// A mistake.
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "the wording says what each is")]
pub enum FaultKind {
    // The file.
    Yaml(YamlProblem),
    Tab,
    ControlCharacter { character: char },
    Anchor,
    Tag,
    TooDeep { limit: usize },
    TooMany { limit: usize },
    SeveralDocuments,
    NothingWritten,
    More { count: usize },

    // The shape.
    UnknownKey { key: String, of: Owner, suggestion: Option<String>, known: Vec<&'static str> },
    SplitText { rest: String },
    SplitItem,
    CutByComment { rest: String },
    TooLong { most: usize },
    MissingKey { key: &'static str, of: Owner, because: Option<&'static str> },
    DuplicateKey { key: String },
    WrongType { wanted: &'static str, found: &'static str },
    Unquoted { text: String },
    EmptyText,
    LineBreak,
    ControlInText { character: char },
    BadId { name: String, thing: Thing, suggestion: Option<String> },
    ReservedId { name: String },
    BadVersion { text: String },
    BadLanguage { text: String },
    BadDay { text: String },
    NotOneOf { text: String, what: &'static str, allowed: Vec<&'static str>, suggestion: Option<String> },
    OutOfRange { number: i64, low: i32, high: i32, zero: bool },
    Reversed { low: String, high: String },
    Misplaced { key: String, why: Misplaced },
    TooFew { what: &'static str, least: usize },
    TooMuch { what: &'static str, most: usize },
    NoPlaceForNumber,
    BecauseStyle { capital: bool },
    Twice { thing: Thing, name: String },
    SameWords { thing: Thing, words: String },
    NegatedFlag,
    UnsureAboveUrgency,
    RaiseNotAbove,
    ActNeverTold,
    Threshold(Threshold),
    LastBranchHasIf,

    // The references.
    Unknown { thing: Thing, name: String, suggestion: Option<String> },
    UnknownChoice { name: String, question: String, suggestion: Option<String> },
    NotAChoiceQuestion { question: String, number: bool },
    NotANumberQuestion { question: String },
    NotASidesQuestion { question: String },
    BothOnExclusive { choice: String },
    NeverInRange { question: String, min: i32, max: i32 },
    AlwaysInRange { question: String, min: i32, max: i32 },
    Unused { thing: Thing, name: String },
    UnknownGroup { name: String, suggestion: Option<String> },
    UnreadQuestion { name: String },
    GroupWithoutCap { name: String, target: Option<String> },
    CapLimitsNothing { group: String, findings: usize },
    PointsAddUp { pattern: String, sum: i32 },
    NoPointsFor { thing: Thing, name: String },
    ReplacesLoop { path: Vec<String> },
    CountImpossible { at_least: u32, parts: usize },
    CountContradicts { at_least: u32, at_most: u32 },
    BoundsContradict { low: i32, high: i32 },

    // What can come true.
    NeverHappens { what: String },
    Always { of: Owner, part: &'static str },
    NotShown { what: String },
    Overlap { of: Owner, low: i32, high: i32 },
    Gap { of: Owner, low: i32, high: i32 },
    ChoiceTaken { choice: String },

    // The flow.
    Loop { path: Vec<String> },
    Unreachable { name: String },
    NotRightBelow { name: String, above: String },
    HiddenFromFlag { choice: String, flag: String, question: String },
    BranchCovered,
    BranchAfterAll,
    BranchOnOwnNext { choice: String, all: bool },
    BranchReadsLater { question: String },

    // Safety.
    SafetySections { count: usize },
    SafetyNotFirst { name: String },
    SafetyAfterOther { name: String, other: String },
    SafetyBranches { name: String },
    NoExclusive { name: String, safety: bool },
    Undecided { flag: String, question: String, why: Undecided, path: Vec<String>, answers: Vec<String> },

    // The words. Grades in tenths.
    TooHard { measure: Measure, of: Owner, grade: i32, sentence: String },
    TooHardOverall { measure: Measure, grade: i32, sentence: String },

    // Base rates.
    BandCount { bands: usize, numbers: usize },
    BandOrder { beyond: Option<(i32, i32)> },
    SharesOver { band: usize, sum: i32 },
    NoShare { category: String },
    RowCondition { last: bool },

    // The review.
    Overdue { review_by: Day },
    StillADraft { without: usize },

    // The translations.
    Untranslated { path: String, count: usize, words: String },
    LeftOver { path: String, suggestion: Option<String> },
    OtherPlaceholders { missing: Vec<String>, added: Vec<String> },
    TooWide { rows: usize, most: usize, columns: usize },
    NoReview { path: String, count: usize },
    SameAsSource { words: String },
    LanguageTwice { language: String, own: bool },
    TranslationAlone,

    // What is allowed.
    AllowUnknown { code: String, suggestion: Option<String> },
    AllowWithoutReason { code: String },
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
        "HT075", "HT076", "HT080", "HT081", "HT090", "HT091", "HT092", "HT100", "HT101", "HT102", "HT103", "HT104",
        "HT106", "HT107", "HT108", "HT110", "HT111", "HT112", "HT113", "HT114", "HT115", "HT116", "HT117",
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
            Self::UnknownKey { .. } => "HT011",
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
