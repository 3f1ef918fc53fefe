//! A way through the tree, laid from the first question to the result, so that it leads over some questions.
//!
//! Each demand that is made on top of it is looked at before it is kept: what reads the answer further along the way must
//! still lead the same way on.

use std::collections::HashMap;

use hip_triage_core::interview::{Answer, By};
use hip_triage_core::questionnaire::{Audience, Condition, Defaults, Go, QuestionId, Questionnaire, Rest, Truth};

use super::goals::{way_goals, ways};
use super::solve::{Goal, Solver};
use super::store::Store;

/// How many solutions of some goals are tried on a way.
const SOLUTIONS: usize = 6;
/// How often the laying of a way may come to where nothing leads on.
const DEAD_ENDS: usize = 100;

/// The facts about a questionnaire before any way is laid.
pub(super) struct Map<'q> {
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) defaults: Defaults,
    /// The questions from which a way leads to each question.
    pub(super) before: Vec<Vec<QuestionId>>,
    /// The questions at which the answer to each question can decide the way.
    decides: Vec<Vec<QuestionId>>,
    /// The items of the examination.
    pub(super) items: Vec<QuestionId>,
    /// The questions of the tree, each after all that can follow it.
    pub(super) upwards: Vec<QuestionId>,
}

impl<'q> Map<'q> {
    pub(super) fn of(questionnaire: &'q Questionnaire) -> Self {
        let count = questionnaire.questions().len();
        let (mut before, mut decides) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (id, question) in questionnaire.question_ids() {
            let Some(step) = question.step() else { continue };
            for (_, go) in ways(questionnaire, id, true) {
                if let Go::To(to) = go {
                    before[to.index()].push(id);
                }
            }
            decides[id.index()].push(id);
            for branch in &step.next.branches {
                branch.condition.each_atom(&mut |atom| {
                    atom.question().into_iter().for_each(|read| decides[read.index()].push(id));
                });
            }
        }
        for list in before.iter_mut().chain(&mut decides) {
            list.sort_unstable();
            list.dedup();
        }
        let items = questionnaire.item_ids().map(|(id, _)| id).collect();
        let tree = questionnaire.question_ids().filter(|(_, question)| question.step().is_some());
        let mut upwards: Vec<_> = tree.map(|(id, _)| id).collect();
        upwards.sort_by_key(|id| questionnaire.depth(Go::To(*id)));
        Self { questionnaire, defaults: Defaults::of(questionnaire), before, decides, items, upwards }
    }

    /// Where a question stands in the order of all paths: the further on, the less.
    pub(super) fn height(&self, question: QuestionId) -> usize {
        self.questionnaire.depth(Go::To(question))
    }

    /// True if one path can lead over all of these questions, whatever its branches say.
    pub(super) fn can_lead_over(&self, mut questions: Vec<QuestionId>) -> bool {
        self.in_order(&mut questions);
        leading_to(self, &questions).is_some()
    }

    /// Leaves the questions of the tree, in the order of all paths.
    fn in_order(&self, questions: &mut Vec<QuestionId>) {
        questions.retain(|id| self.questionnaire.question(*id).step().is_some());
        questions.sort_by_key(|id| std::cmp::Reverse(self.height(*id)));
    }

    /// True if somebody is asked a question where the path leads over it, or an examination item is done with them.
    pub(super) fn asks(&self, audience: Audience, question: QuestionId) -> bool {
        let everyone =
            self.questionnaire.question(question).step().is_some_and(|step| step.audience == Audience::Everyone);
        everyone || audience == Audience::Clinician
    }
}

/// How much a way on is liked: the most is tried first.
pub(super) type Liking<'l> = &'l dyn Fn(QuestionId, By, Go) -> i64;

/// A way through the tree, as far as it is laid.
pub(super) struct Route<'m, 'q> {
    map: &'m Map<'q>,
    audience: Audience,
    rest: Rest,
    /// The questions in order, with what leads on from each.
    path: Vec<(QuestionId, By)>,
    /// The place of each question on the path, from 1; 0 for the others.
    places: Vec<u32>,
    /// The answers to the questions of which something is demanded.
    given: HashMap<QuestionId, Answer>,
    /// The answer in `given` before each change.
    changes: Vec<(QuestionId, Option<Answer>)>,
    /// How many steps it took so far.
    pub(super) work: usize,
}

