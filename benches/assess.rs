//! How fast interviews are assessed: `cargo bench --bench assess`.
//!
//! First how many a core decides in a second, each from its answers to its assessment, by the length of its path; then how many
//! lines of JSON become lines of JSON, and how time and memory grow with their number, each in a process of its own.
//! `-- --make NUMBER` writes so many made interviews to standard output instead.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a program that prints what it measures"
)]

#[path = "../tests/support/interviews.rs"]
mod interviews;

use std::io::{self, BufWriter, Cursor, Read, Write};
use std::num::NonZeroUsize;
use std::process::Command;
use std::time::Instant;

use hip_triage::assess::inputs::{Format, Input, Inputs};
use hip_triage::assess::{Assessor, stream};
use hip_triage::builtin;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use interviews::{Interviews, line};

/// How many different interviews are made; more are these over again.
const MADE: usize = 2_000;
/// How many lines are assessed in a process of its own.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// The tasks of processes of their own.
const MEASURE: &str = "--measure";
const MAKE: &str = "--make";

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let after = |word: &str| args.iter().position(|arg| arg == word).map(|at| &args[at + 1..]);
    let questionnaire = builtin::questionnaire();
    if let Some(args) = after(MAKE) {
        let mut out = BufWriter::new(io::stdout().lock());
        io::copy(&mut Repeated::of(&questionnaire, args[0].parse().unwrap()), &mut out).unwrap();
        out.flush().unwrap();
        return;
    }
    if let Some(args) = after(MEASURE) {
        measure(&questionnaire, args[0].parse().unwrap(), args[1].parse().unwrap());
        return;
    }
    decide(&questionnaire, "self-checks by chance", &held(&questionnaire, Audience::Everyone, false));
    decide(&questionnaire, "finished self-checks", &held(&questionnaire, Audience::Everyone, true));
    decide(&questionnaire, "intakes", &held(&questionnaire, Audience::Clinician, true));
    let most = args.iter().find_map(|arg| arg.parse().ok()).unwrap_or(SIZES[SIZES.len() - 1]);
    println!("\n    lines  threads    seconds  lines a second  most memory");
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        for threads in [1, 2] {
            let mut own = Command::new(std::env::current_exe().unwrap());
            let output = own.args([MEASURE, &size.to_string(), &threads.to_string()]).output().unwrap();
            print!("{}", String::from_utf8(output.stdout).unwrap());
        }
    }
}

/// Interviews by chance that came to their end or were left, or only those that came to a result.
fn held(questionnaire: &Questionnaire, audience: Audience, finished: bool) -> Vec<Interview<'_>> {
    let mut by_chance = Interviews::of(questionnaire, 1);
    let mut held = Vec::new();
    while held.len() < MADE / 4 {
        let next = by_chance.held(audience, false);
        let urgent = || Assessment::of(&next).is_withheld();
        if !finished || audience == Audience::Clinician || (next.path().waiting().is_none() && !urgent()) {
            held.push(next);
        }
    }
    held
}

/// Prints how many interviews a core decides in a second, from the answers to the assessment.
fn decide(questionnaire: &Questionnaire, name: &str, held: &[Interview<'_>]) {
    let decide = |given: &Interview<'_>| {
        let mut interview = Interview::new(questionnaire, given.audience());
        for (id, answer) in given.answers() {
            interview.answer(*id, answer.clone()).unwrap();
        }
        let assessment = Assessment::of(&interview);
        std::hint::black_box((assessment.path().answered.len(), assessment.verdict()));
    };
    held.iter().for_each(decide);
    // The best of several turns: others share the machine.
    let turn = || {
        let start = Instant::now();
        held.iter().for_each(decide);
        start.elapsed().as_secs_f64()
    };
    let best = (0..15).map(|_| turn()).fold(f64::INFINITY, f64::min);
    #[allow(clippy::cast_precision_loss, reason = "it is small")]
    let (rate, answers) = (
        held.len() as f64 / best,
        held.iter().map(|held| held.answers().len()).sum::<usize>() as f64 / held.len() as f64,
    );
    println!("{name:<22} {rate:>10.0} a second, {answers:.0} answers each");
}

fn measure(questionnaire: &Questionnaire, size: usize, threads: usize) {
    let assessor = Assessor { questionnaire, audience: Audience::Everyone, rest: None, evidence: false, texts: false };
    let lines = Input::Stream(Format::Json, Box::new(Repeated::of(questionnaire, size)));
    let start = Instant::now();
    let threads_ = NonZeroUsize::new(threads).unwrap();
    let count = stream::run(&assessor, Inputs::new(vec![lines]), &mut io::sink(), threads_, &|_, _| {}).unwrap();
    let seconds = start.elapsed().as_secs_f64();
    #[allow(clippy::cast_precision_loss, reason = "it is small")]
    let (rate, memory) = (count.lines as f64 / seconds, memory().unwrap_or_default() as f64 / 1e3);
    println!("{size:>9}  {threads:>7}  {seconds:>9.2}  {rate:>14.0}  {memory:>8.1} MB");
}

/// The most memory that was in use, in kilobytes; none where the system does not tell.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// Made interviews over and over, one on a line, with numbers of their own.
struct Repeated {
    made: Vec<String>,
    left: usize,
    written: usize,
    line: Cursor<Vec<u8>>,
}

impl Repeated {
    fn of(questionnaire: &Questionnaire, size: usize) -> Self {
        let mut by_chance = Interviews::of(questionnaire, 1);
        // Without its number, which stands last.
        let made = (0..MADE).map(|_| line(&by_chance.next(), 0).replace("\"id\":0", "\"id\":")).collect();
        Self { made, left: size, written: 0, line: Cursor::default() }
    }
}

impl Read for Repeated {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.line.read(into)?;
        if read > 0 || self.left == 0 {
            return Ok(read);
        }
        let text = &self.made[self.written % MADE];
        let mut line = text.replace("\"id\":", &format!("\"id\":{}", self.written));
        line.push('\n');
        (self.written, self.left, self.line) = (self.written + 1, self.left - 1, Cursor::new(line.into_bytes()));
        self.line.read(into)
    }
}
