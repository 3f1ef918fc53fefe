//! The pages of a visit: nothing that was answered or noted is missing.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, Subject};
use hip_triage_chart::words;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::best_items;
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Kind, Questionnaire};
use support::visit::{flat, later, later_visit, pages, text, visit};
use support::{INTAKE, answer, moment, small, small_changed, walk};

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
    let spanish = builtin::in_language("es").unwrap();
    within(Language::Spanish, || {
        let subject = Subject::of_visit(visit(&spanish).into(), &spanish);
        insta::assert_snapshot!("the_pts_page_in_spanish", text(&report::handover(&subject)));
        insta::assert_snapshot!("the_patients_page_in_spanish", text(&report::patient(subject.interview())));
    });
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
        let said = match given {
            // What stands alone is told of the list that nobody sees here, and the rest by a PT's name; a sign in full.
            Answer::Many(chosen) => {
                let told = |choice: &hip_triage_core::questionnaire::ChoiceId| {
                    let choice = question.choice(*choice);
                    let in_full = questionnaire.is_safety(*id) && !choice.exclusive;
                    if in_full { choice.label.clone() } else { choice.briefly().to_owned() }
                };
                chosen.keys().map(told).collect::<Vec<_>>().join("; ")
            }
            // What is a yes or a both only behind its question has a name of its own.
            Answer::One(choice) if question.choice(*choice).brief.is_some() => {
                question.choice(*choice).briefly().to_owned()
            }
            _ => report::answer_in_words(question, given),
        };
        let own_words = matches!(question.kind, Kind::Text | Kind::Activities);
        let said = if own_words { said } else { words::third_person(&said, "en") };
        let alone = matches!(given, Answer::Many(chosen)
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
    assert!(markdown.contains("| Passive internal rotation | 15°, painful, reduced | 35°, normal |  |"), "{markdown}");
    let html = report::html(&page, "en", None);
    assert!(html.contains("<td>15°, painful, reduced</td><td>35°, normal</td><td></td>"), "{html}");
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
        "No to: saddle numbness; bladder or bowel change; ",
        "MAIN PROBLEM",
        "PATTERN",
        "Plan: ___",
        "WHERE",
        "EXAMINATION",
        "THE CLIENT SAID NO TO, IN FULL",
        "No to: saddle numbness; hard to pass urine; ",
        "SIGNATURE",
        "Signature: ___",
        "Date and time: ___",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|part| told.find(&format!("\n{part}")).unwrap_or_else(|| panic!("{part} in {told}")))
        .collect();
    assert!(places.is_sorted(), "{places:?} {told}");
    assert!(flat(&told).contains(" (all 51 at the end of this page) Also asked: "), "{told}");
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
fn what_was_carried_over_bears_the_date_on_which_it_was_given() {
    let questionnaire = builtin::questionnaire();
    let first = visit(&questionnaire);
    let record = later_visit(&questionnaire, &first);
    let subject = Subject::of_visit(Visit { record, before: Some(first.clone()).into() }, &questionnaire);
    let page = report::handover(&subject);
    let told = flat(&text(&page));
    for (label, given) in [("Past, family and work", "(from 2026-11-23)"), ("How it began", "(from 2026-11-23)")] {
        assert!(told.contains(&format!("{label}: ")) && told.contains(given), "{label}: {told}");
    }
    // What was asked again is today's, be it the same or not.
    for asked in [
        "Pain now then 3 now 5",
        "Age: 61 years – note: “turns 62 in May” (noted 2026-11-23) Sex at birth: Male Answered",
        "the stairs at work hurt.”",
        "Morning stiffness: Up to 30 minutes",
    ] {
        assert!(told.contains(asked), "{asked}: {told}");
    }
    assert!(
        !told.contains("the stairs at work hurt.” (from"),
        "what brings them is asked in their words of the day: {told}"
    );
    let dated = "gone through with a PT From earlier visits: what is marked so, and was not asked again Questions:";
    assert!(told.contains(dated), "{told}");
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    assert!(String::from_utf8(markdown).unwrap().contains("(from 2026-11-23)"));
    assert!(report::html(&page, "en", None).contains("(from 2026-11-23)</td>"));
    let json = serde_json::to_value(report::json(&subject)).unwrap();
    let told = json["answers"].as_array().unwrap().iter().find(|answer| answer["question"] == "start").unwrap();
    assert_eq!(told["given_at"], "2026-11-23T08:15:00-05:00");
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
        answer(&mut interview, "starts_with", "walking");
        record.take_down(&interview, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
        for (name, part) in ["starts_after", "climbs_to", "settles_in"].into_iter().zip(parts) {
            record.entries.retain(|entry| entry.question != name || part.is_some());
        }
        let page = text(&report::handover(&Subject::of_visit(record.into(), &questionnaire)));
        assert!(!page.contains("Irritable"), "{page}");
        let page = flat(&page);
        let (_, after) = page.split_once("How it behaves: ").unwrap_or_else(|| panic!("{page}"));
        after.split_once(" Hard or painful").unwrap_or((after, "")).0.to_owned()
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
            "No minutes until it starts were noted, climbs to 6 of 10, settles in about 30 minutes",
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
