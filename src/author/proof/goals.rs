//! The goals to bring about: for a target, and for a way on from a question.

use hip_triage_core::interview::By;
use hip_triage_core::questionnaire::{Go, QuestionId, Questionnaire, Target as Of};

use super::solve::Goal;
use super::target::Target;

/// The goals to bring about for a target, as far as conditions say it.
pub(super) fn goals(questionnaire: &Questionnaire, target: Target) -> Vec<Goal<'_>> {
    match target {
        Target::Question(id) => vec![Goal::Asked(id)],
        Target::Branch(id, branch) => {
            let goals = way_goals(questionnaire, id, way_of(questionnaire, id, branch));
            [Goal::Asked(id)].into_iter().chain(goals).collect()
        }
        Target::BaseRate(position) => {
            let rows = questionnaire.base_rates().map_or(&[][..], |table| &table.rows);
            let own = rows[position].condition.iter().map(|condition| Goal::Holds(condition, true));
            let before = rows[..position].iter().filter_map(|row| row.condition.as_ref()).map(Goal::NotTrue);
            own.chain(before).collect()
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
        Target::Pattern(id) => {
            questionnaire.pattern(id).condition.iter().map(|condition| Goal::Holds(condition, true)).collect()
        }
        Target::Tip(id) => {
            let own = questionnaire.tip(id).condition.iter().map(|condition| Goal::Holds(condition, true));
            let of = match id.of {
                Of::Pattern(pattern) => goals(questionnaire, Target::Pattern(pattern)),
                Of::Category(_) => Vec::new(),
            };
            own.chain(of).collect()
        }
        Target::Category(_) | Target::Verdict(_) => Vec::new(),
    }
}

/// The way on at the position of a branch; the last one stands after the others.
pub(super) fn way_of(questionnaire: &Questionnaire, question: QuestionId, branch: usize) -> By {
    let branches = questionnaire.question(question).step().map_or(0, |step| step.next.branches.len());
    if branch < branches { By::Branch(branch) } else { By::Otherwise }
}

/// Goals that make the path go one way from a question.
pub(super) fn way_goals(questionnaire: &Questionnaire, question: QuestionId, by: By) -> Vec<Goal<'_>> {
    let Some(step) = questionnaire.question(question).step() else { return Vec::new() };
    let branch = match by {
        By::Choice(choice) => return vec![Goal::Choice(question, choice)],
        By::Branch(branch) => branch,
        By::Otherwise => step.next.branches.len(),
    };
    let own = step.next.branches.get(branch).map(|branch| Goal::Holds(&branch.condition, true));
    let before = step.next.branches[..branch].iter().map(|branch| Goal::NotTrue(&branch.condition));
    [Goal::Stays(question)].into_iter().chain(own).chain(before).collect()
}

/// Every way on from a question, and where it leads. Where it is passed over, its choices lead nowhere.
pub(super) fn ways(questionnaire: &Questionnaire, question: QuestionId, asked: bool) -> Vec<(By, Go)> {
    let what = questionnaire.question(question);
    let Some(step) = what.step() else { return Vec::new() };
    let own = what.choice_ids().filter(|_| asked).filter_map(|(id, choice)| Some((By::Choice(id), choice.next?)));
    let branches = step.next.branches.iter().enumerate().map(|(index, branch)| (By::Branch(index), branch.go));
    own.chain(branches).chain([(By::Otherwise, step.next.otherwise)]).collect()
}
