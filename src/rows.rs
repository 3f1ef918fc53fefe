//! The key of each row of a list, the same in both faces.
//!
//! A place in a list is no meaning: where *None of these* is the seventh row in one list and the ninth in the next, a habit
//! marks a sign that nobody has. So it has a key of its own, as *Not sure* has.

use hip_triage_core::questionnaire::{ChoiceId, Question};

/// The key of a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RowKey {
    /// The number of a choice, from 0: *None of these* is not counted.
    Number(usize),
    /// *None of these*, whatever it is called there.
    None,
    /// *Not sure*, the row after the last choice.
    NotSure,
}

/// The key of a row of a list of which these choices are offered.
#[must_use]
pub fn key_of(question: &Question, offered: &[ChoiceId], row: usize) -> RowKey {
    let is_none = |choice: &ChoiceId| question.none() == Some(*choice);
    match offered.get(row) {
        None => RowKey::NotSure,
        Some(choice) if is_none(choice) => RowKey::None,
        Some(_) => RowKey::Number(offered[..row].iter().filter(|choice| !is_none(choice)).count()),
    }
}

/// The row that has a key, if one has.
#[must_use]
pub fn row_of(question: &Question, offered: &[ChoiceId], key: RowKey) -> Option<usize> {
    (0..=offered.len()).find(|row| key_of(question, offered, *row) == key)
}

/// How many rows have a number.
#[must_use]
pub fn numbered(question: &Question, offered: &[ChoiceId]) -> usize {
    offered.iter().filter(|choice| question.none() != Some(**choice)).count()
}
