//! The chart of an item of the examination, as a PT found it on each side: measures, pain, and the outcome.
//!
//! The left and the right stand side by side. The evidence reads one outcome of an item, and that of the side that hurts is
//! the one that counts; where both sides say the same, that does.

mod meaning;
mod noted;
mod reading;
mod typed;

use std::collections::BTreeSet;

use crate::questionnaire::{Atom, Choice, ChoiceId, Examination, Question, QuestionId, Role, Spot, Truth};

use super::{Answer, Interview, Side};

pub use meaning::{CLEARLY, Excluded};
pub use noted::apart as chart_and_note;
pub(crate) use reading::THIRDS;
pub use reading::{Half, NoReading, Reading};
pub use typed::Untyped;

/// Both sides as they were found; where neither has anything, nothing is charted.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Charted {
    /// On the left.
    pub left: Found,
    /// On the right.
    pub right: Found,
}

/// A side as it was found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Found {
    /// The measured values, in the order of the parts of the item; none where a part was passed over.
    pub values: Vec<Option<Reading>>,
    /// True if it hurt; none where that was not noted.
    pub pain: Option<bool>,
    /// The outcome; none where that was not noted.
    pub outcome: Option<Outcome>,
}

/// The outcome of a test on a side.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// One of the outcomes of the item.
    Choice(ChoiceId),
    /// It could not be done there, or was not.
    NotDone,
}

impl Found {
    /// Tells whether nothing was noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none) && self.pain.is_none() && self.outcome.is_none()
    }

    /// Tells whether it hurt; the outcome of a test for pain alone says that as well.
    fn hurts(&self, question: &Question) -> Option<bool> {
        let is = |name| self.choice().is_some_and(|choice| question.choice(choice).name == name);
        let for_pain = question.examination().is_some_and(|item| item.for_pain);
        self.pain.or_else(|| (for_pain && (is(POSITIVE) || is(NEGATIVE))).then(|| is(POSITIVE)))
    }

    /// Tells whether the same was found later, however it was noted down; a part that was measured on the visit before alone says
    /// nothing. Where nothing was measured and nothing tells of pain, the outcome has to be the same.
    fn is_like(&self, later: &Self, question: &Question) -> bool {
        let hurts = self.hurts(question);
        let is_other = self.outcome.zip(later.outcome).is_some_and(|(own, later)| own != later);
        let measured = |found: &Self, at: usize| found.values.get(at).copied().flatten();
        let parts = 0..self.values.len().max(later.values.len());
        let is_same = |at| measured(later, at).is_none_or(|value| measured(self, at) == Some(value));
        self.values.is_empty() == later.values.is_empty()
            && parts.into_iter().all(is_same)
            && hurts == later.hurts(question)
            && !is_other
            && (!self.values.is_empty() || hurts.is_some() || self.outcome == later.outcome)
    }

    /// The outcome of the item, where it was done.
    #[must_use]
    pub fn choice(&self) -> Option<ChoiceId> {
        match self.outcome? {
            Outcome::Choice(choice) => Some(choice),
            Outcome::NotDone => None,
        }
    }

    /// Tells whether it can be noted of an item.
    fn fits(&self, question: &Question, item: &Examination) -> bool {
        let is_measured = |value: &Reading| item.measure.is_some_and(|measure| value.is_of(measure));
        self.values.len() <= item.measured()
            && self.values.iter().flatten().all(is_measured)
            && self.choice().is_none_or(|choice| choice.index() < question.choices().len())
    }
}

impl Charted {
    /// Tells whether nothing was noted on either side.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }

    /// Takes over what was charted before of a side of which nothing is said now, without an outcome that cannot be any more; and
    /// what was measured on a side of which only the outcome or the pain is said now.
    #[must_use]
    pub fn after(self, before: Option<&Self>, question: &Question) -> Self {
        let Some(before) = before else { return self };
        let taken_over = [self.left.is_empty(), self.right.is_empty()];
        let kept = |now: Found, before: &Found| match now {
            now if now.is_empty() => before.clone(),
            now if now.values.is_empty() && now.outcome != Some(Outcome::NotDone) => {
                Found { values: before.values.clone(), ..now }
            }
            now => now,
        };
        let mut both = Self { left: kept(self.left, &before.left), right: kept(self.right, &before.right) };
        let gone = both.contradictions(question).map(|excluded| excluded.is_some());
        for (at, found) in [&mut both.left, &mut both.right].into_iter().enumerate() {
            found.outcome = found.outcome.filter(|_| !(taken_over[at] && gone[at]));
        }
        // Beside the other side a measure may mean what it did not mean alone.
        match question.examination() {
            Some(item) => both.told_by_measure(question, item),
            None => both,
        }
    }

