//! A PT's decision to go on without the doctor that the answers call for.
//!
//! What these answers have seen within days, whoever examines the client may judge otherwise: with a reason, which stands in the
//! record and beside the red flag. What is to be seen today needs a doctor's look, which the reason names: a sign that is already
//! examined calls for none again (S21), nor pain that a picture has explained (S6). An emergency nobody decides away, nor what
//! *not sure* leaves open, which is to be asked. The red flag stays raised, as one to be considered, and calls for a doctor again
//! when it gets more urgent, or on a later visit when a sign is new.

use std::collections::BTreeMap;

use crate::questionnaire::{Audience, RedFlagId, Urgency, Withheld, tidied};

use super::{AnswerError, Interview, Looker, Raised};

/// A decision to go on without a doctor first.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Decision {
    /// The reason, in the PT's words.
    pub reason: String,
    /// The red flags about which it was made, each with how urgent it was.
    pub flags: BTreeMap<RedFlagId, Urgency>,
    /// Says whether it was made on an earlier visit: it stands while the signs are those of then.
    pub is_earlier: bool,
}

impl Interview<'_> {
    /// The decision that stands, if one was made on this visit or before.
    #[must_use]
    pub fn decision(&self) -> Option<&Decision> {
        self.beside.decision.as_ref()
    }

    /// The red flags about which a PT may decide, each with how soon it calls for a doctor: those that are raised for certain, or
    /// are open from before, with those that are decided already. None where anything is an emergency.
    #[must_use]
    pub fn to_decide(&self) -> BTreeMap<RedFlagId, Urgency> {
        let raised = self.raised();
        let mut awaited = Vec::new();
        self.await_doctor(&raised, &mut awaited);
        let is_emergency = |raised: &Raised| raised.urgency == Urgency::Emergency;
        if self.audience() != Audience::Clinician || raised.iter().any(is_emergency) {
            return BTreeMap::new();
        }
        let open = raised.iter().chain(&awaited).filter(|raised| raised.certain && raised.urgency.calls_for_a_doctor());
        let open = open.filter(|raised| self.can_be_decided(raised.flag)).map(|raised| (raised.flag, raised.urgency));
        // Of what was decided on an earlier visit, only what is still raised.
        let looked_into =
            |flag| raised.iter().any(|raised| raised.flag == flag && raised.is_looked_at_by(Looker::Therapist));
        let stands = |decision: &Decision| {
            let flags = decision.flags.iter().filter(|(flag, _)| !decision.is_earlier || looked_into(**flag));
            flags.map(|(flag, urgency)| (*flag, *urgency)).collect::<Vec<_>>()
        };
        self.decision().map(stands).unwrap_or_default().into_iter().chain(open).collect()
    }

    /// Tells whether a red flag leaves room for a decision: not where no origin is told beside it although it can wait, as under 18.
    fn can_be_decided(&self, flag: RedFlagId) -> bool {
        let flag = self.questionnaire.red_flag(flag);
        flag.urgency >= Urgency::SameDay || flag.withholds != Withheld::Category
    }

    /// Decides to go on without a doctor first, for a reason. Words of blanks alone take the decision back.
    ///
    /// # Errors
    ///
    /// When they are longer than a record holds; then nothing changes.
    pub fn decide(&mut self, reason: &str) -> Result<(), AnswerError> {
        let flags = self.to_decide();
        // One of an earlier visit that says all there is to say keeps its day.
        let says_it_all = |decision: &Decision| {
            decision.reason == reason.trim()
                && flags.iter().all(|(flag, urgency)| decision.flags.get(flag) >= Some(urgency))
        };
        if self.decision().is_some_and(says_it_all) {
            return Ok(());
        }
        self.restore_decision(reason, flags, false)
    }

    /// Says what was decided, as a record tells it, on this visit or an earlier one. In a self-check nothing happens.
    ///
    /// # Errors
    ///
    /// When the reason is longer than a record holds; then nothing changes.
    pub fn restore_decision(
        &mut self,
        reason: &str,
        flags: BTreeMap<RedFlagId, Urgency>,
        is_earlier: bool,
    ) -> Result<(), AnswerError> {
        let decision = match tidied(reason) {
            Ok(reason) => Some(Decision { reason, flags, is_earlier }).filter(|decision| !decision.flags.is_empty()),
            Err(AnswerError::NoWords) => None,
            Err(error) => return Err(error),
        };
        if self.audience() == Audience::Clinician && self.decision() != decision.as_ref() {
            self.beside_mut().decision = decision;
        }
        Ok(())
    }

    /// Tells whether a PT has decided about a red flag when it was no less urgent, and nothing of it is new since.
    pub(super) fn is_decided(&self, flag: RedFlagId, urgency: Urgency) -> bool {
        let Some(decision) = self.decision() else { return false };
        let no_less = decision.flags.get(&flag).is_some_and(|decided| *decided >= urgency);
        no_less && (!decision.is_earlier || self.is_raised_as_before(flag))
    }
}
