//! Items that are required, and how often something is answered.

use serde_json::json;

use crate::made::{FITS, answered, extension, form, question, response, said, told};

#[test]
fn what_is_required_is_missed_wherever_it_stands() {
    let required = json!({"required": true});
    let inner = question("h", "group", &json!({"item": [question("c", "integer", &required)]}));
    let nested = form(&question("g", "group", &json!({"item": [inner]})));
    let missing = "c: it is required and not answered";
    assert_eq!(said(&nested, &response(&json!([]))), [missing]);
    assert_eq!(said(&nested, &response(&json!([{"linkId": "g", "item": [{"linkId": "h"}]}]))), [missing]);
    let group =
        form(&question("g", "group", &json!({"required": true, "item": [question("c", "string", &json!({}))]})));
    assert_eq!(said(&group, &response(&json!([{"linkId": "g"}]))), ["g: it is required and not answered"]);
    let text = form(&question("a", "string", &required));
    for nothing in ["", " \n"] {
        let empty = response(&json!([answered("a", "valueString", &[json!(nothing)])]));
        assert_eq!(said(&text, &empty), ["a: it is required and not answered"]);
    }
    let empty = "a: an answer has nothing in it: what is not answered is left out";
    assert_eq!(told("string", &json!({}), "valueString", &[json!("")]), [empty]);
    assert_eq!(told("choice", &json!({}), "valueCoding", &[json!({})]), [empty]);
    for status in ["in-progress", "stopped", "entered-in-error"] {
        let mut begun = response(&json!([]));
        begun["status"] = json!(status);
        assert_eq!(said(&text, &begun), FITS, "{status}");
    }
}

#[test]
fn how_often_something_is_answered() {
    let ones = |count: usize| vec![json!(1); count];
    let most = extension("questionnaire-maxOccurs", "valueInteger", &json!(2));
    let mut most = most;
    most["repeats"] = json!(true);
    let many = "a: answered 3 times, and can be at most 2 times";
    assert_eq!(told("integer", &most, "valueInteger", &ones(3)), [many]);
    let mut least = extension("questionnaire-minOccurs", "valueInteger", &json!(2));
    least["repeats"] = json!(true);
    let few = "a: answered once, and has to be at least 2 times";
    assert_eq!(told("integer", &least, "valueInteger", &ones(1)), [few]);
    assert_eq!(told("integer", &least, "valueInteger", &ones(2)), FITS);
    let several = "a: several answers, and it does not repeat";
    assert_eq!(told("integer", &json!({}), "valueInteger", &ones(2)), [several]);
    let split = response(&json!([answered("a", "valueInteger", &ones(1)), answered("a", "valueInteger", &ones(1))]));
    let repeats = form(&question("a", "integer", &json!({"repeats": true})));
    assert_eq!(said(&repeats, &split), ["a: its answers stand in several items, and belong into one"]);
    assert_eq!(said(&form(&question("a", "integer", &json!({}))), &split), [several]);
    let group = question("g", "group", &json!({"item": [question("a", "integer", &json!({}))]}));
    let twice = response(&json!([{"linkId": "g"}, {"linkId": "g"}]));
    assert_eq!(said(&form(&group), &twice), ["g: several answers, and it does not repeat"]);
    // One of the two may still go.
    let mut begun = response(&json!([answered("a", "valueInteger", &ones(2))]));
    begun["status"] = json!("in-progress");
    let may_go = "not checked: a: whether one of its several answers is left at the end; it does not repeat";
    assert_eq!(said(&form(&question("a", "integer", &json!({}))), &begun), [may_go]);
}
