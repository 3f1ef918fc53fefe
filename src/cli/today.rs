//! The day that it is, which nothing but the command line asks for.

use hip_triage_core::questionnaire::{Day, Questionnaire};

/// The questionnaire, told which day it is.
pub(super) fn today(mut questionnaire: Questionnaire) -> Questionnaire {
    let date = jiff::ZonedDateTime::now().date();
    if let Ok(day) = Day::new(date.year(), date.month(), date.day()) {
        questionnaire.set_today(day);
    }
    questionnaire
}
