//! Reports: nothing that was answered or noted is missing, and nothing that a person wrote is code.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use hip_triage::builtin;
use hip_triage_chart::export::{ExportFormat, Paper, Reader};
use hip_triage_chart::record::{GivenBy, Moment, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_chart::saved::SavedInterview;
use hip_triage_chart::visits::Visits;
use hip_triage_chart::words;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::best_items;
use hip_triage_core::interview::{Charted, Interview};
use hip_triage_core::questionnaire::{Audience, Kind, Questionnaire};
use support::{Desk, INTAKE, answer, moment, small, small_changed, walk};

/// A whole visit: taken over from a self-check, changed, noted, examined.
fn visit(questionnaire: &Questionnaire) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let mut record = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("08:15"), GivenBy::Patient);
    answer(&mut interview, "eases", "sit rest moving");
    answer(&mut interview, "internal_rotation", "?");
    let notes = [("tasks", "Left sock only since\nsummer"), ("medicines", "apixaban"), ("age", "turns 62 in May")];
    let notes = notes.map(|(name, text)| (questionnaire.find_question(name).unwrap(), text.to_owned()));
    record.take_down(&interview, &Notes::from(notes), &moment("09:12"), GivenBy::Clinician);
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
    let subject = Subject::of_visit(visit(&questionnaire).into(), &questionnaire);
    let page = report::handover(&subject);
    insta::assert_snapshot!("the_pts_page", text(&page));
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    insta::assert_snapshot!("the_pts_page_in_markdown", String::from_utf8(markdown).unwrap());
    let html = report::html(&page, "en", None);
    let body = &html[html.find("<body>").unwrap()..];
    insta::assert_snapshot!("the_pts_page_in_html", body.replace("><", ">\n<"));
    insta::assert_snapshot!("the_patients_page", text(&report::patient(subject.interview())));
    // Looked at by .ci/pages, in a browser.
    fs::write(pages().join("pt.html"), &html).unwrap();
    fs::write(pages().join("patient.html"), report::html(&report::patient(subject.interview()), "en", None)).unwrap();
}

/// The small questionnaire with a day by which it is to be reviewed, on another day.
/// The places that a page draws, for somebody whose left buttock hurts.
fn drawn(answers: &[(&str, &str)]) -> String {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    let usual =
        [("sex", "male"), ("age", "40"), ("walking", "well"), ("pain_site", "buttock/left"), ("leg_side", "left")];
    walk(&mut interview, &[answers, &usual].concat());
    under(&text(&report::patient(&interview)), "WHERE IT HURTS").lines().filter(|line| line.starts_with("- ")).collect()
}

#[test]
fn what_is_drawn_is_as_fine_and_goes_as_far_as_was_answered() {
    assert_eq!(drawn(&[("buttock_where", "all_over"), ("how_far", "stays")]), "- buttock (left)");
    assert_eq!(drawn(&[("buttock_where", "sit_bone"), ("how_far", "stays")]), "- sit bone (left)");
    assert_eq!(drawn(&[("buttock_where", "deep"), ("how_far", "foot")]), "- buttock (left)- down to the foot (left)");
    let thigh = [("pain_site", "buttock/left back_thigh/left"), ("buttock_where", "all_over"), ("how_far", "thigh")];
    assert_eq!(drawn(&thigh), "- buttock (left)- back thigh (left)");
}

fn reviewed(review_by: &str, today: &str) -> Questionnaire {
    let mut questionnaire =
        small_changed(|text| text.replace("version: 1.0.0", &format!("version: 1.0.0\nreview_by: {review_by}")));
    questionnaire.set_today(today.parse().unwrap());
    questionnaire
}

