//! What a PT who played a visit that was stopped, and the one after it, struck out of the pages or missed there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeMap;

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Record, State};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Urgency};
use hip_triage_core::session::{Act, Place, Session};
use hip_triage_core::short::Short;
use support::pt::{after, at_home, chart, chart_at, examined_later, first, intake, later, page, under};
use support::visit::{flat, text};
use support::{answer, moment};

/// Does the same in each language, with its questionnaire.
fn in_each_language(told: impl Fn(Language, &Questionnaire)) {
    for (tag, language) in [("en", Language::English), ("es", Language::Spanish)] {
        let questionnaire = builtin::in_language(tag).unwrap();
        within(language, || told(language, &questionnaire));
    }
}

/// A text in the language that is spoken.
fn either<'t>(language: Language, english: &'t str, spanish: &'t str) -> &'t str {
    if language == Language::English { english } else { spanish }
}

/// A visit that was stopped once these were answered.
fn stopped(questionnaire: &Questionnaire, answers: &[(&str, &str)], at: Urgency) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (name, given) in [("who", "self"), ("sex", "female"), ("age", "63")].iter().chain(answers) {
        answer(&mut interview, name, given);
    }
    assert_eq!(Assessment::of(&interview).urgency(), Some(at));
    let mut record = first(questionnaire, &interview);
    record.end(State::Stopped, &moment("09:20"));
    record
}

const EMERGENCY: &[(&str, &str)] = &[("right_now", "saddle"), ("right_now_when", "recent")];

/// What the client takes home of a visit and the one before it.
fn home_after(second: Record, first: Record, questionnaire: &Questionnaire) -> String {
    flat(&text(&report::take_home(&Subject::of_visit(after(second, first), questionnaire))))
}

fn home(record: Record, questionnaire: &Questionnaire) -> String {
    flat(&text(&report::take_home(&Subject::of_visit(record.into(), questionnaire))))
}

#[test]
fn who_is_sent_to_a_doctor_today_takes_home_what_cannot_wait_until_then() {
    in_each_language(|language, questionnaire| {
        let list = either(language, "WHEN TO GET HELP AT ONCE", "CUÁNDO BUSCAR AYUDA DE INMEDIATO");
        let sign = either(language, "Both legs are getting weak or numb", "Las dos piernas");
        let unsteady = [("right_now", "unsteady"), ("right_now_when", "recent")];
        let told = home(stopped(questionnaire, &unsteady, Urgency::SameDay), questionnaire);
        let (_, told) = told.split_once(list).unwrap_or_else(|| panic!("{told}"));
        assert!(told.contains(sign), "{told}");
        // Whoever is to call now need not be told when to.
        let told = home(stopped(questionnaire, EMERGENCY, Urgency::Emergency), questionnaire);
        assert!(!told.contains(list), "{told}");
    });
}

#[test]
fn a_red_flag_about_what_nobody_came_to_ask_before_is_not_worse() {
    in_each_language(|language, questionnaire| {
        let seen = [("doctor_seen", "yes"), ("doctor_allowed", "anything"), ("right_now", "none_of_these")];
        let signs = [("course", "rest night_wake"), ("imaged", "never")];
        let answers = [&seen[..], &signs].concat();
        let now = intake(questionnaire, &answers);
        let told = |before: Record| {
            let second = Record { visit: 2, ..first(questionnaire, &now) };
            let heading = either(language, "THEN AND NOW", "ANTES Y AHORA");
            under(&page(questionnaire, after(second, before)), heading)
        };
        let unasked = told(stopped(questionnaire, EMERGENCY, Urgency::Emergency));
        assert!(
            unasked.contains(either(
                language,
                "then not asked now doctor within days",
                "antes: no se preguntó ahora: médico"
            )),
            "{unasked}"
        );
        assert!(!unasked.contains(either(language, "Worse", "Peor")), "{unasked}");
        // What was asked about then and is there now is.
        let asked = told(first(questionnaire, &intake(questionnaire, &[])));
        assert!(
            asked.contains(either(language, "then not raised now doctor within days", "antes: no se da ahora: médico")),
            "{asked}"
        );
        assert!(asked.contains(either(language, "Worse: red flag", "Peor: señal de alarma")), "{asked}");
    });
}

#[test]
fn a_red_flag_by_a_test_that_was_not_done_before_is_not_worse() {
    in_each_language(|language, questionnaire| {
        let first = first(questionnaire, &intake(questionnaire, &[]));
        let tapped = |before: &Record, found| {
            let second = examined_later(questionnaire, before, &[], &[("patellar_pubic_percussion", found)]);
            let heading = either(language, "THEN AND NOW", "ANTES Y AHORA");
            under(&page(questionnaire, after(second, before.clone())), heading)
        };
        let told = tapped(&first, "l - r +");
        let untested = either(language, "then not tested now same day", "antes: no se examinó ahora: el mismo día");
        assert!(told.contains(untested), "{told}");
        assert!(!told.contains(either(language, "Worse", "Peor")), "{told}");
    });
}

#[test]
fn how_it_is_compared_with_last_time_is_left_out_beside_the_figures_and_not_in_their_place() {
    in_each_language(|language, questionnaire| {
        let first = first(questionnaire, &intake(questionnaire, &[]));
        let second = later(questionnaire, &first, &[("compared", "-")]);
        let told = page(questionnaire, after(second, first));
        assert!(!told.contains(either(language, "\nHOW BAD", "\nCUÁNTO DUELE")), "{told}");
        let beside = under(&told, either(language, "THEN AND NOW", "ANTES Y AHORA"));
        let left_out = either(
            language,
            "Compared with last time: asked, left out",
            "En comparación con la última vez: se preguntó y quedó sin responder",
        );
        assert!(beside.contains(left_out), "{beside}");
        assert_eq!(flat(&told).to_lowercase().matches(&left_out[..12].to_lowercase()).count(), 1, "{told}");
    });
}

