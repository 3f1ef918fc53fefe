//! Pictures of a PT's intake.

use std::collections::BTreeSet;

use crate::terminal::Theme;
use crate::tui::app::App;
use hip_triage_chart::record::{Moment, Record};
use hip_triage_chart::saved::Beginning;
use hip_triage_core::interview::{Activity, Answer, Interview};

use super::{Memory, SMALL, Script, begun, fresh, intake, play, shown};

/// A history without red flags, up to the examination.
const HISTORY: &str = "61\n021←\n7120\nsock\nStairs\n3\n\n2";

/// Every page, with the keys that lead to it.
fn pages() -> Vec<(&'static str, String)> {
    let after = |keys: &str| format!("{HISTORY}{keys}");
    vec![
        ("first question", String::new()),
        ("note being written", "61\nnIt burns at night,\nand when I turn over in bed on that side.".to_owned()),
        ("note beside the answer", "61\nnIt burns\nat night⎋".to_owned()),
        ("stop", "61\n1\n".to_owned()),
        ("gone past", "61\n1\na".to_owned()),
        ("sides", "61\n0211".to_owned()),
        ("activities", "61\n021←\n7120\nsock\nStairs\n3\nPutting on my left sock".to_owned()),
        ("evidence", "61\n021←\n7e".to_owned()),
        ("item", after("")),
        ("items", after("1\nx")),
        ("review", after("1\nnClicks⎋s")),
        ("result", after("1\nsr\n")),
        ("the next page of the result", after("1\nsr\n ")),
        ("evidence of the result", after("1\nsr\ne")),
        ("the client's result", after("1\nsr\nt")),
        ("help", after("h")),
        ("leave", after("q")),
    ]
}

fn every_page((width, height): (u16, u16), theme: &Theme) -> String {
    let mut all = String::new();
    for (name, pressed) in pages() {
        all += &page(name, &mut intake(width, height), &pressed, theme);
    }
    all += &page("client", &mut begun(Vec::new(), width, height), "../", theme);
    all += &page("ways", &mut begun(beginnings(), width, height), "", theme);
    all += &page("later visit", &mut begun(beginnings(), width, height), "261\n0", theme);
    all + &page("then and now", &mut begun(beginnings(), width, height), "261\n↓↓↓↓021←\n5\n\n5\n\nr\n ", theme)
}

fn page(name: &str, app: &mut App<'_>, pressed: &str, theme: &Theme) -> String {
    let mut memory = Memory { before: Some(first_record()), ..Memory::default() };
    let (_, mut terminal) = play(app, &mut Script::keys(pressed, false), &mut memory, theme);
    let cursor = terminal.get_cursor_position().unwrap();
    format!("──── {name} (cursor: column {}, row {})\n{}\n", cursor.x, cursor.y, shown(&terminal))
}

#[test]
fn a_doctor_comes_before_the_examination() {
    const FIRST: &str = "A doctor comes first. Before that, no exercise, ";
    let shows = |keys: &str| page("", &mut intake(80, 24), keys, &Theme::PLAIN).contains(FIRST);
    let young = "16\n021←\n";
    assert!(shows(young), "at the first item");
    assert!(!shows(&format!("{young}s")), "it was said");
    assert!(shows(&format!("{young}x")), "over the list");
    assert!(!shows(HISTORY) && !shows(&format!("{HISTORY}x")));
}

#[test]
fn a_side_of_which_nothing_is_typed_is_shown_as_it_stays() {
    let charted = |keys: &str| {
        let shown = page("", &mut intake(80, 24), &format!("{HISTORY}{keys}"), &Theme::PLAIN);
        shown.lines().filter(|line| line.contains(" | right ")).map(str::to_owned).collect::<Vec<_>>()
    };
    // The chart as it stands, and as it will stand.
    let typed = charted("lb 40 -\nx1ll 80 -");
    let [before, after] = &typed[..] else { panic!("{typed:?}") };
    assert_eq!(before.split_once(" | ").map(|(_, right)| right), after.split_once(" | ").map(|(_, right)| right));
    assert!(
        before.contains("left bent 40°") && after.contains("left bent 80°") && after.contains("right bent 40°"),
        "{typed:?}"
    );
    // Kept, it is the same.
    assert_eq!(charted("lb 40 -\nx1ll 80 -\nx1"), std::slice::from_ref(after));
}

#[test]
fn a_page_down_passes_over_no_answer_that_is_looked_over() {
    for (width, height) in [(40, 12), (80, 14)] {
        let mut seen = std::collections::BTreeSet::new();
        let mut pages = 0;
        for more in 0..20 {
            let shown =
                page("", &mut intake(width, height), &format!("{HISTORY}1\ns{}", "⇟".repeat(more)), &Theme::PLAIN);
            let numbers =
                shown.lines().filter_map(|line| line.trim_start_matches([' ', '>']).split_once("  ")?.0.parse().ok());
            let before = seen.len();
            seen.extend(numbers.filter(|number: &u16| *number < 60));
            pages += usize::from(seen.len() > before);
        }
        let all: Vec<_> = seen.iter().copied().collect();
        assert!(all.len() > 8 && pages > 2, "{width}×{height}: {all:?}");
        assert_eq!(all, (1..=u16::try_from(all.len()).unwrap()).collect::<Vec<_>>(), "{width}×{height}");
    }
}

/// A self-check to be taken over, and a later visit.
fn beginnings() -> Vec<Beginning<'static>> {
    let first = first_visit();
    let beginning = |label: &str, interview| Beginning { label: label.to_owned(), interview };
    vec![
        beginning("Take over the client's self-check", Interview::take_over(&first)),
        beginning("Begin visit 2: ask again what may have changed", Interview::follow_up(&first)),
    ]
}

