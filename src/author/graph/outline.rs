//! The tree as indented text, for reading at a glance.

use std::io::{self, Write};

use petgraph::algo::dominators::simple_fast;
use petgraph::algo::toposort;
use petgraph::graph::{DiGraph, NodeIndex};

use super::{Edge, Graph, PathMark, QuestionNode, condition_in_words};
use crate::words::authors as say;
use hip_triage_core::questionnaire::{Go, Questionnaire, SectionId};

/// How an outline is written.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    /// Says whether each choice is listed below its question.
    pub choices: bool,
    /// How long a line may be, in columns.
    pub width: usize,
}

/// Writes each question once: what only one of several edges leads to is indented below its
/// condition, what several lead to stands below them.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(graph: &Graph<'_>, outline: Outline, out: &mut dyn Write) -> io::Result<()> {
    let identity = graph.questionnaire.identity();
    writeln!(out, "{} ({} {})", identity.title, identity.id, identity.version)?;
    let mut writing = Writing { graph, outline, below: below(graph), section: None, out };
    writing.tree()?;
    writing.examination(graph.questionnaire)
}

/// An item that is still to be written.
enum OutlineItem {
    /// An edge: its condition and where it leads.
    Line { depth: usize, text: String, walked: bool },
    /// The question at a place, and what follows below when its own edges end.
    Question { depth: usize, place: usize, then: Go },
}

struct Writing<'g, 'q, 'w> {
    graph: &'g Graph<'q>,
    outline: Outline,
    /// For each question those that are reached through it alone, and through no later one alone.
    below: Vec<Vec<usize>>,
    /// The stage of the last question.
    section: Option<SectionId>,
    out: &'w mut dyn Write,
}

