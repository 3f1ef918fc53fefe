//! The limits that a form sets to the value of an answer.

use std::cmp::Ordering;

use regex_lite::Regex;
use serde_json::{Number, Value as Json};

use super::fault::{Unjudged, Wrong};
use super::read::{FormItem, named, values};
use super::reference;
use super::value::{Attachment, Coding, Quantity, Value};

/// The extensions that bound a value, and what a value that breaks them is.
const BOUNDS: [(&str, Ordering); 4] = [
    ("minValue", Ordering::Less),
    ("maxValue", Ordering::Greater),
    ("sdc-questionnaire-minQuantity", Ordering::Less),
    ("sdc-questionnaire-maxQuantity", Ordering::Greater),
];

/// A finding about one value.
pub(super) type Finding = Result<Unjudged, Wrong>;

/// Judges a value, which stands in the response as `json`, by the limits of an item.
pub(super) fn findings(item: &FormItem, given: &Value<'_>, json: &Json) -> Vec<Finding> {
    let mut found = bounds(item, given, json);
    match given {
        Value::Text(text) => found.extend(text_findings(item, text)),
        Value::Decimal(number) => found.extend(places(item, *number)),
        Value::Quantity(quantity) => {
            found.extend(quantity.value.and_then(|number| places(item, number)));
            found.extend(unit(item, quantity));
        }
        Value::Attachment(attachment) => found.extend(file(item, attachment).into_iter().map(Err)),
        Value::Reference(given) => found.extend(reference::checked(item, *given)),
        _ => {}
    }
    found
}

/// A value as it is told.
pub(super) fn told(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Object(fields) => {
            let part = |name: &str| fields.get(name).map(told);
            let parts: Vec<_> =
                ["value", "unit", "code", "display", "reference"].into_iter().filter_map(part).collect();
            parts.join(" ")
        }
        json => json.to_string(),
    }
}

fn bounds(item: &FormItem, given: &Value<'_>, json: &Json) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, breaks) in BOUNDS {
        for bound in named(&item.extension, name) {
            let wanted = match values(&bound.rest, "value").as_slice() {
                [(kind, value)] => Value::read(kind, value),
                _ => None,
            };
            found.extend(match wanted.as_ref().map(|wanted| given.compare(wanted)) {
                Some(Some(order)) => (order == breaks).then(|| Err(Wrong::Range { value: told(json) })),
                Some(None) if matches!((given, &wanted), (Value::Quantity(_), Some(Value::Quantity(_)))) => {
                    let wanted = bound.rest.get("valueQuantity").map(told).unwrap_or_default();
                    Some(Ok(Unjudged::Units { given: told(json), wanted }))
                }
                _ => Some(Ok(Unjudged::Limit { name: name.to_owned() })),
            });
        }
    }
    found
}

fn whole(item: &FormItem, name: &str) -> Option<u64> {
    named(&item.extension, name).find_map(|known| known.rest.get("valueInteger")?.as_u64())
}

fn text_findings(item: &FormItem, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let letters = text.chars().count();
    if let Some(most) = item.max_length.filter(|most| letters as u64 > *most) {
        found.push(Err(Wrong::Long { letters, most }));
    }
    if let Some(least) = whole(item, "minLength").filter(|least| (letters as u64) < *least) {
        found.push(Err(Wrong::Short { letters, least }));
    }
    if item.kind == "string" && text.contains(['\n', '\r']) {
        found.push(Ok(Unjudged::Lines));
    }
    let patterns = named(&item.extension, "regex").filter_map(|known| known.rest.get("valueString")?.as_str());
    for pattern in patterns {
        match Regex::new(&format!("^(?:{pattern})$")) {
            Ok(read) if read.is_match(text) => {}
            Ok(_) => found.push(Err(Wrong::Pattern { value: text.to_owned() })),
            Err(_) => found.push(Ok(Unjudged::Pattern { pattern: pattern.to_owned() })),
        }
    }
    found
}

fn places(item: &FormItem, number: f64) -> Option<Finding> {
    let most = whole(item, "maxDecimalPlaces")?;
    let text = number.to_string();
    let places = text.split_once('.').map_or(0, |(_, places)| places.len());
    (places as u64 > most).then_some(Err(Wrong::Places { value: text, most }))
}

/// The unit, among those that are on offer.
fn unit(item: &FormItem, given: &Quantity<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let offered: Vec<_> = named(&item.extension, "questionnaire-unitOption")
        .filter_map(|known| Value::read("Coding", known.rest.get("valueCoding")?))
        .collect();
    let is_offered = |known: &Value<'_>| Value::Coding(given.unit).is_choice(known);
    if !offered.is_empty() && !offered.iter().any(is_offered) {
        let Coding { code, display, .. } = given.unit;
        found.push(Err(Wrong::Unit { unit: if code.is_empty() { display } else { code }.to_owned() }));
    }
    let sets = named(&item.extension, "questionnaire-unitValueSet");
    let sets = sets.filter_map(|known| known.rest.get("valueCanonical")?.as_str());
    found.extend(sets.map(|url| Ok(Unjudged::ValueSet { url: url.to_owned() })));
    found
}

fn file(item: &FormItem, given: &Attachment<'_>) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut types =
        named(&item.extension, "mimeType").filter_map(|known| known.rest.get("valueCode")?.as_str()).peekable();
    if types.peek().is_some() && !given.content_type.is_empty() && !types.any(|known| known == given.content_type) {
        wrong.push(Wrong::Media { content_type: given.content_type.to_owned() });
    }
    let size = if given.data.is_empty() { None } else { decoded(given.data) };
    if size.is_none() && !given.data.is_empty() {
        wrong.push(Wrong::Value { value: given.data.to_owned(), kind: "base64Binary".to_owned() });
    }
    if let (Some(said), Some(size)) = (given.size, size)
        && said != size
    {
        wrong.push(Wrong::Size { said, size });
    }
    let most = named(&item.extension, "maxSize").find_map(|known| number(known.rest.get("valueDecimal")?.as_number()?));
    if let (Some(size), Some(most)) = (size.or(given.size), most)
        && size > most
    {
        wrong.push(Wrong::Large { size, most });
    }
    wrong
}

/// The whole part of a size in bytes.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size is a number of bytes; what is beyond is no limit"
)]
fn number(size: &Number) -> Option<u64> {
    size.as_u64().or_else(|| size.as_f64().map(|size| size as u64))
}

/// How many bytes are written as base64; none where it is not.
fn decoded(data: &str) -> Option<u64> {
    let signs: Vec<_> = data.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let filled = signs.iter().rev().take(2).take_while(|sign| **sign == b'=').count();
    let (written, _) = signs.split_at(signs.len() - filled);
    let known = |sign: &u8| sign.is_ascii_alphanumeric() || matches!(sign, b'+' | b'/');
    let fits = signs.len().is_multiple_of(4) && written.iter().all(known);
    fits.then_some((signs.len() / 4 * 3 - filled) as u64)
}
