//! The note at the end of a chart: `l 15 p + r 35 - n guarded at the end`.
//!
//! Once an item is charted one is at the next, so what is to be noted of it is typed with it.

use super::typed::is_one_of;
use crate::say::words;

/// The chart of a line, and the note at its end; none where nothing is noted.
#[must_use]
pub fn apart(line: &str) -> (&str, Option<&str>) {
    let mut at = 0;
    for word in line.split_inclusive(char::is_whitespace) {
        let behind = at + word.len();
        let mark = word.trim().to_lowercase();
        if is_one_of(mark.trim_end_matches(':'), "n, note", words::chart_note()) {
            return (&line[..at], Some(line[behind..].trim()).filter(|note| !note.is_empty()));
        }
        at = behind;
    }
    (line, None)
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn a_note_begins_with_its_word_and_goes_to_the_end_of_the_line() {
        for (line, charted, note) in [
            ("l 15 r 30 n guarded, note the left", "l 15 r 30 ", Some("guarded, note the left")),
            ("l 15 Note: r knee hurts too", "l 15 ", Some("r knee hurts too")),
            ("n only words", "", Some("only words")),
            // Neither pain nor not done is a note, and a note of nothing is none.
            ("l np - r nd", "l np - r nd", None),
            ("l 15 n ", "l 15 ", None),
            ("l\u{a0}15 n\u{a0}é", "l\u{a0}15 ", Some("é")),
        ] {
            assert_eq!(apart(line), (charted, note), "{line:?}");
        }
    }
}
