//! Readers of an answer: for each question the red flags, findings and texts that wait for an answer to it.
//!
//! With these an interview and its assessment look only at what the answers given can bring about, however much else a
//! questionnaire holds.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::numbers::{Numbers, NumbersIn};
use super::{
    Advice, Answer, Atom, Cap, Condition, Finding, Outside, Question, QuestionId, RedFlag, RedFlagId, Trigger,
};

/// A trigger: an answer of a kind to a question.
pub(crate) type Cause = (QuestionId, Trigger);

/// Things of one kind by the question that they wait for, in order.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) struct ByQuestion<T> {
    things: Vec<T>,
    begins: Begins,
}

/// Where the things of each question begin among all, up to the last question that has some, and where they end.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(super) struct Begins(Vec<u32>);

impl Begins {
    /// Those of things in the order of their questions.
    #[allow(clippy::cast_possible_truncation, reason = "a questionnaire of 64 MiB has fewer than 2^32 conditions")]
    pub(super) fn of<T>(things: &[(QuestionId, T)]) -> Self {
        let mut begins = Vec::new();
        for (place, (question, _)) in things.iter().enumerate() {
            begins.resize(begins.len().max(question.index() + 1), place as u32);
        }
        begins.push(things.len() as u32);
        Self(begins)
    }

    /// Where those of a question stand.
    #[inline]
    pub(super) fn on(&self, question: QuestionId) -> Range<usize> {
        match self.0.get(question.index()..question.index() + 2) {
            Some([begin, end]) => *begin as usize..*end as usize,
            _ => 0..0,
        }
    }

    /// How many there are altogether.
    pub(super) fn all(&self) -> usize {
        self.0.last().map_or(0, |end| *end as usize)
    }
}

impl<T: Ord> ByQuestion<T> {
    fn of(mut things: Vec<(QuestionId, T)>) -> Self {
        things.sort_unstable();
        things.dedup();
        Self::in_order(things)
    }
}

impl<T> ByQuestion<T> {
    /// Those that stand in the order of their questions already.
    pub(super) fn in_order(things: Vec<(QuestionId, T)>) -> Self {
        Self { begins: Begins::of(&things), things: things.into_iter().map(|(_, thing)| thing).collect() }
    }

    /// Those of a question.
    #[inline]
    pub(super) fn on(&self, question: QuestionId) -> &[T] {
        &self.things[self.begins.on(question)]
    }
}

impl<T> Default for ByQuestion<T> {
    fn default() -> Self {
        Self { things: Vec::new(), begins: Begins::default() }
    }
}

/// Entries of one kind, by the answers that they wait for.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Waiting {
    /// Each trigger with the position of an entry.
    causes: ByQuestion<(Trigger, u32)>,
    /// Those that may come true with nothing answered.
    anyway: Vec<u32>,
    /// How many entries there are.
    entries: usize,
}

impl Waiting {
    /// Names the entries that may come true with an answer, where *not sure* leaves open what it is said of. No other does.
    fn wake(&self, question: QuestionId, answer: &Answer, wake: &mut impl FnMut(u32)) {
        let on = self.on(question);
        let (any, on) = on.split_at(on.partition_point(|(cause, _)| *cause == Trigger::Any));
        for (_, position) in any {
            wake(*position);
        }
        if on.is_empty() {
            return;
        }
        answer.each_trigger(&mut |given| match given {
            Trigger::Between(number, _) => {
                let is_in = |cause| matches!(cause, Trigger::Between(low, high) if (low..=high).contains(&number));
                on.iter().filter(|(cause, _)| is_in(*cause)).for_each(|(_, position)| wake(*position));
            }
            given => {
                let begin = on.partition_point(|(cause, _)| *cause < given);
                let same = on[begin..].iter().take_while(|(cause, _)| *cause == given);
                same.for_each(|(_, position)| wake(*position));
            }
        });
    }

    /// Adds the entries that may come true where *not sure* is said of a question, whatever it hides.
    pub(crate) fn wake_all(&self, question: QuestionId, woken: &mut Numbers) {
        self.on(question).iter().for_each(|(_, position)| woken.insert(*position as usize));
    }

    /// The entries that wait for an answer to one question, each by its position.
    pub(crate) fn on(&self, question: QuestionId) -> &[(Trigger, u32)] {
        self.causes.on(question)
    }

    fn of(entries: impl Iterator<Item = Option<Vec<Cause>>>) -> Self {
        let (mut all, mut anyway, mut positions) = (Vec::new(), Vec::new(), 0..);
        for (causes, position) in entries.zip(&mut positions) {
            match causes {
                None => anyway.push(position),
                Some(causes) => all.extend(causes.into_iter().map(|(question, cause)| (question, (cause, position)))),
            }
        }
        Self { causes: ByQuestion::of(all), anyway, entries: positions.start as usize }
    }
}

/// All that may come true with some answers: of each kind the positions, one kind behind another.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Woken {
    numbers: Numbers,
    begins: [usize; 4],
}

