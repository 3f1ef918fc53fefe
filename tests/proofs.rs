//! Proofs by `check` and how it tells them, and the explanations of `explain`, from outside.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use hip_triage::builtin;
use hip_triage_author::codes;
use hip_triage_author::new::QUESTIONNAIRE;
use hip_triage_author::proof::target::Target;
use hip_triage_author::proof::{self, Proof};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Source};
use serde_json::Value;
use support::{Desk, small};

#[test]
fn of_the_built_in_questionnaire_nothing_is_undecided() {
    let questionnaire = builtin::questionnaire();
    let proof = Proof::of(&questionnaire, &builtin::sources());
    assert_eq!(proof.faults, []);
    assert!(proof.shown.iter().all(|(shown, all)| shown == all), "{:?}", proof.shown);
    assert_eq!(proof.shown.iter().map(|(_, all)| all).sum::<usize>(), Target::all(&questionnaire).len());
}

#[test]
fn every_target_of_the_small_questionnaire_has_a_witness_that_can_be_answered() {
    let small = small();
    for target in Target::all(&small) {
        let witness = proof::witness(&small, target).unwrap_or_else(|| panic!("{}", target.id(&small)));
        // Answered anew in the order of the path, no answer is refused, and it ends where the witness ends.
        let mut again = Interview::new(&small, witness.audience());
        for question in witness.path().answered {
            if again.audience() == Audience::Everyone {
                assert!(!matches!(again.path().end, End::Stop(_)), "{}", target.id(&small));
            }
            again.answer(question, witness.answer_to(question).unwrap().clone()).unwrap();
        }
        if again.audience() == Audience::Everyone {
            assert_eq!(again.path(), witness.path(), "{}", target.id(&small));
        }
    }
}

/// Checks the example that `new` writes, with one thing in it changed.
fn told_of_the_example(old: &str, new: &str) -> Vec<String> {
    assert_eq!(QUESTIONNAIRE.matches(old).count(), 1, "{old}");
    let sources = [Source { name: "knee.yaml".to_owned(), text: QUESTIONNAIRE.replace(old, new) }];
    let questionnaire = Questionnaire::read(&sources).unwrap().questionnaire;
    let faults = Proof::of(&questionnaire, &sources).faults;
    faults.iter().map(|fault| format!("{} {}", fault.code(), fault.span().line())).collect()
}

#[test]
fn a_small_questionnaire_leaves_nothing_undecided() {
    let stairs = "    row: [K03]\n    next: own_words\n";
    let branches = |branches: &str| told_of_the_example(stairs, &format!("    row: [K03]\n    next: [{branches}]\n"));
    // Not sure of the age, nobody takes either of the first two.
    let age = "{if: {age: {at_least: 50}}, go: own_words}, {if: {age: {below: 50}}, go: own_words}, {go: result}";
    assert!(branches(age).is_empty());
    // Whoever has none of these never comes here.
    assert_eq!(branches("{if: {knee_place: none_of_these}, go: result}, {go: own_words}"), ["HT054 85"]);
    let gate = told_of_the_example("    when: {age: {at_least: 18}}", "    when: {knee_place: none_of_these}");
    assert!(gate.contains(&"HT054 110".to_owned()) && gate.iter().all(|fault| fault.starts_with("HT054")), "{gate:?}");
}

#[test]
fn a_tip_for_some_is_shown_to_be_told_and_one_for_nobody_is_a_fault() {
    let tip = "      - {text: An exercise that helps meanwhile, exercise: true}";
    let with = |condition| {
        let changed = format!("      - {{text: An exercise that helps meanwhile, exercise: true, if: {condition}}}");
        told_of_the_example(tip, &changed)
    };
    assert!(with("{age: {at_least: 18}}").is_empty());
    assert_eq!(with("{all: [{age: {at_least: 18}}, {age: {below: 18}}]}"), ["HT054 146"]);
}

#[test]
fn the_search_is_the_same_each_time() {
    let small = small();
    for target in Target::all(&small) {
        let answers = || proof::witness(&small, target).unwrap().answers().clone();
        assert_eq!(answers(), answers(), "{}", target.id(&small));
    }
}

#[test]
fn a_witness_is_a_case_that_can_be_run() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.run(&["check", "tests/support/small.yaml", "--witness", "finding:sits_badly"], ""));
    for target in ["told_joint_fits_other", "red_flag:exam_percussion", "finding:exam_slump"] {
        let told = desk.run(&["check", "--witness", target], "");
        let case = told.split("--- stderr").next().unwrap();
        let path = desk.home.path().join("case.yaml");
        fs::write(&path, case).unwrap();
        let told = desk.run(&["evaluate", &path.display().to_string(), "--at-least", "1"], "");
        assert!(told.ends_with("--- exit status: 0\n") && !told.contains("count for nothing"), "{case}{told}");
    }
}

