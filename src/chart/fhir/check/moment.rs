//! Dates and times, as exact as they are written: a year is all of its days.

use std::cmp::Ordering;

use jiff::civil::{Date, date};

const SECOND: i128 = 1_000_000_000;
const DAY: i128 = 86_400 * SECOND;
/// How far the clocks of the world are apart from that of Greenwich, eastwards and westwards.
const EAST: i128 = 14 * 3_600 * SECOND;
const WEST: i128 = 12 * 3_600 * SECOND;

/// A stretch of time, in nanoseconds: from its first to the first behind it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Moment {
    from: i128,
    to: i128,
    /// Says whether it is that of Greenwich; else nobody knows where the clock stood.
    zoned: bool,
}

impl Moment {
    /// A year, a month or a day.
    pub(super) fn of_date(text: &str) -> Option<Self> {
        let (from, to) = days(text)?;
        Some(Self { from: from * DAY, to: to * DAY, zoned: false })
    }

    /// A date, or a day with a time and a zone.
    pub(super) fn of_date_time(text: &str) -> Option<Self> {
        let Some((day, rest)) = text.split_once('T') else { return Self::of_date(text) };
        let (from, to) = days(day)?;
        let zone = rest.find(['Z', '+', '-'])?;
        let (clock, zone) = rest.split_at(zone);
        let at = from * DAY + nanoseconds(clock)? - offset(zone)?;
        (to - from == 1).then_some(Self { from: at, to: at + 1, zoned: true })
    }

    /// A time of the day.
    pub(super) fn of_time(text: &str) -> Option<Self> {
        let from = nanoseconds(text)?;
        Some(Self { from, to: from + 1, zoned: false })
    }

    /// Their order in time; none where both are too coarse to tell.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let (one, other) = match (self.zoned, other.zoned) {
            (true, false) => (self, other.anywhere()),
            (false, true) => (self.anywhere(), other),
            _ => (self, other),
        };
        if one.to <= other.from {
            Some(Ordering::Less)
        } else if one.from >= other.to {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// As long as it can have been, wherever the clock stood.
    fn anywhere(self) -> Self {
        Self { from: self.from - EAST, to: self.to + WEST, zoned: true }
    }
}

/// The first day of a date and the first behind it, counted from 1970.
fn days(text: &str) -> Option<(i128, i128)> {
    let mut parts = text.split('-');
    let year = i16::try_from(number(parts.next()?, 4)?).ok()?;
    let month = parts.next().map(|month| number(month, 2));
    let day = parts.next().map(|day| number(day, 2));
    let first = |month: i8, day: i8| (year > 0).then(|| Date::new(year, month, day).ok()).flatten();
    let small = |number: Option<u32>| number.and_then(|number| i8::try_from(number).ok());
    let (from, to) = match (month, day, parts.next()) {
        (None, None, None) => (first(1, 1)?, first(12, 31)?),
        (Some(month), None, None) => (first(small(month)?, 1)?, first(small(month)?, 1)?.last_of_month()),
        (Some(month), Some(day), None) => (first(small(month)?, small(day)?)?, first(small(month)?, small(day)?)?),
        _ => return None,
    };
    let count = |day: Date| i128::from(day.duration_since(date(1970, 1, 1)).as_secs() / 86_400);
    Some((count(from), count(to) + 1))
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The nanoseconds since midnight of `hh:mm:ss`, perhaps with a fraction.
fn nanoseconds(text: &str) -> Option<i128> {
    let (clock, fraction) = text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let parts: Vec<_> = clock.split(':').map(|part| number(part, 2)).collect::<Option<_>>()?;
    // A minute of 61 seconds has been.
    let &[hours @ 0..=23, minutes @ 0..=59, seconds @ 0..=60] = parts.as_slice() else { return None };
    let below = match fraction {
        None => 0,
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{digits:0<9.9}").parse().ok()?
        }
        Some(_) => return None,
    };
    Some(i128::from(hours * 3_600 + minutes * 60 + seconds) * SECOND + below)
}

/// How far a zone is before Greenwich.
fn offset(zone: &str) -> Option<i128> {
    if zone == "Z" {
        return Some(0);
    }
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    let fits = (hours < 14 && minutes < 60) || (hours, minutes) == (14, 0);
    let away = i128::from(hours * 3_600 + minutes * 60) * SECOND;
    fits.then_some(if zone.starts_with('-') { -away } else { away })
}
