//! Pictures of the screens.

use std::collections::BTreeSet;
use std::fmt::Write;

use ratatui::layout::{Position, Size};
use ratatui::style::Color;

use super::{Memory, SMALL, Script, app, app_of, play, shown};
use crate::terminal::{Event, Theme};
use crate::tui::app::{AnswerDraft, App, Screen};
use crate::tui::{Start, screens};
use hip_triage_chart::saved::Restored;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Source};

/// Every page, with the keys that lead to it.
const PAGES: &[(&str, &str)] = &[
    ("welcome", ""),
    ("number", "\n"),
    ("number refused", "\n999\n"),
    ("many", "\n52\n"),
    ("many, nothing chosen", "\n52\n↓\n"),
    ("one", "\n52\n0\n"),
    ("sides and a picture", "\n52\n0\n21←3→↓"),
    ("scale", "\n52\n0\n21←\n7"),
    ("text", "\n52\n0\n21←\n7\n130\n"),
    ("text written", "\n52\n0\n21←\n7\n130\nIt hurts when I put on my left sock, and it wakes me up at night."),
    ("text row", "\n52\n0\n21←\n7\n130\n\t"),
    ("review", "\n52\n0\n21←\n7\n130\nsock\n"),
    ("result", "\n52\n0\n21←\n7\n130\n\n\n"),
    ("result, all of it", "\n52\n0\n21←\n7\n130\n\n\nd"),
    ("result, the page for the PT", "\n52\n0\n21←\n7\n130\n\n\np"),
    ("stop", "\n52\n1\n"),
    ("stop, all of it", "\n52\n1\nd"),
    ("why", "\n52\nw"),
    ("help", "\n52\nh"),
    ("leave", "\n52\nq"),
    ("delete", "\n52\nqd"),
];

fn page(
    pressed: &str,
    (width, height): (u16, u16),
    theme: &Theme,
) -> (App<'static>, ratatui::Terminal<ratatui::backend::TestBackend>) {
    let mut app = app(width, height);
    let (_, terminal) = play(&mut app, &mut Script::keys(pressed, true), &mut Memory::default(), theme);
    (app, terminal)
}

fn every_page(size: (u16, u16), theme: &Theme) -> String {
    let mut pages = String::new();
    for (name, pressed) in PAGES {
        let (_, mut terminal) = page(pressed, size, theme);
        let cursor = terminal.get_cursor_position().unwrap();
        let _ = writeln!(pages, "──── {name} (cursor: column {}, row {})\n{}", cursor.x, cursor.y, shown(&terminal));
    }
    pages
}

