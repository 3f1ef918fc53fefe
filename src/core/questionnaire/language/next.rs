//! Where a question leads.

use crate::questionnaire::fault::{Fault, FaultKind, Span, Thing};
use crate::questionnaire::form::{Answers, ConditionDraft, Flag, Form, GoTo, If, Known, Meant, Site, Written, table};
use crate::questionnaire::go::{self, Branch, Go};
use crate::questionnaire::node::{Node, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::table::Shape;

table! {
    /// A way on. The first whose condition is true is taken; the last has none.
    "branch": BranchDraft, Thing::Branch;
    /// When it is taken. Left out in the last branch.
    may "if" condition: Option<If<Answers>>,
    /// Where it leads: the id of a question, or `result`.
    need go: GoTo,
    /// It leads to questions that stand for those it leaves out, as for children. For red flags, what it leaves out counts
    /// as a no.
    may instead: Flag,
}

/// Where a question leads: a name, or branches tried in order of which the last has no `if`.
pub(crate) struct Next;

/// Where a question leads, as it is written.
#[derive(Clone, Debug)]
pub(crate) struct NextDraft {
    pub(crate) branches: Vec<WayDraft>,
    pub(crate) otherwise: Option<Name>,
    pub(crate) span: Span,
}

/// A way on with a condition.
#[derive(Clone, Debug)]
pub(crate) struct WayDraft {
    pub(crate) condition: ConditionDraft,
    pub(crate) go: Option<Name>,
    pub(crate) instead: bool,
    pub(crate) place: Span,
}

impl Form for Next {
    type Draft = Option<NextDraft>;
    const SHAPE: &'static Shape = &Shape::Either(GoTo::SHAPE, &Shape::List(BranchDraft::SHAPE));
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        let mut next = NextDraft { branches: Vec::new(), otherwise: None, span: node.span };
        match &node.value {
            Value::List(items) => branches(reader, items, &mut next),
            Value::Map(_) => {
                reader.wrong("the id of a question, `result`, or a list of branches", node);
                return None;
            }
            Value::Text(..) => next.otherwise = Some(reader.name(node)?),
        }
        Some(next)
    }
}

impl Meant for Next {
    type Value = go::Next;
    fn mean(draft: Self::Draft, known: &mut dyn Known) -> go::Next {
        let Some(draft) = draft else {
            known.nowhere();
            return go::Next { branches: Vec::new(), otherwise: Go::Result };
        };
        let mut branches = Vec::with_capacity(draft.branches.len());
        for WayDraft { condition, go, instead, place } in draft.branches {
            let go = known.way(go.as_ref(), place, Some((place, instead)));
            branches.push(Branch { condition: known.condition(&condition), go, instead });
        }
        go::Next { branches, otherwise: known.way(draft.otherwise.as_ref(), draft.span, None) }
    }
}

fn branches(reader: &mut Reader<'_>, items: &[Node<'_>], next: &mut NextDraft) {
    let mut open: Option<Span> = None;
    for (index, item) in items.iter().enumerate() {
        let place = item.first_key().unwrap_or(item.span);
        let Some(branch) = BranchDraft::read(reader, Name { text: String::new(), span: place }, item) else { continue };
        if let Some(first) = open {
            reader.faults.push(Fault::new(FaultKind::BranchAfterAll, place).with(first, "this one is always taken"));
        }
        if let Some(condition) = branch.condition {
            if index + 1 == items.len() && open.is_none() {
                reader.faults.add(FaultKind::LastBranchHasIf, place);
            }
            let place = branch.keys.thing();
            next.branches.push(WayDraft { condition, go: branch.go, instead: branch.instead, place });
        } else {
            open.get_or_insert(place);
            next.otherwise = next.otherwise.take().or(branch.go);
        }
    }
    if items.is_empty() {
        reader.faults.add(FaultKind::TooFew { what: "branches", least: 1 }, next.span);
    }
}
