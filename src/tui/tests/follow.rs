//! Short questions below others, choices for some, and a list gone through item by item, as they are seen.

use std::fmt::Write;

use super::{FOLLOW, Memory, Script, app_of, play, shown};
use crate::terminal::Theme;
use crate::tui::app::App;
use hip_triage_core::interview::Answer;

/// The pages, with the keys that lead to each.
const PAGES: &[(&str, &str)] = &[
    ("the one above", "\n50\n20\n"),
    ("a short question", "\n50\n20\n3\n"),
    ("the second below the same", "\n50\n20\n3\n2"),
    ("what is hidden from a man", "\n50\n2"),
    ("item by item", "\n50\n1s12"),
];

fn pressed(pressed: &str, (width, height): (u16, u16)) -> (App<'static>, String) {
    let mut app = app_of(&FOLLOW, width, height);
    let (_, terminal) = play(&mut app, &mut Script::keys(pressed, true), &mut Memory::default(), &Theme::COLOR);
    let shown = shown(&terminal);
    (app, shown)
}

fn every_page(size: (u16, u16)) -> String {
    let mut pages = String::new();
    for (name, keys) in PAGES {
        let _ = writeln!(pages, "──── {name}\n{}", pressed(keys, size).1);
    }
    pages
}

#[test]
fn short_questions_at_80_by_24() {
    insta::assert_snapshot!(every_page((80, 24)));
}

#[test]
fn short_questions_at_40_by_12() {
    insta::assert_snapshot!(every_page((40, 12)));
}

#[test]
fn a_short_question_is_shown_below_the_one_above_with_its_answer_and_number() {
    for size in [(80, 24), (40, 12), (120, 40)] {
        let number = |keys| {
            let shown = pressed(keys, size).1;
            let number = shown.lines().find_map(|line| line.split_once("about ")).map(|(before, _)| before.to_owned());
            (number.unwrap(), shown)
        };
        let (above, _) = number("\n50\n20\n");
        let (below, shown) = number("\n50\n20\n3\n");
        assert_eq!(above, below, "{shown}");
        let at = |text: &str| shown.find(text).unwrap_or_else(|| panic!("{text} is not in\n{shown}"));
        let (answer, question) = (at("Where does it hurt? Down the leg"), at("How far down?"));
        // In a low window the question keeps its place on top, and the answer scrolls with the choices.
        assert_eq!(answer < question, size.1 > 12, "{shown}");
    }
}

#[test]
fn back_from_a_short_question_leads_to_the_one_above() {
    let (app, _) = pressed("\n50\n20\n3\nb", (80, 24));
    assert_eq!(app.question(), FOLLOW.find_question("place"));
    // Confirmed as it was, it leads to the same short question again.
    let (app, _) = pressed("\n50\n20\n3\nb\n", (80, 24));
    assert_eq!(app.question(), FOLLOW.find_question("how_far"));
}

#[test]
fn the_keys_are_those_of_what_is_offered() {
    // To a man the fourth is none of these, to a woman the fifth.
    let right_now = FOLLOW.find_question("right_now").unwrap();
    let none = FOLLOW.question(right_now).lone_choices().next().unwrap().0;
    for keys in ["\n50\n20\n", "\n50\n10\n"] {
        let (app, shown) = pressed(keys, (80, 24));
        assert_eq!(app.interview().answer_to(right_now), Some(&Answer::Many([(none, None)].into())), "{shown}");
        assert_eq!(app.question(), FOLLOW.find_question("place"));
    }
}
