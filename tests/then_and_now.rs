//! What a PT is told of a later visit: like with like, and a recovery as what it is.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::fhir;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_chart::record::{Moment, Note, Record, State};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::retested;
use hip_triage_core::explain::is_settled;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use support::pt::{after, chart, examined_later, first, home, intake, later, page, under, walk_to_stop};
use support::visit::{flat, text};
use support::{answer, moment, walk};

/// What was found on the first visit: a stiff hip, a weak one, and an ankle reflex that is weaker.
const FOUND: &[(&str, &str)] = &[
    ("internal_rotation", "l 32 r 12 p"),
    ("adduction", "l 20 - r 5 +"),
    ("abductor_weakness", "l 5 r 3"),
    ("fadir", "l - r +"),
    ("straight_leg_raise", "l - r -"),
];

fn examined(questionnaire: &Questionnaire) -> Record {
    let mut interview = intake(questionnaire, &[]);
    chart(&mut interview, FOUND);
    answer(&mut interview, "planes_restricted", "one_or_two");
    first(questionnaire, &interview)
}

/// The points of the hip joint on a visit, like with like.
fn points(record: &Record, before: Option<&Record>, questionnaire: &Questionnaire) -> i32 {
    let (mut interview, _) = record.interview(questionnaire);
    if let Some(before) = before {
        before.stand_before(&mut interview);
    }
    let (joint, _) = questionnaire.category_ids().find(|(_, category)| category.name == "joint").unwrap();
    Assessment::of(&retested(&interview).like_with_like).score(joint).total
}

#[test]
fn a_sign_that_is_gone_is_better_and_no_evidence_against() {
    let questionnaire = builtin::questionnaire();
    let first = examined(&questionnaire);
    let now = [("internal_rotation", "l 32 r 30 -"), ("abductor_weakness", "l 5 r 5"), ("fadir", "l - r -")];
    let visit = after(examined_later(&questionnaire, &first, &[], &now), first);
    let told = page(&questionnaire, visit.clone());
    let pattern = under(&told, "PATTERN");
    let (_, against) = pattern.split_once("Against: ").unwrap();
    let (against, gone) = against.split_once("No longer found as on visit 1; now").unwrap();
    assert!(!against.contains("rotation") && !against.contains("strength"), "{against}");
    assert!(gone.starts_with(": Passive internal rotation: normal (right)"), "{gone}");
    assert!(gone.contains("Hip abductor strength: strong (right)"), "{gone}");
    let compared = under(&told, "THEN AND NOW");
    assert!(compared.contains("right 30°, normal (right +18°) (better)"), "{compared}");
    assert!(compared.contains("passive internal rotation; hip abductor strength; FADIR"), "{compared}");
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit, &questionnaire))));
    let (fits, better) = home.split_once("Found better in the examination than on the visit before").unwrap();
    assert!(!fits.contains("The hip turns inward as it should"), "{fits}");
    assert!(better.contains("Bending the hip and turning it in does not hurt."), "{better}");
    // What was measured stands with what it was then.
    assert!(!better.contains("The hip turns inward as it should."), "{better}");
    assert!(better.contains("How far the hip turns in (right): then 12°; now 30°"), "{better}");
    assert!(better.contains("Strength goes from 0 to 5, which is full strength."), "{better}");
}

#[test]
fn a_sign_that_has_come_is_worse_and_counts() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("adduction", "l 20 - r 20 -")]);
    let first = first(&questionnaire, &interview);
    let second = examined_later(&questionnaire, &first, &[], &[("adduction", "l 20 - r 5 +")]);
    let told = page(&questionnaire, after(second, first));
    assert!(under(&told, "THEN AND NOW").contains("reduced (right -15°) (worse)"), "{told}");
    assert!(under(&told, "PATTERN").contains("Passive adduction: reduced (right) (+5)"), "{told}");
}

