//! The rules by which answers enable an item.

use std::cmp::Ordering;

use super::expression::counts;
use super::form::Places;
use super::read::{EnableWhen, FormItem};
use super::scope::Scope;
use super::value::Value;
use crate::fhir::EXPRESSION;

impl Scope<'_, '_> {
    /// Tells whether an item is enabled; none where its condition is one that cannot be read here.
    pub(super) fn enables(&self, item: &FormItem, places: &Places<'_>) -> Option<bool> {
        let expressions = item.extension.iter().filter(|known| known.is_condition()).map(|known| {
            let text = Some(known)
                .filter(|known| known.url == EXPRESSION)?
                .rest
                .get("valueExpression")?
                .get("expression")?
                .as_str()?;
            counts(self.outermost(), text)
        });
        let each: Vec<_> = item.enable_when.iter().map(|when| self.holds(when, places)).collect();
        let by_conditions = match item.enable_behavior.as_deref() {
            _ if each.is_empty() => Some(true),
            Some("any") => any(each),
            Some("all") => all(each),
            None => agreed([all(each.clone()), any(each)]),
            Some(_) => None,
        };
        all(expressions.chain([by_conditions]))
    }

    /// Says whether a condition holds; none where the answers that it could mean do not agree.
    fn holds(&self, when: &EnableWhen, places: &Places<'_>) -> Option<bool> {
        let wanted = when.wanted().filter(|_| places.has(&when.question))?;
        agreed(
            self.meant(&when.question, places).into_iter().map(|answers| compared(&when.operator, &answers, &wanted)),
        )
    }
}

/// Compares answers by an operator.
fn compared(operator: &str, answers: &[Value<'_>], wanted: &Value<'_>) -> Option<bool> {
    if operator == "exists" {
        let Value::Boolean(wanted) = wanted else { return None };
        return Some(answers.is_empty() != *wanted);
    }
    let ordered = |fits: fn(Ordering) -> bool| any(answers.iter().map(|answer| answer.compare(wanted).map(fits)));
    match operator {
        "=" | "!=" | ">" | "<" | ">=" | "<=" if answers.is_empty() => Some(false),
        "=" => any(answers.iter().map(|answer| answer.same(wanted))),
        "!=" => {
            // Of several answers some may be another and some not, and the wording of R4 can be read either way.
            let differ = || answers.iter().map(|answer| answer.same(wanted).map(|same| !same));
            agreed([any(differ()), all(differ())])
        }
        ">" => ordered(Ordering::is_gt),
        "<" => ordered(Ordering::is_lt),
        ">=" => ordered(Ordering::is_ge),
        "<=" => ordered(Ordering::is_le),
        _ => None,
    }
}

/// True if all are, false if one is not.
pub(super) fn all(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut whole = Some(true);
    for part in parts {
        match part {
            Some(false) => return part,
            None => whole = None,
            Some(true) => {}
        }
    }
    whole
}

fn any(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    all(parts.into_iter().map(|part| part.map(|holds| !holds))).map(|none| !none)
}

/// Their common value; none where they differ.
fn agreed(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut parts = parts.into_iter();
    let first = parts.next()??;
    parts.all(|part| part == Some(first)).then_some(first)
}
