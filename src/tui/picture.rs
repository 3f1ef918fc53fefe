//! The body beside the choices, or in their place: its lines, a mark for each place that can be chosen, and in words what is
//! highlighted.
//!
//! It is laid out with the page, and drawn only when the page is.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas, Line as Segment};
use unicode_width::UnicodeWidthStr;

use hip_triage_chart::report::{BODY_REACH, Half, PainPlace, View, body_lines, place_sign, places_in_words};
use hip_triage_chart::words::report;
use hip_triage_core::questionnaire::Question;

use super::app::{Action, App, MarkState};
use super::map::{Figure, Mark};
use super::measure::BESIDE;
use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::words;
use crate::words::tui as said;

/// A body with its marks, ready to be drawn.
#[derive(Debug)]
pub(super) struct Drawing {
    figure: Figure,
    marks: Vec<Shown>,
    /// The highlighted mark, in words.
    told: Vec<String>,
    theme: Theme,
}

/// A mark as it is shown.
#[derive(Debug)]
struct Shown {
    mark: Mark,
    state: MarkState,
    highlighted: bool,
    /// The sign in its middle, and on each side of it.
    signs: [char; Figure::MARK as usize],
}

/// The figure of the question that is open, where it is to be seen.
pub(super) fn of(app: &App<'_>, question: &Question, theme: &Theme) -> Option<Drawing> {
    let (figure, highlighted) = (app.figure()?, app.highlighted_mark());
    let many = question.kind.is_many();
    let shown = |mark: Mark| {
        let (state, highlighted) = (app.draft().state_at(question, mark), highlighted == Some(mark));
        let sign = match state {
            MarkState::Free => app.draft().key_of(question, mark.row).unwrap_or(' '),
            MarkState::Chosen if many => 'x',
            MarkState::Chosen if theme.unicode => '•',
            MarkState::Chosen => '*',
            MarkState::SideOpen => '?',
        };
        let [left, right] = match (highlighted, state == MarkState::Free) {
            (true, _) => ['>', '<'],
            (false, true) => [' ', ' '],
            (false, false) if many => ['[', ']'],
            (false, false) => ['(', ')'],
        };
        Shown { mark, state, highlighted, signs: [left, sign, right] }
    };
    let told = highlighted.map(|mark| app.mark_in_words(mark)).unwrap_or_default();
    let told = wrap::words(&theme.shown(&told), figure.size().width);
    Some(Drawing { figure, marks: app.marks().into_iter().map(shown).collect(), told, theme: *theme })
}

impl Drawing {
    /// The cells that it takes.
    pub(super) fn size(&self) -> Size {
        self.figure.size()
    }

    /// The meaning of a click on a cell of it.
    pub(super) fn target(&self, at: (u16, u16)) -> Option<Action> {
        let marks: Vec<_> = self.marks.iter().map(|shown| shown.mark).collect();
        self.figure.meant(&marks, at).map(Action::Mark)
    }

    /// Where the cursor belongs, if something on it is highlighted: at its words.
    pub(super) fn cursor(&self) -> Option<(u16, u16)> {
        let highlighted = self.marks.iter().any(|shown| shown.highlighted);
        highlighted.then_some((0, Figure::TITLE + self.figure.cells.height))
    }

    /// Draws it.
    pub(super) fn paint(&self, at: Position, buffer: &mut Buffer) {
        for view in View::BOTH {
            let area = self.figure.area(view);
            let area = Rect { x: at.x + area.x, y: at.y + area.y, ..area };
            buffer.set_string(area.x, at.y, title(view, area.width), self.theme.text);
            self.paint_body(view, area, buffer);
        }
        for Shown { mark, state, highlighted, signs } in &self.marks {
            let style = match (state, highlighted) {
                (MarkState::Free, true) => self.theme.key,
                (MarkState::Free, false) => self.theme.accent,
                _ => self.theme.alarm,
            };
            let (x, y) = self.figure.cell(*mark);
            for (x, sign) in (at.x + x - 1..).zip(signs).filter(|(_, sign)| **sign != ' ') {
                buffer.set_string(x, at.y + y, sign.to_string(), style);
            }
        }
        let under = at.y + Figure::TITLE + self.figure.cells.height;
        for (y, line) in (under..).zip(&self.told) {
            buffer.set_string(at.x, y, line, self.theme.strong);
        }
    }