#[test]
fn what_was_not_tested_again_says_nothing_of_a_change() {
    let questionnaire = builtin::questionnaire();
    let first = examined(&questionnaire);
    let second = later(&questionnaire, &first, &[]);
    assert_eq!(points(&second, Some(&first), &questionnaire), points(&first, None, &questionnaire));
    let told = page(&questionnaire, after(second, first.clone()));
    let pattern = under(&told, "PATTERN");
    assert!(pattern.contains("Passive adduction: reduced (right), not repeated (+5)"), "{pattern}");
    assert!(pattern.contains("Counted as found on visit 1: the tests that were not repeated"), "{pattern}");
    assert!(!under(&told, "THEN AND NOW").contains("Better:"), "{told}");
    // Of one that was, the count from all of them says nothing any more: somebody has to count again.
    let second = examined_later(&questionnaire, &first, &[], &[("internal_rotation", "l 32 r 30 -")]);
    let told = under(&page(&questionnaire, after(second, first)), "PATTERN");
    assert!(told.contains("Counted as found on visit 1: the tests that were not repeated"), "{told}");
}

#[test]
fn what_two_testers_differ_by_is_neither_better_nor_worse() {
    let questionnaire = builtin::questionnaire();
    let then = [("flexion", "l 125 r 108"), ("abductor_weakness", "l 5 r 4"), ("reflexes", "l 2 2 r 2 1")];
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &then);
    let first = first(&questionnaire, &interview);
    let now = [("flexion", "l 125 r 118"), ("abductor_weakness", "l 5 r 5"), ("reflexes", "b 2 2")];
    let visit = after(examined_later(&questionnaire, &first, &[], &now), first.clone());
    let told = page(&questionnaire, visit.clone());
    let compared = under(&told, "THEN AND NOW");
    assert!(compared.contains("now Strong: left 5 of 5 | right 5 of 5 Passive hip flexion"), "{compared}");
    assert!(compared.contains("knee 2+ normal, ankle 2+ normal One grade of strength"), "{compared}");
    assert!(compared.contains("right 118° (right +10°) (better)"), "its limit lies between: {compared}");
    let gone = under(&told, "PATTERN");
    let (_, gone) = gone.split_once("No longer found as on visit 1; now").unwrap();
    assert!(gone.contains("flexion") && !gone.contains("strength") && !gone.contains("Reflexes"), "{gone}");
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit, &questionnaire))));
    assert!(!home.contains("lift the leg sideways are strong"), "{home}");
}

#[test]
fn what_is_put_together_from_tests_is_no_test_that_was_left_out() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, FOUND);
    answer(&mut interview, "acr_set", "positive");
    let first = first(&questionnaire, &interview);
    let second = examined_later(&questionnaire, &first, &[], &[("internal_rotation", "l 32 r 12")]);
    let told = under(&page(&questionnaire, after(second, first)), "THEN AND NOW");
    let (same, untested) = told.split_once("Not tested again: ").unwrap();
    assert!(
        same.contains("Still counts as then, though not all of it was tested again: ACR set for hip OA (Met)"),
        "what counts is on the page: {told}"
    );
    assert!(!untested.contains("ACR") && untested.contains("Passive adduction"), "{told}");
}

#[test]
fn an_outcome_beside_an_angle_that_excludes_it_does_not_count_and_what_does_is_told_once() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("flexion", "l 125 r 105")]);
    let mut record = first(&questionnaire, &interview);
    record.charted[0].right.outcome = Some("negative".to_owned());
    let told = page(&questionnaire, record.clone());
    let decided = "so the numbers decide: Passive hip flexion (charted: More than 115°; counts as 115° or less).";
    assert!(flat(&told).contains(decided), "{told}");
    assert!(!under(&told, "EXAMINATION").contains("ore than 115°"), "{told}");
    assert!(under(&told, "EXAMINATION").contains("right 105°; counts as 115° or less (right)"), "{told}");
    // Each side excludes another outcome: both are told, and one thing counts.
    record.charted[0].left.outcome = Some("positive".to_owned());
    let told = page(&questionnaire, record.clone());
    let decided = "Passive hip flexion (charted: 115° or less, More than 115°; counts as 115° or less).";
    assert!(flat(&told).contains(decided), "{told}");
    within(Language::Spanish, || {
        let told = flat(&page(&questionnaire, record));
        assert!(told.contains("así que deciden los números: ") && told.contains("(anotado: "), "{told}");
    });
}

