//! Some choices of one question, as a list and as a set: two of them are compared at once.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::ChoiceId;

/// The choices that a condition names, in its order.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(from = "Vec<ChoiceId>", into = "Vec<ChoiceId>")]
pub struct Choices {
    list: Vec<ChoiceId>,
    set: ChoiceSet,
}

impl Choices {
    /// The same as a set.
    pub(crate) fn set(&self) -> &ChoiceSet {
        &self.set
    }
}

impl From<Vec<ChoiceId>> for Choices {
    fn from(list: Vec<ChoiceId>) -> Self {
        Self { set: list.iter().copied().collect(), list }
    }
}

impl FromIterator<ChoiceId> for Choices {
    fn from_iter<I: IntoIterator<Item = ChoiceId>>(choices: I) -> Self {
        choices.into_iter().collect::<Vec<_>>().into()
    }
}

impl From<Choices> for Vec<ChoiceId> {
    fn from(choices: Choices) -> Self {
        choices.list
    }
}

impl Deref for Choices {
    type Target = [ChoiceId];

    fn deref(&self) -> &[ChoiceId] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Choices {
    type Item = &'a ChoiceId;
    type IntoIter = std::slice::Iter<'a, ChoiceId>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

/// A set of choices of one question: a bit for each.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub(crate) struct ChoiceSet {
    first: u64,
    /// Of those behind the first 64, which few questions have.
    others: Box<[u64]>,
}

impl ChoiceSet {
    /// Tells whether a choice is in both.
    #[inline]
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.first & other.first != 0
            || (!self.others.is_empty() && self.others.iter().zip(&other.others).any(|(own, other)| own & other != 0))
    }

    /// Tells whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether each of its choices is in the other too.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        let of = |set: &Self, word: usize| set.others.get(word).copied().unwrap_or_default();
        self.first & !other.first == 0 && (0..self.others.len()).all(|word| of(self, word) & !of(other, word) == 0)
    }

    /// Adds a choice.
    #[inline]
    pub(crate) fn insert(&mut self, choice: ChoiceId) {
        let (word, bit) = (choice.index() / u64::BITS as usize, 1 << (choice.index() % u64::BITS as usize));
        match word.checked_sub(1) {
            None => self.first |= bit,
            Some(word) => {
                if self.others.len() <= word {
                    let mut others = std::mem::take(&mut self.others).into_vec();
                    others.resize(word + 1, 0);
                    self.others = others.into_boxed_slice();
                }
                self.others[word] |= bit;
            }
        }
    }
}

impl FromIterator<ChoiceId> for ChoiceSet {
    fn from_iter<I: IntoIterator<Item = ChoiceId>>(choices: I) -> Self {
        let mut set = Self::default();
        choices.into_iter().for_each(|choice| set.insert(choice));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_meet_where_a_choice_is_in_both() {
        let set = |positions: &[usize]| positions.iter().map(|at| ChoiceId::new(*at)).collect::<ChoiceSet>();
        for (one, other, meets) in [
            (&[][..], &[0, 63, 64, 200][..], false),
            (&[3], &[2, 4], false),
            (&[3], &[2, 3], true),
            // Behind the first word no bit stands for a choice before.
            (&[64, 130], &[0, 2, 65], false),
            (&[130], &[0, 130, 700], true),
            (&[700], &[700], true),
        ] {
            assert_eq!(set(one).meets(&set(other)), meets, "{one:?} and {other:?}");
            assert_eq!(set(other).meets(&set(one)), meets, "{other:?} and {one:?}");
        }
    }

    #[test]
    fn a_set_is_within_another_that_has_all_of_its_choices() {
        let set = |positions: &[usize]| positions.iter().map(|at| ChoiceId::new(*at)).collect::<ChoiceSet>();
        for (one, other, within) in [
            (&[][..], &[][..], true),
            (&[], &[3], true),
            (&[3], &[], false),
            (&[3, 70], &[2, 3, 70, 200], true),
            (&[3, 70], &[2, 3], false),
            (&[130], &[2, 66], false),
        ] {
            assert_eq!(set(one).is_within(&set(other)), within, "{one:?} and {other:?}");
        }
    }
}
