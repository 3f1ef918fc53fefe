//! Conclusions from the form of a condition alone: that another one holds too, or that it can never hold.

use super::{Atom, Condition, Question, QuestionId};

/// How many steps are taken to see whether one condition follows from another.
const STEPS: u32 = 1_000;

/// Tells whether one condition holds only where another holds too, as far as their form shows.
pub(super) fn implies(this: &Condition, other: &Condition) -> bool {
    follows(this, other, &mut 0)
}

fn follows(this: &Condition, other: &Condition, steps: &mut u32) -> bool {
    *steps += 1;
    if *steps > STEPS {
        return false;
    }
    if this == other {
        return true;
    }
    match (this, other) {
        (Condition::All(parts), _) if parts.iter().any(|part| follows(part, other, steps)) => true,
        (Condition::Any(parts), _) => !parts.is_empty() && parts.iter().all(|part| follows(part, other, steps)),
        (_, Condition::Any(parts)) => parts.iter().any(|part| follows(this, part, steps)),
        (_, Condition::All(parts)) => !parts.is_empty() && parts.iter().all(|part| follows(this, part, steps)),
        (Condition::Is(this), Condition::Is(other)) => atom_implies(this, other),
        _ => false,
    }
}

fn atom_implies(this: &Atom, other: &Atom) -> bool {
    match (this, other) {
        (Atom::Chosen(a, these), Atom::Chosen(b, others))
        | (Atom::BothSides(a, these), Atom::BothSides(b, others) | Atom::Chosen(b, others)) => {
            a == b && !these.is_empty() && these.iter().all(|choice| others.contains(choice))
        }
        (Atom::Between(a, low, high), Atom::Between(b, least, most)) => a == b && low >= least && high <= most,
        (Atom::Unsure(a, these), Atom::Unsure(b, others)) => {
            a == b && these.iter().all(|choice| others.contains(choice))
        }
        _ => false,
    }
}

/// A question that has to be asked for a condition to hold, and never is; none if the condition can hold.
pub(super) fn never_asked(
    condition: &Condition,
    questions: &[Question],
    asked: &dyn Fn(QuestionId) -> bool,
) -> Option<QuestionId> {
    match condition {
        Condition::Is(atom) => atom.question().filter(|question| {
            !(asked(*question) && questions.get(question.index()).is_some_and(|question| question.step().is_some()))
        }),
        Condition::All(parts) => parts.iter().find_map(|part| never_asked(part, questions, asked)),
        Condition::Any(parts) => {
            let mut first = None;
            for part in parts {
                first = first.or(Some(never_asked(part, questions, asked)?));
            }
            first
        }
        Condition::Not(part) => never_asked(part, questions, asked),
        Condition::Count { at_least, of, .. } => {
            let missing: Vec<_> = of.iter().filter_map(|part| never_asked(part, questions, asked)).collect();
            let can = of.len() - missing.len();
            if can < *at_least as usize { missing.first().copied() } else { None }
        }
    }
}
