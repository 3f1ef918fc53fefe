//! Which red flags are raised.

use crate::questionnaire::{Condition, QuestionId, RedFlagId, Truth, Urgency};

use super::Interview;

/// A red flag that is raised.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Raised {
    /// Which.
    pub flag: RedFlagId,
    /// How urgent it is as things stand.
    pub urgency: Urgency,
    /// Whether an answer says so; otherwise an answer of *not sure* leaves it open.
    pub certain: bool,
}

impl Interview<'_> {
    /// Every red flag that is raised by any answer given, on the path or off it, the most urgent
    /// first and otherwise in the order of the questionnaire.
    #[must_use]
    pub fn raised(&self) -> Vec<Raised> {
        self.raised_by(&|_| true)
    }

    /// The red flags raised by the answers to questions that `counts` admits.
    pub(super) fn raised_by(&self, counts: &dyn Fn(QuestionId) -> bool) -> Vec<Raised> {
        let read = self.given().filter(|(question, _)| self.questionnaire.is_read_by_red_flags(*question));
        let woken = self.questionnaire.waiting_red_flags().woken_by(read).into_iter().map(RedFlagId::new);
        let mut raised: Vec<_> = woken.filter_map(|flag| self.raised_now(flag, counts)).collect();
        raised.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
        raised
    }

    /// A red flag, if it is raised by the answers to questions that `counts` admits.
    pub(super) fn raised_now(&self, id: RedFlagId, counts: &dyn Fn(QuestionId) -> bool) -> Option<Raised> {
        let flag = self.questionnaire.red_flag(id);
        let holds = |condition: &Condition, not_sure| {
            condition.truth(&|atom| self.look_up(atom, counts, not_sure)) == Truth::True
        };
        if holds(&flag.condition, Truth::Unknown) {
            // A raise that might hold counts: *not sure* about safety is never a *no*.
            let raised = flag.raise.iter().filter(|raise| holds(&raise.condition, Truth::True)).map(|raise| raise.to);
            return Some(Raised { flag: id, urgency: raised.fold(flag.urgency, Urgency::max), certain: true });
        }
        let urgency = flag.unsure.filter(|_| holds(&flag.condition, Truth::True))?;
        Some(Raised { flag: id, urgency, certain: false })
    }
}
