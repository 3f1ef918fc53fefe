//! Made questionnaires of any size, in shapes that are hard in different ways.

#![allow(unreachable_pub, reason = "the tests and the benchmark are crates of their own")]

use std::fmt::Write;

/// How the questions of a made questionnaire hang together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shape {
    /// One after another, and some can be skipped.
    Skips,
    /// One after another, for everybody.
    Chain,
    /// Each leads to several others, so that most lie off any one path.
    Tree,
}

impl Shape {
    pub const ALL: [(&'static str, Self); 3] = [("skips", Self::Skips), ("chain", Self::Chain), ("tree", Self::Tree)];
}

/// A questionnaire of so many questions, with five findings each and everything else that there can be.
pub fn made(shape: Shape, size: usize) -> String {
    let mut text = String::with_capacity(size * 2_200 + 10_000);
    text.push_str(HEAD);
    for index in 0..size {
        question(&mut text, shape, index, size);
    }
    text.push_str("examination:\n");
    for index in (0..size).step_by(50) {
        write!(
            text,
            "  e{index}:\n    ask: Item {index}\n    how: Look at it, then press on it.\n    positive: It hurts there.\n    section: rest\n    accuracy: Good.\n    \
             answer: one\n    choices: {{yes: It hurts, no: It does not}}\n    cite: [DOE20]\n"
        )
        .unwrap();
    }
    text.push_str("categories:\n");
    for category in CATEGORIES {
        write!(
            text,
            "  {category}:\n    name: the {category}\n    summary: It is that.\n    means: It can ease.\n    \
             checks: [How it moves]\n    does: [Moving]\n    helps: [Rest]\n    avoid: [Jumping]\n    ask: [How long?]\n    \
             recheck: Come back soon.\n    cite: [DOE20]\n    patterns:\n      \
             one: {{name: one, looks: It is one., cite: [DOE20]}}\n      two: {{name: two, looks: It is two., cite: [DOE20]}}\n"
        )
        .unwrap();
    }
    text.push_str("findings:\n");
    for index in 0..size {
        findings(&mut text, shape, index);
    }
    text.push_str("outside:\n");
    for index in (0..size).step_by(50) {
        let (holds, finding) = (holds(index, 0), index.min(size - 1));
        write!(
            text,
            "  o{index}:\n    if: {{all: [{holds}, {{any: [{{finding: f{finding}_0}}, {{red_flag: fever}}]}}]}}\n    \
             name: Something else\n    text: It may come from there.\n    cite: [DOE20]\n    row: [R01]\n"
        )
        .unwrap();
    }
    text.push_str("red_flags:\n");
    text.push_str(FLAGS);
    for index in (7..size).step_by(100) {
        write!(
            text,
            "  r{index}:\n    if: {{all: [{}, {{signs: numb}}]}}\n    urgency: {}\n    concern: It may be worse.\n    do: Ask a doctor.\n    cite: [DOE20]\n    row: [R01]\n",
            holds(index, 1),
            if index % 200 == 7 { "soon" } else { "mention" }
        )
        .unwrap();
    }
    text.push_str("advice:\n  always:\n    text: Keep moving.\n    cite: [DOE20]\n");
    for (index, category) in (0..size).step_by(50).zip(CATEGORIES.iter().cycle()) {
        let condition = match index / 50 % 4 {
            0 => format!("{{category: {category}}}"),
            1 => format!("{{finding: f{index}_1}}"),
            2 => format!("{{any: [{}, {{category: {category}}}]}}", holds(index, 2)),
            _ => holds(index, 2),
        };
        write!(
            text,
            "  a{index}:\n    if: {condition}\n    text: Do a little each day.\n    exercise: {}\n    cite: [DOE20]\n    row: [R01]\n",
            index % 3 == 0
        )
        .unwrap();
    }
    text.push_str(
        "verdict:\n  enough: 3\n  close: 1\n  strong: 5\n  fits: {score: 5, lead: 4}\n  caps:\n    \
         every: {joint: [-9, 90], nerve: [-9, 90], muscle: [-9, 90]}\nreferences:\n  \
         DOE20: {authors: Doe J, year: 2020, title: Made, where: Nowhere}\n",
    );
    text
}

const CATEGORIES: [&str; 3] = ["joint", "nerve", "muscle"];

const HEAD: &str = "id: made
version: 1.0.0
language: en
title: Made
about: It is made.
disclaimer: It is made.
consent: It is made.
emergency: {number: '112', help: 'Call {number}.'}
sections:
  safety: {title: Safety, safety: true}
  rest: Rest
start: age
questions:
  age:
    section: safety
    ask: How old are you?
    why: Age is a clue.
    answer: number
    min: 0
    max: 120
    next: signs
  signs:
    section: safety
    ask: Any of these?
    why: They need help.
    answer: many
    choices: {fever: Fever, weak: Weak legs, numb: Numb legs, none_of_these: {label: None of these, exclusive: true}}
    next: q0
";

const FLAGS: &str = "  fever:
    if: {signs: fever}
    urgency: same_day
    unsure: soon
    concern: It may be infected.
    do: See a doctor today.
    cite: [DOE20]
    row: [R01]
  weak:
    if: {signs: weak}
    urgency: same_day
    unsure: soon
    raise: [{if: {signs: numb}, to: emergency}]
    concern: It may be the back.
    do: See a doctor today.
    cite: [DOE20]
    row: [R01]
";

/// The kind of answer that a question wants: any of the choices, one of them, a number.
fn kind(index: usize) -> usize {
    index % 3
}

/// A condition on one question, the n-th of five.
fn holds(index: usize, nth: usize) -> String {
    match kind(index) {
        2 => format!("{{q{index}: {{at_least: {}, below: {}}}}}", nth * 20, nth * 20 + 20),
        _ => format!("{{q{index}: {}}}", ["a", "b", "c", "d", "a"][nth]),
    }
}

fn question(text: &mut String, shape: Shape, index: usize, size: usize) {
    let to = |index: usize| if index < size { format!("q{index}") } else { "result".to_owned() };
    write!(
        text,
        "  q{index}:\n    section: rest\n    ask: What about number {index}?\n    why: It helps to tell one from the other.\n"
    )
    .unwrap();
    if index % 40 == 39 {
        text.push_str("    audience: clinician\n");
    }
    // Where a tree branches, and by which of its answers.
    let child = |nth: usize| to(index * 4 + nth + 1);
    match kind(index) {
        0 => text.push_str("    answer: many\n    choices: {a: The first, b: The second, c: The third, d: The fourth, none_of_these: {label: None of these, exclusive: true}}\n"),
        1 if shape == Shape::Tree => writeln!(
            text,
            "    answer: one\n    choices: {{a: {{label: The first, next: {}}}, b: {{label: The second, next: {}}}, c: {{label: The third, next: {}}}, d: The fourth}}",
            child(0), child(1), child(2)
        )
        .unwrap(),
        1 => text.push_str("    answer: one\n    choices: {a: The first, b: The second, c: The third, d: The fourth}\n"),
        _ => text.push_str("    answer: number\n    min: 0\n    max: 100\n"),
    }
    let next = match shape {
        Shape::Tree if kind(index) != 1 && index * 4 + 1 < size => {
            let ways = (0..3).map(|nth| format!("{{if: {}, go: {}}}", holds(index, nth), child(nth)));
            format!("[{}, {{go: {}}}]", ways.collect::<Vec<_>>().join(", "), child(3))
        }
        Shape::Tree => child(3),
        Shape::Skips if index % 12 == 4 => {
            format!("[{{if: {{q{index}: [a, b]}}, go: {}}}, {{go: {}}}]", to(index + 2), to(index + 1))
        }
        Shape::Skips | Shape::Chain => to(index + 1),
    };
    writeln!(text, "    next: {next}").unwrap();
}

fn findings(text: &mut String, shape: Shape, index: usize) {
    // A question that was asked before on every path to this one.
    let before = if shape == Shape::Tree { index.saturating_sub(1) / 4 } else { index.saturating_sub(3) };
    for nth in 0..5 {
        let condition = match nth {
            3 if index > 3 && shape != Shape::Tree => format!("{{all: [{}, {}]}}", holds(index, nth), holds(before, 1)),
            4 if kind(index) == 0 => format!("{{all: [{}, {{not: {}}}]}}", holds(index, 2), holds(index, 3)),
            4 => {
                let parts = [holds(index, 0), holds(index, 1), "{signs: numb}".to_owned()];
                format!("{{count: {{at_least: 1, of: [{}]}}}}", parts.join(", "))
            }
            _ => holds(index, nth),
        };
        let category = CATEGORIES[(index + nth) % 3];
        let pattern = [".one", ".two", ""][(index / 3 + nth) % 3];
        let gate = if nth == 1 { "    when: {age: {at_least: 50}}\n" } else { "" };
        let otherwise = if nth == 2 {
            format!(
                "    otherwise: {{{category}{pattern}: -1}}\n    otherwise_because: number {index} has another answer, which is less often so\n"
            )
        } else {
            String::new()
        };
        write!(
            text,
            "  f{index}_{nth}:\n{gate}    if: {condition}\n    points: {{{category}{pattern}: {}}}\n{otherwise}    \
             because: number {index} has the answer {nth}, as most say who have it when they are asked in this way, and few who \
             do not have it say the same when they are asked like that\n    group: [every]\n    cite: [DOE20]\n    row: [H01]\n",
            nth % 3 + 1
        )
        .unwrap();
    }
}
