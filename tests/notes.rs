//! A PT's notes, on the pages of their visit and of those after it.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Record};
use hip_triage_chart::report;
use hip_triage_core::questionnaire::Questionnaire;
use support::pt::{after, chart, either, examined_later, first, in_each_language, intake, page, under};
use support::visit::flat;
use support::{answer, moment};

/// The visit after a first one, with notes on both.
fn noted(
    questionnaire: &Questionnaire,
    first: &Record,
    answers: &[(&str, &str)],
    notes: [(&str, [&str; 2]); 1],
) -> String {
    let moments = [moment("09:05"), moment("12:05")];
    let [(name, texts)] = notes;
    let id = questionnaire.find_question(name).unwrap();
    let note = |text: &str| std::iter::once((id, text.to_owned())).filter(|(_, text)| !text.is_empty()).collect();
    let [then, now] = texts.map(note);
    let [at, later_at] = moments;
    let mut first = first.clone();
    let (interview, _) = first.clone().interview(questionnaire);
    first.take_down(&interview, &then, &at, GivenBy::Clinician);
    let mut second = examined_later(questionnaire, &first, answers, &[("extension_30s", "r -")]);
    if !texts[1].is_empty() {
        let (interview, _) = second.clone().interview(questionnaire);
        second.take_down(&interview, &now, &later_at, GivenBy::Clinician);
    }
    page(questionnaire, after(second, first))
}

#[test]
fn a_note_on_an_answer_that_is_another_now_stands_beside_what_was_then() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    for (trend, is_of_then) in [("better", true), ("months", false)] {
        let told = flat(&noted(&questionnaire, &first, &[("trend", trend)], [("trend", ["by fits and starts", ""])]));
        assert_eq!(told.matches("by fits and starts").count(), 1, "{told}");
        assert_eq!(told.contains("\u{201c}by fits and starts\u{201d} now getting better"), is_of_then, "{told}");
    }
}

#[test]
fn the_same_outcome_with_another_note_is_told_with_both() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("extension_30s", "r -")]);
    let first = first(&questionnaire, &interview);
    let notes = ["to the calf after 15 s", "buttock only, after 25 s"];
    let told = flat(&noted(&questionnaire, &first, &[], [("extension_30s", notes)]));
    let (_, told) = told.split_once("Examination, then and now").unwrap();
    let (then, now) = told.split_once(notes[0]).unwrap();
    assert!(then.contains("Lumbar extension") && !then.contains("The same as then"), "{told}");
    assert!(now.contains(notes[1]), "{told}");
}

#[test]
fn what_was_found_as_then_with_another_note_is_told_once() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("extension_30s", "r -"), ("fadir", "r +")]);
    let first = first(&questionnaire, &interview);
    let notes = ["to the calf after 15 s", "buttock only, after 25 s"];
    let told = noted(&questionnaire, &first, &[], [("extension_30s", notes)]);
    assert_eq!(told.matches("Lumbar extension, 30 s").count(), 1, "{told}");
    assert_eq!(flat(&told).matches(notes[1]).count(), 1, "{told}");
    // With no note of then it is not the same either.
    let told = noted(&questionnaire, &first, &[], [("extension_30s", ["", notes[1]])]);
    assert_eq!(told.matches("Lumbar extension, 30 s").count(), 1, "{told}");
    assert!(under(&told, "THEN AND NOW").contains(notes[1]), "{told}");
}

#[test]
fn a_note_of_an_earlier_visit_stands_with_its_day_until_it_is_another() {
    let questionnaire = builtin::questionnaire();
    let mut first = first(&questionnaire, &intake(&questionnaire, &[]));
    let goal = questionnaire.find_question("goals").unwrap();
    let (interview, _) = first.clone().interview(&questionnaire);
    let notes = [(goal, "by the wedding in May".to_owned())];
    first.take_down(&interview, &notes.into(), &moment("09:05"), GivenBy::Clinician);
    let begun = first.follow_up(2, &questionnaire, moment("10:00"));
    let mut interview = begun.interview;
    assert_eq!(interview.day_of_note(goal), Some("2026-11-23"));
    interview.note(goal, "by the wedding in May").unwrap();
    assert_eq!(interview.day_of_note(goal), Some("2026-11-23"), "the same words are the same note");
    interview.note(goal, "by June").unwrap();
    assert_eq!(interview.day_of_note(goal), None);
}

#[test]
fn a_note_on_signs_that_are_not_there_reads_as_no_yes() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        let unwell = questionnaire.find_question("unwell").unwrap();
        interview.note(unwell, "A cold, gone.").unwrap();
        let mut record = first(questionnaire, &interview);
        record.take_down(&interview, interview.notes(), &moment("09:10"), GivenBy::Clinician);
        let told = flat(&page(questionnaire, record));
        let noted = either(language, ": none – note: “A cold, gone.”", ": nada – nota: “A cold, gone.”");
        assert!(told.contains(noted), "{told}");
    });
}

#[test]
fn what_a_pt_tests_beyond_the_list_stands_with_the_examination() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        answer(&mut interview, "other_findings", "Leg length equal.");
        let earlier = first(questionnaire, &interview);
        let told = under(&page(questionnaire, earlier.clone()), either(language, "EXAMINATION", "EXAMEN"));
        let label = either(language, "Other tests and findings", "Otras pruebas y hallazgos");
        assert!(told.contains(&format!("{label}: “Leg length equal.”")), "{told}");
        let second = examined_later(questionnaire, &earlier, &[("other_findings", "Right 1 cm shorter.")], &[]);
        let both = flat(&page(questionnaire, after(second, earlier.clone())));
        assert!(both.contains("“Leg length equal.”") && both.contains("“Right 1 cm shorter.”"), "{both}");
        let untested = flat(&page(questionnaire, after(examined_later(questionnaire, &earlier, &[], &[]), earlier)));
        let (_, undone) = untested.split_once(either(language, "Not tested again", "No se repitió")).unwrap();
        assert!(undone.contains("“Leg length equal.”"), "{undone}");
    });
}

#[test]
fn what_was_noted_on_a_test_then_stands_over_it_when_it_is_done_again() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("extension_30s", "r -")]);
    let mut earlier = first(&questionnaire, &interview);
    let item = questionnaire.find_question("extension_30s").unwrap();
    let note = [(item, "to the calf after 15 s".to_owned())];
    earlier.take_down(&interview, &note.into(), &moment("09:05"), GivenBy::Clinician);
    let begun = earlier.follow_up(2, &questionnaire, moment("10:00")).interview;
    let resumed = examined_later(&questionnaire, &earlier, &[], &[]);
    let mut taken_up = resumed.interview(&questionnaire).0;
    earlier.stand_before(&mut taken_up);
    for interview in [begun, taken_up] {
        let told = report::found_before(&interview, item).unwrap();
        assert!(told.contains("right") && told.ends_with("note: “to the calf after 15 s”"), "{told}");
    }
}