#[test]
fn every_page_says_that_the_day_of_the_review_is_past_and_before_that_nothing() {
    let pages = |questionnaire: &Questionnaire| {
        let mut interview = Interview::new(questionnaire, Audience::Clinician);
        walk(&mut interview, &[("can_no_longer", "Stairs=3")]);
        let mut record = Record::new("A".parse().unwrap(), 1, questionnaire, moment("09:00"));
        record.take_down(&interview, &Notes::new(), &moment("09:12"), GivenBy::Clinician);
        let subject = Subject::of_visit(record.into(), questionnaire);
        let (patient, pt) = (report::patient(subject.interview()), report::handover(&subject));
        let mut all = Vec::new();
        for page in [&patient, &pt] {
            let mut markdown = Vec::new();
            report::write_markdown(page, &mut markdown).unwrap();
            all.extend([text(page), String::from_utf8(markdown).unwrap(), report::html(page, "en", None)]);
        }
        all.push(serde_json::to_string(&report::json(&subject)).unwrap().replace(questionnaire.fingerprint(), ""));
        all.iter().map(|page| flat(page)).collect::<Vec<_>>()
    };
    let said =
        "The questions were to be looked over by February 29, 2028. What is known about such pain may have changed";
    for page in pages(&reviewed("2028-02-29", "2028-03-01")) {
        assert_eq!(page.matches(said).count(), 1, "{page}");
    }
    assert_eq!(pages(&reviewed("2028-02-29", "2028-02-29")), pages(&small()));
}

#[test]
fn every_answer_and_every_note_stands_on_the_pts_page_and_in_the_json() {
    let questionnaire = builtin::questionnaire();
    let record = visit(&questionnaire);
    let subject = Subject::of_visit(record.clone().into(), &questionnaire);
    let page = flat(&text(&report::handover(&subject)));
    let json = serde_json::to_string(&report::json(&subject)).unwrap();
    for (id, given) in subject.interview().answers() {
        let question = questionnaire.question(*id);
        let said = report::answer_in_words(question, given);
        let own_words = matches!(question.kind, Kind::Text | Kind::Activities);
        let said = if own_words { said } else { words::third_person(&said, "en") };
        let alone = matches!(given, hip_triage_core::interview::Answer::Many(chosen)
            if chosen.keys().all(|choice| question.choice(*choice).exclusive));
        let shown = said.split("; ").all(|part| part.lines().all(|line| page.contains(&nested(line))));
        let none = (alone && questionnaire.is_safety(*id)) || question.goes_without_saying(given);
        assert!(shown || none || said == "Left out" || said == "Not sure", "{}: {said}", question.name);
        assert!(json.contains(&format!("\"question\":\"{}\"", question.name)));
    }
    for note in &record.notes {
        assert!(note.text.lines().all(|line| page.contains(line)), "{}", note.text);
        assert!(json.contains(&serde_json::to_string(&note.text).unwrap()));
    }
}

/// As a text stands on a page, where quotation marks are around it already.
fn nested(line: &str) -> String {
    flat(line).replace('“', "‘").replace('”', "’")
}

#[test]
fn no_and_not_asked_and_not_sure_never_look_the_same() {
    let questionnaire = small();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    answer(&mut interview, "age", "?");
    answer(&mut interview, "right_now", "fever");
    let mut record = Record::new("A".parse().unwrap(), 1, &questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
    record.end(State::Stopped, &moment("09:02"));
    insta::assert_snapshot!(
        "a_visit_that_was_stopped",
        text(&report::handover(&Subject::of_visit(record.into(), &questionnaire)))
    );
}

#[test]
fn the_evidence_in_full_stands_on_a_page_of_its_own() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let page = report::evidence(&interview);
    let told = flat(&text(&page));
    for category in questionnaire.categories() {
        assert!(told.contains(&format!("- {}:", category.title)), "{}", category.title);
    }
    for id in best_items(&interview, &Assessment::of(&interview), 3) {
        let item = questionnaire.question(id).examination().unwrap();
        assert!(told.contains(&flat(&item.accuracy)), "{}", item.accuracy);
        assert!(told.contains(&format!("[{}]", questionnaire.cited(&item.cite))));
    }
    insta::assert_snapshot!("the_evidence", text(&page));
    fs::write(pages().join("evidence.html"), report::html(&page, "en", None)).unwrap();
}

