//! Pages that are read or chosen from between the questions: a stop, the list of answers, the items of the examination.

use std::io;

use crate::words::charted as chart;
use crate::words::intake::{self as said, plain as intake};
use crate::words::plain as say;
use crate::words::typed::Typed;
use hip_triage_chart::report::{self, Subject, answer_in_words, item_found};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::{Position, QuestionId};
use hip_triage_core::session::{Act, Place, Reviewed};

use super::entry::{self, TypedCommand};
use super::talk::{Reply, Talk};

impl<'q> Talk<'_, 'q> {
    /// Tells what needs care before anything else.
    pub(super) fn show_stop(&mut self) -> io::Result<()> {
        let interview = self.session.interview();
        let page = if self.is_intake() {
            report::stop_of(&self.subject())
        } else {
            report::short(interview, &Assessment::of(interview))
        };
        self.console.blank()?;
        self.console.page(&page)?;
        self.console.blank()?;
        self.console.line(if self.is_intake() { intake::stopped() } else { say::stopped() })
    }

    /// What the pages tell of: the visit as it stands, or the self-check.
    fn subject(&self) -> Subject<'q> {
        let interview = self.session.interview();
        let visit = self.keep.visit(interview).map(|visit| Subject::of_visit(visit, interview.questionnaire()));
        visit.unwrap_or_else(|| Subject::answered_now(interview))
    }

    pub(super) fn reply_to_stop(&mut self, typed: &str) -> io::Result<Reply> {
        match entry::command(typed) {
            // The answers are shown, and not only the last of them.
            Some(TypedCommand::Back) => self.act(Act::Review),
            // Not Enter alone: one press too many must not carry somebody past it.
            None if Typed::HaveRead.is(typed) => self.act(Act::Proceed),
            None if self.is_intake() && Typed::Acknowledge.is(typed) => {
                self.console.line(said::gone_past())?;
                self.act(Act::Acknowledge)
            }
            None if !self.is_intake() && Typed::Details.is(typed) => {
                let page = report::stop_of(&self.subject());
                self.console.blank()?;
                self.console.page(&page)?;
                Ok(Reply::Shown)
            }
            command => {
                let allowed = if self.is_intake() { intake::stopped_allowed() } else { say::stopped_allowed() };
                self.reply_to_page(command, typed, allowed)
            }
        }
    }

    /// Shows every answer.
    pub(super) fn show_review(&mut self) -> io::Result<()> {
        let (off_path, counting): (Vec<_>, Vec<_>) =
            self.session.reviewed().into_iter().partition(|reviewed| self.session.is_off_path(reviewed.question));
        self.console.blank()?;
        self.console.line(say::your_answers())?;
        self.show_reviewed(&counting)?;
        if !off_path.is_empty() {
            self.console.line(say::off_path())?;
            self.show_reviewed(&off_path)?;
        }
        self.tell_without_outcome()?;
        let stopped = matches!(self.session.path().end, End::Stop(_));
        self.console.line(if stopped { say::review_stopped() } else { say::review() })?;
        if self.session.offers(&Act::Items) { self.console.line(intake::to_items()) } else { Ok(()) }
    }

    fn show_reviewed(&mut self, reviewed: &[Reviewed]) -> io::Result<()> {
        for Reviewed { number, question: id } in reviewed {
            let question = self.session.interview().question(*id);
            let answer = self.outcome(*id).unwrap_or_default();
            self.console.line(&say::listed(*number, &question.ask, &answer))?;
            self.show_note(*id)?;
        }
        Ok(())
    }

    pub(super) fn reply_to_review(&mut self, typed: &str) -> io::Result<Reply> {
        if self.is_intake() && entry::is_examination(typed) {
            return self.act(Act::Items);
        }
        let reviewed = self.session.reviewed();
        let mut allowed = say::review_allowed(reviewed.last().map_or(0, |last| last.number));
        if self.session.offers(&Act::Items) {
            allowed = intake::or_examination(&allowed);
        }
        let named = |place: usize| reviewed.iter().find(|reviewed| reviewed.number == place + 1);
        self.reply_to_list(|place| named(place).map(|reviewed| reviewed.question), typed, &allowed)
    }

    /// Shows every item of the examination.
    pub(super) fn show_items(&mut self) -> io::Result<()> {
        self.console.blank()?;
        self.console.line(said::examination())?;
        self.tell_of_doctor()?;
        let items = self.session.items();
        let has_positions = items.iter().any(|item| self.session.position(*item) != Position::Any);
        let mut before = None;
        for (number, id) in (1..).zip(items) {
            let position = self.session.position(id);
            if has_positions && before.replace(position) != Some(position) {
                self.console.line(chart::position(position))?;
            }
            self.show_item(number, id)?;
        }
        self.console.line(intake::items())
    }

    /// An item in a list, with what was found.
    fn show_item(&mut self, number: usize, id: QuestionId) -> io::Result<()> {
        let question = self.session.interview().question(id);
        let outcome = report::item_in_words(self.session.interview(), id, &self.session.worth_doing());
        self.console.line(&say::listed(number, question.briefly(), &format!("[{outcome}]")))
    }

    /// Does what a line says that was typed at the list of the items, of which only those that were `found` by name are before
    /// the PT's eyes, where some are: a number opens none that is not shown.
    pub(super) fn reply_to_items(&mut self, found: &mut Vec<QuestionId>, typed: &str) -> io::Result<Reply> {
        let is_known = typed.is_empty() || entry::command(typed).is_some() || entry::place(typed).is_some();
        let named = if is_known { Vec::new() } else { self.session.items_named(typed) };
        match named[..] {
            [] => {}
            [only] => return self.act(Act::Open(only)),
            _ => {
                for (number, item) in (1..).zip(&named) {
                    self.show_item(number, *item)?;
                }
                self.console.line(&intake::found(named.len()))?;
                *found = named;
                return Ok(Reply::Shown);
            }
        }
        if entry::command(typed) == Some(TypedCommand::Repeat) {
            found.clear();
        }
        if found.is_empty() {
            let listed = self.session.items();
            self.reply_to_list(|place| listed.get(place).copied(), typed, &intake::items_allowed(listed.len()))
        } else {
            self.reply_to_list(|place| found.get(place).copied(), typed, &intake::found_allowed(found.len()))
        }
    }

    /// The answer to a question, in words.
    fn outcome(&self, id: QuestionId) -> Option<String> {
        let interview = self.session.interview();
        let (question, answer) = (interview.question(id), interview.answer_to(id));
        // What was charted of an item is told with each side.
        let charted = interview.charted(id).and_then(|charted| item_found(question, answer, Some(charted), None));
        charted.or_else(|| answer.map(|answer| answer_in_words(question, answer)))
    }

    /// Does what a line says that was typed at a list, of which `named` gives what has a place among its numbers.
    fn reply_to_list(
        &mut self,
        named: impl Fn(usize) -> Option<QuestionId>,
        typed: &str,
        allowed: &str,
    ) -> io::Result<Reply> {
        match (entry::command(typed), entry::place(typed).and_then(named)) {
            (None, _) if typed.is_empty() => self.act(Act::Proceed),
            (None, Some(id)) => self.act(Act::Open(id)),
            (Some(TypedCommand::Back), _) => self.act(Act::Back),
            (command, _) => self.reply_to_page(command, typed, allowed),
        }
    }

    /// The commands that are the same on every page.
    fn reply_to_page(&mut self, command: Option<TypedCommand>, typed: &str, allowed: &str) -> io::Result<Reply> {
        match command {
            Some(TypedCommand::Quit) => self.act(Act::Leave),
            Some(TypedCommand::Repeat) => Ok(Reply::Again),
            Some(TypedCommand::Help) => {
                for line in say::help_list(self.keep.place().is_some()) {
                    self.console.line(&line)?;
                }
                if self.session.place() == Place::Review && self.session.offers(&Act::Items) {
                    self.console.line(intake::help_items())?;
                }
                self.console.line(&say::also_here(allowed))?;
                Ok(Reply::Shown)
            }
            _ if typed.is_empty() => Ok(Reply::Wrong(say::wrong(say::nothing_typed(), allowed))),
            _ => Ok(Reply::Wrong(say::wrong(&say::not_a_choice(typed), allowed))),
        }
    }
}
