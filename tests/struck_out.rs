//! What a PT who played a visit that was stopped, and the one after it, struck out of the pages or missed there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeMap;

use hip_triage::builtin;
use hip_triage_chart::record::{Record, State};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::{is_sign_gone, reasons};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Urgency};
use hip_triage_core::session::{Act, Place, Session};
use hip_triage_core::short::Short;
use support::pt::{
    EMERGENCY, after, either, examined_later, first, in_each_language, intake, later, page, stopped, under,
};
use support::visit::flat;
use support::{answer, moment};

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
        assert!(asked.contains(either(language, "; red flag.", "; señal de alarma.")), "among what is new: {asked}");
        assert!(!asked.contains(either(language, "Worse", "Peor")), "{asked}");
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
            "Compared with last time: asked, nothing noted",
            "En comparación con la última vez: se preguntó, nada anotado",
        );
        assert!(beside.contains(left_out), "{beside}");
        assert_eq!(flat(&told).to_lowercase().matches(&left_out[..12].to_lowercase()).count(), 1, "{told}");
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
        let by = either(language, "Raised by: night pain when not", "Surge de: dolor de noche sin acostarse");
        assert!(safety.contains(by), "a sign stands for itself: {safety}");
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
        assert_eq!(
            lead.contains("Better: night pain when not lying on it (gone); pain at rest, lying still (gone)"),
            better,
            "{course}: {told}"
        );
    }
}

#[test]
fn a_picture_of_the_back_has_its_report_though_the_hip_was_never_imaged() {
    let questionnaire = builtin::questionnaire();
    let answers = [("imaged", "never"), ("scans", "MRI of the back in May: a bulge")];
    let told = under(&page(&questionnaire, first(&questionnaire, &intake(&questionnaire, &answers))), "SO FAR");
    assert!(told.contains("Hip imaging since it began: No"), "{told}");
    assert!(told.contains("Dates and reports of scans: “MRI of the back in May: a bulge”"), "{told}");
}

#[test]
fn what_moved_by_little_is_told_as_a_little_and_that_it_can_be_chance() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let second =
        later(&questionnaire, &first, &[("activities", "Put on socks=4; Climb the stairs at work=5; Walk the dog=4")]);
    let told = under(&page(&questionnaire, after(second, first)), "THEN AND NOW");
    assert!(told.contains("A little better: put on socks. About the same: "), "{told}");
    assert!(told.contains("; climb the stairs at work; walk the dog"), "{told}");
    // A share of what a point or two are makes much of little.
    assert!(told.contains("Put on socks then 2 now 4 +2: a little better"), "{told}");
    assert!(told.contains("Less is told as a little, and can be chance."), "{told}");
}

#[test]
fn pain_is_not_said_to_go_where_only_the_skin_is_numb() {
    in_each_language(|language, questionnaire| {
        let numb = [("how_far", "thigh"), ("feel", "achy numb"), ("numb_where", "foot"), ("pain_site", "buttock/left")];
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &numb))));
        let said = either(language, "goes below the knee, or tingles there", "baja de la rodilla, o que hormiguea ahí");
        assert!(told.contains(said), "{told}");
        assert!(!told.contains("it goes below the knee"), "{told}");
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
fn a_mean_went_by_what_the_ratings_did_and_not_by_what_was_rounded() {
    let questionnaire = builtin::questionnaire();
    let rated = |ratings: &'static str| [("activities", ratings)];
    let first = first(&questionnaire, &intake(&questionnaire, &rated("Socks=3; Stairs=3; Dog=5")));
    let second = later(&questionnaire, &first, &rated("Socks=5; Stairs=5; Dog=6"));
    let told = under(&page(&questionnaire, after(second, first)), "THEN AND NOW");
    // 11 and 16 of three: each is rounded, and five of three is 1.7.
    assert!(told.contains("Mean of the 3 activities then 3.7 now 5.3 +1.7: a little better"), "{told}");
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
        let named =
            either(language, "Asked, nothing noted: how it behaves", "Se preguntó, nada anotado: cómo se comporta");
        assert!(all.contains(named), "{all}");
        let some = told(&left_out[1..]);
        assert!(
            some.contains(either(language, "how high it climbs was not noted", "no se anotó hasta cuánto sube")),
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
fn what_does_not_change_bears_no_day() {
    let questionnaire = builtin::questionnaire();
    let begun = first(&questionnaire, &intake(&questionnaire, &[]));
    let told = page(&questionnaire, after(later(&questionnaire, &begun, &[]), begun));
    assert!(told.contains("Sex at birth: Female\n"), "{told}");
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
fn pain_that_settles_in_a_day_is_told_in_hours() {
    in_each_language(|language, questionnaire| {
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &[("settles_in", "1440")]))));
        assert!(told.contains(either(language, "settles in about 24 hours", "cede en unas 24 horas")), "{told}");
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &[("settles_in", "90")]))));
        assert!(told.contains(either(language, "settles in about 90 minutes", "90 minutos")), "{told}");
    });
}

