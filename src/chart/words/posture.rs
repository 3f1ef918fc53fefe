//! The names of what is drawn beside a line of advice.

use hip_triage_core::questionnaire::Posture;

use crate::say::posture as say;

/// Says what a drawing shows, for whoever hears the page.
#[must_use]
pub fn name(posture: Posture) -> &'static str {
    match posture {
        Posture::PillowBetweenKnees => say::pillow_between_knees(),
        Posture::LeaningForward => say::leaning_forward(),
        Posture::StickInOtherHand => say::stick_in_other_hand(),
        Posture::LegsNotCrossed => say::legs_not_crossed(),
        Posture::HigherSeat => say::higher_seat(),
    }
}