/// A place where the way could go on otherwise.
struct Fork {
    question: QuestionId,
    /// The ways still to be tried, the next last.
    ways: Vec<(By, Go)>,
    needed: usize,
    mark: (usize, usize),
}

impl<'m, 'q> Route<'m, 'q> {
    /// Lays a way over every question of the tree of which something is demanded, and demands what leads along it. Where
    /// none is found, nothing more is demanded than before.
    pub(super) fn lay(
        map: &'m Map<'q>,
        store: &mut Store<'q>,
        way: (Audience, Rest),
        liking: Liking<'_>,
    ) -> Option<Self> {
        let mark = store.mark();
        let route = Self::try_to_lay(map, store, way, liking);
        if route.is_none() {
            store.back_to(mark);
        }
        route
    }

    fn try_to_lay(
        map: &'m Map<'q>,
        store: &mut Store<'q>,
        (audience, rest): (Audience, Rest),
        liking: Liking<'_>,
    ) -> Option<Self> {
        let mut needed = store.questions();
        let mut route = Self {
            map,
            audience,
            rest,
            path: Vec::new(),
            places: vec![0; map.questionnaire.questions().len()],
            given: needed.iter().filter_map(|id| Some((*id, store.answer(*id)?))).collect(),
            changes: Vec::new(),
            work: 0,
        };
        map.in_order(&mut needed);
        let reaches = leading_to(map, &needed)?;
        let mut forks: Vec<Fork> = Vec::new();
        let (mut go, mut next, mut dead_ends) = (Go::To(map.questionnaire.start()), 0, 0);
        loop {
            let comes_there = match go {
                Go::Result => next == needed.len(),
                Go::To(question) => next == needed.len() || reaches[question.index()] as usize == next,
            };
            match go {
                Go::Result if comes_there => return Some(route),
                Go::To(question) if comes_there => {
                    next += usize::from(needed.get(next) == Some(&question));
                    route.places[question.index()] = u32::try_from(route.path.len() + 1).ok()?;
                    let mut ways = ways(map.questionnaire, question, route.asks(question));
                    if let [(by, to)] = ways[..] {
                        route.path.push((question, by));
                        go = to;
                        continue;
                    }
                    let own = route.way(question);
                    ways.reverse();
                    ways.sort_by_cached_key(|(by, to)| (liking(question, *by, *to), *by == own));
                    let mark = (store.mark(), route.changes.len());
                    forks.push(Fork { question, ways, needed: next, mark });
                }
                _ => {
                    dead_ends += 1;
                    if dead_ends > DEAD_ENDS {
                        return None;
                    }
                }
            }
            (go, next) = route.go_on(store, &mut forks)?;
        }
    }

    /// Takes the next way on from the last place where there is one left; none if there is no such place.
    fn go_on(&mut self, store: &mut Store<'q>, forks: &mut Vec<Fork>) -> Option<(Go, usize)> {
        loop {
            let fork = forks.last_mut()?;
            let place = self.places[fork.question.index()] as usize;
            for (question, _) in self.path.drain(place - 1..) {
                if question != fork.question {
                    self.places[question.index()] = 0;
                }
            }
            store.back_to(fork.mark.0);
            self.back_to(fork.mark.1);
            let question = fork.question;
            let Some((by, go)) = fork.ways.pop() else {
                self.places[question.index()] = 0;
                forks.pop();
                continue;
            };
            let needed = fork.needed;
            self.path.push((question, by));
            let goals =
                if self.way(question) == by { Vec::new() } else { way_goals(self.map.questionnaire, question, by) };
            if self.bring_about(store, &goals) {
                return Some((go, needed));
            }
        }
    }