#[test]
fn an_outcome_that_an_angle_excludes_and_leaves_open_is_no_answer_that_does_not_count() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("internal_rotation", "l 32 r 12")]);
    let mut record = first(&questionnaire, &interview);
    record.charted[0].right.values = vec!["18".parse().ok()];
    record.charted[0].right.outcome = Some("negative".to_owned());
    let entry = record.entries.iter_mut().find(|entry| entry.question == "internal_rotation").unwrap();
    entry.answer = NamedAnswer::One("negative".to_owned());
    let told = page(&questionnaire, record);
    assert!(
        flat(&told).contains(
            "Passive internal rotation (charted: Normal; the numbers leave it open, so it counts as nothing)"
        ),
        "{told}"
    );
    assert!(!told.contains("ANSWERED, BUT NOT COUNTED") && !told.contains("internal_rotation"), "{told}");
}

#[test]
fn a_change_of_the_questions_is_told_by_what_it_touches_and_never_above_an_emergency() {
    let questionnaire = builtin::questionnaire();
    let older = |mut record: Record| {
        record.questionnaire.version = "2.2.0".to_owned();
        record.questionnaire.fingerprint = "another".to_owned();
        record
    };
    let changed = "The questions have changed since this visit";
    let mut record = older(first(&questionnaire, &intake(&questionnaire, &[])));
    let told = page(&questionnaire, record.clone());
    assert!(!told.contains(changed), "nothing of it is touched: {told}");
    let told_otherwise = record.snapshot.as_mut().unwrap();
    told_otherwise.origins = vec!["muscular".to_owned()];
    told_otherwise.red_flags.clear();
    let told = flat(&page(&questionnaire, record));
    let what = "the same answers no longer lead to the same in the verdict and the red flags.";
    let now = &questionnaire.identity().version;
    assert!(told.contains(&format!("{changed} (from version 2.2.0 to {now}): {what}")), "{told}");

    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk_to_stop(&mut interview);
    let mut stopped = older(first(&questionnaire, &interview));
    stopped.end(State::Stopped, &moment("09:20"));
    let right_now = stopped.entries.iter_mut().find(|entry| entry.question == "right_now").unwrap();
    right_now.offered = serde_json::from_str(r#"["saddle"]"#).unwrap();
    let told = page(&questionnaire, stopped);
    let at = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words}: {told}"));
    assert!(at("GET HELP NOW") < at(changed), "{told}");
    assert!(flat(&told).contains("there is more to choose from at "), "{told}");
}

#[test]
fn what_stands_beside_the_visit_before_is_told_once() {
    let questionnaire = builtin::questionnaire();
    let first = examined(&questionnaire);
    let now = [("internal_rotation", "l 32 r 30 -"), ("straight_leg_raise", "l - r -")];
    let second = examined_later(&questionnaire, &first, &[("pain_now", "1"), ("sleep", "every_night")], &now);
    let told = page(&questionnaire, after(second, first));
    // What did not change is named in the line that leads, too.
    for (part, times) in [("every night", 1), ("right 30°", 1), ("Climb the stairs", 2)] {
        assert_eq!(flat(&told).to_lowercase().matches(&part.to_lowercase()).count(), times, "{part}: {told}");
    }
    let examination = under(&told, "EXAMINATION");
    assert!(examination.contains("Tested again: see Examination, then and now"), "{examination}");
    assert!(!examination.contains("straight-leg raise"), "{examination}");
    assert!(told.contains("The same as then: SLR: straight-leg raise"), "{told}");
}

