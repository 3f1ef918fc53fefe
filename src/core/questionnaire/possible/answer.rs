//! The answers, and whether one fits its question.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Chosen;
use crate::questionnaire::{Choice, ChoiceId, Kind, Question};

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
    Many(Chosen),
    /// Every choice that applies, and those of which the person is not sure; the others do not.
    Doubt {
        /// The choices that apply.
        chosen: Chosen,
        /// Those of which the person is not sure.
        unsure: BTreeSet<ChoiceId>,
    },
    /// A whole number, or a step on a scale.
    Number(i32),
    /// The person's own words.
    Text(String),
    /// Activities in the person's own words.
    Activities(Vec<Activity>),
}

/// A side of the body.
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
    /// The activity, in the person's own words.
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
    /// A letter or two, which are no words.
    TooShort,
    /// A choice that stands alone was chosen with others.
    Exclusive {
        /// Its label.
        label: String,
    },
    /// There is no number, or one that is not on offer.
    OutOfRange {
        /// The least on offer, as it is typed.
        min: String,
        /// The most on offer, as it is typed.
        max: String,
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
            Kind::Text => Self::NoWords,
            typed => {
                let (min, max) = typed.range().unwrap_or_default();
                Self::OutOfRange { min: typed.typed(min), max: typed.typed(max) }
            }
        }
    }
}

/// The longest text that is kept, in characters.
pub const LONGEST_TEXT: u16 = 4000;
/// How well an activity goes, at least and at most.
pub const ABILITY: [u8; 2] = [0, 10];
/// The most activities that are kept.
const MOST_ACTIVITIES: usize = 3;

impl Answer {
    /// Tells whether the person is not sure, of all of it or of some.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        matches!(self, Self::NotSure | Self::Doubt { .. })
    }

    /// The choices that were made of many, each with its side; none where the question asks for something else.
    #[must_use]
    pub fn chosen(&self) -> Option<&Chosen> {
        match self {
            Self::Many(chosen) | Self::Doubt { chosen, .. } => Some(chosen),
            _ => None,
        }
    }

    /// The choices of which the person is not sure, of a list of which they are sure otherwise.
    pub fn doubted(&self) -> impl Iterator<Item = ChoiceId> {
        let unsure = match self {
            Self::Doubt { unsure, .. } => Some(unsure),
            _ => None,
        };
        unsure.into_iter().flatten().copied()
    }

    /// The number as which conditions read it; none where they read none.
    #[must_use]
    pub fn number(&self) -> Option<i32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Checks the answer against its question, and tidies it: a text, and a *not sure* of nothing or of everything.
    pub(crate) fn fit_to(&mut self, question: &Question, safety: impl Fn() -> bool) -> Result<(), AnswerError> {
        match (&mut *self, &question.kind) {
            (Self::NotSure, _) if question.can_be_unsure() => Ok(()),
            (Self::NotSure, _) => Err(AnswerError::CannotBeUnsure),
            (Self::Skipped, _) if question.optional && !safety() => Ok(()),
            (Self::Skipped, _) => Err(AnswerError::CannotSkip { safety: safety() }),
            (Self::One(choice), Kind::One { choices, .. }) if choice.index() < choices.len() => Ok(()),
            (Self::One(_), Kind::One { choices, .. }) => Err(AnswerError::UnknownChoice { choices: choices.len() }),
            (Self::Many(chosen), Kind::Many { choices, sides, .. }) => {
                if chosen.is_empty() {
                    return Err(AnswerError::Nothing);
                }
                go_together(choices, *sides, chosen)
            }
            (Self::Doubt { chosen, unsure }, Kind::Many { choices, sides, .. }) => {
                go_together(choices, *sides, chosen)?;
                let doubted = unsure.iter().map(|choice| (*choice, None));
                go_together(choices, *sides, &chosen.clone().into_iter().chain(doubted).collect())?;
                let in_question = question.free_choices().all(|(id, _)| unsure.contains(&id));
                unsure.retain(|choice| !chosen.contains_key(choice));
                if let Some(lone) = unsure.iter().find(|choice| choices[choice.index()].exclusive) {
                    return Err(AnswerError::Exclusive { label: choices[lone.index()].label.clone() });
                }
                match (unsure.is_empty(), chosen.is_empty()) {
                    (true, true) => return Err(AnswerError::Nothing),
                    (true, false) => *self = Self::Many(std::mem::take(chosen)),
                    (false, true) if in_question => *self = Self::NotSure,
                    (false, _) => {}
                }
                Ok(())
            }
            (Self::Text(text), Kind::Text) => {
                *text = tidied(text)?;
                Ok(())
            }
            (Self::Activities(activities), Kind::Activities) => {
                if activities.is_empty() {
                    return Err(AnswerError::Nothing);
                }
                if activities.len() > MOST_ACTIVITIES {
                    return Err(AnswerError::TooManyActivities { most: MOST_ACTIVITIES });
                }
                let [least, most] = ABILITY;
                for activity in activities {
                    if !(least..=most).contains(&activity.ability) {
                        return Err(AnswerError::OutOfRange { min: least.to_string(), max: most.to_string() });
                    }
                    activity.name = tidied(&activity.name)?;
                }
                Ok(())
            }
            (typed, _) if question.has_in_range(typed) => Ok(()),
            (typed, kind) if typed.number().and(kind.range()).is_some() => Err(AnswerError::nothing_to(question)),
            _ => Err(AnswerError::WrongKind),
        }
    }
}

