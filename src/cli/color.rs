//! Whether to use colours.

use clap::ValueEnum;

use super::variable;
use crate::tui::{ColourWish, is_coloured};

/// What the person says about colours.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal that has them, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// In any case
    Always,
    /// In no case
    Never,
}

impl ColorChoice {
    /// Whether to use colours on a stream.
    pub(super) fn wanted(self, terminal: bool) -> bool {
        let wish = match self {
            Self::Auto => ColourWish::Auto,
            Self::Always => ColourWish::Always,
            Self::Never => ColourWish::Never,
        };
        is_coloured(wish, variable, terminal)
    }
}
