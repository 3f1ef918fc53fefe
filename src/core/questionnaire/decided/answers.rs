//! The answers to a question that some conditions can tell apart.

use std::collections::HashSet;

use super::super::{Atom, ChoiceId, Condition, Go, Kind, Question, Truth};

/// How many answers to one question are told apart at most.
const MOST: usize = 200;

/// What is known of a question on a path.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Given {
    /// It was not asked so far.
    Unasked,
    NotSure,
    /// It was left out.
    Skipped,
    One(ChoiceId),
    /// Some choices, each with whether it was said of both sides.
    Many(Vec<(ChoiceId, bool)>),
    Number(i32),
}

impl Given {
    /// How a thing that a condition reads stands.
    pub(super) fn truth(&self, atom: &Atom, not_sure: Truth) -> Truth {
        match (self, atom) {
            (Self::NotSure, _) => not_sure,
            (Self::One(choice), Atom::Chosen(_, any)) => any.contains(choice).into(),
            (Self::Many(chosen), Atom::Chosen(_, any)) => chosen.iter().any(|(choice, _)| any.contains(choice)).into(),
            (Self::Many(chosen), Atom::BothSides(_, any)) => {
                chosen.iter().any(|(choice, both)| *both && any.contains(choice)).into()
            }
            (Self::Number(number), Atom::Between(_, low, high)) => (low..=high).contains(&number).into(),
            _ => Truth::Unknown,
        }
    }

    /// The answer with its question, as an author writes it.
    pub(super) fn written(&self, question: &Question) -> Option<String> {
        let name = |choice: &ChoiceId| question.choice(*choice).name.clone();
        let answer = match self {
            Self::Unasked => return None,
            Self::NotSure => "not_sure".to_owned(),
            Self::Skipped => "skipped".to_owned(),
            Self::One(choice) => name(choice),
            Self::Number(number) => number.to_string(),
            Self::Many(chosen) => {
                let names: Vec<_> = chosen.iter().map(|(choice, _)| name(choice)).collect();
                if let [name] = &names[..] { name.clone() } else { format!("[{}]", names.join(", ")) }
            }
        };
        Some(format!("{}: {answer}", question.name))
    }
}

/// Every answer that these can tell apart, the first being that it was not asked; none where there are too many.
pub(super) fn answers(question: &Question, atoms: &[&Atom]) -> Option<Vec<Given>> {
    let mut all = vec![Given::Unasked];
    let mut seen: HashSet<(Vec<Truth>, Option<Go>)> = HashSet::new();
    let mut is_new = |given: &Given, own: Option<Go>| {
        seen.insert((atoms.iter().map(|atom| given.truth(atom, Truth::Unknown)).collect(), own))
    };
    match &question.kind {
        Kind::One { .. } => {
            let each = question.choice_ids().map(|(id, choice)| (Given::One(id), choice.next));
            all.extend(each.filter(|(given, own)| is_new(given, *own)).map(|(given, _)| given));
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            let bounds = atoms.iter().filter_map(|atom| match atom {
                Atom::Between(_, low, high) => Some([*low, high.saturating_add(1)]),
                _ => None,
            });
            let edges = bounds.flatten().filter(|edge| (min..=max).contains(&edge)).chain([*min]);
            all.extend(edges.map(Given::Number).filter(|given| is_new(given, None)));
        }
        Kind::Many { sides, .. } => {
            let both = *sides && atoms.iter().any(|atom| matches!(atom, Atom::BothSides(..)));
            let alone = question.choice_ids().filter(|(_, choice)| choice.exclusive).map(|(id, _)| id);
            let alone: Vec<_> = alone.map(|id| Given::Many(vec![(id, false)])).filter(|g| is_new(g, None)).collect();
            let mut found: Vec<Given> = Vec::new();
            for (id, _) in question.choice_ids().filter(|(_, choice)| !choice.exclusive) {
                for one in [(id, false), (id, true)].into_iter().take(if both { 2 } else { 1 }) {
                    let more = found.iter().filter_map(|given| match given {
                        Given::Many(chosen) if chosen.iter().all(|(known, _)| *known != id) => {
                            Some(Given::Many(chosen.iter().copied().chain([one]).collect()))
                        }
                        _ => None,
                    });
                    let more: Vec<_> = more.chain([Given::Many(vec![one])]).collect();
                    found.extend(more.into_iter().filter(|given| is_new(given, None)));
                    if found.len() > MOST {
                        return None;
                    }
                }
            }
            all.extend(alone.into_iter().chain(found));
        }
        Kind::Text | Kind::Activities => {}
    }
    all.extend(question.can_be_unsure().then_some(Given::NotSure));
    all.extend(question.optional.then_some(Given::Skipped));
    (all.len() <= MOST).then_some(all)
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
