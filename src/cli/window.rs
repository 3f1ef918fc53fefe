//! The window that Windows opens for a program that was started by a double click, and closes with it.

#[cfg(windows)]
use std::io::{self, IsTerminal, Write};

/// Where the window is the program's own, waits for a key, so that what stands in it can be read.
#[cfg(windows)]
pub(super) fn stay() {
    use crossterm::event::{self, Event, KeyEventKind};

    use crate::terminal::is_asked_to_leave;
    use crate::words::cli as say;

    if is_asked_to_leave() || !is_own() || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return;
    }
    // A window that cannot be read or written is gone, and nothing waits in it.
    let _ = writeln!(io::stdout(), "\n{}", say::press_a_key()).and_then(|()| {
        crossterm::terminal::enable_raw_mode()?;
        while !matches!(event::read()?, Event::Key(key) if key.kind == KeyEventKind::Press) {}
        crossterm::terminal::disable_raw_mode()
    });
}

/// Tells whether nobody else is in the window, as a shell would be.
#[cfg(windows)]
fn is_own() -> bool {
    let there = win32console::console::WinConsole::get_process_list();
    there.is_ok_and(|processes| processes.iter().filter(|process| **process != 0).count() == 1)
}

/// Elsewhere a terminal outlives the program, or keeps what it has shown.
#[cfg(not(windows))]
pub(super) const fn stay() {}
