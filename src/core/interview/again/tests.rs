use std::sync::LazyLock;

use crate::interview::{Answer, End, Interview, Side};
use crate::questionnaire::{Audience, QuestionId, Questionnaire, Source, Urgency};

static SMALL: LazyLock<Questionnaire> = LazyLock::new(|| {
    let text = include_str!("../../../../tests/support/small.yaml").to_owned();
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
});

fn id(name: &str) -> QuestionId {
    SMALL.find_question(name).unwrap()
}

fn one(question: &str, choice: &str) -> Answer {
    Answer::One(SMALL.question(id(question)).find_choice(choice).unwrap())
}

fn many(question: &str, choice: &str, side: Option<Side>) -> Answer {
    Answer::Many([(SMALL.question(id(question)).find_choice(choice).unwrap(), side)].into())
}

fn answered(audience: Audience) -> Interview<'static> {
    let mut interview = Interview::new(&SMALL, audience);
    for (question, answer) in [
        ("age", Answer::Number(61)),
        ("right_now", many("right_now", "none_of_these", None)),
        ("weight_loss", one("weight_loss", "kept")),
        ("pain_site", many("pain_site", "groin", Some(Side::Left))),
        ("pain_now", Answer::Number(6)),
        ("sitting", one("sitting", "worse")),
        ("stiffness", Answer::Number(20)),
        ("own_words", Answer::Text("Socks".to_owned())),
    ] {
        interview.answer(id(question), answer).unwrap();
    }
    interview
}

fn waiting(interview: &Interview<'_>) -> Vec<String> {
    let mut interview = interview.clone();
    let mut asked = Vec::new();
    while let End::Ask(question) = interview.path().end {
        asked.push(interview.question(question).name.clone());
        let present = interview.answer_to(question).cloned();
        let quiet = interview.question(question).quiet();
        interview.answer(question, present.unwrap_or(quiet)).unwrap();
    }
    asked
}

#[test]
fn a_self_check_is_taken_over_with_safety_asked_anew() {
    let mut alone = answered(Audience::Everyone);
    alone.note(id("pain_now"), "Worse at night").unwrap();
    let mut taken = Interview::take_over(&alone);
    assert_eq!(taken.audience(), Audience::Clinician);
    assert_eq!(waiting(&taken), ["age", "right_now", "weight_loss", "can_no_longer", "told"]);
    taken.answer(id("pain_now"), Answer::Number(8)).unwrap();
    assert_eq!(taken.theirs(id("pain_now")), Some(&Answer::Number(6)));
    assert_eq!(taken.all_theirs(), alone.answers());
    assert_eq!((taken.note_on(id("pain_now")), taken.notes().len()), (Some("Worse at night"), 1));
    assert_eq!(taken.answer_to(id("pain_now")), Some(&Answer::Number(8)));
}

#[test]
fn a_later_visit_asks_safety_and_what_may_change() {
    let mut first = answered(Audience::Clinician);
    first.answer(id("told"), one("told", "nothing")).unwrap();
    first.answer(id("internal_rotation"), one("internal_rotation", "positive")).unwrap();
    let second = Interview::follow_up(&first);
    let anew = ["age", "right_now", "weight_loss", "pain_site", "pain_now", "own_words", "can_no_longer"];
    assert_eq!(waiting(&second), anew, "what brings them is told in the words of the day");
    assert_eq!(second.answer_to(id("internal_rotation")), None, "the examination is done anew");
    assert_eq!(second.earlier(id("internal_rotation")), Some(&one("internal_rotation", "positive")));
    assert_eq!(second.answer_to(id("sitting")), Some(&one("sitting", "worse")), "the rest is carried over");
    assert!(second.is_follow_up() && !first.is_follow_up());
}

#[test]
fn on_a_later_visit_all_that_tells_how_it_is_is_said_anew() {
    let first = answered(Audience::Clinician);
    let second = Interview::follow_up(&first);
    let states = ["age", "right_now", "pain_site", "pain_now", "own_words", "sitting"]
        .map(|name| (second.is_said_anew(id(name)), second.as_last_time(id(name)).is_some()));
    let (stays, sign, how_it_is) = ((false, false), (true, false), (true, true));
    assert_eq!(states, [stays, sign, how_it_is, how_it_is, how_it_is, stays]);
    // What a client answered alone, the PT asks on the same day.
    let taken = Interview::take_over(&answered(Audience::Everyone));
    assert_eq!(["right_now", "pain_site", "pain_now"].map(|name| taken.is_said_anew(id(name))), [true, false, false]);
}

