use super::{Charted, Excluded, Found, Half, Outcome, Reading, Untyped};
use crate::interview::{Answer, Interview, Side};
use crate::questionnaire::{Audience, Measure, Question, QuestionId, Questionnaire, Source};

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
  bend:
    section: Hip joint
    ask: Bending
    how: Bend.
    positive: 115 or less.
    accuracy: No figure found.
    measure: degrees
    range: [30, 160]
    positive_up_to: 115
    answer: one
    choices: {positive: 115 or less, negative: More than 115}
    row: [E09]
  turn:
    section: Hip joint
    ask: Turning in
    how: Turn.
    positive: 14 or less, or clearly less.
    accuracy: No figure found.
    measure: degrees
    range: [0, 70]
    positive_up_to: 14
    judged_up_to: 25
    answer: one
    choices: {positive: Reduced, negative: Normal}
    row: [E10]
  grip:
    section: Hip joint
    ask: Grip
    how: Squeeze.
    positive: Weaker.
    accuracy: No figure found.
    measure: strength
    answer: one
    choices: {positive: Weak, negative: Strong}
    row: [E06]
  reflexes:
    section: Nerve
    ask: Reflexes
    how: Tap.
    positive: Weaker.
    accuracy: No figure found.
    measure: reflex
    parts: [Knee jerk, Ankle of that leg]
    answer: one
    choices: {positive: Weaker, negative: The same on both sides}
    row: [E22]
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
    let left = Found { values: readings(["3", "5"]), pain: Some(true), outcome: weak };
    let right = Found { values: vec![None, Some(Reading::from(5))], pain: Some(false), outcome: strong };
    let both = Charted { left: left.clone(), right: right.clone() };
    for line in ["l 3 5 p + r . 5 np -", "3 5p+/.5 np-", "LEFT 3,5 pain +; Right . 5 np −"] {
        assert_eq!(typed(strength, line), Ok(both.clone()), "{line}");
    }
    assert_eq!(typed(strength, "b 4 4 -"), typed(strength, "l 4 4 - r 4 4 -"));
    assert_eq!(typed(strength, "r nd").unwrap().right.outcome, Some(Outcome::NotDone));
    assert_eq!(typed(strength, "l =2").unwrap().left.outcome, strong);
    assert!(typed(strength, "  ").unwrap().is_empty());
    let planes = questionnaire.question(id(&questionnaire, "planes"));
    let which = |grade: &str| {
        let parts = ["Knee", "Toe"].map(str::to_owned).to_vec();
        Untyped::WhichPart { grade: grade.parse().unwrap(), parts }
    };
    for (question, line, untyped) in [
        (strength, "l 6", Untyped::TooMuch { number: 6, most: 5 }),
        (strength, "l 1 2 3", Untyped::NoMeasure(3)),
        (strength, "l . . .", Untyped::Word(".".to_owned())),
        (strength, "l feeble", Untyped::Word("feeble".to_owned())),
        (strength, "l =3", Untyped::NoOutcome(3)),
        (strength, "l =", Untyped::NoOutcome(u32::MAX)),
        (strength, "l 99999999999", Untyped::TooMuch { number: u32::MAX, most: 5 }),
        (planes, "l 3", Untyped::NoOutcome(3)),
        (strength, "l 3", which("3")),
        (strength, "l 4- p r 5 5", which("4-")),
        // A name tells of its own side alone.
        (strength, "l knee 5 r 4", which("4")),
        (planes, "l +", Untyped::NoSuchSign('+')),
    ] {
        assert_eq!(typed(question, line), Err(untyped), "{line}");
    }
}

#[test]
fn where_nothing_is_measured_a_number_is_that_of_an_outcome() {
    let questionnaire = examined();
    let planes = questionnaire.question(id(&questionnaire, "planes"));
    let found = typed(planes, "l 1 r 2").unwrap();
    assert_eq!(
        (found.left.outcome, found.right.outcome),
        (Some(outcome(planes, "none")), Some(outcome(planes, "some")))
    );
}

