//! The language as tables: every key of every thing, whether it must be there, what may stand at it, and
//! what it is for.
//!
//! The readers take from here which keys are known and which are missing, and the JSON Schema is
//! written from here, so the two cannot drift apart. That the [`Shape`]s are those that the readers
//! accept is shown by a test, which gives each key every kind of value.

mod base_rates;
mod condition;
mod evidence;
mod question;
mod verdict;

use super::fault::Thing;

pub(crate) use base_rates::{ADJUST, BASE_RATE, BASE_RATES, MOST_STEP};
pub use condition::{ANSWERS, ASSESSMENT, COUNT, RANGE, RED_FLAG, Scope};
pub(crate) use evidence::{ADVICE, CATEGORY, FINDING, FLAG, OUTSIDE, PATTERN, RAISE, TIP};
pub use question::{ANSWER, Answer, BELONGS};
pub(crate) use question::{BRANCH, Belongs, CHOICE, CHOICES, EXAMINATION, QUESTION};
pub(crate) use verdict::{FITS, MIXED, VERDICT};

/// Everything that can be said of one thing.
#[derive(Debug)]
pub struct Table {
    /// What it is called in a schema.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// What some keys have to do with others.
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
    /// Whether it must be there, whatever else is.
    pub required: bool,
    pub shape: Shape,
    /// What it is for, for whoever types it.
    pub about: &'static str,
}

/// A key that must be there.
#[must_use]
pub const fn need(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, required: true, shape, about }
}

/// A key that may be left out.
#[must_use]
pub const fn may(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, required: false, shape, about }
}

