//! What is said to those who write questionnaires: drawings, outlines, differences.

use crate::questionnaire::{Kind, Urgency};

/// The way that is left when no other holds.
pub const OTHERWISE: &str = "otherwise";
/// The end of the tree.
pub const RESULT: &str = "Result";
/// A question that only a PT asks, in a drawing.
pub const PT_ONLY: &str = "(only the PT asks it)";
/// The same, behind a line.
pub const PT_MARK: &str = " · PT only";
/// A question that waits for its answer.
pub const WAITS: &str = "waits for its answer";
/// Stands before what was walked.
pub const WALKED_MARK: &str = ">";
/// Leads to the end.
pub const TO_RESULT: &str = "→ result";
/// The heading over what a PT looks for in the room.
pub const EXAMINATION: &str = "Examination (PT only, in any order)";

/// What is drawn.
#[must_use]
pub fn drawn(id: &str, version: &str) -> String {
    format!("The questionnaire {id} {version}, drawn by hip-triage graph.")
}

/// What is outlined.
#[must_use]
pub fn drawn_title(title: &str, id: &str, version: &str) -> String {
    format!("{title} ({id} {version})")
}

/// Leads to a question that stands elsewhere.
#[must_use]
pub fn see(question: &str) -> String {
    format!("→ see {question}")
}

/// An answer below its question.
#[must_use]
pub fn answered(answer: &str) -> String {
    format!("= {answer}")
}

/// The red flags that can stop the walk, by urgency.
#[must_use]
pub fn stops(urgency: Urgency, flags: &[&str]) -> String {
    format!("{}: {}", urgency.to_string().replace('_', " "), flags.join(", "))
}

/// The same as an exit from the tree.
#[must_use]
pub fn stop_mark(stops: &str) -> String {
    format!("! {stops}")
}

/// A question on one line.
#[must_use]
pub fn outlined(name: &str, ask: &str, kind: &str) -> String {
    format!("{name} · {ask} · {kind}")
}

/// A choice on one line.
#[must_use]
pub fn choice(name: &str, label: &str, exclusive: bool) -> String {
    format!("- {name}: {label}{}", if exclusive { " (alone)" } else { "" })
}

/// What an answer looks like, in a word or two.
#[must_use]
pub fn kind(kind: &Kind) -> String {
    match kind {
        Kind::One { choices, .. } => format!("one of {}", choices.len()),
        Kind::Many { choices, sides, .. } => {
            format!("any of {}{}", choices.len(), if *sides { ", with sides" } else { "" })
        }
        Kind::Number { min, max, unit } => {
            let unit = unit.as_ref().map_or_else(String::new, |unit| format!(" {unit}"));
            format!("{min} to {max}{unit}")
        }
        Kind::Scale { min, max, .. } => format!("scale {min} to {max}"),
        Kind::Text => "own words".to_owned(),
        Kind::Activities => "activities".to_owned(),
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

fn joined<S: AsRef<str>>(parts: &[S], with: &str) -> String {
    parts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(with)
}

/// The contrary.
#[must_use]
pub fn not(condition: &str) -> String {
    format!("not {condition}")
}

/// Some places, each on both sides.
#[must_use]
pub fn on_both_sides(places: &str) -> String {
    format!("{places} on both sides")
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
pub fn range(low: Option<i32>, high: Option<i32>, unit: Option<&str>) -> String {
    let unit = unit.map_or_else(String::new, |unit| format!(" {unit}"));
    match (low, high) {
        (Some(low), Some(high)) if low == high => format!("{low}{unit}"),
        (Some(low), Some(high)) => format!("{low} to {high}{unit}"),
        (Some(low), None) => format!("{low}{unit} or more"),
        (None, Some(high)) => format!("up to {high}{unit}"),
        (None, None) => format!("any number{}", if unit.is_empty() { String::new() } else { format!(" of{unit}") }),
    }
}

/// What was made of the answers.
#[must_use]
pub fn state(what: &str, names: &str) -> String {
    format!("{what} {names}")
}

/// Graphviz is not there.
pub const NO_GRAPHVIZ: &str = "an SVG needs Graphviz to lay it out, and there is no program `dot` on this computer";
/// What to do about it.
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

/// How to choose one of several cases.
#[must_use]
pub fn name_a_case(ids: &[&str]) -> String {
    let shown = &ids[..ids.len().min(5)];
    let more = if ids.len() > shown.len() { ", …" } else { "" };
    format!("name one with --case: {}{more}", shown.join(", "))
}
