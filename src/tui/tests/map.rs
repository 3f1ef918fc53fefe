//! Answering on the drawn body.

use std::fmt::Write;

use ratatui::layout::Position;

use super::{Memory, SMALL, Script, app_of, play, shown};
use crate::terminal::{Event, Theme};
use crate::tui::app::{Action, AnswerDraft, App, MarkState, Screen, Task};
use crate::tui::map::Mark;
use crate::tui::{keys as table, screens};
use hip_triage_chart::report::Half;
use hip_triage_core::interview::{Answer, Chosen, Side};
use hip_triage_core::questionnaire::Questionnaire;

/// The keys that lead to the places of pain in the questionnaire of the tests.
const TO_PLACES: &str = "\n52\n0\n2";

fn at_places(width: u16, height: u16, keys: &str) -> App<'static> {
    let mut app = app_of(&SMALL, width, height);
    press(&mut app, TO_PLACES);
    press(&mut app, keys);
    app
}

fn press(app: &mut App<'_>, keys: &str) -> Task {
    let mut task = Task::None;
    for key in super::keys(keys) {
        task = table::action(app.screen(), key).map_or(Task::None, |action| app.update(action));
    }
    task
}

fn drawn(app: &App<'_>, theme: &Theme) -> String {
    let mut app = app.clone();
    let (_, terminal) = play(&mut app, &mut Script::new([], false), &mut Memory::default(), theme);
    shown(&terminal)
}

/// The places of pain of the built-in questionnaire, with the keys that lead to them.
fn builtin(questionnaire: &Questionnaire, size: (u16, u16)) -> App<'_> {
    let mut app = app_of(questionnaire, size.0, size.1);
    press(&mut app, "\n");
    let places = questionnaire.find_question("pain_site").unwrap();
    for _ in 0..60 {
        if app.question() == Some(places) {
            return app;
        }
        let keys = match app.screen() {
            Screen::Number => "58\n",
            Screen::Scale => "5\n",
            Screen::Many if app.draft().offered() > 0 => "0\n\n",
            Screen::Text => "\ts",
            Screen::Review | Screen::Stop | Screen::Result => break,
            _ => "2",
        };
        press(&mut app, keys);
    }
    panic!("the places are not asked: {:?}", app.open_question().map(|question| &question.name));
}

#[test]
fn the_map_is_drawn_in_windows_of_every_size() {
    let questionnaire = crate::builtin::questionnaire();
    let mut pages = String::new();
    for (size, keys) in [((80, 24), "m →↓→ "), ((120, 40), "1←m↓ "), ((200, 60), "m←←  "), ((40, 12), "m")]
    {
        let mut app = builtin(&questionnaire, size);
        press(&mut app, keys);
        let _ = writeln!(pages, "──── {} by {}\n{}", size.0, size.1, drawn(&app, &Theme::COLOR));
    }
    let mut app = builtin(&questionnaire, (80, 24));
    press(&mut app, "m → ");
    let _ = writeln!(pages, "──── in plain signs\n{}", drawn(&app, &Theme::COLOR.unicode(false)));
    insta::assert_snapshot!(pages);
}

#[test]
fn where_the_map_would_not_be_legible_the_list_is_offered_alone() {
    for (size, offered) in
        [((40, 12), false), ((60, 24), false), ((80, 14), false), ((80, 24), true), ((200, 60), true)]
    {
        let mut app = at_places(size.0, size.1, "");
        assert_eq!(app.offers(Action::Map), offered, "{size:?}");
        assert_eq!(drawn(&app, &Theme::PLAIN).contains("m map"), offered, "{size:?}");
        press(&mut app, "m");
        assert_eq!(app.is_on_map(), offered, "{size:?}");
    }
    // Somebody who makes the window smaller goes on in the list, with the same answer, and finds the map again.
    let mut app = at_places(80, 24, "m ");
    for (size, screen) in [((40, 12), Screen::Many), ((80, 24), Screen::ManyOnMap)] {
        app.resize(size.into());
        assert_eq!(app.screen(), screen);
        assert!(drawn(&app, &Theme::PLAIN).contains("left"));
    }
}

/// A PT has less room, with what was said before and a note over the choices.
#[test]
fn a_pt_answers_on_the_map_too() {
    let mut app = super::intake(80, 24);
    press(&mut app, "\n52\n02m ");
    assert!(
        app.is_on_map() && drawn(&app, &Theme::PLAIN).contains("Groin, left: chosen"),
        "{}",
        drawn(&app, &Theme::PLAIN)
    );
    press(&mut app, "nIt is deep⎋");
    let page = drawn(&app, &Theme::PLAIN);
    assert!(page.contains("Groin, left: chosen") && page.contains("It is deep"), "{page}");
}

#[test]
fn no_message_pushes_the_map_from_the_page() {
    for keys in ["m\n", "m1\n", "m ↓\n", "m5", "m10"] {
        let app = at_places(80, 24, keys);
        let page = drawn(&app, &Theme::PLAIN);
        assert!(app.is_on_map() && page.contains("right front") && page.contains("m list"), "{keys:?}\n{page}");
    }
}

