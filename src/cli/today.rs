//! The day that it is, which nothing but the command line asks for.

use std::time::SystemTime;
use std::{env, fs};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use hip_triage_core::questionnaire::{Day, Questionnaire};

/// The instant that it is, as far as a calendar goes: a clock may stand outside of it.
pub(super) fn now() -> ZonedDateTime {
    let clock = SystemTime::now();
    let outside = if clock < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(clock).unwrap_or(outside).to_zoned_datetime(zone())
}

/// The zone of this computer, where one file says it: to ask for it by name, every zone that there is would be looked up.
fn zone() -> TimeZone {
    #[expect(clippy::disallowed_methods, reason = "the command line knows the environment")]
    let is_told = env::var_os("TZ").is_some();
    let file = if is_told { None } else { fs::read("/etc/localtime").ok() };
    file.and_then(|data| TimeZone::tzif("", &data).ok()).unwrap_or_else(TimeZone::system)
}

/// The questionnaire, told which day it is.
pub(super) fn today(mut questionnaire: Questionnaire) -> Questionnaire {
    let date = now().date();
    if let Ok(day) = Day::new(date.year(), date.month(), date.day()) {
        questionnaire.set_today(day);
    }
    questionnaire
}
