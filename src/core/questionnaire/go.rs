//! Where a question leads.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::id::QuestionId;

/// Where a step leads: branches tried in order, and what is left when none holds.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Next {
    /// Taken by the first whose condition is true.
    pub branches: Vec<Branch>,
    /// Taken when no branch is.
    pub otherwise: Go,
}

impl Next {
    /// Every place it can lead to, in order.
    pub fn targets(&self) -> impl Iterator<Item = Go> {
        self.branches.iter().map(|branch| branch.go).chain([self.otherwise])
    }
}

/// One way on, with its condition.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Branch {
    /// When it is taken.
    pub condition: Condition,
    /// Where it leads.
    pub go: Go,
    /// Says whether it leads to questions that stand for those it leaves out: for red flags these count as a no.
    pub instead: bool,
}

/// The next thing.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Go {
    /// Another question.
    To(QuestionId),
    /// The result.
    Result,
}
