//! Sentences of mistakes that are worded by what is in them. The others stand beside their [`FaultKind`](super::FaultKind), and
//! what to do in [`hint`](super::hint).

use crate::questionnaire::rules::POINTS;
use crate::readability::Measure;

use super::{Thing, Undecided};

/// The names with an arrow between them, the middle of a long list left out.
pub(super) fn arrows(path: &[String]) -> String {
    match path {
        [first @ .., a, b, c] if first.len() > 9 => {
            format!("{} → … → {a} → {b} → {c}", first[..6].join(" → "))
        }
        path => path.join(" → "),
    }
}

/// Some answers, the middle of a long list left out.
pub(super) fn ticked(answers: &[String]) -> String {
    let shown = |answers: &[String]| answers.iter().map(|answer| format!("`{answer}`")).collect::<Vec<_>>().join(", ");
    match answers {
        [first @ .., a, b] if first.len() > 4 => format!("{}, …, `{a}`, `{b}`", shown(&first[..4])),
        answers => shown(answers),
    }
}

/// The numbers, in words.
pub(super) fn between(low: i32, high: i32) -> String {
    if low == high { format!("for {low}") } else { format!("from {low} to {high}") }
}

/// The first words of a text.
pub(super) fn shown(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

/// How many letters are shown of a text.
const SHOWN: usize = 60;

/// How hard something is to read, in tenths, beside what is allowed.
pub(super) fn measured(measure: Measure, grade: i32, limit: f64) -> String {
    let grade = f64::from(grade) / 10.0;
    match measure {
        Measure::FleschKincaid => format!("grade {grade:.1}, more than {limit:.1}"),
        Measure::Inflesz => format!("{grade:.1} of the INFLESZ scale, less than {limit:.1}"),
    }
}

/// The name of a character that looks like another, and what to type instead.
pub(super) fn looks_like(character: char) -> (&'static str, &'static str) {
    match character {
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' => ("no-break space", "type a plain space instead"),
        _ => ("curved quotation mark", "type a straight one (\" or ') around the text instead"),
    }
}

pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A number that is none of those allowed.
pub(super) fn out_of_range(number: i64, low: i32, high: i32, zero: bool) -> String {
    if number == 0 && !zero {
        "0 points mean nothing".to_owned()
    } else {
        format!("{number} is not between {low} and {high}")
    }
}

/// Less than there has to be.
pub(super) fn too_few(what: &str, least: usize) -> String {
    if least == 1 { format!("there are no {what}") } else { format!("there must be at least {least} {what}") }
}

/// A thing that nothing names.
pub(super) fn unused(thing: Thing, name: &str) -> String {
    match thing {
        Thing::Section => format!("no question stands in the section `{name}`"),
        thing => format!("nothing names the {thing} `{name}`"),
    }
}

/// A group that is not bounded, or not for a target of one of its findings.
pub(super) fn without_cap(name: &str, target: Option<&str>) -> String {
    match target {
        None => format!("the group `{name}` has no cap in `verdict`"),
        Some(target) => {
            format!("the cap of the group `{name}` does not limit `{target}`, to which this finding gives points")
        }
    }
}

/// A cap that no findings reach.
pub(super) fn limits_nothing(group: &str, findings: usize) -> String {
    let ending = if findings == 1 { "" } else { "s" };
    format!("this limits nothing: the group `{group}` has {findings} finding{ending}, of at most {POINTS} points each")
}

/// A branch on choices that lead on by themselves.
pub(super) fn on_own_next(choice: &str, all: bool) -> String {
    if all {
        format!("this branch is never taken: the choice `{choice}` has a `next` of its own")
    } else {
        format!("this branch is not taken for `{choice}`, which has a `next` of its own")
    }
}

/// No section about safety, or several.
pub(super) fn safety_sections(count: usize) -> &'static str {
    if count == 0 { "no section is the safety section" } else { "a second section is marked as the safety section" }
}

/// A red flag that may be left undecided.
pub(super) fn undecided(flag: &str, question: &str, why: Undecided, path: &[String], answers: &[String]) -> String {
    let with = if answers.is_empty() { String::new() } else { format!(", with {}", ticked(answers)) };
    let path = arrows(path);
    match why {
        Undecided::Bypassed => {
            format!("the red flag `{flag}` may never be decided: `{question}` is not asked on {path}{with}")
        }
        Undecided::ClinicianOnly => format!("the red flag `{flag}` may never be decided: only a PT asks `{question}`"),
        Undecided::LeftOut => format!("the red flag `{flag}` may never be decided: `{question}` may be left out"),
        Undecided::NotProved => format!(
            "it could not be proved that the red flag `{flag}` is always decided: `{question}` may not be asked on {path}"
        ),
    }
}

/// A draft, and how many entries do not say what they rest on.
pub(super) fn still_a_draft(without: usize) -> String {
    match without {
        0 => "this is marked as a draft, and every entry has its source".to_owned(),
        1 => "this is a draft: 1 entry says not yet what it rests on".to_owned(),
        without => format!("this is a draft: {without} entries say not yet what they rest on"),
    }
}

/// Texts that are missing in a translation, from the first of them on.
pub(super) fn untranslated(path: &str, count: usize, words: &str) -> String {
    match count {
        1 => format!("`{path}` is not translated: “{}”", shown(words)),
        count => format!("`{path}` is not translated: {count} texts, from “{}” on", shown(words)),
    }
}

/// Placeholders that are missing in a translation, and those that only it has.
pub(super) fn other_placeholders(missing: &[String], added: &[String]) -> String {
    match (missing, added) {
        ([], added) => format!("the questionnaire has no {} in this text", ticked(added)),
        (missing, []) => format!("{} of the questionnaire does not stand in this text", ticked(missing)),
        (missing, added) => {
            format!("the questionnaire has {} in this text, not {}", ticked(missing), ticked(added))
        }
    }
}

/// Translations about safety of which nothing says how they were looked over, from the first of them on.
pub(super) fn no_review(path: &str, count: usize) -> String {
    match count {
        1 => format!("`{path}` is about safety, and nothing says how its translation was looked over"),
        count => {
            format!(
                "nothing says how the translations of {count} texts about safety were looked over, from `{path}` on"
            )
        }
    }
}

/// A translation to a language that there is already.
pub(super) fn language_twice(language: &str, own: bool) -> String {
    if own {
        format!("the questionnaire itself is in `{language}`, so this translates nothing")
    } else {
        format!("a second file translates it to `{language}`")
    }
}

/// Bands in another order, or `beyond` all answers.
pub(super) fn band_order(beyond: Option<(i32, i32)>) -> String {
    match beyond {
        None => "the bands do not rise".to_owned(),
        Some((min, max)) => {
            format!("the question goes from {min} to {max}, so no answer begins one of these bands")
        }
    }
}

/// A row that stands where nobody falls in it, or in those after it.
pub(super) fn row_condition(last: bool) -> &'static str {
    if last {
        "the last row has an `if`, so some people may fall in none"
    } else {
        "this row has no `if`, so nobody falls in those after it"
    }
}
