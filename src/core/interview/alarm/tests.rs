use crate::interview::{Answer, Interview, Raised};
use crate::questionnaire::{Audience, Questionnaire, Source, Urgency};

/// The small questionnaire with one more flag, which reads a question that is asked of those who choose a place in
/// another.
fn with_flag(urgency: &str, unsure: &str) -> Questionnaire {
    let flag = format!(
        "red_flags:\n  numb:\n    if: {{pain_site: below_knee, leg_feel: numb, sitting: worse}}\n    urgency: {urgency}\n    unsure: {unsure}\n    \
         concern: A nerve may be squeezed.\n    do: See a doctor.\n    cite: [SURI10]\n    row: [R02]\n"
    );
    let text = include_str!("../../../../tests/support/small.yaml").replace("red_flags:\n", &flag);
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// The flag as it is raised once so many of the questions are answered, the place of the pain with *not sure*.
fn raised_of_numb(questionnaire: &Questionnaire, questions: usize) -> Option<Raised> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    for _ in 0..questions {
        let Some(id) = interview.path().waiting() else { break };
        let question = questionnaire.question(id);
        let answer = match question.name.as_str() {
            "age" => Answer::Number(61),
            "right_now" => Answer::Many([(question.find_choice("none_of_these").unwrap(), None)].into()),
            "sitting" => Answer::One(question.find_choice("worse").unwrap()),
            "weight_loss" => Answer::One(question.find_choice("kept").unwrap()),
            _ if question.optional => Answer::Skipped,
            _ => Answer::NotSure,
        };
        interview.answer(id, answer).unwrap();
    }
    interview.raised().into_iter().find(|raised| questionnaire.red_flag(raised.flag).name == "numb")
}

#[test]
fn an_urgent_flag_that_not_sure_kept_from_being_asked_is_open_at_the_end() {
    let questionnaire = with_flag("same_day", "soon");
    assert_eq!(raised_of_numb(&questionnaire, 6), None, "more may be asked");
    let raised = raised_of_numb(&questionnaire, usize::MAX).unwrap();
    assert_eq!((raised.urgency, raised.certain), (Urgency::Soon, false));
}

#[test]
fn a_flag_that_is_not_urgent_is_not_kept_open() {
    assert_eq!(raised_of_numb(&with_flag("soon", "mention"), usize::MAX), None);
}
