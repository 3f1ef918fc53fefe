//! Whatever a person writes is text in everything that leaves the program: in pages, in data, in cases and in tables.

use std::collections::BTreeMap;

use fastrand::Rng;
use hip_triage_author::evaluate::{self, Case, CaseAnswer};
use hip_triage_chart::export::{ExportFormat, Paper, Reader};
use hip_triage_chart::record::{ClientCode, GivenBy, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::interview::{Activity, Answer, Interview, is_unsafe_to_show};
use hip_triage_core::questionnaire::{Audience, Kind, QuestionId, Questionnaire, Source};
use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;

use crate::bench::trials_of;
use crate::support::{Desk, INTAKE, moment, small, walk};

/// Pieces of attacks: on markup, on data, on tables and shells, on terminals and eyes.
const PIECES: [&str; 56] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></tr></table>",
    "<!--",
    "-->",
    "<![CDATA[",
    "&lt;",
    "&#0;",
    "&amp",
    "\"",
    "'",
    "`",
    "```",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "#",
    "# ",
    "> ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "[a](javascript:x)",
    "![a](b)",
    "[a]: b",
    "[^1]",
    "|",
    "| --- |",
    "\\",
    "\\\\",
    "$x$",
    "http://a.b",
    "<http://a.b>",
    "www.a.b",
    "a@b.c",
    ":smile:",
    "=SUM(1)",
    "@x",
    "${x}",
    "$(x)",
    "%s",
    "{\"a\": 1}",
    "\u{1b}[2J",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "שלום",
    "界",
    "👩‍👩‍👧",
    "\t",
    "\n",
];

/// A text that nobody means well with. It begins and ends with a letter, so that it shows something.
fn hostile(rng: &mut Rng) -> String {
    let pieces = (0..rng.usize(1..8)).map(|_| rng.choice(PIECES).unwrap()).collect::<Vec<_>>();
    format!("w{}w", pieces.join(rng.choice(["", " ", "w"]).unwrap()))
}

/// The same with letters alone.
fn harmless(text: &str) -> String {
    let letter = |c: char| if c.is_whitespace() { c } else { 'w' };
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !is_unsafe_to_show(*c)).map(letter).collect()
}

/// The texts that are written, by question.
type Texts = BTreeMap<QuestionId, String>;

fn texts(questionnaire: &Questionnaire, rng: &mut Rng) -> Texts {
    let written = questionnaire
        .question_ids()
        .filter(|(_, question)| matches!(question.kind, Kind::Text | Kind::Activities))
        .map(|(id, _)| (id, hostile(rng)));
    let mut texts: Texts = written.collect();
    texts.insert(questionnaire.find_question("tasks").unwrap(), hostile(rng));
    texts
}

/// A visit in which these are the person's own words, and the note on the rest; and one before it, for the tables.
fn visits(questionnaire: &Questionnaire, texts: &Texts) -> Visit {
    let before = visit(questionnaire, texts, 1);
    let mut record = visit(questionnaire, texts, 3);
    record.visit = 2;
    Visit { record, before: Some(before).into() }
}

fn visit(questionnaire: &Questionnaire, texts: &Texts, ability: u8) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let mut notes = Notes::new();
    for (id, text) in texts {
        let answer = match questionnaire.question(*id).kind {
            Kind::Text => Answer::Text(text.clone()),
            Kind::Activities => Answer::Activities(vec![Activity { name: text.clone(), ability }]),
            _ => {
                notes.insert(*id, text.clone());
                continue;
            }
        };
        interview.answer(*id, answer).unwrap();
    }
    let mut record = Record::new("A".parse().unwrap(), 1, questionnaire, moment("09:00"));
    record.take_down(&interview, &notes, &moment("09:01"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

/// The part of a text that would steer a terminal or turn around what stands beside it; words in letters from right to
/// left are set apart, each by a pair of marks.
pub(crate) fn steers(text: &str) -> Option<char> {
    let mut open = false;
    text.chars().find(|c| match c {
        '\n' => open,
        '\u{2068}' => std::mem::replace(&mut open, true),
        '\u{2069}' => !std::mem::take(&mut open),
        c => is_unsafe_to_show(*c),
    })
}

/// How a page in Markdown is built, as a reader of it sees it: everything but its words.
fn built(markdown: &str) -> Vec<String> {
    let parts = Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION);
    let part = |event| match event {
        Event::Text(_) | Event::SoftBreak => None,
        other => Some(format!("{other:?}")),
    };
    parts.filter_map(part).collect()
}

/// The names of the tags of an HTML page, but for what sets apart words from right to left.
fn tags(html: &str) -> Vec<&str> {
    let body = &html[html.find("<body>").unwrap()..];
    let names = body.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap_or_default());
    names.filter(|name| !name.ends_with("bdi")).collect()
}

fn page(subject: &Subject<'_>, reader: Reader, format: ExportFormat) -> String {
    let page = match reader {
        Reader::Pt => report::handover(subject),
        Reader::Patient => report::patient(subject.interview()),
    };
    let paper = Paper { reader, page: &page, subject: Some(subject), language: "en" };
    String::from_utf8(paper.write(format).unwrap().unwrap()).unwrap()
}

/// Every text that a subject holds of a person.
fn kept(subject: &Subject<'_>) -> Vec<String> {
    let answers = subject.interview().answers().values().flat_map(|answer| match answer {
        Answer::Text(text) => vec![text.clone()],
        Answer::Activities(activities) => activities.iter().map(|activity| activity.name.clone()).collect(),
        _ => Vec::new(),
    });
    let notes = subject.record().into_iter().flat_map(|record| &record.notes).map(|note| note.text.clone());
    answers.chain(notes).collect()
}

