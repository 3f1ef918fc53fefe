//! What was told, part by part, by the roles of the questions.

use super::{fact, some};
use crate::interview::Answer;
use crate::questionnaire::{Kind, QuestionId, Role};
use crate::report::page::Block;
use crate::report::{Fact, Page, Place, Subject, answer_in_words};
use crate::words::{cleaned, handover as said};

pub(super) fn history(page: &mut Page, subject: &Subject<'_>, path: &[QuestionId]) {
    for (part, (heading, roles)) in said::PARTS.iter().enumerate() {
        let (mut facts, mut unasked) = (Vec::new(), Vec::new());
        for role in roles.iter().copied() {
            for (id, question) in subject.questionnaire().question_ids() {
                if question.role == Some(role) && question.step().is_some() {
                    tell(&mut facts, &mut unasked, subject, id, said::role(role), path);
                }
            }
        }
        if part == said::BEHAVIOUR {
            for (id, question) in subject.questionnaire().question_ids() {
                let own =
                    question.role.is_none() && question.step().is_some() && !subject.questionnaire().is_safety(id);
                if own {
                    tell(&mut facts, &mut unasked, subject, id, &question.ask, path);
                }
            }
        }
        if part == said::WHERE {
            facts.extend(free_of_pain(subject, path));
        }
        if !unasked.is_empty() {
            facts.push(fact(said::NOT_ASKED, some(&unasked)));
        }
        if facts.is_empty() {
            continue;
        }
        page.heading(heading);
        page.facts(facts);
        if part == said::WHERE {
            let places = places(subject, path);
            if !places.is_empty() {
                page.blocks.push(Block::Figure(places));
            }
        }
    }
}

/// Adds the answer to a question; what was not asked is gathered apart.
fn tell(
    facts: &mut Vec<Fact>,
    unasked: &mut Vec<String>,
    subject: &Subject<'_>,
    id: QuestionId,
    label: &str,
    path: &[QuestionId],
) {
    if subject.counted(id, path).is_none() && subject.note(id).is_none() {
        unasked.push(label.to_owned());
    } else {
        facts.push(fact(label, value(subject, id, path)));
    }
}

/// An answer for the PT's page, with its note: what was not asked, left out or not sure, says so.
pub(super) fn value(subject: &Subject<'_>, id: QuestionId, path: &[QuestionId]) -> String {
    let question = subject.interview().question(id);
    let safety = subject.questionnaire().is_safety(id);
    let answer = if safety { subject.interview().answer_to(id) } else { subject.counted(id, path) };
    let value = match answer {
        None => said::VALUE_NOT_ASKED.to_owned(),
        Some(Answer::NotSure) => said::VALUE_NOT_SURE.to_owned(),
        Some(Answer::Skipped) => said::VALUE_SKIPPED.to_owned(),
        Some(Answer::Text(text)) => said::quoted(&on_one_line(text)),
        Some(answer) => on_one_line(&answer_in_words(question, answer)),
    };
    with_note(subject, id, &value)
}

/// A value with the note on its question, where there is one.
pub(super) fn with_note(subject: &Subject<'_>, id: QuestionId, value: &str) -> String {
    subject.note(id).map_or_else(|| value.to_owned(), |note| said::note(value, &on_one_line(&note.text)))
}

/// A text of several lines on one, with a bar where a line ended.
pub(super) fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| cleaned(line).trim().to_owned()).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" / ")
}

/// The places that were shown and not chosen.
fn free_of_pain(subject: &Subject<'_>, path: &[QuestionId]) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::PainSite)?;
    let Some(Answer::Many(chosen)) = subject.counted(id, path) else { return None };
    let question = subject.interview().question(id);
    let free = question.choice_ids().filter(|(choice, text)| !text.exclusive && !chosen.contains_key(choice));
    Some(fact(said::NO_PAIN_AT, some(&free.map(|(_, text)| text.briefly().to_owned()).collect::<Vec<_>>())))
}

/// The places of pain that can be drawn.
pub(in crate::report) fn places(subject: &Subject<'_>, path: &[QuestionId]) -> Vec<Place> {
    let by_role = |role| {
        let id = subject.questionnaire().with_role(role)?;
        Some((subject.interview().question(id), subject.counted(id, path)?))
    };
    let worst = by_role(Role::WorstSite).and_then(|(question, answer)| match answer {
        Answer::One(choice) => question.choice(*choice).spot,
        _ => None,
    });
    let Some((question, Answer::Many(chosen))) = by_role(Role::PainSite) else { return Vec::new() };
    if !matches!(question.kind, Kind::Many { picture: Some(_), .. }) {
        return Vec::new();
    }
    let drawn = chosen.iter().filter_map(|(choice, side)| {
        let choice = question.choice(*choice);
        let spot = choice.spot?;
        Some(Place { spot, side: *side, name: choice.briefly().to_owned(), worst: worst == Some(spot) })
    });
    drawn.collect()
}
