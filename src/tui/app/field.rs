//! A field for words: editing it, and pasting into it.

use tui_input::{Input, InputRequest};

use super::Action;

/// More letters than an answer may have, so that the sentence about it is heard.
pub(super) const MOST_LETTERS: usize = 5000;

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

/// A field with a text pasted at its cursor; what is not on a keyboard is left behind.
pub(super) fn pasted(field: &Input, text: &str, most: usize) -> Input {
    let room = most.saturating_sub(field.value().chars().count());
    let pasted: String = text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).take(room).collect();
    let at = field.value().char_indices().nth(field.cursor()).map_or(field.value().len(), |(at, _)| at);
    let value = format!("{}{pasted}{}", &field.value()[..at], &field.value()[at..]);
    let cursor = field.cursor() + pasted.chars().count();
    Input::new(value).with_cursor(cursor)
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
