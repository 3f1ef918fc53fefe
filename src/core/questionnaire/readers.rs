//! Readers of an answer: for each question the red flags, findings and texts that wait for an answer to it.
//!
//! With these an interview and its assessment look only at what the answers given can bring about, however much else a
//! questionnaire holds.

use serde::{Deserialize, Serialize};

use super::{Advice, Atom, Condition, Finding, Outside, QuestionId, RedFlag, RedFlagId, Trigger};

/// A trigger: an answer of a kind to a question.
pub(crate) type Cause = (QuestionId, Trigger);

/// Entries of one kind, by the answers that they wait for.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Waiting {
    /// Each cause with the position of an entry, in order.
    causes: Vec<(Cause, u32)>,
    /// Those that may come true with nothing answered.
    anyway: Vec<u32>,
}

impl Waiting {
    /// The positions of the entries that may come true with these answers, in order. No other does. What is given to a
    /// question is a choice, a number twice, or anything.
    pub(crate) fn woken_by<G: Iterator<Item = Trigger>>(
        &self,
        answers: impl Iterator<Item = (QuestionId, G)>,
    ) -> Vec<usize> {
        let mut woken = self.anyway.clone();
        let mut wake = |causes: &[(Cause, u32)]| woken.extend(causes.iter().map(|(_, position)| *position));
        for (question, given) in answers {
            let on = self.on(question);
            let numbers = on.partition_point(|((_, cause), _)| *cause < Trigger::Between(i32::MIN, i32::MIN));
            let any = on.partition_point(|((_, cause), _)| *cause == Trigger::Any);
            wake(&on[..any]);
            for given in given {
                match given {
                    Trigger::Any => wake(&on[any..]),
                    Trigger::Choice(_) => {
                        let begin = on.partition_point(|((_, cause), _)| *cause < given);
                        let end = on.partition_point(|((_, cause), _)| *cause <= given);
                        wake(&on[begin..end]);
                    }
                    Trigger::Between(number, _) => on[numbers..]
                        .iter()
                        .filter(|((_, cause), _)| matches!(cause, Trigger::Between(low, high) if (low..=high).contains(&&number)))
                        .for_each(|cause| wake(std::slice::from_ref(cause))),
                }
            }
        }
        woken.sort_unstable();
        woken.dedup();
        woken.into_iter().map(|position| position as usize).collect()
    }

    /// The entries that wait for an answer to one question, each by its position.
    pub(crate) fn on(&self, question: QuestionId) -> &[(Cause, u32)] {
        let begin = self.causes.partition_point(|((known, _), _)| *known < question);
        let end = self.causes.partition_point(|((known, _), _)| *known <= question);
        &self.causes[begin..end]
    }

    fn of(entries: impl Iterator<Item = Option<Vec<Cause>>>) -> Self {
        let mut waiting = Self::default();
        for (position, causes) in (0..).zip(entries) {
            match causes {
                None => waiting.anyway.push(position),
                Some(causes) => waiting.causes.extend(causes.into_iter().map(|cause| (cause, position))),
            }
        }
        waiting.causes.sort_unstable();
        waiting
    }
}

/// The things that wait for the answer to each question.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(super) struct Readers {
    /// Each question that a red flag reads, with the flag, in order.
    pub(super) alarms: Vec<(QuestionId, RedFlagId)>,
    pub(super) red_flags: Waiting,
    pub(super) findings: Waiting,
    pub(super) outside: Waiting,
    pub(super) advice: Waiting,
}

impl Readers {
    pub(super) fn of(needs: &Needs<'_>, outside: &[Outside], advice: &[Advice]) -> Self {
        let mut alarms = Vec::new();
        for (position, flag) in needs.red_flags.iter().enumerate() {
            for condition in flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]) {
                condition.each_atom(&mut |atom| {
                    alarms.extend(atom.question().map(|question| (question, RedFlagId::new(position))));
                });
            }
        }
        alarms.sort_unstable();
        alarms.dedup();
        let told = |condition: Option<&Condition>| condition.and_then(|condition| needs.of(condition, true));
        Self {
            alarms,
            red_flags: Waiting::of(needs.red_flags.iter().map(|flag| told(Some(&flag.condition)))),
            findings: Waiting::of(needs.findings.iter().map(|finding| needs.counts(finding))),
            outside: Waiting::of(outside.iter().map(|outside| told(Some(&outside.condition)))),
            advice: Waiting::of(advice.iter().map(|advice| told(advice.condition.as_ref()))),
        }
    }
}

