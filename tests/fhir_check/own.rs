//! Our own form.

use hip_triage::builtin;
use hip_triage_chart::fhir;
use hip_triage_chart::record::{GivenBy, Notes, Record, State};
use hip_triage_chart::report::Subject;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Audience;
use serde_json::{Value, json};

use crate::made::{FITS, said};
use crate::support::{INTAKE, moment, walk};

/// An intake that was finished, as FHIR.
pub(crate) fn finished() -> (Value, Value) {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let mut record = Record::new("J-1970".parse().unwrap(), 1, &questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("09:10"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    let response = fhir::response(&Subject::of_visit(record.into(), &questionnaire));
    (serde_json::to_value(fhir::questionnaire(&questionnaire)).unwrap(), serde_json::to_value(response).unwrap())
}

/// The item of that linkId, wherever it stands.
fn find<'v>(value: &'v mut Value, link_id: &str) -> Option<&'v mut Value> {
    if value.get("linkId").and_then(Value::as_str) == Some(link_id) {
        return Some(value);
    }
    value.get_mut("item").and_then(Value::as_array_mut)?.iter_mut().find_map(|item| find(item, link_id))
}

#[test]
fn our_own_form_says_what_stands_alone() {
    let (form, sound) = finished();
    assert_eq!(said(&form, &sound), FITS);
    let with = |link_id: &str, act: &dyn Fn(&mut Value)| {
        let mut response = sound.clone();
        act(find(&mut response, link_id).unwrap());
        said(&form, &response)
    };
    let system = "urn:hip-triage:questionnaire:hip";
    let none = json!({"valueCoding": {"system": format!("{system}:right_now"), "code": "none_of_these"}});
    let not_sure = json!({"valueCoding": {"system": "urn:hip-triage:answers", "code": "not-sure"}});
    let sign = json!({"valueCoding": {"system": format!("{system}:right_now"), "code": "saddle_numbness"}});
    let beside = |answers: &[&Value]| with("right_now", &|item| item["answer"] = json!(answers));
    let has = |lines: &[String], what: &str| lines.iter().any(|line| line == &format!("right_now: {what}"));
    assert!(has(&beside(&[&sign, &none]), "none_of_these stands alone, and is chosen beside others"));
    assert!(has(&beside(&[&sign, &not_sure]), "not-sure stands alone, and is chosen beside others"));
    assert!(has(&beside(&[&sign, &sign]), "saddle_numbness is chosen twice"));
    let long = with("own_words", &|item| item["answer"] = json!([{"valueString": "x".repeat(5_001)}]));
    assert!(long[0].starts_with("own_words: the text is too long: 5001 letters"), "{long:?}");
    let mut dated = sound.clone();
    dated["authored"] = json!("32 May");
    dated["status"] = json!("done");
    let status = "done is no status: it is in-progress, completed, amended, entered-in-error or stopped";
    assert_eq!(said(&form, &dated), [status, "32 May is no date on which it was written"]);
}
