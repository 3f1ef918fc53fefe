//! The proof that no urgent red flag stays undecided because something was not asked or was left out.
//!
//! Every path to the result is walked with every answer that the conditions can tell apart: which branch is taken is
//! known from the answers before it. What is walked is at least what can be, so where no gap is found there is none. A
//! gap that is found is one, unless too much would have to be told apart: then it is said that nothing could be proved.

mod answers;
mod search;

use petgraph::algo::toposort;
use petgraph::graph::NodeIndex;

use super::fault::{Fault, FaultKind, Faults, Span, Undecided};
use super::flow::Tree;
use super::language::RedFlagDraft;
use super::{Atom, Audience, Condition, QuestionId, RedFlag, Section, Urgency};
use search::{Search, SearchResult, comes_next, forks};

/// How many steps all walks together may take, those that prepare them counted too.
const ALL_STEPS: usize = 2_000_000;
/// How many questions one walk may tell the answers of apart.
const QUESTIONS: usize = 64;

/// Where the condition of a red flag and those that raise it are written.
pub(super) struct FlagPlaces {
    condition: Span,
    raise: Vec<Span>,
}

impl FlagPlaces {
    /// Where its own condition is written.
    pub(super) fn condition(&self) -> Span {
        self.condition
    }

    pub(super) fn of(flag: &RedFlagDraft) -> Self {
        Self { condition: flag.keys.place("if"), raise: flag.raise.iter().map(|raise| raise.keys.thing()).collect() }
    }
}

/// Tells the urgent red flags that may stay undecided.
///
/// A condition is decided where each question that it reads was asked, or where the other answers settle it. Only *not
/// sure* may leave it open. Items of the examination are exempt, for they are extra.
pub(super) fn decided(
    tree: &Tree<'_>,
    sections: &[Section],
    flags: &[RedFlag],
    places: &[FlagPlaces],
    faults: &mut Faults,
) {
    let (Some(always), Ok(order)) = (tree.always(), toposort(&tree.graph, None)) else { return };
    let order = order.into_iter().map(NodeIndex::index).collect();
    let some_asked = tree.questions.iter().any(|q| q.step().is_some_and(|step| step.audience == Audience::Clinician));
    let mut prover = FlagProver { tree, order, always, some_asked, left: ALL_STEPS };
    for (flag, places) in flags.iter().zip(places) {
        let mut told: Vec<QuestionId> = Vec::new();
        for (condition, place) in urgent_conditions(flag, places) {
            for SafetyGap { question, why, path, answers } in prover.gaps(&condition) {
                let asked = &tree.questions[question.index()];
                // That a safety question is left out, or is for a PT only, is told of the question.
                let of_safety = asked.step().is_some_and(|step| sections[step.section.index()].safety)
                    && matches!(why, Undecided::ClinicianOnly | Undecided::LeftOut);
                if of_safety || told.contains(&question) {
                    continue;
                }
                told.push(question);
                let label = match why {
                    Undecided::LeftOut => "this question may be left out",
                    _ => "this question may not be asked",
                };
                let (flag, name) = (flag.name.clone(), asked.name.clone());
                let kind = FaultKind::Undecided { flag, question: name, why, path, answers };
                faults.push(Fault::new(kind, place).with(tree.places[question.index()], label));
            }
        }
    }
}

/// The condition that has to be decided for a flag to be urgent, and where it is written: its own condition, and that
/// together with what raises it.
fn urgent_conditions(flag: &RedFlag, places: &FlagPlaces) -> Vec<(Condition, Span)> {
    let own = (flag.urgency >= Urgency::SameDay).then(|| (flag.condition.clone(), places.condition));
    let raises = flag.raise.iter().zip(&places.raise).filter(|(raise, _)| raise.to >= Urgency::SameDay);
    let raises =
        raises.map(|(raise, place)| (Condition::All(vec![flag.condition.clone(), raise.condition.clone()]), *place));
    own.into_iter().chain(raises).collect()
}

