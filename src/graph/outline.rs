//! The tree as indented text, for reading at a glance.

use std::io::{self, Write};

use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::Reversed;

use super::{Graph, Node, Walked, Way};
use crate::questionnaire::{Go, Questionnaire, SectionId};
use crate::words::authors as say;

/// How an outline is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outline {
    /// Whether each choice is listed below its question.
    pub choices: bool,
}

/// Writes each question once, what stands between a branch and where it joins the others again
/// indented below its condition.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(graph: &Graph<'_>, outline: Outline, out: &mut dyn Write) -> io::Result<()> {
    let identity = graph.questionnaire.identity();
    writeln!(out, "{}", say::drawn_title(&identity.title, &identity.id, &identity.version))?;
    let joins = joins(graph);
    let mut writing = Writing { graph, outline, joins, printed: vec![false; graph.nodes.len()], section: None, out };
    writing.write()?;
    writing.examination(graph.questionnaire)
}

/// What is still to be written, the last first.
enum Item {
    /// A condition.
    Line(usize, String, bool),
    /// The questions from a place up to another.
    Chain { depth: usize, from: Go, until: Go },
}

struct Writing<'g, 'q, 'w> {
    graph: &'g Graph<'q>,
    outline: Outline,
    joins: Vec<Go>,
    printed: Vec<bool>,
    /// The stage of the last question that is not indented.
    section: Option<SectionId>,
    out: &'w mut dyn Write,
}

impl Writing<'_, '_, '_> {
    fn write(&mut self) -> io::Result<()> {
        let start = Go::To(self.graph.questionnaire.start());
        let mut items = vec![Item::Chain { depth: 0, from: start, until: Go::Result }];
        while let Some(item) = items.pop() {
            match item {
                Item::Line(depth, text, walked) => self.line(depth, &text, walked)?,
                Item::Chain { depth, from, until } => self.chain(depth, from, until, &mut items)?,
            }
        }
        Ok(())
    }

    /// Writes questions one below the other, up to the first from which several ways lead on.
    fn chain(&mut self, depth: usize, mut go: Go, until: Go, items: &mut Vec<Item>) -> io::Result<()> {
        let graph = self.graph;
        while go != until {
            let Go::To(id) = go else { break };
            let Some(place) = graph.places[id.index()] else { break };
            if self.printed[place] {
                break;
            }
            self.printed[place] = true;
            let node = &graph.nodes[place];
            self.question(depth, node)?;
            let ways: Vec<&Way> = graph.ways_from(place).collect();
            let [way] = ways[..] else {
                let join = self.joins[place];
                items.push(Item::Chain { depth, from: join, until });
                for way in
                    ways.iter().rev().filter(|way| way.to != join || way.label.as_deref() != Some(say::OTHERWISE))
                {
                    self.way(depth, way, join, items);
                }
                return Ok(());
            };
            go = way.to;
        }
        Ok(())
    }

    /// Notes what is to be written of one of several ways.
    fn way(&self, depth: usize, way: &Way, join: Go, items: &mut Vec<Item>) {
        let label = way.label.as_deref().unwrap_or(say::OTHERWISE);
        let elsewhere = match way.to {
            Go::Result => true,
            to if to == join => true,
            Go::To(id) => self.graph.places[id.index()].is_none_or(|place| self.printed[place]),
        };
        if elsewhere {
            let to = match way.to {
                Go::Result => say::TO_RESULT.to_owned(),
                Go::To(id) => say::see(&self.graph.questionnaire.question(id).name),
            };
            items.push(Item::Line(depth + 1, format!("{label} {to}"), way.walked));
        } else {
            items.push(Item::Chain { depth: depth + 2, from: way.to, until: join });
            items.push(Item::Line(depth + 1, format!("{label}:"), way.walked));
        }
    }

    fn question(&mut self, depth: usize, node: &Node<'_>) -> io::Result<()> {
        if depth == 0 && self.section != Some(node.section) {
            self.section = Some(node.section);
            writeln!(self.out, "\n{}", self.graph.questionnaire.section(node.section).title)?;
        }
        let mut text = say::outlined(&node.question.name, &node.question.ask, &say::kind(&node.question.kind));
        if node.clinician {
            text.push_str(say::PT_MARK);
        }
        self.line(depth, &text, node.is_walked())?;
        for line in node.stop_lines() {
            let stopped = matches!(&node.walked, Walked::Stopped(urgency, _)
                if node.stops.iter().any(|(known, _)| known == urgency) && line.starts_with(&urgency.to_string().replace('_', " ")));
            self.line(depth + 2, &say::stop_mark(&line), stopped)?;
        }
        if self.outline.choices {
            for choice in node.question.choices() {
                self.line(depth + 2, &say::choice(&choice.name, &choice.label, choice.exclusive), false)?;
            }
        }
        match &node.walked {
            Walked::No => Ok(()),
            Walked::Waits => self.line(depth + 2, say::WAITS, true),
            Walked::Answered(answer) | Walked::Stopped(_, answer) => self.line(depth + 2, &say::answered(answer), true),
        }
    }

    fn line(&mut self, depth: usize, text: &str, walked: bool) -> io::Result<()> {
        let mark = if walked { say::WALKED_MARK } else { " " };
        writeln!(self.out, "{mark} {:1$}{text}", "", depth * 2)
    }

    /// What a PT looks for in the room: outside the tree, in any order.
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
            self.line(1, &say::outlined(&question.name, &question.ask, &say::kind(&question.kind)), false)?;
        }
        Ok(())
    }
}

impl Graph<'_> {
    /// The ways on from the question at a place in the order of the nodes.
    fn ways_from(&self, place: usize) -> impl Iterator<Item = &Way> {
        let id = self.nodes[place].id;
        let first = self.ways.partition_point(|way| way.from < id);
        self.ways[first..].iter().take_while(move |way| way.from == id)
    }
}

/// For each question where all ways from it meet again, ways straight to the result left aside
/// where there are others: an early end is no branch.
fn joins(graph: &Graph<'_>) -> Vec<Go> {
    let result = NodeIndex::new(graph.nodes.len());
    let mut tree = DiGraph::<(), ()>::with_capacity(graph.nodes.len() + 1, graph.ways.len());
    for _ in 0..=graph.nodes.len() {
        tree.add_node(());
    }
    for place in 0..graph.nodes.len() {
        let only_result = graph.ways_from(place).all(|way| way.to == Go::Result);
        for way in graph.ways_from(place) {
            match way.to {
                Go::To(id) => {
                    let to = graph.places[id.index()].map_or(result, NodeIndex::new);
                    tree.add_edge(NodeIndex::new(place), to, ());
                }
                Go::Result if only_result => {
                    tree.add_edge(NodeIndex::new(place), result, ());
                }
                Go::Result => {}
            }
        }
    }
    let dominators = simple_fast(Reversed(&tree), result);
    let join = |place| {
        let node = dominators.immediate_dominator(NodeIndex::new(place)).filter(|node| *node != result);
        node.map_or(Go::Result, |node| Go::To(graph.nodes[node.index()].id))
    };
    (0..graph.nodes.len()).map(join).collect()
}
