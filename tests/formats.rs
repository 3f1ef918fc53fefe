//! The promises of FORMATS.md about the files, held against real ones: no field without its words, no words
//! without their field.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use hip_triage::assess::inputs::{Format, Input, Inputs};
use hip_triage::assess::{Assessor, stream};
use hip_triage_chart::named;
use hip_triage_chart::record::{Before, GivenBy, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, SelfCheck, Subject};
use hip_triage_core::interview::{Charted, Interview, Look, Looker, Raised};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Rest, Urgency};
use serde_json::Value;
use support::{answer, moment, small_with_base_rates};

type Fields = BTreeSet<String>;

const ANSWERS: &[(&str, &str)] = &[
    ("age", "54"),
    ("right_now", "fever both_legs?"),
    ("weight_loss", "?"),
    ("pain_site", "groin/left outer_hip"),
    ("pain_now", "6"),
    ("sitting", "worse"),
    ("stiffness", "20"),
    ("own_words", "It hurts."),
    ("can_no_longer", "Stairs=3; Garden=5"),
    ("told", "nothing"),
    ("internal_rotation", "positive"),
];

/// The fields of each part of the page.
fn documented() -> BTreeMap<String, Fields> {
    let page = include_str!("../src/FORMATS.md");
    let mut parts = BTreeMap::new();
    for part in page.split("\n## ").skip(1) {
        let (name, text) = part.split_once('\n').unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| `"));
        let fields = rows.flat_map(|row| row.split('|').nth(1).unwrap().split(',').map(str::trim));
        let fields: Vec<_> = fields.map(|field| field.trim_matches('`').to_owned()).collect();
        let once: Fields = fields.iter().cloned().collect();
        assert_eq!(once.len(), fields.len(), "a field of {name} is there twice");
        parts.insert(name.to_owned(), once);
    }
    parts
}

/// A visit in which everything is told that a record can hold.
fn visits(questionnaire: &Questionnaire) -> (Record, Record) {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (name, given) in ANSWERS {
        answer(&mut interview, name, given);
    }
    let mut first = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    first.take_down(&interview, &Notes::new(), &moment("09:01"), GivenBy::Patient);
    first.end(State::Completed, &moment("09:10"));
    interview.go_on();
    answer(&mut interview, "pain_now", "3");
    answer(&mut interview, "can_no_longer", "Stairs=6; Swim=2");
    let notes = Notes::from([(questionnaire.find_question("sitting").unwrap(), "only low chairs".to_owned())]);
    interview.set_called_before(interview.open_looks());
    answer(&mut interview, "doctor_seen", "no");
    let mut second = Record::new("J-1970".parse().unwrap(), 2, questionnaire, moment("10:00"));
    second.take_down(&interview, &Notes::new(), &moment("10:01"), GivenBy::Patient);
    answer(&mut interview, "sitting", "better");
    chart(&mut interview, "internal_rotation", "l 40 . p + r 20 p - ");
    second.take_down(&interview, &notes, &moment("10:02"), GivenBy::Clinician);
    second.review("age", &moment("10:03"));
    second.end(State::Completed, &moment("10:10"));
    (first, second)
}

/// A visit with a sign about which a PT has decided.
fn looked_at(questionnaire: &Questionnaire, visit: u32) -> Record {
    let mut interview = calm(questionnaire, &[("right_now", "fever")]);
    let earlier = interview.clone();
    interview.compare_with(&earlier);
    let flag = questionnaire.find_red_flag("fever").unwrap();
    let look = Look { was: Urgency::SameDay, by: Looker::Therapist };
    interview.restore_decision("Seen today.", BTreeMap::from([(flag, Urgency::SameDay)]), false).unwrap();
    let (urgency, looked_at) = (Urgency::Mention, Some(look));
    interview.set_called_before(vec![Raised { flag, urgency, certain: true, looked_at }]);
    let mut record = Record::new("J-1970".parse().unwrap(), visit, questionnaire, moment("12:00"));
    record.take_down(&interview, &Notes::new(), &moment("12:01"), GivenBy::Clinician);
    record
}

/// Charts both sides of an item.
fn chart(interview: &mut Interview<'_>, item: &str, typed: &str) {
    let id = interview.questionnaire().find_question(item).unwrap();
    let question = interview.question(id);
    let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
    assert!(interview.chart(id, charted));
}

/// The same without a warning sign, some of it otherwise.
fn calm<'q>(questionnaire: &'q Questionnaire, otherwise: &[(&str, &str)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (name, given) in ANSWERS {
        let other = otherwise.iter().chain(&[("right_now", "none_of_these")]).find(|(known, _)| known == name);
        answer(&mut interview, name, other.map_or(given, |(_, given)| given));
    }
    interview
}

/// The paths of every field of a value, sorted by the part of the page that tells of them.
#[derive(Default)]
struct Seen(BTreeMap<String, Fields>);

