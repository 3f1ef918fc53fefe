//! What PTs who played visits struck out of the page that their client takes home, or missed there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_chart::record::Record;
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Urgency;
use hip_triage_core::short::Short;
use support::pt::{
    EMERGENCY, WORN, after, at_home, chart, either, examined_later, first, home, home_after, in_each_language, intake,
    later, page, stopped, under,
};
use support::visit::{flat, text};
use support::{answer, moment};

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
        let side = [("trend", "not_worse"), ("pain_site", "outer_hip/right groin/right"), ("worst_site", "outer_hip")];
        let next = either(language, "Comes next: a muscle or tendon", "Le sigue: un músculo o un tendón");
        let named = either(language, "Next after that comes", "Después de eso, lo más probable");
        let (pts, home) = told(&intake(questionnaire, &side));
        assert!(!pts.contains(next) && !home.contains(named), "{pts}\n{home}");
        let (pts, home) = told(&intake(
            questionnaire,
            &[&side[..], &[("tasks", "none_of_these"), ("brings_on", "walking")]].concat(),
        ));
        assert!(pts.contains(next) && home.contains(named), "{pts}\n{home}");
    });
}

#[test]
fn what_is_as_it_was_stands_beside_what_is_better() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[("pain_now", "6"), ("pain_worst", "8")]));
    let second = later(&questionnaire, &first, &[("pain_now", "3"), ("pain_worst", "7")]);
    let visit = after(second, first);
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit.clone(), &questionnaire))));
    assert!(home.contains("now 3 -3: clearly better") && home.contains("now 7 -1: a little better"), "{home}");
    let told = under(&page(&questionnaire, visit), "THEN AND NOW");
    let (_, told) = told.split_once("Better: ").unwrap();
    let (better, same) = told.split_once("About the same: ").unwrap();
    assert_eq!(better, "pain now. A little better: worst pain, last 7 days. ");
    assert!(same.starts_with("least pain, last 7 days; "), "{told}");
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
fn a_client_is_told_which_way_of_a_number_is_better() {
    in_each_language(|language, questionnaire| {
        let first = first(questionnaire, &intake(questionnaire, &[]));
        let rated = "Put on socks=4; Climb the stairs at work=5; Walk the dog=4";
        let second = later(questionnaire, &first, &[("activities", rated)]);
        let told = home_after(second, first, questionnaire);
        let way = either(language, "an activity from 0 (you cannot) to 10", "una actividad de 0 (no puede) a 10");
        assert_eq!(told.matches(way).count(), 1, "{told}");
        let little = either(language, "+2: a little better", "+2: un poco mejor");
        assert!(told.contains(little), "{told}");
    });
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
        let earlier = either(language, "Your earlier page tells more. What", "Su página anterior dice más. Lo");
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
        let earlier = first(questionnaire, &interview);
        let examined = home(earlier.clone(), questionnaire);
        assert!(open.iter().all(|words| !examined.contains(words)), "{examined}");
        let later = home_after(later(questionnaire, &earlier, &[]), earlier, questionnaire);
        assert!(open.iter().all(|words| !later.contains(words)), "a visit without tests opens it again: {later}");
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
        let again = [("flexion", "l 110 r 109"), ("single_leg_stance", "r 25 20"), ("internal_rotation", "r 20")];
        let second = examined_later(questionnaire, &begun, &[], &again);
        let told = home_after(second.clone(), begun.clone(), questionnaire);
        let heading = either(language, "What your PT measured again:", "Lo que su fisioterapeuta volvió a medir:");
        let (_, measured) = told.split_once(heading).unwrap_or_else(|| panic!("{told}"));
        let flexion = either(
            language,
            "How far the hip bends up (right): then 98°; now 109°",
            "Cuánto se dobla la cadera (derecha): antes 98°; ahora 109°",
        );
        assert!(measured.contains(flexion), "{told}");
        // What is as it was stands apart, and nothing of the side that does not hurt.
        let same = either(language, "Measured again, the same or nearly so", "Medido otra vez, igual o casi igual");
        let (changed, same) = measured.split_once(same).unwrap_or_else(|| panic!("{told}"));
        let rotation = either(
            language,
            "How far the hip turns in (right): then 20°; now 20°",
            "Cuánto gira la cadera hacia adentro (derecha): antes 20°; ahora 20°",
        );
        assert!(!changed.contains("20°") && same.contains(rotation) && !measured.contains("110°"), "{told}");
        // The PT reads by how much.
        let stance = either(language, "right stands for: +13 s", "derecha de pie: +13 s");
        let told = flat(&page(questionnaire, after(second, begun)));
        assert!(told.contains(stance), "{told}");
    });
}

#[test]
fn what_moved_by_little_is_called_a_little_on_both_pages() {
    let questionnaire = builtin::questionnaire();
    let named = "Put on socks=2; Climb the stairs at work=5; Walk the dog=4";
    let begun = first(&questionnaire, &intake(&questionnaire, &[("activities", named)]));
    let moved = [("activities", "Put on socks=4; Climb the stairs at work=5; Walk the dog=4")];
    let second = later(&questionnaire, &begun, &moved);
    let row = "Put on socks then 2 now 4 +2";
    let told = home_after(second.clone(), begun.clone(), &questionnaire);
    assert!(told.contains(&format!("{row}: a little better")), "{told}");
    let told = flat(&page(&questionnaire, after(second, begun)));
    assert!(told.contains(&format!("{row}: a little better")), "{told}");
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
            "Show your doctor too what your PT found: - Reflexes",
            "lo que encontró su fisioterapeuta: - Los reflejos",
        );
        assert!(told.contains(doctor), "{told}");
    });
}

