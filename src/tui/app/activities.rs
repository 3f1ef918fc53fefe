//! Up to three activities, each with a number, as they are being written.

use tui_input::Input;

use hip_triage_core::interview::{Activity, Answer, AnswerError};
use hip_triage_core::questionnaire::{ABILITY, shows_something};

use super::Action;
use super::field::{Fits, MOST_LETTERS, edited};

/// How many can be written.
const MOST: usize = 3;
/// More signs than any number of them has.
const MOST_SIGNS: usize = 6;

/// Names and numbers in the order in which they are written.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Activities {
    rows: [(Input, String); MOST],
    /// The field that is written in: a name, then its number, then the next name.
    at: usize,
    /// So many names were taken over: between their numbers no key leads through a name, in which a digit would be written.
    taken_over: usize,
    /// The row whose number is missing, once that was in the way.
    fault: Option<usize>,
}

impl Activities {
    /// Begins with what was answered.
    pub(super) fn of(answer: Option<&Answer>) -> Self {
        let mut rows: [(Input, String); MOST] = Default::default();
        if let Some(Answer::Activities(activities)) = answer {
            for (row, activity) in rows.iter_mut().zip(activities) {
                *row = (Input::new(activity.name.clone()), activity.ability.to_string());
            }
        }
        Self { rows, at: 0, taken_over: 0, fault: None }
    }

    /// Begins with what was answered the last time: one Enter takes all of it.
    pub(super) fn as_last_time(answer: &Answer) -> Self {
        let mut written = Self::of(Some(answer));
        written.take_over();
        written.go_to(written.taken_over);
        written
    }

    fn take_over(&mut self) {
        self.taken_over = self.rows.iter().filter(|(name, _)| !name.value().is_empty()).count();
    }

    /// Takes the numbers out, to be given anew; the names stay as they are.
    pub(super) fn rate_anew(&mut self) {
        self.take_over();
        self.rows.iter_mut().for_each(|(_, ability)| ability.clear());
        self.at = usize::from(!self.rows[0].0.value().is_empty());
    }

    /// The names and numbers.
    pub(in crate::tui) fn rows(&self) -> &[(Input, String)] {
        &self.rows
    }

    /// The row that is written in, and whether it is its number.
    pub(in crate::tui) fn place(&self) -> (usize, bool) {
        (self.at / 2, self.at % 2 == 1)
    }

    /// The row at which it is said that its number is missing.
    pub(in crate::tui) fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// Goes to the first activity without a number, which is said there; false where each has one. With `only_here`,
    /// only the number that is open counts.
    pub(super) fn stop_at_fault(&mut self, only_here: bool) -> bool {
        let unrated = |(name, ability): &(Input, String)| shows_something(name.value()) && rating(ability).is_none();
        let (open, number) = self.place();
        self.fault = if only_here {
            (number && unrated(&self.rows[open])).then_some(open)
        } else {
            self.rows.iter().position(unrated)
        };
        if let Some(row) = self.fault {
            self.at = 2 * row + 1;
        }
        self.fault.is_some()
    }

    /// Goes to a row.
    pub(super) fn go_to(&mut self, row: usize) {
        self.at = (2 * row).min(2 * MOST - 1);
    }

    /// The next field; false after the last, and after an empty name. Where ratings are given anew, the next rating comes
    /// before the next name.
    pub(super) fn forward(&mut self) -> bool {
        let (row, number) = self.place();
        if self.at + 1 == 2 * MOST || (!number && !shows_something(self.rows[row].0.value())) {
            return false;
        }
        self.at += 1;
        if number && row + 1 < self.taken_over {
            self.at += 1;
        }
        true
    }

    /// The field before, of names that were taken over the number before; the first stays.
    pub(super) fn backward(&mut self) {
        let (row, number) = self.place();
        let back = if number && row > 0 && row < self.taken_over { 2 } else { 1 };
        self.at = self.at.saturating_sub(back);
    }

