//! The demands on the answers: a set of them for each question, which can be taken back.

use std::collections::{BTreeMap, HashMap};

use hip_triage_core::interview::{Answer, Chosen, Side};
use hip_triage_core::questionnaire::{CategoryId, ChoiceId, Kind, PatternId, QuestionId, Questionnaire};

/// The demands on the answer to one question.
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

/// A demand on the verdict. Only a search over scores can bring it about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Wish {
    /// It names one of these.
    Names(Vec<CategoryId>),
    /// It shows one of these as the best pattern.
    Shows(Vec<PatternId>),
}

/// The demands on all answers.
#[derive(Debug)]
pub(super) struct Store<'q> {
    questionnaire: &'q Questionnaire,
    demands: HashMap<QuestionId, Demand>,
    pub(super) wishes: Vec<Wish>,
    /// The state before each change, for taking it back.
    changes: Vec<Undo>,
}

#[derive(Debug)]
enum Undo {
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
                Some(Undo::Demand(question, Some(before))) => {
                    self.demands.insert(question, before);
                }
                Some(Undo::Demand(question, None)) => {
                    self.demands.remove(&question);
                }
                Some(Undo::Wish) => {
                    self.wishes.pop();
                }
                None => {}
            }
        }
    }

    /// The questions of which something was demanded since a mark, each once for every demand.
    pub(super) fn changed_since(&self, mark: usize) -> impl Iterator<Item = QuestionId> {
        self.changes[mark..].iter().filter_map(|change| match change {
            Undo::Demand(question, _) => Some(*question),
            Undo::Wish => None,
        })
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
        self.changes.push(Undo::Demand(question, before));
    }

    /// Demands that a question is asked, whatever is answered.
    pub(super) fn ask(&mut self, question: QuestionId) -> bool {
        if !self.demands.contains_key(&question) {
            self.change(question, |_| {});
        }
        true
    }

    /// Demands *not sure*; false if that cannot be.
    pub(super) fn unsure(&mut self, question: QuestionId) -> bool {
        if !self.questionnaire.question(question).can_be_unsure() {
            return false;
        }
        self.change(question, |demand| demand.unsure = Some(true));
        self.answer(question).is_some()
    }

    /// Demands anything but *not sure*; false if that cannot be.
    pub(super) fn sure(&mut self, question: QuestionId) -> bool {
        self.change(question, |demand| {
            demand.unsure.get_or_insert(false);
        });
        self.answer(question).is_some()
    }

    pub(super) fn wish(&mut self, wish: Wish) -> bool {
        self.wishes.push(wish);
        self.changes.push(Undo::Wish);
        true
    }

    /// Demands a choice, on both sides or on any; false if that cannot be.
    pub(super) fn choose(&mut self, question: QuestionId, choice: ChoiceId, both: bool) -> bool {
        self.change(question, |demand| {
            demand.unsure.get_or_insert(false);
            *demand.yes.entry(choice).or_default() |= both;
        });
        self.answer(question).is_some()
    }

    /// Demands that none of these choices is made, or only not on both sides; false if that cannot be.
    pub(super) fn refuse(&mut self, question: QuestionId, choices: &[ChoiceId], only_both: bool) -> bool {
        self.change(question, |demand| {
            demand.unsure.get_or_insert(false);
            for choice in choices {
                *demand.no.entry(*choice).or_insert(true) &= only_both;
            }
        });
        self.answer(question).is_some()
    }

    /// Demands a number between two, both included, or one outside; false if that cannot be.
    pub(super) fn within(&mut self, question: QuestionId, (low, high): (i32, i32), holds: bool) -> bool {
        let Some(all) = self.questionnaire.question(question).range() else { return false };
        self.change(question, |demand| {
            demand.unsure.get_or_insert(false);
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
                let mut chosen: Chosen = chosen.collect();
                if chosen.is_empty() {
                    let free = || asked.choice_ids().filter(|(choice, _)| !refused(*choice));
                    let alone = free().find(|(_, choice)| choice.exclusive).or_else(|| free().next());
                    let (choice, what) = alone?;
                    chosen.insert(choice, side(false, what.exclusive));
                }
                Some(Answer::Many(chosen))
            }
            _ => demand.within.as_ref()?.first().map(|(from, _)| asked.at(*from)),
        }
    }
}
