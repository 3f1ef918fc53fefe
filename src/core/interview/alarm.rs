//! The red flags that are raised.

use std::collections::BTreeSet;

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
        self.raised_by(&|_| true)
    }

    /// The red flags raised by the answers to questions that `counts` admits.
    pub(super) fn raised_by(&self, counts: &dyn Fn(QuestionId) -> bool) -> Vec<Raised> {
        let read = self.triggers().filter(|(question, _)| self.questionnaire.is_read_by_red_flags(*question));
        let woken = self.questionnaire.waiting_red_flags().woken_by(read);
        let mut woken: BTreeSet<_> = woken.into_iter().map(RedFlagId::new).collect();
        // What *not sure* kept from being asked wakes nothing by itself, and is known at the end only.
        let unsure = self.answers.values().any(Answer::is_unsure);
        let at_end = unsure && self.walk().1 == Go::Result;
        if unsure {
            woken.extend(self.questionnaire.red_flag_ids().filter(|(_, flag)| is_urgent(flag)).map(|(id, _)| id));
        }
        let mut raised: Vec<_> = woken.into_iter().filter_map(|flag| self.raised_now(flag, counts, at_end)).collect();
        raised.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
        raised
    }

    /// A red flag, if it is raised by the answers to questions that `counts` admits; `at_end` also by what *not sure* kept
    /// from being asked.
    pub(super) fn raised_now(
        &self,
        id: RedFlagId,
        counts: &dyn Fn(QuestionId) -> bool,
        at_end: bool,
    ) -> Option<Raised> {
        let flag = self.questionnaire.red_flag(id);
        let holds = |condition: &Condition, not_sure| {
            condition.truth(&|atom| self.look_up(atom, counts, not_sure)) == Truth::True
        };
        if holds(&flag.condition, Truth::Unknown) {
            // A raise that might hold counts a tier lower: *not sure* about safety is never a *no*.
            let raised = flag.raise.iter().filter_map(|raise| {
                let doubted = || holds(&raise.condition, Truth::True).then(|| raise.to.lower());
                if holds(&raise.condition, Truth::Unknown) { Some(raise.to) } else { doubted() }
            });
            return Some(Raised { flag: id, urgency: raised.fold(flag.urgency, Urgency::max), certain: true });
        }
        let open = || holds(&flag.condition, Truth::True) || (at_end && self.was_kept_open(flag, counts));
        let urgency = flag.unsure.filter(|_| open())?;
        Some(Raised { flag: id, urgency, certain: false })
    }

    /// Tells whether an urgent red flag stays open at the end because *not sure* led past a question that it reads:
    /// what was not asked for that reason is not a *no* either.
    fn was_kept_open(&self, flag: &RedFlag, counts: &dyn Fn(QuestionId) -> bool) -> bool {
        // Whether the condition can still hold, with every *not sure* taken so or so.
        let can_hold = |not_sure| {
            let look_up = |atom: &Atom| {
                let given = atom.question().and_then(|id| self.answers.get(&id));
                let of_tree = atom.question().is_some_and(|id| self.question(id).step().is_some());
                // Taken as a *no*, nobody is unsure any more.
                if matches!(atom, Atom::Unsure(..)) && not_sure == Truth::False {
                    Truth::False
                } else if of_tree && given.is_none_or(|answer| *answer == Answer::Skipped) {
                    Truth::True
                } else {
                    self.look_up(atom, counts, not_sure)
                }
            };
            flag.condition.truth(&look_up) == Truth::True
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