#[test]
fn what_was_gone_past_stops_the_next_visit_again() {
    let mut first = answered(Audience::Clinician);
    first.answer(id("right_now"), many("right_now", "saddle_numbness", None)).unwrap();
    first.go_on();
    assert_eq!(first.path().end, End::Ask(id("can_no_longer")));
    let mut second = Interview::follow_up(&first);
    assert_eq!(second.path().end, End::Ask(id("age")));
    second.answer(id("age"), Answer::Number(61)).unwrap();
    second.answer(id("right_now"), many("right_now", "saddle_numbness", None)).unwrap();
    assert_eq!(second.path().end, End::Stop(Urgency::Emergency));
}

#[test]
fn notes_are_tidied_and_taken_away_by_nothing() {
    let mut interview = answered(Audience::Clinician);
    interview.note(id("pain_now"), " It \u{1b}[31mburns\nat night \n").unwrap();
    assert_eq!(interview.note_on(id("pain_now")), Some("It [31mburns\nat night"));
    assert!(interview.note(id("pain_now"), &"a".repeat(4001)).is_err());
    interview.note(id("pain_now"), " \n ").unwrap();
    assert_eq!(interview.note_on(id("pain_now")), None);
}

#[test]
fn an_item_can_be_left_undone_and_a_question_cannot() {
    let mut interview = answered(Audience::Clinician);
    interview.answer(id("internal_rotation"), one("internal_rotation", "negative")).unwrap();
    interview.leave_undone(id("internal_rotation"));
    assert_eq!(interview.answer_to(id("internal_rotation")), None);
    interview.leave_undone(id("age"));
    assert_eq!(interview.answer_to(id("age")), Some(&Answer::Number(61)));
}

#[test]
fn a_question_is_worded_as_it_is_said_aloud() {
    assert_eq!(answered(Audience::Everyone).wording(id("pain_site")), "Where do you feel the pain?");
    assert_eq!(answered(Audience::Clinician).wording(id("pain_site")), "Where does it hurt? Can you show me?");
    assert_eq!(answered(Audience::Clinician).wording(id("age")), "How old are you?");
}

#[test]
fn then_and_now_shows_ratings_first_and_then_what_differs() {
    use crate::compare::{RatingChange, Values, then_and_now};
    use crate::interview::Activity;
    let activity = |name: &str, ability| Activity { name: name.to_owned(), ability };
    let mut first = answered(Audience::Clinician);
    let then = vec![activity("Stairs", 2), activity("Socks", 4)];
    first.answer(id("can_no_longer"), Answer::Activities(then)).unwrap();
    first.answer(id("told"), one("told", "nothing")).unwrap();
    let mut second = Interview::follow_up(&first);
    assert!(then_and_now(&first).is_empty());
    for (question, answer) in [
        ("age", Answer::Number(62)),
        ("right_now", many("right_now", "none_of_these", None)),
        ("weight_loss", one("weight_loss", "kept")),
        ("pain_site", many("pain_site", "groin", Some(Side::Left))),
        ("pain_now", Answer::Number(4)),
        ("own_words", Answer::Text("Socks".to_owned())),
        ("can_no_longer", Answer::Activities(vec![activity("stairs", 5), activity("Garden", 5)])),
    ] {
        second.answer(id(question), answer).unwrap();
    }
    let rows = then_and_now(&second);
    assert_eq!(rows[0].values, Values::Rated { then: 6, now: 4, change: RatingChange::ClearlyBetter, share: Some(33) });
    assert_eq!(rows[1].activity.as_deref(), Some("stairs"));
    assert_eq!(rows[1].values, Values::Rated { then: 2, now: 5, change: RatingChange::ClearlyBetter, share: Some(38) });
    let age = Values::Answers { then: Some(Answer::Number(61)), now: Some(Answer::Number(62)) };
    assert_eq!((rows.len(), rows[2].question, &rows[2].values), (5, id("age"), &age));
    // What is named on one of the two visits only has no rating to compare.
    let alone = |name, ability| Some(Answer::Activities(vec![activity(name, ability)]));
    assert_eq!(rows[3].values, Values::Answers { then: None, now: alone("Garden", 5) });
    assert_eq!(rows[4].values, Values::Answers { then: alone("Socks", 4), now: None });
}

#[test]
fn what_was_saved_to_be_asked_again_is_asked_again_where_it_may_have_changed() {
    let mut interview = answered(Audience::Clinician);
    for name in ["right_now", "pain_now", "sitting", "told"] {
        interview.confirm_again(id(name));
    }
    // Sitting is not asked on two visits, and nothing was told yet.
    assert_eq!(
        ["right_now", "pain_now", "sitting", "told"].map(|name| interview.needs_confirming(id(name))),
        [true, true, false, false]
    );
    assert_eq!(waiting(&interview), ["right_now", "pain_now", "can_no_longer", "told"]);
}
