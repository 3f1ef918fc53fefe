//! Short questions on the screen of another: the way to them, and on from them.

use super::next::{NextDraft, WayDraft};
use super::question::QuestionDraft;
use crate::questionnaire::fault::{FaultKind, Faults};
use crate::questionnaire::form::ConditionDraft;

/// Leads from each question through those below it, where their conditions hold, and then where it leads itself.
pub(super) fn lead_through(questions: &mut [QuestionDraft], faults: &mut Faults) {
    let mut first = 0;
    while first < questions.len() {
        let after = questions[first + 1..].iter().position(|question| question.below.is_none());
        let end = after.map_or(questions.len(), |after| first + 1 + after);
        screen(&mut questions[first..end], faults);
        first = end;
    }
}

/// Leads through the questions of one screen, of which the first stands above the others.
fn screen(questions: &mut [QuestionDraft], faults: &mut Faults) {
    let [first, below @ ..] = &*questions else { return };
    for question in below {
        let Some(above) = question.below.as_ref().filter(|above| above.text != first.name.text) else { continue };
        let (name, above_name) = (question.name.text.clone(), above.text.clone());
        faults.add(FaultKind::NotRightBelow { name, above: above_name }, above.span);
    }
    if let Some(name) = &first.below {
        let (own, above) = (first.name.text.clone(), name.text.clone());
        faults.add(FaultKind::NotRightBelow { name: own, above }, name.span);
    }
    let (section, last) = (first.section.clone(), first.next.clone());
    let nexts: Vec<_> =
        (0..questions.len()).map(|at| next_of(&questions[at], &questions[at + 1..], last.as_ref())).collect();
    for (question, next) in questions.iter_mut().zip(nexts) {
        question.section.clone_from(&section);
        question.next = next;
    }
}

/// Where a question leads after which the given ones may still come on its screen. Of those with the same condition each is led to
/// from the one before.
fn next_of(from: &QuestionDraft, below: &[QuestionDraft], last: Option<&NextDraft>) -> Option<NextDraft> {
    let mut branches: Vec<WayDraft> = Vec::new();
    let holds_here =
        |condition: &ConditionDraft| from.condition.as_ref().is_some_and(|own| own.says_the_same(condition));
    for question in below {
        let go = Some(question.name.clone());
        let Some(condition) = question.condition.clone().filter(|condition| !holds_here(condition)) else {
            return Some(NextDraft { branches, otherwise: go, span: question.name.span });
        };
        if branches.iter().any(|branch| branch.condition.says_the_same(&condition)) {
            continue;
        }
        branches.push(WayDraft { condition, go, instead: false, place: question.keys.place("if") });
    }
    let last = last?;
    branches.extend(last.branches.iter().cloned());
    Some(NextDraft { branches, ..last.clone() })
}
