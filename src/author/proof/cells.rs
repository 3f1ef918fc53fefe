//! Trying every answer that a condition can tell apart.
//!
//! The answers to a question fall into cells: no atom of the condition tells two answers of one cell apart. Where there
//! are few enough combinations of cells, each is tried, and what held in none of them can never hold.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use hip_triage_core::interview::{Answer, Side};
use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, Kind, QuestionId, Questionnaire, Truth};

/// How many combinations are tried at most.
const MOST: usize = 1 << 14;

/// Every combination of answers that some conditions can tell apart.
pub(super) struct Cells {
    questions: Vec<(QuestionId, Vec<Answer>)>,
}

impl Cells {
    /// The cells of all conditions together; none where there are too many combinations, or where they read more than
    /// answers.
    pub(super) fn of(questionnaire: &Questionnaire, conditions: &[&Condition]) -> Option<Self> {
        let mut read: BTreeMap<QuestionId, Vec<&Atom>> = BTreeMap::new();
        let mut answers_only = true;
        for condition in conditions {
            condition.each_atom(&mut |atom| match atom.question() {
                Some(question) => read.entry(question).or_default().push(atom),
                None => answers_only = false,
            });
        }
        if !answers_only {
            return None;
        }
        let (mut questions, mut product) = (Vec::new(), 1_usize);
        for (id, atoms) in read {
            let answers = answers(questionnaire, id, &atoms, MOST)?;
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

/// One answer of each cell, with *not sure*; none if there are too many.
pub(super) fn answers(
    questionnaire: &Questionnaire,
    id: QuestionId,
    atoms: &[&Atom],
    most: usize,
) -> Option<Vec<Answer>> {
    let question = questionnaire.question(id);
    let mut answers = match &question.kind {
        Kind::One { .. } => distinct(question.choice_ids().map(|(choice, _)| Answer::One(choice)), atoms),
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            let bounds = atoms.iter().filter_map(|atom| match atom {
                Atom::Between(_, low, high) => Some([*low, high.saturating_add(1)]),
                _ => None,
            });
            let starts: BTreeSet<i32> =
                bounds.flatten().chain([*min]).filter(|start| (min..=max).contains(&start)).collect();
            starts.into_iter().map(Answer::Number).collect()
        }
        Kind::Many { sides, .. } => {
            let single = |choice, side| Answer::Many(BTreeMap::from([(choice, side)]));
            let side = sides.then_some(Side::Left);
            let exclusive = question.choice_ids().filter(|(_, choice)| choice.exclusive);
            let mut answers = distinct(exclusive.map(|(choice, _)| single(choice, None)), atoms);
            let free: Vec<ChoiceId> =
                question.choice_ids().filter(|(_, choice)| !choice.exclusive).map(|(choice, _)| choice).collect();
            // Of choices that nothing tells apart, one stands for all.
            let of = distinct(free.iter().map(|choice| single(*choice, side)), atoms);
            let mut sets: Vec<BTreeMap<ChoiceId, Option<Side>>> = vec![BTreeMap::new()];
            for one in of {
                let Answer::Many(one) = one else { continue };
                let Some(choice) = one.keys().next().copied() else { continue };
                let both = atoms.iter().any(|atom| matches!(atom, Atom::BothSides(_, any) if any.contains(&choice)));
                let ways: &[Option<Side>] = if both { &[Some(Side::Left), Some(Side::Both)] } else { &[side] };
                let more: Vec<_> = sets
                    .iter()
                    .flat_map(|set| {
                        ways.iter().map(|way| {
                            let mut set = set.clone();
                            set.insert(choice, *way);
                            set
                        })
                    })
                    .collect();
                sets.extend(more);
                if sets.len() > most {
                    return None;
                }
            }
            answers.extend(sets.into_iter().filter(|set| !set.is_empty()).map(Answer::Many));
            answers
        }
        Kind::Text | Kind::Activities => Vec::new(),
    };
    answers.push(Answer::NotSure);
    Some(answers)
}

/// Of the answers that all atoms see alike, the first.
fn distinct(all: impl Iterator<Item = Answer>, atoms: &[&Atom]) -> Vec<Answer> {
    let mut seen = BTreeSet::new();
    let both = |answer: &Answer| match answer {
        // On both sides it may be seen otherwise.
        Answer::Many(chosen) => Answer::Many(chosen.keys().map(|choice| (*choice, Some(Side::Both))).collect()),
        other => other.clone(),
    };
    all.filter(|answer| {
        let both = both(answer);
        let look: Vec<_> = atoms
            .iter()
            .flat_map(|atom| [answer.truth_of(atom, Truth::Unknown), both.truth_of(atom, Truth::Unknown)])
            .collect();
        seen.insert(look)
    })
    .collect()
}
