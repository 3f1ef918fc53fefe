//! Events at a terminal, and their source.

use std::io;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Size};

/// An event at the terminal.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Event {
    Key(KeyEvent),
    /// A key in one burst with an Escape, or with a key with Alt, which begins with one.
    #[cfg_attr(windows, expect(dead_code, reason = "no key of a console begins with an Escape"))]
    Hasty(KeyEvent),
    /// A key that is perhaps the rest of what the terminal answers.
    #[cfg_attr(windows, expect(dead_code, reason = "no key of a console begins with an Escape"))]
    Stray(KeyEvent),
    /// The first button was pressed there.
    Click(Position),
    Wheel(Turn),
    Paste(String),
    Resize(Size),
    /// The terminal said what it is, and whether it writes the clipboard.
    Clipboard(bool),
    /// A signal asks us to stop until we are continued.
    #[cfg_attr(windows, expect(dead_code, reason = "no program of Windows is stopped"))]
    Stop,
    /// The program was stopped and goes on; the screen may show anything.
    #[cfg_attr(windows, expect(dead_code, reason = "no program of Windows is stopped"))]
    Continued,
    /// A signal asks us to leave, or the terminal is gone.
    Leave,
}

/// The direction in which a wheel turned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Turn {
    Up,
    Down,
}

/// Where events come from.
pub(crate) trait Source {
    /// Waits for the next event.
    fn next(&mut self) -> io::Result<Event>;
    /// Tells whether further events are there already, so that drawing can wait for them.
    fn more(&self) -> bool;
    /// Gives the terminal back and stops the program until it is continued.
    fn pause(&mut self) -> io::Result<()>;
    /// Writes a text to the clipboard, and asks whether the terminal takes it.
    fn copy(&mut self, text: &str) -> io::Result<()>;
    /// Takes the terminal again, and says its size now.
    fn resume(&mut self) -> io::Result<Size>;
}
