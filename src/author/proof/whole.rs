//! Every run of a small questionnaire: each question with every answer that any condition can tell apart, along every way
//! that these answers take. What comes true in none of them never does.

use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Atom, Audience, Kind, Questionnaire};

use super::cells::answers;
use super::run::{Defaults, each_condition};

/// How many answers are given at most, in all runs together.
const GIVEN: usize = 40_000;
/// How many answers to one question are told apart at most.
const APART: usize = 256;

/// Calls `visit` with every run, as long as it gives `true`. Tells whether there was no other one.
pub(super) fn every_run<'q>(questionnaire: &'q Questionnaire, visit: &mut dyn FnMut(&Interview<'q>) -> bool) -> bool {
    let Some(told_apart) = told_apart(questionnaire) else { return false };
    let items: Vec<_> = questionnaire.question_ids().filter(|(_, question)| question.examination().is_some()).collect();
    let begun = [Audience::Everyone, Audience::Clinician].map(|audience| (Interview::new(questionnaire, audience), 0));
    let mut open = Vec::from(begun);
    let mut given = 0;
    while let Some((mut interview, mut done)) = open.pop() {
        let clinician = interview.audience() == Audience::Clinician;
        while clinician && matches!(interview.path().end, End::Stop(_)) {
            interview.go_on();
        }
        let next = match interview.path().end {
            End::Ask(question) => vec![(question, 0)],
            end => {
                if !visit(&interview) {
                    return false;
                }
                // Any of the items that come after those that were done may be done next.
                let left = clinician && end == End::Finished;
                let left = items.iter().enumerate().skip(done).filter(|_| left);
                left.map(|(place, (item, _))| (*item, place + 1)).collect()
            }
        };
        for (question, place) in next {
            done = place;
            for answer in &told_apart[question.index()] {
                given += 1;
                if given > GIVEN {
                    return false;
                }
                let mut with_it = interview.clone();
                if with_it.answer(question, answer.clone()).is_ok() {
                    open.push((with_it, done));
                }
            }
        }
    }
    true
}

/// The answers to each question that any condition, or a way of a choice's own, tells apart; none where there are too many.
fn told_apart(questionnaire: &Questionnaire) -> Option<Vec<Vec<Answer>>> {
    let mut atoms: Vec<Vec<&Atom>> = vec![Vec::new(); questionnaire.questions().len()];
    each_condition(questionnaire, &mut |condition| {
        condition.each_atom(&mut |atom| {
            if let Some(question) = atom.question() {
                atoms[question.index()].push(atom);
            }
        });
    });
    let defaults = Defaults::of(questionnaire);
    let each = questionnaire.question_ids().map(|(id, question)| {
        if matches!(question.kind, Kind::Text | Kind::Activities) {
            return Some(vec![defaults.answer(id).clone()]);
        }
        if let Kind::One { .. } = question.kind {
            // A choice may have a way of its own, so each is one.
            let each = question.choice_ids().map(|(choice, _)| Answer::One(choice));
            return Some(each.chain([Answer::NotSure]).collect());
        }
        answers(questionnaire, id, &atoms[id.index()], APART)
    });
    each.collect()
}