#[test]
fn the_page_taken_home_says_which_test_was_found_on_the_visit_before() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("internal_rotation", "l 32 r 12"), ("adduction", "l 20 - r 5 +")]);
        let first = first(questionnaire, &interview);
        let second = examined_later(questionnaire, &first, &[], &[("adduction", "l 20 - r 5 +")]);
        let told = |record: Record| {
            flat(&text(&report::take_home(&Subject::of_visit(after(record, first.clone()), questionnaire))))
        };
        let turns = either(
            language,
            "The hip turns inward less than it should",
            "La cadera gira hacia adentro menos de lo que debería",
        );
        let crosses = either(
            language,
            "The leg crosses the midline less than it should.",
            "La pierna cruza la línea media menos de lo que debería.",
        );
        let on_day = either(
            language,
            " (found on 2026-11-23, not tested again).",
            " (se encontró el 2026-11-23 y no se volvió a examinar).",
        );
        let later = told(second.clone());
        assert!(later.contains(&format!("{turns}{on_day}")) && later.contains(crosses), "{later}");
        // The day tells nothing where both visits were on it.
        let same_day = told(Record { started: moment("15:00"), ..second });
        let before = either(language, " (found on the visit before,", " (se encontró en la visita anterior ");
        assert!(same_day.contains(&format!("{turns}{before}")), "{same_day}");
        assert!(!home(first.clone(), questionnaire).contains("2026-11-23 "), "what was found today has no day");
    });
}

#[test]
fn only_an_origin_that_comes_near_the_first_is_named_as_next() {
    in_each_language(|language, questionnaire| {
        let told = |interview: &Interview<'_>| {
            let pts = page(questionnaire, first(questionnaire, interview));
            let pts = under(&pts, either(language, "PATTERN", "PATRÓN"));
            (pts, flat(&text(&report::patient(interview))))
        };
        let side = [("pain_site", "outer_hip/right groin/right"), ("worst_site", "outer_hip")];
        let next = either(language, "(runner-up)", "(le sigue)");
        let named = either(language, "Next after that comes", "Después de eso, lo más probable");
        let (pts, home) = told(&intake(questionnaire, &side));
        let points = either(
            language,
            "the hip joint +29; a muscle or tendon +4;",
            "la articulación de la cadera +29; un músculo o un tendón +4;",
        );
        assert!(pts.contains(points), "{pts}");
        assert!(!pts.contains(next) && !home.contains(named), "{pts}\n{home}");
        let (pts, home) = told(&intake(
            questionnaire,
            &[&side[..], &[("tasks", "none_of_these"), ("brings_on", "walking")]].concat(),
        ));
        let points = either(
            language,
            "the hip joint +15; a muscle or tendon +5 (runner-up);",
            "la articulación de la cadera +15; un músculo o un tendón +5 (le sigue);",
        );
        assert!(pts.contains(points), "{pts}");
        assert!(pts.contains(next) && home.contains(named), "{pts}\n{home}");
    });
}

#[test]
fn no_red_flag_says_to_somebody_who_fell_that_there_was_no_fall() {
    in_each_language(|language, questionnaire| {
        let without = either(language, "without a fall", "sin una caída");
        let with_or_without = either(language, "with or without a fall", "con o sin una caída");
        for (_, flag) in questionnaire.red_flag_ids() {
            let acts = Urgency::ALL.into_iter().map(|(_, urgency)| flag.action_at(urgency));
            for text in acts.chain([flag.concern.as_str(), flag.briefly()]) {
                let text = text.replace(with_or_without, "");
                assert!(!text.contains(without) && !text.contains("no fall"), "{}: {text}", flag.name);
            }
        }
    });
}

#[test]
fn an_answer_by_which_a_red_flag_is_read_stands_with_its_question_unless_it_is_a_sign() {
    in_each_language(|language, questionnaire| {
        let signs = [("course", "rest night_wake"), ("imaged", "never"), ("told", "none_of_these")];
        let told = page(questionnaire, first(questionnaire, &intake(questionnaire, &signs)));
        let safety = under(&told, either(language, "SAFETY", "SEGURIDAD"));
        let read_with = either(
            language,
            "Told before: Nothing so far; Pain at: groin, front thigh; Down the leg: into the thigh;",
            "Qué le han dicho: Nada hasta ahora; Dolor en: ingle, parte anterior del muslo; \
             Hasta dónde baja por la pierna: hasta el muslo;",
        );
        assert!(safety.contains(read_with), "{safety}");
        let by = either(language, "Raised by: woken when not", "Surge de: le despierta sin acostarse");
        assert!(safety.contains(by), "a sign stands for itself: {safety}");
    });
}

#[test]
fn a_trendelenburg_sign_says_which_leg_was_stood_on_and_where_the_pelvis_dropped() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("trendelenburg", "l + r -")]);
        let told = page(questionnaire, first(questionnaire, &interview));
        let examined = under(&told, either(language, "EXAMINATION", "EXAMEN"));
        let said = either(
            language,
            "Pelvis, by leg stood on (Trendelenburg): left drops on the other side; right level",
            "Pelvis, pierna de apoyo (Trendelenburg): izquierda cae en el lado contrario; derecha nivelada",
        );
        assert!(examined.contains(said), "{examined}");
    });
}

#[test]
fn a_sign_that_is_still_there_is_not_made_good_by_one_that_is_gone() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[("course", "rest night_wake")]));
    for (course, better) in [("night_wake", false), ("none_of_these", true)] {
        let second = later(&questionnaire, &first, &[("course", course)]);
        let told = under(&page(&questionnaire, after(second, first.clone())), "THEN AND NOW");
        let lead = told.split("Red flag:").next().unwrap();
        assert_eq!(lead.contains("Better: night, rest and care"), better, "{course}: {told}");
    }
}

