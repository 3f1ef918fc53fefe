//! The same acts in both faces: by keys on the full screen, by lines in the plain face.

mod full;
mod lines;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use proptest::prelude::*;
use ratatui::layout::Size;

use crate::tui::app::{App, Screen};
use crate::tui::tests::SMALL;
use crate::tui::{Departure, Start};
use full::Full;
use hip_triage_chart::record::{Moment, Record};
use hip_triage_chart::saved::{Beginning, Keep, Restored};
use hip_triage_core::interview::{Activity, Answer, Answered, Chosen, Interview, Side};
use hip_triage_core::questionnaire::{Audience, ChoiceId, Kind, QuestionId, RedFlagId, Urgency};
use hip_triage_core::session::{Act, Place};
use lines::{heading, in_lines, lines};

/// The interview that was kept last.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Kept {
    answers: Answered,
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
        let (answers, notes, acknowledged) = (Answered::default(), BTreeMap::new(), BTreeMap::new());
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

/// A deed of a person that both faces have.
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

/// An answer that fits a question.
fn any_answer(id: QuestionId, seed: usize) -> Answer {
    let question = SMALL.question(id);
    let unsure = seed.is_multiple_of(7) && question.can_be_unsure() && !question.optional;
    match &question.kind {
        _ if unsure => Answer::NotSure,
        Kind::One { choices, .. } => Answer::One(question.choice_ids().nth(seed % choices.len()).unwrap().0),
        Kind::Many { choices, sides, .. } => {
            let mut chosen: Chosen = question
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
            let free: Vec<_> = question.free_choices().map(|(choice, _)| choice).collect();
            let doubted = |choice: &ChoiceId| seed & (4 << choice.index()) > 0 && !chosen.contains_key(choice);
            let unsure: BTreeSet<_> = free.iter().copied().filter(doubted).collect();
            let doubt = SMALL.is_safety(id) && seed.is_multiple_of(5);
            let chosen_free = chosen.keys().all(|choice| free.contains(choice));
            if doubt && chosen_free && !unsure.is_empty() {
                return Answer::Doubt { chosen, unsure };
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
            _ => {
                let reviewed = session.reviewed();
                Deed::Open(reviewed.get(seed % reviewed.len().max(1)).map_or(0, |reviewed| reviewed.number - 1))
            }
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
fn start(beginning: usize, answers: &[(usize, usize)]) -> Start<'static> {
    let audience = if beginning < 3 { Audience::Everyone } else { Audience::Clinician };
    let fresh = Interview::new(&SMALL, audience);
    let mut kept = None;
    let mut intake = None;
    let named = |interview| Beginning { label: "Begin".to_owned(), interview };
    match beginning {
        0 => {}
        1 | 2 => {
            let mut interview = answered(audience, answers);
            if beginning == 2 {
                interview.confirm_safety_again();
            }
            kept = Some(Restored {
                interview,
                notices: Vec::new(),
                lost: Vec::new(),
                saved_on: None,
                is_from_before: false,
            });
        }
        3 => intake = Some(vec![named(fresh.clone())]),
        _ => {
            let earlier = answered(Audience::Clinician, answers);
            let alone = answered(Audience::Everyone, answers);
            let beginnings = [Interview::take_over(&alone), Interview::follow_up(&earlier), fresh.clone()];
            intake = Some(beginnings.map(named).to_vec());
        }
    }
    Start { fresh, kept, notices: Vec::new(), intake }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_acts_lead_to_the_same_in_both_faces(
        beginning in 0..5_usize,
        before in prop::collection::vec((0..10_usize, 0..1024_usize), 0..12),
        acts in prop::collection::vec((0..10_usize, 0..1024_usize), 0..60),
    ) {
        let begun = start(beginning, &before);
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
        prop_assert_eq!(finished, full.left == Some(Departure::Finished), "{:?}", deeds);
    }
}
