//! What was found in the room, as the PT and the client read it: what follows from a loss, in whose words, and that whatever counts is
//! told.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_core::language::Language;
use hip_triage_core::questionnaire::Questionnaire;
use support::answer;
use support::pt::{
    EMERGENCY, after, chart, either, examined_later, first, home, in_each_language, intake, later, page, under,
};
use support::visit::flat;

/// The part of a text up to some words.
fn up_to<'t>(text: &'t str, end: &str) -> &'t str {
    text.split_once(end).unwrap_or_else(|| panic!("no {end} in {text}")).0
}

fn safety(language: Language, told: &str) -> String {
    under(told, either(language, "SAFETY", "SEGURIDAD"))
}

#[test]
fn a_weakness_that_was_found_says_by_when_a_doctor_looks_at_it_on_both_pages() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("myotome", "l 5 5 5 r 5 5 4")]);
        answer(&mut interview, "myotome", "s1");
        let act = questionnaire.question(questionnaire.find_question("myotome").unwrap());
        let act = act.examination().unwrap().action.clone().unwrap();
        for when in either(language, "within days|today|nobody knows", "próximos días|hoy mismo|nadie sabe").split('|')
        {
            assert!(act.contains(when), "{act}");
        }
        let record = first(questionnaire, &interview);
        let told = safety(language, &page(questionnaire, record.clone()));
        let found = either(
            language,
            "Found in the room: Myotomes: S1 weak, calf raise 4 of 5 (right); see Examination. The client is told: “",
            "Hallado en el examen: Miotomas: S1 débil, ponerse de puntillas 4 de 5 (derecha); vea Examen. Al cliente se le dice: “",
        );
        assert!(told.contains(&format!("{found}{act}”")), "{told}");
        let told = home(record, questionnaire);
        let found = either(
            language,
            "Show your doctor too what your PT found: - Strength of the leg and foot: weak as you rise on your toes (right). ",
            "Muestre también a su médico lo que encontró su fisioterapeuta: - La fuerza de la pierna y el pie: débil al ponerse de puntillas (derecha). ",
        );
        assert!(told.contains(&format!("{found}{act}")), "{told}");
        // What else is told speaks of what gets weaker from now on.
        let contradicts = either(language, "new weakness", "debilidad nueva");
        assert!(!told.contains(contradicts), "{told}");
        // Beside what cannot wait no act is less soon.
        let answers = [EMERGENCY, &[("right_now_when", "recent")]].concat();
        let mut interview = intake(questionnaire, &answers);
        chart(&mut interview, &[("myotome", "l 5 5 5 r 5 5 4")]);
        answer(&mut interview, "myotome", "s1");
        let told = flat(&page(questionnaire, first(questionnaire, &interview)));
        assert!(!told.contains(&act) && told.contains(either(language, "S1 weak", "S1 débil")), "{told}");
    });
}

#[test]
fn the_client_reads_no_root_and_no_more_than_was_found() {
    in_each_language(|language, questionnaire| {
        let losses = questionnaire.item_ids().filter(|(_, item)| item.examination().is_some_and(|item| item.loss));
        for (_, item) in losses {
            for outcome in item.choices().iter().filter(|outcome| outcome.name != "negative") {
                let words = outcome.for_client.as_deref().unwrap_or_default();
                assert!(!words.is_empty() && !words.contains(|sign: char| sign.is_ascii_digit()), "{words}");
            }
        }
        for (found, values) in [("l5", "l 5 5 5 r 5 4 5"), ("s1", "l 5 5 5 r 5 5 4"), ("l3_l4", "l 5 5 5 r 4 5 5")] {
            let mut interview = intake(questionnaire, &[]);
            chart(&mut interview, &[("myotome", values)]);
            answer(&mut interview, "myotome", found);
            let told = home(first(questionnaire, &interview), questionnaire);
            for more in
                either(language, "lower leg|some muscles|S1|L5|L4", "parte baja de la pierna|algunos músculos|S1|L5|L4")
                    .split('|')
            {
                assert!(!told.contains(more), "{more}: {told}");
            }
        }
    });
}

#[test]
fn a_grade_is_told_and_not_an_outcome_that_covers_several() {
    in_each_language(|language, questionnaire| {
        let told = |outcome: &str, values: &str| {
            let mut interview = intake(questionnaire, &[]);
            chart(&mut interview, &[("reflexes", values)]);
            answer(&mut interview, "reflexes", outcome);
            page(questionnaire, first(questionnaire, &interview))
        };
        let covers = either(language, "weaker or absent", "débil o ausente");
        let grade =
            either(language, "Reflexes: ankle 1+ diminished (right)", "Reflejos: tobillo 1+ disminuido (derecha)");
        for values in ["l 2 2 r 2 1", "l . 2 r . 1", "l 2 2 r 2 1 =1"] {
            let told = told("ankle", values);
            assert!(!told.contains(covers), "{values}: {told}");
            assert!(safety(language, &told).contains(grade), "{values}: {told}");
        }
        // What has no grade, or one that is as usual, is told by its outcome.
        for values in ["r =1 l -", "l 2 3 r 2 2"] {
            assert!(told("ankle", values).contains(covers), "{values}");
        }
        let mut plural = told("knee_and_ankle", "l 2 2 r . 0");
        plural.make_ascii_lowercase();
        assert!(
            plural.contains(either(language, "knee and ankle weaker or absent", "rodilla y tobillo más débiles")),
            "{plural}"
        );
    });
}