#[test]
fn what_is_as_it_was_stands_beside_what_is_better() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[("pain_now", "6"), ("pain_worst", "8")]));
    let second = later(&questionnaire, &first, &[("pain_now", "3"), ("pain_worst", "7")]);
    let visit = after(second, first);
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit.clone(), &questionnaire))));
    for told in [under(&page(&questionnaire, visit), "THEN AND NOW"), home] {
        let (_, told) = told.split_once("Better: ").unwrap();
        let (better, same) = told.split_once("No clear change: ").unwrap();
        assert!(better.contains("pain now") && !better.contains("worst"), "{told}");
        assert!(same.starts_with("worst pain, last 7 days; "), "{told}");
    }
}

#[test]
fn one_lost_range_measured_in_several_ways_counts_as_one() {
    let questionnaire = builtin::questionnaire();
    let (joint, _) = questionnaire.category_ids().find(|(_, category)| category.name == "joint").unwrap();
    let points = |found: &[(&str, &str)]| {
        let mut interview = intake(&questionnaire, &[]);
        for (item, outcome) in found {
            answer(&mut interview, item, outcome);
        }
        Assessment::of(&interview).score(joint).total
    };
    let one = [("internal_rotation", "positive")];
    let all =
        [("adduction", "positive"), ("flexion", "positive"), ("planes_restricted", "three"), ("acr_set", "positive")];
    let none = points(&[]);
    assert_eq!(points(&one) - none, 5);
    assert_eq!(points(&[&one[..], &all].concat()) - none, 10, "all of them together");
}

#[test]
fn who_was_never_imaged_is_not_asked_for_reports() {
    let questionnaire = builtin::questionnaire();
    let scans = questionnaire.find_question("scans").unwrap();
    for (imaged, asked) in [("never", false), ("unclear", true)] {
        let interview = intake(&questionnaire, &[("imaged", imaged)]);
        assert_eq!(interview.path().answered.contains(&scans), asked, "{imaged}");
        let told = under(&page(&questionnaire, first(&questionnaire, &interview)), "SO FAR");
        assert!(asked || !told.contains("reports of scans"), "{told}");
    }
}

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
fn a_note_on_an_answer_that_is_another_now_stands_on_the_page_of_its_visit() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    for (trend, stands) in [("better", false), ("months", true)] {
        let told = flat(&noted(&questionnaire, &first, &[("trend", trend)], [("trend", ["by fits and starts", ""])]));
        assert_eq!(told.contains("by fits and starts"), stands, "{told}");
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
fn a_client_is_not_told_again_what_something_more_urgent_tells() {
    in_each_language(|language, questionnaire| {
        let known = either(
            language,
            "pain in a bone is looked at more closely",
            "un dolor en un hueso se revisa con más cuidado",
        );
        let told = |answers: &[(&'static str, &'static str)]| {
            home(first(questionnaire, &intake(questionnaire, answers)), questionnaire)
        };
        let cancer = ("health", "cancer");
        let past = ("cancer_now", "past");
        let urgent = told(&[cancer, past, ("imaged", "never")]);
        let calm = told(&[cancer, past, ("imaged", "explained"), ("trend", "not_worse"), ("how_long", "years")]);
        assert_eq!([urgent.contains(known), calm.contains(known)], [false, true], "{calm} {urgent}");
    });
}

#[test]
fn what_a_doctor_has_looked_at_is_not_told_the_client_again_and_all_else_is() {
    let questionnaire = builtin::questionnaire();
    let signs = [("health", "cancer"), ("cancer_now", "past"), ("imaged", "never")];
    let first = first(&questionnaire, &intake(&questionnaire, &signs));
    let look = [("doctor_seen", "yes"), ("doctor_allowed", "anything"), ("imaged", "explained"), ("trend", "better")];
    let second = examined_later(&questionnaire, &first, &look, &[]);
    let told = flat(&text(&report::take_home(&Subject::of_visit(after(second, first), &questionnaire))));
    assert!(!told.contains("pain in a bone is looked at more closely"), "{told}");
    assert!(told.contains("A blood thinner makes a bleed into a muscle more likely"), "{told}");
}

#[test]
fn a_set_names_the_numbers_that_tell_it_and_a_test_whose_outcome_is_open_says_so() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(intake(&questionnaire, &[]));
    for (item, typed) in [("internal_rotation", "r 18 p"), ("flexion", "l 122 r 106")] {
        chart_at(&mut session, item, typed);
    }
    let told = under(&page(&questionnaire, first(&questionnaire, session.interview())), "EXAMINATION");
    // By the branch of pain, age and stiffness, and not by that of flexion.
    let parts = "the tests: passive internal rotation; the answers: age, morning stiffness";
    assert!(told.contains(&format!("Met (follows from: {parts})")), "{told}");
    assert!(told.contains("right 18°, painful; counts as outcome not chosen"), "{told}");
}

/// What settles the origin of a worn hip: every sign of the joint, and none of the others.
const WORN: &[(&str, &str)] = &[
    ("internal_rotation", "l 35 r 10 p +"),
    ("adduction", "l 25 - r 10 +"),
    ("abduction_adduction_pain", "l - r +"),
    ("flexion", "l 120 r 95"),
    ("abductor_weakness", "l 5 r 4"),
    ("fadir", "l - r +"),
];

