//! The same acts in both faces: by keys on the full screen, by lines in the plain face.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::layout::Size;

use crate::plain::{self, Options, Streams};
use crate::tui::app::{App, Draft, Effect, Screen};
use crate::tui::tests::{SMALL, keys as keys_of};
use crate::tui::{Ending, Start, keys as table};
use crate::words::{export, intake as desk, plain as say};
use hip_triage_chart::record::{Moment, Record};
use hip_triage_chart::saved::{Keep, Restored, Way};
use hip_triage_core::interview::{Activity, Answer, Interview, Side};
use hip_triage_core::questionnaire::{Audience, ChoiceId, Kind, QuestionId, RedFlagId, Urgency};
use hip_triage_core::session::{self, Act, Place};

/// What was kept last.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Kept {
    answers: BTreeMap<QuestionId, Answer>,
    notes: BTreeMap<QuestionId, String>,
    acknowledged: BTreeMap<RedFlagId, Urgency>,
    record: Record,
}

/// Keeps an interview as a visit is kept.
#[derive(Clone)]
struct Book {
    kept: Rc<RefCell<Kept>>,
    open: BTreeSet<QuestionId>,
}

fn moment() -> Moment {
    Moment::try_from("2026-11-23T09:00:00-05:00".to_owned()).unwrap()
}

impl Book {
    fn new() -> Self {
        let record = Record::new("J-1".parse().unwrap(), 1, &SMALL, moment());
        let (answers, notes, acknowledged) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let kept = Kept { answers, notes, acknowledged, record };
        Self { kept: Rc::new(RefCell::new(kept)), open: BTreeSet::new() }
    }
}

impl Keep for Book {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        let mut kept = self.kept.borrow_mut();
        kept.record.keep(interview, &mut self.open, &moment());
        kept.answers.clone_from(interview.answers());
        kept.notes.clone_from(interview.notes());
        kept.acknowledged.clone_from(interview.acknowledged());
        Ok(())
    }

    fn begin(&mut self, _: usize, interview: &Interview<'_>) {
        self.open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    }

    fn write_page(&mut self, _: &str, _: &str, _: &[u8]) -> io::Result<PathBuf> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn forget(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// What a person does, in a way that both faces have.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Deed {
    Begin(usize),
    Answer(Answer),
    /// Enter: the answer that is there.
    Same,
    Note,
    Back,
    Open(usize),
    Review,
    Items,
    Proceed,
    Acknowledge,
    Leave,
}

/// The full screen, with what it keeps.
struct Full {
    app: App<'static>,
    book: Book,
    left: Option<Ending>,
}

impl Full {
    fn press(&mut self, key: KeyEvent) {
        let action = table::action(self.app.screen(), key);
        match action.map_or(Effect::None, |action| self.app.update(action)) {
            Effect::Save => self.book.save(self.app.interview()).unwrap(),
            Effect::Begin(way) => self.book.begin(way, self.app.interview()),
            Effect::Leave(ending) => self.left = Some(ending),
            _ => {}
        }
    }

    fn keys(&mut self, keys: &str) {
        for key in keys_of(keys) {
            self.press(key);
        }
    }

    fn choice(&mut self, index: usize) {
        self.keys(&table::of_choice(index).unwrap().to_string());
    }

    /// Presses keys one by one as long as the question is open.
    fn keys_at(&mut self, id: QuestionId, keys: &str) {
        for key in keys_of(keys) {
            if self.app.question() == Some(id) {
                self.press(key);
            }
        }
    }

    /// Out of a field, to where letters are commands; or into it.
    fn go_to_row(&mut self, row: bool) {
        for _ in 0..8 {
            match (self.app.screen(), row) {
                (Screen::Text | Screen::Activities, true) => self.keys("\t"),
                (Screen::TextRow, false) => self.keys("↑"),
                _ => {}
            }
        }
    }

