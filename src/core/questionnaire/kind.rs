//! The kind of an answer, whom it is asked of, and what it is for.

use serde::{Deserialize, Serialize};

/// Whom a question is for.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Audience {
    /// Everybody.
    #[default]
    Everyone,
    /// Asked by a PT only, and passed over in a self-check.
    Clinician,
}

/// The kind of an answer.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum KindOf<C> {
    /// One of the choices.
    One {
        /// The choices.
        choices: Vec<C>,
        /// The picture beside the choices.
        picture: Option<Picture>,
    },
    /// Any number of the choices, an exclusive one alone.
    Many {
        /// The choices.
        choices: Vec<C>,
        /// The picture beside the choices.
        picture: Option<Picture>,
        /// Says whether each chosen place is left, right or both.
        sides: bool,
    },
    /// A whole number.
    Number {
        /// The least that is accepted.
        min: i32,
        /// The most that is accepted.
        max: i32,
        /// The unit: years, minutes.
        unit: Option<String>,
    },
    /// A step on a scale with named ends.
    Scale {
        /// The lowest step.
        min: i32,
        /// The highest step.
        max: i32,
        /// The meaning of the lowest step.
        low: String,
        /// The meaning of the highest step.
        high: String,
    },
    /// The person's own words.
    Text,
    /// Up to three activities in the person's own words, each from 0 (cannot) to 10 (as before).
    Activities,
}

impl<C> KindOf<C> {
    /// The choices; nothing where the answer is a number or a text.
    #[must_use]
    pub fn choices(&self) -> &[C] {
        match self {
            Self::One { choices, .. } | Self::Many { choices, .. } => choices,
            _ => &[],
        }
    }

    /// The same with each choice turned into something else.
    pub(super) fn map<D>(self, turn: impl FnMut(C) -> D) -> KindOf<D> {
        let all = |choices: Vec<C>| choices.into_iter().map(turn).collect();
        match self {
            Self::One { choices, picture } => KindOf::One { choices: all(choices), picture },
            Self::Many { choices, picture, sides } => KindOf::Many { choices: all(choices), picture, sides },
            Self::Number { min, max, unit } => KindOf::Number { min, max, unit },
            Self::Scale { min, max, low, high } => KindOf::Scale { min, max, low, high },
            Self::Text => KindOf::Text,
            Self::Activities => KindOf::Activities,
        }
    }
}

/// The picture beside the choices where there is room.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Picture {
    /// A body, front and back.
    BodyMap,
}

/// A posture that eases the hip, which can be drawn beside the words that tell it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Posture {
    PillowBetweenKnees,
    LeaningForward,
    StickInOtherHand,
    LegsNotCrossed,
    HigherSeat,
}

impl Posture {
    /// Every posture with its id.
    pub const ALL: [(&'static str, Self); 5] = [
        ("pillow_between_knees", Self::PillowBetweenKnees),
        ("leaning_forward", Self::LeaningForward),
        ("stick_in_other_hand", Self::StickInOtherHand),
        ("legs_not_crossed", Self::LegsNotCrossed),
        ("higher_seat", Self::HigherSeat),
    ];
}

/// How somebody is placed for an item of the examination.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Position {
    Standing,
    Sitting,
    OnBack,
    OnSide,
    OnFront,
    /// In any position, or it is counted from other items.
    #[default]
    Any,
}

impl Position {
    /// Every position with its id, in the order in which one goes through them.
    pub const ALL: [(&'static str, Self); 6] = [
        ("standing", Self::Standing),
        ("sitting", Self::Sitting),
        ("on_back", Self::OnBack),
        ("on_side", Self::OnSide),
        ("on_front", Self::OnFront),
        ("any", Self::Any),
    ];
}

/// The measure that is taken on each side with an item of the examination.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Measure {
    /// An angle.
    Degrees,
    /// A time.
    Seconds,
    /// Strength, from 0 to 5, with half grades.
    Strength,
    /// A reflex: absent, weaker, normal, brisk, or with clonus.
    Reflex,
}

