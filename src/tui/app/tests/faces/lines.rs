//! The plain face, driven by lines.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

use super::{Book, Deed, Kept};
use crate::plain::Ending;
use crate::plain::{self, Options, Streams};
use crate::tui::Start;
use crate::tui::app::{App, Screen};
use crate::tui::tests::SMALL;
use crate::words::{export, intake, plain as say};
use hip_triage_core::interview::{Answer, Side};
use hip_triage_core::questionnaire::{ChoiceId, Kind, QuestionId};
use hip_triage_core::session::Place;

fn is_item_by_item(id: QuestionId) -> bool {
    matches!(SMALL.question(id).kind, Kind::Many { .. }) && SMALL.is_safety(id)
}

/// The lines that say an answer in the plain face.
fn lines_of(id: QuestionId, answer: &Answer) -> Vec<String> {
    let question = SMALL.question(id);
    let number = |choice: &ChoiceId| match question.none() {
        Some(none) if none == *choice => "0".to_owned(),
        _ => (choice.index() + 1).to_string(),
    };
    let line = match answer {
        Answer::One(choice) => number(choice),
        Answer::NotSure if question.choices().is_empty() => "not sure".to_owned(),
        Answer::NotSure | Answer::Doubt { .. } if is_item_by_item(id) => {
            let all = *answer == Answer::NotSure;
            let said = |choice: ChoiceId| match answer.chosen().is_some_and(|chosen| chosen.contains_key(&choice)) {
                true => "yes",
                false if all || answer.doubted().any(|doubted| doubted == choice) => "s",
                false => "n",
            };
            let signs = question.free_choices().map(|(choice, _)| said(choice).to_owned());
            return ["s".to_owned()].into_iter().chain(signs).collect();
        }
        Answer::Doubt { .. } => unreachable!("only lists about safety go item by item"),
        Answer::NotSure | Answer::Skipped => "s".to_owned(),
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

/// The lines that say a deed.
pub(super) fn lines(app: &App<'_>, deed: &Deed) -> Vec<String> {
    let line = match deed {
        // The only way to begin is begun by Enter.
        Deed::Begin(_) if app.rows() == 1 => "",
        Deed::Begin(beginning) => return vec![(beginning + 1).to_string()],
        Deed::Answer(answer) => return app.question().map(|id| lines_of(id, answer)).unwrap_or_default(),
        Deed::Note => return ["n", "Clicks", ""].map(str::to_owned).to_vec(),
        Deed::Open(index) => return vec![(index + 1).to_string()],
        Deed::Proceed if app.screen() == Screen::Stop => "y",
        Deed::Same | Deed::Proceed => "",
        Deed::Back => "b",
        Deed::Review if app.screen() == Screen::Stop => "b",
        Deed::Review | Deed::Items => "x",
        Deed::Acknowledge => "a",
        Deed::Leave => "q",
    };
    vec![line.to_owned()]
}

/// A page as the plain face names it.
pub(super) fn heading(app: &App<'_>) -> String {
    match app.session.place() {
        Place::Welcome => String::new(),
        Place::Stop if app.is_intake() => intake::plain::stopped().to_owned(),
        Place::Stop => say::stopped().to_owned(),
        Place::Review => say::your_answers().to_owned(),
        Place::Items => intake::plain::items().to_owned(),
        Place::Result if app.is_intake() => export::plain::after_for_pt().to_owned(),
        Place::Result => export::plain::after().to_owned(),
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
pub(super) fn in_lines(start: Start<'static>, deeds: Vec<Vec<String>>) -> (Vec<(Kept, String)>, bool, Kept) {
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
    let options = Options {
        brief: true,
        echo: false,
        width: 72,
        columns: None,
        again: "hip-triage --plain".to_owned(),
        forget: "hip-triage forget".to_owned(),
    };
    let Start { fresh, kept, notices, intake } = start;
    let finished = if let Some(beginnings) = intake {
        plain::intake(None, beginnings, &notices, false, &mut book, streams, options).unwrap().0 == Ending::Finished
    } else {
        let start = plain::Start::Welcome { fresh, kept: kept.map(Box::new), notices };
        plain::run(start, &mut book, streams, options).unwrap() == Ending::Finished
    };
    let kept = book.kept.borrow().clone();
    (seen.take(), finished, kept)
}
