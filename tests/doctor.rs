//! A doctor's look that a visit called for: it stays open until one has looked, and what that one allows stands first.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::record::{Record, Snapshot, State};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Allowed, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Role, Urgency};
use support::pt::{after, chart, either, examined_later, first, in_each_language, intake, page, under, walk_to_stop};
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
fn what_was_told_and_pictured_is_asked_again_on_each_visit() {
    let questionnaire = builtin::questionnaire();
    let [told, imaged, scans] = ["told", "imaged", "scans"].map(|name| questionnaire.find_question(name).unwrap());
    let earlier = called(&questionnaire);
    let begun = earlier.follow_up(2, &questionnaire, moment("12:00"));
    let visit = begun.interview;
    // Whoever gave it a name in between, a doctor or another.
    assert!([told, imaged].into_iter().all(|id| visit.needs_confirming(id)));
    // It is asked by the visit that goes on, too.
    let mut record = begun.record;
    let mut open = visit.answers().keys().copied().filter(|id| visit.needs_confirming(*id)).collect();
    record.keep(&visit, &mut open, &moment("12:05"));
    let mut resumed = record.clone().resume(&questionnaire, Some(&earlier), moment("12:05").date()).interview;
    assert!(resumed.needs_confirming(told), "it is not answered yet");
    answer(&mut resumed, "told", "hip_arthritis");
    assert!(!resumed.needs_confirming(told), "what was answered today is of today");
    assert!(resumed.needs_confirming(scans) || resumed.answer_to(scans).is_none(), "and so is what a report says");
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

/// Tells whether a record alone gives what was told, as `replay` has it.
fn replays(questionnaire: &Questionnaire, record: &Record) -> bool {
    Some(Snapshot::of(&record.clone().interview(questionnaire).0)) == record.snapshot
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
        assert!(replays(&questionnaire, &second), "{case}");
        let [safety, home] = pages(&questionnaire, &second, &first);
        assert_eq!(
            home.contains("A doctor has checked this, and your answers about it are the same"),
            looked_at,
            "{home}"
        );
        assert_eq!(safety.contains("Looked at by a doctor, raised by the same signs"), looked_at, "{safety}");
        assert_eq!(home.contains("See a doctor within days."), !looked_at, "{case}: {home}");
        let in_full = if looked_at { 1 } else { 2 };
        assert_eq!(safety.matches("Pain at rest that is also there at night").count(), in_full, "{safety}");
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
    assert!(replays(&questionnaire, &same));
    let resumed = same.clone().resume(&questionnaire, Some(&second), moment("12:00").date()).interview;
    assert!(resumed.raised().iter().any(|raised| raised.looked_at.is_some()), "{:?}", resumed.raised());
    let (worse, looked_at) = again(&third("rest night_wake no_rest"), &flag).unwrap();
    assert!(worse.calls_for_a_doctor() && looked_at.is_none());
    // A sign that was gone is new when it comes back.
    let gone = third("none_of_these");
    let back = examined_later(&questionnaire, &gone, &[("course", "rest night_wake")], &[]);
    assert!(again(&back, &flag).unwrap().0.calls_for_a_doctor());
    assert!(replays(&questionnaire, &gone) && replays(&questionnaire, &back));
}

#[test]
fn only_who_was_looked_at_is_told_to_tell_that_doctor() {
    let questionnaire = builtin::questionnaire();
    let well =
        [("course", "none_of_these"), ("medicines", "none_of_these"), ("how_long", "weeks"), ("trend", "up_down")];
    let first = called(&questionnaire);
    let looks = [vec![("doctor_seen", "yes"), ("doctor_allowed", "some")], vec![("doctor_seen", "no")]];
    for (look, told) in looks.iter().zip([true, false]) {
        let answers = [&look[..], &well].concat();
        let [safety, _] = pages(&questionnaire, &examined_later(&questionnaire, &first, &answers, &[]), &first);
        assert!(safety.contains("No red flag is raised by these answers."), "{safety}");
        assert_eq!(safety.contains("tell the doctor who looked"), told, "{look:?}: {safety}");
    }
}

#[test]
fn an_emergency_is_one_whoever_has_looked() {
    let questionnaire = builtin::questionnaire();
    let signs = [("right_now", "saddle bladder"), ("saddle_check", "changed"), ("right_now_when", "recent")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let signs = [signs[0], signs[1], ("doctor_seen", "yes"), ("doctor_allowed", "anything")];
    let second = examined_later(&questionnaire, &first, &signs, &[]);
    assert_eq!(second.snapshot.unwrap().urgency, Some(Urgency::Emergency));
}

#[test]
fn red_flags_with_one_act_are_told_with_it_once() {
    let questionnaire = builtin::questionnaire();
    let signs = [("course", "rest night_wake"), ("imaged", "never"), ("how_long", "months")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let subject = Subject::of_visit(first.into(), &questionnaire);
    let home = flat(&text(&report::take_home(&subject)));
    assert_eq!(home.matches("Do I need an X-ray of my hip?").count(), 1, "{home}");
    let why = ["Pain at rest that is also there at night", "Two or more of these need a closer look."];
    assert!(why.iter().all(|why| home.contains(why)), "{home}");
    let safety = under(&text(&report::handover(&subject)), "SAFETY");
    assert_eq!(safety.matches("Do I need an X-ray of my hip?").count(), 1, "{safety}");
    assert!(safety.contains("The client is told the same as above."), "{safety}");
    // What must not wait for the doctor's day, and what must not be done before it.
    assert!(home.contains("See a doctor today if: - you can no longer put weight on the leg, even without a new fall - you get a fever or feel ill"), "{home}");
    assert!(
        safety.contains("A doctor comes first. Before that, no exercise, and no test that loads the leg."),
        "{safety}"
    );
}

#[test]
fn a_red_flag_that_called_for_a_doctor_is_asked_after_on_the_next_visit_and_a_picture_too() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[("course", "rest night_wake"), ("imaged", "never")]);
    chart(&mut interview, &[("adduction", "l 20 - r 5 +")]);
    let home = flat(&text(&report::patient(&interview)));
    assert!(home.contains("See a doctor first") && !home.contains("Get in touch sooner if walking"), "{home}");
    for not in ["X-ray decide alone", "not better in 6 to 12 weeks", "None of your answers points away", "PT first"] {
        assert!(!home.contains(not), "{not}: {home}");
    }
    let first = first(&questionnaire, &interview);
    let begun = first.follow_up(2, &questionnaire, moment("12:00")).interview;
    assert!(begun.needs_confirming(questionnaire.find_question("imaged").unwrap()));
    let second = examined_later(&questionnaire, &first, &[("course", "none_of_these")], &[]);
    let safety = under(&page(&questionnaire, after(second.clone(), first.clone())), "SAFETY");
    assert!(safety.starts_with("Visit 1 said doctor within days"), "{safety}");
    assert!(safety.contains("Not sure whether a doctor has looked since, as told on 2026-12-21."), "{safety}");
    assert!(safety.contains("When, by whom, result: ___"), "{safety}");
    // Of a visit that was over before that was a question nobody knows anything.
    let mut older = second.clone();
    older.called_before.clear();
    older.entries.retain(|entry| entry.question != "doctor_seen");
    let told = page(&questionnaire, after(older, first.clone()));
    assert!(under(&told, "SAFETY").contains("Seen? When, by whom, result: ___"), "{told}");
    assert!(!told.contains("\nNOT ASKED\n") && told.contains("\nBEHAVIOUR\n"), "nothing is cut off: {told}");
    within(Language::Spanish, || {
        let told = flat(&page(&questionnaire, after(second, first)));
        assert!(
            told.contains("En la visita 1 se indicó médico") && told.contains("Cuándo, con quién, resultado: ___"),
            "{told}"
        );
    });
}

#[test]
fn what_called_for_a_doctor_stays_open_and_leads_until_one_has_looked() {
    let questionnaire = builtin::questionnaire();
    let interview =
        intake(&questionnaire, &[("course", "rest night_wake"), ("imaged", "never"), ("told", "replacement")]);
    let first = first(&questionnaire, &interview);
    let second = examined_later(&questionnaire, &first, &[("course", "none_of_these")], &[]);
    let subject = Subject::of_visit(after(second.clone(), first.clone()), &questionnaire);
    let pts = text(&report::handover(&subject));
    let safety = under(&pts, "SAFETY");
    assert!(
        safety
            .contains("Raised by: night pain when not lying on it; pain at rest, lying still. Read with: Hip imaging"),
        "which signs: {safety}"
    );
    let row = "now not raised, as this is no longer so: night pain when not lying on it; pain at rest, lying still (still open until a doctor has looked, see Safety)";
    assert!(under(&pts, "THEN AND NOW").contains(row), "{pts}");

    let home = flat(&text(&report::take_home(&subject)));
    let at = |words: &str| home.find(words).unwrap_or_else(|| panic!("{words}: {home}"));
    assert!(
        at("Earlier, your answers showed that you should see a doctor.") < at("WHERE YOUR PAIN MAY COME FROM"),
        "{home}"
    );
    assert!(home.contains("Do I need an X-ray of my hip?") && home.contains("Wait with exercises until"), "{home}");
    for waits in
        ["X-ray decide alone", "Exercise is a main treatment", "Home exercises work", "6 to 12 weeks", "PT first"]
    {
        assert!(!home.contains(waits), "{waits}: {home}");
    }
    let short = flat(&text(&report::short(subject.interview(), &Assessment::of(subject.interview()))));
    assert!(
        short.starts_with("SEE SOMEONE WITHIN DAYS. Earlier, your answers showed that you should see a doctor."),
        "{short}"
    );
    assert!(!short.contains("See a physical"), "{short}");
    // What a record keeps is of its own answers alone, so that it can be replayed.
    assert_eq!(Some(Snapshot::of(&second.interview(&questionnaire).0)), second.snapshot);

    // What is raised again says so by itself.
    let same = examined_later(&questionnaire, &first, &[], &[]);
    let subject = Subject::of_visit(after(same, first), &questionnaire);
    let home = flat(&text(&report::take_home(&subject)));
    assert!(home.contains("See a doctor within days") && !home.contains("Earlier, your"), "{home}");
    assert!(!text(&report::handover(&subject)).contains("still open until"));
}

/// How many red flags of a visit called for a doctor.
fn calling(record: &Record) -> usize {
    let told = record.snapshot.iter().flat_map(|told| &told.red_flags);
    told.filter(|flag| flag.urgency.calls_for_a_doctor()).count()
}

#[test]
fn a_look_stays_open_over_every_visit_until_somebody_says_that_a_doctor_has_looked() {
    let questionnaire = builtin::questionnaire();
    let interview = intake(&questionnaire, &[("course", "rest night_wake"), ("imaged", "never")]);
    let first = first(&questionnaire, &interview);
    let gone = ("course", "none_of_these");
    let visit = |before: &Record, seen: &'static str| {
        let allowed = [("doctor_allowed", "anything")].into_iter().filter(|_| seen == "yes");
        let answers: Vec<_> = [("doctor_seen", seen), gone].into_iter().chain(allowed).collect();
        examined_later(&questionnaire, before, &answers, &[])
    };
    let advice = |record: &Record| record.snapshot.as_ref().unwrap().advice.clone();
    let pages = |record: &Record, before: &Record| {
        let subject = Subject::of_visit(after(record.clone(), before.clone()), &questionnaire);
        let [pts, home] = [report::handover(&subject), report::take_home(&subject)].map(|page| text(&page));
        let short = text(&report::short(subject.interview(), &Assessment::of(subject.interview())));
        (under(&pts, "SAFETY"), under(&pts, "THEN AND NOW"), flat(&home), flat(&short))
    };
    // Not seen, or not sure: it leads, and is there on the visit after that, which the first no longer stands beside.
    for open in ["no", "?"] {
        let second = visit(&first, open);
        let begun = second.follow_up(3, &questionnaire, moment("12:00")).interview;
        let seen = questionnaire.with_role(Role::Seen).unwrap();
        assert_eq!(begun.answer_to(seen), None, "it is never answered for them");
        let mut third = examined_later(&questionnaire, &second, &[("doctor_seen", open)], &[]);
        third.visit = 3;
        let (safety, _, home, short) = pages(&third, &second);
        assert!(
            safety.starts_with("Told earlier: doctor within days, no exercise before that: Pain at rest"),
            "{safety}"
        );
        assert!(short.starts_with("SEE SOMEONE WITHIN DAYS. Earlier, your answers showed that"), "{short}");
        assert!(home.contains("Wait with exercises until"), "{home}");
        let read = Record::from_json(&third.to_json().unwrap()).unwrap();
        assert_eq!(read, third);
        assert_eq!(read.interview(&questionnaire).0.still_open().len(), calling(&first), "a file has it");
    }
    // Seen: what waited is told, and the pages say so.
    let open = visit(&first, "no");
    let mut second = visit(&first, "yes");
    let (safety, compared, home, short) = pages(&second, &first);
    assert!(safety.contains("Seen by a doctor since, as told on 2026-12-21. When, by whom, result: ___"), "{safety}");
    assert!(compared.contains("pain at rest, lying still (seen by a doctor since, see Safety)"), "{compared}");
    assert!(home.contains("You say that one has checked that since."), "{home}");
    assert!(home.contains("therapy first") && !home.contains("Wait with exercises"), "{home}");
    assert!(short.contains("Go on with your PT") && !short.contains("should see a doctor"), "{short}");
    assert!(advice(&second).len() > advice(&open).len(), "{:?}", advice(&second));
    assert_eq!(Some(Snapshot::of(&second.interview(&questionnaire).0)), second.snapshot, "it is replayed");
    // On the visit after that nothing is open, and nothing is asked.
    let third = second.follow_up(3, &questionnaire, moment("12:00")).interview;
    assert!(third.called_before().is_empty(), "{:?}", third.called_before());
    // What a PT noted stands in the place of the line.
    second.notes.push(
        serde_json::from_value(serde_json::json!({
            "question": "doctor_seen", "text": "Dr Lee, 12 Dec: X-ray clear", "at": "2026-12-21T10:05:00-05:00"
        }))
        .unwrap(),
    );
    let (safety, ..) = pages(&second, &first);
    assert!(safety.contains("as told on 2026-12-21. When, by whom, result: “Dr Lee, 12 Dec: X-ray clear”"), "{safety}");
    assert!(!safety.contains("___"), "{safety}");
    within(Language::Spanish, || {
        let subject = Subject::of_visit(after(second.clone(), first.clone()), &questionnaire);
        let [safety, home] = [report::handover(&subject), report::take_home(&subject)].map(|page| flat(&text(&page)));
        assert!(safety.contains("Visto por un médico desde entonces, según se dijo el 2026-12-21."), "{safety}");
        assert!(home.contains("Usted dice que un médico ya le revisó eso."), "{home}");
    });
}

