mod examination;

use crate::tui::app::tests::press;
use crate::tui::app::{Action, AnswerDraft, App, Screen, Task};
use crate::tui::tests::{SMALL, begun, fresh, intake};
use crate::tui::{Departure, Start};
use hip_triage_chart::saved::Beginning;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Activity, Answer, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Source};
use ratatui::layout::Size;

/// The keys of a history without red flags, up to the examination.
const HISTORY: &str = "61\n021←\n7120\nsock\nStairs\n3\n\n2";

fn id(name: &str) -> QuestionId {
    SMALL.find_question(name).unwrap()
}

fn pressed(keys: &str) -> App<'static> {
    let mut app = intake(80, 24);
    press(&mut app, keys);
    app
}

/// The small questionnaire with something in place of another.
fn small_with(there: &str, new: &str) -> Questionnaire {
    let small = include_str!("../../../../tests/support/small.yaml");
    assert!(small.contains(there), "{there}");
    let source = Source { name: "small.yaml".to_owned(), text: small.replacen(there, new, 1) };
    Questionnaire::read(&[source]).unwrap().questionnaire
}

/// A first visit by a questionnaire.
fn intake_of(questionnaire: &Questionnaire) -> App<'_> {
    let first = || Interview::new(questionnaire, Audience::Clinician);
    let beginning = Beginning { label: "Begin".to_owned(), interview: first() };
    let start = Start { fresh: first(), kept: None, notices: Vec::new(), intake: Some(vec![beginning]) };
    App::new(start, Some("1.json".to_owned()), Size::new(80, 24))
}

fn asked(app: &App<'_>) -> &'static str {
    app.question().map_or("", |id| &SMALL.question(id).name)
}

#[test]
fn one_key_is_one_answer_wherever_it_can_be() {
    let mut app = pressed("61\n");
    assert_eq!(asked(&app), "right_now");
    assert_eq!(press(&mut app, "0"), Task::Save, "what stands alone needs no Enter");
    assert_eq!(asked(&app), "weight_loss");
    press(&mut app, "21←\n");
    assert_eq!(asked(&app), "pain_now");
    assert_eq!(press(&mut app, "7"), Task::Save, "a step that nothing can follow needs none either");
    let answer = |app: &App<'_>| app.interview().answer_to(id("pain_now")).cloned();
    press(&mut app, "b1");
    assert_eq!(asked(&app), "pain_now", "1 may become 10");
    // What was meant for the next question is not taken for this one.
    press(&mut app, "40");
    assert_eq!(app.message(), Some("1 is typed, and waits for Enter. For another number press Left or Right first."));
    assert_eq!((press(&mut app, "\n"), answer(&app)), (Task::Save, Some(Answer::Number(1))));
    press(&mut app, "b14");
    press(&mut app, "→");
    assert_eq!((press(&mut app, "4"), answer(&app)), (Task::Save, Some(Answer::Number(4))));
    press(&mut app, "b10\n");
    assert_eq!(answer(&app), Some(Answer::Number(10)));
}

#[test]
fn what_a_field_takes_it_can_keep_and_more_is_cut_with_a_word() {
    const CUT: Option<&str> = Some("No more than 4000 letters fit here. What came after them is left out.");
    let mut app = pressed("61\nn");
    app.paste(&"é".repeat(5000));
    assert_eq!(app.message(), CUT);
    press(&mut app, "x");
    assert_eq!(app.message(), CUT, "the field is full");
    assert_eq!((press(&mut app, "⎋"), app.screen()), (Task::Save, Screen::Many), "there is a way out");
    assert_eq!(app.interview().note_on(id("right_now")), Some(&*"é".repeat(4000)));
    press(&mut app, "021←\n7120\n");
    app.paste(&"a".repeat(4000));
    assert_eq!((asked(&app), app.message()), ("own_words", None), "as many as fit");
    app.paste("b");
    assert_eq!(app.message(), CUT);
    press(&mut app, "⌫c\n");
    let words = format!("{}c", "a".repeat(3999));
    assert_eq!(app.interview().answer_to(id("own_words")), Some(&Answer::Text(words)));
    app.paste(&"b".repeat(4500));
    assert_eq!((asked(&app), app.message()), ("can_no_longer", CUT));
    press(&mut app, "\n3\n\n");
    let named = |app: &App<'_>| match app.interview().answer_to(id("can_no_longer")) {
        Some(Answer::Activities(activities)) => activities[0].name.len(),
        _ => 0,
    };
    assert_eq!(named(&app), 4000);
}

