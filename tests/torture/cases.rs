//! Files of labelled cases with mistakes: none brings the reader down, and every fault has a place.

use std::path::Path;
use std::sync::LazyLock;

use fastrand::Rng;
use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{self, Statistics, judge};
use hip_triage_core::questionnaire::Source;

use crate::bench::trials_of;
use crate::mutate::{misplaced, mutate};

/// A few cases of each file, so that a mistake meets a case and not a mountain of them.
static BASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = ["cases", "rules"].into_iter().flat_map(|folder| load(&tests.join(folder)).unwrap());
    let some = |text: &str| {
        let mut begins: Vec<_> = text.match_indices("\n- id:").map(|(at, _)| at + 1).collect();
        begins.push(text.len());
        begins.windows(4).step_by(17).map(|window| text[window[0]..window[3]].to_owned()).collect::<Vec<_>>()
    };
    files.flat_map(|source| some(&source.text)).collect()
});

fn mutant(seed: u64) -> String {
    let mut rng = Rng::with_seed(seed);
    let mut text = rng.choice(&*BASES).unwrap().clone();
    for _ in 0..rng.usize(1..5) {
        mutate(&mut text, &mut rng);
    }
    text
}

#[test]
fn no_mutant_of_a_case_brings_its_reader_down_and_every_fault_has_a_place() {
    let questionnaire = builtin::questionnaire();
    let (mut sound, mut told) = (0_u64, 0_u64);
    trials_of(400, mutant, |seed| {
        let sources = [Source { name: "cases.yaml".to_owned(), text: mutant(seed) }];
        match evaluate::read(&sources) {
            Ok(cases) => {
                sound += 1;
                let judged: Vec<_> = cases.iter().filter_map(|(case, _)| judge(&questionnaire, case).ok()).collect();
                if !judged.is_empty() {
                    evaluate::write_table(&judged, &Statistics::of(&judged), &mut Vec::new()).unwrap();
                }
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "what is refused has a fault");
                for fault in faults.iter().take(50) {
                    told += 1;
                    assert_eq!(misplaced(fault, &sources), None);
                }
            }
        }
    });
    println!("{sound} can be read; {told} faults, each with its place");
}