/// Every text in a value.
fn texts_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts_in(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts_in(value, found)),
        _ => {}
    }
}

#[test]
fn whatever_is_written_is_text_on_every_page_and_in_all_data() {
    let questionnaire = hip_triage::builtin::questionnaire();
    let written = |seed| texts(&questionnaire, &mut Rng::with_seed(seed));
    trials_of(
        2,
        |seed| format!("{:?}", written(seed)),
        |seed| {
            let written = written(seed);
            let calm = written.iter().map(|(id, text)| (*id, harmless(text))).collect();
            let of = |texts| Subject::of_visit(visits(&questionnaire, texts), &questionnaire);
            let (subject, calm) = (of(&written), of(&calm));
            for reader in [Reader::Pt, Reader::Patient] {
                for format in ExportFormat::ALL {
                    let (page, calm) = (page(&subject, reader, format), page(&calm, reader, format));
                    assert_eq!(steers(&page), None, "{format:?}: {page}");
                    match format {
                        ExportFormat::Markdown => assert_eq!(built(&page), built(&calm), "{page}"),
                        ExportFormat::Html => assert_eq!(tags(&page), tags(&calm), "{page}"),
                        ExportFormat::Json | ExportFormat::Fhir => {
                            let mut found = Vec::new();
                            texts_in(&serde_json::from_str(&page).unwrap(), &mut found);
                            for text in kept(&subject) {
                                assert!(found.contains(&text), "{format:?} does not say {text:?}");
                            }
                        }
                        ExportFormat::Text => {}
                    }
                }
            }
        },
    );
}

/// The words of a case, without what nobody sees.
fn shown(case: &Case) -> String {
    let CaseAnswer::Text(text) = &case.answers[0].1 else { panic!("{case:?}") };
    text.replace('\u{200b}', "")
}

#[test]
fn a_case_says_what_was_written() {
    let questionnaire = small();
    let own_words = questionnaire.find_question("own_words").unwrap();
    trials_of(
        40,
        |seed| hostile(&mut Rng::with_seed(seed)),
        |seed| {
            let mut interview = Interview::new(&questionnaire, Audience::Everyone);
            interview.answer(own_words, Answer::Text(hostile(&mut Rng::with_seed(seed)))).unwrap();
            let given = CaseAnswer::of(interview.question(own_words), interview.answer_to(own_words).unwrap());
            let yaml = "- {id: odd, story: x, source: x, answers: {}, urgency: none}";
            let source = |text: String| [Source { name: "cases.yaml".to_owned(), text }];
            let [(case, _)] = <[_; 1]>::try_from(evaluate::read(&source(yaml.to_owned())).unwrap()).unwrap();
            let answers = vec![("own_words".to_owned(), given)];
            let case = Case { answers, ..case };
            let mut written = Vec::new();
            evaluate::write(&case, &mut written).unwrap();
            let written = String::from_utf8(written).unwrap();
            match evaluate::read(&source(written.clone())) {
                Ok(read) => assert_eq!(shown(&read[0].0), shown(&case), "{written}"),
                Err(faults) => panic!("{written}{:?}", faults.iter().map(ToString::to_string).collect::<Vec<_>>()),
            }
        },
    );
}

/// A table in which ids and words are attacks becomes lines of JSON, each with its id.
#[test]
fn a_table_of_anything_is_assessed_line_by_line() {
    let desk = Desk::new().at_home();
    let ids = |seed| {
        let mut rng = Rng::with_seed(seed);
        (0..20).map(|_| hostile(&mut rng)).collect::<Vec<_>>()
    };
    trials_of(
        1,
        |seed| format!("{:?}", ids(seed)),
        |seed| {
            let (ids, file) = (ids(seed), desk.home.path().join("table.csv"));
            let mut table = csv::Writer::from_path(&file).unwrap();
            table.write_record(["id", "age", "own_words"]).unwrap();
            for id in &ids {
                table.write_record([id, "61", id]).unwrap();
            }
            table.flush().unwrap();
            let output = desk.command(&["assess", "table.csv", "--texts", "--rest", "none"]).output().unwrap();
            let lines = String::from_utf8(output.stdout).unwrap();
            let told: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(told.iter().map(|told| told["id"].as_str().unwrap()).collect::<Vec<_>>(), ids);
            assert!(told.iter().all(|told| told.get("error").is_none()), "{lines}");
            assert_eq!(steers(&lines), None);
        },
    );
}

/// A code of a client is the name of a folder.
#[test]
fn a_client_code_leads_nowhere_else() {
    let code = |seed| {
        let mut rng = Rng::with_seed(seed);
        let parts = ["..", ".", "/", "\\", "A", "j-1", "~", "\0", "\n", " ", "-", "_", "é", "CON", "nul", "\u{202e}"];
        (0..rng.usize(1..5)).map(|_| rng.choice(parts).unwrap()).collect::<String>()
    };
    trials_of(2_000, code, |seed| {
        if let Ok(code) = code(seed).parse::<ClientCode>() {
            let path = std::path::Path::new(code.as_str());
            let parts: Vec<_> = path.components().collect();
            assert!(matches!(parts[..], [std::path::Component::Normal(name)] if name == code.as_str()), "{code:?}");
            assert_eq!(steers(code.as_str()), None);
            assert!(!code.as_str().starts_with(['-', '.', '~']), "{code:?}");
        }
    });
}
