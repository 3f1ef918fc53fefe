//! The rules do what the medicine says: every labelled case, through the real engine.
//!
//! The stories and labels of `tests/cases` are written from the evidence dossier, each naming its rows; their answers were given by
//! simulated readers who knew the story and the words of the questions, and no rule. Those of `tests/rules` were written with the
//! rules at hand, to show that each fires and stays silent where it should. Neither proves accuracy.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::collections::BTreeSet;
use std::path::Path;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{self, Judged, Judgement, Statistics, judge};
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
    let judged = judged_in("tests/rules/signs.yaml");
    assert!(judged.len() >= 270, "{}", judged.len());
    let other = judged.iter().filter(|case| case.urgency_got != case.urgency_expected);
    let other: Vec<_> = other.map(|case| (&case.id, case.urgency_expected, case.urgency_got)).collect();
    assert_eq!(other, []);
    assert!(judged.iter().all(|case| case.flags_missed.is_empty()), "{}", told(&judged));
}

/// As many as were measured, of a hundred. The stories are a line or two long and were answered literally, so the sources that share a
/// place (a muscle deep in the buttock and the back, a young groin's muscle and joint) stay near even. Near even counts as the
/// likelier of the two, also where a label would take both.
const MEASURED: [(&str, u32); 4] = [("joint", 92), ("spinal_nerve", 92), ("muscular", 92), ("mixed", 78)];

#[test]
fn as_many_are_right_or_acceptable_as_were_measured() {
    let judged = judged();
    let statistics = Statistics::of(&judged);
    let all = |counts: &[u32]| counts.iter().sum::<u32>();
    let agreed = |counts: &[u32]| counts[Judgement::Right as usize] + counts[Judgement::Acceptable as usize];
    for (expected, least) in MEASURED {
        let counts = statistics.table.iter().find(|(known, _)| known.to_string() == expected).unwrap().1;
        assert!(all(counts) >= 20, "only {} cases for {expected}", all(counts));
        assert!(100 * agreed(counts) >= least * all(counts), "{expected}\n{}", told(&judged));
    }
    let first_or_second = &statistics.first_or_second;
    assert!(100 * first_or_second.hits >= 97 * first_or_second.of, "{}", told(&judged));
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
