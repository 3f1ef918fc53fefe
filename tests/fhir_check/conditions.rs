//! Conditions, and the items that they enable.

use serde_json::{Value, json};

use crate::made::{FITS, answered, form, question, response, said};

/// Says of a form with `a` and a `b` that `a` enables what is told when `b` is answered, and when it is required and is not.
fn enabled(a: &Value, when: &Value, given: &Value) -> [Vec<String>; 2] {
    let whens = if when.is_array() { when.clone() } else { json!([when]) };
    let b = |more: Value| {
        let mut b = question("b", "integer", &more);
        b["enableWhen"] = whens.clone();
        b
    };
    let with_b = response(&json!([given, answered("b", "valueInteger", &[json!(1)])]));
    let answered_b = said(&form(&json!([a, b(json!({}))])), &with_b);
    [answered_b, said(&form(&json!([a, b(json!({"required": true}))])), &response(&json!([given])))]
}

#[test]
fn conditions_are_read_on_every_type_and_by_every_operator() {
    let coding = |code: &str| json!({"system": "urn:made:s", "code": code});
    let weight = |value: f64, unit: &str| json!({"value": value, "unit": unit, "system": "urn:made:u", "code": unit});
    let holds = [vec![], vec!["b: it is required and not answered".to_owned()]];
    let fails = [vec!["b: it is answered, and the other answers disable it".to_owned()], vec![]];
    for (kind, name, given, operator, wanted, is_enabled) in [
        ("boolean", "Boolean", json!(true), "=", json!(true), true),
        ("boolean", "Boolean", json!(false), "=", json!(true), false),
        ("boolean", "Boolean", json!(false), "!=", json!(true), true),
        ("string", "String", json!("x"), "=", json!("x"), true),
        ("text", "String", json!("y"), "=", json!("x"), false),
        ("string", "String", json!("y"), ">", json!("x"), true),
        ("decimal", "Decimal", json!(2.5), ">", json!(2), true),
        ("decimal", "Decimal", json!(1.5), ">", json!(2), false),
        ("decimal", "Decimal", json!(2.0), "<=", json!(2), true),
        ("integer", "Integer", json!(3), "!=", json!(3), false),
        ("integer", "Integer", json!(3), ">=", json!(3), true),
        ("date", "Date", json!("2026-01-02"), "<", json!("2026-02"), true),
        ("date", "Date", json!("2026"), "=", json!("2026"), true),
        ("dateTime", "DateTime", json!("2026-01-02T03:00:00+01:00"), "=", json!("2026-01-02T02:00:00Z"), true),
        ("dateTime", "DateTime", json!("2026-01-02T03:00:00+01:00"), ">", json!("2026-01-02T02:30:00Z"), false),
        ("dateTime", "DateTime", json!("2026-01-03T12:00:00Z"), ">", json!("2026-01-02"), true),
        ("time", "Time", json!("08:00:00"), "<", json!("09:00:00"), true),
        ("choice", "Coding", coding("x"), "=", coding("x"), true),
        ("open-choice", "Coding", coding("y"), "=", coding("x"), false),
        ("quantity", "Quantity", weight(3.0, "kg"), ">", weight(2.0, "kg"), true),
        ("quantity", "Quantity", weight(1.0, "kg"), ">", weight(2.0, "kg"), false),
        ("reference", "Reference", json!({"reference": "Patient/1"}), "=", json!({"reference": "Patient/1"}), true),
        ("date", "Date", json!("2026"), "exists", json!(true), true),
        ("attachment", "Attachment", json!({"url": "urn:made:f"}), "exists", json!(false), false),
    ] {
        let answer = if operator == "exists" { "answerBoolean".to_owned() } else { format!("answer{name}") };
        let when = json!({"question": "a", "operator": operator, answer: wanted});
        let given = answered("a", &format!("value{name}"), &[given]);
        let expected = if is_enabled { &holds } else { &fails };
        assert_eq!(&enabled(&question("a", kind, &json!({})), &when, &given), expected, "{kind} {operator}");
    }
    let url = question("a", "url", &json!({}));
    let given = answered("a", "valueUri", &[json!("urn:made:x")]);
    assert_eq!(enabled(&url, &json!({"question": "a", "operator": "exists", "answerBoolean": true}), &given), holds);
    let own_words = answered("a", "valueString", &[json!("x")]);
    let when = json!({"question": "a", "operator": "=", "answerCoding": coding("x")});
    assert_eq!(enabled(&question("a", "open-choice", &json!({})), &when, &own_words), fails);
}

#[test]
fn a_condition_that_could_mean_two_things_is_named_and_nothing_is_called_faulty() {
    let unread = "not checked: b: whether it is asked, for its condition is not one that fhir-check can read";
    let both = [vec![unread.to_owned()], vec![unread.to_owned()]];
    let weight = |value: i32, unit: &str| json!({"value": value, "unit": unit});
    let quantity = question("a", "quantity", &json!({}));
    let when = json!({"question": "a", "operator": ">", "answerQuantity": weight(2, "kg")});
    assert_eq!(enabled(&quantity, &when, &answered("a", "valueQuantity", &[weight(3000, "g")])), both);
    let date = question("a", "date", &json!({}));
    let when = json!({"question": "a", "operator": "<", "answerDate": "2026-05"});
    assert_eq!(enabled(&date, &when, &answered("a", "valueDate", &[json!("2026")])), both);
    // Where it is noon in Greenwich, it is another day elsewhere.
    let moment = question("a", "dateTime", &json!({}));
    for day in ["2026-01-02", "2026-01-03"] {
        let when = json!({"question": "a", "operator": ">", "answerDate": day});
        let midnight = answered("a", "valueDateTime", &[json!("2026-01-03T00:00:00Z")]);
        assert_eq!(enabled(&moment, &when, &midnight), both, "{day}");
    }
    let several = question("a", "integer", &json!({"repeats": true}));
    let when = json!({"question": "a", "operator": "!=", "answerInteger": 1});
    assert_eq!(enabled(&several, &when, &answered("a", "valueInteger", &[json!(1), json!(2)])), both);
    // One of two holds, and the form does not say whether one is enough.
    let one = question("a", "integer", &json!({}));
    let when = |than: i32| json!({"question": "a", "operator": ">", "answerInteger": than});
    let given = answered("a", "valueInteger", &[json!(3)]);
    assert_eq!(enabled(&one, &json!([when(2), when(4)]), &given), both);
    assert_eq!(enabled(&one, &json!([when(1), when(2)]), &given)[0], FITS);
    let foreign = json!({"extension": [{"url": "urn:made:EnableWhen", "valueString": "true"}]});
    let b = form(&question("b", "integer", &foreign));
    assert_eq!(said(&b, &response(&json!([answered("b", "valueInteger", &[json!(1)])]))), [unread]);
}

