//! Names of what is defined elsewhere, conditions and points.

use std::marker::PhantomData;

use super::{ConditionDraft, Form, Known, Meant, Site};
use crate::questionnaire::condition::Condition;
use crate::questionnaire::fault::{FaultKind, Thing};
use crate::questionnaire::go::Go;
use crate::questionnaire::id::{CategoryId, FindingId, QuestionId, SectionId};
use crate::questionnaire::node::{Node, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::rules::{self, POINTS, Points};
use crate::questionnaire::table::{ANSWERS, ASSESSMENT, BOUND, MANY, RED_FLAG, Scope, Shape};

/// One name, or a list of them without doubles.
macro_rules! names {
    ($($(#[doc = $about:literal])+ $form:ident of $thing:ident => $value:ty: |$draft:ident, $known:ident| $mean:expr;)+) => {$(
        $(#[doc = $about])+
        pub(crate) struct $form;

        impl Form for $form {
            type Draft = Vec<Name>;
            const SHAPE: &'static Shape = &Shape::Names(Thing::$thing);
            fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Vec<Name> {
                reader.names(node, Thing::$thing)
            }
        }

        impl Meant for $form {
            type Value = Vec<$value>;
            fn mean($draft: Vec<Name>, $known: &mut dyn Known) -> Vec<$value> {
                $mean
            }
        }
    )+};
}

names! {
    /// The references that a thing rests on, as indices into
    /// [`Questionnaire::references`](crate::questionnaire::Questionnaire::references).
    Cite of Reference => u32: |names, known| known.cite(&names);
    /// The rows of the evidence dossier that a thing serves.
    Rows of Row => String: |names, _known| names.into_iter().map(|row| row.text).collect();
    /// The groups of overlapping evidence that a finding belongs to, by name.
    Groups of Group => String: |names, known| {
        names.into_iter().map(|group| { known.group(&group); group.text }).collect()
    };
    /// The choices of a question that go from the best to the worst, or make it worse, by name.
    Worsening of Choice => String: |names, _known| names.into_iter().map(|choice| choice.text).collect();
    /// The items of the examination that come before another.
    After of Question => QuestionId: |names, known| {
        names.iter().filter_map(|name| known.find(Thing::Question, name)).map(QuestionId::new).collect()
    };
    /// The findings that another one voids.
    Replaces of Finding => FindingId: |names, known| {
        names.iter().filter_map(|name| known.find(Thing::Finding, name)).map(FindingId::new).collect()
    };
}

/// The name of a thing that the check finds in a way of its own.
macro_rules! name {
    ($($(#[doc = $about:literal])+ $form:ident, $shape:expr;)+) => {$(
        $(#[doc = $about])+
        pub(crate) struct $form;

        impl Form for $form {
            type Draft = Option<Name>;
            const SHAPE: &'static Shape = &$shape;
            fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Option<Name> {
                reader.name(node)
            }
        }
    )+};
}

name! {
    /// The id of a stage.
    SectionName, Shape::Name(Thing::Section);
    /// The id of a question.
    QuestionName, Shape::Name(Thing::Question);
    /// The id of the question on whose screen another stands.
    Above, Shape::Name(Thing::Question);
    /// The id of a question, or `result`.
    GoTo, Shape::Go;
}

impl Meant for Above {
    type Value = Option<QuestionId>;
    fn mean(draft: Option<Name>, known: &mut dyn Known) -> Option<QuestionId> {
        draft.and_then(|name| known.find(Thing::Question, &name)).map(QuestionId::new)
    }
}

impl Meant for SectionName {
    type Value = SectionId;
    fn mean(draft: Option<Name>, known: &mut dyn Known) -> SectionId {
        known.section(draft.as_ref())
    }
}

impl Meant for GoTo {
    type Value = Option<Go>;
    fn mean(draft: Option<Name>, known: &mut dyn Known) -> Option<Go> {
        draft.and_then(|name| known.go(&name))
    }
}

/// The ids of two different categories.
pub(crate) struct Two;

impl Form for Two {
    type Draft = Vec<Name>;
    const SHAPE: &'static Shape = &Shape::Two(Thing::Category);
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Vec<Name> {
        if matches!(&node.value, Value::List(items) if items.len() == 2) {
            return reader.names(node, Thing::Category);
        }
        reader.wrong("two categories like `[joint, muscular]`", node);
        Vec::new()
    }
}

impl Meant for Two {
    type Value = [CategoryId; 2];
    fn mean(draft: Vec<Name>, known: &mut dyn Known) -> [CategoryId; 2] {
        let mut found = [CategoryId::new(0); 2];
        for (place, name) in found.iter_mut().zip(&draft) {
            *place = known.find(Thing::Category, name).map_or(*place, CategoryId::new);
        }
        found
    }
}

/// The scope of a condition, as a type.
pub(crate) trait Speaks {
    /// The same as a value.
    const SCOPE: Scope;
}

macro_rules! scopes {
    ($($(#[doc = $about:literal])+ $type:ident = $scope:expr;)+) => {$(
        $(#[doc = $about])+
        pub(crate) struct $type;

        impl Speaks for $type {
            const SCOPE: Scope = $scope;
        }
    )+};
}

scopes! {
    /// The answers alone.
    Answers = ANSWERS;
    /// The answers, and nothing that is hidden by what was not answered.
    Signs = RED_FLAG;
    /// The answers, and what was made of them.
    Assessed = ASSESSMENT;
}

/// A condition.
pub(crate) struct If<S>(PhantomData<S>);

impl<S: Speaks> Form for If<S> {
    type Draft = ConditionDraft;
    const SHAPE: &'static Shape = &Shape::Condition(S::SCOPE);
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> ConditionDraft {
        reader.condition(node, S::SCOPE)
    }
}

impl<S: Speaks> Meant for If<S> {
    type Value = Condition;
    fn mean(draft: ConditionDraft, known: &mut dyn Known) -> Condition {
        known.condition(&draft)
    }
}

/// A condition that reads what was charted too: degrees, and pain.
pub(crate) struct IfCharted;

impl Form for IfCharted {
    type Draft = ConditionDraft;
    const SHAPE: &'static Shape = &Shape::Condition(ANSWERS);
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> ConditionDraft {
        reader.condition(node, ANSWERS)
    }
}

impl Meant for IfCharted {
    type Value = Condition;
    fn mean(draft: ConditionDraft, known: &mut dyn Known) -> Condition {
        known.charted(&draft)
    }
}

/// Points by the names of categories and patterns.
pub(crate) type PointsDraft = Vec<(Name, Option<i32>)>;

/// The points of a finding, by category or pattern.
pub(crate) struct Score;

impl Form for Score {
    type Draft = PointsDraft;
    const SHAPE: &'static Shape = &Shape::Points;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> PointsDraft {
        let Value::Map(pairs) = &node.value else {
            reader.wrong("points like `{joint: 2}`", node);
            return Vec::new();
        };
        reader.no_duplicates(pairs);
        if pairs.is_empty() {
            reader.faults.add(FaultKind::TooFew { what: "points", least: 1 }, node.span);
        }
        let mut points = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let number = reader.number(&pair.value, -POINTS, POINTS);
            if number == Some(0) {
                let kind = FaultKind::OutOfRange { number: 0, low: -POINTS, high: POINTS, zero: false };
                reader.faults.add(kind, pair.value.span);
            }
            points.push((Name { text: pair.key.to_string(), span: pair.key_span }, number));
        }
        points
    }
}

impl Meant for Score {
    type Value = Vec<Points>;
    fn mean(draft: PointsDraft, known: &mut dyn Known) -> Vec<Points> {
        known.points(&draft)
    }
}

/// The bounds of a group of overlapping findings, by the names of categories and patterns.
#[derive(Debug)]
pub(crate) struct Cap {
    pub(crate) group: Name,
    pub(crate) bounds: Vec<(Name, i32, i32)>,
}

/// The caps of groups of overlapping findings.
pub(crate) struct Caps;

impl Form for Caps {
    type Draft = Vec<Cap>;
    const SHAPE: &'static Shape = &Shape::Entries(Thing::Group, &Shape::Caps, 0, MANY);
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Vec<Cap> {
        let groups = reader.entries(node, Thing::Group).into_iter().flatten();
        groups.map(|(group, node)| Cap { bounds: bounds(reader, node), group }).collect()
    }
}

impl Meant for Caps {
    type Value = Vec<rules::Cap>;
    fn mean(draft: Vec<Cap>, known: &mut dyn Known) -> Vec<rules::Cap> {
        draft.into_iter().map(|cap| known.cap(cap)).collect()
    }
}

fn bounds(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<(Name, i32, i32)> {
    let Value::Map(pairs) = &node.value else {
        reader.wrong("bounds like `{joint: [-3, 4]}`", node);
        return Vec::new();
    };
    reader.no_duplicates(pairs);
    let mut bounds = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let two = match &pair.value.value {
            Value::List(two) if two.len() == 2 => two,
            _ => {
                reader.wrong("two numbers like `[-3, 4]`", &pair.value);
                continue;
            }
        };
        let (low, high) = (reader.number(&two[0], -BOUND, BOUND), reader.number(&two[1], -BOUND, BOUND));
        let (Some(low), Some(high)) = (low, high) else { continue };
        if low >= high {
            let kind = FaultKind::Reversed { low: low.to_string(), high: high.to_string() };
            reader.faults.add(kind, pair.value.span);
        }
        bounds.push((Name { text: pair.key.to_string(), span: pair.key_span }, low, high));
    }
    bounds
}