#[test]
fn a_reflex_that_has_gone_weaker_by_one_grade_is_told_and_a_grade_of_strength_is_not() {
    let questionnaire = builtin::questionnaire();
    let id = |name: &str| questionnaire.find_question(name).unwrap();
    let sciatica = [("pain_site", "buttock/right low_back/right"), ("worst_site", "buttock"), ("how_far", "foot")];
    let mut then = intake(&questionnaire, &sciatica);
    chart(&mut then, &[("reflexes", "b 2 2"), ("abductor_weakness", "l 5 r 5")]);
    let mut now = Interview::follow_up(&then);
    chart(&mut now, &[("reflexes", "l 2 2 r 2 1"), ("abductor_weakness", "l 5 r 4")]);
    answer(&mut now, "reflexes", "ankle");
    let compared = retested(&now);
    assert_eq!(compared.come, [id("reflexes")], "a loss that may be new");
    assert_eq!(compared.within_error, [id("abductor_weakness")]);
    // One that is back by a grade is no recovery.
    let mut later = Interview::follow_up(&now);
    chart(&mut later, &[("reflexes", "b 2 2")]);
    let compared = retested(&later);
    assert!(compared.gone.is_empty() && compared.within_error == [id("reflexes")]);
}

#[test]
fn no_red_flag_reads_a_test_of_the_visit_before() {
    let questionnaire = builtin::questionnaire();
    let id = |name: &str| questionnaire.find_question(name).unwrap();
    let answers = [("log_roll", "positive"), ("wide_gait", "positive"), ("fadir", "positive")];
    let mut interview = intake(&questionnaire, &[]);
    walk(&mut interview, &answers);
    let begun = first(&questionnaire, &interview).follow_up(2, &questionnaire, moment("12:00"));
    let compared = retested(&begun.interview);
    assert_eq!(compared.not_repeated, [id("fadir")]);
    let first_visit = retested(&Interview::new(&questionnaire, Audience::Clinician));
    assert!(first_visit.not_repeated.is_empty() && first_visit.gone.is_empty());
}

#[test]
fn the_mean_of_the_activities_is_judged_beside_each_of_them() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let told = |activities: &'static str| {
        let second = later(&questionnaire, &first, &[("activities", activities)]);
        let visit = after(second, first.clone());
        let home = flat(&text(&report::take_home(&Subject::of_visit(visit.clone(), &questionnaire))));
        (under(&page(&questionnaire, visit), "THEN AND NOW"), home)
    };
    let (pts, home) = told("Put on socks=4; Climb the stairs at work=7; Walk the dog=6");
    assert!(pts.contains("Put on socks then 2 now 4 +2: a little better"), "{pts}");
    for (page, name) in [(&pts, "Mean of the 3 activities"), (&home, "Your activities together")] {
        assert!(page.contains(&format!("{name} then 3.7 now 5.7 +2.0: clearly better")), "{page}");
    }
    assert!(pts.contains("the mean of the activities, 2 or more"), "{pts}");
    let (pts, _) = told("Put on socks=4; Climb the stairs at work=5");
    assert!(pts.contains("Mean of the 2 activities then 3.5 now 4.5 +1.0: a little better"), "{pts}");
    let (pts, _) = told("Put on socks=2; Swim=5");
    assert!(!pts.contains("Mean of"), "one has no mean: {pts}");
    within(Language::Spanish, || {
        let second = later(&questionnaire, &first, &[("activities", "Put on socks=4; Climb the stairs at work=7")]);
        let pts = flat(&page(&questionnaire, after(second, first.clone())));
        assert!(pts.contains("Promedio de las 2 actividades: antes: 3.5, ahora: 5.5, +2.0: claramente mejor"), "{pts}");
    });
}

#[test]
fn what_is_worse_is_told_by_short_names_and_to_the_person() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let second = later(&questionnaire, &first, &[("sleep", "every_night")]);
    let patients = text(&report::patient(Subject::of_visit(after(second, first), &questionnaire).interview()));
    let told = under(&patients, "WORSE THAN LAST TIME");
    assert!(told.contains("Broken sleep. Last time: Some nights. Now: Every night."), "{told}");
    assert!(!told.contains('?'), "{told}");
}

