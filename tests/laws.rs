//! Laws that hold whatever is answered, on the small questionnaires and on the real one.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_chart::saved::{Keep, Store};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Activity, Answer, Chosen, End, Interview, Raised};
use hip_triage_core::questionnaire::{
    Atom, Audience, Chance, ChoiceId, Condition, Kind, Possible, Question, QuestionId, Questionnaire, Urgency,
};
use jiff::civil::date;
use proptest::prelude::*;
use support::{follow, small};

static QUESTIONNAIRES: LazyLock<[Questionnaire; 3]> = LazyLock::new(|| [small(), builtin::questionnaire(), follow()]);

/// The built-in questionnaire without its base rates.
static PLAIN: LazyLock<Questionnaire> = LazyLock::new(|| {
    let mut sources = load(Path::new("questions/hip")).unwrap();
    sources.retain(|source| !["base_rates.yaml", "es.yaml"].contains(&source.base_name()));
    // The sources that only base rates name go too: each stands on a line of its own.
    for fault in Questionnaire::read(&sources).unwrap_err() {
        let (source, line) = (fault.span().source(), fault.span().line());
        let lines = sources[source].text.lines().enumerate();
        let lines = lines.map(|(at, text)| if at + 1 == line { "" } else { text });
        sources[source].text = lines.collect::<Vec<_>>().join("\n");
    }
    Questionnaire::read(&sources).unwrap().questionnaire
});

/// Takes numbers from a seed, each within a bound.
struct Dice(u64);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        // Knuth's generator; the high bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// An answer that fits the question, with words where it asks for them.
fn random_answer(interview: &Interview<'_>, id: QuestionId, dice: &mut Dice) -> Answer {
    let question = interview.question(id);
    match question.kind {
        _ if question.can_be_unsure() && dice.below(6) == 0 => Answer::NotSure,
        Kind::Many { .. } if interview.goes_item_by_item(id) && dice.below(4) == 0 => doubt(question, dice),
        Kind::Text if dice.below(4) > 0 => Answer::Text(["a", "“b”\nc", "niño"][dice.below(3)].to_owned()),
        Kind::Activities if dice.below(4) > 0 => {
            let ability = u8::try_from(dice.below(11)).unwrap();
            Answer::Activities(vec![Activity { name: "stairs".to_owned(), ability }])
        }
        _ => Possible::read_by(interview.questionnaire(), []).to(id).random(false, dice),
    }
}

/// Some signs are there, of some one is not sure, and the others are not.
fn doubt(question: &Question, dice: &mut Dice) -> Answer {
    let (mut chosen, mut unsure) = (Chosen::new(), BTreeSet::new());
    for (sign, _) in question.free_choices() {
        match dice.below(4) {
            0 => chosen.insert(sign, None),
            1 => drop(unsure.insert(sign)),
            _ => {}
        }
    }
    if chosen.is_empty() && unsure.is_empty() { question.quiet() } else { Answer::Doubt { chosen, unsure } }
}

/// Tells whether every choice that a condition reads is offered.
fn all_offered(interview: &Interview<'_>, condition: &Condition) -> bool {
    condition.atoms().into_iter().all(|atom| match atom {
        Atom::Chosen(question, any) | Atom::BothSides(question, any) => {
            any.iter().all(|choice| interview.offers(*question, *choice))
        }
        _ => true,
    })
}

/// The questions whose answers can hide a choice of another.
fn hiding(questionnaire: &Questionnaire) -> BTreeSet<QuestionId> {
    let choices = questionnaire.questions().flat_map(Question::choices);
    let conditions = choices.filter_map(|choice| choice.condition.as_ref());
    conditions.flat_map(Condition::atoms).filter_map(Atom::question).collect()
}

