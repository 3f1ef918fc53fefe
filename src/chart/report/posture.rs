//! A posture that eases the hip, as a small drawing: one set of lines for the page and for the screen.
//!
//! The words beside it say all that it shows.

use maud::{Markup, html};

use crate::words::posture as said;
use hip_triage_core::questionnaire::Posture;

/// How wide and how high every drawing is.
pub const SIZE: (i32, i32) = (64, 56);

/// A part of a drawing: x goes to the right, y down.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stroke {
    /// Straight lines from point to point.
    Lines(&'static [(i32, i32)]),
    /// A circle: its middle and its radius.
    Circle(i32, i32, i32),
}

use Stroke::{Circle, Lines};

/// The strokes of a drawing.
#[must_use]
pub fn strokes(posture: Posture) -> &'static [Stroke] {
    match posture {
        // On the side, seen from the front: the knees bent, and what lies between them.
        Posture::PillowBetweenKnees => &[
            Lines(&[(0, 54), (63, 54)]),
            Circle(7, 37, 5),
            Lines(&[(12, 39), (32, 40)]),
            Lines(&[(16, 40), (22, 50), (10, 51)]),
            Lines(&[(32, 39), (46, 27), (61, 33)]),
            Lines(&[(32, 42), (46, 51), (61, 51)]),
            Lines(&[(42, 34), (56, 34), (56, 46), (42, 46), (42, 34)]),
        ],
        // Standing at a counter, bent forward on it.
        Posture::LeaningForward => &[
            Circle(40, 10, 5),
            Lines(&[(35, 14), (18, 28), (20, 40), (18, 55)]),
            Lines(&[(18, 28), (14, 41), (10, 55)]),
            Lines(&[(34, 15), (38, 26), (47, 26)]),
            Lines(&[(36, 28), (63, 28)]),
            Lines(&[(59, 28), (59, 55)]),
        ],
        // From the front: the stick on one side, the sore hip on the other.
        Posture::StickInOtherHand => &[
            Circle(32, 7, 5),
            Lines(&[(32, 12), (32, 31)]),
            Lines(&[(32, 16), (22, 24), (20, 32)]),
            Lines(&[(32, 16), (43, 22), (48, 29)]),
            Lines(&[(45, 29), (51, 29)]),
            Lines(&[(48, 29), (50, 55)]),
            Lines(&[(32, 31), (26, 43), (25, 55)]),
            Lines(&[(32, 31), (38, 43), (39, 55)]),
            Lines(&[(21, 33), (27, 39)]),
            Lines(&[(27, 33), (21, 39)]),
        ],
        // Sitting, from the front: the knees apart, both feet on the floor.
        Posture::LegsNotCrossed => &[
            Circle(32, 7, 5),
            Lines(&[(32, 12), (32, 30)]),
            Lines(&[(32, 16), (24, 24), (24, 33)]),
            Lines(&[(32, 16), (40, 24), (40, 33)]),
            Lines(&[(14, 32), (50, 32)]),
            Lines(&[(32, 30), (22, 35), (22, 54), (16, 54)]),
            Lines(&[(32, 30), (42, 35), (42, 54), (48, 54)]),
        ],
        // Sitting, from the side: the hips above the knees.
        Posture::HigherSeat => &[
            Circle(24, 7, 5),
            Lines(&[(24, 12), (23, 27)]),
            Lines(&[(24, 16), (32, 24), (38, 26)]),
            Lines(&[(23, 27), (43, 34), (43, 54), (50, 54)]),
            Lines(&[(14, 10), (14, 55)]),
            Lines(&[(14, 30), (34, 30), (34, 55)]),
        ],
    }
}

/// The drawing for a page.
pub(super) fn drawing(posture: Posture) -> Markup {
    let (width, height) = SIZE;
    html! {
        svg class="posture" viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(said::name(posture)) {
            @for stroke in strokes(posture) {
                @match stroke {
                    Lines(points) => polyline points=(points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")) {},
                    Circle(x, y, radius) => circle cx=(x) cy=(y) r=(radius) {},
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_stays_within_its_frame_and_is_another() {
        let (width, height) = SIZE;
        for (at, (name, posture)) in Posture::ALL.into_iter().enumerate() {
            for stroke in strokes(posture) {
                let inside = |x: i32, y: i32| (0..width).contains(&x) && (0..height).contains(&y);
                match *stroke {
                    Lines(points) => assert!(points.iter().all(|(x, y)| inside(*x, *y)), "{name}"),
                    Circle(x, y, r) => assert!(inside(x - r, y - r) && inside(x + r, y + r), "{name}"),
                }
            }
            assert!(Posture::ALL[..at].iter().all(|(_, other)| strokes(*other) != strokes(posture)), "{name}");
        }
    }
}