#[test]
fn the_page_of_a_stop_says_of_which_day_and_visit_it_is_and_asks_for_no_more() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk_to_stop(&mut interview);
    let mut record = first(&questionnaire, &interview);
    record.end(State::Stopped, &moment("09:20"));
    let subject = Subject::of_visit(record.into(), &questionnaire);
    let stop = flat(&text(&report::stop_of(&subject)));
    assert!(stop.ends_with("Date: 2026-11-23. Client: T-1, visit 1"), "{stop}");
    let pts = text(&report::handover(&subject));
    let stopped = under(&pts, "NOT ASKED");
    assert!(stopped.contains("Stopped before these: Main problem; Where; How bad"), "{stopped}");
    assert!(!pts.contains("\nWHERE\n"), "{pts}");
    let safety = under(&pts, "SAFETY");
    assert!(!safety.contains("Told before") && !safety.contains("Place of the new pain"), "{safety}");
    assert!(safety.contains("Not asked: Walking now"), "{safety}");
}

#[test]
fn degrees_that_clearly_differ_are_better_or_worse_where_it_hurts() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("flexion", "l 120 r 90"), ("adduction", "l 20 r 20"), ("internal_rotation", "l 30 r 5")]);
    let first = first(&questionnaire, &interview);
    let now = [("flexion", "l 100 r 108"), ("adduction", "l 20 r 8"), ("internal_rotation", "l 30 r 14")];
    let told = page(&questionnaire, after(examined_later(&questionnaire, &first, &[], &now), first));
    let compared = under(&told, "THEN AND NOW");
    assert!(compared.contains("Worse: passive adduction. Better: passive hip flexion."), "{compared}");
    assert!(
        compared.contains("right 108° (left -20°, right +18°) (better)"),
        "the sound side tells nothing: {compared}"
    );
    assert!(compared.contains("right 8° (right -12°) (worse)"), "{compared}");
    assert!(compared.contains("right 14° (right +9°) "), "less can be how it was read: {compared}");
    assert!(!compared.contains("(right +9°) (better)"), "{compared}");
    assert!(compared.contains("Degrees: 10° or more further is told as better"), "the rule is told: {compared}");
}

#[test]
fn several_red_flags_that_are_new_are_named_once_in_the_line_that_leads() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let signs = [("course", "rest night_wake"), ("imaged", "never"), ("trend", "weeks")];
    let told = page(&questionnaire, after(later(&questionnaire, &first, &signs), first));
    let compared = under(&told, "THEN AND NOW");
    assert!(compared.matches("Red flag: then not raised").count() > 1, "{compared}");
    assert!(!compared.contains("red flag; red flag") && compared.contains("lying still; red flag."), "{compared}");
}

#[test]
fn two_visits_of_one_day_are_told_as_that() {
    let questionnaire = builtin::questionnaire();
    let first = examined(&questionnaire);
    let mut second = later(&questionnaire, &first, &[("pain_now", "5")]);
    let pages = |second: &Record| {
        let subject = Subject::of_visit(after(second.clone(), first.clone()), &questionnaire);
        [report::handover(&subject), report::take_home(&subject)].map(|page| flat(&text(&page)))
    };
    let [pts, home] = pages(&second);
    assert!(pts.contains("Then: visit 1 on 2026-11-23, 28 days ago. Now: this visit."), "{pts}");
    assert!(home.contains("Then: your visit on 2026-11-23. Now: this visit."), "{home}");
    assert!(pts.contains("Garden for an hour”") || pts.contains("(from 2026-11-23)"), "{pts}");
    second.started = moment("15:00");
    let [pts, home] = pages(&second);
    let told = "Then: visit 1, earlier on the same day (2026-11-23). Now: this visit. So no days lie between the two.";
    assert!(pts.contains(told) && !pts.contains("days ago"), "{pts}");
    assert!(home.contains("Then: your visit earlier on the same day. Now: this visit."), "{home}");
    assert!(pts.contains("(from an earlier visit)") && !pts.contains("(from 2026-11-23)"), "{pts}");
}

