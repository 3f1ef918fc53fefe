//! Things that cannot be judged: they are named, and called no fault.

use std::fs;

use serde_json::json;

use crate::made::{FITS, answered, extension, form, question, response, told};
use crate::support::Desk;

#[test]
fn what_cannot_be_judged_is_named_and_nothing_is_called_faulty() {
    let set = json!({"answerValueSet": "urn:made:set"});
    let coding = json!({"system": "urn:made:s", "code": "x"});
    let in_set = "not checked: a: whether the answer is in the value set urn:made:set";
    assert_eq!(told("choice", &set, "valueCoding", std::slice::from_ref(&coding)), [in_set]);
    assert_eq!(told("open-choice", &set, "valueString", &[json!("own words")]), FITS);
    let pattern = extension("regex", "valueString", &json!("(?=x)x"));
    let unread = "not checked: a: whether the answer is of the form (?=x)x";
    assert_eq!(told("string", &pattern, "valueString", &[json!("x")]), [unread]);
    let rule = extension("questionnaire-constraint", "valueString", &json!("%resource.exists()"));
    assert_eq!(
        told("string", &rule, "valueString", &[json!("x")]),
        ["not checked: a: what questionnaire-constraint says"]
    );
    let today = json!({"extension": [{"url": "urn:made:expression", "valueString": "today()"}]});
    let mut computed = extension("maxValue", "_valueDate", &today);
    computed["required"] = json!(true);
    let limit = "not checked: a: whether the answer keeps to its maxValue";
    assert_eq!(told("date", &computed, "valueDate", &[json!("2026-01-01")]), [limit]);
    let far = extension("minValue", "valueQuantity", &json!({"value": 5, "unit": "km"}));
    let units = "not checked: a: how 10000 m compares with 5 km";
    assert_eq!(told("quantity", &far, "valueQuantity", &[json!({"value": 10000, "unit": "m"})]), [units]);
    let elsewhere = json!({"reference": "https://made.example/Thing/1"});
    let leads = "not checked: a: to what kind of resource https://made.example/Thing/1 leads";
    assert_eq!(told("reference", &json!({}), "valueReference", &[elsewhere]), [leads]);
    let lines = "not checked: a: whether several lines are welcome, for it asks for a short text";
    assert_eq!(told("string", &json!({}), "valueString", &[json!("one\ntwo")]), [lines]);
    let changed = json!({"modifierExtension": [{"url": "urn:made:not", "valueBoolean": true}]});
    let modifier = "not checked: a: what the modifier urn:made:not changes";
    assert_eq!(told("choice", &changed, "valueCoding", &[coding]), [modifier]);
}

#[test]
fn what_is_not_checked_is_told_before_the_end() {
    let desk = Desk::new();
    let file = |name: &str| desk.home.path().join(name).display().to_string();
    let set = form(&question("a", "choice", &json!({"answerValueSet": "urn:made:set"})));
    fs::write(file("q.json"), set.to_string()).unwrap();
    let given = response(&json!([answered("a", "valueCoding", &[json!({"code": "x"})])]));
    fs::write(file("r.json"), given.to_string()).unwrap();
    let said = desk.run(&["fhir-check", &file("q.json"), &file("r.json")], "");
    let told =
        "not checked: a: whether the answer is in the value set urn:made:set\nThe response fits its questionnaire.\n";
    assert_eq!(said, format!("{told}--- stderr\n--- exit status: 0\n"));
}
