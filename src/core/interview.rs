//! The interview: which question comes next, what was answered, and when to stop.
//!
//! The answers are the only state. The path is walked anew from the start each time, so going
//! back, changing an old answer, resuming and replaying a file are one and the same thing.
//! Nothing here reads input or draws; the faces ask for the [`Path`] and hand back answers.

mod again;
mod alarm;
mod answered;
mod because;
mod beside;
mod charted;
mod decision;
mod open;
mod progress;
mod said;
mod spoken;
mod truths;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use crate::language::Language;
use crate::questionnaire::{
    Atom, Audience, Choice, ChoiceId, Condition, EmergencySign, Go, Kind, Question, QuestionId, Questionnaire,
    RedFlagId, Truth, Urgency,
};

pub use crate::questionnaire::{Activity, Answer, AnswerError, Chosen, Side, is_unsafe_to_show};
use alarm::Alarms;
pub use alarm::{Look, Looker, Raised};
pub use answered::Answered;
pub use because::Because;
use beside::Beside;
pub(crate) use charted::THIRDS;
pub use charted::{
    CLEARLY, Charted, Excluded, Found, Half, NEGATIVE, NoReading, Outcome, POSITIVE, Reading, Untyped, chart_and_note,
};
pub use decision::Decision;
pub use open::Allowed;
pub use progress::Progress;
use said::Said;
pub(crate) use truths::Known;
pub(crate) use walk::Walk;

/// A run through a questionnaire.
#[derive(Clone, Debug)]
pub struct Interview<'q> {
    questionnaire: &'q Questionnaire,
    audience: Audience,
    said: Said,
    to_confirm: BTreeSet<QuestionId>,
    acknowledged: BTreeMap<RedFlagId, Urgency>,
    beside: beside::Shared,
    /// The language in which somebody's own words were given.
    spoken: BTreeMap<QuestionId, Language>,
}

/// The findings of the walk: the questions answered on the way, and where the way stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Path {
    /// The questions on the path that are answered, in order.
    pub answered: Vec<QuestionId>,
    /// Where the walk came to.
    pub end: End,
}

/// A walk to its end with all that it found, and the storage that it needed: another takes its place in it.
#[derive(Clone, Debug)]
pub(crate) struct Walked {
    pub(crate) walk: Walk,
    pub(crate) path: Path,
    /// Every red flag that is raised, the most urgent first.
    pub(crate) raised: Vec<Raised>,
    alarms: Alarms,
}

/// Where the walk came to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum End {
    /// A question that waits for its answer.
    Ask(QuestionId),
    /// Care is needed before anything else.
    Stop(Urgency),
    /// Everything that matters is answered.
    Finished,
}

/// A question that the walk came through, and how it went on from there.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Passed {
    /// The question.
    pub question: QuestionId,
    /// Says whether it was asked; a self-check passes over what only a PT asks.
    pub asked: bool,
    /// The reason for going on.
    pub by: By,
    /// Where to.
    pub to: Go,
}

/// The reason for going on from a question.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum By {
    /// The chosen choice has a way of its own.
    Choice(ChoiceId),
    /// The branch at this position is the first whose condition is true.
    Branch(usize),
    /// Nothing else does.
    Otherwise,
}

impl Path {
    /// The question that waits, if one does.
    #[must_use]
    pub fn waiting(&self) -> Option<QuestionId> {
        match self.end {
            End::Ask(question) => Some(question),
            End::Stop(_) | End::Finished => None,
        }
    }

    /// The place of a question on the path, from 0; the waiting question stands last.
    #[must_use]
    pub fn position(&self, question: QuestionId) -> Option<usize> {
        self.answered
            .iter()
            .position(|answered| *answered == question)
            .or_else(|| (self.end == End::Ask(question)).then_some(self.answered.len()))
    }

    /// The question before the given one on the path; the last answered one for the end.
    #[must_use]
    pub fn before(&self, question: Option<QuestionId>) -> Option<QuestionId> {
        match question.and_then(|question| self.position(question)) {
            Some(position) => position.checked_sub(1).map(|before| self.answered[before]),
            None => self.answered.last().copied(),
        }
    }

    /// The question after the given one on the path, answered or waiting.
    #[must_use]
    pub fn after(&self, question: QuestionId) -> Option<QuestionId> {
        let position = self.position(question)?;
        self.answered.get(position + 1).copied().or_else(|| self.waiting().filter(|waiting| *waiting != question))
    }
}

