//! The day by which a questionnaire is to be reviewed.

use hip_triage_core::questionnaire::{Fault, FaultKind, Places, Questionnaire, Source};

/// The warning that the day of the review is past, at its place; nothing where it is not, or where nobody set the day that
/// it is.
#[must_use]
pub fn overdue(questionnaire: &Questionnaire, sources: &[Source]) -> Option<Fault> {
    let review_by = questionnaire.overdue()?;
    let places = Places::of(sources);
    let place = places.top("review_by").map(|place| place.words(&review_by.to_string()));
    Some(Fault::new(FaultKind::Overdue { review_by }, place.unwrap_or(places.start())))
}