#[test]
fn a_score_that_was_let_stand_is_of_the_day_on_which_it_was_measured() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[("measure", "LEFS 38 of 80")]));
    let stands = after(later(&questionnaire, &first, &[]), first.clone());
    let told = flat(&page(&questionnaire, stands.clone()));
    assert!(told.contains("Other measure: “LEFS 38 of 80” (from 2026-11-23)"), "{told}");
    let in_fhir = |visit| serde_json::to_string(&fhir::response(&Subject::of_visit(visit, &questionnaire))).unwrap();
    let measured_before = "From 2026-11-23, and not measured anew on this visit.";
    assert!(in_fhir(stands).contains(measured_before), "the day of the resource is not that of the score");
    assert!(!in_fhir(first.clone().into()).contains(measured_before));
    let anew = later(&questionnaire, &first, &[("measure", "LEFS 52 of 80")]);
    let told = flat(&page(&questionnaire, after(anew, first)));
    assert!(told.contains("now “LEFS 52 of 80”") && !told.contains("LEFS 52 of 80” (from"), "{told}");
}

#[test]
fn the_page_that_is_taken_home_has_lines_for_names_and_keeps_what_waits_apart() {
    let questionnaire = builtin::questionnaire();
    let signs = [("course", "rest night_wake"), ("imaged", "never"), ("told", "none_of_these")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let home = flat(&text(&report::take_home(&Subject::of_visit(first.into(), &questionnaire))));
    assert!(home.contains("Your name: ____") && home.contains("Your PT: name, phone: ____"), "{home}");
    assert!(
        home.contains("Wait with exercises until a doctor has seen you. Wait with those you do already, too."),
        "{home}"
    );
    assert!(home.contains("What your PT may do, once a doctor has looked:"), "{home}");
    assert!(!home.contains("What your PT may do:") && !home.contains("What to ask your PT:"), "{home}");
    let calm = support::pt::first(&questionnaire, &intake(&questionnaire, &[]));
    let home = flat(&text(&report::take_home(&Subject::of_visit(calm.into(), &questionnaire))));
    assert!(home.contains("What your PT may do:") && !home.contains("once a doctor has looked"), "{home}");
}

#[test]
fn what_was_answered_for_the_first_time_stands_in_its_part_and_is_counted() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    walk_to_stop(&mut interview);
    let mut stopped = first(&questionnaire, &interview);
    stopped.end(State::Stopped, &moment("09:20"));
    let signs = [("doctor_seen", "yes"), ("doctor_allowed", "anything"), ("right_now", "none_of_these")];
    let second = later(&questionnaire, &stopped, &[&signs[..], &[("how_long", "years"), ("pain_now", "4")]].concat());
    let told = page(&questionnaire, after(second, stopped));
    let beside = under(&told, "THEN AND NOW");
    let named = "Answered for the first time, each in its part of the page: how long; pain now.";
    assert!(beside.contains(named), "of what nobody is sure, nothing was answered: {beside}");
    // Of a red flag that is all there is to tell of then.
    let answers = beside.replace("Red flag: then not asked", "");
    assert!(!answers.contains("not asked") && !answers.contains("More than a year"), "{beside}");
    assert!(flat(&told).contains("How long: More than a year"), "{told}");
}

