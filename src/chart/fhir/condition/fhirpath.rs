//! Formulas in FHIRPath, over the answers of a response.

use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, Kind, QuestionId, Questionnaire as Tree};

use super::super::{BESIDE_NOT_SURE, NOT_SURE, SIDE};
use super::formula::Formula;

/// The expression that is true where a formula holds.
pub(super) fn fhirpath(tree: &Tree, formula: &Formula) -> String {
    let joined = |parts: &[Formula], word: &str| {
        parts.iter().map(|part| format!("({})", fhirpath(tree, part))).collect::<Vec<_>>().join(word)
    };
    match formula {
        Formula::Always => "true".to_owned(),
        Formula::True(condition) => holds(tree, condition, true),
        Formula::NotTrue(condition) => format!("({}).not()", holds(tree, condition, true)),
        Formula::All(parts) => joined(parts, " and "),
        Formula::Any(parts) => joined(parts, " or "),
    }
}

/// That a condition is certainly true, or certainly false: what is unknown is neither.
fn holds(tree: &Tree, condition: &Condition, truth: bool) -> String {
    let joined = |parts: &[Condition], word: &str| {
        parts.iter().map(|part| format!("({})", holds(tree, part, truth))).collect::<Vec<_>>().join(word)
    };
    if let Some(counted) = any_of(tree, condition).filter(|_| truth) {
        return format!("{counted} >= 1");
    }
    match condition {
        Condition::Is(atom) => look_up(tree, atom, truth),
        Condition::All(parts) => joined(parts, if truth { " and " } else { " or " }),
        Condition::Any(parts) => joined(parts, if truth { " or " } else { " and " }),
        Condition::Not(part) => holds(tree, part, !truth),
        Condition::Count { at_least, at_most, of } => {
            if let Some(counted) = chosen_of(tree, of).filter(|_| truth && *at_most as usize >= of.len()) {
                return format!("{counted} >= {at_least}");
            }
            let sum = |truth| {
                let each = of.iter().map(|part| format!("iif({}, 1, 0)", holds(tree, part, truth)));
                each.collect::<Vec<_>>().join(" + ")
            };
            let (yes, no, all) = (sum(true), sum(false), of.len());
            if truth {
                format!("({yes}) >= {at_least} and ({all} - ({no})) <= {at_most}")
            } else {
                format!("({yes}) > {at_most} or ({all} - ({no})) < {at_least}")
            }
        }
    }
}

/// How many of some answers are given, where a condition asks for one of several, and some of these are signs that may be doubted.
fn any_of(tree: &Tree, condition: &Condition) -> Option<String> {
    let Condition::Any(parts) = condition else { return None };
    if let Some(counted) = chosen_or_doubted(tree, condition) {
        return Some(counted);
    }
    if !parts.iter().any(|part| chosen_or_doubted(tree, part).is_some()) {
        return None;
    }
    let each = parts.iter().map(|part| chosen_or_doubted(tree, part).or_else(|| given(tree, part)));
    Some(each.collect::<Option<Vec<_>>>()?.join(" + "))
}

/// How many of some answers are given to a question of one choice, *not sure* among them.
fn given(tree: &Tree, condition: &Condition) -> Option<String> {
    let parts = if let Condition::Any(parts) = condition { &parts[..] } else { std::slice::from_ref(condition) };
    let each = parts.iter().map(|part| {
        let (question, codes) = match part {
            Condition::Is(Atom::Chosen(question, choices)) => (*question, codes(tree, *question, choices)),
            Condition::Is(Atom::Unsure(question, _)) => (*question, format!("code='{NOT_SURE}'")),
            _ => return None,
        };
        let is_one = matches!(tree.question(question).kind, Kind::One { .. });
        is_one.then(|| format!("{}.where({codes}).count()", answers(&tree.question(question).name)))
    });
    Some(each.collect::<Option<Vec<_>>>()?.join(" + "))
}

/// How many of some signs are among those that one has or doubts, or that the whole list is in doubt, where a condition asks
/// for one of these.
fn chosen_or_doubted(tree: &Tree, condition: &Condition) -> Option<String> {
    let Condition::Any(parts) = condition else { return None };
    let [Condition::Is(Atom::Chosen(question, chosen)), Condition::Is(Atom::Unsure(again, doubted))] = &parts[..]
    else {
        return None;
    };
    let doubts = doubts(tree, *question).filter(|_| question == again && !doubted.is_empty())?;
    let answers = answers(&tree.question(*question).name);
    let count = |of: &str, codes: &str| format!("{of}.where({codes}).count()");
    let (has, doubted) =
        (count(&answers, &codes(tree, *question, chosen)), count(&doubts, &codes(tree, *question, doubted)));
    let whole = count(&answers, &format!("code='{NOT_SURE}'"));
    Some(format!("{has} + {doubted} + iif({doubts}.exists(), 0, {whole})"))
}

