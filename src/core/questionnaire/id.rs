//! Positions of entries: each certainly exists in the questionnaire that gave it out.

use serde::{Deserialize, Serialize};

/// Defines an index that certainly exists in the questionnaire that gave it out.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Deserialize, Serialize)]
        pub struct $name(u32);

        impl $name {
            #[allow(clippy::cast_possible_truncation, reason = "a questionnaire of 64 MiB has fewer than 2^32 entries")]
            pub(crate) fn new(index: usize) -> Self {
                Self(index as u32)
            }

            /// The position of the entry in the order in which it was written, from 0.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id! {
    /// A stage of the interview.
    SectionId
}
id! {
    /// A question of the tree, or an item of the examination.
    QuestionId
}
id! {
    /// A choice of one question; meaningful only together with that question.
    ChoiceId
}
id! {
    /// An origin of the pain.
    CategoryId
}
id! {
    /// A piece of evidence.
    FindingId
}
id! {
    /// A sign that needs care before anything else.
    RedFlagId
}

/// A pattern of an origin.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct PatternId {
    /// The origin.
    pub category: CategoryId,
    pub(super) index: u32,
}
