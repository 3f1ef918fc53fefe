//! Visits, saved self-checks, reports and FHIR responses with mistakes: none brings its reader down, none steers a
//! terminal, and what is read says the same once more.

use fastrand::Rng;
use hip_triage::builtin;
use hip_triage_chart::export::{ExportFormat, Paper, Reader};
use hip_triage_chart::record::{GivenBy, Notes, Record, State, Summary};
use hip_triage_chart::report::{self, Exported, SelfCheck, Subject};
use hip_triage_chart::saved::{Keep, SavedInterview, Store};
use hip_triage_chart::{export, fhir};
use hip_triage_core::interview::{Interview, is_unsafe_to_show};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::bench::trials_of;
use crate::interviews::Interviews;
use crate::mutate::mutate;
use crate::support::{follow, moment, small};

const TODAY: Date = date(2026, 11, 23);

/// A kind of file that lies on a disk.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Visit,
    SelfCheck,
    Report,
    Response,
}

const KINDS: [Kind; 4] = [Kind::Visit, Kind::SelfCheck, Kind::Report, Kind::Response];

/// A visit of somebody who answers by chance, with a note.
fn visit(interview: &Interview<'_>) -> Record {
    let questionnaire = interview.questionnaire();
    let mut record = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    let noted = interview.answers().keys().next().map(|id| (*id, "Left sock only\nsince summer".to_owned()));
    record.take_down(interview, &Notes::from_iter(noted), &moment("09:12"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

/// The file of an interview.
fn written(kind: Kind, interview: &Interview<'_>) -> String {
    let saved = SavedInterview::of(interview, TODAY);
    let bytes = match kind {
        Kind::Visit => visit(interview).to_json().unwrap(),
        Kind::SelfCheck => saved.to_json().unwrap(),
        Kind::Report => export::lines(&report::json(&subject_of(&saved, interview.questionnaire()))).unwrap(),
        Kind::Response => {
            let subject = Subject::of_visit(visit(interview).into(), interview.questionnaire());
            export::lines(&fhir::response(&subject)).unwrap()
        }
    };
    String::from_utf8(bytes).unwrap()
}

fn subject_of<'q>(saved: &SavedInterview, questionnaire: &'q Questionnaire) -> Subject<'q> {
    let (interview, notices, lost) = saved.answered(questionnaire);
    let (day, asked) = (saved.day().to_owned(), saved.asked().clone());
    Subject::of_self_check(SelfCheck { interview, day, asked, notices, lost })
}

/// Puts something else somewhere.
fn swap(value: &mut Value, rng: &mut Rng) {
    let deeper = rng.u8(..) > 30;
    match value {
        Value::Array(values) if deeper && !values.is_empty() => {
            let at = rng.usize(..values.len());
            match rng.u8(..8) {
                0 => drop(values.remove(at)),
                1 => values.push(values[at].clone()),
                _ => swap(&mut values[at], rng),
            }
        }
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let key = fields.keys().nth(rng.usize(..fields.len())).unwrap().clone();
            match rng.u8(..10) {
                0 => drop(fields.remove(&key)),
                1 => drop(fields.insert("odd".to_owned(), json!(1))),
                _ => swap(&mut fields[&key], rng),
            }
        }
        value => {
            let others = [
                json!(null),
                json!(true),
                json!(0),
                json!(-1),
                json!(u32::MAX),
                json!(i64::MAX),
                json!(1e300),
                json!(0.5),
                json!(""),
                json!("not_sure"),
                json!("left"),
                json!("none_of_these"),
                json!("9999-12-31T23:59:59+14:00"),
                json!("-9999-01-01"),
                json!("0000-00-00T00:00:00Z"),
                json!("../../J-1"),
                json!("\u{1b}[2J\u{9b}\u{202e}\u{0}<script>`|"),
                json!("x".repeat(9_000)),
                json!([]),
                json!({}),
                json!([[[]]]),
                json!({"choice": "fever", "unsure": true}),
            ];
            *value = rng.choice(others).unwrap();
        }
    }
}

