//! The places of pain on a drawn body.

use maud::{Markup, html};

use super::PainPlace;
use super::body::{HALF, Half, View, fold};
use crate::words::{self, handover as said, report};

/// The middle of the front and of the back view.
const MIDDLE: [i32; 2] = [48, 148];

/// A place in words, with its side.
pub(super) fn in_words(place: &PainPlace) -> String {
    let side = place.side.map_or(said::no_side(), words::side);
    report::place(&place.name, side, place.worst.then_some(said::worst()))
}

/// The figure with its places numbered, and the numbers explained under it.
pub(super) fn figure(places: &[PainPlace]) -> Markup {
    let told = said::figure(&places.iter().map(in_words).collect::<Vec<_>>());
    html! {
        figure {
            svg viewBox="0 0 196 212" role="img" aria-label=(told) {
                @for (middle, view) in MIDDLE.into_iter().zip(View::BOTH) {
                    g class="body" transform=(format!("translate({middle} 0)")) {
                        @for mirror in ["", "scale(-1 1)"] {
                            path class="skin" d=(format!("{} Z", HALF.path())) transform=(mirror) {}
                            path class="fold" d=(fold(view).path()) transform=(mirror) {}
                        }
                        text x="0" y="208" { (view.name()) }
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
                p { (said::mirror()) }
            }
        }
    }
}

/// A place without a side is drawn on both, as an outline only, and so is one of which nobody said whether it is in front.
fn class(place: &PainPlace) -> &'static str {
    match (place.worst, place.is_certain()) {
        (true, _) => "mark worst",
        (false, true) => "mark",
        (false, false) => "mark open",
    }
}

/// Where a place is drawn.
fn spots(marked: &PainPlace) -> Vec<(i32, i32)> {
    let halves = Half::BOTH.into_iter().filter(|half| marked.is_on(*half));
    halves
        .flat_map(|half| marked.marked_on(half))
        .map(|place| (MIDDLE[usize::from(place.view == View::Back)] + place.across, place.down))
        .collect()
}
