//! The effects of a change, told before anybody meets it.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use hip_triage_author::diff::{Aspect, EntryChange, Part, Person, changes, effects, sample, write};
use hip_triage_author::evaluate;
use hip_triage_core::questionnaire::{Questionnaire, Source};
use support::{Desk, small, small_changed};

const CASES: &str = "
- {id: worn-hip, story: A worn hip., answers: {age: 61, pain_site: {groin: left}, stiffness: 20}, urgency: none}
- {id: numb-leg, story: A numb leg., answers: {age: 61, pain_site: [below_knee], leg_feel: numb}, urgency: none}
- {id: fever, story: A fever., answers: {age: 61, right_now: [fever]}, urgency: same_day}
";

fn people(old: &Questionnaire, new: &Questionnaire, size: usize) -> Vec<Person> {
    let cases = evaluate::read(&[Source { name: "cases.yaml".to_owned(), text: CASES.to_owned() }]).unwrap();
    let cases = cases.iter().map(|(case, _)| Person::from(case));
    cases.chain(sample(old, new, size, 1)).collect()
}

fn told(old: &Questionnaire, new: &Questionnaire) -> String {
    let mut text = Vec::new();
    let effects = effects(old, new, people(old, new, 300));
    write([old.identity(), new.identity()], &changes(old, new), &effects, 1, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn replaced(edits: &'static [(&'static str, &'static str)]) -> Questionnaire {
    small_changed(|text| {
        edits.iter().fold(text, |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replacen(old, new, 1)
        })
    })
}

#[test]
fn nothing_differs_from_itself() {
    let small = small();
    assert_eq!(changes(&small, &small), []);
    let effects = effects(&small, &small, people(&small, &small, 200));
    assert_eq!((effects.cases, effects.sampled, effects.effects.len()), ([3, 3], [200, 200], 0));
}

#[test]
fn the_same_seed_draws_the_same_sample_and_another_another() {
    let small = small();
    let drawn = |seed| sample(&small, &small, 50, seed).collect::<Vec<_>>();
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
}

#[test]
fn the_sample_reaches_the_result_and_the_stops() {
    let small = small();
    let stopped = sample(&small, &small, 400, 1).filter(|person| person.answers.len() < 6).count();
    assert!((20..200).contains(&stopped), "{stopped} of 400 are stopped early");
}

#[test]
fn a_finding_that_counts_more() {
    let new = replaced(&[("points: {joint.osteoarthritis: 3}", "points: {joint.osteoarthritis: 1}")]);
    insta::assert_snapshot!(told(&small(), &new));
}

#[test]
fn an_origin_that_is_told_beside_the_first_is_a_difference_by_itself() {
    let told = told(&small(), &replaced(&[("close: 1", "close: 0")]));
    assert!(told.contains("partly muscular.gluteal_tendon, nearly joint → partly muscular.gluteal_tendon"), "{told}");
}

#[test]
fn a_question_that_is_asked_elsewhere_and_a_new_choice() {
    let new = replaced(&[
        ("    next: stiffness\n", "    next: own_words\n"),
        ("    next: own_words\n  own_words:", "    next: sitting\n  own_words:"),
        ("    role: pain_now\n    next: sitting", "    role: pain_now\n    next: stiffness"),
        ("{label: Numb or tingling, next: sitting}", "{label: Numb or tingling, next: stiffness}"),
        (
            "      better: It eases the pain\n",
            "      better: It eases the pain\n      much_better: It is gone at once\n",
        ),
        ("{sitting: better}", "{sitting: [better, much_better]}"),
    ]);
    insta::assert_snapshot!(told(&small(), &new));
}

#[test]
fn a_red_flag_that_is_more_urgent_and_one_that_is_gone() {
    let new = replaced(&[
        ("    urgency: same_day\n    unsure: soon\n", "    urgency: emergency\n    unsure: same_day\n"),
        ("    raise: [{if: {right_now: both_legs}, to: emergency}]\n", ""),
        ("{right_now: fever}", "{right_now: [fever, both_legs]}"),
    ]);
    insta::assert_snapshot!(told(&small(), &new));
}

#[test]
fn to_whom_a_tip_is_told_is_a_difference() {
    let new = replaced(&[("avoid: [Deep squats]", "avoid: [{text: Deep squats, if: {age: {at_least: 18}}}]")]);
    let told = told(&small(), &new);
    assert!(told.contains("Deep squats (if: {age: {at_least: 18}})"), "{told}");
}

#[test]
fn what_is_gone_is_told_once() {
    let old = replaced(&[
        (
            "    next: can_no_longer\n",
            "    next: walking\n  walking:\n    section: background\n    ask: How far?\n    why: It helps.\n    answer: one\n    choices: {far: Far, near: Near}\n    next: can_no_longer\n",
        ),
        ("    if: {pain_site: outer_hip}\n", "    if: {pain_site: outer_hip, walking: near}\n"),
    ]);
    let changes = changes(&old, &small());
    let removed: Vec<_> = changes.iter().filter(|(.., change)| *change == EntryChange::Removed).collect();
    assert_eq!(removed, [&(Part::Questions, "walking".to_owned(), EntryChange::Removed)]);
    let effects = effects(&old, &small(), people(&old, &small(), 100));
    let path = effects.effects.iter().find(|effect| effect.kind.aspect == Aspect::Path).unwrap();
    assert_eq!((path.kind.before.as_str(), path.kind.now.as_str()), ("walking", "result"));
    assert_eq!(path.smallest.as_ref().unwrap().answers, []);
}

#[test]
fn the_command() {
    let desk = Desk::new();
    let new = desk.home.path().join("new.yaml");
    let text = std::fs::read_to_string("tests/support/small.yaml").unwrap();
    std::fs::write(&new, text.replace("enough: 2", "enough: 1").replace("version: 1.0.0", "version: 1.1.0")).unwrap();
    let new = new.display().to_string();
    insta::assert_snapshot!(
        desk.run(&["diff", "tests/support/small.yaml", &new, "--sample", "100", "--seed", "7"], "")
    );
    let told = desk.run(&["diff", "questions/hip", "--sample", "20"], "");
    assert!(told.contains("\n  nothing\n") && told.contains("  the same                     0        20\n"), "{told}");
    assert!(desk.run(&["diff"], "").ends_with("--- exit status: 2\n"));
}

#[test]
fn other_texts_count_as_a_difference_and_a_version_that_stands_is_told() {
    let new = replaced(&[("{pain_site: buttock}, {not:", "{pain_site: outer_hip}, {not:")]);
    let told = told(&small(), &new);
    assert!(told.contains("Other texts\n") && told.contains("outside sacroiliac → nothing"), "{told}");
    assert!(told.contains("The version is still 1.0.0"), "{told}");
    let desk = Desk::new();
    let told = desk.run(&["diff", "questions/hip", "--sample", "0"], "");
    assert!(told.contains("No sample was drawn"), "{told}");
}

#[test]
fn a_case_that_fits_neither_is_refused_with_its_place() {
    let desk = Desk::new();
    let path = desk.home.path().join("cases.yaml");
    let told = |answers: &str| {
        std::fs::write(&path, format!("- {{id: a, story: A., answers: {{age: 61}}, urgency: none}}\n- {{id: b, story: B., answers: {answers}, urgency: none}}\n")).unwrap();
        let small = "tests/support/small.yaml";
        desk.run(&["diff", small, small, "--sample", "10", "--cases", &path.display().to_string()], "")
    };
    for (answers, why) in [
        ("{pain_sight: {groin: left}}", "there is no question `pain_sight`"),
        ("{sitting: wrose}", "`sitting` has no choice `wrose`; did you mean `worse`?"),
        ("{sitting: [worse]}", "the answer to `sitting` should be one choice"),
        ("{pain_site: groin}", "the answer to `pain_site` should be a list of choices, as [this, that]"),
        ("{age: '61'}", "the answer to `age` should be a number, without quotes"),
        ("{age: 300}", "the answer to `age` does not fit"),
        ("{internal_rotation: positive}", "only a PT answers `internal_rotation`"),
    ] {
        let told = told(answers);
        assert!(
            told.contains("cases.yaml:2: case b: ") && told.contains(why) && told.ends_with("status: 1\n"),
            "{told}"
        );
    }
    assert!(told("{age: 30}").ends_with("status: 0\n"));
}
