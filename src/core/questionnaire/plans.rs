//! Plans: every condition as it is decided, thousands of times a second.
//!
//! People write and read a [`Condition`]; proofs and reasons do too. A decision reads its [`Plan`] instead: each different
//! thing that conditions look up has a number, how it stands is found once ([`Truths`]), and a condition is a row of these
//! numbers ([`Code`]). Both mean the same, which the tests beside this hold.

mod code;
mod rows;
mod truths;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::later::Later;
use super::numbers::Numbers;
use super::readers::{Begins, ByQuestion};
use super::{Atom, ChoiceId, Condition, FindingId, PatternId, Question, QuestionId, Questionnaire, RedFlagId, Urgency};

use code::Code;
pub(crate) use code::Plan;
pub(crate) use rows::{Part, Row, Rows};
pub(crate) use truths::{Seen, Truths};

/// The plans of all conditions. What the first answer does not wake is unpacked by itself.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Plans {
    /// What is looked up, each thing once: of the answers to each question, up to the last of which something is, then of
    /// what follows from them.
    of_answers: Vec<Later<Vec<Atom>>>,
    of_result: Later<Vec<Atom>>,
    /// The numbers of the former.
    numbers: Begins,
    /// Those of questions of the tree, and those of whether somebody is not sure.
    of_tree: Numbers,
    of_doubt: Numbers,
    code: Code,
    /// To whom a choice is offered that is not offered to all.
    choices: ByQuestion<(ChoiceId, Plan)>,
    /// The questions with such choices by those that decide about them, each after others that do, and itself among these.
    offers: ByQuestion<QuestionId>,
    branches: ByQuestion<Plan>,
    red_flags: Vec<FlagPlan>,
    findings: Later<Vec<FindingPlan>>,
    outside: Later<Vec<Plan>>,
    advice: Later<Vec<Option<Plan>>>,
    patterns: Later<Vec<Vec<Option<Plan>>>>,
    rows: Later<Vec<RowPlan>>,
    mixed: Vec<Plan>,
}

/// How many things conditions look up. It is known while nothing is unpacked yet, which nothing is for the first page.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Things {
    all: usize,
}

impl Things {
    /// How many words have a bit for each of them.
    fn words(self) -> usize {
        self.all.div_ceil(Numbers::WORD)
    }
}

/// The plan of a red flag.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct FlagPlan {
    pub(crate) condition: Plan,
    pub(crate) raise: Vec<Plan>,
    /// Says whether *not sure* can leave it open, and whether it can stop the interview.
    pub(crate) can_be_open: bool,
    pub(crate) is_urgent: bool,
}

/// The plan of a finding.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct FindingPlan {
    pub(crate) when: Option<Plan>,
    pub(crate) condition: Plan,
    /// Says whether its points for the opposite count.
    pub(crate) has_otherwise: bool,
}

/// The plan of a row of the base rates.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct RowPlan {
    pub(crate) condition: Option<Plan>,
    pub(crate) adjust: Vec<Plan>,
}