impl<'q> Interview<'q> {
    /// Begins with nothing answered.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, audience: Audience) -> Self {
        Self {
            questionnaire,
            audience,
            said: Said::nothing(questionnaire),
            to_confirm: BTreeSet::new(),
            acknowledged: BTreeMap::new(),
            beside: Beside::nothing(),
            spoken: BTreeMap::new(),
        }
    }

    /// Begins anew with nothing answered, in the storage of what was: whoever decides many interviews needs no other.
    pub fn start_over(&mut self, audience: Audience) {
        self.audience = audience;
        self.said.clear(self.questionnaire);
        self.to_confirm.clear();
        self.acknowledged.clear();
        self.beside = Beside::nothing();
        self.spoken.clear();
    }

    /// The questions that are asked.
    #[must_use]
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// A question of the questionnaire.
    #[must_use]
    #[inline]
    pub fn question(&self, id: QuestionId) -> &'q Question {
        self.questionnaire.question(id)
    }

    /// Whose interview it is: a self-check passes over what only a PT asks.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Every answer given, on the path or off it.
    #[must_use]
    pub fn answers(&self) -> &Answered {
        self.said.answers()
    }

    /// The answer to a question, on the path or off it.
    #[must_use]
    pub fn answer_to(&self, question: QuestionId) -> Option<&Answer> {
        self.answers().get(&question)
    }

    /// The items of the examination that were done, in the order of the questionnaire.
    pub fn items_done(&self) -> impl Iterator<Item = QuestionId> {
        self.answers().keys().copied().filter(|id| self.question(*id).examination().is_some())
    }

    /// Tells whether a PT has examined: what an examination answers is open no more.
    #[must_use]
    pub fn is_examined(&self) -> bool {
        self.audience() == Audience::Clinician && self.items_done().next().is_some()
    }

    /// Gives or changes an answer. Later answers stay, and count again where they still apply.
    ///
    /// # Errors
    ///
    /// When the answer does not fit the question; then nothing changes.
    pub fn answer(&mut self, question: QuestionId, mut answer: Answer) -> Result<(), AnswerError> {
        let asked = self.question(question);
        answer.fit_to(asked, || self.questionnaire.is_safety(question))?;
        self.hear(question, &answer);
        self.said.say_anew(self.questionnaire, question, Some(answer));
        self.to_confirm.remove(&question);
        Ok(())
    }

    /// Goes on past a stop, as a PT may; the red flags that stopped stay raised and are recorded.
    /// One that becomes more urgent afterwards stops again. In a self-check nothing happens.
    pub fn go_on(&mut self) {
        let stopping: Vec<_> = self.stopping().collect();
        for raised in stopping {
            self.restore_acknowledged(raised.flag, raised.urgency);
        }
    }

    /// The red flags that were read and gone past, each with the urgency that it had then.
    #[must_use]
    pub fn acknowledged(&self) -> &BTreeMap<RedFlagId, Urgency> {
        &self.acknowledged
    }

    /// Marks a red flag as read and gone past, as a saved interview says it was. In a self-check
    /// nothing happens.
    pub fn restore_acknowledged(&mut self, flag: RedFlagId, urgency: Urgency) {
        if self.audience == Audience::Clinician {
            self.acknowledged.insert(flag, urgency);
        }
    }

    /// Walks from the start through the answers.
    #[must_use]
    pub fn path(&self) -> Path {
        self.walked().path
    }

    /// The path, and every red flag that is raised, in one walk.
    pub(crate) fn walked(&self) -> Walked {
        let mut walked = Walked::nowhere(self);
        self.walk_into(&mut walked);
        walked
    }

    /// The same in place of another walk.
    pub(crate) fn walk_into(&self, walked: &mut Walked) {
        let Walked { walk, path, raised, alarms } = walked;
        walk.start_over(self);
        walk.go_on(self);
        let asked_all = || walk.has_asked_all();
        let most = |raised: &[Raised]| raised.iter().filter(|raised| self.stops(**raised)).map(|by| by.urgency).max();
        let confirmed = (!self.to_confirm.is_empty()).then(|| {
            self.raised_by(&self.to_confirm, asked_all, alarms, raised);
            most(raised)
        });
        self.raised_by(&BTreeSet::new(), asked_all, alarms, raised);
        let stop = confirmed.unwrap_or_else(|| most(raised));
        path.end = self.end(walk.go, stop);
        std::mem::swap(&mut path.answered, &mut walk.answered);
    }

    /// Where the walk stands, given what it came to and how urgent a stop is.
    fn end(&self, go: Go, stop: Option<Urgency>) -> End {
        let asking_safety = matches!(go, Go::To(question) if self.questionnaire.is_safety(question));
        match (stop.filter(|urgency| *urgency == Urgency::Emergency || !asking_safety), go) {
            (Some(urgency), _) => End::Stop(urgency),
            (None, Go::To(question)) => End::Ask(question),
            (None, Go::Result) => End::Finished,
        }
    }

    /// Tells whether a question stands on the path.
    #[must_use]
    pub fn is_on_path(&self, question: QuestionId) -> bool {
        self.walk().0.contains(&question)
    }

    /// The red flags that stop the walk: emergency and same-day ones that were not gone past at
    /// that urgency.
    pub fn stopping(&self) -> impl Iterator<Item = Raised> {
        let raised = self.raised_but(&self.to_confirm);
        raised.into_iter().filter(|raised| self.stops(*raised))
    }

    /// Tells whether a red flag stops the walk.
    fn stops(&self, raised: Raised) -> bool {
        let known = self.acknowledged.get(&raised.flag);
        raised.urgency >= Urgency::SameDay && known.is_none_or(|known| *known < raised.urgency)
    }

    /// Where the answers lead, whatever red flag they raise: to a question that waits, or to the result.
    #[must_use]
    pub fn leads_to(&self) -> Go {
        self.walk_to_end().go
    }

    /// Every question that the walk comes through, in order, asked or passed over.
    #[must_use]
    pub fn trail(&self) -> Vec<Passed> {
        let mut walk = Walk::new(self);
        std::iter::from_fn(|| walk.step(self)).collect()
    }

    /// The answered questions on the path, and what waits after them.
    fn walk(&self) -> (Vec<QuestionId>, Go) {
        let walk = self.walk_to_end();
        (walk.answered, walk.go)
    }

    /// Tells whether the walk comes to the result past all that is asked.
    fn has_asked_all(&self) -> bool {
        self.walk_to_end().has_asked_all()
    }

    /// The walk where it ends.
    fn walk_to_end(&self) -> Walk {
        let mut walk = Walk::new(self);
        walk.go_on(self);
        walk
    }

    /// How one thing stands, reading only the answers to questions that `counts` admits; an
    /// answer of *not sure* is taken as `not_sure`. What the interview does not know about
    /// (findings, the verdict) is unknown.
    pub fn look_up(&self, atom: &Atom, counts: impl Fn(QuestionId) -> bool, not_sure: Truth) -> Truth {
        let Some(question) = atom.question().filter(|question| counts(*question)) else { return Truth::Unknown };
        let Some(answer) = self.answers().get(&question) else { return Truth::Unknown };
        answer.truth_but(atom, not_sure, self.not_asked_of(question).as_deref())
    }

    /// The choices of a question about which nobody was asked, where there may be some.
    fn not_asked_of(&self, question: QuestionId) -> Option<Vec<ChoiceId>> {
        if !self.questionnaire.offers_to_some(question) && !self.said.unasked().contains_key(&question) {
            return None;
        }
        let choices = self.question(question).choice_ids().map(|(id, _)| id);
        Some(choices.filter(|choice| !self.asked_of(question, *choice)).collect())
    }

    /// Tells whether a choice is offered: no answer proves that it is not for this person.
    #[must_use]
    pub fn offers(&self, question: QuestionId, choice: ChoiceId) -> bool {
        self.may_be(self.question(question).choice(choice).condition.as_ref())
    }

    /// Tells whether the answers prove a condition true.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        condition.truth(&|atom: &Atom| self.look_up(atom, |_| true, Truth::Unknown)) == Truth::True
    }

    /// Tells whether no answer proves a condition false.
    #[must_use]
    pub fn may_be(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| {
            let on_path = |_: QuestionId| true;
            condition.truth(&|atom: &Atom| self.look_up(atom, on_path, Truth::Unknown)) != Truth::False
        })
    }

    /// The signs with which to get help that this person can have, in words.
    pub fn possible_signs<'s>(&self, signs: &'s [EmergencySign]) -> impl Iterator<Item = &'s str> {
        signs.iter().filter(|sign| self.may_be(sign.condition.as_ref())).map(|sign| sign.text.as_str())
    }

    /// Tells whether whoever answered the question was asked about a choice: it is offered, and stood on the list then.
    #[must_use]
    pub fn asked_of(&self, question: QuestionId, choice: ChoiceId) -> bool {
        self.was_listed(question, choice) && self.offers(question, choice)
    }

    /// Tells whether a choice was there when the question was answered, offered to whoever answered or not.
    #[must_use]
    pub fn was_listed(&self, question: QuestionId, choice: ChoiceId) -> bool {
        !self.said.unasked().get(&question).is_some_and(|unasked| unasked.contains(&choice))
    }

    /// Tells whether *not sure* of a question is said of each sign by itself: of a list about safety.
    #[must_use]
    pub fn goes_item_by_item(&self, question: QuestionId) -> bool {
        matches!(self.question(question).kind, Kind::Many { .. }) && self.questionnaire.is_safety(question)
    }

    /// The choices that are offered, with their ids, in their order; with those that were made before, offered or not.
    pub fn offered(&self, question: QuestionId) -> impl Iterator<Item = (ChoiceId, &'q Choice)> {
        let chosen = move |id: &ChoiceId| match self.answers().get(&question) {
            Some(Answer::One(choice)) => choice == id,
            Some(answer) => answer.chosen().is_some_and(|chosen| chosen.contains_key(id)),
            None => false,
        };
        self.question(question).choice_ids().filter(move |(id, _)| self.offers(question, *id) || chosen(id))
    }
}

#[cfg(test)]
mod tests;
