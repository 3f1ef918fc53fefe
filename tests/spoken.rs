//! What is told in every language: the same of the same answers, in other words.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fmt::Write;
use std::path::Path;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{Case, answered, read};
use hip_triage_chart::report;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::Questionnaire;
use support::{Nothing, fresh, talk};

/// Published patients, as they answered.
fn patients() -> Vec<Case> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/published/first_reader.yaml");
    read(&load(&file).unwrap()).unwrap().into_iter().map(|(case, _)| case).collect()
}

/// The small questionnaire in Spanish.
fn small_in_spanish() -> Questionnaire {
    let sources = ["small.yaml", "small.es.yaml"].map(|name| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support").join(name);
        load(&file).unwrap().remove(0)
    });
    Questionnaire::read(&sources).unwrap().in_language("es").unwrap()
}

/// Somebody who hears it line by line, and types.
fn heard(questionnaire: &Questionnaire, typed: &str) -> String {
    within(Language::Spanish, || talk(fresh(questionnaire), &mut Nothing, false, typed).0)
}

fn asked(language: Language) -> Questionnaire {
    builtin::in_language(language.tag()).unwrap()
}

fn short_result(interview: &Interview<'_>) -> String {
    let mut text = Vec::new();
    report::write_text(&report::short(interview, &Assessment::of(interview)), 72, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// Everything that is decided, by the names of things.
fn decided(interview: &Interview<'_>) -> String {
    let assessment = Assessment::of(interview);
    format!("{:?} {:?} {:?}", interview.path(), assessment.red_flags(), assessment.verdict())
}

#[test]
fn a_whole_interview_as_it_is_heard_in_spanish() {
    let typed = "\n54\nninguna de estas\n2\n1 izq, 3 ambos\n3\n1\n20 minutos\nMe duele en las escaleras.\n\n";
    insta::assert_snapshot!(heard(&small_in_spanish(), typed));
}

#[test]
fn an_emergency_as_it_is_heard_in_spanish() {
    insta::assert_snapshot!(heard(&small_in_spanish(), "\n54\n1\nya lo leí\nd\n\n"));
}

#[test]
fn help_and_wrong_entries_as_they_are_heard_in_spanish() {
    let typed = "ayuda\n\n999\nahora\n54\n7\n¿por qué?\npor qué\nrepetir\nNO SÉ\natras\nsalir\n";
    insta::assert_snapshot!(heard(&small_in_spanish(), typed));
}

#[test]
fn answers_mean_the_same_in_every_language() {
    let english = asked(Language::English);
    for language in Language::ALL {
        let questionnaire = asked(*language);
        assert_eq!(questionnaire.fingerprint(), english.fingerprint());
        for case in patients() {
            let there = within(*language, || decided(&answered(&questionnaire, &case).unwrap()));
            assert_eq!(there, decided(&answered(&english, &case).unwrap()), "{}: {}", case.id, language.tag());
        }
    }
}

#[test]
fn short_results_stand_beside_each_other_in_every_language() {
    let mut told = String::new();
    for case in patients() {
        for language in Language::ALL {
            let questionnaire = asked(*language);
            let page = within(*language, || short_result(&answered(&questionnaire, &case).unwrap()));
            writeln!(told, "=== {} {}\n{page}", case.id, language.tag()).unwrap();
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_short_result_is_short_in_every_language() {
    for language in Language::ALL {
        let questionnaire = asked(*language);
        for case in patients() {
            let interview = answered(&questionnaire, &case).unwrap();
            let page = within(*language, || short_result(&interview));
            // A translation that nobody reviewed says so on two lines more.
            let most = 24 + 3 * usize::from(questionnaire.translated().is_some());
            assert!(page.lines().count() <= most, "{} {}: {}\n{page}", case.id, language.tag(), page.lines().count());
        }
    }
}
