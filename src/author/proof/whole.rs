//! Every run of a small questionnaire: each question with every answer that any condition can tell apart, along every way
//! that these answers take. What comes true in none of them never does.

use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Possible, Questionnaire};

/// How many answers are given at most, in all runs together.
const GIVEN: usize = 40_000;
/// How many answers to one question are told apart at most.
const APART: usize = 256;

/// Calls `visit` with every run, as long as it gives `true`. Tells whether there was no other one.
pub(super) fn every_run<'q>(questionnaire: &'q Questionnaire, visit: &mut dyn FnMut(&Interview<'q>) -> bool) -> bool {
    let possible = Possible::of(questionnaire);
    let told_apart: Option<Vec<_>> = questionnaire.question_ids().map(|(id, _)| possible.to(id).cells(APART)).collect();
    let Some(told_apart) = told_apart else { return false };
    let items: Vec<_> = questionnaire.item_ids().collect();
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