#[test]
fn a_sign_that_is_there_today_is_a_red_flag_whatever_a_doctor_has_seen() {
    let questionnaire = builtin::questionnaire();
    let signs = [("course", "rest night_wake"), ("imaged", "never")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let second = examined_later(&questionnaire, &first, &[("doctor_seen", "yes"), signs[0]], &[]);
    let told = second.snapshot.as_ref().unwrap();
    assert!(told.red_flags.iter().any(|flag| flag.urgency == Urgency::Soon), "{:?}", told.red_flags);
    let home = flat(&text(&report::take_home(&Subject::of_visit(after(second.clone(), first), &questionnaire))));
    assert!(home.contains("See a doctor within days") && !home.contains("PT first"), "{home}");
    // It is a new one that is open on the visit after that.
    let third = second.follow_up(3, &questionnaire, moment("12:00")).interview;
    assert_eq!(third.called_before().len(), calling(&second));
}

#[test]
fn an_emergency_of_the_visit_before_is_not_over_because_its_sign_is_gone() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk_to_stop(&mut interview);
    let mut stopped = first(&questionnaire, &interview);
    stopped.end(State::Stopped, &moment("09:20"));
    let second = |answers: &[(&'static str, &'static str)]| {
        let record = first(&questionnaire, &intake(&questionnaire, answers));
        Subject::of_visit(after(Record { visit: 2, ..record }, stopped.clone()), &questionnaire)
    };
    // It leads what calls for a doctor within days by now.
    let soon = second(&[("course", "rest night_wake"), ("imaged", "never")]);
    let home = flat(&text(&report::take_home(&soon)));
    let at = |words: &str| home.find(words).unwrap_or_else(|| panic!("{words}: {home}"));
    assert!(at("see one today") < at("See a doctor within days"), "{home}");
    let short = flat(&text(&report::short(soon.interview(), &Assessment::of(soon.interview()))));
    let (open, today) = (short.find("see one today"), short.find("night pain"));
    assert!(open.is_some() && (today.is_none() || open < today), "{short}");
    let subject = second(&[]);
    for language in [Language::English, Language::Spanish] {
        within(language, || {
            let home = flat(&text(&report::take_home(&subject)));
            let told = match language {
                Language::English => "If none has checked this since, see one today.",
                _ => "Si desde entonces ninguno le ha revisado eso, vaya al médico hoy mismo.",
            };
            assert!(home.contains(told) && !home.contains("it is new"), "{home}");
        });
    }
}

