//! Actions of a person, what follows from them, and the screens they are for.

use crate::tui::Departure;
use crate::tui::map::Mark;
use hip_triage_chart::export::ExportFormat;

/// An action of a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Action {
    /// Choose the row of that place, from 0, as a click does.
    Pick(usize),
    /// Choose the row of that number, from 0, as its key does.
    Key(usize),
    /// Choose that place on the drawn body, or undo it, as a click does.
    Mark(Mark),
    /// To the drawn body, or back to the list.
    Map,
    /// Choose *None of these*.
    NoneOfThese,
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
    /// A letter or sign that does nothing here, which is said.
    Unknown(char),
    Erase,
    Delete,
    EraseWord,
    EraseLine,
    Less,
    More,
    Back,
    /// Out of the longer page, or else of the program.
    Out,
    Why,
    Help,
    NotSure,
    /// Put in the answer of the last time, as it was.
    AsLastTime,
    Review,
    /// On from the review.
    Proceed,
    Note,
    Evidence,
    /// Every item of the examination.
    Items,
    /// Chart both sides of an item.
    Chart,
    /// Find an item by part of its name.
    Find,
    /// Go past a stop.
    Acknowledge,
    /// Copy the page.
    Copy,
    /// Save the page to a file.
    Save,
    /// The result as the other of client and PT reads it.
    TurnPage,
    /// All that the short result stands for, or the short one again.
    Details,
    /// The page for the PT, or the short result again.
    ForPt,
    Leave,
    Forget,
    Plain,
    /// To the other language.
    OtherLanguage,
    Close,
    Pause,
    Redraw,
}

impl Action {
    /// Tells whether it is one that only a PT has.
    pub(in crate::tui) fn is_of_a_desk(self) -> bool {
        matches!(self, Self::Note | Self::Evidence | Self::Items | Self::Chart | Self::Find)
    }
}

/// The task of the loop after an action.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Task {
    None,
    /// Keep the interview.
    Save,
    /// An intake begins in that way.
    Begin(usize),
    /// Delete everything that is kept.
    Forget,
    /// Write the page to the clipboard.
    Copy,
    /// Write the page to a file.
    Write(ExportFormat),
    /// Stop the program until it is continued.
    Pause,
    /// Draw everything anew.
    Redraw,
    /// Leave.
    Leave(Departure),
}

/// The screens; each has its keys.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Screen {
    Welcome,
    One,
    Many,
    /// The same two, answered on the drawn body.
    OneOnMap,
    ManyOnMap,
    Number,
    Scale,
    /// Words are being written.
    Text,
    /// The row under the field.
    TextRow,
    /// Activities are being written.
    Activities,
    /// A client's code is being typed.
    Client,
    /// A note is being written.
    Note,
    /// The items of the examination.
    Items,
    /// Both sides of an item are being charted.
    Chart,
    /// An item is being looked for.
    Find,
    Evidence,
    Review,
    Stop,
    Result,
    /// A page is being saved to a file.
    Save,
    Why,
    Help,
    Leave,
    Forget,
    TooSmall,
}

impl Screen {
    /// Every screen.
    pub(in crate::tui) const ALL: [Self; 25] = [
        Self::Welcome,
        Self::One,
        Self::Many,
        Self::OneOnMap,
        Self::ManyOnMap,
        Self::Number,
        Self::Scale,
        Self::Text,
        Self::TextRow,
        Self::Activities,
        Self::Client,
        Self::Note,
        Self::Items,
        Self::Chart,
        Self::Find,
        Self::Evidence,
        Self::Review,
        Self::Stop,
        Self::Result,
        Self::Save,
        Self::Why,
        Self::Help,
        Self::Leave,
        Self::Forget,
        Self::TooSmall,
    ];
}
