//! How many instructions the things take that somebody waits for: `cargo bench --bench instructions`.
//!
//! Times say little on a machine that others use too; instructions, counted by valgrind, are the same each time but for a few
//! in a thousand. They are compared with those that `instructions.txt` beside this file has (`instructions-quick.txt` where it is built
//! as the tests are, with `--profile dev`, as `.ci/run` does): what has changed by more than 3 % is marked, and
//! more than 10 % more is a failure. If that is as it must be, `cargo bench --bench instructions -- --accept` writes the new
//! figures, which are committed with their reason.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program that prints what it measures")]

#[path = "../tests/support/interviews.rs"]
mod interviews;
#[path = "../tests/support/made.rs"]
mod made;
#[path = "../tests/support/pty.rs"]
mod pty;

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use hip_triage::assess::inputs::{Chunk, Format, Input, Inputs};
use hip_triage::assess::{Assessor, Desk};
use hip_triage::builtin;
use hip_triage_author::proof::Proof;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire, Source};
use interviews::{Interviews, line};
use made::{Shape, made};
use pty::{Home, Program, Terminal};

/// The change, in percent, beyond which a count is marked, and the growth beyond which it fails.
const TOLD: f64 = 3.0;
const FAILS: f64 = 10.0;
/// How many interviews are decided or assessed, and how often one moves on the screen.
const INTERVIEWS: usize = 300;
const MOVES: u64 = 6;
/// How many questions the questionnaire has that is checked.
const QUESTIONS: usize = 100;

/// The task of a process of its own, which valgrind watches.
const ONE: &str = "--one";
const ACCEPT: &str = "--accept";

/// Says whether it was built as the tests are: soon, and with figures of its own. What takes longest is left out then.
const QUICK: bool = cfg!(debug_assertions);
const LONGEST: &str = "check, the questionnaire built in";

/// A task within this program: its name, how often it is done, and by what.
type Done = (&'static str, usize, fn(&Questionnaire));

const DONE: [Done; 5] = [
    ("a decision, of a self-check", INTERVIEWS, |asked| decide(asked, Audience::Everyone)),
    ("a decision, of an intake", INTERVIEWS, |asked| decide(asked, Audience::Clinician)),
    ("assess, a line", INTERVIEWS, assess),
    (LONGEST, 1, |_| check(&builtin::sources())),
    ("check, a question of a hundred", QUESTIONS, |_| {
        check(&[Source { name: "made.yaml".to_owned(), text: made(Shape::ALL[0].1, QUESTIONS) }]);
    }),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == ONE) {
        DONE.iter().filter(|(name, ..)| *name == args[at + 1]).for_each(|(.., work)| work(&builtin::questionnaire()));
        return ExitCode::SUCCESS;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not here: nothing is counted");
        return ExitCode::SUCCESS;
    }
    let done = DONE.iter().filter(|(name, ..)| !(QUICK && *name == LONGEST));
    let within = done.map(|(name, times, _)| ((*name).to_owned(), within(name) / *times as u64));
    let now: Vec<_> = within.chain(on_screen()).collect();
    if args.iter().any(|arg| arg == ACCEPT) {
        let lines: Vec<_> = now.iter().map(|(name, count)| format!("{count:>12}  {name}\n")).collect();
        fs::write(file(), format!("{}\n{}", compiler(), lines.concat())).unwrap();
    }
    let all_is_well = compare(&now);
    if !QUICK {
        beside_bare(&now);
    }
    all_is_well
}

/// The committed figures.
fn file() -> PathBuf {
    let name = if QUICK { "instructions-quick.txt" } else { "instructions.txt" };
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches").join(name)
}

/// The compiler, of which the figures are: those of another one are no measure.
fn compiler() -> String {
    let told = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8_lossy(&told.stdout).trim().to_owned()
}

