//! The parts of a questionnaire, and in what two runs of it can differ.

use hip_triage_core::named;

named! {
    /// A part of a questionnaire, in the order in which they are told.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Part {
        Identity: "questionnaire",
        Sections: "sections",
        Questions: "questions",
        Choices: "choices",
        Examination: "examination",
        BaseRates: "base rates",
        Findings: "findings",
        RedFlags: "red flags",
        Verdict: "verdict",
        Categories: "categories",
        Patterns: "patterns",
        Outside: "outside",
        Advice: "advice",
        References: "references",
    }
}

named! {
    /// In what two runs can differ, the weightiest first.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Aspect {
        Urgency: "another urgency",
        Verdict: "another verdict",
        Told: "other texts",
        Path: "another path",
    }
}
