//! One sequence of bytes: a key, the mouse, a paste that begins, or an answer of the terminal.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Position;

use crate::terminal::event::{Event, Turn};

/// No sequence that means anything is longer.
const LONGEST_SEQUENCE: usize = 64;
/// No string that a terminal sends is longer.
const LONGEST_STRING: usize = 1 << 20;

/// The meaning of the next bytes.
pub(super) enum Decoded {
    /// So many bytes, and what they mean.
    Means(usize, Option<Event>),
    /// So many bytes are an answer, or a key, without its end.
    Broken(usize),
    /// So many bytes begin a paste.
    PasteBegins(usize),
    /// So many bytes are the terminal's answer about the clipboard.
    Clipboard(usize, bool),
    /// So many bytes say what the terminal is, and perhaps that it writes the clipboard.
    Terminal(usize, bool),
    /// More bytes are needed.
    Incomplete,
}

pub(super) fn with_alt(letter: u8) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::ALT))
}

pub(super) fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// Reads the beginning of the bytes, of which there is at least one.
pub(super) fn step(bytes: &[u8]) -> Decoded {
    match bytes[0] {
        0x1b => escape(bytes),
        b'\r' | b'\n' => Decoded::Means(1, Some(key(KeyCode::Enter))),
        b'\t' => Decoded::Means(1, Some(key(KeyCode::Tab))),
        0x08 | 0x7f => Decoded::Means(1, Some(key(KeyCode::Backspace))),
        control @ 0x01..=0x1a => {
            let letter = char::from(control - 1 + b'a');
            Decoded::Means(1, Some(Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))))
        }
        0x00..=0x1f => Decoded::Means(1, None),
        first => {
            let length = match first {
                0x00..=0x7f => 1,
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => return Decoded::Means(1, None),
            };
            let Some(letter) = bytes.get(..length) else { return Decoded::Incomplete };
            match std::str::from_utf8(letter).ok().and_then(|letter| letter.chars().next()) {
                Some(letter) => Decoded::Means(length, Some(key(KeyCode::Char(letter)))),
                None => Decoded::Means(1, None),
            }
        }
    }
}

/// A sequence that begins with Escape, or a key with Alt.
fn escape(bytes: &[u8]) -> Decoded {
    match bytes.get(1) {
        None => Decoded::Incomplete,
        Some(b'[') => control_sequence(bytes),
        Some(b'P' | b']' | b'_' | b'^' | b'X') => string(bytes),
        Some(b'O') => match bytes.get(2) {
            None => Decoded::Incomplete,
            Some(0x20..=0x7e) => Decoded::Means(3, keypad(bytes[2]).or_else(|| named(bytes[2])).map(key)),
            Some(_) => Decoded::Means(2, Some(with_alt(b'O'))),
        },
        Some(0x1b) => Decoded::Means(1, Some(key(KeyCode::Esc))),
        Some(_) => match step(&bytes[1..]) {
            Decoded::Means(length, event) => Decoded::Means(length + 1, event.map(alt)),
            other => other,
        },
    }
}

/// An event of the same key with Alt.
fn alt(event: Event) -> Event {
    match event {
        Event::Key(key) => Event::Key(KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)),
        other => other,
    }
}

/// The keys of a keypad that sends sequences.
pub(super) fn keypad(last: u8) -> Option<KeyCode> {
    Some(KeyCode::Char(match last {
        b'p'..=b'y' => char::from(last - b'p' + b'0'),
        b'j'..=b'o' => char::from(last - b'j' + b'*'),
        b'X' => '=',
        _ => return None,
    }))
}

/// How the terminal's answers about one of its capabilities begin: `1` knows it, `0` does not.
const ANSWERS: [&[u8]; 2] = [b"\x1bP1+r", b"\x1bP0+r"];
/// The capability that writes the clipboard, in hexadecimal.
const CLIPBOARD: &[u8] = b"4d73";

/// A string that the terminal sends, up to the bell or `ESC \`. Any other control breaks it off:
/// that is a key, and the way out for somebody whose terminal never ended its string.
fn string(bytes: &[u8]) -> Decoded {
    if bytes.get(2).is_some_and(|first| !begins_string(bytes[1], *first)) {
        return Decoded::Means(2, Some(with_alt(bytes[1])));
    }
    let Some(end) = bytes.iter().skip(2).position(|byte| *byte < 0x20).map(|end| end + 2) else {
        return if bytes.len() < LONGEST_STRING { Decoded::Incomplete } else { Decoded::Broken(bytes.len()) };
    };
    let knows = || {
        let told = &bytes[..end];
        let known = ANSWERS.iter().any(|answer| told.starts_with(answer));
        let names = known && told[5..].to_ascii_lowercase().starts_with(CLIPBOARD);
        names && told[2] == b'1'
    };
    match bytes[end..] {
        [0x07, ..] => Decoded::Clipboard(end + 1, knows()),
        [0x1b, b'\\', ..] => Decoded::Clipboard(end + 2, knows()),
        [0x1b] => Decoded::Incomplete,
        _ => Decoded::Broken(end),
    }
}

