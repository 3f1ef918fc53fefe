//! A questionnaire as a drawing and as an outline.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::process::{Command, Stdio};

use hip_triage::builtin;
use hip_triage_author::graph::{Graph, Outline, write_dot, write_mermaid, write_outline};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use support::{Desk, small, small_changed};

const OUTLINE: Outline = Outline { choices: false, width: 100 };

fn mermaid(graph: &Graph<'_>) -> String {
    let mut text = Vec::new();
    write_mermaid(graph, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn dot(graph: &Graph<'_>) -> String {
    let mut text = Vec::new();
    write_dot(graph, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn outline(graph: &Graph<'_>, outline: Outline) -> String {
    let mut text = Vec::new();
    write_outline(graph, outline, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// A patient with a numb leg, who has come as far as sitting.
fn numb_leg(questionnaire: &Questionnaire) -> Interview<'_> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    let id = |name: &str| questionnaire.find_question(name).unwrap();
    let choice = |question: &str, name: &str| questionnaire.question(id(question)).find_choice(name).unwrap();
    let many = |question: &str, name: &str| Answer::Many([(choice(question, name), None)].into());
    for (question, answer) in [
        ("age", Answer::Number(61)),
        ("right_now", many("right_now", "none_of_these")),
        ("weight_loss", Answer::NotSure),
        ("pain_site", many("pain_site", "below_knee")),
        ("leg_feel", Answer::One(choice("leg_feel", "numb"))),
    ] {
        interview.answer(id(question), answer).unwrap();
    }
    interview
}

fn with_fever(questionnaire: &Questionnaire) -> Interview<'_> {
    let mut interview = numb_leg(questionnaire);
    let id = questionnaire.find_question("right_now").unwrap();
    let fever = questionnaire.question(id).find_choice("fever").unwrap();
    interview.answer(id, Answer::Many([(fever, None)].into())).unwrap();
    interview
}

#[test]
fn the_small_questionnaire_in_mermaid() {
    insta::assert_snapshot!(mermaid(&Graph::of(&small())));
}

#[test]
fn the_small_questionnaire_in_dot() {
    insta::assert_snapshot!(dot(&Graph::of(&small())));
}

#[test]
fn the_small_questionnaire_as_an_outline() {
    insta::assert_snapshot!(outline(&Graph::of(&small()), Outline { choices: true, width: 72 }));
}

#[test]
fn a_path_that_waits_is_marked() {
    let small = small();
    let graph = Graph::of(&small).with_path(&numb_leg(&small));
    let marked = |text: String, marks: &[&str]| {
        let kept = text.lines().filter(|line| marks.iter().any(|mark| line.contains(mark)));
        kept.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(marked(mermaid(&graph), &["==>", "= ", "waits", "class q_age"]));
    insta::assert_snapshot!(marked(dot(&graph), &["penwidth=3"]));
    insta::assert_snapshot!(marked(outline(&graph, OUTLINE), &["> "]));
}

#[test]
fn a_path_that_is_stopped_is_marked_up_to_the_exit() {
    let small = small();
    let graph = Graph::of(&small).with_path(&with_fever(&small));
    insta::assert_snapshot!(outline(&graph, OUTLINE));
    assert!(mermaid(&graph).contains("q_leg_feel") && !mermaid(&graph).contains("q_leg_feel ==>"));
}

#[test]
fn the_built_in_questionnaire_has_every_question_once() {
    let questionnaire = builtin::questionnaire();
    let graph = Graph::of(&questionnaire);
    let (outline, mermaid) = (outline(&graph, OUTLINE), mermaid(&graph));
    for question in questionnaire.questions() {
        let line = format!("{} · ", question.name);
        assert_eq!(outline.lines().filter(|text| text.trim_start().starts_with(&line)).count(), 1, "{line}");
        if question.step().is_some() {
            assert_eq!(mermaid.matches(&format!(" q_{}[", question.name)).count(), 1, "{}", question.name);
        }
    }
}

#[test]
fn what_graphviz_makes_of_it_is_complete() {
    let hostile = small_changed(|text| text.replace("How old are you?", "How \\\"old\\\" <are> \\\\N you & {who}|?"));
    for questionnaire in [hostile, builtin::questionnaire()] {
        let text = dot(&Graph::of(&questionnaire));
        let child = Command::new("dot").arg("-Tplain").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        // Where Graphviz is not at hand there is nothing to ask.
        let Ok(mut child) = child else { return };
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let plain = String::from_utf8(output.stdout).unwrap();
        let steps = questionnaire.questions().filter(|question| question.step().is_some());
        for question in steps {
            assert!(plain.contains(&format!("\nnode {} ", question.name)), "{}", question.name);
        }
    }
}

#[test]
fn the_commands() {
    let desk = Desk::new();
    let shown = desk.run(&["outline", "tests/support/small.yaml"], "");
    assert!(shown.starts_with("Small hip check (small 1.0.0)\n\nSafety\n  age · How old are you?"), "{shown}");
    let told = desk.run(&["graph", "--answers", "tests/cases/mixed.yaml"], "");
    insta::assert_snapshot!(told);
    let told = desk.run(&["graph", "--answers", "tests/cases/mixed.yaml", "--case", "nobody"], "");
    insta::assert_snapshot!(told);
    let told =
        desk.run(&["outline", "--answers", "tests/cases/mixed.yaml", "--case", "hip-spine-worn-hip-and-sciatica"], "");
    assert!(told.contains("> age · How old are you?") && told.contains(">     = 67\n"), "{told}");
    let file = desk.home.path().join("hip.mmd").display().to_string();
    assert_eq!(desk.run(&["graph", "-o", &file], ""), "--- stderr\n--- exit status: 0\n");
    assert!(std::fs::read_to_string(&file).unwrap().contains("flowchart TD"));
}

#[test]
fn without_graphviz_an_svg_is_refused_with_a_way_out() {
    let told = Desk::new().set("PATH", "/nowhere").run(&["graph", "--format", "svg"], "");
    insta::assert_snapshot!(told);
}

#[test]
fn an_outline_shows_every_change_of_section() {
    let questionnaire =
        small_changed(|text| text.replace("  leg_feel:\n    section: location", "  leg_feel:\n    section: movement"));
    let text = outline(&Graph::of(&questionnaire), OUTLINE);
    let below = text.split_once("[Movement]\n").unwrap().1;
    assert!(below.trim_start().starts_with("leg_feel"), "{text}");
}
