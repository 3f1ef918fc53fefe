//! Formulas as `enableWhen`, where that can say them.

use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, QuestionId, Questionnaire as Tree};

use super::super::code::{coding, not_sure};
use super::super::model::{Coding, EnableWhen};
use super::super::{BESIDE_NOT_SURE, system};
use super::fhirpath::doubts;
use super::formula::{Formula, bounds};

/// Conditions, of which any must hold where that is true, else all.
type Whens = (bool, Vec<EnableWhen>);

/// A formula as conditions of which any, or all, must hold; none where that cannot say it.
pub(super) fn whens(tree: &Tree, formula: &Formula) -> Option<Whens> {
    match formula {
        Formula::Always => Some((false, Vec::new())),
        Formula::True(condition) => when_true(tree, condition),
        Formula::NotTrue(Condition::Is(Atom::Between(question, low, high))) => {
            let name = &tree.question(*question).name;
            let mut whens = vec![when_exists(format!("{name}{BESIDE_NOT_SURE}"), true)];
            let (min, max) = bounds(tree, *question);
            whens.extend((*low > min).then(|| when_number(name, "<", *low)));
            whens.extend((*high < max).then(|| when_number(name, ">", *high)));
            Some((true, whens))
        }
        Formula::All(parts) => joined(parts.iter().map(|part| whens(tree, part)), false),
        Formula::Any(parts) => joined(parts.iter().map(|part| whens(tree, part)), true),
        Formula::NotTrue(_) => None,
    }
}

fn when_true(tree: &Tree, condition: &Condition) -> Option<Whens> {
    match condition {
        Condition::Is(Atom::Chosen(question, choices)) => {
            Some((true, choices.iter().map(|choice| when_chosen(tree, *question, *choice)).collect()))
        }
        Condition::Is(Atom::Unsure(question, _)) if tree.question(*question).range().is_some() => {
            Some((true, vec![when_exists(format!("{}{BESIDE_NOT_SURE}", tree.question(*question).name), true)]))
        }
        Condition::Is(Atom::Unsure(question, _)) if doubts(tree, *question).is_none() => {
            Some((true, vec![when_coding(&tree.question(*question).name, not_sure())]))
        }
        Condition::Is(Atom::Between(question, low, high)) => {
            let name = &tree.question(*question).name;
            let (min, max) = bounds(tree, *question);
            let mut whens = Vec::new();
            whens.extend((*low > min || *high >= max).then(|| when_number(name, ">=", *low)));
            whens.extend((*high < max).then(|| when_number(name, "<=", *high)));
            Some((false, whens))
        }
        Condition::Any(parts) => joined(parts.iter().map(|part| when_true(tree, part)), true),
        Condition::All(parts) => joined(parts.iter().map(|part| when_true(tree, part)), false),
        _ => None,
    }
}

/// Parts of which any, or all, must hold, as one; none where both would be asked for.
fn joined(parts: impl Iterator<Item = Option<Whens>>, any: bool) -> Option<Whens> {
    let parts = parts.collect::<Option<Vec<_>>>()?;
    let plain = parts.iter().all(|part| part.0 == any || part.1.len() == 1);
    plain.then(|| (any, parts.into_iter().flat_map(|part| part.1).collect()))
}

pub(super) fn when_exists(question: String, exists: bool) -> EnableWhen {
    EnableWhen { question, operator: "exists".to_owned(), answer_boolean: Some(exists), ..EnableWhen::default() }
}

fn when_number(question: &str, operator: &str, number: i32) -> EnableWhen {
    let (question, operator) = (question.to_owned(), operator.to_owned());
    EnableWhen { question, operator, answer_integer: Some(number), ..EnableWhen::default() }
}

fn when_chosen(tree: &Tree, question: QuestionId, choice: ChoiceId) -> EnableWhen {
    let asked = tree.question(question);
    when_coding(&asked.name, coding(&system(tree, &asked.name), &asked.choice(choice).name, ""))
}

fn when_coding(question: &str, coding: Coding) -> EnableWhen {
    let answer_coding = Some(Coding { display: String::new(), ..coding });
    EnableWhen { question: question.to_owned(), operator: "=".to_owned(), answer_coding, ..EnableWhen::default() }
}