fn mutant(text: &str, rng: &mut Rng) -> String {
    let mut text = text.to_owned();
    if rng.bool() {
        // A visit has two parts, of which one is the other's summary; all are JSON.
        let mut value: Value = serde_json::from_str(&text).unwrap();
        (0..rng.usize(1..5)).for_each(|_| swap(&mut value, rng));
        text = if rng.bool() { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
    } else {
        (0..rng.usize(1..4)).for_each(|_| mutate(&mut text, rng));
    }
    text
}

/// A page in every form says nothing that steers.
fn told(subject: &Subject<'_>) {
    let pages = [(Reader::Pt, report::handover(subject)), (Reader::Patient, report::patient(subject.interview()))];
    for (reader, page) in &pages {
        let paper = Paper { reader: *reader, page, subject: Some(subject), language: "en" };
        for format in paper.formats() {
            let bytes = paper.write(*format).unwrap().unwrap();
            let text = std::str::from_utf8(&bytes).unwrap();
            assert_eq!(crate::exports::steers(text), None, "{format:?}: {text}");
            if matches!(format, ExportFormat::Json | ExportFormat::Fhir) {
                serde_json::from_str::<Value>(text).unwrap();
            }
        }
    }
}

fn read(kind: Kind, text: &str, questionnaire: &Questionnaire) -> bool {
    match kind {
        Kind::Visit => {
            let _ = Summary::from_start(text.as_bytes());
            let Ok(record) = Record::from_json(text.as_bytes()) else { return false };
            assert_eq!(Record::from_json(&record.to_json().unwrap()).as_ref(), Ok(&record), "it says the same again");
            told(&Subject::of_visit(record.clone().into(), questionnaire));
            let begun = record.clone().resume(questionnaire, None, TODAY);
            assert!(begun.interview.answers().len() <= record.entries.len());
            let _ = record.follow_up(2, questionnaire, moment("10:00"));
        }
        Kind::SelfCheck => {
            let Ok(saved) = SavedInterview::from_json(text.as_bytes()) else { return false };
            assert_eq!(SavedInterview::from_json(&saved.to_json().unwrap()).as_ref(), Ok(&saved));
            let _ = saved.as_it_was(questionnaire);
            told(&subject_of(&saved, questionnaire));
        }
        Kind::Report => {
            let Ok(exported) = Exported::from_json(text.as_bytes()) else { return false };
            let _ = exported.interview(questionnaire);
        }
        Kind::Response => {
            let Ok(response) = serde_json::from_str::<fhir::QuestionnaireResponse>(text) else { return false };
            let _ = fhir::answers(questionnaire, &response);
            let form = serde_json::to_value(fhir::questionnaire(questionnaire)).unwrap();
            let filled = serde_json::from_str(text).unwrap();
            let checked = fhir::check(&serde_json::from_value(form).unwrap(), &filled);
            let lines = checked.faults.iter().map(ToString::to_string);
            for line in lines.chain(checked.unchecked.iter().map(ToString::to_string)) {
                assert!(!line.contains(is_unsafe_to_show), "{line:?}");
            }
        }
    }
    true
}

#[test]
fn no_mutant_of_a_record_brings_its_reader_down() {
    let questionnaires = [small(), follow(), builtin::questionnaire()];
    let mut originals = Vec::new();
    for questionnaire in &questionnaires {
        let mut people = Interviews::of(questionnaire, 1);
        for kind in KINDS.into_iter().cycle().take(12) {
            let audience =
                if matches!(kind, Kind::Visit | Kind::Response) { Audience::Clinician } else { Audience::Everyone };
            originals.push((kind, questionnaire, written(kind, &people.held(audience, false))));
        }
    }
    for (kind, questionnaire, text) in &originals {
        assert!(read(*kind, text, questionnaire), "{kind:?}: {text}");
    }
    let mutant = |seed| {
        let mut rng = Rng::with_seed(seed);
        let (kind, questionnaire, text) = rng.choice(&originals).unwrap();
        (*kind, *questionnaire, mutant(text, &mut rng))
    };
    let mut usable = 0_u64;
    trials_of(
        100,
        |seed| mutant(seed).2,
        |seed| {
            let (kind, questionnaire, text) = mutant(seed);
            usable += u64::from(read(kind, &text, questionnaire));
        },
    );
    println!("{usable} can be read");
}

/// As it comes from the disk: what cannot be read is set aside, and never in the way.
#[test]
fn whatever_lies_in_place_of_a_self_check_an_interview_goes_on() {
    let questionnaire = small();
    let mut people = Interviews::of(&questionnaire, 2);
    let texts: Vec<_> = (0..6).map(|_| written(Kind::SelfCheck, &people.held(Audience::Everyone, true))).collect();
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("small").join("interview.json");
    let text = |seed| {
        let mut rng = Rng::with_seed(seed);
        let text = rng.choice(&texts).unwrap();
        mutant(text, &mut rng)
    };
    trials_of(40, text, |seed| {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text(seed)).unwrap();
        let mut opened = Store::open(root.path(), &questionnaire, TODAY);
        let interview =
            opened.kept.map_or_else(|| Interview::new(&questionnaire, Audience::Everyone), |kept| kept.interview);
        if opened.store.place().is_some() {
            opened.store.save(&interview).unwrap();
            let kept = Store::open(root.path(), &questionnaire, TODAY).kept;
            drop(opened.store);
            assert!(kept.is_none() || interview.answers() == kept.unwrap().interview.answers());
        }
        let _ = std::fs::remove_dir_all(file.parent().unwrap());
    });
}
