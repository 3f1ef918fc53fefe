//! Plain quotes and dashes where the terminal has no others.

use std::io::{self, Write};

use super::variable;
use crate::tui::{Theme, is_unicode};

/// A stream that shows marks as the locale allows.
pub(super) fn stream<W: Write>(out: W) -> Marks<W> {
    Marks { out, theme: Theme::PLAIN.unicode(is_unicode(variable)) }
}

/// Writes text on; where marks are to be ASCII, in place of each mark what a typewriter has.
/// Letters are text and stay.
pub(super) struct Marks<W> {
    out: W,
    theme: Theme,
}

impl<W: Write> Write for Marks<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.out.write_all(self.theme.shown(text).as_bytes())?,
            Err(_) => self.out.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::{Marks, Theme};

    #[test]
    fn marks_become_ascii_and_letters_stay() {
        let mut out = Vec::new();
        write!(Marks { out: &mut out, theme: Theme::PLAIN.unicode(false) }, "“a” – {}…", "Señora’s 90°").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\"a\" - Señora's 90 degrees...");
    }
}