#[test]
fn a_clients_code_is_cut_with_a_word_too() {
    let start = Start { fresh: fresh(), kept: None, notices: Vec::new(), intake: Some(Vec::new()) };
    let mut app = App::new(start, None, Size::new(80, 24));
    app.paste(&"J".repeat(33));
    assert_eq!(app.message(), Some("No more than 32 letters fit here. What came after them is left out."));
    assert_eq!(press(&mut app, "\n"), Task::Leave(Departure::Client));
}

#[test]
fn a_note_of_nothing_visible_is_none() {
    let mut app = pressed("61\nn");
    app.paste("\u{200b}\u{3164}");
    press(&mut app, "⎋");
    assert_eq!(app.interview().note_on(id("right_now")), None);
}

#[test]
fn a_note_is_written_on_any_question_and_kept() {
    let mut app = pressed("61\nn");
    assert_eq!(app.screen(), Screen::Note);
    press(&mut app, "It burns\nat nighx⌫t");
    assert_eq!(press(&mut app, "⎋"), Task::Save);
    assert_eq!((asked(&app), app.screen()), ("right_now", Screen::Many));
    assert_eq!(app.interview().note_on(id("right_now")), Some("It burns\nat night"));
    assert_eq!(press(&mut app, "n⎋"), Task::None, "nothing was changed");
    press(&mut app, "n↑");
    app.paste("never \u{1b}[1mmind\r\n");
    press(&mut app, "⎋");
    assert!(app.interview().note_on(id("right_now")).unwrap().contains("never [1mmind"));
    // An interrupt keeps it too, and a question of words takes a note with Ctrl-N.
    assert_eq!(press(&mut app, "n!©"), Task::Save);
    assert_eq!(app.screen(), Screen::Leave);
    let mut app = pressed("61\n021←\n7120\n");
    assert_eq!((asked(&app), app.screen()), ("own_words", Screen::Text));
    press(&mut app, "nnⓝn⎋");
    assert_eq!(app.interview().note_on(id("own_words")), Some("n"));
}

#[test]
fn activities_are_named_and_rated() {
    let mut app = pressed("61\n021←\n7120\nsock\n");
    assert_eq!((asked(&app), app.screen()), ("can_no_longer", Screen::Activities));
    let fault = |app: &App<'_>| match app.draft() {
        AnswerDraft::Activities { written, .. } => (written.place(), written.fault()),
        other => panic!("{other:?}"),
    };
    press(&mut app, "Stairs\n10\nGarden b\n");
    assert_eq!((press(&mut app, "\n"), app.message()), (Task::None, None));
    assert_eq!(fault(&app), ((1, true), Some(1)), "it is said on its row");
    // What is left open on the way is where one comes back to.
    press(&mut app, "↓");
    assert_eq!(fault(&app), ((2, false), Some(1)));
    assert_eq!(press(&mut app, "\n"), Task::None);
    assert_eq!(fault(&app), ((1, true), Some(1)));
    for wrong in ["x", "7.5", "7/10", "1 0"] {
        press(&mut app, wrong);
        assert_eq!(fault(&app), ((1, true), Some(1)), "{wrong} is no number");
        assert_eq!((press(&mut app, "\n"), fault(&app)), (Task::None, ((1, true), Some(1))), "{wrong}");
        press(&mut app, &"⌫".repeat(wrong.len()));
    }
    app.paste("4.5");
    assert!(app.message().is_some());
    app.paste("4\n");
    assert_eq!(fault(&app), ((1, true), None));
    assert_eq!(press(&mut app, "\n\n"), Task::Save);
    let activity = |name: &str, ability| Activity { name: name.to_owned(), ability };
    let named = Answer::Activities(vec![activity("Stairs", 10), activity("Garden b", 4)]);
    assert_eq!(app.interview().answer_to(id("can_no_longer")), Some(&named));
}

/// A later visit, up to the place where it hurts.
fn later(first: &str) -> App<'static> {
    let first = pressed(first);
    let beginnings = vec![Beginning { label: "Next".to_owned(), interview: Interview::follow_up(first.interview()) }];
    let mut app = begun(beginnings, 80, 24);
    press(&mut app, "\n02");
    app
}