impl Plans {
    /// The plans of all conditions of a questionnaire.
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let (of_answers, of_result) = things(questionnaire);
        let mut numbers: HashMap<&Atom, u32> = HashMap::new();
        numbers.extend(of_answers.iter().map(|(_, atom)| atom).chain(&of_result).zip(0..));
        let mut code = Code::default();
        let mut plan = |condition: &Condition| code.lay_out(condition, &|atom| numbers[atom]);
        let (mut choices, mut branches) = (Vec::new(), Vec::new());
        for (id, question) in questionnaire.question_ids() {
            choices.extend(conditions_of_choices(question).map(|(choice, condition)| (id, (choice, plan(condition)))));
            let own = question.step().into_iter().flat_map(|step| &step.next.branches);
            branches.extend(own.map(|branch| (id, plan(&branch.condition))));
        }
        let red_flags = questionnaire.red_flags().iter().map(|flag| FlagPlan {
            condition: plan(&flag.condition),
            raise: flag.raise.iter().map(|raise| plan(&raise.condition)).collect(),
            can_be_open: flag.unsure.is_some(),
            is_urgent: flag.raise.iter().map(|raise| raise.to).fold(flag.urgency, Urgency::max) >= Urgency::SameDay,
        });
        let red_flags = red_flags.collect();
        let findings = questionnaire.findings().iter().map(|finding| FindingPlan {
            when: finding.when.as_ref().map(&mut plan),
            condition: plan(&finding.condition),
            has_otherwise: !finding.otherwise.is_empty(),
        });
        let findings: Vec<_> = findings.collect();
        let outside: Vec<_> = questionnaire.outside().iter().map(|outside| plan(&outside.condition)).collect();
        let mut each = |condition: &Option<Condition>| condition.as_ref().map(&mut plan);
        let advice: Vec<_> = questionnaire.advice().iter().map(|advice| each(&advice.condition)).collect();
        let patterns = questionnaire.categories().iter();
        let patterns = patterns.map(|origin| origin.patterns.iter().map(|pattern| each(&pattern.condition)).collect());
        let patterns: Vec<_> = patterns.collect();
        let rows = questionnaire.base_rates().into_iter().flat_map(|table| &table.rows).map(|row| RowPlan {
            condition: row.condition.as_ref().map(&mut plan),
            adjust: row.adjust.iter().map(|adjust| plan(&adjust.condition)).collect(),
        });
        let rows: Vec<_> = rows.collect();
        let mixed = questionnaire.verdict_rules().mixed.iter().map(|rule| plan(&rule.condition)).collect();
        Self {
            of_tree: those(&of_answers, |atom| {
                atom.question().is_some_and(|id| questionnaire.question(id).step().is_some())
            }),
            of_doubt: those(&of_answers, |atom| matches!(atom, Atom::Unsure(..))),
            choices: ByQuestion::in_order(choices),
            offers: offers(questionnaire),
            branches: ByQuestion::in_order(branches),
            numbers: Begins::of(&of_answers),
            of_answers: by_question(of_answers),
            of_result: of_result.into(),
            code,
            red_flags,
            findings: findings.into(),
            outside: outside.into(),
            advice: advice.into(),
            patterns: patterns.into(),
            rows: rows.into(),
            mixed,
        }
    }
}

