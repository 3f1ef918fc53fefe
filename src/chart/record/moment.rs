//! An instant as a record holds it.

use std::fmt;

use jiff::civil::Date;
use jiff::fmt::strtime;
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize, Serializer};

/// An instant to the second, with its offset from UTC: `2026-11-23T09:05:00-05:00`.
///
/// Nothing here asks the clock: it is handed in.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Moment(String);

/// A text is no instant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NoMoment;

impl fmt::Display for NoMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no date and time with an offset")
    }
}

/// How it is written.
const FORM: &str = "%Y-%m-%dT%H:%M:%S%:z";

impl Moment {
    /// The day in the place where it was.
    #[must_use]
    pub fn date(&self) -> Date {
        // What is no date was refused when it was made.
        self.0.get(..10).and_then(|date| date.parse().ok()).unwrap_or_default()
    }

    /// The hour and the minute in the place where it was, as `09:05`.
    #[must_use]
    pub fn time(&self) -> &str {
        self.0.get(11..16).unwrap_or_default()
    }

    /// Tells whether it lies before another instant, wherever the two were.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        self.instant() < other.instant()
    }

    /// The instant on the line of time.
    pub(super) fn instant(&self) -> Timestamp {
        // What is no instant was refused when it was made.
        self.0.parse().unwrap_or_default()
    }

    /// Tells whether another instant lies in the same minute of the same place.
    #[must_use]
    pub fn is_same_minute(&self, other: &Self) -> bool {
        self.0.get(..16) == other.0.get(..16)
    }

    /// As it is written, which is also what RFC 3339 asks for.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&ZonedDateTime> for Moment {
    fn from(instant: &ZonedDateTime) -> Self {
        Self(instant.strftime(FORM).to_string())
    }
}

impl TryFrom<String> for Moment {
    type Error = NoMoment;

    fn try_from(text: String) -> Result<Self, NoMoment> {
        let read = strtime::parse(FORM, &text).ok();
        let known = read.is_some_and(|parts| parts.to_datetime().is_ok() && parts.offset().is_some());
        if known && text.len() == "2026-11-23T09:05:00-05:00".len() { Ok(Self(text)) } else { Err(NoMoment) }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, NoMoment};

    #[test]
    fn only_an_instant_with_an_offset_is_one() {
        let moment = Moment::try_from("2026-11-23T09:05:00-05:00".to_owned()).unwrap();
        assert_eq!((moment.date().to_string().as_str(), moment.time()), ("2026-11-23", "09:05"));
        for text in ["", "2026-11-23", "2026-11-23T09:05:00", "2026-11-23T09:05:00Z", "2026-13-23T09:05:00-05:00"] {
            assert_eq!(Moment::try_from(text.to_owned()), Err(NoMoment), "{text:?}");
        }
        let there = jiff::civil::date(2026, 11, 23).at(9, 5, 7, 900).in_tz("UTC").unwrap();
        assert_eq!(Moment::from(&there).as_str(), "2026-11-23T09:05:07+00:00");
    }
}
