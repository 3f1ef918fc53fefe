//! The short result and the stop, as people answered the questionnaire that is built in.

#[path = "../../../tests/support/everything.rs"]
mod everything;

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;

use super::{Memory, Script, app_of, play, shown};
use crate::builtin;
use crate::load::load;
use crate::terminal::{Event, Theme};
use crate::tui::Start;
use crate::tui::app::App;
use everything::everything;
use hip_triage_author::evaluate::{answered, read};
use hip_triage_chart::saved::Restored;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Urgency};
use hip_triage_core::short::Short;

/// The screen once a kept interview was taken up again and its answers were looked over, after so many steps down.
fn screen(interview: &Interview<'_>, (width, height): (u16, u16), down: usize) -> String {
    let fresh = Interview::new(interview.questionnaire(), Audience::Everyone);
    let kept = Restored {
        interview: interview.clone(),
        notices: Vec::new(),
        lost: Vec::new(),
        saved_on: None,
        is_from_before: false,
    };
    let start = Start { fresh, kept: Some(kept), notices: Vec::new(), intake: None };
    let mut app = App::new(start, None, Size::new(width, height));
    let keys = [KeyCode::Enter, KeyCode::Char('n')].into_iter().chain(std::iter::repeat_n(KeyCode::Down, down));
    let keys = keys.map(|code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    let (_, terminal) = play(&mut app, &mut Script::new(keys, true), &mut Memory::default(), &Theme::PLAIN);
    shown(&terminal)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line may end behind a hyphen.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

fn each_case(tell: &mut dyn FnMut(&str, &Interview<'_>)) {
    let questionnaire = builtin::questionnaire();
    for folder in ["tests/rules", "tests/cases"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for (case, _) in read(&load(&folder).unwrap()).unwrap() {
            let interview = answered(&questionnaire, &case).unwrap();
            // What a PT found in the room is no self-check.
            if interview.audience() == Audience::Everyone {
                tell(&case.id, &interview);
            }
        }
    }
}

#[test]
fn an_ordinary_window_shows_a_short_result_without_scrolling() {
    each_case(&mut |id, interview| {
        let shown = screen(interview, (80, 24), 0);
        let short = Short::of(interview, &Assessment::of(interview));
        assert!(!shown.contains("page 1 of") || short.urgency() >= Some(Urgency::SameDay), "{id}\n{shown}");
    });
}

#[test]
fn the_smallest_window_shows_what_to_do_first() {
    each_case(&mut |id, interview| {
        let shown = without_spaces(&screen(interview, (40, 12), 0));
        let assessment = Assessment::of(interview);
        let worst = assessment.red_flags().first().filter(|worst| worst.certain && worst.urgency > Urgency::Mention);
        let act = worst.map(|worst| interview.questionnaire().red_flag(worst.flag).act_at(worst.urgency));
        assert!(act.is_none_or(|act| shown.contains(&without_spaces(act))), "{id}: {act:?}\n{shown}");
    });
}

#[test]
fn with_every_sign_at_once_what_to_do_stands_first_and_every_flag_is_reached() {
    let questionnaire = builtin::questionnaire();
    let interview = everything(&questionnaire);
    for size in [(40, 12), (80, 24)] {
        let first = screen(&interview, size, 0);
        assert!(first.contains("GET HELP NOW") && first.contains("page 1 of"), "{first}");
        let mut told = String::new();
        for down in 0.. {
            let shown = on_one_line(&screen(&interview, size, down));
            if down > 0 && told.ends_with(&shown) {
                break;
            }
            told += &shown;
        }
        for raised in interview.raised().into_iter().skip(1).filter(|raised| raised.certain) {
            let flag = questionnaire.red_flag(raised.flag);
            assert!(told.contains(flag.briefly()), "{}: {told}", flag.name);
        }
    }
}

/// A list of which a part is out of sight is not accepted at once, so that everybody would answer it twice.
#[test]
fn an_ordinary_window_shows_each_safety_list_whole() {
    shows_each_whole(&builtin::questionnaire(), ["Safety ", "-- more below", "So far 1"]);
    within(Language::Spanish, || {
        let questionnaire = builtin::in_language("es").unwrap();
        shows_each_whole(&questionnaire, ["Seguridad ", "-- más abajo", "Hasta ahora 1"]);
    });
}

/// Walks past every list about safety, which says `safety` and not that there is `more`, to what comes `after`.
fn shows_each_whole(questionnaire: &Questionnaire, [safety, more, after]: [&str; 3]) {
    for [sex, age] in [["1", "30\n"], ["2", "50\n"]] {
        let mut app = app_of(questionnaire, 80, 24);
        let mut press = |keys: &str| {
            let mut script = Script::keys(keys, false);
            shown(&play(&mut app, &mut script, &mut Memory::default(), &Theme::PLAIN).1)
        };
        let mut seen = press("\n");
        for keys in ["1", sex, age, "0\n", "1", "5", "1", "3", "3", "0\n", "0\n", "0\n", "0\n", "0\n"] {
            assert!(seen.contains(safety) && !seen.contains(more), "{seen}");
            seen = press(keys);
        }
        assert!(seen.contains(after), "{seen}");
    }
}
