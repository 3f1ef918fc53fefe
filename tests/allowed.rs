//! What the doctor who looked allows: it stands first, and what is not allowed is no advice.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::record::Record;
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::interview::{Allowed, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Role, Urgency};
use support::pt::{after, examined_later, first, intake, under};
use support::visit::{flat, text};
use support::{answer, moment};

/// A visit on which the bone called for a doctor.
fn called(questionnaire: &Questionnaire) -> Record {
    let signs = [("course", "rest night_wake"), ("imaged", "never"), ("told", "none_of_these")];
    first(questionnaire, &intake(questionnaire, &signs))
}

/// The visit after it, on which the signs are gone and a doctor has looked.
fn looked(questionnaire: &Questionnaire, before: &Record, allowed: &'static str) -> Record {
    let answers = [("doctor_seen", "yes"), ("doctor_allowed", allowed), ("course", "none_of_these")];
    examined_later(questionnaire, before, &answers, &[])
}

/// What stands under safety on the PT's page, and the page that is taken home.
fn pages(questionnaire: &Questionnaire, record: &Record, before: &Record) -> [String; 2] {
    let subject = Subject::of_visit(after(record.clone(), before.clone()), questionnaire);
    [under(&text(&report::handover(&subject)), "SAFETY"), flat(&text(&report::take_home(&subject)))]
}

#[test]
fn what_the_doctor_allows_leads_both_pages_and_hides_the_exercises_that_are_not_allowed() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    for (allowed, in_room, at_home, meanwhile, advised) in [
        ("anything", "allows any exercise, as told on 2026-12-21.", "allows any exercise.", "", true),
        (
            "some",
            "allows only some exercise, as told",
            "only some exercises. Do no others: your PT",
            "Do only the",
            false,
        ),
        (
            "nothing",
            "allows no exercise yet, as told",
            "allows no exercises yet.",
            "Wait with exercises until the",
            false,
        ),
        ("not_said", "did not say which exercise is allowed", "Ask before you do any, also", "Before you do any", true),
    ] {
        let second = looked(&questionnaire, &first, allowed);
        let [safety, home] = pages(&questionnaire, &second, &first);
        assert!(safety.starts_with("The doctor who looked ") && safety.contains(in_room), "{allowed}: {safety}");
        let (_, after_heading) = home.split_once("WHAT YOU AND YOUR PT NEED TO KNOW FIRST ").unwrap();
        assert!(
            after_heading.starts_with("The doctor who checked you ") && home.contains(at_home),
            "{allowed}: {home}"
        );
        assert!(home.contains(&format!("WHAT HELPS MEANWHILE {meanwhile}")), "{allowed}: {home}");
        for exercise in ["Exercise is a main treatment", "Home exercises work best", "Build strength around the hip"] {
            assert_eq!(home.contains(exercise), advised, "{allowed}, {exercise}: {home}");
        }
        let as_allowed = home.contains("What your PT may do, as far as the doctor allows it:");
        assert_eq!(as_allowed, allowed != "anything", "{allowed}: {home}");
    }
}

#[test]
fn a_note_says_which_exercise_and_goes_on_both_pages() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    let mut second = looked(&questionnaire, &first, "some");
    let [safety, _] = pages(&questionnaire, &second, &first);
    assert!(safety.contains("Exercise the doctor allows: ____"), "there is a line for it: {safety}");
    let note = r#"{"question": "doctor_allowed", "text": "Pool, no load", "at": "2026-12-21T10:05:00-05:00"}"#;
    second.notes.push(serde_json::from_str(note).unwrap());
    let [safety, home] = pages(&questionnaire, &second, &first);
    assert!(safety.contains("Exercise the doctor allows: “Pool, no load”"), "{safety}");
    assert!(home.contains("allows only some exercises: “Pool, no load”. Do no others."), "{home}");
    within(Language::Spanish, || {
        let spanish = builtin::in_language("es").unwrap();
        let subject = Subject::of_visit(after(second.clone(), first.clone()), &spanish);
        let [sheet, home] = [report::handover(&subject), report::take_home(&subject)].map(|page| flat(&text(&page)));
        assert!(sheet.contains("SEGURIDAD El médico que lo revisó permite solo algún ejercicio"), "{sheet}");
        assert!(home.contains("le permite solo algunos ejercicios: “Pool, no load”"), "{home}");
    });
    // What was noted of that doctor is none of the visit after.
    let third = second.follow_up(3, &questionnaire, moment("12:00")).interview;
    assert_eq!(third.note_on(questionnaire.with_role(Role::Allowed).unwrap()), None);
}

