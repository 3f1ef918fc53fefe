//! Records of visits: what they hold, how they come back, and what happens when they cannot be kept.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use hip_triage_chart::record::{ClientCode, GivenBy, Notes, Record, Snapshot, State, Summary, Unreadable};
use hip_triage_chart::visits::{VisitError, Visits};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use support::{answer, moment, small, small_changed};
use tempfile::TempDir;

const ANSWERS: &[(&str, &str)] = &[
    ("age", "54"),
    ("right_now", "none_of_these"),
    ("weight_loss", "?"),
    ("pain_site", "groin/left buttock/both outer_hip"),
    ("pain_now", "3"),
    ("sitting", "worse"),
    ("stiffness", "20"),
    ("own_words", "It hurts “here”.\nAnd there."),
];

fn client(code: &str) -> ClientCode {
    code.parse().unwrap()
}

fn interview(questionnaire: &Questionnaire) -> Interview<'_> {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (name, given) in ANSWERS {
        answer(&mut interview, name, given);
    }
    interview
}

fn visit(questionnaire: &Questionnaire, code: &str, number: u32) -> Record {
    let mut record = Record::new(client(code), number, questionnaire, moment("09:00"));
    let notes = Notes::from([(questionnaire.find_question("sitting").unwrap(), "only on “low” chairs".to_owned())]);
    record.take_down(&interview(questionnaire), &notes, &moment("09:01"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:10"));
    record
}

#[test]
fn a_record_comes_back_the_same_and_tells_the_same() {
    let questionnaire = small();
    let record = visit(&questionnaire, "A-1", 1);
    let json = record.to_json().unwrap();
    let back = Record::from_json(&json).unwrap();
    assert_eq!(back, record);
    assert_eq!(back.to_json().unwrap(), json);
    assert_eq!(Summary::from_start(&json[..600]).unwrap(), record.summary());
    let (again, notices) = back.interview(&questionnaire);
    assert_eq!(again.answers(), interview(&questionnaire).answers());
    assert!(notices.is_empty());
    assert_eq!(Some(Snapshot::of(&again)), record.snapshot);
    assert_eq!(back.notes(&questionnaire).len(), 1);
    insta::assert_snapshot!(String::from_utf8(json).unwrap());
}

#[test]
fn a_changed_answer_keeps_the_earlier_one_with_its_time_and_giver() {
    let questionnaire = small();
    let mut interview = interview(&questionnaire);
    let mut record = Record::new(client("A"), 1, &questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("08:00"), GivenBy::Patient);
    answer(&mut interview, "sitting", "better");
    record.take_down(&interview, &Notes::new(), &moment("09:05"), GivenBy::Clinician);
    record.review("age", &moment("09:06"));

    let sitting = record.entry("sitting").unwrap();
    assert_eq!((sitting.by, sitting.given_at.time()), (GivenBy::Clinician, "09:05"));
    let [earlier] = &sitting.history[..] else { panic!("one earlier answer") };
    assert_eq!((earlier.by, earlier.given_at.time()), (GivenBy::Patient, "08:00"));
    let age = record.entry("age").unwrap();
    assert_eq!((age.by, age.given_at.time(), age.history.len()), (GivenBy::Patient, "08:00", 0));
    assert_eq!(age.reviewed_at, Some(moment("09:06")));
    assert_eq!(record.state, State::InProgress);

    record.end(State::Completed, &moment("09:10"));
    record.take_down(&interview, &Notes::new(), &moment("09:11"), GivenBy::Clinician);
    assert_eq!(record.state, State::Completed, "nothing is different");
    answer(&mut interview, "pain_now", "5");
    record.take_down(&interview, &Notes::new(), &moment("09:12"), GivenBy::Clinician);
    assert_eq!(record.state, State::Amended);
}

#[test]
fn what_no_longer_fits_stays_and_is_told() {
    let mut record = visit(&small(), "A", 1);
    let later = small_changed(|text| {
        text.replace("worse: It makes", "bad: It makes")
            .replace("sitting: worse", "sitting: bad")
            .replace("1.0.0", "1.1.0")
    });
    let (interview, notices) = record.interview(&later);
    assert_eq!(interview.answer_to(later.find_question("sitting").unwrap()), None);
    let notices: Vec<_> = notices.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(notices.join("\n"), @"
    The questions have changed since this visit (from version 1.0.0 to 1.1.0): the same answers no longer lead to the same in the verdict.
    Answered then, no longer on offer, and not counted now: “What does sitting do?”
    ");
    record.take_down(&interview, &record.notes(&later), &moment("10:00"), GivenBy::Clinician);
    assert!(record.entry("sitting").is_some());
}

#[test]
fn what_is_no_record_is_told_apart() {
    let json = visit(&small(), "A", 1).to_json().unwrap();
    let text = String::from_utf8(json.clone()).unwrap();
    let read = |text: &str| Record::from_json(text.as_bytes()).map(|_| ());
    assert_eq!(read(&text[..text.len() - 3]), Err(Unreadable::Damaged));
    assert_eq!(read(&text.replace("\"format\":1", "\"format\":2")), Err(Unreadable::Newer));
    assert_eq!(read(&text.replace("\"visit\",", "\"song\",")), Err(Unreadable::OtherKind));
    assert_eq!(read(&text.replace("\"client\": \"A\"", "\"client\": \"../A\"")), Err(Unreadable::Damaged));
    assert_eq!(read(&text.replace("T09:00:00", "T29:00:00")), Err(Unreadable::Damaged));
    assert_eq!(read("[]"), Err(Unreadable::Damaged));
    for cut in 0..json.len() {
        assert!(Record::from_json(&json[..cut]).is_err() || cut + 1 == json.len());
        let _ = Summary::from_start(&json[..cut]);
    }
}

#[test]
fn visits_are_listed_by_client_and_number_and_deleted() {
    let root = TempDir::new().unwrap();
    let visits = Visits::under(root.path());
    assert_eq!(visits.list(None).unwrap().count(), 0);
    let questionnaire = small();
    for (code, number) in [("B", 1), ("A", 10), ("A", 2)] {
        visits.hold(&client(code)).unwrap().save(&visit(&questionnaire, code, number)).unwrap();
    }
    fs::write(root.path().join("visits/B/2.json"), "{").unwrap();
    let listed: Vec<_> = visits.list(None).unwrap().collect();
    let told: Vec<_> =
        listed.iter().flat_map(|listed| &listed.read).map(|known| (known.client.as_str(), known.visit)).collect();
    assert_eq!(told, [("A", 2), ("A", 10), ("B", 1)]);
    assert!(matches!(listed[3].read, Err(VisitError::Text(Unreadable::Damaged))));
    assert_eq!(visits.next_visit(&client("A")).unwrap(), Some(11));
    assert_eq!(visits.last(&client("A")).unwrap(), Some(10));

    visits.delete(&client("A"), 2).unwrap();
    assert_eq!(visits.delete(&client("A"), 2).unwrap_err().kind(), io::ErrorKind::NotFound);
    visits.delete(&client("A"), 10).unwrap();
    assert!(!root.path().join("visits/A").exists());
}

#[test]
fn forgetting_self_checks_leaves_them_alone() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let visits = Visits::under(root.path());
    let record = visit(&questionnaire, "A", 1);
    visits.hold(&record.client).unwrap().save(&record).unwrap();
    let forgotten = hip_triage_chart::saved::forget(root.path());
    assert!(forgotten.deleted.is_empty() && forgotten.failed.is_none());
    assert_eq!(visits.load(&record.client, 1).unwrap(), record);
}

#[test]
fn only_the_owner_reads_them() {
    let root = TempDir::new().unwrap();
    let visits = Visits::under(root.path());
    visits.hold(&client("A")).unwrap().save(&visit(&small(), "A", 1)).unwrap();
    let mode = |path: &str| fs::metadata(root.path().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!([mode("visits"), mode("visits/A"), mode("visits/A/1.json")], [0o700, 0o700, 0o600]);
}

#[test]
fn two_programs_do_not_write_one_clients_records() {
    let root = TempDir::new().unwrap();
    let visits = Visits::under(root.path());
    let held = visits.hold(&client("A")).unwrap();
    assert_eq!(visits.hold(&client("A")).unwrap_err().kind(), io::ErrorKind::WouldBlock);
    assert!(visits.hold(&client("B")).is_ok());
    drop(held);
    assert!(visits.hold(&client("A")).is_ok());
}

#[test]
fn what_cannot_be_written_is_told_and_kept_for_another_try() {
    let root = TempDir::new().unwrap();
    let visits = Visits::under(root.path());
    let questionnaire = small();
    let mut held = visits.hold(&client("A")).unwrap();
    held.save(&visit(&questionnaire, "A", 1)).unwrap();
    let before = fs::read(visits.path(&client("A"), 1)).unwrap();

    // A folder in the place of the file cannot be overwritten, whoever runs the test.
    fs::create_dir(visits.path(&client("A"), 2)).unwrap();
    let second = visit(&questionnaire, "A", 2);
    assert!(held.save(&second).is_err());
    assert_eq!(held.unsaved(), Some(&second));
    assert_eq!(fs::read(visits.path(&client("A"), 1)).unwrap(), before);
    fs::remove_dir(visits.path(&client("A"), 2)).unwrap();
    held.retry().unwrap();
    assert_eq!((held.unsaved(), visits.load(&client("A"), 2).unwrap()), (None, second));
    assert!(held.save(&visit(&questionnaire, "B", 1)).is_err(), "another client's");
}

#[test]
fn ten_thousand_visits_are_listed_at_once() {
    let root = TempDir::new().unwrap();
    let visits = Visits::under(root.path());
    let questionnaire = small();
    let json = String::from_utf8(visit(&questionnaire, "A0", 1).to_json().unwrap()).unwrap();
    for code in 0..1000 {
        let folder = visits.folder().join(format!("A{code}"));
        fs::create_dir_all(&folder).unwrap();
        let own = json.replace("\"A0\"", &format!("\"A{code}\""));
        for number in 1..=10 {
            let own = own.replace("\"visit\":1,", &format!("\"visit\":{number},"));
            let own = own.replace("\"visit\": 1,", &format!("\"visit\": {number},"));
            fs::write(folder.join(format!("{number}.json")), own).unwrap();
        }
    }
    let begun = Instant::now();
    let known = visits.list(None).unwrap().filter(|listed| listed.read.is_ok()).count();
    let took = begun.elapsed();
    assert_eq!(known, 10_000);
    assert!(took < Duration::from_secs(5), "{took:?} even in a debug build on a busy machine");
}

#[test]
fn the_first_line_is_short_enough_for_the_list() {
    let questionnaire = hip_triage::builtin::questionnaire();
    let mut record = Record::new(client(&"a".repeat(32)), u32::MAX, &questionnaire, moment("09:00"));
    let mut snapshot = Snapshot::of(&Interview::new(&questionnaire, Audience::Clinician));
    snapshot.origins = questionnaire.categories().iter().map(|category| category.name.clone()).collect();
    record.snapshot = Some(snapshot);
    let json = record.to_json().unwrap();
    assert!(json.split(|byte| *byte == b'\n').next().unwrap().len() < 1024);
}