impl Writing<'_, '_, '_> {
    fn tree(&mut self) -> io::Result<()> {
        let start = self.graph.places[self.graph.questionnaire.start().index()];
        let first = start.map(|place| OutlineItem::Question { depth: 0, place, then: Go::Result });
        let mut items: Vec<_> = first.into_iter().collect();
        while let Some(item) = items.pop() {
            match item {
                OutlineItem::Line { depth, text, walked } => self.line(depth, &text, walked)?,
                OutlineItem::Question { depth, place, then } => {
                    self.question(depth, &self.graph.nodes[place])?;
                    items.extend(self.after(depth, place, then).into_iter().rev());
                }
            }
        }
        Ok(())
    }

    /// The items below a question, in order.
    fn after(&self, depth: usize, place: usize, then: Go) -> Vec<OutlineItem> {
        let graph = self.graph;
        let edges: Vec<&Edge> = graph.edges_from(place).collect();
        let led = |place: usize| edges.iter().filter(|edge| edge.to == Go::To(graph.nodes[place].id)).count();
        // What only one edge leads to is indented below it. Where nothing joins the edges again, the
        // last goes on without: an early end is no branch.
        let (mut inside, mut joins): (Vec<_>, Vec<_>) =
            self.below[place].iter().copied().partition(|place| graph.edges_to[*place] == 1 && led(*place) == 1);
        if joins.is_empty()
            && let Some(Go::To(last)) = edges.last().map(|edge| edge.to)
            && let Some(at) = inside.iter().position(|place| graph.nodes[*place].id == last)
        {
            joins.push(inside.remove(at));
        }
        let next = joins.first().map_or(then, |place| Go::To(graph.nodes[*place].id));
        let mut items = Vec::new();
        for edge in &edges {
            let own = inside.iter().copied().find(|place| edge.to == Go::To(graph.nodes[*place].id));
            let walked = edge.on_path;
            match (&edge.label, own) {
                (Some(label), Some(place)) => {
                    items.push(OutlineItem::Line { depth: depth + 1, text: format!("{label}:"), walked });
                    items.push(OutlineItem::Question { depth: depth + 2, place, then: next });
                }
                (Some(label), None) if label != say::OTHERWISE || edge.to != next => {
                    let text = format!("{label} {}", self.see(edge.to));
                    items.push(OutlineItem::Line { depth: depth + 1, text, walked });
                }
                (None, None) if edge.to != next => {
                    items.push(OutlineItem::Line { depth: depth + 1, text: self.see(edge.to), walked });
                }
                _ => {}
            }
        }
        for (at, place) in joins.iter().enumerate() {
            let then = joins.get(at + 1).map_or(then, |next| Go::To(graph.nodes[*next].id));
            items.push(OutlineItem::Question { depth, place: *place, then });
        }
        items
    }

    fn see(&self, to: Go) -> String {
        match to {
            Go::Result => say::TO_RESULT.to_owned(),
            Go::To(id) => format!("→ see {}", self.graph.questionnaire.question(id).name),
        }
    }

    fn question(&mut self, depth: usize, node: &QuestionNode<'_>) -> io::Result<()> {
        if self.section != Some(node.section) {
            self.section = Some(node.section);
            let title = &self.graph.questionnaire.section(node.section).title;
            if depth == 0 {
                writeln!(self.out, "\n{title}")?;
            } else {
                self.line(depth, &format!("[{title}]"), false)?;
            }
        }
        let mut text = format!("{} · {} · {}", node.question.name, node.question.ask, say::kind(&node.question.kind));
        text.extend(node.below.map(say::below_mark));
        if node.clinician {
            text.push_str(say::PT_MARK);
        }
        self.line(depth, &text, node.is_on_path())?;
        for ((urgency, _), line) in node.stops.iter().zip(node.stop_lines()) {
            let stopped = matches!(&node.mark, PathMark::Stopped(stopped, _) if stopped == urgency);
            self.line(depth + 2, &format!("! {line}"), stopped)?;
        }
        if self.outline.choices {
            for choice in node.question.choices() {
                let offered = choice.condition.as_ref();
                let offered = offered.map(|condition| condition_in_words(self.graph.questionnaire, condition, None));
                let text = say::choice(&choice.name, &choice.label, choice.exclusive, offered.as_deref());
                self.line(depth + 2, &text, false)?;
            }
        }
        match &node.mark {
            PathMark::No => Ok(()),
            PathMark::Waits => self.line(depth + 2, say::WAITS, true),
            PathMark::Answered(answer) | PathMark::Stopped(_, answer) => {
                self.line(depth + 2, &format!("= {answer}"), true)
            }
        }
    }

    fn line(&mut self, depth: usize, text: &str, walked: bool) -> io::Result<()> {
        let first = format!("{} {:2$}", if walked { say::WALKED_MARK } else { " " }, "", depth * 2);
        let next = format!("{:1$}", "", first.len() + 4);
        let options = textwrap::Options::new(self.outline.width).initial_indent(&first).subsequent_indent(&next);
        for line in textwrap::wrap(text, options) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    /// The items that a PT looks for in the room: outside the tree, in any order.
    fn examination(&mut self, questionnaire: &Questionnaire) -> io::Result<()> {
        let mut group = None;
        for question in questionnaire.questions() {
            let Some(item) = question.examination() else { continue };
            if group.is_none() {
                writeln!(self.out, "\n{}", say::EXAMINATION)?;
            }
            if group != Some(&item.group) {
                group = Some(&item.group);
                self.line(0, &item.group, false)?;
            }
            self.line(1, &format!("{} · {} · {}", question.name, question.ask, say::kind(&question.kind)), false)?;
        }
        Ok(())
    }
}

impl Graph<'_> {
    /// The edges from the question at a place in the order of the nodes.
    fn edges_from(&self, place: usize) -> impl Iterator<Item = &Edge> {
        let id = self.nodes[place].id;
        let first = self.edges.partition_point(|edge| edge.from < id);
        self.edges[first..].iter().take_while(move |edge| edge.from == id)
    }
}

/// For each question those that it alone leads to (it is their immediate dominator), in an order in
/// which each stands before what it leads to.
fn below(graph: &Graph<'_>) -> Vec<Vec<usize>> {
    let mut tree = DiGraph::<(), ()>::with_capacity(graph.nodes.len(), graph.edges.len());
    for _ in &graph.nodes {
        tree.add_node(());
    }
    for place in 0..graph.nodes.len() {
        for edge in graph.edges_from(place) {
            if let Go::To(id) = edge.to
                && let Some(to) = graph.places[id.index()]
            {
                tree.add_edge(NodeIndex::new(place), NodeIndex::new(to), ());
            }
        }
    }
    let mut below = vec![Vec::new(); graph.nodes.len()];
    if let Some(start) = graph.places[graph.questionnaire.start().index()] {
        let dominators = simple_fast(&tree, NodeIndex::new(start));
        // A checked tree has no cycle, so there is an order.
        for node in toposort(&tree, None).unwrap_or_default() {
            if let Some(above) = dominators.immediate_dominator(node) {
                below[above.index()].push(node.index());
            }
        }
    }
    below
}
