//! An answer by chance. Where the chance comes from is handed in.

use super::{Answer, Answers, Chosen, Side};
use crate::questionnaire::{Kind, Question};

/// A source of chance.
pub trait Chance {
    /// A number below a bound, which is more than 0.
    fn below(&mut self, bound: usize) -> usize;

    /// Heads or tails.
    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    /// Tells whether something happens that does so many times out of sixteen.
    fn sixteenths(&mut self, times: u8) -> bool {
        self.below(16) < times.into()
    }

    /// A number between two, both included.
    fn between(&mut self, low: i32, high: i32) -> i32 {
        let many = usize::try_from(i64::from(high) - i64::from(low) + 1).unwrap_or(1);
        low.saturating_add(i32::try_from(self.below(many)).unwrap_or_default())
    }
}

impl Answers<'_> {
    /// Any answer that the question admits. Numbers lie half of the time where conditions change; of a list of signs
    /// most are not there if it is about safety. Words are left out.
    pub fn random(self, safety: bool, chance: &mut dyn Chance) -> Answer {
        let question = self.question;
        match &question.kind {
            kind if kind.is_words() => question.quiet(),
            _ if chance.sixteenths(1) => Answer::NotSure,
            _ if question.optional && chance.sixteenths(1) => Answer::Skipped,
            Kind::One { choices, .. } => {
                question.choice_at(chance.below(choices.len())).map_or(Answer::NotSure, Answer::One)
            }
            Kind::Many { sides, .. } => some(question, *sides, safety, chance),
            typed => {
                let (min, max) = typed.range().unwrap_or_default();
                let edges = self.edges().count();
                let near = (edges > 0 && chance.coin()).then(|| chance.below(edges));
                let near = near.and_then(|edge| self.edges().nth(edge)).filter(|number| (min..=max).contains(number));
                question.at(near.unwrap_or_else(|| chance.between(min, max)))
            }
        }
    }
}

/// Some choices that go together, or one that stands alone.
fn some(question: &Question, sides: bool, safety: bool, chance: &mut dyn Chance) -> Answer {
    let [lone, free]: [Vec<_>; 2] =
        [question.lone_choices().map(|(id, _)| id).collect(), question.free_choices().map(|(id, _)| id).collect()];
    let none = chance.sixteenths(if safety { 14 } else { 4 });
    if free.is_empty() || (none && !lone.is_empty()) {
        let which = if lone.len() > 1 { chance.below(lone.len()) } else { 0 };
        return lone.get(which).map_or(Answer::NotSure, |choice| question.choosing(*choice));
    }
    let mut chosen = Chosen::new();
    loop {
        let side = [None, Some(Side::Left), Some(Side::Right), Some(Side::Both)][chance.below(4)];
        chosen.insert(free[chance.below(free.len())], side.filter(|_| sides));
        if chance.coin() {
            return Answer::Many(chosen);
        }
    }
}
