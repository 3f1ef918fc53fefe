//! What a person can do, what follows from it, and where.

use crate::tui::Ending;

/// What a person can do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Action {
    /// Choose the row of that place, from 0.
    Pick(usize),
    /// A number of a scale, clicked.
    Value(i32),
    Confirm,
    Toggle,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Digit(char),
    Type(char),
    Erase,
    Delete,
    Less,
    More,
    Back,
    Why,
    Help,
    NotSure,
    Review,
    /// On from the review.
    Proceed,
    Leave,
    Forget,
    Plain,
    Close,
    Pause,
    Redraw,
}

/// What the loop does after an action.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Effect {
    None,
    /// Keep the interview.
    Save,
    /// Delete everything that is kept.
    Forget,
    /// Stop the program until it is continued.
    Pause,
    /// Draw everything anew.
    Redraw,
    /// Leave.
    Leave(Ending),
}

/// What is on the screen; each has its keys.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Screen {
    Welcome,
    One,
    Many,
    Number,
    Scale,
    /// Words are being written.
    Text,
    /// The row under the field.
    TextRow,
    Review,
    Stop,
    Result,
    Why,
    Help,
    Leave,
    Forget,
    TooSmall,
}

impl Screen {
    /// Every screen.
    #[cfg(test)]
    pub(in crate::tui) const ALL: [Self; 15] = [
        Self::Welcome,
        Self::One,
        Self::Many,
        Self::Number,
        Self::Scale,
        Self::Text,
        Self::TextRow,
        Self::Review,
        Self::Stop,
        Self::Result,
        Self::Why,
        Self::Help,
        Self::Leave,
        Self::Forget,
        Self::TooSmall,
    ];
}
