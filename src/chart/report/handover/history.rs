//! The history as told, part by part, by the roles of the questions.

use std::collections::BTreeSet;

use super::behaves::{self, Behaves};
use super::values::{dated, denies_all, value};
use super::{fact, flags, reexamined, some};
use crate::record::State;
use crate::report::compared::{Shown, compared, overall};
use crate::report::names::name_under_heading;
use crate::report::page::Block;
use crate::report::places::places;
use crate::report::{Fact, Page, Subject};
use crate::words::{self, handover as said};
use hip_triage_core::compare::{self, Retested};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Question, QuestionId, Role};

/// The headings of the parts that nothing was asked about, as a red flag stopped the questions before.
pub(super) struct Unheard(Vec<String>);

/// Adds the main problem, which brings the client here.
pub(super) fn main_problem(page: &mut Page, subject: &Subject<'_>, path: &[QuestionId]) -> Unheard {
    parts(page, subject, path, &|part| part == said::MAIN_PROBLEM, &|_| {}, &BTreeSet::new())
}

/// The rest of what was told.
pub(super) fn history(
    page: &mut Page,
    subject: &Subject<'_>,
    path: &[QuestionId],
    retested: &Retested<'_>,
    Unheard(mut unheard): Unheard,
) {
    let left_out = comparison_left_out(subject, path);
    let then_and_now = |page: &mut Page| {
        let asked = |id| subject.carried_from(id).is_none();
        let flags = flags::flags(subject);
        compared(
            page,
            &with_notes_alone(subject),
            &without_noted(subject, retested),
            &then(subject),
            Shown::All,
            &asked,
            flags,
        );
        let told = |id| fact(name_under_heading(subject.interview().question(id)), value(subject, id, path));
        page.facts(left_out.map(told).into_iter().collect());
        reexamined::examined(page, subject, retested);
    };
    let mut beside = told_beside(subject);
    beside.extend(left_out.into_iter().chain(compared_told(subject)));
    unheard.extend(parts(page, subject, path, &|part| part != said::MAIN_PROBLEM, &then_and_now, &beside).0);
    if !unheard.is_empty() {
        page.heading(said::not_asked());
        page.facts(vec![fact(said::stopped_before(), some(&unheard))]);
    }
}

/// The interview with the notes of today on what was passed over: there the note is all that was told.
fn with_notes_alone<'q>(subject: &Subject<'q>) -> Interview<'q> {
    let mut interview = subject.interview().clone();
    let answers = subject.interview().answers().iter();
    for id in answers.filter_map(|(id, answer)| (*answer == Answer::Skipped).then_some(*id)) {
        if let Some(note) = subject.note(id).filter(|note| subject.noted_before(note).is_none()) {
            // What is too long was refused when it was written.
            let _ = interview.note(id, &note.text);
        }
    }
    interview
}

/// The examination without what was noted on today, which tells more than that it is as it was.
fn without_noted<'q>(subject: &Subject<'_>, retested: &Retested<'q>) -> Retested<'q> {
    let mut told = retested.clone();
    for items in [&mut told.still, &mut told.within_error] {
        items.retain(|item| subject.note(*item).is_none_or(|note| subject.noted_before(note).is_some()));
    }
    told
}

/// The questions whose answers of both visits stand under then and now with nothing left to tell: each is told once. Where it
/// hurts stands with its figure all the same.
fn told_beside(subject: &Subject<'_>) -> BTreeSet<QuestionId> {
    let (_, of_place) = said::PARTS[said::WHERE];
    let interview = subject.interview();
    let rows = compare::then_and_now(interview).into_iter().map(|row| row.question);
    let is_whole = |id: &QuestionId| {
        let is_place = interview.question(*id).role.is_some_and(|role| of_place.contains(&role));
        !is_place && subject.carried_from(*id).is_none() && subject.note(*id).is_none()
    };
    rows.filter(is_whole).collect()
}

/// The question how it is compared with last time, where its answer stands over then and now.
fn compared_told(subject: &Subject<'_>) -> Option<QuestionId> {
    let id = subject.questionnaire().with_role(Role::Compared).filter(|_| subject.interview().is_follow_up())?;
    (overall(subject.interview()).is_some() && subject.note(id).is_none()).then_some(id)
}

/// The question how it is compared with last time, where it was left out: among the ratings, which stand under then and now, that
/// would read as if they had been.
fn comparison_left_out(subject: &Subject<'_>, path: &[QuestionId]) -> Option<QuestionId> {
    let id = subject.questionnaire().with_role(Role::Compared).filter(|_| subject.interview().is_follow_up())?;
    let is_left_out = subject.counted(id, path) == Some(&Answer::Skipped) && subject.note(id).is_none();
    is_left_out.then_some(id)
}

/// A part of the history as it is put together: its lines, what was left out, and what was not asked.
struct Part<'s, 'q> {
    subject: &'s Subject<'q>,
    path: &'s [QuestionId],
    /// Told under then and now.
    beside: &'s BTreeSet<QuestionId>,
    facts: Vec<Fact>,
    left_out: Vec<String>,
    unasked: Vec<String>,
}

