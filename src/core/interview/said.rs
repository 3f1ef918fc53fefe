//! The things that were said: the answers, and about which choices nobody was asked. All that decisions read follows from
//! these, and is found once until something else is said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::questionnaire::{ChoiceId, QuestionId};

use super::{Answered, Known};

/// The choices that stood on no list when their question was answered: nobody was asked about them.
pub(super) type Unasked = BTreeMap<QuestionId, BTreeSet<ChoiceId>>;

/// The things that were said, and what is known by them.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Shared by what reads them, until they are changed.
    answers: Arc<Answered>,
    unasked: Unasked,
    known: OnceLock<Arc<Known>>,
}

impl Said {
    pub(super) fn of(answers: Answered, unasked: Unasked) -> Self {
        Self { answers: Arc::new(answers), unasked, known: OnceLock::new() }
    }

    #[inline]
    pub(super) fn answers(&self) -> &Arc<Answered> {
        &self.answers
    }

    #[inline]
    pub(super) fn unasked(&self) -> &Unasked {
        &self.unasked
    }

    /// Both, to be changed: what was known is forgotten.
    pub(super) fn change(&mut self) -> (&mut Answered, &mut Unasked) {
        self.known = OnceLock::new();
        (Arc::make_mut(&mut self.answers), &mut self.unasked)
    }

    /// All that decisions read of it, which is found when it is first asked for.
    pub(super) fn known(&self, find: impl FnOnce() -> Known) -> &Arc<Known> {
        self.known.get_or_init(|| Arc::new(find()))
    }
}
