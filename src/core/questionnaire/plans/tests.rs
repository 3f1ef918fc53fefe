use proptest::prelude::*;

use super::super::{Answer, Audience, Chance, Chosen, Kind, Possible, Source};
use super::*;
use crate::interview::Interview;
use crate::questionnaire::Truth;

struct Dice(fastrand::Rng);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

/// Something to look up, as bare numbers: which question, what of it, and which choices or numbers.
#[derive(Clone, Copy, Debug)]
struct Seed {
    question: usize,
    what: u8,
    choices: u32,
}

/// A condition of such seeds.
#[derive(Clone, Debug)]
enum Sketch {
    Is(Seed),
    All(Vec<Sketch>),
    Any(Vec<Sketch>),
    Not(Box<Sketch>),
    Count(u32, u32, Vec<Sketch>),
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let seed = (any::<usize>(), 0..4_u8, any::<u32>());
    let leaf = seed.prop_map(|(question, what, choices)| Sketch::Is(Seed { question, what, choices }));
    leaf.prop_recursive(4, 24, 4, |part| {
        let parts = || prop::collection::vec(part.clone(), 0..4);
        prop_oneof![
            parts().prop_map(Sketch::All),
            parts().prop_map(Sketch::Any),
            part.clone().prop_map(|part| Sketch::Not(Box::new(part))),
            (0..4_u32, prop_oneof![0..4_u32, Just(u32::MAX)], parts())
                .prop_map(|(at_least, at_most, parts)| Sketch::Count(at_least, at_most, parts)),
        ]
    })
}

impl Sketch {
    /// The condition where the first so many questions can be read.
    fn of(&self, questions: &[Question]) -> Condition {
        let all = |parts: &[Self]| parts.iter().map(|part| part.of(questions)).collect();
        match self {
            Self::Is(seed) => seed.of(questions),
            Self::All(parts) => Condition::All(all(parts)),
            Self::Any(parts) => Condition::Any(all(parts)),
            Self::Not(part) => Condition::Not(Box::new(part.of(questions))),
            Self::Count(at_least, at_most, parts) => {
                Condition::Count { at_least: *at_least, at_most: *at_most, of: all(parts) }
            }
        }
    }
}

impl Seed {
    fn of(self, questions: &[Question]) -> Condition {
        let Some(place) = self.question.checked_rem(questions.len()) else { return Condition::Any(Vec::new()) };
        let (id, question) = (QuestionId::new(place), &questions[place]);
        let choices: Vec<_> =
            question.choice_ids().map(|(choice, _)| choice).filter(|id| self.choices >> id.index() & 1 == 1).collect();
        Condition::Is(match (&question.kind, self.what) {
            (_, 0) => Atom::Unsure(id, choices),
            (Kind::Many { sides: true, .. }, 1) => Atom::BothSides(id, choices),
            (Kind::Number { min, max, .. } | Kind::Scale { min, max, .. }, _) => {
                let at = |part: u32| min + i32::try_from(part % 16).unwrap() * (max - min) / 15;
                Atom::Between(id, at(self.choices), at(self.choices >> 4))
            }
            _ => Atom::Chosen(id, choices),
        })
    }
}

/// The small questionnaire with these conditions, the later ones over again where there are more: of branches, choices,
/// red flags and findings; of each place it asks for the side. What is offered to some is decided by questions before.
fn with_conditions(sketches: &[Sketch]) -> Questionnaire {
    let text = include_str!("../../../../tests/support/small.yaml").to_owned();
    let mut made = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
    let mut sketches = sketches.iter().cycle();
    let mut next = |readable: &[Question]| sketches.next().unwrap().of(readable);
    for question in &mut made.questions {
        if let Kind::Many { sides, .. } = &mut question.kind {
            *sides = true;
        }
    }
    let questions: Vec<_> = made.questions().cloned().collect();
    for (place, question) in made.questions.iter_mut().enumerate() {
        if let super::super::Home::Tree(step) = &mut question.home {
            step.next.branches.iter_mut().for_each(|branch| branch.condition = next(&questions));
        }
        if let Kind::One { choices, .. } | Kind::Many { choices, .. } = &mut question.kind {
            for choice in choices.iter_mut().step_by(2) {
                choice.condition = (place % 3 != 0).then(|| next(&questions[..place]));
            }
        }
    }
    for flag in made.red_flags.iter_mut() {
        flag.condition = next(&questions);
        flag.raise.iter_mut().for_each(|raise| raise.condition = next(&questions));
    }
    for finding in made.findings.iter_mut() {
        finding.when = finding.when.as_ref().map(|_| next(&questions));
        finding.condition = next(&questions);
    }
    let to_some = |question: &Question| question.choices().iter().any(|choice| choice.condition.is_some());
    made.readers.to_some = made.questions().map(to_some).collect();
    let plans = Plans::of(&made);
    made.things = plans.things();
    made.plans = plans.into();
    made
}

/// Somebody who answers by chance and is often not sure, and who was not asked about everything.
fn answered<'q>(questionnaire: &'q Questionnaire, dice: &mut Dice) -> Interview<'q> {
    let possible = Possible::of(questionnaire);
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (id, question) in questionnaire.question_ids() {
        let answer = match dice.below(8) {
            0 => continue,
            1 if question.can_be_unsure() => Answer::NotSure,
            2 if matches!(question.kind, Kind::Many { .. }) => {
                let mut free = question.free_choices().map(|(choice, _)| choice);
                let chosen: Chosen = free.next().map(|choice| (choice, None)).into_iter().collect();
                Answer::Doubt { chosen, unsure: free.take(1).collect() }
            }
            _ => possible.random(id, dice),
        };
        interview.answer(id, answer).unwrap();
        if dice.below(4) == 0 {
            let asked = dice.below(1 << 8);
            interview.only_asked_of(id, |choice| asked >> choice.index() & 1 == 1);
        }
    }
    interview
}