    fn answer(&mut self, id: QuestionId, answer: &Answer) {
        let question = SMALL.question(id);
        let last = question.choices().len();
        match answer {
            Answer::One(choice) => self.choice(choice.index()),
            Answer::NotSure if matches!(question.kind, Kind::Many { .. }) => {
                if !matches!(self.app.draft(), Draft::Choices { not_sure: true, .. }) {
                    self.choice(last);
                }
                self.keys_at(id, "\n");
            }
            Answer::NotSure => self.keys("s"),
            Answer::Skipped => {
                self.go_to_row(true);
                self.keys("s");
            }
            Answer::Many(chosen) => {
                self.mark(id, chosen);
                self.keys_at(id, "\n");
            }
            Answer::Number(number) => self.keys_at(id, &format!("{number}\n")),
            Answer::Text(words) => {
                self.go_to_row(false);
                self.press(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
                self.keys(&format!("{words}\n"));
            }
            Answer::Activities(activities) => {
                self.go_to_row(false);
                self.keys("↑↑↑↑↑");
                self.press(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
                let Activity { name, ability } = &activities[0];
                self.keys(&format!("{name}\n{ability}\n\n"));
            }
        }
    }

    /// Presses each choice of many until it stands as it is wanted.
    fn mark(&mut self, id: QuestionId, wanted: &BTreeMap<ChoiceId, Option<Side>>) {
        let question = SMALL.question(id);
        let Draft::Choices { chosen, .. } = self.app.draft().clone() else { return };
        let alone = |chosen: &BTreeMap<_, _>| chosen.keys().any(|choice| question.choice(*choice).exclusive);
        let sides = matches!(question.kind, Kind::Many { sides: true, .. });
        let turn = |side: Option<&Option<Side>>| match side {
            None => 0,
            Some(None) => 1,
            Some(Some(Side::Left)) => 2,
            Some(Some(Side::Right)) => 3,
            Some(Some(Side::Both)) => 4,
        };
        if alone(wanted) && chosen == *wanted {
            return;
        }
        let now = if alone(&chosen) || alone(wanted) { BTreeMap::new() } else { chosen };
        let turns = if sides { 5 } else { 2 };
        for (choice, _) in question.choice_ids() {
            let presses = (turns + turn(wanted.get(&choice)) - turn(now.get(&choice))) % turns;
            for _ in 0..presses {
                if self.app.question() == Some(id) {
                    self.choice(choice.index());
                }
            }
        }
    }

    fn does(&mut self, deed: &Deed) {
        let question = self.app.question();
        match (deed, question) {
            (Deed::Begin(way), _) => self.choice(*way),
            (Deed::Answer(answer), Some(id)) => self.answer(id, answer),
            (Deed::Same, Some(_)) => {
                self.go_to_row(false);
                self.keys("\n");
            }
            (Deed::Note, Some(_)) => {
                self.go_to_row(true);
                self.keys("nClicks⎋");
            }
            (Deed::Back, Some(_)) => {
                self.go_to_row(true);
                self.keys("b");
            }
            (Deed::Back, None) => self.keys("b"),
            (Deed::Open(index), _) => self.choice(*index),
            (Deed::Review, _) => self.keys("r"),
            (Deed::Items, _) => self.keys("x"),
            (Deed::Proceed, _) if self.app.screen() == Screen::Stop => self.keys("y"),
            (Deed::Proceed, _) => self.keys("n"),
            (Deed::Acknowledge, _) => self.keys("a"),
            (Deed::Leave, _) => {
                for _ in 0..2 {
                    if self.left.is_none() {
                        self.keys("©");
                    }
                }
            }
            (Deed::Answer(_) | Deed::Same | Deed::Note, None) => {}
        }
    }
}

/// The lines that say an answer in the plain face.
fn lines_of(id: QuestionId, answer: &Answer) -> Vec<String> {
    let question = SMALL.question(id);
    let number = |choice: &ChoiceId| (choice.index() + 1).to_string();
    let line = match answer {
        Answer::One(choice) => number(choice),
        Answer::NotSure if question.choices().is_empty() => "not sure".to_owned(),
        Answer::NotSure => (question.choices().len() + 1).to_string(),
        Answer::Skipped => "s".to_owned(),
        Answer::Number(given) => given.to_string(),
        Answer::Text(words) => words.clone(),
        Answer::Activities(activities) => format!("{} {}", activities[0].name, activities[0].ability),
        Answer::Many(chosen) => {
            let side = |side: &Option<Side>| side.map_or("", |side| ["left", "right", "both"][side as usize]);
            let each = chosen.iter().map(|(choice, given)| format!("{} {}", number(choice), side(given)));
            let line = each.collect::<Vec<_>>().join(", ");
            let asked = matches!(question.kind, Kind::Many { sides: true, .. });
            let missing = chosen.iter().any(|(id, side)| side.is_none() && !question.choice(*id).exclusive);
            // Sides that were not typed are asked for.
            return if asked && missing { vec![line, "s".to_owned()] } else { vec![line] };
        }
    };
    vec![line]
}

fn lines(app: &App<'_>, deed: &Deed) -> Vec<String> {
    let line = match deed {
        // The only way to begin is begun by Enter.
        Deed::Begin(_) if app.rows() == 1 => "",
        Deed::Begin(way) => return vec![(way + 1).to_string()],
        Deed::Answer(answer) => return app.question().map(|id| lines_of(id, answer)).unwrap_or_default(),
        Deed::Note => return ["n", "Clicks", ""].map(str::to_owned).to_vec(),
        Deed::Open(index) => return vec![(index + 1).to_string()],
        Deed::Same | Deed::Proceed => "",
        Deed::Back => "b",
        Deed::Review if app.screen() == Screen::Stop => "b",
        Deed::Review | Deed::Items => "x",
        Deed::Acknowledge => "a",
        Deed::Leave => "q",
    };
    vec![line.to_owned()]
}

/// An answer that fits a question.
fn any_answer(id: QuestionId, seed: usize) -> Answer {
    let question = SMALL.question(id);
    let unsure = seed.is_multiple_of(7) && question.can_be_unsure() && !question.optional;
    match &question.kind {
        _ if unsure => Answer::NotSure,
        Kind::One { choices, .. } => Answer::One(question.choice_ids().nth(seed % choices.len()).unwrap().0),
        Kind::Many { choices, sides, .. } => {
            let mut chosen: BTreeMap<_, _> = question
                .choice_ids()
                .filter(|(choice, _)| seed & (2 << choice.index()) > 0)
                .map(|(choice, _)| {
                    (choice, [None, Some(Side::Left), Some(Side::Right), Some(Side::Both)][seed / 64 % 4])
                })
                .map(|(choice, side)| (choice, side.filter(|_| *sides)))
                .filter(|(choice, _)| !choices[choice.index()].exclusive)
                .collect();
            if chosen.is_empty() {
                chosen.insert(question.choice_ids().find(|(_, choice)| choice.exclusive).unwrap().0, None);
            }
            Answer::Many(chosen)
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            Answer::Number(min + i32::try_from(seed).unwrap() % (max - min + 1))
        }
        Kind::Text if !seed.is_multiple_of(3) => Answer::Text(["Socks hurt", "Stairs too"][seed % 2].to_owned()),
        Kind::Activities => {
            // After a 1 the screen takes a 0 for a 10.
            let ability = u8::try_from(2 + seed % 8).unwrap();
            Answer::Activities(vec![Activity { name: "Stairs".to_owned(), ability }])
        }
        Kind::Text => Answer::Skipped,
    }
}

/// Something that can be done here in both faces.
fn any_deed(app: &App<'_>, pick: usize, seed: usize) -> Deed {
    let session = &app.session;
    let place = session.place();
    let open = |count: usize| Deed::Open(seed % count.max(1));
    match place {
        Place::Welcome => Deed::Begin(seed % app.rows()),
        Place::Stop => match pick {
            0..=3 => Deed::Proceed,
            4..=7 if app.is_intake() => Deed::Acknowledge,
            _ => Deed::Review,
        },
        Place::Review => match pick {
            0..=2 => Deed::Proceed,
            3..=4 if session.offers(&Act::Back) => Deed::Back,
            _ => open(session.reviewed().len()),
        },
        Place::Items => match pick {
            0..=2 => Deed::Proceed,
            3..=4 => Deed::Back,
            _ => open(session.items().len()),
        },
        Place::Result => Deed::Back,
        Place::Asking(id) | Place::LookingBack(id) | Place::Correcting(id) | Place::Examining(id) => {
            let present = app.interview().answer_to(id);
            let confirmed = present.is_some() && !app.interview().needs_confirming(id);
            let item = session.is_examining();
            match pick {
                0..=1 if confirmed && !matches!(SMALL.question(id).kind, Kind::Activities) => Deed::Same,
                // What is before the first question both say, and stay.
                2 => Deed::Back,
                3 if app.is_intake() && app.interview().note_on(id).is_none() => Deed::Note,
                4 if app.is_intake() && item => Deed::Review,
                4..=5 if app.is_intake() && !item && matches!(app.screen(), Screen::One | Screen::Number) => {
                    Deed::Items
                }
                6 if item => Deed::Answer(Answer::Skipped),
                _ => Deed::Answer(any_answer(id, seed)),
            }
        }
    }
}

/// A page as the plain face names it.
fn heading(app: &App<'_>) -> String {
    match app.session.place() {
        Place::Welcome => String::new(),
        Place::Stop if app.is_intake() => desk::plain::STOPPED.to_owned(),
        Place::Stop => say::STOPPED.to_owned(),
        Place::Review => say::YOUR_ANSWERS.to_owned(),
        Place::Items => desk::plain::ITEMS.to_owned(),
        Place::Result if app.is_intake() => export::plain::AFTER_FOR_PT.to_owned(),
        Place::Result => export::plain::AFTER.to_owned(),
        place => app.interview().wording(place.question().unwrap()).to_owned(),
    }
}

/// A person at the plain face, who looks at what is kept and shown before each next deed.
struct Typist {
    deeds: Vec<Vec<String>>,
    at: usize,
    line: Vec<u8>,
    shown: Rc<RefCell<Vec<u8>>>,
    read: usize,
    book: Book,
    seen: Rc<RefCell<Vec<(Kept, String)>>>,
}

impl Typist {
    /// Looks at what came of the deed before.
    fn look(&mut self) {
        let shown = self.shown.borrow();
        let page = String::from_utf8_lossy(&shown[self.read..]).into_owned();
        self.read = shown.len();
        self.seen.borrow_mut().push((self.book.kept.borrow().clone(), page));
    }
}

impl Read for Typist {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("lines are read through the buffer")
    }
}

impl BufRead for Typist {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.line.is_empty() && self.at < self.deeds.len() {
            self.look();
            self.line = self.deeds[self.at].iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>().into();
            self.at += 1;
        }
        Ok(&self.line)
    }

