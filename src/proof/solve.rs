//! From conditions to answers: a search, with a way back, for demands under which all of them hold.

use crate::questionnaire::{Atom, ChoiceId, Condition, QuestionId};

use super::store::{Store, Wish};

/// How many steps one search may take.
const STEPS: usize = 20_000;

/// Something that is to be brought about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal<'g> {
    /// Each of these.
    Goals(&'g [Goal<'g>]),
    /// A condition is true, or false.
    Holds(&'g Condition, bool),
    /// Each of these is true, or each is false.
    Each(&'g [Condition], bool),
    /// At least so many of these are true, and at most so many.
    Count(&'g [Condition], u32, u32),
    /// A condition is not true: false, or left open.
    NotTrue(&'g Condition),
    /// A condition may hold, because what it reads is answered with *not sure*.
    Open(&'g Condition),
    /// A question is asked.
    Asked(QuestionId),
    /// None of these choices is made.
    Without(QuestionId, &'g [ChoiceId]),
    /// This choice is made.
    Chosen(QuestionId, ChoiceId),
}

/// Goals, the next one first.
struct List<'g> {
    goal: Goal<'g>,
    rest: Option<&'g List<'g>>,
}

/// Looks for demands that bring every goal about, and tries each that it finds until one is good enough.
pub(super) fn solve<'q>(
    goals: &[Goal<'_>],
    store: &mut Store<'q>,
    done: &mut dyn FnMut(&mut Store<'q>) -> bool,
) -> bool {
    let mut search = Search { done, steps: 0 };
    search.go(Some(&List { goal: Goal::Goals(goals), rest: None }), store)
}

struct Search<'d, 'q> {
    done: &'d mut dyn FnMut(&mut Store<'q>) -> bool,
    steps: usize,
}

impl<'q> Search<'_, 'q> {
    /// Brings about the first goal and then the rest.
    fn go(&mut self, goals: Option<&List<'_>>, store: &mut Store<'q>) -> bool {
        self.steps += 1;
        if self.steps > STEPS {
            return false;
        }
        let Some(List { goal, rest }) = goals else { return (self.done)(store) };
        let rest = *rest;
        match *goal {
            Goal::Goals([first, more @ ..]) => {
                let more = List { goal: Goal::Goals(more), rest };
                self.go(Some(&List { goal: *first, rest: Some(&more) }), store)
            }
            Goal::Holds(condition, holds) => self.condition(condition, holds, rest, store),
            Goal::Goals([]) | Goal::Each([], _) => self.go(rest, store),
            Goal::Each([first, more @ ..], holds) => {
                let more = List { goal: Goal::Each(more, holds), rest };
                self.go(Some(&List { goal: Goal::Holds(first, holds), rest: Some(&more) }), store)
            }
            Goal::Count(parts, at_least, at_most) => self.count(parts, at_least, at_most, rest, store),
            Goal::NotTrue(condition) => {
                self.condition(condition, false, rest, store) || self.attempt(store, rest, |_| true)
            }
            Goal::Open(condition) => self.open(condition, rest, store),
            Goal::Asked(question) => self.attempt(store, rest, |store| {
                store.ask(question);
                true
            }),
            Goal::Without(question, choices) => {
                let atom = Atom::Chosen(question, choices.to_vec());
                self.attempt(store, rest, |store| store.demand(&atom, false))
            }
            Goal::Chosen(question, choice) => {
                let atom = Atom::Chosen(question, vec![choice]);
                self.attempt(store, rest, |store| store.demand(&atom, true))
            }
        }
    }

    /// Changes the demands and goes on, or takes the change back.
    fn attempt(
        &mut self,
        store: &mut Store<'q>,
        rest: Option<&List<'_>>,
        change: impl FnOnce(&mut Store<'q>) -> bool,
    ) -> bool {
        let mark = store.mark();
        if change(store) && self.go(rest, store) {
            return true;
        }
        store.back_to(mark);
        false
    }

    fn condition(
        &mut self,
        condition: &Condition,
        holds: bool,
        rest: Option<&List<'_>>,
        store: &mut Store<'q>,
    ) -> bool {
        match (condition, holds) {
            (Condition::Is(atom), _) => self.atom(atom, holds, rest, store),
            (Condition::Not(part), _) => self.condition(part, !holds, rest, store),
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                self.go(Some(&List { goal: Goal::Each(parts, holds), rest }), store)
            }
            (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                parts.iter().any(|part| self.condition(part, holds, rest, store))
            }
            (Condition::Count { at_least, at_most, of }, true) => self.count(of, *at_least, *at_most, rest, store),
            (Condition::Count { at_least, at_most, of }, false) => {
                at_least.checked_sub(1).is_some_and(|fewer| self.count(of, 0, fewer, rest, store))
                    || at_most.checked_add(1).is_some_and(|more| self.count(of, more, u32::MAX, rest, store))
            }
        }
    }

    /// Makes the first parts true, and the rest false where too many would be.
    fn count(
        &mut self,
        parts: &[Condition],
        at_least: u32,
        at_most: u32,
        rest: Option<&List<'_>>,
        store: &mut Store<'q>,
    ) -> bool {
        if at_least as usize > parts.len() {
            return false;
        }
        let [first, more @ ..] = parts else { return self.go(rest, store) };
        if at_least == 0 && at_most as usize >= parts.len() {
            return self.go(rest, store);
        }
        let bounded = at_most != u32::MAX;
        if at_least > 0 {
            let fewer = if bounded { at_most - 1 } else { at_most };
            let more = List { goal: Goal::Count(more, at_least - 1, fewer), rest };
            if self.condition(first, true, Some(&more), store) {
                return true;
            }
        }
        let more = List { goal: Goal::Count(more, at_least, at_most), rest };
        if bounded { self.condition(first, false, Some(&more), store) } else { self.go(Some(&more), store) }
    }

    fn atom(&mut self, atom: &Atom, holds: bool, rest: Option<&List<'_>>, store: &mut Store<'q>) -> bool {
        let questionnaire = store.questionnaire();
        match atom {
            Atom::Chosen(question, choices) if holds => choices.iter().any(|choice| {
                self.attempt(store, rest, |store| store.demand(&Atom::Chosen(*question, vec![*choice]), true))
            }),
            Atom::BothSides(question, choices) if holds => choices.iter().any(|choice| {
                self.attempt(store, rest, |store| store.demand(&Atom::BothSides(*question, vec![*choice]), true))
            }),
            Atom::Chosen(..) | Atom::BothSides(..) | Atom::Between(..) => {
                self.attempt(store, rest, |store| store.demand(atom, holds))
            }
            Atom::Finding(findings) if holds => findings.iter().any(|finding| {
                let finding = questionnaire.finding(*finding);
                let own = List { goal: Goal::Holds(&finding.condition, true), rest };
                match &finding.when {
                    Some(when) => self.condition(when, true, Some(&own), store),
                    None => self.go(Some(&own), store),
                }
            }),
            Atom::RedFlag(flags) if holds => {
                flags.iter().any(|flag| self.condition(&questionnaire.red_flag(*flag).condition, true, rest, store))
            }
            Atom::Category(categories) if holds => self.attempt(store, rest, |store| {
                store.wish(Wish::Names(categories.clone()));
                true
            }),
            Atom::Pattern(patterns) if holds => self.attempt(store, rest, |store| {
                store.wish(Wish::Shows(patterns.clone()));
                true
            }),
            // What nothing brings about is left as it comes; the replay tells.
            _ => self.go(rest, store),
        }
    }

    /// Answers what a condition reads with *not sure*, as far as it takes for it to be open. There is no `not` in it.
    fn open(&mut self, condition: &Condition, rest: Option<&List<'_>>, store: &mut Store<'q>) -> bool {
        match condition {
            Condition::Is(atom) => {
                atom.question().is_some_and(|question| self.attempt(store, rest, |store| store.unsure(question)))
            }
            Condition::Any(parts) => parts.iter().any(|part| self.open(part, rest, store)),
            Condition::All(parts) | Condition::Count { of: parts, .. } => match &parts[..] {
                [] => self.go(rest, store),
                [first, more @ ..] => {
                    // One open part is enough if the others hold; all open is simpler, and tried first.
                    let open: Vec<_> = more.iter().map(Goal::Open).collect();
                    let held: Vec<_> = more.iter().map(|part| Goal::Holds(part, true)).collect();
                    [open, held].iter().any(|others| {
                        let others = List { goal: Goal::Goals(others), rest };
                        self.go(Some(&List { goal: Goal::Open(first), rest: Some(&others) }), store)
                    })
                }
            },
            Condition::Not(_) => false,
        }
    }
}
