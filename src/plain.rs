//! The plain face: the interview line by line, for screen readers, braille lines and logs.
//!
//! It only appends, over any reader and two writers: questions and results to one, faults to the
//! other. What comes next is the [`Session`]'s business; this face asks, and reads back.

mod console;
mod entry;
mod intake;
mod pages;
mod question;
mod result;
mod talk;
mod welcome;

use std::io::{self, BufRead, Write};

use crate::words::plain as say;
use hip_triage_chart::saved::{Beginning, Keep, Restored};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Audience;
use hip_triage_core::session::{Place, Session};

use console::Console;
pub use intake::{CodeAsked, ask_client};
use talk::Opening;
use talk::Talk;

/// Where the plain face begins.
#[derive(Debug)]
pub enum Start<'q> {
    /// At the welcome.
    Welcome {
        /// An interview with nothing answered.
        fresh: Interview<'q>,
        /// The one that was kept.
        kept: Option<Box<Restored<'q>>>,
        /// The fault of what was kept, if any.
        notices: Vec<String>,
    },
    /// In an interview that began in another face.
    Within(Interview<'q>),
}

/// How the person left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ending {
    /// With a result.
    Finished,
    /// Before it.
    Left,
    /// To be asked in the other language.
    OtherLanguage,
}

/// The streams: what the person types, and where the lines go.
pub struct Streams<'a> {
    /// The lines that the person types.
    pub input: &'a mut dyn BufRead,
    /// Questions and results.
    pub out: &'a mut dyn Write,
    /// Faults.
    pub err: &'a mut dyn Write,
}

/// How much is said, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Only the question and the numbers.
    pub brief: bool,
    /// Repeats what was typed, where no terminal shows it.
    pub echo: bool,
    /// The columns to which long texts are wrapped.
    pub width: usize,
    /// The columns of the terminal, which would break a longer line within a word. Elsewhere a question and a choice
    /// are a line each, however long.
    pub columns: Option<usize>,
    /// The command that brings the answers back as they were asked here.
    pub again: String,
    /// The command that deletes what is saved here.
    pub forget: String,
}

/// Holds the interview with the person until they have a result, or leave, or the input ends.
///
/// # Errors
///
/// When a line cannot be read or written. A save that goes wrong is told, and is no error.
pub fn run<'a>(start: Start<'_>, keep: &'a mut dyn Keep, streams: Streams<'a>, options: Options) -> io::Result<Ending> {
    let mut console = Console::new(streams, options);
    let (session, opening) = match start {
        Start::Welcome { fresh, kept, notices } => {
            let kept_on = kept.as_ref().and_then(|kept| kept.saved_on.clone());
            let (kept, of_kept) = kept.map(|kept| (kept.interview, kept.notices)).unzip();
            let opening = Opening { notices, of_kept: of_kept.unwrap_or_default(), kept_on, beginnings: Vec::new() };
            (Session::self_check(fresh, kept), opening)
        }
        Start::Within(interview) => {
            console.line(say::plain_now())?;
            (Session::within(interview), Opening::default())
        }
    };
    let mut talk = Talk::new(console, session, opening, keep);
    let ending = talk.run()?;
    if talk.session.place() != Place::Welcome {
        talk.farewell(ending)?;
    }
    Ok(talk.ended(ending))
}

/// Holds a PT's intake: one that began in another face, or one of the beginnings; even where there is only one, it is
/// chosen after the notices where they are to be `read_first`. Tells how it ended, and how it stands.
///
/// # Errors
///
/// When a line cannot be read or written. A save that goes wrong is told, and is no error.
pub fn intake<'a, 'q>(
    begun: Option<Interview<'q>>,
    beginnings: Vec<Beginning<'q>>,
    notices: &[String],
    read_first: bool,
    keep: &'a mut dyn Keep,
    streams: Streams<'a>,
    options: Options,
) -> io::Result<(Ending, Option<Interview<'q>>)> {
    let mut console = Console::new(streams, options);
    let mut opening = Opening::default();
    let session = match (begun, beginnings.first()) {
        (Some(interview), _) => Session::within(interview),
        (None, Some(first)) => {
            // Nobody has to stop for a notice: it stays where it stands.
            for notice in notices {
                console.fault(notice);
            }
            let fresh = Interview::new(first.interview.questionnaire(), Audience::Clinician);
            let (labels, beginnings) =
                beginnings.into_iter().map(|beginning| (beginning.label, beginning.interview)).unzip();
            opening.beginnings = labels;
            Session::intake(fresh, beginnings, read_first)
        }
        (None, None) => return Ok((Ending::Left, None)),
    };
    let mut talk = Talk::new(console, session, opening, keep);
    if talk.session.place() != Place::Welcome {
        talk.tell_commands()?;
    }
    let ending = talk.run()?;
    talk.console.flush()?;
    let begun = talk.session.place() != Place::Welcome;
    Ok((talk.ended(ending), begun.then(|| talk.session.into_interview())))
}
