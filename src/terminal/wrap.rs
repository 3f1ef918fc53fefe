//! Lines of a width.

use std::ops::Range;

use hip_triage_chart::report::in_lines;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many cells a text takes.
pub(crate) fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A text in lines of at most that many cells, broken between words where that is possible.
pub(crate) fn words(text: &str, width: u16) -> Vec<String> {
    let options = in_lines(usize::from(width.max(1)));
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// A text that is being written, in lines, each as its range of letters; and where its cursor
/// stands, as column and line. Nothing is left away, so the cursor has a place everywhere.
pub(crate) fn field(text: &str, cursor: usize, width: u16) -> (Vec<Range<usize>>, (u16, u16)) {
    let width = usize::from(width.max(2));
    let letters: Vec<char> = text.chars().collect();
    let mut lines = Vec::new();
    let (mut start, mut taken, mut after_blank) = (0, 0, 0);
    for (at, letter) in letters.iter().enumerate() {
        if *letter == '\n' {
            lines.push(start..at + 1);
            (start, taken, after_blank) = (at + 1, 0, at + 1);
            continue;
        }
        let wide = letter.width().unwrap_or(0);
        // A blank may hang over the edge; what follows it begins a line.
        if taken + wide > width - 1 && !letter.is_whitespace() {
            let end = if after_blank > start { after_blank } else { at };
            lines.push(start..end);
            start = end;
            taken = letters[start..at].iter().map(|letter| letter.width().unwrap_or(0)).sum();
        }
        taken += wide;
        if letter.is_whitespace() {
            after_blank = at + 1;
        }
    }
    lines.push(start..letters.len());
    let row = lines.iter().rposition(|line| line.start <= cursor).unwrap_or(0);
    let before = letters[lines[row].start..cursor.clamp(lines[row].start, letters.len())].iter();
    let column: usize = before.map(|letter| letter.width().unwrap_or(0)).sum();
    let place = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    (lines, (place(column.min(width - 1)), place(row)))
}

/// The cursor one line up or down in a text that is being written, as near as can be to where it
/// was; at the first line it stays, and so at the last.
pub(crate) fn cursor_moved(text: &str, cursor: usize, width: u16, by: isize) -> usize {
    let (lines, (_, row)) = field(text, cursor, width);
    let row = usize::from(row);
    let Some(wanted) = row.checked_add_signed(by).and_then(|wanted| lines.get(wanted)) else { return cursor };
    let column = cursor.saturating_sub(lines[row].start);
    // The last place of a line that goes on is where the next one begins.
    let last = wanted.end.saturating_sub(usize::from(wanted.end < text.chars().count())).max(wanted.start);
    (wanted.start + column).min(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_note_are_kept_and_walked_through() {
        let (lines, cursor) = shown("one\n\ntwo three\n", 15, 20);
        assert_eq!(lines, ["one\n", "\n", "two three\n", ""]);
        assert_eq!(cursor, (0, 3));
        assert_eq!(cursor_moved("one\n\ntwo three\n", 15, 20, -1), 5);
        assert_eq!(cursor_moved("one\n\ntwo three\n", 9, 20, -1), 4);
        assert_eq!(cursor_moved("one\n\ntwo three\n", 4, 20, -1), 0);
        assert_eq!(cursor_moved("a long line\nb", 10, 20, 1), 13);
        assert_eq!(cursor_moved("b\na long line", 13, 20, -1), 1);
        assert_eq!(cursor_moved("one", 2, 20, 1), 2);
    }

    fn shown(text: &str, cursor: usize, width: u16) -> (Vec<String>, (u16, u16)) {
        let (lines, place) = field(text, cursor, width);
        let letters: Vec<char> = text.chars().collect();
        (lines.into_iter().map(|line| letters[line].iter().collect()).collect(), place)
    }

    #[test]
    fn a_field_breaks_between_words_and_keeps_every_letter() {
        let (lines, cursor) = shown("the front of my hip", 19, 10);
        assert_eq!(lines, ["the front ", "of my hip"]);
        assert_eq!(cursor, (9, 1));
        assert_eq!(shown("the front", 0, 10).1, (0, 0));
        assert_eq!(shown("", 0, 10), (vec![String::new()], (0, 0)));
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        assert_eq!(shown("abcdefghij", 10, 5).0, ["abcd", "efgh", "ij"]);
        assert_eq!(shown("漢字漢字", 4, 5), (vec!["漢字".to_owned(), "漢字".to_owned()], (4, 1)));
    }

    #[test]
    fn the_cursor_stays_within_the_width() {
        for width in 2..12 {
            for cursor in 0..=30 {
                let (lines, (column, row)) = field("some words      and blanks     ", cursor, width);
                assert!(column < width && usize::from(row) < lines.len());
            }
        }
    }
}
