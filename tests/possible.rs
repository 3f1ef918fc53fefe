//! Laws of the answers that a question admits, on the small questionnaire and on the real one.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use hip_triage::builtin;
use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{
    Answers, Atom, Audience, Chance, Condition, Defaults, Possible, Question, QuestionId, Questionnaire, Rest,
};
use support::small;

static QUESTIONNAIRES: LazyLock<[Questionnaire; 2]> = LazyLock::new(|| [small(), builtin::questionnaire()]);

/// More cells than any question of these has that one condition reads.
const MANY: usize = 1 << 14;

struct Dice(fastrand::Rng);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

fn dice(seed: u64) -> Dice {
    Dice(fastrand::Rng::with_seed(seed))
}

/// Some answers of each kind: by chance, and each plain one.
fn some(answers: Answers<'_>, dice: &mut Dice) -> Vec<Answer> {
    let by_chance: Vec<_> = (0..40).map(|turn| answers.random(turn % 2 == 0, dice)).collect();
    answers.each().chain(by_chance).collect()
}

/// A PT's interview answered by chance to its end, the examination too, but for one question.
fn answered_but<'q>(questionnaire: &'q Questionnaire, but: QuestionId, dice: &mut Dice) -> Interview<'q> {
    let possible = Possible::of(questionnaire);
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (id, _) in questionnaire.question_ids().filter(|(id, _)| *id != but) {
        interview.answer(id, possible.random(id, dice)).unwrap();
    }
    interview.go_on();
    interview
}

/// Everything that the engine makes of an interview.
fn made_of(interview: &Interview<'_>) -> String {
    let assessment = Assessment::of(interview);
    let standings: Vec<_> = assessment.evidence().map(|(_, _, standing)| standing).collect();
    let texts = (assessment.outside_told(), assessment.advice_told());
    format!("{:?} {:?} {:?} {texts:?} {standings:?}", interview.path().end, interview.raised(), assessment.verdict())
}

/// Conditions that read one question, drawn by chance.
fn drawn(id: QuestionId, question: &Question, dice: &mut Dice) -> Vec<Condition> {
    let mut atom = || {
        if let Some((min, max)) = question.range() {
            let [one, other] = [0, 1].map(|_| dice.between(min - 1, max + 1));
            return Atom::Between(id, one.min(other), one.max(other));
        }
        let some = question.choice_ids().filter(|_| dice.below(4) == 0).map(|(choice, _)| choice).collect();
        if dice.coin() { Atom::BothSides(id, some) } else { Atom::Chosen(id, some) }
    };
    (0..4).map(|_| Condition::Is(atom())).collect()
}

#[test]
fn every_answer_falls_into_exactly_one_cell() {
    for questionnaire in &*QUESTIONNAIRES {
        let mut dice = dice(1);
        for (id, question) in questionnaire.question_ids() {
            for _ in 0..20 {
                let conditions = drawn(id, question, &mut dice);
                let possible = Possible::read_by(questionnaire, &conditions);
                let answers = possible.to(id);
                let cells: Vec<_> = answers.cells(MANY).unwrap().iter().map(|answer| answers.cell(answer)).collect();
                for answer in some(answers, &mut dice) {
                    let own = answers.cell(&answer);
                    assert_eq!(cells.iter().filter(|cell| **cell == own).count(), 1, "{answer:?} {conditions:?}");
                }
            }
        }
    }
}