/// Every way to a place, and every key and click there: what the list says is what the map says.
#[test]
fn the_list_and_the_map_always_agree() {
    let mut state = 7_u32;
    let mut random = |most: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 8).unwrap() % most
    };
    let places = SMALL.find_question("pain_site").unwrap();
    let question = SMALL.question(places);
    for size in [(80, 24), (120, 40)] {
        let mut app = at_places(size.0, size.1, "");
        for _ in 0..400 {
            let keys = ["m", " ", "←", "→", "↑", "↓", "1", "2", "3", "4", "0", "s"];
            if let Some(key) = keys.get(random(16)) {
                press(&mut app, key);
            } else {
                let marks = app.marks();
                let mark = marks[random(marks.len())];
                let before = app.draft().state_at(question, mark);
                app.update(Action::Mark(mark));
                let after = app.draft().state_at(question, mark);
                assert_eq!(after == MarkState::Chosen, before != MarkState::Chosen, "{mark:?}");
            }
            assert_eq!(app.question(), Some(places), "no such key leaves the question");
            let AnswerDraft::Choices { offered, chosen, .. } = app.draft() else { panic!() };
            for mark in app.marks() {
                let Mark { row, half, .. } = mark;
                let told = match chosen.get(&offered[row]) {
                    Some(None) => MarkState::SideOpen,
                    Some(Some(side)) if *side == Side::Both || *side == half.side() => MarkState::Chosen,
                    Some(Some(_)) | None => MarkState::Free,
                };
                assert_eq!(app.draft().state_at(question, mark), told);
            }
            // What is seen of both says it too: the list in brackets, the map in signs.
            if size.0 == 120 {
                let page = drawn(&app, &Theme::PLAIN);
                let marks: usize = app
                    .marks()
                    .iter()
                    .filter(|mark| app.draft().state_at(question, **mark) == MarkState::Chosen)
                    .count();
                let on_map = page.lines().map(|line| line.chars().skip(76).collect::<String>());
                let seen: usize = on_map.map(|line| line.matches("[x]").count() + line.matches(">x<").count()).sum();
                assert_eq!(seen, marks, "{page}");
                let sides =
                    chosen.values().flatten().map(|side| if *side == Side::Both { 2 } else { 1 }).sum::<usize>();
                assert_eq!(sides, marks, "{page}");
            }
        }
    }
}

#[test]
fn both_sides_of_a_place_are_chosen_and_undone_one_by_one() {
    let places = SMALL.find_question("pain_site").unwrap();
    let groin = |app: &App<'_>| {
        let AnswerDraft::Choices { offered, chosen, .. } = app.draft() else { panic!() };
        chosen.get(&offered[0]).copied()
    };
    let mut app = at_places(80, 24, "m ");
    assert_eq!(groin(&app), Some(Some(Side::Left)), "the left half is highlighted first");
    press(&mut app, "← ");
    assert_eq!(groin(&app), Some(Some(Side::Both)));
    press(&mut app, "→ ");
    assert_eq!(groin(&app), Some(Some(Side::Right)), "the other side stays");
    let page = drawn(&app, &Theme::PLAIN);
    assert!(page.contains("Groin, left: not chosen") && page.contains("Chosen: Groin (right)"), "{page}");
    press(&mut app, " \n");
    assert_eq!(app.interview().answer_to(places).and_then(Answer::chosen).map(Chosen::len), Some(1));
}

#[test]
fn enter_on_a_place_that_is_not_chosen_says_how_to_choose_it() {
    let mut app = at_places(80, 24, "m\n");
    assert_eq!(app.message(), Some("Nothing is chosen yet. Space chooses this place."));
    press(&mut app, " ←\n");
    assert_eq!(app.message(), Some("Space chooses this place. Enter once more goes on without it."));
    press(&mut app, "\n");
    assert_ne!(app.open_question().unwrap().name, "pain_site");
    // A place that the list chose without a side is asked for it once.
    let mut app = at_places(80, 24, "m1");
    assert!(drawn(&app, &Theme::PLAIN).contains("Groin, left: chosen, which side?"));
    press(&mut app, "\n");
    assert!(app.message().is_some_and(|said| said.starts_with("Which side?")));
    press(&mut app, "\n");
    assert_ne!(app.open_question().unwrap().name, "pain_site");
}

/// A row that has no place on the body keeps the keys of the list.
#[test]
fn the_side_of_a_row_beside_the_map_is_said_as_in_the_list() {
    let questionnaire = crate::builtin::questionnaire();
    let mut app = builtin(&questionnaire, (80, 24));
    press(&mut app, "m9↓");
    assert!(app.highlighted_mark().is_some(), "down leads to the figure");
    press(&mut app, " \n");
    assert!(
        app.message().is_some_and(|said| said.contains("Left or Right, or 9 for both sides")),
        "{:?}",
        app.message()
    );
    press(&mut app, "→");
    let page = drawn(&app, &Theme::PLAIN);
    assert!(page.contains("[right]") && app.highlighted_mark().is_none(), "{page}");
    press(&mut app, "\n");
    let answer = app.interview().answer_to(questionnaire.find_question("pain_site").unwrap());
    let sides: Vec<_> = answer.and_then(Answer::chosen).unwrap().values().copied().collect();
    assert_eq!(sides, [Some(Side::Left), Some(Side::Right)]);
}