/// Prints each count beside the one that is committed, and tells whether all is well.
fn compare(now: &[(String, u64)]) -> ExitCode {
    let known = fs::read_to_string(file()).unwrap_or_default();
    let (of, known) = known.split_once('\n').unwrap_or_default();
    let is_like = of == compiler();
    let known: BTreeMap<_, _> = known.lines().filter_map(|line| line.trim_start().split_once("  ")).collect();
    let known: BTreeMap<_, _> = known.into_iter().map(|(count, name)| (name, count.parse::<f64>().unwrap())).collect();
    let mut fails = false;
    println!("instructions     change");
    for (name, count) in now {
        #[allow(clippy::cast_precision_loss, reason = "it is small")]
        let change = known.get(name.as_str()).map(|known| (*count as f64 / known - 1.0) * 100.0);
        let told = change.map_or_else(|| "new".to_owned(), |change| format!("{change:+.1} %"));
        let mark = match change {
            Some(change) if change > FAILS => "  TOO MUCH",
            Some(change) if change.abs() > TOLD => "  changed",
            _ => "",
        };
        fails |= change.is_none_or(|change| change > FAILS);
        println!("{count:>12}  {told:>9}  {name}{mark}");
    }
    if !fails || !is_like {
        let unlike = format!("\nThe committed figures are of {of}, and not of {}: none is judged.", compiler());
        println!("{}", if is_like { "" } else { &unlike });
        return ExitCode::SUCCESS;
    }
    println!("\nMore than {FAILS} % more instructions than {} has. If that is as it must be:", file().display());
    let profile = if QUICK { " --profile dev" } else { "" };
    println!("    cargo bench{profile} --bench instructions -- {ACCEPT}\nand commit the file with the reason.");
    ExitCode::FAILURE
}

