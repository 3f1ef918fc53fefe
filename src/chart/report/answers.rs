//! Answers in words.

use crate::words::{self, handover as said, report};
use hip_triage_core::interview::{Activity, Answer, Chosen, Side};
use hip_triage_core::questionnaire::{ChoiceId, Question};

/// An answer as a person would say it.
#[must_use]
pub fn answer_in_words(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::NotSure => words::not_sure().to_owned(),
        Answer::Skipped => words::skipped().to_owned(),
        Answer::One(choice) => question.choice(*choice).label.clone(),
        Answer::Many(chosen) => chosen_in_words(question, chosen).join("; "),
        Answer::Doubt { chosen, .. } => {
            let mut all = chosen_in_words(question, chosen);
            all.extend(answer.doubted().map(|choice| words::not_sure_of(&question.choice(choice).label)));
            all.join("; ")
        }
        Answer::Text(text) => text.clone(),
        Answer::Activities(activities) => joined(activities, str::to_owned),
        typed => match (typed.number(), question.kind.unit(), question.kind.ends()) {
            (Some(number), Some(unit), _) => words::counted(number, unit),
            (Some(number), None, Some([_, (max, _)])) => report::rating(number, max),
            _ => question.typed(typed).unwrap_or_default(),
        },
    }
}

/// Activities on a page, each name as it was written and in its own direction.
pub(super) fn activities_in_words(activities: &[Activity]) -> String {
    joined(activities, |name| said::isolated(&said::on_one_line(name)))
}

fn joined(activities: &[Activity], name: impl Fn(&str) -> String) -> String {
    let each = activities.iter().map(|activity| report::activity(&name(&activity.name), activity.ability));
    each.collect::<Vec<_>>().join("; ")
}

/// Each chosen place or thing, with its side where one was said.
#[must_use]
pub fn chosen_in_words(question: &Question, chosen: &Chosen) -> Vec<String> {
    let in_words = |(choice, side): (&ChoiceId, &Option<Side>)| {
        let label = &question.choice(*choice).label;
        side.map_or_else(|| label.clone(), |side| report::place(label, words::side(side), None))
    };
    chosen.iter().map(in_words).collect()
}
