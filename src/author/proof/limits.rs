//! Targets that can never come true, and conditions that always do.

use std::collections::{HashMap, HashSet};

use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::{Condition, PatternId, Points, QuestionId, Questionnaire, Truth};

use super::combinations::{Combinations, truth};
use super::route::Map;
use super::solve::Goal;
use super::target::{Outcome, Target};

/// How many combinations of answers are tried at most, for all targets and for all conditions together.
const TRIED: usize = 50_000_000;

/// True if some goals can never be brought about together. False means that it is not known.
pub(super) fn never(map: &Map<'_>, goals: &[Goal<'_>], tried: &mut usize) -> bool {
    if *tried > TRIED {
        return false;
    }
    let mut wanted: Vec<(&Condition, Want)> = Vec::new();
    let mut asked = Vec::new();
    for goal in goals {
        match goal {
            Goal::Holds(condition, true) => wanted.push((condition, Want::True)),
            Goal::Holds(condition, false) => wanted.push((condition, Want::False)),
            Goal::NotTrue(condition) => wanted.push((condition, Want::NotTrue)),
            Goal::Asked(question) => asked.push(*question),
            // It only makes it harder.
            Goal::Stays(_) => {}
            _ => return false,
        }
    }
    let conditions: Vec<_> = wanted.iter().map(|(condition, _)| *condition).collect();
    let Some(combinations) = Combinations::of(map.questionnaire, &conditions) else { return false };
    let mut known: HashMap<Vec<QuestionId>, bool> = HashMap::new();
    let mut never = true;
    combinations.each(true, &mut |answers| {
        *tried += 1;
        let brought_about = wanted.iter().all(|(condition, want)| {
            let truth = truth(condition, answers);
            match want {
                Want::True => truth == Truth::True,
                Want::False => truth == Truth::False,
                Want::NotTrue => truth != Truth::True,
            }
        });
        if brought_about {
            // What is unknown need not be asked; the rest must stand on one path.
            let sure = answers.iter().filter(|(_, answer)| ***answer != Answer::NotSure).map(|(question, _)| *question);
            let mut path: Vec<_> = sure.chain(asked.iter().copied()).collect();
            path.sort_unstable();
            path.dedup();
            never = !*known.entry(path.clone()).or_insert_with(|| map.can_lead_over(path));
        }
        never
    });
    never
}

enum Want {
    True,
    False,
    NotTrue,
}

/// True if a condition holds for every answer but *not sure*. False means that it does not, or is not known.
pub(super) fn always(questionnaire: &Questionnaire, condition: &Condition, tried: &mut usize) -> bool {
    if *tried > TRIED {
        return false;
    }
    let Some(combinations) = Combinations::of(questionnaire, &[condition]) else { return false };
    let mut always = true;
    let before = *tried;
    combinations.each(false, &mut |answers| {
        *tried += 1;
        always = truth(condition, answers) == Truth::True;
        always
    });
    always && *tried > before
}

/// True if points can never add up to what a verdict takes, even if all that speaks for it comes together.
pub(super) fn too_few_points(questionnaire: &Questionnaire, target: Target, never: &HashSet<Target>) -> bool {
    let rules = questionnaire.verdict_rules();
    let short = |needed: i32, patterns: &[PatternId]| {
        patterns.iter().all(|pattern| most_points(questionnaire, *pattern, never) < needed)
    };
    let of = |id| questionnaire.pattern_ids(id).map(|(id, _)| id);
    let all = || questionnaire.category_ids().flat_map(|(id, _)| of(id)).collect::<Vec<_>>();
    match target {
        Target::Pattern(id) => short(rules.enough, &[id]),
        Target::Category(id) => short(rules.enough, &of(id).collect::<Vec<_>>()),
        Target::Verdict(Outcome::Fits) => short(rules.fits.score, &all()),
        Target::Verdict(Outcome::Leans | Outcome::Mixed) => short(rules.enough, &all()),
        _ => false,
    }
}

/// No fewer than the most points that a pattern can get; what never happens gives none.
fn most_points(questionnaire: &Questionnaire, pattern: PatternId, never: &HashSet<Target>) -> i32 {
    let caps = &questionnaire.verdict_rules().caps;
    let mut free = 0;
    let mut grouped: HashMap<&str, i32> = HashMap::new();
    for (id, finding) in questionnaire.finding_ids() {
        let sum = |points: &[Points], target| -> i32 {
            if never.contains(&target) {
                return 0;
            }
            points.iter().filter(|points| points.target.counts_for(pattern)).map(|points| points.points).sum()
        };
        let most = sum(&finding.points, Target::Finding(id)).max(sum(&finding.otherwise, Target::Otherwise(id))).max(0);
        let capped = |group: &&String| caps.iter().any(|cap| cap.group == **group && cap.bounds_for(pattern).is_some());
        match finding.groups.iter().find(capped) {
            Some(group) => *grouped.entry(group).or_default() += most,
            None => free += most,
        }
    }
    let capped = grouped.into_iter().map(|(group, sum)| {
        let cap = caps.iter().find(|cap| cap.group == group).and_then(|cap| cap.bounds_for(pattern));
        cap.map_or(sum, |(_, high)| sum.min(high.max(0)))
    });
    free + capped.sum::<i32>()
}
