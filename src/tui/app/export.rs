//! The page of the result, taken along: copied, or saved to a file.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use crate::terminal::{Multiplexer, clipboard};
use crate::words::{export as words, saved};
use hip_triage_chart::export::{ExportFormat, Paper, Reader, WIDTH};
use hip_triage_chart::report;

use hip_triage_core::session::Place;

use super::{Action, App, Overlay, Task};

impl App<'_> {
    /// The page that is shown, and what it tells of.
    fn paper(&self) -> Paper<'_, '_> {
        let for_client = self.shows_client_page() || self.pages.handover().is_none();
        Paper {
            reader: if for_client { Reader::Patient } else { Reader::Pt },
            page: self.whole_result(),
            subject: Some(self.pages.subject(self.interview())),
            language: &self.interview().questionnaire().identity().language,
        }
    }

    /// The formats that there are of the page.
    pub(in crate::tui) fn formats(&self) -> &'static [ExportFormat] {
        self.paper().formats()
    }

    /// The page as the text that is copied.
    pub(in crate::tui) fn copied_text(&self) -> String {
        let mut text = Vec::new();
        // Nothing can go wrong while a text is written to memory.
        let _ = report::write_text(self.result(), WIDTH, &mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    /// The name of a file of the page, without its ending, and its content.
    pub(in crate::tui) fn file(&self, kind: ExportFormat) -> io::Result<(String, Vec<u8>)> {
        let paper = self.paper();
        Ok((paper.name(), paper.write(kind)?.unwrap_or_default()))
    }

    /// Copies the page, if terminals take that much.
    pub(super) fn copy(&mut self) -> Task {
        self.copying = clipboard::fits(&self.copied_text());
        self.message = Some((if self.copying { words::copying() } else { words::too_long() }).to_owned());
        if self.copying { Task::Copy } else { Task::None }
    }

    /// The terminal has said whether it writes the clipboard.
    pub(in crate::tui) fn clipboard_answered(&mut self, takes: bool) {
        if !std::mem::take(&mut self.copying) || self.session.place() != Place::Result || self.overlay.is_some() {
            return;
        }
        let told = match (takes, self.multiplexer) {
            (true, _) => Cow::from(words::copied()),
            (false, Multiplexer::Tmux) => Cow::from(format!("{} {}", words::maybe_copied(), words::in_tmux())),
            (false, _) => Cow::from(words::maybe_copied()),
        };
        (self.message, self.went_well) = (Some(told.into_owned()), takes);
    }

    /// Opens the list of the formats.
    pub(super) fn choose_file(&mut self) -> Task {
        self.row = 0;
        self.call_up(Overlay::Save)
    }

    /// Chooses one of them.
    pub(super) fn update_save(&mut self, action: Action) -> Task {
        match action {
            Action::Pick(row) if row < self.rows() => self.row = row,
            Action::Confirm => {}
            Action::Close | Action::Back => {
                self.overlay = None;
                return Task::None;
            }
            Action::Leave => return self.leave(),
            action => {
                self.move_row(action);
                return Task::None;
            }
        }
        self.formats().get(self.row).map_or(Task::None, |kind| Task::Write(*kind))
    }

    /// The file is written, or it is not and can be tried again.
    pub(in crate::tui) fn written(&mut self, written: Result<&Path, &io::Error>) {
        match written {
            Ok(path) => {
                self.overlay = None;
                self.well(words::saved(saved::place(path)));
            }
            Err(error) => self.message = Some(words::not_saved(saved::reason(error))),
        }
    }
}
