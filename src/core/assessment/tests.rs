use std::collections::BTreeMap;

use crate::interview::Interview;
use crate::questionnaire::{Audience, Chance, Condition, Possible, Questionnaire, Source, Target, Truth};

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
