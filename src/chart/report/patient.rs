//! The patient's page: the result, where it hurts, and what changed since the last visit.

use super::charted::is_negative;
use super::compared::{Flags, Shown, compared};
use super::for_pt::name_for_client;
use super::page::Block;
use super::places::places;
use super::since::{behind_care, since, worse_first};
use super::{Page, Subject, answer_in_words, found_in_words, result, stop};
use crate::words::{self, cleaned, handover as said, report as shared};
use hip_triage_core::assessment::{Assessment, Standing};
use hip_triage_core::compare::{Retested, is_little, is_whole_grade, retested};
use hip_triage_core::explain::Reason;
use hip_triage_core::interview::{Answer, Found, Interview, Reading};
use hip_triage_core::questionnaire::{Atom, Measure, QuestionId, Role};

/// The page that is taken home: of which day it is, and of which visit, stands over the result.
#[must_use]
pub fn take_home(subject: &Subject<'_>) -> Page {
    let mut interview = subject.interview().clone();
    if let Some((id, note)) = subject.questionnaire().with_role(Role::Allowed).zip(subject.note_of(Role::Allowed)) {
        // What is too long was refused when it was written.
        let _ = interview.note(id, &note.text);
    }
    let same_day = subject.is_on_day_of_before();
    let day = subject.before().filter(|_| !same_day).map(|before| before.started.date().to_string());
    let then = match &day {
        _ if same_day => said::then_is_earlier_that_day().to_owned(),
        Some(day) => said::then_is_visit_of(day),
        None => said::then_is_last().to_owned(),
    };
    // What stands from the visit before was not asked on this one.
    let asked = |id| subject.carried_from(id).is_none();
    let mut page = beside_then(&interview, &then, day.as_deref(), &asked);
    page.blocks.splice(0..0, day_and_visit(subject).into_iter().chain(to_fill(subject)));
    page
}

/// The page that stands before everything else when an emergency or same-day red flag is raised. Of which day and visit it is
/// stands under it: nothing goes before what to do now.
#[must_use]
pub fn stop_of(subject: &Subject<'_>) -> Page {
    let mut page = stop(subject.interview(), &Assessment::of(subject.interview()));
    page.blocks.extend(day_and_visit(subject));
    page
}

/// The lines on which the client and the PT are named, whom a record knows by a code alone; none for a self-check.
fn to_fill(subject: &Subject<'_>) -> Option<Block> {
    let lines = [said::your_name(), said::your_pt()].map(str::to_owned);
    subject.record().map(|_| Block::ToFill(lines.to_vec()))
}

/// The day, and the visit that a page is of; nothing where neither is known.
fn day_and_visit(subject: &Subject<'_>) -> Option<Block> {
    let day = (!subject.day().is_empty()).then(|| (said::date(), cleaned(subject.day())));
    let visit = subject.record().map(|record| (said::client(), said::visit(record.client.as_str(), record.visit)));
    let told: Vec<_> =
        day.into_iter().chain(visit).map(|(label, value)| format!("{} {value}", said::labelled(label))).collect();
    (!told.is_empty()).then(|| Block::Paragraph(told.join(". ")))
}

/// The result as the person was told it, to keep and to bring along.
#[must_use]
pub fn patient(interview: &Interview<'_>) -> Page {
    beside_then(interview, said::then_is_last(), None, &|_| true)
}

/// The same, with the words for the visit before and, where they are not of one, its day; and what was `asked` on this one.
fn beside_then(interview: &Interview<'_>, then: &str, day: Option<&str>, asked: &dyn Fn(QuestionId) -> bool) -> Page {
    let retested = retested(interview);
    let judged = &retested.like_with_like;
    let told = |reason: &Reason| result::sentence(&retested.reason_in_words(&reason.because, reason.finding, day));
    let mut page = result::judged_by(interview, judged, &Assessment::of(judged), &told);
    let mut news = Page::new(&page.title);
    since(&mut news, interview);
    compared(&mut news, interview, &retested, then, Shown::Ratings, asked, Flags::default());
    news.list(said::found_better(), found_better(interview, &retested));
    let again = measured_again(interview);
    news.list(said::measured_again(), again.changed);
    news.list(said::measured_about_the_same(), again.little);
    if again.is_strength {
        news.paragraphs(said::strength_scale());
    }
    let first = behind_care(&page);
    page.blocks.splice(first..first, news.blocks);
    worse_first(&mut page, interview);
    let places = places(interview);
    if !places.is_empty() {
        page.heading(said::where_it_hurts());
        page.blocks.push(Block::List(places.iter().map(super::figure::in_words).collect()));
        page.blocks.push(Block::Figure(places));
    }
    page
}

