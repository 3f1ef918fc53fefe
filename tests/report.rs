//! Reports: nothing that was answered or noted is missing, and nothing that a person wrote is code.

mod support;

use std::fs;
use std::path::Path;

use hip_triage::interview::Interview;
use hip_triage::questionnaire::{Audience, Kind, Questionnaire};
use hip_triage::record::{By, Notes, Record, State};
use hip_triage::report::{self, Page, Subject};
use hip_triage::{builtin, saved};
use support::{Desk, INTAKE, answer, moment, small, walk};

/// A whole visit: taken over from a self-check, changed, noted, examined.
fn visit(questionnaire: &Questionnaire) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let mut record = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("08:15"), By::Patient);
    answer(&mut interview, "eases", "sit rest moving");
    answer(&mut interview, "internal_rotation", "?");
    let notes = [("tasks", "Left sock only since\nsummer"), ("medicines", "apixaban"), ("age", "turns 62 in May")];
    let notes = notes.map(|(name, text)| (questionnaire.find_question(name).unwrap(), text.to_owned()));
    record.take_down(&interview, &Notes::from(notes), &moment("09:12"), By::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

fn text(page: &Page) -> String {
    let mut text = Vec::new();
    report::write_text(page, 78, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_format_of_one_visit() {
    let questionnaire = builtin::questionnaire();
    let subject = Subject::of_visit(visit(&questionnaire), &questionnaire);
    let page = report::handover(&subject);
    insta::assert_snapshot!("the_pts_page", text(&page));
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    insta::assert_snapshot!("the_pts_page_in_markdown", String::from_utf8(markdown).unwrap());
    let html = report::html(&page, "en");
    let body = &html[html.find("<body>").unwrap()..];
    insta::assert_snapshot!("the_pts_page_in_html", body.replace("><", ">\n<"));
    insta::assert_snapshot!("the_patients_page", text(&report::patient(&subject)));
    // Looked at by .ci/pages, in a browser.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("pt.html"), &html).unwrap();
    fs::write(folder.join("patient.html"), report::html(&report::patient(&subject), "en")).unwrap();
}
