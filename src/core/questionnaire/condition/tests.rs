use super::*;

/// An atom by chance: atoms are told apart by their numbers.
fn atom(dice: &mut fastrand::Rng) -> Condition {
    let number = dice.i32(0..6);
    Condition::Is(Atom::Between(QuestionId::new(0), number, number))
}

fn by_chance(dice: &mut fastrand::Rng, depth: usize) -> Condition {
    let kind = if depth == 0 { 0 } else { dice.usize(..6) };
    let mut parts = || (0..dice.usize(..4)).map(|_| by_chance(dice, depth.saturating_sub(1))).collect::<Vec<_>>();
    match kind {
        1 => Condition::All(parts()),
        2 => Condition::Any(parts()),
        3 => Condition::Not(Box::new(by_chance(dice, depth - 1))),
        4 => {
            let of = parts();
            Condition::Count { at_least: dice.u32(..4), at_most: [1, 2, u32::MAX][dice.usize(..3)], of }
        }
        _ => atom(dice),
    }
}

/// The definition, word by word: whatever is unknown is tried both ways.
fn plainly(condition: &Condition, stands: &[bool]) -> bool {
    match condition {
        Condition::Is(Atom::Between(_, number, _)) => stands[usize::try_from(*number).unwrap()],
        Condition::Is(_) => false,
        Condition::All(parts) => parts.iter().all(|part| plainly(part, stands)),
        Condition::Any(parts) => parts.iter().any(|part| plainly(part, stands)),
        Condition::Not(part) => !plainly(part, stands),
        Condition::Count { at_least, at_most, of } => {
            let holding = of.iter().filter(|part| plainly(part, stands)).count();
            (*at_least as usize..=*at_most as usize).contains(&holding)
        }
    }
}

#[test]
fn any_condition_is_true_or_false_as_its_parts_say() {
    let mut dice = fastrand::Rng::with_seed(1);
    let mut seen = [0; 3];
    for _ in 0..20_000 {
        let condition = by_chance(&mut dice, 4);
        let stand: Vec<_> = (0..6).map(|_| [Truth::False, Truth::Unknown, Truth::True][dice.usize(..3)]).collect();
        let look_up = |atom: &Atom| match atom {
            Atom::Between(_, number, _) => stand[usize::try_from(*number).unwrap()],
            _ => Truth::Unknown,
        };
        let truth = condition.truth(&look_up);
        seen[truth as usize] += 1;
        if truth != Truth::Unknown {
            // However what is unknown turns out.
            for ways in 0..1 << 6 {
                let stands: Vec<_> = (0..6)
                    .map(|at| if stand[at] == Truth::Unknown { ways >> at & 1 == 1 } else { stand[at] == Truth::True })
                    .collect();
                assert_eq!(plainly(&condition, &stands), truth == Truth::True, "{condition:?} where {stand:?}");
            }
        }
    }
    assert!(seen.iter().all(|seen| *seen > 1_000), "{seen:?}");
}
