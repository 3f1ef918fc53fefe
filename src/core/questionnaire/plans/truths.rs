//! How everything stands that conditions look up: a few bits each.

use std::ops::Range;

use super::super::numbers::{bit, bits};
use super::rows::RowWord;
use super::{Plans, Row, Things};
use crate::questionnaire::Truth;

/// How each thing stands, by its number.
#[derive(Clone, Debug)]
pub(crate) struct Truths {
    surely: Seen,
    beside: Vec<Beside>,
}

/// What else is known of 64 things: a bit each.
#[derive(Clone, Copy, Debug, Default)]
struct Beside {
    /// Those that are false, and those that are true, if *not sure* is taken so.
    doubted: [u64; 2],
    /// Those of questions that somebody answered, were it with *not sure*.
    answered: u64,
}

/// The things as a condition sees them: of 64 those that are false, and those that are true. What does not count is neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Seen(Vec<[u64; 2]>);

impl Truths {
    /// Nothing is known.
    pub(crate) fn none(of: Things) -> Self {
        Self { surely: Seen::none(of), beside: vec![Beside::default(); of.words()] }
    }

    /// Forgets how anything stands.
    pub(crate) fn forget_all(&mut self) {
        self.surely.look_away_from_all();
        self.beside.fill(Beside::default());
    }

    /// Forgets how some things stand.
    pub(crate) fn forget(&mut self, numbers: Range<usize>) {
        self.surely.look_away(numbers.clone());
        for (word, bits) in bits(numbers) {
            let Beside { doubted: [no, yes], answered } = &mut self.beside[word];
            for known in [no, yes, answered] {
                *known &= !bits;
            }
        }
    }

    /// Says that these are read of a question that was answered.
    #[inline]
    pub(crate) fn answered(&mut self, numbers: Range<usize>) {
        bits(numbers).for_each(|(word, bits)| self.beside[word].answered |= bits);
    }

    /// Says how a thing stands of which somebody is sure.
    pub(crate) fn set(&mut self, number: usize, truth: Truth) {
        if truth != Truth::Unknown {
            let (word, bit) = bit(number);
            self.surely.0[word][usize::from(truth == Truth::True)] |= bit;
        }
    }

    /// Says how things stand by an answer.
    #[inline]
    pub(crate) fn take(&mut self, row: &Row) {
        self.each_word(row, |stands, beside, row| {
            beside.answered |= row.own;
            for so in [0, 1] {
                stands[so] |= row.stands[so];
                beside.doubted[so] |= row.doubted[so];
            }
        });
    }

    /// Says how they stand where a choice was made beside those that were taken already.
    #[inline]
    pub(crate) fn take_too(&mut self, row: &Row) {
        self.each_word(row, |stands, beside, row| {
            stands[0] &= row.stands[0] | !row.own;
            beside.doubted[0] &= row.doubted[0] | !row.own;
            stands[1] |= row.stands[1];
            beside.doubted[1] |= row.doubted[1];
        });
    }

    /// Says that nobody was asked about a choice: that it was not made is no *no*.
    pub(crate) fn leave_open(&mut self, unasked: &Row) {
        self.each_word(unasked, |stands, beside, row| {
            stands[0] &= !row.names;
            beside.doubted[0] &= !row.names;
        });
    }

    /// Says that *not sure* was said of these choices only: of what names none of them it says nothing.
    pub(crate) fn doubt_only(&mut self, numbers: Range<usize>, asked: &[&Row]) {
        for (at, (word, own)) in bits(numbers).enumerate() {
            let named = asked.iter().fold(0, |named, row| named | row.words[at].names);
            self.beside[word].doubted.iter_mut().for_each(|doubted| *doubted &= named | !own);
        }
    }

    /// Calls `change` with each word of a row, and what is known of the things there.
    #[inline]
    fn each_word(&mut self, row: &Row, change: impl Fn(&mut [u64; 2], &mut Beside, &RowWord)) {
        for (place, word) in (row.begin..).zip(&row.words) {
            change(&mut self.surely.0[place], &mut self.beside[place], word);
        }
    }

    /// As conditions see all of them.
    #[inline]
    pub(crate) fn surely(&self) -> &Seen {
        &self.surely
    }

    /// As conditions see all of them, with *not sure* taken for something.
    pub(crate) fn see(&self, not_sure: Truth, seen: &mut Seen) {
        seen.0.clone_from(&self.surely.0);
        if not_sure != Truth::Unknown {
            let so = usize::from(not_sure == Truth::True);
            seen.0.iter_mut().zip(&self.beside).for_each(|(seen, beside)| seen[so] |= beside.doubted[so]);
        }
    }

    /// The same of some things that may stand otherwise since.
    pub(crate) fn see_again(&self, numbers: Range<usize>, not_sure: Truth, seen: &mut Seen) {
        for (word, bits) in bits(numbers) {
            for (so, truth) in [Truth::False, Truth::True].into_iter().enumerate() {
                let doubted = if not_sure == truth { self.beside[word].doubted[so] } else { 0 };
                let seen = &mut seen.0[word][so];
                *seen = (*seen & !bits) | ((self.surely.0[word][so] | doubted) & bits);
            }
        }
    }

    /// The same where everything that was not asked along the tree is true, and of what was asked nobody is unsure any more
    /// where *not sure* is taken for a no.
    pub(crate) fn see_if_all_was_asked(&self, plans: &Plans, not_sure: Truth, seen: &mut Seen) {
        for (at, (known, [no, yes])) in self.beside.iter().zip(&mut seen.0).enumerate() {
            let open = plans.of_tree.word(at) & !known.answered;
            let denied = if not_sure == Truth::False { plans.of_doubt.word(at) & !open } else { 0 };
            (*no, *yes) = ((*no & !open) | denied, (*yes & !denied) | open);
        }
    }
}

impl Seen {
    /// Nothing counts.
    pub(crate) fn none(of: Things) -> Self {
        Self(vec![[0; 2]; of.words()])
    }

    /// Has some things count as well, as they stand in another view.
    #[inline]
    pub(crate) fn look_at(&mut self, numbers: Range<usize>, all: &Seen) {
        for (word, bits) in bits(numbers) {
            let ([no, yes], [all_no, all_yes]) = (&mut self.0[word], all.0[word]);
            *no |= all_no & bits;
            *yes |= all_yes & bits;
        }
    }

    /// Has nothing count any more.
    pub(crate) fn look_away_from_all(&mut self) {
        self.0.fill([0; 2]);
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
