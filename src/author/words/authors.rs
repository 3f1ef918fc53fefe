//! Sentences to those who write questionnaires: drawings, outlines, differences.

use crate::diff::Part;
use hip_triage_core::questionnaire::{Kind, Urgency};

/// The way that is left when no other holds.
pub const OTHERWISE: &str = "otherwise";
/// The end of the tree.
pub const RESULT: &str = "Result";
/// A question that only a PT asks, in a drawing.
pub const PT_ONLY: &str = "(only the PT asks it)";
/// The same, behind a line.
pub const PT_MARK: &str = " · PT only";

/// A short question on the screen of another, in a drawing.
#[must_use]
pub fn stands_below(above: &str) -> String {
    format!("(on the screen of {above})")
}

/// The same, behind a line.
#[must_use]
pub fn below_mark(above: &str) -> String {
    format!(" · on the screen of {above}")
}

/// When a branch is taken that leads to questions in place of those that it leaves out.
#[must_use]
pub fn instead(condition: &str) -> String {
    format!("{condition} (in place of the others)")
}

/// A question that waits for its answer.
pub const WAITS: &str = "waits for its answer";
/// Stands before what was walked.
pub const WALKED_MARK: &str = ">";
/// Leads to the end.
pub const TO_RESULT: &str = "→ result";
/// The heading over what a PT looks for in the room.
pub const EXAMINATION: &str = "Examination (PT only, in any order)";

/// Says what is drawn.
#[must_use]
pub fn drawn(id: &str, version: &str) -> String {
    format!("The questionnaire {id} {version}, drawn by hip-triage graph.")
}

/// The red flags that can stop the walk, by urgency.
#[must_use]
pub fn stops(urgency: Urgency, flags: &[&str]) -> String {
    format!("{}: {}", urgency.to_string().replace('_', " "), flags.join(", "))
}

/// A choice on one line, with the condition under which it is offered.
#[must_use]
pub fn choice(name: &str, label: &str, exclusive: bool, offered: Option<&str>) -> String {
    let alone = if exclusive { " (alone)" } else { "" };
    let offered = offered.map_or_else(String::new, |condition| format!(" (if {condition})"));
    format!("- {name}: {label}{alone}{offered}")
}

/// Says what an answer looks like, in a word or two.
#[must_use]
pub fn kind(kind: &Kind) -> String {
    match kind {
        Kind::One { choices, .. } => format!("one of {}", choices.len()),
        Kind::Many { choices, sides, .. } => {
            format!("any of {}{}", choices.len(), if *sides { ", with sides" } else { "" })
        }
        Kind::Text => "own words".to_owned(),
        Kind::Scale { min, max, .. } => format!("scale {min} to {max}"),
        other => match other.range().map(|(min, max)| (other.typed(min), other.typed(max), other.unit())) {
            Some((min, max, Some(unit))) => format!("{min} to {max} {unit}"),
            Some((min, max, None)) => format!("{min} to {max}"),
            None => other.word().to_owned(),
        },
    }
}

/// Any of some things.
#[must_use]
pub fn any_of<S: AsRef<str>>(parts: &[S]) -> String {
    joined(parts, " or ")
}

/// All of some things.
#[must_use]
pub fn all_of<S: AsRef<str>>(parts: &[S]) -> String {
    joined(parts, " and ")
}

/// Some things in a row.
#[must_use]
pub fn listed<S: AsRef<str>>(parts: &[S]) -> String {
    joined(parts, ", ")
}

/// Words with which no shortened text ends.
pub const LEADS_ON: [&str; 15] =
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "your"];

/// How many of a list are left out.
#[must_use]
pub fn more(count: usize) -> String {
    format!("{count} more")
}

fn joined<S: AsRef<str>>(parts: &[S], with: &str) -> String {
    parts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(with)
}

/// How many of some things hold; they follow.
#[must_use]
pub fn count(at_least: u32, at_most: u32, of: usize) -> String {
    if at_least == at_most {
        format!("exactly {at_least} of {of}:")
    } else if at_most as usize >= of {
        format!("at least {at_least} of {of}:")
    } else if at_least == 0 {
        format!("at most {at_most} of {of}:")
    } else {
        format!("{at_least} to {at_most} of {of}:")
    }
}

