//! The result of a check, as one object of JSON. Its fields are promised: they may grow in number, and none goes.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::CheckReport;
use hip_triage_author::proof::Proof;
use hip_triage_author::proof::paths::Paths;
use hip_triage_author::proof::target::KINDS;
use hip_triage_author::proof::words::Readability;
use hip_triage_author::translated::TranslatedWords;
use hip_triage_core::excerpt;
use hip_triage_core::json::visible;
use hip_triage_core::questionnaire::{Audience, Fault, Questionnaire, Severity, Source};
use hip_triage_core::readability::Measure;

/// The longest sentence of a fault.
const LONGEST: usize = 2_000;

pub(super) fn write(report: &CheckReport, out: &mut impl Write) -> io::Result<()> {
    let faults: Vec<_> = report.faults.iter().map(|fault| one(fault, &report.sources)).collect();
    let errors = report.faults.iter().filter(|fault| fault.severity() == Severity::Error).count();
    let mut summary = json!({
        "place": report.place,
        "usable": report.sound.is_some(),
        "errors": errors,
        "warnings": report.faults.len() - errors,
        "allowed": report.allowed,
    });
    if let (Some((questionnaire, proof, translations)), Value::Object(fields)) = (&report.sound, &mut summary) {
        fields.extend(sound(questionnaire, proof, translations));
    }
    let all = json!({ "faults": faults, "summary": summary });
    writeln!(out, "{}", visible(&serde_json::to_string_pretty(&all)?))
}

/// The object where nothing could be read: a fault without a code and a place.
pub(super) fn write_unread(place: &str, failure: &super::Failure, out: &mut impl Write) -> io::Result<()> {
    let told = json!({
        "code": null,
        "severity": "error",
        "message": excerpt::clean(&failure.message, LONGEST),
        "hint": failure.hint.as_deref().map(|hint| excerpt::clean(hint, LONGEST)),
        "file": place,
        "line": null,
        "column": null,
        "end": null,
    });
    let summary = json!({ "place": place, "usable": false, "errors": 1, "warnings": 0 });
    writeln!(out, "{}", visible(&serde_json::to_string_pretty(&json!({ "faults": [told], "summary": summary }))?))
}

/// A fault with its place: lines and columns from 1, columns in characters, the end behind the last character.
fn one(fault: &Fault, sources: &[Source]) -> Value {
    let span = fault.span();
    let source = sources.get(span.source());
    let marked = source.and_then(|source| source.text.get(span.range())).unwrap_or_default();
    let last = marked.rsplit('\n').next().unwrap_or_default().chars().count();
    let lines = marked.matches('\n').count();
    let column = if lines == 0 { span.column() + last } else { last + 1 };
    let severity = match fault.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "code": fault.code(),
        "severity": severity,
        "message": excerpt::clean(&fault.to_string(), LONGEST),
        "hint": fault.hint().map(|hint| excerpt::clean(&hint, LONGEST)),
        "file": source.map(|source| excerpt::clean(&source.name, LONGEST)),
        "line": span.line(),
        "column": span.column(),
        "end": { "line": span.line() + lines, "column": column },
    })
}

fn sound(
    questionnaire: &Questionnaire,
    proof: &Proof,
    translations: &[TranslatedWords],
) -> serde_json::Map<String, Value> {
    let identity = questionnaire.identity();
    let tree = questionnaire.questions().filter(|question| question.step().is_some()).count();
    let shown = KINDS
        .iter()
        .zip(&proof.shown)
        .map(|(kind, (shown, all))| (kind.replace(' ', "_"), json!({ "shown": shown, "all": all })));
    let translations = translations.iter().map(|words| {
        let reading = words.reading.as_ref().map(|words| reading(words, "score"));
        json!({ "language": words.language, "texts": words.texts, "review": words.review.word(), "reading": reading })
    });
    let [check, intake] = &proof.paths;
    let fields = json!({
        "id": identity.id,
        "version": identity.version,
        "review_by": identity.review_by.map(|day| day.to_string()),
        "fingerprint": questionnaire.fingerprint(),
        "questions": tree,
        "examination": questionnaire.questions().len() - tree,
        "findings": questionnaire.findings().len(),
        "red_flags": questionnaire.red_flags().len(),
        "minutes": {
            "self_check": questionnaire.minutes(Audience::Everyone),
            "intake": questionnaire.minutes(Audience::Clinician),
        },
        "paths": { "self_check": paths(check), "intake": paths(intake) },
        "can_happen": shown.collect::<serde_json::Map<_, _>>(),
        "reading": proof.reading.as_ref().map(|words| reading(words, "grade")),
        "translations": translations.collect::<Vec<_>>(),
    });
    match fields {
        Value::Object(fields) => fields,
        _ => serde_json::Map::new(),
    }
}

/// How hard words are to read, in the measure of their language.
fn reading(words: &Readability, number: &str) -> Value {
    let hardest = words.hardest_question();
    let mut reading = serde_json::Map::new();
    if words.measure == Measure::Inflesz {
        reading.insert("measure".to_owned(), "INFLESZ".into());
    }
    reading.insert(number.to_owned(), round(words.overall()).into());
    reading.insert("hardest_question".to_owned(), json!(hardest.and_then(|entry| entry.owner.name.as_deref())));
    let hardest = hardest.and_then(hip_triage_author::proof::words::EntryGrades::grade);
    reading.insert(format!("hardest_{number}"), json!(hardest.map(round)));
    Value::Object(reading)
}

/// A number of paths can be too large for JSON, so it comes with its decimal logarithm.
fn paths(paths: &Paths) -> Value {
    let count = paths.count.and_then(|count| u64::try_from(count).ok());
    json!({ "count": count, "log10": round(paths.magnitude), "longest": paths.longest, "median": paths.median })
}

fn round(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
