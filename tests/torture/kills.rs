//! The real program, killed at any instant: whatever was followed by the next question is kept, and goes on.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use fastrand::Rng;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_chart::record::Record;
use serde_json::Value;

use crate::bench::trials;
use crate::pty::{Home, Program, small};

/// The questions of the small questionnaire on the plainest way, with the keys and the line that answer each.
const WAY: [(&str, &str, &str); 8] = [
    ("How old are you?", "52\r", "52"),
    ("Do you have any of these right now?", "0\r", "0"),
    ("Have you lost weight", "2", "2"),
    ("Where do you feel the pain?", "1\x1b[D\r", "1 left"),
    ("How bad is the pain now?", "7\r", "7"),
    ("What does sitting do?", "1", "1"),
    ("How long is the hip stiff", "30\r", "30"),
    ("What would you like to say", "My left sock\r", "My left sock"),
];
/// The same in a PT's intake.
const INTAKE: [(&str, &str, &str); 10] = [
    ("How old are you?", "52\r", "52"),
    ("Have you noticed any of these?", "0", "0"),
    ("Have you lost weight", "2", "2"),
    ("Where does it hurt?", "1\x1b[D\r", "1 left"),
    ("How bad is the pain now?", "7", "7"),
    ("What does sitting do?", "1", "1"),
    ("How long is the hip stiff", "30\r", "30"),
    ("What would you like to say", "My left sock\r", "My left sock"),
    ("Which activities are hard", "Stairs\r3\r\r", "Stairs 3"),
    ("Has anybody told you", "2", "2"),
];

/// Who asks, and how.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Way {
    intake: bool,
    plain: bool,
}

impl Way {
    fn steps(self) -> &'static [(&'static str, &'static str, &'static str)] {
        if self.intake { &INTAKE } else { &WAY }
    }

    fn arguments(self) -> Vec<String> {
        let mut all = Vec::new();
        if self.intake {
            all.extend(["intake", "--client", "J-1970"]);
        }
        if self.plain {
            all.push("--plain");
        }
        let mut all: Vec<_> = all.into_iter().map(str::to_owned).collect();
        all.extend(["--questions".to_owned(), small()]);
        all
    }

    fn file(self, home: &Home) -> PathBuf {
        if self.intake { home.path().join("hip-triage/visits/J-1970/1.json") } else { home.kept("small") }
    }

    /// The answers in the file, in the order of the questionnaire; it is whole, or not there.
    fn kept(self, home: &Home) -> Vec<(String, Value)> {
        let Ok(bytes) = std::fs::read(self.file(home)) else { return Vec::new() };
        if self.intake {
            let record = Record::from_json(&bytes).expect("a whole visit");
            let value = |answer: &NamedAnswer| serde_json::to_value(answer).unwrap();
            return record.entries.iter().map(|entry| (entry.question.clone(), value(&entry.answer))).collect();
        }
        let saved: Value = serde_json::from_slice(&bytes).expect("a whole file");
        let answers = saved["answers"].as_array().unwrap().iter();
        answers.map(|answer| (answer["question"].as_str().unwrap().to_owned(), answer["answer"].clone())).collect()
    }

    /// The last question that a text shows; the end of the way where it is past all of them.
    fn reached(self, shown: &str) -> Option<usize> {
        let past = ["See your result", "What to do now", "Passive internal rotation"];
        let last = self.steps().len();
        let past = past.iter().any(|text| shown.contains(text)).then_some(last);
        past.or_else(|| self.steps().iter().rposition(|(asked, ..)| shown.contains(asked)))
    }
}

/// The answers that all of it comes to when nobody kills it.
fn whole(way: Way) -> Vec<(String, Value)> {
    static WHOLE: LazyLock<[Vec<(String, Value)>; 2]> = LazyLock::new(|| {
        [false, true].map(|intake| {
            let (home, way) = (Home::new(), Way { intake, plain: true });
            let lines: String = way.steps().iter().flat_map(|(.., line)| [*line, "\n"]).collect();
            let begin = if intake { "" } else { "\n" };
            let mut child = plain(way, home.path());
            child.stdin.take().unwrap().write_all(format!("{begin}{lines}q\n").as_bytes()).unwrap();
            child.wait_with_output().unwrap();
            let kept = way.kept(&home);
            assert_eq!(kept.len(), way.steps().len());
            kept
        })
    });
    WHOLE[usize::from(way.intake)].clone()
}

fn plain(way: Way, home: &Path) -> std::process::Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hip-triage"));
    command.args(way.arguments()).env_clear().env("HOME", home).env("XDG_STATE_HOME", home).env("LANG", "C.UTF-8");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).current_dir(home).spawn().unwrap()
}

/// Goes on line by line from the n-th question, and is killed; returns what was shown last.
fn killed_in_lines(way: Way, home: &Home, from: usize, until: usize, after: Duration) -> String {
    let mut child = plain(way, home.path());
    let (mut input, mut out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let reading = thread::spawn(move || {
        let mut shown = Vec::new();
        let _ = out.read_to_end(&mut shown);
        shown
    });
    let begin = match (from, way.intake) {
        (0, true) => "",
        (0, false) => "\n",
        _ => "1\n",
    };
    let lines = way.steps()[from..until].iter().flat_map(|(.., line)| [*line, "\n"]);
    let _ = input.write_all([begin].into_iter().chain(lines).collect::<String>().as_bytes());
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    String::from_utf8_lossy(&reading.join().unwrap()).into_owned()
}

/// The same by keys on the full screen.
fn killed_on_screen(way: Way, home: &Home, from: usize, until: usize, after: Duration) -> String {
    let arguments = way.arguments();
    let mut terminal = Program::new(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), home.path()).start();
    if from > 0 {
        terminal.see(if way.intake { "How to begin" } else { "saved" }).press("\r");
    } else if !way.intake {
        terminal.see("Press P for plain questions").press("\r");
    }
    terminal.see(way.steps()[from].0);
    terminal.press(&way.steps()[from..until].iter().map(|(_, keys, _)| *keys).collect::<String>());
    thread::sleep(after);
    terminal.kill()
}

#[test]
fn a_kill_at_any_instant_loses_no_answer_that_was_taken() {
    let mut kills = 0_u64;
    trials(4, |seed| {
        let mut rng = Rng::with_seed(seed);
        let way = Way { intake: seed % 2 == 0, plain: seed % 4 < 2 };
        let (home, whole) = (Home::new(), whole(way));
        let mut kept = Vec::new();
        while kept.len() < way.steps().len() {
            let from = kept.len();
            let until = rng.usize(from..=way.steps().len());
            let after = Duration::from_micros(rng.u64(..if way.plain { 120_000 } else { 60_000 }));
            let killed = if way.plain { killed_in_lines } else { killed_on_screen };
            let shown = killed(way, &home, from, until, after);
            kills += 1;
            kept = way.kept(&home);
            let taken = way.reached(&shown).unwrap_or(0);
            assert!(kept.len() >= taken.max(from), "{way:?}: {} of {taken} kept; {shown}", kept.len());
            assert!(kept.len() <= until, "{way:?}: nobody has answered {kept:?}");
            assert!(kept.iter().all(|answer| whole.contains(answer)), "{way:?}: {kept:?}");
        }
    });
    println!("{kills} kills");
}
