use std::collections::BTreeSet;

use super::Alarms;
use crate::interview::{Answer, End, Interview, Path, Raised, Walked};
use crate::questionnaire::{Audience, Chance, Go, Possible, Questionnaire, Source, Urgency};

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

struct Dice(fastrand::Rng);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

/// Somebody who answers by chance and is often not sure, with some of it to be confirmed.
fn by_chance(questionnaire: &Questionnaire, seed: u64) -> Interview<'_> {
    let (mut dice, possible) = (Dice(fastrand::Rng::with_seed(seed)), Possible::of(questionnaire));
    let audience = if dice.coin() { Audience::Everyone } else { Audience::Clinician };
    let mut interview = Interview::new(questionnaire, audience);
    let mut left = if dice.coin() { dice.below(12) } else { usize::MAX };
    while let (End::Ask(id), Some(less)) = (interview.path().end, left.checked_sub(1)) {
        let unsure = dice.coin() && questionnaire.question(id).can_be_unsure();
        let answer = if unsure { Answer::NotSure } else { possible.random(id, &mut dice) };
        interview.answer(id, answer).unwrap();
        interview.go_on();
        left = less;
    }
    if dice.coin() {
        interview.confirm_safety_again();
    }
    interview
}

#[test]
fn no_flag_is_overlooked_whatever_wakes_it() {
    let numb = with_flag("same_day", "soon");
    // One reads doubt itself; of the others the first is left open by what it reads, the second is woken by something else too.
    let flags = [
        "doubted: {if: {any: [{weight_loss: not_sure}, {pain_site: not_sure}]}",
        "of_one: {if: {weight_loss: lost}",
        "of_two: {if: {weight_loss: lost, pain_site: below_knee}",
    ];
    let rest = "urgency: same_day, unsure: soon, concern: A., do: B., cite: [SURI10], row: [R02]}\n";
    let flags = flags.map(|flag| format!("  {flag}, {rest}")).concat();
    let text = include_str!("../../../../tests/support/small.yaml");
    let text = text.replace("red_flags:\n", &format!("red_flags:\n{flags}"));
    let doubt = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
    let text = include_str!("../../../../tests/support/follow.yaml").to_owned();
    let follow = Questionnaire::read(&[Source { name: "follow.yaml".to_owned(), text }]).unwrap().questionnaire;
    let mut open = 0;
    for questionnaire in [&numb, &doubt, &follow] {
        for seed in 0..400 {
            let interview = by_chance(questionnaire, seed);
            let (answered, go) = interview.walk();
            let at_end = go == Go::Result && interview.answers().values().any(Answer::is_unsure);
            let each = questionnaire.red_flag_ids().map(|(id, _)| id);
            let mut alarms = Alarms::default();
            alarms.see(&interview, &BTreeSet::new(), at_end);
            let mut plainly: Vec<_> = each.filter_map(|id| alarms.raised_now(questionnaire, id)).collect();
            plainly.sort_by_key(|raised| std::cmp::Reverse((raised.urgency, raised.certain)));
            assert_eq!(interview.raised(), plainly, "{seed}");
            let Walked { path, raised, .. } = interview.walked();
            let stop = interview.stopping().map(|raised| raised.urgency).max();
            assert_eq!(path, Path { answered, end: interview.end(go, stop) }, "{seed}");
            assert_eq!(raised, plainly, "{seed}");
            open += plainly.iter().filter(|raised| !raised.certain).count();
        }
    }
    assert!(open > 100, "{open}");
}
