//! The requests to the terminal where there is Unix.

use std::io;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::stdio::stdout;

/// Brackets round what is pasted; of the mouse presses and the wheel only, for crossterm's own command asks for every
/// movement too.
pub(super) const ON: &str = "\x1b[?2004h\x1b[?1000h\x1b[?1006h";
/// The same no more.
pub(super) const OFF: &str = "\x1b[?1006l\x1b[?1000l\x1b[?2004l";

/// Tells whether a full screen can be here, where both streams are a terminal's.
pub(crate) const fn is_usable() -> bool {
    true
}

/// Lets every key come as it is pressed.
pub(super) fn take_keys() -> io::Result<()> {
    crossterm::terminal::enable_raw_mode()
}

/// Lets keys come as they did before.
pub(super) fn give_keys_back() -> io::Result<()> {
    crossterm::terminal::disable_raw_mode()
}

/// Writes past the line buffer of `Stdout`, which would send a frame in pieces.
pub(crate) fn send(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(stdout(), bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                let stdout = stdout();
                let _ = poll(&mut [PollFd::new(&stdout, PollFlags::OUT)], None);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The size that the terminal tells.
pub(super) fn size() -> Option<Size> {
    let told = rustix::termios::tcgetwinsize(stdout()).map(|size| Size::new(size.ws_col, size.ws_row));
    told.ok().filter(|size| size.width > 0 && size.height > 0)
}
