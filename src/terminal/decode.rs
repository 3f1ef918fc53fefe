//! The bytes of a terminal, as events.
//!
//! crossterm can read keys itself, but its reader has three habits that this program cannot live
//! with: it spins for ever once the terminal is gone, it leaves what was typed ahead beyond 1 KiB
//! unread until the next key, and it drops a resize that comes together with a key. So the bytes
//! are read in [`input`](super::input) and taken apart here.
//!
//! Two things differ from crossterm on purpose. A line feed is Enter, because a return typed ahead
//! reaches us as one. And a key after Escape is Escape and then that key, never an Alt key, so that
//! both mean the same whether they were typed quickly or slowly.

use std::collections::VecDeque;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Position;

use super::event::{Event, Turn};

const PASTE_END: &[u8] = b"\x1b[201~";
/// No sequence that means anything is longer.
const LONGEST_SEQUENCE: usize = 32;

/// Takes bytes apart, and keeps the beginning of what is not complete yet.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    bytes: VecDeque<u8>,
    paste: Option<Vec<u8>>,
    /// Says whether the terminal said that it knows how to write the clipboard.
    knows_clipboard: bool,
}

/// The meaning of the next bytes.
enum Decoded {
    /// So many bytes, and what they mean.
    Means(usize, Option<Event>),
    /// So many bytes begin a paste.
    PasteBegins(usize),
    /// So many bytes are the terminal's answer about the clipboard.
    Clipboard(usize, bool),
    /// So many bytes say what the terminal is, and perhaps that it writes the clipboard.
    Terminal(usize, bool),
    /// More bytes are needed.
    Incomplete,
}

impl Decoder {
    /// Takes bytes in, and adds what they mean.
    pub(crate) fn feed(&mut self, bytes: &[u8], events: &mut VecDeque<Event>) {
        self.bytes.extend(bytes);
        self.decode(events);
    }

    /// Tells whether a sequence has begun and not ended.
    pub(crate) fn is_waiting(&self) -> bool {
        self.paste.is_some() || !self.bytes.is_empty()
    }

    /// Tells whether a paste, or a long answer of the terminal, has begun and not ended.
    pub(crate) fn is_long(&mut self) -> bool {
        self.paste.is_some() || begins_answer(self.bytes.make_contiguous())
    }

    /// Nothing more came: takes what is there for what it is.
    pub(crate) fn give_up(&mut self, events: &mut VecDeque<Event>) {
        if let Some(pasted) = self.paste.take() {
            events.push_back(Event::Paste(String::from_utf8_lossy(&pasted).into_owned()));
        }
        // The rest of an answer that broke off is nobody's keys.
        if self.bytes.front() == Some(&0x1b) && !begins_answer(self.bytes.make_contiguous()) {
            events.push_back(key(KeyCode::Esc));
            // What may begin an answer can also be typed.
            if self.bytes.get(1) == Some(&b'P') {
                self.bytes.drain(..1);
                return self.decode(events);
            }
        }
        self.bytes.clear();
    }

