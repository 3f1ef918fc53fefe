//! Explains an assessment: what would change it, how steady it is, and what would settle it in the room.
//!
//! Each question is answered by trying: one answer is changed, and the interview is assessed
//! anew. So the explanation can never disagree with the engine.

mod alternatives;
mod reasons;
mod signs;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::assessment::{Assessment, Named, Verdict};
use crate::interview::{Answer, Interview};
use crate::questionnaire::{CategoryId, Possible, QuestionId, Role};

pub use alternatives::Difference;
pub use reasons::{
    Reason, common, is_no_doubt, is_only_unmarked, is_sign_gone, is_sign_only_absent, pointed_outside, reasons,
};
pub use signs::{Sign, doubtful_signs, is_idle_doubt, unsure_of, warning_signs};

/// A change of one answer that leads to another result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// The question whose answer is different.
    pub question: QuestionId,
    /// How it is different.
    pub difference: Difference,
    /// The verdict that it leads to.
    pub verdict: Verdict,
}

/// How well a verdict stands when one answer is different.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Steadiness {
    /// The changes that lead to another origin, the smallest first and then the clearest.
    pub changes: Vec<Change>,
    /// How many changes of one answer were tried.
    pub tried: usize,
}

impl Steadiness {
    /// True if the verdict names the same origins whatever one answer is changed.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.changes.is_empty()
    }
}

