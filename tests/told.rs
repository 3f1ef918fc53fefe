//! The faults of small slips, in the words that an author reads.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::fmt::Write;

use hip_triage_author::proof::{Proof, together};
use hip_triage_core::questionnaire::{Questionnaire, Source};

const KNEE: &str = include_str!("../src/author/codes/example.yaml");

/// Every fault of the small questionnaire with some words put for others: line, code, words and hint.
fn told(edits: &[(&str, &str)]) -> String {
    let text = edits.iter().fold(KNEE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    let sources = [Source { name: "knee.yaml".to_owned(), text }];
    let faults = match Questionnaire::read(&sources) {
        Ok(checked) => together(checked.warnings, Proof::of(&checked.questionnaire, &sources).faults, &sources),
        Err(faults) => faults,
    };
    let line = |fault: &hip_triage_core::questionnaire::Fault| {
        format!("{} {} {fault} ({})", fault.span().line(), fault.code(), fault.hint().unwrap_or_default())
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

const BAD: &str = "    if: {how_bad: {at_least: 5}}";

#[test]
fn slips_in_conditions() {
    let mut all = String::new();
    for condition in [
        "{how_bad: {at_least: 5, below: 5}}",
        "{count: {at_least: 2, at_most: 1, of: [{place: front}, {place: behind}]}}",
        "{how_bad: {below: 3 points}}",
        "{place:front}",
        "{or: [{place: front}, {place: behind}]}",
        "{and: [{place: front}, {how_bad: {above: 3}}]}",
        "{how_bad: {at_least: 0}}",
        "{place: [front, behind]}",
    ] {
        writeln!(all, "{condition}\n{}", told(&[(BAD, &format!("    if: {condition}"))])).unwrap();
    }
    insta::assert_snapshot!("conditions", all);
}

#[test]
fn slips_in_texts_and_keys() {
    let mut all = String::new();
    for (old, new) in [
        ("points: {joint: 2}\n    because: it is bad", "points: {joint: 1.5}\n    because: it is bad"),
        ("    next: how_bad", "    next: [{if: {place: front}, goto: result}, {go: how_bad}]"),
        ("    next: result", "    next: end"),
        ("    answer: one", "     answer: one"),
        ("    answer: one", "\u{a0}   answer: one"),
        ("ask: Where does it hurt?", "ask: Where does\u{200b} it hurt?"),
        ("ask: Where does it hurt?", "ask: \"Where does\u{202e} it hurt?\""),
        ("ask: Where does it hurt?", "ask: Where does it hurt? Knee #1 or both?"),
        ("behind: At the back", "behind: In front"),
        ("behind: At the back", "behind: At the back\n      skipped: Elsewhere"),
        ("year: 2020", "year: 20200"),
        ("cite: [DOE20]\n    row: [H02]", "cite: [doe20]\n    row: [H02]"),
        ("points: {joint: 2}\n    because: it is bad", "points: {wear: 2}\n    because: it is bad"),
        ("  fits: {score", "  caps: {place: {joint: [-3, 4]}}\n  fits: {score"),
    ] {
        writeln!(all, "{new}\n{}", told(&[(old, new)])).unwrap();
    }
    insta::assert_snapshot!("texts", all);
}

#[test]
fn one_slip_is_told_once() {
    let tear = (
        "      wear: {name: wear,",
        "      tear: {name: a tear, looks: It catches., cite: [DOE20]}\n      wear: {name: wear,",
    );
    let of_wear = (
        "points: {joint: 2}\n    because: it hurts in front",
        "points: {joint.wear: 2}\n    because: it hurts in front",
    );
    let also = ("points: {joint: 2}\n    because: it is bad", "points: {joint.wear: 2}\n    because: it is bad");
    insta::assert_snapshot!("once_pattern", told(&[tear, of_wear, also]));
    let otherwise = (
        "    if: {place: front}\n    points: {joint: 2}",
        "    if: {place: [front, behind]}\n    points: {joint: 2}\n    otherwise: {joint: -1}\n    otherwise_because: it does not",
    );
    insta::assert_snapshot!("once_otherwise", told(&[otherwise]));
    let lost = ("    next: place", "    next: how_bad");
    let reads = (
        "    role: pain_now\n    next: result",
        "    role: pain_now\n    next: [{if: {place: front}, go: result}, {go: result}]",
    );
    insta::assert_snapshot!("once_unreachable", told(&[lost, reads]));
}

#[test]
fn other_slips() {
    let own = ("      behind: At the back", "      behind: {label: At the back, next: result}\n      beside: Beside");
    let both = ("    next: how_bad", "    next: [{if: {place: [front, behind]}, go: result}, {go: how_bad}]");
    insta::assert_snapshot!("own_next", told(&[own, both]));
    let advice = ("verdict:\n", "advice:\n  always: {if: {place: [front, behind]}, text: Rest a little.}\nverdict:\n");
    insta::assert_snapshot!("always_advice", told(&[advice]));
    for comment in ["#allow HT055: so it is", "# Allow ht055: so it is", "# allow HT055: so it is"] {
        let all = format!("    {comment}\n    if: {{place: [front, behind]}}\n    points");
        assert_eq!(told(&[("    if: {place: front}\n    points", &all)]), "", "{comment}");
    }
}
