//! A field for words: typing into it, editing it, and pasting into it.

use tui_input::{Input, InputRequest};

use hip_triage_core::questionnaire::LONGEST_TEXT;

use super::Action;

/// The most letters of a field: as many as a record holds.
pub(super) const MOST_LETTERS: usize = LONGEST_TEXT as usize;

/// All of it is in the field, or it is full.
#[must_use]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fits {
    Whole,
    /// So many letters fit, and the rest was left out.
    Cut(usize),
    /// A whole number is asked for, and it is none: nothing of it was taken.
    NoNumber,
}

/// The request that moves the cursor of a field, or erases after it.
pub(super) fn editing(action: Action) -> Option<InputRequest> {
    Some(match action {
        Action::Less => InputRequest::GoToPrevChar,
        Action::More => InputRequest::GoToNextChar,
        Action::First => InputRequest::GoToStart,
        Action::Last => InputRequest::GoToEnd,
        Action::Delete => InputRequest::DeleteNextChar,
        Action::EraseWord => InputRequest::DeletePrevWord,
        Action::EraseLine => InputRequest::DeleteLine,
        _ => return None,
    })
}

/// Types a letter into a field that has at most so many.
pub(super) fn typed(field: &mut Input, letter: char, most: usize) -> Fits {
    // Bytes are counted at once, and letters are never more.
    if field.value().len() >= most && field.value().chars().count() >= most {
        return Fits::Cut(most);
    }
    field.handle(InputRequest::InsertChar(letter));
    Fits::Whole
}

/// Does to a field what a key asks for, where that is an edit.
pub(super) fn edited(field: &mut Input, action: Action, most: usize) -> Fits {
    match action {
        Action::Type(letter) => return typed(field, letter, most),
        Action::Erase => field.handle(InputRequest::DeletePrevChar),
        action => editing(action).and_then(|request| field.handle(request)),
    };
    Fits::Whole
}

/// Pastes a text into a field at its cursor; what is not on a keyboard is left behind.
pub(super) fn pasted(field: &mut Input, text: &str, most: usize) -> Fits {
    let room = most.saturating_sub(field.value().chars().count());
    let mut letters = text.chars().filter(|letter| *letter == '\n' || !letter.is_control());
    let pasted: String = letters.by_ref().take(room).collect();
    let at = field.value().char_indices().nth(field.cursor()).map_or(field.value().len(), |(at, _)| at);
    let value = format!("{}{pasted}{}", &field.value()[..at], &field.value()[at..]);
    let cursor = field.cursor() + pasted.chars().count();
    *field = Input::new(value).with_cursor(cursor);
    if letters.next().is_some() { Fits::Cut(most) } else { Fits::Whole }
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
