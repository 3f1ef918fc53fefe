//! Forms: what may stand at a key, said once for the editor that completes it, the reader that reads it, and the check
//! that finds what its names stand for.
//!
//! A thing of the language is declared by [`table!`] as a list of keys, each with its words and its form. From the
//! declaration follow its [`Table`] (by which the reader knows a key that is unknown or missing, and from which the
//! JSON Schema is written), its draft (as it is written, names still names), and the struct that the program uses.

mod by_target;
pub(super) mod condition;
mod day;
mod declare;
mod list;
mod name;
mod reach;
mod text;
mod word;

use super::condition::Condition;
use super::fault::{Span, Thing};
use super::go::Go;
use super::id::SectionId;
use super::node::{Node, Value};
use super::reader::{Fields, Name, Reader};
use super::rules::{Cap, Points};
use super::table::{Shape, Table};
use super::walk::Walk;

pub(crate) use by_target::{ByBand, ByTarget, Numbers, Shares, Steps, Targets};
pub(crate) use condition::ConditionDraft;
pub use condition::{COUNT, RANGE};
pub(crate) use day::OptionalDay;
pub(super) use declare::table;
pub(crate) use list::{AtMostOne, Entries, EntriesDraft, Lines, List, One, Texts};
pub(crate) use name::{
    Above, After, Answers, Assessed, Cap as CapDraft, Caps, Cite, GoTo, Groups, If, IfCharted, PointsDraft,
    QuestionName, Replaces, Rows, Score, SectionName, Signs, Two, Worsening,
};
pub(crate) use reach::{Angle, Reach};
pub use text::is_language;
pub(crate) use text::{
    Because, Brief, Cited, Flag, Help, Language, Line, LineOrNumber, OwnId, Text, Version, Whole, Year,
};
pub(crate) use word::{OptionalWord, Word, Words};

/// Where something stands: the key before it, and the thing that the key belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// The place of the key.
    pub key: Span,
    /// The place of the thing.
    pub thing: Span,
}

/// A key that is not written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gap {
    /// The place of the thing that lacks it.
    pub thing: Span,
    /// Says whether it was rightly left out: it is neither needed, nor misspelt, nor perhaps in a file that cannot be
    /// read.
    pub rightly: bool,
}

/// A value and its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A form of what may stand at a key. Reading tells every fault of shape, and gives something harmless in the place of
/// what is at fault: after a fault there is no questionnaire.
pub(crate) trait Form {
    /// The draft that is read, names still names; nothing of it by default.
    type Draft: Default;
    /// How an editor is told of it.
    const SHAPE: &'static Shape;
    /// Says whether it is, or holds, a text that people read: one that another language has in other words.
    const TEXTS: bool = false;
    /// Reads what stands there.
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft;
    /// Stands for what is not written.
    fn absent(_: Gap) -> Self::Draft {
        Self::Draft::default()
    }
}

/// Reads what stands at a key, in a form.
pub(super) fn field<F: Form>(reader: &mut Reader<'_>, fields: &Fields<'_, '_>, key: &'static str) -> F::Draft {
    let thing = fields.place();
    match fields.pair(key) {
        Some(pair) => F::read(reader, &pair.value, Site { key: pair.key_span, thing }),
        None => F::absent(Gap { thing, rightly: fields.rightly_lacks(key) }),
    }
}

