//! A day of the calendar, as a questionnaire writes it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day that there is: `2027-11-30`. The order of days is that of time.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Day {
    year: i16,
    month: i8,
    of_month: i8,
}

/// A text or three numbers are no day that there is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NoDay;

impl Day {
    /// A day by its year (from 0 to 9999), its month and its day, each counted from 1.
    ///
    /// # Errors
    ///
    /// When the calendar has no such day.
    pub fn new(year: i16, month: i8, of_month: i8) -> Result<Self, NoDay> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        let is_one = (0..=9999).contains(&year) && (1..=last).contains(&of_month);
        if is_one { Ok(Self { year, month, of_month }) } else { Err(NoDay) }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn of_month(self) -> i8 {
        self.of_month
    }
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let parts: Vec<_> = text.split('-').collect();
        let written = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        match parts[..] {
            [year, month, day] if written(year, 4) && written(month, 2) && written(day, 2) => Self::new(
                year.parse().map_err(|_| NoDay)?,
                month.parse().map_err(|_| NoDay)?,
                day.parse().map_err(|_| NoDay)?,
            ),
            _ => Err(NoDay),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, NoDay};

    #[test]
    fn only_a_day_of_the_calendar_is_one() {
        for text in ["2027-11-30", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Day>().map(|day| day.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "",
            "2027",
            "2027-02-29",
            "1900-02-29",
            "2027-11-31",
            "2027-13-01",
            "2027-00-10",
            "2027-01-00",
            "2027-1-1",
            "27-01-01",
            "30.11.2027",
            "2027-11-30T00:00",
            "+027-11-30",
            "2027-11-30-01",
            "２０２７-11-30",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NoDay), "{text}");
        }
    }

    #[test]
    fn days_come_in_the_order_of_time() {
        let mut days =
            ["2028-01-01", "2027-11-30", "2027-12-01", "2027-02-28"].map(|text| text.parse::<Day>().unwrap());
        days.sort_unstable();
        assert_eq!(days.map(|day| day.to_string()), ["2027-02-28", "2027-11-30", "2027-12-01", "2028-01-01"]);
    }
}
