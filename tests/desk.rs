//! The desk of a PT: the visit before beside this one, what a red flag was raised by, what is open and what is not.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage::plain::{CodeAsked, Options, Start, Streams, ask_client};
use hip_triage_chart::record::{GivenBy, Moment, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use support::{INTAKE, Nothing, answer, moment, small, small_changed, talk, walk};

/// Somebody who limps and does not know why, with pain that slowly grows.
const LIMPS: &[(&str, &str)] = &[
    ("walking", "limp"),
    ("walking_since", "unexplained"),
    ("how_long", "months"),
    ("trend", "months"),
    ("imaged", "never"),
    ("told", "none_of_these"),
    ("age", "40"),
    ("anything_else", "-"),
];

/// The findings of the first visit, and on the one after it.
const CHARTED: [&[(&str, &str)]; 2] = [
    &[
        ("internal_rotation", "l 8 p + r 35 -"),
        ("flexion", "l 100 r 120"),
        ("abductor_weakness", "l 4- p r 5"),
        ("trendelenburg", "l + r -"),
        ("log_roll", "b np -"),
    ],
    &[
        ("internal_rotation", "l 15 p + r 35 -"),
        ("flexion", "l 108 r 120"),
        ("abductor_weakness", "l 4+ r 5"),
        ("log_roll", "b np -"),
    ],
];

fn later(time: &str) -> Moment {
    Moment::try_from(format!("2026-12-21T{time}:00-05:00")).unwrap()
}

fn answers(otherwise: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let known = |name: &str| otherwise.iter().any(|(other, _)| *other == name);
    INTAKE.iter().filter(|(name, _)| !known(name)).chain(otherwise).copied().collect()
}

fn chart(interview: &mut Interview<'_>, items: &[(&str, &str)]) {
    for (item, typed) in items {
        let id = interview.questionnaire().find_question(item).unwrap();
        let question = interview.question(id);
        let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
        assert!(interview.chart(id, charted));
        if let Some(outcome) = interview.charted_outcome(id) {
            interview.answer(id, Answer::One(outcome)).unwrap();
        }
    }
}

/// A first visit with two notes, and one after it on which nobody limps any more.
fn two_visits(questionnaire: &Questionnaire) -> (Record, Record) {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    walk(&mut interview, &answers(LIMPS));
    interview.go_on();
    walk(&mut interview, &answers(LIMPS));
    chart(&mut interview, CHARTED[0]);
    let mut first = Record::new("P-1".parse().unwrap(), 1, questionnaire, moment("09:00"));
    let notes = [("medicines", "Apixaban 5 mg bid"), ("stiffness", "20 minutes on Mondays"), ("log_roll", "gently")];
    let notes = notes.map(|(name, text)| (questionnaire.find_question(name).unwrap(), text.to_owned()));
    first.take_down(&interview, &Notes::from(notes), &moment("09:01"), GivenBy::Clinician);
    first.end(State::Completed, &moment("09:20"));

    let begun = first.follow_up(2, questionnaire, later("10:00"));
    let (mut second, mut interview) = (begun.record, begun.interview);
    let mut open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    for (name, given) in [("walking", "hurts"), ("trend", "not_worse"), ("pain_now", "2")] {
        answer(&mut interview, name, given);
    }
    interview.note(questionnaire.find_question("stiffness").unwrap(), "Gone since last week").unwrap();
    while let Some(waiting) = interview.path().waiting() {
        let left = if questionnaire.is_safety(waiting) { Answer::NotSure } else { Answer::Skipped };
        let same = interview.answer_to(waiting).cloned().unwrap_or(left);
        interview.answer(waiting, same).unwrap();
    }
    chart(&mut interview, CHARTED[1]);
    second.keep(&interview, &mut open, &later("10:10"));
    second.end(State::Completed, &later("10:20"));
    (first, second)
}

fn text(page: &Page) -> String {
    let mut text = Vec::new();
    report::write_text(page, 100, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text under a heading.
fn under(text: &str, heading: &str) -> String {
    let (_, after) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading} in {text}"));
    let heading = |line: &str| line.chars().any(char::is_uppercase) && !line.chars().any(char::is_lowercase);
    flat(&after.lines().take_while(|line| !heading(line)).collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_red_flag_says_by_which_answers_it_is_raised() {
    let questionnaire = builtin::questionnaire();
    let (first, _) = two_visits(&questionnaire);
    let told = under(&text(&report::handover(&Subject::of_visit(first.into(), &questionnaire))), "SAFETY");
    let flag = told.split("needs a closer look").chain(told.split("need a closer look")).nth(1).unwrap_or(&told);
    assert!(flag.contains("Raised by: "), "{told}");
    for sign in ["more than 6 weeks, and nobody has told them why", "slowly over months", "They limp"] {
        assert!(told.to_lowercase().contains(&sign.to_lowercase()), "{sign}: {told}");
    }
    let (_, counted) = told.split_once("Two or more of these need a closer look. Raised by: ").unwrap();
    let (counted, raised_by) =
        (counted.split(" Read with: ").next().unwrap(), counted.split(" The client").next().unwrap());
    let signs = "Trend: worse slowly over months, maybe with ups and downs; Walking now: They limp; \
        Walks like this for: more than 6 weeks, and nobody has told them why.";
    assert_eq!(counted, signs, "which two");
    assert!(!raised_by.contains("at rest"), "what was said no to raises nothing: {raised_by}");
}

#[test]
fn then_and_now_tells_the_red_flags_and_the_examination_of_both_visits() {
    let questionnaire = builtin::questionnaire();
    let (first, second) = two_visits(&questionnaire);
    let visit = Visit { record: second, before: Some(first).into() };
    let subject = Subject::of_visit(visit, &questionnaire);
    let page = report::handover(&subject);
    let told = under(&text(&page), "THEN AND NOW");
    assert!(told.contains("Red flag: then doctor within days"), "{told}");
    assert!(told.contains("now not raised"), "{told}");
    for change in [
        "Passive internal rotation: then Reduced (left): left 8°, painful | right 35° now left 15°, painful, reduced | right 35°, normal (left +7°)",
        "Passive hip flexion: then 115° or less (left): left 100° | right 120° now 115° or less (left): left 108° | right 120° (left +8°)",
        "left 4- of 5, painful | right 5 of 5 now Weak (left): left 4+ of 5 | right 5 of 5",
        "The same as then: Log roll",
        "Not tested again: Pelvis, by leg stood on (Trendelenburg) (",
    ] {
        assert!(told.contains(change), "{change}: {told}");
    }
    // In every format of a page.
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    let html = report::html(&page, "en", None);
    for whole in [String::from_utf8(markdown).unwrap(), html] {
        assert!(whole.contains("not raised") && whole.contains("left 8°, painful"), "{whole}");
    }
}

#[test]
fn the_pts_page_is_in_the_language_that_is_spoken() {
    let questionnaire = builtin::questionnaire();
    let (first, second) = two_visits(&questionnaire);
    let visit = Visit { record: second, before: Some(first).into() };
    let subject = Subject::of_visit(visit, &questionnaire);
    within(Language::Spanish, || {
        let page = report::handover(&subject);
        let told = text(&page);
        let about = ["\nCliente: P-1, visita 2\n", "\nEstado: completada\n", "\nEXAMEN\n", "\nFirma: ___"];
        for part in about {
            assert!(told.contains(part), "{part}: {told}");
        }
        let compared = under(&told, "ANTES Y AHORA");
        assert!(
            compared.starts_with("Antes: la visita 1, del 2026-11-23, hace 28 días. Ahora: esta visita. "),
            "{compared}"
        );
        assert!(compared.contains("Señal de alarma: antes: médico en unos días, sin ejercicio antes: "), "{compared}");
        assert!(compared.contains("No se repitió: Pelvis, by leg stood on (Trendelenburg) ("), "{compared}");
        let html = report::html(&page, "es", None);
        assert!(html.contains(">delante<") && html.contains(">detrás<"), "{html}");
    });
}

#[test]
fn what_the_path_leads_past_is_neither_open_nor_to_be_asked_again() {
    let questionnaire = builtin::questionnaire();
    let (first, second) = two_visits(&questionnaire);
    let visit = Visit { record: second, before: Some(first).into() };
    let told = text(&report::handover(&Subject::of_visit(visit, &questionnaire)));
    let safety = under(&told, "SAFETY");
    assert!(!safety.contains("Safety is not finished"), "{safety}");
    assert!(!safety.contains("Not asked again yet"), "{safety}");
    assert!(
        safety.contains("Told on an earlier visit, and not asked now, as another answer has changed: Walks like this for: more than 6 weeks, and nobody has told them why (from 2026-11-23)"),
        "every answer stands somewhere, with its day: {safety}"
    );
}

#[test]
fn a_note_of_the_visit_before_stands_with_its_day_until_another_takes_its_place() {
    let questionnaire = builtin::questionnaire();
    let (first, second) = two_visits(&questionnaire);
    assert_eq!(first.notes.len(), 3);
    // Once more by way of a file, and on the visit after that.
    let second = Record::from_json(&second.to_json().unwrap()).unwrap();
    let third = second.follow_up(3, &questionnaire, later("11:00")).record;
    for record in [second, third] {
        let visit = record.visit;
        let told = flat(&text(&report::handover(&Subject::of_visit(record.into(), &questionnaire))));
        assert!(told.contains("note: “Apixaban 5 mg bid” (noted 2026-11-23)"), "{visit}: {told}");
        assert!(told.contains("note: “Gone since last week”"), "{visit}: {told}");
        assert!(!told.contains("Mondays"), "it was replaced: {told}");
        assert!(!told.contains("gently"), "the examination is done anew: {told}");
    }
}

#[test]
fn left_out_against_never_said_is_no_change() {
    let questionnaire = builtin::questionnaire();
    let (first, second) = two_visits(&questionnaire);
    let id = questionnaire.find_question("anything_else").unwrap();
    let without = Record {
        entries: first.entries.iter().filter(|entry| entry.question != "anything_else").cloned().collect(),
        ..first
    };
    let visit = Visit { record: second, before: Some(without).into() };
    let subject = Subject::of_visit(visit, &questionnaire);
    assert_eq!(subject.interview().answer_to(id), Some(&Answer::Skipped));
    let told = under(&text(&report::handover(&subject)), "THEN AND NOW");
    assert!(!told.contains("Anything else"), "{told}");
}

/// The history of the small questionnaire, as a PT types it.
const HISTORY: &str = "61\n0\n2\n1 left\n7\n1\n20\nSocks\nstairs 3\n2\n";

/// The lines said from a piece of it on.
fn said_from(interview: Interview<'_>, typed: &str, from: &str) -> String {
    let (shown, _) = talk(Start::Within(interview), &mut Nothing, true, typed);
    let place = shown.find(from).unwrap_or_else(|| panic!("no {from} in {shown}"));
    shown[place..].to_owned()
}

#[test]
fn an_outcome_against_the_numbers_is_refused_and_taken_back_line_by_line() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let typed = "x\nx\npassive hip flexion\nl 95\nx\nx\nacr\n2\nx\nx\npassive internal\nl 10\nx\nx\nacr\n2\nq\n";
    let told = said_from(interview, typed, "Charted. left 95°");
    assert!(told.contains("You chose: 2, Not met."), "one number alone says nothing: {told}");
    let (_, after) = told.split_once("Charted. left 10°").unwrap_or_else(|| panic!("{told}"));
    let (charted, after) = after.split_once("ACR clinical set").unwrap();
    assert!(charted.contains("Taken back, as it does not go with this: ACR set for hip OA (“Not met”)."), "{charted}");
    let refused = "“Not met” does not go with what stands under: Passive internal rotation; Passive hip flexion.";
    assert!(after.contains(refused), "{after}");
}

#[test]
fn a_half_grade_is_charted_line_by_line_as_it_is_written() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let chart =
        |line: &str| said_from(interview.clone(), &format!("x\nx\nabductor\n{line}\nq\n"), "Hip abductor strength\n");
    let told = chart("l 4- p r 5");
    assert!(told.contains("Charted. left 4- of 5, painful, weak | right 5 of 5, strong\ncounts as Weak\n"), "{told}");
    let told = chart("r4+ l 4/5");
    assert!(told.contains("Charted. left 4 of 5, weak | right 4+ of 5, weak\ncounts as Weak\n"), "{told}");
    for (line, fault) in [
        (
            "l 5+",
            "“5+” is no grade of strength. Type a number from 0 to 5, with - or + at it for half a grade, as in 4-.",
        ),
        ("l 4 + -", "“-” says otherwise than what stands before it."),
        ("4", "“4” is not one of the choices. What you measured is typed behind l or r, as in l 5 r 4."),
    ] {
        assert!(chart(line).contains(&format!("[fault] {fault}")), "{line}: {}", chart(line));
    }
    let reflexes = |line: &str| said_from(interview.clone(), &format!("x\nx\nreflexes\n{line}\nq\n"), "Reflexes\n");
    let told = reflexes("l 2+ 1+ r 2+ 2+\n4");
    assert!(
        told.contains("left knee 2+ normal, ankle 1+ diminished | right knee 2+ normal, ankle 2+ normal"),
        "{told}"
    );
    assert!(
        told.contains("[fault] Left and right are charted differently: they are not the same on both sides."),
        "{told}"
    );
    let told = reflexes("b 2+ 2+");
    assert!(told.contains("counts as The same on both sides"), "{told}");
    let told =
        said_from(interview.clone(), "x\nx\npassive hip flexion\nl 170\nl 100 r 120\nq\n", "Passive hip flexion\n");
    assert!(told.contains("[fault] 170° is outside 0° to 160°, to which this movement goes."), "{told}");
    assert!(told.contains("counts as 115° or less"), "nobody has to choose what the number says: {told}");
}

#[test]
fn what_was_left_undone_is_reached_again_line_by_line() {
    let questionnaire = small();
    let new = || Interview::new(&questionnaire, Audience::Clinician);
    // Both items left undone: the list of answers, and from there the list of the examination.
    let told = said_from(new(), &format!("{HISTORY}s\ns\nx\n1\nl 40 45 +\nq\n"), "Your answers\n");
    assert!(told.contains("Type x for the list of the examination, also for what was left undone."), "{told}");
    assert!(
        told.contains("Passive internal rotation [left undone") || told.contains("1. Passive internal rotation"),
        "{told}"
    );
    assert!(told.contains("counts as Reduced"), "{told}");
    // From the result, too; and back from the list of answers leads to the item at which it was ended.
    let told = said_from(new(), &format!("{HISTORY}s\ns\n\nx\nq\n"), "Type x for the list");
    assert!(told.contains("\nExamination\n") && told.contains("1. Passive internal rotation"), "{told}");
    let told = said_from(new(), &format!("{HISTORY}x\nb\nq\n"), "Your answers\n");
    assert!(told.contains("Passive internal rotation\n1. Reduced"), "{told}");
}

#[test]
fn the_help_line_by_line_names_every_key_that_a_pt_has() {
    let questionnaire = small();
    let new = || Interview::new(&questionnaire, Audience::Clinician);
    let told = said_from(new(), "h\nq\n", "You can also type");
    for key in ["b: ", "r: ", "w: ", "s: ", "0: ", "h: ", "q: ", "n: ", "e: ", "x: "] {
        assert!(told.contains(&format!("\n{key}")), "{key}{told}");
    }
    let told = said_from(new(), &format!("{HISTORY}h\nq\n"), "Passive internal rotation\n1. Reduced");
    assert!(told.contains("\ns. Leave it undone\n") && told.contains("\ns: leave it undone\n"), "{told}");
    assert!(!told.to_lowercase().contains("not sure"), "s means one thing: {told}");
    for key in ["b: ", "r: ", "h: ", "q: ", "n: ", "e: ", "x: ", "l: "] {
        assert!(told.contains(&format!("\n{key}")), "{key}{told}");
    }
    let alone = Interview::new(&questionnaire, Audience::Everyone);
    let told = said_from(alone, "h\nq\n", "You can also type");
    assert!(!told.contains("\nn: ") && !told.contains("\nx: "), "a patient has no such key: {told}");
}

#[test]
fn a_number_behind_a_search_chooses_among_what_was_found() {
    let questionnaire = small();
    let searched = |typed: &str| {
        let new = Interview::new(&questionnaire, Audience::Clinician);
        said_from(new, &format!("{HISTORY}x\nx\n{typed}\nq\n"), "Examination\n")
    };
    let told = searched("rotation\n2");
    assert!(told.contains("to do one of these"), "{told}");
    let told = searched("rotation\n3");
    assert!(told.contains("[fault] “3” is not one of the choices") && told.contains("from 1 to 2"), "{told}");

    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let searched = |typed: &str| said_from(interview.clone(), &format!("x\nx\n{typed}\nq\n"), "Examination\n");
    // As an item is named in a list, and as its own page begins.
    let page_of = |line: &str| {
        let name = line.split(" [").next().unwrap().trim_start_matches("1. ").to_owned();
        let mut items = questionnaire.item_ids().map(|(id, _)| questionnaire.question(id));
        format!("\n\n{}\n", items.find(|item| item.briefly() == name).unwrap().ask)
    };
    let first_of = |list: &str| page_of(list.lines().rev().find(|line| line.starts_with("1. ")).unwrap());
    let told = searched("strength\n1");
    let (before, after) = told.split_once("to do one of these").unwrap();
    let (whole, found) = before.split_once("Your answer: strength").unwrap();
    assert_ne!(first_of(whole), first_of(found));
    assert!(after.contains(&first_of(found)), "{after}");
    // The whole list has its own numbers again.
    let told = searched("strength\nrepeat\n1");
    let (_, after) = told.rsplit_once("part of its name").unwrap();
    assert!(after.contains(&first_of(whole)), "{after}");
    let beyond = searched("strength\n60");
    assert!(beyond.contains("[fault] “60” is not one of the choices"), "{beyond}");
}

#[test]
fn at_an_item_part_of_a_name_opens_another_and_a_note_is_said_to_be_replaced() {
    let questionnaire = small();
    let said = |typed: &str| {
        said_from(Interview::new(&questionnaire, Audience::Clinician), &format!("{HISTORY}{typed}\nq\n"), "How old")
    };
    let told = said("passive");
    let (_, opened) = told.split_once("Your answer: passive").unwrap();
    let passive = questionnaire.item_ids().find(|(_, item)| item.ask.to_lowercase().contains("passive")).unwrap().1;
    assert!(opened.contains(&passive.ask) && !opened.contains("is not one of the choices"), "{told}");
    assert!(said("no such test").contains("“no such test” is not one of the choices"));
    let replaces = "What you type takes the place of that note.";
    assert!(!said("n\nfirst\n").contains(replaces));
    let told = said("n\nfirst\n\nn\nsecond\n");
    assert!(told.contains(replaces), "{told}");
}

#[test]
fn a_doctor_comes_before_the_examination_line_by_line() {
    const FIRST: &str = "A doctor comes first. Before that, no exercise, and no test that loads the leg.";
    let questionnaire = small();
    let typed = |age: &str| format!("{age}\n0\n2\n1 left\ns\nx\nx\nq\n");
    let told = said_from(Interview::new(&questionnaire, Audience::Clinician), &typed("16"), "How old");
    assert_eq!(told.matches(FIRST).count(), 2, "at the first item and over the list: {told}");
    assert!(told.contains(&format!("\nExamination\n{FIRST}\n")), "{told}");
    let typed = format!("{HISTORY}x\nx\nq\n");
    let told = said_from(Interview::new(&questionnaire, Audience::Clinician), &typed, "How old");
    assert!(!told.contains(FIRST), "{told}");
}

#[test]
fn help_is_no_client() {
    let asked = |typed: &str| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut input = typed.as_bytes();
        let streams = Streams { input: &mut input, out: &mut out, err: &mut err };
        let (again, forget) = (String::new(), String::new());
        let options = Options { brief: true, echo: true, width: 72, columns: None, again, forget };
        let code = ask_client(streams, options).unwrap();
        (code, String::from_utf8(out).unwrap())
    };
    for typed in ["h", "help", "Help", "?", "ayuda", "back", "repeat"] {
        let (code, told) = asked(&format!("{typed}\nK-7\n"));
        assert_eq!(code, CodeAsked::Code("K-7".parse().unwrap()), "{typed}: {told}");
        assert!(told.contains("hip-triage intake --client help"), "{typed}: {told}");
    }
    assert_eq!(asked("B\n").0, CodeAsked::Code("B".parse().unwrap()), "another letter may be a code");
    assert_eq!(asked("q\n").0, CodeAsked::Left);
    let (code, told) = within(Language::Spanish, || asked("ayuda\nK-7\n"));
    assert!(code == CodeAsked::Code("K-7".parse().unwrap()) && told.contains("--client ayuda"), "{told}");
}

#[test]
fn a_correction_overwrites_nothing_that_was_carried_over() {
    let questionnaire =
        small_changed(|text| text.replace("    answer: activities\n", "    answer: activities\n    ask_again: true\n"));
    let mut first = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut first, &[("age", "61"), ("own_words", "Climb again"), ("pain_now", "7"), ("can_no_longer", "Stairs=3")]);
    let told = said_from(Interview::follow_up(&first), "61\n0\n2\n=\n6\nb\n2\nq\n", "Last visit: 7 of 10");
    assert!(told.contains("6 of 10") && told.contains("2 of 10"), "{told}");
    assert!(!told.contains("sitting"), "nobody was asked: {told}");
}

