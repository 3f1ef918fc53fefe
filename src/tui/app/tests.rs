mod faces;

use super::{App, Screen, Task};
use crate::tui::app::View;
use crate::tui::tests::{SMALL, app, keys};
use crate::tui::{Departure, Start, keys as table};
use hip_triage_chart::saved::Restored;
use hip_triage_core::interview::{Answer, Interview, Side};
use hip_triage_core::questionnaire::{Audience, Kind, Question};

/// Presses keys, and returns what the last one asked for.
pub(in crate::tui) fn press(app: &mut App<'_>, pressed: &str) -> Task {
    let mut effect = Task::None;
    for key in keys(pressed) {
        effect = table::action(app.screen(), key).map_or(Task::None, |action| app.update(action));
    }
    effect
}

fn pressed(pressed: &str) -> App<'static> {
    let mut app = app(80, 24);
    press(&mut app, pressed);
    app
}

fn answer(app: &App<'_>, question: &str) -> Option<Answer> {
    app.interview().answer_to(SMALL.find_question(question).unwrap()).cloned()
}

fn asked(app: &App<'_>) -> &'static str {
    app.question().map_or("", |id| &SMALL.question(id).name)
}

#[test]
fn one_key_answers_one_and_moves_on() {
    let mut app = pressed("\n52\n0\n");
    assert_eq!((asked(&app), app.screen()), ("weight_loss", Screen::One));
    assert_eq!(press(&mut app, "2"), Task::Save);
    assert_eq!(asked(&app), "pain_site");
    assert!(matches!(answer(&app, "weight_loss"), Some(Answer::One(choice)) if choice.index() == 1));
}

#[test]
fn many_is_answered_when_it_is_confirmed() {
    let mut app = pressed("\n52\n");
    assert_eq!(press(&mut app, "\n"), Task::None);
    assert_eq!(app.message(), Some("Nothing is chosen yet. Space or 1 chooses this row."));
    // An emergency that is only marked stops nothing.
    press(&mut app, "1");
    assert_eq!((app.screen(), app.message()), (Screen::Many, None));
    // None of these clears the others, and another clears it.
    press(&mut app, "0");
    assert_eq!(answer_draft(&app), [3]);
    press(&mut app, "3");
    assert_eq!(answer_draft(&app), [2]);
    assert_eq!(press(&mut app, "\n"), Task::Save);
    assert!(matches!(answer(&app, "right_now"), Some(Answer::Many(chosen)) if chosen.len() == 1));
}

#[test]
fn not_sure_about_safety_is_said_sign_by_sign() {
    // Nothing but *not sure*: all of it.
    let mut app = pressed("\n52\ns\n");
    assert_eq!(answer(&app, "right_now"), Some(Answer::NotSure));

    // Sure of two signs: the first is there, the second is not.
    app = pressed("\n52\ns122\n");
    let right_now = SMALL.question(SMALL.find_question("right_now").unwrap());
    let sign = |position: usize| right_now.choice_at(position).unwrap();
    let doubt = Answer::Doubt { chosen: [(sign(0), None)].into(), unsure: [sign(2)].into() };
    assert_eq!(answer(&app, "right_now"), Some(doubt));

    // What was told before is there again, and *None of these* takes its place.
    press(&mut app, "b");
    assert!(app.draft().goes_item_by_item());
    press(&mut app, "0\n");
    assert!(matches!(answer(&app, "right_now"), Some(Answer::Many(chosen)) if chosen.contains_key(&sign(3))));

    // No to each sign says the same.
    app = pressed("\n52\ns112233\n");
    assert!(matches!(answer(&app, "right_now"), Some(Answer::Many(chosen)) if chosen.contains_key(&sign(3))));
}

fn answer_draft(app: &App<'_>) -> Vec<usize> {
    match app.draft() {
        super::AnswerDraft::Choices { chosen, .. } => chosen.keys().map(|choice| choice.index()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_side_is_said_once_by_arrows_or_the_key_again_and_stands_for_the_others() {
    const NONE: Option<Side> = None;
    let (left, right, both) = (Some(Side::Left), Some(Side::Right), Some(Side::Both));
    let sides = |keys: &str| {
        let app = pressed(&format!("\n52\n0\n2{keys}"));
        match app.draft() {
            super::AnswerDraft::Choices { chosen, .. } => {
                chosen.iter().map(|(id, side)| (id.index(), *side)).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let cases = [
        ("1", vec![(0, NONE)]),
        ("1←", vec![(0, left)]),
        ("1→", vec![(0, right)]),
        ("11", vec![(0, both)]),
        ("1←1", vec![]),
        ("1←3", vec![(0, left), (2, left)]),
        ("1←33", vec![(0, left)]),
        ("1←3→", vec![(0, left), (2, right)]),
        // A side that came by itself is said by its key, and is both only with the same key again.
        ("1←3←", vec![(0, left), (2, left)]),
        ("1←3←←", vec![(0, left), (2, both)]),
        ("1→↓→ →", vec![(0, right), (1, right)]),
        ("13→↑↑→", vec![(0, right), (2, right)]),
        ("1←3→4", vec![(0, left), (2, right), (3, right)]),
        ("13→", vec![(0, right), (2, right)]),
        // A row that is not chosen yet is chosen with its side, and its key takes it back.
        ("←", vec![(0, left)]),
        ("↓→", vec![(1, right)]),
        ("→→", vec![(0, both)]),
        ("←1", vec![]),
        ("←↓→", vec![(0, left), (1, right)]),
        ("0↑↑↑↑←", vec![(0, left)]),
        // What stands alone has no side.
        ("0→", vec![(4, NONE)]),
        ("↓↓↓↓→", vec![]),
        // Who begins anew says it anew.
        ("1←12", vec![(1, NONE)]),
        ("1←0", vec![(4, NONE)]),
    ];
    for (keys, expected) in cases {
        assert_eq!(sides(keys), expected, "{keys}");
    }
}

#[test]
fn a_side_is_asked_for_before_the_places_are_an_answer() {
    let mut app = pressed("\n52\n0\n21\n");
    assert_eq!(asked(&app), "pain_site");
    assert_eq!(
        app.message(),
        Some("Which side? Press Left or Right, or 1 for both sides. Enter once more leaves it open.")
    );
    assert_eq!(press(&mut app, "→\n"), Task::Save);
    assert_eq!(asked(&app), "pain_now");
    // Who does not know it is not held up.
    let mut app = pressed("\n52\n0\n21\n");
    assert_eq!(press(&mut app, "\n"), Task::Save);
    // Left is a side here, and never leads back.
    let mut app = pressed("\n52\n0\n2←");
    assert_eq!((asked(&app), app.message()), ("pain_site", None));
    press(&mut app, "←1←←");
    assert_eq!(asked(&app), "pain_site");
    // With its side it is an answer.
    let mut app = pressed("\n52\n0\n2↓→");
    assert_eq!(press(&mut app, "\n"), Task::Save);
    assert_eq!(asked(&app), "pain_now");
}

#[test]
fn none_of_these_and_not_sure_have_their_keys_on_every_list_and_a_habit_marks_nothing() {
    // The fourth row says that none fits; its key is not 4.
    let mut app = pressed("\n52\n4");
    assert_eq!(app.message(), Some("No row has the key 4. 0 is none of these."));
    assert!(answer_draft(&app).is_empty());
    press(&mut app, "0");
    assert_eq!(answer_draft(&app), [3]);
    press(&mut app, "\n2");
    assert_eq!(asked(&app), "pain_site");
    press(&mut app, "56");
    assert!(answer_draft(&app).is_empty());
    press(&mut app, "0");
    assert_eq!(answer_draft(&app), [4]);
    // A list of one answer has no such row, and says so; Enter by habit after it takes none either, however often.
    let mut app = pressed("\n52\n0\n0");
    assert_eq!((asked(&app), app.message()), ("weight_loss", Some("No row has the key 0.")));
    press(&mut app, "\n0\n0\n");
    assert_eq!((asked(&app), answer(&app, "weight_loss")), ("weight_loss", None));
    press(&mut app, "s");
    assert_eq!(answer(&app, "weight_loss"), Some(Answer::NotSure));
}

#[test]
fn enter_on_a_row_that_is_not_chosen_says_how_it_is_chosen() {
    let mut app = pressed("\n52\n↓\n");
    assert_eq!(app.message(), Some("Nothing is chosen yet. Space or 2 chooses this row."));
    press(&mut app, "↓↓\n");
    assert_eq!(app.message(), Some("Nothing is chosen yet. Space or 0 chooses this row."));
    // Something else is chosen: it is said once.
    press(&mut app, "3↑\n");
    assert_eq!(
        (asked(&app), app.message()),
        ("right_now", Some("Space or 2 chooses this row. Enter once more goes on without it."))
    );
    assert_eq!(press(&mut app, "\n"), Task::Save);
}

#[test]
fn a_number_is_typed_and_refused_when_it_does_not_fit() {
    let mut app = pressed("\n");
    assert_eq!(press(&mut app, "999\n"), Task::None);
    assert_eq!(app.message(), Some("Give a whole number from 0 to 120."));
    press(&mut app, "⌫⌫");
    assert_eq!(press(&mut app, "\n"), Task::Save);
    assert_eq!(answer(&app, "age"), Some(Answer::Number(9)));
    // Looked at again, the first digit begins a new number.
    press(&mut app, "b52\n");
    assert_eq!(answer(&app, "age"), Some(Answer::Number(52)));
}

/// Types letters and signs, those that are no key as well.
fn type_all(app: &mut App<'_>, typed: &str) {
    for sign in typed.chars() {
        let action = table::action(app.screen(), keys(&sign.to_string())[0]);
        if let Some(action) = action.or_else(|| app.unknown(sign)) {
            app.update(action);
        }
    }
}

#[test]
fn digits_never_close_up_around_a_sign_that_belongs_to_no_number() {
    let told = |typed: &str| {
        Some(format!("Only a whole number counts here, and “{typed}” is none. Round it: Backspace takes a sign back."))
    };
    for typed in ["15.8", "15,8", "10-15", "-5", "1 5", "1/2", "1:30", "+5", "15y"] {
        let mut app = pressed("\n");
        type_all(&mut app, typed);
        assert_eq!(app.message(), told(typed).as_deref());
        assert_eq!((press(&mut app, "\n"), answer(&app, "age")), (Task::None, None), "{typed}");
        assert_eq!(app.message(), told(typed).as_deref());
    }
    let mut app = pressed("\n");
    type_all(&mut app, "15.8");
    press(&mut app, "⌫⌫");
    assert_eq!(app.message(), None);
    press(&mut app, "\n");
    assert_eq!(answer(&app, "age"), Some(Answer::Number(15)));
    // What is pasted is a number or nothing.
    for (pasted, taken) in [("61\n", Some(61)), (" 61 ", Some(61)), ("6\n1", None), ("61.5", None), ("age 61", None)] {
        let mut app = pressed("\n");
        app.paste(pasted);
        assert_eq!(app.message().is_some(), taken.is_none(), "{pasted:?}");
        press(&mut app, "\n");
        assert_eq!(answer(&app, "age"), taken.map(Answer::Number), "{pasted:?}");
    }
    // A letter that may be meant for the unit gives up no number.
    let mut app = pressed("\n");
    press(&mut app, "61s");
    assert_eq!(answer(&app, "age"), None);
    assert!(app.message().is_some_and(|told| told.starts_with("The number is not taken yet.")));
    press(&mut app, "↑\n");
    assert_eq!(answer(&app, "age"), Some(Answer::Number(61)));
    assert_eq!(answer(&pressed("\n61ss"), "age"), Some(Answer::NotSure));
}

#[test]
fn what_stands_behind_a_sign_is_no_step_of_a_scale() {
    let start = "\n52\n0\n21←\n";
    for typed in ["7.5", ".5", "7/10", "7-8"] {
        let mut app = pressed(start);
        type_all(&mut app, typed);
        assert!(app.message().is_some_and(|told| told.contains(typed)), "{typed}: {:?}", app.message());
        assert_eq!((press(&mut app, "\n"), answer(&app, "pain_now")), (Task::None, None), "{typed}");
        press(&mut app, "6\n");
        assert_eq!(answer(&app, "pain_now"), Some(Answer::Number(6)), "{typed}");
    }
    let mut app = pressed(start);
    app.paste("6.5");
    assert!(app.message().is_some());
    assert_eq!(press(&mut app, "\n"), Task::None);
    app.paste("6\n");
    press(&mut app, "\n");
    assert_eq!(answer(&app, "pain_now"), Some(Answer::Number(6)));
}

#[test]
fn a_scale_takes_digits_and_arrows() {
    let start = "\n52\n0\n21←\n";
    let after = |more: &str| answer(&pressed(&format!("{start}{more}\n")), "pain_now");
    assert_eq!(after("7"), Some(Answer::Number(7)));
    assert_eq!(after("10"), Some(Answer::Number(10)));
    assert_eq!(after("103"), Some(Answer::Number(3)));
    assert_eq!(after("→→→←"), Some(Answer::Number(1)));
    assert_eq!(after("←"), Some(Answer::Number(10)));
    assert_eq!(after("s"), Some(Answer::NotSure));
    assert_eq!(after("5↓"), Some(Answer::NotSure));
    assert_eq!(after(""), None);
}

#[test]
fn words_are_written_or_left_out() {
    let start = "\n52\n0\n21←\n7\n130\n";
    let after = |more: &str| answer(&pressed(&format!("{start}{more}")), "own_words");
    assert_eq!(after("bwhq s\n"), Some(Answer::Text("bwhq s".to_owned())));
    assert_eq!(after("\n"), Some(Answer::Skipped));
    assert_eq!(after("  \n"), Some(Answer::Skipped));
    assert_eq!(after("\ts"), Some(Answer::Skipped));
    // On that row somebody who wrote may think that Enter leaves it out: it says so first, and keeps the words.
    let mut app = pressed(&format!("{start}abc\t\n"));
    assert_eq!(asked(&app), "own_words");
    assert!(
        app.message().is_some_and(|said| said.starts_with("Space or s leaves out what you wrote.")),
        "{:?}",
        app.message()
    );
    press(&mut app, "h⎋\n");
    assert_eq!(asked(&app), "own_words", "only if it is the next key");
    press(&mut app, "\n");
    assert_eq!(answer(&app, "own_words"), Some(Answer::Text("abc".to_owned())));
    assert_eq!(after("abc\t "), Some(Answer::Skipped));
    let mut app = pressed(start);
    press(&mut app, "a⌫⌫");
    assert_eq!(asked(&app), "own_words", "a key that is held erases no more than what is there");
    // What was left out can be written after all.
    press(&mut app, "\nbfoot\n");
    assert_eq!(answer(&app, "own_words"), Some(Answer::Text("foot".to_owned())));
    let mut app = pressed(start);
    press(&mut app, "\tb");
    assert_eq!(asked(&app), "stiffness");
}

#[test]
fn back_shows_the_answer_and_later_answers_stay() {
    let mut app = pressed("\n52\n0\n21←\n7\n");
    press(&mut app, "bbbbb");
    assert_eq!(asked(&app), "age");
    assert_eq!(press(&mut app, "b"), Task::None);
    assert_eq!(app.message(), Some("This is the first question."));
    press(&mut app, "\n\n");
    assert_eq!(asked(&app), "weight_loss", "Enter confirms what was answered");
    press(&mut app, "2\n\n");
    assert_eq!(asked(&app), "sitting");
    assert_eq!(app.interview().answers().len(), 5);
}

#[test]
fn an_early_answer_is_changed_from_the_review_and_the_review_comes_back() {
    let mut app = pressed("\n52\n0\n21←\n7\n130\n\n");
    assert_eq!(app.screen(), Screen::Review);
    press(&mut app, "1");
    assert_eq!(asked(&app), "age");
    assert_eq!(press(&mut app, "61\n"), Task::Save);
    assert_eq!(app.screen(), Screen::Review);
    assert_eq!(answer(&app, "age"), Some(Answer::Number(61)));
    // An answer that opens a new question leads there.
    press(&mut app, "44\n");
    assert_eq!((app.screen(), asked(&app)), (Screen::One, "leg_feel"));
    press(&mut app, "1");
    assert_eq!(app.screen(), Screen::Review);
    // The scale is off the path, and what came in its place has a key of its own: the others keep theirs.
    press(&mut app, "5");
    assert_eq!(app.screen(), Screen::Review, "nothing has the key of an answer that is gone");
    for (key, name) in [("6", "sitting"), ("9", "leg_feel"), ("4", "pain_site")] {
        press(&mut app, key);
        assert_eq!(asked(&app), name);
        press(&mut app, "b");
        let listed = app.reviewed();
        assert_eq!(app.interview().question(listed[app.row() - 1].question).name, name, "it stays highlighted");
    }
}

#[test]
fn an_emergency_is_told_at_once_acknowledged_and_can_be_corrected() {
    let mut app = pressed("\n52\n1\n");
    assert_eq!(app.screen(), Screen::Stop);
    press(&mut app, "b");
    assert_eq!(asked(&app), "right_now");
    press(&mut app, "0\n");
    assert_eq!(asked(&app), "weight_loss");
    press(&mut app, "b1\n\n ");
    assert_eq!(app.screen(), Screen::Stop, "nobody comes past it by a key too many");
    let enter = app.unknown('\n').expect("it is said which key leads on");
    app.update(enter);
    assert_eq!(app.screen(), Screen::Stop);
    assert_eq!(app.message.as_deref(), Some("Press y when you have read this."));
    press(&mut app, "y");
    assert_eq!(app.screen(), Screen::Result);
    assert_eq!(press(&mut app, "q"), Task::Leave(Departure::Finished));
}

#[test]
fn leaving_asks_first_and_two_interrupts_do_not() {
    let mut app = pressed("\n52\n");
    assert_eq!(press(&mut app, "q"), Task::None);
    assert_eq!(app.screen(), Screen::Leave);
    assert_eq!(press(&mut app, "n"), Task::None);
    assert_eq!(app.screen(), Screen::Many);
    assert_eq!(press(&mut app, "q\n"), Task::Leave(Departure::Left));
    assert_eq!(press(&mut pressed("\n52\n"), "©©"), Task::Leave(Departure::Left));
    assert_eq!(press(&mut pressed("\n52\nw"), "©©"), Task::Leave(Departure::Left));
    assert_eq!(press(&mut pressed(""), "q"), Task::Leave(Departure::Left));
    assert!(pressed("").into_left(Departure::Left).interview.is_none());
    assert_eq!(press(&mut pressed(""), "P"), Task::Leave(Departure::Plain));
}

#[test]
fn a_key_too_many_answers_nothing() {
    let mut app = pressed("\n52\n0\n21←\n");
    assert_eq!(asked(&app), "pain_now");
    press(&mut app, "7\n\n");
    let now = asked(&app);
    assert_eq!((answer(&app, now), app.screen()), (None, Screen::One), "{now}");
    assert_eq!(app.message(), Some("Press Enter once more to choose this, or the number of your answer."));
    assert_eq!(press(&mut app, "\n"), Task::Save);
    assert!(answer(&app, now).is_some());
    // Whoever has moved there means it.
    let mut app = pressed("\n52\n0\n21←\n7\n↓↑");
    assert_eq!(press(&mut app, "\n"), Task::Save);
}

#[test]
fn enter_once_more_is_the_next_key_or_nothing() {
    let again = Some("Press Enter once more to choose this, or the number of your answer.");
    for between in ["w⎋", "h⎋", "b\n", "x"] {
        let mut app = pressed("\n52\n0\n21←\n7\n\n");
        let now = asked(&app);
        assert_eq!(app.message(), again);
        type_all(&mut app, between);
        press(&mut app, "\n");
        assert_eq!((asked(&app), answer(&app, now), app.message()), (now, None, again), "{between}");
        press(&mut app, "\n");
        assert!(answer(&app, now).is_some(), "{between}");
    }
    // The same of a side that is open, and of a row that was moved to.
    for (keys, told) in [("1", "Which side? "), ("1←↓", "Space or 2 chooses this row. Enter once more")] {
        let mut app = pressed(&format!("\n52\n0\n2{keys}\n"));
        assert!(app.message().is_some_and(|said| said.starts_with(told)), "{keys}");
        press(&mut app, "h⎋\n");
        assert!(app.message().is_some_and(|said| said.starts_with(told)), "{keys}");
        assert_eq!(answer(&app, "pain_site"), None);
        press(&mut app, "\n");
        assert!(answer(&app, "pain_site").is_some(), "{keys}");
    }
}

#[test]
fn what_had_to_go_for_none_of_these_comes_back() {
    let mut app = pressed("\n52\n13");
    press(&mut app, "0");
    assert_eq!(answer_draft(&app), [3]);
    assert_eq!(app.message(), Some("This takes the place of 2 choices. Undo it, and they come back."));
    press(&mut app, "0");
    assert_eq!(answer_draft(&app), [0, 2]);
    press(&mut app, "02");
    assert_eq!(answer_draft(&app), [1], "another choice begins anew");
}

#[test]
fn what_was_begun_waits_while_another_question_is_looked_at() {
    let mut app = pressed("\n52\n13");
    press(&mut app, "b");
    assert_eq!(asked(&app), "age");
    press(&mut app, "\n");
    assert_eq!((asked(&app), answer_draft(&app)), ("right_now", vec![0, 2]));
    assert_eq!(answer(&app, "right_now"), None, "nothing is answered that was not confirmed");
}

#[test]
fn words_are_kept_when_the_person_leaves_while_writing() {
    let mut app = pressed("\n52\n0\n21←\n7\n130\n");
    press(&mut app, "sock");
    assert_eq!(app.keep_words(), Task::Save);
    assert_eq!(answer(&app, "own_words"), Some(Answer::Text("sock".to_owned())));
    assert_eq!(app.keep_words(), Task::None);
}

#[test]
fn words_typed_after_coming_back_go_into_the_field() {
    let mut app = pressed("\n52\n0\n21←\n7\n130\n");
    let words = asked(&app);
    press(&mut app, "\tb");
    assert_ne!(asked(&app), words);
    press(&mut app, "\n");
    assert_eq!(asked(&app), words);
    press(&mut app, "sock");
    app.keep_words();
    assert_eq!(answer(&app, words), Some(Answer::Text("sock".to_owned())));
}

#[test]
fn what_was_marked_stays_marked_under_an_overlay_and_over_the_review() {
    let mut app = pressed("\n52\n13");
    for over in ["w⎋", "h⎋", "qn", "rb"] {
        press(&mut app, over);
        assert_eq!(answer_draft(&app), [0, 2], "{over}");
    }
}

#[test]
fn what_is_kept_goes_on_where_it_stopped_with_safety_asked_again() {
    let mut kept = Interview::new(&SMALL, Audience::Everyone);
    kept.answer(SMALL.start(), Answer::Number(52)).unwrap();
    let mut again = kept.clone();
    again.confirm_safety_again();
    let start = |kept| Start {
        fresh: Interview::new(&SMALL, Audience::Everyone),
        kept: Some(Restored {
            interview: kept,
            notices: Vec::new(),
            lost: Vec::new(),
            saved_on: None,
            is_from_before: false,
        }),
        notices: Vec::new(),
        intake: None,
    };
    let size = ratatui::layout::Size::new(80, 24);
    let mut app = App::new(start(kept.clone()), None, size);
    press(&mut app, "\n");
    assert_eq!(asked(&app), "right_now");
    let mut app = App::new(start(again), None, size);
    press(&mut app, "1");
    assert_eq!(asked(&app), "age");
    press(&mut app, "\n");
    assert_eq!((asked(&app), answer(&app, "age")), ("right_now", Some(Answer::Number(52))));
    let mut app = App::new(start(kept), None, size);
    press(&mut app, "2");
    assert_eq!((asked(&app), answer(&app, "age")), ("age", None));
}

#[test]
fn every_kind_of_question_that_a_person_meets_has_its_screen() {
    let mut app = app(80, 24);
    press(&mut app, "\n");
    let mut met = Vec::new();
    while let Some(id) = app.question() {
        let question = SMALL.question(id);
        let expected = match question.kind {
            Kind::One { .. } => Screen::One,
            Kind::Many { .. } => Screen::Many,
            Kind::Number { .. } => Screen::Number,
            Kind::Scale { .. } => Screen::Scale,
            Kind::Text => Screen::Text,
            Kind::Activities => Screen::Activities,
        };
        assert_eq!(app.screen(), expected, "{}", question.name);
        met.push(question.name.as_str());
        press(
            &mut app,
            match &*question.name {
                "right_now" => "0\n",
                "pain_site" => "4←\n",
                _ => "2\n",
            },
        );
    }
    let asked = |question: &&Question| question.is_asked_at_first(Audience::Everyone);
    let all: Vec<_> = SMALL.questions().filter(asked).map(|question| question.name.as_str()).collect();
    assert_eq!(met, all);
}

#[test]
fn escape_leads_from_a_longer_page_to_the_short_one_and_only_then_out() {
    let mut app = pressed("\n52\n1\nb0\nb1\n\n y");
    assert_eq!(app.screen(), Screen::Result);
    for longer in ["d", "p"] {
        press(&mut app, longer);
        assert_ne!(app.view(), View::Short, "{longer}");
        assert_eq!(press(&mut app, "⎋"), Task::None, "{longer}");
        assert_eq!((app.screen(), app.view()), (Screen::Result, View::Short), "{longer}");
    }
    assert_eq!(press(&mut app, "⎋"), Task::Leave(Departure::Finished));
}
