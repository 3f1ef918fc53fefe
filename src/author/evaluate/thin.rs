//! Labelled cases of which people say less: how gracefully a questionnaire fails when boxes stay unticked.
//!
//! Place and age are kept. Of all other ticks each is kept by chance with a fixed seed; the rest is left as if it had not
//! been ticked.

use std::io::{self, Write};

use hip_triage_core::questionnaire::{Chance, QuestionId, Questionnaire, Role, Urgency};

use crate::chance::SplitMix;

use super::{Case, CaseAnswer, Expected, Judged, Judgement, Problem, Proportion, judge};

/// The shares of ticks that are kept, in percent, the most first.
const KEPT: [usize; 4] = [100, 70, 50, 30];
/// How often each share is tried.
const SEEDS: u64 = 20;
/// The roles whose answers are kept whole: who it is and where it hurts, with the short questions below that.
const WHOLE: [Role; 7] =
    [Role::Who, Role::Age, Role::Sex, Role::PainSite, Role::WorstSite, Role::HowFar, Role::LegSide];

/// The outcome of one share of ticks, over all seeds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Thinned {
    /// How many of 100 ticks were kept.
    pub kept: usize,
    /// How many came out as each [`Judgement`].
    pub judged: [u32; Judgement::ALL.len()],
}

impl Thinned {
    /// Those that came out in one of some ways.
    #[must_use]
    pub fn share(&self, of: &[Judgement]) -> Proportion {
        let hits = of.iter().map(|judgement| self.judged[*judgement as usize]).sum();
        Proportion { hits, of: self.judged.iter().sum() }
    }

    /// Right or acceptable.
    #[must_use]
    pub fn agreed(&self) -> Proportion {
        self.share(&[Judgement::Right, Judgement::Acceptable])
    }
}

/// True if a case says anything here: it expects one origin, which no alarm withholds.
#[must_use]
pub fn is_thinned(case: &Case) -> bool {
    matches!(case.expect, Some(Expected::Category(_))) && case.urgency < Some(Urgency::SameDay)
}

/// Runs each case with fewer and fewer of its ticks.
///
/// # Errors
///
/// When a case does not fit the questionnaire, with its position.
pub fn thin(questionnaire: &Questionnaire, cases: &[&Case]) -> Result<Vec<Thinned>, (usize, Problem)> {
    let mut all = Vec::with_capacity(KEPT.len());
    for kept in KEPT {
        let mut thinned = Thinned { kept, judged: [0; Judgement::ALL.len()] };
        // With every tick kept, chance has nothing to say.
        let seeds = if kept == 100 { 1 } else { SEEDS };
        for (position, case) in cases.iter().enumerate() {
            for seed in 0..seeds {
                let mut chance = SplitMix((position as u64) << 32 | seed << 8 | kept as u64);
                let fewer = fewer(questionnaire, case, kept, &mut chance);
                let Judged { judgement, .. } = judge(questionnaire, &fewer).map_err(|problem| (position, problem))?;
                if let Some(judgement) = judgement {
                    thinned.judged[judgement as usize] += 1;
                }
            }
        }
        all.push(thinned);
    }
    Ok(all)
}

/// True if the answer to a question is kept whole.
fn is_whole(questionnaire: &Questionnaire, id: QuestionId) -> bool {
    let question = questionnaire.question(id);
    let above = question.step().and_then(|step| step.below).map(|above| questionnaire.question(above).role);
    question.role.is_some_and(|role| WHOLE.contains(&role)) || above == Some(Some(Role::PainSite))
}

/// A case with some of its ticks left out.
fn fewer(questionnaire: &Questionnaire, case: &Case, kept: usize, chance: &mut SplitMix) -> Case {
    let mut fewer = case.clone();
    fewer.answers = case
        .answers
        .iter()
        .filter_map(|(name, given)| {
            if questionnaire.find_question(name).is_some_and(|id| is_whole(questionnaire, id)) {
                return Some((name.clone(), given.clone()));
            }
            let mut keep = || chance.below(100) < kept;
            let given = match given {
                CaseAnswer::Many(chosen) => {
                    let chosen: Vec<_> = chosen.iter().filter(|_| keep()).cloned().collect();
                    (!chosen.is_empty()).then_some(CaseAnswer::Many(chosen))
                }
                other => keep().then(|| other.clone()),
            };
            given.map(|given| (name.clone(), given))
        })
        .collect();
    fewer
}

/// Writes what came of it as a table, in percent.
///
/// # Errors
///
/// When the text cannot be written.
pub fn write_thinned(cases: usize, thinned: &[Thinned], out: &mut dyn Write) -> io::Result<()> {
    let expect = if cases == 1 { "case that expects" } else { "cases that expect" };
    writeln!(out, "{cases} {expect} one origin, each with some of its ticks ({SEEDS} times; place and age kept)\n")?;
    writeln!(out, "{:<12}{:>10}{:>10}{:>12}{:>10}", "ticks kept", "agreed", "mixed", "not clear", "wrong")?;
    for row in thinned {
        let share = |of: Proportion| of.rate().map_or_else(|| "–".to_owned(), |rate| format!("{:.1} %", 100.0 * rate));
        writeln!(
            out,
            "{:<12}{:>10}{:>10}{:>12}{:>10}",
            format!("{} %", row.kept),
            share(row.agreed()),
            share(row.share(&[Judgement::Mixed])),
            share(row.share(&[Judgement::NotClear])),
            share(row.share(&[Judgement::Wrong])),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use hip_triage_core::questionnaire::{Questionnaire, Source};

    use super::{SplitMix, fewer};
    use crate::evaluate::{CaseAnswer, read};

    #[test]
    fn place_and_age_are_kept_and_nothing_is_added() {
        let text = include_str!("../../../tests/support/small.yaml").to_owned();
        let small = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
        let text = "- {id: a, story: b, answers: {age: 40, pain_site: {groin: left, buttock: unsaid}, sitting: worse, \
                    right_now: [fever, both_legs]}, expect: joint, urgency: none}"
            .to_owned();
        let (case, _) = read(&[Source { name: "cases.yaml".to_owned(), text }]).unwrap().remove(0);
        let mut sizes = std::collections::BTreeSet::new();
        for seed in 0..40 {
            let fewer = fewer(&small, &case, 50, &mut SplitMix(seed));
            for whole in &case.answers[..2] {
                assert!(fewer.answers.contains(whole), "{seed}");
            }
            for (name, given) in &fewer.answers {
                let (_, before) = case.answers.iter().find(|(known, _)| known == name).unwrap();
                match (given, before) {
                    (CaseAnswer::Many(given), CaseAnswer::Many(before)) => {
                        assert!(given.iter().all(|tick| before.contains(tick)));
                    }
                    (given, before) => assert_eq!(given, before),
                }
            }
            sizes.insert(fewer.answers.len());
        }
        assert_eq!(sizes, [2, 3, 4].into());
    }
}