#[test]
fn a_question_with_one_answer_is_answered_on_the_map_as_in_the_list() {
    let questionnaire = crate::builtin::questionnaire();
    let far = questionnaire.find_question("how_far").unwrap();
    let mut app = builtin(&questionnaire, (80, 24));
    press(&mut app, "7→\n");
    assert_eq!(app.question(), Some(far));
    press(&mut app, "m↓↓");
    assert_eq!(app.screen(), Screen::OneOnMap);
    let page = drawn(&app, &Theme::PLAIN);
    assert!(page.contains("Down to the knee: not chosen") && page.contains("Enter, Space choose this"), "{page}");
    press(&mut app, " ");
    let knee = questionnaire.question(far).choices().iter().position(|choice| choice.name == "knee").unwrap();
    assert_eq!(
        app.interview().answer_to(far),
        Some(&Answer::One(questionnaire.question(far).choice_at(knee).unwrap()))
    );
    // Back at it, what was chosen is marked.
    press(&mut app, "b");
    assert!(drawn(&app, &Theme::PLAIN).contains(">•<"), "{}", drawn(&app, &Theme::PLAIN));
}

#[test]
fn a_click_on_a_drawn_place_chooses_it_with_its_side() {
    for (size, keys) in [((80, 24), "m"), ((120, 40), ""), ((200, 60), "m")] {
        let app = at_places(size.0, size.1, keys);
        let laid = screens::lay_out(&app, &Theme::PLAIN);
        let (page, marks) = (drawn(&app, &Theme::PLAIN), app.marks());
        // Wherever a letter of the list stands on the figure, and beside it.
        let figure = laid.drawn_at().unwrap();
        let mut met = Vec::new();
        for (y, line) in (0..).zip(page.lines()).filter(|(y, _)| (figure.top() + 1..figure.bottom() - 1).contains(y)) {
            for (x, letter) in (0..).zip(line.chars()).filter(|(x, _)| (figure.left()..figure.right()).contains(x)) {
                if !letter.is_ascii_digit() {
                    continue;
                }
                for x in x - 1..=x + 1 {
                    let Some(Action::Mark(mark)) = laid.target(0, Position::new(x, y)) else {
                        panic!("nothing at {x}, {y}\n{page}")
                    };
                    assert_eq!(mark.row, letter.to_digit(10).unwrap() as usize - 1, "{x}, {y}\n{page}");
                    // Seen from the front the left is on the right.
                    let (middle, front) = (figure.width / 2, x - figure.left() < figure.width / 2);
                    let on_the_right = (x - figure.left()) % (middle + 1) > middle / 2;
                    assert_eq!(mark.half == Half::Left, front == on_the_right, "{x}, {y}\n{page}");
                    met.push(mark);
                }
            }
        }
        assert!(marks.iter().all(|mark| met.contains(mark)), "{met:?}\n{page}");
        // A click on it in the loop.
        let mut app = app.clone();
        let at = (0..size.1).flat_map(|y| (0..size.0).map(move |x| Position::new(x, y)));
        let groin = |at: &Position| matches!(laid.target(0, *at), Some(Action::Mark(mark)) if mark.row == 0 && mark.half == Half::Right);
        let click = Event::Click(at.into_iter().find(groin).unwrap());
        play(&mut app, &mut Script::new([click], false), &mut Memory::default(), &Theme::PLAIN);
        let AnswerDraft::Choices { offered, chosen, .. } = app.draft() else { panic!() };
        assert_eq!(chosen.get(&offered[0]), Some(&Some(Side::Right)));
    }
}

#[test]
fn the_cursor_stands_at_the_words_of_what_is_highlighted() {
    for (size, keys, word) in
        [((80, 24), "m", "Groin, left"), ((120, 40), "m↓", "below the knee"), ((80, 24), "m0", "> [x] 0")]
    {
        let mut app = at_places(size.0, size.1, keys);
        let (_, mut terminal) = play(&mut app, &mut Script::new([], false), &mut Memory::default(), &Theme::PLAIN);
        let cursor = terminal.get_cursor_position().unwrap();
        let line = shown(&terminal).lines().nth(cursor.y.into()).unwrap_or_default().to_lowercase();
        let here: String = line.chars().skip(cursor.x.into()).collect();
        assert!(here.starts_with(&word.to_lowercase()), "{keys}: {here}");
    }
}

#[test]
fn no_map_is_offered_where_nothing_can_be_drawn() {
    let app = app_of(&SMALL, 120, 40);
    assert!(!app.offers(Action::Map) && app.figure().is_none());
    let mut app = at_places(120, 40, "1←\n");
    assert!(!app.offers(Action::Map), "a number has no places");
    press(&mut app, "m");
    assert!(!app.is_on_map());
}
