//! From conditions to answers: a search, with a way back, for demands under which all of them hold.
//!
//! The search keeps its own stack of what is left to try, so that no condition, however long, can overflow that of the
//! program.

use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, FindingId, Kind, QuestionId, RedFlagId};

use super::store::{Store, Wish};

/// How many steps one search may take.
const STEPS: usize = 20_000;

/// Something that is to be brought about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal<'q> {
    /// A condition is true, or false.
    Holds(&'q Condition, bool),
    /// Each of these is true, or each is false.
    Each(&'q [Condition], bool),
    /// One of these is true, or one is false.
    Some(&'q [Condition], bool),
    /// At least so many of these are true, and at most so many.
    Count(&'q [Condition], u32, u32),
    /// A condition is not true: false, or left open.
    NotTrue(&'q Condition),
    /// A condition may hold, because what it reads is answered with *not sure*.
    Open(&'q Condition),
    /// Each of these may hold.
    EachOpen(&'q [Condition]),
    /// One of these may hold.
    SomeOpen(&'q [Condition]),
    /// A question is asked.
    Asked(QuestionId),
    /// No choice is made that leads away on its own.
    Stays(QuestionId),
    /// This choice is made.
    Choice(QuestionId, ChoiceId),
    /// One of these choices is made; for both sides, or not.
    Chosen(QuestionId, &'q [ChoiceId], bool),
    /// One of these findings fires.
    Finding(&'q [FindingId]),
    /// One of these red flags is raised.
    RedFlag(&'q [RedFlagId]),
}

/// The place of a goal among all; none where nothing is left.
type GoalPlace = Option<u32>;

/// A search for demands that bring every goal about.
pub(super) struct Solver<'q> {
    /// Each goal with the place of what comes after it.
    goals: Vec<(Goal<'q>, GoalPlace)>,
    next: GoalPlace,
    /// Other ways to try, the latest last: the place, how many goals there were, and the mark of the store.
    others: Vec<(GoalPlace, usize, usize)>,
    /// The mark of the store before the first demand; none before the search.
    begin: Option<usize>,
    steps: usize,
}

impl<'q> Solver<'q> {
    pub(super) fn new(goals: &[Goal<'q>]) -> Self {
        let mut solver = Self { goals: Vec::new(), next: None, others: Vec::new(), begin: None, steps: 0 };
        for goal in goals.iter().rev() {
            solver.next = solver.put(*goal, solver.next);
        }
        solver
    }

    /// How many steps were taken so far.
    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    /// Makes the demands of the next solution instead of those of the one before, and of all that came on top of them. Of
    /// questions that are not allowed nothing is demanded. False if there is no other solution, or none was found in the
    /// steps that a search may take: then the store is as it was at first.
    pub(super) fn next(&mut self, store: &mut Store<'q>, allowed: &dyn Fn(QuestionId) -> bool) -> bool {
        if self.begin.is_some() {
            if !self.turn_back(store) {
                return false;
            }
        } else {
            self.begin = Some(store.mark());
        }
        loop {
            let Some(at) = self.next else { return true };
            let (goal, rest) = self.goals[at as usize];
            self.next = rest;
            self.steps += 1;
            let goes_on = self.steps <= STEPS && self.step(goal, store, allowed);
            if !goes_on && !self.turn_back(store) {
                return false;
            }
        }
    }

    /// Goes back to what else can be tried; false if there is nothing.
    fn turn_back(&mut self, store: &mut Store<'q>) -> bool {
        let other = self.others.pop();
        if let Some((place, count, mark)) = other {
            self.next = place;
            self.goals.truncate(count);
            store.back_to(mark);
        } else {
            store.back_to(self.begin.unwrap_or_default());
        }
        other.is_some()
    }

    fn put(&mut self, goal: Goal<'q>, rest: GoalPlace) -> GoalPlace {
        self.goals.push((goal, rest));
        u32::try_from(self.goals.len() - 1).ok()
    }

    /// Brings a goal about before the rest.
    fn first(&mut self, goal: Goal<'q>) -> bool {
        self.next = self.put(goal, self.next);
        true
    }

    /// Remembers to bring these goals about before the rest, if the way that is tried first leads to nothing.
    fn or(&mut self, goals: &[Goal<'q>], store: &Store<'q>) {
        let other = goals.iter().rev().fold(self.next, |rest, goal| self.put(*goal, rest));
        self.others.push((other, self.goals.len(), store.mark()));
    }

    /// Brings a goal about, or puts others in its place; false if that cannot be.
    fn step(&mut self, goal: Goal<'q>, store: &mut Store<'q>, allowed: &dyn Fn(QuestionId) -> bool) -> bool {
        let questionnaire = store.questionnaire();
        match goal {
            Goal::Holds(condition, holds) => self.condition(condition, holds, store, allowed),
            Goal::Each([], _) | Goal::EachOpen([]) => true,
            Goal::Each([first, more @ ..], holds) => {
                self.first(Goal::Each(more, holds)) && self.first(Goal::Holds(first, holds))
            }
            Goal::Some([], _) | Goal::SomeOpen([]) | Goal::Chosen(_, [], _) | Goal::Finding([]) | Goal::RedFlag([]) => {
                false
            }
            Goal::Some([first, more @ ..], holds) => {
                self.or(&[Goal::Some(more, holds)], store);
                self.first(Goal::Holds(first, holds))
            }
            Goal::Count(parts, at_least, at_most) => self.count(parts, at_least, at_most, store),
            Goal::NotTrue(condition) => {
                self.or(&[], store);
                self.first(Goal::Holds(condition, false))
            }
            Goal::Open(condition) => self.open(condition, store, allowed),
            Goal::EachOpen([first, more @ ..]) => self.first(Goal::EachOpen(more)) && self.first(Goal::Open(first)),
            Goal::SomeOpen([first, more @ ..]) => {
                self.or(&[Goal::SomeOpen(more)], store);
                self.first(Goal::Open(first))
            }
            Goal::Asked(question) => allowed(question) && store.ask(question),
            Goal::Stays(question) => {
                let own = questionnaire.question(question).choice_ids().filter(|(_, choice)| choice.next.is_some());
                let own: Vec<_> = own.map(|(choice, _)| choice).collect();
                own.is_empty() || (allowed(question) && store.refuse(question, &own, false))
            }
            Goal::Choice(question, choice) => allowed(question) && store.choose(question, choice, false),
            Goal::Chosen(question, choices @ [first, more @ ..], both) => {
                if !allowed(question) {
                    return false;
                }
                // Of one answer all others are refused, and which of these it is stays open.
                let asked = questionnaire.question(question);
                if let Kind::One { .. } = &asked.kind {
                    let others =
                        asked.choice_ids().map(|(choice, _)| choice).filter(|choice| !choices.contains(choice));
                    return store.refuse(question, &others.collect::<Vec<_>>(), false);
                }
                if !more.is_empty() {
                    self.or(&[Goal::Chosen(question, more, both)], store);
                }
                store.choose(question, *first, both)
            }
            Goal::Finding([first, more @ ..]) => {
                self.or(&[Goal::Finding(more)], store);
                let finding = questionnaire.finding(*first);
                self.first(Goal::Holds(&finding.condition, true))
                    && finding.when.as_ref().is_none_or(|when| self.first(Goal::Holds(when, true)))
            }
            Goal::RedFlag([first, more @ ..]) => {
                self.or(&[Goal::RedFlag(more)], store);
                self.first(Goal::Holds(&questionnaire.red_flag(*first).condition, true))
            }
        }
    }

    fn condition(
        &mut self,
        condition: &'q Condition,
        holds: bool,
        store: &mut Store<'q>,
        allowed: &dyn Fn(QuestionId) -> bool,
    ) -> bool {
        match (condition, holds) {
            (Condition::Is(atom), _) => self.atom(atom, holds, store, allowed),
            (Condition::Not(part), _) => self.first(Goal::Holds(part, !holds)),
            (Condition::All(parts), true) | (Condition::Any(parts), false) => self.first(Goal::Each(parts, holds)),
            (Condition::All(parts), false) | (Condition::Any(parts), true) => self.first(Goal::Some(parts, holds)),
            (Condition::Count { at_least, at_most, of }, true) => self.first(Goal::Count(of, *at_least, *at_most)),
            (Condition::Count { at_least, at_most, of }, false) => {
                let fewer = at_least.checked_sub(1).map(|fewer| Goal::Count(of, 0, fewer));
                let more = at_most.checked_add(1).map(|more| Goal::Count(of, more, u32::MAX));
                match (fewer, more) {
                    (Some(fewer), Some(more)) => {
                        self.or(&[more], store);
                        self.first(fewer)
                    }
                    (Some(one), None) | (None, Some(one)) => self.first(one),
                    (None, None) => false,
                }
            }
        }
    }

    /// Makes the first parts true, and the rest false where too many would be.
    fn count(&mut self, parts: &'q [Condition], at_least: u32, at_most: u32, store: &Store<'q>) -> bool {
        if at_least as usize > parts.len() {
            return false;
        }
        let [first, more @ ..] = parts else { return true };
        if at_least == 0 && at_most as usize >= parts.len() {
            return true;
        }
        let bounded = at_most != u32::MAX;
        let without = [Goal::Holds(first, false), Goal::Count(more, at_least, at_most)];
        let without = if bounded { &without[..] } else { &without[1..] };
        if at_least == 0 {
            return without.iter().rev().all(|goal| self.first(*goal));
        }
        self.or(without, store);
        let fewer = if bounded { at_most - 1 } else { at_most };
        self.first(Goal::Count(more, at_least - 1, fewer)) && self.first(Goal::Holds(first, true))
    }

    fn atom(
        &mut self,
        atom: &'q Atom,
        holds: bool,
        store: &mut Store<'q>,
        allowed: &dyn Fn(QuestionId) -> bool,
    ) -> bool {
        if atom.question().is_some_and(|question| !allowed(question)) {
            return false;
        }
        match atom {
            Atom::Chosen(question, choices) if holds => self.first(Goal::Chosen(*question, choices, false)),
            Atom::BothSides(question, choices) if holds => self.first(Goal::Chosen(*question, choices, true)),
            Atom::Chosen(question, choices) => store.refuse(*question, choices, false),
            Atom::BothSides(question, choices) => store.refuse(*question, choices, true),
            Atom::Between(question, low, high) => store.within(*question, (*low, *high), holds),
            Atom::Unsure(question, _) if holds => store.unsure(*question),
            Atom::Unsure(question, _) => store.sure(*question),
            Atom::Finding(findings) if holds => self.first(Goal::Finding(findings)),
            Atom::RedFlag(flags) if holds => self.first(Goal::RedFlag(flags)),
            Atom::Category(categories) if holds => store.wish(Wish::Names(categories.clone())),
            Atom::Pattern(patterns) if holds => store.wish(Wish::Shows(patterns.clone())),
            // What nothing brings about is left as it comes; the replay tells.
            _ => true,
        }
    }

    /// Answers what a condition reads with *not sure*, as far as it takes for it to be open. There is no `not` in it.
    fn open(&mut self, condition: &'q Condition, store: &mut Store<'q>, allowed: &dyn Fn(QuestionId) -> bool) -> bool {
        match condition {
            Condition::Is(atom) => atom.question().is_some_and(|question| allowed(question) && store.unsure(question)),
            Condition::Any(parts) => self.first(Goal::SomeOpen(parts)),
            Condition::All(parts) | Condition::Count { of: parts, .. } => {
                // One open part is enough if the others hold, whichever it is: what is asked of those alone who have a sign is
                // not asked where that sign is open. All open is simpler, and tried first.
                for (at, part) in parts.iter().enumerate().rev() {
                    let others = [Goal::Each(&parts[..at], true), Goal::Each(&parts[at + 1..], true)];
                    self.or(&[Goal::Open(part), others[0], others[1]], store);
                }
                self.first(Goal::EachOpen(parts))
            }
            Condition::Not(_) => false,
        }
    }
}
