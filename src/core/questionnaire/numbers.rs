//! A set of small numbers: a bit for each.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A set of numbers below a bound.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Numbers(Vec<u64>);

/// Some of a set, or all of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NumbersIn<'n>(&'n [u64]);

const BITS: usize = u64::BITS as usize;

/// The word in which the bit of a number stands, and that bit.
#[inline]
pub(super) fn bit(number: usize) -> (usize, u64) {
    (number / BITS, 1 << (number % BITS))
}

/// The words in which bits of these numbers stand, each with these bits.
#[inline]
pub(super) fn bits(numbers: Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    words(&numbers).map(move |word| {
        let from = numbers.start.saturating_sub(word * BITS);
        let unused = ((word + 1) * BITS).saturating_sub(numbers.end);
        (word, (!0 << from) & (!0 >> unused))
    })
}

/// The words in which bits of these numbers stand.
#[inline]
pub(super) fn words(numbers: &Range<usize>) -> Range<usize> {
    if numbers.is_empty() { 0..0 } else { numbers.start / BITS..numbers.end.div_ceil(BITS) }
}

impl Numbers {
    /// None of those below a bound.
    pub(crate) fn none(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(BITS)])
    }

    /// Tells whether a number is in it.
    #[inline]
    pub(crate) fn contains(&self, number: usize) -> bool {
        self.whole().contains(number)
    }

    /// Adds a number.
    #[inline]
    pub(crate) fn insert(&mut self, number: usize) {
        let (word, bit) = bit(number);
        self.0[word] |= bit;
    }

    /// The same as another set, in the storage of what it was.
    pub(crate) fn become_as(&mut self, other: NumbersIn<'_>) {
        self.0.clear();
        self.0.extend_from_slice(other.0);
    }

    /// None of as many as another set may have, in the storage of what it was.
    pub(crate) fn become_none_of(&mut self, other: NumbersIn<'_>) {
        self.0.clear();
        self.0.resize(other.0.len(), 0);
    }

    /// Adds those of these words, each with its place.
    #[inline]
    pub(super) fn add(&mut self, words: &[(u32, u64)]) {
        for (place, bits) in words {
            self.0[*place as usize] |= bits;
        }
    }

    /// The words with those that another set has not, each with its place.
    pub(super) fn beside(&self, other: &Self) -> Vec<(u32, u64)> {
        let words = (0..).zip(self.0.iter().zip(&other.0)).map(|(place, (own, other))| (place, own & !other));
        words.filter(|(_, bits)| *bits != 0).collect()
    }

    /// Those from the first of a word on, up to the first of another where there is one, counted from there.
    pub(super) fn within(&self, begin: usize, end: Option<usize>) -> NumbersIn<'_> {
        NumbersIn(&self.0[begin / BITS..end.map_or(self.0.len(), |end| end / BITS)])
    }

    /// All of them.
    pub(crate) fn whole(&self) -> NumbersIn<'_> {
        NumbersIn(&self.0)
    }

    /// How many bits stand in a word.
    pub(super) const WORD: usize = BITS;

    /// 64 bits of it.
    #[inline]
    pub(super) fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or_default()
    }
}

impl<'n> NumbersIn<'n> {
    /// Tells whether a number is in it.
    #[inline]
    pub(crate) fn contains(self, number: usize) -> bool {
        let (word, bit) = bit(number);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Its numbers in their order.
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> + use<'n> {
        self.0.iter().enumerate().flat_map(|(word, bits)| numbers_in(word, *bits))
    }

    /// The numbers in it or in another below the same bound, in their order.
    #[inline]
    pub(crate) fn or<'m>(self, other: NumbersIn<'m>) -> impl Iterator<Item = usize> + use<'n, 'm> {
        self.0.iter().zip(other.0).enumerate().flat_map(|(word, (own, other))| numbers_in(word, own | other))
    }
}

/// The numbers whose bits stand in a word.
#[inline]
fn numbers_in(word: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let last = bits.checked_sub(1)?;
        let number = word * BITS + bits.trailing_zeros() as usize;
        bits &= last;
        Some(number)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn it_is_a_set_of_numbers() {
        let mut dice = fastrand::Rng::with_seed(1);
        for _ in 0..2_000 {
            let bound = dice.usize(1..300);
            let (mut numbers, mut plainly) = (Numbers::none(bound), BTreeSet::new());
            let mut storage = Numbers::default();
            for _ in 0..dice.usize(..6) {
                let (one, other) = (dice.usize(..bound), dice.usize(..=bound));
                match dice.u8(..3) {
                    0 => {
                        numbers.insert(one);
                        plainly.insert(one);
                    }
                    1 => {
                        let words: Vec<_> = (0..).zip(&numbers.0).map(|(place, _)| place).collect();
                        let all = bits(one..other.max(one)).map(|(word, bits)| (words[word], bits));
                        numbers.add(&all.collect::<Vec<_>>());
                        plainly.extend(one..other.max(one));
                    }
                    _ => {
                        storage.become_none_of(numbers.whole());
                        storage.insert(one);
                        plainly.insert(one);
                        assert!(numbers.whole().or(storage.whole()).eq(plainly.iter().copied()));
                        numbers.insert(one);
                    }
                }
            }
            assert_eq!(numbers.whole().iter().collect::<BTreeSet<_>>(), plainly);
            storage.become_as(numbers.whole());
            assert_eq!(storage, numbers);
            assert!((0..bound).all(|number| numbers.contains(number) == plainly.contains(&number)));
            if bound <= 2 * BITS {
                continue;
            }
            let within = numbers.within(BITS, Some(2 * BITS)).iter().map(|number| number + BITS);
            let plainly = plainly.into_iter().filter(|number| (BITS..2 * BITS).contains(number));
            assert!(within.eq(plainly));
        }
    }
}
