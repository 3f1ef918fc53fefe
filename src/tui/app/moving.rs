//! Moving: a highlight over rows, and a page under its window.

use super::{Action, App};

/// How much of a page there is, and how much of it can be seen.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(in crate::tui) struct Extent {
    pub(in crate::tui) rows: usize,
    pub(in crate::tui) visible: usize,
    /// The rows that have to be seen.
    pub(in crate::tui) focus: Option<std::ops::Range<usize>>,
}

impl App<'_> {
    /// How many rows of the page lie above the window.
    pub(in crate::tui) fn scroll(&self) -> usize {
        if self.overlay.is_some() { self.scroll_over } else { self.scroll }
    }

    /// Learns how much of the page can be seen, and scrolls so that what matters is.
    pub(in crate::tui) fn fit(&mut self, extent: &Extent) {
        let most = extent.rows.saturating_sub(extent.visible);
        self.page = extent.visible.saturating_sub(1).max(1);
        let scroll = if self.overlay.is_some() { &mut self.scroll_over } else { &mut self.scroll };
        if let Some(focus) = &extent.focus {
            *scroll = (*scroll).max(focus.end.saturating_sub(extent.visible)).min(focus.start);
        }
        *scroll = (*scroll).min(most);
    }

    pub(super) fn move_row(&mut self, action: Action) {
        let last = self.rows().saturating_sub(1);
        self.row = moved(self.row, last, self.page, action);
    }

    pub(super) fn scroll_by(&mut self, action: Action) {
        let page = self.page;
        let scroll = if self.overlay.is_some() { &mut self.scroll_over } else { &mut self.scroll };
        // The end is found when the page is laid out.
        *scroll = moved(*scroll, usize::from(u16::MAX), page, action);
    }
}

/// A row after moving, within 0 and the last.
pub(super) fn moved(row: usize, last: usize, page: usize, action: Action) -> usize {
    let row = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => row + 1,
        Action::PageUp => row.saturating_sub(page),
        Action::PageDown => row + page,
        Action::First => 0,
        Action::Last => last,
        _ => row,
    };
    row.min(last)
}
