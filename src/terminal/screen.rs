//! The terminal: taken, written to once a frame, and given back as it was found.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{self, Clear, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{QueueableCommand, cursor};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

#[cfg(any(windows, test))]
mod told;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

pub(crate) use system::{is_usable, send};

/// Says whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// The terminal for as long as it is ours; dropping it gives the terminal back.
#[derive(Debug)]
pub(crate) struct Taken(());

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// Sees to it that a panic gives the terminal back, then takes the terminal. What switches the
/// screen is queued, and leaves together with the first frame.
pub(crate) fn take(screen: &mut Screen) -> io::Result<Taken> {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
    });
    TAKEN.store(true, Ordering::SeqCst);
    let taken = Taken(());
    system::take_keys()?;
    enter(&mut screen.bytes)?;
    Ok(taken)
}

/// Takes the terminal again after it was given back, or after somebody else may have changed it.
pub(crate) fn take_again() -> io::Result<()> {
    if TAKEN.swap(true, Ordering::SeqCst) {
        system::give_keys_back()?;
    }
    system::take_keys()?;
    let mut bytes = Vec::new();
    enter(&mut bytes)?;
    send(&bytes)
}

fn enter(bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.queue(EnterAlternateScreen)?.queue(Print(system::ON))?;
    Ok(())
}

/// Gives the terminal back as it was found. Whatever fails here fails because the terminal is
/// gone, so nothing is reported.
pub(crate) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut bytes = Vec::new();
        let _ = bytes
            .queue(Print(system::OFF))
            .and_then(|bytes| bytes.queue(SetAttribute(Attribute::Reset)))
            .and_then(|bytes| bytes.queue(cursor::Show))
            .and_then(|bytes| bytes.queue(LeaveAlternateScreen));
        let _ = send(&bytes);
        let _ = system::give_keys_back();
    }
}

/// No screen is larger; what a terminal tells beyond that would only cost memory.
const LARGEST: Size = Size::new(1000, 500);

/// The size of the terminal, of which no more is drawn on than a screen can be.
pub(crate) fn size() -> Size {
    let told = system::size().unwrap_or(Size::new(80, 24));
    Size::new(told.width.min(LARGEST.width), told.height.min(LARGEST.height))
}

