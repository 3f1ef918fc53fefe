//! How the check grows: made questionnaires of 100 to 10,000 questions with five findings each, in several shapes, read
//! and proved.
//!
//! Run with `cargo bench --bench check`; a number after `--` sets the largest size. Each size is measured in a process
//! of its own, so that its memory is not hidden by that of another. After each stand the exponents by which time and
//! memory grew since the size before: 1.0 is as much more as there are more questions.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that prints what it measures")]

#[path = "../tests/support/made.rs"]
mod made;

use std::process::Command;
use std::time::{Duration, Instant};

use hip_triage_author::proof::Proof;
use hip_triage_core::questionnaire::{Questionnaire, Source};
use made::{Shape, made};

const SIZES: [usize; 5] = [100, 300, 1_000, 3_000, 10_000];

/// The task of a process of its own.
const MEASURE: &str = "--measure";

/// The measurements of one questionnaire.
#[derive(Clone, Copy)]
struct Measured {
    /// Seconds.
    read: f64,
    /// Seconds.
    prove: f64,
    /// The most kilobytes that were in use; 0 where the system does not tell.
    memory: f64,
    shown: [usize; 2],
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == MEASURE) {
        let sources = sources(&args[at + 1], args[at + 2].parse().unwrap());
        measure(&sources);
        return;
    }
    let most = args.iter().find_map(|arg| arg.parse().ok()).unwrap_or(10_000);
    println!("shape     questions  findings      MB      read     prove     total  memory   time^  memory^  shown");
    row("built in", 0, None);
    for (name, _) in Shape::ALL {
        let mut before = None;
        for size in SIZES.into_iter().filter(|size| *size <= most) {
            before = Some((size, row(name, size, before)));
        }
    }
}

/// The files of the built-in questionnaire, or of one that is made.
fn sources(shape: &str, size: usize) -> Vec<Source> {
    match Shape::ALL.into_iter().find(|(name, _)| *name == shape) {
        Some((_, shape)) => vec![Source { name: "made.yaml".to_owned(), text: made(shape, size) }],
        None => hip_triage::builtin::sources(),
    }
}

/// Reads and proves, and prints what it took for the process that asked.
fn measure(sources: &[Source]) {
    let clock = Clock::start();
    let (checked, places) = Questionnaire::read_in_place(sources).unwrap_or_else(|faults| panic!("{}", faults[0]));
    let read = clock.seconds();
    let clock = Clock::start();
    let proof = Proof::in_place(&checked.questionnaire, &places);
    let prove = clock.seconds();
    let (shown, all) = proof.shown.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
    println!("{read} {prove} {} {shown} {all}", memory().unwrap_or_default());
}

/// The time that the processor worked for this process, where the system tells it: other programs do not count then.
struct Clock {
    begin: Instant,
    worked: Option<Duration>,
}

impl Clock {
    fn start() -> Self {
        Self { begin: Instant::now(), worked: Self::worked() }
    }

    fn worked() -> Option<Duration> {
        let told = std::fs::read_to_string("/proc/self/schedstat").ok()?;
        told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
    }

    fn seconds(&self) -> f64 {
        let worked = Self::worked().zip(self.worked).map(|(now, then)| now.saturating_sub(then));
        worked.unwrap_or_else(|| self.begin.elapsed()).as_secs_f64()
    }
}

/// The most memory that was in use, in kilobytes.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// Measures one size and prints its row.
fn row(shape: &str, size: usize, before: Option<(usize, Measured)>) -> Measured {
    let output =
        Command::new(std::env::current_exe().unwrap()).args([MEASURE, shape, &size.to_string()]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let numbers: Vec<f64> =
        String::from_utf8(output.stdout).unwrap().split_whitespace().map(|number| number.parse().unwrap()).collect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they were counted")]
    let shown = [numbers[3] as usize, numbers[4] as usize];
    let now = Measured { read: numbers[0], prove: numbers[1], memory: numbers[2], shown };
    #[allow(clippy::cast_precision_loss, reason = "they are small")]
    let grown = |value: &dyn Fn(&Measured) -> f64| {
        let (less, then) = before?;
        Some(format!("{:.2}", (value(&now) / value(&then)).ln() / (size as f64 / less as f64).ln()))
    };
    let total = |measured: &Measured| measured.read + measured.prove;
    let (time, memory) = (grown(&total).unwrap_or_default(), grown(&|measured| measured.memory).unwrap_or_default());
    #[allow(clippy::cast_precision_loss, reason = "it is small")]
    let megabytes = sources(shape, size).iter().map(|source| source.text.len()).sum::<usize>() as f64 / 1e6;
    println!(
        "{shape:<8}  {size:>9}  {:>8}  {megabytes:>6.1}  {:>6.2} s  {:>6.2} s  {:>6.2} s  {:>3.0} MB  {time:>6}  {memory:>7}  {} of {}",
        size * 5,
        now.read,
        now.prove,
        total(&now),
        now.memory / 1e3,
        now.shown[0],
        now.shown[1]
    );
    now
}
