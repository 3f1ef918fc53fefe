//! Choices on offer.

use serde_json::json;

use crate::made::{FITS, extension, told};

#[test]
fn choices_of_every_type_are_among_those_on_offer() {
    for (name, known, other, said) in [
        ("valueInteger", json!(1), json!(3), "3"),
        ("valueString", json!("x"), json!("y"), "y"),
        ("valueDate", json!("2022-03"), json!("2022-03-01"), "2022-03-01"),
        ("valueTime", json!("10:00:00"), json!("09:00:00"), "09:00:00"),
        ("valueReference", json!({"reference": "Patient/1"}), json!({"reference": "Patient/2"}), "Patient/2"),
        (
            "valueCoding",
            json!({"system": "urn:made:s", "code": "x"}),
            json!({"system": "urn:made:t", "code": "x"}),
            "x",
        ),
        ("valueCoding", json!({"display": "Left"}), json!({"display": "Sideways"}), "Sideways"),
    ] {
        let more = json!({"answerOption": [{ name: known }]});
        assert_eq!(told("choice", &more, name, std::slice::from_ref(&known)), FITS, "{name}");
        assert_eq!(told("choice", &more, name, &[other]), [format!("a: {said} is not on offer")], "{name}");
    }
    let x = json!({"system": "urn:made:s", "code": "x", "display": "X"});
    let more = json!({"answerOption": [{ "valueCoding": x }]});
    assert_eq!(told("open-choice", &more, "valueCoding", std::slice::from_ref(&x)), FITS);
    assert_eq!(told("open-choice", &more, "valueString", &[json!("something else")]), FITS);
    let y = json!({"system": "urn:made:s", "code": "y"});
    assert_eq!(told("open-choice", &more, "valueCoding", &[y]), ["a: y is not on offer"]);
    assert_eq!(
        told("integer", &json!({"answerOption": [{"valueInteger": 1}]}), "valueInteger", &[json!(3)]),
        ["a: 3 is not on offer"]
    );
    let weighed = json!({"answerOption": [{"valueCoding": {
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0.5}],
        "system": "urn:made:s",
        "code": "x",
    }}]});
    assert_eq!(told("choice", &weighed, "valueCoding", &[x]), FITS);
}

#[test]
fn a_choice_is_made_once_and_some_stand_alone() {
    let alone = extension("questionnaire-optionExclusive", "valueBoolean", &json!(true));
    let coding = |code: &str| json!({"system": "urn:made:s", "code": code});
    let mut none = json!({"valueCoding": coding("none")});
    none["extension"] = alone["extension"].clone();
    let more = json!({"repeats": true, "answerOption": [{"valueCoding": coding("x")}, none]});
    let beside = "a: none stands alone, and is chosen beside others";
    assert_eq!(told("choice", &more, "valueCoding", &[coding("x"), coding("none")]), [beside]);
    assert_eq!(told("choice", &more, "valueCoding", &[coding("none")]), FITS);
    assert_eq!(told("choice", &more, "valueCoding", &[coding("x"), coding("x")]), ["a: x is chosen twice"]);
    assert_eq!(told("integer", &json!({"repeats": true}), "valueInteger", &[json!(1), json!(1)]), FITS);
    let one = json!({"answerOption": [{"valueCoding": coding("x")}]});
    let several = ["a: several answers, and it does not repeat"];
    assert_eq!(told("choice", &one, "valueCoding", &[coding("x"), coding("x")]), several);
}