#[test]
fn what_was_answered_on_the_last_visit_is_told_once_and_an_activity_is_rated_by_its_number() {
    let questionnaire =
        small_changed(|text| text.replace("    answer: activities\n", "    answer: activities\n    ask_again: true\n"));
    let mut first = Interview::new(&questionnaire, Audience::Clinician);
    for (name, given) in [
        ("age", "61"),
        ("right_now", "none_of_these"),
        ("weight_loss", "kept"),
        ("pain_site", "groin/left"),
        ("pain_now", "7"),
        ("sitting", "worse"),
        ("stiffness", "20"),
        ("own_words", "Socks"),
        ("can_no_longer", "Sock and shoe right=4; Stairs=3"),
        ("told", "nothing"),
    ] {
        answer(&mut first, name, given);
    }
    chart(&mut first, &[("internal_rotation", "l 8 10 p + r 35 40 -")]);
    let again = Interview::follow_up(&first);
    let told = said_from(again.clone(), "61\n0\n2\n=\n\n6\n\n=\n6 5\nq\n", "Last visit: 7 of 10");
    assert!(told.starts_with("Last visit: 7 of 10\nAsk it anew. If it is as last time: =\n"), "{told}");
    // Enter alone makes no old answer one of today, and = does.
    assert_eq!(told.matches("Enter alone takes over nothing of the last visit.").count(), 2, "{told}");
    assert!(told.contains("You wrote: “Socks”"), "{told}");
    assert!(!told.contains("Last time you answered"), "{told}");
    assert!(told.contains("To rate the same again (Sock and shoe right; Stairs) type the two numbers alone"), "{told}");
    assert!(told.contains("Sock and shoe right: 6 of 10") || told.contains("Sock and shoe right (6 of 10)"), "{told}");
    // The numbers of the last visit stand beside the test.
    assert!(told.contains("Last visit: left bent 8°, straight 10°, painful, reduced | right bent 35°"), "{told}");
}

