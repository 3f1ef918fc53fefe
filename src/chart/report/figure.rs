//! The places of pain on a drawn body.

use maud::{Markup, html};

use super::PainPlace;
use crate::words::{self, handover as said};
use hip_triage_core::interview::Side;
use hip_triage_core::questionnaire::Spot;

/// Half of a body from the waist down: the outline on the viewer's right of the middle.
const HALF: &str = "M0 4 L21 4 C20 20 29 32 30 50 C31 78 24 98 22 118 C25 136 20 156 16 178 L20 188 C16 194 8 194 5 189 \
                    L6 178 C4 156 5 136 6 118 C5 98 3 84 0 68 Z";
/// The folds of the groin, from the front, on that half.
const GROIN: &str = "M23 42 C18 52 10 60 2 66";
/// The fold under the buttock, from behind, on that half.
const FOLD: &str = "M3 68 C9 74 19 74 25 67";
/// The middle of the front and of the back view.
const MIDDLE: [i32; 2] = [48, 148];
/// The view.
const VIEWS: [&str; 2] = [said::FRONT, said::BACK];

/// Where a place lies: the view, how far from the middle, and how far down.
fn place(spot: Spot) -> (usize, i32, i32) {
    match spot {
        Spot::OuterHip => (0, 26, 47),
        Spot::Groin => (0, 12, 58),
        Spot::InnerThigh => (0, 6, 84),
        Spot::FrontThigh => (0, 15, 94),
        Spot::OuterThigh => (0, 24, 82),
        Spot::Knee => (0, 14, 120),
        Spot::BelowKnee => (0, 14, 150),
        Spot::Foot => (0, 12, 186),
        Spot::LowBack => (1, 10, 12),
        Spot::Sacrum => (1, 6, 32),
        Spot::Buttock => (1, 16, 50),
        Spot::SitBone => (1, 11, 68),
        Spot::BackThigh => (1, 15, 94),
    }
}

/// A place in words, with its side.
pub(super) fn in_words(place: &PainPlace) -> String {
    let side = place.side.map_or(said::NO_SIDE, words::side);
    let worst = if place.worst { format!(", {}", said::WORST) } else { String::new() };
    format!("{} ({side}{worst})", place.name)
}

/// The figure with its places numbered, and the numbers explained under it.
pub(super) fn figure(places: &[PainPlace]) -> Markup {
    let told = said::figure(&places.iter().map(in_words).collect::<Vec<_>>());
    html! {
        figure {
            svg viewBox="0 0 196 212" role="img" aria-label=(told) {
                @for (middle, view) in MIDDLE.into_iter().zip(VIEWS) {
                    g class="body" transform=(format!("translate({middle} 0)")) {
                        @for mirror in ["", "scale(-1 1)"] {
                            path class="skin" d=(HALF) transform=(mirror) {}
                            path class="fold" d=(if view == said::FRONT { GROIN } else { FOLD }) transform=(mirror) {}
                        }
                        text x="0" y="208" { (view) }
                    }
                }
                @for (number, marked) in places.iter().zip(1..).map(|(marked, number)| (number, marked)) {
                    @for (x, y) in spots(marked) {
                        g class=(class(marked)) transform=(format!("translate({x} {y})")) {
                            circle r="6.5" {}
                            text y="3" { (number) }
                        }
                    }
                }
            }
            figcaption {
                ol {
                    @for marked in places {
                        li { (in_words(marked)) }
                    }
                }
                p { (said::MIRROR) }
            }
        }
    }
}

/// A place without a side is drawn on both, as an outline only.
fn class(place: &PainPlace) -> &'static str {
    match (place.worst, place.side.is_some()) {
        (true, _) => "mark worst",
        (false, true) => "mark",
        (false, false) => "mark open",
    }
}

/// Where a place is drawn: a client's left is on the right of the view from the front.
fn spots(marked: &PainPlace) -> Vec<(i32, i32)> {
    let (view, aside, down) = place(marked.spot);
    let left = if view == 0 { aside } else { -aside };
    let sides = match marked.side {
        Some(Side::Left) => vec![left],
        Some(Side::Right) => vec![-left],
        Some(Side::Both) | None => vec![left, -left],
    };
    sides.into_iter().map(|x| (MIDDLE[view] + x, down)).collect()
}
