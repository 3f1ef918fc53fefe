//! The search for witnesses: from the condition of a target to answers that bring it about.
//!
//! A way is laid through the tree for one target, and on this way as many others are brought about as go together with it.
//! Every run of the engine is looked through for all that comes true in it, so most targets are shown in passing. The
//! search is the same each time: where it leaves something to chance, the chance has a fixed seed.

use std::cell::RefCell;

use hip_triage_core::interview::{Answer, By, Interview};
use hip_triage_core::questionnaire::{
    Audience, Chance, Go, PatternId, Possible, QuestionId, Rest, Target as Of, TipId,
};

use super::goals::{goals, way_of};
use super::limits;
use super::prover::Prover;
use super::route::{Map, Route};
use super::scores;
use super::solve::{Goal, Solver};
use super::store::Store;
use super::target::Target;
use crate::chance::SplitMix;

/// How many solutions of one condition are tried.
const SOLUTIONS: usize = 24;
/// How many of them are tried by themselves where others are wanted too.
const ALONE: usize = 3;
/// How many runs answer by chance.
const CHANCES: u64 = 16;

/// The result of the search for a target.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Found {
    /// It came true in some run.
    Shown,
    /// Every answer that bears on it was tried, and it came true with none.
    Never,
    /// Neither.
    Undecided,
}

