//! A questionnaire as a drawing: which question leads where, and which can end the interview early.
//!
//! A [`Graph`] says what is to be drawn; [`write_mermaid`], [`write_dot`] and [`write_outline`] say it
//! in three languages, to whatever they are given to write to. Nothing here lays anything out.

mod dot;
mod label;
mod mermaid;
mod outline;

use std::collections::BTreeSet;

use crate::words::authors as say;
use hip_triage_core::interview::{By, End, Interview};
use hip_triage_core::questionnaire::{
    Atom, Audience, ChoiceId, Go, Question, QuestionId, Questionnaire, Section, SectionId, Urgency,
};

pub use dot::write as write_dot;
pub use label::condition_in_words;
pub use mermaid::write as write_mermaid;
pub use outline::{Outline, write as write_outline};

/// The parts of a questionnaire that are drawn.
#[derive(Clone, Debug)]
pub struct Graph<'q> {
    questionnaire: &'q Questionnaire,
    nodes: Vec<QuestionNode<'q>>,
    edges: Vec<Edge>,
    /// Where each question stands in `nodes`; none for an item of the examination.
    places: Vec<Option<usize>>,
    /// How many edges lead to each node.
    edges_to: Vec<u32>,
    finished: bool,
}

/// A question of the tree.
#[derive(Clone, Debug)]
struct QuestionNode<'q> {
    id: QuestionId,
    question: &'q Question,
    section: SectionId,
    /// Says whether only a PT asks it.
    clinician: bool,
    /// The question on whose screen it stands.
    below: Option<&'q str>,
    /// The red flags that read it and can stop the walk, the most urgent first.
    stops: Vec<(Urgency, Vec<&'q str>)>,
    mark: PathMark,
}

/// The mark that an interview left on a question.
#[derive(Clone, Debug, Eq, PartialEq)]
enum PathMark {
    /// It was not asked.
    No,
    /// It was answered, in short.
    Answered(String),
    /// It waits for its answer.
    Waits,
    /// The interview stopped after it, with this urgency; the answer in short.
    Stopped(Urgency, String),
}

/// An arrow from a question to what comes next.
#[derive(Clone, Debug)]
struct Edge {
    from: QuestionId,
    to: Go,
    /// When, in short words; nothing where it is the only one.
    label: Option<String>,
    kind: EdgeKind,
    on_path: bool,
}

/// The notation of an edge.
#[derive(Clone, Debug, Eq, PartialEq)]
enum EdgeKind {
    /// The `next` of these choices.
    Choices(Vec<ChoiceId>),
    /// The branch at this position.
    Branch(usize),
    /// The rest.
    Otherwise,
}

impl EdgeKind {
    fn is(&self, by: By) -> bool {
        match (self, by) {
            (Self::Choices(choices), By::Choice(choice)) => choices.contains(&choice),
            (Self::Branch(index), By::Branch(taken)) => *index == taken,
            (Self::Otherwise, By::Otherwise) => true,
            _ => false,
        }
    }
}

impl<'q> Graph<'q> {
    /// Everything that can be asked, in the order in which it is written.
    #[must_use]
    pub fn of(questionnaire: &'q Questionnaire) -> Self {
        let stops = stops(questionnaire);
        let mut graph = Self {
            questionnaire,
            nodes: Vec::new(),
            edges: Vec::new(),
            places: vec![None; questionnaire.questions().len()],
            edges_to: Vec::new(),
            finished: false,
        };
        for ((id, question), stops) in questionnaire.question_ids().zip(stops) {
            let Some(step) = question.step() else { continue };
            graph.places[id.index()] = Some(graph.nodes.len());
            graph.nodes.push(QuestionNode {
                id,
                question,
                section: step.section,
                clinician: step.audience == Audience::Clinician,
                below: step.below.map(|above| &*questionnaire.question(above).name),
                stops,
                mark: PathMark::No,
            });
            edges(questionnaire, id, &mut graph.edges);
        }
        graph.edges_to = vec![0; graph.nodes.len()];
        for edge in &graph.edges {
            if let Go::To(id) = edge.to
                && let Some(place) = graph.places[id.index()]
            {
                graph.edges_to[place] += 1;
            }
        }
        graph
    }

