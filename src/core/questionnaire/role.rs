//! Whom a question is for, and what its answer is for in a report.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// Whom a question is for.
    #[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
    pub enum Audience {
        /// Everybody.
        #[default]
        Everyone: "everyone",
        /// Asked by a PT only, and passed over in a self-check.
        Clinician: "clinician",
    }
}

named! {
    /// The role of an answer in a report. Reports read roles, never ids.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Role {
        /// Who answers.
        Who: "who",
        Age: "age",
        /// Sex at birth.
        Sex: "sex",
        OwnWords: "own_words",
        Goals: "goals",
        PainSite: "pain_site",
        WorstSite: "worst_site",
        /// How far it travels down the leg.
        HowFar: "how_far",
        /// The leg that it travels down.
        LegSide: "leg_side",
        Quality: "quality",
        PainNow: "pain_now",
        PainWorst: "pain_worst",
        PainLeast: "pain_least",
        BringsOn: "brings_on",
        Eases: "eases",
        Stiffness: "stiffness",
        Night: "night",
        Onset: "onset",
        Began: "began",
        /// How long it has lasted.
        Since: "since",
        Trend: "trend",
        Told: "told",
        Treatment: "treatment",
        Scans: "scans",
        Operation: "operation",
        Health: "health",
        Medicines: "medicines",
        /// Other conditions, medicines and allergies, in own words.
        OtherHealth: "other_health",
        Work: "work",
        Sport: "sport",
        /// How often the pain breaks the sleep; with `answer: one`, from the best choice to the worst.
        Sleep: "sleep",
        Worries: "worries",
        Activities: "activities",
        /// What brings it on soonest: the minutes of `starts_after` are of it.
        StartsWith: "starts_with",
        /// After how many minutes it starts: of walking, where nothing else is named.
        StartsAfter: "starts_after",
        /// How high it then climbs.
        ClimbsTo: "climbs_to",
        /// How many minutes it takes to settle.
        SettlesIn: "settles_in",
        Measure: "measure",
        Compared: "compared",
        /// Whether a doctor has looked at what called for one before: its choice `yes` closes that.
        Seen: "seen",
        /// Which exercise that doctor allowed, by its choices `anything`, `some`, `nothing` and `not_said`.
        Allowed: "allowed",
        AnythingElse: "anything_else",
        Safety: "safety",
    }
}
