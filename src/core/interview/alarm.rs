//! The red flags that are raised.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::questionnaire::{
    FlagPlan, Numbers, Plan, Plans, QuestionId, Questionnaire, RedFlagId, Seen, Truth, Urgency, Waits,
};

use super::{End, Interview};

/// A red flag that is raised.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Raised {
    /// The red flag.
    pub flag: RedFlagId,
    /// How urgent it is as things stand.
    pub urgency: Urgency,
    /// Says whether an answer says so; otherwise an answer of *not sure* leaves it open.
    pub certain: bool,
    /// Who has looked at it since it called for a doctor, where somebody has and the signs are those of then.
    pub looked_at: Option<Look>,
}

/// A look at a red flag, by which it calls for a doctor no more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Look {
    /// How urgent it would be without it.
    pub was: Urgency,
    /// Who has looked.
    pub by: Looker,
}

/// Who has looked at a red flag.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Looker {
    /// A doctor, as somebody has said.
    Doctor,
    /// A PT, who has decided to go on without a doctor first.
    Therapist,
}

impl Raised {
    /// How urgent it is, whether or not anybody has looked at it.
    #[must_use]
    pub fn if_not_looked_at(&self) -> Urgency {
        self.looked_at.map_or(self.urgency, |look| look.was)
    }

    /// Tells whether it calls for a doctor no more because that one has looked.
    #[must_use]
    pub fn is_looked_at_by(&self, looker: Looker) -> bool {
        self.looked_at.is_some_and(|look| look.by == looker)
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
        self.raised_but(&BTreeSet::new())
    }

    /// The same by the answers but those to some questions.
    pub(super) fn raised_but(&self, but: &BTreeSet<QuestionId>) -> Vec<Raised> {
        let mut raised = Vec::new();
        self.raised_by(but, || self.has_asked_all(), &mut Alarms::default(), &mut raised);
        raised
    }

    /// The same, in place of those that were found before; `asked_all` tells whether the walk came to the end.
    pub(super) fn raised_by(
        &self,
        but: &BTreeSet<QuestionId>,
        asked_all: impl Fn() -> bool,
        alarms: &mut Alarms,
        raised: &mut Vec<Raised>,
    ) {
        let questionnaire = self.questionnaire;
        let woken = self.known().woken.of(Waits::RedFlags);
        // What *not sure* kept from being asked is known at the end only.
        let at_end = self.answers().unsure().next().is_some() && asked_all();
        alarms.see(self, but, at_end);
        alarms.doubted.become_none_of(woken);
        alarms.open.become_as(woken);
        for question in self.answers().unsure() {
            questionnaire.red_flags_reading(question).for_each(|flag| alarms.doubted.insert(flag.index()));
            questionnaire.waiting_red_flags().wake_all(question, &mut alarms.open);
        }
        raised.clear();
        // Of the others no *not sure* can decide anything.
        for position in woken.or(alarms.doubted.whole()) {
            let (flag, doubted) = (RedFlagId::new(position), alarms.doubted.contains(position));
            let surely =
                if woken.contains(position) { alarms.raised_surely(questionnaire, flag, doubted) } else { None };
            let is_open = || alarms.open.contains(position);
            let left_open = || if doubted { alarms.left_open(questionnaire, flag, is_open()) } else { None };
            if let Some(flag) = surely.or_else(left_open) {
                raised.push(self.after_look(flag));
            }
        }
        // What called for a doctor until one looked stands before what never did.
        raised.sort_unstable_by_key(|raised| {
            (Reverse((raised.urgency, raised.certain, raised.if_not_looked_at())), raised.flag)
        });
    }
}

/// What decides about red flags, in storage that is kept from one decision to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Alarms {
    /// As things stand, and with every *not sure* taken for a yes.
    surely: Seen,
    maybe: Seen,
    /// The same had everything been asked, with every *not sure* taken for a yes, and for a no: where the walk is at its end.
    at_end: bool,
    yes: Seen,
    no: Seen,
    /// The red flags about which a *not sure* decides, and those that may be open.
    doubted: Numbers,
    open: Numbers,
}