#[test]
fn a_red_flag_that_goes_by_the_calendar_alone_says_so() {
    in_each_language(|language, questionnaire| {
        let load = [("start", "load"), ("brings_on", "walking"), ("how_long", "months")];
        let first = first(questionnaire, &intake(questionnaire, &load));
        let second = examined_later(questionnaire, &first, &[("how_long", "year")], &[]);
        let compared = under(
            &text(&report::handover(&Subject::of_visit(after(second, first), questionnaire))),
            either(language, "THEN AND NOW", "ANTES Y AHORA"),
        );
        let why = either(
            language,
            "not raised, as this is no longer so: How long: 6 weeks to 3 months (",
            "ya no se da, pues esto ya no es así: Cuánto tiempo: De 6 semanas a 3 meses (",
        );
        assert!(compared.contains(why), "{compared}");
    });
}

#[test]
fn what_nobody_is_sure_of_any_more_is_not_said_to_be_over() {
    let questionnaire = builtin::questionnaire();
    let raised = [("course", "rest night_wake"), ("imaged", "never"), ("trend", "weeks")];
    let earlier = intake(&questionnaire, &raised);
    let flag = questionnaire.find_red_flag("two_bone_signs").unwrap();
    for (now, gone) in [("rest? night_wake", false), ("?", false), ("night_wake", true), ("none_of_these", true)] {
        let later = intake(&questionnaire, &[("course", now), ("imaged", "never"), ("trend", "weeks")]);
        let because = later.no_longer_raised_because(&earlier, flag);
        assert_eq!(!because.is_empty(), gone, "{now}: {because:?}");
    }
}
