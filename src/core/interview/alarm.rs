//! The red flags that are raised.

use std::collections::BTreeSet;

use crate::questionnaire::{FlagPlan, Plan, QuestionId, Questionnaire, RedFlagId, Seen, Truth, Urgency, Waits};

use super::{End, Interview, Known};

/// A red flag that is raised.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Raised {
    /// The red flag.
    pub flag: RedFlagId,
    /// How urgent it is as things stand.
    pub urgency: Urgency,
    /// Says whether an answer says so; otherwise an answer of *not sure* leaves it open.
    pub certain: bool,
    /// How urgent it would be had no doctor looked at it, where one has and the signs are those of then.
    pub looked_at: Option<Urgency>,
}

impl Raised {
    /// How urgent it is, whether or not a doctor has looked at it.
    #[must_use]
    pub fn if_not_looked_at(&self) -> Urgency {
        self.looked_at.unwrap_or(self.urgency)
    }
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
        let known = self.known();
        self.raised_by(known, &BTreeSet::new(), || self.has_asked_all())
    }

    /// The red flags raised by the answers, but those to some questions; `asked_all` tells whether the walk came to the end.
    pub(super) fn raised_by(
        &self,
        known: &Known,
        but: &BTreeSet<QuestionId>,
        asked_all: impl Fn() -> bool,
    ) -> Vec<Raised> {
        let questionnaire = self.questionnaire;
        let woken = known.woken.of(Waits::RedFlags);
        // Of the others no *not sure* can decide anything.
        let (mut doubted, mut open) = (woken.emptied(), woken.to_own());
        for question in self.answers().unsure() {
            questionnaire.red_flags_reading(question).for_each(|flag| doubted.insert(flag.index()));
            questionnaire.waiting_red_flags().wake_all(question, &mut open);
        }
        // What *not sure* kept from being asked is known at the end only.
        let at_end = self.answers().unsure().next().is_some() && asked_all();
        let alarms = Alarms::of(questionnaire, known, but, at_end);
        let (mut any, mut raised) = (woken.to_own(), Vec::new());
        any.join(doubted.whole());
        for position in any.whole().iter() {
            let (flag, doubted) = (RedFlagId::new(position), doubted.contains(position));
            let surely = if woken.contains(position) { alarms.raised_surely(flag, doubted) } else { None };
            let left_open = || if doubted { alarms.left_open(flag, open.contains(position)) } else { None };
            if let Some(flag) = surely.or_else(left_open) {
                raised.push(self.after_look(flag));
            }
        }
        raised.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
        raised
    }
}

/// What decides about red flags.
pub(super) struct Alarms<'q> {
    questionnaire: &'q Questionnaire,
    /// As things stand, and with every *not sure* taken for a yes.
    surely: Seen,
    maybe: Seen,
    at_end: Option<AtEnd>,
}

/// As things would stand had everything been asked, with every *not sure* taken for a yes, and for a no.
struct AtEnd {
    yes: Seen,
    no: Seen,
}

impl<'q> Alarms<'q> {
    /// Those by the answers, but those to some questions.
    pub(super) fn of(
        questionnaire: &'q Questionnaire,
        known: &Known,
        but: &BTreeSet<QuestionId>,
        at_end: bool,
    ) -> Self {
        let truths = &known.truths;
        let seen = |not_sure| {
            let mut seen = truths.seen(not_sure);
            for question in but {
                seen.look_away(questionnaire.plans().numbers_of(*question));
            }
            seen
        };
        let all_asked = |not_sure| truths.if_all_was_asked(questionnaire.plans(), seen(not_sure), not_sure);
        Self {
            questionnaire,
            surely: seen(Truth::Unknown),
            maybe: seen(Truth::True),
            at_end: at_end.then(|| AtEnd { yes: all_asked(Truth::True), no: all_asked(Truth::False) }),
        }
    }

    /// A red flag, if it is raised before the end, or left open.
    pub(super) fn raised_now(&self, flag: RedFlagId) -> Option<Raised> {
        self.raised_surely(flag, true).or_else(|| self.left_open(flag, true))
    }

    fn plan(&self, id: RedFlagId) -> &'q FlagPlan {
        self.questionnaire.plans().red_flag(id)
    }

    fn is_true(&self, plan: Plan, seen: &Seen) -> bool {
        self.questionnaire.plans().holds(plan, true, seen)
    }

    /// A red flag, if the answers raise it; `doubted` where it reads one of somebody who is not sure.
    fn raised_surely(&self, id: RedFlagId, doubted: bool) -> Option<Raised> {
        let plan = self.plan(id);
        if !self.is_true(plan.condition, &self.surely) {
            return None;
        }
        let flag = self.questionnaire.red_flag(id);
        // A raise that might hold counts a tier lower: *not sure* about safety is never a *no*.
        let raised = flag.raise.iter().zip(&plan.raise).filter_map(|(raise, plan)| {
            let might = || (doubted && self.is_true(*plan, &self.maybe)).then(|| raise.to.lower());
            if self.is_true(*plan, &self.surely) { Some(raise.to) } else { might() }
        });
        Some(Raised { flag: id, urgency: raised.fold(flag.urgency, Urgency::max), certain: true, looked_at: None })
    }

    /// A red flag that is not raised, if *not sure* leaves it open: where it is `woken` by what was answered, or at the end by
    /// what was kept from being asked.
    fn left_open(&self, id: RedFlagId, woken: bool) -> Option<Raised> {
        let plan = self.plan(id);
        let is_open = || (woken && self.is_true(plan.condition, &self.maybe)) || self.was_kept_open(plan);
        let unsure = || self.questionnaire.red_flag(id).unsure;
        let urgency = (plan.can_be_open && is_open()).then(unsure).flatten()?;
        Some(Raised { flag: id, urgency, certain: false, looked_at: None })
    }

    /// Tells whether an urgent red flag stays open at the end because *not sure* led past a question that it reads:
    /// what was not asked for that reason is not a *no* either.
    fn was_kept_open(&self, plan: &FlagPlan) -> bool {
        let Some(AtEnd { yes, no }) = self.at_end.as_ref().filter(|_| plan.is_urgent) else { return false };
        self.is_true(plan.condition, yes) && !self.is_true(plan.condition, no)
    }
}

#[cfg(test)]
mod tests;
