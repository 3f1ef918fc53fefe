//! What somebody wrote is never translated: it keeps its language, and a page in another one says which that is.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Notes, Record};
use hip_triage_chart::visits::Visits;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use serde_json::Value;
use support::{Desk, INTAKE, answer, moment, walk};

const SAID: &str = "Me duele al ponerme el calcetín.";
const NOTED: &str = "cojea un poco";

/// A visit held in Spanish, and the record of it.
fn spanish_visit(questionnaire: &Questionnaire) -> Record {
    within(Language::Spanish, || {
        let mut interview = Interview::new(questionnaire, Audience::Clinician);
        walk(&mut interview, INTAKE);
        answer(&mut interview, "own_words", SAID);
        answer(&mut interview, "activities", "Subir escaleras=3");
        let mut record = Record::new("J-1".parse().unwrap(), 1, questionnaire, moment("09:00"));
        let notes = Notes::from([(questionnaire.find_question("medicines").unwrap(), NOTED.to_owned())]);
        record.take_down(&interview, &notes, &moment("09:20"), GivenBy::Clinician);
        record
    })
}

/// A desk on which that visit is kept.
fn desk() -> Desk {
    let desk = Desk::new();
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    let record = spanish_visit(&builtin::in_language("es").unwrap());
    visits.hold(&record.client).unwrap().save(&record).unwrap();
    desk
}

fn report(desk: &Desk, language: &str, more: &[&str]) -> String {
    let told = desk.run(&[&["report", "J-1", "--language", language], more].concat(), "");
    assert!(told.ends_with("--- stderr\n--- exit status: 0\n"), "{told}");
    told.replace("--- stderr\n--- exit status: 0\n", "")
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn both_pages_of_one_visit_are_in_either_language_and_own_words_in_their_own() {
    let desk = desk();
    for (language, other, title) in [("en", "es", "Your result"), ("es", "en", "Su resultado")] {
        let patient = flat(&report(&desk, language, &["--for", "patient"]));
        assert!(patient.starts_with(title), "{patient}");
        let html = report(&desk, language, &["--for", "patient", "--format", "html"]);
        assert!(html.contains(&format!("<html lang=\"{language}\"")) && !html.contains(&format!("lang=\"{other}\"")));
    }
    let english = flat(&report(&desk, "en", &[]));
    let spanish = flat(&report(&desk, "es", &[]));
    assert!(english.contains(&format!("“{SAID}” (Español)")), "{english}");
    assert!(spanish.contains(&format!("“{SAID}”")) && !spanish.contains("(Español)"), "{spanish}");
    let html = report(&desk, "en", &["--format", "html"]);
    assert!(html.contains("<html lang=\"en\"") && html.contains(&format!("<span lang=\"es\">{SAID}</span>")), "{html}");
    assert!(!report(&desk, "es", &["--format", "html"]).contains("<span lang="));
    let page = flat(&report(&desk, "en", &["--for", "pt"]));
    assert!(page.contains("Subir escaleras (3 of 10) (Español)"), "{page}");
    assert!(page.contains(&format!("“{NOTED}” (Español)")), "{page}");
}

#[test]
fn the_answers_are_the_same_in_either_language() {
    let desk = desk();
    let answers = |language: &str| {
        let json: Value = serde_json::from_str(&report(&desk, language, &["--format", "json"])).unwrap();
        let answers = json["answers"].as_array().unwrap().clone();
        let given: Vec<_> = answers
            .iter()
            .map(|one| [&one["question"], &one["answer"], &one["language"], &one["counts"]])
            .map(|all| all.map(Clone::clone))
            .collect();
        (given, json["assessment"]["verdict"].clone())
    };
    assert_eq!(answers("en"), answers("es"));
    assert!(answers("en").0.iter().any(|one| one[1]["text"] == SAID && one[2] == "es"));
}

#[test]
fn other_systems_learn_the_language_too() {
    let desk = desk();
    let response = |language: &str| report(&desk, language, &["--format", "fhir"]);
    let english: Value = serde_json::from_str(&response("en")).unwrap();
    assert_eq!(english["language"], "en");
    let mut found = Vec::new();
    texts(&english, &mut found);
    for said in [SAID, NOTED, "Subir escaleras"] {
        let language = found.iter().find(|(text, _)| text == said).map(|(_, language)| language.as_str());
        assert_eq!(language, Some("es"), "{said}");
    }
    assert!(!response("es").contains("StructureDefinition/language"));
}

/// Every own text of a response, and its language.
fn texts(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get("valueString") {
                let language = &fields.get("_valueString").unwrap_or(&Value::Null)["extension"][0];
                assert!(language.is_null() || language["url"].as_str().unwrap().ends_with("/language"));
                found.push((text.clone(), language["valueCode"].as_str().unwrap_or_default().to_owned()));
            }
            fields.values().for_each(|value| texts(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn the_language_outlives_files_visits_and_hands() {
    let (english, spanish) = (builtin::questionnaire(), builtin::in_language("es").unwrap());
    let id = |name: &str| english.find_question(name).unwrap();
    // Answered again from its record, and carried over to the next visit.
    let record = spanish_visit(&spanish);
    let read: Record = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
    let (interview, _) = read.interview(&english);
    assert_eq!(interview.said_in(id("own_words")), Some(Language::Spanish));
    assert_eq!(interview.said_in(id("age")), None);
    let mut later = Interview::follow_up(&interview);
    assert_eq!(later.said_in(id("worries")), Some(Language::Spanish));
    // What is said anew is in the language that is spoken; the same words are left as they are.
    let same = later.answer_to(id("worries")).cloned().unwrap();
    later.answer(id("worries"), same).unwrap();
    assert_eq!(later.said_in(id("worries")), Some(Language::Spanish));
    answer(&mut later, "worries", "That it stays.");
    assert_eq!(later.said_in(id("worries")), Some(Language::English));
    // A self-check that a PT takes over.
    let mut alone = Interview::new(&spanish, Audience::Everyone);
    within(Language::Spanish, || answer(&mut alone, "own_words", SAID));
    assert_eq!(Interview::take_over(&alone).said_in(id("own_words")), Some(Language::Spanish));
}

#[test]
fn own_words_that_look_like_marks_of_the_page_change_none() {
    let desk = Desk::new();
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    let questionnaire = builtin::in_language("es").unwrap();
    let mut record = within(Language::Spanish, || {
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        walk(&mut interview, INTAKE);
        answer(&mut interview, "own_words", "td");
        answer(&mut interview, "activities", "correr rápido=3; correr=5");
        let mut record = Record::new("J-1".parse().unwrap(), 1, &questionnaire, moment("09:00"));
        record.take_down(&interview, &Notes::new(), &moment("09:20"), GivenBy::Clinician);
        record
    });
    record.client = "J-1".parse().unwrap();
    visits.hold(&record.client).unwrap().save(&record).unwrap();
    let page = report(&desk, "en", &["--format", "html"]);
    assert!(page.contains("“<span lang=\"es\">td</span>” (Español)"), "{page}");
    assert!(
        page.contains("<span lang=\"es\">correr rápido</span> (3 of 10); <span lang=\"es\">correr</span>"),
        "{page}"
    );
    assert!(!page.contains("<<") && !page.contains("</<"), "{page}");
    assert_eq!(page.matches("<td").count(), page.matches("</td>").count());
}
