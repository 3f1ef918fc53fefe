//! The red flags that are raised.

use fixedbitset::FixedBitSet;

use crate::questionnaire::{Atom, Condition, Go, QuestionId, RedFlag, RedFlagId, Truth, Urgency};

use super::{Answer, End, Interview};

/// A red flag that is raised.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Raised {
    /// The red flag.
    pub flag: RedFlagId,
    /// How urgent it is as things stand.
    pub urgency: Urgency,
    /// Says whether an answer says so; otherwise an answer of *not sure* leaves it open.
    pub certain: bool,
}

impl Interview<'_> {
    /// The urgency at which the answers ended, if that was a stop: whether or not the same is asked anew on another day.
    #[must_use]
    pub fn ended_at(&self) -> Option<Urgency> {
        let end = self.path().end;
        let is_over = match end {
            End::Stop(_) => true,
            End::Ask(waiting) => self.needs_confirming(waiting),
            End::Finished => false,
        };
        let worst = self.raised().iter().map(|raised| raised.urgency).max()?;
        (worst == Urgency::Emergency || (is_over && worst == Urgency::SameDay)).then_some(worst)
    }

    /// Every red flag that is raised by any answer given, on the path or off it, the most urgent
    /// first and otherwise in the order of the questionnaire.
    #[must_use]
    pub fn raised(&self) -> Vec<Raised> {
        self.raised_by(|_| true, || self.walk().1)
    }

    /// The red flags raised by the answers to questions that `counts` admits; `go` tells what the walk came to.
    pub(super) fn raised_by(&self, counts: impl Fn(QuestionId) -> bool, go: impl Fn() -> Go) -> Vec<Raised> {
        let questionnaire = self.questionnaire;
        let waiting = questionnaire.waiting_red_flags();
        let woken = waiting.woken_by(self.answers.iter());
        // Of the others no *not sure* can decide anything.
        let mut doubted = FixedBitSet::with_capacity(woken.len());
        let mut open = woken.clone();
        for question in self.answers.unsure() {
            doubted.extend(questionnaire.red_flags_reading(question).map(RedFlagId::index));
            waiting.wake_all(question, &mut open);
        }
        // What *not sure* kept from being asked is known at the end only.
        let at_end = self.answers.unsure().next().is_some() && go() == Go::Result;
        if at_end {
            doubted.extend(questionnaire.red_flags_reading_doubt().map(RedFlagId::index));
        }
        let raised_now = |position| {
            let (flag, doubted) = (RedFlagId::new(position), doubted.contains(position));
            let surely = woken.contains(position).then(|| self.raised_surely(flag, &counts, doubted)).flatten();
            let left_open = || self.left_open(flag, &counts, open.contains(position), at_end);
            surely.or_else(|| doubted.then(left_open).flatten())
        };
        let mut any = woken.clone();
        any.union_with(&doubted);
        let mut raised: Vec<_> = any.ones().filter_map(raised_now).collect();
        raised.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
        raised
    }

    /// A red flag, if it is raised by the answers to questions that `counts` admits, or left open by them.
    pub(super) fn raised_now(
        &self,
        flag: RedFlagId,
        counts: &impl Fn(QuestionId) -> bool,
        at_end: bool,
    ) -> Option<Raised> {
        self.raised_surely(flag, counts, true).or_else(|| self.left_open(flag, counts, true, at_end))
    }

    /// A red flag, if the answers raise it; `doubted` where it reads one of somebody who is not sure.
    fn raised_surely(&self, id: RedFlagId, counts: &impl Fn(QuestionId) -> bool, doubted: bool) -> Option<Raised> {
        let flag = self.questionnaire.red_flag(id);
        if !self.holds(&flag.condition, counts, Truth::Unknown) {
            return None;
        }
        // A raise that might hold counts a tier lower: *not sure* about safety is never a *no*.
        let raised = flag.raise.iter().filter_map(|raise| {
            let might = || (doubted && self.holds(&raise.condition, counts, Truth::True)).then(|| raise.to.lower());
            if self.holds(&raise.condition, counts, Truth::Unknown) { Some(raise.to) } else { might() }
        });
        Some(Raised { flag: id, urgency: raised.fold(flag.urgency, Urgency::max), certain: true })
    }

    /// A red flag that is not raised, if *not sure* leaves it open: where it is `woken` by what was answered, or `at_end` by
    /// what was kept from being asked.
    fn left_open(
        &self,
        id: RedFlagId,
        counts: &impl Fn(QuestionId) -> bool,
        woken: bool,
        at_end: bool,
    ) -> Option<Raised> {
        let flag = self.questionnaire.red_flag(id);
        let urgency = flag.unsure?;
        let might = woken && self.holds(&flag.condition, counts, Truth::True);
        let open = might || (at_end && self.was_kept_open(flag, counts));
        open.then_some(Raised { flag: id, urgency, certain: false })
    }

    /// Tells whether a condition holds, with every *not sure* taken so.
    fn holds(&self, condition: &Condition, counts: &impl Fn(QuestionId) -> bool, not_sure: Truth) -> bool {
        condition.holds(true, &|atom: &Atom| self.look_up(atom, counts, not_sure))
    }

    /// Tells whether an urgent red flag stays open at the end because *not sure* led past a question that it reads:
    /// what was not asked for that reason is not a *no* either.
    fn was_kept_open(&self, flag: &RedFlag, counts: &impl Fn(QuestionId) -> bool) -> bool {
        // Whether the condition can still hold, with every *not sure* taken so or so.
        let can_hold = |not_sure| {
            let look_up = |atom: &Atom| {
                let given = atom.question().and_then(|id| self.answers.get(&id));
                let of_tree = atom.question().is_some_and(|id| self.question(id).step().is_some());
                if of_tree && matches!(given, None | Some(Answer::Skipped)) {
                    Truth::True
                } else if matches!(atom, Atom::Unsure(..)) && not_sure == Truth::False {
                    // Taken as a *no*, nobody is unsure any more.
                    Truth::False
                } else {
                    self.look_up(atom, counts, not_sure)
                }
            };
            flag.condition.holds(true, &look_up)
        };
        is_urgent(flag) && can_hold(Truth::True) && !can_hold(Truth::False)
    }
}

/// Tells whether a red flag can stop the interview.
fn is_urgent(flag: &RedFlag) -> bool {
    flag.raise.iter().map(|raise| raise.to).fold(flag.urgency, Urgency::max) >= Urgency::SameDay
}

#[cfg(test)]
mod tests;
