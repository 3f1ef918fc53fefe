//! The choices that are on offer, those that stand alone, and the sets that are not read.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::fault::{Unjudged, Wrong};
use super::limits::told;
use super::read::{AnswerOption, Extension, FormItem, named, values};
use super::value::Value;

/// The value of a choice.
fn value(option: &AnswerOption) -> Option<Value<'_>> {
    match values(&option.rest, "value").as_slice() {
        [(kind, value)] => Value::read(kind, value),
        _ => None,
    }
}

/// Says whether an answer is on offer; `true` where there is no list, or where own words are welcome.
pub(super) fn is_offered(item: &FormItem, given: &Value<'_>) -> bool {
    let own_words = match given {
        Value::Text(_) => true,
        Value::Coding(coding) => coding.code.is_empty(),
        _ => false,
    };
    item.answer_option.is_empty()
        || (own_words && item.kind == "open-choice")
        || item.answer_option.iter().filter_map(value).any(|known| given.is_choice(&known))
}

/// The set that an answer has to be in.
pub(super) fn set(item: &FormItem, given: &Value<'_>) -> Option<Unjudged> {
    let own_words = item.kind == "open-choice" && matches!(given, Value::Text(_));
    let url = item.answer_value_set.clone().filter(|_| !own_words)?;
    Some(Unjudged::ValueSet { url })
}

/// The faults of several choices together, each given with what stands in the response.
pub(super) fn together(item: &FormItem, given: &[(Value<'_>, &Json)]) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut seen = HashSet::new();
    // Where one answer is all there can be, two are told as such.
    let is_list = item.repeats && (item.is_choice() || !item.answer_option.is_empty());
    for (value, json) in given.iter().filter(|_| is_list) {
        if !seen.insert(key(value, json)) {
            wrong.push(Wrong::Twice { code: named_by(value, json) });
        }
    }
    let alone =
        item.answer_option.iter().filter(|option| is_list && given.len() > 1 && is_alone(option)).filter_map(value);
    for known in alone {
        if let Some((value, json)) = given.iter().find(|(given, _)| given.is_choice(&known)) {
            wrong.push(Wrong::Exclusive { code: named_by(value, json) });
        }
    }
    wrong
}

fn is_alone(option: &AnswerOption) -> bool {
    let says = |known: &Extension| known.rest.get("valueBoolean").and_then(Json::as_bool) == Some(true);
    named(&option.extension, "questionnaire-optionExclusive").any(says)
}

/// The key by which two choices are the same.
fn key(value: &Value<'_>, json: &Json) -> (String, bool, String) {
    let system = if let Value::Coding(coding) = value { coding.system } else { "" };
    let is_coded = matches!(value, Value::Coding(coding) if !coding.code.is_empty());
    (system.to_owned(), is_coded, named_by(value, json))
}

/// How a choice is told: by its code, or else by its words.
pub(super) fn named_by(value: &Value<'_>, json: &Json) -> String {
    match value {
        Value::Coding(coding) if coding.code.is_empty() => coding.display.to_owned(),
        Value::Coding(coding) => coding.code.to_owned(),
        _ => told(json),
    }
}
