//! Proofs about paths: no loop, no question out of reach, no branch that is never taken,
//! and how long the longest path is.

use std::collections::{BTreeMap, HashSet, VecDeque};

use petgraph::Direction;
use petgraph::algo::dominators::simple_fast;
use petgraph::algo::{kosaraju_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::Dfs;

use super::fault::{Fault, FaultKind, Faults, Span};
use super::implies::{implies, never_asked};
use super::{Audience, Condition, Finding, Go, Kind, Question, QuestionId};

/// How many branches of one question are compared with one another.
const COMPARED: usize = 300;
/// How many loops are told.
const LOOPS: usize = 100;

/// A way on from a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub(super) go: Go,
    /// Where it is written.
    pub(super) span: Span,
    /// Where its branch begins, if it is one with an `if`.
    pub(super) branch: Option<Span>,
    /// Says whether it leads to questions that stand for those that it leaves out.
    pub(super) instead: bool,
}

/// The decision tree as a graph, the result being its last node.
pub(super) struct Tree<'q> {
    pub(super) questions: &'q [Question],
    pub(super) ways: &'q [Vec<Way>],
    pub(super) places: &'q [Span],
    pub(super) start: Option<QuestionId>,
    /// Says whether every way is known.
    pub(super) whole: bool,
    pub(super) graph: DiGraph<(), ()>,
}

impl<'q> Tree<'q> {
    pub(super) fn new(
        questions: &'q [Question],
        ways: &'q [Vec<Way>],
        places: &'q [Span],
        start: Option<QuestionId>,
        whole: bool,
    ) -> Self {
        let mut graph = DiGraph::with_capacity(questions.len() + 1, questions.len() * 2);
        for _ in 0..=questions.len() {
            graph.add_node(());
        }
        let mut tree = Self { questions, ways, places, start, whole: whole && start.is_some(), graph };
        for (index, ways) in ways.iter().enumerate() {
            for way in ways {
                tree.graph.add_edge(NodeIndex::new(index), tree.node(way.go), ());
            }
        }
        tree
    }

    /// The graph without the ways to questions that stand for others.
    fn usual(&self) -> DiGraph<(), ()> {
        let mut usual = self.graph.clone();
        usual.clear_edges();
        for (index, ways) in self.ways.iter().enumerate() {
            for way in ways.iter().filter(|way| !way.instead) {
                usual.add_edge(NodeIndex::new(index), self.node(way.go), ());
            }
        }
        usual
    }

    pub(super) fn node(&self, go: Go) -> NodeIndex {
        NodeIndex::new(match go {
            Go::To(question) => question.index(),
            Go::Result => self.questions.len(),
        })
    }

    /// Tells whether a question stands on the screen of another.
    pub(super) fn is_below(&self, question: QuestionId) -> bool {
        self.questions[question.index()].step().is_some_and(|step| step.below.is_some())
    }

    fn is_tree(&self, index: usize) -> bool {
        self.questions.get(index).is_some_and(|question| question.step().is_some())
    }

    /// Tells every fault of the flow and gives the longest path from each question, if there is one.
    pub(super) fn check(&self, faults: &mut Faults) -> Option<Vec<[u32; 3]>> {
        let order = toposort(&self.graph, None).ok();
        if order.is_none() {
            self.loops(faults);
        }
        let reached = self.whole.then(|| self.reach(faults)).flatten();
        let asked = order.as_deref().filter(|_| self.whole).map(|order| self.asked_before(order));
        for (index, question) in self.questions.iter().enumerate() {
            self.branches(QuestionId::new(index), question, asked.as_ref(), reached.as_deref(), faults);
        }
        order.map(|order| self.longest(&order))
    }

    /// Tells one loop of each tangle.
    fn loops(&self, faults: &mut Faults) {
        let tangles = kosaraju_scc(&self.graph).into_iter().filter_map(|tangle| {
            let first = tangle.iter().copied().min()?;
            (tangle.len() > 1 || self.graph.contains_edge(first, first)).then_some(first)
        });
        for first in tangles.take(LOOPS) {
            let path = self.way_round(first);
            let Some(last) = path.last().copied() else { continue };
            let closing = self.ways[last].iter().find(|way| self.node(way.go) == first);
            let span = closing.map_or(self.places[last], |way| way.span);
            let round = path.into_iter().chain([first.index()]);
            let path = round.map(|index| self.questions[index].name.clone()).collect();
            faults.add(FaultKind::Loop { path }, span);
        }
    }

    /// The shortest way from a question to one that leads back to it; empty if there is none.
    fn way_round(&self, first: NodeIndex) -> Vec<usize> {
        let back: Vec<bool> = {
            let mut back = vec![false; self.graph.node_count()];
            for node in self.graph.neighbors_directed(first, Direction::Incoming) {
                back[node.index()] = true;
            }
            back
        };
        self.way(first, |node| back[node.index()], None).unwrap_or_default()
    }

