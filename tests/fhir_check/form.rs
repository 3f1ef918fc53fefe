//! The form that is answered, how far the response has come, and forms that cannot be answered.

use serde_json::{Value, json};

use crate::made::{FITS, answered, form, question, response, said};

#[test]
fn a_form_is_named_with_a_version_or_without() {
    let made = |form_version: Option<&str>, named: Option<&str>| {
        let mut form = form(&question("a", "integer", &json!({})));
        let mut response = response(&json!([]));
        form["version"] = json!(form_version);
        match named {
            Some(named) => response["questionnaire"] = json!(named),
            None => drop(response.as_object_mut().unwrap().remove("questionnaire")),
        }
        said(&form, &response)
    };
    assert_eq!(made(Some("1"), Some("urn:made:q|1#x")), FITS);
    assert_eq!(made(None, Some("urn:made:q")), FITS);
    let not_checked =
        |lines: Vec<String>| lines.len() == 1 && lines[0].starts_with("not checked: whether the response");
    assert!(not_checked(made(Some("1"), Some("urn:made:q"))));
    assert!(not_checked(made(None, Some("urn:made:q|1"))));
    assert!(not_checked(made(Some("1"), None)));
    let other = "the response answers urn:made:q|2, and the questionnaire is urn:made:q|1";
    assert_eq!(made(Some("1"), Some("urn:made:q|2")), [other]);
    let other = "the response answers urn:made:p, and the questionnaire is urn:made:q";
    assert_eq!(made(None, Some("urn:made:p")), [other]);
    let mut by_id = form(&question("a", "integer", &json!({})));
    by_id["id"] = json!("q7");
    let mut named = response(&json!([]));
    named["questionnaire"] = json!("http://made.example/fhir/Questionnaire/q7");
    assert!(not_checked(said(&by_id, &named)));
}

#[test]
fn a_status_is_one_of_five_and_a_day_is_one_of_the_calendar() {
    let required = form(&question("a", "integer", &json!({"required": true})));
    let mut given = response(&json!([answered("a", "valueInteger", &[json!(1)])]));
    given["authored"] = json!("2026-02-30");
    assert_eq!(said(&required, &given), ["2026-02-30 is no date on which it was written"]);
    given["authored"] = json!("2026-02-28T10:00:00+01:00");
    given.as_object_mut().unwrap().remove("status");
    assert_eq!(said(&required, &given), ["the response has no status, and needs one"]);
    let mut unknown = response(&json!([]));
    unknown["status"] = json!("Completed");
    let no_status = "Completed is no status: it is in-progress, completed, amended, entered-in-error or stopped";
    assert_eq!(said(&required, &unknown), [no_status, "a: it is required and not answered"]);
}

#[test]
fn a_form_that_is_at_fault_itself_is_told() {
    let fault = |item: Value| said(&form(&item), &response(&json!([])));
    let at_fault = |place: &str, what: &str| vec![format!("{place}the questionnaire itself is at fault: {what}")];
    assert_eq!(fault(question("a", "question", &json!({}))), at_fault("a: ", "question is no type of an item in R4"));
    let twice = json!([question("a", "integer", &json!({})), question("a", "string", &json!({}))]);
    assert_eq!(fault(twice), at_fault("a: ", "two items have this linkId"));
    let reads = |when: Value| {
        json!([question("a", "integer", &json!({})), question("b", "integer", &json!({"enableWhen": [when]}))])
    };
    let unread = "not checked: b: whether it is asked, for its condition is not one that fhir-check can read";
    for (when, what) in [
        (
            json!({"question": "a", "operator": "==", "answerInteger": 1}),
            "a condition compares by “==”, which R4 does not have",
        ),
        (json!({"question": "a", "operator": "="}), "a condition on a does not say with what it compares"),
        (
            json!({"question": "a", "operator": "exists", "answerInteger": 1}),
            "a condition on a does not say with what it compares",
        ),
    ] {
        let mut expected = at_fault("b: ", what);
        expected.push(unread.to_owned());
        assert_eq!(fault(reads(when)), expected);
    }
    let mut elsewhere = at_fault("b: ", "a condition reads z, and there is no such item");
    elsewhere.push(unread.to_owned());
    assert_eq!(fault(reads(json!({"question": "z", "operator": "=", "answerInteger": 1}))), elsewhere);
    let groups = json!([question("g", "group", &json!({"item": [question("d", "display", &json!({}))]}))]);
    let spoken = response(
        &json!([{"linkId": "g", "answer": [{"valueString": "x"}], "item": [answered("d", "valueString", &[json!("x")])]}]),
    );
    let unanswerable = ["g: it is a group and cannot have an answer", "d: it is a display and cannot have an answer"];
    assert_eq!(said(&form(&groups), &spoken), unanswerable);
}
