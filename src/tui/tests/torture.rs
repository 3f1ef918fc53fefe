//! Whatever may come from a terminal, by chance: its bytes through the decoder and the loop, on a disk that fills up.

#![allow(clippy::print_stdout, reason = "whoever asks for much wants to know what became of it")]

#[path = "../../../tests/support/torture.rs"]
mod bench;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;

use fastrand::Rng;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{TerminalOptions, Viewport};

use super::laws::can_be_left;
use super::{FOLLOW, Memory, SMALL};
use crate::builtin;
use crate::terminal::decode::Decoder;
use crate::terminal::{Event, Multiplexer, NAMES, Source, Theme};
use crate::tui::app::{AnswerDraft, App};
use crate::tui::{Departure, Start, drive_and_keep};
use bench::trials;
use hip_triage_chart::record::Visit;
use hip_triage_chart::saved::{Beginning, Keep, Restored};
use hip_triage_core::interview::{Answer, Answered, End, Interview, is_unsafe_to_show};
use hip_triage_core::questionnaire::{Audience, Chance, Kind, Possible, QuestionId, Questionnaire};

static BUILTIN: LazyLock<Questionnaire> = LazyLock::new(builtin::questionnaire);

/// How much happens between two looks at the whole.
const AT_ONCE: usize = 40;
/// The largest window.
const LARGEST: Size = Size::new(200, 60);

/// Chance that is the same each time.
struct Dice<'r>(&'r mut Rng);

impl Chance for Dice<'_> {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

/// The keys that are pressed most, because they lead on.
const LEADS_ON: [&str; 10] = ["\r", "1", "2", "0", "s", " ", "n", "y", "a", "5"];
/// Every other key that is no letter.
const NAMED: [&str; 30] = [
    "\x1b[A",
    "\x1b[B",
    "\x1b[C",
    "\x1b[D",
    "\x1bOA",
    "\x1bOB",
    "\x1b[H",
    "\x1b[F",
    "\x1b[3~",
    "\x1b[5~",
    "\x1b[6~",
    "\x1b[Z",
    "\x1bOP",
    "\t",
    "\x7f",
    "\x1b",
    "\x1b\r",
    "\x1bd",
    "\x1b\x1b[A",
    "\x1b[1;5A",
    "\x1bOM",
    "\x1bOp",
    "\x1b[[A",
    "\x01",
    "\x05",
    "\x0e",
    "\x15",
    "\x17",
    "\x0c",
    "\x1a",
];
/// The scraps that texts are pasted together from.
const SCRAPS: [&str; 16] = [
    "left hip ",
    "\r\n",
    "\t",
    "\x1b[31m",
    "\u{202e}",
    "\u{200b}",
    "e\u{301}",
    "界",
    "👩‍👩‍👧",
    "ﷺ",
    "\u{0}",
    "\u{9b}2J",
    "52",
    "=7; ",
    "<b>",
    "\u{1f1e6}",
];

/// An answer of the terminal to somebody else's question, which comes to us.
fn reply(rng: &mut Rng) -> String {
    let (a, b) = (rng.u16(..), rng.u8(..));
    let end = if rng.bool() { "\x07" } else { "\x1b\\" };
    match rng.u8(..12) {
        0 => format!("\x1b]11;rgb:{a:04x}/{b:02x}{b:02x}/dddd{end}"),
        1 => format!("\x1b]4;{b};rgb:{a:04x}/ffff/0000{end}"),
        2 => format!("\x1bP>|XTerm({a}){end}"),
        3 => format!("\x1bP1+r4d73=1b5d35323b{end}"),
        4 => format!("\x1bP1$r{b} q{end}"),
        5 => "\x1b_Gi=1;OK\x1b\\".to_owned(),
        6 => format!("\x1b[{a};{b}R"),
        7 => format!("\x1b[?{b}u"),
        8 => format!("\x1b[?{a};2$y"),
        9 => format!("\x1b[>{b};{a};0c"),
        10 => format!("\x1b[?62;{b};52c"),
        _ => format!("\x1b[8;{b};{a}t"),
    }
}

fn text(rng: &mut Rng) -> String {
    let length = match rng.u16(..2000) {
        0 => 100_000,
        1..40 => 5_000,
        _ => rng.usize(..40),
    };
    let mut text = String::new();
    while text.len() < length {
        match rng.u8(..4) {
            0 => text.push_str(rng.choice(SCRAPS).unwrap()),
            _ => text.push(rng.char(..)),
        }
    }
    text
}

