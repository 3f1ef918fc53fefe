//! The bytes of a terminal, as events.
//!
//! crossterm can read keys itself, but its reader has three habits that this program cannot live
//! with: it spins for ever once the terminal is gone, it leaves what was typed ahead beyond 1 KiB
//! unread until the next key, and it drops a resize that comes together with a key. So the bytes
//! are read in [`input`](super::input) and taken apart here. (termina's parser, tried in version 0.4.0, keeps most answers
//! together, but types those of `ESC _` and all that were cut behind their Escape, and knows no digits on a keypad.)
//!
//! Two things differ from crossterm on purpose. A line feed is Enter, because a return typed ahead
//! reaches us as one. And whatever the terminal answers, late and in pieces, is never taken for
//! typing: what begins like an answer is swallowed to its end, however long that takes. Where an
//! answer has lost its head or its end, the keys around it are told apart as stray.

use std::collections::VecDeque;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Position;

use super::event::{Event, Turn};

const PASTE_END: &[u8] = b"\x1b[201~";
/// No sequence that means anything is longer.
const LONGEST_SEQUENCE: usize = 64;
/// No string that a terminal sends is longer.
const LONGEST_STRING: usize = 1 << 20;

/// Takes bytes apart, and keeps the beginning of what is not complete yet.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    bytes: VecDeque<u8>,
    paste: Option<Vec<u8>>,
    /// What was taken for a key because nothing followed, though an answer begins alike.
    begun: Vec<u8>,
    lately: Lately,
    /// Says whether the terminal said that it knows how to write the clipboard.
    knows_clipboard: bool,
}

/// The last thing that happened, as far as it tells what may come.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Lately {
    #[default]
    Nothing,
    /// Nothing more came; what is there waits for its rest without hurry.
    Rests,
    /// An Escape was taken for a key, and its rest may still come.
    Escaped,
    /// An answer was broken, and its rest may be coming as long as there is no pause.
    Broke,
}

/// The meaning of the next bytes.
enum Decoded {
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

impl Decoder {
    /// Takes bytes in, and adds what they mean.
    pub(crate) fn feed(&mut self, bytes: &[u8], events: &mut VecDeque<Event>) {
        let begun = std::mem::take(&mut self.begun);
        if goes_on(&begun, bytes, self.lately == Lately::Escaped) {
            self.bytes.extend(begun);
        }
        if self.lately != Lately::Broke {
            self.lately = Lately::Nothing;
        }
        self.bytes.extend(bytes);
        let before = events.len();
        self.decode(events);
        // Those before it too: of an answer without its head, the Escape comes last.
        if self.lately == Lately::Broke {
            events.range_mut(before..).for_each(|event| turn(event, Event::Stray));
        } else if events.range(before..).any(is_escape) {
            events.range_mut(before..).for_each(|event| turn(event, Event::Hasty));
        }
    }

    /// Tells whether a sequence has begun and may soon end.
    pub(crate) fn is_waiting(&self) -> bool {
        self.lately != Lately::Rests && (self.paste.is_some() || !self.bytes.is_empty())
    }

    /// Tells whether a paste, or a long answer of the terminal, has begun and not ended.
    pub(crate) fn is_long(&self) -> bool {
        self.paste.is_some() || self.bytes.len() > 1
    }

    /// Tells whether what comes next, without a pause, may belong to an Escape before it.
    pub(crate) fn is_unclear(&self) -> bool {
        matches!(self.lately, Lately::Escaped | Lately::Broke)
    }

