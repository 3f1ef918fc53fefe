//! The history as told, part by part, by the roles of the questions.

use super::behaves::{self, Behaves};
use super::values::{dated, value};
use super::{before, fact, some};
use crate::record::State;
use crate::report::compared::{Shown, compared};
use crate::report::names::name_under_heading;
use crate::report::page::Block;
use crate::report::places::places;
use crate::report::{Fact, Page, Subject};
use crate::words::handover as said;
use hip_triage_core::compare::Retested;
use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::{Question, QuestionId, Role};

/// The headings of the parts that nothing was asked about, as a red flag stopped the questions before.
pub(super) struct Unheard(Vec<String>);

/// Adds the main problem, which brings the client here.
pub(super) fn main_problem(page: &mut Page, subject: &Subject<'_>, path: &[QuestionId]) -> Unheard {
    parts(page, subject, path, &|part| part == said::MAIN_PROBLEM, &|_| {})
}

/// The rest of what was told.
pub(super) fn history(
    page: &mut Page,
    subject: &Subject<'_>,
    path: &[QuestionId],
    retested: &Retested<'_>,
    Unheard(mut unheard): Unheard,
) {
    let then_and_now = |page: &mut Page| {
        let asked = |id| subject.carried_from(id).is_none();
        let flags = before::flags(subject);
        compared(page, subject.interview(), retested, &then(subject), Shown::All, &asked, flags);
        before::examined(page, subject, retested);
    };
    unheard.extend(parts(page, subject, path, &|part| part != said::MAIN_PROBLEM, &then_and_now).0);
    if !unheard.is_empty() {
        page.heading(said::not_asked());
        page.facts(vec![fact(said::stopped_before(), some(&unheard))]);
    }
}

fn parts(
    page: &mut Page,
    subject: &Subject<'_>,
    path: &[QuestionId],
    told: &dyn Fn(usize) -> bool,
    then_and_now: &dyn Fn(&mut Page),
) -> Unheard {
    let stopped = subject.state() == State::Stopped;
    let mut unheard = Vec::new();
    // On a first visit there is nothing to compare with.
    let first = subject.record().is_none_or(|record| record.visit == 1);
    for (part, (heading, roles)) in said::PARTS.iter().enumerate().filter(|(part, _)| told(*part)) {
        let (mut facts, mut unasked) = (Vec::new(), Vec::new());
        for role in roles.iter().copied() {
            if behaves::is_part(role) {
                // All parts stand where the first does.
                match behaves::behaves(subject, path) {
                    Behaves::Told(fact) if role == said::behaves::PARTS[0] => facts.push(fact),
                    Behaves::Unasked if role == said::behaves::PARTS[0] => {
                        unasked.push(said::behaves::label().to_owned());
                    }
                    _ => {}
                }
                continue;
            }
            for (id, question) in subject.questionnaire().question_ids() {
                let open = || matches!(subject.interview().answer_to(id), None | Some(Answer::Skipped));
                let idle = first && role == Role::Compared && open() && subject.note(id).is_none();
                if question.role == Some(role) && question.step().is_some() && !idle {
                    tell(&mut facts, &mut unasked, subject, id, name_under_heading(question), path);
                    for (id, below) in with_it(subject, id) {
                        tell(&mut facts, &mut unasked, subject, id, &subject.of_them(below.briefly()), path);
                    }
                }
            }
        }
        if part == said::BEHAVIOUR {
            for (id, question) in subject.questionnaire().question_ids() {
                let own = question.role.is_none() && question.step().is_some() && !is_told_with_another(subject, id);
                if own && !subject.questionnaire().is_safety(id) {
                    tell(&mut facts, &mut unasked, subject, id, &subject.of_them(question.briefly()), path);
                }
            }
        }
        if part == said::WHERE {
            facts.extend(free_of_pain(subject, path));
        }
        if part == said::HEALTH {
            facts.extend(told_in_safety(subject, path));
        }
        if stopped && facts.is_empty() && !unasked.is_empty() {
            unheard.push(heading().to_owned());
        } else if !unasked.is_empty() {
            facts.push(fact(said::not_asked(), some(&unasked)));
        }
        if !facts.is_empty() {
            page.heading(heading());
            page.facts(facts);
        }
        if part == said::HOW_BAD {
            then_and_now(page);
        }
        if part == said::WHERE {
            let places = places(subject.interview());
            if !places.is_empty() {
                page.blocks.push(Block::Figure(places));
            }
        }
    }
    Unheard(unheard)
}

/// The short questions on the screen of one, which are told with it where they have no place of their own.
fn with_it<'q>(subject: &Subject<'q>, above: QuestionId) -> impl Iterator<Item = (QuestionId, &'q Question)> {
    let questionnaire = subject.questionnaire();
    let of_screen = move |question: &Question| question.step().is_some_and(|step| step.below == Some(above));
    let below =
        questionnaire.question_ids().filter(move |(_, question)| question.role.is_none() && of_screen(question));
    below.filter(|(id, _)| !questionnaire.is_safety(*id))
}

/// Tells whether a short question is told with one before it.
fn is_told_with_another(subject: &Subject<'_>, id: QuestionId) -> bool {
    let mut others = subject.questionnaire().question_ids().filter(|(_, question)| question.role.is_some());
    others.any(|(other, _)| with_it(subject, other).any(|(behind, _)| behind == id))
}

/// The visit that is meant by *then*.
fn then(subject: &Subject<'_>) -> String {
    let (Some(before), Some(record)) = (subject.before(), subject.record()) else { return String::new() };
    let (then, now) = (before.started.date(), record.started.date());
    said::then_is(before.visit, &then.to_string(), (now - then).get_days())
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
        // A short question whose screen was left without it has nothing to tell.
        if !subject.questionnaire().is_below(id) || subject.interview().can_still_come(id) {
            unasked.push(label.to_owned());
        }
    } else {
        facts.push(fact(label, value(subject, id, path)));
    }
}

/// Where other health stands, so that nobody takes the lists for all of it.
fn told_in_safety(subject: &Subject<'_>, path: &[QuestionId]) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::OtherHealth)?;
    let is_told = matches!(subject.counted(id, path), Some(Answer::Text(_))) || subject.note(id).is_some();
    let label = subject.of_them(name_under_heading(subject.interview().question(id)));
    is_told.then(|| fact(&label, said::see(said::safety())))
}

/// The places that were shown and not chosen.
fn free_of_pain(subject: &Subject<'_>, path: &[QuestionId]) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::PainSite)?;
    let chosen = subject.counted(id, path).and_then(Answer::chosen)?;
    let question = subject.interview().question(id);
    let free = question
        .free_choices()
        .filter(|(choice, _)| !chosen.contains_key(choice) && subject.interview().asked_of(id, *choice));
    let free: Vec<_> = free.map(|(_, text)| subject.of_them(text.briefly())).collect();
    Some(fact(said::no_pain_at(), dated(subject, id, some(&free))))
}
