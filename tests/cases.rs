//! The rules do what the medicine says: every labelled case, through the real engine.
//!
//! The cases are written from the evidence dossier, each naming its rows. They prove no accuracy.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::collections::BTreeSet;
use std::path::Path;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{self, Expected, Judged, Judgement, Statistics, judge};
use hip_triage_core::excerpt;
use hip_triage_core::questionnaire::Urgency;

fn judged() -> Vec<Judged> {
    judged_in("tests/cases")
}

fn judged_in(place: &str) -> Vec<Judged> {
    let sources = load(Path::new(place)).unwrap();
    let cases = evaluate::read(&sources)
        .unwrap_or_else(|faults| panic!("{}", excerpt::report(&faults, &sources, excerpt::Color::Never)));
    let questionnaire = builtin::questionnaire();
    let ids: BTreeSet<_> = cases.iter().map(|(case, _)| &case.id).collect();
    assert_eq!(ids.len(), cases.len(), "two cases have the same id");
    cases
        .iter()
        .map(|(case, _)| judge(&questionnaire, case).unwrap_or_else(|problem| panic!("{}: {problem}", case.id)))
        .collect()
}

fn told(judged: &[Judged]) -> String {
    let mut text = Vec::new();
    evaluate::write_table(judged, &Statistics::of(judged), &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn every_red_flag_is_caught_at_its_tier_or_above_and_no_alarm_is_false() {
    let judged = judged();
    let statistics = Statistics::of(&judged);
    assert!(statistics.red_flags.of >= 60, "{}", statistics.red_flags.of);
    assert_eq!(statistics.red_flags.hits, statistics.red_flags.of, "{}", told(&judged));
    assert_eq!(statistics.false_alarms.hits, 0, "{}", told(&judged));
    assert!(judged.iter().all(|case| case.flags_missed.is_empty()), "{}", told(&judged));
}

/// Each sign of the rules review has a person in whom it must fire and a neighbour in whom it must not.
#[test]
fn each_sign_of_the_review_fires_at_its_tier_and_its_neighbour_stays_calm() {
    let judged = judged_in("tests/cases/urgent.yaml");
    assert!(judged.len() >= 55, "{}", judged.len());
    let other = judged.iter().filter(|case| case.urgency_got != case.urgency_expected);
    let other: Vec<_> = other.map(|case| (&case.id, case.urgency_expected, case.urgency_got)).collect();
    assert_eq!(other, []);
}

#[test]
fn nine_of_ten_are_right_or_acceptable_in_each_category() {
    let judged = judged();
    for (expected, counts) in &Statistics::of(&judged).table {
        let agreed = counts[Judgement::Right as usize] + counts[Judgement::Acceptable as usize];
        let all: u32 = counts.iter().sum();
        if matches!(expected, Expected::Category(_)) {
            assert!(all >= 20, "only {all} cases for {expected}");
        }
        assert!(10 * agreed >= 9 * all, "{expected}\n{}", told(&judged));
    }
}

#[test]
fn what_has_to_be_told_beside_the_verdict_is_told() {
    let judged = judged();
    assert!(judged.iter().all(|case| case.outside_missed.is_empty()), "{}", told(&judged));
}

#[test]
fn every_tier_has_cases() {
    let judged = judged();
    for (name, urgency) in Urgency::ALL {
        assert!(judged.iter().any(|case| case.urgency_expected == Some(urgency)), "no case for {name}");
    }
}
