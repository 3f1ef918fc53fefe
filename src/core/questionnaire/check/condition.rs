//! A condition whose names are found to stand for something.

use super::super::fault::{FaultKind, Span, Thing};
use super::super::form::{ConditionDraft, Known};
use super::super::reader::Name;
use super::super::suggest::suggest;
use super::super::{Atom, CategoryId, ChoiceId, Condition, FindingId, QuestionId, RedFlagId};
use super::{Admits, Checker};
use crate::questionnaire::condition::{NOT_SURE, PAINFUL};

/// The stand-in for a condition that is at fault.
fn broken() -> Condition {
    Condition::Any(Vec::new())
}

impl Checker<'_> {
    pub(super) fn settle(&mut self, draft: &ConditionDraft) -> Condition {
        match draft {
            ConditionDraft::Broken => {
                self.uses.readers_whole = false;
                broken()
            }
            ConditionDraft::All(parts) => Condition::All(self.conditions(parts)),
            ConditionDraft::Any(parts) => Condition::Any(self.conditions(parts)),
            ConditionDraft::Not(part) => Condition::Not(Box::new(self.settle(part))),
            ConditionDraft::Count { at_least, at_most, of, span } => {
                let bound = |number: &i32| u32::try_from(*number).unwrap_or_default();
                let at_least = at_least.as_ref().map_or(0, bound);
                let at_most = at_most.as_ref().map_or(u32::MAX, bound);
                if at_least > at_most {
                    self.faults.add(FaultKind::CountContradicts { at_least, at_most }, *span);
                } else if at_least as usize > of.len() && !of.is_empty() {
                    self.faults.add(FaultKind::CountImpossible { at_least, parts: of.len() }, *span);
                }
                Condition::Count { at_least, at_most, of: self.conditions(of) }
            }
            ConditionDraft::Chosen { question, choices } => self.chosen(question, choices, false),
            ConditionDraft::Both { question, choices } => self.chosen(question, choices, true),
            ConditionDraft::Range { question, low, high, span } => self.range(question, *low, *high, *span),
            ConditionDraft::State { what, names } => self.state(*what, names),
        }
    }

    fn conditions(&mut self, drafts: &[ConditionDraft]) -> Vec<Condition> {
        drafts.iter().map(|draft| self.settle(draft)).collect()
    }

    /// Finds a question that a condition reads.
    pub(super) fn read(&mut self, name: &Name) -> Option<usize> {
        let found = self.find(Thing::Question, name);
        match found {
            Some(index) => self.uses.questions[index] = true,
            None => self.uses.readers_whole = false,
        }
        found
    }

    fn chosen(&mut self, name: &Name, choices: &[Name], both: bool) -> Condition {
        let Some(index) = self.read(name) else { return broken() };
        let question = name.text.clone();
        if self.reads_charts && choices.iter().all(|choice| choice.text == PAINFUL) && self.admits_charts(index) {
            return Condition::Is(Atom::Painful(QuestionId::new(index)));
        }
        let sides = match &self.admits[index] {
            Some(Admits::Choices { sides, .. }) => *sides,
            Some(Admits::Numbers { .. }) if !both && choices.iter().all(|choice| choice.text == NOT_SURE) => false,
            Some(other) => {
                let number = matches!(other, Admits::Numbers { .. });
                self.faults.add(FaultKind::NotAChoiceQuestion { question, number }, name.span);
                return broken();
            }
            None => return broken(),
        };
        if both && !sides {
            self.faults.add(FaultKind::NotASidesQuestion { question }, name.span);
            return broken();
        }
        let (unsure, choices): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| !both && choice.text == NOT_SURE);
        let found: Vec<_> = choices.iter().filter_map(|choice| self.choice(index, name, choice, both)).collect();
        let question = QuestionId::new(index);
        let unsure = (!unsure.is_empty()).then(|| Condition::Is(Atom::Unsure(question, found.clone())));
        let chosen = Condition::Is(if both { Atom::BothSides(question, found) } else { Atom::Chosen(question, found) });
        match unsure {
            Some(unsure) if choices.is_empty() => unsure,
            Some(unsure) => Condition::Any(vec![chosen, unsure]),
            None => chosen,
        }
    }

    /// Tells whether something is charted of a question: it is an item of the examination with choices.
    fn admits_charts(&self, index: usize) -> bool {
        index >= self.first_item && matches!(self.admits[index], Some(Admits::Choices { .. }))
    }

    fn choice(&mut self, question: usize, name: &Name, choice: &Name, both: bool) -> Option<ChoiceId> {
        let Some(Admits::Choices { choices, .. }) = &self.admits[question] else { return None };
        let Some(index) = choices.iter().position(|(known, _)| *known == choice.text) else {
            let suggestion = suggest(&choice.text, choices.iter().map(|(name, _)| &**name));
            let (written, question) = (choice.text.clone(), name.text.clone());
            self.faults.add(FaultKind::UnknownChoice { name: written, question, suggestion }, choice.span);
            return None;
        };
        if both && choices[index].1 {
            self.faults.add(FaultKind::BothOnExclusive { choice: choice.text.clone() }, choice.span);
        }
        Some(ChoiceId::new(index))
    }

    fn range(&mut self, name: &Name, low: Option<i32>, high: Option<i32>, span: Span) -> Condition {
        let Some(index) = self.read(name) else { return broken() };
        let question = name.text.clone();
        let (min, max) = match &self.admits[index] {
            Some(Admits::Numbers { min, max }) => (*min, *max),
            Some(Admits::Choices { degrees: Some(range), .. }) if self.reads_charts => *range,
            Some(_) => {
                self.faults.add(FaultKind::NotANumberQuestion { question }, name.span);
                return broken();
            }
            None => return broken(),
        };
        let both = low.zip(high);
        let (low, high) = (low.unwrap_or(min), high.unwrap_or(max));
        if both.is_some_and(|(low, high)| low > high) {
            self.faults.add(FaultKind::BoundsContradict { low, high }, span);
        } else if low > high || low > max || high < min {
            self.faults.add(FaultKind::NeverInRange { question, min, max }, span);
        } else if low <= min && high >= max {
            self.faults.add(FaultKind::AlwaysInRange { question, min, max }, span);
        }
        Condition::Is(Atom::Between(QuestionId::new(index), low, high))
    }

    fn state(&mut self, what: Thing, names: &[Name]) -> Condition {
        if what == Thing::Pattern {
            let found = names.iter().filter_map(|name| self.names.pattern(name, self.faults));
            return Condition::Is(Atom::Pattern(found.collect()));
        }
        let found = names.iter().filter_map(|name| self.find(what, name));
        Condition::Is(match what {
            Thing::Finding => Atom::Finding(found.map(FindingId::new).collect()),
            Thing::RedFlag => Atom::RedFlag(found.map(RedFlagId::new).collect()),
            _ => Atom::Category(found.map(CategoryId::new).collect()),
        })
    }
}
