//! The types of values.

use serde_json::{Value, json};

use crate::made::{FITS, form, question, response, said, told};

/// Every type with a right value, one that it cannot have, and what is said of that.
const TYPES: [(&str, &str, &str, &str, &str); 13] = [
    ("boolean", "valueBoolean", "true", "\"true\"", "a: true is no boolean"),
    ("decimal", "valueDecimal", "1.5", "\"1.5\"", "a: 1.5 is no decimal"),
    ("integer", "valueInteger", "1", "1.5", "a: 1.5 is no integer"),
    ("date", "valueDate", "\"2026-05\"", "\"32 May\"", "a: 32 May is no date"),
    (
        "dateTime",
        "valueDateTime",
        "\"2026-01-02T03:04:05Z\"",
        "\"2026-01-02T03:04\"",
        "a: 2026-01-02T03:04 is no dateTime",
    ),
    ("time", "valueTime", "\"03:04:05.5\"", "\"25:00:00\"", "a: 25:00:00 is no time"),
    ("string", "valueString", "\"x\"", "7", "a: 7 is no string"),
    ("text", "valueString", "\"x\\ny\"", "7", "a: 7 is no string"),
    (
        "url",
        "valueUri",
        "\"http://made.example/ab\"",
        "\"http://made.example/a b\"",
        "a: http://made.example/a b is no uri",
    ),
    ("choice", "valueCoding", "{\"system\": \"urn:made:s\", \"code\": \"x\"}", "\"x\"", "a: x is no Coding"),
    (
        "attachment",
        "valueAttachment",
        "{\"contentType\": \"image/png\", \"url\": \"http://made.example/a\"}",
        "3",
        "a: 3 is no Attachment",
    ),
    (
        "reference",
        "valueReference",
        "{\"reference\": \"Patient/1\"}",
        "{\"reference\": \"Patience/1\"}",
        "a: Patience/1 is no Reference",
    ),
    ("quantity", "valueQuantity", "{\"value\": 3, \"unit\": \"kg\"}", "{\"value\": \"3\"}", "a: 3 is no Quantity"),
];

#[test]
fn every_type_of_r4_is_known() {
    for (kind, name, right, wrong, fault) in TYPES {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(told(kind, &json!({}), name, &[read(right)]), FITS, "{kind}");
        assert_eq!(told(kind, &json!({}), name, &[read(wrong)]), [fault], "{kind}");
        let other = if name == "valueCoding" { "valueBoolean" } else { "valueCoding" };
        let of_another = format!("a: the answer is of another type than {kind}");
        assert_eq!(told(kind, &json!({}), other, &[json!(true)]), [of_another], "{kind}");
    }
    let mixed = response(&json!([{"linkId": "a", "answer": [{"valueInteger": 1, "valueString": "x"}]}]));
    let one_value = "a: an answer has one value, and this has several";
    assert_eq!(said(&form(&question("a", "integer", &json!({}))), &mixed), [one_value]);
    let of_none = response(&json!([{"linkId": "a", "answer": [{"valueCode": "x"}]}]));
    let unknown = "a: the answer is of another type than open-choice";
    assert_eq!(said(&form(&question("a", "open-choice", &json!({}))), &of_none), [unknown]);
    let for_reason =
        json!([{"linkId": "a", "answer": [{"_valueString": {"extension": [{"url": "urn:made:unknown"}]}}]}]);
    assert_eq!(said(&form(&question("a", "string", &json!({"required": true}))), &response(&for_reason)), FITS);
}

#[test]
fn dates_are_as_exact_as_they_are_written() {
    for (date, fits) in [
        ("2026", true),
        ("2024-02-29", true),
        ("2026-02-29", false),
        ("2026-13", false),
        ("2026-1-2", false),
        ("0000", false),
        ("26-01-02", false),
        ("2026-01-02-03", false),
    ] {
        assert_eq!(told("date", &json!({}), "valueDate", &[json!(date)]).is_empty(), fits, "{date}");
    }
    for (moment, fits) in [
        ("2026-01", true),
        ("2026-01-02T23:59:60Z", true),
        ("2026-01-02T03:04:05.123456789012-05:00", true),
        ("2026-01-02T03:04:05+14:00", true),
        ("2026-01-02T03:04:05+14:30", false),
        ("2026-01-02T03:04:05", false),
        ("2026-01-02T03:04:05.Z", false),
        ("2026-01T03:04:05Z", false),
        ("2026-01-02T24:00:00Z", false),
    ] {
        assert_eq!(told("dateTime", &json!({}), "valueDateTime", &[json!(moment)]).is_empty(), fits, "{moment}");
    }
}

#[test]
fn numbers_of_the_world_have_their_form() {
    for (uri, fits) in [
        ("urn:uuid:c757873d-ec9a-4326-a141-556f43239520", true),
        ("urn:uuid:c757873d-ec9a-4326-a141-556f43239520a", false),
        ("urn:uuid:C757873D-EC9A-4326-A141-556F43239520", false),
        ("urn:oid:1.2.3", true),
        ("urn:oid:1..3", false),
        ("Patient/1", true),
    ] {
        assert_eq!(told("url", &json!({}), "valueUri", &[json!(uri)]).is_empty(), fits, "{uri}");
    }
}