    /// The same with the path of an interview marked.
    #[must_use]
    pub fn with_path(mut self, interview: &Interview<'_>) -> Self {
        let path = interview.path();
        for id in &path.answered {
            if let (Some(place), Some(answer)) = (self.places[id.index()], interview.answer_to(*id)) {
                self.nodes[place].mark = PathMark::Answered(label::answer(interview.question(*id), answer));
            }
        }
        let last = path.answered.last().and_then(|id| self.places[id.index()]);
        match path.end {
            End::Ask(id) => {
                if let Some(place) = self.places[id.index()] {
                    self.nodes[place].mark = PathMark::Waits;
                }
            }
            End::Stop(urgency) => {
                if let Some(node) = last.map(|place| &mut self.nodes[place])
                    && let PathMark::Answered(answer) = &mut node.mark
                {
                    node.mark = PathMark::Stopped(urgency, std::mem::take(answer));
                }
            }
            End::Finished => self.finished = true,
        }
        // What the walk came through after the answers that stop it was never shown.
        let stopped = matches!(path.end, End::Stop(_)).then(|| path.answered.last().copied()).flatten();
        for passed in interview.trail() {
            if Some(passed.question) == stopped {
                break;
            }
            let edge = self.edges.iter_mut().find(|edge| edge.from == passed.question && edge.kind.is(passed.by));
            if let Some(edge) = edge {
                edge.on_path = true;
            }
        }
        self
    }

    /// The stages that have questions, with these, each in its order.
    fn sections(&self) -> Vec<(&'q Section, Vec<&QuestionNode<'q>>)> {
        let mut sections: Vec<_> = self.questionnaire.sections().iter().map(|section| (section, Vec::new())).collect();
        for node in &self.nodes {
            sections[node.section.index()].1.push(node);
        }
        sections.retain(|(_, nodes)| !nodes.is_empty());
        sections
    }
}

impl QuestionNode<'_> {
    fn is_on_path(&self) -> bool {
        self.mark != PathMark::No
    }

    /// The remarks on it beside its words, a line each.
    fn remarks(&self) -> Vec<String> {
        let clinician = self.clinician.then(|| say::PT_ONLY.to_owned());
        self.below.map(say::stands_below).into_iter().chain(clinician).collect()
    }

    /// The red flags that can stop the walk here, a line for each urgency.
    fn stop_lines(&self) -> Vec<String> {
        self.stops.iter().map(|(urgency, flags)| say::stops(*urgency, flags)).collect()
    }
}

/// For each question the red flags that read it and can stop the walk.
///
/// A flag that can be raised to a greater urgency stands under both.
fn stops(questionnaire: &Questionnaire) -> Vec<Vec<(Urgency, Vec<&str>)>> {
    let mut stops: Vec<Vec<(Urgency, Vec<&str>)>> = vec![Vec::new(); questionnaire.questions().len()];
    for urgency in [Urgency::Emergency, Urgency::SameDay] {
        for flag in questionnaire.red_flags() {
            let raised = flag.raise.iter().filter(|raise| raise.to == urgency).map(|raise| &raise.condition);
            let mut conditions: Vec<_> = raised.collect();
            if flag.urgency == urgency || !conditions.is_empty() {
                conditions.push(&flag.condition);
            }
            let atoms = conditions.iter().flat_map(|condition| condition.atoms());
            let read: BTreeSet<_> = atoms.filter_map(Atom::question).collect();
            for question in read {
                let stops = &mut stops[question.index()];
                match stops.last_mut() {
                    Some((last, flags)) if *last == urgency => flags.push(&flag.name),
                    _ => stops.push((urgency, vec![&flag.name])),
                }
            }
        }
    }
    stops
}

/// Every edge from a question: those of its choices, its branches, and what is left.
fn edges(questionnaire: &Questionnaire, from: QuestionId, edges: &mut Vec<Edge>) {
    let question = questionnaire.question(from);
    let Some(step) = question.step() else { return };
    let first = edges.len();
    let mut add = |to, label, kind| edges.push(Edge { from, to, label, kind, on_path: false });
    let mut own: Vec<(Go, Vec<ChoiceId>)> = Vec::new();
    for (choice, next) in question.choice_ids().filter_map(|(id, choice)| Some((id, choice.next?))) {
        match own.iter_mut().find(|(go, _)| *go == next) {
            Some((_, choices)) => choices.push(choice),
            None => own.push((next, vec![choice])),
        }
    }
    for (to, choices) in own {
        add(to, Some(label::choices(question, &choices)), EdgeKind::Choices(choices));
    }
    for (index, branch) in step.next.branches.iter().enumerate() {
        let label = condition_in_words(questionnaire, &branch.condition, Some(from));
        let label = if branch.instead { say::instead(&label) } else { label };
        add(branch.go, Some(label), EdgeKind::Branch(index));
    }
    let alone = edges.len() == first;
    let label = (!alone).then(|| say::OTHERWISE.to_owned());
    edges.push(Edge { from, to: step.next.otherwise, label, kind: EdgeKind::Otherwise, on_path: false });
}