#[test]
fn once_the_examination_has_settled_the_origin_no_test_is_proposed() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    let proposed = "Would tell most in the room";
    assert!(under(&page(&questionnaire, first(&questionnaire, &interview)), "PATTERN").contains(proposed));
    chart(&mut interview, WORN);
    let told = under(&page(&questionnaire, first(&questionnaire, &interview)), "PATTERN");
    assert!(told.contains("The answers fit best with the hip joint") && !told.contains(proposed), "{told}");
    // Of more reasons than are told it says how many there are.
    assert!(told.contains(" more Against: none"), "{told}");
}

#[test]
fn what_a_side_tells_is_told_once_and_what_others_tell_says_so() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(intake(&questionnaire, &[]));
    for (item, typed) in WORN {
        chart_at(&mut session, item, typed);
    }
    let told = under(&page(&questionnaire, first(&questionnaire, session.interview())), "EXAMINATION");
    assert!(told.contains("FADIR: left not painful; right painful "), "the outcome is that of the right side: {told}");
    assert!(told.contains("counts as 115° or less (right)"), "only the number tells it: {told}");
    assert!(told.contains("All three (follows from: passive hip flexion, passive internal rotation"), "{told}");
}

#[test]
fn a_later_visit_tells_the_client_first_what_is_new_and_leaves_room_for_what_was_agreed() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, WORN);
        let first = first(questionnaire, &interview);
        let second = examined_later(questionnaire, &first, &[("compared", "little_better")], &[("fadir", "l - r -")]);
        let pages = [(first.clone().into(), 1), (after(second, first), 2)];
        for (visit, number) in pages {
            let told = flat(&text(&report::take_home(&Subject::of_visit(visit, questionnaire))));
            let has = |english, spanish| told.contains(either(language, english, spanish));
            assert!(has("What we agreed, and my exercises: ___", "Lo que acordamos, y mis ejercicios: ___"), "{told}");
            let asks = has("What to ask your PT:", "Qué preguntarle a su fisioterapeuta:");
            assert_eq!(asks, number == 1, "what to ask was told on the first visit: {told}");
            if number == 2 {
                let at = |english, spanish| told.find(either(language, english, spanish));
                let [news, origin] = [
                    at("THEN AND NOW", "ANTES Y AHORA"),
                    at("WHERE YOUR PAIN MAY COME FROM", "DE DÓNDE PUEDE VENIR SU DOLOR"),
                ];
                assert!(news.is_some() && origin.is_some() && news < origin, "{told}");
                assert!(has("you said: A little better.", "usted dijo: Un poco mejor."), "{told}");
            }
        }
    });
}

#[test]
fn an_activity_that_moved_by_chance_is_named_with_by_how_much() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let second =
        later(&questionnaire, &first, &[("activities", "Put on socks=4; Climb the stairs at work=5; Walk the dog=4")]);
    let told = under(&page(&questionnaire, after(second, first)), "THEN AND NOW");
    assert!(told.contains("Moved, but it can be chance: put on socks (+2)"), "{told}");
    assert!(told.contains("No clear change: ") && told.contains("; climb the stairs at work; walk the dog"), "{told}");
}

#[test]
fn what_to_call_for_and_what_to_see_a_doctor_today_for_stand_apart_on_the_page() {
    in_each_language(|language, questionnaire| {
        let told = text(&report::patient(&intake(questionnaire, &[])));
        let today = either(language, "See a doctor today if:", "Vaya al médico hoy mismo si:");
        let (_, today) = told.split_once(today).unwrap_or_else(|| panic!("{told}"));
        let number = either(language, "112", "112");
        let (list, _) = today.split_once("\n\n").unwrap();
        assert!(list.lines().filter(|line| line.starts_with("- ")).count() == 2 && !list.contains(number), "{list}");
    });
}

#[test]
fn what_was_found_as_before_is_the_same_however_it_was_charted() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("reflexes", "l 2+ 2+ r 2+ 1+")]);
    answer(&mut interview, "reflexes", "ankle");
    let first = first(&questionnaire, &interview);
    for (typed, is_same) in [("l 2+ 2+ r 2+ 1+ =1", true), ("l 2+ 2+ r 2+ 0 =1", false)] {
        let second = examined_later(&questionnaire, &first, &[], &[("reflexes", typed)]);
        let told = page(&questionnaire, after(second, first.clone()));
        let compared = under(&told, "THEN AND NOW");
        assert_eq!(compared.contains("The same as then: Reflexes"), is_same, "{typed}: {compared}");
        assert!(!is_same || under(&told, "EXAMINATION").contains("Reflexes"), "{told}");
    }
}

#[test]
fn whether_a_test_for_pain_hurt_is_the_same_however_it_was_typed() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("resisted_abduction", "l np r p")]);
    answer(&mut interview, "resisted_abduction", "positive");
    let first = first(&questionnaire, &interview);
    for (typed, is_same) in [("l - r +", true), ("l + r +", false), ("l - r -", false)] {
        let second = examined_later(&questionnaire, &first, &[], &[("resisted_abduction", typed)]);
        let compared = under(&page(&questionnaire, after(second, first.clone())), "THEN AND NOW");
        assert_eq!(compared.contains("The same as then: Resisted hip abduction"), is_same, "{typed}: {compared}");
    }
}

#[test]
fn an_outcome_stands_on_both_sides_or_on_none() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("internal_rotation", "l 35 - r 36 -")]);
    let told = under(&page(&questionnaire, first(&questionnaire, &interview)), "EXAMINATION");
    assert!(told.contains("left 35\u{b0}, normal right 36\u{b0}, normal"), "{told}");
}

#[test]
fn pain_is_not_said_to_go_where_only_the_skin_is_numb() {
    in_each_language(|language, questionnaire| {
        let numb = [("how_far", "thigh"), ("feel", "achy numb"), ("numb_where", "foot"), ("pain_site", "buttock/left")];
        let told = page(questionnaire, first(questionnaire, &intake(questionnaire, &numb)));
        let said = either(language, "felt or tingles below the knee", "se siente u hormiguea más abajo de la rodilla");
        assert!(told.contains(said), "{told}");
        assert!(!told.contains("pain that goes below the knee"), "{told}");
    });
}

