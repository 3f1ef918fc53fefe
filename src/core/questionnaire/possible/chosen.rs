//! The choices that were made of many: mostly so few that they need no memory of their own.

use std::{fmt, slice};

use smallvec::SmallVec;

use super::Side;
use crate::questionnaire::ChoiceId;

/// The choices that were made of many, in their order, each with its side where one was said.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Chosen(SmallVec<[(ChoiceId, Option<Side>); 4]>);

impl Chosen {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Tells whether a choice was made.
    #[must_use]
    #[inline]
    pub fn contains_key(&self, choice: &ChoiceId) -> bool {
        self.get(choice).is_some()
    }

    /// The side that was said with a choice, if that was made.
    #[must_use]
    #[inline]
    pub fn get(&self, choice: &ChoiceId) -> Option<&Option<Side>> {
        // They are few: in order, so that none is looked at beyond its place.
        self.0.iter().find(|(made, _)| made >= choice).filter(|(made, _)| made == choice).map(|(_, side)| side)
    }

    /// How many were made.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether none was made.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The choices.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &ChoiceId> + ExactSizeIterator {
        self.0.iter().map(|(choice, _)| choice)
    }

    /// Their sides.
    pub fn values(&self) -> impl Iterator<Item = &Option<Side>> {
        self.0.iter().map(|(_, side)| side)
    }

    /// The choices with their sides.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        self.into_iter()
    }

    /// The choices with their sides, to say these anew.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&ChoiceId, &mut Option<Side>)> {
        self.0.iter_mut().map(|(choice, side)| (&*choice, side))
    }

    /// Makes a choice, or says its side anew.
    pub fn insert(&mut self, choice: ChoiceId, side: Option<Side>) {
        match self.place(choice) {
            Ok(place) => self.0[place].1 = side,
            Err(place) => self.0.insert(place, (choice, side)),
        }
    }

    /// Takes a choice back; gives its side, if it was made.
    pub fn remove(&mut self, choice: &ChoiceId) -> Option<Option<Side>> {
        self.place(*choice).ok().map(|place| self.0.remove(place).1)
    }

    /// Takes back what is not to be kept.
    pub fn retain(&mut self, keep: impl Fn(&ChoiceId) -> bool) {
        self.0.retain(|(choice, _)| keep(choice));
    }

    fn place(&self, choice: ChoiceId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&choice, |(made, _)| *made)
    }
}

impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl Extend<(ChoiceId, Option<Side>)> for Chosen {
    fn extend<I: IntoIterator<Item = (ChoiceId, Option<Side>)>>(&mut self, choices: I) {
        choices.into_iter().for_each(|(choice, side)| self.insert(choice, side));
    }
}

impl FromIterator<(ChoiceId, Option<Side>)> for Chosen {
    fn from_iter<I: IntoIterator<Item = (ChoiceId, Option<Side>)>>(choices: I) -> Self {
        let mut chosen = Self::new();
        chosen.extend(choices);
        chosen
    }
}

impl<const N: usize> From<[(ChoiceId, Option<Side>); N]> for Chosen {
    fn from(choices: [(ChoiceId, Option<Side>); N]) -> Self {
        choices.into_iter().collect()
    }
}

impl IntoIterator for Chosen {
    type Item = (ChoiceId, Option<Side>);
    type IntoIter = smallvec::IntoIter<[(ChoiceId, Option<Side>); 4]>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Chosen {
    type Item = (&'a ChoiceId, &'a Option<Side>);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        Iter(self.0.iter())
    }
}

/// The choices with their sides, in order.
#[derive(Clone, Debug)]
pub struct Iter<'a>(slice::Iter<'a, (ChoiceId, Option<Side>)>);

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a ChoiceId, &'a Option<Side>);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(choice, side)| (choice, side))
    }
}
