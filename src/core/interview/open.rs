//! A doctor's look that earlier answers called for: open until somebody says that a doctor has looked.
//!
//! That a sign is gone does not say so. It is asked by the question with the role `seen`, and whatever it is answered, a sign
//! that is there today raises a red flag of its own: as one that was looked at, where nothing about it is new.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::questionnaire::{Atom, QuestionId, RedFlagId, Role, Urgency};

use super::{Answer, Because, Interview, Look, Looker, Raised};

/// The choice of that question by which a doctor has looked.
const SEEN: &str = "yes";

/// What the doctor who looked has allowed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Allowed {
    /// Any exercise.
    Anything,
    /// Only some.
    Some,
    /// None yet.
    Nothing,
    /// Nobody has said.
    NotSaid,
}

impl Allowed {
    /// By the choices of the question with the role `allowed`.
    const ALL: [(&'static str, Self); 4] =
        [("anything", Self::Anything), ("some", Self::Some), ("nothing", Self::Nothing), ("not_said", Self::NotSaid)];

    /// Tells whether some exercise is not allowed, so that none can be advised without knowing which.
    #[must_use]
    pub fn excludes_some(self) -> bool {
        matches!(self, Self::Nothing | Self::Some)
    }

    /// Tells whether what may be done is known, so that the look is over.
    fn is_settled(self) -> bool {
        matches!(self, Self::Anything | Self::Some)
    }
}

/// How urgent what is open from before is now: an emergency that is over is one for today.
fn today(open: Raised) -> Urgency {
    open.urgency.min(Urgency::SameDay)
}

/// Adds a red flag that calls for a doctor, or did until one looked; one that is known stays at its most urgent.
fn add(known: &mut Vec<Raised>, raised: Raised) {
    match known.iter_mut().find(|known| known.flag == raised.flag) {
        _ if !raised.if_not_looked_at().calls_for_a_doctor() => {}
        Some(known) if known.if_not_looked_at() >= raised.if_not_looked_at() => {}
        Some(known) => *known = raised,
        None => known.push(raised),
    }
}

impl Interview<'_> {
    /// The red flags that called for a doctor before this interview, and were open when it began.
    #[must_use]
    pub fn called_before(&self) -> &[Raised] {
        &self.beside.called_before
    }

    /// The same, and those that a doctor has looked at since: all that an interview has to know of those before it.
    #[must_use]
    pub fn known_before(&self) -> Vec<Raised> {
        [&self.beside.called_before[..], &self.beside.looked_at[..]].concat()
    }

    /// Says what called for a doctor before this interview, and is open or was looked at; of a red flag the most urgent counts.
    pub fn set_called_before(&mut self, called: Vec<Raised>) {
        let beside = self.beside_mut();
        beside.called_before = Vec::with_capacity(called.len());
        beside.looked_at = Vec::new();
        self.add_called_before(called);
    }

    /// Says what else did.
    pub fn add_called_before(&mut self, called: Vec<Raised>) {
        let beside = self.beside_mut();
        for raised in called {
            let is_open = raised.looked_at.is_none();
            add(if is_open { &mut beside.called_before } else { &mut beside.looked_at }, raised);
        }
    }

    /// The answers of the visit before to the questions that those red flags read: what shows whether a sign is new.
    #[must_use]
    pub fn signs_before(&self) -> BTreeMap<QuestionId, Answer> {
        let mut read = BTreeSet::new();
        self.each_atom_known(&mut |atom| read.extend(atom.question()));
        read.into_iter().filter_map(|id| Some((id, self.answered_before(id)?.clone()))).collect()
    }

    /// What those red flags read.
    fn each_atom_known(&self, visit: &mut dyn FnMut(&Atom)) {
        for known in self.known_before() {
            let flag = self.questionnaire.red_flag(known.flag);
            for condition in [&flag.condition].into_iter().chain(flag.raise.iter().map(|raise| &raise.condition)) {
                condition.each_atom(&mut |atom| visit(atom));
            }
        }
    }

    /// Tells whether a doctor has looked at all that raises a red flag which is only to be considered: what called for one reads
    /// it too, and it is as it was then.
    #[must_use]
    pub fn is_known_since_look(&self, flag: RedFlagId) -> bool {
        let was_read = |because: &Because| {
            let mut read = false;
            self.each_atom_known(&mut |atom| read |= because.is_read_by(atom));
            read
        };
        self.doctor_has_looked() && self.is_raised_as_before(flag) && self.raised_because(flag).iter().all(was_read)
    }

    /// Says what they were, where nothing else of that visit is known.
    pub fn set_signs_before(&mut self, signs: BTreeMap<QuestionId, Answer>) {
        self.beside_mut().signs_before = signs;
    }

    fn answered_before(&self, question: QuestionId) -> Option<&Answer> {
        self.earlier(question).or_else(|| self.beside.signs_before.get(&question))
    }

    /// A red flag as it stands once a doctor has looked at it and said what may be done: where its signs are those of then, it
    /// is to be considered, and calls for none again (S21: *unchanged and already examined*). So it stands too once a PT has
    /// decided about it. An emergency always is one.
    pub(super) fn after_look(&self, raised: Raised) -> Raised {
        let may_be = raised.certain && raised.urgency.calls_for_a_doctor() && raised.urgency < Urgency::Emergency;
        let by = may_be.then(|| self.looker(raised)).flatten();
        let look =
            |by| Raised { urgency: Urgency::Mention, looked_at: Some(Look { was: raised.urgency, by }), ..raised };
        by.map_or(raised, look)
    }

    /// Who has looked at a red flag, on this visit or before.
    fn looker(&self, raised: Raised) -> Option<Looker> {
        if self.is_decided(raised.flag, raised.urgency) {
            return Some(Looker::Therapist);
        }
        (self.was_looked_at(raised) && self.is_raised_as_before(raised.flag)).then_some(Looker::Doctor)
    }

    /// Tells whether a doctor has looked at a red flag, on this visit or before, when it was no less urgent.
    fn was_looked_at(&self, raised: Raised) -> bool {
        let no_less = |before: &Raised| {
            before.flag == raised.flag && before.certain && before.if_not_looked_at() >= raised.urgency
        };
        let (open, looked_at) = (&self.beside.called_before, &self.beside.looked_at);
        looked_at.iter().any(|before| before.is_looked_at_by(Looker::Doctor) && no_less(before))
            || open.iter().any(no_less) && self.allowed().is_some_and(Allowed::is_settled)
    }

    /// What called for a doctor before, is open and calls for none today, nor is decided about; none of it more urgent than
    /// today: the most urgent first.
    pub(crate) fn await_doctor(&self, now: &[Raised], awaited: &mut Vec<Raised>) {
        let calls_now =
            |open: &Raised| now.iter().any(|raised| raised.flag == open.flag && raised.urgency.calls_for_a_doctor());
        let open =
            self.still_open().iter().filter(|open| !calls_now(open) && !self.is_decided(open.flag, today(**open)));
        awaited.clear();
        awaited.extend(open.map(|open| Raised { urgency: today(*open), ..*open }));
        awaited.sort_by_key(|open| Reverse((open.urgency, open.certain)));
    }

    /// Tells whether the signs that raise a red flag were there on the visit before, and nothing is new on their lists.
    #[must_use]
    pub fn is_raised_as_before(&self, flag: RedFlagId) -> bool {
        let mut because = self.raised_because(flag);
        if because.iter().any(|because| because.counted) {
            because.retain(|because| because.counted);
        }
        !because.is_empty() && because.iter().all(|because| self.says_nothing_new(because.question))
    }

    /// Tells whether an answer says no more than on the visit before.
    fn says_nothing_new(&self, question: QuestionId) -> bool {
        let (Some(now), Some(then)) = (self.answer_to(question), self.answered_before(question)) else { return false };
        match (now.chosen(), then.chosen()) {
            (Some(now), Some(then)) => now.iter().all(|(choice, side)| then.get(choice) == Some(side)),
            _ => now == then,
        }
    }

    /// Says that nobody asked whether a doctor has looked, as on a visit that was over before that was a question.
    pub fn leave_look_unasked(&mut self) {
        self.beside_mut().look_unasked = true;
    }

    /// Tells whether that is asked.
    pub(super) fn asks_of_look(&self) -> bool {
        !self.beside.called_before.is_empty() && !self.beside.look_unasked
    }

    /// Tells whether it was said in this interview that a doctor has looked at what called for one before.
    #[must_use]
    pub fn doctor_has_looked(&self) -> bool {
        let said = self.questionnaire.with_role(Role::Seen).filter(|id| !self.needs_confirming(*id));
        said.is_some_and(
            |id| matches!(self.answer_to(id), Some(Answer::One(said)) if self.question(id).choice(*said).name == SEEN),
        )
    }

    /// What the doctor who looked has allowed; none where none has, or nobody was asked.
    #[must_use]
    pub fn allowed(&self) -> Option<Allowed> {
        if self.called_before().is_empty() || !self.doctor_has_looked() {
            return None;
        }
        let id = self.questionnaire.with_role(Role::Allowed).filter(|id| !self.needs_confirming(*id))?;
        match self.answer_to(id)? {
            Answer::One(said) => {
                let name = &*self.question(id).choice(*said).name;
                Allowed::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, allowed)| allowed)
            }
            _ => Some(Allowed::NotSaid),
        }
    }

    /// What called for a doctor before, as long as nobody has said that one has looked.
    #[must_use]
    pub fn still_open(&self) -> &[Raised] {
        let is_closed = !self.called_before().is_empty() && self.doctor_has_looked();
        if is_closed { &[] } else { self.called_before() }
    }

    /// What is open when this interview is over: what still is, and what calls for a doctor by its own answers, or does so no
    /// more because one has looked.
    #[must_use]
    pub fn open_looks(&self) -> Vec<Raised> {
        self.open_looks_after(self.raised())
    }

    /// The same, of the red flags as they were told. What nobody can say to be over lasts no longer than until the next time.
    #[must_use]
    pub fn open_looks_after(&self, told: Vec<Raised>) -> Vec<Raised> {
        let seen = self.questionnaire.with_role(Role::Seen);
        let can_be_over = seen.is_some_and(|id| self.question(id).find_choice(SEEN).is_some());
        let mut open = Vec::new();
        // What that doctor allows has to be asked again until it is known.
        let settled = self.allowed().is_none_or(Allowed::is_settled);
        let lasting = if settled { self.still_open() } else { self.called_before() };
        let look = |open| Look { was: today(open), by: Looker::Therapist };
        let decided = |open: Raised| {
            if self.is_decided(open.flag, today(open)) { Raised { looked_at: Some(look(open)), ..open } } else { open }
        };
        let still_open = lasting.iter().copied().filter(|_| can_be_over).map(decided);
        for raised in still_open.chain(told) {
            add(&mut open, raised);
        }
        open
    }

    /// Takes back what was said of a doctor: it was said of what was open then.
    pub fn forget_seen(&mut self) {
        for of_then in [Role::Seen, Role::Allowed].into_iter().filter_map(|role| self.questionnaire.with_role(role)) {
            self.said.say_anew(self.questionnaire, of_then, None);
            self.to_confirm.remove(&of_then);
        }
    }
}