#[test]
fn who_is_not_sure_of_a_sign_today_has_not_lost_it() {
    let questionnaire = builtin::questionnaire();
    let list = questionnaire.find_question("unwell").unwrap();
    let [chills, ill] = ["chills", "ill"].map(|name| questionnaire.question(list).find_choice(name).unwrap());
    let told = |now: Answer| {
        let check = |unwell: Answer| {
            let mut interview = Interview::new(&questionnaire, Audience::Everyone);
            walk(&mut interview, &[("who", "self"), ("sex", "male"), ("age", "60")]);
            interview.answer(list, unwell).unwrap();
            interview
        };
        let mut interview = check(now);
        interview.set_last_check("November 2, 2026".to_owned(), &check(Answer::Many([(chills, None)].into())));
        text(&report::patient(&interview)).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let unsure = told(Answer::Doubt { chosen: [].into(), unsure: [chills].into() });
    assert!(unsure.contains("Now: Shaking chills (not sure).") && !unsure.contains("No more"), "{unsure}");
    assert!(told(Answer::Many([(ill, None)].into())).contains("No more: Shaking chills"));
}

#[test]
fn one_side_charted_after_the_other_is_one_chart() {
    let questionnaire = small();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Clinician));
    let history = "61\n0\n2\n1 left\n7\n1\n20\nSocks\nstairs 3\n2\n";
    let (shown, _) = talk(start, &mut Nothing, true, &format!("{history}l r 20 -\nl l\nl l 40 p\nq\n"));
    let charted: Vec<_> = shown.lines().filter(|line| line.starts_with("Charted. left")).collect();
    assert_eq!(charted.len(), 2, "{shown}");
    assert!(charted[1].contains("40°") && charted[1].contains("20°"), "{charted:?}");
    assert!(shown.contains("Nothing is written yet."), "a side alone is no chart: {shown}");
}

#[test]
fn the_list_of_all_answers_has_each_side_of_what_was_charted() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let told = said_from(interview, "x\nx\npassive hip flexion\nl 95 p r 120\nx\nq\n", "Charted. left 95°");
    let (_, all) = told.split_once("Your answers\n").unwrap_or_else(|| panic!("{told}"));
    assert!(all.contains("left 95°, painful | right 120°"), "{all}");
}
