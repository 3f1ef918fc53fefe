//! The forms of FHIRPath that are read: how many of some codes are among the answers, and whether each of several is.

use super::scope::Scope;
use super::value::Value;

/// How a path to the answers of an item begins.
const ITEM: &str = "%resource.descendants().where(linkId='";

/// Says whether at least so many of some codes are among the answers, some of them only where another item has no answer, or
/// whether each of several is among them; none where an expression says something else.
pub(super) fn counts(whole: &Scope<'_, '_>, expression: &str) -> Option<bool> {
    if let Some(each) = expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let each = each.split(") and (").map(|part| counts(whole, part)).collect::<Option<Vec<_>>>()?;
        return Some(each.into_iter().all(|holds| holds));
    }
    if let Some(codes) = expression.strip_suffix(".exists()") {
        return Some(count(whole, &format!("{codes}.count()"))? > 0);
    }
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
