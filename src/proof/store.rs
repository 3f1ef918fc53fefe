//! What answers must be like: a set of demands on each question, which can be taken back.

use std::collections::{BTreeMap, HashMap};

use crate::interview::{Answer, Side};
use crate::questionnaire::{Atom, CategoryId, ChoiceId, Kind, PatternId, QuestionId, Questionnaire};

/// What the answer to one question must be like.
#[derive(Clone, Debug, Default)]
struct Demand {
    /// *Not sure*, or anything but that.
    unsure: Option<bool>,
    /// The choices that must be among those chosen; of these, which on both sides.
    yes: BTreeMap<ChoiceId, bool>,
    /// The choices that must not be chosen; of these, which only not on both sides.
    no: BTreeMap<ChoiceId, bool>,
    /// The numbers that are left; all where there are none.
    within: Option<Vec<(i32, i32)>>,
}

/// What the verdict must be like. Only a search over scores can bring it about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Wish {
    /// It names one of these.
    Names(Vec<CategoryId>),
    /// It shows one of these as the best pattern.
    Shows(Vec<PatternId>),
}

/// What all answers must be like.
#[derive(Debug)]
pub(super) struct Store<'q> {
    questionnaire: &'q Questionnaire,
    demands: HashMap<QuestionId, Demand>,
    pub(super) wishes: Vec<Wish>,
    /// What stood before each change, for taking it back.
    changes: Vec<Change>,
}

#[derive(Debug)]
enum Change {
    Demand(QuestionId, Option<Demand>),
    Wish,
}

