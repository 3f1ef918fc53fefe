//! Plain quotes and dashes where the terminal has no others.

use std::env;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use crate::gone::is_gone;
use crate::words::typewriter;

/// A stream that shows marks as the locale allows.
pub(super) fn stream<W: Write>(out: W) -> Marks<W> {
    Marks { out, ascii: !is_utf8() }
}

/// The standard output of a command: marks as the locale allows, and a reader that leaves early changes nothing.
pub(super) fn stdout() -> Marks<Lasting<BufWriter<StdoutLock<'static>>>> {
    stream(raw_stdout())
}

/// The same for what other programs read, which is UTF-8 whatever the locale says.
pub(super) fn raw_stdout() -> Lasting<BufWriter<StdoutLock<'static>>> {
    Lasting { out: BufWriter::new(io::stdout().lock()), gone: false }
}

/// Writes on as long as somebody reads. That nobody does any more is no fault, and hides none: what comes after is
/// still done, and its exit code still told.
pub(super) struct Lasting<W> {
    out: W,
    gone: bool,
}

impl<W> Lasting<W> {
    fn unless_gone(&mut self, done: io::Result<()>) -> io::Result<()> {
        match done {
            Err(error) if is_gone(&error) => {
                self.gone = true;
                Ok(())
            }
            done => done,
        }
    }
}

impl<W: Write> Write for Lasting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.gone {
            let written = self.out.write_all(bytes);
            self.unless_gone(written)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gone {
            return Ok(());
        }
        let flushed = self.out.flush();
        self.unless_gone(flushed)
    }
}

/// Tells whether the terminal of this process shows every mark; where there is none, whether the text may have them.
pub(super) fn is_utf8() -> bool {
    let var = |name: &str| env::var(name).ok();
    if cfg!(windows) { is_marked_console(io::stdout().is_terminal(), var) } else { has_utf8(var).unwrap_or(false) }
}

/// Tells whether a console of Windows shows every mark. Each gets every letter, but the fonts of the old one lack marks,
/// and its name is nowhere: the newer ones name themselves. What goes to a file is UTF-8.
fn is_marked_console(terminal: bool, var: impl Fn(&str) -> Option<String>) -> bool {
    const NAMED: [&str; 4] = ["WT_SESSION", "TERM_PROGRAM", "ConEmuANSI", "TERM"];
    let named = || NAMED.iter().any(|name| var(name).is_some_and(|value| !value.is_empty()));
    has_utf8(&var).unwrap_or_else(|| !terminal || named())
}

/// Tells whether the locale says that text is UTF-8, if there is one.
fn has_utf8(var: impl Fn(&str) -> Option<String>) -> Option<bool> {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(var).find(|value| !value.is_empty());
    locale.map(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// Writes text on; where marks are to be ASCII, in place of each mark what a typewriter has.
/// Letters are text and stay.
pub(super) struct Marks<W> {
    out: W,
    ascii: bool,
}

impl<W: Write> Write for Marks<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) if self.ascii && !text.is_ascii() => {
                let plain: String =
                    text.chars().map(|c| typewriter(c).map_or_else(|| c.to_string(), str::to_owned)).collect();
                self.out.write_all(plain.as_bytes())?;
            }
            _ => self.out.write_all(bytes)?,
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

    use super::{Marks, has_utf8, is_marked_console};

    /// The variables that are set.
    type Set = &'static [(&'static str, &'static str)];

    fn var(set: Set) -> impl Fn(&str) -> Option<String> {
        move |name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn marks_become_ascii_and_letters_stay() {
        let mut out = Vec::new();
        write!(Marks { out: &mut out, ascii: true }, "“a” – {}…", format_args!("Señora’s {}°", 90)).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\"a\" - Señora's 90 degrees...");
    }

    #[test]
    fn the_first_variable_that_is_set_tells_the_locale() {
        let cases: &[(Set, Option<bool>)] = &[
            (&[], None),
            (&[("LANG", "en_US.UTF-8")], Some(true)),
            (&[("LANG", "C.utf8")], Some(true)),
            (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "C")], Some(false)),
            (&[("LANG", "C"), ("LC_CTYPE", "C.UTF-8")], Some(true)),
            (&[("LC_ALL", ""), ("LANG", "C.UTF-8")], Some(true)),
        ];
        for (set, utf8) in cases {
            assert_eq!(has_utf8(var(set)), *utf8, "{set:?}");
        }
    }

    #[test]
    fn an_old_console_gets_plain_marks_and_a_file_or_a_newer_one_all() {
        let cases: &[(Set, bool, bool)] = &[
            (&[], true, false),
            (&[], false, true),
            (&[("WT_SESSION", "6b1c")], true, true),
            (&[("TERM_PROGRAM", "vscode")], true, true),
            (&[("TERM", "")], true, false),
            (&[("LANG", "C.UTF-8")], true, true),
            (&[("WT_SESSION", "6b1c"), ("LC_ALL", "C")], true, false),
        ];
        for (set, terminal, marked) in cases {
            assert_eq!(is_marked_console(*terminal, var(set)), *marked, "{set:?} {terminal}");
        }
    }
}
