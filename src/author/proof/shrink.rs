//! A witness made as small as it can be.

use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Question, QuestionId};

use super::route::Map;
use super::run::Desk;
use super::store::Store;
use super::target::Target;

/// In a larger questionnaire, a witness is shown as it was found.
const SHRINKABLE: usize = 500;

/// The same answers with as little in them as it takes for the target to come true.
pub(super) fn shrunk<'q>(map: &Map<'q>, witness: Interview<'q>, target: Target) -> Interview<'q> {
    let questionnaire = map.questionnaire;
    if questionnaire.questions().len() > SHRINKABLE {
        return witness;
    }
    let mut desk = Desk::new(questionnaire);
    let mut best = witness;
    for (id, question) in questionnaire.question_ids() {
        let Some(answer) = best.answer_to(id).filter(|answer| *answer != map.defaults.answer(id)) else {
            continue;
        };
        let others = if question.examination().is_some() {
            vec![None]
        } else {
            let fewer = fewer(question, answer).map(Some);
            [Some(map.defaults.answer(id).clone())].into_iter().chain(fewer).collect()
        };
        for other in others {
            // What is asked only after the change is answered with nothing in particular.
            let given = |asked: QuestionId| {
                let own = if asked == id { other.clone() } else { best.answer_to(asked).cloned() };
                own.unwrap_or_else(|| map.defaults.answer(asked).clone())
            };
            let mut store = Store::new(questionnaire);
            for item in map.items.iter().copied().filter(|item| *item != id) {
                match best.answer_to(item) {
                    Some(Answer::One(choice)) => store.choose(item, *choice, false),
                    Some(Answer::Number(number)) => store.within(item, (*number, *number), true),
                    _ => continue,
                };
            }
            let mut reached = false;
            if desk.run(&store, best.audience(), &given) {
                desk.comes_true(&mut |found| reached |= found == target);
            }
            if reached {
                best = desk.interview.clone();
                break;
            }
        }
    }
    best
}

/// The same answer with one choice less.
fn fewer<'a>(question: &Question, answer: &'a Answer) -> impl Iterator<Item = Answer> + use<'a> {
    let sided = question.kind.is_many();
    let chosen = match answer {
        Answer::Many(chosen) if sided && chosen.len() > 1 => Some(chosen),
        _ => None,
    };
    chosen.into_iter().flat_map(|chosen| {
        chosen.keys().map(|choice| {
            let mut fewer = chosen.clone();
            fewer.remove(choice);
            Answer::Many(fewer)
        })
    })
}
