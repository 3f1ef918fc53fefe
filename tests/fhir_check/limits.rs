//! The limits that a form sets to the value of an answer.

use serde_json::{Value, json};

use crate::made::{FITS, extension, told};

/// Says that one value keeps to a bound and another breaks it, and what is said then.
fn limit(kind: &str, name: &str, bound: &Value, [fits, breaks]: [Value; 2], fault: &str) {
    let value = format!("value{name}");
    assert_eq!(told(kind, bound, &value, &[fits]), FITS, "{fault}");
    assert_eq!(told(kind, bound, &value, &[breaks]), [format!("a: {fault}")]);
}

fn bound(name: &str, kind: &str, of: &Value) -> Value {
    extension(name, &format!("value{kind}"), of)
}

#[test]
fn numbers_and_dates_are_in_their_range() {
    limit(
        "decimal",
        "Decimal",
        &bound("minValue", "Decimal", &json!(2)),
        [json!(2.0), json!(1.0)],
        "1.0 is out of its range",
    );
    limit(
        "decimal",
        "Decimal",
        &bound("maxValue", "Integer", &json!(2)),
        [json!(2), json!(2.5)],
        "2.5 is out of its range",
    );
    limit(
        "integer",
        "Integer",
        &bound("maxValue", "Integer", &json!(2)),
        [json!(2), json!(3)],
        "3 is out of its range",
    );
    limit(
        "date",
        "Date",
        &bound("minValue", "Date", &json!("2026-01-01")),
        [json!("2026-01-01"), json!("2025-01-01")],
        "2025-01-01 is out of its range",
    );
    limit(
        "date",
        "Date",
        &bound("maxValue", "Date", &json!("2022")),
        [json!("2022"), json!("2023")],
        "2023 is out of its range",
    );
    limit(
        "time",
        "Time",
        &bound("maxValue", "Time", &json!("12:00:00")),
        [json!("12:00:00"), json!("12:00:01")],
        "12:00:01 is out of its range",
    );
    limit(
        "decimal",
        "Decimal",
        &bound("maxDecimalPlaces", "Integer", &json!(2)),
        [json!(1.25), json!(-1.255)],
        "-1.255 has more than 2 decimal places",
    );
}

#[test]
fn texts_are_as_long_and_of_the_form_that_is_asked_for() {
    limit(
        "string",
        "String",
        &json!({"maxLength": 3}),
        [json!("äöü"), json!("abcd")],
        "the text is too long: 4 letters, and 3 are the most",
    );
    limit(
        "text",
        "String",
        &bound("minLength", "Integer", &json!(3)),
        [json!("abc"), json!("ab")],
        "the text is too short: 2 letters, and 3 are the least",
    );
    limit(
        "string",
        "String",
        &bound("regex", "String", &json!("[a-z]+|[0-9]{2}")),
        [json!("12"), json!("a1")],
        "a1 is not written in the form that is asked for",
    );
}

#[test]
fn files_and_references_are_of_the_kind_that_is_asked_for() {
    limit(
        "attachment",
        "Attachment",
        &bound("mimeType", "Code", &json!("image/gif")),
        [json!({"contentType": "image/gif"}), json!({"contentType": "image/png"})],
        "a file of the type image/png is not asked for",
    );
    limit(
        "attachment",
        "Attachment",
        &bound("maxSize", "Decimal", &json!(3)),
        [json!({"data": "AAAA"}), json!({"data": "AAAAAA=="})],
        "the file is too large: 4 bytes, and 3 are the most",
    );
    limit(
        "attachment",
        "Attachment",
        &json!({}),
        [json!({"data": "AAA=", "size": 2}), json!({"data": "AAA=", "size": 3})],
        "the file is said to have 3 bytes, and has 2",
    );
    limit(
        "reference",
        "Reference",
        &bound("questionnaire-referenceResource", "Code", &json!("Patient")),
        [json!({"reference": "http://made.example/Patient/1"}), json!({"reference": "Group/1"})],
        "a Group is not what it may refer to",
    );
}

#[test]
fn quantities_are_in_a_unit_on_offer_and_in_their_range() {
    limit(
        "quantity",
        "Quantity",
        &bound("maxDecimalPlaces", "Integer", &json!(0)),
        [json!({"value": 1}), json!({"value": 0.5})],
        "0.5 has more than 0 decimal places",
    );
    limit(
        "quantity",
        "Quantity",
        &bound("questionnaire-unitOption", "Coding", &json!({"system": "urn:made:u", "code": "m"})),
        [
            json!({"value": 1, "system": "urn:made:u", "code": "m"}),
            json!({"value": 1, "system": "urn:made:u", "code": "kg"}),
        ],
        "kg is none of the units on offer",
    );
    let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity";
    let least = json!({"extension": [{"url": sdc, "valueQuantity": {"value": 5, "unit": "kg"}}]});
    let light = [json!({"value": 4, "unit": "kg"})];
    assert_eq!(told("quantity", &least, "valueQuantity", &light), ["a: 4 kg is out of its range"]);
}
