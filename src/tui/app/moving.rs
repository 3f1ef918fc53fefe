//! Moving: a highlight over rows, and a page under its window.

use std::collections::BTreeMap;
use std::ops::Range;

use hip_triage_core::questionnaire::QuestionId;

use super::{Action, App};

/// How much of a page there is, and how much of it can be seen.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(in crate::tui) struct Extent {
    pub(in crate::tui) rows: usize,
    pub(in crate::tui) visible: usize,
    /// The rows that have to be seen.
    pub(in crate::tui) focus: Option<Range<usize>>,
    /// The choices among them: of each its place in the list, and its rows.
    pub(in crate::tui) choices: Vec<(usize, Range<usize>)>,
    /// The rows of each thing that can be highlighted.
    pub(in crate::tui) listed: Vec<Range<usize>>,
}

impl Extent {
    /// By how many things a page down or up moves the highlight, where that window is shown: what follows those that are seen whole
    /// is seen next, and nothing is passed over, however many rows each takes.
    fn leap(&self, window: &Range<usize>, forward: bool) -> Option<usize> {
        let focus = self.focus.as_ref()?;
        let here = self.listed.iter().position(|rows| rows.end == focus.end)?;
        let is_whole = |rows: &Range<usize>| window.start <= rows.start && rows.end <= window.end;
        let fits = |first: usize, last: usize| self.listed[last].end - self.listed[first].start <= self.visible;
        let end = self.listed.len() - 1;
        if forward {
            let first = (self.listed.iter().rposition(is_whole).unwrap_or(here) + 1).min(end);
            let last = (first..=end).take_while(|last| fits(first, *last)).last().unwrap_or(first);
            return Some((last - here).max(1));
        }
        let last = self.listed.iter().position(is_whole).unwrap_or(here).saturating_sub(1);
        let first = (0..=last).rev().take_while(|first| fits(*first, last)).last().unwrap_or(last);
        Some((here - first).max(1))
    }
}

/// The choices of a list that were not on the screen yet: of each its place, and its rows.
#[derive(Clone, Debug)]
pub(super) struct Unseen {
    question: QuestionId,
    choices: BTreeMap<usize, Range<usize>>,
    /// The one that is shown next, whole, whatever stands over it.
    pointed_at: Option<usize>,
}

impl App<'_> {
    /// How many rows of the page lie above the window.
    pub(in crate::tui) fn scroll(&self) -> usize {
        if self.overlay.is_some() { self.scroll_over } else { self.scroll }
    }

    /// Takes a message away where it leaves too few rows for the choice that is to be seen whole: with it, no key would ever
    /// lead past that choice.
    pub(in crate::tui) fn makes_room(&mut self, extent: &Extent) -> bool {
        let is_short_of_room = self.pointed_at(extent).is_some_and(|rows| rows.len() > extent.visible);
        is_short_of_room && self.message.take().is_some()
    }

    /// The rows of the choice that was not seen whole and is to be now.
    fn pointed_at<'e>(&self, extent: &'e Extent) -> Option<&'e Range<usize>> {
        let row = self.unseen.as_ref().filter(|_| self.overlay.is_none())?.pointed_at?;
        extent.choices.iter().find(|(choice, _)| *choice == row).map(|(_, rows)| rows)
    }

    /// Learns how much of the page can be seen, and scrolls so that what matters is.
    pub(in crate::tui) fn fit(&mut self, extent: &Extent) {
        let most = extent.rows.saturating_sub(extent.visible);
        self.page = extent.visible.saturating_sub(1).max(1);
        let focus = self.pointed_at(extent).or(extent.focus.as_ref());
        let scroll = if self.overlay.is_some() { &mut self.scroll_over } else { &mut self.scroll };
        if let Some(focus) = focus {
            let to_the_end = focus.end.saturating_sub(extent.visible);
            // What is taller than the window is read from its first row to its last.
            *scroll = (*scroll).clamp(to_the_end.min(focus.start), to_the_end.max(focus.start));
        }
        *scroll = (*scroll).min(most);
        let window = *scroll..*scroll + extent.visible;
        self.leaps = [false, true].map(|forward| extent.leap(&window, forward).unwrap_or(self.page));
        self.look_at(extent);
    }

    /// Strikes off the choices that are on the screen now: none while a window or a word about its size hides them.
    fn look_at(&mut self, extent: &Extent) {
        let is_hidden = self.overlay.is_some() || self.is_too_small();
        let Some(question) = self.question().filter(|_| !is_hidden) else { return };
        let known = self.unseen.take().filter(|unseen| unseen.question == question);
        let is_unseen = |row: &usize| known.as_ref().is_none_or(|unseen| unseen.choices.contains_key(row));
        let window = self.scroll..self.scroll + extent.visible;
        let is_shown =
            |rows: &Range<usize>| rows.end <= window.end && (rows.start >= window.start || rows.len() > extent.visible);
        let left = extent.choices.iter().filter(|(row, rows)| is_unseen(row) && !is_shown(rows));
        let choices = left.map(|(row, rows)| (*row, rows.clone())).collect();
        self.unseen = Some(Unseen { question, choices, pointed_at: None });
    }

    /// Shows what was not on the screen yet of an open list of choices; false where all of it was.
    pub(super) fn show_unseen(&mut self) -> bool {
        let (open, offered) = (self.question(), self.draft.offered());
        let unseen = self.unseen.as_ref().filter(|unseen| Some(unseen.question) == open);
        let first = unseen.and_then(|unseen| unseen.choices.iter().find(|(row, _)| **row < offered));
        let Some((row, rows)) = first.map(|(row, rows)| (*row, rows.clone())) else { return false };
        let is_taller = rows.len() > self.page && rows.contains(&self.scroll);
        self.scroll = if is_taller { self.scroll + self.page } else { rows.start };
        self.draft.point_at(row);
        if let Some(unseen) = &mut self.unseen {
            unseen.pointed_at = Some(row);
        }
        true
    }

    pub(super) fn move_row(&mut self, action: Action) {
        let last = self.rows().saturating_sub(1);
        self.row = moved(self.row, last, self.leap(action), action);
    }

    /// By how many rows of a list a page moves.
    pub(super) fn leap(&self, action: Action) -> usize {
        self.leaps[usize::from(action == Action::PageDown)]
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