/// The record of the first visit.
fn first_record() -> Record {
    let at = Moment::try_from("2026-11-02T09:00:00-05:00".to_owned()).unwrap();
    let mut record = Record::new("J-1".parse().unwrap(), 1, &SMALL, at.clone());
    record.keep(&first_visit(), &mut BTreeSet::new(), &at);
    record
}

/// A whole first visit.
fn first_visit() -> Interview<'static> {
    let mut first = fresh();
    let id = |name: &str| SMALL.find_question(name).unwrap();
    let one = |question: &str, choice: &str| Answer::One(SMALL.question(id(question)).find_choice(choice).unwrap());
    let activity = Activity { name: "Stairs".to_owned(), ability: 3 };
    for (question, answer) in [
        ("age", Answer::Number(61)),
        (
            "right_now",
            Answer::Many([(SMALL.question(id("right_now")).find_choice("none_of_these").unwrap(), None)].into()),
        ),
        ("weight_loss", one("weight_loss", "kept")),
        ("pain_site", Answer::Many([(SMALL.question(id("pain_site")).find_choice("groin").unwrap(), None)].into())),
        ("pain_now", Answer::Number(7)),
        ("sitting", one("sitting", "worse")),
        ("stiffness", Answer::Number(20)),
        ("own_words", Answer::Skipped),
        ("can_no_longer", Answer::Activities(vec![activity])),
        ("told", one("told", "nothing")),
    ] {
        first.answer(id(question), answer).unwrap();
    }
    first
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
fn pages_at_200_by_60() {
    insta::assert_snapshot!(every_page((200, 60), &Theme::COLOR));
}

#[test]
fn pages_in_ascii() {
    let pages = every_page((120, 40), &Theme::COLOR.unicode(false));
    // Letters are text and stay.
    let beyond: std::collections::BTreeSet<char> =
        pages.chars().filter(|letter| !letter.is_ascii() && !letter.is_alphabetic() && *letter != '─').collect();
    assert!(beyond.is_empty(), "{beyond:?}");
}

#[test]
fn while_care_comes_first_no_origin_and_no_points_are_shown() {
    for pressed in ["61\n3\n2a1←\n7", "61\n3\n2a1←\n7e"] {
        let shown = page("withheld", &mut intake(120, 40), pressed, &Theme::PLAIN);
        assert!(shown.contains("No origin is named: care comes"), "{shown}");
        assert!(shown.contains("A joint can be"), "{shown}");
        for origin in SMALL.categories() {
            assert!(!shown.contains(&origin.title), "{shown}");
        }
        assert!(!shown.contains("+2") && !shown.contains("it hurts in the groin ("), "{shown}");
    }
}

#[test]
fn a_row_shows_the_key_that_it_has_in_the_language_that_is_spoken() {
    use hip_triage_core::language::{Language, within};
    // A number, a scale, words, and activities, each on its row.
    for keys in ["", "61\n021←\n", "61\n021←\n7120\n\t", "61\n021←\n7120\nsock\n\t"] {
        let shown = within(Language::Spanish, || page("", &mut intake(80, 24), keys, &Theme::PLAIN));
        assert!(shown.contains("u  No lo sé") || shown.contains("u  Dejarla sin responder"), "{keys}: {shown}");
    }
}

#[test]
fn a_note_is_called_a_note() {
    let shown = page("note", &mut intake(80, 24), "61\nn", &Theme::PLAIN);
    assert!(shown.contains("Note") && !shown.contains("own words"), "{shown}");
}

#[test]
fn nothing_is_never_written_with_a_sign() {
    assert_eq!(crate::words::intake::points(0), "0");
}

#[test]
fn enter_on_an_empty_scale_or_number_asks_for_a_number() {
    let shown = page("age", &mut intake(80, 24), "\n", &Theme::PLAIN);
    assert!(shown.contains("Give a whole number from 0 to 120."), "{shown}");
    let shown = page("pain", &mut intake(80, 24), "61\n021←\n\n", &Theme::PLAIN);
    assert!(shown.contains("Give a whole number from 0 to 10."), "{shown}");
}

#[test]
fn a_least_pain_above_the_worst_is_noticed() {
    let questionnaire = crate::builtin::questionnaire();
    let id = |name: &str| questionnaire.find_question(name).unwrap();
    let mut interview = Interview::new(&questionnaire, hip_triage_core::questionnaire::Audience::Clinician);
    for (name, rating) in [("pain_now", 3), ("pain_worst", 5)] {
        interview.answer(id(name), Answer::Number(rating)).unwrap();
    }
    for _ in questionnaire.questions() {
        let Some(waiting) = interview.path().waiting().filter(|waiting| *waiting != id("pain_least")) else { break };
        let question = questionnaire.question(waiting);
        let alone = question.choice_ids().filter(|(_, choice)| choice.exclusive).last();
        let alone = alone.map(|(choice, _)| Answer::Many([(choice, None)].into()));
        let rest = if question.optional { Answer::Skipped } else { Answer::NotSure };
        interview.answer(waiting, alone.unwrap_or(rest)).unwrap();
    }
    let start = crate::tui::Start {
        fresh: interview.clone(),
        kept: None,
        notices: Vec::new(),
        intake: Some(vec![Beginning { label: "Go on".to_owned(), interview }]),
    };
    let mut app = App::new(start, None, ratatui::layout::Size::new(120, 40));
    let shown = page("slip", &mut app, "8", &Theme::PLAIN);
    assert!(shown.contains("! The least pain (8) is higher than the worst (5)."), "{shown}");
    let shown = page("gone", &mut app, "b5", &Theme::PLAIN);
    assert!(!shown.contains("is higher than"), "{shown}");
}
