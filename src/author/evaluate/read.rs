//! Labelled cases from YAML, and a finished interview back to it.

use std::collections::HashMap;
use std::io::{self, Write};

use hip_triage_core::interview::Side;
use hip_triage_core::questionnaire::reading::{
    Faults, Fields, Name, Node, Reader, Shape, Style, Table, Value, is_control, may, need, read as read_tree, words,
};
use hip_triage_core::questionnaire::{Audience, Fault, FaultKind, Rest, Source, Span, Thing, Urgency};

use super::case::DOUBT;
use super::{Case, CaseAnswer, Expected};

/// The mark of a case on one choice of many.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Mark {
    /// It applies, on a side where one is said.
    Made(Option<Side>),
    /// The person is not sure of it.
    Doubted,
}

const MARKS: [(&str, Mark); 5] = [
    ("left", Mark::Made(Some(Side::Left))),
    ("right", Mark::Made(Some(Side::Right))),
    ("both", Mark::Made(Some(Side::Both))),
    ("unsaid", Mark::Made(None)),
    (NOT_SURE, Mark::Doubted),
];
const RESTS: [(&str, Rest); 2] = [("none", Rest::Quiet), ("not_sure", Rest::NotSure)];
const NO_URGENCY: &str = "none";
const NOT_SURE: &str = "not_sure";
const SKIPPED: &str = "skipped";

/// A labelled case.
pub(crate) static CASE: Table = Table {
    name: "case",
    about: "A patient as a story, with the answers they give and what the medicine says of them.",
    keys: &[
        need("id", Shape::Line, "Its id."),
        need("story", Shape::Text, "Who it is, as a clinician would tell it."),
        may("source", Shape::Text, "Where it comes from: the rows of the dossier."),
        need("answers", Shape::Answers, "The answers, by the ids of questions and choices."),
        may("rest", Shape::OneOf(|| words(&RESTS)), "The answers to questions that are not listed."),
        may("intake", Shape::Flag, "A PT asks, who goes on past every stop: the examination then counts too."),
        may(
            "expect",
            Shape::Name(Thing::Verdict),
            "The verdict that is right; left out where only the urgency is judged.",
        ),
        may("pattern", Shape::Name(Thing::Pattern), "The pattern that is right, as category.pattern."),
        may("acceptable", Shape::Names(Thing::Verdict), "The verdicts that a fair clinician would accept."),
        need("urgency", Shape::OneOf(urgencies), "How urgent it is."),
        may("flags", Shape::Names(Thing::RedFlag), "The red flags that must be raised."),
        may("outside", Shape::Names(Thing::Outside), "The things outside the categories that must be told."),
    ],
    rules: &[],
};

fn urgencies() -> Vec<&'static str> {
    [NO_URGENCY].into_iter().chain(words(&Urgency::ALL)).collect()
}

/// Reads every case of every file, each with its place.
///
/// # Errors
///
/// Every fault of shape, ordered by place.
pub fn read(sources: &[Source]) -> Result<Vec<(Case, Span)>, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut cases = Vec::new();
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (source, index) in sources.iter().zip(0..) {
        let Some(tree) = read_tree(index, &source.text, &mut faults) else { continue };
        let mut reader = Reader { faults: &mut faults, draft: false };
        for node in reader.list(&tree, "cases in this file") {
            let Some((case, place)) = case(&mut reader, node) else { continue };
            if let Some(first) = seen.get(&case.id) {
                let fault = Fault::new(FaultKind::Twice { thing: Thing::Case, name: case.id.clone() }, place);
                reader.faults.push(fault.with(*first, "the first one"));
            }
            seen.entry(case.id.clone()).or_insert(place);
            cases.push((case, node.span));
        }
    }
    if faults.any_error() { Err(faults.into_sorted()) } else { Ok(cases) }
}