/// How many of some choices are among the answers, where a count counts nothing else and none of them twice.
fn chosen_of(tree: &Tree, of: &[Condition]) -> Option<String> {
    let mut counted: Vec<(QuestionId, Vec<ChoiceId>)> = Vec::new();
    for part in of {
        let Condition::Is(Atom::Chosen(question, choices)) = part else { return None };
        let once = choices.len() == 1 || matches!(tree.question(*question).kind, Kind::One { .. });
        match counted.iter_mut().find(|(known, _)| known == question) {
            _ if !once => return None,
            Some((_, known)) if choices.iter().any(|choice| known.contains(choice)) => return None,
            Some((_, known)) => known.extend(choices),
            None => counted.push((*question, choices.clone())),
        }
    }
    let each = counted.iter_mut().map(|(question, choices)| {
        choices.sort_unstable();
        format!("{}.where({}).count()", answers(&tree.question(*question).name), codes(tree, *question, choices))
    });
    Some(each.collect::<Vec<_>>().join(" + "))
}

/// The answers to a question.
pub(super) fn answers(link_id: &str) -> String {
    format!("%resource.descendants().where(linkId='{link_id}').answer.value")
}

/// The signs of which one is not sure, where each is told apart.
pub(super) fn doubts(tree: &Tree, question: QuestionId) -> Option<String> {
    let each = tree.is_safety(question) && tree.question(question).kind.is_many();
    each.then(|| answers(&format!("{}{BESIDE_NOT_SURE}", tree.question(question).name)))
}

fn codes(tree: &Tree, question: QuestionId, choices: &[ChoiceId]) -> String {
    let each = choices.iter().map(|choice| format!("code='{}'", tree.question(question).choice(*choice).name));
    each.collect::<Vec<_>>().join(" or ")
}

fn look_up(tree: &Tree, atom: &Atom, truth: bool) -> String {
    let name = |question: &QuestionId| tree.question(*question).name.as_str();
    match atom {
        Atom::Chosen(question, choices) => {
            let (answers, codes) = (answers(name(question)), codes(tree, *question, choices));
            match doubts(tree, *question) {
                _ if truth => format!("{answers}.where({codes}).exists()"),
                None => format!("({answers}.exists() and {answers}.where(code='{NOT_SURE}' or {codes}).empty())"),
                Some(doubts) => format!(
                    "({answers}.exists() and ({answers} | {doubts}).where({codes}).empty() and ({doubts}.exists() or \
                     {answers}.where(code='{NOT_SURE}').empty()))"
                ),
            }
        }
        Atom::BothSides(question, choices) => {
            let given = format!("%resource.descendants().where(linkId='{}').answer", name(question));
            let codes = codes(tree, *question, choices).replace("code=", "value.code=");
            let side = format!("item.where(linkId='{}{SIDE}').answer.value.code='both'", name(question));
            if truth {
                format!("{given}.where(({codes}) and {side}).exists()")
            } else {
                format!(
                    "({given}.exists() and {given}.where(value.code='{NOT_SURE}' or (({codes}) and {side})).empty())"
                )
            }
        }
        Atom::Between(question, low, high) => {
            let test = if truth {
                format!("$this >= {low} and $this <= {high}")
            } else {
                format!("$this < {low} or $this > {high}")
            };
            format!("{}.where({test}).exists()", answers(name(question)))
        }
        Atom::Unsure(question, _) if tree.question(*question).range().is_some() => {
            let unsure = answers(&format!("{}{BESIDE_NOT_SURE}", name(question)));
            if truth { format!("{unsure}.exists()") } else { format!("{}.exists()", answers(name(question))) }
        }
        Atom::Unsure(question, doubted) => {
            let answers = answers(name(question));
            let unsure = format!("{answers}.where(code='{NOT_SURE}')");
            match (doubts(tree, *question), truth) {
                (None, true) => format!("{unsure}.exists()"),
                (None, false) => format!("({answers}.exists() and {unsure}.empty())"),
                (Some(doubts), true) if doubted.is_empty() => format!("({unsure}.exists() and {doubts}.empty())"),
                (Some(doubts), false) if doubted.is_empty() => {
                    format!("({answers}.exists() and ({doubts}.exists() or {unsure}.empty()))")
                }
                (Some(doubts), truth) => {
                    let codes = codes(tree, *question, doubted);
                    let named = format!("{doubts}.where({codes})");
                    if truth {
                        format!("({named}.exists() or ({unsure}.exists() and {doubts}.empty()))")
                    } else {
                        format!("({answers}.exists() and {named}.empty() and ({doubts}.exists() or {unsure}.empty()))")
                    }
                }
            }
        }
        // A branch reads answers only.
        Atom::Finding(_) | Atom::RedFlag(_) | Atom::Category(_) | Atom::Pattern(_) | Atom::Painful(_) => {
            "false".to_owned()
        }
    }
}
