//! The language that the program speaks: how it is chosen, and what can be typed in it; from outside.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::fs;

use hip_triage::builtin;
use hip_triage_core::interview::{Charted, chart_and_note};
use hip_triage_core::language::{Language, within};
use support::Desk;

const SMALL: [&str; 3] = ["--plain", "--questions", "tests/support/small.yaml"];

/// The built-in questions are written in every language that the program speaks.
const BUILT_IN: [&str; 1] = ["--plain"];

/// The language in which the first page says how to begin.
fn spoken(desk: &Desk, more: &[&str], typed: &str) -> Language {
    let questions = if typed.is_empty() { &SMALL[..] } else { &BUILT_IN[..] };
    let told = desk.run(&[questions, more].concat(), typed);
    let start = |language: &&Language| told.contains(within(**language, hip_triage::words::plain::start));
    *Language::ALL.iter().rfind(start).unwrap_or_else(|| panic!("{told}"))
}

#[test]
fn a_flag_wins_over_the_environment_that_over_the_file_and_that_over_the_locale() {
    assert_eq!(spoken(&Desk::new(), &[], ""), Language::English);
    let locale = || Desk::new().set("LANG", "es_MX.UTF-8");
    assert_eq!(spoken(&locale(), &[], ""), Language::Spanish);
    assert_eq!(spoken(&locale().set("LC_ALL", "en_US.UTF-8"), &[], ""), Language::English);
    let file = || Desk::with_habits("language = \"en\"\n").set("LANG", "es_MX.UTF-8");
    assert_eq!(spoken(&file(), &[], ""), Language::English);
    assert_eq!(spoken(&file().set("HIP_TRIAGE_LANGUAGE", "es"), &[], ""), Language::Spanish);
    assert_eq!(spoken(&file().set("HIP_TRIAGE_LANGUAGE", "es"), &["--language", "en"], ""), Language::English);
    assert_eq!(spoken(&Desk::new(), &["--language", "es-MX"], ""), Language::Spanish);
}

#[test]
fn a_language_that_is_not_spoken_is_told_with_those_that_are() {
    let told = Desk::new().run(&["--language", "tlh"], "");
    assert!(told.contains("choose one of en, es") && told.ends_with("--- exit status: 2\n"), "{told}");
    let told = Desk::new().set("HIP_TRIAGE_LANGUAGE", "tlh").run(&SMALL, "");
    assert!(told.contains("HIP_TRIAGE_LANGUAGE: choose one of en, es"), "{told}");
    assert!(told.ends_with("--- exit status: 1\n"), "{told}");
}

#[test]
fn the_first_page_offers_the_other_language_in_its_own_words_and_back() {
    let told = Desk::new().run(&BUILT_IN, "");
    assert!(told.starts_with("Español: e\n"), "{told}");
    for typed in ["e\n", "español\n", "ESPANOL\n", "es\n"] {
        assert_eq!(spoken(&Desk::new(), &[], typed), Language::Spanish, "{typed}");
    }
    let told = Desk::new().run(&BUILT_IN, "e\ne\n");
    assert!(told.contains("\nEnglish: e\n"), "{told}");
    assert_eq!(told.matches("\nEspañol: e\n").count(), 1, "{told}");
    // What brings the answers back asks in the language that was chosen.
    let told = Desk::new().run(&BUILT_IN, "e\n\n1\n");
    assert!(told.contains("ejecute: hip-triage --plain --language es"), "{told}");
}

#[test]
fn the_first_page_of_an_intake_offers_the_other_language_too() {
    // A letter may be a code, so there it stands behind a sign that no code has.
    let intake = |more: &[&str], typed: &str| {
        let desk = Desk::new();
        desk.run(&["intake", "--client", "J-1", "--plain"], "1\nq\n");
        desk.run(&[&["intake", "--plain"][..], more].concat(), typed)
    };
    let told = intake(&[], "/e\nq\n");
    assert!(told.starts_with("Español: /e\n") && told.contains("\nEnglish: /e\n"), "{told}");
    let told = intake(&[], "e\n");
    assert!(!told.contains("English: /e"), "e is a code: {told}");
    let told = intake(&["--client", "J-1"], "e\n2\nq\n");
    assert!(told.contains("Español: e\n") && told.contains("English: e\n"), "{told}");
    assert!(told.contains("--language es"), "{told}");
}

/// A page that is half in another language is no help.
#[test]
fn a_language_in_which_the_questions_are_not_written_is_not_offered() {
    let told = Desk::new().run(&SMALL, "e\n");
    assert!(!told.contains("Español: e") && told.contains("“e” is not one of the choices"), "{told}");
    let told = Desk::new().set("LANG", "es").run(&SMALL, "");
    assert!(told.starts_with("English: e\n"), "{told}");
    let told = Desk::new().run(&[&["intake", "--plain"][..], &SMALL[1..]].concat(), "/e\n");
    assert!(!told.contains("Español: /e"), "{told}");
}

