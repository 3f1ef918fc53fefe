//! The search for witnesses: from the condition of a target to answers that bring it about.
//!
//! Every run of the engine is looked through for all that comes true in it, so most targets are shown in passing. The
//! search is the same each time: where it leaves something to chance, the chance has a fixed seed.

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::interview::{Answer, By, Interview, Side};
use crate::questionnaire::{Atom, Audience, ChoiceId, Go, Kind, Question, QuestionId, Questionnaire};

use super::chance::Chance;
use super::goals::{before, goals, way_goals};
use super::run::{Defaults, comes_true, run};
use super::scores;
use super::solve::{Goal, solve};
use super::store::Store;
use super::target::Target;

/// How much may be done for all targets together, in questions and findings that are looked at.
const WORK: usize = 200_000_000;
/// How many solutions of one condition are tried.
const SOLUTIONS: usize = 24;
/// How many ways to a question are tried.
const WAYS: usize = 6;
/// In a larger questionnaire, a witness is shown as it was found.
const SHRINKABLE: usize = 500;

/// Looks for witnesses.
pub(super) struct Prover<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) targets: Vec<Target>,
    positions: HashMap<Target, usize>,
    shown: Vec<bool>,
    pub(super) defaults: Defaults,
    /// The ways that lead to each question.
    before: Vec<Vec<(QuestionId, By)>>,
    /// The one target for which a witness is wanted, and that witness.
    wanted: Option<(Target, Option<Interview<'q>>)>,
    work: usize,
}

/// How the questions are answered of which nothing is demanded.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rest {
    /// Nothing in particular: none of these, a number in the middle.
    Quiet,
    /// *Not sure*, but about safety: then nothing speaks for or against.
    NotSure,
}

/// What came of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tried {
    /// Whether the target came true.
    pub(super) reached: bool,
    /// Whether there was no verdict to be shown.
    pub(super) withheld: bool,
}

