//! The table of a thing of the language, as data: every key of it, whether it must be there, what may stand at it, and
//! what it is for.
//!
//! The readers read by these tables and the JSON Schema is written from them.

use super::fault::{Misplaced, Thing};

/// Everything that can be said of one thing.
#[derive(Debug)]
pub struct Table {
    /// Its name in a schema.
    pub name: &'static str,
    /// A sentence about it.
    pub about: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// The bonds of some keys with others.
    pub rules: &'static [Rule],
}

impl Table {
    /// The names of its keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }

    /// A key of it.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A key of a thing.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    /// Says whether it must be there, whatever else is.
    pub required: bool,
    pub shape: Shape,
    /// Says whether what stands there is, or holds, a text that people read.
    pub texts: bool,
    /// Its purpose, for whoever types it.
    pub about: &'static str,
}

/// A key that must be there.
#[must_use]
pub const fn need(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, required: true, shape, texts: false, about }
}

/// A key that may be left out.
#[must_use]
pub const fn may(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, required: false, shape, texts: false, about }
}

/// The bonds of some keys with others.
#[derive(Debug)]
pub enum Rule {
    /// At least one of these is there.
    OneOf(&'static [&'static str]),
    /// Both are there, or neither is.
    Both {
        /// The one that calls for the other.
        first: &'static str,
        /// The other.
        second: &'static str,
        /// Why the second is needed.
        because: &'static str,
        /// Why the second cannot stand alone.
        alone: Misplaced,
    },
    /// One stands only beside another.
    With {
        /// The one.
        key: &'static str,
        /// The other.
        with: &'static str,
        /// Why it cannot stand alone.
        alone: Misplaced,
    },
    /// Where a key is one of some words, another is needed.
    Needs {
        /// The key.
        key: &'static str,
        /// The words.
        words: &'static [&'static str],
        /// The other key.
        needed: &'static str,
        /// Why it is needed; told in another way where there are no words for it.
        because: Option<&'static str>,
    },
    /// Some keys belong to some words of another only.
    Belong {
        /// The other key.
        to: &'static str,
        /// Every word that it can be, here or elsewhere.
        words: fn() -> Vec<&'static str>,
        /// The keys, as far as they are here.
        keys: &'static [Belongs],
    },
}

/// A key that belongs to some words of another one only.
#[derive(Debug)]
pub struct Belongs {
    /// The key.
    pub key: &'static str,
    /// The words.
    pub to: &'static [&'static str],
    /// The same words, as they stand between two backticks.
    pub names: &'static str,
    /// Says whether they need it.
    pub required: bool,
}

/// The scope of a condition.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Scope {
    /// `finding`, `red_flag`, `category`, `pattern`.
    pub state: bool,
    /// `not`.
    pub not: bool,
}

/// The answers alone.
pub const ANSWERS: Scope = Scope { state: false, not: true };
/// The answers, and nothing that is hidden by what was not answered.
pub const RED_FLAG: Scope = Scope { state: false, not: false };
/// The answers, and what was made of them.
pub const ASSESSMENT: Scope = Scope { state: true, not: true };

/// The shape of what may stand at a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text that may go on over several lines.
    Text,
    /// A text on one line.
    Line,
    /// A text on one line, or a whole number that stands for itself.
    LineOrNumber,
    /// `true` or `false`.
    Flag,
    /// A whole number between two.
    Whole {
        /// The least.
        low: i32,
        /// The most.
        high: i32,
        /// Says whether it may be zero.
        zero: bool,
    },
    /// The least and the most, as two whole numbers between two.
    Bounds {
        /// The least.
        low: i32,
        /// The most.
        high: i32,
    },
    /// A semantic version.
    Version,
    /// The tag of a language.
    Language,
    /// A day of the calendar.
    Day,
    /// The id of something of its own.
    Id,
    /// The id of a thing that is defined elsewhere.
    Name(Thing),
    /// The ids of such things: one, or a list without doubles.
    Names(Thing),
    /// Exactly two of them.
    Two(Thing),
    /// The id of a question, or `result`.
    Go,
    /// One of some words.
    OneOf(fn() -> Vec<&'static str>),
    /// A condition.
    Condition(Scope),
    /// Whole numbers by category or pattern.
    Points,
    /// Something for each of some texts, or of all below a key, by the way to them, as in `questions.age`.
    ByPath(&'static Shape),
    /// Something else by category or pattern.
    ByTarget(&'static Shape),
    /// Bounds by category or pattern.
    Caps,
    /// A mapping with the keys of a thing.
    Keys(&'static Table),
    /// A mapping from the ids of such things to what each is; how many at least and at most.
    Entries(Thing, &'static Shape, usize, usize),
    /// A list of at least one.
    List(&'static Shape),
    /// The answers of a labelled case, by question.
    Answers,
    /// Either of two.
    Either(&'static Shape, &'static Shape),
}

/// The words of a fixed set.
pub fn words<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
    all.iter().map(|(word, _)| *word).collect()
}

/// How far numbers go, so that sums of them never overflow.
pub(crate) const LARGE: i32 = 1_000_000;
/// The most decibans of a step inside a category, in either direction.
pub(crate) const STEP: i32 = 10;
/// The furthest out that a bound of a cap can be.
pub const BOUND: i32 = 1000;
/// As many entries as one likes.
pub(crate) const MANY: usize = usize::MAX;

/// Any whole number.
pub(crate) const WHOLE: Shape = Shape::Whole { low: -LARGE, high: LARGE, zero: true };
