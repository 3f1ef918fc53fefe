//! Every mistake is told: by its code, at its place, in words, with all others in one run.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use hip_triage::load::load;
use hip_triage_author::proof::{Proof, together};
use hip_triage_author::review::cautions;
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::questionnaire::{Fault, FaultKind, Places, Questionnaire, Source};

/// How the codes begin of what takes the engine to prove.
const PROVED: [&str; 7] = ["HT054", "HT055", "HT056", "HT057", "HT058", "HT08", "HT09"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid")
}

fn read(sources: &[Source]) -> Vec<Fault> {
    match Questionnaire::read(sources) {
        Err(faults) => faults,
        Ok(mut checked) => {
            checked.questionnaire.set_today("2026-11-30".parse().expect("a day"));
            // Most of these files are too small for every verdict to come out, so only those are proved that are about it.
            let proved = sources.iter().any(|source| PROVED.iter().any(|code| source.text[2..].starts_with(code)));
            let mut faults = if proved { Proof::of(&checked.questionnaire, sources).faults } else { Vec::new() };
            faults.extend(cautions(&checked.questionnaire, &Places::of(sources)));
            together(checked.warnings, faults, sources)
        }
    }
}

/// The files with one mistake each, named by the file alone.
fn invalid() -> Vec<Source> {
    load(&folder())
        .expect("the folder of invalid files")
        .into_iter()
        .map(|source| Source { name: source.base_name().to_owned(), ..source })
        .collect()
}

#[test]
fn each_file_has_the_fault_that_it_is_about_and_no_other() {
    let mut others = String::new();
    for source in invalid() {
        let expected = source.text[2..7].to_owned();
        let sources = [source];
        let faults = read(&sources);
        let codes: BTreeSet<_> = faults.iter().map(Fault::code).collect();
        if codes != BTreeSet::from([&*expected]) {
            let report = excerpt::report(&faults, &sources, Color::Never);
            writeln!(others, "{} should have {expected} and has\n{report}", sources[0].name).unwrap();
        }
    }
    assert!(others.is_empty(), "{others}");
}

#[test]
fn each_fault_has_a_file() {
    let files: BTreeSet<_> = invalid().iter().map(|source| source.text[2..7].to_owned()).collect();
    for code in FaultKind::CODES {
        // These need a huge file, see `hostile.rs`, or a second one, see `translation.rs`.
        let exempt = matches!(*code, "HT007" | "HT010" | "HT038") || code.starts_with("HT11");
        assert!(exempt || files.contains(*code), "no file in tests/invalid is about {code}");
    }
    for file in files {
        assert!(FaultKind::CODES.contains(&&*file), "{file} is not listed");
    }
}

#[test]
fn each_report_points_at_the_place() {
    let mut reports = String::new();
    for source in invalid() {
        let sources = [source];
        for fault in read(&sources) {
            writeln!(reports, "{}", excerpt::excerpt(&fault, &sources, Color::Never)).unwrap();
        }
    }
    insta::assert_snapshot!("invalid", reports);
}
