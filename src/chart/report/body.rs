//! The body on which places of pain are drawn: one set of lines and places for the page and for the screen.

use crate::words::handover as said;
use hip_triage_core::interview::Side;
use hip_triage_core::questionnaire::Spot;

/// How far every drawing reaches from the middle to either hand, and down.
pub const BODY_REACH: (i32, i32) = (32, 196);

/// One of the two drawings.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum View {
    Front,
    Back,
}

impl View {
    /// Both, as they stand beside each other.
    pub const BOTH: [Self; 2] = [Self::Front, Self::Back];

    /// It alone.
    pub(super) fn alone(self) -> &'static [Self] {
        match self {
            Self::Front => &[Self::Front],
            Self::Back => &[Self::Back],
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Front => said::front(),
            Self::Back => said::back(),
        }
    }
}

/// A half of a body, as its owner calls it.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Half {
    #[default]
    Left,
    Right,
}

impl Half {
    /// Both halves.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The side of a place on this half.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::Left => Side::Left,
            Self::Right => Side::Right,
        }
    }

    /// The other half.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// Where a place lies.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SpotPlace {
    /// The drawing.
    pub view: View,
    /// How far it lies from the middle, to the right of whoever looks at it.
    pub across: i32,
    /// How far it lies down.
    pub down: i32,
}

impl SpotPlace {
    /// The same place on that drawing.
    #[must_use]
    pub fn on(self, view: View) -> Self {
        if view == self.view { self } else { Self { view, across: -self.across, ..self } }
    }
}

/// Where a place on that half lies: seen from the front, the left half is on the right.
#[must_use]
pub fn spot_place(spot: Spot, half: Half) -> SpotPlace {
    use View::{Back, Front};
    let (view, aside, down) = match spot {
        Spot::OuterHip => (Front, 26, 47),
        Spot::Groin => (Front, 12, 58),
        Spot::InnerThigh => (Front, 6, 84),
        Spot::FrontThigh => (Front, 15, 94),
        Spot::OuterThigh => (Front, 24, 82),
        Spot::Knee => (Front, 14, 120),
        Spot::BelowKnee => (Front, 14, 150),
        Spot::Foot => (Front, 12, 186),
        Spot::LowBack => (Back, 10, 12),
        Spot::Sacrum => (Back, 6, 32),
        Spot::Buttock => (Back, 16, 50),
        Spot::SitBone => (Back, 11, 68),
        Spot::BackThigh => (Back, 15, 94),
    };
    let on_the_right = (view == Front) == (half == Half::Left);
    SpotPlace { view, across: if on_the_right { aside } else { -aside }, down }
}

/// A line of the drawing, on the half that the viewer sees on the right; the other one is its mirror.
#[derive(Clone, Copy, Debug)]
pub struct BodyLine {
    from: (i32, i32),
    parts: &'static [Part],
}

/// A part of a line, from where the one before ended.
#[derive(Clone, Copy, Debug)]
enum Part {
    Straight((i32, i32)),
    /// Two points that bend it, and its end.
    Bent([(i32, i32); 3]),
}

use Part::{Bent, Straight};

/// The outline of a half, from the middle of the waist to the middle between the legs.
pub(super) const HALF: BodyLine = BodyLine {
    from: (0, 4),
    parts: &[
        Straight((21, 4)),
        Bent([(20, 20), (29, 32), (30, 50)]),
        Bent([(31, 78), (24, 98), (22, 118)]),
        Bent([(25, 136), (20, 156), (16, 178)]),
        Straight((20, 188)),
        Bent([(16, 194), (8, 194), (5, 189)]),
        Straight((6, 178)),
        Bent([(4, 156), (5, 136), (6, 118)]),
        Bent([(5, 98), (3, 84), (0, 68)]),
    ],
};

/// The fold of the groin, from the front.
const GROIN: BodyLine = BodyLine { from: (23, 42), parts: &[Bent([(18, 52), (10, 60), (2, 66)])] };

/// The fold under the buttock, from behind.
const UNDER_BUTTOCK: BodyLine = BodyLine { from: (3, 68), parts: &[Bent([(9, 74), (19, 74), (25, 67)])] };