#[test]
fn what_was_measured_stays_where_only_the_outcome_is_said_behind_it() {
    let questionnaire = examined();
    let turn = questionnaire.question(id(&questionnaire, "turn"));
    let before = typed(turn, "l 20 r 31").unwrap();
    let normal = Some(outcome(turn, "negative"));
    let both = typed(turn, "l -").unwrap().after(Some(&before), turn);
    assert_eq!((both.left.values, both.left.outcome), (readings(["20"]), normal));
    assert_eq!(both.right, before.right);
    // A number that says otherwise than what is said now is no reason to forget it.
    let less = typed(turn, "l -").unwrap().after(Some(&typed(turn, "l 9 r 31").unwrap()), turn);
    assert!(less.contradiction(turn).is_some());
    let undone = typed(turn, "l nd").unwrap().after(Some(&before), turn);
    assert_eq!((undone.left.values.len(), undone.left.outcome), (0, Some(Outcome::NotDone)));
}

fn readings<const N: usize>(typed: [&str; N]) -> Vec<Option<Reading>> {
    typed.map(|text| Some(text.parse().unwrap())).to_vec()
}

/// The words typed of one part on the right, and what comes of it.
fn right(question: &Question, line: &str) -> Result<(Option<String>, Option<String>), Untyped> {
    let found = typed(question, line)?.right;
    let name = |outcome| match outcome {
        Outcome::Choice(choice) => question.choice(choice).name.clone(),
        Outcome::NotDone => "not done".to_owned(),
    };
    Ok((found.values.first().copied().flatten().map(|value| value.to_string()), found.outcome.map(name)))
}

#[test]
fn a_grade_of_strength_keeps_its_half_and_says_whether_it_is_weak() {
    let questionnaire = examined();
    let grip = questionnaire.question(id(&questionnaire, "grip"));
    let is = |value: &str, outcome: &str| Ok((Some(value.to_owned()), Some(outcome.to_owned())));
    for (line, value, outcome) in [
        ("r 4- p l 5", "4-", "positive"),
        ("r 4+", "4+", "positive"),
        ("r 4−", "4-", "positive"),
        ("r 3+ np", "3+", "positive"),
        ("r 0", "0", "positive"),
        ("r 5", "5", "negative"),
        ("r 4/5", "4", "positive"),
        ("r 4-/5", "4-", "positive"),
        ("R: 5/5", "5", "negative"),
        ("r5", "5", "negative"),
        // A sign or a word apart from the number is the outcome.
        ("r 4 -", "4", "negative"),
        ("r 5 +", "5", "positive"),
        ("r 4+ strong", "4+", "negative"),
        ("r 5 Weak", "5", "positive"),
        ("r 4 nd", "4", "not done"),
        ("l 5 / 4", "4", "positive"),
        ("l 5-/4+", "4+", "positive"),
        ("r 5- +", "5-", "positive"),
        ("r 5- -", "5-", "negative"),
    ] {
        assert_eq!(right(grip, line), is(value, outcome), "{line}");
    }
    // Whether hardly less than full strength is weak, the PT says.
    for line in ["r 5-", "r 5-/5 p", "r 5- np"] {
        assert_eq!(right(grip, line), Ok((Some("5-".to_owned()), None)), "{line}");
    }
    let no = |text: &str| Err(Untyped::NoReading { text: text.to_owned(), measure: Measure::Strength });
    for text in ["5+", "0-", "0+", "4--", "4-5", "-4", "4.5", "++"] {
        assert_eq!(right(grip, &format!("r {text}")), no(text), "{text}");
    }
    assert_eq!(right(grip, "4/5"), Err(Untyped::OfOrSides("4/5".to_owned())), "one grade, or two sides");
    assert_eq!(right(grip, "r 4/4"), Err(Untyped::Word("/".to_owned())));
    assert_eq!(right(grip, "r 4 + -"), Err(Untyped::Twice("-".to_owned())));
    assert_eq!(right(grip, "r 4 p np"), Err(Untyped::Twice("np".to_owned())));
    let order = ["0", "1", "4-", "4", "4+", "5-", "5"].map(|text| text.parse::<Reading>().unwrap());
    assert!(order.is_sorted() && Reading::from(4) == Reading { number: 4, half: Half::None });
}

