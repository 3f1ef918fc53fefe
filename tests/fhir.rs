//! FHIR: every ending is exported and fits its form, and each kind of fault is found.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use hip_triage::{builtin, load};
use hip_triage_author::evaluate;
use hip_triage_chart::fhir;
use hip_triage_chart::named::Asked;
use hip_triage_chart::record::{GivenBy, Notes, Record, State};
use hip_triage_chart::report::{SelfCheck, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use serde_json::{Value, json};
use support::{Desk, INTAKE, answer, moment, small, walk};

fn record(interview: &Interview<'_>, state: State) -> Record {
    let questionnaire = interview.questionnaire();
    let mut record = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    let note = questionnaire.find_question("pain_site").unwrap();
    record.take_down(
        interview,
        &Notes::from([(note, "worse on the left".to_owned())]),
        &moment("09:10"),
        GivenBy::Clinician,
    );
    record.end(state, &moment("09:20"));
    record
}

fn response(interview: &Interview<'_>, state: State) -> Value {
    let subject = Subject::of_visit(record(interview, state).into(), interview.questionnaire());
    serde_json::to_value(fhir::response(&subject)).unwrap()
}

fn self_check(interview: &Interview<'_>) -> Value {
    let subject = Subject::of_self_check(SelfCheck {
        interview: interview.clone(),
        day: "2026-11-22".to_owned(),
        asked: Asked::of(interview.questionnaire()),
        notices: Vec::new(),
        lost: Vec::new(),
    });
    serde_json::to_value(fhir::response(&subject)).unwrap()
}

fn form(questionnaire: &Questionnaire) -> Value {
    serde_json::to_value(fhir::questionnaire(questionnaire)).unwrap()
}

fn faults(form: &Value, response: &Value) -> Vec<String> {
    let read = (serde_json::from_value(form.clone()).unwrap(), serde_json::from_value(response.clone()).unwrap());
    let checked = fhir::check(&read.0, &read.1);
    // Of the hip questionnaire every condition can be read.
    let hip = form["url"] == "urn:hip-triage:questionnaire:hip";
    assert!(!hip || checked.unchecked.is_empty(), "{:?}", checked.unchecked);
    checked.faults.iter().map(ToString::to_string).collect()
}

/// Where `.ci/fhir` finds them.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fhir");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn keep(name: &str, resource: &Value) {
    fs::write(folder().join(format!("{name}.json")), serde_json::to_vec_pretty(resource).unwrap()).unwrap();
}

#[test]
fn every_ending_is_exported_and_fits_its_form() {
    let questionnaire = builtin::questionnaire();
    let spanish = builtin::in_language("es").unwrap();
    let in_spanish = within(Language::Spanish, || fhir::questionnaire(&spanish));
    let form = fhir::with_translations(fhir::questionnaire(&questionnaire), &[in_spanish]);
    let form = serde_json::to_value(form).unwrap();
    keep("Questionnaire", &form);
    let sources = load::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")).unwrap();
    let mut endings = BTreeMap::new();
    for (case, _) in evaluate::read(&sources).unwrap() {
        for audience in [Audience::Everyone, Audience::Clinician] {
            let mut interview = Interview::new(&questionnaire, audience);
            while let Some(id) = interview.path().waiting() {
                let question = questionnaire.question(id);
                let given = case.answers.iter().find(|(name, _)| *name == question.name);
                let given = given.and_then(|(_, given)| given.to(question)).unwrap_or_else(|| question.rest(case.rest));
                interview.answer(id, given).or_else(|_| interview.answer(id, Answer::NotSure)).unwrap();
            }
            let assessment = Assessment::of(&interview);
            let ending = (
                assessment
                    .verdict()
                    .names()
                    .iter()
                    .map(|id| questionnaire.category(*id).name.clone())
                    .collect::<Vec<_>>(),
                std::mem::discriminant(&assessment.verdict()),
                assessment.is_withheld(),
                assessment.urgency().map(|urgency| urgency.to_string()),
                std::mem::discriminant(&interview.path().end),
                audience as u8,
            );
            endings.entry(format!("{ending:?}")).or_insert((case.id.clone(), interview));
        }
    }
    assert!(endings.len() > 15, "{}", endings.len());
    for (id, interview) in endings.values() {
        let stopped = matches!(interview.path().end, hip_triage_core::interview::End::Stop(_));
        let response = match interview.audience() {
            Audience::Everyone => self_check(interview),
            Audience::Clinician => response(interview, if stopped { State::Stopped } else { State::Completed }),
        };
        assert_eq!(faults(&form, &response), Vec::<String>::new(), "{id}");
        keep(&format!("ending-{id}"), &response);
    }
    let mut intake = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut intake, INTAKE);
    answer(&mut intake, "internal_rotation", "positive");
    let amended = response(&intake, State::Amended);
    assert_eq!(faults(&form, &amended), Vec::<String>::new());
    keep("ending-amended", &amended);
    let mut begun = Interview::new(&questionnaire, Audience::Clinician);
    answer(&mut begun, "age", "?");
    let begun = response(&begun, State::InProgress);
    assert_eq!(faults(&form, &begun), Vec::<String>::new());
    keep("ending-in-progress", &begun);
}

