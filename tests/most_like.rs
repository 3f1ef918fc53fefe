//! The whole picture that somebody chooses counts in place of the part of it that they have ticked, and not beside it.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_core::assessment::Assessment;
use support::pt::intake;

/// The points of an origin with these answers.
fn points(origin: &str, answers: &[(&'static str, &'static str)]) -> i32 {
    let questionnaire = builtin::questionnaire();
    let origin = questionnaire.category_ids().find(|(_, category)| category.name == origin).unwrap().0;
    Assessment::of(&intake(&questionnaire, answers)).score(origin).total
}

#[test]
fn a_picture_counts_in_place_of_its_part() {
    let joint = |depth, picture| points("joint", &[("depth", depth), ("most_like", picture)]);
    let part = joint("deep", "other");
    assert!(part > joint("?", "other"), "a deep ache counts");
    assert_eq!(joint("deep", "deep"), part, "and once");
}

#[test]
fn each_picture_speaks_for_its_origin() {
    let plain = |origin| points(origin, &[("most_like", "other"), ("depth", "?")]);
    for (picture, origin) in [
        ("deep", "joint"),
        ("stiff", "joint"),
        ("pinch", "joint"),
        ("spot", "muscular"),
        ("pulled", "muscular"),
        ("line", "spinal_nerve"),
        ("back", "spinal_nerve"),
        ("tired", "spinal_nerve"),
    ] {
        let with = points(origin, &[("most_like", picture), ("depth", "?")]);
        assert!(with > plain(origin), "{picture}: {with}");
    }
}
