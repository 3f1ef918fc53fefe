//! The walk through the answers, step by step.

use std::collections::BTreeMap;

use crate::questionnaire::{Go, Question, QuestionId, Role, Seen};

use super::alarm::Alarms;
use super::{Answer, By, End, Interview, Passed, Path, Walked};

/// How far a walk has come.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    /// What conditions see of the questions on the path.
    pub(crate) on_path: Seen,
    /// The questions that were asked and are answered, in order.
    pub(super) answered: Vec<QuestionId>,
    /// Those of them that were answered with *not sure*, or skipped.
    pub(crate) left_open: Vec<QuestionId>,
    /// The step that comes next.
    pub(super) go: Go,
    /// Says whether other questions stood in place of those left out.
    instead: bool,
}

impl Walk {
    pub(super) fn new(interview: &Interview<'_>) -> Self {
        let questionnaire = interview.questionnaire;
        Self {
            on_path: Seen::none(questionnaire.things()),
            answered: Vec::with_capacity(interview.answers().len()),
            left_open: Vec::new(),
            go: Go::To(questionnaire.start()),
            instead: false,
        }
    }

    /// Stands at the first question again.
    pub(super) fn start_over(&mut self, interview: &Interview<'_>) {
        self.on_path.look_away_from_all();
        self.answered.clear();
        self.left_open.clear();
        self.go = Go::To(interview.questionnaire.start());
        self.instead = false;
    }

    /// Tells whether it came to the result past all that is asked: what others stood in place of counts as a *no*.
    pub(super) fn has_asked_all(&self) -> bool {
        self.go == Go::Result && !self.instead
    }

    /// Goes on until a question waits, or to the result.
    pub(super) fn go_on(&mut self, interview: &Interview<'_>) {
        while self.step(interview).is_some() {}
    }

    /// Goes on from the next question to what follows it; nowhere from one that waits, or from the result.
    #[inline]
    pub(super) fn step(&mut self, interview: &Interview<'_>) -> Option<Passed> {
        let Go::To(question) = self.go else { return None };
        let here = interview.question(question);
        let step = here.step()?;
        let asked = interview.asks(question, here);
        let mut own = None;
        if asked {
            let answer = interview.answers().get(&question).filter(|_| !interview.to_confirm.contains(&question))?;
            self.answered.push(question);
            self.look_at(interview, question, answer);
            own = own_way(here, answer);
        }
        let (by, to) = own.unwrap_or_else(|| match self.branch(interview, question) {
            Some(position) => {
                let branch = &step.next.branches[position];
                self.instead |= branch.instead;
                (By::Branch(position), branch.go)
            }
            None => (By::Otherwise, step.next.otherwise),
        });
        self.go = to;
        Some(Passed { question, asked, by, to })
    }

    /// Has the answer to a question count.
    #[inline]
    pub(crate) fn look_at(&mut self, interview: &Interview<'_>, question: QuestionId, answer: &Answer) {
        let numbers = interview.questionnaire.plans().numbers_of(question);
        self.on_path.look_at(numbers, interview.known().truths.surely());
        if matches!(answer, Answer::NotSure | Answer::Skipped) {
            self.left_open.push(question);
        }
    }

    /// Takes in what a question decides about that was answered just now.
    fn look_again(&mut self, interview: &Interview<'_>, question: QuestionId) {
        let plans = interview.questionnaire.plans();
        for offering in plans.offers(question).iter().filter(|offering| self.answered.contains(offering)) {
            let numbers = plans.numbers_of(*offering);
            self.on_path.look_away(numbers.clone());
            self.on_path.look_at(numbers, interview.known().truths.surely());
        }
    }

    /// The position of the first branch behind a question whose condition is true.
    #[inline]
    fn branch(&self, interview: &Interview<'_>, question: QuestionId) -> Option<usize> {
        let plans = interview.questionnaire.plans();
        plans.branches(question).iter().position(|branch| plans.holds(*branch, true, &self.on_path))
    }
}

impl Walked {
    /// One that has not begun.
    pub(crate) fn nowhere(interview: &Interview<'_>) -> Self {
        let walk = Walk::new(interview);
        let path = Path { answered: Vec::with_capacity(walk.answered.capacity()), end: End::Finished };
        Self { walk, path, raised: Vec::new(), alarms: Alarms::default() }
    }
}

impl Interview<'_> {
    /// Tells whether a question is asked of these: what only a PT asks, a self-check passes over; how it is compared with
    /// last time, a first visit, though what was answered all the same, as of old, stays; whether a doctor has looked, an
    /// interview before which nothing called for one; and what that doctor allowed, one in which none has looked.
    #[inline]
    pub(super) fn asks(&self, id: QuestionId, question: &Question) -> bool {
        let is_idle = match question.role {
            Some(Role::Compared) => self.is_first_visit() && !self.answers().contains_key(&id),
            Some(Role::Seen) => !self.asks_of_look(),
            Some(Role::Allowed) => !(self.asks_of_look() && self.doctor_has_looked()),
            _ => false,
        };
        question.is_asked(self.audience) && !is_idle
    }
}

/// Where the chosen choice itself leads.
fn own_way(question: &Question, answer: &Answer) -> Option<(By, Go)> {
    match answer {
        Answer::One(choice) => question.choice(*choice).next.map(|go| (By::Choice(*choice), go)),
        _ => None,
    }
}

impl Interview<'_> {
    /// Has each question answered that waits, one after another, until none does, a red flag stops the walk, or
    /// `answer` gives false because it gave no answer; gives where the walk then stands.
    ///
    /// That is what asking for the [`path`](Self::path) after each answer does, in one walk instead of one for each.
    pub fn answer_each(&mut self, answer: &mut dyn FnMut(&mut Self, QuestionId) -> bool) -> End {
        let mut walk = Walk::new(self);
        walk.go_on(self);
        if walk.go == Go::Result {
            return self.path().end;
        }
        let stopping = |interview: &Self| -> BTreeMap<_, _> {
            interview.stopping().map(|raised| (raised.flag, raised.urgency)).collect()
        };
        let (mut stops, mut alarms) = (stopping(self), Alarms::default());
        alarms.see(self, &self.to_confirm, false);
        loop {
            walk.go_on(self);
            let end = self.end(walk.go, stops.values().max().copied());
            let question = match end {
                End::Ask(question) => question,
                End::Stop(_) => return end,
                // What *not sure* kept from being asked is known at the very end only.
                End::Finished => return self.path().end,
            };
            if !answer(self, question) {
                return end;
            }
            walk.look_again(self, question);
            if matches!(self.question(question).role, Some(Role::Seen | Role::Allowed)) {
                stops = stopping(self);
            }
            alarms.see_again(self, question);
            // The others read nothing new.
            for flag in self.questionnaire.red_flags_reading(question) {
                match alarms
                    .raised_now(self.questionnaire, flag)
                    .map(|raised| self.after_look(raised))
                    .filter(|raised| self.stops(*raised))
                {
                    Some(raised) => stops.insert(flag, raised.urgency),
                    None => stops.remove(&flag),
                };
            }
        }
    }
}
