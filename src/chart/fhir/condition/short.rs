//! When a short question is asked on the screen of another.

use hip_triage_core::questionnaire::{Atom, Condition, Go, QuestionId, Questionnaire as Tree};

/// When a short question is asked on the screen of another: what a branch there says, or of the short question that always leads
/// to it; none where it always is.
pub(super) fn own_condition(tree: &Tree, above: QuestionId, question: QuestionId) -> Option<&Condition> {
    let on_screen = tree.question_ids().filter_map(|(id, asked)| Some((id, asked.step()?)));
    let steps: Vec<_> = on_screen.filter(|(id, step)| *id == above || step.below == Some(above)).collect();
    let leads = |go: Go| go == Go::To(question);
    let mut branches = steps.iter().flat_map(|(_, step)| &step.next.branches);
    if let Some(branch) = branches.find(|branch| leads(branch.go)) {
        return Some(&branch.condition);
    }
    let (before, _) = steps.iter().find(|(_, step)| leads(step.next.otherwise))?;
    (*before != above).then(|| own_condition(tree, above, *before)).flatten()
}

/// The question for a number of which somebody has to be unsure to be asked a short one.
pub(super) fn unsure_number(tree: &Tree, short: QuestionId) -> Option<QuestionId> {
    let above = tree.question(short).step()?.below?;
    match own_condition(tree, above, short)? {
        Condition::Is(Atom::Unsure(number, _)) if tree.question(*number).range().is_some() => Some(*number),
        _ => None,
    }
}
