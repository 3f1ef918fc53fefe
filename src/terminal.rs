//! The terminal itself: its events, drawing on it, and giving it back.

pub(crate) mod clipboard;
#[cfg(any(unix, test))]
pub(crate) mod decode;
mod event;
mod input;
mod screen;
mod theme;
pub(crate) mod wrap;

pub use clipboard::Multiplexer;
pub(crate) use event::{Event, Source, Turn};
pub(crate) use input::Input;
#[cfg(windows)]
pub(crate) use input::is_asked_to_leave;
pub(crate) use screen::{Screen, is_usable, size, take};
pub use theme::{NAMES, Theme};