fn key(rng: &mut Rng) -> String {
    match rng.u8(..20) {
        0..10 => (*rng.choice(LEADS_ON).unwrap()).to_owned(),
        10..14 => rng.char(' '..='~').to_string(),
        14 => rng.char(..).to_string(),
        15 => char::from(rng.u8(1..27)).to_string(),
        _ => (*rng.choice(NAMED).unwrap()).to_owned(),
    }
}

fn mouse(rng: &mut Rng) -> String {
    let button = rng.choice([0, 0, 0, 1, 2, 35, 64, 65]).unwrap();
    let (x, y) = (rng.u16(..LARGEST.width + 2), rng.u16(..LARGEST.height + 2));
    format!("\x1b[<{button};{x};{y}{}", if rng.u8(..8) == 0 { 'm' } else { 'M' })
}

/// A terminal at which anything happens.
struct Chaos {
    rng: Rng,
    decoder: Decoder,
    events: VecDeque<Event>,
    /// How much more is to happen before one looks at the whole.
    left: usize,
    /// How many events there were.
    seen: u64,
    size: Size,
    full: Rc<Cell<bool>>,
}

impl Chaos {
    fn new(rng: Rng, full: Rc<Cell<bool>>) -> Self {
        let (decoder, events) = (Decoder::default(), VecDeque::new());
        Self { rng, decoder, events, left: 0, seen: 0, size: Size::new(80, 24), full }
    }

    /// Bytes that come in one piece, or in several with pauses between them.
    fn feed(&mut self, bytes: &[u8]) {
        let single = self.rng.u8(..10) == 0 && bytes.len() < 100;
        let cut = if self.rng.u8(..4) == 0 { self.rng.usize(..=bytes.len()) } else { bytes.len() };
        let pieces = if single { bytes.chunks(1).collect() } else { vec![&bytes[..cut], &bytes[cut..]] };
        for piece in pieces {
            if !piece.is_empty() {
                self.decoder.feed(piece, &mut self.events);
            }
            // A byte by itself that comes very late is a key, whatever came before.
            let most = if single { 1 } else { 2 };
            for _ in 0..self.rng.usize(..4).saturating_sub(1).min(most) {
                self.pause();
            }
        }
    }

    /// A pause, as far as the decoder waits for one.
    fn pause(&mut self) {
        if self.decoder.is_waiting() || self.decoder.is_unclear() {
            self.decoder.give_up(&mut self.events);
        }
    }

    fn happens(&mut self) {
        match self.rng.u8(..100) {
            0..70 => {
                let many = if self.rng.bool() { 1 } else { self.rng.usize(1..8) };
                let keys: String = (0..many).map(|_| key(&mut self.rng)).collect();
                self.feed(keys.as_bytes());
                if self.rng.u8(..4) > 0 {
                    self.pause();
                    self.pause();
                }
            }
            70..80 => {
                let mouse = mouse(&mut self.rng);
                self.feed(mouse.as_bytes());
            }
            80..88 => {
                let reply = reply(&mut self.rng);
                let head = if self.rng.u8(..4) == 0 { self.rng.usize(..reply.len()) } else { 0 };
                self.feed(&reply.as_bytes()[head..]);
            }
            88..92 => {
                let end = if self.rng.u8(..8) > 0 { "\x1b[201~" } else { "" };
                let paste = format!("\x1b[200~{}{end}", text(&mut self.rng));
                self.feed(paste.as_bytes());
            }
            92..96 => {
                self.size = match self.rng.u8(..4) {
                    0 => Size::new(self.rng.u16(1..=LARGEST.width), self.rng.u16(1..=LARGEST.height)),
                    _ => Size::new(self.rng.u16(40..=120), self.rng.u16(12..=40)),
                };
                self.events.push_back(Event::Resize(self.size));
            }
            96 => self.full.set(self.rng.bool()),
            97 => self.events.push_back(Event::Stop),
            98 => self.events.push_back(Event::Continued),
            _ => self.events.push_back(Event::Clipboard(self.rng.bool())),
        }
    }
}

impl Source for Chaos {
    fn next(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = self.events.pop_front() {
                self.seen += 1;
                return Ok(event);
            }
            let Some(left) = self.left.checked_sub(1) else { return Ok(Event::Leave) };
            self.left = left;
            self.happens();
        }
    }

    fn more(&self) -> bool {
        !self.events.is_empty()
    }

    fn pause(&mut self) -> io::Result<()> {
        self.events.push_front(Event::Continued);
        Ok(())
    }

    fn copy(&mut self, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn resume(&mut self) -> io::Result<Size> {
        Ok(self.size)
    }
}

