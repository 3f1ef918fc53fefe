//! The search for verdicts: findings are added one by one, those first that speak most for what is wanted.

use std::cmp::Reverse;

use hip_triage_core::interview::By;
use hip_triage_core::questionnaire::{Audience, CategoryId, Finding, Go, PatternId, QuestionId, Rest};

use super::goals::{goals, ways};
use super::prover::Prover;
use super::route::{Map, Route};
use super::store::{Store, Wish};
use super::target::{Outcome, Target};

/// How many findings are added at most.
const FINDINGS: usize = 40;

const AUDIENCES: [Audience; 2] = [Audience::Everyone, Audience::Clinician];

/// Looks for each pattern, each origin and each kind of verdict.
pub(super) fn search(prover: &mut Prover<'_, '_>) {
    let questionnaire = prover.questionnaire();
    let categories: Vec<_> = questionnaire.category_ids().map(|(id, _)| id).collect();
    let best: Vec<_> = categories.iter().filter_map(|category| best_pattern(prover.map, *category)).collect();
    let mut look = |wanted: &[PatternId], target| {
        if !prover.is_over() && !prover.is_shown(target) {
            add_up(prover, &mut Store::new(questionnaire), &AUDIENCES, wanted, target);
        }
    };
    for category in &categories {
        for (pattern, _) in questionnaire.pattern_ids(*category) {
            look(&[pattern], Target::Pattern(pattern));
            look(&[pattern], Target::Category(*category));
        }
    }
    // The sum passes through every kind of verdict on its way; two at once make it mixed.
    for (first, one) in best.iter().enumerate() {
        for other in &best[first + 1..] {
            look(&[*one, *other], Target::Verdict(Outcome::Mixed));
        }
    }
    for outcome in [Outcome::Fits, Outcome::Leans] {
        for pattern in &best {
            look(&[*pattern], Target::Verdict(outcome));
        }
    }
}

/// Brings a verdict about on top of what is demanded already.
pub(super) fn lead<'q>(prover: &mut Prover<'_, 'q>, store: &mut Store<'q>, audience: Audience, target: Target) -> bool {
    let mut options: Vec<Vec<PatternId>> = vec![Vec::new()];
    for wish in store.wishes.clone() {
        let patterns: Vec<PatternId> = match wish {
            Wish::Names(categories) => {
                let patterns = categories.iter().flat_map(|id| prover.questionnaire().pattern_ids(*id));
                patterns.map(|(id, _)| id).collect()
            }
            Wish::Shows(patterns) => patterns,
        };
        options = options
            .iter()
            .flat_map(|before| patterns.iter().map(|pattern| [&before[..], &[*pattern]].concat()))
            .take(40)
            .collect();
    }
    options.iter().any(|wanted| !prover.is_over() && add_up(prover, store, &[audience], wanted, target))
}

/// The pattern of an origin for which most findings speak.
fn best_pattern(map: &Map<'_>, category: CategoryId) -> Option<PatternId> {
    let findings = map.questionnaire.findings();
    let most = |pattern: PatternId| findings.iter().map(|finding| worth(finding, &[pattern]).max(0)).sum::<i32>();
    map.questionnaire.pattern_ids(category).map(|(id, _)| id).max_by_key(|id| (most(*id), Reverse(*id)))
}

/// How much more a finding gives to the wanted patterns than to any other origin.
fn worth(finding: &Finding, wanted: &[PatternId]) -> i32 {
    let given = |pattern: PatternId| {
        let points = finding.points.iter().filter(|points| points.target.counts_for(pattern));
        points.map(|points| points.points).sum::<i32>()
    };
    let own: i32 = wanted.iter().map(|pattern| given(*pattern)).sum();
    let others =
        finding.points.iter().filter(|points| wanted.iter().all(|pattern| !points.target.counts_for(*pattern)));
    2 * own - others.map(|points| points.points).max().unwrap_or_default()
}

/// How much can be had for the patterns from each question on: of each question on the best way the best finding.
fn values(map: &Map<'_>, wanted: &[PatternId]) -> Vec<i64> {
    let questionnaire = map.questionnaire;
    let mut values = vec![0; questionnaire.questions().len()];
    for question in &map.upwards {
        let findings = questionnaire.findings_reading(*question);
        let own = findings.map(|finding| worth(questionnaire.finding(finding), wanted)).max();
        let after = ways(questionnaire, *question, true).into_iter().map(|(_, go)| value(&values, go)).max();
        values[question.index()] = i64::from(own.unwrap_or_default().max(0)) + after.unwrap_or_default();
    }
    values
}

fn value(values: &[i64], go: Go) -> i64 {
    match go {
        Go::To(question) => values[question.index()],
        Go::Result => 0,
    }
}

/// Adds findings that speak for the patterns, and looks after each what has come true. In the end nothing more is demanded
/// than before.
pub(super) fn add_up<'q>(
    prover: &mut Prover<'_, 'q>,
    store: &mut Store<'q>,
    audiences: &[Audience],
    wanted: &[PatternId],
    target: Target,
) -> bool {
    let values = values(prover.map, wanted);
    prover.work += values.len();
    let mark = store.mark();
    // From nothing at all the sum passes through every step on its way; a quiet start is closer to what people answer.
    let mut ways = audiences.iter().flat_map(|audience| [(*audience, Rest::NotSure), (*audience, Rest::Quiet)]);
    ways.any(|way| {
        let liking = |_: QuestionId, _: By, go: Go| value(&values, go);
        let route = Route::lay(prover.map, store, way, &liking);
        let reached = route.is_some_and(|route| add_along(prover, store, route, way, wanted, target));
        store.back_to(mark);
        reached
    })
}

fn add_along<'q>(
    prover: &mut Prover<'_, 'q>,
    store: &mut Store<'q>,
    mut route: Route<'_, 'q>,
    way: (Audience, Rest),
    wanted: &[PatternId],
    target: Target,
) -> bool {
    if prover.try_out(store, way, Some(target)).reached {
        return true;
    }
    let questionnaire = prover.questionnaire();
    let items = prover.map.items.iter().filter(|_| way.0 == Audience::Clinician).copied();
    let waiting = route.questions().chain(items).flat_map(|question| questionnaire.findings_reading(question));
    let worths = waiting.map(|id| (Reverse(worth(questionnaire.finding(id), wanted)), id));
    let mut findings: Vec<_> = worths.filter(|(worth, _)| worth.0 > 0).collect();
    findings.sort_unstable();
    findings.dedup();
    for (_, id) in findings.into_iter().take(FINDINGS) {
        let before = (store.mark(), route.mark());
        if prover.is_over() || !route.bring_about(store, &goals(questionnaire, Target::Finding(id))) {
            continue;
        }
        let tried = prover.try_out(store, way, Some(target));
        if tried.reached {
            return true;
        }
        if tried.withheld {
            store.back_to(before.0);
            route.back_to(before.1);
        }
    }
    false
}
