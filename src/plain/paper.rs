//! What can be done with the page at the end: it is saved to a file, or the evidence told in full.

use std::io;

use crate::words::export::{self as said, plain as say};
use crate::words::plain as words;
use crate::words::saved;
use hip_triage_chart::export::{Kind, Paper};
use hip_triage_chart::report;

use super::entry::{self, Command};
use super::{Talk, Typed};

impl Talk<'_, '_> {
    /// Offers to save the page, until the person leaves.
    pub(super) fn after(&mut self, paper: &Paper<'_, '_>) -> io::Result<()> {
        self.console.blank()?;
        self.console.line(if self.is_intake() { say::AFTER_FOR_PT } else { say::AFTER })?;
        loop {
            let Typed::Line(typed) = self.console.ask(say::PROMPT)? else { return Ok(()) };
            match typed.to_lowercase().as_str() {
                "" => return Ok(()),
                "s" | "save" => self.save_page(paper)?,
                "e" | "evidence" if self.is_intake() => {
                    self.console.blank()?;
                    self.console.page(&report::evidence(&self.interview))?;
                    self.console.blank()?;
                }
                _ if entry::command(&typed) == Some(Command::Quit) => return Ok(()),
                _ => self.console.fault(&words::wrong(&words::not_a_choice(&typed), say::ALLOWED)),
            }
        }
    }

    /// Asks for the kind of file, and writes it.
    fn save_page(&mut self, paper: &Paper<'_, '_>) -> io::Result<()> {
        let kinds = paper.kinds();
        self.console.line(said::SAVE_HINT)?;
        for (number, kind) in (1..).zip(kinds) {
            self.console.line(&format!("{number}. {}", said::kind(*kind)))?;
        }
        self.console.line(say::CHOOSE)?;
        loop {
            let Typed::Line(typed) = self.console.ask(words::PROMPT)? else { return Ok(()) };
            if typed.is_empty() || entry::command(&typed).is_some() {
                return Ok(());
            }
            let number = typed.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            match number.and_then(|number| kinds.get(number)) {
                Some(kind) => return self.write_page(paper, *kind),
                None => self.console.fault(&words::wrong(&words::not_a_choice(&typed), say::CHOOSE_ALLOWED)),
            }
        }
    }

    fn write_page(&mut self, paper: &Paper<'_, '_>, kind: Kind) -> io::Result<()> {
        let bytes = paper.write(kind)?.unwrap_or_default();
        match self.keep.write_page(&paper.name(), kind.ending(), &bytes) {
            Ok(path) => self.console.line(&said::saved(&saved::place(&path))),
            Err(error) => {
                self.console.fault(&said::not_saved(&saved::reason(&error)));
                Ok(())
            }
        }
    }
}