impl Seen {
    fn value(&mut self, part: &str, path: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    self.field(part, &path, name, value);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.value(part, &format!("{path}[]"), item);
                }
            }
            _ => {
                self.0.entry(part.to_owned()).or_default().insert(path.to_owned());
            }
        }
    }

    fn field(&mut self, part: &str, path: &str, name: &str, value: &Value) {
        let own = match (part, name) {
            ("Report" | "Record", "answer" | "then" | "now") => Some("Answer"),
            ("Report", "assessment" | "told_then") | ("Record", "told") => Some("Assessment"),
            _ => None,
        };
        if let Some(own) = own {
            self.0.entry(part.to_owned()).or_default().insert(path.to_owned());
            match value {
                Value::String(bare) if own == "Answer" => assert!(["not_sure", "skipped"].contains(&bare.as_str())),
                Value::Null => {}
                value => self.value(own, "", value),
            }
            return;
        }
        // What may be none is a field of its own too.
        if path == "then_and_now" || (part == "Assess" && path == "base_rate") {
            self.0.entry(part.to_owned()).or_default().insert(path.to_owned());
        }
        if value != &Value::Array(Vec::new()) {
            self.value(part, path, value);
        }
    }
}

/// Lines of `assess`, of which one could not be read.
fn assessed(questionnaire: &Questionnaire) -> Vec<Value> {
    let audience = Audience::Everyone;
    let assessor = Assessor { questionnaire, audience, rest: Some(Rest::Quiet), evidence: true, texts: true };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.ndjson");
    std::fs::write(&file, "{").unwrap();
    let lines = [
        r#"{"id":1,"answers":{"age":54,"right_now":["fever"],"pain_site":["groin"]},"intake":true}"#,
        r#"{"id":2,"answers":{"age":54,"weight_loss":"kept","pain_site":["groin"],"sitting":"worse","stiffness":20,"internal_rotation":"positive"},"intake":true}"#,
        r#"{"id":3,"answers":{"age":54,"weight_loss":"kept","pain_site":["buttock"],"stiffness":90}}"#,
    ];
    let lines = std::io::Cursor::new(lines.join("\n"));
    let inputs = vec![Input::Stream(Format::Json, Box::new(lines)), Input::File(Format::Json, file)];
    let mut out = Vec::new();
    stream::run(&assessor, Inputs::new(inputs), &mut out, NonZeroUsize::MIN, &|_, _| {}).unwrap();
    String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_field_is_documented_and_every_documented_field_is_there() {
    let questionnaire = small_with_base_rates();
    let (first, second) = visits(&questionnaire);
    let mut seen = Seen::default();
    let record: Value = serde_json::from_slice(&second.to_json().unwrap()).unwrap();
    seen.value("Record", "", &record);

    let mut reported = second.clone();
    let mut lost = reported.entries[0].clone();
    "gone".clone_into(&mut lost.question);
    reported.entries.push(lost);
    let visit = Visit { record: reported, before: Before::Known(Box::new(first.clone())) };
    let subject = Subject::of_visit(visit, &questionnaire);
    seen.value("Report", "", &serde_json::to_value(report::json(&subject)).unwrap());
    // No warning sign, once with an origin and once with what lies outside of them; the record of the
    // visit before is missing.
    let groin = calm(&questionnaire, &[]);
    let buttock = calm(&questionnaire, &[("pain_site", "buttock"), ("stiffness", "90")]);
    for interview in [&groin, &buttock] {
        let mut interview = interview.clone();
        chart(&mut interview, "internal_rotation", "b 40 . np nd");
        let mut record = Record::new("J-1970".parse().unwrap(), 3, &questionnaire, moment("11:00"));
        for said in ["It hurts.", "It hurts more."] {
            answer(&mut interview, "own_words", said);
            record.take_down(&interview, &Notes::new(), &moment("11:01"), GivenBy::Clinician);
        }
        seen.value("Record", "", &serde_json::from_slice(&record.to_json().unwrap()).unwrap());
        let visit = Visit { record, before: Before::Missing("It is gone.".to_owned()) };
        let subject = Subject::of_visit(visit, &questionnaire);
        seen.value("Report", "", &serde_json::to_value(report::json(&subject)).unwrap());
    }
    // A PT has decided about a sign that is still there.
    let [before, record] = [3, 4].map(|visit| looked_at(&questionnaire, visit));
    seen.value("Record", "", &serde_json::from_slice(&record.to_json().unwrap()).unwrap());
    let visit = Visit { record, before: Before::Known(Box::new(before)) };
    let subject = Subject::of_visit(visit, &questionnaire);
    seen.value("Report", "", &serde_json::to_value(report::json(&subject)).unwrap());
    let self_check = SelfCheck {
        interview: groin,
        day: "2026-11-23".to_owned(),
        asked: named::Asked::of(&questionnaire),
        notices: Vec::new(),
        lost: Vec::new(),
    };
    let subject = Subject::of_self_check(self_check);
    seen.value("Report", "", &serde_json::to_value(report::json(&subject)).unwrap());

    for line in assessed(&questionnaire) {
        seen.value("Assess", "", &line);
    }

    let documented = documented();
    assert_eq!(documented.keys().collect::<Vec<_>>(), seen.0.keys().collect::<Vec<_>>());
    for (part, fields) in &documented {
        let seen = &seen.0[part];
        let [silent, idle] = [seen - fields, fields - seen];
        assert!(silent.is_empty(), "{part}: written and not documented: {silent:?}");
        assert!(idle.is_empty(), "{part}: documented and not written: {idle:?}");
    }
}

#[test]
fn the_readme_and_the_help_lead_there() {
    assert!(include_str!("../README.md").contains("(src/FORMATS.md)"));
    for command in ["report", "assess"] {
        assert!(support::Desk::new().run(&[command, "--help"], "").contains("FORMATS.md"));
    }
}
