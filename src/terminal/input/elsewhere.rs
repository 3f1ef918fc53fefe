//! Where there are no Unix signals: crossterm's own reader.

use std::io;
use std::time::Duration;

use crossterm::event::{self, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Size};

use crate::terminal::clipboard::{self, Multiplexer};
use crate::terminal::event::{Event, Source, Turn};
use crate::terminal::screen::{self, size};

/// The terminal as a sequence of events.
#[derive(Debug)]
pub(crate) struct Input(Multiplexer);

impl Input {
    #[allow(clippy::unnecessary_wraps, reason = "as where there are signals to listen to")]
    pub(crate) fn new(multiplexer: Multiplexer) -> io::Result<Self> {
        Ok(Self(multiplexer))
    }
}

impl Source for Input {
    fn next(&mut self) -> io::Result<Event> {
        loop {
            return Ok(match event::read()? {
                event::Event::Key(key) => Event::Key(key),
                event::Event::Paste(text) => Event::Paste(text),
                event::Event::Resize(width, height) => Event::Resize(Size::new(width, height)),
                event::Event::Mouse(mouse) => match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => Event::Click(Position::new(mouse.column, mouse.row)),
                    MouseEventKind::ScrollUp => Event::Wheel(Turn::Up),
                    MouseEventKind::ScrollDown => Event::Wheel(Turn::Down),
                    _ => continue,
                },
                event::Event::FocusGained | event::Event::FocusLost => continue,
            });
        }
    }

    fn more(&self) -> bool {
        event::poll(Duration::ZERO).unwrap_or(false)
    }

    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        // crossterm keeps the answers to itself.
        screen::send(clipboard::sequence(text, self.0).as_bytes())
    }

    fn resume(&mut self) -> io::Result<Size> {
        Ok(size())
    }
}