#[test]
fn at_a_follow_up_enter_makes_no_old_answer_todays() {
    let mut app = later(HISTORY);
    for (question, anew) in [("pain_site", "1→\n"), ("pain_now", "3"), ("own_words", "Better\n")] {
        assert_eq!(asked(&app), question);
        let told = app.asked_anew(id(question)).unwrap();
        let key = if question == "own_words" { "Ctrl-T" } else { "=" };
        assert_eq!(told, format!("Ask it anew. If it is as last time: {key}"));
        if question != "own_words" {
            press(&mut app, "\n\n\n");
            assert_eq!(asked(&app), question, "Enter takes nothing of the last time over");
        }
        press(&mut app, anew);
    }
    assert_eq!(app.interview().answer_to(id("pain_now")), Some(&Answer::Number(3)));
    assert_eq!(app.interview().answer_to(id("own_words")), Some(&Answer::Text("Better".to_owned())));
    // Words of the last time are left out by Enter, and are not those of today. The first Enter is that of the step.
    let mut app = later(HISTORY);
    press(&mut app, "1→\n3\n\n");
    assert_eq!(
        (asked(&app), app.interview().answer_to(id("own_words"))),
        ("internal_rotation", Some(&Answer::Skipped))
    );
}

#[test]
fn at_a_follow_up_a_key_of_its_own_says_that_it_is_as_last_time() {
    let mut app = later(HISTORY);
    let first = pressed(HISTORY);
    assert_eq!((press(&mut app, "="), asked(&app)), (Task::None, "pain_site"), "it is put in, to be changed");
    assert_eq!((press(&mut app, "\n"), asked(&app)), (Task::Save, "pain_now"));
    assert_eq!((press(&mut app, "="), asked(&app)), (Task::Save, "own_words"), "one key is one answer");
    assert_eq!(
        (press(&mut app, "\n"), asked(&app)),
        (Task::None, "own_words"),
        "the Enter of habit leaves nothing out"
    );
    press(&mut app, "ⓣ again\n");
    assert_eq!(app.interview().answer_to(id("own_words")), Some(&Answer::Text("sock again".to_owned())));
    for question in ["pain_site", "pain_now"] {
        assert_eq!(app.interview().answer_to(id(question)), first.interview().answer_to(id(question)), "{question}");
        assert!(!app.interview().needs_confirming(id(question)), "{question}");
    }
    // It is no way past a sign of danger, and means nothing on a first visit.
    let first = pressed("61\n021←\n7");
    let beginnings = vec![Beginning { label: "Next".to_owned(), interview: Interview::follow_up(first.interview()) }];
    let mut app = begun(beginnings, 80, 24);
    press(&mut app, "\n=\n\n");
    assert_eq!(asked(&app), "right_now");
    assert_eq!(
        (press(&mut app, "="), app.asked_anew(id("right_now")).as_deref()),
        (Task::None, Some("Ask it anew: nothing of it is taken over."))
    );
    let mut app = pressed("61\n021←\n=");
    assert_eq!((asked(&app), app.message()), ("pain_now", None));
    press(&mut app, "\n");
    assert_eq!(asked(&app), "pain_now");
}

#[test]
fn a_note_of_an_earlier_day_stands_beside_an_empty_field() {
    let begin = || {
        let mut interview = Interview::new(&SMALL, Audience::Clinician);
        interview.note_of_day(id("age"), "walks with a stick", "2026-11-23".to_owned()).unwrap();
        begun(vec![Beginning { label: "Next".to_owned(), interview }], 80, 24)
    };
    let noted = |app: &App<'_>| app.interview().note_on(id("age")).map(str::to_owned);
    for (keys, note) in [
        ("n⎋", Some("walks with a stick")),
        ("n ⎋", Some("walks with a stick")),
        ("nno stick⎋", Some("no stick")),
        ("nⓣ, left⎋", Some("walks with a stick, left")),
    ] {
        let mut app = begin();
        press(&mut app, keys);
        assert_eq!(noted(&app).as_deref(), note, "{keys}");
        let is_of_then = note == Some("walks with a stick");
        assert_eq!(app.interview().day_of_note(id("age")).is_some(), is_of_then, "{keys}");
    }
    let mut app = begin();
    press(&mut app, "n");
    assert_eq!(app.earlier_note(), Some(("walks with a stick", "2026-11-23")));
    // Put in and erased, it is taken away; and what was written today is gone on with.
    press(&mut app, &format!("ⓣ{}⎋", "⌫".repeat(18)));
    assert_eq!(noted(&app), None);
    press(&mut app, "nold⎋ner⎋");
    assert_eq!(noted(&app).as_deref(), Some("older"));
}

