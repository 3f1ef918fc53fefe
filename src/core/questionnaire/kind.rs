//! The kind of an answer.
//!
//! Of one that is typed on a line, as a number or a step on a scale, conditions read a number, and everybody else takes and
//! shows it as it is typed: what is to say of it stands here and in [`Answer`](super::Answer), so that faces, cases, proofs
//! and other systems need not know which kind it is.

use serde::{Deserialize, Serialize};

/// The signs beside digits with which some answer is typed.
pub const SIGNS: &str = "-";

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

    /// The word for it in a questionnaire.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::One { .. } => "one",
            Self::Many { .. } => "many",
            Self::Number { .. } => "number",
            Self::Scale { .. } => "scale",
            Self::Text => "text",
            Self::Activities => "activities",
        }
    }

    /// Tells whether any number of the choices can be made.
    #[must_use]
    pub fn is_many(&self) -> bool {
        matches!(self, Self::Many { .. })
    }

    /// Tells whether each chosen place is left, right or both.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        matches!(self, Self::Many { sides: true, .. })
    }

    /// The picture beside the choices.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        match self {
            Self::One { picture, .. } | Self::Many { picture, .. } => *picture,
            _ => None,
        }
    }

    /// Tells whether the person's own words are asked for, which no condition reads.
    #[must_use]
    pub fn is_words(&self) -> bool {
        matches!(self, Self::Text | Self::Activities)
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

impl<C> KindOf<C> {
    /// The least and the most that conditions can read of an answer; none where nothing is typed that they read.
    #[must_use]
    pub fn range(&self) -> Option<(i32, i32)> {
        match self {
            Self::Number { min, max, .. } | Self::Scale { min, max, .. } => Some((*min, *max)),
            _ => None,
        }
    }

    /// The unit of what is typed, as in years.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        match self {
            Self::Number { unit, .. } => unit.as_deref(),
            _ => None,
        }
    }

    /// The least and the most with what they mean, where it is a scale.
    #[must_use]
    pub fn ends(&self) -> Option<[(i32, &str); 2]> {
        match self {
            Self::Scale { min, max, low, high } => Some([(*min, low), (*max, high)]),
            _ => None,
        }
    }

    /// Its texts, each with its key.
    pub(super) fn lines(&mut self) -> Vec<(&'static str, &mut String)> {
        match self {
            Self::Number { unit, .. } => unit.iter_mut().map(|unit| ("unit", unit)).collect(),
            Self::Scale { low, high, .. } => vec![("low", low), ("high", high)],
            _ => Vec::new(),
        }
    }

    /// How an answer is typed that conditions read as this number.
    #[must_use]
    pub fn typed(&self, number: i32) -> String {
        number.to_string()
    }

    /// The number as which conditions read what was typed; none where it is no answer. Whether it fits is another
    /// question.
    pub(super) fn parsed(&self, typed: &str) -> Option<i32> {
        let number = typed.parse().ok().filter(|_| !typed.starts_with('+'));
        number.filter(|_| self.range().is_some())
    }

    /// Tells whether what was typed so far can go on with a sign.
    #[must_use]
    pub fn goes_on(&self, typed: &str, sign: char) -> bool {
        sign.is_ascii_digit() || (sign == '-' && typed.is_empty() && self.range().is_some_and(|(min, _)| min < 0))
    }
}

/// The picture beside the choices where there is room.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Picture {
    /// A body, front and back.
    BodyMap,
}
