//! Answers that may hide a choice a red flag reads.

use super::super::decided::FlagPlaces;
use super::super::fault::{FaultKind, Faults};
use super::super::{Atom, Condition, Question, RedFlag, Role};

/// Tells the choices that a red flag reads and that something else than the age or the sex at birth may hide.
pub(super) fn hidden(questions: &[Question], flags: &[RedFlag], places: &[FlagPlaces], faults: &mut Faults) {
    for (flag, places) in flags.iter().zip(places) {
        let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
        for atom in conditions.flat_map(Condition::atoms) {
            let (Atom::Chosen(question, choices) | Atom::BothSides(question, choices)) = atom else { continue };
            for choice in choices.iter().map(|choice| questions[question.index()].choice(*choice)) {
                let Some(hides) = choice.condition.as_ref().and_then(|condition| hides(condition, questions)) else {
                    continue;
                };
                let (choice, flag, question) = (choice.name.clone(), flag.name.clone(), hides.name.clone());
                faults.add(FaultKind::HiddenFromFlag { choice, flag, question }, places.condition());
            }
        }
    }
}

/// A question other than that of the age or the sex at birth whose answer decides.
fn hides<'q>(condition: &Condition, questions: &'q [Question]) -> Option<&'q Question> {
    let read = condition.atoms().into_iter().filter_map(Atom::question);
    read.map(|id| &questions[id.index()]).find(|question| !matches!(question.role, Some(Role::Age | Role::Sex)))
}
