//! The endings of the real questionnaire in the plain face.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage::plain::Ending;
use support::{Nothing, Person, fresh, talk_with};

/// The screen from the last time that a line begins so.
fn from<'t>(shown: &'t str, line: &str) -> &'t str {
    let at = shown.rfind(&format!("\n{line}")).unwrap_or_else(|| panic!("{line:?} is not in {shown}"));
    &shown[at + 1..]
}

/// The endings of the real questionnaire. Questions are answered by id and label, so a test holds
/// as long as both are there.
fn ending(answers: &[(&'static str, &'static str)]) -> String {
    // It lives as long as the test program.
    let questionnaire = Box::leak(Box::new(builtin::questionnaire()));
    let (shown, ending) =
        talk_with(fresh(questionnaire), &mut Nothing, true, Person::who_answers(questionnaire, answers));
    assert_eq!(ending, Ending::Finished);
    shown
}

const HEALTHY: &[(&str, &str)] = &[("who", "I do"), ("sex", "male"), ("age", "62"), ("start", "slowly")];

fn with(answers: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    HEALTHY.iter().chain(answers).copied().collect()
}

fn result(shown: &str) -> &str {
    from(shown, "What to do now\n")
}

#[test]
fn the_joint() {
    let shown = ending(&with(&[
        ("how_long", "more than a year"),
        ("pain_site", "the groin right"),
        ("how_far", "it stays"),
        ("feel", "achy"),
        ("stiffness", "up to 30 minutes"),
        ("brings_on", "walking, stairs, getting up"),
        ("walking_when", "with the first steps"),
        ("eases", "sitting down"),
        ("sit_gone", "no"),
        ("tasks", "putting on socks, resting that ankle"),
        ("why_hard", "the hip is stiff"),
        ("bend_where", "elsewhere"),
    ]));
    assert!(result(&shown).contains("Your answers fit best with the hip joint"), "{shown}");
    insta::assert_snapshot!(shown);
}

#[test]
fn a_spinal_nerve() {
    let shown = ending(&with(&[
        ("age", "70"),
        ("how_long", "more than a year"),
        ("pain_site", "the buttock both"),
        ("buttock_where", "deep"),
        ("how_far", "below the knee"),
        ("leg_side", "both"),
        ("worst_site", "the leg, further down"),
        ("feel", "numb skin"),
        ("numb_where", "the foot"),
        ("stiffness", "it is not stiff"),
        ("brings_on", "standing still"),
        ("eases", "sitting down, bending or leaning"),
        ("sit_gone", "yes"),
        ("back_leg", "after some walking"),
    ]));
    assert!(result(&shown).contains("Your answers fit best with a nerve"), "{shown}");
    insta::assert_snapshot!(result(&shown));
}

#[test]
fn muscle_and_tendon() {
    let shown = ending(&with(&[
        ("sex", "female"),
        ("age", "52"),
        ("how_long", "3 months to a year"),
        ("course", "lying on that side"),
        ("pain_site", "the outer side left"),
        ("how_far", "it stays"),
        ("feel", "none of these"),
        ("stiffness", "it is not stiff"),
        ("brings_on", "stairs"),
        ("tasks", "standing on that leg"),
    ]));
    assert!(result(&shown).contains("with a muscle or tendon"), "{shown}");
    insta::assert_snapshot!(result(&shown));
}

#[test]
fn mixed() {
    let shown = ending(&with(&[
        ("pain_site", "the groin left, the buttock left"),
        ("buttock_where", "deep"),
        ("how_far", "below the knee"),
        ("leg_side", "the left leg"),
        ("worst_site", "the groin"),
        ("feel", "achy, shooting, numb skin"),
        ("numb_where", "the foot"),
        ("brings_on", "walking, stairs"),
        ("walking_when", "only after"),
        ("tasks", "putting on socks"),
        ("why_hard", "the hip is stiff"),
        ("back_leg", "a cough or sneeze shoots"),
    ]));
    assert!(result(&shown).contains("Your answers fit two things:"), "{shown}");
    insta::assert_snapshot!(result(&shown));
}

#[test]
fn not_clear() {
    let shown = ending(&with(&[
        ("how_long", "more than a year"),
        ("pain_site", "not sure"),
        ("how_far", "it stays"),
        ("feel", "not sure"),
        ("tasks", "not sure"),
    ]));
    assert!(result(&shown).contains("Your answers cannot tell where it comes from."), "{shown}");
    insta::assert_snapshot!(result(&shown));
}

#[test]
fn an_emergency() {
    let shown = ending(&with(&[("right_now", "numb or odd"), ("saddle_check", "yes"), ("right_now_when", "yes")]));
    insta::assert_snapshot!(from(&shown, "Do you have any of these now?"));
}

#[test]
fn not_sure_about_an_emergency_is_never_a_no() {
    let shown = ending(&with(&[("right_now", "not sure"), ("right_now_when", "not sure"), ("weak_how", "not sure")]));
    insta::assert_snapshot!(from(&shown, "SEE SOMEONE TODAY"));
}