/// How many instructions valgrind counts in `command`, whose count goes into `log`.
fn counted(log: &Path) -> u64 {
    let log = fs::read_to_string(log).unwrap();
    let line = log.lines().find(|line| line.contains("Collected")).unwrap_or_else(|| panic!("nothing counted:\n{log}"));
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

/// The arguments of valgrind: only the number goes anywhere.
fn callgrind(log: &Path) -> Vec<String> {
    let log = format!("--log-file={}", log.display());
    ["--tool=callgrind", "--callgrind-out-file=/dev/null", &log].map(str::to_owned).to_vec()
}

/// Has one task done in a process of its own, of which only the part counts that is [`within_what_is_counted`].
fn within(name: &str) -> u64 {
    let home = Home::new();
    let log = home.path().join("log");
    let mut command = Command::new("valgrind");
    command.args(callgrind(&log)).args(["--toggle-collect=*within_what_is_counted*"]);
    let done = command.arg(std::env::current_exe().unwrap()).args([ONE, name]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    counted(&log)
}

/// Only what is done here is counted.
#[inline(never)]
fn within_what_is_counted<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

/// From the answers to the path and the assessment.
fn decide(questionnaire: &Questionnaire, audience: Audience) {
    let mut by_chance = Interviews::of(questionnaire, 1);
    let mut held = Vec::new();
    while held.len() < INTERVIEWS {
        let next = by_chance.held(audience, false);
        let is_stopped = audience == Audience::Everyone && Assessment::of(&next).is_withheld();
        if next.path().waiting().is_none() && !is_stopped {
            held.push(next);
        }
    }
    let mut interview = Interview::new(questionnaire, audience);
    let mut assessment = Assessment::of(&interview);
    within_what_is_counted(|| {
        for given in &held {
            interview.start_over(audience);
            for (id, answer) in given.answers() {
                interview.answer(*id, answer.clone()).unwrap();
            }
            assessment.renew(&interview);
            black_box((assessment.path().answered.len(), assessment.verdict()));
        }
    });
}

fn assess(questionnaire: &Questionnaire) {
    let mut by_chance = Interviews::of(questionnaire, 1);
    let lines: Vec<_> = (0..INTERVIEWS).map(|id| line(&by_chance.next(), id)).collect();
    let assessor = Assessor { questionnaire, audience: Audience::Everyone, rest: None, evidence: false, texts: false };
    let mut inputs = Inputs::new(vec![Input::Stream(Format::Json, Box::new(Cursor::new(lines.join("\n"))))]);
    let (mut chunk, mut desk, mut out) = (Chunk::default(), Desk::of(&assessor), Vec::new());
    within_what_is_counted(|| {
        while inputs.next(&mut chunk).unwrap() {
            out.clear();
            black_box(assessor.assess(&chunk, &mut desk, &mut out));
        }
    });
}

fn check(sources: &[Source]) {
    within_what_is_counted(|| {
        let (checked, places) = Questionnaire::read_in_place(sources).unwrap_or_else(|faults| panic!("{}", faults[0]));
        Proof::in_place(&checked.questionnaire, &places)
    });
}

/// Counts what somebody sees: a page and leaving it at once, then what a key takes beyond that.
fn on_screen() -> Vec<(String, u64)> {
    let built_in = |act: &dyn Fn(&mut Terminal)| shown(&[], "Hip pain check", act);
    let to_question = |terminal: &mut Terminal| {
        terminal.press("\r").see(FIRST_QUESTION).see("q leave");
    };
    let asked = built_in(&to_question);
    let moved = built_in(&|terminal| {
        to_question(terminal);
        for _ in 0..MOVES / 2 {
            terminal.press("\x1b[B").see("> ( ) 2").press("\x1b[A").see("> ( ) 1");
        }
    });
    let chosen = built_in(&|terminal| {
        to_question(terminal);
        terminal.press("1").see(SECOND_QUESTION);
    });
    let counts = [
        ("first frame, built in, and leaving", built_in(&|_| ())),
        ("first frame, from a file, and leaving", shown(&["--questions", &pty::small()], "Small hip check", &|_| ())),
        ("a move", moved.saturating_sub(asked) / MOVES),
        ("a choice", chosen.saturating_sub(asked)),
    ];
    counts.map(|(name, count)| (name.to_owned(), count)).to_vec()
}

/// Prints how many times as much ours takes as the least that a program on ratatui does.
fn beside_bare(now: &[(String, u64)]) {
    let target = Path::new(env!("CARGO_BIN_EXE_hip-triage")).parent().unwrap();
    let built =
        Command::new(env!("CARGO")).args(["build", "--quiet", "--profile", "bench", "--example", "bare"]).status();
    let bare = target.join("examples/bare");
    if !built.is_ok_and(|built| built.success()) || !bare.exists() {
        println!("\nthe bare program could not be built: no ratios");
        return;
    }
    let counted = |moves: u64| {
        let home = Home::new();
        let log = home.path().join("log");
        let own = callgrind(&log);
        let all: Vec<_> = own.iter().map(String::as_str).chain([bare.to_str().unwrap()]).collect();
        let mut terminal = Program::other("valgrind", &all, home.path()).start();
        terminal.see("> ( ) 1");
        for _ in 0..moves / 2 {
            terminal.press("\x1b[B").see("> ( ) 2").press("\x1b[A").see("> ( ) 1");
        }
        terminal.press("q");
        terminal.end();
        counted(&log)
    };
    let first = counted(0);
    let bares = [("first frame, built in, and leaving", first), ("a move", (counted(MOVES) - first) / MOVES)];
    println!("\n       ratio  to a bare program on ratatui that draws as much");
    for (name, bare) in bares {
        let ours = now.iter().find(|(known, _)| known == name).unwrap().1;
        #[allow(clippy::cast_precision_loss, reason = "both are small")]
        let ratio = ours as f64 / bare as f64;
        println!("{ratio:>11.2}x  {name} ({ours} to {bare})");
    }
}

/// The first questions of what is built in.
const FIRST_QUESTION: &str = "Who has the hip pain?";
const SECOND_QUESTION: &str = "Were you born female or male?";

/// Counts the whole program in a terminal, from its start until it is left after `act`.
fn shown(arguments: &[&str], first: &str, act: &dyn Fn(&mut Terminal)) -> u64 {
    let home = Home::new();
    let log = home.path().join("log");
    let own = callgrind(&log);
    let command = [env!("CARGO_BIN_EXE_hip-triage"), "--no-save"];
    let all: Vec<_> = own.iter().map(String::as_str).chain(command).chain(arguments.iter().copied()).collect();
    let mut terminal = Program::other("valgrind", &all, home.path()).start();
    terminal.see(first);
    act(&mut terminal);
    // Behind the first page it is asked whether to leave.
    terminal.press("\x03\x03");
    terminal.end();
    counted(&log)
}
