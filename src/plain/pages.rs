//! What stands before and after the questions: the welcome, a stop, the list of answers.

use std::io;

use crate::words;
use crate::words::intake::plain as desk;
use crate::words::plain as say;
use hip_triage_chart::report::{self, answer_in_words};
use hip_triage_chart::saved::{Keep, Restored};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Go, QuestionId};

use super::entry::{self, Command};
use super::{Console, Talk, Typed};

/// What came of the end of the questions.
pub(super) enum Ended {
    /// The person wants to change an answer.
    Change(QuestionId),
    /// The PT has gone past the stop.
    GoneOn,
    /// The person wants the result, or there is no more input.
    Accept,
    /// The person wants to leave.
    Leave,
}

/// Says what this is, and offers to go on with what is kept. None when the person leaves.
pub(super) fn welcome<'q>(
    console: &mut Console<'_>,
    fresh: Interview<'q>,
    kept: Option<Restored<'q>>,
    notices: &[String],
    keep: &dyn Keep,
) -> io::Result<Option<Interview<'q>>> {
    for notice in notices {
        console.fault(notice);
    }
    let questionnaire = fresh.questionnaire();
    let identity = questionnaire.identity();
    console.line(&identity.title)?;
    console.text(&say::emergency(&identity.emergency()))?;
    console.text(&identity.about)?;
    match keep.place() {
        Some(place) => {
            for line in say::saved_in(&words::saved::place(place)) {
                console.line(&line)?;
            }
        }
        None => console.line(say::NOT_SAVED)?,
    }
    console.text(&say::how_long(questionnaire.longest_from(Go::To(questionnaire.start()), Audience::Everyone)))?;
    if !console.brief() {
        console.text(say::HOW_TO)?;
    }
    console.text(&identity.consent)?;
    match kept {
        Some(kept) => continue_or_begin(console, fresh, kept),
        None => Ok(enter(console)?.then_some(fresh)),
    }
}

fn continue_or_begin<'q>(
    console: &mut Console<'_>,
    fresh: Interview<'q>,
    kept: Restored<'q>,
) -> io::Result<Option<Interview<'q>>> {
    // What is only asked again because it is another day does not count.
    let waiting = kept.interview.path().waiting().filter(|waiting| !kept.interview.needs_confirming(*waiting));
    let to_go = waiting.map(|_| kept.interview.progress().remaining);
    console.blank()?;
    console.line(&say::kept(kept.interview.answers().len(), to_go))?;
    for (number, choice) in (1..).zip(say::KEPT_CHOICES) {
        console.line(&format!("{number}. {choice}"))?;
    }
    console.line(say::KEPT_HOW_TO)?;
    loop {
        let Typed::Line(typed) = console.ask(say::PROMPT)? else { return Ok(None) };
        match (typed.as_str(), entry::command(&typed)) {
            (_, Some(Command::Quit)) => return Ok(None),
            (_, Some(Command::Help | Command::Repeat)) => console.line(say::KEPT_HOW_TO)?,
            ("1", _) => {
                for notice in &kept.notices {
                    console.text(notice)?;
                }
                return Ok(Some(kept.interview));
            }
            ("2", _) => return Ok(Some(fresh)),
            ("", _) => console.fault(&say::wrong(say::NOTHING_TYPED, say::KEPT_ALLOWED)),
            _ => console.fault(&say::wrong(&say::not_a_choice(&typed), say::KEPT_ALLOWED)),
        }
    }
}

/// Waits for Enter; tells whether the person wants to start.
fn enter(console: &mut Console<'_>) -> io::Result<bool> {
    console.line(say::START)?;
    loop {
        let Typed::Line(typed) = console.ask(say::PROMPT)? else { return Ok(false) };
        match entry::command(&typed) {
            Some(Command::Quit) => return Ok(false),
            Some(Command::Help | Command::Repeat) => console.line(say::START)?,
            _ if typed.is_empty() => return Ok(true),
            _ => console.fault(&say::wrong(&say::not_a_choice(&typed), say::START_ALLOWED)),
        }
    }
}

