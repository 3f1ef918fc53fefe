//! Keys in, answers out.

use ratatui::layout::{Position, Size};

use super::{Memory, Script, app, keys, play, shown};
use crate::terminal::{Event, Theme};
use crate::tui::Departure;
use crate::tui::app::{Screen, Task};
use crate::words::keys::Letter;
use crate::words::tui as words;
use hip_triage_core::interview::Answer;
use hip_triage_core::language::{Language, within};

#[test]
fn every_answer_is_kept_and_the_result_is_reached() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let mut script = Script::keys("\n52\n0\n21←\n7\n130\n\n\n", false);
    let (ending, terminal) = play(&mut app, &mut script, &mut memory, &Theme::PLAIN);
    assert_eq!(ending, Departure::Signalled);
    assert_eq!(memory.saved, 8);
    assert!(shown(&terminal).contains("What to do now"), "{}", shown(&terminal));
}

/// Letters that lead somewhere at a PT's desk as well.
#[test]
fn a_letter_that_does_nothing_on_a_list_is_answered() {
    for letter in [Letter::Examination, Letter::Evidence, Letter::Note].map(Letter::key) {
        let (mut app, mut memory) = (app(80, 24), Memory::default());
        let mut script = Script::keys(&format!("\n52\n{letter}"), false);
        let (_, terminal) = play(&mut app, &mut script, &mut memory, &Theme::PLAIN);
        let shown = shown(&terminal);
        assert!(
            shown.contains(&words::does_nothing(letter)) || shown.contains("No row has the key"),
            "{letter}: {shown}"
        );
    }
}

#[test]
fn a_full_disk_is_told_once_and_the_interview_goes_on() {
    let (mut app, mut memory) = (app(80, 24), Memory { full: true, ..Memory::default() });
    let (_, terminal) = play(&mut app, &mut Script::keys("\n52\n", false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("could not be saved: the disk is full"));
    let (_, terminal) = play(&mut app, &mut Script::keys("w⎋", false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("could not be saved"), "it stays as long as the page");
    let (_, terminal) = play(&mut app, &mut Script::keys("0\n", false), &mut memory, &Theme::PLAIN);
    assert_eq!(memory.saved, 2);
    assert!(!shown(&terminal).contains("could not be saved"));
}

#[test]
fn what_is_kept_can_be_deleted_with_a_question_first() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let (_, terminal) = play(&mut app, &mut Script::keys("\n52\nqd", false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("Delete what is saved?"));
    assert_eq!(memory.forgotten, 0);
    let (_, terminal) = play(&mut app, &mut Script::keys("y", false), &mut memory, &Theme::PLAIN);
    assert_eq!(memory.forgotten, 1);
    assert!(shown(&terminal).contains("What was saved is deleted."), "{}", shown(&terminal));
    assert!(app.into_left(Departure::Left).forgotten);
}

#[test]
fn the_key_that_is_named_deletes_in_every_language() {
    for language in Language::ALL {
        within(*language, || {
            let (mut app, mut memory) = (app(80, 24), Memory::default());
            let (_, terminal) = play(&mut app, &mut Script::keys("\n52\nqd", false), &mut memory, &Theme::PLAIN);
            let yes = Letter::Yes.key();
            let row = format!("{yes}    {}", words::delete_now());
            assert!(shown(&terminal).contains(&row), "{}: {}", language.tag(), shown(&terminal));
            play(&mut app, &mut Script::keys(&yes.to_string(), false), &mut memory, &Theme::PLAIN);
            assert_eq!(memory.forgotten, 1, "{}", language.tag());
        });
    }
}

#[test]
fn a_pause_gives_the_terminal_back_and_draws_anew() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let mut script = Script::keys("\nⓩ52\n", false);
    let (_, terminal) = play(&mut app, &mut script, &mut memory, &Theme::PLAIN);
    assert_eq!((script.pauses, memory.saved), (1, 1));
    assert!(shown(&terminal).contains("Do you have any of these right now?"));
}

#[test]
fn a_resize_loses_nothing_and_a_small_window_waits() {
    let mut app = app(80, 24);
    let mut memory = Memory::default();
    let mut events: Vec<_> = keys("\n52\n1").into_iter().map(Event::Key).collect();
    events.push(Event::Resize(Size::new(20, 5)));
    events.extend(keys("\n2w").into_iter().map(Event::Key));
    let (_, terminal) = play(&mut app.clone(), &mut Script::new(events.clone(), false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("Window too small"), "{}", shown(&terminal));
    memory.saved = 0;
    events.push(Event::Resize(Size::new(80, 24)));
    let (_, terminal) = play(&mut app, &mut Script::new(events, false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("> [x] 1  Numb"), "{}", shown(&terminal));
    assert_eq!(memory.saved, 1, "what was typed blindly did not count");
}

#[test]
fn a_click_anywhere_on_a_row_chooses_it_and_a_wheel_moves() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let (_, terminal) = play(&mut app, &mut Script::keys("\n52\n0\n", false), &mut memory, &Theme::PLAIN);
    let row = shown(&terminal).lines().position(|line| line.contains("2  No")).unwrap();
    let at = Position::new(70, u16::try_from(row).unwrap());
    let (_, terminal) = play(&mut app, &mut Script::new([Event::Click(at)], false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("Where do you feel the pain?"));
    let wheel = [Event::Wheel(crate::terminal::Turn::Down)];
    let (_, terminal) = play(&mut app, &mut Script::new(wheel, false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("> [ ] 2"));
    let key_line = shown(&terminal);
    let (y, line) = key_line.lines().enumerate().find(|(_, line)| line.contains("w why")).unwrap();
    let x = line.find("w why").unwrap();
    let at = Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
    let (_, terminal) = play(&mut app, &mut Script::new([Event::Click(at)], false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("Why we ask this"));
}

#[test]
fn letters_that_stream_in_without_end_are_taken_in_at_once() {
    let mut app = app(80, 24);
    let mut memory = Memory::default();
    play(&mut app, &mut Script::keys("\n52\n0\n21←\n7\n130\n", false), &mut memory, &Theme::PLAIN);
    assert_eq!(app.screen(), Screen::Text);
    // A page for each of them would take minutes; a million take five times as long as these.
    let (_, terminal) = play(&mut app, &mut Script::keys(&"x".repeat(200_000), true), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("No more than 4000 letters fit here."), "{}", shown(&terminal));
    assert_eq!(app.keep_words(), Task::Save);
    assert!(app.interview().answers().values().any(|answer| *answer == Answer::Text("x".repeat(4000))));
}

#[test]
fn a_paste_goes_into_a_field_and_nowhere_else() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let paste = |text: &str| Event::Paste(text.to_owned());
    let (_, terminal) = play(&mut app, &mut Script::new([paste("1\n1\n")], false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("> 1  Start"));
    let mut events: Vec<_> = keys("\n").into_iter().map(Event::Key).collect();
    events.push(paste("52"));
    events.extend(keys("\n0\n211\n7\n130\n").into_iter().map(Event::Key));
    events.push(paste("It hurts\r\nat \x1b[31mnight"));
    let (_, terminal) = play(&mut app, &mut Script::new(events, false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("│ It hurts at [31mnight"), "{}", shown(&terminal));
}
