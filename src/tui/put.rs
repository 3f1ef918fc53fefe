//! Lines as they are put on a buffer.

use ratatui::buffer::Buffer;
use ratatui::text::Line;

/// Puts a line at a place, as far as it fits into so many columns, as [`Buffer::set_line`] does.
///
/// What is known to take one cell has one, so of the many words that have nothing else, and of a bar, nothing is taken apart and
/// measured: it is a quarter of what a key costs.
pub(super) fn line(buffer: &mut Buffer, x: u16, y: u16, line: &Line<'_>, width: u16) {
    let mut left = usize::from(width.min(buffer.area.right().saturating_sub(x)));
    let mut x = x;
    for span in line {
        if left == 0 {
            return;
        }
        let style = line.style.patch(span.style);
        let after = if span.content.chars().all(|letter| matches!(letter, ' '..='~' | '─' | '━')) {
            let first = buffer.index_of(x, y);
            let cells = &mut buffer.content[first..first + left];
            let mut after = x;
            for (cell, letter) in cells.iter_mut().zip(span.content.chars()) {
                cell.set_char(letter).set_style(style);
                after += 1;
            }
            after
        } else {
            buffer.set_stringn(x, y, &span.content, left, style).0
        };
        left -= usize::from(after - x);
        x = after;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Style, Stylize};
    use ratatui::text::Span;

    use super::*;

    proptest! {
        #[test]
        fn it_stands_there_as_it_would_letter_by_letter(
            texts in prop::collection::vec("[ -~─━]{0,9}|[ -~─━é漢\u{301}]{0,5}", 0..5),
            x in 0..12_u16,
            width in 0..30_u16,
        ) {
            let styles = [Style::new(), Style::new().bold(), Style::new().green().reversed()];
            let spans: Vec<_> = texts.iter().zip(styles.iter().cycle()).map(|(text, style)| Span::styled(text, *style)).collect();
            let told = Line::from(spans).italic();
            let area = Rect::new(0, 0, 12, 2);
            let (mut fast, mut slow) = (Buffer::empty(area), Buffer::empty(area));
            line(&mut fast, x, 1, &told, width);
            slow.set_line(x, 1, &told, width);
            prop_assert_eq!(fast, slow);
        }
    }
}
