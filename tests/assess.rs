//! Many interviews at once: what `assess` reads, what it tells, and that nothing stops it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/interviews.rs"]
mod interviews;
mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::num::NonZeroUsize;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use hip_triage::assess::inputs::{Format, Input, Inputs, LONGEST};
use hip_triage::assess::{Assessor, SCHEMA, stream};
use hip_triage::builtin;
use hip_triage_author::evaluate::{self, Expected, judge};
use hip_triage_chart::fhir;
use hip_triage_chart::named::Asked;
use hip_triage_chart::record::{GivenBy, Notes, Record, Snapshot, State};
use hip_triage_chart::report::{SelfCheck, Subject};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Rest};
use interviews::{Interviews, line, row, value, with_broken};
use serde_json::{Map, Value, json};
use support::{Desk, answer, moment, small_with_base_rates};

fn assessor(questionnaire: &Questionnaire) -> Assessor<'_> {
    Assessor { questionnaire, audience: Audience::Everyone, rest: None, evidence: false, texts: false }
}

fn bytes(assessor: &Assessor<'_>, text: &str, format: Format, threads: usize) -> Vec<u8> {
    let input = Input::Stream(format, Box::new(std::io::Cursor::new(text.to_owned())));
    let mut out = Vec::new();
    let threads = NonZeroUsize::new(threads).unwrap();
    stream::run(assessor, Inputs::new(vec![input]), &mut out, threads, &|_, _| {}).unwrap();
    out
}