#[test]
fn who_is_under_18_is_not_told_to_wait_with_what_cannot_wait_there() {
    let questionnaire = builtin::questionnaire();
    for (sex, testicle) in [("male", true), ("female", false)] {
        let mut interview = Interview::new(&questionnaire, Audience::Everyone);
        for (name, given) in [("who", "other"), ("sex", sex), ("age", "14"), ("child", "long")] {
            answer(&mut interview, name, given);
        }
        let short = Short::of(&interview, &Assessment::of(&interview));
        let told = short.sooner.join("; ");
        assert!(told.contains("feel ill or get a fever: hospital at once"), "{told}");
        assert!(told.contains("a leg swells or weakens") && !told.contains("weakens: doctor today"), "{told}");
        assert_eq!(told.contains("testicle"), testicle, "{told}");
        assert!(!told.contains("fever or feel ill") && told.contains("you limp or fall: doctor today"), "{told}");
    }
}

#[test]
fn of_a_crossed_test_the_leg_that_is_raised_counts() {
    let questionnaire = builtin::questionnaire();
    for (typed, outcome) in [("l 70 +", Some("positive")), ("l 80 -", Some("negative")), ("r 80 -", None)] {
        let mut interview = intake(&questionnaire, &[]);
        chart(&mut interview, &[("crossed_straight_leg_raise", typed)]);
        let item = questionnaire.find_question("crossed_straight_leg_raise").unwrap();
        let counts =
            interview.charted_outcome(item).map(|choice| questionnaire.question(item).choice(choice).name.clone());
        assert_eq!(counts.as_deref(), outcome, "{typed}: the right one hurts");
        assert_eq!(interview.is_only_of_sound_side(item), outcome.is_none(), "{typed}");
    }
}

#[test]
fn a_mean_went_by_what_the_ratings_did_and_not_by_what_was_rounded() {
    let questionnaire = builtin::questionnaire();
    let rated = |ratings: &'static str| [("activities", ratings)];
    let first = first(&questionnaire, &intake(&questionnaire, &rated("Socks=3; Stairs=3; Dog=5")));
    let second = later(&questionnaire, &first, &rated("Socks=5; Stairs=5; Dog=6"));
    let told = under(&page(&questionnaire, after(second, first)), "THEN AND NOW");
    // 11 and 16 of three: each is rounded, and five of three is 1.7.
    assert!(told.contains("Mean of the 3 activities then 3.7 now 5.3 +1.7: no clear change"), "{told}");
}

#[test]
fn a_client_is_told_once_that_so_little_can_be_chance() {
    in_each_language(|language, questionnaire| {
        let first = first(questionnaire, &intake(questionnaire, &[]));
        let rated = "Put on socks=4; Climb the stairs at work=5; Walk the dog=4";
        let second = later(questionnaire, &first, &[("activities", rated)]);
        let told = home_after(second, first, questionnaire);
        let chance = either(language, "chance", "azar");
        assert_eq!(told.matches(chance).count(), 1, "{told}");
        let clear = either(language, "+2: no clear change", "+2: sin cambio claro");
        assert!(told.contains(clear), "{told}");
        // What moved stands apart from what did not.
        let moved = either(
            language,
            "Moved a little, too little to be sure: put on socks (+2);",
            "Cambió un poco, demasiado poco para estar seguros: put on socks (+2);",
        );
        let same = either(language, "No clear change: pain now;", "Sin cambio claro: dolor ahora;");
        assert!(told.contains(moved) && told.contains(same), "{told}");
    });
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
    // With no note of then the page of today tells what was noted today.
    let told = noted(&questionnaire, &first, &[], [("extension_30s", ["", notes[1]])]);
    assert!(under(&told, "EXAMINATION").contains(notes[1]), "{told}");
}

#[test]
fn the_tests_begin_with_those_of_the_origin_that_leads() {
    let questionnaire = builtin::questionnaire();
    let back = [
        ("pain_site", "low_back buttock/right"),
        ("worst_site", "buttock"),
        ("how_far", "foot"),
        ("feel", "electric numb"),
        ("tasks", "bend"),
        ("bend_where", "back"),
        ("told", "none_of_these"),
        ("back_leg", "leg_worse cough_leg"),
    ];
    let told = under(&page(&questionnaire, first(&questionnaire, &intake(&questionnaire, &back))), "PATTERN");
    let (_, tests) = told.split_once("Would tell most in the room: ").unwrap_or_else(|| panic!("{told}"));
    assert!(told.contains("a nerve in the back"), "{told}");
    assert!(tests.starts_with("Slump test; Reflexes; "), "{tests}");
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
fn how_it_began_stands_as_it_was_told_and_no_sign_does() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let interview = first.follow_up(2, &questionnaire, moment("10:00")).interview;
    for (name, anew) in [("age", false), ("start", false), ("how_long", true), ("fall", true), ("right_now", true)] {
        let id = questionnaire.find_question(name).unwrap();
        assert!(interview.needs_confirming(id), "{name}");
        assert_eq!(interview.is_said_anew(id), anew, "{name}");
    }
    // Sex is known, also when the visit goes on another day; and it can be changed.
    let begun = first.follow_up(2, &questionnaire, moment("10:00"));
    let resumed = begun.record.clone().resume(&questionnaire, Some(&first), "2027-01-04".parse().unwrap());
    let sex = questionnaire.find_question("sex").unwrap();
    for interview in [begun.interview, resumed.interview] {
        assert!(!interview.needs_confirming(sex) && interview.answer_to(sex).is_some());
    }
}

