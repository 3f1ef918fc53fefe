//! Laws that hold whatever is pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthChar;

use super::{Memory, Script, app, intake, keys, play};
use crate::terminal::{Event, Theme, Turn};
use crate::tui::app::{App, SMALLEST, Task};
use crate::tui::{Departure, keys as table};
use crate::words::intake as words;

/// Keys that mean something, more often those that lead on.
/// The same with letters of one cell. Where a wide letter stood and goes, a terminal blanks its second half; the buffer
/// of a test keeps what was there before it.
fn narrow(event: Event) -> Event {
    let narrow = |letter: char| if letter.width() == Some(1) { letter } else { 'w' };
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(letter), modifiers, .. }) => {
            Event::Key(KeyEvent::new(KeyCode::Char(narrow(letter)), modifiers))
        }
        Event::Paste(text) => Event::Paste(text.chars().map(narrow).collect()),
        other => other,
    }
}

fn any_key() -> impl Strategy<Value = Event> {
    use KeyCode::{
        BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
    };
    let named = prop::sample::select(vec![
        BackTab,
        Backspace,
        Delete,
        Down,
        End,
        Esc,
        F(1),
        Home,
        Left,
        PageDown,
        PageUp,
        Right,
        Tab,
        Up,
    ]);
    let code = prop_oneof![
        6 => prop::sample::select(vec![Enter, Char('1'), Char('2'), Char('4'), Char('5'), Char('s'), Char(' ')]),
        3 => prop::char::range(' ', '~').prop_map(Char),
        1 => any::<char>().prop_map(Char),
        3 => named,
    ];
    let key = code.prop_map(|code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    let ctrl = prop::char::range('a', 'z')
        .prop_map(|letter| Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)));
    let size = (1..140_u16, 1..50_u16).prop_map(|(width, height)| Event::Resize(Size::new(width, height)));
    prop_oneof![
        60 => key,
        1 => ctrl,
        3 => (0..130_u16, 0..45_u16).prop_map(|(x, y)| Event::Click(Position::new(x, y))),
        2 => prop::sample::select(vec![Event::Wheel(Turn::Up), Event::Wheel(Turn::Down)]),
        1 => ".{0,40}".prop_map(Event::Paste),
        1 => size,
    ]
}

/// Two interrupts leave from anywhere.
pub(super) fn can_be_left(app: &App<'_>) -> bool {
    let mut app = app.clone();
    let interrupt = keys("©")[0];
    (0..2).any(|_| {
        let action = table::action(app.screen(), interrupt);
        action.is_some_and(|action| matches!(app.update(action), Task::Leave(_)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Ten thousand keys, begun anew whenever they lead out; and a way out at any time.
    #[test]
    fn no_keys_panic_or_lock_in(events in prop::collection::vec(any_key(), 10_000), is_intake in any::<bool>()) {
        let mut memory = Memory::default();
        let app = if is_intake { intake } else { app };
        let mut current = app(80, 24);
        for part in events.chunks(100) {
            let mut script = Script::new(part.to_vec(), true);
            let ending = loop {
                let size = current.size();
                prop_assert!(size.width > 0);
                let (ending, _) = play(&mut current, &mut script, &mut memory, &Theme::COLOR);
                if script.events.is_empty() {
                    break ending;
                }
                current = app(size.width.max(SMALLEST.width), size.height.max(SMALLEST.height));
            };
            prop_assert!(can_be_left(&current), "{:?}", current.screen());
            if ending != Departure::Signalled {
                current = app(80, 24);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Keys that come slowly or all at once give the same answers and the same page.
    #[test]
    fn typed_ahead_is_the_same_as_typed_slowly(
        events in prop::collection::vec(any_key().prop_map(narrow), 200),
        is_intake in any::<bool>(),
    ) {
        let played = |ahead| {
            let mut app = if is_intake { intake(80, 24) } else { app(80, 24) };
            let mut script = Script::new(events.clone(), ahead);
            let (ending, terminal) = play(&mut app, &mut script, &mut Memory::default(), &Theme::COLOR);
            // Below the window the buffer keeps what no terminal would.
            let shown: Vec<_> = super::shown(&terminal).lines().take(app.size().height.into()).map(str::to_owned).collect();
            (ending, format!("{app:?}"), shown.join("\n").trim_end().to_owned())
        };
        let (slowly, ahead) = (played(false), played(true));
        prop_assert_eq!(&slowly.0, &ahead.0);
        prop_assert_eq!(&slowly.1, &ahead.1);
        if slowly.0 == Departure::Signalled {
            prop_assert_eq!(&slowly.2, &ahead.2);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, ..ProptestConfig::default() })]

    /// A patient is never shown the evidence, whatever is pressed and however wide the window is.
    #[test]
    fn the_evidence_is_never_in_a_self_check(events in prop::collection::vec(any_key(), 60)) {
        let mut current = app(200, 60);
        for event in events {
            if matches!(event, Event::Resize(_)) {
                continue;
            }
            let mut script = Script::new([event], false);
            let (ending, terminal) = play(&mut current, &mut script, &mut Memory::default(), &Theme::COLOR);
            let page = super::shown(&terminal);
            for said in [words::evidence(), words::origins(), words::red_flags()] {
                prop_assert!(!page.contains(said), "{page}");
            }
            if ending != Departure::Signalled {
                current = app(200, 60);
            }
        }
    }
}