#[test]
fn a_sign_that_is_gone_speaks_against_nothing_and_what_is_newly_told_does() {
    let questionnaire = builtin::questionnaire();
    let numb = [
        ("pain_site", "low_back buttock/right"),
        ("worst_site", "buttock"),
        ("how_far", "foot"),
        ("feel", "electric numb"),
        ("told", "none_of_these"),
    ];
    let first = first(&questionnaire, &intake(&questionnaire, &numb));
    for (name, given, origin, why, is_gone) in [
        ("feel", "electric", "spinal_nerve", "you marked no numbness, and no pins and needles", true),
        ("leg_side", "both", "muscular", "the pain is in both buttocks or both legs", false),
    ] {
        let second = later(&questionnaire, &first, &[(name, given)]);
        let (mut interview, _) = second.interview(&questionnaire);
        first.stand_before(&mut interview);
        let assessment = Assessment::of(&interview);
        let origin = questionnaire.category_ids().find(|(_, category)| category.name == origin).unwrap().0;
        let against = reasons(&assessment, origin, -1).into_iter().find(|reason| reason.because == why).unwrap();
        assert_eq!(is_sign_gone(&interview, &assessment, &against), is_gone, "{why}");
    }
}

#[test]
fn an_answer_that_is_not_sure_and_no_sign_of_danger_leaves_a_page_without_red_flag() {
    in_each_language(|language, questionnaire| {
        let interview = intake(questionnaire, &[("medicines", "none_of_these"), ("back_leg", "?")]);
        assert!(!Assessment::of(&interview).red_flags().is_empty(), "in a self-check it would be told");
        let told =
            under(&page(questionnaire, first(questionnaire, &interview)), either(language, "SAFETY", "SEGURIDAD"));
        let none = either(language, "No red flag is raised", "Con estas respuestas no se da ninguna señal");
        assert!(told.contains(none), "{told}");
    });
}

#[test]
fn minutes_are_of_what_brings_it_on_and_compared_with_those_of_the_same() {
    in_each_language(|language, questionnaire| {
        let sat = [("starts_after", "20"), ("starts_with", "sitting")];
        let first = first(questionnaire, &intake(questionnaire, &sat));
        let told = flat(&page(questionnaire, first.clone()));
        let of_sitting = either(
            language,
            "Starts after about 20 minutes of sitting or driving, climbs to 6 of 10",
            "Empieza tras cerca de 20 minutos de estar sentado o conducir, sube hasta 6 de 10",
        );
        assert!(told.contains(of_sitting), "{told}");
        let same = later(questionnaire, &first, &[("starts_after", "60")]);
        let told = flat(&page(questionnaire, after(same, first.clone())));
        let compared = either(
            language,
            "Sit until it starts (minutes) then 20 now 60 +40: better",
            "Sentado, hasta que empieza (minutos)",
        );
        assert!(told.contains(compared) && !told.contains(of_sitting), "{told}");
        let other = later(questionnaire, &first, &[("starts_after", "60"), ("starts_with", "walking")]);
        let told = flat(&page(questionnaire, after(other, first)));
        let of_walking =
            either(language, "Starts after about 60 minutes of walking", "Empieza tras cerca de 60 minutos de caminar");
        assert!(told.contains(of_walking) && !told.contains(compared), "{told}");
        // Nor is how high it climbs, and how long it stays, when something else brings it on.
        for behaves in [
            either(language, "Pain climbs to", "El dolor sube"),
            either(language, "Pain settles in", "El dolor se calma"),
        ] {
            assert!(!told.contains(behaves), "{told}");
        }
    });
}