impl Talk<'_, '_> {
    /// Nothing waits for an answer: tells a stop, or shows the answers before the result.
    pub(super) fn ended(&mut self, end: End) -> io::Result<Ended> {
        if !matches!(end, End::Stop(_)) {
            return Ok(self.list(say::REVIEW)?.unwrap_or(Ended::Accept));
        }
        'page: loop {
            let page = report::stop(&self.interview, &Assessment::of(&self.interview));
            self.console.blank()?;
            self.console.page(&page)?;
            self.console.blank()?;
            self.console.line(if self.is_intake() { desk::STOPPED } else { say::STOPPED })?;
            loop {
                let Typed::Line(typed) = self.console.ask(say::PROMPT)? else { return Ok(Ended::Accept) };
                match entry::command(&typed) {
                    Some(Command::Quit) => return Ok(Ended::Leave),
                    Some(Command::Repeat) => continue 'page,
                    Some(Command::Help) => self.help()?,
                    Some(Command::Back) => match self.list(say::REVIEW_STOPPED)? {
                        Some(ended) => return Ok(ended),
                        None => continue 'page,
                    },
                    None if typed.is_empty() => return Ok(Ended::Accept),
                    None if self.is_intake() && typed.eq_ignore_ascii_case("a") => {
                        self.go_on()?;
                        return Ok(Ended::GoneOn);
                    }
                    _ => {
                        let allowed = if self.is_intake() { desk::STOPPED_ALLOWED } else { say::STOPPED_ALLOWED };
                        self.console.fault(&say::wrong(&say::not_a_choice(&typed), allowed));
                    }
                }
            }
        }
    }

    fn help(&mut self) -> io::Result<()> {
        for line in say::help_list(self.keep.place().is_some()) {
            self.console.line(&line)?;
        }
        Ok(())
    }

    /// Shows every answer, to be changed by its number; none when the person pressed Enter.
    fn list(&mut self, how_to: &str) -> io::Result<Option<Ended>> {
        let mut listed = self.interview.path().answered;
        let on_path = listed.len();
        let aside = self.interview.set_aside().into_iter().map(|(id, _)| id);
        listed.extend(aside.filter(|id| self.interview.questionnaire().is_read_by_red_flags(*id)));
        if self.is_intake() {
            listed.extend(self.interview.items_done());
        }
        let items = self.interview.items_done().count();
        'list: loop {
            self.console.blank()?;
            self.console.line(say::YOUR_ANSWERS)?;
            for (index, id) in listed.iter().enumerate() {
                if index == on_path && index + items < listed.len() {
                    self.console.line(say::OFF_PATH)?;
                }
                let question = self.interview.question(*id);
                let answer = self.interview.answer_to(*id).map(|answer| answer_in_words(question, answer));
                self.console.line(&say::listed(index + 1, &question.ask, &answer.unwrap_or_default()))?;
                self.show_note(*id)?;
            }
            self.console.line(how_to)?;
            loop {
                let Typed::Line(typed) = self.console.ask(say::PROMPT)? else { return Ok(Some(Ended::Accept)) };
                if typed.is_empty() {
                    return Ok(None);
                }
                match entry::command(&typed) {
                    Some(Command::Quit) => return Ok(Some(Ended::Leave)),
                    Some(Command::Repeat) => continue 'list,
                    Some(Command::Help) => self.help()?,
                    Some(Command::Back) if on_path > 0 => return Ok(Some(Ended::Change(listed[on_path - 1]))),
                    _ => {
                        let number = typed.trim_end_matches('.').parse::<usize>().ok();
                        if let Some(id) = number.and_then(|number| listed.get(number.checked_sub(1)?)) {
                            return Ok(Some(Ended::Change(*id)));
                        }
                        let allowed = say::review_allowed(listed.len());
                        self.console.fault(&say::wrong(&say::not_a_choice(&typed), &allowed));
                    }
                }
            }
        }
    }
}