/// Tries every other answer to every one question that bears on the verdict, *not sure* included.
///
/// Age and the places of pain are left as they are, and so are the answers about safety: no person should be told how to
/// answer those.
#[must_use]
pub fn steadiness(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Steadiness {
    let names = named(assessment.verdict());
    let possible = alternatives::possible(interview.questionnaire());
    let mut changes = Vec::new();
    let mut tried = 0;
    for question in questions_that_bear(interview) {
        let Some(answer) = interview.answer_to(question) else { continue };
        for (difference, other) in alternatives::of(&possible, interview.question(question), question, answer) {
            let outcomes = outcomes(interview, &possible, question, other);
            let Some(outcome) = outcomes.last() else { continue };
            tried += 1;
            if outcomes.iter().all(|outcome| named(outcome.verdict()) != names) {
                let verdict = outcome.verdict();
                changes.push((Reverse(lead(outcome)), Change { question, difference, verdict }));
            }
        }
    }
    // Stable, so that equal changes stay in the order of the interview.
    changes
        .sort_by_key(|(lead, change)| (change.difference.size(), matches!(change.verdict, Verdict::NotClear), *lead));
    Steadiness { changes: changes.into_iter().map(|(_, change)| change).collect(), tried }
}

/// The items for the first origin that stand before all others.
const BEGIN_WITH: usize = 2;

/// The undone items of the examination that would best separate the two leading origins: those
/// between whose outcomes the lead of one over the other differs most, best first. Those that can speak most for the first stand
/// before the others: who suspects the back does not begin at the hip. One that can speak for the second is among them, so that
/// nobody tests for the first alone.
#[must_use]
pub fn best_items(interview: &Interview<'_>, assessment: &Assessment<'_>, most: usize) -> Vec<QuestionId> {
    let ranking = assessment.ranking();
    let [first, second, ..] = ranking[..] else { return Vec::new() };
    let mut items: Vec<Separating> = Vec::new();
    let possible = alternatives::possible(interview.questionnaire());
    let so_far = [first, second].map(|category| assessment.score(category).total);
    for item in undone(interview) {
        let outcomes = possible.to(item).each().flat_map(|answer| outcomes(interview, &possible, item, answer));
        let totals: Vec<_> =
            outcomes.map(|outcome| (outcome.score(first).total, outcome.score(second).total)).collect();
        let leads = || totals.iter().map(|(first, second)| first - second);
        if let (Some(most), Some(least)) = (leads().max(), leads().min())
            && most > least
        {
            let for_first = totals.iter().any(|(first, _)| *first > so_far[0]);
            let for_second = totals.iter().any(|(_, second)| *second > so_far[1]);
            items.push(Separating { spread: most - least, for_first, for_second, item });
        }
    }
    // What is put together from others says nothing before they are done.
    let waits = |item: QuestionId| !has_its_parts(interview, item, &BTreeSet::new());
    items.sort_by_key(|item| (waits(item.item), Reverse(item.spread)));
    let mut to_begin = BEGIN_WITH;
    let (mut items, others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| {
        let begins = to_begin > 0 && item.for_first && !waits(item.item);
        to_begin -= usize::from(begins);
        begins
    });
    items.extend(others);
    if let Some(last) = most.checked_sub(1)
        && let Some(best) = items.iter().position(|item| item.for_second).filter(|best| *best > last)
    {
        let best = items.remove(best);
        items.insert(last, best);
    }
    items.into_iter().take(most).map(|item| item.item).collect()
}

/// Tells whether the examination has settled the origin: something was examined, one origin fits best, and no single item that
/// is left could change that, beside those that were tested and are `uncounted`.
#[must_use]
pub fn is_settled(interview: &Interview<'_>, assessment: &Assessment<'_>, uncounted: &[QuestionId]) -> bool {
    let verdict = assessment.verdict();
    let possible = alternatives::possible(interview.questionnaire());
    let changes = |item| {
        let mut outcomes = possible.to(item).each().flat_map(|answer| outcomes(interview, &possible, item, answer));
        outcomes.any(|outcome| outcome.verdict() != verdict)
    };
    let mut left = undone(interview).filter(|item| !uncounted.contains(item));
    matches!(verdict, Verdict::Fits(_)) && interview.items_done().next().is_some() && !left.any(changes)
}

/// An item, and how well it separates the two leading origins.
struct Separating {
    /// How far the lead of the first differs between its outcomes.
    spread: i32,
    /// True if one of its outcomes speaks for the first.
    for_first: bool,
    /// True if one of its outcomes speaks for the second.
    for_second: bool,
    item: QuestionId,
}

/// Every undone item of the examination: those that would separate the two leading origins first,
/// best first, then the rest in the order of the questionnaire.
#[must_use]
pub fn items_in_order(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Vec<QuestionId> {
    let mut items = best_items(interview, assessment, usize::MAX);
    let rest: Vec<_> = undone(interview).filter(|item| !items.contains(item)).collect();
    items.extend(rest);
    items
}

/// The undone items of the examination, those that are worth most now first, but for those that were passed by and those that
/// wait for a doctor.
#[must_use]
pub fn next_items(interview: &Interview<'_>, passed: &BTreeSet<QuestionId>) -> Vec<QuestionId> {
    let assessment = Assessment::of(interview);
    let items = items_in_order(interview, &assessment);
    let waits = |item: &QuestionId| assessment.doctor_first() && loads(interview, *item);
    let (ready, waiting): (Vec<_>, Vec<_>) = items
        .into_iter()
        .filter(|item| !passed.contains(item) && !waits(item))
        .partition(|item| has_its_parts(interview, *item, passed));
    ready.into_iter().chain(waiting).collect()
}

/// Tells whether an item of the examination waits where a doctor comes first: it loads the leg, or is put together from one
/// that does and was not done.
#[must_use]
pub fn loads(interview: &Interview<'_>, item: QuestionId) -> bool {
    let loads = |item: QuestionId| interview.question(item).examination().is_some_and(|item| item.loads);
    let parts = interview.question(item).examination().map_or(&[][..], |item| &item.after);
    loads(item) || parts.iter().any(|part| loads(*part) && interview.answer_to(*part).is_none())
}

/// Tells whether every item that another is put together from was done, or passed by.
fn has_its_parts(interview: &Interview<'_>, item: QuestionId, passed: &BTreeSet<QuestionId>) -> bool {
    let parts = interview.question(item).examination().map_or(&[][..], |item| &item.after);
    parts.iter().all(|part| interview.answer_to(*part).is_some() || passed.contains(part))
}

fn undone(interview: &Interview<'_>) -> impl Iterator<Item = QuestionId> {
    let items = interview.questionnaire().item_ids().map(|(item, _)| item);
    items.filter(|item| interview.answer_to(*item).is_none())
}

/// The questions on the path whose answer can be otherwise without asking about safety, age, the places of pain or what was told.
fn questions_that_bear<'i>(interview: &'i Interview<'_>) -> impl Iterator<Item = QuestionId> + 'i {
    let questionnaire = interview.questionnaire();
    interview.path().answered.into_iter().filter(move |question| {
        let fixed = [Role::Age, Role::PainSite, Role::WorstSite, Role::Told];
        let is_fixed = questionnaire.question(*question).role.is_some_and(|role| fixed.contains(&role));
        !questionnaire.is_safety(*question) && !is_fixed
    })
}

/// What a verdict names, the origins in the order of the questionnaire: which of two comes first is no other result, nor is an
/// origin beside what lies outside of them.
fn named(verdict: Verdict) -> (Option<usize>, Named) {
    let outside = verdict.outside();
    let mut names = if outside.is_some() { Named::new() } else { verdict.names() };
    names.sort_unstable();
    (outside, names)
}

/// The outcome of one changed answer. Where it opens a question that was not asked, nobody knows its
/// answer: then the outcome of each, and of *not sure* last.
fn outcomes<'q>(
    interview: &Interview<'q>,
    possible: &Possible<'_>,
    question: QuestionId,
    answer: Answer,
) -> Vec<Assessment<'q>> {
    let mut changed = interview.clone();
    if changed.answer(question, answer).is_err() {
        return Vec::new();
    }
    let opened = changed.path().waiting().filter(|_| interview.path().waiting().is_none());
    let Some(opened) = opened else { return vec![Assessment::of(&changed)] };
    let answers = possible.to(opened).each().chain([Answer::NotSure]);
    let completed = answers.filter_map(|answer| {
        let mut completed = changed.clone();
        completed.answer(opened, answer).ok()?;
        Some(Assessment::of(&completed))
    });
    completed.collect()
}

/// By how much the first origin leads.
fn lead(assessment: &Assessment<'_>) -> i32 {
    let total = |category: &CategoryId| assessment.score(*category).total;
    let ranking = assessment.ranking();
    ranking.first().map_or(0, total) - ranking.get(1).map_or(0, total)
}
