//! Something for each of some categories or patterns, and numbers in each band of a base rate.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use super::{Form, Gap, Line, Site};
use crate::questionnaire::fault::{FaultKind, Span};
use crate::questionnaire::node::{Node, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::table::{LARGE, STEP, Shape, WHOLE};

/// Something to write for a category or a pattern.
pub(crate) trait ForTarget: Form {
    /// Some of it, as a fault tells it.
    const EXAMPLE: &'static str;
}

/// Something for each of some categories or patterns.
pub(crate) struct ByTarget<F>(PhantomData<F>);

/// The same by their names.
#[derive(Debug)]
pub(crate) struct Targets<T> {
    entries: Vec<(Name, T)>,
    /// Where they are written.
    pub(crate) place: Span,
}

impl<T> Default for Targets<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), place: Span::default() }
    }
}

impl<T> Deref for Targets<T> {
    type Target = Vec<(Name, T)>;
    fn deref(&self) -> &Self::Target {
        &self.entries
    }
}

impl<T> DerefMut for Targets<T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.entries
    }
}

impl<'a, T> IntoIterator for &'a mut Targets<T> {
    type Item = &'a mut (Name, T);
    type IntoIter = std::slice::IterMut<'a, (Name, T)>;
    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter_mut()
    }
}

impl<F: ForTarget> Form for ByTarget<F> {
    type Draft = Targets<F::Draft>;
    const SHAPE: &'static Shape = &Shape::ByTarget(F::SHAPE);
    const TEXTS: bool = F::TEXTS;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        let mut targets = Targets { place: node.span, ..Targets::default() };
        let Value::Map(pairs) = &node.value else {
            reader.wrong(F::EXAMPLE, node);
            return targets;
        };
        reader.no_duplicates(pairs);
        if pairs.is_empty() {
            reader.faults.add(FaultKind::TooFew { what: "entries under this key", least: 1 }, node.span);
        }
        for pair in pairs {
            let name = Name { text: pair.key.to_string(), span: pair.key_span };
            let site = Site { key: pair.key_span, ..site };
            targets.entries.push((name, F::read(reader, &pair.value, site)));
        }
        targets
    }
    fn absent(gap: Gap) -> Self::Draft {
        Targets { place: gap.thing, ..Targets::default() }
    }
}

/// Whole numbers, one for each band.
#[derive(Debug, Default)]
pub(crate) struct ByBand {
    pub(crate) numbers: Vec<i32>,
    /// True if one number stands for all bands.
    pub(crate) alone: bool,
    pub(crate) span: Span,
}

impl ByBand {
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, low: i32, high: i32) -> Self {
        let items = reader.list(node, "numbers in this list");
        let numbers = items.iter().filter_map(|item| reader.number(item, low, high)).collect();
        Self { numbers, alone: false, span: node.span }
    }
}

macro_rules! by_band {
    ($($(#[doc = $about:literal])+ $form:ident, $shape:expr => |$reader:ident, $node:ident| $read:expr;)+) => {$(
        $(#[doc = $about])+
        pub(crate) struct $form;

        impl Form for $form {
            type Draft = ByBand;
            const SHAPE: &'static Shape = &$shape;
            fn read($reader: &mut Reader<'_>, $node: &Node<'_>, _: Site) -> ByBand {
                $read
            }
            fn absent(gap: Gap) -> ByBand {
                ByBand { span: gap.thing, ..ByBand::default() }
            }
        }
    )+};
}

/// A step of a pattern.
const ONE_STEP: Shape = Shape::Whole { low: -STEP, high: STEP, zero: true };

by_band! {
    /// Any whole numbers.
    Numbers, Shape::List(&WHOLE) => |reader, node| ByBand::read(reader, node, -LARGE, LARGE);
    /// Shares in percent.
    Shares, Shape::List(&Shape::Whole { low: 0, high: 100, zero: true }) => |reader, node| {
        ByBand::read(reader, node, 0, 100)
    };
    /// Steps in decibans: one for all bands, or one for each.
    Steps, Shape::Either(&ONE_STEP, &Shape::List(&ONE_STEP)) => |reader, node| {
        if matches!(node.value, Value::List(_)) {
            return ByBand::read(reader, node, -STEP, STEP);
        }
        let numbers = reader.number(node, -STEP, STEP).into_iter().collect();
        ByBand { numbers, alone: true, span: node.span }
    };
}

macro_rules! examples {
    ($($form:ty: $example:literal;)+) => {$(
        impl ForTarget for $form {
            const EXAMPLE: &'static str = $example;
        }
    )+};
}

examples! {
    Line: "names like `{joint: the joint}`";
    Shares: "shares like `{joint: [50, 60]}`";
    Steps: "steps like `{joint.wear: -4}`";
}