#[test]
fn no_condition_tells_two_answers_of_one_cell_apart() {
    let mut told = 0;
    for questionnaire in &*QUESTIONNAIRES {
        let possible = Possible::of(questionnaire);
        let mut dice = dice(2);
        for (id, question) in questionnaire.question_ids() {
            let answers = possible.to(id);
            let Some(cells) = answers.cells(MANY) else { continue };
            let cells: HashMap<_, _> = cells.into_iter().map(|other| (answers.cell(&other), other)).collect();
            let interview = answered_but(questionnaire, id, &mut dice);
            let with = |answer: &Answer| {
                let mut interview = interview.clone();
                interview.answer(id, answer.clone()).unwrap();
                interview
            };
            for answer in some(answers, &mut dice) {
                let other = &cells[&answers.cell(&answer)];
                let [this, that] = [with(&answer), with(other)];
                assert_eq!(this.trail(), that.trail(), "{}: {answer:?} {other:?}", question.name);
                assert_eq!(made_of(&this), made_of(&that), "{}: {answer:?} {other:?}", question.name);
                told += usize::from(answer != *other);
            }
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn too_many_cells_are_none() {
    let small = &QUESTIONNAIRES[0];
    let possible = Possible::of(small);
    for (id, _) in small.question_ids() {
        let cells = possible.to(id).cells(MANY).unwrap();
        assert_eq!(possible.to(id).cells(cells.len()).as_ref(), Some(&cells));
        assert_eq!(possible.to(id).cells(cells.len() - 1), None);
    }
}

#[test]
fn whatever_is_possible_is_admitted() {
    for questionnaire in &*QUESTIONNAIRES {
        let possible = Possible::of(questionnaire);
        let defaults = Defaults::of(questionnaire);
        let mut dice = dice(3);
        let mut interview = Interview::new(questionnaire, Audience::Clinician);
        for (id, question) in questionnaire.question_ids() {
            let usual = [Rest::Quiet, Rest::NotSure].map(|rest| [question.rest(rest), defaults.rest(id, rest).clone()]);
            let cells = possible.to(id).cells(256).unwrap_or_default();
            for answer in some(possible.to(id), &mut dice).into_iter().chain(usual.concat()).chain(cells) {
                assert_eq!(interview.answer(id, answer.clone()), Ok(()), "{}: {answer:?}", question.name);
            }
        }
    }
}

#[test]
fn chance_leaves_out_no_plain_answer() {
    for questionnaire in &*QUESTIONNAIRES {
        let possible = Possible::of(questionnaire);
        let mut dice = dice(4);
        for (id, question) in questionnaire.question_ids() {
            let answers = possible.to(id);
            let drawn: HashSet<_> = (0..2_000).map(|_| answers.cell(&answers.random(true, &mut dice))).collect();
            for answer in answers.each().chain(question.can_be_unsure().then_some(Answer::NotSure)) {
                assert!(drawn.contains(&answers.cell(&answer)), "{}: {answer:?}", question.name);
            }
        }
    }
}

#[test]
fn the_bands_part_the_numbers_on_offer() {
    for questionnaire in &*QUESTIONNAIRES {
        let possible = Possible::of(questionnaire);
        for (id, question) in questionnaire.question_ids() {
            let bands = possible.to(id).bands();
            let numbers: Vec<_> = bands.iter().cloned().flatten().collect();
            let on_offer: Vec<_> = question.range().into_iter().flat_map(|(min, max)| min..=max).collect();
            assert_eq!(numbers, on_offer, "{}", question.name);
            for band in bands {
                let cells: HashSet<_> = band.map(|number| possible.to(id).cell(&Answer::Number(number))).collect();
                assert_eq!(cells.len(), 1, "{}", question.name);
            }
        }
    }
}

#[test]
fn the_quiet_answer_changes_nothing_that_counts() {
    for questionnaire in &*QUESTIONNAIRES {
        let certain = |interview: &Interview<'_>| interview.raised().iter().filter(|raised| raised.certain).count();
        let nothing = Interview::new(questionnaire, Audience::Clinician);
        let mut all = nothing.clone();
        for (id, question) in questionnaire.question_ids() {
            let mut alone = nothing.clone();
            alone.answer(id, question.quiet()).unwrap();
            all.answer(id, question.quiet()).unwrap();
            let assessment = Assessment::of(&alone);
            let scores = questionnaire.category_ids().map(|(category, _)| assessment.score(category).total);
            assert_eq!((scores.max(), certain(&alone)), (Some(0), 0), "{}", question.name);
        }
        // Together they may speak against an origin, and speak for none.
        let assessment = Assessment::of(&all);
        let fired = assessment.evidence().find(|(_, finding, standing)| {
            *standing == Standing::Fired && finding.points.iter().any(|points| points.points > 0)
        });
        assert_eq!((fired.map(|(_, finding, _)| &finding.name), certain(&all)), (None, 0));
        assert_eq!(assessment.verdict(), Verdict::NotClear);
    }
}

#[test]
fn whom_nothing_ails_comes_to_the_result_without_a_red_flag() {
    for questionnaire in &*QUESTIONNAIRES {
        let defaults = Defaults::of(questionnaire);
        for audience in [Audience::Everyone, Audience::Clinician] {
            let mut interview = Interview::new(questionnaire, audience);
            let end =
                interview.answer_each(&mut |interview, id| interview.answer(id, defaults.answer(id).clone()).is_ok());
            assert_eq!((end, interview.raised()), (End::Finished, Vec::new()));
        }
    }
}
