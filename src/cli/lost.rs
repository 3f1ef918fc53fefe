//! A self-check that could not be saved: it is tried once more, and else everything answered is printed.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::faces::width;
use super::{Failure, marks};
use crate::words::{self, saved as say};
use hip_triage_chart::report::{self, SelfCheck, Subject};
use hip_triage_chart::saved::{Keep, SavedInterview};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Questionnaire;

/// Keeps an interview where it is kept anyway, and remembers it as long as that goes wrong.
pub(super) struct Careful {
    kept: Box<dyn Keep>,
    today: Date,
    unsaved: Option<SavedInterview>,
    /// The page that was last written to a file.
    written: Option<PathBuf>,
}

impl Careful {
    pub(super) fn new(kept: Box<dyn Keep>, today: Date) -> Self {
        Self { kept, today, unsaved: None, written: None }
    }

    /// The page that was last written to a file.
    pub(super) fn written(&self) -> Option<&Path> {
        self.written.as_deref()
    }

    /// Tries once more to save what could not be saved. Where that fails, prints it and says so.
    pub(super) fn rescue(&mut self, questionnaire: &Questionnaire) -> Result<(), Failure> {
        let Some(unsaved) = self.unsaved.take() else { return Ok(()) };
        let interview = unsaved.as_it_was(questionnaire);
        let Err(error) = self.kept.save(&interview) else { return Ok(()) };
        let (interview, notices, lost) = unsaved.answered(questionnaire);
        let (day, asked) = (unsaved.day().to_owned(), unsaved.asked().clone());
        let page = report::handover(&Subject::of_self_check(SelfCheck { interview, day, asked, notices, lost }));
        let mut out = marks::stream(BufWriter::new(io::stdout().lock()));
        // Where nobody can be told any more, nothing is left to be done.
        let _ = writeln!(out, "\n{}\n", say::unsaved_page())
            .and_then(|()| report::write_text(&page, width(), &mut out))
            .and_then(|()| out.flush());
        Err(Failure::of(say::lost(words::saved::reason(&error))).hint(say::lost_hint()))
    }
}

impl Keep for Careful {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        let saved = self.kept.save(interview);
        self.unsaved = saved.is_err().then(|| SavedInterview::of(interview, self.today));
        saved
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let written = self.kept.write_page(name, ending, bytes);
        self.written = written.as_ref().ok().cloned().or(self.written.take());
        written
    }

    fn forget(&mut self) -> io::Result<()> {
        let forgotten = self.kept.forget();
        if forgotten.is_ok() {
            self.unsaved = None;
        }
        forgotten
    }

    fn place(&self) -> Option<&Path> {
        self.kept.place()
    }
}
