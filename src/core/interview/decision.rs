//! A PT's decision to go on without the doctor that the answers call for.
//!
//! What these answers have seen within days, whoever examines the client may judge otherwise: with a reason, which stands in the
//! record and beside the red flag. What cannot wait for another day nobody decides away, nor what *not sure* leaves open, which is
//! to be asked. The red flag stays raised, as one to be considered, and calls for a doctor again when a sign is new.

use std::collections::BTreeSet;

use crate::questionnaire::{Audience, RedFlagId, Urgency, Withheld, tidied};

use super::{AnswerError, Interview, Raised};

/// A decision to go on without a doctor first.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Decision {
    /// The reason, in the PT's words.
    pub reason: String,
    /// The red flags that called for a doctor within days when it was made.
    pub flags: BTreeSet<RedFlagId>,
}

impl Interview<'_> {
    /// The decision of this visit, if one was made.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision> {
        self.beside.decision.as_ref()
    }

    /// The red flags about which a PT may decide: those that are raised for certain, or are open from before, and call for a
    /// doctor within days, with those that are decided already. None where anything is more urgent.
    #[must_use]
    pub fn to_decide(&self) -> BTreeSet<RedFlagId> {
        let raised = self.raised();
        let mut awaited = Vec::new();
        self.await_doctor(&raised, &mut awaited);
        let cannot_wait = |raised: &Raised| raised.urgency >= Urgency::SameDay;
        if self.audience() != Audience::Clinician || raised.iter().chain(&awaited).any(cannot_wait) {
            return BTreeSet::new();
        }
        let calls = |raised: &&Raised| raised.certain && raised.urgency == Urgency::Soon;
        let open = raised.iter().chain(&awaited).filter(calls).map(|raised| raised.flag);
        let decided = self.decision().into_iter().flat_map(|decision| decision.flags.iter().copied());
        open.filter(|flag| self.can_be_decided(*flag)).chain(decided).collect()
    }

    /// Tells whether a red flag leaves room for a decision: not where no origin is told beside it, as under 18.
    fn can_be_decided(&self, flag: RedFlagId) -> bool {
        self.questionnaire.red_flag(flag).withholds != Withheld::Category
    }

    /// Decides to go on without a doctor first, for a reason. Words of blanks alone take the decision back.
    ///
    /// # Errors
    ///
    /// When they are longer than a record holds; then nothing changes.
    pub fn decide(&mut self, reason: &str) -> Result<(), AnswerError> {
        self.restore_decision(reason, self.to_decide())
    }

    /// Says what was decided, as a record tells it. In a self-check nothing happens.
    ///
    /// # Errors
    ///
    /// When the reason is longer than a record holds; then nothing changes.
    pub fn restore_decision(&mut self, reason: &str, flags: BTreeSet<RedFlagId>) -> Result<(), AnswerError> {
        let decision = match tidied(reason) {
            Ok(reason) => Some(Decision { reason, flags }).filter(|decision| !decision.flags.is_empty()),
            Err(AnswerError::NoWords) => None,
            Err(error) => return Err(error),
        };
        if self.audience() == Audience::Clinician && self.decision() != decision.as_ref() {
            self.beside_mut().decision = decision;
        }
        Ok(())
    }

    /// Tells whether a PT has decided about a red flag that is that urgent.
    pub(super) fn is_decided(&self, flag: RedFlagId, urgency: Urgency) -> bool {
        urgency == Urgency::Soon && self.decision().is_some_and(|decision| decision.flags.contains(&flag))
    }
}