#[test]
fn on_a_later_visit_the_questions_of_a_section_are_counted_as_they_are_shown() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let mut session = Session::within(first.follow_up(2, &questionnaire, moment("10:00")).interview);
    let mut counted: BTreeMap<_, Vec<(String, usize, usize)>> = BTreeMap::new();
    while let Some(id) = session.question() {
        let question = questionnaire.question(id);
        let Some(step) = question.step() else { break };
        let (number, of) = session.number_in_section(id).unwrap();
        let told = (question.name.clone(), number, of);
        if step.below.is_none() {
            counted.entry(step.section).or_default().push(told);
        }
        let left = if question.optional { Answer::Skipped } else { Answer::NotSure };
        let same = session.interview().answer_to(id).cloned().unwrap_or(left);
        session.act(Act::Answer(same)).unwrap();
        if session.place() == Place::Stop {
            session.act(Act::Acknowledge).unwrap();
        }
    }
    for shown in counted.values() {
        for (place, (_, number, of)) in (1..).zip(shown) {
            assert_eq!((*number, *of), (place, shown.len()), "{shown:?}");
        }
    }
    assert!(counted.len() > 5);
}

#[test]
fn a_later_page_of_the_client_tells_only_what_is_new() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[("medicines", "blood_thinner")]);
        chart(&mut interview, WORN);
        let first = first(questionnaire, &interview);
        let general = [
            either(language, "Home exercises work best", "Los ejercicios en casa funcionan mejor"),
            either(
                language,
                "You were told that you may need a new hip",
                "Le dijeron que quizá necesite una cadera nueva",
            ),
            either(language, "The ball, the socket or the rim", "La bola, el hueco o el borde"),
            either(language, "Spread hard tasks over the day", "Reparta las tareas pesadas"),
        ];
        let told = home(first.clone(), questionnaire);
        for text in general {
            assert!(told.contains(text), "{text}: {told}");
        }
        let earlier =
            either(language, "Your earlier page tells more about this", "Su página anterior dice más sobre esto");
        assert!(!told.contains(earlier), "{told}");
        for items in [&[][..], &[("fadir", "l - r -")]] {
            let told = home_after(examined_later(questionnaire, &first, &[], items), first.clone(), questionnaire);
            for text in general {
                assert!(!told.contains(text), "{text}: {told}");
            }
            let stands = [
                earlier,
                // What a medicine asks for is told each time.
                either(language, "Say so before you buy or take", "Dígalo antes de comprar"),
                either(language, "Get in touch sooner if walking", "Consulte antes si"),
                either(language, "WHEN TO GET HELP AT ONCE", "CUÁNDO BUSCAR AYUDA DE INMEDIATO"),
            ];
            for text in stands {
                assert!(told.contains(text), "{text}: {told}");
            }
        }
        // Of an origin that is new everything is told.
        let side = [
            ("pain_site", "outer_hip/right"),
            ("depth", "touch"),
            ("how_far", "stays"),
            ("brings_on", "crossing stairs"),
            ("cross_where", "outer"),
            ("tasks", "dress"),
        ];
        let first = support::pt::first(questionnaire, &intake(questionnaire, &[]));
        let told = home_after(later(questionnaire, &first, &side), first, questionnaire);
        for text in [
            either(language, "It may have been asked to do too much", "Tal vez se le ha pedido demasiado"),
            either(language, "Which muscle or tendon is it?", "¿Qué músculo o tendón es?"),
            either(language, "Do not cross your legs", "No cruce las piernas"),
        ] {
            assert!(told.contains(text), "{text}: {told}");
        }
        assert!(!told.contains(general[0]), "{told}");
    });
}

#[test]
fn what_a_muscle_or_a_nerve_means_does_not_begin_with_the_same_sentence_twice() {
    in_each_language(|_, questionnaire| {
        for (_, category) in questionnaire.category_ids() {
            let words = |text: &str| -> Vec<String> {
                let sentence = text.split(['.', ',']).next().unwrap_or_default();
                sentence.split_whitespace().map(str::to_lowercase).filter(|word| word.len() > 4).collect()
            };
            let (summary, means) = (words(&category.summary), words(&category.means));
            let same = means.iter().filter(|word| summary.contains(word)).count();
            assert!(same * 2 < means.len().max(2), "{}: {summary:?} {means:?}", category.name);
        }
    });
}

#[test]
fn how_it_behaves_is_left_out_and_not_unsure_where_nothing_brings_it_on() {
    in_each_language(|language, questionnaire| {
        let told = |answers: &[(&'static str, &'static str)]| {
            let told = page(questionnaire, first(questionnaire, &intake(questionnaire, answers)));
            under(&told, either(language, "BEHAVIOUR", "COMPORTAMIENTO"))
        };
        let left_out = ["starts_after", "climbs_to", "settles_in"].map(|name| (name, "-"));
        let all = told(&left_out);
        let named = either(language, "Asked, left out: how it behaves", "quedó sin responder: cómo se comporta");
        assert!(all.contains(named), "{all}");
        let some = told(&left_out[1..]);
        assert!(
            some.contains(either(language, "how high it climbs was left out", "no respondió hasta cuánto sube")),
            "{some}"
        );
        for told in [all, some] {
            assert!(!told.contains(either(language, "not sure how", "no sabe hasta")), "{told}");
        }
    });
}