/// The lines of a drawing: its outline and its fold.
#[must_use]
pub fn body_lines(view: View) -> [BodyLine; 2] {
    [HALF, fold(view)]
}

/// The fold by which one sees which drawing it is.
pub(super) fn fold(view: View) -> BodyLine {
    match view {
        View::Front => GROIN,
        View::Back => UNDER_BUTTOCK,
    }
}

impl BodyLine {
    /// The line for a drawing of a page.
    pub(super) fn path(&self) -> String {
        let part = |part: &Part| match part {
            Straight((x, y)) => format!("L{x} {y}"),
            Bent([(ax, ay), (bx, by), (x, y)]) => format!("C{ax} {ay} {bx} {by} {x} {y}"),
        };
        let begin = format!("M{} {}", self.from.0, self.from.1);
        [begin].into_iter().chain(self.parts.iter().map(part)).collect::<Vec<_>>().join(" ")
    }

    /// Points on the line, close enough to each other that it is drawn by straight lines between them.
    #[must_use]
    pub fn points(&self) -> Vec<(f64, f64)> {
        /// Into so many straight lines goes what is bent.
        const STEPS: i32 = 8;
        let exact = |(x, y): (i32, i32)| (f64::from(x), f64::from(y));
        let mut points = vec![exact(self.from)];
        for part in self.parts {
            match part {
                Straight(to) => points.push(exact(*to)),
                Bent(bends) => {
                    let [a, b, end] = bends.map(exact);
                    let start = points.last().copied().unwrap_or(a);
                    points.extend((1..=STEPS).map(|step| bent(start, [a, b, end], f64::from(step) / f64::from(STEPS))));
                }
            }
        }
        points
    }
}

/// The point on a bent line (a cubic Bézier curve) at that part of it.
fn bent(start: (f64, f64), [a, b, end]: [(f64, f64); 3], at: f64) -> (f64, f64) {
    let left = 1.0 - at;
    let weighed = |start: f64, a: f64, b: f64, end: f64| {
        left.powi(3) * start + 3.0 * left.powi(2) * at * a + 3.0 * left * at.powi(2) * b + at.powi(3) * end
    };
    (weighed(start.0, a.0, b.0, end.0), weighed(start.1, a.1, b.1, end.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How far the outline reaches from the middle at that height: the last crossing of it.
    fn reach(down: f64) -> f64 {
        let points = HALF.points();
        let crossings = points.windows(2).filter_map(|two| {
            let [(x1, y1), (x2, y2)] = [two[0], two[1]];
            let crosses = (y1 - down) * (y2 - down) <= 0.0 && (y1 - y2).abs() > f64::EPSILON;
            crosses.then(|| x1 + (x2 - x1) * (down - y1) / (y2 - y1))
        });
        crossings.fold(0.0, f64::max)
    }

    #[test]
    fn every_place_lies_on_the_body_and_is_its_own() {
        let mut places = Vec::new();
        for (name, spot) in Spot::ALL {
            for half in Half::BOTH {
                let place = spot_place(spot, half);
                let (aside, down) = (f64::from(place.across.abs()), f64::from(place.down));
                assert!(aside < reach(down), "{name}: {aside} is not on a body that reaches {}", reach(down));
                assert!(!places.contains(&(place.view, place.across, place.down)), "{name}");
                places.push((place.view, place.across, place.down));
            }
        }
    }

    #[test]
    fn left_is_on_the_right_from_the_front_and_on_the_left_from_behind() {
        assert!(spot_place(Spot::Groin, Half::Left).across > 0);
        assert!(spot_place(Spot::Buttock, Half::Left).across < 0);
    }

    #[test]
    fn every_line_stays_within_the_drawing() {
        let (aside, down) = BODY_REACH;
        for line in View::BOTH.into_iter().flat_map(body_lines) {
            for (x, y) in line.points() {
                assert!((0.0..=f64::from(aside)).contains(&x) && (0.0..=f64::from(down)).contains(&y), "{x}, {y}");
            }
        }
    }
}