    fn decode(&mut self, events: &mut VecDeque<Event>) {
        loop {
            if let Some(pasted) = &mut self.paste {
                let seen = (pasted.len() + 1).saturating_sub(PASTE_END.len());
                pasted.extend(self.bytes.drain(..));
                let end = pasted[seen..].windows(PASTE_END.len()).position(|window| window == PASTE_END);
                let Some(end) = end else { return };
                self.bytes.extend(pasted.drain(seen + end..).skip(PASTE_END.len()));
                events.push_back(Event::Paste(String::from_utf8_lossy(pasted).into_owned()));
                self.paste = None;
            }
            if self.bytes.is_empty() {
                return;
            }
            match step(self.bytes.make_contiguous()) {
                Decoded::Means(length, event) => {
                    self.bytes.drain(..length);
                    events.extend(event);
                }
                Decoded::PasteBegins(length) => {
                    self.bytes.drain(..length);
                    self.paste = Some(Vec::new());
                }
                Decoded::Clipboard(length, knows) => {
                    self.bytes.drain(..length);
                    self.knows_clipboard |= knows;
                }
                Decoded::Terminal(length, writes) => {
                    self.bytes.drain(..length);
                    events.push_back(Event::Clipboard(writes || std::mem::take(&mut self.knows_clipboard)));
                }
                Decoded::Incomplete => return,
            }
        }
    }
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// Reads the beginning of the bytes, of which there is at least one.
fn step(bytes: &[u8]) -> Decoded {
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

/// A sequence that begins with Escape, or the key itself.
fn escape(bytes: &[u8]) -> Decoded {
    match bytes.get(1) {
        None => Decoded::Incomplete,
        Some(b'[') => control_sequence(bytes),
        Some(b'P') => answer(bytes),
        Some(b'O') => match bytes.get(2) {
            None => Decoded::Incomplete,
            Some(last) => match named(*last) {
                Some(code) => Decoded::Means(3, Some(key(code))),
                None => Decoded::Means(1, Some(key(KeyCode::Esc))),
            },
        },
        Some(_) => Decoded::Means(1, Some(key(KeyCode::Esc))),
    }
}

/// How the terminal's answers about one of its capabilities begin: `1` knows it, `0` does not.
const ANSWERS: [&[u8]; 2] = [b"\x1bP1+r", b"\x1bP0+r"];
/// The capability that writes the clipboard, in hexadecimal.
const CLIPBOARD: &[u8] = b"4d73";
/// No answer is longer.
const LONGEST_ANSWER: usize = 1024;

/// Tells whether the bytes are the beginning of an answer about a capability, and nothing else can be.
fn begins_answer(bytes: &[u8]) -> bool {
    ANSWERS.iter().any(|answer| bytes.starts_with(answer))
}

/// An answer about a capability; or Escape and a letter that somebody typed.
fn answer(bytes: &[u8]) -> Decoded {
    let Some(length) = ANSWERS.iter().find(|answer| bytes.starts_with(answer)).map(|answer| answer.len()) else {
        let may_be = ANSWERS.iter().any(|answer| answer.starts_with(bytes));
        return if may_be { Decoded::Incomplete } else { Decoded::Means(1, Some(key(KeyCode::Esc))) };
    };
    let told = &bytes[length..];
    // Names and values in hexadecimal; whatever else ends it.
    let Some(end) = told.iter().position(|byte| !(byte.is_ascii_hexdigit() || matches!(byte, b'=' | b';'))) else {
        return if bytes.len() < LONGEST_ANSWER { Decoded::Incomplete } else { Decoded::Clipboard(bytes.len(), false) };
    };
    let knows = bytes[2] == b'1' && told[..end].to_ascii_lowercase().starts_with(CLIPBOARD);
    match told[end..] {
        [0x07, ..] => Decoded::Clipboard(length + end + 1, knows),
        [0x1b, b'\\', ..] => Decoded::Clipboard(length + end + 2, knows),
        [0x1b] => Decoded::Incomplete,
        _ => Decoded::Clipboard(length + end, false),
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
            _ => return Decoded::Means(index, None),
        }
    }
    if bytes.len() < LONGEST_SEQUENCE { Decoded::Incomplete } else { Decoded::Means(bytes.len(), None) }
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
fn named(last: u8) -> Option<KeyCode> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Vec<Event> {
        let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
        decoder.feed(bytes, &mut events);
        decoder.give_up(&mut events);
        events.into()
    }

    fn codes(bytes: &[u8]) -> Vec<KeyCode> {
        let code = |event| match event {
            Event::Key(key) => key.code,
            other => panic!("{other:?}"),
        };
        decoded(bytes).into_iter().map(code).collect()
    }

    #[test]
    fn keys_are_told_apart() {
        use KeyCode::{BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageUp, Right, Tab, Up};
        assert_eq!(
            codes(b"1\rw\n \t\x7f\x08"),
            [Char('1'), Enter, Char('w'), Enter, Char(' '), Tab, Backspace, Backspace]
        );
        assert_eq!(
            codes(b"\x1b[A\x1b[B\x1bOC\x1bOD\x1b[H\x1b[4~\x1b[3~\x1b[5~\x1b[Z\x1bOP\x1b[[A\x1b[1;5A"),
            [Up, Down, Right, Left, Home, End, Delete, PageUp, BackTab, F(1), F(1), Up]
        );
        assert_eq!(codes("ñ€😀".as_bytes()), [Char('ñ'), Char('€'), Char('😀')]);
        assert_eq!(codes(b"\x1b"), [Esc]);
    }

    #[test]
    fn escape_and_a_key_are_two_keys_however_fast() {
        use KeyCode::{Char, Esc, Up};
        assert_eq!(codes(b"\x1b2"), [Esc, Char('2')]);
        assert_eq!(codes(b"\x1b\x1b[A"), [Esc, Up]);
    }

    #[test]
    fn a_sequence_may_come_in_pieces() {
        for split in 1..6 {
            let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
            let bytes = b"\x1b[<0;7;3M";
            decoder.feed(&bytes[..split], &mut events);
            assert!(events.is_empty() && decoder.is_waiting());
            decoder.feed(&bytes[split..], &mut events);
            assert_eq!(events, [Event::Click(Position::new(6, 2))]);
            assert!(!decoder.is_waiting());
        }
    }

    #[test]
    fn a_mouse_presses_and_turns() {
        assert_eq!(
            decoded(b"\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<64;5;5M\x1b[<65;5;5M\x1b[<35;9;9M\x1b[<2;9;9M"),
            [Event::Click(Position::new(0, 0)), Event::Wheel(Turn::Up), Event::Wheel(Turn::Down),]
        );
        assert_eq!(decoded(b"\x1b[M !!"), [Event::Click(Position::new(0, 0))]);
    }

    #[test]
    fn a_paste_is_one_event_whatever_is_in_it() {
        let pasted = decoded(b"\x1b[200~a\r\x1b[Ab\x1b[201~c");
        assert_eq!(pasted[0], Event::Paste("a\r\x1b[Ab".to_owned()));
        assert_eq!(pasted.len(), 2);
    }

    #[test]
    fn the_terminal_answers_about_the_clipboard_and_none_of_it_is_a_key() {
        for (answers, takes) in [
            (b"\x1bP1+r4D73=1B5D35323B\x1b\\\x1b[?62;22c".as_slice(), true),
            (b"\x1bP1+r4d73\x07\x1b[?1;2c", true),
            (b"\x1bP0+r4d73\x1b\\\x1b[?64;1;52c", true),
            (b"\x1bP0+r\x1b\\\x1b[?62;152;5c", false),
            (b"\x1b[?1;2c", false),
            (b"\x1b[?6c", false),
        ] {
            assert_eq!(decoded(answers), [Event::Clipboard(takes)], "{answers:?}");
            // In any two pieces, with keys before and after.
            for split in 0..=answers.len() {
                let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
                decoder.feed(b"c", &mut events);
                decoder.feed(&answers[..split], &mut events);
                decoder.feed(&answers[split..], &mut events);
                decoder.feed(b"s", &mut events);
                assert_eq!(
                    events,
                    [key(KeyCode::Char('c')), Event::Clipboard(takes), key(KeyCode::Char('s'))],
                    "{answers:?} in two at {split}"
                );
            }
        }
        // An answer that breaks off is no keys, and the next one is not taken for its rest.
        assert_eq!(decoded(b"\x1bP1+r4d73=1b"), []);
        assert_eq!(codes(b"\x1bP1+r4d\x1b[A"), [KeyCode::Up]);
    }

    #[test]
    fn escape_and_a_capital_p_are_still_typed() {
        use KeyCode::{Char, Esc};
        assert_eq!(codes(b"\x1bP"), [Esc, Char('P')]);
        assert_eq!(codes(b"\x1bP1"), [Esc, Char('P'), Char('1')]);
        assert_eq!(codes(b"\x1bPq"), [Esc, Char('P'), Char('q')]);
    }

    #[test]
    fn rubbish_is_nothing_and_does_not_swallow_what_follows() {
        assert_eq!(codes(b"\xff\xc3(1"), [KeyCode::Char('('), KeyCode::Char('1')]);
        assert_eq!(codes(b"\x1b[12\x011").last(), Some(&KeyCode::Char('1')));
        let long = [b"\x1b[".as_slice(), &[b'1'; 100], b"x"].concat();
        assert!(decoded(&long).len() < 80);
    }
}
