//! Texts with mistakes by chance, and the place of what is told about them.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(unreachable_pub, reason = "each test file is a crate of its own")]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use fastrand::Rng;
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::questionnaire::{Fault, Source};

/// Odd pieces that a hand, an editor or a broken disk leaves in a file.
pub const ODD: [&str; 48] = [
    "\r",
    "\t",
    "\n",
    "\n\n",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\u{202e}",
    "\u{200b}",
    "\u{ad}",
    "\u{0}",
    "\u{9b}",
    "界",
    "\u{11467}",
    "é",
    "🦴",
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    " #",
    "- ",
    "? ",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "\"",
    "'",
    "%",
    "---\n",
    "...\n",
    "~",
    "null",
    "true",
    "0x78",
    "1e3",
    "99999999999999999999",
    "-1",
    "0.5",
    "result",
    "not_sure",
    "clinician",
    "optional: true",
    ",",
];

/// Changes a text once, in one of the ways in which files go wrong.
pub fn mutate(text: &mut String, rng: &mut Rng) {
    let place = |rng: &mut Rng| {
        let mut at = rng.usize(..=text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    match rng.u8(..12) {
        0 => text.truncate(place(rng)),
        1 => {
            let (one, other) = (place(rng), place(rng));
            let end = one.max(other).min(one.min(other) + 40);
            if text.is_char_boundary(end) {
                text.replace_range(one.min(other)..end, "");
            }
        }
        2 | 3 => text.insert_str(place(rng), rng.choice(ODD).unwrap()),
        4 => {
            let words: Vec<_> =
                text.match_indices(|c: char| !c.is_alphanumeric() && c != '_').map(|(at, _)| at).collect();
            let word = |rng: &mut Rng| {
                let at = rng.usize(..words.len().saturating_sub(1).max(1));
                Some(*words.get(at)? + 1..*words.get(at + 1)?)
                    .filter(|range| range.start <= range.end && text.is_char_boundary(range.start))
            };
            if let (Some(from), Some(to)) = (word(rng), word(rng)) {
                let new = if rng.bool() { text[from].to_owned() } else { (*rng.choice(ODD).unwrap()).to_owned() };
                text.replace_range(to, &new);
            }
        }
        5 => *text = text.replace('\n', rng.choice(["\r\n", "\r", "\n\n", "\n "]).unwrap()),
        _ => {
            let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
            let (one, other) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
            match rng.u8(..6) {
                0 => drop(lines.remove(one)),
                1 => lines.insert(one, lines[one].clone()),
                2 => lines.swap(one, other),
                3 => lines[one].insert_str(0, rng.choice([" ", "  ", "    ", "\t"]).unwrap()),
                4 => lines[one] = lines[one].replacen("  ", "", 1),
                _ => {
                    let end = (one + rng.usize(1..40)).min(lines.len());
                    lines.drain(one..end);
                }
            }
            *text = lines.join("\n");
        }
    }
}

/// Why a fault has no place that can be shown; nothing where it has one.
pub fn misplaced(fault: &Fault, sources: &[Source]) -> Option<String> {
    let span = fault.span();
    let source = &sources.get(span.source())?.text;
    let range = span.range();
    let told = excerpt::excerpt(fault, sources, Color::Never);
    let Some(before) = source.get(..range.start) else { return Some(format!("{range:?} begins nowhere: {told}")) };
    if source.get(range.clone()).is_none() {
        return Some(format!("{range:?} ends nowhere: {told}"));
    }
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{feff}').chars().count() + 1;
    if (line, column) != (span.line(), span.column()) {
        return Some(format!("it is at {line}:{column}: {told}"));
    }
    let shows = |shown: &str| shown.trim_start().starts_with(&format!("{line} |"));
    (!source.is_empty() && !told.lines().any(shows)).then(|| format!("its line is not shown: {told}"))
}
