//! The one form of FHIRPath that is read: how many of some codes are among the answers.

use super::scope::Scope;
use super::value::Value;

/// How a path to the answers of an item begins.
const ITEM: &str = "%resource.descendants().where(linkId='";

/// Says whether at least so many of some codes are among the answers, some of them only where another item has no answer;
/// none where an expression says something else.
pub(super) fn counts(whole: &Scope<'_, '_>, expression: &str) -> Option<bool> {
    let (counts, least) = expression.rsplit_once(" >= ")?;
    let least: usize = least.parse().ok()?;
    let counts = counts.split(" + ").map(|part| count(whole, part)).collect::<Option<Vec<_>>>()?;
    Some(counts.into_iter().sum::<usize>() >= least)
}

/// How many of some codes are among the answers to one item.
fn count(whole: &Scope<'_, '_>, expression: &str) -> Option<usize> {
    if let Some(only) = expression.strip_prefix("iif(") {
        let (other, counted) = only.strip_suffix(')')?.split_once(".exists(), 0, ")?;
        let other = other.strip_prefix(ITEM)?.strip_suffix("').answer.value")?;
        let counted = count(whole, counted)?;
        return Some(if whole.all_values(other).next().is_none() { counted } else { 0 });
    }
    let rest = expression.strip_prefix(ITEM)?;
    let (link_id, rest) = rest.split_once("').answer.value.where(")?;
    let codes = rest.strip_suffix(").count()")?;
    let codes = codes.split(" or ").map(|code| code.strip_prefix("code='")?.strip_suffix('\''));
    let codes: Vec<_> = codes.collect::<Option<_>>()?;
    let chosen = |value: &Value<'_>| matches!(value, Value::Coding(coding) if codes.contains(&coding.code));
    Some(whole.all_values(link_id).filter(chosen).count())
}
