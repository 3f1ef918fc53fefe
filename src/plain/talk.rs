//! The talk: what the session shows is told, and what is typed becomes an act.

use std::io;

use super::console::{Console, Typed};
use crate::words;
use crate::words::plain as say;
use hip_triage_chart::saved::Keep;
use hip_triage_core::session::{Act, Effect, Ending, Place, Refusal, Session};

/// The words before an interview begins.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// News for the person.
    pub(super) notices: Vec<String>,
    /// News about the interview that was kept.
    pub(super) of_kept: Vec<String>,
    /// The day on which it was kept.
    pub(super) kept_on: Option<String>,
    /// The beginnings of an intake.
    pub(super) beginnings: Vec<String>,
}

/// The interview under way.
pub(super) struct Talk<'a, 'q> {
    pub(super) console: Console<'a>,
    pub(super) session: Session<'q>,
    pub(super) opening: Opening,
    pub(super) keep: &'a mut dyn Keep,
    /// Says whether a save went wrong, which is told once.
    pub(super) failed: bool,
    /// Says whether the person left to be asked in the other language.
    pub(super) other_language: bool,
}

/// The reply to a line.
pub(super) enum Reply {
    /// The person stands elsewhere.
    Moved,
    /// The person has left.
    Left(Ending),
    /// The person asked for something that was given.
    Shown,
    /// The person wants to hear the page again.
    Again,
    /// It was wrong.
    Wrong(String),
}

/// After this many wrong entries the whole page is shown again.
pub(super) const MOST_WRONG: usize = 3;

impl<'a, 'q> Talk<'a, 'q> {
    pub(super) fn new(console: Console<'a>, session: Session<'q>, opening: Opening, keep: &'a mut dyn Keep) -> Self {
        Self { console, session, opening, keep, failed: false, other_language: false }
    }
}

impl Talk<'_, '_> {
    pub(super) fn run(&mut self) -> io::Result<Ending> {
        loop {
            let left = match self.session.place() {
                Place::Welcome => self.welcome()?,
                Place::Asking(id) | Place::LookingBack(id) | Place::Correcting(id) | Place::Examining(id) => {
                    self.hold(say::prompt(), |talk| talk.show(id), |talk, typed| talk.reply(id, typed))?
                }
                Place::Stop => self.hold(say::prompt(), Self::show_stop, Self::reply_to_stop)?,
                Place::Review => self.hold(say::prompt(), Self::show_review, Self::reply_to_review)?,
                Place::Items => {
                    let mut found = Vec::new();
                    self.hold(say::prompt(), Self::show_items, |talk, typed| talk.reply_to_items(&mut found, typed))?
                }
                Place::Result => self.result()?,
            };
            if let Some(ending) = left {
                return Ok(ending);
            }
        }
    }

    /// Shows a page, and takes lines until the person stands elsewhere, or has left in that way.
    pub(super) fn hold(
        &mut self,
        prompt: &str,
        show: impl Fn(&mut Self) -> io::Result<()>,
        mut reply: impl FnMut(&mut Self, &str) -> io::Result<Reply>,
    ) -> io::Result<Option<Ending>> {
        show(self)?;
        let mut wrong = 0;
        loop {
            let outcome = match self.console.ask(prompt)? {
                Typed::Line(typed) => reply(self, &typed)?,
                Typed::End => self.act(Act::Leave)?,
            };
            match outcome {
                Reply::Moved => return Ok(None),
                Reply::Left(ending) => return Ok(Some(ending)),
                Reply::Shown => {}
                Reply::Again => show(self)?,
                Reply::Wrong(fault) => {
                    self.console.fault(&fault);
                    wrong += 1;
                    // A list of answers or a page to read is long; a question is soon forgotten.
                    if wrong == MOST_WRONG && self.session.question().is_some() {
                        wrong = 0;
                        show(self)?;
                    }
                }
            }
        }
    }

    /// Has the session do it, and does what that asks for.
    pub(super) fn act(&mut self, act: Act) -> io::Result<Reply> {
        match self.session.act(act) {
            Ok(effect) => self.perform(effect),
            Err(refusal) => self.refuse(&refusal),
        }
    }

    pub(super) fn perform(&mut self, effect: Effect) -> io::Result<Reply> {
        if let Some(told) = words::charted::taken_back(&self.session) {
            self.console.line(&told)?;
        }
        match effect {
            Effect::None => {}
            Effect::Save => self.save(),
            Effect::Begin(beginning) => self.keep.begin(beginning, self.session.interview()),
            Effect::Leave(ending) => {
                if ending == Ending::Finished && self.session.place() != Place::Result {
                    self.show_result()?;
                }
                return Ok(Reply::Left(ending));
            }
        }
        Ok(Reply::Moved)
    }

    /// Says why an act led nowhere.
    pub(super) fn refuse(&mut self, refusal: &Refusal) -> io::Result<Reply> {
        match refusal {
            Refusal::Unfit(error) => return Ok(Reply::Wrong(words::answer_error(error))),
            Refusal::Excluded(excluded) => return Ok(Reply::Wrong(words::charted::excluded(excluded))),
            Refusal::First => self.console.line(say::first())?,
            Refusal::HistoryFirst => self.console.line(words::intake::history_first())?,
            Refusal::NotHere => {}
        }
        Ok(Reply::Shown)
    }

    /// Tells whether a PT asks.
    pub(super) fn is_intake(&self) -> bool {
        self.session.is_intake()
    }

    /// Keeps the interview; that it could not be kept is told once.
    fn save(&mut self) {
        if let Err(error) = self.keep.save(self.session.interview())
            && !self.failed
        {
            self.failed = true;
            self.console.fault(&if self.is_intake() {
                words::intake::not_saved(words::saved::reason(&error))
            } else {
                words::saved::not_saved(&error)
            });
        }
    }

    /// Says where the answers are.
    pub(super) fn farewell(&mut self, ending: Ending) -> io::Result<()> {
        let place = self.keep.place().filter(|_| !self.session.interview().answers().is_empty());
        self.console.blank()?;
        let lines =
            words::cli::farewell(place, ending == Ending::Finished, self.console.again(), self.console.forget());
        for line in lines {
            self.console.line(&line)?;
        }
        self.console.flush()
    }
}