/// Keeps the answers in memory, as long as the disk is not full.
struct Disk {
    memory: Memory,
    full: Rc<Cell<bool>>,
    kept: RefCell<Answered>,
    forgotten: bool,
}

impl Disk {
    fn memory(&mut self) -> &mut Memory {
        self.memory.full = self.full.get();
        &mut self.memory
    }
}

impl Keep for Disk {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.memory().save(interview)?;
        self.forgotten = false;
        self.kept.replace(interview.answers().clone());
        Ok(())
    }

    fn begin(&mut self, _: usize, interview: &Interview<'_>) {
        self.kept.replace(interview.answers().clone());
    }

    fn visit(&self, interview: &Interview<'_>) -> Option<Visit> {
        self.memory.visit(interview)
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        self.memory().written.clear();
        self.memory().write_page(name, ending, bytes)
    }

    fn forget(&mut self) -> io::Result<()> {
        self.memory().forget()?;
        self.forgotten = true;
        Ok(())
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// Somebody who answers by chance, and perhaps breaks off.
fn answered(questionnaire: &'static Questionnaire, audience: Audience, rng: &mut Rng) -> Interview<'static> {
    let possible = Possible::of(questionnaire);
    let mut interview = Interview::new(questionnaire, audience);
    let mut left = if rng.bool() { usize::MAX } else { rng.usize(..30) };
    loop {
        let end = interview.answer_each(&mut |interview, id| {
            let Some(less) = left.checked_sub(1) else { return false };
            left = less;
            let answer = match questionnaire.question(id).kind {
                Kind::Text if rng.bool() => Answer::Text(text(rng)),
                _ => possible.random(id, &mut Dice(rng)),
            };
            interview.answer(id, answer).is_ok() || interview.answer(id, questionnaire.question(id).quiet()).is_ok()
        });
        match end {
            End::Stop(_) if audience == Audience::Clinician && rng.bool() => interview.go_on(),
            _ => break,
        }
    }
    for (id, _) in questionnaire.item_ids().filter(|_| audience == Audience::Clinician) {
        if rng.bool() {
            let _ = interview.answer(id, possible.random(id, &mut Dice(rng)));
        }
    }
    interview
}

/// Any way in which an interview begins.
fn begin(rng: &mut Rng) -> App<'static> {
    let questionnaire: &Questionnaire = [&SMALL, &FOLLOW, &BUILTIN][rng.usize(..3)];
    let intake = rng.bool();
    let audience = if intake { Audience::Clinician } else { Audience::Everyone };
    let fresh = Interview::new(questionnaire, audience);
    let mut start = Start { fresh: fresh.clone(), kept: None, notices: Vec::new(), intake: None };
    if rng.u8(..8) == 0 {
        start.notices.push("Something was set aside.".to_owned());
    }
    if intake {
        let earlier = answered(questionnaire, Audience::Clinician, rng);
        let alone = answered(questionnaire, Audience::Everyone, rng);
        let beginnings = [earlier.clone(), Interview::follow_up(&earlier), Interview::take_over(&alone), fresh];
        let first = rng.usize(..=beginnings.len());
        let named = |interview| Beginning { label: "Begin".to_owned(), interview };
        start.intake = Some(beginnings.map(named)[first..].to_vec());
    } else if rng.bool() {
        let mut interview = answered(questionnaire, audience, rng);
        if rng.bool() {
            interview.confirm_safety_again();
        }
        start.kept =
            Some(Restored { interview, notices: Vec::new(), lost: Vec::new(), saved_on: None, is_from_before: false });
    }
    let place = rng.bool().then(|| "/home/ada/.local/state/hip-triage".to_owned());
    App::new(start, place, Size::new(80, 24)).behind(Multiplexer::None)
}

/// Nothing that stands on the screen steers it.
fn no_cell_steers(terminal: &Terminal<TestBackend>) {
    let buffer = terminal.backend().buffer();
    let steers = buffer.content().iter().find(|cell| cell.symbol().chars().any(is_unsafe_to_show));
    assert!(steers.is_none(), "{steers:?}");
}

/// Plays what happens from a seed; says how many events that were.
fn trial(seed: u64) -> u64 {
    let mut rng = Rng::with_seed(seed);
    let full = Rc::new(Cell::new(false));
    let mut chaos = Chaos::new(rng.fork(), Rc::clone(&full));
    let mut laps = 12;
    while laps > 0 {
        let mut app = begin(&mut rng);
        app.resize(chaos.size);
        let theme = Theme::named(rng.choice(NAMES).unwrap()).unwrap().unicode(rng.bool());
        let kept = RefCell::new(app.interview().answers().clone());
        let mut disk = Disk { memory: Memory::default(), full: Rc::clone(&full), kept, forgotten: false };
        let viewport = Viewport::Fixed(Rect::from((ratatui::layout::Position::ORIGIN, chaos.size)));
        let backend = TestBackend::new(LARGEST.width, LARGEST.height);
        let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let ending = loop {
            laps -= 1;
            chaos.left = AT_ONCE;
            let ending = drive_and_keep(&mut terminal, &mut app, &mut chaos, &mut disk, &theme).unwrap();
            no_cell_steers(&terminal);
            if ending != Departure::Signalled || laps == 0 {
                break ending;
            }
            assert!(can_be_left(&app), "{:?}", app.screen());
        };
        let left = app.into_left(ending);
        if let Some(interview) = left.interview.filter(|_| left.saved) {
            assert_eq!(*interview.answers(), *disk.kept.borrow(), "what is called saved is saved");
        }
        assert!(!left.forgotten || disk.forgotten, "what is called deleted is deleted");
    }
    chaos.seen
}

#[test]
fn whatever_happens_nothing_panics_or_locks_in_or_is_lost() {
    let mut seen = 0;
    trials(12, |seed| seen += trial(seed));
    println!("{seen} events");
}

/// Answers that come at any time, whole, cut with pauses, in single bytes, or without their heads.
#[test]
fn whatever_a_terminal_answers_chooses_and_ends_nothing() {
    trials(200, |seed| {
        let mut rng = Rng::with_seed(seed);
        let full = Rc::new(Cell::new(false));
        let mut chaos = Chaos::new(rng.fork(), Rc::clone(&full));
        let mut app = begin(&mut rng);
        let kept = RefCell::new(app.interview().answers().clone());
        let mut disk = Disk { memory: Memory::default(), full, kept, forgotten: false };
        let viewport = Viewport::Fixed(Rect::new(0, 0, 80, 24));
        let mut terminal = Terminal::with_options(TestBackend::new(80, 24), TerminalOptions { viewport }).unwrap();
        let keys: String = (0..rng.usize(1..30)).map(|_| LEADS_ON[rng.usize(..LEADS_ON.len())]).collect();
        chaos.decoder.feed(keys.as_bytes(), &mut chaos.events);
        let play =
            |app: &mut App<'static>, chaos: &mut Chaos, disk: &mut Disk, terminal: &mut Terminal<TestBackend>| {
                drive_and_keep(terminal, app, chaos, disk, &Theme::PLAIN).unwrap()
            };
        if play(&mut app, &mut chaos, &mut disk, &mut terminal) != Departure::Signalled {
            return;
        }
        let open = app.question();
        // What it said that Enter once more does, it may have to say again.
        let draft = |app: &App<'_>| {
            let mut draft = app.draft().clone();
            draft.disarm();
            format!("{draft:?}")
        };
        let (answers, before) = (app.interview().answers().clone(), draft(&app));
        // In a field the rest of an answer may be typed: it is seen there, and can be erased; as a number it is refused.
        let (numbers, writes) = match app.draft() {
            AnswerDraft::Number { .. } | AnswerDraft::Scale { .. } => (true, false),
            AnswerDraft::Text { .. } | AnswerDraft::Activities { .. } => (false, true),
            _ => (false, false),
        };
        for _ in 0..5 {
            let reply = reply(&mut rng);
            // Its head may have gone to somebody else; what ends by no Escape cannot be told from typing then.
            let head = if reply.ends_with("\x1b\\") && rng.u8(..3) == 0 { rng.usize(..reply.len() - 2) } else { 0 };
            if head > 0 {
                chaos.decoder.feed(&reply.as_bytes()[head..], &mut chaos.events);
            } else {
                chaos.feed(reply.as_bytes());
            }
            chaos.pause();
            chaos.pause();
        }
        play(&mut app, &mut chaos, &mut disk, &mut terminal);
        let is_kept = |(id, _): &(&QuestionId, _)| !writes || Some(**id) != open;
        assert!(app.interview().answers().iter().filter(is_kept).eq(answers.iter().filter(is_kept)), "{answers:?}");
        assert!(!disk.forgotten);
        assert!(writes || numbers || draft(&app) == before, "{:?}\n{before}", app.draft());
    });
}