#[test]
fn a_reflex_is_written_with_its_plus_and_two_that_differ_are_not_the_same() {
    let questionnaire = examined();
    let item = id(&questionnaire, "reflexes");
    let reflexes = questionnaire.question(item);
    assert_eq!(typed(reflexes, "l 2+ 0 r 1+ 4+"), typed(reflexes, "l 2 0 r 1 4"));
    assert_eq!(typed(reflexes, "l 2+/4 1+/4").unwrap().left.values, readings(["2", "1"]));
    // A number belongs to the part that is named before it, and no part is told twice.
    assert_eq!(typed(reflexes, "l ankle 2+ r Ankle: 1+"), typed(reflexes, "l . 2 r . 1"));
    assert_eq!(typed(reflexes, "l knee 2+ ankle 1+"), typed(reflexes, "l 2 1"));
    // Some of its words are enough, where no other part has them.
    for name in ["Ankle of", "leg", "ankle of that leg"] {
        assert_eq!(typed(reflexes, &format!("l {name} 1")), typed(reflexes, "l . 1"), "{name}");
    }
    assert_eq!(typed(reflexes, "l 2+ 2+ ankle 1+"), Err(Untyped::Twice("ankle".to_owned())));
    let no = |text: &str| Err(Untyped::NoReading { text: text.to_owned(), measure: Measure::Reflex });
    for text in ["2-", "0+", "5+", "2++"] {
        assert_eq!(typed(reflexes, &format!("r {text}")), no(text), "{text}");
    }
    assert_eq!(typed(reflexes, "l 2 2 r 2 1 the same on both sides"), Err(Untyped::Excluded(Excluded::NotTheSame)));
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    let mut chart = |line: &str| {
        assert!(interview.chart(item, typed(reflexes, line).unwrap()));
        let outcome = interview.charted_outcome(item).map(|choice| reflexes.choice(choice).name.as_str());
        if let Some(choice) = interview.charted_outcome(item) {
            interview.answer(item, Answer::One(choice)).unwrap();
        }
        (outcome, interview.answer_to(item).is_some())
    };
    assert_eq!(chart("b 2+ 2+"), (Some("negative"), true));
    // Nobody said which side hurts, so it is not known which is the weaker one; and it is the same no longer.
    assert_eq!(chart("l 2+ 2+ r 2+ 1+"), (None, false));
    assert_eq!(chart("l 2+ . r 2+ ."), (None, false));
    let sites = id(&questionnaire, "pain_site");
    let groin = questionnaire.question(sites).find_choice("groin").unwrap();
    for (side, outcome) in [(Side::Right, Some("positive")), (Side::Left, None)] {
        interview.answer(sites, Answer::Many([(groin, Some(side))].into())).unwrap();
        interview.chart(item, typed(reflexes, "l 2+ 2+ r 2+ 1+").unwrap());
        let counts = interview.charted_outcome(item).map(|choice| reflexes.choice(choice).name.as_str());
        assert_eq!(counts, outcome, "{side:?}");
    }
    // The left hurts and is as usual: it is not weak beside a brisk one.
    interview.chart(item, typed(reflexes, "l 2+ 2+ r 2+ 4+").unwrap());
    assert_eq!(interview.charted_outcome(item), None);
}

