//! The JSON Schema says what the readers say, as an independent validator judges it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;

use hip_triage::load::load;
use hip_triage_author::evaluate;
use hip_triage_author::schema::{About, write};
use hip_triage_core::questionnaire::{Fault, Questionnaire, Source};
use jsonschema::Validator;
use serde_json::{Value, json};
use support::Desk;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(about: About) -> Value {
    let mut text = Vec::new();
    write(about, &mut text).unwrap();
    serde_json::from_slice(&text).unwrap()
}

fn validator(about: About) -> Validator {
    jsonschema::draft202012::new(&schema(about)).unwrap()
}

fn yaml(text: &str) -> Value {
    // serde-saphyr, under the name of the archived parser whose place it takes.
    serde_yaml::from_str(text).unwrap()
}

/// The objections of the validator to a file, each with its place.
fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_one_beside_the_questionnaires_is_current() {
    let told = Desk::new().run(&["schema"], "");
    let (written, rest) = told.split_once("--- stderr\n").unwrap();
    assert_eq!(rest, "--- exit status: 0\n");
    let kept = fs::read_to_string(root().join("questions/schema.json")).unwrap();
    assert!(kept == written, "run: cargo run -- schema > questions/schema.json");
}

#[test]
fn it_is_a_schema_of_its_draft_and_describes_every_key() {
    for about in [About::Questionnaire, About::Cases] {
        let schema = schema(about);
        assert!(jsonschema::draft202012::meta::is_valid(&schema));
        let mut undescribed = Vec::new();
        undescribed_keys("", &schema, &mut undescribed);
        assert!(undescribed.is_empty(), "{undescribed:#?}");
    }
}

/// The keys under `properties` that have no description, but for those that are forbidden.
fn undescribed_keys(place: &str, schema: &Value, found: &mut Vec<String>) {
    if let Some(map) = schema.as_object() {
        for (key, of) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let told = of == &json!(false) || of.get("description").is_some() || of.get("enum").is_some();
            if !told {
                found.push(format!("{place}/{key}"));
            }
        }
        for (key, of) in map {
            undescribed_keys(&format!("{place}/{key}"), of, found);
        }
    }
}

#[test]
fn the_files_of_the_built_in_questionnaire_are_valid_and_say_so_to_editors() {
    let validator = validator(About::Questionnaire);
    for source in load(&root().join("questions/hip")).unwrap() {
        assert_eq!(complaints(&validator, &yaml(&source.text)), Vec::<String>::new(), "{}", source.name);
        let first = source.text.lines().next().unwrap();
        assert_eq!(first, "# yaml-language-server: $schema=../schema.json", "{}", source.name);
    }
}

#[test]
fn labelled_cases_are_valid() {
    let validator = validator(About::Cases);
    for source in load(&root().join("tests/cases")).unwrap() {
        assert_eq!(complaints(&validator, &yaml(&source.text)), Vec::<String>::new(), "{}", source.name);
        assert!(evaluate::read(&[source]).is_ok());
    }
    assert!(!validator.is_valid(&json!([{"id": "a", "story": "b", "answers": {"age": true}, "urgency": "none"}])));
}

#[test]
fn what_is_broken_is_rejected() {
    let validator = validator(About::Questionnaire);
    let text = fs::read_to_string(root().join("tests/support/small.yaml")).unwrap();
    assert_eq!(complaints(&validator, &yaml(&text)), Vec::<String>::new());
    for (old, new) in [
        ("    why: That can need a doctor.\n", ""),
        ("    ask_again: true\n", "    ask_agian: true\n"),
        ("    answer: number\n", "    answer: numbers\n"),
        ("    max: 120\n", ""),
        ("    unit: years\n", "    low: young\n"),
        ("points: {joint: 2}", "points: {joint: 0}"),
        ("    unsure: same_day\n", ""),
        ("if: {right_now: fever}", "if: {not: {right_now: fever}}"),
        ("if: {pain_site: groin}", "if: {finding: numb_leg}"),
        ("{above: 0, at_most: 30}", "{abvoe: 0, at_most: 30}"),
        ("    otherwise_because: it does not hurt in the groin\n", ""),
        ("version: 1.0.0", "version: 1.0"),
        ("version: 1.0.0", "version: 1.0.0\nreview_by: 30.11.2027"),
    ] {
        assert!(text.contains(old), "{old}");
        assert!(!validator.is_valid(&yaml(&text.replacen(old, new, 1))), "{old} → {new}");
    }
}

/// The faults of shape: what a schema can know. The others are about what stands elsewhere.
const SHAPE: [&str; 15] = [
    "HT011", "HT012", "HT014", "HT016", "HT017", "HT018", "HT019", "HT020", "HT021", "HT022", "HT023", "HT025",
    "HT026", "HT027", "HT107",
];