/// An interview some way along its path, with a few answers changed and a few given off the path.
fn some_interview<'q>(questionnaire: &'q Questionnaire, dice: &mut Dice) -> Interview<'q> {
    let audience = if dice.below(4) == 0 { Audience::Clinician } else { Audience::Everyone };
    let mut interview = Interview::new(questionnaire, audience);
    for _ in 0..dice.below(45) {
        let anywhere = questionnaire.question_ids().nth(dice.below(questionnaire.questions().len())).unwrap().0;
        let id = if dice.below(5) == 0 { anywhere } else { interview.path().waiting().unwrap_or(anywhere) };
        let answer = random_answer(&interview, id, dice);
        interview.answer(id, answer).unwrap();
        if dice.below(10) == 0 {
            interview.go_on();
        }
    }
    interview
}

/// Everything that an assessment says.
fn told(interview: &Interview<'_>) -> String {
    let assessment = Assessment::of(interview);
    let standings: Vec<_> = assessment.evidence().map(|(_, _, standing)| standing).collect();
    let scores: Vec<_> = assessment.ranking().into_iter().map(|category| assessment.score(category).clone()).collect();
    let advice: Vec<_> = assessment.advice().iter().map(|advice| &advice.name).collect();
    let outside: Vec<_> = assessment.outside().iter().map(|outside| &outside.name).collect();
    format!(
        "{:?} {:?} {:?} {scores:?} {standings:?} {advice:?} {outside:?}",
        assessment.red_flags(),
        assessment.verdict(),
        assessment.is_withheld()
    )
}

/// How urgent it is; an assessment says the same.
fn urgency(interview: &Interview<'_>) -> Option<Urgency> {
    interview.raised().first().map(|raised| raised.urgency)
}

/// Tells whether a red flag reads *none of these* of a question, which a sign settles.
fn reads_lone(questionnaire: &Questionnaire, raised: Raised, id: QuestionId) -> bool {
    let flag = questionnaire.red_flag(raised.flag);
    let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
    let lone = |choice: &ChoiceId| questionnaire.question(id).choice(*choice).exclusive;
    conditions.flat_map(Condition::atoms).any(|atom| match atom {
        Atom::Chosen(read, any) => *read == id && any.iter().any(lone),
        _ => false,
    })
}

/// Tells whether an answer lowers the urgency because it settles what was open: *not sure* at the end, which is not reached
/// any more, or the very question that had not been asked, or *none of these*; or a sign that is certain now where only doubt of it
/// could have led to what nobody was asked.
fn is_settled(before: &Interview<'_>, after: &Interview<'_>, id: QuestionId) -> bool {
    let (questionnaire, now) = (before.questionnaire(), after.raised());
    let stays = |was: &Raised| now.iter().any(|known| known.flag == was.flag && known.urgency >= was.urgency);
    before.raised().iter().filter(|was| !stays(was)).all(|was| {
        let reads =
            || questionnaire.red_flag(was.flag).condition.atoms().iter().any(|atom| atom.question() == Some(id));
        let asked = before.answer_to(id).is_none() && reads();
        let atoms = questionnaire.red_flag(was.flag).condition.atoms();
        let unasked = atoms.iter().filter_map(|atom| atom.question()).any(|read| before.answer_to(read).is_none());
        let left_open = !was.certain && (after.path().end != End::Finished || asked || (reads() && unasked));
        left_open || reads_lone(questionnaire, *was, id)
    })
}

