//! How fast interviews are assessed: `cargo bench --bench assess`.
//!
//! First how many a core decides in a second, each from its answers to its assessment, by the length of its path; then how many
//! lines of JSON become lines of JSON, and how time and memory grow with their number, each in a process of its own. It fails where
//! the memory does.
//!
//! `-- --make NUMBER` writes so many made interviews to standard output instead, and `-- --agree NUMBER` has so many lines by chance, of
//! which one in a hundred is broken, assessed by one thread and by two, which have to write the same.
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
use std::process::{Command, ExitCode};
use std::time::Instant;

use hip_triage::assess::inputs::{Format, Input, Inputs};
use hip_triage::assess::{Assessor, stream};
use hip_triage::builtin;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use interviews::{Interviews, line, with_broken};

/// How many different interviews are made; more are these over again.
const MADE: usize = 2_000;
/// How many lines are assessed in a process of its own.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// The tasks of processes of their own.
const MEASURE: &str = "--measure";
const MAKE: &str = "--make";
const AGREE: &str = "--agree";
/// By how many megabytes the memory of the most lines may differ from that of the fewest.
const MORE: f64 = 10.0;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let after = |word: &str| args.iter().position(|arg| arg == word).map(|at| &args[at + 1..]);
    let questionnaire = builtin::questionnaire();
    if let Some(args) = after(MAKE) {
        let mut out = BufWriter::new(io::stdout().lock());
        io::copy(&mut Repeated::of(&questionnaire, args[0].parse().unwrap()), &mut out).unwrap();
        out.flush().unwrap();
        return ExitCode::SUCCESS;
    }
    if let Some(args) = after(MEASURE) {
        measure(&questionnaire, args[0].parse().unwrap(), args[1].parse().unwrap());
        return ExitCode::SUCCESS;
    }
    if let Some(args) = after(AGREE) {
        return agree(&questionnaire, args[0].parse().unwrap());
    }
    decide(&questionnaire, "self-checks by chance", &held(&questionnaire, Audience::Everyone, false));
    decide(&questionnaire, "finished self-checks", &held(&questionnaire, Audience::Everyone, true));
    decide(&questionnaire, "intakes", &held(&questionnaire, Audience::Clinician, true));
    let most = args.iter().find_map(|arg| arg.parse().ok()).unwrap_or(SIZES[SIZES.len() - 1]);
    println!("\n    lines  threads    seconds  lines a second  most memory");
    let mut memory = Vec::new();
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        for threads in [1, 2] {
            let mut own = Command::new(std::env::current_exe().unwrap());
            let output = own.args([MEASURE, &size.to_string(), &threads.to_string()]).output().unwrap();
            let row = String::from_utf8(output.stdout).unwrap();
            print!("{row}");
            memory.push((threads, row.split_whitespace().nth(4).unwrap().parse::<f64>().unwrap()));
        }
    }
    let grows = |threads| {
        let of = || memory.iter().filter(|(count, _)| *count == threads).map(|(_, memory)| *memory);
        of().next_back() > of().next().map(|first| first + MORE)
    };
    if grows(1) || grows(2) {
        println!("The memory grows with the number of lines.");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Assesses lines by chance, of which some are broken, on one thread and on two, and tells whether both write the same.
fn agree(questionnaire: &Questionnaire, size: usize) -> ExitCode {
    let (text, broken) = with_broken(questionnaire, size);
    let assessor = assessor(questionnaire);
    let written = |threads| {
        let mut out = Vec::new();
        let lines = Input::Stream(Format::Json, Box::new(Cursor::new(text.clone())));
        let threads = NonZeroUsize::new(threads).unwrap();
        let count = stream::run(&assessor, Inputs::new(vec![lines]), &mut out, threads, &|_, _| {}).unwrap();
        (out, count)
    };
    let (alone, count) = written(1);
    let same = written(2) == (alone, count);
    let known = count.lines == size as u64 && count.errors == broken.len() as u64;
    println!("{} lines, {} of them broken: one thread and two write the same: {same}", count.lines, count.errors);
    if same && known { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn assessor(questionnaire: &Questionnaire) -> Assessor<'_> {
    Assessor { questionnaire, audience: Audience::Everyone, rest: None, evidence: false, texts: false }
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
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    let mut assessment = Assessment::of(&interview);
    let mut decide = |given: &Interview<'_>| {
        interview.start_over(given.audience());
        for (id, answer) in given.answers() {
            interview.answer(*id, answer.clone()).unwrap();
        }
        assessment.renew(&interview);
        std::hint::black_box((assessment.path().answered.len(), assessment.verdict()));
    };
    held.iter().for_each(&mut decide);
    // The best of several turns: others share the machine.
    let mut turn = || {
        let start = Instant::now();
        held.iter().for_each(&mut decide);
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
    let assessor = assessor(questionnaire);
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