/// The visit after that, on which some things are better, some worse and some different.
fn later_visit(questionnaire: &Questionnaire, first: &Record) -> Record {
    let begun = first.follow_up(2, questionnaire, later("09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    let mut open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    for (name, given) in [
        ("pain_now", "5"),
        ("pain_worst", "4"),
        ("pain_least", "1"),
        ("activities", "put on socks=6; Climb the stairs at work=5; Swim=8"),
        ("eases", "sit"),
        ("starts_after", "3"),
        ("night", "I sleep through."),
        ("compared", "better"),
    ] {
        answer(&mut interview, name, given);
    }
    while let Some(waiting) = interview.path().waiting() {
        let same = interview.answer_to(waiting).cloned().unwrap_or(hip_triage_core::interview::Answer::Skipped);
        interview.answer(waiting, same).unwrap();
    }
    record.keep(&interview, &mut open, &later("09:20"));
    record.end(State::Completed, &later("09:30"));
    record
}

/// A moment of the day of the later visit.
fn later(time: &str) -> Moment {
    Moment::try_from(format!("2026-12-21T{time}:00-05:00")).unwrap()
}

#[test]
fn both_sides_stand_side_by_side_by_the_position_in_which_they_were_tested() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    for (item, typed) in [
        ("internal_rotation", "l 15 p + r 35 -"),
        ("abductor_weakness", "r 5 l 4- p"),
        ("flexion", "l 100 r 120"),
        ("reflexes", "l 2+ 0 =1 r 2+ 2+"),
        ("trendelenburg", "l + r nd"),
        ("log_roll", "b np -"),
    ] {
        let id = questionnaire.find_question(item).unwrap();
        let question = questionnaire.question(id);
        let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
        assert!(interview.chart(id, charted));
        let outcome = interview.charted_outcome(id);
        interview.answer(id, hip_triage_core::interview::Answer::One(outcome.unwrap())).unwrap();
    }
    let mut record = Record::new("A".parse().unwrap(), 1, &questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("09:12"), GivenBy::Clinician);
    // Kept, and read again.
    let record = Record::from_json(&record.to_json().unwrap()).unwrap();
    let subject = Subject::of_visit(record.into(), &questionnaire);
    let page = report::handover(&subject);
    insta::assert_snapshot!("examined", under(&text(&page), "EXAMINATION"));
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(
        markdown.contains("| Passive internal rotation | 15°, painful, reduced | 35°, normal | Reduced |"),
        "{markdown}"
    );
    let html = report::html(&page, "en", None);
    assert!(html.contains("<td>15°, painful, reduced</td><td>35°, normal</td><td>Reduced</td>"), "{html}");
    // Looked at by .ci/pages: every name of a test can be read.
    assert!(html.contains("<table class=\"compared charted\">"), "{html}");
    fs::write(pages().join("examined.html"), &html).unwrap();
}

/// The text under a heading.
fn under<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, after) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading} in {text}"));
    let heading = |line: &str| line.chars().any(char::is_uppercase) && !line.chars().any(char::is_lowercase);
    let end = after.lines().take_while(|line| !heading(line)).map(|line| line.len() + 1).sum::<usize>();
    after[..end.min(after.len())].trim_end()
}

#[test]
fn a_later_visit_is_told_beside_the_one_before() {
    let questionnaire = builtin::questionnaire();
    let first = visit(&questionnaire);
    let record = later_visit(&questionnaire, &first);
    let subject = Subject::of_visit(Visit { record, before: Some(first).into() }, &questionnaire);
    let page = report::handover(&subject);
    insta::assert_snapshot!("then_and_now", under(&text(&page), "THEN AND NOW"));
    let mut narrow = Vec::new();
    report::write_text(&page, 40, &mut narrow).unwrap();
    insta::assert_snapshot!("then_and_now_narrow", under(&String::from_utf8(narrow).unwrap(), "THEN AND NOW"));
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(
        markdown
            .contains("| | Then | Now | Change |\n| --- | --- | --- | --- |\n| Pain now | 3 | 5 | +2: clearly worse |")
    );
    let html = report::html(&page, "en", None);
    assert!(html.contains("<td>7</td><td>4</td><td>-3 (43 %): clearly better</td>"), "{html}");
    let told = flat(under(&text(&page), "THEN AND NOW"));
    assert!(told.contains("Walk until it starts (minutes) then 10 now 3 -7: worse"), "{told}");
    assert!(told.contains("Farrar 2001") && told.contains("Salaffi 2004"), "the rule has its source: {told}");
    // The patient is told the ratings only.
    let patient = text(&report::patient(subject.interview()));
    insta::assert_snapshot!("then_and_now_for_the_patient", under(&patient, "THEN AND NOW"));
    let json = serde_json::to_value(report::json(&subject)).unwrap();
    insta::assert_snapshot!("then_and_now_in_json", serde_json::to_string_pretty(&json["then_and_now"]).unwrap());
    assert!(!text(&page).contains("CHANGED ANSWERS"), "what was answered last time is no change of this visit");
    fs::write(pages().join("later.html"), html).unwrap();
}