    /// Tells whether the same was found later on each side that was tested again, however it was noted down: what was measured, and
    /// whether it hurt.
    #[must_use]
    pub fn is_like(&self, later: &Self, question: &Question) -> bool {
        let sides = [(&self.left, &later.left), (&self.right, &later.right)];
        sides.into_iter().all(|(then, later)| later.is_empty() || then.is_like(later, question))
    }

    /// Both sides, the left first.
    #[must_use]
    pub fn sides(&self) -> [(Side, &Found); 2] {
        [(Side::Left, &self.left), (Side::Right, &self.right)]
    }
}

/// The id of the outcome that `+` stands for.
pub const POSITIVE: &str = "positive";
/// The id of the outcome that `-` stands for.
pub const NEGATIVE: &str = "negative";

impl Interview<'_> {
    /// The chart of an item of the examination; none where nothing was charted.
    #[must_use]
    pub fn charted(&self, item: QuestionId) -> Option<&Charted> {
        self.beside.charted.get(&item)
    }

    /// Every item that was charted, in the order of the questionnaire.
    pub fn all_charted(&self) -> impl Iterator<Item = (QuestionId, &Charted)> {
        self.beside.charted.iter().map(|(item, charted)| (*item, charted))
    }

    /// Charts what was found on each side; nothing on neither takes it away. Where an angle says by itself what it means, no
    /// other outcome stands beside it: the angle decides. False where it does not fit the item.
    pub fn chart(&mut self, id: QuestionId, charted: Charted) -> bool {
        let question = self.question(id);
        let Some(item) = question.examination() else { return false };
        if !charted.sides().iter().all(|(_, found)| found.fits(question, item)) {
            return false;
        }
        let charted = charted.told_as_measured(question);
        let painful = self.side_read(id);
        if let Some(Answer::One(outcome)) = self.answers().get(&id) {
            let outcome = *outcome;
            // The outcome that an earlier chart told goes with it, and so does one that cannot be any more.
            let excluded = charted.excludes(question, outcome, painful);
            let by_angle = excluded.as_ref().is_some_and(|excluded| *excluded != Excluded::NotTheSame);
            let told = charted.counts(question, painful).filter(|_| by_angle);
            match told {
                Some(told) => self.found(id, Some(told)),
                None if excluded.is_some() || self.charted_outcome(id) == Some(outcome) => self.found(id, None),
                None => {}
            }
        }
        if charted.is_empty() {
            self.beside_mut().charted.remove(&id);
        } else {
            self.beside_mut().charted.insert(id, charted);
        }
        true
    }

    /// The items whose outcome is the one that their chart tells.
    pub(crate) fn outcomes_by_chart(&self) -> Vec<QuestionId> {
        let by_chart = |id: &QuestionId| {
            self.charted_outcome(*id).is_some_and(|outcome| self.answers().get(id) == Some(&Answer::One(outcome)))
        };
        self.beside.charted.keys().copied().filter(by_chart).collect()
    }

    /// Gives items the outcome that their chart tells now, when another side hurts than before.
    pub(crate) fn follow_chart(&mut self, items: Vec<QuestionId>) {
        for item in items {
            self.found(item, self.charted_outcome(item));
        }
    }

    /// Gives an item its outcome, or takes it back.
    fn found(&mut self, item: QuestionId, outcome: Option<ChoiceId>) {
        self.said.say(self.questionnaire, item, outcome.map(Answer::One));
    }

    /// The items whose outcome is the one that other items tell.
    pub(crate) fn outcomes_by_items(&self) -> Vec<QuestionId> {
        let by_items = |id: &QuestionId| {
            self.outcome_by_items(*id).is_some_and(|outcome| self.answers().get(id) == Some(&Answer::One(outcome)))
        };
        self.questionnaire().item_ids().map(|(id, _)| id).filter(by_items).collect()
    }

    /// Gives items the outcome that other items tell now: those to which nobody gave another one, and which nobody left undone.
    /// Then takes back what does not go with the others any more, and gives it.
    pub(crate) fn follow_items(
        &mut self,
        told: &[QuestionId],
        undone: &BTreeSet<QuestionId>,
    ) -> Vec<(QuestionId, ChoiceId)> {
        let items: Vec<_> = self.questionnaire().item_ids().map(|(id, _)| id).collect();
        for id in items.into_iter().filter(|id| !undone.contains(id)) {
            let follows = told.contains(&id);
            match self.outcome_by_items(id) {
                Some(outcome) if follows || self.answers().get(&id).is_none() => {
                    self.found(id, Some(outcome));
                }
                None if follows => self.found(id, None),
                _ => {}
            }
        }
        self.take_back_excluded()
    }

    /// The outcome of an item that is told by what was found with others.
    #[must_use]
    pub fn outcome_by_items(&self, id: QuestionId) -> Option<ChoiceId> {
        let told = |choice: &Choice| {
            choice.when.as_ref().is_some_and(|when| when.truth(&|atom: &Atom| self.found_truth(atom)) == Truth::True)
        };
        self.question(id).choice_ids().find(|(_, choice)| told(choice)).map(|(id, _)| id)
    }

    /// The other items by which the outcome of an item is told, and the questions that are read with them; none where it is not.
    #[must_use]
    pub fn told_by(&self, id: QuestionId) -> Vec<QuestionId> {
        let mut told = Vec::new();
        if let Some(when) =
            self.outcome_by_items(id).and_then(|outcome| self.question(id).choice(outcome).when.as_ref())
        {
            when.each_true_atom(&|atom: &Atom| self.found_truth(atom), false, &mut |atom, _| {
                told.extend(atom.question().filter(|read| !told.contains(read)));
            });
        }
        told
    }

    /// Why an outcome of an item cannot be, by what was found with others or answered; none where it can.
    #[must_use]
    pub fn excluded_by_others(&self, id: QuestionId, outcome: ChoiceId) -> Option<Excluded> {
        let question = self.question(id);
        let unless = question.choice(outcome).unless.as_ref()?;
        let mut others: Vec<String> = Vec::new();
        unless.each_true_atom(&|atom: &Atom| self.found_truth(atom), false, &mut |atom, _| {
            let name = atom.question().map(|other| self.question(other).briefly().trim_end_matches('?').to_owned());
            others.extend(name.filter(|name| !others.contains(name)));
        });
        let said = || question.choice(outcome).label.clone();
        (!others.is_empty()).then(|| Excluded::ByOthers { said: said(), others })
    }

    /// How a thing stands that a condition reads of what was charted or answered.
    fn found_truth(&self, atom: &Atom) -> Truth {
        let of_chart = |id: &QuestionId| self.charted(*id).filter(|_| self.question(*id).examination().is_some());
        match atom {
            Atom::Between(id, low, high) if self.question(*id).examination().is_some() => {
                let within = |found: &Found| {
                    let degrees = i32::from(found.values.first().copied().flatten()?.number);
                    Some((*low..=*high).contains(&degrees))
                };
                of_chart(id).map_or(Truth::Unknown, |charted| self.where_it_hurts(*id, charted, within))
            }
            Atom::Painful(id) => {
                of_chart(id).map_or(Truth::Unknown, |charted| self.where_it_hurts(*id, charted, |found| found.pain))
            }
            _ => self.look_up(atom, |_| true, Truth::Unknown),
        }
    }

    /// How something stands on the side that hurts; on both, where both do or nobody said which: unknown where they differ.
    fn where_it_hurts(&self, id: QuestionId, charted: &Charted, stands: impl Fn(&Found) -> Option<bool>) -> Truth {
        let painful = self.side_read(id);
        let counts = |side| painful.is_none_or(|painful| painful == Side::Both || painful == side);
        let sides = charted.sides().into_iter().filter(|(side, found)| counts(*side) && !found.is_empty());
        let mut each = sides.map(|(_, found)| stands(found));
        let Some(Some(first)) = each.next() else { return Truth::Unknown };
        if each.all(|other| other == Some(first)) { first.into() } else { Truth::Unknown }
    }

    /// Takes back each outcome that what was found with others, or answered, excludes, for the one that these tell; gives those
    /// that were taken back.
    pub fn take_back_excluded(&mut self) -> Vec<(QuestionId, ChoiceId)> {
        let given = |id: QuestionId| match self.answer_to(id) {
            Some(Answer::One(outcome)) => self.excluded_by_others(id, *outcome).map(|_| (id, *outcome)),
            _ => None,
        };
        let excluded: Vec<_> = self.items_done().filter_map(given).collect();
        for (id, _) in &excluded {
            self.found(*id, self.outcome_by_items(*id));
        }
        excluded
    }

    /// The outcome of an item that what is charted of it stands for.
    #[must_use]
    pub fn charted_outcome(&self, id: QuestionId) -> Option<ChoiceId> {
        self.charted(id)?.counts(self.question(id), self.side_read(id))
    }

    /// Tells whether an item was charted on the other side alone than the one that is read.
    #[must_use]
    pub fn is_only_of_sound_side(&self, id: QuestionId) -> bool {
        let Some(charted) = self.charted(id) else { return false };
        match self.side_read(id) {
            Some(Side::Left) => charted.left.is_empty() && !charted.right.is_empty(),
            Some(Side::Right) => charted.right.is_empty() && !charted.left.is_empty(),
            Some(Side::Both) | None => false,
        }
    }

    /// Tells whether something was charted of an item that may count, and nobody has chosen its outcome: it counts nothing yet.
    #[must_use]
    pub fn lacks_outcome(&self, id: QuestionId) -> bool {
        let is_done = |found: &Found| !found.is_empty() && found.outcome != Some(Outcome::NotDone);
        let is_charted = self.charted(id).is_some_and(|charted| is_done(&charted.left) || is_done(&charted.right));
        is_charted && self.answer_to(id).is_none() && !self.is_only_of_sound_side(id)
    }

    /// The side that is read of the chart of an item: the one that hurts, or the other where that is the leg which is moved.
    #[must_use]
    pub fn side_read(&self, id: QuestionId) -> Option<Side> {
        let is_crossed = self.question(id).examination().is_some_and(|item| item.crossed);
        self.painful_side().map(|painful| match painful {
            Side::Left if is_crossed => Side::Right,
            Side::Right if is_crossed => Side::Left,
            painful => painful,
        })
    }

    /// Tells whether it hurts on a side, as far as an item reads it; on both, where nobody said which.
    #[must_use]
    pub fn hurts_on(&self, id: QuestionId, side: Side) -> bool {
        self.side_read(id).is_none_or(|painful| painful == Side::Both || painful == side)
    }

    /// The side on which the hip hurts, as far as the places tell: that of the place that hurts most, or of all. The low back
    /// says nothing of a hip, unless nothing else does. None where no side was said.
    #[must_use]
    pub fn painful_side(&self) -> Option<Side> {
        let id = self.questionnaire().with_role(Role::PainSite)?;
        let question = self.question(id);
        let with_side = |(choice, side): (&ChoiceId, &Option<Side>)| Some((question.choice(*choice), (*side)?));
        let mut places: Vec<_> = self.answer_to(id).and_then(Answer::chosen)?.iter().filter_map(with_side).collect();
        let of_hip = |place: &Choice| place.spot != Some(Spot::LowBack);
        if places.iter().any(|(place, _)| of_hip(place)) {
            places.retain(|(place, _)| of_hip(place));
        }
        let worst = self.questionnaire().with_role(Role::WorstSite).and_then(|worst| match self.answer_to(worst)? {
            Answer::One(choice) => Some(&*self.question(worst).choice(*choice).name),
            _ => None,
        });
        if let Some((_, side)) = places.iter().find(|(place, _)| worst == Some(&*place.name)) {
            return Some(*side);
        }
        let has = |one| places.iter().any(|(_, said)| [one, Side::Both].contains(said));
        match (has(Side::Left), has(Side::Right)) {
            (true, true) => Some(Side::Both),
            (true, false) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            (false, false) => None,
        }
    }

    /// Every item of which something was found: an outcome, or what was charted.
    #[must_use]
    pub fn items_found(&self) -> BTreeSet<QuestionId> {
        self.items_done().chain(self.beside.charted.keys().copied()).collect()
    }
}

#[cfg(test)]
mod tests;
