//! What is told in every language: the same of the same answers, in other words.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

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

/// Published patients, as they answered.
fn patients() -> Vec<Case> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/published/first_reader.yaml");
    read(&load(&file).unwrap()).unwrap().into_iter().map(|(case, _)| case).collect()
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
