//! How the check grows: made questionnaires of 100 to 10,000 questions with five findings each, read and proved.
//!
//! Run with `cargo bench --bench check`; a number after `--` sets the largest size. Each size prints how long it took and,
//! where the system tells it, the most memory that was in use so far. Twice the questions should take about twice as much.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that prints what it measures")]

use std::fmt::Write;
use std::time::{Duration, Instant};

use hip_triage::proof::Proof;
use hip_triage::questionnaire::{Questionnaire, Source};

const SIZES: [usize; 7] = [100, 300, 1_000, 2_000, 3_000, 5_000, 10_000];

fn main() {
    let most = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(10_000);
    println!("questions  findings  megabytes      read     prove  shown            memory");
    let (questionnaire, sources) = (hip_triage::builtin::questionnaire(), hip_triage::builtin::sources());
    let (checked, read) = timed(|| Questionnaire::read(&sources));
    let (_, prove) = timed(|| Proof::of(&questionnaire, &sources));
    assert!(checked.is_ok());
    println!(
        " built in  {:>8}          0  {:>6.3} s  {:>6.3} s",
        questionnaire.findings().len(),
        read.as_secs_f64(),
        prove.as_secs_f64()
    );
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        let sources = [Source { name: "made.yaml".to_owned(), text: made(size) }];
        let (checked, read) = timed(|| Questionnaire::read(&sources));
        let questionnaire = checked.unwrap_or_else(|faults| panic!("{}", faults[0])).questionnaire;
        let (proof, prove) = timed(|| Proof::of(&questionnaire, &sources));
        let (shown, all) = proof.shown.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
        let (findings, megabytes) = (questionnaire.findings().len(), sources[0].text.len() / 1_000_000);
        println!(
            "{size:>9}  {findings:>8}  {megabytes:>9}  {:>6.2} s  {:>6.2} s  {shown:>6} of {all:<6}  {}",
            read.as_secs_f64(),
            prove.as_secs_f64(),
            memory().map_or_else(String::new, |kilobytes| format!("{} MB", kilobytes / 1_000))
        );
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// The most memory that was in use so far, in kilobytes.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// A questionnaire of so many questions: safety first, then a long tree whose branches skip questions here and there.
fn made(size: usize) -> String {
    let mut text = String::from(
        "id: made\nversion: 1.0.0\nlanguage: en\ntitle: Made\nabout: It is made.\ndisclaimer: It is made.\nconsent: It is made.\n\
         emergency: {number: '112', help: 'Call {number}.'}\nsections:\n  safety: {title: Safety, safety: true}\n  rest: Rest\n\
         start: signs\nquestions:\n  signs:\n    section: safety\n    ask: Any of these?\n    why: They need help.\n    answer: many\n    \
         choices: {fever: Fever, none_of_these: {label: None of these, exclusive: true}}\n    next: q0\n",
    );
    for index in 0..size {
        let next = |by: usize| if index + by < size { format!("q{}", index + by) } else { "result".to_owned() };
        write!(text, "  q{index}:\n    section: rest\n    ask: What about number {index}?\n    why: It helps to tell one from the other.\n").unwrap();
        match index % 3 {
            0 => text.push_str("    answer: many\n    choices: {a: The first, b: The second, c: The third, d: The fourth, none_of_these: {label: None of these, exclusive: true}}\n"),
            1 => text.push_str("    answer: one\n    choices: {a: The first, b: The second, c: The third, d: The fourth}\n"),
            _ => text.push_str("    answer: number\n    min: 0\n    max: 100\n"),
        }
        if index % 3 == 1 && index % 4 == 0 {
            writeln!(text, "    next: [{{if: {{q{index}: [a, b]}}, go: {}}}, {{go: {}}}]", next(2), next(1)).unwrap();
        } else {
            writeln!(text, "    next: {}", next(1)).unwrap();
        }
    }
    text.push_str("categories:\n");
    for category in ["joint", "nerve", "muscle"] {
        write!(
            text,
            "  {category}:\n    name: the {category}\n    summary: It is that.\n    means: It can ease.\n    checks: [How it moves]\n    \
             does: [Moving]\n    helps: [Rest]\n    avoid: [Jumping]\n    ask: [How long?]\n    recheck: Come back soon.\n    cite: [DOE20]\n    \
             patterns:\n      one: {{name: one, looks: It is one., cite: [DOE20]}}\n      two: {{name: two, looks: It is two., cite: [DOE20]}}\n"
        )
        .unwrap();
    }
    text.push_str("findings:\n");
    for index in 0..size {
        let before = index.saturating_sub(3);
        for (finding, choice) in ["a", "b", "c", "d"].into_iter().chain(["a"]).enumerate() {
            let holds = |question: usize, choice: &str| match question % 3 {
                2 => format!("{{q{question}: {{at_least: {}, below: {}}}}}", finding * 20, finding * 20 + 20),
                _ => format!("{{q{question}: {choice}}}"),
            };
            let condition = match finding {
                3 if index > 3 => format!("{{all: [{}, {}]}}", holds(index, choice), holds(before, "b")),
                4 if index > 3 && index % 3 == 0 => {
                    format!("{{all: [{}, {{not: {}}}]}}", holds(index, "c"), holds(index, "d"))
                }
                _ => holds(index, choice),
            };
            let category = ["joint", "nerve", "muscle"][(index + finding) % 3];
            let pattern = [".one", ".two", ""][(index / 3 + finding) % 3];
            write!(
                text,
                "  f{index}_{finding}:\n    if: {condition}\n    points: {{{category}{pattern}: {}}}\n    because: number {index} has the \
                 answer {choice}, which is how it most often shows in those who have it\n    group: [every]\n    cite: [DOE20]\n    row: [H01]\n",
                finding % 3 + 1
            )
            .unwrap();
        }
    }
    text.push_str(
        "red_flags:\n  fever:\n    if: {signs: fever}\n    urgency: same_day\n    unsure: soon\n    concern: It may be infected.\n    \
         do: See a doctor today.\n    cite: [DOE20]\n    row: [R01]\nverdict:\n  enough: 3\n  close: 1\n  strong: 5\n  \
         fits: {score: 5, lead: 4}\n  caps:\n    every: {joint: [-9, 90], nerve: [-9, 90], muscle: [-9, 90]}\nreferences:\n  \
         DOE20: {authors: Doe J, year: 2020, title: Made, where: Nowhere}\n",
    );
    text
}
