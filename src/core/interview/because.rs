//! The answers by which a red flag is raised.

use crate::questionnaire::{Atom, Condition, QuestionId, RedFlagId, Role, Truth};

use super::{Answer, Interview};

/// A part of what was answered, by which a red flag is raised.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Because {
    /// The question.
    pub question: QuestionId,
    /// As much of its answer as the red flag reads.
    pub answer: Answer,
    /// Says whether it is one of the signs: of those that the red flag counts or, where it counts none, of a list about safety.
    pub counted: bool,
}

impl Because {
    /// Tells whether all of another part was answered with this one.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let is_in = match (&self.answer, &other.answer) {
            (Answer::Many(all), Answer::Many(some)) => some.keys().all(|choice| all.contains_key(choice)),
            (one, other) => one == other,
        };
        self.question == other.question && is_in
    }

    /// Tells whether a condition reads all of it.
    pub(super) fn is_read_by(&self, atom: &Atom) -> bool {
        match (atom, &self.answer) {
            (Atom::Chosen(question, any), Answer::Many(chosen)) => {
                *question == self.question && chosen.keys().all(|choice| any.contains(choice))
            }
            (Atom::Chosen(question, any), Answer::One(choice)) => *question == self.question && any.contains(choice),
            (Atom::Between(question, ..), Answer::Number(_)) => *question == self.question,
            _ => false,
        }
    }
}

impl Interview<'_> {
    /// The answers that a red flag reads and that raise it: first the signs that are there, and the others in the order in
    /// which it reads them. Nothing where *not sure* alone leaves it open.
    #[must_use]
    pub fn raised_because(&self, id: RedFlagId) -> Vec<Because> {
        let flag = self.questionnaire.red_flag(id);
        let mut atoms = Vec::new();
        for condition in [&flag.condition].into_iter().chain(flag.raise.iter().map(|raise| &raise.condition)) {
            self.true_atoms(condition, false, &mut atoms);
        }
        if atoms.iter().all(|(_, counted)| !counted) {
            for (atom, counted) in &mut atoms {
                *counted = self.is_listed_sign(atom);
            }
        }
        atoms.sort_by_key(|(_, counted)| !counted);
        let mut because: Vec<Because> = Vec::new();
        for (question, answer, counted) in atoms.into_iter().filter_map(|(atom, counted)| {
            let (question, answer) = self.read_by(atom)?;
            Some((question, answer, counted))
        }) {
            match because.iter_mut().find(|known| known.question == question) {
                Some(Because { answer: Answer::Many(known), .. }) => {
                    if let Answer::Many(more) = answer {
                        known.extend(more);
                    }
                }
                Some(_) => {}
                None => because.push(Because { question, answer, counted }),
            }
        }
        because
    }

    /// As much of what raised a red flag on an earlier visit as is answered otherwise on this one: what somebody is not sure of, or left
    /// out, may still be so.
    #[must_use]
    pub fn no_longer_raised_because(&self, earlier: &Interview<'_>, flag: RedFlagId) -> Vec<Because> {
        let changed = |mut because: Because| {
            let now = self.answer_to(because.question)?;
            let is_gone = match (&mut because.answer, now) {
                (_, Answer::NotSure | Answer::Skipped) => false,
                (Answer::Many(then), now) => {
                    let still: Vec<_> = now.chosen()?.keys().copied().chain(now.doubted()).collect();
                    then.retain(|choice| !still.contains(choice));
                    !then.is_empty()
                }
                (then, now) => then != now,
            };
            is_gone.then_some(because)
        };
        earlier.raised_because(flag).into_iter().filter_map(changed).collect()
    }

    /// Tells whether it is a sign of a list about safety.
    fn is_listed_sign(&self, atom: &Atom) -> bool {
        let is_listed = |id| self.questionnaire.is_safety(id) && self.question(id).kind.is_many();
        atom.question().is_some_and(is_listed)
    }

    /// The things that make a condition true, where it is.
    pub(crate) fn true_atoms<'c>(&self, condition: &'c Condition, counted: bool, atoms: &mut Vec<(&'c Atom, bool)>) {
        let look_up = |atom: &Atom| self.look_up(atom, |_| true, Truth::Unknown);
        condition.each_true_atom(&look_up, counted, &mut |atom, counted| atoms.push((atom, counted)));
    }

    /// As much of an answer as is read there.
    fn read_by(&self, atom: &Atom) -> Option<(QuestionId, Answer)> {
        let question = atom.question()?;
        let answer = self.answers().get(&question)?;
        let read = match (atom, answer.chosen()) {
            (Atom::Chosen(_, any) | Atom::BothSides(_, any), Some(chosen)) => {
                let read = chosen.iter().filter(|(choice, _)| any.contains(choice));
                Answer::Many(read.map(|(choice, side)| (*choice, *side)).collect())
            }
            _ => answer.clone(),
        };
        Some((question, read))
    }

    /// Tells whether a red flag is raised by what lasts: an illness or a medicine, and no sign.
    #[must_use]
    pub fn is_of_what_lasts(&self, flag: RedFlagId) -> bool {
        let because = self.raised_because(flag);
        let any_counts = because.iter().any(|because| because.counted);
        let mut read = because.iter().filter(|because| because.counted || !any_counts);
        let lasts = |id| matches!(self.question(id).role, Some(Role::Health | Role::Medicines));
        !because.is_empty() && read.all(|because| lasts(because.question))
    }
}
