//! The rules by which answers enable an item.

use std::collections::HashMap;

use crate::fhir::EXPRESSION;
use crate::fhir::model::{EnableWhen, Item, ItemAnswer, ResponseItem};

/// How a path to the answers of an item begins.
const ITEM: &str = "%resource.descendants().where(linkId='";

/// Every answer of a response, by the linkId of its item.
pub(super) struct AnswersById<'r>(HashMap<&'r str, Vec<&'r ItemAnswer>>);

impl<'r> AnswersById<'r> {
    pub(super) fn of(items: &'r [ResponseItem]) -> Self {
        let mut given = HashMap::new();
        gather(items, &mut given);
        Self(given)
    }

    /// Tells whether an item is enabled; none where its condition is one that cannot be read here.
    pub(super) fn enables(&self, item: &Item) -> Option<bool> {
        let expressions = item.extension.iter().filter(|known| known.url == EXPRESSION);
        for expression in expressions.filter_map(|known| known.value_expression.as_ref()) {
            if !self.counts(&expression.expression)? {
                return Some(false);
            }
        }
        let any = item.enable_behavior.as_deref() == Some("any");
        let mut each = item.enable_when.iter().map(|when| self.holds(when));
        Some(item.enable_when.is_empty() || if any { each.any(|holds| holds) } else { each.all(|holds| holds) })
    }

    fn answers(&self, link_id: &str) -> &[&'r ItemAnswer] {
        self.0.get(link_id).map_or(&[], Vec::as_slice)
    }

    fn holds(&self, when: &EnableWhen) -> bool {
        let answers = self.answers(&when.question);
        if when.operator == "exists" {
            return when.answer_boolean == Some(!answers.is_empty());
        }
        answers.iter().any(|answer| {
            let number = answer.value_integer.zip(when.answer_integer);
            let coding = answer.value_coding.as_ref().zip(when.answer_coding.as_ref());
            let same = number.is_some_and(|(given, wanted)| given == wanted)
                || coding.is_some_and(|(given, wanted)| (&given.system, &given.code) == (&wanted.system, &wanted.code));
            match when.operator.as_str() {
                "=" => same,
                "!=" => !same,
                ">" => number.is_some_and(|(given, wanted)| given > wanted),
                "<" => number.is_some_and(|(given, wanted)| given < wanted),
                ">=" => number.is_some_and(|(given, wanted)| given >= wanted),
                "<=" => number.is_some_and(|(given, wanted)| given <= wanted),
                _ => false,
            }
        })
    }

    /// The one form of FHIRPath that is read: at least so many of some codes are among the answers, some of them only where
    /// another item has no answer.
    fn counts(&self, expression: &str) -> Option<bool> {
        let (counts, least) = expression.rsplit_once(" >= ")?;
        let least: usize = least.parse().ok()?;
        let counts = counts.split(" + ").map(|count| self.count(count)).collect::<Option<Vec<_>>>()?;
        Some(counts.into_iter().sum::<usize>() >= least)
    }

    /// How many of some codes are among the answers to one item.
    fn count(&self, expression: &str) -> Option<usize> {
        if let Some(only) = expression.strip_prefix("iif(") {
            let (other, count) = only.strip_suffix(')')?.split_once(".exists(), 0, ")?;
            let other = other.strip_prefix(ITEM)?.strip_suffix("').answer.value")?;
            let count = self.count(count)?;
            return Some(if self.answers(other).is_empty() { count } else { 0 });
        }
        let rest = expression.strip_prefix(ITEM)?;
        let (link_id, rest) = rest.split_once("').answer.value.where(")?;
        let codes = rest.strip_suffix(").count()")?;
        let codes = codes.split(" or ").map(|code| code.strip_prefix("code='")?.strip_suffix('\''));
        let codes: Vec<_> = codes.collect::<Option<_>>()?;
        let chosen = self.answers(link_id).iter().filter_map(|answer| answer.value_coding.as_ref());
        Some(chosen.filter(|coding| codes.contains(&coding.code.as_str())).count())
    }
}

fn gather<'r>(items: &'r [ResponseItem], given: &mut HashMap<&'r str, Vec<&'r ItemAnswer>>) {
    for item in items {
        for answer in &item.answer {
            given.entry(&item.link_id).or_default().push(answer);
            gather(&answer.item, given);
        }
        gather(&item.item, given);
    }
}
