//! A posture that eases the hip, drawn in dots beside its words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas, Circle, Line as Segment};

use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::tui::sheet::SheetBlock;
use hip_triage_chart::report::{POSTURE_SIZE, Stroke, strokes};
use hip_triage_core::questionnaire::Posture;

/// The cells of a drawing: two dots a cell across, four down.
const CELLS: (u16, u16) = (20, 9);
/// The blanks between a drawing and its words.
const BESIDE: u16 = 2;
/// Less than this is too narrow for words beside it, which then stand under it.
const ROOM: u16 = 24;

/// A line of advice with its drawing.
pub(super) fn drawn(posture: Posture, words: &str, width: u16, theme: &Theme) -> SheetBlock {
    let rows = dots(posture, theme);
    let room = width.saturating_sub(CELLS.0 + BESIDE);
    let beside = room >= ROOM;
    let told = wrap::words(&theme.shown(words), if beside { room } else { width });
    let mut lines: Vec<Line<'static>> = Vec::new();
    let middle = rows.len().saturating_sub(told.len()) / 2;
    let height = if beside { rows.len().max(told.len()) } else { rows.len() };
    for row in 0..height {
        let dots = rows.get(row).cloned().unwrap_or_default();
        let blank = usize::from(CELLS.0 + BESIDE).saturating_sub(usize::from(wrap::cells(&dots)));
        let mut spans = vec![Span::styled(dots, theme.accent)];
        let text = row.checked_sub(middle).and_then(|row| told.get(row)).filter(|_| beside);
        if let Some(text) = text {
            spans.extend([Span::raw(" ".repeat(blank)), Span::styled(text.clone(), theme.text)]);
        }
        lines.push(Line::from(spans));
    }
    if !beside {
        lines.extend(told.into_iter().map(|line| Line::from(Span::styled(line, theme.text))));
    }
    SheetBlock::of(lines)
}

/// The drawing as rows of dots; of plain signs where the terminal has no others.
fn dots(posture: Posture, theme: &Theme) -> Vec<String> {
    let (width, height) = (f64::from(POSTURE_SIZE.0), f64::from(POSTURE_SIZE.1));
    let area = Rect::new(0, 0, CELLS.0, CELLS.1);
    let mut buffer = Buffer::empty(area);
    let up = |y: i32| height - f64::from(y);
    let color = Style::new().fg.unwrap_or_default();
    Canvas::default()
        .marker(if theme.unicode { Marker::Braille } else { Marker::Dot })
        .x_bounds([0.0, width])
        .y_bounds([0.0, height])
        .paint(|canvas| {
            for stroke in strokes(posture) {
                match *stroke {
                    Stroke::Lines(points) => {
                        for two in points.windows(2) {
                            let [(x1, y1), (x2, y2)] = [two[0], two[1]];
                            canvas.draw(&Segment::new(f64::from(x1), up(y1), f64::from(x2), up(y2), color));
                        }
                    }
                    Stroke::Circle(x, y, radius) => {
                        canvas.draw(&Circle { x: f64::from(x), y: up(y), radius: f64::from(radius), color });
                    }
                }
            }
        })
        .render(area, &mut buffer);
    let row = |y| (0..CELLS.0).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
    let rows = (0..CELLS.1).map(row).map(|row| theme.shown(&row.replace('\u{2800}', " ")).trim_end().to_owned());
    rows.skip_while(String::is_empty).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_posture_is_drawn_beside_its_words_or_over_them() {
        let mut shown = String::new();
        for (theme, width) in [(Theme::COLOR, 72), (Theme::COLOR, 38), (Theme::PLAIN.unicode(false), 72)] {
            for (name, posture) in Posture::ALL {
                let block = drawn(posture, "Do not cross your legs.", width, &theme);
                assert!(block.lines.iter().all(|line| line.width() <= usize::from(width)), "{name}");
                shown.extend(block.lines.iter().flat_map(|line| [line.to_string(), "\n".to_owned()]));
            }
        }
        insta::assert_snapshot!(shown);
    }
}
