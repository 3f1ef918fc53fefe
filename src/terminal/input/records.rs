//! The records that a console of Windows tells in one go, as events.
//!
//! It puts no brackets round what is pasted, tells of a key when it is let go too, and of the key at the right of the
//! space bar as of two others.

use std::collections::BTreeSet;

use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Size};

use crate::terminal::event::{Event, Turn};

/// More letters than this in one go nobody has typed.
const TYPED: usize = 8;

/// The letters that are held down, as far as they matter.
#[derive(Debug, Default)]
pub(super) struct Records {
    down: BTreeSet<char>,
}

impl Records {
    /// The events of what was told in one go; `size` is how large the window is.
    pub(super) fn events(&mut self, told: Vec<event::Event>, size: impl Fn() -> Size) -> Vec<Event> {
        let mut events = Vec::new();
        let mut letters: Vec<(char, KeyEvent)> = Vec::new();
        for told in told {
            let event = match told {
                event::Event::Key(key) => {
                    let Some(key) = self.pressed(key) else { continue };
                    if let Some(letter) = letter(key) {
                        letters.push((letter, key));
                        continue;
                    }
                    Event::Key(key)
                }
                event::Event::Paste(text) => Event::Paste(text),
                event::Event::Resize(..) => Event::Resize(size()),
                event::Event::Mouse(mouse) => match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => Event::Click(Position::new(mouse.column, mouse.row)),
                    MouseEventKind::ScrollUp => Event::Wheel(Turn::Up),
                    MouseEventKind::ScrollDown => Event::Wheel(Turn::Down),
                    _ => continue,
                },
                event::Event::FocusGained | event::Event::FocusLost => continue,
            };
            written(&mut letters, &mut events);
            events.push(event);
        }
        written(&mut letters, &mut events);
        events
    }

    /// The key that was pressed, as it is on other systems; none where one was let go.
    fn pressed(&mut self, key: KeyEvent) -> Option<KeyEvent> {
        let KeyEvent { code, mut modifiers, .. } = key;
        let KeyCode::Char(letter) = code else {
            return (key.kind != KeyEventKind::Release).then_some(key);
        };
        let foreign = letter.to_lowercase().next().filter(|letter| !letter.is_ascii());
        if key.kind == KeyEventKind::Release {
            // A letter by its number comes when Alt is let go, and was never down.
            if foreign.is_none_or(|letter| self.down.remove(&letter)) {
                return None;
            }
            return Some(KeyEvent::new(code, KeyModifiers::NONE));
        }
        self.down.extend(foreign);
        if modifiers.contains(ALT_GR) {
            modifiers -= ALT_GR;
        }
        // With the capitals locked it is the same key.
        let letter = if modifiers.contains(KeyModifiers::CONTROL) { letter.to_ascii_lowercase() } else { letter };
        Some(KeyEvent::new(KeyCode::Char(letter), modifiers))
    }
}

/// By which some keyboards write `@` and `\`.
const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

/// The letter of a key in a text that is pasted; none where it has none there.
pub(super) fn letter(key: KeyEvent) -> Option<char> {
    let held = key.modifiers & ALT_GR;
    match key.code {
        KeyCode::Enter if held.is_empty() => Some('\n'),
        KeyCode::Tab if held.is_empty() => Some('\t'),
        KeyCode::Char('j') if held == KeyModifiers::CONTROL => Some('\n'),
        KeyCode::Char(letter) if held.is_empty() => Some(letter),
        _ => None,
    }
}

/// Letters that came in one go: keys, or a text that was pasted, in which a line's end must not choose anything.
fn written(letters: &mut Vec<(char, KeyEvent)>, events: &mut Vec<Event>) {
    if letters.len() > TYPED {
        events.push(Event::Paste(letters.drain(..).map(|(letter, _)| letter).collect()));
    } else {
        events.extend(letters.drain(..).map(|(_, key)| Event::Key(key)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size::new(100, 30);

    fn press(code: KeyCode, modifiers: KeyModifiers) -> event::Event {
        event::Event::Key(KeyEvent::new_with_kind(code, modifiers, KeyEventKind::Press))
    }

    fn release(code: KeyCode, modifiers: KeyModifiers) -> event::Event {
        event::Event::Key(KeyEvent::new_with_kind(code, modifiers, KeyEventKind::Release))
    }

    fn typed(text: &str) -> Vec<event::Event> {
        let code = |letter| if letter == '\n' { KeyCode::Enter } else { KeyCode::Char(letter) };
        let both = |letter| [press(code(letter), KeyModifiers::NONE), release(code(letter), KeyModifiers::NONE)];
        text.chars().flat_map(both).collect()
    }

    fn events(told: Vec<event::Event>) -> Vec<Event> {
        Records::default().events(told, || SIZE)
    }

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn a_key_counts_once_and_letting_it_go_does_not() {
        let told =
            [typed("1"), vec![press(KeyCode::Down, KeyModifiers::NONE), release(KeyCode::Down, KeyModifiers::NONE)]];
        let wanted = [key(KeyCode::Char('1'), KeyModifiers::NONE), key(KeyCode::Down, KeyModifiers::NONE)];
        assert_eq!(events(told.concat()), wanted);
        // The end of the key by which the program was started.
        assert_eq!(events(vec![release(KeyCode::Enter, KeyModifiers::NONE)]), []);
    }

    #[test]
    fn what_is_pasted_is_a_text_and_its_lines_choose_nothing() {
        assert_eq!(events(typed("left hip\nq\n")), [Event::Paste("left hip\nq\n".to_owned())]);
        assert_eq!(events(typed("12\n")).len(), 3, "what somebody types quickly is keys");
    }

    #[test]
    fn letters_of_every_keyboard_come_as_they_are_written() {
        let cases = [
            (press(KeyCode::Char('@'), ALT_GR), Some(key(KeyCode::Char('@'), KeyModifiers::NONE))),
            (press(KeyCode::Char('C'), KeyModifiers::CONTROL), Some(key(KeyCode::Char('c'), KeyModifiers::CONTROL))),
            (press(KeyCode::Char('x'), KeyModifiers::ALT), Some(key(KeyCode::Char('x'), KeyModifiers::ALT))),
            // Alt and a number.
            (release(KeyCode::Char('é'), KeyModifiers::NONE), Some(key(KeyCode::Char('é'), KeyModifiers::NONE))),
            (release(KeyCode::Char('e'), KeyModifiers::NONE), None),
        ];
        for (told, wanted) in cases {
            assert_eq!(events(vec![told.clone()]), Vec::from_iter(wanted), "{told:?}");
        }
        // A capital whose Shift is let go first.
        let told =
            vec![press(KeyCode::Char('É'), KeyModifiers::SHIFT), release(KeyCode::Char('é'), KeyModifiers::NONE)];
        assert_eq!(events(told).len(), 1);
    }

    #[test]
    fn a_window_is_as_large_as_it_says_and_the_mouse_is_pressed_or_turned() {
        let mouse =
            |kind| event::Event::Mouse(event::MouseEvent { kind, column: 4, row: 2, modifiers: KeyModifiers::NONE });
        let told = vec![
            event::Event::Resize(80, 9001),
            mouse(MouseEventKind::Moved),
            mouse(MouseEventKind::Down(MouseButton::Left)),
            mouse(MouseEventKind::Up(MouseButton::Left)),
            mouse(MouseEventKind::ScrollDown),
            event::Event::FocusLost,
        ];
        assert_eq!(events(told), [Event::Resize(SIZE), Event::Click(Position::new(4, 2)), Event::Wheel(Turn::Down)]);
    }
}
