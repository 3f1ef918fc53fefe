//! The review: every answer, to be looked over and changed.

use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::QuestionId;

use super::{Action, App, Effect, View};

impl App<'_> {
    /// The answers of the review, in order: those on the path, then those off it that a red flag
    /// still reads.
    pub(in crate::tui) fn reviewed(&self) -> Vec<QuestionId> {
        let mut questions = self.path().answered.clone();
        let raised = self.interview().raised();
        let is_read = |question: QuestionId| {
            raised.iter().any(|raised| {
                let flag = self.interview().questionnaire().red_flag(raised.flag);
                let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
                conditions.flat_map(|condition| condition.atoms()).any(|atom| atom.question() == Some(question))
            })
        };
        questions.extend(self.interview().set_aside().into_iter().map(|(id, _)| id).filter(|id| is_read(*id)));
        if self.is_intake() {
            questions.extend(self.interview().items_done());
        }
        questions
    }

    pub(super) fn update_review(&mut self, action: Action) -> Effect {
        match action {
            Action::Pick(row) => self.jump(row + 1),
            Action::Proceed => self.proceed(),
            Action::Confirm if self.row == 0 => self.proceed(),
            Action::Confirm => self.jump(self.row),
            Action::Back => {
                if self.path().waiting().is_none() {
                    self.looking_at = self.path().before(None);
                }
                self.from_review = false;
                self.view = View::Asking;
            }
            action => self.move_row(action),
        }
        Effect::None
    }

    pub(super) fn review(&mut self) -> Effect {
        self.view = View::Review;
        self.row = 0;
        Effect::None
    }

    /// Goes on from the review.
    fn proceed(&mut self) {
        self.view = match self.path().end {
            End::Ask(_) => View::Asking,
            End::Stop(_) => View::Stop,
            End::Finished => View::Result,
        };
        self.looking_at = None;
        self.from_review = false;
    }

    /// Looks at the answer in that row of the review.
    fn jump(&mut self, row: usize) {
        let reviewed = self.reviewed();
        if let Some(question) = row.checked_sub(1).and_then(|index| reviewed.get(index)) {
            self.row = row;
            self.looking_at = Some(*question);
            self.from_review = true;
            self.view = View::Asking;
        }
    }
}
