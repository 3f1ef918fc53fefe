//! The promises of the check for a few questions it keeps for thousands.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/made.rs"]
mod made;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::thread;

use hip_triage_author::proof::target::Target;
use hip_triage_author::proof::{self, Proof};
use hip_triage_core::questionnaire::{FaultKind, Questionnaire, Source};
use made::{Shape, made};

fn read(text: String) -> (Questionnaire, [Source; 1]) {
    let sources = [Source { name: "made.yaml".to_owned(), text }];
    let checked = Questionnaire::read(&sources).unwrap_or_else(|faults| panic!("{}", faults[0]));
    (checked.questionnaire, sources)
}

/// The targets that never come true, and those undecided.
fn not_shown(text: String) -> (BTreeSet<String>, BTreeSet<String>) {
    let (questionnaire, sources) = read(text);
    let (mut never, mut undecided) = (BTreeSet::new(), BTreeSet::new());
    for fault in Proof::of(&questionnaire, &sources).faults {
        match fault.kind() {
            FaultKind::NeverHappens { what } => never.insert(what.clone()),
            FaultKind::NotShown { what } => undecided.insert(what.clone()),
            _ => true,
        };
    }
    (never, undecided)
}

/// Runs with much less of a stack than any program has.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(512 << 10).spawn(run).unwrap().join().unwrap();
}

/// A chain with so many questions more, and a finding for each condition.
fn chain(size: usize, conditions: &[String]) -> String {
    let mut text = made(Shape::Chain, 60);
    let mut questions = String::new();
    for index in 1..=size {
        let next = if index < size { format!("c{}", index + 1) } else { "result".to_owned() };
        write!(
            questions,
            "  c{index}:\n    section: rest\n    ask: And this?\n    why: It helps.\n    answer: one\n    choices: {{a: Yes, b: No}}\n    next: {next}\n"
        )
        .unwrap();
    }
    let mut findings = String::new();
    for (index, condition) in conditions.iter().enumerate() {
        write!(
            findings,
            "  g{index}:\n    if: {condition}\n    points: {{joint: 1}}\n    because: you said so\n    group: [every]\n    cite: [DOE20]\n    row: [H01]\n"
        )
        .unwrap();
    }
    text = text.replace("    next: result\n", &format!("    next: c1\n{questions}"));
    text.replace("findings:\n", &format!("findings:\n{findings}"))
}

#[test]
fn no_chain_is_too_long_and_no_condition_too_large() {
    on_a_small_stack(|| {
        let size = 2_500;
        let all =
            |choice: &str| (1..=size).map(|index| format!("{{c{index}: {choice}}}")).collect::<Vec<_>>().join(", ");
        let conditions = [
            format!("{{all: [{}]}}", all("a")),
            format!("{{any: [{}]}}", all("b")),
            format!("{{count: {{at_least: {}, of: [{}]}}}}", size / 2, all("b")),
            format!("{{not: {{any: [{}]}}}}", all("b")),
        ];
        let text = chain(size, &conditions);
        assert_eq!(not_shown(text.clone()), (BTreeSet::new(), BTreeSet::new()));
        let (questionnaire, _) = read(text);
        let last = questionnaire.find_question(&format!("c{size}")).unwrap();
        let witness = proof::witness(&questionnaire, Target::Question(last)).unwrap();
        assert_eq!(witness.path().answered.last(), Some(&last));
    });
}

#[test]
fn no_condition_is_too_deep() {
    on_a_small_stack(|| {
        // Lists and mappings may stand 32 deep in one another, five of them around this one.
        let deep = |holds: &str| format!("{}{{c1: {holds}}}{}", "{any: [{not: ".repeat(8), "}]}".repeat(8));
        let text = chain(1, &[deep("a"), format!("{{all: [{}, {{c1: b}}]}}", deep("a"))]);
        let never = BTreeSet::from(["the finding `g1` fires".to_owned()]);
        assert_eq!(not_shown(text), (never, BTreeSet::new()));
    });
}

#[test]
fn everything_in_a_made_questionnaire_is_shown() {
    for (name, shape) in Shape::ALL {
        assert_eq!(not_shown(made(shape, 130)), (BTreeSet::new(), BTreeSet::new()), "{name}");
    }
}

#[test]
fn every_planted_mistake_is_found_and_nothing_else() {
    for (name, shape) in Shape::ALL {
        let mut planted = BTreeSet::new();
        let (mut owner, mut text) = (String::new(), String::new());
        for line in made(shape, 130).lines() {
            let own =
                line.strip_prefix("  ").and_then(|line| line.strip_suffix(':')).filter(|own| !own.starts_with(' '));
            owner = own.map_or(owner, str::to_owned);
            let number: Option<usize> = owner.get(1..).and_then(|rest| rest.split('_').next()?.parse().ok());
            let chosen = number.is_some_and(|number| number % 4 == 0);
            if let (true, Some(condition)) = (chosen && owner.ends_with("_0"), line.strip_prefix("    if: ")) {
                planted.insert(format!("the finding `{owner}` fires"));
                writeln!(text, "    if: {{all: [{condition}, {{not: {condition}}}]}}").unwrap();
            } else if let (true, Some(branches)) = (chosen, line.strip_prefix("    next: [")) {
                planted.insert(format!("branch 1 of the question `{owner}` is taken"));
                let both = "{all: [{signs: weak}, {not: {signs: [weak, numb]}}]}";
                writeln!(text, "    next: [{{if: {both}, go: result}}, {branches}").unwrap();
            } else {
                writeln!(text, "{line}").unwrap();
            }
        }
        assert!(planted.len() > 30, "{name}: {planted:?}");
        assert_eq!(not_shown(text), (planted, BTreeSet::new()), "{name}");
    }
}
