//! How everything stands that conditions look up: a few bits each.

use std::ops::Range;

use super::super::numbers::{bit, bits, words};
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

/// The things as a condition sees them: of 64 those that are false, and those that are true. What does not count is neither.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen(Vec<[u64; 2]>);

impl Truths {
    /// Nothing is known.
    pub(crate) fn none(of: Things) -> Self {
        Self(vec![Word::default(); of.words()])
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

    /// Says how a thing stands of which somebody is sure.
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
    #[inline]
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

    /// Says that *not sure* was said of these choices only: of what names none of them it says nothing.
    pub(crate) fn doubt_only(&mut self, numbers: &Range<usize>, asked: &[&Row]) {
        for (at, (word, own)) in bits(numbers.clone()).enumerate() {
            let named = asked.iter().fold(0, |named, row| named | row.words[at].names);
            self.0[word].doubted.iter_mut().for_each(|doubted| *doubted &= named | !own);
        }
    }

    /// As conditions see all of them, with *not sure* taken for something.
    pub(crate) fn seen(&self, not_sure: Truth) -> Seen {
        Seen(self.0.iter().map(|word| word.seen(not_sure)).collect())
    }

    /// The same where everything that was not asked along the tree is true, and of what was asked nobody is unsure any more
    /// where *not sure* is taken for a no.
    pub(crate) fn if_all_was_asked(&self, plans: &Plans, mut seen: Seen, not_sure: Truth) -> Seen {
        for (at, (known, [no, yes])) in self.0.iter().zip(&mut seen.0).enumerate() {
            let open = plans.of_tree.word(at) & !known.answered;
            let denied = if not_sure == Truth::False { plans.of_doubt.word(at) & !open } else { 0 };
            (*no, *yes) = ((*no & !open) | denied, (*yes & !denied) | open);
        }
        seen
    }
}

impl Word {
    #[inline]
    fn seen(&self, not_sure: Truth) -> [u64; 2] {
        let taken = |so: usize, truth| self.stands[so] | if truth == not_sure { self.doubted[so] } else { 0 };
        [taken(0, Truth::False), taken(1, Truth::True)]
    }
}

impl Seen {
    /// Nothing counts.
    pub(crate) fn none(of: Things) -> Self {
        Self(vec![[0; 2]; of.words()])
    }

    /// Has some things count as well.
    #[inline]
    pub(crate) fn look_at(&mut self, numbers: Range<usize>, truths: &Truths, not_sure: Truth) {
        for (word, bits) in bits(numbers) {
            let [no, yes] = truths.0[word].seen(not_sure);
            self.0[word][0] |= no & bits;
            self.0[word][1] |= yes & bits;
        }
    }

    /// Has some things count no more.
    pub(crate) fn look_away(&mut self, numbers: Range<usize>) {
        bits(numbers).for_each(|(word, bits)| self.0[word].iter_mut().for_each(|seen| *seen &= !bits));
    }

    /// Says how a thing stands that follows from the answers.
    pub(crate) fn set(&mut self, number: usize, holds: bool) {
        let (word, bit) = bit(number);
        self.0[word][usize::from(holds)] |= bit;
    }

    /// Tells whether a thing is true, or false where `so` is false.
    #[inline]
    pub(super) fn stands(&self, number: usize, so: bool) -> bool {
        let (word, bit) = bit(number);
        self.0[word][usize::from(so)] & bit != 0
    }
}
