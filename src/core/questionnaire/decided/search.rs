//! The search of every path that answers can take, as far as some conditions tell the answers apart.

use std::collections::{HashMap, HashSet, VecDeque};

use petgraph::graph::NodeIndex;

use super::super::fault::Undecided;
use super::super::flow::Tree;
use super::super::{Answer, Answers, Atom, Audience, Condition, Go, Kind, QuestionId, Truth};
use super::answers::{bounds, written};
use super::{SafetyGap, questions_of};

/// How many steps one walk may take.
const STEPS: usize = 20_000;
/// How many answers to one question are told apart at most.
const ANSWERS: usize = 199;

/// The findings of a search.
pub(super) struct SearchResult {
    pub(super) gaps: Vec<SafetyGap>,
    /// Says whether every branch could be decided, so that what was walked can be.
    pub(super) exact: bool,
}

/// A place on a path, what is known there, and how the walk came there.
struct Reached {
    node: usize,
    /// Where the way began that leads there.
    by: usize,
    /// For each known question, which of its answers was given, from 1; 0 where it was not asked.
    given: Vec<u8>,
    /// The step before, and the answer that was given there.
    from: Option<(usize, usize)>,
}

pub(super) struct Search<'w, 'q> {
    tree: &'w Tree<'q>,
    condition: &'w Condition,
    audience: Audience,
    known: &'w [QuestionId],
    /// Where a question stands among the known ones, if it is one.
    at: Vec<Option<usize>>,
    /// The answers to each known question that these conditions tell apart.
    answers: Vec<Vec<Answer>>,
    /// Says whether a question that the condition reads can still come.
    open: Vec<bool>,
    /// The known question that comes first, whatever way is taken.
    comes_next: Vec<Option<usize>>,
    /// The known questions that the condition or a later branch reads, as bits.
    needed: Vec<u64>,
    exact: bool,
}