impl Part<'_, '_> {
    /// Adds the answer to a question; what was left out or not asked is gathered apart.
    fn tell(&mut self, id: QuestionId, label: &str) {
        let (subject, path) = (self.subject, self.path);
        if self.beside.contains(&id) {
            // A part of that name must not look as if none had been named.
            if self.subject.interview().question(id).role == Some(Role::Activities) {
                self.facts.push(fact(label, said::see(said::then_and_now())));
            }
            return;
        }
        let answer = subject.counted(id, path);
        // That none of a list about safety is there stands with what was said no to.
        let question = subject.interview().question(id);
        if subject.questionnaire().is_safety(id) && denies_all(question, answer) && subject.note(id).is_none() {
            return;
        }
        // What was noted before of a question that is asked no more stands on the page of that visit.
        let is_noted = subject.note(id).is_some_and(|note| answer.is_some() || subject.noted_before(note).is_none());
        if answer == Some(&Answer::Skipped) && subject.note(id).is_none() {
            self.left_out.push(dated(subject, id, words::clause(label)));
        } else if answer.is_some() || is_noted {
            self.facts.push(fact(label, value(subject, id, path)));
        } else if !subject.questionnaire().is_below(id) || subject.interview().can_still_come(id) {
            // A short question whose screen was left without it has nothing to tell.
            self.unasked.push(label.to_owned());
        }
    }
}

fn parts(
    page: &mut Page,
    subject: &Subject<'_>,
    path: &[QuestionId],
    told: &dyn Fn(usize) -> bool,
    then_and_now: &dyn Fn(&mut Page),
    beside: &BTreeSet<QuestionId>,
) -> Unheard {
    let stopped = subject.state() == State::Stopped;
    let mut unheard = Vec::new();
    // On a first visit there is nothing to compare with.
    let first = subject.record().is_none_or(|record| record.visit == 1);
    for (place, (heading, roles)) in said::PARTS.iter().enumerate().filter(|(place, _)| told(*place)) {
        let mut part = Part { subject, path, beside, facts: Vec::new(), left_out: Vec::new(), unasked: Vec::new() };
        for role in roles.iter().copied() {
            if behaves::is_part(role) {
                // All parts stand where the first does.
                match behaves::behaves(subject, path, beside) {
                    Behaves::Told(fact) if role == said::behaves::PARTS[0] => part.facts.push(fact),
                    Behaves::Unasked if role == said::behaves::PARTS[0] => {
                        part.unasked.push(said::behaves::label().to_owned());
                    }
                    Behaves::LeftOut if role == said::behaves::PARTS[0] => {
                        part.left_out.push(words::clause(said::behaves::label()));
                    }
                    _ => {}
                }
                continue;
            }
            for (id, question) in subject.questionnaire().question_ids() {
                let open = || matches!(subject.interview().answer_to(id), None | Some(Answer::Skipped));
                let idle = first && role == Role::Compared && open() && subject.note(id).is_none();
                if question.role == Some(role) && question.step().is_some() && !idle {
                    part.tell(id, name_under_heading(question));
                    for (id, below) in with_it(subject, id) {
                        part.tell(id, &subject.of_them(below.briefly()));
                    }
                }
            }
        }
        if place == said::BEHAVIOUR {
            for (id, question) in subject.questionnaire().question_ids() {
                let own = question.role.is_none() && question.step().is_some() && !is_told_with_another(subject, id);
                if own && !subject.questionnaire().is_safety(id) {
                    part.tell(id, &subject.of_them(question.briefly()));
                }
            }
        }
        if place == said::WHERE {
            part.facts.extend(free_of_pain(subject, path));
        }
        // Where nothing else stands in it, it needs no heading.
        if place == said::HEALTH && !part.facts.is_empty() {
            part.facts.extend(told_in_safety(subject, path));
        }
        if !part.left_out.is_empty() {
            part.facts.push(fact(said::left_out(), some(&part.left_out)));
        }
        if stopped && part.facts.is_empty() && !part.unasked.is_empty() {
            unheard.push(heading().to_owned());
        } else if !part.unasked.is_empty() {
            part.facts.push(fact(said::not_asked(), some(&part.unasked)));
        }
        if !part.facts.is_empty() {
            page.heading(heading());
            page.facts(part.facts);
        }
        if place == said::HOW_BAD {
            then_and_now(page);
        }
        if place == said::WHERE {
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

/// Where other health stands, so that nobody takes the lists for all of it.
fn told_in_safety(subject: &Subject<'_>, path: &[QuestionId]) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::OtherHealth)?;
    let is_told = matches!(subject.counted(id, path), Some(Answer::Text(_))) || subject.note(id).is_some();
    let label = subject.of_them(name_under_heading(subject.interview().question(id)));
    is_told.then(|| fact(&label, said::see(said::safety())))
}

/// The places that were shown and not chosen: of a body that is drawn, those on it.
fn free_of_pain(subject: &Subject<'_>, path: &[QuestionId]) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::PainSite)?;
    let chosen = subject.counted(id, path).and_then(Answer::chosen)?;
    let question = subject.interview().question(id);
    let is_drawn = question.choices().iter().any(|place| place.spot.is_some());
    let free = question
        .free_choices()
        .filter(|(choice, _)| !chosen.contains_key(choice) && subject.interview().asked_of(id, *choice))
        .filter(|(_, place)| place.spot.is_some() || !is_drawn);
    let free: Vec<_> = free.map(|(_, text)| subject.of_them(text.briefly())).collect();
    Some(fact(said::no_pain_at(), dated(subject, id, some(&free))))
}
