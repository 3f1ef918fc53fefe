//! A number and a step of a scale, sign by sign as they are typed.

use hip_triage_core::questionnaire::Question;

use super::{AnswerDraft, range};

/// More signs than any number that is asked for, with its unit.
const MOST_DIGITS: usize = 12;

impl AnswerDraft {
    /// Tells whether no further digit would fit on the scale, so that its number is whole.
    pub(in crate::tui::app) fn is_whole(&self, range: (i32, i32)) -> bool {
        match self {
            Self::Scale { value: Some(value), typed, .. } => !typed.is_empty() && (*value == 0 || value * 10 > range.1),
            _ => false,
        }
    }

    /// Holds the step of a scale that was typed and may be the beginning of another one, where a sign does not go on with it, and gives
    /// it: whoever is used to steps that are taken at once may have typed the sign, and what follows, for the next question.
    pub(in crate::tui::app) fn hold_step(&mut self, range: (i32, i32), sign: char) -> Option<i32> {
        let is_whole = self.is_whole(range);
        let Self::Scale { value: Some(value), typed, .. } = self else { return None };
        let goes_on = format!("{typed}{sign}").parse().is_ok_and(|longer| (range.0..=range.1).contains(&longer));
        if typed.is_empty() || goes_on || is_whole || !sign.is_ascii_digit() {
            return None;
        }
        typed.push(sign);
        Some(*value)
    }

    /// Adds a sign to a number, or moves a scale to a digit. A sign that belongs to no whole number stays where it was typed:
    /// left out, the digits around it would make another number.
    pub(in crate::tui::app) fn digit(&mut self, question: &Question, sign: char) {
        match self {
            Self::Number { digits, untouched, on_not_sure, .. } => {
                if std::mem::take(untouched) {
                    digits.clear();
                }
                *on_not_sure = false;
                if digits.chars().count() < MOST_DIGITS {
                    digits.push(sign);
                }
            }
            Self::Scale { value, typed, on_not_sure, .. } => {
                let (min, max) = range(question);
                let fits = |typed: &str| typed.parse().ok().filter(|value| (min..=max).contains(value));
                let belongs = |sign: char| question.kind.goes_on("", sign);
                if !belongs(sign) || !typed.chars().all(belongs) {
                    if typed.chars().count() < MOST_DIGITS {
                        typed.push(sign);
                    }
                    (*value, *on_not_sure) = (None, false);
                    return;
                }
                typed.push(sign);
                if fits(typed).is_none() {
                    *typed = sign.to_string();
                }
                if let Some(fitting) = fits(typed) {
                    *value = Some(fitting);
                    *on_not_sure = false;
                }
            }
            _ => {}
        }
    }

    /// The signs that were typed in place of a whole number, where they are none and cannot become one.
    pub(in crate::tui::app) fn no_number(&self, question: &Question) -> Option<&str> {
        let belongs = |sign: char| question.kind.goes_on("", sign);
        let is_one = match self {
            Self::Number { digits, .. } => {
                let digits = digits.trim();
                digits.chars().skip(1).all(|sign| sign.is_ascii_digit()) && digits.chars().take(1).all(belongs)
            }
            Self::Scale { typed, .. } => typed.chars().all(belongs),
            _ => true,
        };
        match self {
            Self::Number { digits: typed, .. } | Self::Scale { typed, .. } if !is_one => Some(typed),
            _ => None,
        }
    }

    /// Tells whether a number was typed that nobody has confirmed.
    pub(in crate::tui::app) fn has_typed_number(&self) -> bool {
        matches!(self, Self::Number { digits, untouched: false, on_not_sure: false, .. } if !digits.is_empty())
    }

    /// Forgets what was typed on a scale in place of a number.
    pub(in crate::tui::app) fn forget_typed(&mut self) {
        if let Self::Scale { typed, .. } = self {
            typed.clear();
        }
    }

    /// Moves along a scale.
    pub(in crate::tui::app) fn step(&mut self, range: (i32, i32), by: i32) {
        if let Self::Scale { value, typed, on_not_sure, .. } = self {
            typed.clear();
            *on_not_sure = false;
            let start = if by > 0 { range.0 } else { range.1 };
            *value = Some(value.map_or(start, |value| (value + by).clamp(range.0, range.1)));
        }
    }

    /// Goes to a step of a scale.
    pub(in crate::tui::app) fn set(&mut self, to: i32) {
        if let Self::Scale { value, typed, on_not_sure, .. } = self {
            typed.clear();
            (*value, *on_not_sure) = (Some(to), false);
        }
    }
}