#[test]
fn a_visit_whose_questions_are_all_answered_is_only_not_ended() {
    in_each_language(|language, questionnaire| {
        let not_ended = either(language, "every question is answered", "se respondieron todas las preguntas");
        let interview = intake(questionnaire, &[]);
        let open = |record: Record| Record { state: State::InProgress, ended: None, ..record };
        let done = first(questionnaire, &interview);
        assert!(!flat(&page(questionnaire, done.clone())).contains(not_ended));
        assert!(flat(&page(questionnaire, open(done.clone()))).contains(not_ended));
        // What stands from the visit before has yet to be asked.
        let begun = done.follow_up(2, questionnaire, moment("10:00")).record;
        assert!(!flat(&page(questionnaire, after(begun, done.clone()))).contains(not_ended));
        let asked = open(later(questionnaire, &done, &[]));
        assert!(flat(&page(questionnaire, after(asked, done))).contains(not_ended));
    });
}

#[test]
fn how_far_down_it_goes_is_drawn_on_the_drawings_on_which_it_hurts() {
    let questionnaire = builtin::questionnaire();
    // The columns in which the last place is marked: up to the 13th it is seen from the front.
    let marked = |sites: &'static str, sign: char| {
        let far = [("how_far", "below_knee"), ("leg_side", "right"), ("pain_site", sites)];
        let record = first(&questionnaire, &intake(&questionnaire, &far));
        let mut told = Vec::new();
        report::write_drawn_text(&report::handover(&Subject::of_visit(record.into(), &questionnaire)), 78, &mut told)
            .unwrap();
        let told = String::from_utf8(told).unwrap();
        let rows: Vec<_> = told.lines().filter(|row| row.contains('\u{2502}')).collect();
        let columns = rows.iter().flat_map(|row| row.trim_start().chars().take(34).enumerate());
        let columns: Vec<_> = columns.filter(|(_, drawn)| *drawn == sign).map(|(column, _)| column > 13).collect();
        assert!(!columns.is_empty(), "{told}");
        columns
    };
    assert_eq!(marked("groin/right", '2'), [false]);
    assert_eq!(marked("buttock/right", '2'), [true]);
    assert_eq!(marked("groin/right buttock/right", '3'), [false, true]);
    assert_eq!(marked("groin/right buttock/right back_thigh/right", '4'), [true]);
}

#[test]
fn what_an_examination_answers_is_asked_only_until_a_pt_has_examined() {
    in_each_language(|language, questionnaire| {
        let open = [
            either(language, "Is it the joint, a tight muscle, or both?", "¿Es la articulación, un músculo tenso"),
            either(language, "can feel the same as the joint", "pueden sentirse igual que la articulación"),
            either(language, "Find out where the pain comes from", "Averiguar de dónde viene el dolor"),
        ];
        let mut interview = intake(questionnaire, &[]);
        let asked = home(first(questionnaire, &interview), questionnaire);
        assert!(open.iter().all(|words| asked.contains(words)), "{asked}");
        chart(&mut interview, &[("internal_rotation", "l 35 r 10 p")]);
        let examined = home(first(questionnaire, &interview), questionnaire);
        assert!(open.iter().all(|words| !examined.contains(words)), "{examined}");
        let rest = either(language, "Which moves are fine for me?", "¿Qué movimientos puedo hacer sin problema?");
        assert!(examined.contains(rest), "{examined}");
    });
}

#[test]
fn who_has_a_next_visit_is_not_told_to_come_back_in_weeks() {
    in_each_language(|language, questionnaire| {
        let told = home(first(questionnaire, &intake(questionnaire, &[])), questionnaire);
        let weeks = either(language, "6 to 12 weeks", "6 a 12 semanas");
        assert!(!told.contains(weeks), "{told}");
        // At home nothing is agreed.
        let alone = flat(&text(&report::patient(&at_home(questionnaire))));
        assert!(alone.contains(weeks), "{alone}");
        let visit = either(language, "Next visit: ", "Próxima visita: ");
        let (_, beside) = told.split_once(visit).unwrap_or_else(|| panic!("{told}"));
        let sooner = either(language, "Get in touch sooner if", "Consulte antes si");
        assert!(beside.trim_start_matches(['_', ' ']).starts_with(sooner), "{told}");
    });
}

#[test]
fn what_was_measured_again_is_told_the_client_with_both_numbers() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        let items =
            [("flexion", "l 120 r 98 p"), ("single_leg_stance", "l 30 r 12 9"), ("internal_rotation", "l 35 r 20")];
        chart(&mut interview, &items);
        let begun = first(questionnaire, &interview);
        let again = [("flexion", "l 110 r 107"), ("single_leg_stance", "r 25 20"), ("internal_rotation", "r 20")];
        let second = examined_later(questionnaire, &begun, &[], &again);
        let told = home_after(second.clone(), begun.clone(), questionnaire);
        let heading = either(language, "What your PT measured again:", "Lo que su fisioterapeuta volvió a medir:");
        let (_, measured) = told.split_once(heading).unwrap_or_else(|| panic!("{told}"));
        let flexion = either(
            language,
            "How far the hip bends up (right): then 98°; now 107°",
            "Cuánto se dobla la cadera (derecha): antes 98°; ahora 107°",
        );
        assert!(measured.contains(flexion), "{told}");
        // Neither the side that does not hurt, nor what is as it was.
        let rotation = either(language, "How far the hip turns in", "Cuánto gira la cadera hacia adentro");
        assert!(!measured.contains(rotation) && !measured.contains("110°"), "{told}");
        // The PT reads by how much.
        let stance = either(language, "right stands for +13 s", "derecha de pie +13 s");
        let told = flat(&page(questionnaire, after(second, begun)));
        assert!(told.contains(stance), "{told}");
    });
}

