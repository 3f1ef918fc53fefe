//! What a PT has decided, by names.

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::named::Acknowledged;
use hip_triage_core::interview::Interview;
use hip_triage_core::language;

/// The decision of a PT to go on without the doctor that the answers call for.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDecision {
    /// The reason, in the PT's words.
    pub reason: String,
    /// Their language, by its tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The red flags about which it was made, each with how urgent it was.
    pub red_flags: Vec<Acknowledged>,
    /// When it was made.
    pub at: Moment,
}

impl NamedDecision {
    /// The decision of an interview; one that stood in the record already keeps its time.
    #[must_use]
    pub fn of(interview: &Interview<'_>, before: Option<&Self>, at: &Moment) -> Option<Self> {
        let decision = interview.decision()?;
        let name = |id| interview.questionnaire().red_flag(id).name.clone();
        let flags = decision.flags.iter();
        let red_flags: Vec<_> =
            flags.map(|(id, urgency)| Acknowledged { red_flag: name(*id), urgency: *urgency }).collect();
        let same = before.filter(|before| before.reason == decision.reason && before.red_flags == red_flags);
        let language = Some(language::current().tag().to_owned());
        let new = || Self { reason: decision.reason.clone(), language, red_flags, at: at.clone() };
        Some(same.cloned().unwrap_or_else(new))
    }

    /// Has it stand in the interview of a visit that began at that time, as far as the questionnaire still has its red flags; a
    /// reason that no record of this program holds does not.
    pub fn restore(&self, interview: &mut Interview<'_>, started: &Moment) {
        let questionnaire = interview.questionnaire();
        let known = |flag: &Acknowledged| Some((questionnaire.find_red_flag(&flag.red_flag)?, flag.urgency));
        let flags = self.red_flags.iter().filter_map(known).collect();
        let _ = interview.restore_decision(&self.reason, flags, self.at.is_before(started));
    }
}