fn which() -> impl Strategy<Value = (&'static Questionnaire, u64)> {
    (0..3_usize, any::<u64>()).prop_map(|(which, seed)| (&QUESTIONNAIRES[which], seed))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_answers_lead_the_same_way((questionnaire, seed) in which()) {
        let interview = some_interview(questionnaire, &mut Dice(seed));
        prop_assert_eq!(interview.path(), interview.clone().path());
        prop_assert_eq!(told(&interview), told(&interview.clone()));
        prop_assert_eq!(urgency(&interview), Assessment::of(&interview).urgency());
    }

    #[test]
    fn answer_back_and_the_same_answer_changes_nothing((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let mut interview = some_interview(questionnaire, &mut dice);
        let path = interview.path();
        let Some(id) = path.answered.get(dice.below(path.answered.len().max(1))).copied() else { return Ok(()) };
        let before = told(&interview);
        let same = interview.answer_to(id).unwrap().clone();
        // There and back again, over another answer.
        let other = random_answer(&interview, id, &mut dice);
        interview.answer(id, other).unwrap();
        interview.answer(id, same).unwrap();
        prop_assert_eq!(interview.path(), path);
        prop_assert_eq!(told(&interview), before);
    }

    #[test]
    fn the_order_of_the_changes_does_not_matter((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let interview = some_interview(questionnaire, &mut dice);
        let mut answers: Vec<_> = interview.answers().iter().collect();
        let mut again = Interview::new(questionnaire, interview.audience());
        for (flag, urgency) in interview.acknowledged() {
            again.restore_acknowledged(*flag, *urgency);
        }
        while !answers.is_empty() {
            let (id, answer) = answers.swap_remove(dice.below(answers.len()));
            again.answer(*id, answer.clone()).unwrap();
        }
        prop_assert_eq!(again.path(), interview.path());
        prop_assert_eq!(again.raised(), interview.raised());
        prop_assert_eq!(told(&again), told(&interview));
    }

    #[test]
    fn one_more_choice_never_lowers_the_urgency((questionnaire, seed) in which()) {
        let interview = some_interview(questionnaire, &mut Dice(seed));
        for (id, question) in questionnaire.question_ids() {
            let given = interview.answer_to(id);
            let chosen = match (&question.kind, given) {
                (Kind::Many { .. }, None) => Chosen::new(),
                (Kind::Many { .. }, Some(given)) if given.chosen().is_some() => given.chosen().unwrap().clone(),
                _ => continue,
            };
            let doubted: BTreeSet<_> = given.into_iter().flat_map(Answer::doubted).collect();
            for (choice, one) in question.free_choices() {
                let mut more = chosen.clone();
                more.retain(|known| !question.choice(*known).exclusive);
                more.insert(choice, more.get(&choice).copied().flatten());
                let mut changed = interview.clone();
                // Also where one had not been sure of it.
                let unsure = doubted.iter().copied().filter(|known| *known != choice).collect();
                changed.answer(id, Answer::Doubt { chosen: more, unsure }).unwrap();
                let (before, after) = (urgency(&interview), urgency(&changed));
                prop_assert!(
                    after >= before || is_settled(&interview, &changed, id),
                    "{}: {} made {before:?} {after:?}",
                    question.name,
                    one.name
                );
                for raised in interview.raised().into_iter().filter(|raised| raised.certain && !reads_lone(questionnaire, *raised, id)) {
                    let still = changed.raised().into_iter().find(|known| known.flag == raised.flag);
                    prop_assert!(
                        still.is_some_and(|still| still.urgency >= raised.urgency && still.certain),
                        "{} took back {}",
                        one.name,
                        questionnaire.red_flag(raised.flag).name
                    );
                }
            }
        }
    }

    #[test]
    fn a_base_rate_never_stands_before_a_red_flag(seed in any::<u64>()) {
        let interview = some_interview(&QUESTIONNAIRES[1], &mut Dice(seed));
        let mut plain = Interview::new(&PLAIN, interview.audience());
        for (flag, urgency) in interview.acknowledged() {
            plain.restore_acknowledged(*flag, *urgency);
        }
        for (id, answer) in interview.answers() {
            plain.answer(*id, answer.clone()).unwrap();
        }
        let (with, without) = (Assessment::of(&interview), Assessment::of(&plain));
        prop_assert_eq!(with.red_flags(), without.red_flags());
        prop_assert_eq!(with.is_withheld(), without.is_withheld());
        prop_assert_eq!(interview.path(), plain.path());
    }

    #[test]
    fn an_answer_where_there_was_none_never_lowers_the_urgency((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let interview = some_interview(questionnaire, &mut dice);
        // Whoever is told to be a man has not been asked what only women are.
        let hiding = hiding(questionnaire);
        let open = |id: &QuestionId| interview.answer_to(*id).is_none() && !hiding.contains(id);
        for (id, question) in questionnaire.question_ids().filter(|(id, _)| open(id)) {
            let answer = random_answer(&interview, id, &mut dice);
            let mut changed = interview.clone();
            changed.answer(id, answer.clone()).unwrap();
            let (before, after) = (urgency(&interview), urgency(&changed));
            prop_assert!(
                after >= before || is_settled(&interview, &changed, id),
                "{}: {answer:?} made {before:?} {after:?}",
                question.name
            );
        }
    }

    #[test]
    fn a_flag_that_not_sure_leaves_open_stays_raised((questionnaire, seed) in which()) {
        let interview = some_interview(questionnaire, &mut Dice(seed));
        for raised in interview.raised() {
            let flag = questionnaire.red_flag(raised.flag);
            let Some(least) = flag.unsure.filter(|_| all_offered(&interview, &flag.condition)) else { continue };
            for id in flag.condition.atoms().into_iter().filter_map(Atom::question) {
                let mut unsure = interview.clone();
                unsure.answer(id, Answer::NotSure).unwrap();
                let still = unsure.raised().into_iter().find(|known| known.flag == raised.flag);
                let stays = still.is_some_and(|still| still.urgency >= least);
                // What only the end left open is not known before it.
                let asked_now = !raised.certain && unsure.path().end != End::Finished;
                let name = &questionnaire.question(id).name;
                prop_assert!(stays || asked_now, "{}: {still:?} {raised:?} not sure of {name}", flag.name);
            }
        }
    }

    #[test]
    fn not_sure_about_safety_is_never_less_urgent_than_no((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let interview = some_interview(questionnaire, &mut dice);
        for (id, question) in questionnaire.question_ids().filter(|(id, _)| questionnaire.is_safety(*id)) {
            let Some((none, _)) = question.lone_choices().next() else { continue };
            let (mut no, mut unsure) = (interview.clone(), interview.clone());
            no.answer(id, Answer::Many([(none, None)].into())).unwrap();
            unsure.answer(id, Answer::NotSure).unwrap();
            prop_assert!(urgency(&unsure) >= urgency(&no), "{}", question.name);
        }
    }

    #[test]
    fn progress_never_goes_backwards((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let mut interview = some_interview(questionnaire, &mut dice);
        while let Some(id) = interview.path().waiting() {
            let before = interview.progress();
            // A short question below another stands on its screen, and does not count.
            let below = questionnaire.is_below(id);
            prop_assert!(before.remaining > 0 || below);
            let answer = random_answer(&interview, id, &mut dice);
            interview.answer(id, answer).unwrap();
            let after = interview.progress();
            prop_assert!(
                after.answered * before.total() >= before.answered * after.total(),
                "{}: {before:?} {after:?}",
                interview.question(id).name
            );
            // A short question stands on the screen of the one before, and counts with it.
            prop_assert!(after.answered >= before.answered + usize::from(!below), "{before:?} {after:?}");
            prop_assert!(after.total() <= before.total(), "{before:?} {after:?}");
        }
        if interview.path().end == End::Finished {
            prop_assert_eq!(interview.progress().remaining, 0);
        }
    }

    #[test]
    fn every_interview_ends((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let mut interview = some_interview(questionnaire, &mut dice);
        let mut asked = 0;
        while let Some(id) = interview.path().waiting() {
            let answer = random_answer(&interview, id, &mut dice);
            interview.answer(id, answer).unwrap();
            asked += 1;
            prop_assert!(asked <= questionnaire.questions().len());
        }
    }

    #[test]
    fn answered_in_one_walk_is_answered_question_by_question((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let begun = some_interview(questionnaire, &mut dice);
        let answers: Vec<_> =
            questionnaire.question_ids().map(|(id, _)| random_answer(&begun, id, &mut dice)).collect();
        let mut at_once = begun.clone();
        let mut asked = Vec::new();
        let end = at_once.answer_each(&mut |interview, id| {
            asked.push(id);
            interview.answer(id, answers[id.index()].clone()).is_ok()
        });
        let mut one_by_one = begun;
        let mut waited = Vec::new();
        while let End::Ask(id) = one_by_one.path().end {
            waited.push(id);
            one_by_one.answer(id, answers[id.index()].clone()).unwrap();
        }
        prop_assert_eq!(asked, waited);
        prop_assert_eq!(end, one_by_one.path().end);
        prop_assert_eq!(at_once.answers(), one_by_one.answers());
    }

    #[test]
    fn a_refused_answer_changes_nothing((questionnaire, seed) in which()) {
        let mut dice = Dice(seed);
        let mut interview = some_interview(questionnaire, &mut dice);
        for (id, question) in questionnaire.question_ids() {
            let before = (interview.path(), told(&interview));
            let bad = [
                Answer::Number(i32::MAX),
                Answer::Text("\u{1b} \u{202e}\n".to_owned()),
                Answer::Many(Chosen::new()),
                Answer::Activities(Vec::new()),
            ];
            for answer in bad {
                prop_assert!(interview.answer(id, answer).is_err(), "{}", question.name);
            }
            prop_assert_eq!((interview.path(), told(&interview)), before);
        }
    }

    #[test]
    fn what_was_off_the_path_counts_again_when_the_path_leads_there((questionnaire, seed) in which()) {
        let interview = some_interview(questionnaire, &mut Dice(seed));
        // Nothing off the path is read by findings: without it they stand the same.
        let mut bare = Interview::new(questionnaire, interview.audience());
        for (flag, urgency) in interview.acknowledged() {
            bare.restore_acknowledged(*flag, *urgency);
        }
        let path = interview.path();
        let on_path = |id: &QuestionId| path.answered.contains(id) || questionnaire.question(*id).examination().is_some();
        for (id, answer) in interview.answers().iter().filter(|(id, _)| on_path(id)) {
            bare.answer(*id, answer.clone()).unwrap();
        }
        prop_assert_eq!(&bare.path().answered, &path.answered);
        let standings = |interview: &Interview<'_>| {
            Assessment::of(interview).evidence().map(|(_, _, standing)| standing).collect::<Vec<_>>()
        };
        prop_assert_eq!(standings(&bare), standings(&interview));
    }
}

proptest! {
    // Each case writes to disk.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_saved_comes_back_the_same((questionnaire, seed) in which()) {
        let root = tempfile::tempdir().unwrap();
        let mut dice = Dice(seed);
        let mut interview = some_interview(questionnaire, &mut dice);
        let day = date(2026, 11, 23);
        if dice.below(3) == 0 {
            interview.confirm_safety_again();
        }
        Store::open(root.path(), questionnaire, day).store.save(&interview).unwrap();
        let opened = Store::open(root.path(), questionnaire, day);
        prop_assert_eq!(opened.notices.len(), 0);
        let Some(kept) = opened.kept else {
            prop_assert!(interview.answers().is_empty());
            return Ok(());
        };
        prop_assert_eq!(kept.notices.len(), 0);
        prop_assert_eq!(kept.interview.answers(), interview.answers());
        prop_assert_eq!(kept.interview.acknowledged(), interview.acknowledged());
        prop_assert_eq!(kept.interview.audience(), interview.audience());
        prop_assert_eq!(kept.interview.path(), interview.path());
        for id in interview.answers().keys() {
            prop_assert_eq!(kept.interview.needs_confirming(*id), interview.needs_confirming(*id));
        }
        prop_assert_eq!(told(&kept.interview), told(&interview));
    }
}