    /// The shortest way from a node to one of a kind that avoids another.
    pub(super) fn way(
        &self,
        from: NodeIndex,
        end: impl Fn(NodeIndex) -> bool,
        avoid: Option<NodeIndex>,
    ) -> Option<Vec<usize>> {
        let mut before = vec![None; self.graph.node_count()];
        let mut queue = VecDeque::from([from]);
        before[from.index()] = Some(from);
        while let Some(node) = queue.pop_front() {
            if end(node) {
                let mut path = vec![node.index()];
                let mut at = node;
                while at != from {
                    at = before[at.index()]?;
                    path.push(at.index());
                }
                path.reverse();
                return Some(path);
            }
            for next in self.graph.neighbors(node) {
                if before[next.index()].is_none() && Some(next) != avoid {
                    before[next.index()] = Some(node);
                    queue.push_back(next);
                }
            }
        }
        None
    }

    /// A path to the result on which a question is not asked, by names.
    pub(super) fn path_without(&self, question: QuestionId) -> Option<Vec<String>> {
        let start = self.start?;
        if start == question {
            return None;
        }
        let avoid = NodeIndex::new(question.index());
        let result = self.node(Go::Result);
        let path = self.way(NodeIndex::new(start.index()), |node| node == result, Some(avoid))?;
        let name = |index: usize| self.questions.get(index).map_or_else(|| "result".to_owned(), |q| q.name.clone());
        Some(path.into_iter().map(name).collect())
    }

    /// From where a path can lead to some questions, themselves counted.
    pub(super) fn reaching(&self, questions: &[QuestionId]) -> Vec<bool> {
        let mut reaches = vec![false; self.graph.node_count()];
        let mut open: Vec<_> = questions.iter().map(|question| NodeIndex::new(question.index())).collect();
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reaches[node.index()], true) {
                open.extend(self.graph.neighbors_directed(node, Direction::Incoming));
            }
        }
        reaches
    }

    /// Tells whether more than one way leads on from a question.
    pub(super) fn parts(&self, question: usize) -> bool {
        let mut next = self.graph.neighbors(NodeIndex::new(question));
        next.next().is_some_and(|first| next.any(|other| other != first))
    }

    /// The questions that are on every path to the result, but where others stand for them.
    pub(super) fn always(&self) -> Option<Vec<bool>> {
        let start = NodeIndex::new(self.start.filter(|_| self.whole)?.index());
        let dominators = simple_fast(&self.usual(), start);
        let mut always = vec![false; self.questions.len()];
        for node in dominators.dominators(self.node(Go::Result))? {
            if let Some(always) = always.get_mut(node.index()) {
                *always = true;
            }
        }
        Some(always)
    }

    /// Tells the questions that no path leads to. What comes only after such a question is not told again.
    fn reach(&self, faults: &mut Faults) -> Option<Vec<bool>> {
        let start = self.start?;
        let mut reached = vec![false; self.graph.node_count()];
        let mut walk = Dfs::new(&self.graph, NodeIndex::new(start.index()));
        while let Some(node) = walk.next(&self.graph) {
            reached[node.index()] = true;
        }
        for (index, question) in self.questions.iter().enumerate() {
            let from = self.graph.neighbors_directed(NodeIndex::new(index), Direction::Incoming).next();
            if !reached[index] && self.is_tree(index) && from.is_none() {
                faults.add(FaultKind::Unreachable { name: question.name.clone() }, self.places[index]);
            }
        }
        Some(reached)
    }

    /// Of the questions that a branch reads those that may have been asked when it is tried, each with the question of
    /// the branch.
    fn asked_before(&self, order: &[NodeIndex]) -> HashSet<(QuestionId, QuestionId)> {
        let mut read: BTreeMap<QuestionId, Vec<QuestionId>> = BTreeMap::new();
        for (index, question) in self.questions.iter().enumerate() {
            for branch in question.step().into_iter().flat_map(|step| &step.next.branches) {
                branch.condition.each_atom(&mut |atom| {
                    atom.question().into_iter().for_each(|other| {
                        read.entry(other).or_default().push(QuestionId::new(index));
                    });
                });
            }
        }
        let mut asked = HashSet::new();
        // So many at a time that one number holds which of them lead to a question.
        for read in read.into_iter().collect::<Vec<_>>().chunks(64) {
            let mut before = vec![0_u64; self.graph.node_count()];
            for (position, (other, _)) in read.iter().enumerate() {
                before[other.index()] = 1 << position;
            }
            for node in order {
                let own = before[node.index()];
                if own != 0 {
                    self.graph.neighbors(*node).for_each(|next| before[next.index()] |= own);
                }
            }
            for (position, (other, readers)) in read.iter().enumerate() {
                let led = readers.iter().filter(|reader| before[reader.index()] & (1 << position) != 0);
                asked.extend(led.map(|reader| (*other, *reader)));
            }
        }
        asked
    }

    /// Tells the branches of a question that are never taken. What is only asked after a question that is out of reach
    /// is told of that one.
    fn branches(
        &self,
        id: QuestionId,
        question: &Question,
        asked: Option<&HashSet<(QuestionId, QuestionId)>>,
        reached: Option<&[bool]>,
        faults: &mut Faults,
    ) {
        let Some(step) = question.step() else { return };
        let spans: Vec<Span> = self.ways[id.index()].iter().filter_map(|way| way.branch).collect();
        for (later, branch) in step.next.branches.iter().enumerate() {
            let Some(span) = spans.get(later).copied() else { continue };
            let earlier = &step.next.branches[..later.min(COMPARED)];
            if let Some(cover) = earlier.iter().position(|earlier| implies(&branch.condition, &earlier.condition)) {
                faults.push(Fault::new(FaultKind::BranchCovered, span).with(spans[cover], "this one is taken first"));
                continue;
            }
            if let Some(choice) = led_away(&branch.condition, id, question) {
                faults.add(FaultKind::BranchOnOwnNext { choice: choice.to_owned(), all: true }, span);
                continue;
            }
            if let Condition::Is(super::Atom::Chosen(asked, choices)) = &branch.condition
                && *asked == id
                && let Kind::One { choices: all, .. } = &question.kind
                && let Some(own) =
                    choices.iter().map(|choice| &all[choice.index()]).find(|choice| choice.next.is_some())
            {
                faults.add(FaultKind::BranchOnOwnNext { choice: own.name.clone(), all: false }, span);
            }
            let Some(asked) = asked else { continue };
            let before = |other: QuestionId| asked.contains(&(other, id));
            if let Some(missing) = never_asked(&branch.condition, self.questions, &before) {
                let in_reach = |id: QuestionId| reached.is_none_or(|reached| reached[id.index()]);
                if in_reach(id) && (in_reach(missing) || !self.is_tree(missing.index())) {
                    let question = self.questions[missing.index()].name.clone();
                    faults.add(FaultKind::BranchReadsLater { question }, span);
                }
            }
        }
    }

    /// The most questions from each question on at the first time, for everyone and for a PT, and the most steps of all.
    fn longest(&self, order: &[NodeIndex]) -> Vec<[u32; 3]> {
        let mut longest = vec![[0; 3]; self.graph.node_count()];
        for node in order.iter().rev() {
            let Some(question) = self.questions.get(node.index()) else { continue };
            let Some(step) = question.step() else { continue };
            let mut most = [0; 3];
            for next in self.graph.neighbors(*node) {
                most = std::array::from_fn(|audience| most[audience].max(longest[next.index()][audience]));
            }
            let [asked, by_pt] = [Audience::Everyone, Audience::Clinician]
                .map(|audience| u32::from(step.below.is_none() && question.is_asked_at_first(audience)));
            let [everyone, clinician, steps] = most;
            longest[node.index()] = [everyone + asked, clinician + by_pt, steps + 1];
        }
        longest.truncate(self.questions.len());
        longest
    }
}

