//! The cells into which answers fall: conditions tell no two answers of one cell apart.

use hashbrown::HashSet;

use super::{Answer, Answers, Chosen, Side};
use crate::questionnaire::{Atom, Go, Kind, Question, Truth};

/// The reading of an answer: all that conditions make of it, and the way that its choice may have of its own.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Cell {
    /// How each thing stands that is read.
    truths: Vec<Truth>,
    /// Says whether it stands otherwise where *not sure* is taken otherwise.
    unsure: bool,
    /// Where the choice leads on its own.
    way: Option<Go>,
    /// How many bands of the base rates a number has reached, as these part it too.
    band: usize,
}

impl<'a> Answers<'a> {
    /// The cell of an answer.
    #[must_use]
    pub fn cell(self, answer: &Answer) -> Cell {
        Cell {
            truths: self.atoms.iter().map(|atom| answer.truth_of(atom, Truth::Unknown)).collect(),
            unsure: answer.is_unsure() && !self.atoms.is_empty(),
            way: match answer {
                Answer::One(choice) => self.question.choice(*choice).next,
                _ => None,
            },
            band: match answer {
                Answer::Number(number) => self.starts.partition_point(|start| start <= number),
                _ => 0,
            },
        }
    }

    /// One answer of each cell, the simplest; *not sure* and what is left out stand last. None if there are more than
    /// `most`.
    #[must_use]
    pub fn cells(self, most: usize) -> Option<Vec<Answer>> {
        let question = self.question;
        let mut cells = Gathered::new(self);
        match &question.kind {
            Kind::Many { .. } => {
                cells.extend(question.lone_choices().map(|(choice, _)| question.choosing(choice)));
                // A choice that stands alone goes with no other, though it may be in the cell of one that does.
                cells.extend(sets(self, most)?);
            }
            kind if kind.is_words() => cells.extend([question.quiet()]),
            _ => cells.extend(self.each()),
        }
        cells.extend(question.can_be_unsure().then_some(Answer::NotSure));
        cells.extend(question.optional.then_some(Answer::Skipped));
        (cells.found.len() <= most).then_some(cells.found)
    }

    /// Each choice by itself, or the first number of each band; nothing where words are asked for.
    pub fn each(self) -> impl Iterator<Item = Answer> + use<'a> {
        let question: &'a Question = self.question;
        let choices = question.choice_ids().map(|(choice, _)| question.choosing(choice));
        choices.chain(self.bands().into_iter().map(|band| question.at(*band.start())))
    }
}

/// The cells that were found so far, each with its answer.
struct Gathered<'a> {
    answers: Answers<'a>,
    seen: HashSet<Cell>,
    found: Vec<Answer>,
}

impl<'a> Gathered<'a> {
    fn new(answers: Answers<'a>) -> Self {
        Self { answers, seen: HashSet::new(), found: Vec::new() }
    }

    /// Takes the answers that are first of their cell.
    fn extend(&mut self, answers: impl IntoIterator<Item = Answer>) {
        self.found.extend(answers.into_iter().filter(|answer| self.seen.insert(self.answers.cell(answer))));
    }
}

/// One set of each cell of choices that go together; none if there are more than `most`. What is in the cell of a set
/// that was found stays in that of another one with any choice more, so it is not looked at again.
fn sets(answers: Answers<'_>, most: usize) -> Option<Vec<Answer>> {
    let question = answers.question;
    let sides: &[Option<Side>] = match question.kind {
        Kind::Many { sides: false, .. } => &[None],
        _ if answers.atoms.iter().any(|atom| matches!(atom, Atom::BothSides(..))) => {
            &[Some(Side::Left), Some(Side::Both)]
        }
        _ => &[Some(Side::Left)],
    };
    let mut sets = Gathered::new(answers);
    for (choice, _) in question.free_choices() {
        for side in sides {
            let with = |set: &Chosen| {
                let mut more = set.clone();
                more.insert(choice, *side);
                Answer::Many(more)
            };
            let others = sets.found.iter().filter_map(|set| match set {
                Answer::Many(set) if !set.contains_key(&choice) => Some(set),
                _ => None,
            });
            let more: Vec<_> = others.map(with).chain([with(&Chosen::new())]).collect();
            sets.extend(more);
            if sets.found.len() > most {
                return None;
            }
        }
    }
    Some(sets.found)
}
