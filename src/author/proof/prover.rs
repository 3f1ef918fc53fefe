//! The findings of the search for witnesses so far, and the runs in which it makes them.

use std::collections::HashSet;

use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Rest};

use super::cover::Cover;
use super::route::Map;
use super::run::Desk;
use super::store::Store;
use super::target::Target;

/// How much may be done for all targets together: questions walked through, steps of solving, answers tried.
const WORK: usize = 100_000_000;

/// Looks for witnesses.
pub(super) struct Prover<'m, 'q> {
    pub(super) map: &'m Map<'q>,
    desk: Desk<'q>,
    pub(super) cover: Cover,
    /// The targets that can never come true.
    pub(super) never: HashSet<Target>,
    /// The one target for which a witness is wanted, and that witness.
    pub(super) wanted: Option<(Target, Option<Interview<'q>>)>,
    /// How much was done so far.
    pub(super) work: usize,
    /// How many ways were laid so far.
    pub(super) rounds: u64,
    /// How many answers were tried to exclude a target.
    pub(super) tried: usize,
}

/// The outcome of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tried {
    /// True if the target came true.
    pub(super) reached: bool,
    /// True if there was no verdict to be shown.
    pub(super) withheld: bool,
}

impl<'m, 'q> Prover<'m, 'q> {
    pub(super) fn new(map: &'m Map<'q>) -> Self {
        Self {
            map,
            desk: Desk::new(map.questionnaire),
            cover: Cover::of(map),
            never: HashSet::new(),
            wanted: None,
            work: 0,
            rounds: 0,
            tried: 0,
        }
    }

    pub(super) fn questionnaire(&self) -> &'q Questionnaire {
        self.map.questionnaire
    }

    /// True if a target has come true in some run.
    pub(super) fn is_shown(&self, target: Target) -> bool {
        self.cover.is_shown(target)
    }

    /// True if the search is over: what was wanted is found, or enough was done.
    pub(super) fn is_over(&self) -> bool {
        self.work > WORK || self.wanted.as_ref().is_some_and(|(_, witness)| witness.is_some())
    }

    /// Runs what is demanded, the rest answered by `other`, and looks through it for what comes true; tells whether a target did.
    pub(super) fn look_through(
        &mut self,
        store: &Store<'q>,
        audience: Audience,
        other: &dyn Fn(QuestionId) -> Answer,
        target: Option<Target>,
    ) -> Tried {
        if !self.desk.run(store, audience, other) {
            return Tried { reached: false, withheld: true };
        }
        // The engine walks the path several times.
        self.work += 4 * self.desk.interview.answers().len();
        let (mut reached, mut wanted, mut withheld) = (false, false, true);
        self.desk.comes_true(&mut |found| {
            self.work += 1;
            withheld &= !matches!(found, Target::Verdict(_));
            reached |= target == Some(found);
            wanted |= self.wanted.as_ref().is_some_and(|(wanted, _)| *wanted == found);
            self.cover.show(self.map, found);
        });
        if let Some((_, witness @ None)) = &mut self.wanted
            && wanted
        {
            *witness = Some(self.desk.interview.clone());
        }
        Tried { reached, withheld }
    }

    /// Runs what is demanded, the rest answered as said, and looks through it.
    pub(super) fn try_out(
        &mut self,
        store: &Store<'q>,
        (audience, rest): (Audience, Rest),
        target: Option<Target>,
    ) -> Tried {
        let map = self.map;
        self.look_through(store, audience, &|question| map.defaults.rest(question, rest).clone(), target)
    }
}