#[test]
fn what_is_wrong_with_the_command_line_is_said_in_the_language_that_it_asks_for() {
    for (desk, more) in [(Desk::new().set("LANG", "es_MX.UTF-8"), &[][..]), (Desk::new(), &["--language", "es"])] {
        let told = desk.run(&[&["sessions", "--since", "ayer"][..], more].concat(), "");
        assert!(told.contains("dé un día, como 2026-11-23"), "{told}");
    }
}

#[test]
fn what_is_typed_counts_in_spanish_and_in_english() {
    let answered = |typed: &str| {
        let told = Desk::new().run(&[&SMALL[..], &["--language", "es"]].concat(), &format!("\n54\n{typed}\n"));
        let found = told.lines().find(|line| line.starts_with("Eligió: ")).map(str::to_owned);
        found.unwrap_or(told)
    };
    let none = answered("0");
    assert!(none.starts_with("Eligió: 0, None of these"), "{none}");
    for typed in ["ninguna", "Ninguna de estas", "none", "NINGUNO"] {
        assert_eq!(answered(typed), none, "{typed}");
    }
    let told = Desk::new().run(&[&SMALL[..], &["--language", "es"]].concat(), "\n54\natrás\nsalir\n");
    assert_eq!(told.matches("How old are you?").count(), 2, "{told}");
    // In English this letter is not to be sure. In Spanish it may stand for yes, and decides nothing.
    let told = Desk::new().run(&[&SMALL[..], &["--language", "es"]].concat(), "\n54\ns\n");
    assert!(told.contains("“s” no es una de las opciones."), "{told}");
}

#[test]
fn what_is_noticed_at_the_start_is_told_in_the_other_language_too() {
    let desk = Desk::new();
    desk.run(&BUILT_IN, "\n1\nq\n");
    let kept = desk.folder("hip").join("interview.json");
    fs::write(&kept, "garbage").unwrap();
    let told = desk.run(&BUILT_IN, "e\n");
    let (_, spanish) = told.split_once("\nEnglish: e\n").unwrap();
    assert!(spanish.contains("interview-damaged-1.json"), "{told}");
}

#[test]
fn a_number_is_said_as_the_language_of_the_questionnaire_says_it() {
    let told = Desk::new().run(&[&SMALL[..], &["--language", "es", "--emergency-number", "112"]].concat(), "");
    assert!(told.contains("Call 112 now."), "{told}");
}

#[test]
fn the_commands_that_are_told_speak_the_same_language() {
    let told = Desk::new().run(&[&SMALL[..], &["--language", "es"]].concat(), "\n61\nq\n");
    assert!(told.contains("hip-triage forget --language es"), "{told}");
}

#[test]
fn a_chart_takes_the_words_of_the_language_that_is_spoken() {
    let questionnaire = builtin::questionnaire();
    let item = questionnaire.question(questionnaire.find_question("internal_rotation").unwrap());
    let typed = |line: &str| Charted::typed(item, item.examination().unwrap(), line);
    let english = typed("l 15 pain r 30");
    assert!(english.is_ok());
    for line in
        ["i 15 dolor d 30", "izq. 15 duele der. 30", "l 15 p r 30", "izquierda 15 p derecha 30", "I 15 DUELE D 30"]
    {
        assert_eq!(within(Language::Spanish, || typed(line)), english, "{line}");
    }
    assert_eq!(within(Language::Spanish, || chart_and_note("i 15 nota cojea")), ("i 15 ", Some("cojea")));
    assert!(typed("i 15 d 30").is_err());
}

#[test]
fn a_flag_of_every_command_may_stand_before_it_and_one_of_the_interview_may_not() {
    let desk = Desk::new();
    let before = desk.run(&["--language", "es", "config"], "");
    assert_eq!(before, desk.run(&["config", "--language", "es"], ""));
    assert!(before.contains("hip-triage config --new"), "{before}");
    let told = desk.run(&["--no-save", "config"], "");
    assert!(told.contains("--no-save belongs to a self-check, not to hip-triage config"), "{told}");
}

#[test]
fn a_command_line_that_cannot_be_read_is_told_in_the_language_that_is_spoken() {
    let desk = Desk::new().set("LANG", "es_ES.UTF-8");
    for (typed, told) in [
        (&["report", "--bogus"][..], "aquí no existe --bogus"),
        (
            &["report", "--format", "x"],
            "x no es un valor de --format <FORMAT>; existen: text, markdown, html, json, fhir",
        ),
        (&["report", "--format"], "--format <FORMAT> necesita un valor"),
        (&["bogus"], "no existe el comando bogus"),
        (&["replay"], "falta esto: "),
        (&["--no-save", "--no-save"], "--no-save está dos veces"),
        (&["--plain=1"], "1 no es un valor de --plain"),
        (&["--plain", "config"], "--plain es de la autoevaluación"),
        (&["man", "frob", "--language", "es"], "no existe el comando frob"),
    ] {
        let said = desk.run(typed, "");
        assert!(said.contains(told), "{typed:?}: {said}");
        assert!(!said.contains("Usage"), "{said}");
    }
    let help = desk.run(&["report", "--help"], "");
    assert!(help.contains("Valores posibles:") && help.contains("Si no se da: text"), "{help}");
    assert!(!help.contains("ossible values"), "{help}");
}