/// The terminal as ratatui draws on it: one write a frame, the shortest way to a style, and the
/// cursor shown only when it was hidden.
///
/// ratatui's own backend writes the cursor in pieces of its own, resets every colour at every
/// change, and names the sixteen colours in a way that not every terminal knows.
#[derive(Debug, Default)]
pub(crate) struct Screen {
    bytes: Vec<u8>,
    cursor_shown: Option<bool>,
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        // Behind a letter of ASCII the cursor is where it is thought to be.
        let (mut at, mut is_narrow, mut style) = (None, false, PLAIN);
        for (x, y, cell) in content {
            match at {
                Some(here) if here == (x, y) => {}
                // Between two words.
                Some((before, row)) if (before.checked_add(1), row) == (Some(x), y) && is_narrow => {
                    self.bytes.extend_from_slice(FORWARD);
                }
                _ => {
                    self.bytes.queue(cursor::MoveTo(x, y))?;
                }
            }
            at = x.checked_add(1).map(|next| (next, y));
            if style != (cell.fg, cell.bg, cell.modifier) {
                style = (cell.fg, cell.bg, cell.modifier);
                write_style(&mut self.bytes, style)?;
            }
            let letters = cell.symbol().as_bytes();
            is_narrow = letters.len() == 1;
            match letters {
                [letter] => self.bytes.push(*letter),
                letters => self.bytes.extend_from_slice(letters),
            }
        }
        if style != PLAIN {
            write_style(&mut self.bytes, PLAIN)?;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown.replace(false) != Some(false) {
            self.bytes.queue(cursor::Hide)?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown.replace(true) != Some(true) {
            self.bytes.queue(cursor::Show)?;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Asking would read the answer from among the keys.
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        self.bytes.queue(cursor::MoveTo(x, y))?;
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.bytes.queue(Clear(match clear_type {
            ClearType::All => terminal::ClearType::All,
            ClearType::AfterCursor => terminal::ClearType::FromCursorDown,
            ClearType::BeforeCursor => terminal::ClearType::FromCursorUp,
            ClearType::CurrentLine => terminal::ClearType::CurrentLine,
            ClearType::UntilNewLine => terminal::ClearType::UntilNewLine,
        }))?;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        let sent = send(&self.bytes);
        self.bytes.clear();
        sent
    }
}

/// One column on.
const FORWARD: &[u8] = b"\x1b[C";

/// The colours of letters and ground, and the weight.
type Looks = (Color, Color, Modifier);

/// The terminal's own.
const PLAIN: Looks = (Color::Reset, Color::Reset, Modifier::empty());

/// Writes a style whatever stood before it: the sixteen colours in their oldest form.
fn write_style(bytes: &mut Vec<u8>, (letters, ground, weight): Looks) -> io::Result<()> {
    const MODIFIERS: [(Modifier, &str); 4] =
        [(Modifier::BOLD, ";1"), (Modifier::DIM, ";2"), (Modifier::UNDERLINED, ";4"), (Modifier::REVERSED, ";7")];
    const NAMED: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    bytes.extend_from_slice(b"\x1b[0");
    for (modifier, code) in MODIFIERS {
        if weight.contains(modifier) {
            bytes.extend_from_slice(code.as_bytes());
        }
    }
    for (color, base) in [(letters, 30), (ground, 40)] {
        match color {
            Color::Rgb(red, green, blue) => write!(bytes, ";{};2;{red};{green};{blue}", base + 8)?,
            Color::Indexed(index) => write!(bytes, ";{};5;{index}", base + 8)?,
            named => {
                if let Some(place) = NAMED.iter().position(|known| *known == named) {
                    write!(bytes, ";{}", if place < 8 { base + place } else { base + 60 + place - 8 })?;
                }
            }
        }
    }
    bytes.push(b'm');
    Ok(())
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn drawn(draw: impl Fn(&mut Buffer)) -> String {
        let empty = Buffer::empty(Rect::new(0, 0, 20, 2));
        let mut full = empty.clone();
        draw(&mut full);
        let mut screen = Screen::default();
        screen.draw(empty.diff(&full).into_iter()).unwrap();
        String::from_utf8(screen.bytes).unwrap()
    }

    #[test]
    fn a_style_is_said_once_and_taken_back() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let line = drawn(|buffer| {
            buffer.set_string(0, 0, "ab", bold.fg(Color::Green));
            buffer.set_string(2, 0, "c", Style::new());
            buffer.set_string(5, 1, "d", bold.fg(Color::Rgb(1, 2, 3)));
        });
        assert_eq!(line, "\x1b[1;1H\x1b[0;1;32mab\x1b[0mc\x1b[2;6H\x1b[0;1;38;2;1;2;3md\x1b[0m");
    }

    #[test]
    fn what_is_plain_needs_no_style() {
        assert_eq!(drawn(|buffer| buffer.set_string(0, 0, "ab", Style::new())), "\x1b[1;1Hab");
        assert_eq!(drawn(|_| {}), "");
    }

    #[test]
    fn a_blank_between_two_words_is_stepped_over_where_the_cursor_is_known() {
        let apart = |first: &str, at: u16| {
            drawn(|buffer| {
                buffer.set_string(0, 0, first, Style::new());
                buffer.set_string(at, 0, "b", Style::new());
            })
        };
        assert_eq!(apart("a", 2), "\x1b[1;1Ha\x1b[Cb");
        assert_eq!(apart("a", 3), "\x1b[1;1Ha\x1b[1;4Hb");
        assert_eq!(apart("漢", 3), "\x1b[1;1H漢\x1b[1;4Hb");
    }

    #[test]
    fn a_wide_letter_takes_two_cells() {
        assert_eq!(drawn(|buffer| buffer.set_string(0, 0, "漢b", Style::new())), "\x1b[1;1H漢\x1b[1;3Hb");
    }
}
