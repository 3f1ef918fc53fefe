//! What a PT who played two visits struck out of the pages, or missed there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeSet;

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Notes, Record, State};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::{best_items, next_items};
use hip_triage_core::interview::{Answer, Charted, Interview, Outcome};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Kind, Questionnaire};
use hip_triage_core::session::{Act, Place, Refusal, Session};
use support::pt::{after, chart, chart_at, first, intake, later, page, under};
use support::visit::{flat, text};
use support::{INTAKE, answer, moment, walk};

const NIGHT: &[(&str, &str)] = &[("course", "night_wake lie_side"), ("sleep", "every_night"), ("pain_now", "1")];

#[test]
fn a_new_sign_is_marked_and_leads() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let second = later(&questionnaire, &first, NIGHT);
    let visit = after(second, first);
    let page = page(&questionnaire, visit.clone());
    let safety = under(&page, "SAFETY");
    let new = "NEW since visit 1: Pain wakes them or is worse at night, even when they do not lie on that side or turn over; \
        Lying on that side hurts, or wakes them Also yes to: They take a blood thinner";
    assert!(safety.contains(new), "{safety}");
    let told = under(&page, "THEN AND NOW");
    let leads = "Now: this visit. NEW in safety: night pain when not lying on it; sore to lie on. \
        Worse: broken sleep.";
    assert!(told.contains(leads), "{told}");
    let patients = text(&report::patient(Subject::of_visit(visit, &questionnaire).interview()));
    let worse = under(&patients, "WORSE THAN LAST TIME");
    for sign in [
        "New since then: pain wakes you or is worse at night",
        "lying on that side hurts",
        "Every night",
        "do not wait for the next visit",
    ] {
        assert!(worse.contains(sign), "{sign}: {worse}");
    }
    let at = |words: &str| patients.find(words).unwrap();
    assert!(at("WORSE THAN LAST TIME") < at("WHERE YOUR PAIN MAY COME FROM"), "before anything else");
}

#[test]
fn the_page_taken_home_says_of_which_day_and_visit_it_is_and_leaves_figures_to_the_pt() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let second = later(&questionnaire, &first, &[("pain_now", "1"), ("starts_after", "25")]);
    let subject = Subject::of_visit(after(second, first), &questionnaire);
    let home = report::take_home(&subject);
    let told = flat(&text(&home));
    assert!(told.starts_with("Your result Date: 2026-12-21. Client: T-1, visit 2"), "{told}");
    assert!(report::html(&home, "en", Some(&subject)).contains("Date: 2026-12-21. Client: T-1, visit 2"));
    let mut markdown = Vec::new();
    report::write_markdown(&home, &mut markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(markdown.contains("2026-12-21") && markdown.contains("visit 2"), "{markdown}");
    let [home, pts] = [home, report::handover(&subject)].map(|page| flat(&text(&page)));
    for figure in ["no figure is known here", " %)"] {
        assert!(pts.contains(figure) && !home.contains(figure), "{figure}: {home}");
    }
    within(Language::Spanish, || {
        let told = flat(&text(&report::take_home(&subject)));
        assert!(told.contains("Fecha: 2026-12-21. Cliente: T-1, visita 2"), "{told}");
    });
}

#[test]
fn a_loss_found_in_the_room_stands_under_safety_too_and_other_health_under_health() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("reflexes", "r 2 1 l 2 2"), ("sensation", "r + l -"), ("straight_leg_raise", "r + l -")]);
    let reflexes = questionnaire.find_question("reflexes").unwrap();
    let ankle = questionnaire.question(reflexes).find_choice("ankle").unwrap();
    interview.answer(reflexes, Answer::One(ankle)).unwrap();
    let told = page(&questionnaire, first(&questionnaire, &interview));
    let found =
        "Found in the room: Reflexes: ankle 1+ diminished (right); Dermatomes: less (right); see Examination Yes to";
    assert!(under(&told, "SAFETY").contains(found), "{told}");
    let health = under(&told, "HEALTH AND MEDICINES");
    assert!(health.contains("Other health, medicines, allergies: see Safety"), "{health}");
    let mut normal = intake(&questionnaire, &[]);
    chart(&mut normal, &[("reflexes", "r 2 2 l 2 2"), ("sensation", "r - l -")]);
    let told = page(&questionnaire, first(&questionnaire, &normal));
    assert!(!told.contains("Found in the room"), "{told}");
}

