//! The targets that are still to be shown, and where in the tree they wait.

use hashbrown::HashMap;
use hip_triage_core::interview::By;
use hip_triage_core::questionnaire::{Chance, Go, Question, QuestionId, Questionnaire, Trigger};

use super::goals::goals;
use super::route::Map;
use super::solve::Goal;
use super::target::Target;
use crate::chance::SplitMix;

/// The targets, and which are still to be shown.
pub(super) struct Cover {
    pub(super) targets: Vec<Target>,
    positions: HashMap<Target, usize>,
    /// Of each target, whether it came true in some run.
    shown: Vec<bool>,
    /// Of each target, whether nothing more is to be tried for it.
    done: Vec<bool>,
    /// The questions on whose answer each target waits.
    waits: Vec<Vec<QuestionId>>,
    /// The targets that wait on each question, some of them done.
    at: Vec<Vec<usize>>,
    /// How much is left at each question and right after it: targets that wait, and questions with something left.
    left: Vec<usize>,
    /// How many branches each question has.
    branches: Vec<usize>,
}

impl Cover {
    pub(super) fn of(map: &Map<'_>) -> Self {
        let questionnaire = map.questionnaire;
        let targets = Target::all(questionnaire);
        let count = questionnaire.questions().len();
        let waits: Vec<_> = targets.iter().map(|target| waits(questionnaire, *target)).collect();
        let (mut at, mut left) = (vec![Vec::new(); count], vec![0; count]);
        for (position, questions) in waits.iter().enumerate() {
            for question in questions {
                at[question.index()].push(position);
                left[question.index()] += 1;
            }
        }
        for question in map.before.iter().flatten() {
            left[question.index()] += 1;
        }
        let (shown, done) = (vec![false; targets.len()], vec![false; targets.len()]);
        let positions = targets.iter().copied().zip(0..).collect();
        let branches = |question: &Question| question.step().map_or(0, |step| step.next.branches.len());
        let branches = questionnaire.questions().map(branches).collect();
        Self { targets, positions, shown, done, waits, at, left, branches }
    }

    pub(super) fn is_shown(&self, target: Target) -> bool {
        self.positions.get(&target).is_some_and(|position| self.shown[*position])
    }

    pub(super) fn is_done(&self, target: Target) -> bool {
        self.positions.get(&target).is_none_or(|position| self.done[*position])
    }

    /// A target came true.
    pub(super) fn show(&mut self, map: &Map<'_>, target: Target) {
        if let Some(position) = self.positions.get(&target).copied() {
            self.shown[position] = true;
            self.finish(map, position);
        }
    }

    /// Nothing more is to be tried for a target.
    pub(super) fn finish(&mut self, map: &Map<'_>, position: usize) {
        if std::mem::replace(&mut self.done[position], true) {
            return;
        }
        let mut less = std::mem::take(&mut self.waits[position]);
        while let Some(question) = less.pop() {
            let left = &mut self.left[question.index()];
            *left -= 1;
            if *left == 0 {
                less.extend(&map.before[question.index()]);
            }
        }
    }

    /// The targets that still wait on a question.
    pub(super) fn waiting(&mut self, question: QuestionId) -> Vec<Target> {
        let done = &self.done;
        self.at[question.index()].retain(|position| !done[*position]);
        self.at[question.index()].iter().map(|position| self.targets[*position]).collect()
    }

    /// How much a way on is liked because of what is still to be shown there. Where nothing else decides, chance does, other
    /// than in the round before: what waits for several ways to go together is then not left for a round of its own.
    pub(super) fn liking(&self, question: QuestionId, by: By, go: Go, round: u64) -> i64 {
        let branch = match by {
            By::Choice(_) => None,
            By::Branch(branch) => Some(branch),
            By::Otherwise => Some(self.branches[question.index()]),
        };
        let own = branch.is_some_and(|branch| !self.is_done(Target::Branch(question, branch)));
        let after = matches!(go, Go::To(to) if self.left[to.index()] > 0);
        let way = branch.map_or(0, |branch| branch as u64 + 1);
        let coin = SplitMix(round << 40 ^ way << 32 ^ question.index() as u64).below(2) == 0;
        4 * i64::from(own) + 2 * i64::from(after) + i64::from(coin)
    }
}

/// The questions of which one must be answered for a target to come true.
fn waits(questionnaire: &Questionnaire, target: Target) -> Vec<QuestionId> {
    let needs = questionnaire.needs();
    let sets = goals(questionnaire, target).into_iter().map(|goal| match goal {
        Goal::Holds(condition, holds) => needs.of(condition, holds),
        Goal::Open(condition) => needs.of(condition, true),
        Goal::Asked(question) => Some(vec![(question, Trigger::Any)]),
        _ => None,
    });
    let mut questions: Vec<_> = needs.latest(sets).into_iter().flatten().map(|(question, _)| question).collect();
    questions.dedup();
    questions
}
