//! The places of the choices on a drawn body: which lies next in a direction, and the cell of each in a window.

use ratatui::layout::{Rect, Size};

use hip_triage_chart::report::{BODY_REACH, Half, SpotPlace, View};

/// A place on the drawn body that stands for a choice, on one of its halves.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Mark {
    /// The row of the choice in the list.
    pub(super) row: usize,
    pub(super) half: Half,
    pub(super) place: SpotPlace,
}

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Toward {
    Up,
    Down,
    Left,
    Right,
}

/// The mark that lies next in a direction. Up and down lead over one drawing, left and right from one to the other too.
pub(super) fn next(marks: &[Mark], from: Mark, toward: Toward) -> Option<Mark> {
    /// How far the drawings lie from each other.
    const APART: i32 = 100;
    let at = |mark: Mark| {
        let SpotPlace { view, across, down } = mark.place;
        (if view == View::Front { across } else { across + APART }, down)
    };
    let (x, y) = at(from);
    let far = |mark: &Mark| {
        let (to_x, to_y) = at(*mark);
        let (along, aside) = match toward {
            Toward::Up => (y - to_y, (to_x - x).abs()),
            Toward::Down => (to_y - y, (to_x - x).abs()),
            Toward::Left => (x - to_x, (to_y - y).abs()),
            Toward::Right => (to_x - x, (to_y - y).abs()),
        };
        let leaves = matches!(toward, Toward::Up | Toward::Down) && mark.place.view != from.place.view;
        // What lies aside is farther than it is.
        (along > 0 && !leaves).then_some(along + 3 * aside)
    };
    let near = marks.iter().filter_map(|mark| Some((far(mark)?, *mark)));
    near.min_by_key(|(far, _)| *far).map(|(_, mark)| mark)
}

/// A drawn body as it fits into a window: front and back beside each other, over them a title, under them what is
/// highlighted in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    /// The cells of one of the drawings.
    pub(super) cells: Size,
    /// How far down the body is drawn.
    pub(super) depth: i32,
    /// The rows for the words under it.
    pub(super) words: u16,
}

impl Figure {
    /// The rows over the drawings.
    pub(super) const TITLE: u16 = 1;
    /// The columns between the drawings.
    const BETWEEN: u16 = 2;
    /// A mark with what stands on each side of it.
    pub(super) const MARK: u16 = 3;

    /// The largest figure for these marks in that room; none where they could not be told apart, or the body would be
    /// squashed. It has so many rows of words as they need at its width.
    pub(super) fn fitted(marks: &[Mark], room: Size, rows_of_words: impl Fn(u16) -> u16) -> Option<Self> {
        (0..=4).find_map(|words| {
            let figure = Self::with_words(marks, room, words)?;
            (rows_of_words(figure.size().width) <= words).then_some(figure)
        })
    }

    fn with_words(marks: &[Mark], room: Size, words: u16) -> Option<Self> {
        /// So much of the body is seen at least, and under the lowest place.
        const LEAST: i32 = 128;
        const BELOW: i32 = 20;
        /// More rows would tear apart what belongs together.
        const MOST_ROWS: u16 = 28;
        /// A row of cells stands for no more of the body, a column neither.
        const MOST_DOWN: f64 = 15.0;
        const MOST_ACROSS: f64 = 4.0;
        let lowest = marks.iter().map(|mark| mark.place.down).max()?;
        let depth = (lowest + BELOW).clamp(LEAST, BODY_REACH.1);
        let rows = room.height.checked_sub(Self::TITLE + words)?.min(MOST_ROWS);
        let down = f64::from(depth) / f64::from(rows);
        // A cell is about twice as high as it is wide.
        let across = (down / 2.0).min(MOST_ACROSS);
        let least = odd(f64::from(2 * BODY_REACH.0) / MOST_ACROSS);
        let most = room.width.saturating_sub(Self::BETWEEN) / 2;
        let columns = odd(f64::from(2 * BODY_REACH.0) / across).min(most.saturating_sub(u16::from(most % 2 == 0)));
        let figure = Self { cells: Size::new(columns, rows), depth, words };
        (down <= MOST_DOWN && columns >= least && figure.is_legible(marks)).then_some(figure)
    }

    /// All the cells that it takes.
    pub(super) fn size(&self) -> Size {
        Size::new(2 * self.cells.width + Self::BETWEEN, Self::TITLE + self.cells.height + self.words)
    }

    /// The cells of a drawing, from the corner of the figure.
    pub(super) fn area(&self, view: View) -> Rect {
        let x = if view == View::Front { 0 } else { self.cells.width + Self::BETWEEN };
        Rect::new(x, Self::TITLE, self.cells.width, self.cells.height)
    }

    /// The middle cell of a mark, from the corner of the figure.
    pub(super) fn cell(&self, mark: Mark) -> (u16, u16) {
        let SpotPlace { view, across, down } = mark.place;
        let (columns, rows) = (i32::from(self.cells.width), i32::from(self.cells.height));
        let reach = BODY_REACH.0;
        // Rounded away from the middle, so that both halves are alike.
        let aside = (2 * across.abs() * columns + 2 * reach) / (4 * reach);
        let x = columns / 2 + aside * across.signum();
        let y = (down * rows / self.depth).min(rows - 1);
        let area = self.area(view);
        let within = |at: i32, most: u16| u16::try_from(at).unwrap_or(0).min(most - 1);
        (area.x + within(x, area.width), area.y + within(y, area.height))
    }