/// A choice that leads elsewhere by its own `next`, so that a branch which needs it is never taken.
fn led_away<'q>(condition: &Condition, id: QuestionId, question: &'q Question) -> Option<&'q str> {
    match condition {
        Condition::All(parts) => parts.iter().find_map(|part| led_away(part, id, question)),
        Condition::Is(super::Atom::Chosen(asked, choices)) if *asked == id => {
            let Kind::One { choices: all, .. } = &question.kind else { return None };
            let mut chosen = choices.iter().map(|choice| &all[choice.index()]);
            let first = chosen.clone().next()?;
            chosen.all(|choice| choice.next.is_some()).then_some(&*first.name)
        }
        _ => None,
    }
}

/// Tells findings that replace one another in a loop.
pub(super) fn replaces(findings: &[Finding], places: &[Span], faults: &mut Faults) {
    let mut graph: DiGraph<(), ()> = DiGraph::new();
    for _ in findings {
        graph.add_node(());
    }
    for (index, finding) in findings.iter().enumerate() {
        for replaced in &finding.replaces {
            graph.add_edge(NodeIndex::new(index), NodeIndex::new(replaced.index()), ());
        }
    }
    for mut tangle in kosaraju_scc(&graph) {
        tangle.sort_unstable();
        let first = tangle[0];
        if tangle.len() > 1 || graph.contains_edge(first, first) {
            let mut path: Vec<_> = tangle.iter().map(|node| findings[node.index()].name.clone()).collect();
            path.push(findings[first.index()].name.clone());
            faults.add(FaultKind::ReplacesLoop { path }, places[first.index()]);
        }
    }
}