#[test]
fn an_angle_is_one_that_a_joint_can_reach_and_says_what_the_questionnaire_makes_of_it() {
    let questionnaire = examined();
    let bend = questionnaire.question(id(&questionnaire, "bend"));
    let is = |value: &str, outcome: &str| Ok((Some(value.to_owned()), Some(outcome.to_owned())));
    assert_eq!(right(bend, "r 100"), is("100", "positive"));
    assert_eq!(right(bend, "r 115°"), is("115", "positive"));
    assert_eq!(right(bend, "r 116"), is("116", "negative"));
    let excluded =
        |degrees, means: &str| Err(Untyped::Excluded(Excluded::ByAngle { degrees, means: means.to_owned() }));
    for line in ["r 105 -", "l 125 r 105 -", "r 105 more than 115", "r 105 nd"] {
        assert_eq!(right(bend, line), excluded(105, "115 or less"), "{line}");
    }
    assert_eq!(right(bend, "r 116 +"), excluded(116, "More than 115"));
    assert_eq!(right(bend, "r 105 + p"), is("105", "positive"), "the same in two ways");
    for (number, line) in [(3, "r 3"), (175, "r 175"), (29, "l 100 r 29")] {
        assert_eq!(right(bend, line), Err(Untyped::OutOfRange { number, range: [30, 160] }));
    }
    let no = |text: &str| Err(Untyped::NoReading { text: text.to_owned(), measure: Measure::Degrees });
    for text in ["-40", "0-110", "40.5", "100-"] {
        assert_eq!(right(bend, &format!("r {text}")), no(text), "{text}");
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
        assert_eq!(counts(place, "l . r 5"), None, "a part that was not tested says nothing: {place:?}");
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
    let measured =
        Charted { left: Found { values: vec![Some(Reading::from(1))], ..Found::default() }, ..Charted::default() };
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

#[test]
fn an_outcome_that_a_chart_told_goes_with_the_chart_and_with_the_side_that_hurts() {
    let questionnaire = examined();
    let [strength, sites] = ["strength", "pain_site"].map(|name| id(&questionnaire, name));
    let question = questionnaire.question(strength);
    let groin = questionnaire.question(sites).find_choice("groin").unwrap();
    let positive = Answer::One(question.find_choice("positive").unwrap());
    let hurts = |interview: &mut Interview<'_>, side| {
        interview.answer(sites, Answer::Many([(groin, Some(side))].into())).unwrap();
    };
    let begin = || {
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        hurts(&mut interview, Side::Left);
        assert!(interview.chart(strength, typed(question, "l + r -").unwrap()));
        interview.answer(strength, positive.clone()).unwrap();
        interview
    };
    let mut corrected = begin();
    assert!(corrected.chart(strength, typed(question, "r +").unwrap()));
    assert_eq!(corrected.answer_to(strength), None, "nothing was found on the side that hurts");
    let mut other = begin();
    let by_chart = other.outcomes_by_chart();
    hurts(&mut other, Side::Right);
    other.follow_chart(by_chart);
    assert_eq!(other.answer_to(strength), Some(&Answer::One(question.find_choice("negative").unwrap())));
    // An outcome that somebody chose against the chart is theirs.
    let mut chosen = begin();
    chosen.answer(strength, Answer::One(question.find_choice("negative").unwrap())).unwrap();
    assert_eq!(chosen.outcomes_by_chart(), []);
}

#[test]
fn an_angle_that_is_the_pts_to_judge_is_not_normal_beside_a_side_that_goes_clearly_further() {
    let questionnaire = examined();
    let turn = questionnaire.question(id(&questionnaire, "turn"));
    let is = |outcome: Option<&str>| Ok((Some("18".to_owned()), outcome.map(str::to_owned)));
    assert_eq!(right(turn, "l 27 r 18 -"), is(Some("negative")));
    assert_eq!(right(turn, "r 18 -"), is(Some("negative")));
    assert_eq!(right(turn, "l 28 r 18"), is(None), "what it is says the PT");
    assert_eq!(right(turn, "l 28 r 18 +"), is(Some("positive")));
    let excluded = Excluded::ClearlyLess { degrees: 18, other: 28, said: "Normal".to_owned() };
    assert_eq!(right(turn, "l 28 r 18 -"), Err(Untyped::Excluded(excluded)));
}

#[test]
fn an_angle_decides_over_an_outcome_that_came_beside_it() {
    let questionnaire = examined();
    let [bend, sites] = ["bend", "pain_site"].map(|name| id(&questionnaire, name));
    let question = questionnaire.question(bend);
    let groin = questionnaire.question(sites).find_choice("groin").unwrap();
    let choice = |name| question.find_choice(name).unwrap();
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    interview.answer(sites, Answer::Many([(groin, Some(Side::Right))].into())).unwrap();
    interview.answer(bend, Answer::One(choice("negative"))).unwrap();
    let mut charted = typed(question, "l 125 r 105").unwrap();
    charted.right.outcome = Some(outcome(question, "negative"));
    assert!(charted.excludes(question, choice("negative"), Some(Side::Right)).is_some());
    assert_eq!(charted.excludes(question, choice("negative"), Some(Side::Left)), None, "that is what the left means");
    assert!(interview.chart(bend, charted));
    assert_eq!(interview.charted(bend), Some(&typed(question, "l 125 r 105").unwrap()));
    assert_eq!(interview.answer_to(bend), Some(&Answer::One(choice("positive"))));
}
