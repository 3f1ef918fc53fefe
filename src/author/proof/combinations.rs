//! Trying every answer that a condition can tell apart.
//!
//! The answers to a question fall into cells, and a condition tells no two answers of one cell apart. Where there are few
//! enough combinations of cells, each is tried, and what held in none of them can never hold.

use std::collections::HashMap;

use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::{Condition, Possible, QuestionId, Questionnaire, Truth};

/// How many combinations are tried at most.
const MOST: usize = 1 << 14;

/// Every combination of answers that some conditions can tell apart.
pub(super) struct Combinations {
    questions: Vec<(QuestionId, Vec<Answer>)>,
}

impl Combinations {
    /// Those that all conditions together tell apart; none where there are too many combinations, or where they read more than
    /// answers.
    pub(super) fn of(questionnaire: &Questionnaire, conditions: &[&Condition]) -> Option<Self> {
        let mut atoms = conditions.iter().flat_map(|condition| condition.atoms());
        if atoms.any(|atom| atom.question().is_none()) {
            return None;
        }
        let possible = Possible::read_by(questionnaire, conditions.iter().copied());
        let (mut questions, mut product) = (Vec::new(), 1_usize);
        for (id, answers) in possible.read() {
            let mut answers = answers.cells(MOST)?;
            // What is left out leaves open what *not sure* does.
            answers.retain(|answer| *answer != Answer::Skipped);
            product = product.checked_mul(answers.len()).filter(|product| *product <= MOST)?;
            questions.push((id, answers));
        }
        Some(Self { questions })
    }

    /// Calls `visit` with each combination until it gives `false`; *not sure* only where wanted.
    pub(super) fn each(&self, not_sure: bool, visit: &mut dyn FnMut(&HashMap<QuestionId, &Answer>) -> bool) {
        let lists: Vec<(QuestionId, Vec<&Answer>)> = self
            .questions
            .iter()
            .map(|(id, answers)| {
                (*id, answers.iter().filter(|answer| not_sure || **answer != Answer::NotSure).collect())
            })
            .collect();
        if lists.iter().any(|(_, answers)| answers.is_empty()) {
            return;
        }
        let mut positions = vec![0; lists.len()];
        loop {
            let chosen = lists.iter().zip(&positions).map(|((id, answers), position)| (*id, answers[*position]));
            if !visit(&chosen.collect()) {
                return;
            }
            let Some(turn) = (0..lists.len()).find(|at| positions[*at] + 1 < lists[*at].1.len()) else { return };
            positions[turn] += 1;
            positions[..turn].fill(0);
        }
    }
}

/// How a condition stands with these answers.
pub(super) fn truth(condition: &Condition, answers: &HashMap<QuestionId, &Answer>) -> Truth {
    condition.truth(&|atom| {
        let answer = atom.question().and_then(|question| answers.get(&question));
        answer.map_or(Truth::Unknown, |answer| answer.truth_of(atom, Truth::Unknown))
    })
}