/// Each condition with its plan.
fn planned(questionnaire: &Questionnaire) -> Vec<(&Condition, Plan)> {
    let plans = questionnaire.plans();
    let mut planned = Vec::new();
    for (id, question) in questionnaire.question_ids() {
        let offered = plans.choices(id).iter();
        planned.extend(offered.map(|(choice, plan)| (question.choice(*choice).condition.as_ref().unwrap(), *plan)));
        let branches = question.step().into_iter().flat_map(|step| &step.next.branches);
        planned.extend(branches.map(|branch| &branch.condition).zip(plans.branches(id).iter().copied()));
    }
    for (id, flag) in questionnaire.red_flag_ids() {
        let plan = plans.red_flag(id);
        planned.push((&flag.condition, plan.condition));
        planned.extend(flag.raise.iter().map(|raise| &raise.condition).zip(plan.raise.iter().copied()));
    }
    for (id, finding) in questionnaire.finding_ids() {
        planned.extend(finding.when.as_ref().zip(plans.finding(id).when));
        planned.push((&finding.condition, plans.finding(id).condition));
    }
    planned
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_plan_holds_as_its_condition_does(sketches in prop::collection::vec(sketch(), 4..16), seed: u64) {
        let questionnaire = with_conditions(&sketches);
        let (plans, mut dice) = (questionnaire.plans(), Dice(fastrand::Rng::with_seed(seed)));
        let mut interview = answered(&questionnaire, &mut dice);
        // One answer that is changed is as good as all of them from the start.
        let changed = QuestionId::new(dice.below(questionnaire.questions().len()));
        interview.answer(changed, Possible::of(&questionnaire).random(changed, &mut dice)).unwrap();
        let truths = &interview.known().truths;
        let counts: Vec<_> = questionnaire.questions().map(|_| dice.below(5) > 0).collect();
        for not_sure in [Truth::False, Truth::Unknown, Truth::True] {
            let look_up = |atom: &Atom| interview.look_up(atom, |id| counts[id.index()], not_sure);
            let [mut seen, mut all] = [(); 2].map(|()| Seen::none(questionnaire.things()));
            truths.see(not_sure, &mut all);
            let whole = all.clone();
            for (id, _) in questionnaire.question_ids() {
                if counts[id.index()] {
                    seen.look_at(plans.numbers_of(id), &whole);
                } else {
                    all.look_away(plans.numbers_of(id));
                }
            }
            prop_assert_eq!(&seen, &all);
            // As if everything had been asked along the tree.
            let if_asked = |atom: &Atom| {
                let given = atom.question().and_then(|id| interview.answer_to(id));
                let of_tree = atom.question().is_some_and(|id| questionnaire.question(id).step().is_some());
                if of_tree && matches!(given, None | Some(Answer::Skipped)) {
                    Truth::True
                } else if matches!(atom, Atom::Unsure(..)) && not_sure == Truth::False {
                    Truth::False
                } else {
                    look_up(atom)
                }
            };
            let mut seen_if_asked = all;
            truths.see_if_all_was_asked(plans, not_sure, &mut seen_if_asked);
            for (condition, plan) in planned(&questionnaire) {
                let [truth, truth_if_asked] = [condition.truth(&look_up), condition.truth(&if_asked)];
                for so in [true, false] {
                    let message = format!("{so}, {not_sure:?}: {condition:?} of {:?}", interview.answers());
                    prop_assert_eq!(plans.holds(plan, so, &seen), truth == Truth::from(so), "{}", message);
                    prop_assert_eq!(plans.holds(plan, so, &seen_if_asked), truth_if_asked == Truth::from(so), "{}", message);
                }
            }
        }
    }

    #[test]
    fn a_walk_that_goes_on_sees_what_one_from_the_start_does(sketches in prop::collection::vec(sketch(), 4..16), seed: u64) {
        let mut questionnaire = with_conditions(&sketches);
        for flag in questionnaire.red_flags.iter_mut() {
            (flag.urgency, flag.unsure) = (Urgency::Mention, None);
            flag.raise.iter_mut().for_each(|raise| raise.to = Urgency::Mention);
        }
        let (possible, mut dice) = (Possible::of(&questionnaire), Dice(fastrand::Rng::with_seed(seed)));
        let answers: Vec<_> = questionnaire.question_ids().map(|(id, _)| possible.random(id, &mut dice)).collect();
        let give = |interview: &mut Interview<'_>, id: QuestionId| interview.answer(id, answers[id.index()].clone()).is_ok();
        let [mut at_once, mut one_by_one] = [(); 2].map(|()| Interview::new(&questionnaire, Audience::Clinician));
        let end = at_once.answer_each(&mut |interview, id| give(interview, id));
        while let Some(id) = one_by_one.path().waiting() {
            prop_assert!(give(&mut one_by_one, id));
        }
        prop_assert_eq!(at_once.answers(), one_by_one.answers());
        prop_assert_eq!((end, at_once.path()), (one_by_one.path().end, one_by_one.path()));
    }
}