#[test]
fn past_the_day_of_the_review_the_first_page_says_so() {
    let small = include_str!("../../../tests/support/small.yaml");
    let text = small.replace("version: 1.0.0", "version: 1.0.0\nreview_by: 2001-01-31");
    let mut past = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
    let first = |questionnaire: &Questionnaire| {
        let fresh = Interview::new(questionnaire, Audience::Everyone);
        let start = Start { fresh, kept: None, notices: Vec::new(), intake: None };
        let mut app = App::new(start, None, Size::new(80, 40));
        let (_, terminal) = play(&mut app, &mut Script::keys("", true), &mut Memory::default(), &Theme::PLAIN);
        shown(&terminal).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    past.set_today("2001-01-31".parse().unwrap());
    assert!(!first(&past).contains("looked over"), "{}", first(&past));
    past.set_today("2001-02-01".parse().unwrap());
    let said = "The questions were to be looked over by January 31, 2001.";
    assert!(first(&past).contains(said), "{}", first(&past));
}

#[test]
fn pages_at_40_by_12() {
    insta::assert_snapshot!(every_page((40, 12), &Theme::PLAIN));
}

#[test]
fn pages_at_80_by_24() {
    insta::assert_snapshot!(every_page((80, 24), &Theme::COLOR));
}

#[test]
fn pages_at_120_by_40() {
    insta::assert_snapshot!(every_page((120, 40), &Theme::COLOR));
}

#[test]
fn pages_in_ascii() {
    let pages = every_page((80, 24), &Theme::COLOR.unicode(false));
    // Letters are text and stay.
    let is_mark = |letter: &char| !letter.is_ascii() && !letter.is_alphabetic() && *letter != '─';
    let beyond: BTreeSet<char> = pages.chars().filter(is_mark).collect();
    assert!(beyond.is_empty(), "{beyond:?}");
}

#[test]
fn without_colour_the_words_are_the_same_and_nothing_is_coloured() {
    for (name, pressed) in PAGES {
        let (_, coloured) = page(pressed, (80, 24), &Theme::COLOR);
        let (_, plain) = page(pressed, (80, 24), &Theme::COLOR.coloured(false));
        assert_eq!(shown(&coloured), shown(&plain), "{name}");
        for cell in plain.backend().buffer().content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
    }
}

#[test]
fn text_is_never_in_a_colour_that_cannot_be_read() {
    for (name, pressed) in PAGES {
        let (_, terminal) = page(pressed, (120, 40), &Theme::COLOR);
        for cell in terminal.backend().buffer().content() {
            assert_eq!(cell.bg, Color::Reset, "{name}");
            assert!(matches!(cell.fg, Color::Reset | Color::Green), "{name}: {:?}", cell.fg);
        }
    }
}

#[test]
fn the_cursor_is_on_the_highlighted_row() {
    for size in [(40, 12), (80, 24), (200, 60), (300, 100)] {
        for (name, pressed) in PAGES {
            for further in ["", "↓", "↓↓", "↓↓↓↓", "↓↑"] {
                let (_, mut terminal) = page(&format!("{pressed}{further}"), size, &Theme::PLAIN);
                let cursor = terminal.get_cursor_position().unwrap();
                let page = shown(&terminal);
                if let Some(row) = page.lines().position(|line| line.trim_start().starts_with("> ")) {
                    assert_eq!(usize::from(cursor.y), row, "{name} at {size:?}\n{page}");
                }
                assert!(cursor.x < size.0 && cursor.y < size.1);
            }
        }
    }
}

#[test]
fn every_page_says_how_to_leave_and_keeps_its_question_in_sight() {
    for size in [(40, 12), (50, 15), (80, 24), (300, 100)] {
        for (name, pressed) in PAGES {
            for further in ["", "↓↓↓", "↓↓↓↓↓↓↓↓"] {
                let (app, terminal) = page(&format!("{pressed}{further}"), size, &Theme::PLAIN);
                let page = shown(&terminal);
                let ways = ["leave", "close", "stay", "keep it"];
                assert!(
                    ways.iter().any(|way| page.lines().rev().take(3).any(|line| line.contains(way))) || size.1 > 24,
                    "{name} at {size:?}\n{page}"
                );
                if let Some(question) = app.open_question().filter(|_| app.screen() == app.under()) {
                    let first = question.ask.split(' ').take(3).collect::<Vec<_>>().join(" ");
                    assert!(page.contains(&first), "{name} at {size:?}\n{page}");
                    assert!(page.contains("% done"), "{name} at {size:?}\n{page}");
                }
            }
        }
    }
}

#[test]
fn every_choice_has_a_key_and_can_be_reached() {
    for (size, rows) in [((40, 12), 6), ((80, 24), 6)] {
        for row in 0..rows {
            let pressed = format!("\n52\n0\n2{}", "↓".repeat(row));
            let (app, terminal) = page(&pressed, size, &Theme::PLAIN);
            let key = app.draft().key_of(app.open_question().unwrap(), row).unwrap();
            assert!(shown(&terminal).contains(&format!("> [ ] {key}  ")), "{}", shown(&terminal));
        }
    }
}

#[test]
fn a_text_longer_than_the_window_shows_where_it_is_written() {
    let long = "one two three four five six seven eight nine ten ".repeat(20);
    let (_, mut terminal) = page(&format!("\n52\n0\n21←\n7\n130\n{long}end"), (40, 12), &Theme::PLAIN);
    assert!(shown(&terminal).contains("end"), "{}", shown(&terminal));
    let Position { x, y } = terminal.get_cursor_position().unwrap();
    let line = shown(&terminal).lines().nth(usize::from(y)).unwrap().to_owned();
    assert_eq!(line.chars().count(), usize::from(x), "{line}");
}

#[test]
fn what_is_kept_is_offered_first() {
    let mut kept = Interview::new(&super::SMALL, Audience::Everyone);
    kept.answer(super::SMALL.start(), Answer::Number(52)).unwrap();
    let restored = Restored {
        interview: kept,
        notices: vec!["The questions have changed since.".to_owned()],
        lost: Vec::new(),
        saved_on: None,
        is_from_before: false,
    };
    let fresh = Interview::new(&super::SMALL, Audience::Everyone);
    let start =
        Start { fresh, kept: Some(restored), notices: vec!["A damaged file was set aside.".to_owned()], intake: None };
    let mut app = App::new(start, Some("/tmp/kept".to_owned()), Size::new(80, 30));
    let (_, terminal) = play(&mut app, &mut Script::keys("", false), &mut Memory::default(), &Theme::PLAIN);
    insta::assert_snapshot!(shown(&terminal));
}

#[test]
fn no_line_is_cut_off_however_narrow_the_window() {
    for (width, height) in [(40, 12), (43, 13), (48, 17), (60, 20), (80, 18), (80, 24)] {
        for (name, pressed) in PAGES {
            let (app, _) = page(pressed, (width, height), &Theme::PLAIN);
            let cut = screens::lay_out(&app, &Theme::PLAIN).cut_off(Size::new(width, height));
            assert!(cut.is_empty(), "{name} at {width} by {height}: {cut:?}");
        }
    }
}

#[test]
fn the_welcome_is_read_to_its_end_in_a_low_window() {
    let (_, terminal) = page("", (40, 12), &Theme::PLAIN);
    assert!(shown(&terminal).contains("more below: Space"), "{}", shown(&terminal));
    let mut seen = String::new();
    for pages in 0..8 {
        let (app, terminal) = page(&" ".repeat(pages), (40, 12), &Theme::PLAIN);
        assert_eq!(app.screen(), Screen::Welcome, "Space begins nothing");
        seen += &shown(&terminal);
    }
    let identity = SMALL.identity();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [&identity.consent, &identity.about] {
        let last =
            flat(text).split(' ').rev().take(3).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(" ");
        assert!(flat(&seen).contains(&last), "{last} is not in\n{seen}");
    }
    // The arrows lead there too, and back.
    let (_, by_arrows) = page(&"↓".repeat(60), (40, 12), &Theme::PLAIN);
    assert!(shown(&by_arrows).contains("more above"), "{}", shown(&by_arrows));
    let (_, back) = page(&format!("{}{}", "↓".repeat(60), "↑".repeat(60)), (40, 12), &Theme::PLAIN);
    assert_eq!(shown(&back), shown(&terminal));
}

#[test]
fn a_list_about_safety_is_accepted_once_all_of_it_was_on_the_screen() {
    let questionnaire = crate::builtin::questionnaire();
    let mut app = app_of(&questionnaire, 40, 12);
    let mut memory = Memory::default();
    let mut play_on = |app: &mut App<'_>, keys: &str| {
        let (_, terminal) = play(app, &mut Script::keys(keys, false), &mut memory, &Theme::PLAIN);
        shown(&terminal)
    };
    play_on(&mut app, "\n");
    let is_long = |app: &App<'_>| {
        let many = app.screen() == Screen::Many && app.draft().offered() > 5;
        many && app.question().is_some_and(|id| questionnaire.is_safety(id))
    };
    for _ in 0..20 {
        if is_long(&app) {
            break;
        }
        let keys = match app.screen() {
            Screen::Number | Screen::Scale => "5\n",
            Screen::Many => "0\n",
            _ => "2",
        };
        play_on(&mut app, keys);
    }
    assert!(is_long(&app));
    let (id, list) = (app.question().unwrap(), app.draft().offered());
    // In a window in which nothing can be shown nothing was seen.
    for size in [Size::new(10, 3), Size::new(40, 12)] {
        play(&mut app, &mut Script::new([Event::Resize(size)], false), &mut Memory::default(), &Theme::PLAIN);
    }
    let mut seen = play_on(&mut app, "");
    seen += &play_on(&mut app, "0");
    seen += &play_on(&mut app, "\n");
    assert!(app.question() == Some(id) && app.message().is_some_and(|said| said.starts_with("Not all of the list")));
    let mut presses = 1;
    while app.question() == Some(id) {
        seen += &play_on(&mut app, "\n");
        presses += 1;
        assert!(presses < 2 * list, "{seen}");
    }
    // Each choice was there to be read before that.
    for choice in questionnaire.question(id).choices().iter().filter(|choice| choice.condition.is_none()) {
        let first = choice.label.split(' ').take(3).collect::<Vec<_>>().join(" ");
        assert!(seen.contains(&first), "{first} is not in\n{seen}");
    }
}