    fn consume(&mut self, amount: usize) {
        self.line.drain(..amount);
    }
}

/// Takes what is shown.
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The plain face with these lines for each deed: what was kept and shown before each, and how it ended.
fn in_lines(start: Start<'static>, deeds: Vec<Vec<String>>) -> (Vec<(Kept, String)>, bool, Kept) {
    let (shown, seen, mut book) = (Rc::new(RefCell::new(Vec::new())), Rc::default(), Book::new());
    let mut typist = Typist {
        deeds,
        at: 0,
        line: Vec::new(),
        shown: Rc::clone(&shown),
        read: 0,
        book: book.clone(),
        seen: Rc::clone(&seen),
    };
    let (mut out, mut err) = (Paper(Rc::clone(&shown)), Paper(shown));
    let streams = Streams { input: &mut typist, out: &mut out, err: &mut err };
    let options = Options { brief: true, echo: false, width: 72, columns: None };
    let Start { fresh, kept, notices, intake } = start;
    let finished = if let Some(ways) = intake {
        plain::intake(None, ways, &notices, &mut book, streams, options).unwrap().0
    } else {
        let start = plain::Start::Welcome { fresh, kept, notices };
        plain::run(start, &mut book, streams, options).unwrap() == session::Ending::Finished
    };
    let kept = book.kept.borrow().clone();
    (seen.take(), finished, kept)
}

