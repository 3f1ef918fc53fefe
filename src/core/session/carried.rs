//! The answers from before that stand without having been shown, and the way along those that were.

use std::collections::BTreeSet;

use super::Session;
use crate::interview::Interview;
use crate::questionnaire::{Audience, QuestionId};

/// The answers that were given on another day or by another person, and are not asked anew.
pub(super) fn unseen(interview: &Interview<'_>) -> BTreeSet<QuestionId> {
    let asked_anew = |id| interview.needs_confirming(id);
    // Nobody else's answers stand beside those of a self-check: that it asks some anew tells that the others are older too.
    let of_another_day =
        interview.audience() == Audience::Everyone && interview.answers().keys().any(|id| asked_anew(*id));
    let from_before = |id, answer| {
        let before = interview.theirs(id).or(interview.earlier(id));
        of_another_day || before == Some(answer)
    };
    let answers = interview.answers().iter();
    answers.filter(|(id, answer)| !asked_anew(**id) && from_before(**id, *answer)).map(|(id, _)| *id).collect()
}

impl Session<'_> {
    /// The question that was shown before the given one on the path; the last one for none.
    pub(super) fn shown_before(&self, from: Option<QuestionId>) -> Option<QuestionId> {
        let mut before = self.path.before(from)?;
        while self.carried.contains(&before) {
            before = self.path.before(Some(before))?;
        }
        Some(before)
    }

    /// The question to which it goes on from the given one on the path, answered or waiting.
    pub(super) fn shown_after(&self, from: QuestionId) -> Option<QuestionId> {
        let mut after = self.path.after(from)?;
        while self.carried.contains(&after) {
            after = self.path.after(after)?;
        }
        Some(after)
    }
}