/// A case, and the place of its id.
fn case(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<(Case, Span)> {
    let fields = reader.fields(node, node.span, (Thing::Case, None), &CASE)?;
    let urgencies: Vec<(&'static str, Option<Urgency>)> =
        [(NO_URGENCY, None)].into_iter().chain(Urgency::ALL.map(|(name, urgency)| (name, Some(urgency)))).collect();
    let listed = reader.need(&fields, "answers");
    let urgency = reader.need(&fields, "urgency");
    let place = fields.get("id").map_or(node.span, |id| id.span);
    let case = Case {
        id: reader.need_line(&fields, "id"),
        story: reader.need_text(&fields, "story"),
        source: reader.maybe_text(&fields, "source").unwrap_or_default(),
        answers: listed.map(|node| answers(reader, node)).unwrap_or_default(),
        rest: fields.get("rest").and_then(|node| reader.one_of(node, "a rest", &RESTS)).unwrap_or_default(),
        audience: if reader.flag(&fields, "intake") { Audience::Clinician } else { Audience::Everyone },
        expect: fields.get("expect").and_then(|node| reader.name(node)).map(|name| expected(&name)),
        pattern: fields.get("pattern").and_then(|node| reader.name(node)).map(|name| name.text),
        acceptable: reader.maybe_names(&fields, "acceptable", Thing::Verdict).iter().map(expected).collect(),
        urgency: urgency.and_then(|node| reader.one_of(node, "an urgency", &urgencies)).flatten(),
        flags: texts(reader, &fields, "flags", Thing::RedFlag),
        outside: texts(reader, &fields, "outside", Thing::Outside),
    };
    Some((case, place))
}

fn texts(reader: &mut Reader<'_>, fields: &Fields<'_, '_>, key: &str, thing: Thing) -> Vec<String> {
    reader.maybe_names(fields, key, thing).into_iter().map(|name| name.text).collect()
}

fn answers(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<(String, CaseAnswer)> {
    let entries = reader.entries(node, Thing::Question).unwrap_or_default();
    entries.into_iter().filter_map(|(name, node)| Some((name.text, given(reader, node)?))).collect()
}

fn given(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<CaseAnswer> {
    match &node.value {
        Value::Text(text, Style::Plain) if text == NOT_SURE => Some(CaseAnswer::NotSure),
        Value::Text(text, Style::Plain) if text == SKIPPED => Some(CaseAnswer::Skipped),
        Value::Text(text, Style::Plain) if text.parse::<i32>().is_ok() => text.parse().ok().map(CaseAnswer::Number),
        Value::Text(..) => Some(CaseAnswer::Text(reader.text(node))),
        Value::List(items) => {
            let names = items.iter().filter_map(|item| reader.name(item));
            Some(CaseAnswer::Many(names.map(|name| (name.text, None)).collect()))
        }
        Value::Map(_) => {
            let places = reader.entries(node, Thing::Choice)?;
            let sided = places
                .into_iter()
                .filter_map(|(place, side)| Some(with(place.text, reader.one_of(side, "a side", &MARKS)?)));
            Some(CaseAnswer::Many(sided.collect()))
        }
    }
}

fn expected(name: &Name) -> Expected {
    match name.text.as_str() {
        "mixed" => Expected::Mixed,
        "not_clear" => Expected::NotClear,
        "outside" => Expected::Outside,
        "withheld" => Expected::Withheld,
        category => Expected::Category(category.to_owned()),
    }
}

/// Writes a case as YAML that [`read`] reads back.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(case: &Case, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "- id: {}", case.id)?;
    writeln!(out, "  story: {}", quoted(&case.story))?;
    writeln!(out, "  source: {}", quoted(&case.source))?;
    writeln!(out, "  answers:")?;
    for (question, given) in &case.answers {
        writeln!(out, "    {question}: {}", given_as_yaml(given))?;
    }
    if case.audience == Audience::Clinician {
        writeln!(out, "  intake: true")?;
    }
    if let Some(expected) = &case.expect {
        writeln!(out, "  expect: {expected}")?;
    }
    let urgency = case.urgency.map_or_else(|| NO_URGENCY.to_owned(), |urgency| urgency.to_string());
    writeln!(out, "  urgency: {urgency}")
}

/// A choice with the word that is said of it: a side, `unsaid` or `not_sure`; none where it is another word.
#[must_use]
pub fn marked(name: String, word: &str) -> Option<(String, Option<Side>)> {
    let mark = MARKS.iter().find(|(known, _)| *known == word)?.1;
    Some(with(name, mark))
}

/// A choice with what is said of it.
fn with(name: String, mark: Mark) -> (String, Option<Side>) {
    match mark {
        Mark::Made(side) => (name, side),
        Mark::Doubted => (name + DOUBT, None),
    }
}

/// An answer as a case holds it.
#[must_use]
pub fn given_as_yaml(given: &CaseAnswer) -> String {
    let listed = |items: Vec<String>| items.join(", ");
    match given {
        CaseAnswer::NotSure => NOT_SURE.to_owned(),
        CaseAnswer::Skipped => SKIPPED.to_owned(),
        CaseAnswer::Number(number) => number.to_string(),
        CaseAnswer::Text(text) if is_bare(text) => text.clone(),
        CaseAnswer::Text(text) => quoted(text),
        CaseAnswer::Many(chosen) if chosen.iter().all(|(name, side)| side.is_none() && !name.ends_with(DOUBT)) => {
            format!("[{}]", listed(chosen.iter().map(|(name, _)| name.clone()).collect()))
        }
        CaseAnswer::Many(chosen) => {
            let word = |mark: Mark| MARKS.iter().find(|(_, known)| *known == mark).map_or("unsaid", |(word, _)| word);
            let each = chosen.iter().map(|(name, side)| match name.strip_suffix(DOUBT) {
                Some(name) => format!("{name}: {}", word(Mark::Doubted)),
                None => format!("{name}: {}", word(Mark::Made(*side))),
            });
            format!("{{{}}}", listed(each.collect()))
        }
    }
}

/// True if a text reads as itself without quotes.
fn is_bare(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && ![NOT_SURE, SKIPPED, "true", "false", "null"].contains(&text)
}

/// A text in double quotes, as JSON and therefore YAML writes it, without what [`read`] would refuse.
fn quoted(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_control(*c)).collect();
    serde_json::Value::from(text).to_string()
}