/// The kinds of entries that wait for answers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Waits {
    RedFlags,
    /// To fire or to count otherwise.
    Findings,
    Outside,
    Advice,
}

impl Woken {
    /// Adds what another answer wakes beside nothing.
    #[inline]
    pub(crate) fn add(&mut self, more: &[(u32, u64)]) {
        self.numbers.add(more);
    }

    /// The same as another, in the storage of what it was.
    pub(crate) fn become_as(&mut self, other: &Self) {
        self.numbers.become_as(other.numbers.whole());
        self.begins = other.begins;
    }

    /// What is woken here and not there, in few words.
    pub(crate) fn beside(&self, other: &Self) -> Vec<(u32, u64)> {
        self.numbers.beside(&other.numbers)
    }

    /// The positions of those of a kind.
    pub(crate) fn of(&self, kind: Waits) -> NumbersIn<'_> {
        self.numbers.within(self.begins[kind as usize], self.begins.get(kind as usize + 1).copied())
    }
}

/// The things that wait for the answer to each question.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(super) struct Readers {
    /// The red flags that read an answer.
    alarms: ByQuestion<RedFlagId>,
    pub(super) red_flags: Waiting,
    pub(super) findings: Waiting,
    outside: Waiting,
    advice: Waiting,
    /// For each finding the positions of the caps of its groups.
    pub(super) caps: Vec<Vec<u32>>,
    /// For each question, whether it offers a choice to some only.
    pub(super) to_some: Vec<bool>,
}

impl Readers {
    pub(super) fn of(
        questions: &[Question],
        needs: &Needs<'_>,
        outside: &[Outside],
        advice: &[Advice],
        caps: &[Cap],
    ) -> Self {
        let mut alarms = Vec::new();
        for (position, flag) in needs.red_flags.iter().enumerate() {
            for condition in flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]) {
                condition.each_atom(&mut |atom| {
                    alarms.extend(atom.question().map(|question| (question, RedFlagId::new(position))));
                });
            }
        }
        let told = |condition: Option<&Condition>| condition.and_then(|condition| needs.of(condition, true));
        let to_some = |question: &Question| question.choices().iter().any(|choice| choice.condition.is_some());
        Self {
            alarms: ByQuestion::of(alarms),
            red_flags: Waiting::of(needs.red_flags.iter().map(|flag| told(Some(&flag.condition)))),
            findings: Waiting::of(needs.findings.iter().map(|finding| needs.counts(finding))),
            outside: Waiting::of(outside.iter().map(|outside| told(Some(&outside.condition)))),
            advice: Waiting::of(advice.iter().map(|advice| told(advice.condition.as_ref()))),
            caps: needs.findings.iter().map(|finding| caps_of(finding, caps)).collect(),
            to_some: questions.iter().map(to_some).collect(),
        }
    }

    /// Those of each kind.
    fn waiting(&self) -> [&Waiting; 4] {
        [&self.red_flags, &self.findings, &self.outside, &self.advice]
    }

    /// All that may come true with nothing answered.
    pub(super) fn woken_by_nothing(&self) -> Woken {
        let mut end = 0;
        let begins = self.waiting().map(|waiting| {
            // Each kind has words of its own.
            let begin = end;
            end += waiting.entries.next_multiple_of(Numbers::WORD);
            begin
        });
        let mut numbers = Numbers::none(end);
        for (waiting, begin) in self.waiting().into_iter().zip(begins) {
            waiting.anyway.iter().for_each(|position| numbers.insert(begin + *position as usize));
        }
        Woken { numbers, begins }
    }

    /// Adds all that may come true with an answer.
    pub(super) fn wake(&self, question: QuestionId, answer: &Answer, woken: &mut Woken) {
        for (waiting, begin) in self.waiting().into_iter().zip(woken.begins) {
            waiting.wake(question, answer, &mut |position| woken.numbers.insert(begin + position as usize));
        }
    }

    /// The red flags that read the answer to a question.
    pub(super) fn alarms(&self, question: QuestionId) -> &[RedFlagId] {
        self.alarms.on(question)
    }
}

fn caps_of(finding: &Finding, caps: &[Cap]) -> Vec<u32> {
    (0..).zip(caps).filter(|(_, cap)| finding.groups.contains(&cap.group)).map(|(position, _)| position).collect()
}

/// The answers that must be given for something to come true: at least one of them, or none where nothing need be.
pub struct Needs<'q> {
    pub(super) findings: &'q [Finding],
    pub(super) red_flags: &'q [RedFlag],
    pub(super) longest: &'q [[u32; 3]],
}

impl Needs<'_> {
    /// The answers of which one must be given for a condition to be true, or to be false. As there is a choice, they
    /// are choices, which few make, and to those questions that come last on a path: fewest paths lead there.
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
        let chosen = |(_, trigger): &Cause| matches!(trigger, Trigger::Choice(_));
        let first = |set: &[Cause]| set.iter().map(|(question, _)| self.longest[question.index()][2]).max();
        sets.flatten().min_by_key(|set| (!set.iter().all(chosen), first(set)))
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
