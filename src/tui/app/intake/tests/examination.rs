//! The examination in the room: its list, its items and what is charted.

use super::*;

#[test]
fn the_examination_follows_the_history_best_item_first() {
    let mut app = pressed(HISTORY);
    assert_eq!(asked(&app), "internal_rotation");
    // Where degrees are measured, two digits of them must not answer two items.
    assert_eq!((press(&mut app, "12"), asked(&app)), (Task::None, "internal_rotation"));
    let told = "Enter takes this outcome. To chart a number press l first, as in l 15 r 35.";
    assert_eq!((app.message(), app.interview().items_done().count()), (Some(told), 0));
    assert_eq!((press(&mut app, "1"), press(&mut app, "\n")), (Task::None, Task::Save));
    let reduced = SMALL.question(id("internal_rotation")).find_choice("positive").unwrap();
    assert_eq!(app.interview().answer_to(id("internal_rotation")), Some(&Answer::One(reduced)));
    assert_eq!(asked(&app), "rotation_degrees");
    assert_eq!(press(&mut app, "s"), Task::None, "every item can be left undone");
    assert_eq!(app.screen(), Screen::Review);
    press(&mut app, "x");
    assert_eq!((app.screen(), app.items().len()), (Screen::Items, 2));
    // Esc leaves the list, and not the program.
    assert_eq!((press(&mut app, "⎋"), asked(&app)), (Task::None, "rotation_degrees"));
    press(&mut app, "x");
    press(&mut app, "2");
    assert_eq!(asked(&app), "rotation_degrees");
    press(&mut app, "20\n");
    assert_eq!(app.interview().answer_to(id("rotation_degrees")), Some(&Answer::Number(20)));
    // Taken back.
    press(&mut app, "x2");
    let first = asked(&app);
    assert_eq!(press(&mut app, "s"), Task::Save);
    assert_eq!(app.interview().answer_to(id(first)), None);
    // The history can be gone back to.
    let mut app = pressed(HISTORY);
    press(&mut app, "b");
    assert_eq!(asked(&app), "told");
    assert_eq!(pressed("x").message(), Some("The examination comes after the questions."));
}

#[test]
fn an_outcome_whose_number_was_pressed_is_neither_lost_without_a_word_nor_charted_by_leaving() {
    let told = "This outcome is not charted yet. Enter takes it; the same key again leaves without it.";
    for (keys, is_held) in [("1x", true), ("1nsore⎋x", true), ("1b", true), ("1↓x", false), ("x", false)] {
        let mut app = pressed(HISTORY);
        let item = id("internal_rotation");
        assert_eq!(asked(&app), "internal_rotation");
        press(&mut app, keys);
        assert_eq!(app.message() == Some(told), is_held, "{keys}");
        assert_eq!(app.interview().answer_to(item), None, "{keys}");
        if is_held {
            let mut left = pressed(HISTORY);
            press(&mut left, &format!("{keys}x"));
            assert_eq!((left.screen(), left.interview().answer_to(item)), (Screen::Items, None), "{keys}");
            press(&mut app, "\n");
            let reduced = SMALL.question(item).find_choice("positive").map(Answer::One);
            assert_eq!(app.interview().answer_to(item), reduced.as_ref(), "{keys}");
        }
    }
}

#[test]
fn an_item_that_is_opened_again_takes_no_outcome_for_an_enter_of_before() {
    for before in ["\n", "↓", "1"] {
        let mut app = pressed(HISTORY);
        assert_eq!(asked(&app), "internal_rotation");
        press(&mut app, &format!("{before}xx"));
        assert_eq!(app.screen(), Screen::Items, "{before}");
        press(&mut app, "1");
        assert_eq!(asked(&app), "internal_rotation", "{before}");
        press(&mut app, "\n");
        assert_eq!(app.interview().answer_to(id("internal_rotation")), None, "{before}");
        press(&mut app, "\n");
        assert!(app.interview().answer_to(id("internal_rotation")).is_some(), "{before}");
    }
}

#[test]
fn an_item_that_is_charted_without_an_outcome_is_seen_and_told_once() {
    let mut app = pressed("61\n021\n\n7120\nsock\nStairs\n3\n\n2");
    assert_eq!((asked(&app), app.examined().as_str()), ("internal_rotation", "0 of 2 done"));
    let points = |app: &App<'_>| crate::tui::keys::line(app).first().map(|hint| hint.label);
    assert_eq!(points(&app), Some("highlight"));
    press(&mut app, "ll p r np\n");
    assert_eq!((asked(&app), app.examined().as_str()), ("internal_rotation", "0 of 2 done, 1 without outcome"));
    assert_eq!(points(&app), Some("choose at once"), "no number is meant there any more");
    press(&mut app, "xn");
    assert_eq!(app.screen(), Screen::Review);
    let told = app.message().unwrap().to_owned();
    assert!(told.starts_with("Charted without an outcome, so it counts nothing yet: "), "{told}");
    press(&mut app, "xn");
    assert_eq!((app.screen(), app.message()), (Screen::Review, None), "it was said");
    press(&mut app, "x1");
    press(&mut app, "1");
    assert_eq!(app.examined(), "1 of 2 done");
}

