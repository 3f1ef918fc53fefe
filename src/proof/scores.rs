//! The search for verdicts: findings are added one by one, those first that speak most for what is wanted.

use std::cmp::Reverse;

use crate::questionnaire::{Audience, CategoryId, Finding, FindingId, PatternId};

use super::search::{Prover, Rest};
use super::solve::{Goal, solve};
use super::store::{Store, Wish};
use super::target::{Outcome, Target};

/// How many findings are added at most.
const FINDINGS: usize = 40;

/// Looks for each pattern, each origin and each kind of verdict.
pub(super) fn search(prover: &mut Prover<'_>) {
    let categories: Vec<_> = prover.questionnaire.category_ids().map(|(id, _)| id).collect();
    let open = |prover: &Prover<'_>, target| !prover.is_over() && !prover.is_shown(target);
    for category in &categories {
        let patterns: Vec<_> = prover.questionnaire.pattern_ids(*category).map(|(id, _)| id).collect();
        for pattern in patterns {
            for target in [Target::Pattern(pattern), Target::Category(*category)] {
                if open(prover, target) {
                    add_up(prover, &mut Store::new(prover.questionnaire), &[pattern], target);
                }
            }
        }
    }
    // The sum passes through every kind of verdict on its way; two at once make it mixed.
    for (first, one) in categories.iter().enumerate() {
        for other in &categories[first + 1..] {
            if open(prover, Target::Verdict(Outcome::Mixed)) {
                let both = [best_pattern(prover, *one), best_pattern(prover, *other)];
                let both: Vec<_> = both.into_iter().flatten().collect();
                add_up(prover, &mut Store::new(prover.questionnaire), &both, Target::Verdict(Outcome::Mixed));
            }
        }
    }
    for outcome in [Outcome::Fits, Outcome::Leans] {
        for category in &categories {
            let target = Target::Verdict(outcome);
            if let Some(pattern) = best_pattern(prover, *category).filter(|_| open(prover, target)) {
                add_up(prover, &mut Store::new(prover.questionnaire), &[pattern], target);
            }
        }
    }
}

/// Brings a verdict about on top of what is demanded already.
pub(super) fn lead<'q>(prover: &mut Prover<'q>, store: &mut Store<'q>, _: Audience, target: Target) -> bool {
    let mut options: Vec<Vec<PatternId>> = vec![Vec::new()];
    for wish in store.wishes.clone() {
        let patterns: Vec<PatternId> = match wish {
            Wish::Names(categories) => {
                categories.iter().flat_map(|id| prover.questionnaire.pattern_ids(*id).map(|(id, _)| id)).collect()
            }
            Wish::Shows(patterns) => patterns,
        };
        options = options
            .iter()
            .flat_map(|before| patterns.iter().map(|pattern| [&before[..], &[*pattern]].concat()))
            .take(40)
            .collect();
    }
    options.iter().any(|wanted| {
        let mark = store.mark();
        let found = !prover.is_over() && add_up(prover, store, wanted, target);
        store.back_to(mark);
        found
    })
}

/// The pattern of an origin for which most findings speak.
fn best_pattern(prover: &Prover<'_>, category: CategoryId) -> Option<PatternId> {
    let findings = prover.questionnaire.findings();
    let most = |pattern: PatternId| findings.iter().map(|finding| worth(finding, &[pattern]).max(0)).sum::<i32>();
    prover.questionnaire.pattern_ids(category).map(|(id, _)| id).max_by_key(|id| (most(*id), Reverse(*id)))
}

/// How much more a finding gives to the wanted patterns than to any other origin.
fn worth(finding: &Finding, wanted: &[PatternId]) -> i32 {
    let given = |pattern: PatternId| {
        finding
            .points
            .iter()
            .filter(|points| points.target.counts_for(pattern))
            .map(|points| points.points)
            .sum::<i32>()
    };
    let own: i32 = wanted.iter().map(|pattern| given(*pattern)).sum();
    let others =
        finding.points.iter().filter(|points| wanted.iter().all(|pattern| !points.target.counts_for(*pattern)));
    2 * own - others.map(|points| points.points).max().unwrap_or_default()
}

/// Adds findings that speak for the patterns, and looks after each what has come true.
fn add_up<'q>(prover: &mut Prover<'q>, store: &mut Store<'q>, wanted: &[PatternId], target: Target) -> bool {
    let questionnaire = prover.questionnaire;
    let mut findings: Vec<(i32, FindingId)> = questionnaire
        .finding_ids()
        .map(|(id, finding)| (worth(finding, wanted), id))
        .filter(|(worth, _)| *worth > 0)
        .collect();
    findings.sort_by_key(|(worth, id)| (Reverse(*worth), *id));
    findings.truncate(FINDINGS);
    // From nothing at all the sum passes through every step on its way; a quiet start is closer to what people answer.
    let ways =
        [Audience::Everyone, Audience::Clinician].map(|audience| [(audience, Rest::NotSure), (audience, Rest::Quiet)]);
    for (audience, rest) in ways.into_iter().flatten() {
        let mark = store.mark();
        if prover.try_with(store, audience, Some(target), rest).reached {
            return true;
        }
        for (_, id) in &findings {
            if prover.is_over() {
                return false;
            }
            let finding = questionnaire.finding(*id);
            let reads_room = reads_room(prover, finding);
            if audience == Audience::Everyone && reads_room {
                continue;
            }
            let when = finding.when.iter().map(|when| Goal::Holds(when, true));
            let goals: Vec<_> = when.chain([Goal::Holds(&finding.condition, true)]).collect();
            let before = store.mark();
            if !solve(&goals, store, &mut |_| true) {
                continue;
            }
            let tried = prover.try_with(store, audience, Some(target), rest);
            if tried.reached {
                return true;
            }
            if tried.withheld {
                store.back_to(before);
            }
        }
        store.back_to(mark);
    }
    false
}

/// Whether a finding reads what only a PT asks or looks for.
fn reads_room(prover: &Prover<'_>, finding: &Finding) -> bool {
    let mut room = false;
    for condition in finding.when.iter().chain([&finding.condition]) {
        condition.each_atom(&mut |atom| {
            room |= atom.question().is_some_and(|question| {
                let question = prover.questionnaire.question(question);
                question.step().is_none_or(|step| step.audience == Audience::Clinician)
            });
        });
    }
    room
}