/// The page begins with what a colleague asks first; sixty things that are not there wait.
#[test]
fn the_pts_page_goes_from_what_is_there_to_what_is_not() {
    let questionnaire = builtin::questionnaire();
    let told = text(&report::handover(&Subject::of_visit(visit(&questionnaire).into(), &questionnaire)));
    let order = [
        "SAFETY",
        "Yes to: They take a blood thinner",
        "MAIN PROBLEM",
        "PATTERN",
        "ASKED AND NOT THERE",
        "No to: ",
        "WHERE",
        "EXAMINATION",
        "PLAN AND SIGNATURE",
        "Plan: ___",
        "Signature: ___",
        "Date and time: ___",
        "ASKED AND NOT THERE, IN FULL",
        "No to: saddle numbness; ",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|part| told.find(&format!("\n{part}")).unwrap_or_else(|| panic!("{part} in {told}")))
        .collect();
    assert!(places.is_sorted(), "{places:?} {told}");
    let folded = told.lines().find(|line| line.starts_with("No to: ")).unwrap();
    assert!(folded.ends_with("signs, each told at the end of this page"), "{folded}");
}

/// A word of who speaks, or is spoken to, outside of quotation marks.
fn of_first_or_second_person(text: &str) -> Option<String> {
    let mut outside = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let words = outside.split(|c: char| !c.is_alphanumeric() && c != '\'').map(str::to_owned).collect::<Vec<_>>();
    let is_one = |word: &String| {
        word == "I" || ["me", "my", "you", "your", "yours", "myself"].contains(&word.to_lowercase().as_str())
    };
    words.into_iter().find(is_one)
}

/// Whatever is answered, a colleague reads of somebody else.
#[test]
fn the_pts_page_speaks_of_the_client_in_the_third_person() {
    let questionnaire = builtin::questionnaire();
    let mut every = Vec::new();
    for question in questionnaire.questions() {
        every.push(question.ask.clone());
        every.extend(question.choices().iter().flat_map(|choice| [choice.label.clone(), choice.briefly().to_owned()]));
    }
    every.extend(questionnaire.findings().iter().map(|finding| finding.because.clone()));
    every.extend(questionnaire.red_flags().iter().map(|flag| flag.concern.clone()));
    let told: Vec<_> = every
        .iter()
        .map(|text| (text, words::third_person(text, "en")))
        .filter(|(text, told)| *text != told)
        .map(|(_, told)| told)
        .collect();
    for told in &told {
        assert_eq!(of_first_or_second_person(told), None, "{told}");
    }
    insta::assert_snapshot!("in_the_third_person", told.join("\n"));
    let page = flat(&text(&report::handover(&Subject::of_visit(visit(&questionnaire).into(), &questionnaire))));
    assert_eq!(of_first_or_second_person(&page), None, "{page}");
}

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

#[test]
fn a_report_finds_the_visit_before_beside_the_file_or_says_that_it_is_not_there() {
    let (desk, file) = desk();
    let questionnaire = builtin::questionnaire();
    let second = later_visit(&questionnaire, &visit(&questionnaire));
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    visits.hold(&second.client).unwrap().save(&second).unwrap();
    let later = visits.path(&second.client, 2).display().to_string();
    let found = "Pain now then 3 now 5 +2: clearly worse";
    let finds = |arguments: &[&str]| flat(&desk.run(arguments, "")).contains(found);
    assert!(finds(&["report", &later]), "{}", desk.run(&["report", &later], ""));
    assert!(finds(&["sessions", "--show", "J-1970/2"]));
    assert!(finds(&["report", &later, "--for", "patient"]));
    assert!(!desk.run(&["report", &file], "").contains("THEN AND NOW"), "a first visit");
    assert!(desk.run(&["replay", &later], "").starts_with("The same, byte for byte."));

    // Elsewhere, damaged, or of another client.
    let told = |path: &str| flat(&desk.run(&["report", path], ""));
    let away = desk.home.path().join("2.json");
    fs::copy(&later, &away).unwrap();
    let missing = "The record of the visit before was not found beside it, so then and now are not compared.";
    assert!(told(&away.display().to_string()).contains(missing), "{}", told(&away.display().to_string()));
    let other = fs::read_to_string(&file).unwrap().replace("J-1970", "K-1");
    fs::write(desk.home.path().join("1.json"), other).unwrap();
    assert!(told(&away.display().to_string()).contains(missing), "another client's is not taken");
    fs::write(&file, "{").unwrap();
    let damaged = told(&later);
    assert!(damaged.contains("The record of visit 1 cannot be read (it is damaged") && !damaged.contains("THEN AND"));
    let json = desk.run(&["report", &later, "--format", "json"], "");
    assert!(json.contains("\"then_and_now\": null") && json.contains("The record of visit 1 cannot be read"));
}

