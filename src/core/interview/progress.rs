//! How far the interview has come.

use std::cmp::max;
use std::collections::BTreeSet;

use crate::questionnaire::{Go, QuestionId, SectionId, Step, Truth};

use super::{Answer, Interview, Path};

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
        let remaining = self.longest_remaining(&answered, go, &|_, _| true);
        Progress { answered: self.counted(&answered), remaining }
    }

    /// How many of these questions count: one below another stands on its screen.
    fn counted(&self, questions: &[QuestionId]) -> usize {
        questions.iter().filter(|id| !self.questionnaire.is_below(**id)).count()
    }

    /// The number of a question on the path in its section, from 1, of those that are `shown`.
    #[must_use]
    pub fn number_in_section(
        &self,
        path: &Path,
        question: QuestionId,
        shown: impl Fn(QuestionId) -> bool,
    ) -> Option<usize> {
        let section = self.question(question).step()?.section;
        let before = self.counted_in(section, &path.answered[..path.position(question)?], &shown);
        Some((before + usize::from(!self.questionnaire.is_below(question))).max(1))
    }

    /// How many questions of a section are `shown` at most.
    #[must_use]
    pub fn most_in_section(&self, section: SectionId, shown: impl Fn(QuestionId) -> bool) -> usize {
        let (answered, go) = self.walk();
        let remaining = self.longest_remaining(&answered, go, &|id, step| step.section == section && shown(id));
        self.counted_in(section, &answered, &shown) + remaining
    }

    fn counted_in(&self, section: SectionId, questions: &[QuestionId], shown: &impl Fn(QuestionId) -> bool) -> usize {
        let shown = questions.iter().filter(|id| shown(**id));
        let steps = shown.filter_map(|id| self.question(*id).step());
        steps.filter(|step| step.section == section && step.below.is_none()).count()
    }

    /// The questions before this one that stand on the same screen, in order: none for one that is not below another.
    #[must_use]
    pub fn on_screen_above(&self, path: &Path, question: QuestionId) -> Vec<QuestionId> {
        let Some(first) = self.question(question).step().and_then(|step| step.below) else { return Vec::new() };
        let before = path.position(question).map_or(&[][..], |position| &path.answered[..position]);
        before.iter().copied().skip_while(|before| *before != first).collect()
    }

    /// The most questions that can follow and that `counts` admits, ruling out the branches that the answers on the path
    /// have decided. Every answer decides more and walks on at least one step, so answered ÷ total
    /// only grows.
    fn longest_remaining(&self, answered: &[QuestionId], go: Go, counts: &dyn Fn(QuestionId, &Step) -> bool) -> usize {
        let Go::To(waiting) = go else { return 0 };
        let questionnaire = self.questionnaire;
        let mut known = vec![false; questionnaire.questions().len()];
        for question in answered {
            known[question.index()] = true;
        }
        // In that order, each question finds its successors done.
        let depth = |id| questionnaire.depth(Go::To(id));
        let mut order: Vec<_> =
            questionnaire.question_ids().filter(|(_, question)| question.step().is_some()).collect();
        order.retain(|(id, _)| depth(*id) <= depth(waiting));
        order.sort_unstable_by_key(|(id, _)| depth(*id));
        let mut longest = vec![0; questionnaire.questions().len()];
        for (id, question) in order {
            let Some(step) = question.step() else { continue };
            let far = |go: Go, longest: &[usize]| match go {
                Go::To(next) => longest[next.index()],
                Go::Result => 0,
            };
            let asked = self.asks(id, question);
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
                let mut open = false;
                branch.condition.each_atom(&mut |atom| open |= atom.question().is_some_and(|q| !known[q.index()]));
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
            longest[id.index()] = most + usize::from(asked && step.below.is_none() && counts(id, step));
        }
        longest[waiting.index()]
    }

    /// Tells whether some way on from where the walk stands leads over a question.
    #[must_use]
    pub fn can_still_come(&self, question: QuestionId) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![self.walk().1];
        while let Some(go) = open.pop() {
            let Go::To(next) = go else { continue };
            if next == question {
                return true;
            }
            if seen.insert(next) {
                let asked = self.question(next);
                open.extend(asked.step().into_iter().flat_map(|step| step.next.targets()));
                open.extend(asked.choices().iter().filter_map(|choice| choice.next));
            }
        }
        false
    }

    /// The questions with an answer that is not on the path, in the order of the questionnaire.
    /// They count for nothing but red flags until the path leads over them again.
    #[must_use]
    pub fn set_aside(&self) -> Vec<(QuestionId, &Answer)> {
        let answered: BTreeSet<_> = self.walk().0.into_iter().collect();
        self.answers()
            .iter()
            .map(|(id, answer)| (*id, answer))
            .filter(|(id, _)| !answered.contains(id) && self.question(*id).step().is_some())
            .collect()
    }
}