#[test]
fn all_or_any_of_the_conditions() {
    let when = |than: i32| json!({"question": "a", "operator": ">", "answerInteger": than});
    let b = |behavior: &str| {
        question("b", "integer", &json!({"enableWhen": [when(2), when(4)], "enableBehavior": behavior}))
    };
    let given =
        response(&json!([answered("a", "valueInteger", &[json!(3)]), answered("b", "valueInteger", &[json!(1)])]));
    let with = |behavior: &str| said(&form(&json!([question("a", "integer", &json!({})), b(behavior)])), &given);
    assert_eq!(with("any"), FITS);
    assert_eq!(with("all"), ["b: it is answered, and the other answers disable it"]);
}

/// A group that repeats, in which `a` enables `b`.
fn rounds(outside: &[Value]) -> Value {
    let when = json!([{"question": "a", "operator": "=", "answerInteger": 1}]);
    let b = question("b", "integer", &json!({"enableWhen": when}));
    let group = question("g", "group", &json!({"repeats": true, "item": [question("a", "integer", &json!({})), b]}));
    let mut items = vec![group];
    items.extend_from_slice(outside);
    form(&json!(items))
}

fn round(a: Option<i32>, b: i32) -> Value {
    let mut items: Vec<_> = a.map(|a| answered("a", "valueInteger", &[json!(a)])).into_iter().collect();
    items.push(answered("b", "valueInteger", &[json!(b)]));
    json!({"linkId": "g", "item": items})
}

#[test]
fn a_round_reads_its_own_answers() {
    let disabled = |number: i32| format!("b (round {number} of g): it is answered, and the other answers disable it");
    let two = response(&json!([round(Some(1), 5), round(Some(2), 5)]));
    assert_eq!(said(&rounds(&[]), &two), [disabled(2)]);
    let unanswered = response(&json!([round(None, 5), round(Some(1), 5)]));
    assert_eq!(said(&rounds(&[]), &unanswered), [disabled(1)]);
    // From outside, any of the rounds could be meant.
    let when = json!([{"question": "a", "operator": "=", "answerInteger": 1}]);
    let outside = question("c", "integer", &json!({"enableWhen": when, "required": true}));
    let unread = "not checked: c: whether it is asked, for its condition is not one that fhir-check can read";
    let differ = said(&rounds(std::slice::from_ref(&outside)), &two);
    assert_eq!(differ, [disabled(2), unread.to_owned()]);
    let agree = response(&json!([round(Some(1), 5), round(Some(1), 5)]));
    assert_eq!(said(&rounds(&[outside]), &agree), ["c: it is required and not answered"]);
}

#[test]
fn what_stands_below_an_answer_reads_that_answer() {
    let when = json!([{"question": "a", "operator": "=", "answerBoolean": true}]);
    let below = question("b", "integer", &json!({"enableWhen": when, "required": true}));
    let form = form(&question("a", "boolean", &json!({"item": [below]})));
    let given =
        |a: bool, items: Value| response(&json!([{"linkId": "a", "answer": [{"valueBoolean": a, "item": items}]}]));
    let b = json!([answered("b", "valueInteger", &[json!(1)])]);
    assert_eq!(said(&form, &given(true, b.clone())), FITS);
    assert_eq!(said(&form, &given(true, json!([]))), ["b: it is required and not answered"]);
    assert_eq!(said(&form, &given(false, b.clone())), ["b: it is answered, and the other answers disable it"]);
    let beside = response(&json!([{"linkId": "a", "answer": [{"valueBoolean": false}], "item": b}]));
    assert_eq!(said(&form, &beside), ["b: it stands beside an answer, and belongs below it (answer.item)"]);
}

#[test]
fn a_disabled_group_may_be_listed_and_what_is_in_it_may_not_be_answered() {
    let when = json!([{"question": "a", "operator": "=", "answerInteger": 1}]);
    let inside = json!([question("d", "display", &json!({})), question("c", "integer", &json!({"required": true}))]);
    let group = question("g", "group", &json!({"enableWhen": when, "item": inside}));
    let form = form(&json!([question("a", "integer", &json!({})), group]));
    let a = answered("a", "valueInteger", &[json!(2)]);
    let listed = |items: Value| response(&json!([a, {"linkId": "g", "item": items}]));
    assert_eq!(said(&form, &listed(json!([{"linkId": "d"}]))), FITS);
    assert_eq!(said(&form, &listed(json!([{"linkId": "c"}]))), FITS);
    let answered = listed(json!([answered("c", "valueInteger", &[json!(1)])]));
    assert_eq!(said(&form, &answered), ["c: it is answered, and the other answers disable it"]);
}
