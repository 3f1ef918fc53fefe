use std::collections::BTreeMap;

use crate::interview::{Answer, Interview};
use crate::questionnaire::{Audience, ChoiceId, Condition, Kind, Question, Questionnaire, Source, Target, Truth};

use super::{Assessment, Standing, tally};

/// An answer by chance.
fn any(question: &Question, chance: &mut fastrand::Rng) -> Answer {
    let count = question.choices().len();
    match &question.kind {
        _ if question.can_be_unsure() && chance.u8(..6) == 0 => Answer::NotSure,
        Kind::One { .. } => Answer::One(ChoiceId::new(chance.usize(..count))),
        Kind::Many { .. } => {
            let free = question.choice_ids().filter(|(_, choice)| !choice.exclusive);
            let chosen: BTreeMap<_, _> = free.filter(|_| chance.bool()).map(|(id, _)| (id, None)).collect();
            if chosen.is_empty() { Answer::NotSure } else { Answer::Many(chosen) }
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => Answer::Number(chance.i32(*min..=*max)),
        Kind::Text | Kind::Activities => Answer::Skipped,
    }
}

/// The small questionnaire, which uses every feature.
fn small() -> Questionnaire {
    let text = include_str!("../../../tests/support/small.yaml").to_owned();
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// Answered by chance, the examination too, with some left out.
fn answered(questionnaire: &Questionnaire, seed: u64) -> Interview<'_> {
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (id, question) in questionnaire.question_ids() {
        if chance.u8(..8) > 0 {
            let _ = interview.answer(id, any(question, &mut chance));
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
            let read = assessment.reading.standing(finding);
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
fn more_evidence_for_an_origin_never_lowers_it_and_never_raises_another() {
    let questionnaire = small();
    for seed in 0..200 {
        let interview = answered(&questionnaire, seed);
        let before: BTreeMap<_, _> = Assessment::of(&interview).counting().collect();
        for (id, finding) in questionnaire.finding_ids() {
            let speaks_for = finding.points.iter().all(|points| points.points > 0);
            if before.contains_key(&id) || !speaks_for {
                continue;
            }
            let mut after = before.clone();
            after.insert(id, Standing::Fired);
            let scores = [&before, &after].map(|counting| tally::scores(&questionnaire, counting, None));
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
