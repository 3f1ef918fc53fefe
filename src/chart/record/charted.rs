//! The items as charted on each side, by names.

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::words;
use hip_triage_core::interview::{Answer, Charted, Found, Interview, Outcome, Reading};
use hip_triage_core::questionnaire::{ChoiceId, Question, QuestionId};

/// An item of the examination as it was charted.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ChartedItem {
    /// The name of the item.
    pub question: String,
    /// The left side as it was found; left out where nothing was noted.
    #[serde(default, skip_serializing_if = "NamedFound::is_empty")]
    pub left: NamedFound,
    /// The right side as it was found; left out where nothing was noted.
    #[serde(default, skip_serializing_if = "NamedFound::is_empty")]
    pub right: NamedFound,
    /// When it was charted.
    pub at: Moment,
}

/// A side as it was found, by names.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NamedFound {
    /// The measured values, in the order of the parts; none where one was passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Option<Reading>>,
    /// True if it hurt; left out where that was not noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<bool>,
    /// The outcome: the name of a choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Says that it was not done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_done: bool,
}

impl NamedFound {
    /// Tells whether nothing was noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A side as it was found, by the names of the item.
    #[must_use]
    pub fn of(question: &Question, found: &Found) -> Self {
        let outcome = match found.outcome {
            Some(Outcome::Choice(choice)) => Some(question.choice(choice).name.clone()),
            _ => None,
        };
        let not_done = found.outcome == Some(Outcome::NotDone);
        Self { values: found.values.clone(), pain: found.pain, outcome, not_done }
    }

    /// The same for the item as it is now; none where its outcome is not on offer any more.
    fn to(&self, question: &Question) -> Option<Found> {
        let choice = match &self.outcome {
            Some(name) => Some(Outcome::Choice(question.find_choice(name)?)),
            None => self.not_done.then_some(Outcome::NotDone),
        };
        Some(Found { values: self.values.clone(), pain: self.pain, outcome: choice })
    }
}

/// How what is charted fitted the item as it is now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Fitted {
    /// It did not.
    Not,
    AsCharted,
    /// Without an outcome that what was measured excludes.
    ByMeasure(ByMeasure),
}

/// An item of whose outcomes one could not stand beside what was measured.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ByMeasure {
    /// The item.
    pub item: String,
    /// The outcomes that were charted and cannot be.
    pub charted: Vec<String>,
    /// The outcome that counts in their place; none where that is open.
    pub counts: Option<String>,
}

impl ByMeasure {
    /// The items whose outcome does not go with what was found with others, or answered; it is taken back.
    pub(super) fn of_others(interview: &mut Interview<'_>) -> Vec<Self> {
        let taken_back = interview.take_back_excluded();
        let of_item = |(id, outcome): (QuestionId, ChoiceId)| {
            let question = interview.question(id);
            let counts = match interview.answer_to(id) {
                Some(Answer::One(counts)) => Some(question.choice(*counts).label.clone()),
                _ => None,
            };
            let item = question.briefly().trim_end_matches('?').to_owned();
            Self { item, charted: vec![question.choice(outcome).label.clone()], counts }
        };
        taken_back.into_iter().map(of_item).collect()
    }
}

impl ChartedItem {
    /// Charts it, where the questionnaire still has the item; tells how it fitted.
    pub(super) fn give(&self, interview: &mut Interview<'_>) -> Fitted {
        let Some(id) = interview.questionnaire().find_question(&self.question) else { return Fitted::Not };
        let question = interview.question(id);
        let Some((left, right)) = self.left.to(question).zip(self.right.to(question)) else { return Fitted::Not };
        let charted = Charted { left, right };
        let excluded = excluded(interview, id, &charted);
        let label = |outcome: Outcome| match outcome {
            Outcome::Choice(choice) => question.choice(choice).label.clone(),
            Outcome::NotDone => words::charted::not_done().to_owned(),
        };
        if !interview.chart(id, charted) {
            return Fitted::Not;
        }
        if excluded.is_empty() {
            return Fitted::AsCharted;
        }
        let counts = match interview.answer_to(id) {
            Some(Answer::One(counts)) => Some(label(Outcome::Choice(*counts))),
            _ => None,
        };
        let item = question.briefly().trim_end_matches('?').to_owned();
        Fitted::ByMeasure(ByMeasure { item, charted: excluded.into_iter().map(label).collect(), counts })
    }

    /// Everything that is charted, where it is the same with the time at which it was. What no longer fits stays.
    pub(super) fn all_of(interview: &Interview<'_>, known: &[Self], at: &Moment) -> Vec<Self> {
        let mut all: Vec<_> = interview
            .all_charted()
            .map(|(id, charted)| {
                let question = interview.question(id);
                let [left, right] = [&charted.left, &charted.right].map(|found| NamedFound::of(question, found));
                let new = Self { question: question.name.clone(), left, right, at: at.clone() };
                let same = |known: &&Self| {
                    (&known.question, &known.left, &known.right) == (&new.question, &new.left, &new.right)
                };
                known.iter().find(same).cloned().unwrap_or(new)
            })
            .collect();
        let fits = |known: &&Self| known.give(&mut Interview::new(interview.questionnaire(), interview.audience()));
        all.extend(known.iter().filter(|known| fits(known) == Fitted::Not).cloned());
        all
    }
}

/// The outcomes that were charted on a side, or given, and that what was measured excludes, each once.
fn excluded(interview: &Interview<'_>, id: QuestionId, charted: &Charted) -> Vec<Outcome> {
    let question = interview.question(id);
    let given = match interview.answer_to(id) {
        Some(Answer::One(outcome)) => charted.excludes(question, *outcome, interview.side_read(id)).map(|_| *outcome),
        _ => None,
    };
    let of_sides = charted.contradictions(question).into_iter().zip(charted.sides());
    let of_sides = of_sides.filter_map(|(excluded, (_, found))| excluded.and(found.outcome));
    let mut all: Vec<_> = of_sides.chain(given.map(Outcome::Choice)).collect();
    all.dedup();
    all
}
