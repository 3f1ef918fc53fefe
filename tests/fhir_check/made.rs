//! Forms and responses that are made for a test, and what is said of them.

use hip_triage_chart::fhir;
use serde_json::{Value, json};

/// A form with those items.
pub(crate) fn form(items: &Value) -> Value {
    let items = if items.is_array() { items.clone() } else { json!([items]) };
    json!({"resourceType": "Questionnaire", "url": "urn:made:q", "version": "1", "status": "active", "item": items})
}

/// A finished response with those items.
pub(crate) fn response(items: &Value) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:made:q|1",
        "status": "completed",
        "item": items,
    })
}

/// The words of the check on the two, line by line.
pub(crate) fn said(form: &Value, response: &Value) -> Vec<String> {
    let read = (serde_json::from_value(form.clone()).unwrap(), serde_json::from_value(response.clone()).unwrap());
    let checked = fhir::check(&read.0, &read.1);
    let faults = checked.faults.iter().map(ToString::to_string);
    faults.chain(checked.unchecked.iter().map(ToString::to_string)).collect()
}

/// A question of a type, with what else its item has.
pub(crate) fn question(link_id: &str, kind: &str, more: &Value) -> Value {
    let mut item = json!({"linkId": link_id, "type": kind, "text": link_id});
    for (name, value) in more.as_object().unwrap() {
        item[name] = value.clone();
    }
    item
}

/// An item with answers of one type.
pub(crate) fn answered(link_id: &str, name: &str, values: &[Value]) -> Value {
    let answers: Vec<_> = values.iter().map(|value| json!({ name: value })).collect();
    json!({"linkId": link_id, "answer": answers})
}

/// The same of answers to one question.
pub(crate) fn told(kind: &str, more: &Value, name: &str, values: &[Value]) -> Vec<String> {
    said(&form(&question("a", kind, more)), &response(&json!([answered("a", name, values)])))
}

pub(crate) fn extension(name: &str, value: &str, of: &Value) -> Value {
    let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
    json!({"extension": [{"url": url, value: of}]})
}

pub(crate) const FITS: [&str; 0] = [];
