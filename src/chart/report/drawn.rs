//! The places of pain on a body that is drawn with letters, for a page as text.

use super::PainPlace;
use super::body::{Half, View, spot_place};
use super::figure::in_words;
use crate::words::{handover as said, report};
use hip_triage_core::questionnaire::Spot;

/// From the waist down, from the front and from behind.
const BODY: [&str; 19] = [
    "   │     │            │     │   ",
    "   │     │            │     │   ",
    "  ╱       ╲          ╱       ╲  ",
    " ╱         ╲        ╱         ╲ ",
    "│           │      │           │",
    "│           │      │     ╷     │",
    "│     ╷     │      │     │     │",
    "│    ╱ ╲    │      │     │     │",
    "│    │ │    │      │ ╶──╯│╰──╴ │",
    "│    │ │    │      │    │ │    │",
    " ╲   │ │   ╱        ╲   │ │   ╱ ",
    "  │  │ │  │          │  │ │  │  ",
    "  │  │ │  │          │  │ │  │  ",
    "  │  │ │  │          │  │ │  │  ",
    "  ╲  │ │  ╱          ╲  │ │  ╱  ",
    "   │ │ │ │            │ │ │ │   ",
    "   │ │ │ │            │ │ │ │   ",
    "  ╭╯ │ │ ╰╮          ╭╯ │ │ ╰╮  ",
    "  ╰──╯ ╰──╯          ╰──╯ ╰──╯  ",
];
/// The first column of each drawing.
const FIRST: [usize; 2] = [0, 19];
/// The columns of one of them.
const WIDE: usize = 13;

/// The cell of a place, as column and row.
fn cell(spot: Spot, half: Half) -> (usize, usize) {
    use View::{Back, Front};
    // On the half that is seen on the left.
    let (view, x, y) = match spot {
        Spot::OuterHip => (Front, 1, 5),
        Spot::Groin => (Front, 4, 6),
        Spot::InnerThigh => (Front, 4, 8),
        Spot::FrontThigh => (Front, 3, 9),
        Spot::OuterThigh => (Front, 1, 8),
        Spot::Knee => (Front, 3, 12),
        Spot::BelowKnee => (Front, 4, 14),
        Spot::Foot => (Front, 4, 17),
        Spot::LowBack => (Back, 5, 1),
        Spot::Sacrum => (Back, 5, 4),
        Spot::Buttock => (Back, 3, 6),
        Spot::SitBone => (Back, 4, 7),
        Spot::BackThigh => (Back, 3, 10),
    };
    let on_the_right = (view == Front) == (half == Half::Left);
    (FIRST[usize::from(view == Back)] + if on_the_right { WIDE - 1 - x } else { x }, y)
}

/// The sign of a place: its number, and a letter from the tenth on.
#[must_use]
pub fn place_sign(number: usize) -> char {
    ('1'..='9').chain('a'..='z').nth(number).unwrap_or('+')
}

/// The meaning of each sign on a drawing, and whose left and right it is.
#[must_use]
pub fn places_in_words(places: &[PainPlace]) -> Vec<String> {
    let told = places.iter().enumerate().map(|(number, place)| format!("{}  {}", place_sign(number), in_words(place)));
    told.chain([said::mirror().to_owned()]).collect()
}

/// The drawing, line by line, with its places numbered and what they stand for: beside it, or under it where it is too narrow.
pub(super) fn drawn_with_words(places: &[PainPlace], width: usize) -> Vec<String> {
    /// The blanks before the drawing, and between it and the words.
    const MARGIN: usize = 2;
    const BETWEEN: usize = 4;
    /// Less than this is too narrow for words.
    const ROOM: usize = 24;
    let drawing = drawn(places);
    let wide = 1 + drawing.iter().map(|row| row.chars().count()).max().unwrap_or_default();
    let room = width.saturating_sub(MARGIN + wide + BETWEEN);
    let (beside, room) = if room >= ROOM { (true, room) } else { (false, width.saturating_sub(MARGIN)) };
    let options = textwrap::Options::new(room).subsequent_indent("   ");
    let told = places_in_words(places);
    let told: Vec<_> = told.iter().flat_map(|told| textwrap::wrap(told, &options)).collect();
    let margin = " ".repeat(MARGIN);
    if !beside {
        let under = told.iter().map(ToString::to_string);
        let rows = drawing.into_iter().chain([String::new()]).chain(under);
        return rows.map(|row| format!("{margin}{row}").trim_end().to_owned()).collect();
    }
    let rows = 0..drawing.len().max(told.len());
    let row = |at: usize| {
        let drawn = drawing.get(at).map_or("", String::as_str);
        // The first words stand beside the body and not beside its title.
        let told = at.checked_sub(1).and_then(|at| told.get(at)).map_or("", |told| told);
        format!("{margin}{drawn:wide$}{:BETWEEN$}{told}", "").trim_end().to_owned()
    };
    rows.map(row).collect()
}

