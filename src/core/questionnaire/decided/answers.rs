//! An answer as an author writes it, and what is known of a condition where some answers are not known.

use super::super::{Answer, Atom, ChoiceId, Condition, Question, Truth};

/// The answer with its question, as an author writes it.
pub(super) fn written(answer: &Answer, question: &Question) -> String {
    let name = |choice: &ChoiceId| question.choice(*choice).name.clone();
    let answer = match answer {
        Answer::NotSure => "not_sure".to_owned(),
        Answer::One(choice) => name(choice),
        Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
            let doubted = answer.doubted().map(|choice| format!("{}?", name(&choice)));
            let names: Vec<_> = chosen.keys().map(name).chain(doubted).collect();
            if let [name] = &names[..] { name.clone() } else { format!("[{}]", names.join(", ")) }
        }
        other => question.typed(other).unwrap_or_else(|| "skipped".to_owned()),
    };
    format!("{}: {answer}", question.name)
}

/// The least and the most that a condition can be, given the least and the most that each thing in it can be.
pub(super) fn bounds(condition: &Condition, of: &dyn Fn(&Atom) -> (Truth, Truth)) -> (Truth, Truth) {
    match condition {
        Condition::Is(atom) => of(atom),
        Condition::Not(part) => {
            let (least, most) = bounds(part, of);
            (!most, !least)
        }
        Condition::All(parts) => {
            let each = || parts.iter().map(|part| bounds(part, of));
            let (least, most) = (each().map(|(least, _)| least).min(), each().map(|(_, most)| most).min());
            (least.unwrap_or(Truth::True), most.unwrap_or(Truth::True))
        }
        Condition::Any(parts) => {
            let each = || parts.iter().map(|part| bounds(part, of));
            let (least, most) = (each().map(|(least, _)| least).max(), each().map(|(_, most)| most).max());
            (least.unwrap_or(Truth::False), most.unwrap_or(Truth::False))
        }
        Condition::Count { of: parts, .. } => {
            let open = parts.iter().any(|part| {
                let (least, most) = bounds(part, of);
                least != most
            });
            let sure = condition.truth(&|atom| of(atom).0);
            if open { (Truth::False, Truth::True) } else { (sure, sure) }
        }
    }
}
