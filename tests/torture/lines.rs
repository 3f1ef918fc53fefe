//! The plain face: any lines, on a disk that fills up.

use std::cell::Cell;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use fastrand::Rng;
use hip_triage::builtin;
use hip_triage::plain::{self, Options, Start, Streams};
use hip_triage_chart::saved::{Beginning, Keep, Restored};
use hip_triage_core::interview::{Answered, Interview, is_unsafe_to_show};
use hip_triage_core::questionnaire::{Audience, Questionnaire};

use crate::bench::trials;
use crate::interviews::Interviews;
use crate::mutate::ODD;
use crate::support::{follow, small};

/// The lines that are typed most, because they lead on.
const LEADS_ON: [&str; 24] = [
    "",
    "1",
    "2",
    "3",
    "0",
    "s",
    "y",
    "yes",
    "no",
    "not sure",
    "5",
    "61",
    "7",
    "n",
    "x",
    "a",
    "b",
    "1, 2",
    "2 left",
    "1 both 3",
    "Stairs 4",
    "none of these",
    "r",
    "e",
];

/// Somebody who types anything, so many lines long.
struct Typist {
    rng: Rng,
    left: usize,
    line: Vec<u8>,
    full: Rc<Cell<bool>>,
}

impl Typist {
    fn types(&mut self) -> Vec<u8> {
        let rng = &mut self.rng;
        if rng.u8(..50) == 0 {
            self.full.set(rng.bool());
        }
        match rng.u16(..400) {
            0 => vec![rng.u8(..); 100_000],
            1..4 => "word ".repeat(1_200).into_bytes(),
            4..20 => (0..rng.usize(..40)).map(|_| rng.u8(..)).filter(|byte| *byte != b'\n').collect(),
            20..60 => (0..rng.usize(1..5))
                .map(|_| rng.choice(ODD).unwrap())
                .collect::<String>()
                .replace('\n', "")
                .into_bytes(),
            60..100 => {
                (0..rng.usize(1..9)).map(|_| rng.char(..)).filter(|c| *c != '\n').collect::<String>().into_bytes()
            }
            100 => b"q".to_vec(),
            _ => rng.choice(LEADS_ON).unwrap().as_bytes().to_vec(),
        }
    }
}

impl Read for Typist {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("lines are read through the buffer")
    }
}

impl BufRead for Typist {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.line.is_empty() && self.left > 0 {
            self.left -= 1;
            self.line = self.types();
            self.line.push(b'\n');
        }
        Ok(&self.line)
    }

    fn consume(&mut self, amount: usize) {
        self.line.drain(..amount);
    }
}

/// Paper on which nothing stands that steers a terminal.
struct Paper;

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(|c| c != '\n' && is_unsafe_to_show(c)), "{text:?}");
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps the answers in memory, as long as the disk is not full.
struct Disk {
    full: Rc<Cell<bool>>,
    kept: Answered,
    failed: bool,
}

impl Disk {
    fn ask(&self) -> io::Result<()> {
        if self.full.get() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

impl Keep for Disk {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.failed = self.full.get();
        self.ask()?;
        self.kept.clone_from(interview.answers());
        Ok(())
    }

    fn begin(&mut self, _: usize, interview: &Interview<'_>) {
        self.kept.clone_from(interview.answers());
    }

    fn write_page(&mut self, name: &str, ending: &str, _: &[u8]) -> io::Result<PathBuf> {
        self.ask()?;
        Ok(format!("{name}{ending}").into())
    }

    fn forget(&mut self) -> io::Result<()> {
        self.ask()
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// Holds an interview from a seed.
fn trial(questionnaire: &Questionnaire, seed: u64) {
    let mut rng = Rng::with_seed(seed);
    let full = Rc::new(Cell::new(false));
    let mut disk = Disk { full: Rc::clone(&full), kept: Answered::default(), failed: false };
    let mut typist = Typist { rng: rng.fork(), left: 300, line: Vec::new(), full };
    let mut before = Interviews::of(questionnaire, rng.u64(..));
    let columns = rng.bool().then(|| rng.usize(20..100));
    let options = Options {
        brief: rng.bool(),
        echo: rng.bool(),
        width: rng.usize(20..=72),
        columns,
        again: "hip-triage --plain".to_owned(),
        forget: "hip-triage forget".to_owned(),
    };
    let streams = Streams { input: &mut typist, out: &mut Paper, err: &mut Paper };
    if rng.bool() {
        let fresh = Interview::new(questionnaire, Audience::Clinician);
        let earlier = before.held(Audience::Clinician, rng.bool());
        let alone = before.held(Audience::Everyone, rng.bool());
        let beginnings = [earlier.clone(), Interview::follow_up(&earlier), Interview::take_over(&alone), fresh];
        let first = rng.usize(..beginnings.len());
        let named = |interview| Beginning { label: "Begin".to_owned(), interview };
        let beginnings = beginnings.map(named)[first..].to_vec();
        let (_, left) = plain::intake(None, beginnings, &[], rng.bool(), &mut disk, streams, options).unwrap();
        if let Some(left) = left.filter(|_| !disk.failed) {
            assert_eq!(*left.answers(), disk.kept, "what was answered is kept");
        }
    } else {
        let fresh = Interview::new(questionnaire, Audience::Everyone);
        let kept = rng.bool().then(|| {
            let interview = before.held(Audience::Everyone, rng.bool());
            Box::new(Restored {
                interview,
                notices: Vec::new(),
                lost: Vec::new(),
                saved_on: None,
                is_from_before: false,
            })
        });
        plain::run(Start::Welcome { fresh, kept, notices: Vec::new() }, &mut disk, streams, options).unwrap();
    }
}

/// The end of the input leads out of everywhere.
#[test]
fn whatever_is_typed_nothing_panics_or_locks_in_or_is_lost() {
    let questionnaires = [small(), follow(), builtin::questionnaire()];
    trials(30, |seed| trial(&questionnaires[usize::try_from(seed % 3).unwrap()], seed));
}