#[test]
fn a_choice_taller_than_the_window_is_led_past_from_its_first_row_to_its_last() {
    let long = format!("Fever-first {} fever-last", "that came and left again ".repeat(16));
    let text = include_str!("../../../tests/support/small.yaml").replace("Fever, or feeling very ill", &long);
    let questionnaire = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
    let mut app = app_of(&questionnaire, 40, 12);
    let mut memory = Memory::default();
    play(&mut app, &mut Script::keys("\n52\n2", false), &mut memory, &Theme::PLAIN);
    let list = app.question();
    let mut seen = String::new();
    for _ in 0..20 {
        if app.question() != list {
            break;
        }
        let (_, terminal) = play(&mut app, &mut Script::keys("\n", false), &mut memory, &Theme::PLAIN);
        seen += &shown(&terminal);
    }
    assert_ne!(app.question(), list, "{seen}");
    assert!(seen.contains("Fever-first") && seen.contains("fever-last"), "{seen}");
}

#[test]
fn no_line_of_the_built_in_questions_is_cut_off_in_the_smallest_window() {
    let questionnaire = crate::builtin::questionnaire();
    let mut app = app_of(&questionnaire, 40, 12);
    let mut memory = Memory::default();
    let mut met = BTreeSet::new();
    for _ in 0..200 {
        let cut = screens::lay_out(&app, &Theme::PLAIN).cut_off(app.size());
        let name = app.open_question().map(|question| question.name.clone());
        assert!(cut.is_empty(), "{name:?}: {cut:?}");
        met.extend(name);
        let keys = match app.screen() {
            Screen::Number => "58\n",
            Screen::Scale => "5\n",
            Screen::Many if matches!(app.draft(), AnswerDraft::Choices { chosen, .. } if chosen.is_empty()) => "0",
            Screen::Text => "\ts",
            Screen::One => "2",
            Screen::Stop => break,
            _ => "\n",
        };
        play(&mut app, &mut Script::keys(keys, false), &mut memory, &Theme::PLAIN);
    }
    assert!(met.len() > 5, "{met:?}");
}