impl<'q> Prover<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, wanted: Option<Target>) -> Self {
        let targets = Target::all(questionnaire);
        let positions = targets.iter().copied().zip(0..).collect();
        Self {
            questionnaire,
            positions,
            shown: vec![false; targets.len()],
            targets,
            defaults: Defaults::of(questionnaire),
            before: before(questionnaire),
            wanted: wanted.map(|target| (target, None)),
            work: 0,
        }
    }

    /// Whether a target has come true in some run.
    pub(super) fn is_shown(&self, target: Target) -> bool {
        self.positions.get(&target).is_some_and(|position| self.shown[*position])
    }

    /// Whether the search is over: what was wanted is found, or enough was done.
    pub(super) fn is_over(&self) -> bool {
        self.work > WORK || self.wanted.as_ref().is_some_and(|(_, witness)| witness.is_some())
    }

    /// Runs every part of the search.
    pub(super) fn search(&mut self) {
        if let Some((target, _)) = self.wanted {
            self.one(target);
            if matches!(target, Target::Pattern(_) | Target::Category(_) | Target::Verdict(_)) {
                scores::search(self);
            }
        }
        self.by_chance();
        self.together();
        for position in 0..self.targets.len() {
            if !self.shown[position] && !self.is_over() {
                self.one(self.targets[position]);
            }
        }
        scores::search(self);
    }

    /// The witness of the target for which one was wanted, as small as it can be made.
    pub(super) fn witness(self) -> Option<Interview<'q>> {
        let Some((target, Some(witness))) = self.wanted else { return None };
        let questionnaire = self.questionnaire;
        if questionnaire.questions().len() > SHRINKABLE {
            return Some(witness);
        }
        let reached = |interview: &Interview<'_>| {
            let mut reached = false;
            comes_true(interview, &mut |found| reached |= found == target);
            reached
        };
        let mut best = witness;
        for (id, question) in questionnaire.question_ids() {
            let Some(answer) = best.answer_to(id).filter(|answer| *answer != self.defaults.answer(id)) else {
                continue;
            };
            let others = if question.examination().is_some() {
                vec![None]
            } else {
                let fewer = fewer(question, answer).map(Some);
                [Some(self.defaults.answer(id).clone())].into_iter().chain(fewer).collect()
            };
            for other in others {
                // What is asked only after the change is answered with nothing in particular.
                let given = |asked: QuestionId| {
                    let own = if asked == id { other.clone() } else { best.answer_to(asked).cloned() };
                    own.unwrap_or_else(|| self.defaults.answer(asked).clone())
                };
                let mut store = Store::new(questionnaire);
                let items = questionnaire.question_ids().filter(|(_, question)| question.examination().is_some());
                for (item, _) in items.filter(|(item, _)| *item != id) {
                    if let Some(Answer::One(choice)) = best.answer_to(item) {
                        store.demand(&Atom::Chosen(item, vec![*choice]), true);
                    } else if let Some(Answer::Number(number)) = best.answer_to(item) {
                        store.demand(&Atom::Between(item, *number, *number), true);
                    }
                }
                if let Some(smaller) = run(&store, best.audience(), &given).filter(reached) {
                    best = smaller;
                    break;
                }
            }
        }
        Some(best)
    }

    /// Looks through an interview for what comes true in it; gives whether a target did.
    fn look_through(&mut self, interview: &Interview<'q>, target: Option<Target>) -> Tried {
        self.work += self.questionnaire.questions().len() + self.targets.len();
        let (mut reached, mut wanted, mut withheld) = (false, false, true);
        comes_true(interview, &mut |found| {
            withheld &= !matches!(found, Target::Verdict(_));
            reached |= target == Some(found);
            wanted |= self.wanted.as_ref().is_some_and(|(wanted, _)| *wanted == found);
            if let Some(position) = self.positions.get(&found) {
                self.shown[*position] = true;
            }
        });
        if let Some((_, witness @ None)) = &mut self.wanted
            && wanted
        {
            *witness = Some(interview.clone());
        }
        Tried { reached, withheld }
    }

    /// Runs what is demanded, the rest with nothing in particular, and looks through it.
    pub(super) fn try_out(&mut self, store: &Store<'q>, audience: Audience, target: Option<Target>) -> Tried {
        self.try_with(store, audience, target, Rest::Quiet)
    }

    /// The same, the rest answered as said.
    pub(super) fn try_with(
        &mut self,
        store: &Store<'q>,
        audience: Audience,
        target: Option<Target>,
        rest: Rest,
    ) -> Tried {
        self.work += self.questionnaire.questions().len();
        match run(store, audience, &|question| self.rest(question, rest)) {
            Some(interview) => self.look_through(&interview, target),
            None => Tried { reached: false, withheld: true },
        }
    }

    /// An answer to a question of which nothing is demanded.
    fn rest(&self, id: QuestionId, rest: Rest) -> Answer {
        let unsure = self.questionnaire.question(id).can_be_unsure() && !self.questionnaire.is_safety(id);
        match rest {
            Rest::NotSure if unsure => Answer::NotSure,
            _ => self.defaults.answer(id).clone(),
        }
    }

    /// Runs that answer nothing in particular, that are not sure of anything, and that answer by chance.
    fn by_chance(&mut self) {
        let size = self.questionnaire.questions().len() + self.targets.len();
        let runs = (WORK / 40 / size.max(1)).clamp(4, 48);
        for seed in 0..runs {
            if self.is_over() {
                return;
            }
            let audience = if seed % 2 == 0 { Audience::Everyone } else { Audience::Clinician };
            let mut chance = Chance(seed as u64);
            let others: Vec<_> = self
                .questionnaire
                .question_ids()
                .map(|(id, _)| match seed {
                    0 | 1 => self.rest(id, Rest::Quiet),
                    2 | 3 => self.rest(id, Rest::NotSure),
                    _ => self.any_answer(id, &mut chance),
                })
                .collect();
            let store = Store::new(self.questionnaire);
            if let Some(interview) = run(&store, audience, &|question| others[question.index()].clone()) {
                self.look_through(&interview, None);
            }
        }
    }

    /// An answer by chance. About safety mostly a quiet one, so that not every run is stopped.
    fn any_answer(&self, id: QuestionId, chance: &mut Chance) -> Answer {
        let question = self.questionnaire.question(id);
        if self.questionnaire.is_safety(id) && chance.below(8) > 0 {
            return self.defaults.answer(id).clone();
        }
        match &question.kind {
            Kind::One { choices, .. } => Answer::One(ChoiceId::new(chance.below(choices.len()))),
            Kind::Many { sides, .. } => {
                let some = question.choice_ids().filter(|(_, choice)| !choice.exclusive && chance.below(3) == 0);
                let chosen: BTreeMap<_, _> = some.map(|(choice, _)| (choice, sides.then_some(Side::Right))).collect();
                if chosen.is_empty() { self.defaults.answer(id).clone() } else { Answer::Many(chosen) }
            }
            Kind::Number { .. } | Kind::Scale { .. } => {
                let starts = &self.defaults.starts[id.index()];
                Answer::Number(starts[chance.below(starts.len())])
            }
            Kind::Text | Kind::Activities => self.defaults.answer(id).clone(),
        }
    }

    /// Brings about as many targets in one run as go together, as long as that shows more.
    fn together(&mut self) {
        for audience in [Audience::Everyone, Audience::Clinician] {
            loop {
                if self.is_over() || self.wanted.is_some() {
                    return;
                }
                let before = self.shown.iter().filter(|shown| **shown).count();
                let mut store = Store::new(self.questionnaire);
                for position in 0..self.targets.len() {
                    let target = self.targets[position];
                    let alone = matches!(target, Target::RedFlag(_) | Target::Unsure(_) | Target::Raise(..));
                    if self.shown[position] || (alone && audience == Audience::Everyone) {
                        continue;
                    }
                    let goals = goals(self.questionnaire, target);
                    self.work += goals.len();
                    solve(&goals, &mut store, &mut |_| true);
                }
                self.try_out(&store, audience, None);
                if self.shown.iter().filter(|shown| **shown).count() == before {
                    break;
                }
            }
        }
    }

    /// Looks for a witness of one target.
    fn one(&mut self, target: Target) {
        let goals = goals(self.questionnaire, target);
        if goals.is_empty() {
            return;
        }
        for audience in [Audience::Everyone, Audience::Clinician] {
            let mut left = SOLUTIONS;
            let mut store = Store::new(self.questionnaire);
            let found = solve(&goals, &mut store, &mut |store| {
                left = left.saturating_sub(1);
                left == 0 || self.is_over() || self.lead(store, audience, target)
            });
            if found && left > 0 {
                return;
            }
        }
    }

    /// Adds what leads over each question of which something is demanded, and tries it out.
    fn lead(&mut self, store: &mut Store<'q>, audience: Audience, target: Target) -> bool {
        self.work += self.questionnaire.questions().len();
        if !store.wishes.is_empty() {
            return scores::lead(self, store, audience, target);
        }
        let Some(missing) = self.missing(store, audience) else {
            return self.try_out(store, audience, Some(target)).reached;
        };
        self.lead_to(store, audience, target, missing, 0)
    }

    /// The first question of which something is demanded and that is not asked, or was passed over; and what is asked.
    fn missing(&self, store: &Store<'q>, audience: Audience) -> Option<(QuestionId, Vec<bool>)> {
        let mut interview = Interview::new(self.questionnaire, audience);
        for (id, _) in self.questionnaire.question_ids().filter(|(_, question)| question.step().is_some()) {
            let answer = store.answer(id).unwrap_or_else(|| self.defaults.answer(id).clone());
            interview.answer(id, answer).ok();
        }
        let mut passed = vec![false; self.questionnaire.questions().len()];
        for step in interview.trail() {
            passed[step.question.index()] = true;
        }
        let depth = |id: QuestionId| self.questionnaire.longest_from(Go::To(id), Audience::Clinician);
        let wanted = store.questions().into_iter().filter(|id| self.questionnaire.question(*id).step().is_some());
        let missing = wanted.filter(|id| !passed[id.index()]).max_by_key(|id| depth(*id))?;
        Some((missing, passed))
    }

    /// Demands what leads from the path to a question that is not on it, and goes on from there.
    fn lead_to(
        &mut self,
        store: &mut Store<'q>,
        audience: Audience,
        target: Target,
        (missing, passed): (QuestionId, Vec<bool>),
        depth: usize,
    ) -> bool {
        if depth > WAYS {
            return false;
        }
        for way in self.ways_to(missing, &passed) {
            self.work += self.questionnaire.questions().len();
            let mut goals = vec![Goal::Asked(missing)];
            let own: Vec<_> = way.iter().map(|(question, _)| self.own_ways(*question)).collect();
            for ((question, by), own) in way.iter().zip(&own) {
                goals.extend(way_goals(self.questionnaire, *question, *by, own));
            }
            let mut tries = WAYS;
            let found = solve(&goals, store, &mut |store| {
                tries = tries.saturating_sub(1);
                if tries == 0 || self.is_over() {
                    return true;
                }
                match self.missing(store, audience) {
                    None => self.try_out(store, audience, Some(target)).reached,
                    Some((again, _)) if again == missing => false,
                    Some(next) => self.lead_to(store, audience, target, next, depth + 1),
                }
            });
            if found && tries > 0 {
                return true;
            }
        }
        false
    }

    /// Some of the shortest ways to a question from what is passed anyway.
    fn ways_to(&self, question: QuestionId, passed: &[bool]) -> Vec<Vec<(QuestionId, By)>> {
        let mut after: HashMap<QuestionId, (QuestionId, By)> = HashMap::new();
        let mut ways = Vec::new();
        let mut queue = VecDeque::from([question]);
        while let Some(at) = queue.pop_front() {
            for (from, by) in &self.before[at.index()] {
                if passed[from.index()] {
                    let mut way = vec![(*from, *by)];
                    let mut next = at;
                    while let Some((then, by)) = after.get(&next) {
                        way.push((next, *by));
                        next = *then;
                    }
                    ways.push(way);
                    if ways.len() >= WAYS {
                        return ways;
                    }
                } else if !after.contains_key(from) && *from != question {
                    after.insert(*from, (at, *by));
                    queue.push_back(*from);
                }
            }
        }
        ways
    }

    /// The choices of a question that lead away on their own.
    fn own_ways(&self, question: QuestionId) -> Vec<ChoiceId> {
        let choices = self.questionnaire.question(question).choice_ids();
        choices.filter(|(_, choice)| choice.next.is_some()).map(|(id, _)| id).collect()
    }
}

/// The same answer with one choice less.
fn fewer<'a>(question: &Question, answer: &'a Answer) -> impl Iterator<Item = Answer> + use<'a> {
    let sided = matches!(question.kind, Kind::Many { .. });
    let chosen = match answer {
        Answer::Many(chosen) if sided && chosen.len() > 1 => Some(chosen),
        _ => None,
    };
    chosen.into_iter().flat_map(|chosen| {
        chosen.keys().map(|choice| {
            let mut fewer = chosen.clone();
            fewer.remove(choice);
            Answer::Many(fewer)
        })
    })
}
