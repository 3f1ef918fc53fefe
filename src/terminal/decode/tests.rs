use ratatui::layout::Position;

use super::*;
use crate::terminal::event::Turn;

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
    assert_eq!(codes(b"1\rw\n \t\x7f\x08"), [Char('1'), Enter, Char('w'), Enter, Char(' '), Tab, Backspace, Backspace]);
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
    assert_eq!(codes(b"\x1bPain"), [KeyCode::Char('P'), KeyCode::Char('a'), KeyCode::Char('i'), KeyCode::Char('n')]);
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
    for (sequence, code) in [(&b"\x1b[A"[..], KeyCode::Up), (b"\x1bOB", KeyCode::Down), (b"\x1b[3~", KeyCode::Delete)] {
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

/// The answers of a terminal: colours, capabilities, names, pictures, places, modes, keyboards.
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