#[test]
fn no_answer_of_a_case_is_dropped_without_a_word() {
    let desk = Desk::new();
    let path = desk.home.path().join("case.yaml");
    let told = |case: &str| {
        fs::write(&path, case).unwrap();
        desk.run(&["evaluate", &path.display().to_string()], "")
    };
    let case = "- {id: tap, story: A cracked bone., answers: {age: 70, patellar_pubic_percussion: positive}, urgency: same_day}";
    insta::assert_snapshot!(told(case), @r"
    --- stderr
    error: [HOME]/case.yaml:1: case tap: only a PT answers `patellar_pubic_percussion`, so the case needs `intake: true`
    hint: compare the case with the questions and choices of the questionnaire
    --- exit status: 1
    ");
    let one = told(
        "- {id: groin, story: Groin., answers: {age: 40, pain_site: {groin: left}, buttock_where: deep}, urgency: none}",
    );
    assert!(one.contains("were not asked:\n    groin: buttock_where\n"), "{one}");
    let stopped = told(
        "- {id: numb, story: Numb., answers: {right_now: [saddle], right_now_when: recent, feel: [click]}, urgency: emergency}",
    );
    assert!(!stopped.contains("were not asked"), "whom a red flag stopped was not asked the rest\n{stopped}");
}

#[test]
fn a_witness_is_asked_for_by_name() {
    let desk = Desk::new();
    let told = |id| desk.run(&["check", "tests/support/small.yaml", "--witness", id], "");
    assert_eq!(told("sits_badly"), told("finding:sits_badly"));
    insta::assert_snapshot!(told("sits_baddly"), @r"
    --- stderr
    error: nothing in the questionnaire is called sits_baddly
    hint: name one of finding:sits_badly
    --- exit status: 1
    ");
    assert_eq!(told("groin_pain"), told("finding:groin_pain"));
    assert_eq!(told("fever"), told("red_flag:fever"));
}

#[test]
fn the_summary_is_worth_reading() {
    insta::assert_snapshot!(Desk::new().run(&["check", "tests/support/small.yaml"], ""));
}

#[test]
fn faults_come_as_text_as_lines_and_as_json() {
    let desk = Desk::new();
    let file = "tests/invalid/bands-overlap.yaml";
    insta::assert_snapshot!("text", desk.run(&["check", file], ""));
    insta::assert_snapshot!("short", desk.run(&["check", file, "--format", "short"], ""));
    insta::assert_snapshot!("json", desk.run(&["check", file, "--format", "json"], ""));
    insta::assert_snapshot!("json_unusable", desk.run(&["check", "tests/invalid/loop.yaml", "--format", "json"], ""));
}

#[test]
fn what_cannot_be_read_is_told_in_json_too() {
    let told = Desk::new().run(&["check", "no/such/place", "--format", "json"], "");
    let (json, status) = told.split_once("--- stderr").unwrap();
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!(json["faults"][0]["message"], "no/such/place: there is nothing at this path");
    assert!(json["summary"]["usable"] == false && status.contains("status: 1"), "{told}");
}

#[test]
fn a_case_stands_there_once() {
    let desk = Desk::new();
    let path = desk.home.path().join("cases.yaml");
    let case = "- {id: a, story: A., answers: {age: 40}, urgency: none}\n";
    fs::write(&path, case).unwrap();
    let path = path.display().to_string();
    let told = desk.run(&["evaluate", &path, &path], "");
    assert!(told.starts_with("1 case,") && told.ends_with("status: 0\n"), "{told}");
    fs::write(&path, case.repeat(2)).unwrap();
    let told = desk.run(&["evaluate", &path], "");
    assert!(told.contains("cases.yaml:2:8: error[HT030]: the case `a` is named twice"), "{told}");
    let told = desk.run(&["outline", "--answers", "tests/cases/joint.yaml", "--case", "oa-typical-groyn"], "");
    assert!(told.contains("did you mean oa-typical-groin?"), "{told}");
}

#[test]
fn strictly_a_warning_is_a_fault() {
    let desk = Desk::new();
    let file = "tests/invalid/bands-overlap.yaml";
    let json = |args: &[&str]| {
        let told = desk.run(args, "");
        let (json, status) = told.split_once("--- stderr").unwrap();
        (serde_json::from_str::<Value>(json).unwrap(), status.contains("status: 1"))
    };
    let (mild, failed) = json(&["check", file, "--format", "json"]);
    assert!(!failed && mild["faults"][0]["severity"] == "warning" && mild["summary"]["errors"] == 0, "{mild}");
    let (strict, failed) = json(&["check", file, "--format", "json", "--strict"]);
    assert!(failed && strict["faults"][0]["severity"] == "error" && strict["summary"]["warnings"] == 0, "{strict}");
    assert!(desk.run(&["check", "--strict"], "").ends_with("--- exit status: 0\n"));
}

#[test]
fn a_warning_that_is_allowed_is_not_told() {
    let desk = Desk::new();
    let path = desk.home.path().join("allowed.yaml");
    let text = fs::read_to_string("tests/invalid/bands-overlap.yaml").unwrap();
    let allowed = text.replace(
        "    if: {how_bad: {at_least: 4}}",
        "    # allow HT057: both shall count at 4\n    if: {how_bad: {at_least: 4}}",
    );
    assert_ne!(text, allowed);
    fs::write(&path, allowed).unwrap();
    let told = desk.run(&["check", &path.display().to_string(), "--strict"], "");
    assert!(told.ends_with("--- exit status: 0\n") && !told.contains("HT057"), "{told}");
    assert!(told.contains("allowed    1 warning by a comment"), "{told}");
}

#[test]
fn every_code_is_explained() {
    let desk = Desk::new();
    let listed = desk.run(&["explain"], "");
    let codes: BTreeSet<_> = listed.lines().filter_map(|line| line.split_once("  ")).map(|(code, _)| code).collect();
    assert_eq!(codes.len(), codes::all().count(), "{listed}");
    insta::assert_snapshot!(desk.run(&["explain", "ht14"], ""), @r"
    HT014: something of another kind stands here

    A list stands where lines like `key: value` should, a number where a text
    should, or nothing at all.

    Not so:

      |     choices: [front, behind]

    But so:

      |     choices:
      |       front: In front
      |       behind: At the back
    --- stderr
    --- exit status: 0
    ");
    insta::assert_snapshot!(desk.run(&["explain", "HT069"], ""), @r"
    --- stderr
    error: there is no code HT069
    hint: did you mean HT070: not exactly one safety section?
    --- exit status: 1
    ");
}