/// A number between two bounds, or on one side of one.
#[must_use]
pub fn range(low: Option<String>, high: Option<String>, unit: Option<&str>) -> String {
    let unit = unit.map_or_else(String::new, |unit| format!(" {unit}"));
    match (low, high) {
        (Some(low), Some(high)) if low == high => format!("{low}{unit}"),
        (Some(low), Some(high)) => format!("{low} to {high}{unit}"),
        (Some(low), None) => format!("{low}{unit} or more"),
        (None, Some(high)) => format!("up to {high}{unit}"),
        (None, None) => format!("any number{}", if unit.is_empty() { String::new() } else { format!(" of{unit}") }),
    }
}

/// Graphviz is not there.
pub const NO_GRAPHVIZ: &str = "an SVG needs Graphviz to lay it out, and there is no program `dot` on this computer";
/// The hint about it.
pub const NO_GRAPHVIZ_HINT: &str =
    "install Graphviz, or use --format mermaid, which many web pages and editors show as a picture";
/// A file of answers is none.
pub const NO_SAVED_INTERVIEW: &str = "this is no saved interview that this program can read";

/// Graphviz could not lay it out.
#[must_use]
pub fn graphviz_failed(reason: &str) -> String {
    format!("Graphviz could not lay it out: {reason}")
}

/// A file could not be written.
#[must_use]
pub fn not_written(place: &str, reason: &str) -> String {
    format!("{place} could not be written: {reason}")
}

/// A labelled case does not fit the questionnaire.
#[must_use]
pub fn case_problem(place: &str, case: &str, problem: &str) -> String {
    format!("{place}: case {case}: {problem}")
}

/// There are several cases where one is wanted.
#[must_use]
pub fn several_cases(place: &str, cases: usize) -> String {
    format!("{place} holds {cases} cases, and one path can be marked")
}

/// There is no case of that id.
#[must_use]
pub fn no_such_case(place: &str, case: &str) -> String {
    format!("{place} holds no case {case}")
}

/// Says what was probably meant.
#[must_use]
pub fn meant(name: &str) -> String {
    format!("did you mean {name}?")
}

/// How to choose one of several cases.
#[must_use]
pub fn name_a_case(ids: &[&str]) -> String {
    let shown = &ids[..ids.len().min(5)];
    let more = if ids.len() > shown.len() { ", …" } else { "" };
    format!("name one with --case: {}{more}", shown.join(", "))
}

/// No care is needed first.
pub const NO_URGENCY: &str = "none";
/// A question that takes no answer at all.
pub const STUCK: &str = "stuck";
/// No origin is shown.
pub const WITHHELD: &str = "withheld";
/// No origin has enough.
pub const NOT_CLEAR: &str = "not clear";

/// The interview stops.
#[must_use]
pub fn stop(urgency: Urgency) -> String {
    format!("stop ({urgency})")
}

/// An origin with its best pattern.
#[must_use]
pub fn category(name: &str, pattern: Option<&str>) -> String {
    pattern.map_or_else(|| name.to_owned(), |pattern| format!("{name}.{pattern}"))
}

/// Only place and age speak: for one origin.
#[must_use]
pub fn most_often(name: &str) -> String {
    format!("most often {name}")
}

/// Only place and age speak: for two.
#[must_use]
pub fn about_as_often(first: &str, second: &str) -> String {
    format!("about as often {first} and {second}")
}

/// Two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    format!("mixed: {first} and {second}")
}

/// One origin, not clearly, and the one that is told beside it.
#[must_use]
pub fn leans(name: &str, beside: Option<&str>) -> String {
    match beside {
        Some(beside) => format!("partly {name}, nearly {beside}"),
        None => format!("partly {name}"),
    }
}

/// Something outside the origins, and the origin for which the answers speak too.
#[must_use]
pub fn outside(name: &str, beside: Option<&str>) -> String {
    match beside {
        Some(beside) => format!("outside: {name}, partly {beside}"),
        None => format!("outside: {name}"),
    }
}

/// One origin, clearly.
#[must_use]
pub fn fits(name: &str) -> String {
    format!("best {name}")
}

