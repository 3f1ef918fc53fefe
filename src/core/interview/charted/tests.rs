use super::{Charted, Found, Outcome, Untyped};
use crate::interview::{Answer, Interview, Side};
use crate::questionnaire::{Audience, Question, QuestionId, Questionnaire, Source};

fn examined() -> Questionnaire {
    let small = include_str!("../../../../tests/support/small.yaml");
    let items = "
  planes:
    section: Hip joint
    ask: How many planes
    how: Compare.
    positive: One or more.
    accuracy: No figure found.
    position: on_back
    answer: one
    choices: {none: None, some: Some}
    row: [E07]
  strength:
    section: Hip joint
    ask: Strength
    how: Resist.
    positive: Weaker.
    accuracy: No figure found.
    position: any
    measure: strength
    parts: [Knee, Toe]
    answer: one
    choices: {positive: Weak, negative: Strong}
    row: [E24]
";
    let text = small.replacen("\nexamination:\n", &format!("\nexamination:{items}"), 1);
    let sources = [Source { name: "small.yaml".to_owned(), text }];
    match Questionnaire::read(&sources) {
        Ok(read) => read.questionnaire,
        Err(faults) => panic!("{:?}", faults.iter().map(ToString::to_string).collect::<Vec<_>>()),
    }
}

fn id(questionnaire: &Questionnaire, name: &str) -> QuestionId {
    questionnaire.find_question(name).unwrap()
}

fn typed(question: &Question, typed: &str) -> Result<Charted, Untyped> {
    Charted::typed(question, question.examination().unwrap(), typed)
}

fn outcome(question: &Question, name: &str) -> Outcome {
    Outcome::Choice(question.find_choice(name).unwrap())
}

#[test]
fn both_sides_are_typed_in_the_signs_of_a_chart() {
    let questionnaire = examined();
    let strength = questionnaire.question(id(&questionnaire, "strength"));
    let (weak, strong) = (Some(outcome(strength, "positive")), Some(outcome(strength, "negative")));
    let left = Found { values: vec![Some(3), Some(5)], pain: Some(true), outcome: weak };
    let right = Found { values: vec![None, Some(5)], pain: Some(false), outcome: strong };
    let both = Charted { left: left.clone(), right: right.clone() };
    for line in ["l 3 5 p + r . 5 np -", "3 5p+/.5 np-", "LEFT 3,5 pain +; Right . 5 np −"] {
        assert_eq!(typed(strength, line), Ok(both.clone()), "{line}");
    }
    assert_eq!(typed(strength, "b 4 4 -"), typed(strength, "l 4 4 - r 4 4 -"));
    assert_eq!(typed(strength, "r nd").unwrap().right.outcome, Some(Outcome::NotDone));
    assert_eq!(typed(strength, "l =2").unwrap().left.outcome, strong);
    assert!(typed(strength, "  ").unwrap().is_empty());
    let planes = questionnaire.question(id(&questionnaire, "planes"));
    for (question, line, untyped) in [
        (strength, "l 6", Untyped::TooMuch { number: 6, most: 5 }),
        (strength, "l 1 2 3", Untyped::NoMeasure(3)),
        (strength, "l . . .", Untyped::Word(".".to_owned())),
        (strength, "l weak", Untyped::Word("weak".to_owned())),
        (strength, "l =3", Untyped::NoOutcome(3)),
        (strength, "l =", Untyped::NoOutcome(u32::MAX)),
        (strength, "l 99999999999", Untyped::TooMuch { number: u32::MAX, most: 5 }),
        (planes, "l 3", Untyped::NoMeasure(3)),
        (planes, "l +", Untyped::NoSuchSign('+')),
    ] {
        assert_eq!(typed(question, line), Err(untyped), "{line}");
    }
}

#[test]
fn the_outcome_of_the_side_that_hurts_counts() {
    let questionnaire = examined();
    let strength = id(&questionnaire, "strength");
    let question = questionnaire.question(strength);
    let counts = |place: Option<Side>, line: &str| {
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        let sites = id(&questionnaire, "pain_site");
        let groin = questionnaire.question(sites).find_choice("groin").unwrap();
        interview.answer(sites, Answer::Many([(groin, place)].into())).unwrap();
        assert!(interview.chart(strength, typed(question, line).unwrap()));
        interview.charted_outcome(strength).map(|choice| question.choice(choice).name.clone())
    };
    let positive = Some("positive".to_owned());
    let negative = Some("negative".to_owned());
    for place in [None, Some(Side::Left), Some(Side::Right), Some(Side::Both)] {
        assert_eq!(counts(place, "b -"), negative, "{place:?}");
        assert_eq!(counts(place, "l 3 r 5"), None, "nobody said what it means: {place:?}");
    }
    assert_eq!(counts(Some(Side::Left), "l + r -"), positive);
    assert_eq!(counts(Some(Side::Right), "l + r -"), negative);
    assert_eq!(counts(Some(Side::Both), "l + r -"), positive);
    assert_eq!(counts(None, "l - r +"), positive);
    // Of the side that hurts nothing was found: the other one says nothing of it.
    assert_eq!(counts(Some(Side::Left), "r +"), None);
    assert_eq!(counts(Some(Side::Left), "l nd r +"), None);
    assert_eq!(counts(None, "l nd r +"), positive);
}

#[test]
fn what_does_not_fit_an_item_is_not_charted_and_nothing_takes_a_chart_away() {
    let questionnaire = examined();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    let [planes, age] = ["planes", "age"].map(|name| id(&questionnaire, name));
    let measured = Charted { left: Found { values: vec![Some(1)], ..Found::default() }, ..Charted::default() };
    assert!(!interview.chart(planes, measured) && !interview.chart(age, Charted::default()));
    let charted = typed(questionnaire.question(planes), "l =2 p").unwrap();
    assert!(interview.chart(planes, charted.clone()));
    assert_eq!(interview.charted(planes), Some(&charted));
    assert!(interview.chart(planes, Charted::default()));
    assert_eq!(interview.charted(planes), None);
    interview.chart(planes, charted);
    interview.leave_undone(planes);
    assert_eq!(interview.charted(planes), None, "what is left undone was not found");
}