    /// Tells whether a blank stands between any two marks on one row.
    fn is_legible(&self, marks: &[Mark]) -> bool {
        let cells: Vec<_> = marks.iter().map(|mark| self.cell(*mark)).collect();
        let apart = |(one, other): (&(u16, u16), &(u16, u16))| one.1 != other.1 || one.0.abs_diff(other.0) > Self::MARK;
        let pairs = cells.iter().enumerate().flat_map(|(at, one)| cells[..at].iter().map(move |other| (one, other)));
        pairs.into_iter().all(apart)
    }

    /// The mark that is meant by a click on a cell of the figure: the next one, as far as a hand with a mouse may miss.
    pub(super) fn meant(&self, marks: &[Mark], (x, y): (u16, u16)) -> Option<Mark> {
        /// In columns, as a square.
        const MISSED: u32 = 4 * 4;
        let view = View::BOTH.into_iter().find(|view| self.area(*view).contains((x, y).into()))?;
        let far = |mark: &Mark| {
            let (at_x, at_y) = self.cell(*mark);
            let (aside, down) = (u32::from(x.abs_diff(at_x)), 2 * u32::from(y.abs_diff(at_y)));
            aside * aside + down * down
        };
        let here = marks.iter().filter(|mark| mark.place.view == view);
        let nearest = here.map(|mark| (far(mark), *mark)).min_by_key(|(far, _)| *far);
        nearest.filter(|(far, _)| *far <= MISSED).map(|(_, mark)| mark)
    }
}

/// The odd number of columns that is at least so many, so that there is one in the middle.
fn odd(columns: f64) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a few columns")]
    let columns = columns.ceil().clamp(1.0, f64::from(u16::MAX - 1)) as u16;
    columns | 1
}

#[cfg(test)]
mod tests {
    use hip_triage_chart::report::spot_place;
    use hip_triage_core::questionnaire::Spot;

    use super::*;

    /// The marks of a list of which those spots are offered.
    fn marks(spots: &[Spot]) -> Vec<Mark> {
        let rows = spots.iter().enumerate();
        rows.flat_map(|(row, spot)| Half::BOTH.map(|half| Mark { row, half, place: spot_place(*spot, half) })).collect()
    }

    const EVERY_WAY: [Toward; 4] = [Toward::Up, Toward::Down, Toward::Left, Toward::Right];

    /// How many marks are reached from one by arrows, of which each step leads to others.
    fn reached(steps: &[Vec<usize>], from: usize) -> usize {
        let mut seen = vec![false; steps.len()];
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                open.extend(&steps[at]);
            }
        }
        seen.into_iter().filter(|seen| *seen).count()
    }

    /// Whatever an author offers: every one of the 8191 lists of spots.
    #[test]
    fn from_each_spot_each_other_is_reached_by_arrows() {
        for offered in 1..1_u32 << Spot::ALL.len() {
            let spots: Vec<_> =
                (0..Spot::ALL.len()).filter(|at| offered >> at & 1 == 1).map(|at| Spot::ALL[at].1).collect();
            let marks = marks(&spots);
            let place = |mark| marks.iter().position(|known| *known == mark).unwrap();
            let steps_from =
                |mark| EVERY_WAY.into_iter().filter_map(|way| next(&marks, mark, way)).map(place).collect();
            let steps: Vec<Vec<usize>> = marks.iter().map(|mark| steps_from(*mark)).collect();
            for from in 0..marks.len() {
                assert_eq!(reached(&steps, from), marks.len(), "from {:?} of {spots:?}", marks[from]);
            }
        }
    }

    #[test]
    fn an_arrow_never_leads_against_its_direction() {
        let marks = marks(&Spot::ALL.map(|(_, spot)| spot));
        for from in &marks {
            for toward in EVERY_WAY {
                let Some(to) = next(&marks, *from, toward) else { continue };
                let (before, after) = (from.place, to.place);
                match toward {
                    Toward::Up => assert!(after.down < before.down && after.view == before.view),
                    Toward::Down => assert!(after.down > before.down && after.view == before.view),
                    Toward::Left => assert!((after.view, after.across) < (before.view, before.across)),
                    Toward::Right => assert!((after.view, after.across) > (before.view, before.across)),
                }
            }
        }
    }

    /// A click on a mark means it, in every window in which there is a figure at all; and none is too small for its marks.
    #[test]
    fn in_every_window_each_mark_has_its_cell_and_is_what_a_click_on_it_means() {
        let marks = marks(&Spot::ALL.map(|(_, spot)| spot));
        let mut drawn = 0;
        for (width, height) in (20..120).step_by(3).flat_map(|width| (4..50).map(move |height| (width, height))) {
            let room = Size::new(width, height);
            let Some(figure) = Figure::fitted(&marks, room, |_| 1) else { continue };
            drawn += 1;
            let size = figure.size();
            assert!(size.width <= width && size.height <= height, "{room}: {figure:?}");
            for mark in &marks {
                let (x, y) = figure.cell(*mark);
                for x in x - 1..=x + 1 {
                    assert_eq!(figure.meant(&marks, (x, y)), Some(*mark), "{room}: {x}, {y}");
                }
            }
        }
        assert!(drawn > 300, "{drawn}");
    }
}
