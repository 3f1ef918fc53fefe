//! What can be answered, and whether it fits the question.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Atom, ChoiceId, Given, Kind, Question, Truth};

/// An answer to one question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Answer {
    /// *Not sure*: the person does not know.
    NotSure,
    /// Left out, where that is allowed.
    Skipped,
    /// One choice.
    One(ChoiceId),
    /// Every choice that applies, each with its side where sides are asked and one was said.
    Many(BTreeMap<ChoiceId, Option<Side>>),
    /// A whole number, or a step on a scale.
    Number(i32),
    /// The person's own words.
    Text(String),
    /// Activities in the person's own words.
    Activities(Vec<Activity>),
}

/// Which side of the body.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Side {
    Left,
    Right,
    Both,
}

/// Something that the hip makes hard.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Activity {
    /// What, in the person's own words.
    pub name: String,
    /// How well it goes, from 0 (cannot) to 10 (as good as before).
    pub ability: u8,
}

/// Why an answer does not fit its question. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AnswerError {
    /// The question wants another kind of answer.
    WrongKind,
    /// There is no such choice.
    UnknownChoice {
        /// How many there are.
        choices: usize,
    },
    /// None of many was chosen or named.
    Nothing,
    /// No choice was made where one is wanted.
    NoChoice,
    /// Nothing was written.
    NoWords,
    /// A choice that stands alone was chosen with others.
    Exclusive {
        /// Its label.
        label: String,
    },
    /// There is no number, or one that is not on offer.
    OutOfRange {
        /// The least on offer.
        min: i32,
        /// The most on offer.
        max: i32,
    },
    /// A side was given where none is asked.
    NoSides,
    /// The question cannot be skipped.
    CannotSkip {
        /// Because it is about safety.
        safety: bool,
    },
    /// *Not sure* is no answer to it: words are asked for.
    CannotBeUnsure,
    /// The words are longer than a record holds.
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// There are more activities than a record holds.
    TooManyActivities {
        /// The most activities.
        most: usize,
    },
}

impl AnswerError {
    /// Why an answer that is not there yet cannot be given.
    #[must_use]
    pub fn nothing_to(question: &Question) -> Self {
        match &question.kind {
            Kind::One { .. } => Self::NoChoice,
            Kind::Many { .. } | Kind::Activities => Self::Nothing,
            Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => Self::OutOfRange { min: *min, max: *max },
            Kind::Text => Self::NoWords,
        }
    }
}

/// The longest text that is kept, in characters.
pub(super) const LONGEST_TEXT: usize = 4000;
/// The most activities that are kept.
const MOST_ACTIVITIES: usize = 3;

impl Answer {
    /// Checks the answer against its question, and tidies text.
    pub(super) fn fitted_to(self, question: &Question, safety: bool) -> Result<Self, AnswerError> {
        match (self, &question.kind) {
            (Self::NotSure, _) if question.can_be_unsure() => Ok(Self::NotSure),
            (Self::NotSure, _) => Err(AnswerError::CannotBeUnsure),
            (Self::Skipped, _) if question.optional && !safety => Ok(Self::Skipped),
            (Self::Skipped, _) => Err(AnswerError::CannotSkip { safety }),
            (Self::One(choice), Kind::One { choices, .. }) if choice.index() < choices.len() => Ok(Self::One(choice)),
            (Self::One(_), Kind::One { choices, .. }) => Err(AnswerError::UnknownChoice { choices: choices.len() }),
            (Self::Many(chosen), Kind::Many { choices, sides, .. }) => {
                if chosen.is_empty() {
                    return Err(AnswerError::Nothing);
                }
                for (id, side) in &chosen {
                    let choice =
                        choices.get(id.index()).ok_or(AnswerError::UnknownChoice { choices: choices.len() })?;
                    if choice.exclusive && chosen.len() > 1 {
                        return Err(AnswerError::Exclusive { label: choice.label.clone() });
                    }
                    if side.is_some() && (choice.exclusive || !sides) {
                        return Err(AnswerError::NoSides);
                    }
                }
                Ok(Self::Many(chosen))
            }
            (Self::Number(number), Kind::Number { min, max, .. } | Kind::Scale { min, max, .. }) => {
                if (*min..=*max).contains(&number) {
                    Ok(Self::Number(number))
                } else {
                    Err(AnswerError::OutOfRange { min: *min, max: *max })
                }
            }
            (Self::Text(text), Kind::Text) => Ok(Self::Text(tidied(&text)?)),
            (Self::Activities(activities), Kind::Activities) => {
                if activities.is_empty() {
                    return Err(AnswerError::Nothing);
                }
                if activities.len() > MOST_ACTIVITIES {
                    return Err(AnswerError::TooManyActivities { most: MOST_ACTIVITIES });
                }
                let fitted = activities.into_iter().map(|activity| {
                    if activity.ability > 10 {
                        return Err(AnswerError::OutOfRange { min: 0, max: 10 });
                    }
                    Ok(Activity { name: tidied(&activity.name)?, ..activity })
                });
                fitted.collect::<Result<_, _>>().map(Self::Activities)
            }
            _ => Err(AnswerError::WrongKind),
        }
    }

    /// What may be meant by it: each choice that is made, the number; anything, where the person does not know.
    pub(super) fn given(&self) -> impl Iterator<Item = Given> {
        let (one, many) = match self {
            Self::NotSure => (Some(Given::Any), None),
            Self::One(choice) => (Some(Given::Choice(*choice)), None),
            Self::Number(number) => (Some(Given::Between(*number, *number)), None),
            Self::Many(chosen) => (None, Some(chosen)),
            Self::Skipped | Self::Text(_) | Self::Activities(_) => (None, None),
        };
        one.into_iter().chain(many.into_iter().flat_map(|chosen| chosen.keys().copied().map(Given::Choice)))
    }

    /// How a thing that a condition reads stands in this answer.
    #[must_use]
    pub fn truth_of(&self, atom: &Atom, not_sure: Truth) -> Truth {
        match (self, atom) {
            (Self::NotSure, _) => not_sure,
            (Self::One(choice), Atom::Chosen(_, any)) => any.contains(choice).into(),
            (Self::Many(chosen), Atom::Chosen(_, any)) => any.iter().any(|choice| chosen.contains_key(choice)).into(),
            (Self::Many(chosen), Atom::BothSides(_, any)) => {
                any.iter().any(|choice| chosen.get(choice) == Some(&Some(Side::Both))).into()
            }
            (Self::Number(number), Atom::Between(_, low, high)) => (low..=high).contains(&number).into(),
            _ => Truth::Unknown,
        }
    }
}

/// Removes what a terminal would act on and what shows as nothing, and the blanks around.
pub(super) fn tidied(text: &str) -> Result<String, AnswerError> {
    let spaced = text.chars().map(|c| if c == '\t' { ' ' } else { c });
    let text: String = spaced.filter(|c| *c == '\n' || !is_unsafe_to_show(*c)).collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(AnswerError::NoWords);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(AnswerError::TooLong { most: LONGEST_TEXT });
    }
    Ok(text.to_owned())
}

/// Whether a character would steer the terminal or reorder the text around it.
#[must_use]
pub fn is_unsafe_to_show(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
