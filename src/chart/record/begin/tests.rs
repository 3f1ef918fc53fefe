use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::named::NamedAnswer;
use crate::record::{GivenBy, Moment, Record};
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Source};

static SMALL: LazyLock<Questionnaire> = LazyLock::new(|| {
    let text = include_str!("../../../../tests/support/small.yaml").to_owned();
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
});

fn id(name: &str) -> QuestionId {
    SMALL.find_question(name).unwrap()
}

/// None of the warning signs.
fn none() -> Answer {
    let none = SMALL.question(id("right_now")).find_choice("none_of_these").unwrap();
    Answer::Many([(none, None)].into())
}

fn at(text: &str) -> Moment {
    Moment::try_from(format!("2026-{text}:00+00:00")).unwrap()
}

/// The waiting questions, answered by what was answered before.
fn asked(interview: &Interview<'_>) -> Vec<&'static str> {
    let mut interview = interview.clone();
    let mut asked = Vec::new();
    while let End::Ask(question) = interview.path().end {
        asked.push(SMALL.question(question).name.as_str());
        let Some(present) = interview.answer_to(question).cloned() else { break };
        interview.answer(question, present).unwrap();
    }
    asked
}

fn open(interview: &Interview<'_>) -> BTreeSet<QuestionId> {
    interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect()
}

fn first_visit() -> Record {
    let begun = Record::begin("J-1".parse().unwrap(), 1, &SMALL, at("11-01T09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    for (question, answer) in [
        ("age", Answer::Number(61)),
        ("right_now", none()),
        ("weight_loss", Answer::NotSure),
        ("pain_site", Answer::NotSure),
        ("pain_now", Answer::Number(6)),
        ("sitting", Answer::NotSure),
        ("stiffness", Answer::Number(20)),
    ] {
        interview.answer(id(question), answer).unwrap();
    }
    interview.note(id("pain_now"), "Burns at night").unwrap();
    record.keep(&interview, &mut BTreeSet::new(), &at("11-01T09:10"));
    record
}

#[test]
fn a_visit_goes_on_where_it_was_left_on_the_same_day() {
    let begun = first_visit().resume(&SMALL, None, at("11-01T15:00").date());
    assert_eq!(asked(&begun.interview), ["own_words"]);
    assert_eq!(begun.interview.note_on(id("pain_now")), Some("Burns at night"));
}

#[test]
fn on_another_day_safety_is_asked_anew_until_it_is_answered() {
    let begun = first_visit().resume(&SMALL, None, at("11-02T09:00").date());
    assert_eq!(asked(&begun.interview), ["age", "right_now", "weight_loss", "own_words"]);
    let (mut record, mut interview) = (begun.record, begun.interview);
    let mut open = open(&interview);
    interview.answer(id("age"), Answer::Number(61)).unwrap();
    record.keep(&interview, &mut open, &at("11-02T09:01"));
    assert_eq!(record.entry("age").unwrap().reviewed_at, Some(at("11-02T09:01")));
    let again = record.resume(&SMALL, None, at("11-02T10:00").date());
    assert_eq!(asked(&again.interview), ["right_now", "weight_loss", "own_words"]);
}

#[test]
fn a_later_visit_is_another_record_and_asks_what_may_have_changed() {
    let first = first_visit();
    let untouched = first.clone();
    let begun = first.follow_up(2, &SMALL, at("12-01T09:00"));
    assert_eq!(asked(&begun.interview), ["age", "right_now", "weight_loss", "pain_site", "pain_now", "own_words"]);
    let (mut record, mut interview) = (begun.record, begun.interview);
    let mut open = open(&interview);
    interview.answer(id("age"), Answer::Number(61)).unwrap();
    interview.answer(id("right_now"), none()).unwrap();
    interview.answer(id("weight_loss"), Answer::NotSure).unwrap();
    interview.answer(id("pain_site"), Answer::NotSure).unwrap();
    record.keep(&interview, &mut open, &at("12-01T09:05"));
    assert_eq!(first, untouched);
    assert_eq!(record.entry("stiffness").unwrap().given_at, at("11-01T09:10"), "carried over with its time");
    // Left and gone on with: what was not asked yet still is.
    let again = record.resume(&SMALL, Some(&first), at("12-01T11:00").date());
    assert_eq!(asked(&again.interview), ["pain_now", "own_words"]);
    let (mut record, mut interview) = (again.record, again.interview);
    interview.answer(id("pain_now"), Answer::Number(3)).unwrap();
    record.keep(&interview, &mut BTreeSet::new(), &at("12-01T11:01"));
    let entry = record.entry("pain_now").unwrap();
    assert_eq!((&entry.answer, &entry.history[0].answer), (&NamedAnswer::Number(3), &NamedAnswer::Number(6)));
    assert_eq!(interview.earlier(id("pain_now")), Some(&Answer::Number(6)));
}

#[test]
fn what_the_client_answered_alone_stays_theirs_and_a_change_is_kept() {
    let mut alone = Interview::new(&SMALL, Audience::Everyone);
    for (question, answer) in [("age", 61), ("pain_now", 6), ("stiffness", 10)] {
        alone.answer(id(question), Answer::Number(answer)).unwrap();
    }
    let begun = Record::take_over("J-1".parse().unwrap(), 1, &alone, &at("11-01T09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    let mut open = open(&interview);
    assert_eq!(asked(&interview)[0], "age");
    interview.answer(id("age"), Answer::Number(61)).unwrap();
    interview.answer(id("pain_now"), Answer::Number(8)).unwrap();
    record.keep(&interview, &mut open, &at("11-01T09:05"));
    let entry = record.entry("age").unwrap();
    assert_eq!((entry.by, &entry.reviewed_at), (GivenBy::Patient, &Some(at("11-01T09:05"))));
    let entry = record.entry("pain_now").unwrap();
    assert_eq!((entry.by, entry.history[0].by), (GivenBy::Clinician, GivenBy::Patient));
    let again = record.resume(&SMALL, None, at("11-01T10:00").date());
    assert_eq!(again.interview.theirs(id("pain_now")), Some(&Answer::Number(6)));
    assert_eq!(asked(&again.interview), ["right_now"]);
}

#[test]
fn an_item_that_is_left_undone_after_all_is_taken_out() {
    let begun = first_visit().resume(&SMALL, None, at("11-01T10:00").date());
    let (mut record, mut interview) = (begun.record, begun.interview);
    interview.answer(id("rotation_degrees"), Answer::Number(20)).unwrap();
    record.keep(&interview, &mut BTreeSet::new(), &at("11-01T10:01"));
    assert!(record.entry("rotation_degrees").is_some());
    interview.leave_undone(id("rotation_degrees"));
    record.keep(&interview, &mut BTreeSet::new(), &at("11-01T10:02"));
    assert!(record.entry("rotation_degrees").is_none());
}