#[test]
fn safety_is_never_ticked_before_it_is_asked_on_another_visit_or_by_another_person() {
    let alone = {
        let mut interview = Interview::new(&SMALL, Audience::Everyone);
        for (name, choice) in [("right_now", "none_of_these"), ("pain_site", "groin")] {
            let question = SMALL.question(id(name));
            let chosen = question.find_choice(choice).unwrap();
            interview.answer(id(name), Answer::Many([(chosen, None)].into())).unwrap();
        }
        interview.answer(id("age"), Answer::Number(61)).unwrap();
        let kept = SMALL.question(id("weight_loss")).find_choice("kept").unwrap();
        interview.answer(id("weight_loss"), Answer::One(kept)).unwrap();
        interview
    };
    let first = pressed("61\n021←\n7120\n");
    for interview in [Interview::take_over(&alone), Interview::follow_up(first.interview())] {
        let mut app = begun(vec![Beginning { label: "Begin".to_owned(), interview }], 80, 24);
        press(&mut app, "\n");
        assert_eq!(asked(&app), "right_now");
        for _ in 0..3 {
            assert_eq!((press(&mut app, "\n"), asked(&app)), (Task::None, "right_now"), "Enter says no sign away");
        }
        press(&mut app, "0");
        assert_eq!(asked(&app), "weight_loss");
        let unchosen = |app: &App<'_>| matches!(app.draft(), AnswerDraft::Choices { chosen, .. } if chosen.is_empty());
        assert!(unchosen(&app));
        press(&mut app, "2");
        assert_eq!(asked(&app), if app.interview().is_follow_up() { "pain_site" } else { "pain_now" });
    }
}

#[test]
fn a_stop_is_gone_past_by_a_key_of_its_own() {
    let mut app = pressed("61\n1\n");
    assert_eq!(app.screen(), Screen::Stop);
    assert_eq!(press(&mut app, "a"), Task::Save);
    assert_eq!((asked(&app), app.interview().acknowledged().len()), ("weight_loss", 1));
    let mut app = pressed("61\n1\n");
    press(&mut app, "y");
    assert_eq!((app.screen(), app.interview().acknowledged().len()), (Screen::Result, 0));
    assert_eq!(press(&mut app, "q"), Task::Leave(Departure::Finished));
    // A patient has no such key.
    let mut own = crate::tui::tests::app(80, 24);
    press(&mut own, "\n61\n1\na");
    assert_eq!((own.screen(), own.interview().acknowledged().len()), (Screen::Stop, 0));
}

#[test]
fn the_result_is_shown_to_the_pt_and_to_the_client() {
    let mut app = pressed(&format!("{HISTORY}r\n"));
    assert_eq!((app.screen(), app.shows_client_page()), (Screen::Result, false));
    press(&mut app, "t");
    assert!(app.shows_client_page());
    let mut app = pressed(&format!("{HISTORY}r"));
    assert_eq!(press(&mut app, "q\n"), Task::Leave(Departure::Left), "without the result the visit goes on later");
}

#[test]
fn a_code_is_asked_for_and_refused_when_it_could_be_a_path() {
    let mut app = begun(Vec::new(), 80, 24);
    assert_eq!(app.screen(), Screen::Client);
    press(&mut app, "../x\n");
    assert!(app.message().is_some_and(|message| message.starts_with("That is no client code")));
    press(&mut app, "⌫⌫⌫⌫J-1");
    assert_eq!(press(&mut app, "\n"), Task::Leave(Departure::Client));
    assert_eq!(app.into_left(Departure::Client).client.unwrap().as_str(), "J-1");
}