#[test]
fn what_moved_without_a_clear_change_is_called_the_same_on_both_pages() {
    let questionnaire = builtin::questionnaire();
    let named = "Put on socks=2; Climb the stairs at work=5; Walk the dog=4";
    let begun = first(&questionnaire, &intake(&questionnaire, &[("activities", named)]));
    let moved = [("activities", "Put on socks=4; Climb the stairs at work=5; Walk the dog=4")];
    let second = later(&questionnaire, &begun, &moved);
    let row = "Put on socks then 2 now 4 +2";
    let told = home_after(second.clone(), begun.clone(), &questionnaire);
    assert!(told.contains(&format!("{row}: no clear change")), "{told}");
    let told = flat(&page(&questionnaire, after(second, begun)));
    assert!(told.contains(&format!("{row} (25 %): no clear change")), "{told}");
}

#[test]
fn a_sign_of_little_weight_that_is_not_there_speaks_against_nothing() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("internal_rotation", "l 35 r 10 p"), ("squat_posterior", "l - r -")]);
        let told = page(questionnaire, first(questionnaire, &interview));
        let told = flat(&told);
        let against = either(language, "Against: none", "En contra: nada");
        assert!(told.contains(against), "{told}");
    });
}

#[test]
fn what_does_not_change_bears_no_day() {
    let questionnaire = builtin::questionnaire();
    let begun = first(&questionnaire, &intake(&questionnaire, &[]));
    let told = page(&questionnaire, after(later(&questionnaire, &begun, &[]), begun));
    assert!(told.contains("Sex at birth: Female\n"), "{told}");
}

#[test]
fn what_a_pts_client_reads_on_the_screen_sends_nobody_to_a_pt_and_makes_no_doubt_of_a_sign_that_is_gone() {
    in_each_language(|language, questionnaire| {
        let short = |interview: &Interview<'_>| flat(&text(&report::short(interview, &Assessment::of(interview))));
        let go_on = either(language, "Go on with your PT", "Siga con su fisioterapeuta");
        let mut begun =
            intake(questionnaire, &[("pain_site", "outer_hip/right"), ("how_far", "stays"), ("eases", "rest")]);
        chart(&mut begun, &[("trendelenburg", "l - r +"), ("trochanter_palpation", "l - r +")]);
        let told = short(&begun);
        assert!(told.contains(go_on), "{told}");
        let again = [("trendelenburg", "l - r -"), ("trochanter_palpation", "l - r +")];
        let second = examined_later(questionnaire, &first(questionnaire, &begun), &[], &again);
        let visit = after(second, first(questionnaire, &begun));
        let told = short(Subject::of_visit(visit, questionnaire).interview());
        let against = either(language, "Against it", "En contra");
        assert!(!told.contains(against), "{told}");
        // At home nobody has a PT yet.
        assert!(!short(&at_home(questionnaire)).contains(go_on));
    });
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
fn a_part_that_was_not_measured_again_is_neither_changed_nor_gone() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("reflexes", "l 2 2 r 2 1"), ("myotome", "l 5 5 5 r 5 4 5")]);
        let reflex = questionnaire.find_question("reflexes").unwrap();
        answer(&mut interview, "reflexes", "ankle");
        assert!(interview.charted(reflex).is_some());
        answer(&mut interview, "myotome", "l5");
        let begun = first(questionnaire, &interview);
        let again = [("reflexes", "r . 1"), ("myotome", "r . 4 .")];
        let second = examined_later(questionnaire, &begun, &[("reflexes", "ankle"), ("myotome", "l5")], &again);
        let told = flat(&page(questionnaire, after(second.clone(), begun.clone())));
        let (_, same) = told.split_once(either(language, "The same as then: ", "Igual que antes: ")).unwrap();
        let item = either(language, "Reflexes", "Reflejos");
        assert!(same.starts_with(item), "{told}");
        let told = home_after(second, begun, questionnaire);
        let heading = either(language, "What your PT measured again", "Lo que su fisioterapeuta volvió a medir");
        assert!(!told.contains(heading), "{told}");
        // What a doctor should hear of is told the client.
        let doctor = either(
            language,
            "Tell your doctor too what your PT found: - Reflexes",
            "lo que encontró su fisioterapeuta: - Reflejos",
        );
        assert!(told.contains(doctor), "{told}");
    });
}

#[test]
fn what_else_there_is_to_say_is_of_its_day() {
    let questionnaire = builtin::questionnaire();
    let begun = first(&questionnaire, &intake(&questionnaire, &[("anything_else", "Feet are warm.")]));
    let second = later(&questionnaire, &begun, &[("anything_else", "Tells his doctor of the toe.")]);
    let told = flat(&page(&questionnaire, after(second, begun)));
    assert!(told.contains("Tells his doctor of the toe.") && !told.contains("Feet are warm."), "{told}");
}

#[test]
fn what_was_tested_on_the_visit_before_is_seen_in_the_list_of_the_examination() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("internal_rotation", "l 35 r 10 p")]);
        let begun = first(questionnaire, &interview);
        let again = begun.follow_up(2, questionnaire, moment("10:00")).interview;
        let told = |item: &str| report::item_in_words(&again, questionnaire.find_question(item).unwrap(), &[]);
        let then = either(
            language,
            "; last visit: Reduced: left 35° | right 10°",
            "; visita anterior: Reducida: izquierda 35°",
        );
        assert!(told("internal_rotation").contains(then), "{}", told("internal_rotation"));
        assert!(!told("flexion").contains(either(language, "last visit", "visita anterior")), "{}", told("flexion"));
    });
}

#[test]
fn pain_that_settles_in_a_day_is_told_in_hours() {
    in_each_language(|language, questionnaire| {
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &[("settles_in", "1440")]))));
        assert!(told.contains(either(language, "settles in about 24 hours", "cede en unas 24 horas")), "{told}");
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &[("settles_in", "90")]))));
        assert!(told.contains(either(language, "settles in about 90 minutes", "90 minutos")), "{told}");
    });
}
