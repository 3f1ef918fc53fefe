//! The page of the result, copied and saved to a file.

use super::{Memory, Script, app, intake, keys, play, shown};
use crate::terminal::{Event, Multiplexer, Theme};

/// A whole self-check, up to its result.
const RESULT: &str = "\n52\n0\n21←\n7\n130\n\n\n";
/// A whole intake, up to its result.
const VISIT: &str = "61\n021←\n7120\nsock\nStairs\n3\n\n21sr\n";

/// The screen after these keys, and the script that was played.
fn played(app: &mut super::App<'_>, pressed: &str, clipboard: Option<bool>, memory: &mut Memory) -> (String, Script) {
    let mut script = Script { clipboard, ..Script::keys(pressed, false) };
    let (_, terminal) = play(app, &mut script, memory, &Theme::PLAIN);
    (shown(&terminal), script)
}

#[test]
fn a_copy_is_the_page_as_text_and_told_as_the_terminal_answers() {
    for (answer, multiplexer, told) in [
        (Some(true), Multiplexer::None, "Copied. You can paste it now."),
        (Some(false), Multiplexer::None, "this terminal did not say that it takes copied text."),
        (Some(false), Multiplexer::Tmux, "In tmux this helps:"),
        (None, Multiplexer::None, "It has not said yet whether it takes copied"),
    ] {
        let mut app = app(80, 24).behind(multiplexer);
        let (screen, script) = played(&mut app, &format!("{RESULT}c"), answer, &mut Memory::default());
        let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(told), "{screen}");
        assert!(script.copied[0].starts_with("What to do now\n") && script.copied[0].contains("Get help sooner if"));
        assert!(!script.copied[0].contains('\u{1b}'));
    }
}

#[test]
fn an_answer_that_comes_late_is_not_told_on_another_page() {
    let mut app = app(80, 24);
    let mut memory = Memory::default();
    let mut events: Vec<_> = keys(&format!("{RESULT}cr")).into_iter().map(Event::Key).collect();
    events.push(Event::Clipboard(true));
    let (_, terminal) = play(&mut app, &mut Script::new(events, false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("Your answers") && !shown(&terminal).contains("Copied"));
    // Nor one to a question that nobody asked.
    let mut events: Vec<_> = keys("\n").into_iter().map(Event::Key).collect();
    events.push(Event::Clipboard(true));
    let (_, terminal) = play(&mut app, &mut Script::new(events, false), &mut memory, &Theme::PLAIN);
    assert!(shown(&terminal).contains("What to do now") && !shown(&terminal).contains("Copied"));
}

#[test]
fn a_page_is_saved_and_its_place_is_said() {
    let (mut app, mut memory) = (app(80, 24), Memory::default());
    let (screen, _) = played(&mut app, &format!("{RESULT}s"), None, &mut memory);
    insta::assert_snapshot!(screen);
    let (screen, _) = played(&mut app, "1", None, &mut memory);
    assert!(screen.contains("Saved in /home/ada/hip-pain-result.html"), "{screen}");
    assert!(screen.contains("What to do now"), "back on the page");
    let (name, bytes) = &memory.written[0];
    assert!(name == "hip-pain-result.html" && bytes.starts_with(b"<!DOCTYPE html>"));
    played(&mut app, "s↓↓\n", None, &mut memory);
    assert_eq!(memory.written[1].0, "hip-pain-result.md");
    played(&mut app, "s4⎋s5⎋", None, &mut memory);
    assert_eq!(memory.written.iter().filter(|(name, _)| name.contains("json")).count(), 0, "not for a patient");
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_can_be_tried_again() {
    let (mut app, mut memory) = (app(80, 24), Memory { full: true, ..Memory::default() });
    let (screen, _) = played(&mut app, &format!("{RESULT}s1"), None, &mut memory);
    assert!(screen.contains("Not saved: the disk is full. You can try again."), "{screen}");
    assert!(screen.contains("Save this page to a file"), "the list stays");
    memory.full = false;
    let (screen, _) = played(&mut app, "1", None, &mut memory);
    assert!(screen.contains("Saved in /home/ada/hip-pain-result.html"), "{screen}");
}

#[test]
fn a_pt_saves_the_page_that_is_shown_and_what_other_programs_read() {
    let (mut app, mut memory) = (intake(80, 24), Memory::default());
    played(&mut app, &format!("{VISIT}s2s4s5ts2s4"), None, &mut memory);
    let names: Vec<_> = memory.written.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "hip-pain-summary-J-1-visit-1.txt",
            "hip-pain-summary-J-1-visit-1.json",
            "hip-pain-summary-J-1-visit-1.fhir.json",
            "hip-pain-result-J-1-visit-1.txt",
        ]
    );
    let starts = |index: usize, text: &str| memory.written[index].1.starts_with(text.as_bytes());
    assert!(starts(0, "Hip pain: summary") && starts(3, "Your result"));
    assert!(starts(1, "{\n  \"format\": 1") && starts(2, "{\n  \"resourceType\""));
}
