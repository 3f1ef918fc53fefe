//! The requests to a console of Windows. One that reads no escapes is told by calls what they say.

use std::io::{self, Write};
use std::sync::OnceLock;

use crossterm::Command;
use crossterm::ansi_support::supports_ansi;
use crossterm::cursor::{self, MoveTo};
use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
use crossterm::terminal::{Clear, ClearType, DisableLineWrap};
use crossterm_winapi::{Console, Handle, ScreenBuffer};
use ratatui::layout::Size;

use super::told::{Told, attribute, told};

/// A console tells presses and the wheel by records, and has no brackets round what is pasted.
pub(super) const ON: &str = "";
/// Nothing to take back.
pub(super) const OFF: &str = "";

/// Tells whether a full screen can be here: not where another program only passes on what is written.
pub(crate) fn is_usable() -> bool {
    crossterm::terminal::is_raw_mode_enabled().is_ok()
}

/// Lets every key come as it is pressed, and the mouse. In this order the console remembers how it was.
pub(super) fn take_keys() -> io::Result<()> {
    EnableMouseCapture.execute_winapi()?;
    crossterm::terminal::enable_raw_mode()
}

/// Lets keys come as they did before.
pub(super) fn give_keys_back() -> io::Result<()> {
    let raw = crossterm::terminal::disable_raw_mode();
    DisableMouseCapture.execute_winapi()?;
    raw
}

/// The size that the console tells.
pub(super) fn size() -> Option<Size> {
    crossterm::terminal::size().ok().map(Size::from).filter(|size| size.width > 0 && size.height > 0)
}

/// Writes to the console.
#[expect(clippy::disallowed_methods, reason = "this is the terminal")]
pub(crate) fn send(bytes: &[u8]) -> io::Result<()> {
    if reads_escapes() {
        let mut stdout = io::stdout().lock();
        stdout.write_all(bytes)?;
        return stdout.flush();
    }
    told(bytes).into_iter().try_for_each(|told| call(&told))
}

/// Tells whether the console does what escapes say. Not every one that promises it does, so that is tried: a style moves
/// no cursor.
fn reads_escapes() -> bool {
    static READS: OnceLock<bool> = OnceLock::new();
    *READS.get_or_init(|| supports_ansi() && tried().unwrap_or(true))
}

fn tried() -> io::Result<bool> {
    const STYLE: &[u8] = b"\x1b[0m";
    let (column, row) = cursor::position()?;
    let console = Console::from(Handle::current_out_handle()?);
    console.write_char_buffer(STYLE)?;
    if cursor::position()? == (column, row) {
        return Ok(true);
    }
    MoveTo(column, row).execute_winapi()?;
    console.write_char_buffer(" ".repeat(STYLE.len()).as_bytes())?;
    MoveTo(column, row).execute_winapi()?;
    Ok(false)
}

/// Does what a console is told.
fn call(told: &Told<'_>) -> io::Result<()> {
    match told {
        Told::Text(text) => {
            Console::from(Handle::current_out_handle()?).write_char_buffer(text.as_bytes())?;
            Ok(())
        }
        Told::MoveTo(column, row) => MoveTo(*column, *row).execute_winapi(),
        Told::Forward => cursor::MoveRight(1).execute_winapi(),
        Told::Style(style) => {
            Console::from(Handle::current_out_handle()?).set_text_attribute(attribute(style, plain()?))
        }
        Told::Cursor(true) => cursor::Show.execute_winapi(),
        Told::Cursor(false) => cursor::Hide.execute_winapi(),
        Told::OwnScreen(true) => {
            plain()?;
            ScreenBuffer::create()?.show()?;
            // The last place of a screen is written without moving everything up.
            DisableLineWrap.execute_winapi()
        }
        Told::OwnScreen(false) => {
            // What is drawn anew is not the whole window everywhere.
            Clear(ClearType::All).execute_winapi()?;
            ScreenBuffer::from(Handle::output_handle()?).show()
        }
        Told::Clear => Clear(ClearType::All).execute_winapi(),
    }
}

/// The colours that the console had.
fn plain() -> io::Result<u16> {
    static PLAIN: OnceLock<u16> = OnceLock::new();
    let now = ScreenBuffer::from(Handle::output_handle()?).info()?.attributes();
    Ok(*PLAIN.get_or_init(|| now))
}