/// The drawing, line by line, with its places numbered.
fn drawn(places: &[PainPlace]) -> Vec<String> {
    let mut cells: Vec<Vec<char>> = BODY.iter().map(|row| row.chars().collect()).collect();
    for (number, place) in places.iter().enumerate() {
        for half in Half::BOTH.into_iter().filter(|half| place.is_on(*half)) {
            for marked in place.marked_on(half) {
                let (x, y) = cell(place.spot, half);
                let is_own = marked.view == spot_place(place.spot, half).view;
                cells[y][if is_own { x } else { FIRST[1] + WIDE - 1 - x }] = place_sign(number);
            }
        }
    }
    let [front, back] = [(report::drawn_front(), FIRST[0]), (report::drawn_back(), FIRST[1])].map(|(head, first)| {
        // A head may be wider than its body.
        let wide = head.chars().count().max(WIDE);
        let before = (wide - WIDE).div_ceil(2);
        let body = cells.iter().map(|row| row[first..first + WIDE].iter().collect::<String>());
        let body = body.map(|row| format!("{}{row}{}", " ".repeat(before), " ".repeat(wide - before - WIDE)));
        [format!("{head:^wide$}")].into_iter().chain(body).collect::<Vec<_>>()
    });
    front.iter().zip(&back).map(|(front, back)| format!("{front}    {back}").trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::interview::Side;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn every_place_is_its_own_and_hides_no_line() {
        let mut cells = Vec::new();
        for (name, spot) in Spot::ALL {
            for half in Half::BOTH {
                let (x, y) = cell(spot, half);
                assert_eq!(BODY[y].chars().nth(x), Some(' '), "{name}: column {x}, row {y}");
                assert!(!cells.contains(&(x, y)), "{name}: column {x}, row {y}");
                cells.push((x, y));
            }
        }
        assert!(BODY.iter().all(|row| row.chars().count() == FIRST[1] + WIDE));
    }

    #[test]
    fn a_place_is_marked_on_its_side_only() {
        let place = |spot, side| PainPlace { spot, side, name: "here".to_owned(), worst: false, reached: None };
        let places = [
            place(Spot::Groin, Some(Side::Left)),
            place(Spot::Buttock, Some(Side::Right)),
            place(Spot::BackThigh, Some(Side::Both)),
            place(Spot::Knee, None),
            PainPlace { reached: Some(&View::BOTH), ..place(Spot::BelowKnee, Some(Side::Left)) },
        ];
        let rows = drawn(&places);
        let columns = |sign: char| {
            let marked = rows.iter().flat_map(|row| row.chars().enumerate());
            marked.filter(|(_, drawn)| *drawn == sign).map(|(x, _)| x).collect::<Vec<_>>()
        };
        assert_eq!((columns('1'), columns('2')), (vec![10], vec![30]));
        assert_eq!((columns('3'), columns('4')), (vec![24, 30], vec![5, 11]));
        assert_eq!(columns('5').len(), 2, "from the front and from behind, on the left");
        assert_eq!(rows[0], "right front left    left back right");
    }

    #[test]
    fn in_every_language_each_head_stands_over_its_body() {
        for language in Language::ALL {
            let rows = within(*language, || drawn(&[]));
            let heads = within(*language, || [report::drawn_front(), report::drawn_back()]);
            assert_eq!(rows[0].trim(), heads.join("    "), "{language:?}");
            let [front, back] = heads.map(|head| head.chars().count());
            let sides: Vec<_> =
                rows[1].chars().enumerate().filter(|(_, drawn)| *drawn == '│').map(|(x, _)| x).collect();
            let middles = [(0, front), (front.max(WIDE) + 4, back)].map(|(begin, wide)| 2 * begin + wide.max(WIDE) - 1);
            for (sides, middle) in sides.chunks(2).zip(middles) {
                assert!((sides[0] + sides[1]).abs_diff(middle) <= 1, "{language:?}: {sides:?} under {middle}/2");
            }
        }
    }
}
