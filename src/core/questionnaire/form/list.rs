//! Lists, and things with keys of their own: one, several, or each under an id.

use std::marker::PhantomData;

use hashbrown::HashSet;

use super::{Declared, Drafted, Form, Gap, Known, Meant, Site, Written};
use crate::questionnaire::fault::{FaultKind, Span, Thing};
use crate::questionnaire::node::{Node, Style, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::table::{MANY, Shape};
use crate::questionnaire::walk::{TextForm, Walk};

/// Texts, one at least.
pub(crate) struct Texts;

impl Form for Texts {
    type Draft = Vec<String>;
    const SHAPE: &'static Shape = &Shape::List(&Shape::Text);
    const TEXTS: bool = true;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Vec<String> {
        texts(reader, node).iter().map(|node| reader.text(node)).collect()
    }
}

impl Meant for Texts {
    type Value = Vec<String>;
    fn mean(draft: Vec<String>, _: &mut dyn Known) -> Vec<String> {
        draft
    }
    fn texts(value: &mut Vec<String>, walk: &mut Walk<'_>) {
        walk.items(value, |text, walk| walk.text(TextForm::Text, text));
    }
}

/// The items of a list of texts. A text in brackets that was most likely ended by a comma of its own is told.
fn texts<'n, 't>(reader: &mut Reader<'_>, node: &'n Node<'t>) -> &'n [Node<'t>] {
    let items = reader.list(node, "texts in this list");
    for two in items.windows(2) {
        if let [
            Node { value: Value::Text(_, Style::Plain), span },
            Node { value: Value::Text(rest, Style::Plain), span: second },
        ] = two
            && span.line() == second.line()
            && rest.starts_with(char::is_lowercase)
        {
            reader.faults.add(FaultKind::SplitItem, *second);
        }
    }
    items
}

/// Texts on one line each, one at least.
pub(crate) struct Lines;

impl Form for Lines {
    type Draft = Vec<String>;
    const SHAPE: &'static Shape = &Shape::List(&Shape::Line);
    const TEXTS: bool = true;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Vec<String> {
        reader.list(node, "texts in this list").iter().map(|node| reader.line(node)).collect()
    }
}

impl Meant for Lines {
    type Value = Vec<String>;
    fn mean(draft: Vec<String>, _: &mut dyn Known) -> Vec<String> {
        draft
    }
    fn texts(value: &mut Vec<String>, walk: &mut Walk<'_>) {
        walk.items(value, |text, walk| walk.text(TextForm::Line, text));
    }
}

/// A name for what has none: no text, at the place.
fn nameless(span: Span) -> Name {
    Name { text: String::new(), span }
}

/// Things in a list, one at least.
pub(crate) struct List<T>(PhantomData<T>);

impl<T: Drafted> Form for List<T> {
    type Draft = Vec<T::Draft>;
    const SHAPE: &'static Shape = &Shape::List(T::Draft::SHAPE);
    const TEXTS: bool = T::Draft::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        let items = match T::Draft::SHAPE {
            Shape::Either(..) => texts(reader, node),
            _ => reader.list(node, "entries in this list"),
        };
        let place = |item: &Node<'_>| nameless(item.first_key().unwrap_or(item.span));
        items.iter().filter_map(|item| T::Draft::read(reader, place(item), item)).collect()
    }
}

impl<T: Declared> Meant for List<T> {
    type Value = Vec<T>;
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> Vec<T> {
        draft.into_iter().map(|draft| T::mean(draft, known)).collect()
    }
    fn texts(value: &mut Vec<T>, walk: &mut Walk<'_>) {
        walk.items(value, T::texts);
    }
}

/// A thing by itself.
pub(crate) struct One<T>(PhantomData<T>);

impl<T: Drafted> Form for One<T> {
    type Draft = Option<T::Draft>;
    const SHAPE: &'static Shape = T::Draft::SHAPE;
    const TEXTS: bool = T::Draft::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        T::Draft::read(reader, nameless(site.key), node)
    }
}

impl<T: Declared> Meant for One<T> {
    type Value = T;
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> T {
        let nothing = || T::Draft::absent(nameless(Span::new(0, 0..0, 1, 1)));
        T::mean(draft.unwrap_or_else(nothing), known)
    }
    fn texts(value: &mut T, walk: &mut Walk<'_>) {
        value.texts(walk);
    }
}

/// A thing by itself that may as well not be there.
pub(crate) struct AtMostOne<T>(PhantomData<T>);

impl<T: Drafted> Form for AtMostOne<T> {
    type Draft = EntriesDraft<T::Draft>;
    const SHAPE: &'static Shape = T::Draft::SHAPE;
    const TEXTS: bool = T::Draft::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        let items = Vec::from_iter(One::<T>::read(reader, node, site));
        EntriesDraft { whole: !items.is_empty(), items, span: site.key }
    }
    fn absent(gap: Gap) -> Self::Draft {
        EntriesDraft { whole: gap.rightly, span: gap.thing, ..EntriesDraft::default() }
    }
}

/// Things by their ids.
pub(crate) struct Entries<T, const LEAST: usize = 0>(PhantomData<T>);

/// The entries under one key.
#[derive(Debug)]
pub(crate) struct EntriesDraft<T> {
    pub(crate) items: Vec<T>,
    /// Says whether every entry could be read. Where not, a name that is not found may still be meant rightly.
    pub(crate) whole: bool,
    /// The place of the key.
    pub(crate) span: Span,
}

impl<T> Default for EntriesDraft<T> {
    fn default() -> Self {
        Self { items: Vec::new(), whole: false, span: Span::default() }
    }
}

impl<T: Drafted, const LEAST: usize> Form for Entries<T, LEAST> {
    type Draft = EntriesDraft<T::Draft>;
    const SHAPE: &'static Shape = &Shape::Entries(T::Draft::THING, T::Draft::SHAPE, LEAST, MANY);
    const TEXTS: bool = T::Draft::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        let mut part = EntriesDraft { span: site.key, ..EntriesDraft::default() };
        let Some(entries) = reader.entries(node, T::Draft::THING) else { return part };
        if entries.len() < LEAST {
            let (what, place) = match T::Draft::THING {
                Thing::Pattern => ("patterns", node.span),
                Thing::BaseRate => ("rows", node.span),
                _ => ("entries under this key", site.key),
            };
            reader.faults.add(FaultKind::TooFew { what, least: LEAST }, place);
        }
        let mut seen = HashSet::with_capacity(entries.len());
        part.whole = true;
        for (name, node) in entries {
            // A second entry of the same name is read for its faults, and counts no further.
            let first = seen.insert(name.text.clone());
            match T::Draft::read(reader, name, node) {
                Some(item) if first => part.items.push(item),
                Some(_) => {}
                None => part.whole = false,
            }
        }
        part
    }
    fn absent(gap: Gap) -> Self::Draft {
        EntriesDraft { whole: gap.rightly, span: gap.thing, ..EntriesDraft::default() }
    }
}

impl<T: Declared, const LEAST: usize> Meant for Entries<T, LEAST> {
    type Value = Vec<T>;
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> Vec<T> {
        draft.items.into_iter().map(|draft| T::mean(draft, known)).collect()
    }
    fn texts(value: &mut Vec<T>, walk: &mut Walk<'_>) {
        walk.entries(value);
    }
}