impl Alarms {
    /// Looks at the answers, but those to some questions.
    pub(super) fn see(&mut self, interview: &Interview<'_>, but: &BTreeSet<QuestionId>, at_end: bool) {
        let truths = &interview.known().truths;
        // For the first page no plan is unpacked.
        let plans = || interview.questionnaire.plans();
        let see = |not_sure, seen: &mut Seen| {
            truths.see(not_sure, seen);
            for question in but {
                seen.look_away(plans().numbers_of(*question));
            }
        };
        see(Truth::Unknown, &mut self.surely);
        see(Truth::True, &mut self.maybe);
        self.at_end = at_end;
        if at_end {
            for (not_sure, seen) in [(Truth::True, &mut self.yes), (Truth::False, &mut self.no)] {
                see(not_sure, seen);
                truths.see_if_all_was_asked(plans(), not_sure, seen);
            }
        }
    }

    /// Looks again after a question was answered, at what its answer tells and decides about.
    pub(super) fn see_again(&mut self, interview: &Interview<'_>, question: QuestionId) {
        if !interview.to_confirm.is_empty() {
            return self.see(interview, &interview.to_confirm, false);
        }
        let (truths, plans) = (&interview.known().truths, interview.questionnaire.plans());
        for changed in plans.offers(question).iter().copied().chain([question]) {
            for (not_sure, seen) in [(Truth::Unknown, &mut self.surely), (Truth::True, &mut self.maybe)] {
                truths.see_again(plans.numbers_of(changed), not_sure, seen);
            }
        }
    }

    /// A red flag, if it is raised before the end, or left open.
    pub(super) fn raised_now(&self, questionnaire: &Questionnaire, flag: RedFlagId) -> Option<Raised> {
        self.raised_surely(questionnaire, flag, true).or_else(|| self.left_open(questionnaire, flag, true))
    }

    /// A red flag, if the answers raise it; `doubted` where it reads one of somebody who is not sure.
    fn raised_surely(&self, questionnaire: &Questionnaire, id: RedFlagId, doubted: bool) -> Option<Raised> {
        let plans = questionnaire.plans();
        let (plan, is_true) = (plans.red_flag(id), |plan: Plan, seen| plans.holds(plan, true, seen));
        if !is_true(plan.condition, &self.surely) {
            return None;
        }
        let flag = questionnaire.red_flag(id);
        // A raise that might hold counts a tier lower: *not sure* about safety is never a *no*.
        let raised = flag.raise.iter().zip(&plan.raise).filter_map(|(raise, plan)| {
            let might = || (doubted && is_true(*plan, &self.maybe)).then(|| raise.to.lower());
            if is_true(*plan, &self.surely) { Some(raise.to) } else { might() }
        });
        Some(Raised { flag: id, urgency: raised.fold(flag.urgency, Urgency::max), certain: true, looked_at: None })
    }

    /// A red flag that is not raised, if *not sure* leaves it open: where it is `woken` by what was answered, or at the end by
    /// what was kept from being asked.
    fn left_open(&self, questionnaire: &Questionnaire, id: RedFlagId, woken: bool) -> Option<Raised> {
        let plans = questionnaire.plans();
        let plan = plans.red_flag(id);
        let is_open = || (woken && plans.holds(plan.condition, true, &self.maybe)) || self.was_kept_open(plans, plan);
        let unsure = || questionnaire.red_flag(id).unsure;
        let urgency = (plan.can_be_open && is_open()).then(unsure).flatten()?;
        Some(Raised { flag: id, urgency, certain: false, looked_at: None })
    }

    /// Tells whether an urgent red flag stays open at the end because *not sure* led past a question that it reads:
    /// what was not asked for that reason is not a *no* either.
    fn was_kept_open(&self, plans: &Plans, plan: &FlagPlan) -> bool {
        let is_true = |seen| plans.holds(plan.condition, true, seen);
        self.at_end && plan.is_urgent && is_true(&self.yes) && !is_true(&self.no)
    }
}

#[cfg(test)]
mod tests;
