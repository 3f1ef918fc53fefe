//! The parts of a report.

use super::body::{Half, SpotPlace, View, spot_place};
use hip_triage_core::compare::{Direction, RatingChange};
use hip_triage_core::interview::Side;
use hip_triage_core::questionnaire::{Posture, Spot, Urgency};

/// A report, in reading order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
    /// How much space stands between them.
    pub spacing: Spacing,
}

/// How much space stands between the parts of a page.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Spacing {
    /// A blank line between any two.
    #[default]
    Wide,
    /// A blank line over a smaller heading alone.
    Airy,
    /// None: it is to be seen at a glance.
    Close,
}

/// A part of a report.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// Something that needs care: how soon, in words that stand for themselves.
    Alarm(Urgency, String),
    /// The heading of a part.
    Heading(String),
    /// A smaller heading, over a list.
    Subheading(String),
    /// The sentence that matters most on the page.
    Lead(String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// Values, each behind its label.
    Facts(Vec<Fact>),
    /// The answers then and now.
    Compared(Vec<Compared>),
    /// The items of the examination as found on each side, the left beside the right.
    Charted(Vec<ChartedRow>),
    /// Lines of advice, each with what is to be drawn beside it where that can be done. The words say all of it.
    Postures(Vec<(Posture, String)>),
    /// The places of pain, to be drawn on a body where that can be done. What it shows stands in
    /// words elsewhere on the page.
    Figure(Vec<PainPlace>),
    /// So many empty lines to write on.
    Lines(usize),
    /// Empty lines to write on, each behind what belongs there.
    ToFill(Vec<String>),
}

/// A value behind its label.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fact {
    /// Its label.
    pub label: String,
    /// The finding.
    pub value: String,
}

/// The answers then and now.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Compared {
    /// Its label.
    pub label: String,
    /// The value of the visit before.
    pub then: String,
    /// The value of this visit.
    pub now: String,
    /// How much a number changed; none for what is no number, or of which nobody knows what is better.
    pub changed: Option<Changed>,
    /// The way that it went; none where nothing is known of that.
    pub way: Option<Direction>,
}

/// An item of the examination as it was found on each side, in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ChartedRow {
    /// Its name.
    pub label: String,
    /// The left side as it was found.
    pub left: String,
    /// The right side as it was found.
    pub right: String,
    /// The outcome that counts; empty where a side tells it already.
    pub counts: String,
    /// The note on it; empty where there is none.
    pub note: String,
}

impl ChartedRow {
    /// The outcome that counts, in some words, and the note in one cell.
    pub(super) fn with_note(&self, counts: &str) -> String {
        let told = [counts, &self.note].into_iter().filter(|told| !told.is_empty());
        told.collect::<Vec<_>>().join(" – ")
    }
}

/// How much a number changed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Changed {
    /// Now less then, with its sign.
    pub difference: String,
    /// The meaning of that.
    pub means: Meaning,
}

/// The meaning of a change of a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Meaning {
    /// A rating from 0 to 10: how much it means, and the share of what was bad that is gone.
    Rating(RatingChange, Option<i32>),
    /// One activity of several: the same.
    Activity(RatingChange, Option<i32>),
    /// The mean of the activities.
    Mean(RatingChange),
    /// Minutes: which way they went.
    Minutes(Direction),
}

impl Meaning {
    /// The share that is told: of a little it would be that of a point or two.
    pub(super) fn share(self) -> Option<i32> {
        match self {
            Self::Rating(RatingChange::ClearlyBetter, share) | Self::Activity(RatingChange::ClearlyBetter, share) => {
                share
            }
            _ => None,
        }
    }

    /// How a rating, or the mean of some, changed.
    pub(super) fn rated(self) -> Option<RatingChange> {
        match self {
            Self::Rating(change, _) | Self::Activity(change, _) | Self::Mean(change) => Some(change),
            Self::Minutes(_) => None,
        }
    }
}

/// A place of pain on the body.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PainPlace {
    /// Where.
    pub spot: Spot,
    /// On which side, where one was said.
    pub side: Option<Side>,
    /// Its name.
    pub name: String,
    /// Says whether it hurts most.
    pub worst: bool,
    /// Where only how far down it lies was told, and neither front nor back: the drawings on which it is marked.
    pub reached: Option<&'static [View]>,
}

impl PainPlace {
    /// Tells whether it is marked on that half of a body; on both, where no side was said.
    #[must_use]
    pub fn is_on(&self, half: Half) -> bool {
        self.side.is_none_or(|side| side == Side::Both || side == half.side())
    }

    /// Where it is marked on a half.
    pub fn marked_on(&self, half: Half) -> impl Iterator<Item = SpotPlace> + use<> {
        let place = spot_place(self.spot, half);
        let own = self.reached.is_none().then_some(place);
        own.into_iter().chain(self.reached.unwrap_or_default().iter().map(move |view| place.on(*view)))
    }

    /// Tells whether its mark is filled: it is said on which side it lies, and whether in front.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.side.is_some() && self.reached.is_none()
    }
}

impl Page {
    /// Begins a page.
    pub(super) fn new(title: &str) -> Self {
        Self { title: title.to_owned(), blocks: Vec::new(), spacing: Spacing::Wide }
    }

    pub(super) fn alarm(&mut self, urgency: Urgency, text: &str) {
        self.blocks.push(Block::Alarm(urgency, text.to_owned()));
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    pub(super) fn lead(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Lead(text.into()));
    }

    /// Adds a part under its heading; nothing where nothing stands in it.
    pub(super) fn part(&mut self, heading: &str, fill: impl FnOnce(&mut Self)) {
        let at = self.blocks.len();
        self.heading(heading);
        fill(self);
        if self.blocks.len() == at + 1 {
            self.blocks.truncate(at);
        }
    }

    /// Adds the paragraphs of a text.
    pub(super) fn paragraphs(&mut self, text: &str) {
        self.blocks.extend(in_paragraphs(text).map(Block::Paragraph));
    }

    /// Adds values behind their labels; nothing where there are none.
    pub(super) fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    /// Adds a list under a smaller heading; nothing where the list is empty.
    pub(super) fn list(&mut self, heading: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::Subheading(heading.to_owned()));
            self.blocks.push(Block::List(items));
        }
    }
}

/// The paragraphs of a text, which blank lines separate.
pub(super) fn in_paragraphs(text: &str) -> impl Iterator<Item = String> {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    paragraphs.filter(|paragraph| !paragraph.is_empty())
}
