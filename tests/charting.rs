//! What PTs who played visits struck out of what was charted in the examination, or missed there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::report::{self};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Charted;
use hip_triage_core::session::{Act, Session};
use support::pt::{WORN, after, chart, chart_at, either, examined_later, first, in_each_language, intake, page, under};
use support::visit::flat;
use support::{answer, moment};

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
    assert!(told.contains(" more of no greater weight Against: nothing that counts"), "{told}");
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
        assert!(!under(&told, "EXAMINATION").contains("Reflexes"), "it is told once: {told}");
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
    assert!(told.contains("left 35\u{b0}, normal; right 36\u{b0}, normal"), "{told}");
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
fn a_sign_of_little_weight_that_is_not_there_speaks_against_nothing() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("internal_rotation", "l 35 r 10 p"), ("squat_posterior", "l - r -")]);
        let told = page(questionnaire, first(questionnaire, &interview));
        let told = flat(&told);
        let against = either(language, "Against: nothing that counts", "En contra: nada que cuente");
        assert!(told.contains(against), "{told}");
    });
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
fn strength_that_is_less_on_one_of_two_sore_sides_is_not_normal_because_the_other_is() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(intake(&questionnaire, &[("pain_site", "buttock/both"), ("leg_side", "both")]));
    chart_at(&mut session, "myotome", "l 5 5 5 r 5 4 5");
    let item = questionnaire.find_question("myotome").unwrap();
    assert_eq!(session.interview().answer_to(item), None, "the PT says which root");
    let told = under(&page(&questionnaire, first(&questionnaire, session.interview())), "EXAMINATION");
    assert!(told.contains("4 of 5") && told.contains("outcome not chosen") && !told.contains("Normal"), "{told}");
    chart_at(&mut session, "myotome", "r =2");
    let told = page(&questionnaire, first(&questionnaire, session.interview()));
    assert!(
        flat(&told).contains("Found in the room: Myotomes: L5 weak, big toe or ankle lift 4 of 5 (right)"),
        "{told}"
    );
}

#[test]
fn the_item_that_is_called_as_typed_is_found_first_and_then_those_whose_name_begins_so() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(intake(&questionnaire, &[]));
    session.act(Act::Items).unwrap();
    let found = |typed: &str| -> Vec<&str> {
        let items = session.items_named(typed).into_iter();
        items.map(|item| &*questionnaire.question(item).name).collect()
    };
    assert_eq!(found("internal rotation")[..2], ["internal_rotation", "ir_overpressure"]);
    assert_eq!(found("Internal rotation with"), ["ir_overpressure"]);
    assert_eq!(found("straight leg raise")[0], "straight_leg_raise");
    assert!(found("hip abd")[0].contains("abductor"), "{:?}", found("hip abd"));
}

#[test]
fn what_says_no_side_is_told_to_be_taken_for_the_left() {
    for (typed, unsaid) in [
        ("-", true),
        ("15 p + r 35", true),
        ("ankle 1+", true),
        ("- n", true),
        ("l 15", false),
        ("l15", false),
        ("Left 15", false),
        ("r -", false),
        ("b -", false),
        ("", false),
    ] {
        assert_eq!(Charted::is_side_unsaid(typed), unsaid, "{typed}");
    }
}

#[test]
fn the_questions_of_a_section_stay_together_on_a_pts_path() {
    let questionnaire = builtin::questionnaire();
    let interview = intake(&questionnaire, &[]);
    let sections = interview.path().answered.into_iter().filter_map(|id| {
        let step = questionnaire.question(id).step()?;
        step.below.is_none().then_some(step.section)
    });
    let mut told: Vec<_> = sections.collect();
    told.dedup();
    let all = told.len();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), all);
}

#[test]
fn what_compares_both_sides_is_told_once_and_of_neither() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("reflexes", "b -")]);
        let told = flat(&page(questionnaire, first(questionnaire, &interview)));
        let once = either(language, "Reflexes: The same on both sides", "Reflejos: Igual en los dos lados");
        assert!(told.contains(once), "{told}");
    });
}

#[test]
fn a_stiff_figure_of_four_without_pain_counts_for_nothing() {
    let questionnaire = builtin::questionnaire();
    let points = |found: Option<&str>| {
        let mut interview = intake(&questionnaire, &[]);
        if let Some(outcome) = found {
            answer(&mut interview, "faber", outcome);
        }
        let assessment = Assessment::of(&interview);
        questionnaire.category_ids().map(|(id, _)| assessment.score(id).total).collect::<Vec<_>>()
    };
    assert_eq!(points(Some("stiff")), points(None));
    assert_ne!(points(Some("negative")), points(None));
}

#[test]
fn what_follows_from_other_tests_is_not_counted_as_done() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(intake(&questionnaire, &[]));
    for (item, typed) in [("internal_rotation", "r 18 p"), ("flexion", "l 122 r 106")] {
        chart_at(&mut session, item, typed);
    }
    let acr = questionnaire.find_question("acr_set").unwrap();
    assert!(session.interview().answer_to(acr).is_some(), "it follows from them");
    // Of the rotation no outcome is chosen yet.
    assert_eq!(session.items_done().0, 1);
}
