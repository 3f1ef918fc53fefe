//! Answer sets that nobody chose: drawn by chance, the same for the same seed.

use std::collections::HashMap;

use fastrand::Rng;

use crate::evaluate::{Given, Rest};
use hip_triage_core::interview::{Answer, Interview, Side};
use hip_triage_core::questionnaire::{Atom, Audience, Condition, Kind, Question, QuestionId, Questionnaire};

use super::Person;
use super::outcome::default;

/// Draws answer sets, by turns through the old questionnaire and through the new one: so what is new
/// is answered, too.
pub fn sample<'q>(
    old: &'q Questionnaire,
    new: &'q Questionnaire,
    size: usize,
    seed: u64,
) -> impl Iterator<Item = Person> + use<'q> {
    let mut rng = Rng::with_seed(seed);
    let drawn = [Drawn::of(old), Drawn::of(new)];
    (0..size).map(move |turn| drawn[turn % 2].person(&mut rng))
}

/// A questionnaire to be answered by chance.
struct Drawn<'q> {
    questionnaire: &'q Questionnaire,
    /// The numbers next to which something changes.
    edges: HashMap<QuestionId, Vec<i32>>,
}

impl<'q> Drawn<'q> {
    fn of(questionnaire: &'q Questionnaire) -> Self {
        let mut edges: HashMap<QuestionId, Vec<i32>> = HashMap::new();
        each_condition(questionnaire, &mut |condition| {
            condition.each_atom(&mut |atom| {
                if let Atom::Between(question, low, high) = atom {
                    let near = [low.saturating_sub(1), *low, *high, high.saturating_add(1)];
                    edges.entry(*question).or_default().extend(near);
                }
            });
        });
        Self { questionnaire, edges }
    }

    fn person(&self, rng: &mut Rng) -> Person {
        let mut interview = Interview::new(self.questionnaire, Audience::Everyone);
        let mut answers = Vec::new();
        interview.answer_each(&mut |interview, id| {
            let question = self.questionnaire.question(id);
            let mut answer = self.answer(id, question, rng);
            let mut fits = interview.answer(id, answer.clone()).is_ok();
            if !fits {
                answer = default(Rest::None, question);
                fits = interview.answer(id, answer.clone()).is_ok();
            }
            if fits {
                answers.push((question.name.clone(), Given::of(question, &answer)));
            }
            fits
        });
        Person { case: None, answers, rest: Rest::None, audience: Audience::Everyone }
    }

    fn answer(&self, id: QuestionId, question: &Question, rng: &mut Rng) -> Answer {
        match &question.kind {
            Kind::Text | Kind::Activities => Answer::Skipped,
            _ if rng.u8(..16) == 0 => Answer::NotSure,
            Kind::One { choices, .. } => {
                question.choice_at(rng.usize(..choices.len())).map_or(Answer::NotSure, Answer::One)
            }
            Kind::Many { sides, .. } => many(question, *sides, self.questionnaire.is_safety(id), rng),
            Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
                let near = self.edges.get(&id).filter(|_| rng.bool());
                let near = near.and_then(|edges| edges.get(rng.usize(..edges.len().max(1))));
                let number = near.copied().filter(|number| (min..=max).contains(&number));
                Answer::Number(number.unwrap_or_else(|| rng.i32(*min..=*max)))
            }
        }
    }
}

/// Some choices: in the safety questions mostly none, or nearly everybody would be stopped at once.
fn many(question: &Question, sides: bool, safety: bool, rng: &mut Rng) -> Answer {
    let alone: Vec<_> = question.choice_ids().filter(|(_, choice)| choice.exclusive).map(|(id, _)| id).collect();
    let others: Vec<_> = question.choice_ids().filter(|(_, choice)| !choice.exclusive).map(|(id, _)| id).collect();
    let none = rng.u8(..16) < if safety { 14 } else { 4 };
    if others.is_empty() || (none && !alone.is_empty()) {
        return alone.first().map_or(Answer::NotSure, |choice| Answer::Many([(*choice, None)].into()));
    }
    let mut chosen = std::collections::BTreeMap::new();
    loop {
        let side = [None, Some(Side::Left), Some(Side::Right), Some(Side::Both)][rng.usize(..4)];
        chosen.insert(others[rng.usize(..others.len())], side.filter(|_| sides));
        if rng.bool() {
            return Answer::Many(chosen);
        }
    }
}

fn each_condition(of: &Questionnaire, visit: &mut dyn FnMut(&Condition)) {
    for question in of.questions() {
        let branches = question.step().into_iter().flat_map(|step| &step.next.branches);
        branches.for_each(|branch| visit(&branch.condition));
    }
    for finding in of.findings() {
        finding.when.iter().chain([&finding.condition]).for_each(&mut *visit);
    }
    for flag in of.red_flags() {
        flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]).for_each(&mut *visit);
    }
    of.outside().iter().for_each(|outside| visit(&outside.condition));
    of.advice().iter().filter_map(|advice| advice.condition.as_ref()).for_each(&mut *visit);
    of.verdict_rules().mixed.iter().for_each(|rule| visit(&rule.condition));
}
