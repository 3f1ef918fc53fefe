//! The body: its places, how it is placed, and what is measured of it.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// A posture that eases the hip, which can be drawn beside the words that tell it.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Posture {
        PillowBetweenKnees: "pillow_between_knees",
        LeaningForward: "leaning_forward",
        StickInOtherHand: "stick_in_other_hand",
        LegsNotCrossed: "legs_not_crossed",
        HigherSeat: "higher_seat",
    }
}

named! {
    /// How somebody is placed for an item of the examination.
    #[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Position {
        Standing: "standing",
        Sitting: "sitting",
        OnBack: "on_back",
        OnSide: "on_side",
        OnFront: "on_front",
        /// In any position, or it is counted from other items.
        #[default]
        Any: "any",
    }
}

named! {
    /// The measure that is taken on each side with an item of the examination.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
    pub enum Measure {
        /// An angle.
        Degrees: "degrees",
        /// A time.
        Seconds: "seconds",
        /// Strength, from 0 to 5, with half grades.
        Strength: "strength",
        /// A reflex: absent, weaker, normal, brisk, or with clonus.
        Reflex: "reflex",
    }
}

impl Measure {
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

named! {
    /// A place on the body map.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Spot {
        LowBack: "low_back",
        Sacrum: "sacrum",
        Buttock: "buttock",
        SitBone: "sit_bone",
        OuterHip: "outer_hip",
        Groin: "groin",
        FrontThigh: "front_thigh",
        InnerThigh: "inner_thigh",
        OuterThigh: "outer_thigh",
        BackThigh: "back_thigh",
        Knee: "knee",
        BelowKnee: "below_knee",
        Foot: "foot",
    }
}
