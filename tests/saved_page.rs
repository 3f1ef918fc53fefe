//! The page that a self-check saves: a person reads it, and a PT's intake takes over the answers inside it.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;
use std::path::Path;

use support::Desk;

const QUESTIONS: &str = "tests/support/small.yaml";
/// A self-check to its result. What was written in own words looks like the markup of a page.
const TYPED: &str = "\n61\n0\n2\n1 left\n6\n1\n20\n</div><b>5 > 3 & \"no\" — it's\u{a0}so\n\n";

/// A desk at which a self-check was done and its page saved, with the answers as they are kept and the page.
fn saved() -> (Desk, String, String) {
    let desk = Desk::new().at_home();
    let questions = Path::new(env!("CARGO_MANIFEST_DIR")).join(QUESTIONS);
    let questions = questions.to_str().unwrap().to_owned();
    let told = desk.run(&["--plain", "--questions", &questions], &format!("{TYPED}s\n1\n"));
    assert!(told.contains("Saved in [HOME]/hip-pain-result.html"), "{told}");
    let page = desk.home.path().join("hip-pain-result.html").display().to_string();
    (desk, questions, page)
}

/// The answers that an intake takes over from a file, as they are written in the record that it begins.
fn taken_over(desk: &Desk, questions: &str, client: &str, from: &str) -> Result<serde_json::Value, String> {
    let told = desk.run(&["intake", "--plain", "--client", client, "--questions", questions, "--from", from], "\nq\n");
    let record = desk.home.path().join("state/hip-triage/visits").join(client).join("1.json");
    let record = fs::read_to_string(record).map_err(|_| told)?;
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    let entries = record["record"]["entries"].as_array().unwrap();
    Ok(entries.iter().map(|entry| serde_json::json!([entry["question"], entry["answer"], entry["by"]])).collect())
}

#[test]
fn its_answers_are_taken_over_byte_for_byte_as_from_the_self_check_itself() {
    let (desk, questions, page) = saved();
    let kept = desk.folder("small").join("interview.json").display().to_string();
    let from_kept = taken_over(&desk, &questions, "A-1", &kept).unwrap();
    let from_page = taken_over(&desk, &questions, "B-2", &page).unwrap();
    assert!(from_kept.as_array().unwrap().len() >= 8, "{from_kept}");
    assert_eq!(serde_json::to_vec(&from_page).unwrap(), serde_json::to_vec(&from_kept).unwrap());
    assert!(from_page.to_string().contains("</div><b>5 > 3 &"), "{from_page}");
}

#[test]
fn a_page_that_a_browser_has_saved_anew_still_holds_them() {
    let (desk, questions, page) = saved();
    let text = fs::read_to_string(&page).unwrap();
    let (before, after) = text.split_once("<div id=\"hip-triage-self-check\"").unwrap();
    let (attributes, rest) = after.split_once('>').unwrap();
    let sum = attributes.split('"').nth(1).unwrap();
    // Other marks, another order, other ways to write the same letters.
    let (data, rest) = rest.split_once("</div>").unwrap();
    let data = data.replace("&quot;", "\"").replace('\u{a0}', "&nbsp;");
    let again = format!("{before}<div hidden=\"\" data-sum=\"{sum}\" id=\"hip-triage-self-check\">{data}</div>{rest}");
    let again = again.replace("<!DOCTYPE html>", "<!doctype html>");
    fs::write(&page, again).unwrap();
    assert!(taken_over(&desk, &questions, "A-1", &page).is_ok());
}

#[test]
fn a_page_that_was_changed_or_cut_off_or_holds_none_is_refused_with_a_reason() {
    let (desk, questions, page) = saved();
    let text = fs::read_to_string(&page).unwrap();
    let (cut, _) = text.split_once("hip-triage-self-check").unwrap();
    let changed = text.replace("&quot;number&quot;:61", "&quot;number&quot;:16");
    assert_ne!(changed, text);
    let newer = text.replace("data-sum=\"", "data-sum=\"0");
    for (page_text, reason) in [
        (changed.as_str(), "were cut off or changed"),
        (newer.as_str(), "were cut off or changed"),
        (&text[..text.find("data-sum").unwrap() + 100], "were cut off or changed"),
        (cut, "without the answers of a self-check"),
    ] {
        fs::write(&page, page_text).unwrap();
        let told = taken_over(&desk, &questions, "C-3", &page).unwrap_err();
        assert!(told.contains(reason) && told.contains("exit status: 1"), "{told}");
    }
}

#[test]
fn a_report_without_a_name_is_the_last_self_check() {
    let (desk, questions, _) = saved();
    let told = desk.run(&["report", "--questions", &questions], "");
    assert!(told.starts_with("Hip pain: summary") && told.contains("61 years"), "{told}");
    let none = Desk::new().run(&["report"], "");
    assert!(none.contains("No self-check is saved on this computer.") && none.contains("exit status: 1"), "{none}");
}