    /// Nothing more came: takes what is there for what it is.
    pub(crate) fn give_up(&mut self, events: &mut VecDeque<Event>) {
        self.lately = Lately::Nothing;
        if let Some(pasted) = self.paste.take() {
            events.push_back(Event::Paste(String::from_utf8_lossy(&pasted).into_owned()));
        }
        match *self.bytes.make_contiguous() {
            [0x1b] => events.push_back(key(KeyCode::Esc)),
            [0x1b, letter @ 0x20..=0x7e] => events.push_back(with_alt(letter)),
            // The rest of an answer, or of a letter, is waited for: by itself it would be keys.
            [] => return,
            _ => return self.lately = Lately::Rests,
        }
        self.lately = Lately::Escaped;
        self.begun = self.bytes.drain(..).collect();
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
                    if event.as_ref().is_some_and(is_part) {
                        self.lately = Lately::Broke;
                    }
                    events.extend(event);
                }
                Decoded::Broken(length) => {
                    self.bytes.drain(..length);
                    self.lately = Lately::Broke;
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

/// Tells whether bytes that came late are the rest of an answer or of a key. One alone can be typed, unless it came
/// `at_once`; but nobody begins with a sign that opens an answer.
fn goes_on(begun: &[u8], bytes: &[u8], at_once: bool) -> bool {
    if begun.is_empty() {
        return false;
    }
    let several = bytes.len() > 1;
    match [begun, bytes].concat()[1..] {
        [b'[' | b']' | b'_' | b'^'] => true,
        _ if !several && !at_once => false,
        [b'O' | b'P' | b'X'] => true,
        [b'[', second, ..] => matches!(second, b'0'..=b'9' | b'<'..=b'?' | b'[') || named(second).is_some(),
        [b'O', last] => named(last).is_some() || (at_once && keypad(last).is_some()),
        [b'_', first, ..] => at_once || first == b'G',
        [opens, first, ..] => begins_string(opens, first) && (at_once || matches!(opens, b']' | b'P')),
        [] | [_] => false,
    }
}

/// Tells whether a string of a terminal begins so. A letter behind one of these with Alt is typed.
fn begins_string(opens: u8, first: u8) -> bool {
    match opens {
        b']' => first.is_ascii_digit() || matches!(first, b'l' | b'L' | b'I'),
        b'P' => matches!(first, b'!'..=b'?' | b'|'),
        b'_' | b'^' | b'X' => true,
        _ => false,
    }
}

/// Tells whether an event is an Escape, or a key with Alt, which begins with one.
fn is_escape(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Esc || key.modifiers.contains(KeyModifiers::ALT))
}

/// Tells whether a key with Alt is rather the beginning or the end of an answer.
fn is_part(event: &Event) -> bool {
    let begins = |letter| matches!(letter, '[' | ']' | 'P' | '_' | '^' | 'X' | '\\');
    matches!(event, Event::Key(KeyEvent { code: KeyCode::Char(letter), .. }) if is_escape(event) && begins(*letter))
}

/// Makes another event of a key.
fn turn(event: &mut Event, into: fn(KeyEvent) -> Event) {
    if let Event::Key(key) = *event {
        *event = into(key);
    }
}

fn with_alt(letter: u8) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::ALT))
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
fn keypad(last: u8) -> Option<KeyCode> {
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
            Event::Key(key) | Event::Hasty(key) | Event::Stray(key) => key.code,
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
    fn escape_and_a_key_at_once_are_that_key_with_alt() {
        let alt = |code, more| Event::Hasty(KeyEvent::new(code, KeyModifiers::ALT | more));
        assert_eq!(decoded(b"\x1b2"), [alt(KeyCode::Char('2'), KeyModifiers::NONE)]);
        assert_eq!(decoded(b"\x1b\r"), [alt(KeyCode::Enter, KeyModifiers::NONE)]);
        assert_eq!(decoded("\x1bñ".as_bytes()), [alt(KeyCode::Char('ñ'), KeyModifiers::NONE)]);
        assert_eq!(decoded(b"\x1b\x03"), [alt(KeyCode::Char('c'), KeyModifiers::CONTROL)]);
        for letter in [b'P', b'[', b']', b'_', b'^', b'X', b'O'] {
            assert_eq!(decoded(&[0x1b, letter]), [with_alt(letter)]);
        }
        assert_eq!(codes(b"\x1b\x1b[A"), [KeyCode::Esc, KeyCode::Up]);
        // Letters behind one that could begin an answer are typed.
        assert_eq!(
            codes(b"\x1bPain"),
            [KeyCode::Char('P'), KeyCode::Char('a'), KeyCode::Char('i'), KeyCode::Char('n')]
        );
    }

    #[test]
    fn what_comes_in_one_burst_with_an_escape_is_told_apart() {
        let one = |into: fn(KeyEvent) -> Event| into(KeyEvent::new(KeyCode::Char('1'), KeyModifiers::NONE));
        assert_eq!(decoded(b"1\x1b[A\x1bOB\x1b[<0;1;1m1").iter().filter(|event| **event == one(Event::Key)).count(), 2);
        assert_eq!(decoded(b"1\x1bd1").iter().filter(|event| **event == one(Event::Hasty)).count(), 2);
        assert_eq!(decoded(b"\x1b\x1b[A1").last(), Some(&one(Event::Hasty)));
        // The end of an answer whose head went to somebody else, and one that broke off: what is around them, until a pause.
        assert_eq!(decoded(b"1\x1b\\").first(), Some(&one(Event::Stray)));
        let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
        decoder.feed(b"\x1b]11;rgb:ff\r1", &mut events);
        decoder.feed(b"1", &mut events);
        assert!(events.iter().all(|event| matches!(event, Event::Stray(_))) && decoder.is_unclear());
        decoder.give_up(&mut events);
        decoder.feed(b"1", &mut events);
        assert_eq!(events.pop_back(), Some(one(Event::Key)));
        // An Escape that was taken for a key is one, and so is the next.
        decoder.feed(b"\x1b", &mut events);
        decoder.give_up(&mut events);
        decoder.feed(b"1", &mut events);
        assert_eq!(events.pop_back(), Some(one(Event::Key)));
        assert!(!decoder.is_unclear() && !decoder.is_waiting());
    }

    #[test]
    fn a_key_cut_in_two_by_a_slow_line_is_that_key() {
        for (sequence, code) in
            [(&b"\x1b[A"[..], KeyCode::Up), (b"\x1bOB", KeyCode::Down), (b"\x1b[3~", KeyCode::Delete)]
        {
            for pauses in 1..3 {
                let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
                decoder.feed(&sequence[..1], &mut events);
                (0..pauses).for_each(|_| decoder.give_up(&mut events));
                decoder.feed(&sequence[1..], &mut events);
                assert_eq!(events, [key(KeyCode::Esc), key(code)]);
            }
        }
    }

    #[test]
    fn a_keypad_types_what_stands_on_it() {
        let typed: String = codes(b"\x1bOp\x1bOq\x1bOy\x1bOj\x1bOk\x1bOl\x1bOm\x1bOn\x1bOo\x1bOX")
            .into_iter()
            .map(|code| match code {
                KeyCode::Char(letter) => letter,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(typed, "019*+,-./=");
        assert_eq!(codes(b"\x1bOM"), [KeyCode::Enter]);
        assert_eq!(codes(b"\x1bOz1"), [KeyCode::Char('1')]);
    }

    #[test]
    fn a_letter_cut_in_two_by_a_slow_line_is_kept() {
        let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
        decoder.feed(b"\xe2\x82", &mut events);
        decoder.give_up(&mut events);
        assert!(!decoder.is_waiting());
        decoder.feed(b"\xac", &mut events);
        assert_eq!(events, [key(KeyCode::Char('€'))]);
    }

    #[test]
    fn who_waits_for_the_end_of_a_string_is_let_out_by_any_control() {
        let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
        decoder.feed(b"\x1b]11;rgb:ff", &mut events);
        decoder.give_up(&mut events);
        decoder.feed(b"\r1", &mut events);
        let stray = |code| Event::Stray(KeyEvent::new(code, KeyModifiers::NONE));
        assert_eq!(events, [stray(KeyCode::Enter), stray(KeyCode::Char('1'))]);
    }

    /// What a terminal answers: colours, capabilities, names, pictures, places, modes, keyboards.
    fn reply() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
        use proptest::prelude::*;
        let ending = prop_oneof![Just("\x07"), Just("\x1b\\")];
        let string = prop_oneof![
            "\\][0-9]{1,3};[ -~]{0,40}",
            "P[01][+$]r[0-9a-fA-F=;]{0,40}",
            "P>\\|[ -~]{0,30}",
            "P![|][0-9A-F]{8}",
            "_G[ -~]{0,40}",
        ];
        prop_oneof![
            (string, ending).prop_map(|(string, ending)| format!("\x1b{string}{ending}")),
            "[?]?[1-9][0-9]{0,3};[0-9]{1,4}R".prop_map(|place| format!("\x1b[{place}")),
            "[?][0-9]{1,4}(;[0-9]{1,4}){0,4}([$]y|u|n)".prop_map(|mode| format!("\x1b[{mode}")),
            ">[0-9]{1,3};[0-9]{1,3};[0-9]{1,3}[cm]".prop_map(|version| format!("\x1b[{version}")),
            "[468];[0-9]{1,5};[0-9]{1,5}t".prop_map(|size| format!("\x1b[{size}")),
        ]
        .prop_map(String::into_bytes)
    }

    proptest::proptest! {
        #[test]
        fn an_answer_cut_anywhere_and_late_is_never_typing(
            reply in reply(),
            at in proptest::prelude::any::<proptest::sample::Index>(),
            late: bool,
        ) {
            let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
            let at = at.index(reply.len());
            decoder.feed(&reply[..at], &mut events);
            if late && at > 0 {
                decoder.give_up(&mut events);
            }
            decoder.feed(&reply[at..], &mut events);
            decoder.give_up(&mut events);
            // A pause behind the very first bytes is the key Escape, or one with Alt, which does nothing.
            let harmless = |event: &Event| match event {
                Event::Key(key) | Event::Hasty(key) | Event::Stray(key) => late && (at == 1 && key.code == KeyCode::Esc || at == 2 && key.modifiers == KeyModifiers::ALT),
                _ => false,
            };
            proptest::prop_assert!(events.iter().all(harmless), "{reply:?} at {at}: {events:?}");
            let before = events.len();
            decoder.feed(b"1", &mut events);
            proptest::prop_assert_eq!(events.iter().skip(before).collect::<Vec<_>>(), [&key(KeyCode::Char('1'))]);
        }

        #[test]
        fn an_answer_in_single_bytes_is_never_typing(reply in reply()) {
            let (mut decoder, mut events) = (Decoder::default(), VecDeque::new());
            for byte in &reply {
                decoder.feed(&[*byte], &mut events);
                decoder.give_up(&mut events);
            }
            let harmless = |event: &Event| match event {
                Event::Key(key) | Event::Hasty(key) | Event::Stray(key) => key.code == KeyCode::Esc || key.modifiers == KeyModifiers::ALT,
                _ => false,
            };
            proptest::prop_assert!(events.iter().all(harmless), "{events:?}");
        }
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
    fn rubbish_is_nothing_and_does_not_swallow_what_follows() {
        assert_eq!(codes(b"\xff\xc3(1"), [KeyCode::Char('('), KeyCode::Char('1')]);
        assert_eq!(codes(b"\x1b[12\x011").last(), Some(&KeyCode::Char('1')));
        let long = [b"\x1b[".as_slice(), &[b'1'; 100], b"x"].concat();
        assert!(decoded(&long).len() < 80);
    }
}
