//! A body beside the choices, with their keys at the places that they name.
//!
//! Only an addition: the list of the choices is always there too.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::questionnaire::{ChoiceId, Kind, Picture, Question, Spot};
use crate::words::tui as words;

use super::app::Draft;
use super::keys;
use super::theme::Theme;

/// From the waist down, from the front and from behind.
const BODY: [&str; 18] = [
    "   │       │           │       │   ",
    "   │       │           │       │   ",
    "  ╱         ╲         ╱         ╲  ",
    " ╱           ╲       ╱           ╲ ",
    "│             │     │             │",
    "│             │     │      │      │",
    "│      ╷      │     │      │      │",
    "│     ╱ ╲     │     │      │      │",
    "│     │ │     │     │─────╴│╶─────│",
    " │    │ │    │       │    │ │    │ ",
    " │    │ │    │       │    │ │    │ ",
    " │    │ │    │       │    │ │    │ ",
    "  │   │ │   │         │   │ │   │  ",
    "  │   │ │   │         │   │ │   │  ",
    "  │   │ │   │         │   │ │   │  ",
    "   │  │ │  │           │  │ │  │   ",
    "   │  │ │  │           │  │ │  │   ",
    "  ╰───╯ ╰───╯         ╰───╯ ╰───╯  ",
];