fn lines(out: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(out).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn assessed(assessor: &Assessor<'_>, text: &str, format: Format) -> Vec<Value> {
    lines(&bytes(assessor, text, format, 2))
}

/// The account of one interview.
fn told(questionnaire: &Questionnaire, line: &str) -> Value {
    assessed(&assessor(questionnaire), line, Format::Json).remove(0)
}

/// The account that a line has to give, by the record that a visit keeps of the same answers.
fn expected(interview: &Interview<'_>) -> Value {
    let snapshot = serde_json::to_value(Snapshot::of(interview)).unwrap();
    let path = interview.path();
    let (ended, withheld) = (path.waiting().is_none(), snapshot["withheld"] == true);
    let score = |score: &Value| {
        let base_rate = score.get("base_rate").cloned().unwrap_or(0.into());
        json!({"category": score["category"], "total": score["total"], "base_rate": base_rate, "pattern": score["pattern"]})
    };
    let origins = if ended && !withheld { snapshot["origins"].clone() } else { json!([]) };
    let first = snapshot["scores"].as_array().unwrap().iter().find(|score| score["category"] == origins[0]);
    let pattern = first.and_then(|score| Some(format!("{}.{}", origins[0].as_str()?, score["pattern"].as_str()?)));
    json!({
        "state": match path.end { End::Ask(_) => "waiting", End::Stop(_) => "stopped", End::Finished => "finished" },
        "waiting_for": path.waiting().map(|id| interview.question(id).name.clone()),
        "urgency": snapshot["urgency"],
        "red_flags": snapshot["red_flags"],
        "withheld": withheld,
        "verdict": if ended && !withheld { snapshot["verdict"].clone() } else { Value::Null },
        "origins": origins,
        "pattern": pattern,
        "base_rate": snapshot.get("base_rate").cloned().unwrap_or_default(),
        "scores": snapshot["scores"].as_array().unwrap().iter().map(score).collect::<Vec<_>>(),
        "outside": if ended { snapshot["outside"].clone() } else { json!([]) },
        "advice": if ended { snapshot["advice"].clone() } else { json!([]) },
        "path_length": path.answered.len(),
        "questionnaire": Asked::of(interview.questionnaire()),
    })
}

fn without_id(mut told: Value) -> Value {
    told.as_object_mut().unwrap().remove("id");
    told
}

#[test]
fn each_line_says_what_the_engine_says_of_the_same_answers() {
    for questionnaire in [builtin::questionnaire(), small_with_base_rates()] {
        let mut by_chance = Interviews::of(&questionnaire, 1);
        let held: Vec<_> = (0..400).map(|_| by_chance.next()).collect();
        let text = held.iter().enumerate().fold(String::new(), |text, (id, held)| text + &line(held, id) + "\n");
        let told = assessed(&assessor(&questionnaire), &text, Format::Json);
        assert_eq!(told.len(), held.len());
        let mut states = BTreeSet::new();
        for (id, (told, held)) in told.into_iter().zip(&held).enumerate() {
            assert_eq!(told["id"], id);
            states.insert(told["state"].to_string());
            assert_eq!(without_id(told), expected(held), "{}", line(held, id));
        }
        assert_eq!(states.len(), 3, "{states:?}");
    }
}

#[test]
fn a_table_says_the_same_as_lines_of_json() {
    for questionnaire in [builtin::questionnaire(), small_with_base_rates()] {
        let mut by_chance = Interviews::of(&questionnaire, 2);
        let held: Vec<_> = (0..200).map(|_| by_chance.next()).collect();
        let names = questionnaire.questions().map(|question| question.name.as_str());
        let columns: Vec<_> = ["id", "intake"].into_iter().chain(names).collect();
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(&columns).unwrap();
        let mut text = String::new();
        for (id, held) in held.iter().enumerate() {
            table.write_record(row(held, id, &columns)).unwrap();
            writeln!(text, "{}", line(held, id)).unwrap();
        }
        let table = String::from_utf8(table.into_inner().unwrap()).unwrap();
        let by_table = assessed(&assessor(&questionnaire), &table, Format::Csv);
        let by_lines = assessed(&assessor(&questionnaire), &text, Format::Json);
        assert_eq!(by_table.len(), by_lines.len());
        for (id, (row, line)) in by_table.into_iter().zip(by_lines).enumerate() {
            assert_eq!(row["id"], id.to_string());
            assert_eq!(without_id(row), without_id(line), "{id}");
        }
    }
}

#[test]
fn a_fhir_response_says_the_same_as_the_answers_it_was_made_of() {
    for questionnaire in [builtin::questionnaire(), small_with_base_rates()] {
        let mut by_chance = Interviews::of(&questionnaire, 3);
        for number in 0..150 {
            let held = by_chance.next();
            // What is off the path is not in a response.
            let mut on_path = Interview::new(&questionnaire, held.audience());
            for id in held.path().answered.into_iter().chain(held.items_done()) {
                let _ = on_path.answer(id, held.answer_to(id).unwrap().clone());
            }
            let subject = match held.audience() {
                Audience::Everyone => Subject::of_self_check(SelfCheck {
                    interview: on_path.clone(),
                    day: "2026-11-23".to_owned(),
                    asked: Asked::of(&questionnaire),
                    notices: Vec::new(),
                    lost: Vec::new(),
                }),
                Audience::Clinician => {
                    on_path.go_on();
                    let mut record = Record::new("J-1970".parse().unwrap(), 1, &questionnaire, moment("09:00"));
                    record.take_down(&on_path, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
                    record.end(State::Completed, &moment("09:10"));
                    Subject::of_visit(record.into(), &questionnaire)
                }
            };
            let response = serde_json::to_string(&fhir::response(&subject)).unwrap();
            let told = told(&questionnaire, &response);
            if held.audience() == Audience::Clinician {
                assert_eq!(told["id"], "J-1970");
            }
            // What was left out is not in a response either.
            let skipped = on_path.answers().values().any(|given| *given == hip_triage_core::interview::Answer::Skipped);
            if !skipped {
                assert_eq!(without_id(told), expected(subject.interview()), "{number}: {response}");
            }
        }
    }
}

#[test]
fn a_labelled_case_says_what_it_says_to_evaluate() {
    let questionnaire = builtin::questionnaire();
    let sources = hip_triage::load::load("tests/cases".as_ref()).unwrap();
    let cases = evaluate::read(&sources).unwrap();
    for (case, _) in &cases {
        let answers: Map<_, _> = case.answers.iter().map(|(name, given)| (name.clone(), value(given))).collect();
        let rest = if case.rest == Rest::NotSure { "not_sure" } else { "none" };
        let intake = case.audience == Audience::Clinician;
        let line = json!({"id": case.id, "story": case.story, "answers": answers, "rest": rest, "intake": intake});
        let told = told(&questionnaire, &line.to_string());
        let judged = judge(&questionnaire, case).unwrap();
        if !judged.unasked.is_empty() || told["state"] == "stopped" {
            continue;
        }
        assert_eq!(told["urgency"], json!(judged.urgency_got), "{}", case.id);
        let got = match judged.got {
            Expected::Withheld => json!(null),
            Expected::NotClear => json!("not_clear"),
            Expected::Mixed => json!("mixed"),
            _ => told["verdict"].clone(),
        };
        assert_eq!(told["verdict"], got, "{}", case.id);
        if let Expected::Category(name) = judged.got {
            assert_eq!(told["origins"][0], name, "{}", case.id);
        }
    }
    assert!(cases.len() > 50);
}

#[test]
fn any_number_of_threads_writes_the_same_bytes_and_broken_lines_stop_nothing() {
    let questionnaire = builtin::questionnaire();
    let (text, broken) = with_broken(&questionnaire, 3_000);
    let assessor = assessor(&questionnaire);
    let alone = bytes(&assessor, &text, Format::Json, 1);
    for threads in [2, 5] {
        assert!(bytes(&assessor, &text, Format::Json, threads) == alone, "{threads} threads");
    }
    let told = lines(&alone);
    assert_eq!(told.len(), 3_000);
    let errors = told.iter().enumerate().filter(|(_, line)| line.get("error").is_some());
    let errors: Vec<_> = errors.map(|(place, line)| (place as u64 + 1, line["line"].as_u64().unwrap())).collect();
    assert_eq!(errors, broken.iter().map(|line| (*line, *line)).collect::<Vec<_>>());
}

#[test]
fn what_is_wrong_with_a_line_is_told_with_its_number_and_its_id() {
    let questionnaire = small_with_base_rates();
    let long = format!(r#"{{"id":1,"answers":{{"own_words":"{}"}}}}"#, "x".repeat(LONGEST));
    let cases: &[(&str, Value, &str)] = &[
        ("nonsense", json!(null), "it is no interview: from there on it is not JSON (column 2)"),
        (r#"{"id":1}"#, json!(1), "it is no interview: missing field `answers` (column 8)"),
        (r#"{"id":1,"answers":[]}"#, json!(1), "it is no interview: the answers are no object"),
        (r#"{"id":1,"answers":{},"intak":true}"#, json!(1), "it is no interview: unknown field `intak`"),
        (r#"{"id":true,"answers":{}}"#, json!(null), "`id` is neither a text nor a number"),
        (r#"{"id":"a","answers":{"agee":1}}"#, json!("a"), "there is no question `agee`; did you mean `age`?"),
        (r#"{"id":2.50,"answers":{"age":1e3}}"#, json!(2.5), "the answer to `age` does not fit: Give a whole number"),
        (r#"{"answers":{"age":6.5}}"#, json!(null), "the answer to `age` does not fit: That kind"),
        (r#"{"answers":{"age":true}}"#, json!(null), "the answer to `age` does not fit: That kind"),
        (r#"{"answers":{"age":1,"age":2}}"#, json!(null), "`age` is answered twice"),
        (
            r#"{"answers":{"pain_site":["grion"]}}"#,
            json!(null),
            "`pain_site` has no choice `grion`; did you mean `groin`?",
        ),
        (
            r#"{"answers":{"pain_site":{"groin":"up"}}}"#,
            json!(null),
            "the answer to `pain_site` does not fit: That kind",
        ),
        (
            r#"{"answers":{"right_now":["fever","none_of_these"]}}"#,
            json!(null),
            "the answer to `right_now` does not fit: ",
        ),
        (r#"{"answers":{"internal_rotation":"positive"}}"#, json!(null), "only a PT answers `internal_rotation`"),
        (r#"{"resourceType":"Patient","id":"p"}"#, json!("p"), "this is a FHIR Patient, not a QuestionnaireResponse"),
        (
            r#"{"resourceType":"QuestionnaireResponse","questionnaire":"urn:hip-triage:questionnaire:knee|1"}"#,
            json!(null),
            "it answers the form urn:hip-triage:questionnaire:knee",
        ),
        (
            r#"{"resourceType":"QuestionnaireResponse","item":[{"linkId":"agee"}]}"#,
            json!(null),
            "the form has no item `agee`",
        ),
        (&long, json!(null), "it is longer than 1 MiB"),
    ];
    let text = cases.iter().fold(String::new(), |text, (line, ..)| text + line + "\n\n");
    let told = assessed(&assessor(&questionnaire), &text, Format::Json);
    assert_eq!(told.len(), cases.len());
    for (place, (told, (line, id, error))) in told.iter().zip(cases).enumerate() {
        let line = &line[..line.len().min(80)];
        assert_eq!(told["line"], place * 2 + 1, "{line}");
        assert_eq!(told["id"], *id, "{line}");
        assert!(told["error"].as_str().unwrap().starts_with(error), "{line}: {told}");
    }
}

/// A FHIR form may ask below an answer; the side of a choice stands there beside the question that is asked there.
#[test]
fn what_stands_below_an_answer_is_read_beside_its_side_and_nowhere_else() {
    let questionnaire = small_with_base_rates();
    let code = |code: &str| json!([{"valueCoding": {"code": code}}]);
    let side = json!({"linkId": "pain_site.side", "answer": code("left")});
    let below = json!({"linkId": "pain_now", "answer": [{"valueInteger": 7}]});
    let response = |below: Value, beside: Value| {
        let place = json!({"linkId": "pain_site", "answer": [{"valueCoding": {"code": "groin"}, "item": below}]});
        json!({"resourceType": "QuestionnaireResponse", "item": [place, beside]}).to_string()
    };
    let told = |line: String| assessed(&assessor(&questionnaire), &line, Format::Json).remove(0);
    let apart = told(response(json!([side]), below.clone()));
    assert!(apart.get("error").is_none(), "{apart}");
    for both in [json!([side, below]), json!([below, side])] {
        assert_eq!(told(response(both, json!({"linkId": "section.movement"}))), apart);
    }
    let astray = told(response(json!([below]), side));
    assert_eq!(astray["error"], "the form has no item `pain_site.side`");
}

#[test]
fn nothing_of_a_line_reaches_a_terminal_raw() {
    let questionnaire = small_with_base_rates();
    let text = "{\"id\":\"\u{9b}31m\u{202e}é\",\"answers\":{\"\u{9b}\u{7f}x\":1}}\n";
    let out = bytes(&assessor(&questionnaire), text, Format::Json, 1);
    assert!(!out.iter().any(|byte| *byte == 0x7f || (*byte < 0x20 && *byte != b'\n')));
    let text = String::from_utf8(out).unwrap();
    assert!(!text.contains(['\u{9b}', '\u{202e}']) && text.contains('é'), "{text}");
    assert_eq!(lines(text.as_bytes())[0]["id"], "\u{9b}31m\u{202e}é");
}

#[test]
fn an_id_comes_back_as_it_was_written() {
    let questionnaire = small_with_base_rates();
    for id in ["123456789012345678901234567890", "1.50", "-0", "\"\\u0041\"", "null"] {
        let line = format!("{{\"id\":{id},\"answers\":{{}}}}\n");
        let out = String::from_utf8(bytes(&assessor(&questionnaire), &line, Format::Json, 1)).unwrap();
        assert!(out.starts_with(&format!("{{\"id\":{id},")), "{out}");
    }
}

#[test]
fn a_table_as_programs_write_it_is_read_and_a_broken_row_stops_nothing() {
    let questionnaire = small_with_base_rates();
    let table = "\u{feff}id,age,pain_site,own_words,note\r\n\
        1,61,groin:left; outer_hip,\"It hurts,\nand \"\"pulls\"\"\",\r\n\
        2,61.0,not_sure,skipped,\r\n\
        \r\n\
        3,61\r\n\
        4,old,,,\r\n\
        5,,groin:up,,\r\n\
        6,,,,x\r\n\
        7,,,,\r\n";
    let told = assessed(&assessor(&questionnaire), table, Format::Csv);
    let errors: Vec<_> =
        told.iter().map(|told| (told["line"].as_u64(), told["id"].as_str(), told["error"].as_str())).collect();
    let wrong = "the answer to `age` does not fit: That kind of answer does not fit this question.";
    let side = "the answer to `pain_site` does not fit: That kind of answer does not fit this question.";
    assert_eq!(
        errors,
        [
            (None, Some("1"), None),
            (None, Some("2"), None),
            (Some(6), Some("3"), Some("it has 2 cells, and there are 5 columns")),
            (Some(7), Some("4"), Some(wrong)),
            (Some(8), Some("5"), Some(side)),
            (Some(9), Some("6"), Some("there is no question `note`")),
            (None, Some("7"), None),
        ]
    );
}

#[test]
fn a_quote_that_is_not_closed_is_told_with_the_lines_that_it_takes_in() {
    let questionnaire = small_with_base_rates();
    let read = |table: &str| assessed(&assessor(&questionnaire), table, Format::Csv);
    // Of a long table the rest is read.
    let lost = LONGEST / 6 + 4_000;
    let told = read(&format!("id,age\n1,\"61\n{}2,61\n3,300\n", "x,999\n".repeat(lost)));
    let lines: u64 = told[0]["error"].as_str().unwrap().split(' ').find_map(|word| word.parse().ok()).unwrap();
    assert_eq!((&told[0]["line"], &told[0]["id"]), (&json!(2), &json!(null)));
    // Those behind it, and the last two.
    assert_eq!(told.len() as u64, 1 + (lost as u64 - lines) + 2);
    assert_eq!(told[1]["line"], 2 + lines + 1);
    assert_eq!(told[told.len() - 1]["line"], 4 + lost);
    // At the end of a table, in any column, with and without an end of the last line.
    for end in ["", "\n", "\r\n"] {
        for row in ["4,\"61,\n5,61,x", "4,61,\"It hurts.\n5,61,x"] {
            let told = read(&format!("id,age,own_words\n3,61,\"It\nhurts.\"\n{row}{end}"));
            assert_eq!((told.len(), &told[0]["id"], &told[1]["line"]), (2, &json!("3"), &json!(4)), "{row:?}");
            assert!(told[1]["error"].as_str().unwrap().starts_with("a quote in it is not closed"), "{}", told[1]);
        }
        let told = read(&format!("id,age,own_words\n3,61,\"It\nhurts.\n\"{end}"));
        assert_eq!((told.len(), &told[0]["id"]), (1, &json!("3")), "{end:?}");
    }
}

#[test]
fn what_is_left_open_waits_or_is_answered_as_it_is_said() {
    let questionnaire = small_with_base_rates();
    let waits = told(&questionnaire, r#"{"answers":{"age":61}}"#);
    assert_eq!((&waits["state"], &waits["waiting_for"]), (&json!("waiting"), &json!("right_now")));
    // No result is told before safety is known.
    assert_eq!((&waits["verdict"], &waits["advice"]), (&json!(null), &json!([])));
    for rest in ["none", "not_sure"] {
        let line = format!(r#"{{"answers":{{"age":61}},"rest":"{rest}"}}"#);
        assert_ne!(told(&questionnaire, &line)["state"], "waiting", "{rest}");
        let all = Assessor { rest: Some(Rest::NotSure), ..assessor(&questionnaire) };
        let by_line = assessed(&all, &line, Format::Json);
        assert_eq!(by_line, [told(&questionnaire, &line)], "what a line says counts more");
    }
    // A red flag counts wherever it stands, and whatever else is open.
    let urgent = told(&questionnaire, r#"{"answers":{"right_now":["saddle_numbness"]}}"#);
    assert_eq!((&urgent["urgency"], &urgent["state"]), (&json!("emergency"), &json!("stopped")));
    assert_eq!((&urgent["withheld"], &urgent["verdict"]), (&json!(true), &json!(null)));
}

#[test]
fn every_line_fits_the_schema_and_every_field_of_it_is_written() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
    let written = jsonschema::draft202012::new(&schema).unwrap();
    let read = json!({"$ref": "#/$defs/interview", "$defs": schema["$defs"]});
    let read = jsonschema::draft202012::new(&read).unwrap();
    let questionnaire = small_with_base_rates();
    let assessor = Assessor { evidence: true, texts: true, ..assessor(&questionnaire) };
    let mut by_chance = Interviews::of(&questionnaire, 5);
    let mut text = String::from("{}\n");
    for id in 0..200 {
        let line = line(&by_chance.next(), id);
        assert!(read.is_valid(&serde_json::from_str(&line).unwrap()), "{line}");
        text += &(line + "\n");
    }
    let mut seen = BTreeSet::new();
    for line in assessed(&assessor, &text, Format::Json) {
        let wrong: Vec<_> = written.iter_errors(&line).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{wrong:?}: {line}");
        seen.extend(line.as_object().unwrap().keys().cloned());
    }
    let known = ["assessment", "error"].map(|part| schema["$defs"][part]["properties"].as_object().unwrap());
    let known: BTreeSet<_> = known.into_iter().flat_map(Map::keys).filter(|key| *key != "file").cloned().collect();
    assert_eq!(seen, known);
    assert_eq!(Desk::new().run(&["schema", "--assess"], ""), format!("{SCHEMA}--- stderr\n--- exit status: 0\n"));
}

#[test]
fn the_text_is_the_page_that_the_person_takes_along() {
    let questionnaire = small_with_base_rates();
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    support::walk(&mut interview, &[("age", "61"), ("right_now", "none_of_these"), ("weight_loss", "kept")]);
    answer(&mut interview, "pain_site", "groin/left");
    let mut page = Vec::new();
    hip_triage_chart::report::write_text(&hip_triage_chart::report::patient(&interview), 78, &mut page).unwrap();
    let texts = Assessor { texts: true, ..assessor(&questionnaire) };
    let told = assessed(&texts, &line(&interview, 1), Format::Json);
    assert_eq!(told[0]["text"], String::from_utf8(page).unwrap());
    assert_eq!(assessed(&texts, "{\"answers\":{}}", Format::Json)[0]["text"], json!(null));
}

#[test]
fn files_are_read_in_their_order_and_name_themselves_where_something_is_wrong() {
    let desk = Desk::new().at_home();
    let write = |name: &str, text: &str| std::fs::write(desk.home.path().join(name), text).unwrap();
    write("one.ndjson", "{\"id\":1,\"answers\":{}}\n{\n");
    write("two.CSV", "id,age\n2,1000\n");
    let told = desk.run(&["assess", "one.ndjson", "-", "two.CSV"], "{\"id\":3}\n");
    let (out, rest) = told.split_once("--- stderr\n").unwrap();
    assert_eq!(rest, "--- exit status: 1\n");
    let told = lines(out.as_bytes());
    let files: Vec<_> = told.iter().map(|told| (told["file"].as_str(), told["line"].as_u64())).collect();
    assert_eq!(files, [(None, None), (Some("one.ndjson"), Some(2)), (None, Some(1)), (Some("two.CSV"), Some(2))]);
    let told = desk.run(&["assess", "one.ndjson", "three.ndjson"], "");
    assert_eq!(
        told,
        "--- stderr\nerror: three.ndjson cannot be read: there is nothing at this path\n--- exit status: 1\n"
    );
    let told = desk.run(&["assess", "."], "");
    assert!(told.starts_with("--- stderr\nerror: . cannot be read: it is a folder"), "{told}");
    assert_eq!(desk.run(&["assess"], ""), "--- stderr\n--- exit status: 0\n");
}

#[test]
fn an_answer_comes_while_the_next_line_is_not_there_yet() {
    for (args, head) in [(&["assess", "--threads", "3"][..], ""), (&["assess", "--from", "csv"], "id\n")] {
        let mut child = Desk::new().command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut to = child.stdin.take().unwrap();
        let from = BufReader::new(child.stdout.take().unwrap());
        let (send, receive) = mpsc::channel();
        thread::spawn(move || from.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        to.write_all(head.as_bytes()).unwrap();
        for id in 1..4 {
            let line = if head.is_empty() { format!("{{\"id\":{id},\"answers\":{{}}}}\n") } else { format!("{id}\n") };
            to.write_all(line.as_bytes()).unwrap();
            let told = receive.recv_timeout(Duration::from_secs(60)).unwrap();
            assert!(told.contains(&id.to_string()), "{told}");
        }
        drop(to);
        assert!(child.wait().unwrap().success());
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut command = Desk::new().command(&["assess"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // Until it no longer listens.
    while to.write_all(b"{\"answers\":{}}\n").is_ok() {}
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.len()), (Some(0), 0));
}
