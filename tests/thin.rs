//! Labelled cases of which people say less.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::fs;

use support::Desk;

const CASES: &str = "\
- id: stiff-groin
  story: An older man whose groin hurts and whose hip is stiff in the morning.
  answers: {age: 70, pain_site: {groin: left}, pain_now: 6, sitting: worse, stiffness: 20}
  expect: joint
  urgency: none
- id: stiff-alone
  story: An older man who can only say that his hip is stiff in the morning.
  answers: {age: 70, stiffness: 20}
  expect: joint
  urgency: none
- id: fever
  story: A woman whose groin hurts, with a fever. She is not thinned, as no origin is named.
  answers: {age: 40, right_now: [fever], pain_site: {groin: left}}
  expect: withheld
  urgency: same_day
";

#[test]
fn fewer_ticks_are_told_in_a_table_and_too_few_that_are_right_fail() {
    let desk = Desk::new();
    let path = desk.home.path().join("cases.yaml").display().to_string();
    fs::write(&path, CASES).unwrap();
    let run =
        |more: &[&str]| desk.run(&[&["thin", &path, "--questions", "tests/support/small.yaml"], more].concat(), "");
    let told = run(&[]);
    insta::assert_snapshot!(told);
    assert_eq!(told, run(&[]), "chance has a fixed seed");
    assert!(run(&["--at-least", "0.5"]).ends_with("--- exit status: 0\n"));
    assert!(run(&["--at-least", "1"]).ends_with("--- exit status: 1\n"));
}

#[test]
fn a_case_that_does_not_fit_is_told_at_its_place() {
    let desk = Desk::new();
    let path = desk.home.path().join("cases.yaml").display().to_string();
    fs::write(&path, CASES.replace("sitting: worse", "sitting: awful")).unwrap();
    insta::assert_snapshot!(desk.run(&["thin", &path, "--questions", "tests/support/small.yaml"], ""));
}
