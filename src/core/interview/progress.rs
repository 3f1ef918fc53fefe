//! How far the interview has come.

use std::cmp::max;
use std::collections::BTreeSet;

use crate::questionnaire::{Audience, Go, QuestionId, Truth};

use super::{Answer, Interview};

/// How far the interview has come: never less after an answer to the waiting question.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// The questions answered on the path.
    pub answered: usize,
    /// The most questions that can still follow, the waiting one included.
    pub remaining: usize,
}

impl Progress {
    /// About how many questions the interview has.
    #[must_use]
    pub fn total(self) -> usize {
        self.answered + self.remaining
    }
}

impl Interview<'_> {
    /// How far the interview has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (answered, go) = self.walk();
        let remaining = self.longest_remaining(&answered, go);
        Progress { answered: answered.len(), remaining }
    }

    /// The most questions that can follow, ruling out the branches that the answers on the path
    /// have decided. Every answer decides more and walks on at least one step, so answered ÷ total
    /// only grows.
    fn longest_remaining(&self, answered: &[QuestionId], go: Go) -> usize {
        let Go::To(waiting) = go else { return 0 };
        let questionnaire = self.questionnaire;
        let mut known = vec![false; questionnaire.questions().len()];
        for question in answered {
            known[question.index()] = true;
        }
        // For a PT every question counts, so whatever follows a question has a shorter way to go:
        // in that order, each question finds its successors done.
        let depth = |id| questionnaire.longest_from(Go::To(id), Audience::Clinician);
        let mut order: Vec<_> =
            questionnaire.question_ids().filter(|(_, question)| question.step().is_some()).collect();
        order.retain(|(id, _)| depth(*id) <= depth(waiting));
        order.sort_by_key(|(id, _)| depth(*id));
        let mut longest = vec![0; questionnaire.questions().len()];
        for (id, question) in order {
            let Some(step) = question.step() else { continue };
            let far = |go: Go, longest: &[usize]| match go {
                Go::To(next) => longest[next.index()],
                Go::Result => 0,
            };
            let asked = step.audience == Audience::Everyone || self.audience == Audience::Clinician;
            let mut most = 0;
            if asked {
                most = question
                    .choices()
                    .iter()
                    .filter_map(|choice| choice.next)
                    .fold(0, |most, go| max(most, far(go, &longest)));
            }
            let mut decided = false;
            for branch in &step.next.branches {
                let truth = branch.condition.truth(&|atom| self.look_up(atom, |q| known[q.index()], Truth::Unknown));
                let open =
                    branch.condition.atoms().iter().filter_map(|atom| atom.question()).any(|q| !known[q.index()]);
                if truth == Truth::True || (truth == Truth::Unknown && open) {
                    most = max(most, far(branch.go, &longest));
                }
                if truth == Truth::True {
                    decided = true;
                    break;
                }
            }
            if !decided {
                most = max(most, far(step.next.otherwise, &longest));
            }
            longest[id.index()] = most + usize::from(asked);
        }
        longest[waiting.index()]
    }

    /// The questions with an answer that is not on the path, in the order of the questionnaire.
    /// They count for nothing but red flags until the path leads over them again.
    #[must_use]
    pub fn set_aside(&self) -> Vec<(QuestionId, &Answer)> {
        let answered: BTreeSet<_> = self.walk().0.into_iter().collect();
        self.answers
            .iter()
            .map(|(id, answer)| (*id, answer))
            .filter(|(id, _)| !answered.contains(id) && self.question(*id).step().is_some())
            .collect()
    }
}