impl<'q> Store<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire) -> Self {
        Self { questionnaire, demands: HashMap::new(), wishes: Vec::new(), changes: Vec::new() }
    }

    pub(super) fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// Where to come back to with [`back_to`](Self::back_to).
    pub(super) fn mark(&self) -> usize {
        self.changes.len()
    }

    /// Takes back every change since a mark.
    pub(super) fn back_to(&mut self, mark: usize) {
        while self.changes.len() > mark {
            match self.changes.pop() {
                Some(Change::Demand(question, Some(before))) => {
                    self.demands.insert(question, before);
                }
                Some(Change::Demand(question, None)) => {
                    self.demands.remove(&question);
                }
                Some(Change::Wish) => {
                    self.wishes.pop();
                }
                None => {}
            }
        }
    }

    /// Whether anything is demanded of a question.
    pub(super) fn asks_for(&self, question: QuestionId) -> bool {
        self.demands.contains_key(&question)
    }

    /// The questions of which something is demanded, in their order.
    pub(super) fn questions(&self) -> Vec<QuestionId> {
        let mut questions: Vec<_> = self.demands.keys().copied().collect();
        questions.sort_unstable();
        questions
    }

    fn change(&mut self, question: QuestionId, change: impl FnOnce(&mut Demand)) {
        let before = self.demands.get(&question).cloned();
        change(self.demands.entry(question).or_default());
        self.changes.push(Change::Demand(question, before));
    }

    /// Demands that a question is asked, whatever is answered.
    pub(super) fn ask(&mut self, question: QuestionId) {
        if !self.asks_for(question) {
            self.change(question, |_| {});
        }
    }

    /// Demands *not sure*; false if that cannot be.
    pub(super) fn unsure(&mut self, question: QuestionId) -> bool {
        if !self.questionnaire.question(question).can_be_unsure() {
            return false;
        }
        self.change(question, |demand| demand.unsure = Some(true));
        self.answer(question).is_some()
    }

    pub(super) fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
        self.changes.push(Change::Wish);
    }

    /// Demands that one thing that an answer says is so, or is not so; false if that cannot be. With several choices the
    /// first that can be is demanded: to try each, name them one by one.
    pub(super) fn demand(&mut self, atom: &Atom, holds: bool) -> bool {
        let Some(question) = atom.question() else { return true };
        let sure = |demand: &mut Demand| {
            demand.unsure.get_or_insert(false);
        };
        match atom {
            Atom::Chosen(_, choices) if !holds => self.change(question, |demand| {
                sure(demand);
                demand.no.extend(choices.iter().map(|choice| (*choice, false)));
            }),
            Atom::BothSides(_, choices) if !holds => self.change(question, |demand| {
                sure(demand);
                for choice in choices {
                    demand.no.entry(*choice).or_insert(true);
                }
            }),
            Atom::Chosen(_, choices) => {
                let Some(first) = choices.first() else { return false };
                self.change(question, |demand| {
                    sure(demand);
                    demand.yes.entry(*first).or_insert(false);
                });
            }
            Atom::BothSides(_, choices) => {
                let Some(first) = choices.first() else { return false };
                self.change(question, |demand| {
                    sure(demand);
                    demand.yes.insert(*first, true);
                });
            }
            Atom::Between(_, low, high) => {
                let (low, high) = (*low, *high);
                let all = match self.questionnaire.question(question).kind {
                    Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => (min, max),
                    _ => return false,
                };
                self.change(question, |demand| {
                    sure(demand);
                    let left = demand.within.take().unwrap_or_else(|| vec![all]);
                    let cut = left.into_iter().flat_map(|(from, to)| {
                        if holds {
                            [(from.max(low), to.min(high)), (1, 0)]
                        } else {
                            [(from, to.min(low.saturating_sub(1))), (from.max(high.saturating_add(1)), to)]
                        }
                    });
                    demand.within = Some(cut.filter(|(from, to)| from <= to).collect());
                });
            }
            _ => {}
        }
        self.answer(question).is_some()
    }

    /// An answer that is as demanded; none if there is none, or nothing in particular is demanded.
    pub(super) fn answer(&self, question: QuestionId) -> Option<Answer> {
        let demand = self.demands.get(&question)?;
        let asked = self.questionnaire.question(question);
        if demand.unsure == Some(true) {
            let nothing_else = demand.yes.is_empty() && demand.no.is_empty() && demand.within.is_none();
            return (nothing_else && asked.can_be_unsure()).then_some(Answer::NotSure);
        }
        demand.unsure?;
        let refused = |choice: ChoiceId| demand.no.get(&choice) == Some(&false);
        match &asked.kind {
            Kind::One { .. } => {
                let fits = |choice: ChoiceId| !refused(choice) && demand.yes.keys().all(|yes| *yes == choice);
                let all = || asked.choice_ids().filter(|(choice, _)| fits(*choice));
                // One that leads away would leave what comes next to chance.
                let stays = all().find(|(_, choice)| choice.next.is_none());
                stays.or_else(|| all().next()).map(|(choice, _)| Answer::One(choice))
            }
            Kind::Many { sides, .. } => {
                let side = |both: bool, exclusive: bool| match (sides, exclusive, both) {
                    (true, false, true) => Some(Side::Both),
                    (true, false, false) => Some(Side::Left),
                    _ => None,
                };
                let clash = |(choice, both): (&ChoiceId, &bool)| {
                    demand.no.get(choice).is_some_and(|only_both| !only_both || *both)
                        || (asked.choice(*choice).exclusive && demand.yes.len() > 1)
                };
                if demand.yes.iter().any(clash) {
                    return None;
                }
                let chosen = demand.yes.iter().map(|(id, both)| (*id, side(*both, asked.choice(*id).exclusive)));
                let mut chosen: BTreeMap<_, _> = chosen.collect();
                if chosen.is_empty() {
                    let free = || asked.choice_ids().filter(|(choice, _)| !refused(*choice));
                    let alone = free().find(|(_, choice)| choice.exclusive).or_else(|| free().next());
                    let (choice, what) = alone?;
                    chosen.insert(choice, side(false, what.exclusive));
                }
                Some(Answer::Many(chosen))
            }
            Kind::Number { .. } | Kind::Scale { .. } => {
                demand.within.as_ref()?.first().map(|(from, _)| Answer::Number(*from))
            }
            Kind::Text | Kind::Activities => None,
        }
    }
}
