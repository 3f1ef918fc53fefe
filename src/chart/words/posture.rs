//! The names of what is drawn beside a line of advice.

use hip_triage_core::questionnaire::Posture;

/// Says what a drawing shows, for whoever hears the page.
#[must_use]
pub fn name(posture: Posture) -> &'static str {
    match posture {
        Posture::PillowBetweenKnees => "Drawing: lying on the side, with a pillow between the knees",
        Posture::LeaningForward => "Drawing: standing, bent forward with the arms on a counter",
        Posture::StickInOtherHand => {
            "Drawing: standing, with a stick in the hand away from the sore hip, which has a cross"
        }
        Posture::LegsNotCrossed => "Drawing: sitting with both feet on the floor, the legs not crossed",
        Posture::HigherSeat => "Drawing: sitting on a seat that is higher than the knees",
    }
}