/// Gives every key of the small questionnaire, split into a file for each key of the top level, every
/// kind of value, and no value, and a neighbour that
/// nobody knows: the schema accepts what the reader accepts, and rejects what has a fault of shape.
#[test]
fn the_schema_and_the_reader_agree_about_every_key() {
    let validator = validator(About::Questionnaire);
    let text =
        ["small.yaml", "base_rates.yaml"].map(|name| fs::read_to_string(root().join("tests/support").join(name)));
    let small = yaml(&(text.map(Result::unwrap).concat() + "review_by: 2028-02-29\n"));
    let mut pointers = Vec::new();
    places("", &small, &mut pointers);
    let mut seen = BTreeSet::new();
    pointers.retain(|pointer| seen.insert(kind(&small, pointer)));
    let file_of = |(key, value): (&String, &Value)| {
        let part = json!({ key: value });
        let source = file(key, &part);
        (key.clone(), part, source)
    };
    let files: Vec<_> = small.as_object().unwrap().iter().map(file_of).collect();
    let disagreed = |pointers: &[String]| -> Vec<String> {
        pointers.iter().flat_map(|pointer| disagreements(&validator, &files, pointer)).collect()
    };
    // Two at once: a build for tests reads slowly.
    let (first, second) = pointers.split_at(pointers.len() / 2);
    let disagreed = thread::scope(|scope| {
        let second = scope.spawn(|| disagreed(second));
        [disagreed(first), second.join().unwrap()].concat()
    });
    assert!(pointers.len() > 150, "{}", pointers.len());
    assert!(disagreed.is_empty(), "{}", disagreed.join("\n"));
}

/// Where the schema and the reader do not agree about changes of one value.
fn disagreements(validator: &Validator, files: &[(String, Value, Source)], pointer: &str) -> Vec<String> {
    let key = pointer.split('/').nth(1).unwrap();
    let (_, part, _) = files.iter().find(|(known, ..)| known == key).unwrap();
    // That a `spot` needs a picture is told by the reader alone.
    let known = |fault: &&Fault| SHAPE.contains(&fault.code()) && !pointer.ends_with("/picture");
    let told = |change: Value| {
        let (valid, faults) = (validator.is_valid(&change), read(files, key, &change));
        let shape = faults.iter().find(known);
        let agreed = if valid { shape.is_none() } else { !faults.is_empty() };
        (!agreed).then(|| {
            let value = change.pointer(pointer).map_or("nothing".to_owned(), Value::to_string);
            let told = shape.map_or("no fault".to_owned(), |fault| format!("{} {fault}", fault.code()));
            format!("{pointer} = {value}: {told}, and the schema says {valid}")
        })
    };
    changes(part, pointer).into_iter().filter_map(told).collect()
}

/// A place without the ids in it, but with the kind of answer: one of each is enough.
fn kind(whole: &Value, pointer: &str) -> String {
    let parts: Vec<_> = pointer.split('/').skip(1).collect();
    let entry = whole.pointer(&format!("/{}/{}/answer", parts[0], parts.get(1).unwrap_or(&"")));
    let entries =
        ["questions", "examination", "categories", "outside", "findings", "red_flags", "advice", "references"];
    let mut kind: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
    for at in 1..kind.len() {
        let above = parts[at - 1];
        let is_entry = at == 1 && entries.contains(&above) || ["choices", "patterns"].contains(&above);
        let is_question = whole["questions"].get(parts[at]).is_some() && at > 2;
        if is_entry || is_question || kind[at].parse::<u32>().is_ok() {
            "*".clone_into(&mut kind[at]);
        }
    }
    kind.push(entry.map_or_else(String::new, Value::to_string));
    kind.join("/")
}

/// The faults with the file of one key changed.
fn read(files: &[(String, Value, Source)], key: &str, change: &Value) -> Vec<Fault> {
    let source = |(known, _, source): &(String, Value, Source)| {
        if known == key { file(key, change) } else { source.clone() }
    };
    let sources: Vec<_> = files.iter().map(source).collect();
    Questionnaire::read(&sources).map_or_else(|faults| faults, |checked| checked.warnings)
}

/// A file that holds one key of the top level.
fn file(key: &str, value: &Value) -> Source {
    let mut text = String::new();
    block(value, 0, &mut text);
    Source { name: format!("{key}.yaml"), text }
}

/// Writes a value as YAML, mappings one key a line.
fn block(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                write!(text, "\n{:1$}{key:?}:", "", depth * 2).unwrap();
                block(value, depth + 1, text);
            }
        }
        other => write!(text, " {other}").unwrap(),
    }
}

/// The place of every value, as a JSON pointer.
fn places(pointer: &str, value: &Value, found: &mut Vec<String>) {
    let mut below = |key: &str, value: &Value| {
        let pointer = format!("{pointer}/{key}");
        found.push(pointer.clone());
        places(&pointer, value, found);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| below(key, value)),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| below(&at.to_string(), value)),
        _ => {}
    }
}

/// The whole with one value changed, left out, or with a neighbour.
fn changes(whole: &Value, pointer: &str) -> Vec<Value> {
    let values = [
        json!("groin"),
        json!("two\nlines"),
        json!(" "),
        json!(0),
        json!(5_000_000),
        json!(true),
        json!(null),
        json!([]),
        json!(["groin", "groin"]),
        json!({"unheard_of": 1}),
    ];
    let mut changed: Vec<_> = values
        .into_iter()
        .map(|value| {
            let mut whole = whole.clone();
            *whole.pointer_mut(pointer).unwrap() = value;
            whole
        })
        .collect();
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let mut fewer = whole.clone();
    let mut more = whole.clone();
    if let (Some(Value::Object(fewer)), Some(Value::Object(more))) = (fewer.pointer_mut(above), more.pointer_mut(above))
        && !above.is_empty()
    {
        fewer.remove(key);
        more.insert("Unheard Of".to_owned(), json!("groin"));
    } else {
        return changed;
    }
    changed.extend([fewer, more]);
    changed
}
