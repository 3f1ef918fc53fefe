//! The letters and signs that mean something, each one thing: one table for each language, for both faces.
//!
//! A key that changes its meaning from one question to the next answers something else by habit.

use crate::rows::RowKey;
use crate::say::keys as say;

/// Something that a letter or sign means.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Letter {
    /// *None of these*, on every list that has it. In a field for a number it is a digit.
    None,
    /// *Not sure*; where a question may be left out, it does that.
    NotSure,
    /// Back to the question before.
    Back,
    /// Why this is asked.
    Why,
    /// How to answer.
    Help,
    /// The same, as many programs have it.
    HelpToo,
    /// Leave.
    Leave,
    /// A note, in an intake.
    Note,
    /// The evidence, in an intake.
    Evidence,
    /// The examination, in an intake.
    Examination,
    /// Left and right of an item of the examination.
    Chart,
    /// Find an item of the examination.
    Find,
    /// The drawn body, and back to the list.
    Map,
    /// All answers on the full screen; line by line, the same page once more.
    Review,
    /// On a later visit: as it was answered the last time.
    AsLastTime,
    /// Said by somebody who has read what needs care first.
    HaveRead,
    /// On the first page: the other language.
    OtherLanguage,
    /// On a page that asks for yes or no: yes.
    Yes,
    /// On a result: write it to a file.
    Save,
    /// At a stop, a PT's: known, go on.
    Acknowledge,
}

impl Letter {
    /// The letter or sign, in the language that is spoken.
    #[must_use]
    pub fn key(self) -> char {
        let key = match self {
            Self::None => say::none(),
            Self::NotSure => say::not_sure(),
            Self::Back => say::back(),
            Self::Why => say::why(),
            Self::Help => say::help(),
            Self::HelpToo => say::help_too(),
            Self::Leave => say::leave(),
            Self::Note => say::note(),
            Self::Evidence => say::evidence(),
            Self::Examination => say::examination(),
            Self::Chart => say::chart(),
            Self::Find => say::find(),
            Self::Map => say::map(),
            Self::Review => say::review(),
            Self::AsLastTime => say::as_last_time(),
            Self::HaveRead => say::have_read(),
            Self::OtherLanguage => say::other_language(),
            Self::Yes => say::yes(),
            Self::Save => say::save(),
            Self::Acknowledge => say::acknowledge(),
        };
        key.chars().next().unwrap_or_default()
    }
}

/// The keys of choices: digits, then the letters that mean nothing else where a question is open.
#[must_use]
pub fn choices() -> &'static str {
    say::choices()
}

/// The key of the choice in that place, from 0.
#[must_use]
pub fn of_choice(place: usize) -> Option<char> {
    choices().chars().nth(place)
}

/// The key of a row of a list, as it is shown.
#[must_use]
pub fn of_row(key: RowKey) -> Option<char> {
    match key {
        RowKey::Number(place) => of_choice(place),
        RowKey::None => Some(Letter::None.key()),
        RowKey::NotSure => Some(Letter::NotSure.key()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn no_key_means_two_things_and_none_of_them_is_a_choice() {
        let commands = [
            Letter::None,
            Letter::NotSure,
            Letter::Back,
            Letter::Why,
            Letter::Help,
            Letter::HelpToo,
            Letter::Leave,
            Letter::Note,
            Letter::Evidence,
            Letter::Examination,
            Letter::Chart,
            Letter::Find,
            Letter::Map,
            Letter::Review,
            Letter::AsLastTime,
            Letter::HaveRead,
        ];
        for language in Language::ALL {
            within(*language, || {
                let all: Vec<char> = commands.into_iter().map(Letter::key).chain(choices().chars()).collect();
                for (place, key) in all.iter().enumerate() {
                    assert!(!all[..place].contains(key), "{language:?}: {key} means two things");
                    assert!(!key.is_uppercase(), "{language:?}: {key}: letters count in either case");
                }
                // Every list fits that fits in the first language.
                assert_eq!(choices().len(), within(Language::ALL[0], choices).len(), "{language:?}");
            });
        }
    }
}