#[test]
fn help_that_is_typed_for_a_code_is_shown_and_begins_no_client() {
    for typed in ["h", "help", "?", "ayuda", "back"] {
        let mut app = begun(Vec::new(), 80, 24);
        assert_eq!(press(&mut app, &format!("{typed}\n")), Task::None, "{typed}");
        assert_eq!(app.screen(), Screen::Help, "{typed}");
        press(&mut app, "⎋");
        assert_eq!((app.screen(), app.code().value()), (Screen::Client, ""), "{typed}");
    }
    let mut app = begun(Vec::new(), 80, 24);
    assert_eq!(press(&mut app, "B\n"), Task::Leave(Departure::Client), "another letter may be a code");
}

#[test]
fn a_way_to_begin_is_chosen_where_there_are_several() {
    let mut kept = fresh();
    kept.answer(id("age"), Answer::Number(61)).unwrap();
    let beginning = |label: &str, interview| Beginning { label: label.to_owned(), interview };
    let beginnings = vec![beginning("Go on", kept.clone()), beginning("Next", Interview::follow_up(&kept))];
    let mut app = begun(beginnings.clone(), 80, 24);
    assert_eq!(app.screen(), Screen::Welcome);
    assert_eq!(press(&mut app, "1"), Task::Begin(0));
    assert_eq!(asked(&app), "right_now");
    let mut app = begun(beginnings, 80, 24);
    assert_eq!(press(&mut app, "↓\n"), Task::Begin(1));
    assert_eq!(asked(&app), "age");
}

#[test]
fn a_fault_of_the_disk_stays_until_everything_is_kept() {
    let mut app = pressed("61\n");
    app.saved(Some("full".to_owned()));
    press(&mut app, "4");
    assert_eq!(app.fault(), Some("full"));
    app.saved(None);
    assert_eq!(app.fault(), None);
}

#[test]
fn at_the_result_a_pt_goes_on_without_a_doctor_for_a_reason() {
    const SOON: &str = "    urgency: soon\n    concern: Weight loss";
    let questionnaire = small_with("    urgency: mention\n    concern: Weight loss", SOON);
    let mut app = intake_of(&questionnaire);
    press(&mut app, &HISTORY.replacen("02", "01", 1));
    press(&mut app, "xnn");
    assert_eq!(app.screen(), Screen::Result);
    let doctor_first = |app: &App<'_>| Assessment::of(app.interview()).doctor_first();
    assert!(doctor_first(&app));
    press(&mut app, "n");
    assert_eq!(app.screen(), Screen::Note);
    assert_eq!(press(&mut app, "Seen in May⎋"), Task::Save);
    assert_eq!(app.interview().decision().map(|decision| decision.reason.as_str()), Some("Seen in May"));
    assert!(!doctor_first(&app) && app.went_well());
    assert_eq!(app.message(), Some("Recorded. The red flag stays on your page, with your reason."));
    // What was written is there to be changed, and nothing takes it back.
    press(&mut app, "n");
    assert_eq!(app.note().map(tui_input::Input::value), Some("Seen in May"));
    app.update(Action::EraseLine);
    assert_eq!(press(&mut app, "⎋"), Task::Save);
    assert!(app.interview().decision().is_none() && doctor_first(&app));
    assert_eq!(app.message(), Some("A doctor comes first again."));
    let mut calm = pressed(HISTORY);
    press(&mut calm, "xnnn");
    assert_eq!(calm.screen(), Screen::Result, "there is nothing to decide");
}

#[test]
fn the_enter_that_was_promised_with_a_key_that_went_on_by_itself_is_none_of_the_next_question() {
    let mut app = pressed("61\n0\n");
    assert_eq!((asked(&app), app.message()), ("weight_loss", None), "of a list that stands alone");
    press(&mut app, "21←\n");
    assert_eq!(asked(&app), "pain_now");
    assert_eq!(press(&mut app, "7\n"), Task::None);
    assert_eq!((asked(&app), app.message()), ("sitting", None), "of a step");
    press(&mut app, "\n");
    assert!(app.message().is_some(), "one Enter alone was promised");
    press(&mut app, "b7↓\n");
    assert_ne!(asked(&app), "pain_now", "any other key between them, and it is meant");
    let mut examining = pressed(HISTORY);
    press(&mut examining, "sx2\n");
    assert_eq!((asked(&examining), examining.message()), ("rotation_degrees", None), "of the number of an item");
    press(&mut examining, "\n");
    assert!(examining.message().is_some() || asked(&examining) != "rotation_degrees", "one Enter alone was promised");
}