#[test]
fn what_was_carried_over_bears_the_date_on_which_it_was_given() {
    let questionnaire = builtin::questionnaire();
    let first = visit(&questionnaire);
    let record = later_visit(&questionnaire, &first);
    let subject = Subject::of_visit(Visit { record, before: Some(first.clone()).into() }, &questionnaire);
    let page = report::handover(&subject);
    let told = flat(&text(&page));
    for (label, given) in [
        ("In their own words", "the stairs at work hurt.” (from 2026-11-23)"),
        ("Goals", "Put on socks without help.” (from 2026-11-23)"),
        ("Scans", "“X-ray in March: ‘narrow joint space’” (from 2026-11-23)"),
        ("Work", "“Postman, walks 8 km a day.” (from 2026-11-23)"),
        ("Worries", "like my mother.” (from 2026-11-23)"),
        ("Told before", "they may need a new hip (from 2026-11-23)"),
    ] {
        assert!(told.contains(&format!("{label}: ")) && told.contains(given), "{label}: {told}");
    }
    // What was asked again is today's, be it the same or not.
    for asked in [
        "Now: 5 of 10 Worst",
        "Age: 61 years – note: “turns 62 in May” (from 2026-11-23) Sex at birth: Male Answered",
        "Morning stiffness: Up to 30 minutes Night",
    ] {
        assert!(told.contains(asked), "{asked}: {told}");
    }
    assert!(told.contains("gone through with a PT; what bears a date was not asked again on this visit"), "{told}");
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    assert!(String::from_utf8(markdown).unwrap().contains("“Postman, walks 8 km a day.” (from 2026-11-23)"));
    assert!(report::html(&page, "en", None).contains("“Postman, walks 8 km a day.” (from 2026-11-23)</td>"));
    let json = serde_json::to_value(report::json(&subject)).unwrap();
    let work = json["answers"].as_array().unwrap().iter().find(|answer| answer["question"] == "work").unwrap();
    assert_eq!(work["given_at"], "2026-11-23T08:15:00-05:00");
    let first = text(&report::handover(&Subject::of_visit(first.into(), &questionnaire)));
    assert!(!first.contains("(from 2026"), "{first}");

    // A visit that goes on: what is still to be asked is no answer of today.
    let first = visit(&questionnaire);
    let begun = first.follow_up(2, &questionnaire, later("09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    answer(&mut interview, "age", "61");
    let mut open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    record.keep(&interview, &mut open, &later("09:01"));
    let told = text(&report::handover(&Subject::of_visit(record.into(), &questionnaire)));
    assert!(told.contains("Safety is not finished") && flat(&told).contains("No to: none"), "{told}");
    assert!(flat(&told).contains("Not asked again yet:") && flat(&told).contains("(from 2026-11-23)"), "{told}");
}

#[test]
fn how_it_behaves_is_one_sentence_of_what_was_told() {
    let questionnaire = builtin::questionnaire();
    let told = |parts: [Option<&str>; 3]| {
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        walk(&mut interview, &INTAKE.iter().copied().filter(|(name, _)| *name != "starts_after").collect::<Vec<_>>());
        let mut record = Record::new("A".parse().unwrap(), 1, &questionnaire, moment("09:00"));
        for (name, part) in ["starts_after", "climbs_to", "settles_in"].into_iter().zip(parts) {
            answer(&mut interview, name, part.unwrap_or("?"));
        }
        record.take_down(&interview, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
        for (name, part) in ["starts_after", "climbs_to", "settles_in"].into_iter().zip(parts) {
            record.entries.retain(|entry| entry.question != name || part.is_some());
        }
        let page = text(&report::handover(&Subject::of_visit(record.into(), &questionnaire)));
        assert!(!page.contains("Irritable"), "{page}");
        let page = flat(&page);
        let (_, after) = page.split_once("How it behaves: ").unwrap_or_else(|| panic!("{page}"));
        after.split_once(" Which of these are hard").unwrap_or((after, "")).0.to_owned()
    };
    let cases = [
        (
            [Some("10"), Some("6"), Some("30")],
            "Starts after about 10 minutes of walking, climbs to 6 of 10, settles in about 30 minutes",
        ),
        (
            [Some("1"), Some("0"), Some("0")],
            "Starts after about 1 minute of walking, climbs to 0 of 10, settles at once",
        ),
        (
            [Some("0"), Some("?"), Some("?")],
            "Starts after 0 minutes of walking (at once, or always there), not sure how high it climbs, not sure how long it takes to settle",
        ),
        (
            [Some("-"), Some("6"), Some("30")],
            "When it starts was left out, climbs to 6 of 10, settles in about 30 minutes",
        ),
        ([Some("?"), Some("6"), Some("30")], "Not sure when it starts, climbs to 6 of 10, settles in about 30 minutes"),
    ];
    for (parts, sentence) in cases {
        assert_eq!(told(parts), sentence);
    }
    let gap = told([Some("10"), None, None]);
    assert!(gap.starts_with("Starts after about 10 minutes of walking, how high it climbs was not asked, how long it takes to settle was not asked"), "{gap}");
}

#[test]
fn a_second_stop_tells_what_is_new_first_and_then_what_was_read_before() {
    let questionnaire = small();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    let stop = |interview: &Interview<'_>| text(&report::stop(interview, &Assessment::of(interview)));
    answer(&mut interview, "age", "17");
    answer(&mut interview, "right_now", "saddle_numbness");
    let first = stop(&interview);
    assert!(first.contains("Nerves at the end") && first.contains("Children have hip problems"), "{first}");
    assert!(!first.contains("READ BEFORE") && !first.contains("NEW"), "{first}");
    interview.go_on();
    answer(&mut interview, "weight_loss", "kept");
    assert!(interview.path().waiting().is_some());
    answer(&mut interview, "right_now", "saddle_numbness fever");
    let (new, before) = stop(&interview).split_once("READ BEFORE").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(
        new.contains("NEW\n") && new.contains("A joint can be infected.") && !new.contains("Nerves at the"),
        "{new}"
    );
    assert!(new.contains("See a doctor today.") && !new.contains("Children have"), "{new}");
    assert!(before.contains("Get help now: Nerves at the end of the spine may be squeezed."), "{before}");
    assert!(before.contains("Children have hip problems"), "what does not stop stays on the page: {before}");
    // What becomes more urgent stops again, and is new.
    interview.go_on();
    answer(&mut interview, "right_now", "saddle_numbness fever both_legs");
    let (new, _) = stop(&interview).split_once("READ BEFORE").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(new.contains("A joint can be infected.") && new.contains("GET HELP NOW"), "{new}");
    // What not sure leaves open is told apart in the same way.
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    answer(&mut interview, "age", "61");
    answer(&mut interview, "right_now", "?");
    answer(&mut interview, "weight_loss", "kept");
    interview.go_on();
    answer(&mut interview, "right_now", "fever");
    let told = stop(&interview);
    assert!(told.contains("A joint can be infected.") && !told.contains("Numbness between the legs"), "{told}");
}

#[test]
fn while_care_comes_first_the_evidence_has_no_origin_and_no_points() {
    let questionnaire = small();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    for (name, given) in [("age", "61"), ("right_now", "fever"), ("weight_loss", "kept"), ("pain_site", "groin/left")] {
        answer(&mut interview, name, given);
    }
    interview.go_on();
    let told = text(&report::evidence(&interview));
    assert!(told.contains("No origin is named: care comes first.") && told.contains("NOT KNOWN"), "{told}");
    assert!(!told.contains('+') && !told.contains("the hip joint") && !told.contains("POINTS"), "{told}");
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

/// Where `.ci/pages` finds them.
fn pages() -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A visit in a file on somebody's desk.
fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    let record = visit(&builtin::questionnaire());
    visits.hold(&record.client).unwrap().save(&record).unwrap();
    let file = visits.path(&record.client, 1).display().to_string();
    (desk, file)
}

#[test]
fn the_command_writes_private_files_and_never_over_the_record() {
    let (desk, file) = desk();
    let out = desk.home.path().join("page.html").display().to_string();
    let said = desk.run(&["report", &file, "--format", "html", "-o", &out], "");
    assert_eq!(said, "--- stderr\n--- exit status: 0\n");
    assert!(fs::read_to_string(&out).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    let before = fs::read(&file).unwrap();
    insta::assert_snapshot!(desk.run(&["report", &file, "-o", &file], ""), @r"
    --- stderr
    error: that would write the report over what it tells of
    --- exit status: 1
    ");
    assert_eq!(fs::read(&file).unwrap(), before);
    insta::assert_snapshot!(desk.run(&["report", "Cargo.toml"], ""), @r"
    --- stderr
    error: Cargo.toml cannot be read: it is damaged, or it is no record of hip-triage
    --- exit status: 1
    ");
    assert!(desk.run(&["report", &file, "--for", "patient"], "").starts_with("Your result\n"));
    insta::assert_snapshot!("report_json", desk.run(&["report", &file, "--format", "json"], ""));
}

#[test]
fn a_self_check_is_reported_too() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    walk(
        &mut interview,
        INTAKE
            .iter()
            .copied()
            .filter(|(name, _)| {
                let id = questionnaire.find_question(name).unwrap();
                questionnaire.question(id).step().is_some_and(|step| step.audience == Audience::Everyone)
            })
            .collect::<Vec<_>>()
            .as_slice(),
    );
    let desk = Desk::new();
    let file = desk.home.path().join("interview.json");
    fs::write(&file, SavedInterview::of(&interview, jiff::civil::date(2026, 11, 22)).to_json().unwrap()).unwrap();
    let told = desk.run(&["report", &file.display().to_string()], "");
    insta::assert_snapshot!("a_self_check", told);
    // What a patient brings along is looked at by .ci/pages, in a browser.
    let page = desk.run(&["report", &file.display().to_string(), "--for", "patient", "--format", "html"], "");
    let (page, _) = page.split_once("--- exit").unwrap();
    fs::write(pages().join("self_check.html"), page).unwrap();
}

#[test]
fn a_replay_says_whether_it_is_the_same() {
    let (desk, file) = desk();
    insta::assert_snapshot!(desk.run(&["replay", &file], ""), @r"
    The same, byte for byte.
    --- stderr
    --- exit status: 0
    ");
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replace("\"one\": \"some_nights\"", "\"one\": \"never\"").replace("\"stairs\"", "\"turning\"");
    fs::write(&file, &changed).unwrap();
    insta::assert_snapshot!("replay_changed", desk.run(&["replay", &file], ""));
    let version = text.replace("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\"").replacen(
        "\"fingerprint\": \"",
        "\"fingerprint\": \"0",
        1,
    );
    fs::write(&file, version).unwrap();
    insta::assert_snapshot!("replay_other_version", desk.run(&["replay", &file], ""));
}

#[test]
fn sessions_list_filter_show_delete_and_export() {
    let (desk, _) = desk();
    let list = |args: &[&str]| desk.run(&[&["sessions"], args].concat(), "");
    insta::assert_snapshot!(list(&[]), @r"
    client        no  date              state        verdict
    J-1970         1  2026-11-23 09:00  completed    mention; fits joint
    1 visit
    --- stderr
    --- exit status: 0
    ");
    assert!(list(&["--client", "nobody"]).starts_with("No visit fits.\n"));
    assert!(list(&["--state", "stopped"]).starts_with("No visit fits.\n"));
    assert!(list(&["--since", "2026-11-23"]).contains("1 visit\n"));
    assert!(list(&["--since", "2026-11-24"]).starts_with("No visit fits.\n"));
    assert!(list(&["--show", "J-1970"]).starts_with("Hip pain: summary"));
    let out = desk.home.path().join("all.ndjson");
    assert!(list(&["--export", &out.display().to_string()]).starts_with("Exported 1 visit to"));
    let line = fs::read(&out).unwrap();
    assert_eq!(Record::from_json(&line).unwrap(), visit(&builtin::questionnaire()));
    for code in ["../x", "a/b/c", "--", "a\u{1b}[31m"] {
        assert!(list(&["--delete", code, "--yes"]).ends_with("exit status: 2\n"), "{code:?}");
    }
    assert!(list(&["--delete", "J-1970/1"]).contains("add --yes"));
    assert!(list(&["--delete", "J-1970/7", "--yes"]).contains("there is no visit 7 of J-1970"));
    assert!(list(&["--delete", "J-1970/1", "--yes"]).starts_with("Deleted J-1970/1\n"));
    assert!(list(&[]).starts_with("No visits are kept.\n"));
}

#[test]
fn nothing_is_written_over_a_visit_or_a_self_check() {
    let (desk, file) = desk();
    let root = desk.home.path().join("state/hip-triage");
    let other = root.join("visits/K-2");
    fs::create_dir_all(&other).unwrap();
    fs::copy(&file, other.join("1.json")).unwrap();
    let check = root.join("hip/interview.json");
    fs::create_dir_all(check.parent().unwrap()).unwrap();
    fs::write(&check, "{}").unwrap();
    let before = fs::read(&file).unwrap();
    let link = desk.home.path().join("link.json");
    std::os::unix::fs::symlink(other.join("1.json"), &link).unwrap();
    for to in [other.join("1.json"), other.join("2.json"), check.clone(), link, root.join("visits/../all.json")] {
        for args in [["sessions", "--export", "OUT"].as_slice(), &["report", &file, "-o", "OUT"]] {
            let to = to.display().to_string();
            let args: Vec<_> = args.iter().map(|arg| if *arg == "OUT" { to.as_str() } else { arg }).collect();
            let told = desk.run(&args, "");
            assert!(told.contains("is in the folder in which hip-triage keeps its records"), "{args:?} {told}");
            assert!(told.contains("hint: write it elsewhere, as in ~/") && told.contains("status: 1"), "{told}");
        }
    }
    assert_eq!(fs::read(other.join("1.json")).unwrap(), before);
    assert_eq!(fs::read_to_string(check).unwrap(), "{}");
    assert!(!other.join("2.json").exists() && !root.join("all.json").exists());
}

#[test]
fn a_page_is_not_saved_among_the_records() {
    let (desk, _) = desk();
    let folder = desk.home.path().join("state/hip-triage/visits/J-1970");
    let mut command = desk.command(&["--plain", "--questions", &pages_small()]);
    command.current_dir(&folder).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    let typed = b"\n61\n0\n2\n1 left\n6\n1\n20\nSocks\n\ns\n1\n\n";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), typed).unwrap();
    let told = desk.told(&child.wait_with_output().unwrap());
    assert!(told.contains("Not saved: hip-triage keeps its records in this folder"), "{told}");
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| name == "1.json" || name == "lock"), "{names:?}");
}

fn pages_small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml").display().to_string()
}

#[test]
fn a_report_and_a_replay_take_a_clients_code() {
    let (desk, file) = desk();
    let page = desk.run(&["report", &file], "");
    for named in ["J-1970", "J-1970/1"] {
        assert_eq!(desk.run(&["report", named], ""), page);
        assert!(desk.run(&["replay", named], "").starts_with("The same, byte for byte."));
    }
    let told = desk.run(&["report", "J-1970/7"], "");
    assert!(
        told.contains("there is no visit 7 of J-1970, and no file of that name") && told.contains("status: 1"),
        "{told}"
    );
    let told = desk.run(&["replay", "OA-1"], "");
    assert!(told.contains("no visit of OA-1 is kept, and no file of that name is there"), "{told}");
    for command in ["report", "replay"] {
        assert!(desk.run(&[command, "--help"], "").contains("CODE/NUMBER"));
    }
    // A file of that name is meant first.
    let desk = desk.at_home();
    fs::copy(&file, desk.home.path().join("OA-1")).unwrap();
    assert!(desk.run(&["report", "OA-1"], "").contains("Client: J-1970, visit 1"));
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