#[test]
fn it_is_asked_again_until_it_is_known() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    for (allowed, asked_again) in
        [("anything", false), ("some", false), ("nothing", true), ("not_said", true), ("?", true)]
    {
        let second = looked(&questionnaire, &first, allowed);
        let third = second.follow_up(3, &questionnaire, moment("12:00")).interview;
        assert_eq!(!third.called_before().is_empty(), asked_again, "{allowed}");
        assert_eq!(third.allowed(), None, "what another doctor allows nobody has said yet: {allowed}");
    }
}

#[test]
fn only_a_pt_asks_and_only_where_a_doctor_has_looked() {
    let questionnaire = builtin::questionnaire();
    let asked = questionnaire.with_role(Role::Allowed).unwrap();
    let earlier = called(&questionnaire);
    let mut visit = earlier.follow_up(2, &questionnaire, moment("12:00")).interview;
    let waits = |interview: &Interview<'_>| interview.path().waiting().map(|id| interview.question(id).name.clone());
    while waits(&visit).unwrap() != "doctor_seen" {
        let waiting = visit.path().waiting().unwrap();
        let same = visit.answer_to(waiting).cloned().unwrap();
        visit.answer(waiting, same).unwrap();
    }
    answer(&mut visit, "doctor_seen", "no");
    assert_eq!(waits(&visit).unwrap(), "right_now");
    answer(&mut visit, "doctor_seen", "yes");
    assert_eq!(visit.path().waiting(), Some(asked));
    answer(&mut visit, "doctor_allowed", "nothing");
    assert_eq!(visit.allowed(), Some(Allowed::Nothing));
    // What one allowed who has not looked after all is nothing.
    answer(&mut visit, "doctor_seen", "no");
    assert_eq!((visit.allowed(), waits(&visit).unwrap().as_str()), (None, "right_now"));
    let mut alone = Interview::new(&questionnaire, Audience::Everyone);
    alone.set_called_before(visit.called_before().to_vec());
    for (name, given) in [("who", "self"), ("sex", "female"), ("age", "63"), ("doctor_seen", "yes")] {
        answer(&mut alone, name, given);
    }
    assert_eq!((alone.allowed(), waits(&alone).unwrap().as_str()), (None, "right_now"), "a self-check passes over it");
}

#[test]
fn what_was_told_is_asked_again_once_a_doctor_has_looked() {
    let questionnaire = builtin::questionnaire();
    let told = questionnaire.with_role(Role::Told).unwrap();
    let earlier = called(&questionnaire);
    let begun = earlier.follow_up(2, &questionnaire, moment("12:00"));
    let mut visit = begun.interview;
    assert!(!visit.needs_confirming(told), "nobody has told them anything since");
    answer(&mut visit, "doctor_seen", "yes");
    let asked_again = ["told", "imaged", "scans"].map(|name| questionnaire.find_question(name).unwrap());
    assert!(asked_again.into_iter().all(|id| visit.needs_confirming(id)), "told, pictured, written");
    answer(&mut visit, "doctor_seen", "no");
    assert!(!visit.needs_confirming(told), "none has looked after all");
    answer(&mut visit, "doctor_seen", "yes");
    // It is asked by the visit that goes on, too.
    let mut record = begun.record;
    let mut open = visit.answers().keys().copied().filter(|id| visit.needs_confirming(*id)).collect();
    record.keep(&visit, &mut open, &moment("12:05"));
    let mut resumed = record.clone().resume(&questionnaire, Some(&earlier), moment("12:05").date()).interview;
    assert!(resumed.needs_confirming(told), "it is not answered yet");
    answer(&mut resumed, "told", "hip_arthritis");
    answer(&mut resumed, "doctor_seen", "yes");
    assert!(!resumed.needs_confirming(told), "what was answered today is of today");
}

#[test]
fn what_calls_for_a_doctor_today_goes_before_what_one_allowed() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    let answers = [("doctor_seen", "yes"), ("doctor_allowed", "anything"), ("course", "rest night_wake no_rest")];
    let second = examined_later(&questionnaire, &first, &answers, &[]);
    let [safety, home] = pages(&questionnaire, &second, &first);
    let told = "as told on 2026-12-21. What calls for a doctor by the answers of this visit goes before that: no exercise until one has looked";
    assert!(safety.contains(told), "{safety}");
    assert!(home.contains("Do no exercises before that.") && !home.contains("allows any exercise"), "{home}");
}

/// The red flag of the first visit, by its name, on the visit after, on which the signs are told once more.
fn again(record: &Record, flag: &str) -> Option<(Urgency, Option<Urgency>)> {
    let told = &record.snapshot.as_ref().unwrap().red_flags;
    told.iter().find(|raised| raised.red_flag == flag).map(|raised| (raised.urgency, raised.looked_at))
}