#[test]
fn a_small_form_and_a_response() {
    let questionnaire = small();
    insta::assert_snapshot!("small_form", serde_json::to_string_pretty(&form(&questionnaire)).unwrap());
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, &[("age", "54"), ("pain_site", "groin/left below_knee"), ("can_no_longer", "Socks=2")]);
    let response = response(&interview, State::Completed);
    assert_eq!(faults(&form(&questionnaire), &response), Vec::<String>::new());
    insta::assert_snapshot!("small_response", serde_json::to_string_pretty(&response).unwrap());
}

#[test]
fn a_form_has_its_words_in_every_language_and_is_in_the_one_that_is_spoken() {
    let form = |language: &str| -> Value {
        let told = Desk::new().run(&["report", "--questionnaire", "--format", "fhir", "--language", language], "");
        serde_json::from_str(told.split_once("--- stderr").unwrap().0).unwrap()
    };
    let translated = |element: &Value| -> (String, String) {
        let extension = &element["extension"][0];
        assert_eq!(extension["url"], "http://hl7.org/fhir/StructureDefinition/translation");
        let part = |at: usize, key: &str| extension["extension"][at][key].as_str().unwrap().to_owned();
        assert_eq!((part(0, "url"), part(1, "url")), ("lang".to_owned(), "content".to_owned()));
        (part(0, "valueCode"), part(1, "valueString"))
    };
    let (mut english, mut spanish) = (form("en"), form("es"));
    assert_eq!((&english["language"], &spanish["language"]), (&json!("en"), &json!("es")));
    for (own, to, other) in [(&english, "es", &spanish), (&spanish, "en", &english)] {
        for (field, element) in [("title", "_title"), ("description", "_description")] {
            assert_eq!(translated(&own[element]), (to.to_owned(), other[field].as_str().unwrap().to_owned()));
        }
    }
    // Questions, choices and short names.
    let (own, other) = (find_in(&mut english, "age"), find_in(&mut spanish, "age"));
    assert_eq!(translated(&own["_text"]), ("es".to_owned(), other["text"].as_str().unwrap().to_owned()));
    let (own, other) = (find_in(&mut english, "walking"), find_in(&mut spanish, "walking"));
    let choice = |item: &Value| item["answerOption"][0]["valueCoding"].clone();
    assert_eq!(translated(&choice(&own)["_display"]).1, choice(&other)["display"].as_str().unwrap());
    assert_eq!(choice(&own)["code"], choice(&other)["code"]);
    let short = |item: &Value| {
        let all = item["extension"].as_array().unwrap().clone();
        all.into_iter().find(|one| one["url"].as_str().unwrap().ends_with("sdc-questionnaire-shortText")).unwrap()
    };
    let (own, other) =
        (find_in(&mut english, "abduction_adduction_pain"), find_in(&mut spanish, "abduction_adduction_pain"));
    assert_eq!(translated(&short(&own)["_valueString"]).1, short(&other)["valueString"].as_str().unwrap());
    assert_eq!(
        faults(&english, &self_check(&Interview::new(&builtin::questionnaire(), Audience::Everyone))),
        Vec::<String>::new()
    );
}

fn find_in(form: &mut Value, link_id: &str) -> Value {
    find(form, link_id).unwrap().clone()
}

/// The item of that linkId, wherever it stands.
fn find<'v>(value: &'v mut Value, link_id: &str) -> Option<&'v mut Value> {
    if value.get("linkId").and_then(Value::as_str) == Some(link_id) {
        return Some(value);
    }
    let items = value.get_mut("item").and_then(Value::as_array_mut)?;
    items.iter_mut().find_map(|item| find(item, link_id))
}

