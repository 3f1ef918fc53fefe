//! The result, and what can be done with its page: it is saved to a file, or the evidence told in full.

use std::io;

use crate::words::export::{self as said, plain as say};
use crate::words::plain as words;
use crate::words::saved;
use crate::words::typed::Typed as Word;
use hip_triage_chart::export::{ExportFormat, Paper, Reader};
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::session::{Act, Ending};

use super::console::Typed;
use super::entry::{self, TypedCommand};
use super::talk::{Reply, Talk};

impl<'q> Talk<'_, 'q> {
    /// Shows the result, and offers to save the page until the person leaves or goes back.
    pub(super) fn result(&mut self) -> io::Result<Option<Ending>> {
        let (page, subject) = self.show_result()?;
        self.console.blank()?;
        self.console.line(if self.is_intake() { say::after_for_pt() } else { say::after() })?;
        if self.session.offers(&Act::Note(String::new())) {
            self.console.line(say::decide())?;
        }
        let for_pt = subject.is_some();
        let subject = subject.unwrap_or_else(|| Subject::answered_now(self.session.interview()));
        let paper = Paper {
            reader: if for_pt { Reader::Pt } else { Reader::Patient },
            page: &page,
            subject: Some(&subject),
            language: &self.session.interview().questionnaire().identity().language,
        };
        self.hold(say::prompt(), |_| Ok(()), |talk, typed| talk.reply_to_result(&paper, typed))
    }

    /// Shows the result, a patient the short one, and gives the whole page with what it tells of.
    pub(super) fn show_result(&mut self) -> io::Result<(Page, Option<Subject<'q>>)> {
        let interview = self.session.interview();
        let visit = self.keep.visit(interview);
        let subject = visit.map(|visit| Subject::of_visit(visit, interview.questionnaire()));
        let page = match &subject {
            Some(subject) => report::handover(subject),
            None => report::take_home(&Subject::answered_now(interview)),
        };
        self.console.blank()?;
        if subject.is_some() {
            self.console.page(&page)?;
        } else {
            self.console.page(&report::short(interview, &Assessment::of(interview)))?;
        }
        Ok((page, subject))
    }

    fn reply_to_result(&mut self, paper: &Paper<'_, '_>, typed: &str) -> io::Result<Reply> {
        match entry::command(typed) {
            _ if Word::Note.is(typed) && self.session.can_decide() => return self.decide(),
            // To a PT that letter is a note.
            _ if typed.is_empty() || (!self.is_intake() && Word::No.is(typed)) => return self.act(Act::Leave),
            Some(TypedCommand::Quit) => return self.act(Act::Leave),
            _ if !self.is_intake() && (Word::Details.is(typed) || Word::Yes.is(typed)) => {
                self.show_more(paper.page)?;
            }
            _ if !self.is_intake() && Word::ForPt.is(typed) => {
                let for_pt = paper.subject.map(report::handover);
                self.show_more(for_pt.as_ref().unwrap_or(paper.page))?;
            }
            Some(TypedCommand::Back) => return self.act(Act::Back),
            _ if Word::Save.is(typed) => self.save_page(paper)?,
            _ if self.is_intake() && entry::is_examination(typed) => return self.act(Act::Items),
            _ if self.is_intake() && Word::Evidence.is(typed) => {
                self.console.blank()?;
                self.console.page(&report::evidence(self.session.interview()))?;
                self.console.blank()?;
            }
            _ => {
                let allowed = if self.is_intake() { say::allowed_for_pt() } else { say::allowed() };
                return Ok(Reply::Wrong(words::wrong(&words::not_a_choice(typed), allowed)));
            }
        }
        Ok(Reply::Shown)
    }

    /// Shows a page behind the short result, and what can be typed after it.
    fn show_more(&mut self, page: &Page) -> io::Result<()> {
        self.console.blank()?;
        self.console.page(page)?;
        self.console.blank()?;
        self.console.line(say::after())
    }

    /// Asks for the kind of file, and writes it.
    fn save_page(&mut self, paper: &Paper<'_, '_>) -> io::Result<()> {
        let formats = paper.formats();
        self.console.line(&said::save_hint())?;
        for (number, kind) in (1..).zip(formats) {
            self.console.line(&format!("{number}. {}", said::kind(*kind)))?;
        }
        self.console.line(say::choose())?;
        loop {
            let Typed::Line(typed) = self.console.ask(words::prompt())? else { return Ok(()) };
            if typed.is_empty() || entry::command(&typed).is_some() {
                return Ok(());
            }
            match entry::place(&typed).and_then(|place| formats.get(place)) {
                Some(kind) => return self.write_page(paper, *kind),
                None => self.console.fault(&words::wrong(&words::not_a_choice(&typed), say::choose_allowed())),
            }
        }
    }

    fn write_page(&mut self, paper: &Paper<'_, '_>, kind: ExportFormat) -> io::Result<()> {
        let bytes = paper.write(kind)?.unwrap_or_default();
        match self.keep.write_page(&paper.name(), kind.ending(), &bytes) {
            Ok(path) => self.console.line(&said::saved(saved::place(&path))),
            Err(error) => {
                self.console.fault(&said::not_saved(saved::reason(&error)));
                Ok(())
            }
        }
    }
}