#[test]
fn what_a_doctor_has_looked_at_is_not_raised_again_by_the_same_signs() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    let flag = &first.snapshot.as_ref().unwrap().red_flags[0];
    let (name, urgency) = (flag.red_flag.as_str(), flag.urgency);
    assert!(urgency.calls_for_a_doctor());
    for (seen, allowed, course, looked_at) in [
        ("yes", "some", "rest night_wake", true),
        ("yes", "anything", "night_wake rest", true),
        // None has looked, nobody knows what may be done, or there is a sign that nobody had when one looked.
        ("no", "some", "rest night_wake", false),
        ("yes", "nothing", "rest night_wake", false),
        ("yes", "not_said", "rest night_wake", false),
        ("yes", "some", "rest night_wake no_rest", false),
    ] {
        let answers = [("doctor_seen", seen), ("doctor_allowed", allowed), ("course", course)];
        let second = examined_later(&questionnaire, &first, &answers, &[]);
        let expected = if looked_at { (Urgency::Mention, Some(urgency)) } else { (urgency, None) };
        let case = format!("{seen}, {allowed}, {course}");
        assert_eq!(again(&second, name), Some(expected), "{case}");
        let [safety, home] = pages(&questionnaire, &second, &first);
        assert_eq!(
            home.contains("A doctor has checked this, and your answers about it are the same"),
            looked_at,
            "{home}"
        );
        assert_eq!(safety.contains("Looked at by a doctor, raised by the same signs"), looked_at, "{safety}");
        assert_eq!(home.contains("See a doctor within days."), !looked_at, "{case}: {home}");
        let in_full = if looked_at { 1 } else { 2 };
        assert_eq!(safety.matches("Pain at rest that also wakes them at night").count(), in_full, "{safety}");
        let leads = home.split_once("WHAT YOU AND YOUR PT NEED TO KNOW FIRST ");
        assert_eq!(
            leads.is_some_and(|(_, leads)| leads.starts_with("The doctor who checked you ")),
            looked_at,
            "{home}"
        );
    }
}

#[test]
fn it_stays_looked_at_until_it_gets_worse() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    let flag = first.snapshot.as_ref().unwrap().red_flags[0].red_flag.clone();
    let signs = [("doctor_seen", "yes"), ("doctor_allowed", "some"), ("course", "rest night_wake")];
    let second = examined_later(&questionnaire, &first, &signs, &[]);
    let third = |course| examined_later(&questionnaire, &second, &[("course", course)], &[]);
    let same = third("rest night_wake");
    assert!(same.entry("doctor_seen").is_none(), "it is not asked again");
    assert_eq!(again(&same, &flag).unwrap().0, Urgency::Mention);
    let resumed = same.clone().resume(&questionnaire, Some(&second), moment("12:00").date()).interview;
    assert!(resumed.raised().iter().any(|raised| raised.looked_at.is_some()), "{:?}", resumed.raised());
    let (worse, looked_at) = again(&third("rest night_wake no_rest"), &flag).unwrap();
    assert!(worse.calls_for_a_doctor() && looked_at.is_none());
    // A sign that was gone is new when it comes back.
    let gone = third("none_of_these");
    let back = examined_later(&questionnaire, &gone, &[("course", "rest night_wake")], &[]);
    assert!(again(&back, &flag).unwrap().0.calls_for_a_doctor());
}

#[test]
fn an_emergency_is_one_whoever_has_looked() {
    let questionnaire = builtin::questionnaire();
    let signs = [("right_now", "saddle bladder"), ("right_now_when", "recent")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let signs = [signs[0], signs[1], ("doctor_seen", "yes"), ("doctor_allowed", "anything")];
    let second = examined_later(&questionnaire, &first, &signs, &[]);
    assert_eq!(second.snapshot.unwrap().urgency, Some(Urgency::Emergency));
}

#[test]
fn red_flags_with_one_act_are_told_with_it_once() {
    let questionnaire = builtin::questionnaire();
    let first = called(&questionnaire);
    let subject = Subject::of_visit(first.into(), &questionnaire);
    let home = flat(&text(&report::take_home(&subject)));
    assert_eq!(home.matches("Do I need an X-ray of my hip?").count(), 1, "{home}");
    let why = ["Pain at rest that also wakes you at night", "Two or more of these need a closer look."];
    assert!(why.iter().all(|why| home.contains(why)), "{home}");
    let safety = under(&text(&report::handover(&subject)), "SAFETY");
    assert_eq!(safety.matches("Do I need an X-ray of my hip?").count(), 1, "{safety}");
    assert!(safety.contains("The client is told the same as above."), "{safety}");
    // What must not wait for the doctor's day, and what must not be done before it.
    assert!(home.contains("you get a fever or feel ill, or a leg swells: doctor today"), "{home}");
    assert!(safety.contains("A doctor comes first. Before that, do nothing that loads the leg."), "{safety}");
}