#[test]
fn a_kept_check_that_ended_at_an_emergency_says_so_in_its_line() {
    let mut kept = Interview::new(&SMALL, Audience::Everyone);
    let id = |name: &str| SMALL.find_question(name).unwrap();
    kept.answer(id("age"), Answer::Number(54)).unwrap();
    let sign = SMALL.question(id("right_now")).choice_at(0).unwrap();
    kept.answer(id("right_now"), Answer::Many([(sign, None)].into())).unwrap();
    let shown_with = |interview: Interview<'static>| {
        let restored = Restored {
            interview,
            notices: Vec::new(),
            lost: Vec::new(),
            saved_on: Some("February 3, 2020".to_owned()),
            is_from_before: false,
        };
        let fresh = Interview::new(&SMALL, Audience::Everyone);
        let start = Start { fresh, kept: Some(restored), notices: Vec::new(), intake: None };
        let mut app = App::new(start, None, Size::new(100, 40));
        let (_, terminal) = play(&mut app, &mut Script::keys("", false), &mut Memory::default(), &Theme::PLAIN);
        shown(&terminal).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = "It ended on February 3, 2020 at an emergency.";
    assert!(shown_with(kept.clone()).contains(told));
    kept.confirm_safety_again();
    assert!(shown_with(kept.clone()).contains(told), "on another day too");
    let none = SMALL.question(id("right_now")).none().unwrap();
    kept.answer(id("right_now"), Answer::Many([(none, None)].into())).unwrap();
    assert!(!shown_with(kept).contains("It ended"));
}
