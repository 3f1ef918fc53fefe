//! Questionnaires mutated by chance: none brings the reader down, and every fault has a place that can be shown.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]
#![allow(clippy::print_stdout, reason = "whoever asks for many wants to know what became of them")]

#[path = "support/torture.rs"]
mod bench;
#[path = "support/mutate.rs"]
mod mutate;

use std::path::Path;
use std::sync::LazyLock;

use bench::trials_of;
use fastrand::Rng;
use hip_triage::load::load;
use hip_triage_author::proof::Proof;
use hip_triage_core::questionnaire::{Checked, Questionnaire, Source, apply_allowed};
use mutate::{misplaced, mutate};

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
    bases.push(include_str!("support/small.es.yaml").to_owned());
    for folder in ["invalid", "torture"] {
        bases.extend(load(&tests.join(folder)).unwrap().into_iter().map(|source| source.text));
    }
    bases
});

/// A file with some mistakes, always the same for a seed; a translation stands beside what it translates.
fn mutant(seed: u64) -> Vec<Source> {
    let mut rng = Rng::with_seed(seed);
    let mut text = rng.choice(&*BASES).unwrap().clone();
    for _ in 0..rng.usize(1..6) {
        mutate(&mut text, &mut rng);
    }
    let translates = text.contains("translates: small");
    let mut sources = vec![Source { name: "mutant.yaml".to_owned(), text }];
    if translates {
        let text = include_str!("support/small.yaml").to_owned();
        sources.push(Source { name: "small.yaml".to_owned(), text });
    }
    sources
}

#[test]
fn no_mutant_brings_the_reader_down_and_every_fault_has_a_place() {
    let (mut sound, mut told) = (0_u64, 0);
    trials_of(
        MUTANTS,
        |seed| mutant(seed).swap_remove(0).text,
        |seed| {
            let sources = mutant(seed);
            let faults = match Questionnaire::read(&sources) {
                Ok(Checked { questionnaire, warnings, .. }) => {
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
        },
    );
    println!("{sound} can be used; {told} faults, each with its place");
}

/// The texts found by mutation, in their smallest form: where their faults are told, and by which codes.
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
