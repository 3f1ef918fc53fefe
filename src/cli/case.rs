//! `--save-case`: a finished interview as a labelled case.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::output::is_dash;
use super::{Failure, place};
use crate::words::{self, cli as say};
use hip_triage_author::evaluate::{Case, write};
use hip_triage_chart::disk;
use hip_triage_chart::saved::Keep;
use hip_triage_core::interview::{End, Interview};

/// Keeps an interview where it is kept anyway and, once it is finished, also as a case.
pub(super) struct KeepCase {
    kept: Box<dyn Keep>,
    file: PathBuf,
    /// Says whether the file that is there is ours.
    written: bool,
}

impl KeepCase {
    /// Keeps cases in a file that is not there yet.
    pub(super) fn new(kept: Box<dyn Keep>, file: &Path) -> Result<Self, Failure> {
        if is_dash(file) {
            return Err(Failure::of(say::NO_CASE_TO_STDOUT));
        }
        if fs::symlink_metadata(file).is_ok() {
            return Err(Failure::of(say::already_there(words::saved::place(file))).hint(say::already_there_hint()));
        }
        place::away_from_records(file)?;
        Ok(Self { kept, file: file.to_owned(), written: false })
    }

    /// The id of the case: the file's name, as far as an id may hold it.
    fn id(&self) -> String {
        let stem = self.file.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let id: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        if id.starts_with(|c: char| c.is_ascii_lowercase()) { id } else { format!("case-{id}") }
    }
}

impl Keep for KeepCase {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        let kept = self.kept.save(interview);
        if !matches!(interview.path().end, End::Ask(_)) {
            let mut text = Vec::new();
            write(&Case::of(interview, &self.id()), &mut text)?;
            disk::write_named(&self.file, self.written, |file| file.write_all(&text))?;
            self.written = true;
        }
        kept
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        self.kept.write_page(name, ending, bytes)
    }

    fn forget(&mut self) -> io::Result<()> {
        self.kept.forget()
    }

    fn place(&self) -> Option<&Path> {
        self.kept.place()
    }
}
