//! The terminal: taken, written to once a frame, and given back as it was found.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{QueueableCommand, cursor};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Presses and the wheel only: crossterm's own command asks for every movement too.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal for as long as it is ours; dropping it gives the terminal back.
#[derive(Debug)]
pub(super) struct Taken(());

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// Sees to it that a panic gives the terminal back, then takes the terminal. What switches the
/// screen is queued, and leaves together with the first frame.
pub(super) fn take(screen: &mut Screen) -> io::Result<Taken> {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
    });
    // Whether there is colour is decided by the theme alone.
    crossterm::style::force_color_output(true);
    TAKEN.store(true, Ordering::SeqCst);
    let taken = Taken(());
    crossterm::terminal::enable_raw_mode()?;
    enter(&mut screen.bytes.borrow_mut())?;
    Ok(taken)
}

/// Takes the terminal again after it was given back, or after somebody else may have changed it.
pub(super) fn take_again() -> io::Result<()> {
    if TAKEN.swap(true, Ordering::SeqCst) {
        crossterm::terminal::disable_raw_mode()?;
    }
    crossterm::terminal::enable_raw_mode()?;
    let mut bytes = Vec::new();
    enter(&mut bytes)?;
    send(&bytes)
}

fn enter(bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.queue(EnterAlternateScreen)?.queue(EnableBracketedPaste)?.queue(Print(MOUSE_ON))?;
    Ok(())
}

/// Gives the terminal back as it was found. Whatever fails here fails because the terminal is
/// gone, so nothing is reported.
pub(super) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut bytes = Vec::new();
        let _ = bytes
            .queue(Print(MOUSE_OFF))
            .and_then(|bytes| bytes.queue(DisableBracketedPaste))
            .and_then(|bytes| bytes.queue(ResetColor))
            .and_then(|bytes| bytes.queue(cursor::Show))
            .and_then(|bytes| bytes.queue(LeaveAlternateScreen));
        let _ = send(&bytes);
        let _ = crossterm::terminal::disable_raw_mode();
    }
}

/// Writes past the line buffer of `Stdout`, which would send a frame in pieces.
#[cfg(unix)]
fn send(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::AGAIN) => {
                let stdout = rustix::stdio::stdout();
                let mut ready = [rustix::event::PollFd::new(&stdout, rustix::event::PollFlags::OUT)];
                let _ = rustix::event::poll(&mut ready, None);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn send(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()
}

/// Bytes that wait for the end of the frame.
#[derive(Clone, Debug, Default)]
struct Waiting(Rc<RefCell<Vec<u8>>>);

impl Write for Waiting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A backend that writes once a frame, and says only what has changed about the cursor.
#[derive(Debug)]
pub(super) struct Screen {
    bytes: Rc<RefCell<Vec<u8>>>,
    crossterm: CrosstermBackend<Waiting>,
    cursor_shown: Option<bool>,
}

impl Screen {
    pub(super) fn new() -> Self {
        let waiting = Waiting::default();
        Self { bytes: Rc::clone(&waiting.0), crossterm: CrosstermBackend::new(waiting), cursor_shown: None }
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() { Ok(()) } else { self.crossterm.draw(content) }
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown.replace(false) == Some(false) { Ok(()) } else { self.crossterm.hide_cursor() }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown.replace(true) == Some(true) { Ok(()) } else { self.crossterm.show_cursor() }
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Asking would read the answer from among the keys.
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.crossterm.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.crossterm.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.crossterm.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.crossterm.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.crossterm.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut bytes = self.bytes.borrow_mut();
        let sent = send(&bytes);
        bytes.clear();
        sent
    }
}