#[test]
fn a_sign_that_was_said_no_to_is_named_by_what_is_not_there() {
    for (language, negations) in [("en", ["no ", "not ", "cannot "]), ("es", ["no ", "sin ", "ningun"])] {
        let questionnaire = builtin::in_language(language).unwrap();
        for (id, question) in questionnaire.question_ids().filter(|(id, _)| questionnaire.is_safety(*id)) {
            let many = matches!(question.kind, Kind::Many { .. });
            for (_, sign) in question.free_choices().filter(|_| many) {
                for name in sign.absent.iter().map(String::as_str).chain([sign.briefly()]) {
                    let denied = negations.iter().any(|negation| name.to_lowercase().starts_with(negation));
                    assert!(!denied, "{}: {name} ({id:?})", question.name);
                }
            }
        }
    }
}

#[test]
fn a_sign_that_was_there_before_is_not_new_and_nothing_is_on_a_first_visit() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[("course", "night_wake")]));
    assert!(!page(&questionnaire, first.clone()).contains("NEW"));
    let second = later(&questionnaire, &first, &[]);
    let visit = after(second, first);
    assert!(!page(&questionnaire, visit.clone()).contains("NEW"));
    let patients = text(&report::patient(Subject::of_visit(visit, &questionnaire).interview()));
    assert!(!patients.contains("WORSE THAN LAST TIME"), "{patients}");
}

#[test]
fn a_blood_thinner_and_the_tablets_that_ease_stand_on_one_line() {
    let questionnaire = builtin::questionnaire();
    let safety =
        |otherwise| under(&page(&questionnaire, first(&questionnaire, &intake(&questionnaire, otherwise))), "SAFETY");
    let together = safety(&[]);
    let line = "For the prescriber: They take a blood thinner; Eased by: Tablets (aspirin, ibuprofen or the like)";
    assert!(together.contains(line), "{together}");
    assert!(together.contains("Other health, medicines, allergies: “Apixaban"), "beside the red flags: {together}");
    assert!(!together.contains("Say which one you take"), "a PT who asks need not be told that: {together}");
    for alone in [&[("eases", "rest treatment")][..], &[("medicines", "none_of_these")]] {
        assert!(!safety(alone).contains("For the prescriber"), "{alone:?}");
    }
}

#[test]
fn what_was_only_left_unmarked_is_no_evidence_against() {
    let questionnaire = builtin::questionnaire();
    let page = page(&questionnaire, first(&questionnaire, &intake(&questionnaire, &[])));
    let pattern = under(&page, "PATTERN");
    let (_, after) = pattern.split_once("Against: ").unwrap();
    let (against, unmarked) = after.split_once("Weighs little (negative, or only not marked): ").unwrap();
    assert!(!against.contains("did not mark"), "{against}");
    assert!(unmarked.contains("they did not mark that sitting down eases it"), "{unmarked}");
    assert!(pattern.contains("Side that hurts: right"), "{pattern}");
}

