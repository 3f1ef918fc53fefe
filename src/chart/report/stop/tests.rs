use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Source, Urgency};

use crate::report::write_text;
use crate::words;

/// The small questionnaire with another flag of a weight that is lost.
fn small(weight: &str) -> Questionnaire {
    let mention = "    if: {weight_loss: lost}\n    urgency: mention\n";
    let text = include_str!("../../../../tests/support/small.yaml");
    assert!(text.contains(mention));
    let source = Source { name: "small.yaml".to_owned(), text: text.replace(mention, weight) };
    Questionnaire::read(&[source]).unwrap().questionnaire
}

/// The page of a stop after these answers.
fn stop(questionnaire: &Questionnaire, age: Answer, right_now: &str, weight: Option<&str>) -> String {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    let id = |name| questionnaire.find_question(name).unwrap();
    let choice = |question, name| questionnaire.question(id(question)).find_choice(name).unwrap();
    interview.answer(id("age"), age).unwrap();
    interview.answer(id("right_now"), Answer::Many([(choice("right_now", right_now), None)].into())).unwrap();
    let weight = weight.map_or(Answer::NotSure, |weight| Answer::One(choice("weight_loss", weight)));
    interview.answer(id("weight_loss"), weight).unwrap();
    let mut text = Vec::new();
    write_text(&super::stop(&interview, &Assessment::of(&interview)), 200, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn beside_what_cannot_wait_what_can_is_told_without_its_own_when() {
    let page = stop(
        &small("    if: {weight_loss: lost}\n    urgency: mention\n"),
        Answer::Number(61),
        "saddle_numbness",
        Some("lost"),
    );
    assert!(
        page.contains("Go to an emergency department now.") && page.contains("Weight loss needs a look."),
        "{page}"
    );
    assert!(!page.contains("Tell your doctor."), "{page}");
}

#[test]
fn of_two_that_are_as_urgent_the_certain_one_is_told_first() {
    for (unsure, urgency, certain_first) in
        [("same_day", Urgency::SameDay, true), ("emergency", Urgency::Emergency, false)]
    {
        let weight = format!("    if: {{weight_loss: lost}}\n    urgency: emergency\n    unsure: {unsure}\n");
        let page = stop(&small(&weight), Answer::Number(61), "fever", None);
        let certain = page.find("See a doctor today.").unwrap();
        let doubt = page.find(words::doubt_sentence(urgency)).unwrap();
        assert_eq!(certain < doubt, certain_first, "{page}");
    }
}

#[test]
fn the_same_text_is_told_once() {
    assert_eq!(super::once(["Rest.", "See a doctor.", "Rest."].into_iter()), ["Rest.", "See a doctor."]);
}

#[test]
fn what_no_single_sign_tells_names_the_question_that_nobody_is_sure_of() {
    let weight =
        "    if: {any: [{age: {at_least: 70}}, {weight_loss: lost}]}\n    urgency: same_day\n    unsure: same_day\n";
    let page = stop(&small(weight), Answer::NotSure, "none_of_these", Some("kept"));
    assert!(page.contains("- How old are you?\n") && !page.contains("lost weight without"), "{page}");
}