#[test]
fn both_sides_of_an_item_are_charted_and_the_side_that_hurts_counts() {
    let mut app = pressed(HISTORY);
    let item = id("internal_rotation");
    assert_eq!((asked(&app), press(&mut app, "l"), app.screen()), ("internal_rotation", Task::None, Screen::Chart));
    // What means nothing is said, and nothing is lost.
    assert_eq!(press(&mut app, "l 200\n"), Task::None);
    assert_eq!(app.message(), Some("200 is more than 180, the most that can be measured."));
    press(&mut app, "⌫⌫⌫40 45 p + r 20 .");
    assert_eq!(press(&mut app, " -\n"), Task::Save);
    assert_eq!(asked(&app), "rotation_degrees", "the left hurts, and its outcome answers the item");
    let reduced = SMALL.question(item).find_choice("positive").unwrap();
    assert_eq!(app.interview().answer_to(item), Some(&Answer::One(reduced)));
    let charted = app.interview().charted(item).unwrap();
    assert_eq!((charted.left.values.clone(), charted.left.pain), (vec![Some(40.into()), Some(45.into())], Some(true)));
    // Where the sides do not tell it, the outcome is chosen.
    let mut app = pressed(HISTORY);
    assert_eq!(press(&mut app, "l40\n"), Task::Save);
    assert_eq!(app.message(), Some("Charted. Now choose the outcome that counts."));
    assert_eq!((asked(&app), press(&mut app, "2"), asked(&app)), ("internal_rotation", Task::Save, "rotation_degrees"));
    // Nothing typed charts nothing, and what is only a number has no sides.
    assert_eq!((press(&mut app, "l"), app.screen()), (Task::None, Screen::Number));
    let mut app = pressed(HISTORY);
    press(&mut app, "l⎋");
    assert_eq!((asked(&app), app.screen(), app.interview().charted(item)), ("internal_rotation", Screen::One, None));
    press(&mut app, "l40©");
    assert_eq!(app.screen(), Screen::Leave);
}

#[test]
fn a_note_at_the_end_of_a_chart_is_on_the_item_that_was_charted() {
    let item = id("internal_rotation");
    let mut app = pressed(HISTORY);
    assert_eq!(press(&mut app, "ll 40 p + n guarded\n"), Task::Save);
    assert_eq!((app.interview().note_on(item), asked(&app)), (Some("guarded"), "rotation_degrees"));
    assert_eq!(app.message(), Some("Noted on: Passive internal rotation"));
    let mut app = pressed(HISTORY);
    assert_eq!((press(&mut app, "ln only words\n"), asked(&app)), (Task::Save, "internal_rotation"));
    assert_eq!((app.interview().note_on(item), app.interview().charted(item)), (Some("only words"), None));
    // The word for a note alone notes nothing, and a side alone charts nothing.
    assert_eq!((press(&mut app, "ln\n"), app.screen()), (Task::None, Screen::Chart));
    assert_eq!(app.message(), Some("Nothing is written yet. Write a few words."));
}

#[test]
fn two_digits_never_answer_two_items() {
    const LOG_ROLL: &str = "\nexamination:\n  log_roll: {section: Joint, ask: Log roll, how: Roll it., positive: Pain., \
        accuracy: No figure found., answer: one, choices: {positive: Painful, negative: Not painful}, row: [E16]}\n";
    let questionnaire = small_with("\nexamination:\n", LOG_ROLL);
    let mut app = intake_of(&questionnaire);
    press(&mut app, HISTORY);
    press(&mut app, "x/log\n");
    assert_eq!(app.question().map(|id| &*questionnaire.question(id).name), Some("log_roll"));
    assert_eq!((press(&mut app, "12"), app.interview().items_done().count()), (Task::None, 0));
    assert_eq!(app.message(), Some("Enter takes this outcome."));
    assert_eq!((press(&mut app, "\n"), app.interview().items_done().count()), (Task::Save, 1));
}

#[test]
fn an_item_is_found_by_part_of_its_name_and_by_its_number() {
    let mut app = pressed(HISTORY);
    press(&mut app, "x/");
    assert_eq!(app.screen(), Screen::Find);
    press(&mut app, "degr\n");
    assert_eq!(asked(&app), "rotation_degrees");
    press(&mut app, "x/rotation↓\n");
    assert_eq!(asked(&app), "rotation_degrees", "the second of two");
    press(&mut app, "x/shoulder\n");
    assert_eq!((app.screen(), app.message()), (Screen::Find, Some("No item of the examination is called so.")));
    press(&mut app, "⎋1");
    assert_eq!(asked(&app), "internal_rotation");
}

#[test]
fn an_outcome_that_does_not_go_with_what_was_found_is_refused_and_taken_back() {
    const SET: &str = "\nexamination:\n  set: {section: Joint, ask: The set, how: Count it., positive: Met., \
        accuracy: No figure found., answer: one, choices: {positive: Met, negative: {label: Not met, unless: {internal_rotation: \
        positive}}}, row: [E10]}\n";
    let questionnaire = small_with("\nexamination:\n", SET);
    let mut app = intake_of(&questionnaire);
    let set = questionnaire.find_question("set").unwrap();
    press(&mut app, HISTORY);
    press(&mut app, "x/set\n2\n");
    assert!(app.interview().answer_to(set).is_some());
    press(&mut app, "x/passive\n1\n");
    assert_eq!(app.message(), Some("Taken back, as it does not go with this: The set (“Not met”)."));
    assert_eq!(app.interview().answer_to(set), None);
    press(&mut app, "x/set\n2\n");
    assert!(
        app.message().unwrap().starts_with("“Not met” does not go with what stands under: "),
        "{:?}",
        app.message()
    );
    assert_eq!(app.interview().answer_to(set), None);
}
