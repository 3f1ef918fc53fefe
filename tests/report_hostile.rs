//! What a person wrote is text on every page, whatever it is made of.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;

use hip_triage::builtin;
use hip_triage_chart::export::{ExportFormat, Paper, Reader};
use hip_triage_chart::record::{GivenBy, Notes, Record, Visit};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Kind, Questionnaire};
use support::visit::{later, pages, text, visit};
use support::{INTAKE, answer, moment, walk};

#[test]
fn what_a_person_wrote_makes_no_cell_of_a_markdown_table() {
    let questionnaire = builtin::questionnaire();
    let first = visit(&questionnaire);
    let begun = first.follow_up(2, &questionnaire, later("09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    answer(&mut interview, "activities", "Stairs | both ways=3; Put on socks=2");
    answer(&mut interview, "night", "| --- | I sleep \\| and wake |");
    record.take_down(&interview, &Notes::new(), &later("09:10"), GivenBy::Clinician);
    let subject = Subject::of_visit(Visit { record, before: Some(first).into() }, &questionnaire);
    let mut markdown = Vec::new();
    report::write_markdown(&report::handover(&subject), &mut markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    let rows: Vec<_> = markdown.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(rows.iter().any(|row| row.starts_with(r"| Stairs \| both ways | ")), "{markdown}");
    assert!(rows.iter().any(|row| row.contains(r"“\| --- \| I sleep \\\| and wake \|”")), "{markdown}");
    for row in rows {
        // A backslash takes its meaning from the character behind it.
        let bare = row.replace(r"\\", "").replace(r"\|", "");
        assert_eq!(bare.matches('|').count(), 5, "{row}");
    }
}

/// Everything that a person can type, as an attack.
const HOSTILE: &str = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> \u{202e}gnp.exe\u{2066} & </td></table> `*_[a](javascript:x)";

fn hostile(questionnaire: &Questionnaire) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    let activities = format!("{HOSTILE}=3");
    let answers: Vec<_> = INTAKE
        .iter()
        .map(|(name, given)| {
            let id = questionnaire.find_question(name).unwrap();
            match questionnaire.question(id).kind {
                Kind::Text => (*name, HOSTILE),
                Kind::Activities => (*name, activities.as_str()),
                _ => (*name, *given),
            }
        })
        .collect();
    walk(&mut interview, &answers);
    let mut record = Record::new("A".parse().unwrap(), 1, questionnaire, moment("09:00"));
    let notes = Notes::from([(questionnaire.find_question("tasks").unwrap(), HOSTILE.to_owned())]);
    record.take_down(&interview, &notes, &moment("09:01"), GivenBy::Clinician);
    record
}

#[test]
fn hostile_text_is_text_everywhere() {
    let questionnaire = builtin::questionnaire();
    let mut record = hostile(&questionnaire);
    record.questionnaire.version = HOSTILE.to_owned();
    record.entries[0].question = HOSTILE.to_owned();
    let subject = Subject::of_visit(record.into(), &questionnaire);
    let page = report::handover(&subject);
    let html = report::html(&page, "en", None);
    assert!(
        !html.contains("<script") && !html.contains("<img") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
    );
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(
        !markdown.replace(r"\<", "").contains("<script")
            && markdown.contains(r"\<script\>")
            && !markdown.contains("[a](")
    );
    for told in [&html, &markdown, &text(&page)] {
        let steers = |c: char| c != '\n' && hip_triage_core::interview::is_unsafe_to_show(c);
        assert!(!told.contains(steers));
    }
    fs::write(pages().join("hostile.html"), &html).unwrap();
}

#[test]
fn what_cannot_be_seen_is_an_escape_in_json_and_fhir() {
    let hidden = "x\u{7f}\u{9d}0;pwned\u{9c}\u{202e}\u{200b}\u{e0041}";
    let questionnaire = builtin::questionnaire();
    let mut record = hostile(&questionnaire);
    record.questionnaire.version = hidden.to_owned();
    record.entries[0].question = hidden.to_owned();
    record.notes[0].text = hidden.to_owned();
    let kept = record.to_json().unwrap();
    let subject = Subject::of_visit(record.into(), &questionnaire);
    let page = report::handover(&subject);
    let paper = Paper { reader: Reader::Pt, page: &page, subject: Some(&subject), language: "en" };
    let written = [ExportFormat::Json, ExportFormat::Fhir].map(|format| paper.write(format).unwrap().unwrap());
    for json in [kept].into_iter().chain(written) {
        let text = String::from_utf8(json).unwrap();
        let seen = |c: char| c == '\n' || !(c.is_control() || hidden[1..].contains(c) && !c.is_ascii_graphic());
        assert!(text.chars().all(seen), "{text}");
        // What a person meant is still there, as far as the form has a place for it.
        assert_eq!(text.contains("pwned"), text.contains(r"\u200b\udb40\udc41"), "{text}");
        serde_json::from_str::<serde_json::Value>(&text).unwrap();
    }
}

#[test]
fn words_from_right_to_left_reorder_nothing_around_them() {
    let questionnaire = builtin::questionnaire();
    let hebrew = "כאב 5/10 (ימין)";
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    let activity = format!("{hebrew}=3");
    let answers: Vec<_> = INTAKE
        .iter()
        .map(|(name, given)| match questionnaire.question(questionnaire.find_question(name).unwrap()).kind {
            Kind::Text => (*name, hebrew),
            Kind::Activities => (*name, activity.as_str()),
            _ => (*name, *given),
        })
        .collect();
    walk(&mut interview, &answers);
    let mut record = Record::new("A".parse().unwrap(), 1, &questionnaire, moment("09:00"));
    let notes = Notes::from([(questionnaire.find_question("tasks").unwrap(), hebrew.to_owned())]);
    record.take_down(&interview, &notes, &moment("09:01"), GivenBy::Clinician);
    let subject = Subject::of_visit(record.into(), &questionnaire);
    let page = report::handover(&subject);
    let html = report::html(&page, "en", None);
    let isolated =
        [format!("<bdi>“{hebrew}”</bdi>"), format!("note: <bdi>“{hebrew}”</bdi>"), format!("<bdi>{hebrew}</bdi>")];
    for own in isolated {
        assert!(html.contains(&own), "{own}: {html}");
    }
    // Nowhere do they stand alone.
    assert_eq!(html.matches("כאב").count(), html.matches("<bdi>").count());
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    for text in [text(&page), String::from_utf8(markdown).unwrap()] {
        let own = text.matches("כאב").count();
        assert!(
            own > 0 && text.matches('\u{2068}').count() == own && text.matches('\u{2069}').count() == own,
            "{text}"
        );
    }
    assert!(report::html(&page, "he-IL", None).contains("<html lang=\"he-IL\" dir=\"rtl\">"));
}
