//! The choice of a face.

use std::ffi::OsString;

/// How the interview is held.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Face {
    /// On the full screen.
    Full,
    /// Line by line.
    Plain,
}

/// Facts about the person's wish and the terminal.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// `--plain`, or the habit of it.
    pub(super) plain: bool,
    /// `--full`.
    pub(super) full: bool,
    /// The variable `ACCESSIBLE`.
    pub(super) accessible: Option<OsString>,
    /// The variable `TERM`.
    pub(super) term: Option<OsString>,
    /// Says whether both the keyboard and the screen are a terminal's.
    pub(super) terminal: bool,
}

impl Around {
    /// Line by line when asked for, and where a full screen cannot be. Nothing is guessed about
    /// screen readers. `--full` overrides the environment, but no missing terminal.
    pub(super) fn face(&self) -> Face {
        let accessible = self.accessible.as_ref().is_some_and(|value| !value.is_empty() && value != "0");
        let dumb = !cfg!(windows) && self.term.as_ref().is_none_or(|term| term.is_empty() || term == "dumb");
        if self.plain || !self.terminal || (!self.full && (accessible || dumb)) { Face::Plain } else { Face::Full }
    }
}

#[cfg(test)]
mod tests {
    use super::{Around, Face};

    #[test]
    fn plain_when_asked_for_or_when_nothing_else_can_be() {
        let terminal = || Around { term: Some("xterm".into()), terminal: true, ..Around::default() };
        let cases = [
            (terminal(), Face::Full),
            (Around { plain: true, ..terminal() }, Face::Plain),
            (Around { accessible: Some("1".into()), ..terminal() }, Face::Plain),
            (Around { accessible: Some("yes".into()), ..terminal() }, Face::Plain),
            (Around { accessible: Some("0".into()), ..terminal() }, Face::Full),
            (Around { accessible: Some("".into()), ..terminal() }, Face::Full),
            (Around { term: Some("dumb".into()), ..terminal() }, Face::Plain),
            (Around { term: Some("".into()), ..terminal() }, Face::Plain),
            (Around { term: None, ..terminal() }, if cfg!(windows) { Face::Full } else { Face::Plain }),
            (Around { terminal: false, ..terminal() }, Face::Plain),
            (Around { full: true, accessible: Some("1".into()), ..terminal() }, Face::Full),
            (Around { full: true, term: Some("dumb".into()), ..terminal() }, Face::Full),
            (Around { full: true, terminal: false, ..terminal() }, Face::Plain),
        ];
        for (around, face) in cases {
            assert_eq!(around.face(), face, "{around:?}");
        }
    }
}