#[test]
fn what_was_noted_on_a_test_today_tells_more_than_that_it_is_as_it_was() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("trochanter_palpation", "l - r +")]);
    let begun = first(&questionnaire, &interview);
    let second = examined_later(&questionnaire, &begun, &[], &[("trochanter_palpation", "l - r +")]);
    let same = |record: Record| {
        let told = under(&page(&questionnaire, after(record, begun.clone())), "THEN AND NOW");
        let (_, same) = told.split_once("About the same:").unwrap();
        same.split_once("Pain now").unwrap().0.to_owned()
    };
    assert!(same(second.clone()).contains("greater trochanter palpation"), "{}", same(second));
    let note = Note {
        question: "trochanter_palpation".to_owned(),
        text: "a little sore".to_owned(),
        language: None,
        at: Moment::try_from("2026-12-21T10:05:00-05:00".to_owned()).unwrap(),
    };
    let noted = Record { notes: vec![note], ..second };
    assert!(!same(noted.clone()).contains("greater trochanter palpation"), "{}", same(noted));
}

#[test]
fn a_class_that_is_put_together_from_tests_gets_neither_better_nor_worse() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[("stiffness", "up_to_30")]);
    chart(&mut interview, &[("internal_rotation", "l 32 r 18 p +"), ("flexion", "l 125 r 122")]);
    answer(&mut interview, "acr_set", "positive");
    let first = first(&questionnaire, &interview);
    let now = [("internal_rotation", "l 32 r 30 np -"), ("flexion", "l 125 r 122")];
    let second = examined_later(&questionnaire, &first, &[("acr_set", "negative")], &now);
    let visit = after(second, first);
    let told = page(&questionnaire, visit.clone());
    let compared = under(&told, "THEN AND NOW");
    assert!(compared.contains("Better: passive internal rotation."), "{compared}");
    let pattern = under(&told, "PATTERN");
    assert!(pattern.contains("visit 1; now: Passive internal rotation: normal (right)"), "{pattern}");
    assert!(!pattern.contains("ACR"), "{pattern}");
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit, &questionnaire))));
    assert!(!home.contains("signs of a worn hip joint"), "{home}");
}

#[test]
fn what_was_not_held_as_long_before_is_neither_better_nor_worse() {
    let questionnaire = builtin::questionnaire();
    let on_both = |then: &str, now: &str| {
        let mut interview = intake(&questionnaire, &[]);
        chart(&mut interview, &[("single_leg_stance", then)]);
        let first = first(&questionnaire, &interview);
        let visit = after(examined_later(&questionnaire, &first, &[], &[("single_leg_stance", now)]), first);
        let home = flat(&text(&report::take_home(&Subject::of_visit(visit.clone(), &questionnaire))));
        (under(&page(&questionnaire, visit), "THEN AND NOW"), home)
    };
    // She let go before it could hurt.
    let (told, home) = on_both("l 30 np - r 18 np -", "l 30 np - r 30 20 p +");
    assert!(told.contains("right stands for 30 s, pain after 20 s"), "{told}");
    assert!(!told.contains("Worse: single-leg stance") && !told.contains("(worse)"), "{told}");
    assert!(home.contains("then stands for 18 s, no pain; now stands for 30 s, pain after 20 s"), "{home}");
    let (told, _) = on_both("l 30 np - r 30 20 p +", "l 30 np - r 18 np -");
    assert!(!told.contains("Better: single-leg stance") && !told.contains("(better)"), "{told}");
    // How long the sound leg was stood on says nothing of the one that hurts.
    let (told, _) = on_both("l 20 - r 30 np -", "l 30 - r 30 20 p +");
    assert!(told.contains("Worse: single-leg stance"), "{told}");
    // It hurts before it did not, and after as long it no longer does.
    let (told, _) = on_both("l 30 np - r 30 np -", "l 30 np - r 30 20 p +");
    assert!(told.contains("Worse: single-leg stance"), "{told}");
    let (told, _) = on_both("l 30 np - r 30 20 p +", "l 30 np - r 30 np -");
    assert!(told.contains("Better: single-leg stance"), "{told}");
}