/// What was found in the room and is better than on the visit before, as the person is told it.
fn found_better(interview: &Interview<'_>, retested: &Retested<'_>) -> Vec<String> {
    let (questionnaire, assessment) = (interview.questionnaire(), Assessment::of(interview));
    // What was measured stands with what it was then.
    let is_measured = |item: &QuestionId| {
        let measures = interview.question(*item).examination().is_some_and(|item| item.measure.is_some());
        measures && interview.charted_before(*item).is_some() && interview.charted(*item).is_some()
    };
    let told = retested.tests_gone().filter(|item| !is_measured(item)).map(|item| {
        let mut reading = questionnaire.findings_reading(item);
        let better = reading.find_map(|id| {
            let finding = questionnaire.finding(id);
            let atoms = finding.condition.atoms();
            let alone = atoms.iter().all(|atom| atom.question() == Some(item));
            let was_found = atoms.iter().any(|atom| holds_of(atom, interview.earlier(item)));
            let is_over = alone && was_found && assessment.standing(id) == Standing::Otherwise;
            finding.otherwise_because.as_deref().filter(|_| is_over)
        });
        result::sentence(better.unwrap_or_else(|| name_for_client(interview, item)))
    });
    told.collect()
}

/// Tells whether an outcome is one of those that a part of a condition asks for.
fn holds_of(atom: &Atom, outcome: Option<&Answer>) -> bool {
    matches!((atom, outcome), (Atom::Chosen(_, choices), Some(Answer::One(outcome))) if choices.contains(outcome))
}

/// What was measured on the visit before and on this one where it hurts, and is not the same.
#[derive(Default)]
struct MeasuredAgain {
    /// What changed, with both values.
    changed: Vec<String>,
    /// The angles and grades that differ by no more than what two testers differ by, with both values.
    little: Vec<String>,
    /// Says whether strength is among them.
    is_strength: bool,
}

fn measured_again(interview: &Interview<'_>) -> MeasuredAgain {
    let mut again = MeasuredAgain::default();
    for (id, question) in interview.questionnaire().item_ids() {
        let name = name_for_client(interview, id);
        if let (Some(then @ Answer::Number(_)), Some(now @ Answer::Number(_))) =
            (interview.earlier(id), interview.answer_to(id))
        {
            let [before, after] = [then, now].map(|answer| answer_in_words(question, answer));
            again.changed.extend((then != now).then(|| said::measured_then_and_now(name, &before, &after)));
            continue;
        }
        let both = interview.charted_before(id).zip(interview.charted(id)).zip(question.examination());
        let Some(((then, now), item)) = both else { continue };
        let is_as_it_should_be = interview.answer_to(id).is_some_and(|outcome| is_negative(question, outcome));
        let sides = then.sides().into_iter().zip(now.sides()).filter(|((side, _), _)| interview.hurts_on(id, *side));
        for ((side, then), (_, now)) in sides {
            // What a number means is told by what pointed there.
            let measured = || then.values.iter().zip(&now.values).map(|(then, now)| then.zip(*now));
            let is_unchanged = measured().flatten().all(|(then, now)| then == now);
            // What is as it should be, then and now, is no news.
            if is_unchanged && then.pain == now.pain && is_as_it_should_be {
                continue;
            }
            let both: Vec<_> = measured().map(|both| both.filter(|(then, now)| is_unchanged || then != now)).collect();
            let pain = then.pain.zip(now.pain).filter(|(then, now)| then != now && item.measure.is_some());
            // When it began to hurt is measured only where it did, and told with that.
            let alone = |of: &Found, other: &Found, at: usize| {
                let value = of.values.get(at).copied().flatten();
                value.filter(|_| pain.is_some() && other.values.get(at).copied().flatten().is_none())
            };
            let on = |of: &Found, other: &Found, reading: fn((Reading, Reading)) -> Reading| {
                let read = |at: usize| both.get(at).copied().flatten().map(reading).or_else(|| alone(of, other, at));
                let values = (0..of.values.len()).map(read).collect();
                found_in_words(question, &Found { values, pain: of.pain.filter(|_| pain.is_some()), outcome: None })
            };
            let what = || shared::place(name, words::side(side), None);
            let differing: Vec<_> = both.iter().flatten().collect();
            let differs = !differing.is_empty();
            // A whole grade is what a person worked for, however little it says alone.
            let is_told =
                |(then, now): &(Reading, Reading)| is_whole_grade(item, *then, *now) || !is_little(item, *then, *now);
            let told = || {
                let [before, after] = [on(then, now, |(then, _)| then), on(now, then, |(_, now)| now)];
                said::measured_then_and_now(&what(), &before, &after)
            };
            if pain.is_some() || differing.into_iter().any(is_told) {
                again.changed.push(told());
            } else if differs {
                again.little.push(told());
            } else {
                continue;
            }
            again.is_strength |= item.measure == Some(Measure::Strength);
        }
    }
    again
}
