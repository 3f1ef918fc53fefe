//! A measure as it is charted: a number, of strength perhaps half a grade more or less.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::questionnaire::Measure;

/// A measure.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Reading {
    /// The number.
    pub number: u8,
    /// Half a grade beside it.
    pub half: Half,
}

/// Half a grade, in the order of what it is worth.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Half {
    /// Somewhat less than the number.
    Less,
    /// The number itself.
    #[default]
    None,
    /// Somewhat more.
    More,
}

/// The thirds of a grade.
pub(crate) const THIRDS: u8 = 3;

impl Reading {
    /// Full strength.
    pub const FULL_STRENGTH: u8 = 5;

    /// A reflex as it is in most people: 2+.
    pub const USUAL_REFLEX: u8 = 2;

    /// Tells whether it can be noted of such a measure. There are half grades of strength alone, none below 1- or above 5.
    #[must_use]
    pub fn is_of(self, measure: Measure) -> bool {
        let halved = match self.half {
            Half::None => true,
            Half::Less => measure == Measure::Strength && self.number > 0,
            Half::More => measure == Measure::Strength && (1..Self::FULL_STRENGTH).contains(&self.number),
        };
        halved && self.number <= measure.most()
    }

    /// Where it stands among grades, in thirds of one: half a grade less or more is nearer to its number than to the next.
    #[must_use]
    pub(crate) fn thirds(self) -> u8 {
        let whole = self.number * THIRDS;
        match self.half {
            Half::Less => whole.saturating_sub(1),
            Half::None => whole,
            Half::More => whole + 1,
        }
    }

    /// Tells whether it is full strength.
    #[must_use]
    pub fn is_full_strength(self) -> bool {
        self == Self::from(Self::FULL_STRENGTH)
    }

    /// Tells whether it is less than 2+, a reflex as it is in most people.
    #[must_use]
    pub fn is_weak_reflex(self) -> bool {
        self < Self::from(Self::USUAL_REFLEX)
    }

    /// Tells whether it is 5-.
    pub(super) fn is_just_short_of_full(self) -> bool {
        self == Self { number: Self::FULL_STRENGTH, half: Half::Less }
    }
}

impl From<u8> for Reading {
    fn from(number: u8) -> Self {
        Self { number, half: Half::None }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = match self.half {
            Half::Less => "-",
            Half::None => "",
            Half::More => "+",
        };
        write!(f, "{}{half}", self.number)
    }
}

/// A text that is no reading.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NoReading;

impl FromStr for Reading {
    type Err = NoReading;

    fn from_str(text: &str) -> Result<Self, NoReading> {
        let digits = text.trim_end_matches(MINUS).trim_end_matches('+');
        let half = match text.strip_prefix(digits) {
            Some("") => Half::None,
            Some("+") => Half::More,
            Some(sign) if sign.chars().count() == 1 => Half::Less,
            _ => return Err(NoReading),
        };
        let digits = Some(digits).filter(|digits| digits.starts_with(|c: char| c.is_ascii_digit()));
        let number = digits.and_then(|digits| digits.parse().ok()).ok_or(NoReading)?;
        Ok(Self { number, half })
    }
}

/// The signs of *less*: as it is typed, and as a text program makes of it.
pub(super) const MINUS: [char; 3] = ['-', '−', '–'];

/// A number where it is one, and else a text: `4` and `4-`.
impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.half {
            Half::None => serializer.serialize_u8(self.number),
            Half::Less | Half::More => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OnPaper)
    }
}

/// Reads what was measured from a file.
struct OnPaper;

impl Visitor<'_> for OnPaper {
    type Value = Reading;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or a grade of strength such as \"4-\"")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Reading, E> {
        let number = u8::try_from(number);
        number.map(Reading::from).map_err(|_| E::custom("a number larger than can be measured"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Reading, E> {
        text.parse().map_err(|NoReading| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}