/// The answers that must be given for something to come true: at least one of them, or none where nothing need be.
pub struct Needs<'q> {
    pub(super) findings: &'q [Finding],
    pub(super) red_flags: &'q [RedFlag],
    pub(super) longest: &'q [[u32; 3]],
}

impl Needs<'_> {
    /// The answers of which one must be given for a condition to be true, or to be false. As there is a choice, they
    /// are to those questions that come last on a path: fewest paths lead there.
    #[must_use]
    pub fn of(&self, condition: &Condition, holds: bool) -> Option<Vec<Cause>> {
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
                // Too few hold where enough are false, and too many where enough are true.
                let wanted: &[bool] = match (holds, some, all) {
                    _ if *at_least as usize > of.len() => return None,
                    (true, true, _) | (false, false, false) => &[true],
                    (true, false, false) | (false, true, true) => &[false],
                    (false, true, false) => &[true, false],
                    (_, false, true) => return None,
                };
                any(wanted.iter().flat_map(|holds| of.iter().map(move |part| self.of(part, *holds))))
            }
        }
    }

    /// The latest of several sets, each of which is needed.
    pub fn latest(&self, sets: impl Iterator<Item = Option<Vec<Cause>>>) -> Option<Vec<Cause>> {
        let first = |set: &Vec<Cause>| set.iter().map(|(question, _)| self.longest[question.index()][2]).max();
        sets.flatten().min_by_key(first)
    }

    fn of_atom(&self, atom: &Atom, holds: bool) -> Option<Vec<Cause>> {
        match atom {
            Atom::Chosen(question, choices) | Atom::BothSides(question, choices) if holds => {
                Some(choices.iter().map(|choice| (*question, Trigger::Choice(*choice))).collect())
            }
            Atom::Between(question, low, high) if holds => Some(vec![(*question, Trigger::Between(*low, *high))]),
            Atom::Unsure(question, doubted) if holds => {
                let doubted = doubted.iter().map(|choice| Trigger::Choice(*choice));
                Some(doubted.chain([Trigger::Any]).map(|trigger| (*question, trigger)).collect())
            }
            Atom::Chosen(question, _)
            | Atom::BothSides(question, _)
            | Atom::Between(question, ..)
            | Atom::Unsure(question, _) => Some(vec![(*question, Trigger::Any)]),
            Atom::Finding(findings) if holds => {
                any(findings.iter().map(|finding| self.stands(&self.findings[finding.index()], true)))
            }
            Atom::RedFlag(flags) if holds => {
                any(flags.iter().map(|flag| self.of(&self.red_flags[flag.index()].condition, true)))
            }
            _ => None,
        }
    }

    /// The needs for the gate of a finding to hold and its condition to be true, or to be false.
    fn stands(&self, finding: &Finding, holds: bool) -> Option<Vec<Cause>> {
        let when = finding.when.as_ref().and_then(|when| self.of(when, true));
        self.latest([self.of(&finding.condition, holds), when].into_iter())
    }

    /// The needs for a finding to count.
    fn counts(&self, finding: &Finding) -> Option<Vec<Cause>> {
        let otherwise = (!finding.otherwise.is_empty()).then(|| self.stands(finding, false));
        any([self.stands(finding, true)].into_iter().chain(otherwise))
    }
}

/// Every answer of several sets, of which one is needed.
fn any(sets: impl Iterator<Item = Option<Vec<Cause>>>) -> Option<Vec<Cause>> {
    let mut all = sets.collect::<Option<Vec<_>>>()?.concat();
    all.sort_unstable();
    all.dedup();
    Some(all)
}