/// A form that means something by itself, as soon as it is known what names stand for.
pub(crate) trait Meant: Form {
    /// The value that the program uses.
    type Value;
    /// Finds what the names stand for.
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> Self::Value;
    /// Shows the texts in it that people read.
    fn texts(_: &mut Self::Value, _: &mut Walk<'_>) {}
}

/// Everything that has a name. A name that stands for nothing is told.
pub(crate) trait Known {
    /// The position of the thing of that name among its kind.
    fn find(&mut self, thing: Thing, name: &Name) -> Option<usize>;
    /// The references by their names.
    fn cite(&mut self, names: &[Name]) -> Vec<u32>;
    /// A condition whose names are found.
    fn condition(&mut self, draft: &ConditionDraft) -> Condition;
    /// The same, of what was charted in the room too.
    fn charted(&mut self, draft: &ConditionDraft) -> Condition;
    /// Points whose targets are found.
    fn points(&mut self, draft: &PointsDraft) -> Vec<Points>;
    /// Takes note of a group that a finding belongs to.
    fn group(&mut self, name: &Name);
    /// A cap whose targets are found.
    fn cap(&mut self, draft: CapDraft) -> Cap;
    /// The section of a question.
    fn section(&mut self, name: Option<&Name>) -> SectionId;
    /// Where a choice leads.
    fn go(&mut self, name: &Name) -> Option<Go>;
    /// Where a question or a branch of it leads; told at the name, or at a place. A branch has a place, and may lead to
    /// questions in place of those that it leaves out.
    fn way(&mut self, name: Option<&Name>, place: Span, branch: Option<(Span, bool)>) -> Go;
    /// Takes note of a question of which it is not known where it leads.
    fn nowhere(&mut self);
}

/// A thing of the language as it is written.
pub(crate) trait Written: Sized {
    /// The kind of thing.
    const THING: Thing;
    /// Says whether it has an id.
    const NAMED: bool;
    /// Its keys.
    const TABLE: &'static Table;
    /// The shape that may stand for it: its keys, or a text alone.
    const SHAPE: &'static Shape;
    /// Says whether it holds a text that people read.
    const TEXTS: bool;
    /// Stands for one without any key.
    fn absent(name: Name) -> Self;
    /// The draft of a text alone, where that may stand for it.
    fn alone(_: &mut Reader<'_>, _: &Name, _: &Node<'_>) -> Option<Self> {
        None
    }
    /// Tells what no single key can, and takes up what follows from several.
    fn together(&mut self, _: &mut Reader<'_>) {}
    /// Takes up its keys.
    fn of(reader: &mut Reader<'_>, name: Name, fields: Fields<'_, '_>) -> Self;
    /// Reads it, told at the place of its name.
    fn read(reader: &mut Reader<'_>, name: Name, node: &Node<'_>) -> Option<Self> {
        let alone = if matches!(node.value, Value::Map(_)) { None } else { Self::alone(reader, &name, node) };
        let mut read = if let Some(alone) = alone {
            alone
        } else {
            let named = Self::NAMED.then_some(&name);
            let fields = reader.fields(node, name.span, (Self::THING, named), Self::TABLE)?;
            Self::of(reader, name, fields)
        };
        read.together(reader);
        Some(read)
    }
}

/// A thing of the language that has a draft.
pub(crate) trait Drafted {
    /// The same as it is written.
    type Draft: Written;
}

/// A thing of the language that the program uses as it is declared.
pub(crate) trait Declared: Drafted + Sized {
    /// Finds what its names stand for.
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> Self;
    /// Its id, if it has one.
    fn name(&self) -> Option<&str> {
        None
    }
    /// Shows the texts in it that people read.
    fn texts(&mut self, walk: &mut Walk<'_>);
}

impl Walk<'_> {
    /// Goes to each of things that have ids.
    pub(crate) fn entries<T: Declared>(&mut self, things: &mut [T]) {
        for thing in things {
            let name = thing.name().unwrap_or_default().to_owned();
            self.key(&name, |walk| thing.texts(walk));
        }
    }
}

/// Whatever may as well not be there.
impl<F: Form> Form for Option<F> {
    type Draft = Option<F::Draft>;
    const SHAPE: &'static Shape = F::SHAPE;
    const TEXTS: bool = F::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        Some(F::read(reader, node, site))
    }
}

impl<F: Meant> Meant for Option<F> {
    type Value = Option<F::Value>;
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> Self::Value {
        draft.map(|draft| F::mean(draft, known))
    }
    fn texts(value: &mut Self::Value, walk: &mut Walk<'_>) {
        if let Some(value) = value {
            F::texts(value, walk);
        }
    }
}
