//! What must hold for a question to be asked, in as few words as say it.

use hip_triage_core::questionnaire::{Atom, Condition, QuestionId, Questionnaire as Tree};

use super::short::unsure_number;

/// A formula over the answers.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Formula {
    Always,
    /// The condition is true.
    True(Condition),
    /// The condition is false or unknown.
    NotTrue(Condition),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

/// The formula that every part holds, in as few words as say it.
pub(super) fn all(tree: &Tree, parts: Vec<Formula>) -> Formula {
    let mut parts: Vec<_> = parts.into_iter().filter(|part| *part != Formula::Always).collect();
    if let Some((number, short, said)) = said_of_either(tree, &parts) {
        parts[number] = Formula::True(said);
        parts.remove(short);
    }
    let implied = |part: &Formula| parts.iter().any(|other| implies(tree, other, part));
    let mut kept: Vec<_> = parts.iter().filter(|part| !implied(part)).cloned().collect();
    match kept.len() {
        0 => Formula::Always,
        1 => kept.remove(0),
        _ => Formula::All(kept),
    }
}

/// Two parts, of a number that is not within bounds and of a choice that was not made by whoever is unsure of that number, and what
/// somebody of whom both are true has said.
fn said_of_either(tree: &Tree, parts: &[Formula]) -> Option<(usize, usize, Condition)> {
    let mut pairs = (0..parts.len()).flat_map(|one| (0..parts.len()).map(move |other| (one, other)));
    pairs.find_map(|(at, short)| {
        let Formula::NotTrue(Condition::Is(Atom::Between(number, low, high))) = &parts[at] else { return None };
        let Formula::NotTrue(Condition::Is(Atom::Chosen(asked, choices))) = &parts[short] else { return None };
        let (min, max) = bounds(tree, *number);
        let can_be_left_out = tree.question(*asked).optional;
        if unsure_number(tree, *asked) != Some(*number) || can_be_left_out || (*low > min && *high < max) {
            return None;
        }
        let beyond = if *low <= min { (high + 1, max) } else { (min, low - 1) };
        let others = tree.question(*asked).choice_ids().map(|(id, _)| id).filter(|id| !choices.contains(id));
        let said = [
            Atom::Between(*number, beyond.0, beyond.1),
            Atom::Chosen(*asked, others.collect()),
            Atom::Unsure(*asked, Vec::new()),
        ];
        Some((at, short, Condition::Any(said.map(Condition::Is).to_vec())))
    })
}

/// Tells whether one part holds wherever another does: who answered a short question was unsure of the number.
fn implies(tree: &Tree, part: &Formula, other: &Formula) -> bool {
    let (Formula::True(condition), Formula::NotTrue(Condition::Is(Atom::Between(number, ..)))) = (part, other) else {
        return false;
    };
    answered(condition).into_iter().any(|short| unsure_number(tree, short) == Some(*number))
}

/// Questions that must be answered for a condition to be true.
pub(super) fn answered(condition: &Condition) -> Vec<QuestionId> {
    if let Condition::All(parts) = condition {
        return parts.iter().flat_map(answered).collect();
    }
    let mut read: Vec<_> = condition.atoms().into_iter().filter_map(Atom::question).collect();
    read.dedup();
    if read.len() == 1 { read } else { Vec::new() }
}

/// The least and the greatest number that a question takes.
pub(super) fn bounds(tree: &Tree, question: QuestionId) -> (i32, i32) {
    tree.question(question).range().unwrap_or((i32::MIN, i32::MAX))
}