fn control_sequence(bytes: &[u8]) -> Decoded {
    // The Linux console sends F1 as `ESC [ [ A`, the oldest mice send three bytes after an `M`.
    match bytes.get(2) {
        Some(b'[') => {
            let code = bytes.get(3).map(|last| (*last == b'A').then(|| key(KeyCode::F(1))));
            return code.map_or(Decoded::Incomplete, |event| Decoded::Means(4, event));
        }
        Some(b'M') => {
            let Some(report) = bytes.get(3..6) else { return Decoded::Incomplete };
            let [button, x, y] = [report[0], report[1], report[2]].map(|byte| u16::from(byte.saturating_sub(32)));
            return Decoded::Means(6, mouse(button, x, y, true));
        }
        _ => {}
    }
    for (index, byte) in bytes.iter().enumerate().skip(2).take(LONGEST_SEQUENCE) {
        match byte {
            0x20..=0x3f => {}
            0x40..=0x7e => {
                let parameters = std::str::from_utf8(&bytes[2..index]).unwrap_or_default();
                return meaning(parameters, *byte, index + 1);
            }
            _ => return Decoded::Broken(index),
        }
    }
    if bytes.len() < LONGEST_SEQUENCE { Decoded::Incomplete } else { Decoded::Broken(bytes.len()) }
}

fn meaning(parameters: &str, last: u8, length: usize) -> Decoded {
    if let Some(report) = parameters.strip_prefix('<') {
        let mut numbers = report.split(';').map(|number| number.parse().unwrap_or(0));
        let mut next = || numbers.next().unwrap_or(0);
        let (button, x, y) = (next(), next(), next());
        return Decoded::Means(length, mouse(button, x, y, last == b'M'));
    }
    // What the terminal is: `52` among its parts stands for the clipboard.
    if let (b'c', Some(parts)) = (last, parameters.strip_prefix('?')) {
        return Decoded::Terminal(length, parts.split(';').any(|part| part == "52"));
    }
    // An answer has a mark in front or behind its numbers; a key that is let go has a colon.
    if parameters.bytes().any(|byte| !(byte.is_ascii_digit() || byte == b';')) {
        return Decoded::Means(length, None);
    }
    let event = match (last, parameters.split(';').next()) {
        (b'~', Some("200")) => return Decoded::PasteBegins(length),
        (b'~', Some("1" | "7")) => Some(KeyCode::Home),
        (b'~', Some("4" | "8")) => Some(KeyCode::End),
        (b'~', Some("3")) => Some(KeyCode::Delete),
        (b'~', Some("5")) => Some(KeyCode::PageUp),
        (b'~', Some("6")) => Some(KeyCode::PageDown),
        (b'~', Some("11")) => Some(KeyCode::F(1)),
        (b'Z', _) => Some(KeyCode::BackTab),
        (last, _) => named(last),
    };
    Decoded::Means(length, event.map(key))
}

/// The keys that end in a letter of their own.
pub(super) fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P' => KeyCode::F(1),
        _ => return None,
    })
}

/// A press of the first button or a turn of the wheel; whatever else a mouse does is nothing.
fn mouse(button: u16, x: u16, y: u16, pressed: bool) -> Option<Event> {
    const MODIFIERS: u16 = 4 + 8 + 16;
    match (button & !MODIFIERS, pressed) {
        (0, true) => Some(Event::Click(Position::new(x.saturating_sub(1), y.saturating_sub(1)))),
        (64, true) => Some(Event::Wheel(Turn::Up)),
        (65, true) => Some(Event::Wheel(Turn::Down)),
        _ => None,
    }
}

/// Tells whether a string of a terminal begins so. A letter behind one of these with Alt is typed.
pub(super) fn begins_string(opens: u8, first: u8) -> bool {
    match opens {
        b']' => first.is_ascii_digit() || matches!(first, b'l' | b'L' | b'I'),
        b'P' => matches!(first, b'!'..=b'?' | b'|'),
        b'_' | b'^' | b'X' => true,
        _ => false,
    }
}