/// What some keys have to do with others.
#[derive(Debug)]
pub enum Rule {
    /// At least one of these is there.
    OneOf(&'static [&'static str]),
    /// Both are there, or neither is.
    Both(&'static str, &'static str),
    /// Where the first key is one of these words, these others are needed.
    Needs(&'static str, &'static [&'static str], &'static [&'static str]),
    /// The keys that belong to some kinds of answer only.
    Answers,
}

/// What may stand at a key.
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
        /// Whether it may be zero.
        zero: bool,
    },
    /// The least and the most, as two whole numbers.
    Bounds,
    /// A semantic version.
    Version,
    /// The tag of a language.
    Language,
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
/// The most points that a finding counts, in decibans and in either direction.
pub const MOST_POINTS: i32 = 8;
/// As many entries as one likes.
pub(crate) const MANY: usize = usize::MAX;

/// Any whole number.
pub(crate) const WHOLE: Shape = Shape::Whole { low: -LARGE, high: LARGE, zero: true };
/// The citations of a thing.
pub(crate) const CITE: Shape = Shape::Names(Thing::Reference);

/// The questionnaire. Each of these keys stands in exactly one of its files.
pub static QUESTIONNAIRE: Table = Table {
    name: "questionnaire",
    about: "A file of a questionnaire for hip-triage. A questionnaire is one file or a folder of them; each of these keys \
            stands in exactly one of its files, so none of them is required here. `hip-triage check` tells what is missing.",
    keys: &[
        need("id", Shape::Id, "The name by which saved records know the questionnaire. Small letters, digits and `_`."),
        need(
            "version",
            Shape::Version,
            "A semantic version, as in 1.0.0. Raise it with every change that is published.",
        ),
        need("language", Shape::Language, "The language of the texts, as a BCP 47 tag: en, es, pt-BR."),
        need("title", Shape::Line, "What the questionnaire is called, at the top of the screen."),
        need(
            "about",
            Shape::Text,
            "What it is and what it is not, in two to four short sentences. Shown at the welcome.",
        ),
        need(
            "disclaimer",
            Shape::Text,
            "What the result is not, in one or two sentences. Shown with the result and on paper.",
        ),
        need(
            "consent",
            Shape::Text,
            "What starting means that one has understood. Shown just above Start at the welcome.",
        ),
        need("emergency", Shape::Keys(&EMERGENCY), "How to get help at once."),
        need(
            "sections",
            Shape::Entries(Thing::Section, &Shape::Either(&Shape::Line, &Shape::Keys(&SECTION)), 1, MANY),
            "The stages that the progress line shows, in order: an id and its title. Exactly one of them has \
             `safety: true`, and it comes first.",
        ),
        need("start", Shape::Name(Thing::Question), "The id of the first question."),
        need(
            "questions",
            Shape::Entries(Thing::Question, &Shape::Keys(&QUESTION), 1, MANY),
            "The decision tree: the id of each question, and what it asks. Each leads to the next, and all end at `result`.",
        ),
        may(
            "examination",
            Shape::Entries(Thing::Examination, &Shape::Keys(&EXAMINATION), 0, MANY),
            "What a PT looks for in the room, in any order. Findings and red flags may name it like a question.",
        ),
        need(
            "categories",
            Shape::Entries(Thing::Category, &Shape::Keys(&CATEGORY), 1, MANY),
            "The origins of pain between which the evidence decides.",
        ),
        may(
            "outside",
            Shape::Entries(Thing::Outside, &Shape::Keys(&OUTSIDE), 0, MANY),
            "What lies outside the categories. It is told beside the verdict and never competes with them.",
        ),
        need(
            "findings",
            Shape::Entries(Thing::Finding, &Shape::Keys(&FINDING), 1, MANY),
            "The evidence: what answers mean, and how strongly they point to a category or away from it.",
        ),
        need(
            "red_flags",
            Shape::Entries(Thing::RedFlag, &Shape::Keys(&FLAG), 1, MANY),
            "What needs care before anything else. They stand above every score.",
        ),
        may(
            "advice",
            Shape::Entries(Thing::Advice, &Shape::Keys(&ADVICE), 0, MANY),
            "Paragraphs of the result, each told where its condition holds.",
        ),
        may(
            "base_rates",
            Shape::Keys(&BASE_RATES),
            "How often pain comes from which category, by its place and by age: what is likely before anything else is said.",
        ),
        need("verdict", Shape::Keys(&VERDICT), "How the points become a verdict."),
        need(
            "references",
            Shape::Entries(Thing::Reference, &Shape::Keys(&REFERENCE), 1, MANY),
            "The sources that `cite` names. Their ids are capitals, digits and `-`, as SURI10.",
        ),
    ],
    rules: &[],
};

pub(crate) static EMERGENCY: Table = Table {
    name: "emergency",
    about: "How to get help at once.",
    keys: &[
        need("number", Shape::LineOrNumber, "What `{number}` stands for. It can be set when the program starts."),
        need("help", Shape::Line, "How to get help at once; holds `{number}`."),
        may(
            "signs",
            Shape::List(&Shape::Text),
            "What is an emergency only together, as a fall after which one cannot stand. Every result lists it among the \
             signs with which to get help at once; what one choice alone makes an emergency is listed by itself.",
        ),
    ],
    rules: &[],
};

pub(crate) static SECTION: Table = Table {
    name: "section",
    about: "A stage of the interview.",
    keys: &[
        need("title", Shape::Line, "What the progress line calls it."),
        may(
            "safety",
            Shape::Flag,
            "Its questions are about safety: they come first, cannot be skipped, and are asked anew on another day.",
        ),
    ],
    rules: &[],
};

/// The years in which a source can have been published.
pub(crate) const YEARS: [i32; 2] = [1000, 2100];

pub(crate) static REFERENCE: Table = Table {
    name: "reference",
    about: "A source.",
    keys: &[
        need("authors", Shape::Line, "Who wrote it."),
        may("year", Shape::Either(&Shape::Line, &Shape::Whole { low: YEARS[0], high: YEARS[1], zero: true }), "When."),
        need("title", Shape::Line, "What it is called."),
        need("where", Shape::Line, "Where it was published: journal, volume, pages; or a web address."),
    ],
    rules: &[],
};