    /// Demands what brings some goals about and does not turn the way aside; false if nothing is found that does.
    pub(super) fn bring_about(&mut self, store: &mut Store<'q>, goals: &[Goal<'q>]) -> bool {
        let mark = store.mark();
        let mut solver = Solver::new(goals);
        let mut found = false;
        for _ in 0..SOLUTIONS {
            if found || !solver.next(store, &|question| self.counts(question)) {
                break;
            }
            found = self.stays_with(store, mark);
        }
        self.work += solver.steps() + 1;
        if !found {
            store.back_to(mark);
        }
        found
    }

    /// Where to come back to with [`back_to`](Self::back_to).
    pub(super) fn mark(&self) -> usize {
        self.changes.len()
    }

    /// Takes back what followed from demands since a mark.
    pub(super) fn back_to(&mut self, mark: usize) {
        for (question, before) in self.changes.drain(mark..).rev() {
            match before {
                Some(answer) => self.given.insert(question, answer),
                None => self.given.remove(&question),
            };
        }
    }

    /// Follows what is demanded since a mark; false, and it does not, if that would turn the way aside.
    fn stays_with(&mut self, store: &Store<'q>, mark: usize) -> bool {
        let begin = self.changes.len();
        for question in store.changed_since(mark) {
            let answer = store.answer(question);
            if self.given.get(&question) != answer.as_ref() {
                let before = match answer {
                    Some(answer) => self.given.insert(question, answer),
                    None => self.given.remove(&question),
                };
                self.changes.push((question, before));
            }
        }
        let last = self.path.last().copied();
        let changed = self.changes[begin..].iter().flat_map(|(question, _)| &self.map.decides[question.index()]);
        let stays = changed.chain(last.iter().map(|(question, _)| question)).all(|at| {
            let by = self.places[at.index()].checked_sub(1).and_then(|place| self.path.get(place as usize));
            by.is_none_or(|(_, by)| self.way(*at) == *by)
        });
        if !stays {
            self.back_to(begin);
        }
        stays
    }

    /// The questions on the way, in order.
    pub(super) fn questions(&self) -> impl Iterator<Item = QuestionId> {
        self.path.iter().map(|(question, _)| *question)
    }

    fn asks(&self, question: QuestionId) -> bool {
        self.map.asks(self.audience, question)
    }

    /// True if the answer to a question counts: it is asked on the way, or an item of an examination that is done.
    fn counts(&self, question: QuestionId) -> bool {
        let on_path = self.places[question.index()] > 0 && self.asks(question);
        let is_item = self.map.questionnaire.question(question).examination().is_some();
        on_path || (is_item && self.audience == Audience::Clinician)
    }

    fn answer(&self, question: QuestionId) -> &Answer {
        self.given.get(&question).unwrap_or_else(|| self.map.defaults.rest(question, self.rest))
    }

    /// The way on from a question on the path.
    fn way(&self, question: QuestionId) -> By {
        let what = self.map.questionnaire.question(question);
        if self.asks(question)
            && let Answer::One(choice) = self.answer(question)
            && what.choice(*choice).next.is_some()
        {
            return By::Choice(*choice);
        }
        let place = self.places[question.index()];
        let holds = |condition: &Condition| {
            condition.truth(&|atom| match atom.question() {
                Some(read) if (1..=place).contains(&self.places[read.index()]) && self.asks(read) => {
                    self.answer(read).truth_of(atom, Truth::Unknown)
                }
                _ => Truth::Unknown,
            }) == Truth::True
        };
        let mut branches = what.step().into_iter().flat_map(|step| step.next.branches.iter().enumerate());
        branches.find(|(_, branch)| holds(&branch.condition)).map_or(By::Otherwise, |(index, _)| By::Branch(index))
    }
}

/// For each question the position of the needed one to which it leads next, as far as that is known from the order; none if
/// no path leads over all of them.
fn leading_to(map: &Map<'_>, needed: &[QuestionId]) -> Option<Vec<u32>> {
    let mut reaches = vec![u32::MAX; map.questionnaire.questions().len()];
    let mut from = None;
    for (position, question) in (0..).zip(needed) {
        let origin = from.unwrap_or(map.questionnaire.start());
        let mut found = from.is_none() && *question == origin;
        let mut open = vec![*question];
        reaches[question.index()] = position;
        while let Some(at) = open.pop() {
            for before in &map.before[at.index()] {
                found |= *before == origin;
                // What comes no earlier than the question needed before this one leads to it on no path over both.
                let between = from.is_none_or(|from| map.height(*before) < map.height(from));
                if between && reaches[before.index()] == u32::MAX {
                    reaches[before.index()] = position;
                    open.push(*before);
                }
            }
        }
        if !found {
            return None;
        }
        from = Some(*question);
    }
    Some(reaches)
}
