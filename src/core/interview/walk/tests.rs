use std::collections::BTreeMap;

use crate::interview::{Answer, By, Interview, Path};
use crate::questionnaire::{Audience, QuestionId, Questionnaire, Source};

/// The small questionnaire, in which one question is passed over by what was answered to another that not everyone is asked.
fn branching() -> Questionnaire {
    let small = include_str!("../../../../tests/support/small.yaml");
    let (next, branches) = (
        "    row: [H28]\n    next: stiffness\n",
        "    row: [H28]\n    next: [{if: {leg_feel: normal}, go: own_words}, {go: stiffness}]\n",
    );
    assert!(small.contains(next));
    let text = small.replace(next, branches);
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

fn id(questionnaire: &Questionnaire, name: &str) -> QuestionId {
    questionnaire.find_question(name).unwrap()
}

fn choose(interview: &mut Interview<'_>, question: &str, choice: &str) {
    let question = id(interview.questionnaire(), question);
    let choice = interview.question(question).find_choice(choice).unwrap();
    let many = Answer::Many(BTreeMap::from([(choice, None)]));
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
    let questionnaire = branching();
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
    assert!(interview.answer_to(id(&questionnaire, "leg_feel")).is_some(), "it is kept aside");

    // And comes back with the path.
    choose(&mut interview, "pain_site", "below_knee");
    assert_eq!(interview.path().waiting(), Some(id(&questionnaire, "own_words")));
}