#[test]
fn both_sides_of_an_examination_stand_beside_its_outcome_and_fit_the_form() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    walk(&mut interview, &[("internal_rotation", "positive")]);
    let id = questionnaire.find_question("internal_rotation").unwrap();
    let question = questionnaire.question(id);
    let charted = Charted::typed(question, question.examination().unwrap(), "l 15 p + r 35 -").unwrap();
    assert!(interview.chart(id, charted));
    let mut response = response(&interview, State::Completed);
    assert_eq!(faults(&form(&questionnaire), &response), Vec::<String>::new());
    let told = |response: &mut Value, item: &str| find(response, item).unwrap()["answer"][0]["valueString"].clone();
    assert_eq!(told(&mut response, "internal_rotation.left"), "15°, painful, reduced");
    assert_eq!(told(&mut response, "internal_rotation.right"), "35°, normal");
    // Whoever reads the answers passes them over.
    let read: hip_triage_chart::fhir::QuestionnaireResponse = serde_json::from_value(response).unwrap();
    let answers = fhir::answers(&questionnaire, &read).unwrap();
    assert!(answers.answers.iter().any(|(item, _)| *item == id));
}

/// A kind of fault, and how a response comes to have it.
type Seed<'s> = (&'s str, &'s dyn Fn(&mut Value));

#[test]
fn each_kind_of_fault_is_found_and_nothing_else() {
    let questionnaire = builtin::questionnaire();
    let form = form(&questionnaire);
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let sound = response(&interview, State::Completed);
    let system = "urn:hip-triage:questionnaire:hip";
    let seeds: &[Seed<'_>] = &[
        ("unknown linkId", &|r| find(r, "own_words").unwrap()["linkId"] = json!("own_word")),
        ("wrong answer type", &|r| find(r, "pain_now").unwrap()["answer"] = json!([{"valueString": "3"}])),
        ("option not offered", &|r| {
            find(r, "feel").unwrap()["answer"] =
                json!([{"valueCoding": {"system": format!("{system}:feel"), "code": "purple"}}]);
        }),
        ("disabled item answered", &|r| {
            // Only one place is left, so there is no worst one.
            find(r, "pain_site").unwrap()["answer"].as_array_mut().unwrap().truncate(1);
        }),
        ("required item missing", &|r| {
            let group = find(r, "section.timing").unwrap();
            group["item"].as_array_mut().unwrap().retain(|item| item["linkId"] != "eases");
        }),
        ("several answers without repeats", &|r| {
            let answers = find(r, "stiffness").unwrap()["answer"].as_array_mut().unwrap();
            let again = answers[0].clone();
            answers.push(again);
        }),
        ("number out of range", &|r| find(r, "pain_worst").unwrap()["answer"] = json!([{"valueInteger": 11}])),
        ("wrong questionnaire version", &|r| r["questionnaire"] = json!(format!("{system}|0.9.0"))),
    ];
    let mut told = Vec::new();
    for (kind, seed) in seeds {
        let mut response = sound.clone();
        seed(&mut response);
        let version = faults(&form, &response).join("\n  ").replace(form["version"].as_str().unwrap(), "[VERSION]");
        told.push(format!("{kind}:\n  {version}"));
    }
    insta::assert_snapshot!("faults", told.join("\n"));
}

#[test]
fn the_command_checks_what_the_command_wrote() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let desk = Desk::new();
    let file = |name: &str| desk.home.path().join(name).display().to_string();
    fs::write(file("visit.json"), record(&interview, State::Completed).to_json().unwrap()).unwrap();
    let done = "--- stderr\n--- exit status: 0\n";
    assert_eq!(desk.run(&["report", "--questionnaire", "--format", "fhir", "-o", &file("q.json")], ""), done);
    assert_eq!(desk.run(&["report", &file("visit.json"), "--format", "fhir", "-o", &file("r.json")], ""), done);
    let said = desk.run(&["fhir-check", &file("q.json"), &file("r.json")], "");
    assert_eq!(said, format!("The response fits its questionnaire.\n{done}"));
    assert!(desk.run(&["fhir-check", &file("r.json"), &file("q.json")], "").contains("this is no Questionnaire\n"));
}