/// The different things that conditions look up: of answers, by their questions, and of what follows from them.
fn things(questionnaire: &Questionnaire) -> (Vec<(QuestionId, Atom)>, Vec<Atom>) {
    let (mut of_answers, mut of_result, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    questionnaire.each_condition(&mut |condition| {
        condition.each_atom(&mut |atom| {
            if seen.insert(atom) {
                match atom.question() {
                    Some(question) => of_answers.push((question, atom.clone())),
                    None => of_result.push(atom.clone()),
                }
            }
        });
    });
    of_answers.sort_by_key(|(question, _)| *question);
    (of_answers, of_result)
}

/// Those of each question by themselves.
fn by_question(of_answers: Vec<(QuestionId, Atom)>) -> Vec<Later<Vec<Atom>>> {
    let mut each: Vec<Vec<_>> = Vec::new();
    for (question, atom) in of_answers {
        each.resize(question.index() + 1, Vec::new());
        each[question.index()].push(atom);
    }
    each.into_iter().map(Later::from).collect()
}

/// Those of which something is so; what follows from the answers is not among them.
fn those(of_answers: &[(QuestionId, Atom)], is_so: impl Fn(&Atom) -> bool) -> Numbers {
    let mut those = Numbers::none(of_answers.len());
    let numbers = of_answers.iter().zip(0..).filter(|((_, atom), _)| is_so(atom)).map(|(_, number)| number);
    numbers.for_each(|number| those.insert(number));
    those
}

/// The questions of which some choice is offered to some only, each after others that decide about it, by all that do.
fn offers(questionnaire: &Questionnaire) -> ByQuestion<QuestionId> {
    let (mut order, mut seen) = (Vec::new(), HashSet::new());
    questionnaire.question_ids().for_each(|(id, _)| put_after(id, questionnaire, &mut seen, &mut order));
    let mut deciding: HashMap<QuestionId, BTreeSet<QuestionId>> = HashMap::new();
    let mut offers = Vec::new();
    for offering in order {
        let read = conditions_of_choices(questionnaire.question(offering)).flat_map(|(_, condition)| condition.atoms());
        let mut own: BTreeSet<_> = read.filter_map(Atom::question).collect();
        // Whatever decides about one that decides.
        own.extend(own.clone().iter().filter_map(|read| deciding.get(read)).flatten());
        own.insert(offering);
        offers.extend(own.iter().map(|question| (*question, offering)));
        deciding.insert(offering, own);
    }
    offers.sort_by_key(|(question, _)| *question);
    ByQuestion::in_order(offers)
}

fn put_after(id: QuestionId, asked: &Questionnaire, seen: &mut HashSet<QuestionId>, order: &mut Vec<QuestionId>) {
    let conditions: Vec<_> = conditions_of_choices(asked.question(id)).map(|(_, condition)| condition).collect();
    if conditions.is_empty() || !seen.insert(id) {
        return;
    }
    for read in conditions.into_iter().flat_map(Condition::atoms).filter_map(Atom::question) {
        put_after(read, asked, seen, order);
    }
    order.push(id);
}

fn conditions_of_choices(question: &Question) -> impl Iterator<Item = (ChoiceId, &Condition)> {
    question.choice_ids().filter_map(|(id, choice)| Some((id, choice.condition.as_ref()?)))
}

impl Plans {
    /// Tells whether a condition is true, or false where `so` is false.
    #[inline]
    pub(crate) fn holds(&self, plan: Plan, so: bool, seen: &Seen) -> bool {
        self.code.holds(plan, so, seen)
    }

    /// What conditions look up of the answer to a question.
    #[inline]
    pub(crate) fn things_of(&self, question: QuestionId) -> &[Atom] {
        self.of_answers.get(question.index()).map_or(&[], |things| things)
    }

    /// The numbers of these.
    #[inline]
    pub(crate) fn numbers_of(&self, question: QuestionId) -> Range<usize> {
        self.numbers.on(question)
    }

    /// What conditions look up of what follows from the answers, by its numbers.
    pub(crate) fn of_result(&self) -> impl Iterator<Item = (usize, &Atom)> {
        (self.numbers.all()..).zip(&*self.of_result)
    }

    /// How many things are looked up.
    pub(super) fn things(&self) -> Things {
        Things { all: self.numbers.all() + self.of_result.len() }
    }

    /// The choices of a question that are not offered to all.
    #[inline]
    pub(crate) fn choices(&self, question: QuestionId) -> &[(ChoiceId, Plan)] {
        self.choices.on(question)
    }

    /// The questions with such choices about which a question decides, each after others that do; first itself, if it has some.
    #[inline]
    pub(crate) fn offers(&self, question: QuestionId) -> &[QuestionId] {
        self.offers.on(question)
    }

    /// The branches behind a question, in order.
    #[inline]
    pub(crate) fn branches(&self, question: QuestionId) -> &[Plan] {
        self.branches.on(question)
    }

    #[inline]
    pub(crate) fn red_flag(&self, id: RedFlagId) -> &FlagPlan {
        &self.red_flags[id.index()]
    }

    #[inline]
    pub(crate) fn finding(&self, id: FindingId) -> &FindingPlan {
        &self.findings[id.index()]
    }

    /// That of a note on what lies outside the origins, by its position.
    pub(crate) fn outside(&self, position: usize) -> Plan {
        self.outside[position]
    }

    /// That of a paragraph of advice, by its position.
    pub(crate) fn advice(&self, position: usize) -> Option<Plan> {
        self.advice[position]
    }

    pub(crate) fn pattern(&self, id: PatternId) -> Option<Plan> {
        self.patterns[id.category.index()][id.index as usize]
    }

    /// Those of the rows of the base rates, in order.
    pub(crate) fn rows(&self) -> &[RowPlan] {
        &self.rows
    }

    /// Those of the rules of the verdict for two origins at once, in order.
    pub(crate) fn mixed(&self) -> &[Plan] {
        &self.mixed
    }
}

#[cfg(test)]
mod tests;