impl Measure {
    /// Every measure with its id.
    pub const ALL: [(&'static str, Self); 4] = [
        ("degrees", Self::Degrees),
        ("seconds", Self::Seconds),
        ("strength", Self::Strength),
        ("reflex", Self::Reflex),
    ];

    /// Tells whether it is a grade of so many, as 4 of 5.
    #[must_use]
    pub const fn is_graded(self) -> bool {
        matches!(self, Self::Strength | Self::Reflex)
    }

    /// The most that can be noted; the least is 0.
    #[must_use]
    pub const fn most(self) -> u8 {
        match self {
            Self::Degrees => 180,
            Self::Seconds => 240,
            Self::Strength => 5,
            Self::Reflex => 4,
        }
    }
}

/// A place on the body map.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Spot {
    LowBack,
    Sacrum,
    Buttock,
    SitBone,
    OuterHip,
    Groin,
    FrontThigh,
    InnerThigh,
    OuterThigh,
    BackThigh,
    Knee,
    BelowKnee,
    Foot,
}

impl Spot {
    /// Every spot with its id.
    pub const ALL: [(&'static str, Self); 13] = [
        ("low_back", Self::LowBack),
        ("sacrum", Self::Sacrum),
        ("buttock", Self::Buttock),
        ("sit_bone", Self::SitBone),
        ("outer_hip", Self::OuterHip),
        ("groin", Self::Groin),
        ("front_thigh", Self::FrontThigh),
        ("inner_thigh", Self::InnerThigh),
        ("outer_thigh", Self::OuterThigh),
        ("back_thigh", Self::BackThigh),
        ("knee", Self::Knee),
        ("below_knee", Self::BelowKnee),
        ("foot", Self::Foot),
    ];
}

/// The role of an answer in a report. Reports read roles, never ids.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Role {
    /// Who answers.
    Who,
    Age,
    /// Sex at birth.
    Sex,
    OwnWords,
    Goals,
    PainSite,
    WorstSite,
    /// How far it travels down the leg.
    HowFar,
    /// The leg that it travels down.
    LegSide,
    Quality,
    PainNow,
    PainWorst,
    PainLeast,
    BringsOn,
    Eases,
    Stiffness,
    Night,
    Onset,
    Began,
    /// How long it has lasted.
    Since,
    Trend,
    Told,
    Treatment,
    Scans,
    Operation,
    Health,
    Medicines,
    /// Other conditions, medicines and allergies, in own words.
    OtherHealth,
    Work,
    Sport,
    /// How often the pain breaks the sleep; with `answer: one`, from the best choice to the worst.
    Sleep,
    Worries,
    Activities,
    /// After how many minutes of walking it starts.
    StartsAfter,
    /// How high it then climbs.
    ClimbsTo,
    /// How many minutes it takes to settle.
    SettlesIn,
    Measure,
    Compared,
    AnythingElse,
    Safety,
}

impl Role {
    /// Every role with its id.
    pub const ALL: [(&'static str, Self); 40] = [
        ("who", Self::Who),
        ("age", Self::Age),
        ("sex", Self::Sex),
        ("own_words", Self::OwnWords),
        ("goals", Self::Goals),
        ("pain_site", Self::PainSite),
        ("worst_site", Self::WorstSite),
        ("how_far", Self::HowFar),
        ("leg_side", Self::LegSide),
        ("quality", Self::Quality),
        ("pain_now", Self::PainNow),
        ("pain_worst", Self::PainWorst),
        ("pain_least", Self::PainLeast),
        ("brings_on", Self::BringsOn),
        ("eases", Self::Eases),
        ("stiffness", Self::Stiffness),
        ("night", Self::Night),
        ("onset", Self::Onset),
        ("began", Self::Began),
        ("since", Self::Since),
        ("trend", Self::Trend),
        ("told", Self::Told),
        ("treatment", Self::Treatment),
        ("scans", Self::Scans),
        ("operation", Self::Operation),
        ("health", Self::Health),
        ("medicines", Self::Medicines),
        ("other_health", Self::OtherHealth),
        ("work", Self::Work),
        ("sport", Self::Sport),
        ("sleep", Self::Sleep),
        ("worries", Self::Worries),
        ("activities", Self::Activities),
        ("starts_after", Self::StartsAfter),
        ("climbs_to", Self::ClimbsTo),
        ("settles_in", Self::SettlesIn),
        ("measure", Self::Measure),
        ("compared", Self::Compared),
        ("anything_else", Self::AnythingElse),
        ("safety", Self::Safety),
    ];
}
