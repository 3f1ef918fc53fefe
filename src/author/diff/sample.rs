//! Answer sets that nobody chose: drawn by chance, the same for the same seed.

use fastrand::Rng;

use crate::evaluate::CaseAnswer;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Chance, Possible, Questionnaire, Rest};

use super::Person;

/// Draws answer sets, by turns through the old questionnaire and through the new one: so what is new
/// is answered, too.
pub fn sample<'q>(
    old: &'q Questionnaire,
    new: &'q Questionnaire,
    size: usize,
    seed: u64,
) -> impl Iterator<Item = Person> + use<'q> {
    let mut drawing = Drawing(Rng::with_seed(seed));
    let possible = [(old, Possible::of(old)), (new, Possible::of(new))];
    (0..size).map(move |turn| {
        let (questionnaire, possible) = &possible[turn % 2];
        person(questionnaire, possible, &mut drawing)
    })
}

fn person(questionnaire: &Questionnaire, possible: &Possible<'_>, drawing: &mut Drawing) -> Person {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    let mut answers = Vec::new();
    interview.answer_each(&mut |interview, id| {
        let question = questionnaire.question(id);
        let answer = possible.random(id, drawing);
        answers.push((question.name.clone(), CaseAnswer::of(question, &answer)));
        interview.answer(id, answer).is_ok()
    });
    Person { case: None, answers, rest: Rest::Quiet, audience: Audience::Everyone }
}

/// Chance that begins with a seed. Each draw is of its own size, so that a seed goes on drawing what it always drew.
struct Drawing(Rng);

impl Chance for Drawing {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }

    fn coin(&mut self) -> bool {
        self.0.bool()
    }

    fn sixteenths(&mut self, times: u8) -> bool {
        self.0.u8(..16) < times
    }

    fn between(&mut self, low: i32, high: i32) -> i32 {
        self.0.i32(low..=high)
    }
}
