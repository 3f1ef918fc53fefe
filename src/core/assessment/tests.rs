use crate::interview::{Answer, Chosen, Interview};
use crate::questionnaire::{Audience, Chance, Condition, Possible, Questionnaire, Source, Target, Truth, Urgency};

use super::{Assessment, Standing, tally};

struct Dice(fastrand::Rng);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

/// The small questionnaire, which uses every feature.
fn small() -> Questionnaire {
    let text = include_str!("../../../tests/support/small.yaml").to_owned();
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// Answered by chance, the examination too, with some left out.
fn answered(questionnaire: &Questionnaire, seed: u64) -> Interview<'_> {
    let mut dice = Dice(fastrand::Rng::with_seed(seed));
    let possible = Possible::of(questionnaire);
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (id, _) in questionnaire.question_ids() {
        if dice.below(8) > 0 {
            interview.answer(id, possible.to(id).random(false, &mut dice)).unwrap();
        }
    }
    interview.go_on();
    interview
}

#[test]
fn nothing_that_holds_is_overlooked() {
    let questionnaire = small();
    for seed in 0..400 {
        let interview = answered(&questionnaire, seed);
        let assessment = Assessment::of(&interview);
        // Every finding, flag and text is looked at, whatever it waits for.
        for (id, finding, standing) in assessment.evidence() {
            let counts = assessment.counting().any(|(counting, _)| counting == id);
            let replaced = standing == Standing::Replaced;
            let read = assessment.reading.standing(&questionnaire, id);
            assert!(replaced || standing == read, "{} in {seed}", finding.name);
            let counting = read == Standing::Fired || (read == Standing::Otherwise && !finding.otherwise.is_empty());
            assert_eq!(counts, counting || replaced, "{} in {seed}", finding.name);
        }
        let holds = |condition: &Condition, not_sure| {
            condition.truth(&|atom| interview.look_up(atom, |_| true, not_sure)) == Truth::True
        };
        for (id, flag) in questionnaire.red_flag_ids() {
            let raised = holds(&flag.condition, Truth::Unknown)
                || (flag.unsure.is_some() && holds(&flag.condition, Truth::True));
            assert_eq!(interview.raised().iter().any(|raised| raised.flag == id), raised, "{} in {seed}", flag.name);
        }
    }
}

#[test]
fn nothing_is_left_of_what_was_decided_in_the_same_storage() {
    let questionnaire = small();
    let mut again = Interview::new(&questionnaire, Audience::Everyone);
    let mut renewed = Assessment::of(&again);
    for seed in 0..200 {
        let interview = answered(&questionnaire, seed);
        again.start_over(interview.audience());
        for (id, answer) in interview.answers() {
            again.answer(*id, answer.clone()).unwrap();
        }
        again.go_on();
        renewed.renew(&again);
        let told = |assessment: &Assessment<'_>| {
            let scores: Vec<_> = questionnaire.category_ids().map(|(id, _)| assessment.score(id).clone()).collect();
            let standings: Vec<_> = assessment.evidence().map(|(id, _, standing)| (id, standing)).collect();
            let beside = [assessment.outside_told(), assessment.advice_told()].concat();
            let flags = (assessment.red_flags().to_vec(), assessment.awaited().to_vec(), assessment.is_withheld());
            (assessment.path().clone(), flags, scores, standings, assessment.verdict(), beside)
        };
        assert_eq!(told(&renewed), told(&Assessment::of(&interview)), "{seed}");
    }
}

#[test]
fn more_evidence_for_an_origin_never_lowers_it_and_never_raises_another() {
    let questionnaire = small();
    for seed in 0..200 {
        let interview = answered(&questionnaire, seed);
        let before = Assessment::of(&interview).counting;
        for (id, finding) in questionnaire.finding_ids() {
            let speaks_for = finding.points.iter().all(|points| points.points > 0);
            if before.get(id).is_some() || !speaks_for {
                continue;
            }
            let mut after = before.clone();
            after.set(id, Standing::Fired);
            let scores = [&before, &after].map(|counting| {
                let (mut room, mut scores) = (tally::Room::default(), Vec::new());
                tally::scores(&questionnaire, counting, None, &|_| false, &mut room, &mut scores);
                scores
            });
            for (before, after) in scores[0].iter().zip(&scores[1]) {
                let own = finding.points.iter().any(|points| match points.target {
                    Target::Category(category) => category == before.category,
                    Target::Pattern(pattern) => pattern.category == before.category,
                });
                assert!(after.total >= before.total, "{} in {seed}", finding.name);
                assert!(own || after.total == before.total, "{} in {seed}", finding.name);
            }
        }
    }
}

/// An intake of the small questionnaire, with what is given to questions by name.
fn given<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, Answer)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    let choice = |question: &str, name: &str| {
        questionnaire.question(questionnaire.find_question(question).unwrap()).find_choice(name).unwrap()
    };
    let none = Answer::Many([(choice("right_now", "none_of_these"), None)].into());
    let safe = [("age", Answer::Number(61)), ("right_now", none), ("weight_loss", Answer::NotSure)];
    for (name, answer) in safe.iter().chain(answers) {
        interview.answer(questionnaire.find_question(name).unwrap(), answer.clone()).unwrap();
    }
    interview
}

