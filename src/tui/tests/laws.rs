//! What holds whatever is pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::layout::{Position, Size};

use super::{Memory, Script, app, keys, play};
use crate::tui::app::{App, Effect, SMALLEST};
use crate::tui::{Ending, Event, Theme, Turn, keys as table};

/// Keys that mean something, more often those that lead on.
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
fn can_be_left(app: &App<'_>) -> bool {
    let mut app = app.clone();
    let interrupt = keys("©")[0];
    (0..2).any(|_| {
        let action = table::action(app.screen(), interrupt);
        action.is_some_and(|action| matches!(app.update(action), Effect::Leave(_)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Ten thousand keys, begun anew whenever they lead out; and a way out at any time.
    #[test]
    fn no_keys_panic_or_lock_in(events in prop::collection::vec(any_key(), 10_000)) {
        let mut memory = Memory::default();
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
            if ending != Ending::Signalled {
                current = app(80, 24);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whether keys come slowly or all at once, the answers and the page are the same.
    #[test]
    fn typed_ahead_is_the_same_as_typed_slowly(events in prop::collection::vec(any_key(), 200)) {
        let played = |ahead| {
            let mut app = app(80, 24);
            let mut script = Script::new(events.clone(), ahead);
            let (ending, terminal) = play(&mut app, &mut script, &mut Memory::default(), &Theme::COLOR);
            // Below the window the buffer keeps what no terminal would.
            let shown: Vec<_> = super::shown(&terminal).lines().take(app.size().height.into()).map(str::to_owned).collect();
            (ending, format!("{app:?}"), shown.join("\n").trim_end().to_owned())
        };
        let (slowly, ahead) = (played(false), played(true));
        prop_assert_eq!(&slowly.0, &ahead.0);
        prop_assert_eq!(&slowly.1, &ahead.1);
        if slowly.0 == Ending::Signalled {
            prop_assert_eq!(&slowly.2, &ahead.2);
        }
    }
}