impl Question {
    /// The least and the most that conditions can read of an answer; none where nothing is typed that they read.
    #[must_use]
    pub fn range(&self) -> Option<(i32, i32)> {
        self.kind.range()
    }

    /// Tells whether an answer is one that is typed here, and lies between the least and the most.
    #[must_use]
    pub fn has_in_range(&self, typed: &Answer) -> bool {
        typed
            .number()
            .zip(self.range())
            .is_some_and(|(number, (min, max))| (min..=max).contains(&number) && self.at(number) == *typed)
    }

    /// The answer that conditions read as this number.
    #[must_use]
    pub fn at(&self, number: i32) -> Answer {
        Answer::Number(number)
    }

    /// The answer that was typed.
    #[must_use]
    pub fn parsed(&self, typed: &str) -> Option<Answer> {
        self.kind.parsed(typed).map(|number| self.at(number))
    }

    /// An answer as it is typed; none where nothing is typed that conditions read.
    #[must_use]
    pub fn typed(&self, answer: &Answer) -> Option<String> {
        answer.number().map(|number| self.kind.typed(number))
    }
}

/// Checks that choices are among those of the question, and go together.
fn go_together(choices: &[Choice], sides: bool, chosen: &Chosen) -> Result<(), AnswerError> {
    for (id, side) in chosen {
        let Some(choice) = choices.get(id.index()) else {
            return Err(AnswerError::UnknownChoice { choices: choices.len() });
        };
        if choice.exclusive && chosen.len() > 1 {
            return Err(AnswerError::Exclusive { label: choice.label.clone() });
        }
        if side.is_some() && (choice.exclusive || !sides) {
            return Err(AnswerError::NoSides);
        }
    }
    Ok(())
}

/// Removes what a terminal would act on and what shows as nothing, and the blanks around.
pub(crate) fn tidied(text: &str) -> Result<String, AnswerError> {
    let spaced = text.chars().map(|c| if c == '\t' { ' ' } else { c });
    let text: String = spaced.filter(|c| *c == '\n' || !is_unsafe_to_show(*c)).collect();
    let text = text.trim();
    if !shows_something(text) {
        return Err(AnswerError::NoWords);
    }
    if text.chars().count() > LONGEST_TEXT.into() {
        return Err(AnswerError::TooLong { most: LONGEST_TEXT.into() });
    }
    Ok(text.to_owned())
}

/// The part of a text that a record holds, where the text is longer.
#[must_use]
pub fn cut_to_fit(text: &str) -> Option<&str> {
    text.char_indices().nth(LONGEST_TEXT.into()).map(|(end, _)| &text[..end])
}

/// Tells whether anything of a text can be seen: blanks, and what no font draws, are no words.
#[must_use]
pub fn shows_something(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(c))
}

/// Tells whether nothing is drawn for a character: what Unicode lists under `Default_Ignorable_Code_Point`, the marks
/// between lines of annotation, and the pattern of braille without dots.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Tells whether a character would steer the terminal or reorder the text around it.
#[must_use]
pub fn is_unsafe_to_show(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