impl<'w, 'q> Search<'w, 'q> {
    pub(super) fn new(
        tree: &'w Tree<'q>,
        order: &[usize],
        condition: &'w Condition,
        audience: Audience,
        known: &'w [QuestionId],
    ) -> Option<Self> {
        let mut at = vec![None; tree.questions.len()];
        for (place, id) in known.iter().enumerate() {
            at[id.index()] = Some(place);
        }
        let mut atoms: Vec<Vec<&Atom>> = vec![Vec::new(); known.len()];
        let mut needed = vec![0_u64; tree.questions.len() + 1];
        let mut read = |condition: &'w Condition| {
            let mut bits = 0;
            condition.each_atom(&mut |atom| {
                if let Some(at) = atom.question().and_then(|id| at[id.index()]) {
                    bits |= 1 << at;
                    atoms[at].push(atom);
                }
            });
            bits
        };
        let own = read(condition);
        let open = tree.reaching(&questions_of(&[condition], tree));
        let comes_next = comes_next(tree, order, known, &open);
        for index in order.iter().rev().copied() {
            let later = tree.graph.neighbors(NodeIndex::new(index)).map(|next| needed[next.index()]);
            let mut bits = later.fold(own, |bits, more| bits | more);
            let step = tree.questions.get(index).and_then(|question| question.step());
            if let Some(step) = step.filter(|_| forks(tree, index, &comes_next)) {
                bits = step.next.branches.iter().fold(bits, |bits, branch| bits | read(&branch.condition));
            }
            needed[index] = bits;
        }
        let answers = known.iter().zip(&atoms);
        let answers = answers.map(|(id, atoms)| Answers::new(&tree.questions[id.index()], atoms).cells(ANSWERS));
        let answers = answers.collect::<Option<_>>()?;
        Some(Self { tree, condition, audience, known, at, answers, open, comes_next, needed, exact: true })
    }

    pub(super) fn run(mut self, left: &mut usize) -> Option<SearchResult> {
        let mut steps = Vec::new();
        let mut queue = VecDeque::new();
        let mut seen = HashSet::new();
        let mut gaps: HashMap<QuestionId, SafetyGap> = HashMap::new();
        let start = self.tree.start?.index();
        let (node, given) = (self.comes_next[start].unwrap_or(start), vec![0; self.known.len()]);
        let mut next = vec![Reached { node, by: start, given, from: None }];
        loop {
            for step in next.drain(..) {
                if seen.insert((step.node, step.given.clone())) {
                    queue.push_back(steps.len());
                    steps.push(step);
                }
            }
            let Some(at) = queue.pop_front() else { break };
            *left = left.checked_sub(1).filter(|_| steps.len() <= STEPS)?;
            if self.open[steps[at].node] {
                next = self.after(at, &steps[at]);
            } else {
                for (question, why) in self.undecided(&steps[at].given) {
                    gaps.entry(question).or_insert_with(|| self.gap(question, why, at, &steps));
                }
            }
        }
        let mut gaps: Vec<_> = gaps.into_values().collect();
        gaps.sort_by_key(|gap| gap.question);
        Some(SearchResult { gaps, exact: self.exact })
    }

    /// Where the walk can go on to.
    fn after(&mut self, at: usize, step: &Reached) -> Vec<Reached> {
        let question = &self.tree.questions[step.node];
        let Some(home) = question.step() else { return Vec::new() };
        let asked = home.audience == Audience::Everyone || self.audience == Audience::Clinician;
        let known = self.at[step.node].filter(|_| asked);
        let choices = match known {
            Some(known) => 1..self.answers[known].len() + 1,
            None => 0..1,
        };
        let mut steps = Vec::new();
        for choice in choices {
            let mut given = step.given.clone();
            if let Some(known) = known {
                given[known] = u8::try_from(choice).unwrap_or(u8::MAX);
            }
            if self.truth(&given, Truth::Unknown, None) != Truth::Unknown {
                continue;
            }
            for go in self.ways(step.node, &given, asked) {
                let by = self.tree.node(go).index();
                let node = self.comes_next[by].filter(|_| self.open[by]).unwrap_or(by);
                let needed = self.needed[node];
                let kept = given.iter().enumerate();
                let given = kept.map(|(at, given)| if needed & (1 << at) == 0 { 0 } else { *given }).collect();
                steps.push(Reached { node, by, given, from: Some((at, choice)) });
            }
        }
        steps
    }

    /// Every way that may be taken from a question.
    fn ways(&mut self, node: usize, given: &[u8], asked: bool) -> Vec<Go> {
        let question = &self.tree.questions[node];
        let Some(step) = question.step() else { return Vec::new() };
        if !forks(self.tree, node, &self.comes_next) {
            return vec![step.next.otherwise];
        }
        let mut ways = Vec::new();
        if let (Kind::One { choices, .. }, true) = (&question.kind, asked) {
            match self.at[node].map(|at| answer(&self.answers[at], given[at])) {
                Some(Some(Answer::One(choice))) => {
                    if let Some(own) = question.choice(*choice).next {
                        return vec![own];
                    }
                }
                Some(_) => {}
                None => {
                    ways.extend(choices.iter().filter_map(|choice| choice.next));
                    self.exact &= ways.is_empty();
                }
            }
        }
        let of = |atom: &Atom| match atom.question().map(|id| (id, self.at[id.index()])) {
            Some((_, Some(at))) => {
                let truth = answer(&self.answers[at], given[at]).map(|answer| answer.truth_of(atom, Truth::Unknown));
                (truth.unwrap_or(Truth::Unknown), truth.unwrap_or(Truth::Unknown))
            }
            Some((id, None)) if self.tree.questions[id.index()].step().is_some() => (Truth::False, Truth::True),
            _ => (Truth::Unknown, Truth::Unknown),
        };
        for branch in &step.next.branches {
            let (least, most) = bounds(&branch.condition, &of);
            if most == Truth::True {
                // What it leaves out counts as a no, so nothing is open behind it.
                ways.extend((!branch.instead).then_some(branch.go));
                if least == Truth::True {
                    return ways;
                }
                self.exact = false;
            }
        }
        ways.push(step.next.otherwise);
        ways
    }

    /// How the condition stands where *not sure* is a no, what was not asked is `open`, and one question is answered so
    /// or so.
    fn truth(&self, given: &[u8], open: Truth, but: Option<(QuestionId, Truth)>) -> Truth {
        self.condition.truth(&|atom| {
            let question = atom.question();
            if let Some((_, truth)) = but.filter(|(but, _)| Some(*but) == question) {
                return truth;
            }
            let Some(at) = question.and_then(|id| self.at[id.index()]) else { return Truth::False };
            match answer(&self.answers[at], given[at]) {
                None | Some(Answer::Skipped) => open,
                Some(answer) => answer.truth_of(atom, Truth::False),
            }
        })
    }

    /// The questions that leave the condition undecided, and why.
    fn undecided(&self, given: &[u8]) -> Vec<(QuestionId, Undecided)> {
        if self.truth(given, Truth::Unknown, None) != Truth::Unknown {
            return Vec::new();
        }
        let matters = |id: QuestionId| {
            [Truth::True, Truth::False].into_iter().any(|open| {
                let [yes, no] = [Truth::True, Truth::False].map(|truth| self.truth(given, open, Some((id, truth))));
                yes != no
            })
        };
        let given_to = |id: QuestionId| self.at[id.index()].and_then(|at| answer(&self.answers[at], given[at]));
        let why = |id: QuestionId| match given_to(id) {
            Some(Answer::Skipped) => Some(Undecided::LeftOut),
            None => {
                let step = self.tree.questions[id.index()].step()?;
                let for_some = step.audience == Audience::Clinician && self.audience == Audience::Everyone;
                Some(if for_some { Undecided::ClinicianOnly } else { Undecided::Bypassed })
            }
            Some(_) => None,
        };
        let read = questions_of(&[self.condition], self.tree).into_iter();
        read.filter_map(|id| Some((id, why(id)?))).filter(|(id, _)| matters(*id)).collect()
    }

    fn gap(&self, question: QuestionId, why: Undecided, at: usize, steps: &[Reached]) -> SafetyGap {
        let mut trail = vec![at];
        let mut answers = Vec::new();
        while let Some((from, choice)) = steps[trail[trail.len() - 1]].from {
            let node = steps[from].node;
            let known = self.at[node].zip(choice.checked_sub(1));
            answers.extend(known.map(|(at, choice)| written(&self.answers[at][choice], &self.tree.questions[node])));
            trail.push(from);
        }
        answers.reverse();
        trail.reverse();
        let name = |node: usize| self.tree.questions.get(node).map(|question| question.name.clone());
        let ways = trail.iter().flat_map(|step| {
            let (by, node) = (NodeIndex::new(steps[*step].by), steps[*step].node);
            self.tree.way(by, |other| other.index() == node, None).unwrap_or_default()
        });
        let mut path: Vec<String> = ways.filter_map(name).collect();
        let mut node = steps[at].node;
        while let Some(question) = self.tree.questions.get(node) {
            if self.tree.parts(node) {
                path.push("…".to_owned());
                break;
            }
            let Some(step) = question.step() else { break };
            node = self.tree.node(step.next.otherwise).index();
            path.extend(name(node));
        }
        path.push("result".to_owned());
        SafetyGap { question, why, path, answers }
    }
}

/// The answer to a question that was given, by number; none where it was not asked.
fn answer(answers: &[Answer], given: u8) -> Option<&Answer> {
    answers.get(usize::from(given).checked_sub(1)?)
}

/// For each place, the known question to which every way from there leads first, itself counted: none where that
/// depends on the way. Where none can come any more, it is the result.
pub(super) fn comes_next(tree: &Tree<'_>, order: &[usize], known: &[QuestionId], open: &[bool]) -> Vec<Option<usize>> {
    let end = tree.questions.len();
    let mut first = vec![None; end + 1];
    for node in order.iter().rev().copied() {
        first[node] = if !open[node] {
            Some(end)
        } else if known.contains(&QuestionId::new(node)) {
            Some(node)
        } else {
            only(tree.graph.neighbors(NodeIndex::new(node)).map(|next| first[next.index()])).flatten()
        };
    }
    first
}

/// The value of all, if they are the same.
fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Tells whether it matters which way is taken from a question.
pub(super) fn forks(tree: &Tree<'_>, question: usize, comes_next: &[Option<usize>]) -> bool {
    let ways = tree.graph.neighbors(NodeIndex::new(question)).map(|next| comes_next[next.index()]);
    only(ways).flatten().is_none()
}
