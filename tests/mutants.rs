//! Questionnaires mutated by chance: none brings the reader down, and every fault has a place that can be shown.
//!
//! `HIP_TRIAGE_TORTURE` multiplies how many there are; `HIP_TRIAGE_SEED` is the seed of the first, and a failure tells
//! the seed with which it comes first.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]
#![allow(clippy::disallowed_methods, reason = "who runs the test says how many")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a failure has to tell its seed")]

use std::env;
use std::path::Path;
use std::sync::LazyLock;

use fastrand::Rng;
use hip_triage::load::load;
use hip_triage_author::proof::Proof;
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::questionnaire::{Checked, Fault, Questionnaire, Source, apply_allowed};

/// How many mutants there are, where nobody asks for more.
const MUTANTS: u64 = 400;
/// How many of those that can be used are proved too, which takes long: one of so many.
const PROVED: u64 = 20;

/// The questionnaires from which mutants are made: those of the tests, and those that are at fault already.
static BASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let small = include_str!("support/small.yaml");
    let mut bases = vec![small.to_owned(), include_str!("support/follow.yaml").to_owned()];
    bases.push(small.to_owned() + include_str!("support/base_rates.yaml"));
    for folder in ["invalid", "torture"] {
        bases.extend(load(&tests.join(folder)).unwrap().into_iter().map(|source| source.text));
    }
    bases
});

/// What a hand, an editor or a broken disk leaves in a file.
const ODD: [&str; 48] = [
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
fn mutate(text: &mut String, rng: &mut Rng) {
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

/// A questionnaire with some mistakes, always the same for a seed.
fn mutant(seed: u64) -> Source {
    let mut rng = Rng::with_seed(seed);
    let mut text = rng.choice(&*BASES).unwrap().clone();
    for _ in 0..rng.usize(1..6) {
        mutate(&mut text, &mut rng);
    }
    Source { name: "mutant.yaml".to_owned(), text }
}

/// Why a fault has no place that can be shown; nothing where it has one.
fn misplaced(fault: &Fault, sources: &[Source]) -> Option<String> {
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

/// Tells the seed of what brought the test down.
struct Trial(u64);

impl Drop for Trial {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the mutant comes first with HIP_TRIAGE_SEED={}:\n{}", self.0, mutant(self.0).text);
        }
    }
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|number| number.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[test]
fn no_mutant_brings_the_reader_down_and_every_fault_has_a_place() {
    let count = MUTANTS * number("HIP_TRIAGE_TORTURE").unwrap_or(1).max(1);
    let first = number("HIP_TRIAGE_SEED").unwrap_or(1);
    println!("{count} mutants from HIP_TRIAGE_SEED={first}");
    let (mut sound, mut told) = (0_u64, 0);
    for seed in first..first + count {
        let trial = Trial(seed);
        let sources = [mutant(seed)];
        let faults = match Questionnaire::read(&sources) {
            Ok(Checked { questionnaire, warnings }) => {
                sound += 1;
                if sound.is_multiple_of(PROVED) {
                    let _ = Proof::of(&questionnaire, &sources);
                }
                warnings
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "what is refused has a fault");
                faults
            }
        };
        for fault in apply_allowed(faults, &sources).iter().take(50) {
            told += 1;
            assert_eq!(misplaced(fault, &sources), None);
        }
        drop(trial);
    }
    println!("{sound} can be used; {told} faults, each with its place");
}

/// What was found by mutation, in its smallest form: where it is told, and by which code.
#[test]
fn what_once_brought_the_reader_down_is_told() {
    let told = |text: &str| {
        let sources = [Source { name: "small.yaml".to_owned(), text: text.to_owned() }];
        let faults = Questionnaire::read(&sources).expect_err("none of them can be used");
        for fault in &faults {
            assert_eq!(misplaced(fault, &sources), None, "{text:?}");
        }
        faults
            .iter()
            .map(|fault| format!("{}:{} {}", fault.span().line(), fault.span().column(), fault.code()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told("\u{200d}\u{11469}\u{2467}"), ["1:1 HT014"]);
    assert_eq!(told("\u{2028}"), ["1:1 HT003", "1:1 HT014"]);
    assert_eq!(told("\t"), ["1:1 HT009"]);
    assert_eq!(told("\u{feff}"), ["1:1 HT009"]);
    for text in [
        include_str!("torture/no-sections.yaml"),
        include_str!("torture/flag-reads-skipped.yaml"),
        include_str!("torture/flag-reads-pt-only.yaml"),
    ] {
        assert!(!told(text).is_empty());
    }
}
