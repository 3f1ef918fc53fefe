//! The first page: what this is, what is kept, and the beginnings.

use std::io;

use crate::words;
use crate::words::intake::{self as said, plain as intake};
use crate::words::plain as say;
use hip_triage_core::questionnaire::{Audience, Go};
use hip_triage_core::session::{Act, Ending};

use super::entry::{self, TypedCommand};
use super::talk::{Reply, Talk};

impl Talk<'_, '_> {
    /// Has a beginning chosen.
    pub(super) fn welcome(&mut self) -> io::Result<Option<Ending>> {
        if self.is_intake() {
            return self.hold(say::prompt(), Self::show_beginnings, Self::reply_to_beginnings);
        }
        self.introduce()?;
        if self.session.kept().is_some() {
            self.hold(say::prompt(), Self::show_kept, Self::reply_to_kept)
        } else {
            self.hold(say::prompt(), |talk| talk.console.line(say::start()), Self::reply_to_start)
        }
    }

    /// Says what a PT can type beside answers.
    pub(super) fn tell_commands(&mut self) -> io::Result<()> {
        if self.console.brief() { Ok(()) } else { self.console.text(intake::commands()) }
    }

    fn offer_language(&mut self) -> io::Result<()> {
        words::language::offer().map_or(Ok(()), |offer| self.console.line(&offer))
    }

    fn show_beginnings(&mut self) -> io::Result<()> {
        self.offer_language()?;
        self.console.line(said::begin())?;
        for (number, beginning) in (1..).zip(&self.opening.beginnings) {
            self.console.line(&format!("{number}. {beginning}"))?;
        }
        self.console.line(intake::choose())
    }

    fn reply_to_beginnings(&mut self, typed: &str) -> io::Result<Reply> {
        if entry::command(typed) == Some(TypedCommand::Quit) {
            return self.act(Act::Leave);
        }
        if words::language::is_asked_for(typed) {
            return self.leave_for_other_language();
        }
        let chosen = entry::place(typed).map(Act::Begin).filter(|begin| self.session.offers(begin));
        let Some(begin) = chosen else { return Ok(Reply::Wrong(intake::choose().to_owned())) };
        let outcome = self.act(begin)?;
        self.tell_commands()?;
        Ok(outcome)
    }

    /// Says what this is.
    fn introduce(&mut self) -> io::Result<()> {
        self.offer_language()?;
        for notice in &self.opening.notices {
            self.console.fault(notice);
        }
        let questionnaire = self.session.interview().questionnaire();
        let identity = questionnaire.identity();
        self.console.line(&identity.title)?;
        self.console.text(&say::emergency(identity.emergency()))?;
        self.console.text(&identity.about)?;
        for caution in words::cautions(questionnaire, Audience::Everyone) {
            self.console.text(&caution)?;
        }
        match self.keep.place() {
            Some(place) => {
                for line in say::saved_in(&words::saved::place(place), self.console.forget()) {
                    self.console.line(&line)?;
                }
            }
            None => self.console.line(say::not_saved())?,
        }
        let most = questionnaire.longest_from(Go::To(questionnaire.start()), Audience::Everyone);
        self.console.text(&say::how_long(most, questionnaire.minutes(Audience::Everyone)))?;
        if !self.console.brief() {
            self.console.text(say::how_it_goes())?;
        }
        self.console.text(&identity.consent)
    }

    fn show_kept(&mut self) -> io::Result<()> {
        let Some(kept) = self.session.kept() else { return Ok(()) };
        // What is only asked again because it is another day does not count.
        let waiting = kept.path().waiting().filter(|waiting| !kept.needs_confirming(*waiting));
        let to_go = waiting.map(|_| kept.progress().remaining);
        self.console.blank()?;
        let ended = kept.ended_at().and_then(|urgency| words::ended_at(urgency, self.opening.kept_on.as_deref()));
        let told = say::kept(kept.answers().len(), to_go);
        self.console.line(&ended.map_or_else(|| told.clone(), |ended| format!("{told} {ended}")))?;
        for (number, choice) in (1..).zip(say::kept_choices()) {
            self.console.line(&format!("{number}. {choice}"))?;
        }
        self.console.line(say::kept_how_to())
    }

    fn reply_to_kept(&mut self, typed: &str) -> io::Result<Reply> {
        match (typed, entry::command(typed)) {
            (_, Some(TypedCommand::Quit)) => return self.act(Act::Leave),
            (_, Some(TypedCommand::Help | TypedCommand::Repeat)) => self.console.line(say::kept_how_to())?,
            ("1", _) => {
                for notice in &self.opening.of_kept {
                    self.console.text(notice)?;
                }
                return self.act(Act::Begin(0));
            }
            ("2", _) => return self.act(Act::Begin(1)),
            _ if words::language::is_asked_for(typed) => return self.leave_for_other_language(),
            ("", _) => return Ok(Reply::Wrong(say::wrong(say::nothing_typed(), say::kept_allowed()))),
            _ => return Ok(Reply::Wrong(say::wrong(&say::not_a_choice(typed), say::kept_allowed()))),
        }
        Ok(Reply::Shown)
    }

    fn reply_to_start(&mut self, typed: &str) -> io::Result<Reply> {
        match entry::command(typed) {
            Some(TypedCommand::Quit) => return self.act(Act::Leave),
            Some(TypedCommand::Help | TypedCommand::Repeat) => self.console.line(say::start())?,
            // As where something was kept.
            _ if typed.is_empty() || typed == "1" => return self.act(Act::Begin(0)),
            _ if words::language::is_asked_for(typed) => return self.leave_for_other_language(),
            _ => return Ok(Reply::Wrong(say::wrong(&say::not_a_choice(typed), say::start_allowed()))),
        }
        Ok(Reply::Shown)
    }

    /// How a talk ended.
    pub(super) fn ended(&self, ending: Ending) -> super::Ending {
        match ending {
            _ if self.other_language => super::Ending::OtherLanguage,
            Ending::Finished => super::Ending::Finished,
            Ending::Left => super::Ending::Left,
        }
    }

    fn leave_for_other_language(&mut self) -> io::Result<Reply> {
        self.other_language = true;
        self.act(Act::Leave)
    }
}