    /// The drawing line by line, for a page that scrolls.
    fn lines(&self) -> Vec<Line<'static>> {
        let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, self.size())));
        self.paint(Position::ORIGIN, &mut buffer);
        let cell = |cell: &Cell| Span::styled(cell.symbol().to_owned(), cell.style());
        let rows = buffer.content().chunks(usize::from(buffer.area.width));
        rows.map(|row| Line::from(row.iter().map(cell).collect::<Vec<_>>())).collect()
    }

    /// Draws the lines of a body in dots, as fine as the terminal has them.
    fn paint_body(&self, view: View, area: Rect, buffer: &mut Buffer) {
        let reach = f64::from(BODY_REACH.0);
        let depth = f64::from(self.figure.depth);
        let mut drawn = Buffer::empty(area);
        Canvas::default()
            .marker(if self.theme.unicode { Marker::Braille } else { Marker::Dot })
            .x_bounds([-reach, reach])
            .y_bounds([0.0, depth])
            .paint(|canvas| {
                let color = self.theme.text.fg.unwrap_or_default();
                for points in body_lines(view).map(|line| line.points()) {
                    for two in points.windows(2) {
                        let [(x1, y1), (x2, y2)] = [two[0], two[1]];
                        for side in [1.0, -1.0] {
                            canvas.draw(&Segment::new(side * x1, depth - y1, side * x2, depth - y2, color));
                        }
                    }
                }
            })
            .render(area, &mut drawn);
        for position in area.positions() {
            let symbol = drawn[position].symbol();
            if symbol != " " && symbol != "\u{2800}" {
                buffer[position].set_symbol(&self.theme.shown(symbol)).set_style(self.theme.faint);
            }
        }
    }
}

/// The places of pain of a page, numbered on the body, with their words beside it or under it; only the words where there is
/// no room.
pub(super) fn of_places(places: &[PainPlace], width: u16, theme: &Theme) -> Vec<Line<'static>> {
    /// As many rows as a drawing needs to be seen at once.
    const ROWS: u16 = 15;
    /// Less than this is too narrow for words beside it.
    const ROOM: u16 = 24;
    let marks = places.iter().enumerate().flat_map(|(row, place)| {
        let halves = Half::BOTH.into_iter().filter(|half| place.is_on(*half));
        halves.flat_map(move |half| place.marked_on(half).map(move |place| Mark { row, half, place }))
    });
    let marks: Vec<_> = marks.collect();
    let drawing = Figure::fitted(&marks, Size::new(width, ROWS), |_| 0).map(|figure| {
        let shown = |mark: &Mark| {
            let [left, right] = if places[mark.row].is_certain() { ['[', ']'] } else { ['(', ')'] };
            let signs = [left, place_sign(mark.row), right];
            Shown { mark: *mark, state: MarkState::Chosen, highlighted: false, signs }
        };
        Drawing { figure, marks: marks.iter().map(shown).collect(), told: Vec::new(), theme: *theme }
    });
    let mut lines = drawing.as_ref().map(Drawing::lines).unwrap_or_default();
    let drawn = drawing.map_or(0, |drawing| drawing.size().width + BESIDE);
    let beside = drawn > 0 && width >= drawn + ROOM;
    let told = places_in_words(places);
    let told = told.iter().flat_map(|told| wrap::words(&theme.shown(told), if beside { width - drawn } else { width }));
    let told = told.map(|line| Span::styled(line, theme.text));
    if beside {
        let blank = usize::from(BESIDE);
        // The first words stand beside the body and not beside its title.
        for (at, told) in (usize::from(Figure::TITLE)..).zip(told) {
            if at >= lines.len() {
                lines.push(Line::from(" ".repeat(usize::from(drawn) - blank)));
            }
            lines[at].spans.extend([Span::raw(" ".repeat(blank)), told]);
        }
    } else {
        lines.extend(told.map(Line::from));
    }
    lines
}

/// The title of a drawing: its name, between the sides as their owner calls them, which are shortened where the words are
/// long.
fn title(view: View, width: u16) -> String {
    let width = usize::from(width);
    let (name, short) = match view {
        View::Front => (said::body_front(), report::drawn_front()),
        View::Back => (said::body_back(), report::drawn_back()),
    };
    let [left, right] = match view {
        View::Front => [Half::Right, Half::Left],
        View::Back => [Half::Left, Half::Right],
    }
    .map(|half| words::side(half.side()));
    let room = width.saturating_sub(left.width() + right.width());
    if room > name.width() + 1 {
        return format!("{left}{name:^room$}{right}");
    }
    let fitting = [short, name].into_iter().find(|words| words.width() <= width);
    fitting.map(|words| format!("{words:^width$}")).unwrap_or_default()
}