#[test]
fn an_answer_stands_without_its_question() {
    let questionnaire = builtin::questionnaire();
    let hard = [("why_hard", "both"), ("course", "none_of_these")];
    let page = page(&questionnaire, first(&questionnaire, &intake(&questionnaire, &hard)));
    let page = flat(&page);
    for told in [
        "Why hard (shoes, or ankle on knee): stiff, and it hurts",
        "With aspirin, ibuprofen or the like: only less",
        "Trend: worse slowly over months",
        "Deep, or can be touched: deep, cannot be touched",
        "good care that failed for six weeks",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[test]
fn the_better_and_the_same_are_two_answers() {
    let questionnaire = builtin::questionnaire();
    let first = first(&questionnaire, &intake(&questionnaire, &[]));
    let told = |trend| {
        let second = later(&questionnaire, &first, &[("trend", trend)]);
        under(&page(&questionnaire, after(second, first.clone())), "THEN AND NOW")
    };
    assert!(told("better").contains("now getting better"), "{}", told("better"));
    let not_worse = told("not_worse");
    assert!(
        not_worse.contains("now about the same") && !not_worse.contains("now about the same (better)"),
        "{not_worse}"
    );
}

/// The outcome of both sides as they are charted, by name.
fn outcomes(questionnaire: &Questionnaire, item: &str, typed: &str) -> [Option<String>; 2] {
    let id = questionnaire.find_question(item).unwrap();
    let question = questionnaire.question(id);
    let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
    [charted.left, charted.right].map(|found| match found.outcome? {
        Outcome::Choice(choice) => Some(question.choice(choice).name.clone()),
        Outcome::NotDone => None,
    })
}

#[test]
fn rotation_counts_itself_below_every_cut_off_and_is_the_pts_to_judge_between_them() {
    let questionnaire = builtin::questionnaire();
    for (typed, expected) in [
        ("l 30 r 14", [Some("negative"), Some("positive")]),
        ("l 30 r 15", [Some("negative"), None]),
        ("l 26 r 26", [Some("negative"), Some("negative")]),
        ("l 26 r 40", [None, Some("negative")]),
        ("r 40", [None, None]),
        ("r 25 +", [None, Some("positive")]),
    ] {
        let expected = expected.map(|name| name.map(str::to_owned));
        assert_eq!(outcomes(&questionnaire, "internal_rotation", typed), expected, "{typed}");
    }
    // What has no number says nothing by itself.
    assert_eq!(outcomes(&questionnaire, "fadir", "l np r p"), [None, None]);
}

#[test]
fn one_side_after_the_other_is_one_chart() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    let id = questionnaire.find_question("internal_rotation").unwrap();
    let question = questionnaire.question(id);
    let typed = |typed| Charted::typed(question, question.examination().unwrap(), typed).unwrap();
    assert!(interview.chart(id, typed("r 40")));
    assert_eq!(interview.charted_outcome(id), None, "the other side may go further");
    assert!(interview.chart(id, typed("l 40").after(interview.charted(id), question)));
    assert_eq!(interview.charted_outcome(id), question.find_choice("negative"));
}

#[test]
fn what_is_put_together_comes_after_its_parts_and_is_counted_from_them() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    let id = |name: &str| questionnaire.find_question(name).unwrap();
    let place = |interview: &Interview<'_>, name: &str| {
        next_items(interview, &BTreeSet::new()).iter().position(|item| *item == id(name)).unwrap()
    };
    for part in ["flexion", "internal_rotation", "adduction"] {
        assert!(place(&interview, part) < place(&interview, "planes_restricted"), "{part}");
    }
    let planes = id("planes_restricted");
    chart(&mut interview, &[("flexion", "l 118 r 100"), ("internal_rotation", "l 30 r 12")]);
    assert_eq!(interview.outcome_by_items(planes), None, "adduction may be one more");
    let choice = |outcome: &str| questionnaire.question(planes).find_choice(outcome);
    for (flexion, adduction, outcome) in [
        ("l 118 r 100", "l 20 - r 10 +", Some("three")),
        ("l 118 r 100", "l 20 - r 20 -", None), // abduction may be the third
        ("l 118 r 120", "l 20 - r 20 -", Some("one_or_two")),
    ] {
        chart(&mut interview, &[("flexion", flexion), ("adduction", adduction)]);
        assert_eq!(interview.outcome_by_items(planes), outcome.and_then(choice), "{flexion} {adduction}");
    }
    let two = interview.outcome_by_items(planes).unwrap();
    interview.answer(planes, Answer::One(two)).unwrap();
    let told = under(&page(&questionnaire, first(&questionnaire, &interview)), "EXAMINATION");
    assert!(!told.contains("Planes restricted"), "two weigh nothing, and stand in their own rows: {told}");
    answer(&mut interview, "planes_restricted", "three");
    let page = page(&questionnaire, first(&questionnaire, &interview));
    let told = under(&page, "EXAMINATION");
    assert!(told.contains("what is charted counts as: One or two"), "it is pointed at: {told}");
}

