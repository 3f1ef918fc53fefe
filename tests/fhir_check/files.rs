//! The files themselves.

use std::fs;

use serde_json::{Value, json};

use crate::made::{answered, form, question, response};
use crate::support::Desk;

#[test]
fn files_of_windows_programs_are_read() {
    let desk = Desk::new();
    let file = |name: &str| desk.home.path().join(name).display().to_string();
    let marked = |value: &Value| [b"\xef\xbb\xbf".as_slice(), value.to_string().as_bytes()].concat();
    fs::write(file("q.json"), marked(&form(&question("a", "integer", &json!({}))))).unwrap();
    fs::write(file("r.json"), marked(&response(&json!([answered("a", "valueInteger", &[json!(1)])])))).unwrap();
    let said = desk.run(&["fhir-check", &file("q.json"), &file("r.json")], "");
    assert_eq!(said, "The response fits its questionnaire.\n--- stderr\n--- exit status: 0\n");
}