#[test]
fn a_set_that_counts_is_on_the_page_also_where_it_is_not_met() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("internal_rotation", "l 35 r 30 -"), ("flexion", "l 125 r 120")]);
        answer(&mut interview, "acr_set", "negative");
        let told =
            under(&page(questionnaire, first(questionnaire, &interview)), either(language, "EXAMINATION", "EXAMEN"));
        assert!(told.contains("ACR"), "{told}");
        // Nothing of it was tested.
        let told = page(questionnaire, first(questionnaire, &intake(questionnaire, &[])));
        assert!(!told.contains("ACR"), "{told}");
    });
}

fn then_and_now(language: Language, questionnaire: &Questionnaire, again: &[(&str, &str)]) -> String {
    let mut interview = intake(questionnaire, &[]);
    chart(
        &mut interview,
        &[("internal_rotation", "l 35 r 10 p +"), ("flexion", "l 120 r 95"), ("sensation", "l - r +")],
    );
    answer(&mut interview, "acr_set", "positive");
    let mut begun = first(questionnaire, &interview);
    let note = hip_triage_chart::record::Note {
        question: "sensation".to_owned(),
        text: "Outer foot and little toe".to_owned(),
        at: support::moment("09:10"),
        language: None,
    };
    begun.notes.push(note);
    let second = examined_later(questionnaire, &begun, &[], again);
    under(&page(questionnaire, after(second, begun)), either(language, "THEN AND NOW", "ANTES Y AHORA"))
}

#[test]
fn what_is_the_same_as_then_says_what_it_was_with_its_note() {
    in_each_language(|language, questionnaire| {
        let told =
            then_and_now(language, questionnaire, &[("sensation", "l - r +"), ("internal_rotation", "l 35 r 10 p +")]);
        let (_, same) = told.split_once(either(language, "The same as then: ", "Igual que antes: ")).unwrap();
        let same = up_to(same, either(language, "Not tested again:", "No se repitió:"));
        let stands = either(language, "Still counts as then, though not all of it was tested again: ACR", "ACR");
        assert!(same.contains(stands), "{same}");
        let found =
            either(language, "Dermatomes (left normal | right less", "Dermatomas (izquierda normal | derecha menor");
        assert!(same.contains(found) && same.contains("Outer foot and little toe"), "{same}");
        let told = then_and_now(language, questionnaire, &[]);
        let (stands, undone) = told.split_once(either(language, "Not tested again: ", "No se repitió: ")).unwrap();
        assert!(stands.contains("ACR") && !undone.contains("ACR"), "it is no test that was left out: {told}");
    });
}

#[test]
fn each_item_of_the_examination_is_told_in_one_way_in_text() {
    in_each_language(|language, questionnaire| {
        let mut interview = intake(questionnaire, &[]);
        chart(&mut interview, &[("slump", "l - r +"), ("active_piriformis", "l - r +")]);
        let told = page(questionnaire, first(questionnaire, &interview));
        let slump = either(
            language,
            "Slump test: left no leg pain; right leg pain",
            "Prueba de slump: izquierda sin dolor en la pierna; derecha dolor en la pierna",
        );
        assert!(told.lines().any(|line| line.starts_with(slump)), "{told}");
        assert!(!told.contains(either(language, "or counted", "recuento")), "{told}");
    });
}

#[test]
fn what_names_several_things_is_told_the_pt_as_one_or_more_of_them() {
    in_each_language(|language, questionnaire| {
        let answers = [("told", "nerve"), ("brings_on", "back_moves"), ("eases", "tablets"), ("tablets_how", "partly")];
        let told = flat(&page(questionnaire, first(questionnaire, &intake(questionnaire, &answers))));
        for named in [
            either(
                language,
                "Told before: A nerve or the spine (pinched nerve, sciatica, disc or narrow spine)",
                "Un nervio o la columna (nervio pinzado, ciática, disco o canal estrecho)",
            ),
            either(
                language,
                "Brought on by: Moving or loading the back (bend, arch or lift)",
                "Mover o cargar la espalda (doblarla, arquearla o levantar cosas)",
            ),
            either(
                language,
                "Eased by: Tablets (aspirin, ibuprofen or the like)",
                "Pastillas (aspirina, ibuprofeno o parecidas)",
            ),
        ] {
            assert!(told.contains(named), "{named}: {told}");
        }
    });
}

#[test]
fn work_goals_and_an_operation_are_asked_again_and_what_they_were_is_offered() {
    let questionnaire = builtin::questionnaire();
    let then = [("work", "Drives 4 hours"), ("goals", "Walk the dog"), ("operation", "Perhaps in May")];
    let begun = first(&questionnaire, &intake(&questionnaire, &then));
    let second = later(&questionnaire, &begun, &[("work", "Drives 6 hours"), ("operation", "On May 4")]);
    let told = page(&questionnaire, after(second, begun));
    assert!(!told.contains("(from 2026-11-23)\n  ") && flat(&told).contains("now “Drives 6 hours”"), "{told}");
    for (then, now) in [("Drives 4 hours", "Drives 6 hours"), ("Perhaps in May", "On May 4")] {
        assert!(flat(&told).contains(&format!("then “{then}” now “{now}”")), "{told}");
    }
    assert!(
        flat(&told).contains("Goals: “Walk the dog” MAIN") || flat(&told).contains("Goals: “Walk the dog” "),
        "{told}"
    );
}