#[test]
fn an_origin_for_which_two_tests_speak_comes_next_however_far_behind_it_is() {
    let questionnaire = builtin::questionnaire();
    let worn = [
        ("age", "71"),
        ("pain_site", "groin/right outer_hip/right"),
        ("worst_site", "groin"),
        ("stiffness", "up_to_30"),
        ("tasks", "socks ankle car"),
        ("why_hard", "stiff"),
        ("most_like", "stiff"),
        ("course", "lie_side"),
    ];
    let told = |items: &[(&str, &str)]| {
        let mut interview = intake(&questionnaire, &worn);
        chart(
            &mut interview,
            &[&[("internal_rotation", "l 32 r 12 p"), ("adduction", "l 20 - r 5 +")], items].concat(),
        );
        let record = first(&questionnaire, &interview);
        (under(&page(&questionnaire, record.clone()), "PATTERN"), home(record, &questionnaire))
    };
    let at_the_side = [
        ("trochanter_palpation", "l - r +"),
        ("resisted_abduction", "l - r +"),
        ("single_leg_stance", "l 30 - r 30 10 p +"),
        ("trendelenburg", "l - r +"),
    ];
    let (pattern, home) = told(&at_the_side);
    assert!(
        pattern.contains("fit best with the hip joint") && pattern.contains("Comes next: a muscle or tendon"),
        "{pattern}"
    );
    assert!(home.contains("Next after that comes pain from a muscle or tendon."), "{home}");
    let (pattern, _) = told(&at_the_side[..1]);
    assert!(!pattern.contains("Comes next"), "{pattern}");
}

#[test]
fn a_test_whose_sign_is_gone_is_none_that_was_left_out() {
    let questionnaire = builtin::questionnaire();
    let nerve = [
        ("age", "44"),
        ("medicines", "none_of_these"),
        ("pain_site", "low_back/right back_thigh/right"),
        ("worst_site", "low_back"),
        ("how_far", "thigh"),
        ("leg_side", "right"),
        ("feel", "achy"),
        ("most_like", "back"),
        ("stiffness", "none"),
        ("brings_on", "sitting back_moves"),
        ("sit_where", "down_leg"),
        ("eases", "moving"),
        ("tasks", "bend"),
        ("bend_where", "back"),
        ("back_leg", "cough_leg"),
        ("story", "none_of_these"),
    ];
    let mut interview = intake(&questionnaire, &nerve);
    let done = [
        ("reflexes", "l 2 2 r 2 1"),
        ("internal_rotation", "l 35 np r 35 np"),
        ("fadir", "l - r -"),
        ("faber", "l - r -"),
        ("seated_piriformis", "l - r -"),
        ("crossed_straight_leg_raise", "l - r -"),
        ("myotome", "b 5 5 5"),
        ("sensation", "b -"),
    ];
    chart(&mut interview, &done);
    answer(&mut interview, "extension_30s", "negative");
    let assessment = Assessment::of(&interview);
    let item = |name: &str| questionnaire.find_question(name).unwrap();
    let gone = [item("slump"), item("straight_leg_raise")];
    assert!(!is_settled(&interview, &assessment, &[]), "either could change it");
    assert!(is_settled(&interview, &assessment, &gone), "{:?}", assessment.verdict());
}

#[test]
fn what_was_noted_without_a_number_is_what_was_told() {
    let questionnaire = builtin::questionnaire();
    let begun = first(&questionnaire, &intake(&questionnaire, &[("starts_after", "20")]));
    let second = later(&questionnaire, &begun, &[("starts_after", "-")]);
    let note = Note {
        question: "starts_after".to_owned(),
        text: "Flat walks: no pain".to_owned(),
        language: None,
        at: Moment::try_from("2026-12-21T10:05:00-05:00".to_owned()).unwrap(),
    };
    let compared = |record: Record| under(&page(&questionnaire, after(record, begun.clone())), "THEN AND NOW");
    let bare = compared(second.clone());
    assert!(bare.contains("then 20 minutes now asked, nothing noted"), "{bare}");
    let noted = compared(Record { notes: vec![note], ..second });
    assert!(noted.contains("then 20 minutes now note: “Flat walks: no pain”"), "{noted}");
}
