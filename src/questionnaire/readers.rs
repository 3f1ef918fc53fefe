//! What an answer bears on: for each question the red flags, findings and texts that wait for its answer.
//!
//! With these an interview and its assessment look only at what the answers given can bring about, however much else a
//! questionnaire holds.

use serde::{Deserialize, Serialize};

use super::{Advice, Atom, Condition, Finding, Outside, QuestionId, RedFlag};

/// Entries of one kind, by the questions that they wait for.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Waiting {
    by_question: Vec<Vec<u32>>,
    /// Those that may come true with nothing answered.
    anyway: Vec<u32>,
}

impl Waiting {
    /// The positions of the entries that may come true once these questions are answered, in order. No other does.
    #[must_use]
    pub fn woken_by(&self, answered: impl Iterator<Item = QuestionId>) -> Vec<usize> {
        let mut woken = self.anyway.clone();
        for question in answered {
            woken.extend(self.on(question));
        }
        woken.sort_unstable();
        woken.dedup();
        woken.into_iter().map(|position| position as usize).collect()
    }

    /// The positions of the entries that wait for the answer to one question.
    #[must_use]
    pub fn on(&self, question: QuestionId) -> &[u32] {
        &self.by_question[question.index()]
    }

    fn of(questions: usize, entries: impl Iterator<Item = Option<Vec<QuestionId>>>) -> Self {
        let mut waiting = Self { by_question: vec![Vec::new(); questions], anyway: Vec::new() };
        for (position, questions) in (0..).zip(entries) {
            match questions {
                None => waiting.anyway.push(position),
                Some(questions) => {
                    questions.iter().for_each(|question| waiting.by_question[question.index()].push(position));
                }
            }
        }
        waiting
    }
}

/// What waits for the answer to each question.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(super) struct Readers {
    /// Whether a red flag reads the question at all.
    pub(super) alarming: Vec<bool>,
    pub(super) red_flags: Waiting,
    pub(super) findings: Waiting,
    pub(super) outside: Waiting,
    pub(super) advice: Waiting,
}

impl Readers {
    pub(super) fn of(needs: &Needs<'_>, outside: &[Outside], advice: &[Advice]) -> Self {
        let count = needs.longest.len();
        let mut alarming = vec![false; count];
        for flag in needs.red_flags {
            for condition in flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]) {
                condition.each_atom(&mut |atom| {
                    if let Some(question) = atom.question() {
                        alarming[question.index()] = true;
                    }
                });
            }
        }
        let told = |condition: Option<&Condition>| condition.and_then(|condition| needs.of(condition, true));
        Self {
            alarming,
            red_flags: Waiting::of(count, needs.red_flags.iter().map(|flag| told(Some(&flag.condition)))),
            findings: Waiting::of(count, needs.findings.iter().map(|finding| needs.counts(finding))),
            outside: Waiting::of(count, outside.iter().map(|outside| told(Some(&outside.condition)))),
            advice: Waiting::of(count, advice.iter().map(|advice| told(advice.condition.as_ref()))),
        }
    }
}

/// Which questions must be answered for something to come true: at least one of them, or none where nothing need be.
pub(crate) struct Needs<'q> {
    pub(super) findings: &'q [Finding],
    pub(super) red_flags: &'q [RedFlag],
    pub(super) longest: &'q [[u32; 2]],
}

impl Needs<'_> {
    /// The questions of which one must be answered for a condition to be true, or to be false. As there is a choice, they
    /// are those that come last on a path: fewest paths lead there.
    pub(crate) fn of(&self, condition: &Condition, holds: bool) -> Option<Vec<QuestionId>> {
        match (condition, holds) {
            (Condition::Is(atom), _) => self.of_atom(atom, holds),
            (Condition::Not(part), _) => self.of(part, !holds),
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                self.latest(parts.iter().map(|part| self.of(part, holds)))
            }
            (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                any(parts.iter().map(|part| self.of(part, holds)))
            }
            (Condition::Count { at_least, at_most, of }, _) => {
                let (some, all) = (*at_least > 0, *at_most as usize >= of.len());
                let part = |holds: bool| any(of.iter().map(|part| self.of(part, holds)));
                match (some, all, holds) {
                    _ if *at_least as usize > of.len() => None,
                    (true, _, true) => part(true),
                    (false, false, true) => part(false),
                    (false, true, _) => None,
                    (true, true, false) => part(false),
                    (false, false, false) => part(true),
                    (true, false, false) => any([part(true), part(false)].into_iter()),
                }
            }
        }
    }

    /// The latest of several sets, each of which is needed.
    pub(crate) fn latest(&self, sets: impl Iterator<Item = Option<Vec<QuestionId>>>) -> Option<Vec<QuestionId>> {
        let first = |set: &Vec<QuestionId>| set.iter().map(|question| self.longest[question.index()][1]).max();
        sets.flatten().min_by_key(first)
    }

    fn of_atom(&self, atom: &Atom, holds: bool) -> Option<Vec<QuestionId>> {
        match atom {
            Atom::Chosen(question, _) | Atom::BothSides(question, _) | Atom::Between(question, ..) => {
                Some(vec![*question])
            }
            Atom::Finding(findings) if holds => {
                any(findings.iter().map(|finding| self.stands(&self.findings[finding.index()], true)))
            }
            Atom::RedFlag(flags) if holds => {
                any(flags.iter().map(|flag| self.of(&self.red_flags[flag.index()].condition, true)))
            }
            _ => None,
        }
    }

    /// What is needed for the gate of a finding to hold and its condition to be true, or to be false.
    fn stands(&self, finding: &Finding, holds: bool) -> Option<Vec<QuestionId>> {
        let when = finding.when.as_ref().and_then(|when| self.of(when, true));
        self.latest([self.of(&finding.condition, holds), when].into_iter())
    }

    /// What is needed for a finding to count.
    fn counts(&self, finding: &Finding) -> Option<Vec<QuestionId>> {
        let otherwise = (!finding.otherwise.is_empty()).then(|| self.stands(finding, false));
        any([self.stands(finding, true)].into_iter().chain(otherwise))
    }
}

/// Every question of several sets, of which one is needed.
fn any(sets: impl Iterator<Item = Option<Vec<QuestionId>>>) -> Option<Vec<QuestionId>> {
    let mut all = sets.collect::<Option<Vec<_>>>()?.concat();
    all.sort_unstable();
    all.dedup();
    Some(all)
}
