//! The visit before a visit, for whoever compares the two.

use super::Record;

/// The visit before.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Before {
    /// There was none.
    #[default]
    Nothing,
    /// Its record.
    Known(Box<Record>),
    /// There was one, and its record cannot be had: this is why, in a sentence.
    Missing(String),
}

impl Before {
    /// Its record, where it is known.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        match self {
            Self::Known(record) => Some(record),
            Self::Nothing | Self::Missing(_) => None,
        }
    }
}

/// A visit, and the one before it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Visit {
    /// Its record.
    pub record: Record,
    /// The visit before it.
    pub before: Before,
}

impl From<Record> for Visit {
    /// A visit that stands alone.
    fn from(record: Record) -> Self {
        Self { record, before: Before::Nothing }
    }
}

impl From<Option<Record>> for Before {
    fn from(record: Option<Record>) -> Self {
        record.map_or(Self::Nothing, |record| Self::Known(Box::new(record)))
    }
}