/// The heading over what is written otherwise.
pub const WRITTEN: &str = "What is written otherwise";
/// Nothing is.
pub const NOTHING: &str = "nothing";
/// The heading over who is told otherwise.
pub const DOES: &str = "What it does";
/// The column of labelled cases.
pub const CASES: &str = "cases";
/// The column of the sample.
pub const SAMPLE: &str = "sample";
/// How many were run.
pub const COMPARED: &str = "compared";
/// For how many nothing differs.
pub const SAME: &str = "the same";
/// It is new.
pub const ADDED: &str = "added";
/// It is gone.
pub const REMOVED: &str = "removed";
/// It differs.
pub const CHANGED: &str = "changed";
/// Everybody sees it.
pub const ANYBODY: &str = "smallest example: anybody, whatever they answer";
/// Opens the smallest example.
pub const EXAMPLE: &str = "smallest example (everything else: none of these, or not sure):";

/// Says which two questionnaires are compared.
#[must_use]
pub fn from_to([old, old_version]: [&str; 2], [new, new_version]: [&str; 2]) -> String {
    format!("From {old} {old_version} to {new} {new_version}")
}

/// A key with another value.
#[must_use]
pub fn key_changed(key: &str, before: Option<&str>, now: Option<&str>) -> String {
    match (before, now) {
        (Some(before), Some(now)) => format!("{key}: {before} → {now}"),
        (Some(before), None) => format!("{key}: {before} → (left out)"),
        (None, now) => format!("{key}: (new) {}", now.unwrap_or_default()),
    }
}

/// A text of the result.
#[must_use]
pub fn told(part: Part, id: &str) -> String {
    format!("{} {id}", part.id())
}

/// No sample was drawn.
pub const NO_SAMPLE: &str = "No sample was drawn (--sample 0).";
/// The version is the same, though the content is not.
#[must_use]
pub fn same_version(version: &str) -> String {
    format!("The version is still {version}: raise it before this is published.")
}

/// How the sample was drawn.
#[must_use]
pub fn seeded(seed: u64) -> String {
    format!("The sample is drawn by chance, half through each of the two, and always the same for --seed {seed}.")
}

/// A kind of difference.
#[must_use]
pub fn effect(after: Option<&str>, before: &str, now: &str) -> String {
    let after = after.map_or_else(String::new, |question| format!("after {question}: "));
    format!("{after}{before} → {now}")
}

/// For whom it is one.
#[must_use]
pub fn for_whom(cases: usize, named: &[&str], sampled: usize) -> String {
    let more = if cases > named.len() { ", …" } else { "" };
    let word = if cases == 1 { "case" } else { "cases" };
    let cases = (cases > 0).then(|| format!("{cases} {word} ({}{more})", named.join(", ")));
    let sampled = (sampled > 0).then(|| format!("{sampled} of the sample"));
    cases.into_iter().chain(sampled).collect::<Vec<_>>().join(", ")
}

/// The heading over texts that changed since they were translated.
pub const STALE: &str = "Changed since it was translated";

/// The hint where something is in the way.
pub const ALREADY_THERE_HINT: &str = "name another place; nothing is ever overwritten";

/// Something is in the way.
#[must_use]
pub fn already_there(place: &str) -> String {
    format!("there is already something at {place}")
}

/// A questionnaire was begun: what it is, and what to do next.
#[must_use]
pub fn begun(place: &str, typed: &str, alone: bool, copied: Option<&str>) -> Vec<String> {
    let mut lines = match copied {
        None => vec![format!("Wrote an example of a questionnaire to {place}. Nothing in it is a clinical fact.")],
        Some(id) => vec![
            format!("Wrote a copy of the questionnaire that is built in to {place}."),
            format!("Its id is {id}, so that answers to it are kept apart. Give it a title and a version of its own."),
        ],
    };
    if alone {
        lines.push("For an editor that knows YAML schemas, run: hip-triage schema > schema.json".to_owned());
    } else {
        lines.push("An editor that knows YAML schemas completes and checks it while you type.".to_owned());
    }
    lines.push(format!("To check it, run: hip-triage check {typed}"));
    lines.push(format!("To try it, run: hip-triage --questions {typed} --no-save"));
    lines
}

/// Says that a translation was begun, and what to do with it.
#[must_use]
pub fn translation_begun(place: &str, typed: Option<&str>) -> Vec<String> {
    let checked = typed.unwrap_or("FOLDER");
    let mut lines = vec![format!("Wrote every text to {place}. Write each anew there in the other language.")];
    if typed.is_none() {
        lines.push("To use it, put it into the folder of a copy of the questionnaire.".to_owned());
    }
    lines.push(format!("To check it, run: hip-triage check {checked}"));
    lines
}