/// A question that a condition needs and that some path does without.
struct SafetyGap {
    question: QuestionId,
    why: Undecided,
    path: Vec<String>,
    answers: Vec<String>,
}

struct FlagProver<'t, 'q> {
    tree: &'t Tree<'q>,
    order: Vec<usize>,
    /// The questions that are on every path.
    always: Vec<bool>,
    /// Says whether a PT asks more than a self-check does.
    some_asked: bool,
    /// How many steps are left.
    left: usize,
}

impl FlagProver<'_, '_> {
    fn gaps(&mut self, condition: &Condition) -> Vec<SafetyGap> {
        let tree = self.tree;
        let read = questions_of(&[condition], tree);
        let open = read.iter().copied().filter(|id| {
            let question = &tree.questions[id.index()];
            let everyone = question.step().is_some_and(|step| step.audience == Audience::Everyone);
            !self.always[id.index()] || question.optional || !everyone
        });
        let open: Vec<_> = open.collect();
        if open.is_empty() {
            return Vec::new();
        }
        for audience in [Audience::Everyone, Audience::Clinician].into_iter().take(1 + usize::from(self.some_asked)) {
            let gaps = match self.search(condition, audience, &read) {
                Some(SearchResult { gaps, exact }) if exact || gaps.is_empty() => gaps,
                Some(SearchResult { gaps, .. }) => {
                    let known = self.what_leads_to(&read);
                    match known.and_then(|known| self.search(condition, audience, &known)) {
                        Some(found) => found.gaps,
                        None => gaps.into_iter().map(SafetyGap::not_proved).collect(),
                    }
                }
                None => {
                    let path = |id| tree.path_without(id).unwrap_or_default();
                    let (why, each) = (Undecided::NotProved, open.iter().copied());
                    each.map(|question| SafetyGap { question, why, path: path(question), answers: Vec::new() })
                        .collect()
                }
            };
            if !gaps.is_empty() {
                return gaps;
            }
        }
        Vec::new()
    }

    /// These questions, and all on whose answers it depends whether they are asked; none where those are too many.
    fn what_leads_to(&mut self, questions: &[QuestionId]) -> Option<Vec<QuestionId>> {
        let tree = self.tree;
        let mut known = questions.to_vec();
        loop {
            self.left = self.left.checked_sub(tree.questions.len())?;
            let comes_next = comes_next(tree, &self.order, &known, &tree.reaching(&known));
            let mut more = known.clone();
            for (index, question) in tree.questions.iter().enumerate() {
                let forks = forks(tree, index, &comes_next);
                let Some(step) = question.step().filter(|_| forks) else { continue };
                let conditions: Vec<_> = step.next.branches.iter().map(|branch| &branch.condition).collect();
                more.extend(questions_of(&conditions, tree));
                let own = question.choices().iter().any(|choice| choice.next.is_some());
                more.extend(own.then_some(QuestionId::new(index)));
            }
            more.sort_unstable();
            more.dedup();
            if more.len() > QUESTIONS {
                return None;
            }
            if more.len() == known.len() {
                return Some(known);
            }
            known = more;
        }
    }

    /// Walks every path, telling apart the answers to the known questions; none where there is too much to be walked.
    fn search(&mut self, condition: &Condition, audience: Audience, known: &[QuestionId]) -> Option<SearchResult> {
        self.left = self.left.checked_sub(self.tree.questions.len())?;
        Search::new(self.tree, &self.order, condition, audience, known)?.run(&mut self.left)
    }
}

impl SafetyGap {
    fn not_proved(self) -> Self {
        let why = if self.why == Undecided::Bypassed { Undecided::NotProved } else { self.why };
        Self { why, answers: Vec::new(), ..self }
    }
}

/// The questions of the tree that some conditions read.
fn questions_of(conditions: &[&Condition], tree: &Tree<'_>) -> Vec<QuestionId> {
    let read = conditions.iter().flat_map(|condition| condition.atoms()).filter_map(Atom::question);
    let mut read: Vec<_> = read.filter(|id| tree.questions[id.index()].step().is_some()).collect();
    read.sort_unstable();
    read.dedup();
    read
}
