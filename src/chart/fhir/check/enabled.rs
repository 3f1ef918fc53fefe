//! The rules by which answers enable an item.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::expression::counts;
use super::form::Places;
use super::read::{Answer, EnableWhen, FormItem, ResponseItem, is_empty, values};
use super::value::Value;
use crate::fhir::EXPRESSION;

/// The answers that an item can read from where it stands: those of its own round, then those around it.
pub(super) struct Scope<'s, 'r> {
    around: Option<&'s Scope<'s, 'r>>,
    /// The item that these stand below, with the answer that they stand below; none for the whole response.
    owner: Option<(&'s str, &'r [Answer], Option<&'r Answer>)>,
    by_id: HashMap<&'r str, Vec<&'r ResponseItem>>,
}

impl<'s, 'r> Scope<'s, 'r> {
    /// The whole response.
    pub(super) fn whole(items: &'r [ResponseItem]) -> Self {
        Self { around: None, owner: None, by_id: by_id(items) }
    }

    /// The scope below an item; if that is a question, then below one of its answers.
    pub(super) fn below(
        &'s self,
        link_id: &'s str,
        answers: (&'r [Answer], Option<&'r Answer>),
        items: &'r [ResponseItem],
    ) -> Self {
        Self { around: Some(self), owner: Some((link_id, answers.0, answers.1)), by_id: by_id(items) }
    }

    /// Every value of the answers to an item.
    pub(super) fn all_values<'v>(&'v self, link_id: &str) -> impl Iterator<Item = Value<'r>> + use<'v, 'r> {
        let items = self.by_id.get(link_id).map_or(&[][..], Vec::as_slice);
        items.iter().flat_map(|item| &item.answer).filter_map(value)
    }

    /// Tells whether an item is enabled; none where its condition is one that cannot be read here.
    pub(super) fn enables(&self, item: &FormItem, places: &Places<'_>) -> Option<bool> {
        let expressions = item.extension.iter().filter(|known| is_condition(&known.url)).map(|known| {
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

    fn outermost(&self) -> &Self {
        // The lifetimes of the scopes around are at least as long, so the walk ends at one that can be lent.
        self.around.map_or(self, |around| around.outermost())
    }

    /// Says whether a condition holds; none where the answers that it could mean do not agree.
    fn holds(&self, when: &EnableWhen, places: &Places<'_>) -> Option<bool> {
        let wanted = when.wanted().filter(|_| places.has(&when.question))?;
        agreed(
            self.meant(&when.question, places).into_iter().map(|answers| compared(&when.operator, &answers, &wanted)),
        )
    }

    /// The answers to a question that can be meant from here: of the round of which both are, or of any round within it.
    fn meant(&self, question: &str, places: &Places<'_>) -> Vec<Vec<Value<'r>>> {
        let read = |answers: &'r [Answer]| answers.iter().filter_map(value).collect::<Vec<_>>();
        match (self.owner, self.around) {
            (Some((owner, answers, own)), _) if owner == question => {
                own.map(|own| value(own).into_iter().collect()).into_iter().chain([read(answers)]).collect()
            }
            (Some((owner, ..)), Some(around)) if !places.is_below(question, owner) => around.meant(question, places),
            _ => match self.by_id.get(question) {
                Some(items) => items.iter().map(|item| read(&item.answer)).collect(),
                None => vec![Vec::new()],
            },
        }
    }
}

/// Says whether an extension is a condition: that of SDC, or one of another maker, which is not read.
pub(super) fn is_condition(url: &str) -> bool {
    url.to_ascii_lowercase().contains("enablewhen")
}

/// The value of an answer; none where it has none, or one that its type cannot have.
fn value(answer: &Answer) -> Option<Value<'_>> {
    match values(&answer.rest, "value").as_slice() {
        [(kind, value)] if !is_empty(value) => Value::read(kind, value),
        _ => None,
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

fn by_id(items: &[ResponseItem]) -> HashMap<&str, Vec<&ResponseItem>> {
    let mut found = HashMap::new();
    gather(items, &mut found);
    found
}

fn gather<'r>(items: &'r [ResponseItem], found: &mut HashMap<&'r str, Vec<&'r ResponseItem>>) {
    for item in items {
        found.entry(&item.link_id).or_default().push(item);
        for answer in &item.answer {
            gather(&answer.item, found);
        }
        gather(&item.item, found);
    }
}
