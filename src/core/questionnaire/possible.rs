//! Everything there is to say about the answers that a question admits.
//!
//! A question admits more answers than can be tried one by one, but conditions tell only some of them apart: the others fall
//! into one [cell](Cell). What is asked of an answer elsewhere is asked of [`Answers`], of the [`Question`] or of the
//! [`Answer`]:
//!
//! - `answer`: the answers, and whether one fits its question
//! - `meaning`: how an answer makes a condition stand, and what it may bring about
//! - `choices`: the choices that stand alone, and the others
//! - `chosen`: the choices that were made of many
//! - `bands`: the bands into which conditions part what is typed on a line
//! - `cells`: one answer of each kind that conditions tell apart
//! - `usual`: the answers of whom nothing in particular is known
//! - `chance`: an answer by chance

mod answer;
mod bands;
mod cells;
mod chance;
mod choices;
mod chosen;
mod meaning;
mod usual;

use std::collections::BTreeMap;

use super::{Atom, Condition, Question, QuestionId, Questionnaire};

pub use answer::{
    ABILITY, Activity, Answer, AnswerError, LONGEST_TEXT, Side, cut_to_fit, is_unsafe_to_show, shows_something,
};
pub(crate) use answer::{is_invisible, tidied};
pub use cells::Cell;
pub use chance::Chance;
pub use chosen::Chosen;
pub use meaning::Trigger;
pub use usual::{Defaults, Rest};

/// The answers to every question of a questionnaire, as some of its conditions read them.
#[derive(Debug)]
pub struct Possible<'q> {
    questionnaire: &'q Questionnaire,
    /// Everything by which each question is read, of those that are.
    atoms: BTreeMap<QuestionId, Vec<&'q Atom>>,
    /// The question by which base rates go, and the least number of each band.
    base_rates: Option<(QuestionId, &'q [i32])>,
}

impl<'q> Possible<'q> {
    /// As every condition of the questionnaire reads them, and its base rates.
    #[must_use]
    pub fn of(questionnaire: &'q Questionnaire) -> Self {
        let mut conditions = Vec::new();
        questionnaire.each_condition(&mut |condition| conditions.push(condition));
        let mut possible = Self::read_by(questionnaire, conditions);
        possible.base_rates = questionnaire.base_rates().map(|table| (table.by, &*table.bands));
        if let Some((by, _)) = possible.base_rates {
            possible.atoms.entry(by).or_default();
        }
        possible
    }

    /// As these conditions read them.
    #[must_use]
    pub fn read_by(questionnaire: &'q Questionnaire, conditions: impl IntoIterator<Item = &'q Condition>) -> Self {
        let mut atoms: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for condition in conditions {
            condition.each_atom(&mut |atom| {
                if let Some(question) = atom.question() {
                    atoms.entry(question).or_default().push(atom);
                }
            });
        }
        Self { questionnaire, atoms, base_rates: None }
    }

    /// The answers to one question.
    #[must_use]
    pub fn to(&self, id: QuestionId) -> Answers<'_> {
        let atoms = self.atoms.get(&id).map_or(&[][..], Vec::as_slice);
        let starts = self.base_rates.filter(|(by, _)| *by == id).map_or(&[][..], |(_, bands)| bands);
        Answers { starts, ..Answers::new(self.questionnaire.question(id), atoms) }
    }

    /// The questions that are read, with their answers, in order.
    pub fn read(&self) -> impl Iterator<Item = (QuestionId, Answers<'_>)> {
        self.atoms.keys().map(|id| (*id, self.to(*id)))
    }

    /// An answer to a question by chance. About safety most signs are not there, or nearly everybody would be stopped at once.
    pub fn random(&self, id: QuestionId, chance: &mut dyn Chance) -> Answer {
        self.to(id).random(self.questionnaire.is_safety(id), chance)
    }
}

/// The answers to one question, as some conditions read them.
#[derive(Clone, Copy, Debug)]
pub struct Answers<'a> {
    question: &'a Question,
    atoms: &'a [&'a Atom],
    /// The least numbers of bands that are read in no condition.
    starts: &'a [i32],
}

impl<'a> Answers<'a> {
    /// As conditions read them that look up these things of the question.
    pub(super) fn new(question: &'a Question, atoms: &'a [&'a Atom]) -> Self {
        Self { question, atoms, starts: &[] }
    }
}

impl Questionnaire {
    /// Calls `visit` with every condition: of branches, findings, base rates, patterns, tips, red flags, what lies outside, advice and the verdict.
    pub fn each_condition<'q>(&'q self, visit: &mut dyn FnMut(&'q Condition)) {
        let choices = self.questions().flat_map(Question::choices);
        choices.filter_map(|choice| choice.condition.as_ref()).for_each(&mut *visit);
        for step in self.questions().filter_map(Question::step) {
            step.next.branches.iter().for_each(|branch| visit(&branch.condition));
        }
        for finding in self.findings() {
            finding.when.iter().chain([&finding.condition]).for_each(&mut *visit);
        }
        for row in self.base_rates.iter().flat_map(|table| &table.rows) {
            row.condition.iter().chain(row.adjust.iter().map(|adjust| &adjust.condition)).for_each(&mut *visit);
        }
        let patterns = self.categories.iter().flat_map(|category| &category.patterns);
        patterns.filter_map(|pattern| pattern.condition.as_ref()).for_each(&mut *visit);
        self.tips().filter_map(|(_, tip)| tip.condition.as_ref()).for_each(&mut *visit);
        for flag in self.red_flags() {
            flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]).for_each(&mut *visit);
        }
        self.outside.iter().for_each(|outside| visit(&outside.condition));
        self.advice.iter().filter_map(|advice| advice.condition.as_ref()).for_each(&mut *visit);
        self.verdict.mixed.iter().for_each(|rule| visit(&rule.condition));
    }
}
