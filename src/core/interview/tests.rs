use super::{Answer, By, Interview, Path, Raised};
use crate::questionnaire::{Audience, QuestionId, Questionnaire, Source, Urgency};

/// The small questionnaire, in which a question is followed by what was answered to another that not everyone is asked.
fn branching(next: &str) -> Questionnaire {
    let small = include_str!("../../../tests/support/small.yaml");
    let follows = "    row: [H28]\n    next: stiffness\n";
    assert!(small.contains(follows));
    let text = small.replace(follows, &format!("    row: [H28]\n    next: {next}\n"));
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// Who has a normal leg is not asked about stiffness.
const PASSES_OVER: &str = "[{if: {leg_feel: normal}, go: own_words}, {go: stiffness}]";
/// Nobody else is.
const LEADS_TO: &str = "[{if: {leg_feel: normal}, go: stiffness}, {go: own_words}]";

fn id(questionnaire: &Questionnaire, name: &str) -> QuestionId {
    questionnaire.find_question(name).unwrap()
}

fn choose(interview: &mut Interview<'_>, question: &str, choice: &str) {
    let question = id(interview.questionnaire(), question);
    let choice = interview.question(question).find_choice(choice).unwrap();
    let many = Answer::Many([(choice, None)].into());
    if interview.answer(question, many).is_err() {
        interview.answer(question, Answer::One(choice)).unwrap();
    }
}

/// The names of the questions on a path, the waiting one last.
fn names(questionnaire: &Questionnaire, path: &Path) -> Vec<String> {
    let ids = path.answered.iter().copied().chain(path.waiting());
    ids.map(|id| questionnaire.question(id).name.clone()).collect()
}

#[test]
fn a_branch_reads_no_answer_off_the_path() {
    let questionnaire = branching(PASSES_OVER);
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    interview.answer(id(&questionnaire, "age"), Answer::Number(61)).unwrap();
    for (question, choice) in
        [("right_now", "none_of_these"), ("weight_loss", "kept"), ("pain_site", "below_knee"), ("leg_feel", "normal")]
    {
        choose(&mut interview, question, choice);
    }
    interview.answer(id(&questionnaire, "pain_now"), Answer::Number(3)).unwrap();
    choose(&mut interview, "sitting", "worse");
    let asked = ["age", "right_now", "weight_loss", "pain_site", "leg_feel", "pain_now", "sitting", "own_words"];
    assert_eq!(names(&questionnaire, &interview.path()), asked);

    // The pain is elsewhere after all: nobody would have asked how the leg feels.
    choose(&mut interview, "pain_site", "groin");
    let asked = ["age", "right_now", "weight_loss", "pain_site", "pain_now", "sitting", "stiffness"];
    assert_eq!(names(&questionnaire, &interview.path()), asked);
    assert_eq!(interview.trail().last().map(|passed| passed.by), Some(By::Otherwise));
    let leg_feel = id(&questionnaire, "leg_feel");
    assert_eq!(interview.set_aside().into_iter().map(|(id, _)| id).collect::<Vec<_>>(), [leg_feel]);
    assert!(!interview.is_on_path(leg_feel) && interview.is_on_path(id(&questionnaire, "sitting")));

    // And comes back with the path.
    choose(&mut interview, "pain_site", "below_knee");
    assert_eq!(interview.path().waiting(), Some(id(&questionnaire, "own_words")));
    assert!(interview.set_aside().is_empty() && interview.is_on_path(leg_feel));
}

#[test]
fn a_path_has_an_order() {
    let questionnaire = branching(PASSES_OVER);
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    interview.answer(id(&questionnaire, "age"), Answer::Number(61)).unwrap();
    choose(&mut interview, "right_now", "none_of_these");
    let [age, right_now, weight_loss, stiffness] =
        ["age", "right_now", "weight_loss", "stiffness"].map(|name| id(&questionnaire, name));
    let path = interview.path();
    assert_eq!([age, right_now, weight_loss, stiffness].map(|id| path.position(id)), [Some(0), Some(1), Some(2), None]);
    assert_eq!([age, right_now, weight_loss].map(|id| path.before(Some(id))), [None, Some(age), Some(right_now)]);
    assert_eq!(path.before(None), Some(right_now));
    assert_eq!([age, right_now, weight_loss].map(|id| path.after(id)), [Some(right_now), Some(weight_loss), None]);
    assert_eq!(path.after(stiffness), None);
}

#[test]
fn the_most_that_can_follow_is_told_by_what_is_known() {
    let questionnaire = branching(LEADS_TO);
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    assert_eq!(interview.progress().remaining, 9);
    interview.answer(id(&questionnaire, "age"), Answer::Number(61)).unwrap();
    choose(&mut interview, "right_now", "none_of_these");
    choose(&mut interview, "weight_loss", "kept");
    // Nobody has asked about the leg, and whoever is not asked may yet be.
    for (place, leg, remaining) in [
        ("groin", None, 4),
        ("below_knee", None, 5),
        ("below_knee", Some("normal"), 4),
        ("below_knee", Some("not sure"), 3),
        // The choice itself leads past the question about the pain now.
        ("below_knee", Some("numb"), 2),
    ] {
        choose(&mut interview, "pain_site", place);
        match leg {
            Some("not sure") => interview.answer(id(&questionnaire, "leg_feel"), Answer::NotSure).unwrap(),
            Some(leg) => choose(&mut interview, "leg_feel", leg),
            None => {}
        }
        assert_eq!(interview.progress().remaining, remaining, "{place} {leg:?}");
    }
}

#[test]
fn what_nobody_can_say_to_be_over_is_open_until_the_next_time_only() {
    let small = include_str!("../../../tests/support/small.yaml");
    for (role, open) in [("    role: seen\n", 1), ("", 0)] {
        let text = small.replace("    role: seen\n", role);
        let questionnaire =
            Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
        let flag = questionnaire.find_red_flag("fever").unwrap();
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        interview.set_called_before(vec![Raised { flag, urgency: Urgency::SameDay, certain: true, looked_at: None }]);
        assert_eq!(interview.still_open().len(), 1);
        assert_eq!(interview.open_looks().len(), open);
    }
}