fn places(questionnaire: &Questionnaire, names: &[&str]) -> Answer {
    let question = questionnaire.question(questionnaire.find_question("pain_site").unwrap());
    Answer::Many(names.iter().map(|name| (question.find_choice(name).unwrap(), None)).collect())
}

#[test]
fn what_is_open_was_asked_or_not() {
    let questionnaire = small();
    let (groin, unsure) = (places(&questionnaire, &["groin"]), Answer::NotSure);
    let pain = Answer::Number(3);
    for (answers, standing) in [
        (vec![], Standing::NotAsked),
        (vec![("pain_site", groin.clone())], Standing::NotAsked),
        (vec![("pain_site", groin), ("pain_now", pain.clone()), ("sitting", unsure.clone())], Standing::NotSure),
        // Not sure of two things is no less open than of one.
        (vec![("pain_site", unsure.clone()), ("pain_now", pain), ("sitting", unsure)], Standing::NotSure),
    ] {
        let interview = given(&questionnaire, &answers);
        let sits_badly = questionnaire.finding_ids().find(|(_, finding)| finding.name == "sits_badly").unwrap().0;
        assert_eq!(Assessment::of(&interview).standing(sits_badly), standing, "{answers:?}");
    }
}

#[test]
fn what_moved_the_result_is_told_the_strongest_first() {
    let questionnaire = small();
    let sitting = questionnaire.question(questionnaire.find_question("sitting").unwrap());
    let same = Answer::One(sitting.find_choice("same").unwrap());
    let answers = [
        ("pain_site", places(&questionnaire, &["groin", "outer_hip"])),
        ("pain_now", Answer::Number(3)),
        ("sitting", same),
        ("stiffness", Answer::Number(20)),
    ];
    let assessment = Assessment::of(&given(&questionnaire, &answers));
    let movers = assessment.movers();
    let told: Vec<_> =
        movers.iter().map(|mover| (questionnaire.finding(mover.finding).name.as_str(), mover.points)).collect();
    // For the joint, which leads, and for the tendon, which comes second.
    assert_eq!(told, [("stiff_and_older", 3), ("side_pain", -3), ("groin_pain", 2)]);
}

#[test]
fn a_pattern_with_a_condition_takes_the_place_of_the_others_and_nobody_else_has_it() {
    let text = include_str!("../../../tests/support/small.yaml");
    let own = "impingement:\n        if: {pain_site: groin}\n        name: a pinch";
    let text = text.replacen("impingement:\n        name: a pinch", own, 1);
    let read = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap();
    let questionnaire = read.questionnaire;
    let pattern = |place: &str| {
        let answers = [
            ("pain_site", places(&questionnaire, &[place])),
            ("pain_now", Answer::Number(3)),
            ("stiffness", Answer::Number(20)),
        ];
        let assessment = Assessment::of(&given(&questionnaire, &answers));
        let joint = questionnaire.category_ids().find(|(_, category)| category.name == "joint").unwrap().0;
        assessment.score(joint).pattern.map(|pattern| questionnaire.pattern(pattern).name.clone())
    };
    // Short stiffness speaks for wear alone; whoever has the other pattern does not have that one.
    assert_eq!(pattern("groin").as_deref(), Some("impingement"));
    assert_eq!(pattern("outer_hip").as_deref(), Some("osteoarthritis"));
}

#[test]
fn whom_a_doctor_may_have_to_see_first_is_told_no_exercise_and_everybody_else_is() {
    let questionnaire = small();
    let right_now = questionnaire.question(questionnaire.find_question("right_now").unwrap());
    let unsure = [right_now.find_choice("fever").unwrap()].into();
    let maybe_fever = Answer::Doubt { chosen: Chosen::default(), unsure };
    for (signs, told) in [(None, vec!["always", "tendon_care"]), (Some(maybe_fever), vec!["always"])] {
        let mut answers = vec![("pain_site", places(&questionnaire, &["outer_hip"])), ("pain_now", Answer::Number(3))];
        answers.extend(signs.clone().map(|signs| ("right_now", signs)));
        let assessment = Assessment::of(&given(&questionnaire, &answers));
        let advice: Vec<_> = assessment.advice().iter().map(|advice| advice.name.as_str()).collect();
        assert_eq!((assessment.doctor_first(), advice), (signs.is_some(), told), "{signs:?}");
    }
}

#[test]
fn an_emergency_that_is_over_is_one_for_a_doctor_today() {
    let questionnaire = small();
    let right_now = questionnaire.question(questionnaire.find_question("right_now").unwrap());
    let signs = |name: &str| Answer::Many([(right_now.find_choice(name).unwrap(), None)].into());
    for (before, urgency) in
        [("saddle_numbness", Some(Urgency::SameDay)), ("fever", Some(Urgency::SameDay)), ("none_of_these", None)]
    {
        let earlier = given(&questionnaire, &[("right_now", signs(before))]);
        let mut visit = Interview::follow_up(&earlier);
        visit.answer(questionnaire.find_question("right_now").unwrap(), signs("none_of_these")).unwrap();
        let assessment = Assessment::of(&visit);
        assert_eq!((assessment.urgency(), assessment.awaited_urgency()), (None, urgency), "{before}");
    }
}