#[test]
fn one_of_the_tests_that_separate_can_speak_for_the_runner_up() {
    let questionnaire = builtin::questionnaire();
    let interview = intake(&questionnaire, &[]);
    let assessment = Assessment::of(&interview);
    let second = assessment.ranking()[1];
    let items = best_items(&interview, &assessment, 3);
    assert_eq!(items.len(), 3);
    let speaks = |item: &_| {
        let choices = questionnaire.question(*item).choice_ids();
        choices.map(|(choice, _)| choice).any(|choice| {
            let mut with = interview.clone();
            with.answer(*item, Answer::One(choice)).unwrap();
            Assessment::of(&with).score(second).total > assessment.score(second).total
        })
    };
    assert!(items.iter().any(speaks));
}

#[test]
fn the_chart_says_each_thing_once_and_names_the_side_that_counts() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    let found = [
        ("flexion", "l 118 r 100"),
        ("fadir", "l np - r p +"),
        ("abductor_weakness", "l 5 r 4- np"),
        ("single_leg_stance", "l 30 - r 8 -"),
    ];
    chart(&mut interview, &found);
    let told = under(&page(&questionnaire, first(&questionnaire, &interview)), "EXAMINATION");
    for line in [
        "left 118° right 100° counts as 115° or less (right)",
        "FADIR: left not painful right painful In any",
        "left 5 of 5 right 4- of 5, no pain counts as Weak (right)",
        "right stands for 8 s, no outer-hip pain",
    ] {
        assert!(told.replace(';', "").contains(line), "{line}: {told}");
    }
}

#[test]
fn a_test_for_pain_alone_says_once_that_it_hurt_in_every_language() {
    for language in Language::ALL {
        let questionnaire = builtin::in_language(language.tag()).unwrap();
        let question = questionnaire.question(questionnaire.find_question("fadir").unwrap());
        let charted = Charted::typed(question, question.examination().unwrap(), "l np - r p +").unwrap();
        let told =
            within(*language, || [&charted.left, &charted.right].map(|found| report::found_in_words(question, found)));
        let labels = ["negative", "positive"]
            .map(|name| question.choice(question.find_choice(name).unwrap()).label.to_lowercase());
        assert_eq!(told, labels, "{language:?}");
    }
}

#[test]
fn the_page_to_take_home_from_a_visit_knows_that_there_was_one() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    chart(&mut interview, &[("flexion", "l 118 r 100")]);
    let told = flat(&text(&report::patient(&interview)));
    for not in
        ["artificial hip", "pregnant", "testicle", "See a physical therapist", "Call the clinic first", "may check"]
    {
        assert!(!told.contains(not), "{not}: {told}");
    }
    assert!(told.contains("Your PT asked these questions with you and examined you."), "{told}");
    // Whoever answers alone is told all of it that can be.
    let mut alone = Interview::new(&questionnaire, Audience::Everyone);
    let answers: Vec<_> = INTAKE.iter().filter(|(name, _)| *name != "medicines").copied().collect();
    walk(&mut alone, &[&answers[..], &[("medicines", "blood_thinner")]].concat());
    let told = flat(&text(&report::patient(&alone)));
    assert!(told.contains("See a physical therapist") && told.contains("testicle"), "{told}");
    assert!(!told.contains("pregnant"), "a man: {told}");
}

#[test]
fn whoever_takes_a_blood_thinner_asks_before_buying_a_pain_medicine() {
    let questionnaire = builtin::questionnaire();
    let home = |medicines| flat(&text(&report::patient(&intake(&questionnaire, &[("medicines", medicines)]))));
    let asks = "Say so before you buy or take any pain medicine";
    assert!(home("blood_thinner").contains(asks));
    let without = home("none_of_these");
    assert!(!without.contains(asks) && without.contains("Ask a pharmacist or doctor about pain relief"));
}