    /// The name of the number that is open, to be written anew.
    fn back_to_name(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Writes in the open field. A number is whole with its digit, but for a 1, which may become 10. A sign that belongs to no
    /// number stays where it was typed: left out, the digits around it would make another number.
    pub(super) fn edit(&mut self, action: Action) -> Fits {
        let (row, number) = self.place();
        let (name, ability) = &mut self.rows[row];
        match (number, action) {
            (true, Action::Type(sign)) => {
                let longer = format!("{ability}{sign}");
                let is_of_signs = longer.chars().any(|sign| !sign.is_ascii_digit());
                if is_of_signs && ability.chars().count() >= MOST_SIGNS {
                    return Fits::Whole;
                }
                *ability = if is_of_signs || longer == "10" { longer } else { sign.to_string() };
            }
            (true, Action::Erase) if ability.is_empty() => self.back_to_name(),
            (true, Action::Erase) => drop(ability.pop()),
            (false, Action::Erase) if name.value().is_empty() => self.backward(),
            (false, action) => return edited(name, action, MOST_LETTERS),
            (true, _) => {}
        }
        let is_wrong = number && !self.rows[row].1.is_empty() && rating(&self.rows[row].1).is_none();
        self.fault = is_wrong.then_some(row);
        Fits::Whole
    }

    /// Takes a text as the open number; false where it is none.
    pub(super) fn rate(&mut self, text: &str) -> bool {
        let (row, number) = self.place();
        let rating = rating(text).filter(|_| number);
        if let Some(rating) = rating {
            (self.rows[row].1, self.fault) = (rating.to_string(), None);
        }
        rating.is_some()
    }

    /// The open name, for a text that is pasted.
    pub(super) fn name(&mut self) -> Option<&mut Input> {
        let (row, number) = self.place();
        (!number).then(|| &mut self.rows[row].0)
    }

    /// The answer as it would be confirmed now; left out where nothing is written.
    pub(super) fn answer(&self) -> Result<Answer, AnswerError> {
        let named = self.rows.iter().filter(|(name, _)| shows_something(name.value()));
        let activities: Vec<_> = named
            .map(|(name, ability)| {
                let ability = rating(ability).ok_or_else(unrated)?;
                Ok(Activity { name: name.value().trim().to_owned(), ability })
            })
            .collect::<Result<_, _>>()?;
        Ok(if activities.is_empty() { Answer::Skipped } else { Answer::Activities(activities) })
    }
}

/// The number of an activity, as it is typed.
fn rating(typed: &str) -> Option<u8> {
    let digits = Some(typed.trim()).filter(|typed| typed.chars().all(|sign| sign.is_ascii_digit()))?;
    digits.parse().ok().filter(|ability| (ABILITY[0]..=ABILITY[1]).contains(ability))
}

fn unrated() -> AnswerError {
    let [min, max] = ABILITY.map(|ability| ability.to_string());
    AnswerError::OutOfRange { min, max }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_given_anew_one_after_another_under_the_same_names() {
        let activity = |name: &str, ability| Activity { name: name.to_owned(), ability };
        let mut written = Activities::of(Some(&Answer::Activities(vec![activity("Stairs", 3), activity("Garden", 8)])));
        written.rate_anew();
        assert_eq!(written.answer(), Err(unrated()), "nothing is taken over");
        let _ = written.edit(Action::Type('5'));
        assert!(written.forward());
        let _ = written.edit(Action::Type('6'));
        let rated = Answer::Activities(vec![activity("Stairs", 5), activity("Garden", 6)]);
        assert_eq!(written.answer(), Ok(rated));
    }

    #[test]
    fn between_the_numbers_of_names_that_were_taken_over_no_digit_gets_into_a_name() {
        let activity = |name: &str, ability| Activity { name: name.to_owned(), ability };
        let last = ["Stairs", "Garden", "Socks"].map(|name| activity(name, 3));
        let mut written = Activities::as_last_time(&Answer::Activities(last.to_vec()));
        for ability in ['7', '6', '5'] {
            let _ = written.edit(Action::Type(ability));
            written.backward();
        }
        let rated = [("Stairs", 5), ("Garden", 6), ("Socks", 7)].map(|(name, ability)| activity(name, ability));
        assert_eq!(written.answer(), Ok(Answer::Activities(rated.to_vec())));
        // A name is reached from its number that was erased.
        written.go_to(1);
        assert!(written.forward());
        for _ in 0..3 {
            let _ = written.edit(Action::Erase);
        }
        assert_eq!((written.place(), written.rows()[1].0.value()), ((1, false), "Garde"));
    }
}