impl<'q> Prover<'_, 'q> {
    /// Looks for every target; gives what is known of each, in their order.
    pub(super) fn all(mut self) -> Vec<(Target, Found)> {
        self.by_chance();
        let targets = self.cover.targets.clone();
        for (position, target) in targets.iter().enumerate() {
            let goals = goals(self.questionnaire(), *target);
            if goals.is_empty() || self.cover.is_done(*target) {
                continue;
            }
            if limits::never(self.map, &goals, &mut self.tried) {
                self.never.insert(*target);
            } else if !self.is_over() && !self.one(*target, Audience::Clinician) {
                self.one(*target, Audience::Everyone);
            }
            self.cover.finish(self.map, position);
        }
        scores::search(&mut self);
        let found = |target: Target| {
            if self.is_shown(target) {
                Found::Shown
            } else if self.never.contains(&target) || limits::too_few_points(self.questionnaire(), target, &self.never)
            {
                Found::Never
            } else {
                Found::Undecided
            }
        };
        targets.into_iter().map(|target| (target, found(target))).collect()
    }

    /// Looks for one target; gives answers with which it comes true.
    pub(super) fn only(mut self, target: Target) -> Option<Interview<'q>> {
        self.wanted = Some((target, None));
        if !self.one(target, Audience::Everyone) {
            self.one(target, Audience::Clinician);
        }
        scores::search(&mut self);
        self.by_chance();
        self.wanted.and_then(|(_, witness)| witness)
    }

    /// Runs that answer nothing in particular, that are not sure of anything, and that answer by chance.
    fn by_chance(&mut self) {
        let nothing = Store::new(self.questionnaire());
        let audiences = [Audience::Everyone, Audience::Clinician];
        for way in audiences.map(|audience| [(audience, Rest::Quiet), (audience, Rest::NotSure)]).concat() {
            if !self.is_over() {
                self.try_out(&nothing, way, None);
            }
        }
        let possible = Possible::of(self.questionnaire());
        for (seed, audience) in (0..CHANCES).zip(audiences.into_iter().cycle()) {
            if self.is_over() {
                return;
            }
            let chance = RefCell::new(SplitMix(seed));
            let map = self.map;
            let answer = |question| any_answer(map, &possible, question, &mut chance.borrow_mut());
            self.look_through(&nothing, audience, &answer, None);
        }
    }

    /// Looks for a witness of one target, and shows others on the way.
    fn one(&mut self, target: Target, audience: Audience) -> bool {
        let goals = goals(self.questionnaire(), target);
        // Of a row of the base rates its own condition is mostly enough, and those before it are many.
        let own = if matches!(target, Target::BaseRate(_)) { goals.len().min(1) } else { goals.len() };
        self.solved(&goals[..own], target, audience) || (own < goals.len() && self.solved(&goals, target, audience))
    }

    /// Looks for a witness among the solutions of some goals.
    fn solved(&mut self, goals: &[Goal<'q>], target: Target, audience: Audience) -> bool {
        if goals.is_empty() {
            return false;
        }
        let map = self.map;
        let asked = |question| map.asks(audience, question);
        let mut store = Store::new(map.questionnaire);
        let mut solver = Solver::new(goals);
        let mut reached = false;
        for tried in 0..SOLUTIONS {
            if reached || self.is_over() || !solver.next(&mut store, &asked) {
                break;
            }
            let patterns = self.to_be_best(target);
            reached = match target {
                // That somebody can have a pattern does not yet make it the best one.
                _ if !patterns.is_empty() => {
                    patterns.iter().any(|pattern| scores::add_up(self, &mut store, &[audience], &[*pattern], target))
                }
                _ if store.wishes.is_empty() => self.along_some_way(&mut store, audience, target, tried < ALONE),
                _ => scores::lead(self, &mut store, audience, target),
            };
        }
        self.work += solver.steps();
        reached
    }

    /// The patterns one of which has to be the best one for a target.
    fn to_be_best(&self, target: Target) -> Vec<PatternId> {
        match target {
            Target::Pattern(pattern) | Target::Tip(TipId { of: Of::Pattern(pattern), .. }) => vec![pattern],
            Target::Tip(TipId { of: Of::Category(category), .. }) => {
                self.questionnaire().pattern_ids(category).map(|(pattern, _)| pattern).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Tries out what is demanded with whatever else is wanted on the way, and then, if `alone` is to be tried too, by itself: the
    /// rest can stand in the way of it.
    fn along_some_way(&mut self, store: &mut Store<'q>, audience: Audience, target: Target, alone: bool) -> bool {
        if self.wanted.is_some() {
            return self.along_a_way(store, audience, target, false);
        }
        let mark = store.mark();
        self.along_a_way(store, audience, target, true) || {
            store.back_to(mark);
            alone && self.along_a_way(store, audience, target, false)
        }
    }

    /// Tries out what is demanded on a way that leads over all of it, with whatever else goes together with it if `others` are wanted.
    fn along_a_way(&mut self, store: &mut Store<'q>, audience: Audience, target: Target, others: bool) -> bool {
        let map = self.map;
        let own = match target {
            Target::Branch(question, branch) => Some((question, way_of(map.questionnaire, question, branch))),
            _ => None,
        };
        let round = self.rounds;
        self.rounds += 1;
        let liking = |question: QuestionId, by: By, go: Go| match own {
            Some(own) if own.0 == question => i64::from(own.1 == by),
            _ if !others => 0,
            _ => self.cover.liking(question, by, go, round),
        };
        let way = (audience, Rest::Quiet);
        let Some(mut route) = Route::lay(map, store, way, &liking) else {
            // Nothing is known of how much of it was laid.
            self.work += map.questionnaire.questions().len();
            return false;
        };
        let mark = store.mark();
        if others {
            self.fill(&mut route, store, audience);
        }
        self.work += route.work;
        if self.try_out(store, way, Some(target)).reached {
            return true;
        }
        let filled = store.mark() > mark;
        store.back_to(mark);
        filled && self.try_out(store, way, Some(target)).reached
    }

    /// Brings about on a way whatever else goes together with it.
    fn fill(&mut self, route: &mut Route<'_, 'q>, store: &mut Store<'q>, audience: Audience) {
        let intake = audience == Audience::Clinician;
        let items = self.map.items.iter().filter(|_| intake);
        for question in route.questions().chain(items.copied()).collect::<Vec<_>>() {
            for target in self.cover.waiting(question) {
                let stops = matches!(target, Target::RedFlag(_) | Target::Unsure(_) | Target::Raise(..));
                let led = matches!(target, Target::Question(_) | Target::Branch(..));
                if !led && (intake || !stops) {
                    route.bring_about(store, &goals(self.map.questionnaire, target));
                }
            }
        }
    }
}

/// An answer by chance. About safety mostly a quiet one, so that not every run is stopped.
fn any_answer(map: &Map<'_>, possible: &Possible<'_>, id: QuestionId, chance: &mut SplitMix) -> Answer {
    if map.questionnaire.is_safety(id) && chance.below(8) > 0 {
        return map.defaults.answer(id).clone();
    }
    possible.random(id, chance)
}