#[test]
fn the_same_stands_in_spanish() {
    let questionnaire = builtin::in_language("es").unwrap();
    within(Language::Spanish, || {
        let first = first(&questionnaire, &intake(&questionnaire, &[]));
        let second = later(&questionnaire, &first, NIGHT);
        let page = flat(&page(&questionnaire, after(second, first)));
        for told in [
            "NUEVO desde la visita 1:",
            "NUEVO en seguridad:",
            "Para quien receta:",
            "Pesa poco (negativo, o solo sin marcar):",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
    });
}

/// The outcome of an item that counts, by its name.
fn outcome<'q>(interview: &Interview<'q>, item: &str) -> Option<&'q str> {
    let id = interview.questionnaire().find_question(item).unwrap();
    match interview.answer_to(id)? {
        Answer::One(outcome) => Some(&interview.question(id).choice(*outcome).name),
        _ => None,
    }
}

#[test]
fn an_outcome_that_is_put_together_goes_with_the_numbers_beside_it() {
    let questionnaire = builtin::questionnaire();
    // Of somebody of 63 whose right hip is stiff for up to half an hour.
    for (charted, answers, item, excluded, possible) in [
        (&[("internal_rotation", "r 10"), ("flexion", "r 95")][..], &[][..], "acr_set", Some("negative"), "positive"),
        (&[("internal_rotation", "r 10"), ("flexion", "r 120")], &[], "acr_set", Some("positive"), "negative"),
        (
            &[("internal_rotation", "l 40 r 10"), ("flexion", "l 130 r 95")],
            &[],
            "acr_set",
            Some("negative"),
            "positive",
        ),
        (&[("internal_rotation", "r 22 p +")], &[], "acr_set", Some("negative"), "positive"),
        (&[("internal_rotation", "r 22 np +")], &[], "acr_set", Some("positive"), "negative"),
        (&[("internal_rotation", "r 22 p +")], &[("age", "50")], "acr_set", Some("positive"), "negative"),
        (&[("internal_rotation", "r 22 p +")], &[("stiffness", "over_60")], "acr_set", Some("positive"), "negative"),
        (&[("internal_rotation", "l 10 r 22 +"), ("flexion", "l 95 r 95")], &[], "acr_set", None, "negative"),
        (&[("internal_rotation", "l 5 r 10")], &[], "planes_restricted", Some("none"), "one_or_two"),
        (&[("internal_rotation", "r 30"), ("scour", "r -")], &[], "sutlive", Some("four_or_five"), "three"),
        (&[("internal_rotation", "r 25 +"), ("scour", "r -")], &[], "sutlive", None, "four_or_five"),
        (&[("internal_rotation", "r 10")], &[], "tight_flexor_full_rotation", Some("positive"), "negative"),
    ] {
        let mut interview = intake(&questionnaire, answers);
        chart(&mut interview, charted);
        let id = questionnaire.find_question(item).unwrap();
        let choice = |name: &str| questionnaire.question(id).find_choice(name).unwrap();
        let why = |name: &str| interview.excluded_by_others(id, choice(name));
        assert_eq!(why(possible), None, "{item} {charted:?}");
        let Some(excluded) = excluded else { continue };
        assert!(why(excluded).is_some(), "{item} {charted:?} {answers:?}");
        // At the desk it is refused, and says by what.
        let mut session = Session::within(interview.clone());
        if session.place() != Place::Items {
            session.act(Act::Items).unwrap();
        }
        session.act(Act::Open(id)).unwrap();
        let refused = session.act(Act::Answer(Answer::One(choice(excluded)))).unwrap_err();
        let Refusal::Excluded(by) = refused else { panic!("{refused:?}") };
        assert!(hip_triage_chart::words::charted::excluded(&by).contains("nternal rotation"), "{by:?}");
        // In a file it is taken back, and the page says so.
        let mut record = first(&questionnaire, &interview);
        answer(&mut interview, item, excluded);
        record.take_down(&interview, &Notes::new(), &moment("09:15"), GivenBy::Clinician);
        let read = Record::from_json(&record.to_json().unwrap()).unwrap();
        assert_ne!(outcome(&read.interview(&questionnaire).0, item), Some(excluded), "{item} {charted:?}");
        let told = flat(&page(&questionnaire, read));
        assert!(told.contains("does not go with the numbers beside it, so the numbers decide"), "{told}");
    }
}

