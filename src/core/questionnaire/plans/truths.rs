//! How everything stands that conditions look up: a few bits each.

use std::ops::Range;

use super::super::numbers::{Numbers, bit, bits, words};
use super::{Plans, Row, Things};
use crate::questionnaire::Truth;

/// How each thing stands, by its number.
#[derive(Clone, Debug)]
pub(crate) struct Truths(Vec<Word>);

/// How 64 things stand: a bit each.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    /// Those that are false, and those that are true.
    stands: [u64; 2],
    /// Those that are false, and those that are true, if *not sure* is taken so.
    doubted: [u64; 2],
    /// Those of questions that somebody answered, were it with *not sure*.
    answered: u64,
}

/// The things as a condition sees them: which of them count, and what *not sure* is taken for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'t> {
    words: &'t [Word],
    counted: &'t Numbers,
    /// For false and for true, all bits where *not sure* is taken so.
    taken: [u64; 2],
}

impl Truths {
    /// Nothing is known.
    pub(crate) fn none(of: Things) -> Self {
        Self(vec![Word::default(); words(&(0..of.all)).len()])
    }

    /// Forgets how some things stand.
    pub(crate) fn forget(&mut self, numbers: Range<usize>) {
        for (word, bits) in bits(numbers) {
            let word = &mut self.0[word];
            for known in word.stands.iter_mut().chain(&mut word.doubted).chain([&mut word.answered]) {
                *known &= !bits;
            }
        }
    }

    /// Says that these are read of a question that was answered.
    #[inline]
    pub(crate) fn answered(&mut self, numbers: Range<usize>) {
        bits(numbers).for_each(|(word, bits)| self.0[word].answered |= bits);
    }

    /// Says how a thing stands.
    pub(crate) fn set(&mut self, number: usize, truth: Truth) {
        if truth != Truth::Unknown {
            let (word, bit) = bit(number);
            self.0[word].stands[usize::from(truth == Truth::True)] |= bit;
        }
    }

    /// Says how the things with these numbers stand by an answer.
    #[inline]
    pub(crate) fn take(&mut self, numbers: &Range<usize>, row: &Row) {
        for (word, row) in self.0[words(numbers)].iter_mut().zip(&row.words) {
            word.answered |= row.own;
            for so in [0, 1] {
                word.stands[so] |= row.stands[so];
                word.doubted[so] |= row.doubted[so];
            }
        }
    }

    /// Says how they stand where a choice was made beside those that were taken already.
    pub(crate) fn take_too(&mut self, numbers: &Range<usize>, row: &Row) {
        for (word, row) in self.0[words(numbers)].iter_mut().zip(&row.words) {
            word.stands[0] &= row.stands[0] | !row.own;
            word.doubted[0] &= row.doubted[0] | !row.own;
            word.stands[1] |= row.stands[1];
            word.doubted[1] |= row.doubted[1];
        }
    }

    /// Says that nobody was asked about a choice: that it was not made is no *no*.
    pub(crate) fn leave_open(&mut self, numbers: &Range<usize>, unasked: &Row) {
        for (word, row) in self.0[words(numbers)].iter_mut().zip(&unasked.words) {
            word.stands[0] &= !row.names;
            word.doubted[0] &= !row.names;
        }
    }

    /// Says how a thing stands if *not sure* is taken for a no or for a yes.
    pub(crate) fn set_taking(&mut self, number: usize, not_sure: Truth, truth: Truth) {
        if truth == not_sure {
            let (word, bit) = bit(number);
            self.0[word].doubted[usize::from(truth == Truth::True)] |= bit;
        }
    }

    /// As a condition sees it.
    #[inline]
    pub(crate) fn seen<'t>(&'t self, counted: &'t Numbers, not_sure: Truth) -> Seen<'t> {
        let taken = |truth| if truth == not_sure { !0 } else { 0 };
        Seen { words: &self.0, counted, taken: [taken(Truth::False), taken(Truth::True)] }
    }

    /// The same where everything that was not asked along the tree is true, and of what was asked nobody is unsure any more
    /// where *not sure* is taken for a no.
    pub(crate) fn if_all_was_asked(&self, plans: &Plans, counted: &Numbers, not_sure: Truth) -> Self {
        let seen = self.seen(counted, not_sure);
        let words = self.0.iter().enumerate().map(|(at, word)| {
            let open = plans.of_tree.word(at) & !word.answered;
            let denied = if not_sure == Truth::False { plans.of_doubt.word(at) & !open } else { 0 };
            let [no, yes] = [false, true].map(|so| seen.word(at, so));
            Word { stands: [(no & !open) | denied, (yes & !denied) | open], ..Word::default() }
        });
        Self(words.collect())
    }
}

impl Seen<'_> {
    /// Tells whether a thing is true, or false where `so` is false.
    #[inline]
    pub(super) fn stands(&self, number: usize, so: bool) -> bool {
        let (word, bit) = bit(number);
        self.word(word, so) & bit != 0
    }

    #[inline]
    fn word(&self, at: usize, so: bool) -> u64 {
        let (word, so) = (&self.words[at], usize::from(so));
        (word.stands[so] | (word.doubted[so] & self.taken[so])) & self.counted.word(at)
    }
}
