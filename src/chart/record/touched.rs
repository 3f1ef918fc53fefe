//! What a change of the questionnaire means for a visit.

use super::{Record, Snapshot, State};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::QuestionId;

/// What a change of the questionnaire means for a visit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Touched {
    /// The questions at which more can be chosen than then.
    pub more_to_choose: Vec<String>,
    /// A question that is asked now, and was not.
    pub asked_since: Option<String>,
    /// What the same answers lead to, and did not then.
    pub otherwise: Vec<Otherwise>,
}

/// Something that was told and is not the same by the questionnaire as it is now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Otherwise {
    Verdict,
    RedFlags,
}

impl Touched {
    pub(super) fn of(record: &Record, interview: &Interview<'_>) -> Self {
        let name = |id: QuestionId| interview.question(id).briefly().to_owned();
        let has_more = |id: &QuestionId| {
            let mut choices = interview.question(*id).choice_ids().map(|(choice, _)| choice);
            choices.any(|choice| interview.offers(*id, choice) && !interview.was_listed(*id, choice))
        };
        let had_ended = matches!(record.state, State::Completed | State::Amended);
        let asked_since = match interview.path().end {
            // An answer that is no longer on offer was asked for.
            End::Ask(waiting) if had_ended && record.entry(&interview.question(waiting).name).is_none() => {
                Some(name(waiting))
            }
            _ => None,
        };
        let now = Snapshot::of(interview);
        Self {
            more_to_choose: interview.answers().keys().copied().filter(has_more).map(name).collect(),
            asked_since,
            otherwise: record.snapshot.as_ref().map(|then| otherwise(then, &now)).unwrap_or_default(),
        }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.more_to_choose.is_empty() && self.asked_since.is_none() && self.otherwise.is_empty()
    }
}

fn otherwise(then: &Snapshot, now: &Snapshot) -> Vec<Otherwise> {
    let fits = |told: &Snapshot| (told.verdict, told.named(), told.withheld);
    let verdict = (fits(then) != fits(now)).then_some(Otherwise::Verdict);
    verdict.into_iter().chain((then.red_flags != now.red_flags).then_some(Otherwise::RedFlags)).collect()
}
