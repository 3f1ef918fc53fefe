//! What must hold along every way that leads to a question.

use hip_triage_core::questionnaire::{Atom, Condition, Go, QuestionId, Questionnaire as Tree};

use super::formula::{Formula, all, answered};
use super::short::own_condition;

/// The formulas that must hold for a question to be reached: every part of the list.
pub(in super::super) fn reach(tree: &Tree, question: QuestionId) -> Vec<Formula> {
    if let Some(above) = tree.question(question).step().and_then(|step| step.below) {
        let own = own_condition(tree, above, question).cloned().map(Formula::True);
        return reach(tree, above).into_iter().chain(own).collect();
    }
    let start = tree.start();
    let mut gates: Vec<_> = tree
        .question_ids()
        .map(|(id, _)| id)
        .filter(|id| *id != question && (*id == start || !leads(tree, start, question, Some(*id))))
        .filter(|id| leads(tree, *id, question, None))
        .collect();
    // The later a gate stands, the fewer questions can follow.
    gates.sort_by_key(|id| std::cmp::Reverse(tree.depth(Go::To(*id))));
    gates.push(question);
    let between = gates.windows(2).map(|pair| between(tree, pair[0], pair[1]));
    between.filter(|formula| *formula != Formula::Always).collect()
}

/// The formulas without those that the last one implies: what it reads is answered only where they hold.
pub(in super::super) fn needed<'f>(tree: &Tree, formulas: &'f [Formula]) -> &'f [Formula] {
    let [earlier @ .., Formula::True(last)] = formulas else { return formulas };
    let implies = |read: QuestionId| {
        let reach = reach(tree, read);
        earlier.iter().all(|formula| reach.contains(formula))
    };
    let whichever = if let Condition::Any(parts) = last { &parts[..] } else { std::slice::from_ref(last) };
    let is_implied = |part: &Condition| answered(part).into_iter().any(implies);
    if whichever.iter().all(is_implied) { &formulas[earlier.len()..] } else { formulas }
}

/// Every way on from a question, with what must hold for it.
fn ways(tree: &Tree, question: QuestionId) -> Vec<(Formula, Go)> {
    let asked = tree.question(question);
    let mut before = Vec::new();
    let mut ways = Vec::new();
    let own: Vec<_> = asked.choice_ids().filter_map(|(id, choice)| choice.next.map(|go| (id, go))).collect();
    let own = own.into_iter().map(|(id, go)| (Condition::Is(Atom::Chosen(question, vec![id])), go));
    let Some(step) = asked.step() else { return ways };
    let branches = step.next.branches.iter().map(|branch| (branch.condition.clone(), branch.go));
    for (condition, go) in own.chain(branches) {
        let mut parts: Vec<Formula> = before.clone();
        parts.push(Formula::True(condition.clone()));
        ways.push((all(tree, parts), go));
        before.push(Formula::NotTrue(condition));
    }
    ways.push((all(tree, before), step.next.otherwise));
    ways
}

/// Tells whether some way leads from one question to another without passing over a third.
fn leads(tree: &Tree, from: QuestionId, to: QuestionId, without: Option<QuestionId>) -> bool {
    let mut seen = vec![false; tree.questions().len()];
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if Some(id) == without || std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        if id == to {
            return true;
        }
        open.extend(ways(tree, id).into_iter().filter_map(|(_, go)| match go {
            Go::To(next) => Some(next),
            Go::Result => None,
        }));
    }
    false
}

/// Tells whether every way from a question passes over another.
fn always_leads(tree: &Tree, from: Go, to: QuestionId) -> bool {
    match from {
        Go::Result => false,
        Go::To(id) if id == to => true,
        Go::To(id) => ways(tree, id).into_iter().all(|(_, go)| always_leads(tree, go, to)),
    }
}

fn between(tree: &Tree, from: QuestionId, to: QuestionId) -> Formula {
    if always_leads(tree, Go::To(from), to) {
        return Formula::Always;
    }
    let mut any = Vec::new();
    for (formula, go) in ways(tree, from) {
        match go {
            Go::To(id) if id == to || always_leads(tree, go, to) => any.push(formula),
            Go::To(id) if leads(tree, id, to, None) => any.push(all(tree, vec![formula, between(tree, id, to)])),
            _ => {}
        }
    }
    if any.len() == 1 { any.remove(0) } else { Formula::Any(any) }
}