#[test]
fn what_is_charted_later_takes_such_an_outcome_back_and_says_so() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    answer(&mut interview, "acr_set", "negative");
    let mut session = Session::within(interview);
    chart_at(&mut session, "internal_rotation", "r 10 p");
    assert_eq!((session.taken_back(), outcome(session.interview(), "acr_set")), (&[][..], Some("negative")));
    chart_at(&mut session, "flexion", "r 95");
    let told = hip_triage_chart::words::charted::taken_back(&session);
    assert_eq!(told.as_deref(), Some("Taken back, as it does not go with this: ACR set for hip OA (“Not met”)."));
    assert_eq!(outcome(session.interview(), "acr_set"), Some("positive"), "the numbers tell it");
}

#[test]
fn a_slip_of_one_sitting_is_no_changed_answer_and_a_change_after_the_end_is() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[("goals", "2")]);
    let mut record = Record::new("T-1".parse().unwrap(), 1, &questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
    answer(&mut interview, "goals", "Walk to choir");
    answer(&mut interview, "walking", "limp");
    record.take_down(&interview, &Notes::new(), &moment("09:10"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    let told = page(&questionnaire, record.clone());
    assert!(!told.contains("CHANGED ANSWERS"), "{told}");
    assert!(flat(&told).contains("Changed: Walking now"), "what was changed about safety is told all the same: {told}");
    assert_eq!(record.entry("goals").unwrap().history.len(), 1, "the record keeps it");
    answer(&mut interview, "goals", "Kneel in the garden");
    record.take_down(&interview, &Notes::new(), &moment("11:00"), GivenBy::Clinician);
    let told = flat(&page(&questionnaire, record));
    assert!(told.contains("CHANGED ANSWERS, AS THEY WERE BEFORE Goals: “Walk to choir”, with the PT at"), "{told}");
}

#[test]
fn a_red_flag_names_what_makes_a_bone_weak_and_says_where_the_rest_is_named() {
    let questionnaire = builtin::questionnaire();
    let answers = [
        ("medicines", "weak_bones steroids"),
        ("course", "rest night_wake"),
        ("how_long", "months"),
        ("imaged", "never"),
        ("trend", "months"),
    ];
    let told = page(&questionnaire, first(&questionnaire, &intake(&questionnaire, &answers)));
    let safety = under(&told, "SAFETY");
    let flags: Vec<_> = safety.split("Doctor within days").collect();
    let weak = flags.iter().find(|flag| flag.contains("With weak bones or steroids, a new ache")).unwrap();
    assert!(weak.contains("osteoporosis or fragility fracture; long or strong steroids"), "{weak}");
    assert!(safety.contains("The other answers that raise it are named above."), "{safety}");
    // What is only to be considered, and raised by the same answers, is told by them.
    assert!(!safety.contains("No X-ray or scan of the hip has shown so far why it hurts."), "{safety}");
}

#[test]
fn of_a_red_flag_the_sheet_quotes_what_the_clients_page_says_at_its_urgency_and_no_act_that_is_not_told() {
    let questionnaire = builtin::questionnaire();
    let fell = [
        ("walking", "limp"),
        ("walking_since", "new"),
        ("fall", "weeks"),
        ("fall_better", "same"),
        ("medicines", "none_of_these"),
        ("told", "none_of_these"),
        ("imaged", "never"),
    ];
    let visit = first(&questionnaire, &intake(&questionnaire, &fell));
    let safety = under(&page(&questionnaire, visit.clone()), "SAFETY");
    let home = flat(&text(&report::take_home(&Subject::of_visit(visit.into(), &questionnaire))));
    let act = "in an emergency department if need be. Say: \"I fell or was hit, and since then I limp.\"";
    assert!(safety.contains(act) && home.contains(act), "{safety}\n{home}");
    let later = ["See a doctor within days, today if it gets worse", "Do I need a new X-ray or a scan?"];
    assert!(safety.contains("If it is not clearly better after a fall"), "{safety}");
    for act in later {
        assert!(!safety.contains(act) && !home.contains(act), "{act}: {safety}\n{home}");
    }
}
