//! The parts of a questionnaire, and in what two runs of it can differ.

/// A part of a questionnaire.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Part {
    Identity,
    Sections,
    Questions,
    Choices,
    Examination,
    BaseRates,
    Findings,
    RedFlags,
    Verdict,
    Categories,
    Patterns,
    Outside,
    Advice,
    References,
}

impl Part {
    /// Every part, in the order in which they are told.
    pub const ALL: [Self; 14] = [
        Self::Identity,
        Self::Sections,
        Self::Questions,
        Self::Choices,
        Self::Examination,
        Self::BaseRates,
        Self::Findings,
        Self::RedFlags,
        Self::Verdict,
        Self::Categories,
        Self::Patterns,
        Self::Outside,
        Self::Advice,
        Self::References,
    ];
}

/// In what two runs can differ.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Aspect {
    Urgency,
    Verdict,
    Told,
    Path,
}

impl Aspect {
    /// Every aspect, the weightiest first.
    pub const ALL: [Self; 4] = [Self::Urgency, Self::Verdict, Self::Told, Self::Path];
}
