//! Reasons that several mistakes can have, each with its words.

use thiserror::Error;

use super::wording::{code_point, looks_like};

/// The cause of broken syntax.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum YamlProblem {
    #[error("this line does not fit in with the lines above it")]
    Indentation,
    #[error("this line has no `:` after its key")]
    NoColon,
    #[error("there is a `:` where none can stand")]
    ColonInText,
    #[error("a quotation mark is opened and never closed")]
    OpenQuote,
    #[error("something follows the closing quotation mark")]
    AfterQuote,
    #[error("`\\` begins a special character in double quotes, and this is none")]
    Escape,
    #[error("a `{0}` is opened and not closed properly")]
    OpenBracket(char),
    #[error("a closing bracket does not match the one that was opened")]
    StrayBracket,
    #[error("a text cannot begin with `{0}` here")]
    Character(char),
    #[error("a key must be a word, not a list or a mapping")]
    KeyIsNoText,
    #[error("a line cannot begin with `%`")]
    Directive,
    /// A key and its value without a space between them.
    #[error("there is no space after the `:`")]
    NoSpace,
    /// A character that looks like another.
    #[error("there is a {} ({}) in this line", looks_like(*.0).0, code_point(*.0))]
    LooksLike(char),
    #[error("this is not YAML: {0}")]
    Other(String),
}

/// Why a key cannot stand where it does.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum Misplaced {
    /// Only with these kinds of answer.
    #[error("stands only with `answer: {0}`")]
    OnlyWith(&'static str),
    /// It follows from the question above.
    #[error("follows from the question above, where there is `below`")]
    BelowAnother,
    /// Nothing but a question below another has it.
    #[error("stands only with `below`")]
    NotBelow,
    /// It is about what is measured, where nothing is.
    #[error("is about what is measured, and stands only with `measure`")]
    WithoutMeasure,
    /// A second angle, and no first.
    #[error("goes on from there, and stands only with `positive_up_to`")]
    WithoutPositive,
    /// What follows from a loss, where none is looked for.
    #[error("says what follows from a loss, and stands only with `loss: true`")]
    WithoutLoss,
    /// It is about an angle, where none is measured.
    #[error("stands only with `measure: degrees`")]
    OnlyOfDegrees,
    /// It tells `positive` from `negative`, where these are no choices.
    #[error("stands only with the choices `positive` and `negative`")]
    WithoutSigns,
    /// `optional` on a safety question.
    #[error("cannot stand on a safety question: nobody may skip those")]
    OptionalSafety,
    /// `audience: clinician` on a safety question.
    #[error("cannot stand on a safety question: everybody is asked those")]
    ClinicianSafety,
    /// A question about activities that a patient would be asked.
    #[error("is only for questions that a PT asks")]
    ActivitiesForEveryone,
    /// A question in the person's own words that cannot be skipped.
    #[error("is only for questions that may be skipped")]
    TextNotOptional,
    /// A `spot` without `picture: body_map`.
    #[error("needs `picture: body_map` on its question")]
    SpotWithoutPicture,
    /// `picture: body_map` without any `spot`.
    #[error("is given, but no choice has a `spot` on it")]
    PictureWithoutSpot,
    /// `side` of an exclusive choice, or `exclusive` where only one can be chosen.
    #[error("means nothing where only one choice can be made")]
    NotOnOne,
    /// `finding`, `red_flag`, `category` or `pattern` in a condition that comes before them.
    #[error("can be read only in `advice`, `outside` and `verdict`")]
    StateInCondition,
    /// A choice in the words that the program offers itself.
    #[error("is offered by the program itself")]
    NotSure,
    /// `otherwise_because` without `otherwise`.
    #[error("means nothing without `otherwise`")]
    NoOtherwise,
    /// `if` of a pattern where no other pattern of the category is without.
    #[error("stands in every pattern of this category, and whoever fits none of them would have none")]
    OnEveryPattern,
}

/// A rule for the thresholds of the verdict together.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Threshold {
    #[error("`enough` must be at least 1")]
    EnoughPositive,
    #[error("`close` must be at least 0")]
    CloseNotNegative,
    #[error("`strong` must be at least `enough`")]
    StrongNotBelowEnough,
    #[error("the `score` of `fits` must be at least `enough`")]
    FitsNotBelowEnough,
    #[error("the `lead` of `fits` must be above `close`")]
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
