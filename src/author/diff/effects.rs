//! Who is told otherwise.

use std::collections::HashMap;

use crate::evaluate::CaseAnswer;
use hip_triage_core::questionnaire::Questionnaire;

use super::outcome::{OutcomeDifference, Person, outcome};

/// How many kinds of difference get an example: each takes some runs.
const EXAMPLES: usize = 60;

/// A kind of difference, and for whom it is one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Affected {
    /// The difference.
    pub kind: OutcomeDifference,
    /// The ids of the cases.
    pub cases: Vec<String>,
    /// How many of the sample.
    pub sampled: usize,
    /// The fewest answers that show it; none where there are very many kinds.
    pub smallest: Option<Person>,
}

/// The effects of a change.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Effects {
    /// How many cases were run, and for how many nothing differs.
    pub cases: [usize; 2],
    /// How many of the sample were run, and for how many nothing differs.
    pub sampled: [usize; 2],
    /// Every kind of difference, by aspect, the most frequent first.
    pub effects: Vec<Affected>,
}

/// Lets the same people answer both questionnaires.
#[must_use]
pub fn effects(old: &Questionnaire, new: &Questionnaire, people: impl IntoIterator<Item = Person>) -> Effects {
    let differences = |person: &Person| outcome(old, person).differences(&outcome(new, person));
    let mut effects = Effects::default();
    let mut found: HashMap<OutcomeDifference, (Affected, usize)> = HashMap::new();
    for person in people {
        let kinds = differences(&person);
        let counted = if person.case.is_some() { &mut effects.cases } else { &mut effects.sampled };
        counted[0] += 1;
        counted[1] += usize::from(kinds.is_empty());
        if kinds.is_empty() {
            continue;
        }
        let said = unusual(old, new, &person);
        for kind in kinds {
            let new = || (Affected { kind: kind.clone(), cases: Vec::new(), sampled: 0, smallest: None }, usize::MAX);
            let (effect, fewest) = found.entry(kind.clone()).or_insert_with(new);
            match &person.case {
                Some(case) => effect.cases.push(case.clone()),
                None => effect.sampled += 1,
            }
            if said < *fewest {
                *fewest = said;
                effect.smallest = Some(person.clone());
            }
        }
    }
    effects.effects = found.into_values().map(|(effect, _)| effect).collect();
    effects.effects.sort_by(|a, b| {
        let often = |effect: &Affected| effect.cases.len() + effect.sampled;
        (a.kind.aspect, often(b), &a.kind).cmp(&(b.kind.aspect, often(a), &b.kind))
    });
    for (at, effect) in effects.effects.iter_mut().enumerate() {
        let smallest = effect.smallest.take().filter(|_| at < EXAMPLES);
        effect.smallest = smallest.map(|person| {
            let still = |person: &Person| differences(person).contains(&effect.kind);
            let person = shrunk(Person { case: None, ..person }, &still);
            Person {
                answers: person.answers.into_iter().filter(|(name, _)| is_asked(old, new, name)).collect(),
                ..person
            }
        });
    }
    effects
}

/// How many answers are other than the usual one.
fn unusual(old: &Questionnaire, new: &Questionnaire, person: &Person) -> usize {
    let usual = |questionnaire: &Questionnaire, name: &str, given: &CaseAnswer| {
        questionnaire.find_question(name).is_some_and(|id| {
            let question = questionnaire.question(id);
            *given == CaseAnswer::of(question, &question.rest(person.rest))
        })
    };
    person.answers.iter().filter(|(name, given)| !usual(old, name, given) && !usual(new, name, given)).count()
}

fn is_asked(old: &Questionnaire, new: &Questionnaire, name: &str) -> bool {
    old.find_question(name).is_some() || new.find_question(name).is_some()
}

/// Takes away answers, and choices of answers, as long as the difference stays.
fn shrunk(mut person: Person, still: &dyn Fn(&Person) -> bool) -> Person {
    // Many at once first: of thousands of answers most have nothing to do with it.
    let mut size = person.answers.len();
    while size > 0 {
        let mut at = 0;
        while at < person.answers.len() {
            let mut fewer = person.clone();
            fewer.answers.drain(at..person.answers.len().min(at + size));
            if still(&fewer) {
                person = fewer;
            } else {
                at += size;
            }
        }
        size /= 2;
    }
    for at in 0..person.answers.len() {
        let mut choice = 0;
        while let CaseAnswer::Many(chosen) = &person.answers[at].1
            && chosen.len() > 1
            && choice < chosen.len()
        {
            let mut fewer = person.clone();
            if let CaseAnswer::Many(chosen) = &mut fewer.answers[at].1 {
                chosen.remove(choice);
            }
            if still(&fewer) {
                person = fewer;
            } else {
                choice += 1;
            }
        }
        plain_sides(&mut person, at, still);
    }
    person
}

/// Leaves sides out where they do not matter.
fn plain_sides(person: &mut Person, at: usize, still: &dyn Fn(&Person) -> bool) {
    let mut plain = person.clone();
    if let CaseAnswer::Many(chosen) = &mut plain.answers[at].1 {
        for (_, side) in chosen {
            *side = None;
        }
    }
    if still(&plain) {
        *person = plain;
    }
}