#[test]
fn what_the_client_wants_to_get_back_to_stands_over_what_was_agreed_also_on_a_later_visit() {
    in_each_language(|language, questionnaire| {
        let begun = intake(questionnaire, &[("goals", "Walk the dog\nfor an hour")]);
        let goals = either(
            language,
            "What you want to get back to: “Walk the dog / for an hour” What worries you: “That I end up in a wheelchair like \
             my mother.” What your PT says to that: ",
            "A qué quiere volver: “Walk the dog / for an hour” Lo que le preocupa: “That I end up in a wheelchair like my \
             mother.” Lo que dice su fisioterapeuta de eso: ",
        );
        let told = home(first(questionnaire, &begun), questionnaire);
        assert!(told.contains(goals), "{told}");
        let begun = first(questionnaire, &begun);
        let told = home_after(later(questionnaire, &begun, &[]), begun, questionnaire);
        // What is said of a worry later may be that it is gone, which asks for no answer.
        let to_answer = either(language, "What your PT says to that", "Lo que dice su fisioterapeuta de eso");
        assert!(told.contains(either(language, "get back to: “Walk", "quiere volver: “Walk")), "{told}");
        assert!(told.contains("“That I end up in a wheelchair") && !told.contains(to_answer), "{told}");
        let told = home(first(questionnaire, &intake(questionnaire, &[("goals", "-")])), questionnaire);
        assert!(!told.contains(either(language, "get back to", "quiere volver")), "{told}");
    });
}

#[test]
fn a_tip_that_is_for_some_is_told_them_alone() {
    in_each_language(|language, questionnaire| {
        let told = |otherwise: &[(&'static str, &'static str)]| {
            home(first(questionnaire, &intake(questionnaire, otherwise)), questionnaire)
        };
        let aching = [("feel", "achy"), ("most_like", "deep"), ("told", "none_of_these")];
        let but = |name: &str, given| aching.map(|(of, same)| if of == name { (of, given) } else { (of, same) });
        let pinch = either(language, "Pushing on into a move that pinches.", "movimientos que dan un pellizco");
        let xray = either(language, "by an X-ray alone", "solo por una radiografía");
        let as_usual = told(&aching);
        assert!(!as_usual.contains(pinch) && as_usual.contains(xray), "{as_usual}");
        for otherwise in [but("feel", "pinching"), but("most_like", "pinch")] {
            let told = told(&otherwise);
            assert!(told.contains(pinch), "{otherwise:?}: {told}");
        }
        // Who is not sure of what they were told has heard of no operation that is planned.
        assert!(told(&but("told", "?")).contains(xray));
        let planned = told(&but("told", "operation_planned"));
        let surgeon = either(language, "Tell your surgeon about PT", "Cuente a su cirujano sobre la fisioterapia");
        assert!(!planned.contains(xray) && planned.contains(surgeon), "{planned}");
        // The short result tells one thing to avoid: the first that is for this person.
        let first_told = |otherwise: &[(&'static str, &'static str)]| {
            let interview = intake(questionnaire, otherwise);
            Short::of(&interview, &Assessment::of(&interview)).avoid.map(str::to_owned)
        };
        assert!(first_told(&aching).is_some_and(|told| told.contains(xray)));
        assert_eq!(first_told(&but("told", "operation_planned")), None);
        let both = [("feel", "pinching"), ("most_like", "deep"), ("told", "operation_planned")];
        assert!(first_told(&both).is_some_and(|told| told.contains(pinch)));
    });
}

#[test]
fn bleeding_in_a_pregnancy_is_a_sign_from_50_on_only_for_who_is_pregnant() {
    in_each_language(|language, questionnaire| {
        let sign = either(language, "I may be pregnant", "Podría estar embarazada");
        for (age, health, told) in [
            ("49", "none_of_these", true),
            ("52", "none_of_these", false),
            ("52", "pregnant", true),
            ("63", "none_of_these", false),
        ] {
            let answers = [("age", age), ("health", health), ("pregnant_when", "early")];
            let page = flat(&text(&report::patient(&intake(questionnaire, &answers))));
            assert_eq!(page.contains(sign), told, "{age} {health}: {page}");
        }
    });
}

#[test]
fn what_is_as_it_should_be_then_and_now_is_no_news() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("abductor_weakness", "l 5 r 5"), ("flexion", "l 120 r 98")]);
        let begun = first(questionnaire, &interview);
        let again = [("abductor_weakness", "l 5 r 5"), ("flexion", "l 120 r 98")];
        let told = home_after(examined_later(questionnaire, &begun, &[], &again), begun, questionnaire);
        let flexion = either(
            language,
            "How far the hip bends up (right): then 98°; now 98°",
            "Cuánto se dobla la cadera (derecha): antes 98°; ahora 98°",
        );
        assert!(told.contains(flexion) && !told.contains("5 of 5") && !told.contains("5 de 5"), "{told}");
    });
}

#[test]
fn on_a_later_visit_help_is_told_by_the_page_of_the_first() {
    let questionnaire = builtin::questionnaire();
    let interview = intake(&questionnaire, &[]);
    let helps = |interview: &Interview<'_>| Short::of(interview, &Assessment::of(interview)).helps;
    assert_ne!(helps(&interview), [""; 0]);
    let begun = first(&questionnaire, &interview);
    let second = Subject::of_visit(after(later(&questionnaire, &begun, &[]), begun), &questionnaire);
    assert_eq!(helps(second.interview()), [""; 0]);
}
