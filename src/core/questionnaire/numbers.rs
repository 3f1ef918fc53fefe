//! A set of small numbers: a bit for each.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A set of numbers below a bound.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Numbers(Vec<u64>);

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

    /// All below a bound.
    pub(crate) fn all(bound: usize) -> Self {
        let mut all = Self::none(bound);
        all.insert_all(0..bound);
        all
    }

    /// Tells whether a number is in it.
    #[inline]
    pub(crate) fn contains(&self, number: usize) -> bool {
        let (word, bit) = bit(number);
        self.word(word) & bit != 0
    }

    /// Adds a number.
    #[inline]
    pub(crate) fn insert(&mut self, number: usize) {
        let (word, bit) = bit(number);
        self.0[word] |= bit;
    }

    /// Adds some.
    #[inline]
    pub(crate) fn insert_all(&mut self, numbers: Range<usize>) {
        bits(numbers).for_each(|(word, bits)| self.0[word] |= bits);
    }

    /// Takes some away.
    pub(crate) fn remove_all(&mut self, numbers: Range<usize>) {
        bits(numbers).for_each(|(word, bits)| self.0[word] &= !bits);
    }

    /// Adds those of another set below the same bound.
    pub(crate) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
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
    pub(super) fn within(&self, begin: usize, end: Option<usize>) -> Self {
        Self(self.0[begin / BITS..end.map_or(self.0.len(), |end| end / BITS)].to_vec())
    }

    /// None of as many.
    pub(crate) fn emptied(&self) -> Self {
        Self(vec![0; self.0.len()])
    }

    /// How many bits stand in a word.
    pub(super) const WORD: usize = BITS;

    /// Its numbers in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(word, bits)| {
            let mut bits = *bits;
            std::iter::from_fn(move || {
                let last = bits.checked_sub(1)?;
                let number = word * BITS + bits.trailing_zeros() as usize;
                bits &= last;
                Some(number)
            })
        })
    }

    /// 64 bits of it.
    #[inline]
    pub(super) fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or_default()
    }
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
            for _ in 0..dice.usize(..6) {
                let (one, other) = (dice.usize(..bound), dice.usize(..=bound));
                match dice.u8(..4) {
                    0 => {
                        numbers.insert(one);
                        plainly.insert(one);
                    }
                    1 => {
                        numbers.insert_all(one..other.max(one));
                        plainly.extend(one..other.max(one));
                    }
                    2 => {
                        numbers.remove_all(one..other.max(one));
                        plainly.retain(|number| !(one..other.max(one)).contains(number));
                    }
                    _ => {
                        let mut more = Numbers::none(bound);
                        more.insert(one);
                        numbers.join(&more);
                        plainly.insert(one);
                    }
                }
            }
            assert_eq!(numbers.iter().collect::<BTreeSet<_>>(), plainly);
            assert!((0..bound).all(|number| numbers.contains(number) == plainly.contains(&number)));
        }
        assert_eq!(Numbers::all(128).iter().count(), 128);
        assert_eq!(Numbers::all(100).iter().count(), 100);
        assert_eq!(Numbers::all(192).within(64, Some(128)), Numbers::all(64));
    }
}
