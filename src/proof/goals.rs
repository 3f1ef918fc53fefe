//! What has to be brought about: for a target, and for a way on from a question.

use crate::interview::By;
use crate::questionnaire::{ChoiceId, Go, QuestionId, Questionnaire};

use super::solve::Goal;
use super::target::Target;

/// What has to be brought about for a target, as far as conditions say it.
pub(super) fn goals(questionnaire: &Questionnaire, target: Target) -> Vec<Goal<'_>> {
    match target {
        Target::Question(id) => vec![Goal::Asked(id)],
        Target::Branch(id, branch) => {
            let Some(step) = questionnaire.question(id).step() else { return Vec::new() };
            let before = step.next.branches[..branch].iter().map(|branch| Goal::NotTrue(&branch.condition));
            let own = step.next.branches.get(branch).map(|branch| Goal::Holds(&branch.condition, true));
            [Goal::Asked(id)].into_iter().chain(own).chain(before).collect()
        }
        Target::Finding(id) | Target::Otherwise(id) => {
            let finding = questionnaire.finding(id);
            let when = finding.when.iter().map(|when| Goal::Holds(when, true));
            when.chain([Goal::Holds(&finding.condition, matches!(target, Target::Finding(_)))]).collect()
        }
        Target::RedFlag(id) => vec![Goal::Holds(&questionnaire.red_flag(id).condition, true)],
        Target::Unsure(id) => vec![Goal::Open(&questionnaire.red_flag(id).condition)],
        Target::Raise(id, raise) => {
            let flag = questionnaire.red_flag(id);
            vec![Goal::Holds(&flag.condition, true), Goal::Holds(&flag.raise[raise].condition, true)]
        }
        Target::Outside(index) => vec![Goal::Holds(&questionnaire.outside()[index].condition, true)],
        Target::Advice(index) => {
            questionnaire.advice()[index].condition.iter().map(|condition| Goal::Holds(condition, true)).collect()
        }
        Target::Pattern(_) | Target::Category(_) | Target::Verdict(_) => Vec::new(),
    }
}

/// What makes the path go one way from a question.
pub(super) fn way_goals<'q>(
    questionnaire: &'q Questionnaire,
    question: QuestionId,
    by: By,
    own: &'q [ChoiceId],
) -> Vec<Goal<'q>> {
    let Some(step) = questionnaire.question(question).step() else { return Vec::new() };
    let branch = match by {
        By::Choice(choice) => return vec![Goal::Chosen(question, choice)],
        By::Branch(branch) => branch,
        By::Otherwise => step.next.branches.len(),
    };
    let mut goals = vec![Goal::Asked(question)];
    if !own.is_empty() {
        goals.push(Goal::Without(question, own));
    }
    goals.extend(step.next.branches.get(branch).map(|branch| Goal::Holds(&branch.condition, true)));
    goals.extend(step.next.branches[..branch].iter().map(|branch| Goal::NotTrue(&branch.condition)));
    goals
}

/// The ways that lead to each question.
pub(super) fn before(questionnaire: &Questionnaire) -> Vec<Vec<(QuestionId, By)>> {
    let mut before = vec![Vec::new(); questionnaire.questions().len()];
    for (id, question) in questionnaire.question_ids() {
        let Some(step) = question.step() else { continue };
        let branches = step.next.branches.iter().enumerate().map(|(index, branch)| (By::Branch(index), branch.go));
        let own = question.choice_ids().filter_map(|(choice, what)| Some((By::Choice(choice), what.next?)));
        for (by, go) in branches.chain([(By::Otherwise, step.next.otherwise)]).chain(own) {
            if let Go::To(to) = go {
                before[to.index()].push((id, by));
            }
        }
    }
    before
}