/// An interview with as many answers.
fn answered(audience: Audience, answers: &[(usize, usize)]) -> Interview<'static> {
    let mut interview = Interview::new(&SMALL, audience);
    for (_, seed) in answers {
        let Some(id) = interview.path().waiting() else { break };
        interview.answer(id, any_answer(id, *seed)).unwrap();
    }
    interview
}

/// The ways in which an interview can begin.
fn start(way: usize, answers: &[(usize, usize)]) -> Start<'static> {
    let audience = if way < 3 { Audience::Everyone } else { Audience::Clinician };
    let fresh = Interview::new(&SMALL, audience);
    let mut kept = None;
    let mut intake = None;
    let named = |interview| Way { label: "Begin".to_owned(), interview };
    match way {
        0 => {}
        1 | 2 => {
            let mut interview = answered(audience, answers);
            if way == 2 {
                interview.confirm_safety_again();
            }
            kept = Some(Restored { interview, notices: Vec::new() });
        }
        3 => intake = Some(vec![named(fresh.clone())]),
        _ => {
            let earlier = answered(Audience::Clinician, answers);
            let alone = answered(Audience::Everyone, answers);
            let ways = [Interview::take_over(&alone), Interview::follow_up(&earlier), fresh.clone()];
            intake = Some(ways.map(named).to_vec());
        }
    }
    Start { fresh, kept, notices: Vec::new(), intake }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_acts_lead_to_the_same_in_both_faces(
        way in 0..5_usize,
        before in prop::collection::vec((0..10_usize, 0..1024_usize), 0..12),
        acts in prop::collection::vec((0..10_usize, 0..1024_usize), 0..60),
    ) {
        let begun = start(way, &before);
        let app = App::new(begun.clone(), None, Size::new(80, 40));
        let mut full = Full { app, book: Book::new(), left: None };
        let (mut deeds, mut typed, mut expected) = (Vec::new(), Vec::new(), Vec::new());
        for (pick, seed) in acts {
            let deed = any_deed(&full.app, pick, seed);
            typed.push(lines(&full.app, &deed));
            let place = full.app.session.place();
            full.does(&deed);
            let moved = full.app.session.place() != place;
            expected.push((full.book.kept.borrow().clone(), if moved { heading(&full.app) } else { String::new() }));
            deeds.push(deed);
        }
        typed.push(lines(&full.app, &Deed::Leave));
        full.does(&Deed::Leave);
        let (seen, finished, kept) = in_lines(begun, typed);
        prop_assert_eq!(seen.len(), expected.len() + 1, "{:?}", deeds);
        for (index, ((kept, heading), (kept_in_lines, page))) in expected.iter().zip(&seen[1..]).enumerate() {
            prop_assert_eq!(kept, kept_in_lines, "after {:?}", &deeds[..=index]);
            prop_assert!(page.contains(heading), "after {:?}: no {heading:?} in {page}", &deeds[..=index]);
        }
        prop_assert_eq!(&kept, &*full.book.kept.borrow());
        prop_assert_eq!(finished, full.left == Some(Ending::Finished), "{:?}", deeds);
    }
}
