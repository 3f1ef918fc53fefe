//! Which red flags are raised.

use crate::questionnaire::{Condition, QuestionId, RedFlag, RedFlagId, Truth, Urgency};

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
        self.raised_by(|_| true)
    }

    /// The red flags raised by the answers to questions that `counts` admits.
    pub(super) fn raised_by(&self, counts: impl Fn(QuestionId) -> bool) -> Vec<Raised> {
        let holds = |condition: &Condition, not_sure| {
            condition.truth(&|atom| self.look_up(atom, &counts, not_sure)) == Truth::True
        };
        let urgency = |flag: &RedFlag| {
            if holds(&flag.condition, Truth::Unknown) {
                // A raise that might hold counts: *not sure* about safety is never a *no*.
                let raised =
                    flag.raise.iter().filter(|raise| holds(&raise.condition, Truth::True)).map(|raise| raise.to);
                Some((raised.fold(flag.urgency, Urgency::max), true))
            } else {
                flag.unsure.filter(|_| holds(&flag.condition, Truth::True)).map(|urgency| (urgency, false))
            }
        };
        let woken = self.questionnaire.waiting_red_flags().woken_by(self.given()).into_iter();
        let mut raised: Vec<_> = woken
            .map(RedFlagId::new)
            .filter_map(|id| {
                let (urgency, certain) = urgency(self.questionnaire.red_flag(id))?;
                Some(Raised { flag: id, urgency, certain })
            })
            .collect();
        raised.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
        raised
    }
}
