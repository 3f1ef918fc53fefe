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

mod sequence;

use std::collections::VecDeque;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::event::Event;
use sequence::{Decoded, begins_string, key, keypad, named, step, with_alt};

const PASTE_END: &[u8] = b"\x1b[201~";

/// Takes bytes apart, and keeps the beginning of what is not complete yet.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    bytes: VecDeque<u8>,
    paste: Option<Vec<u8>>,
    /// The bytes taken for a key because nothing followed, though an answer begins alike.
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

#[cfg(test)]
mod tests;
