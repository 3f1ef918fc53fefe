//! The plain face: the interview line by line, for screen readers, braille lines and logs.
//!
//! It only appends, over any reader and two writers: questions and results to one, faults to the
//! other. What comes next is the [`Interview`]'s business; this face asks and reads back.

mod console;
mod desk;
mod entry;
mod pages;
mod paper;
mod question;

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

use crate::words;
use hip_triage_chart::export::{Paper, Reader};
use hip_triage_chart::report::{self, Subject};
use hip_triage_chart::saved::{Keep, Restored};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::QuestionId;

use console::{Console, Typed};
pub use desk::{ask_client, intake};
use pages::Ended;
use question::Step;

/// Where the plain face begins.
#[derive(Debug)]
pub enum Start<'q> {
    /// At the welcome.
    Welcome {
        /// An interview with nothing answered.
        fresh: Interview<'q>,
        /// The one that was kept.
        kept: Option<Restored<'q>>,
        /// What is wrong with what was kept, if anything.
        notices: Vec<String>,
    },
    /// In an interview that began in another face.
    Within(Interview<'q>),
}

/// What the person types, and where the lines go.
pub struct Streams<'a> {
    /// What the person types.
    pub input: &'a mut dyn BufRead,
    /// Questions and results.
    pub out: &'a mut dyn Write,
    /// Faults.
    pub err: &'a mut dyn Write,
}

/// How much is said, and how.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Only the question and the numbers.
    pub brief: bool,
    /// Repeats what was typed, where no terminal shows it.
    pub echo: bool,
    /// The columns to which long texts are wrapped.
    pub width: usize,
    /// The columns of the terminal, which would break a longer line within a word. Elsewhere a question and a choice are a
    /// line each, however long.
    pub columns: Option<usize>,
}

/// How the person left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ending {
    /// With a result.
    Finished,
    /// Before it.
    Left,
}

/// Holds the interview with the person until they have a result, or leave, or the input ends.
///
/// # Errors
///
/// When a line cannot be read or written. A save that goes wrong is told, and is no error.
pub fn run<'a>(start: Start<'_>, keep: &'a mut dyn Keep, streams: Streams<'a>, options: Options) -> io::Result<Ending> {
    let mut console = Console::new(streams, options);
    let interview = match start {
        Start::Welcome { fresh, kept, notices } => match pages::welcome(&mut console, fresh, kept, &notices, keep)? {
            Some(interview) => interview,
            None => return Ok(Ending::Left),
        },
        Start::Within(interview) => {
            console.line(words::plain::PLAIN_NOW)?;
            interview
        }
    };
    let mut talk = Talk::new(console, interview, keep);
    let ending = talk.run()?;
    talk.farewell(ending)?;
    Ok(ending)
}

/// The interview under way.
struct Talk<'a, 'q> {
    console: Console<'a>,
    interview: Interview<'q>,
    keep: &'a mut dyn Keep,
    /// Whether a save went wrong, which is told once.
    failed: bool,
    /// The items of the examination that were left undone.
    passed: BTreeSet<QuestionId>,
    /// Whether the examination is through.
    examined: bool,
}

/// A question that is looked at again.
#[derive(Clone, Copy)]
struct Look {
    question: QuestionId,
    /// Whether to come back to the list of answers after it.
    from_list: bool,
}

impl<'a, 'q> Talk<'a, 'q> {
    fn new(console: Console<'a>, interview: Interview<'q>, keep: &'a mut dyn Keep) -> Self {
        Self { console, interview, keep, failed: false, passed: BTreeSet::new(), examined: false }
    }

    fn run(&mut self) -> io::Result<Ending> {
        let mut look: Option<Look> = None;
        loop {
            let question = match (look, self.interview.path().end) {
                (Some(look), _) => look.question,
                (None, End::Ask(waiting)) => waiting,
                (None, End::Finished) if self.next_test().is_some() => match self.next_test() {
                    Some(item) => item,
                    None => continue,
                },
                (None, end) => match self.ended(end)? {
                    Ended::Change(question) => {
                        look = Some(Look { question, from_list: true });
                        continue;
                    }
                    Ended::GoneOn => continue,
                    Ended::Accept => return self.finish(),
                    Ended::Leave => return Ok(Ending::Left),
                },
            };
            let step = self.ask(question)?;
            let path = self.interview.path();
            match step {
                Step::Answered | Step::Kept => {
                    // Whoever looks back goes on from there, over what is answered, and whoever came
                    // from the list goes back to it. A stop comes before everything else.
                    let looking_back = look.is_some_and(|look| !look.from_list);
                    let stopped = matches!(step, Step::Answered) && matches!(path.end, End::Stop(_));
                    let next = path.after(question).filter(|_| looking_back && !stopped);
                    look = next
                        .filter(|next| path.waiting() != Some(*next))
                        .map(|question| Look { question, from_list: false });
                }
                Step::Back => {
                    if let Some(before) = path.before(self.on_path(question)) {
                        look = Some(Look { question: before, from_list: false });
                    }
                }
                // To the first item that is worth doing, or on to the list of answers.
                Step::Tests => look = None,
                Step::Leave => return Ok(Ending::Left),
                Step::EndOfInput => {
                    // Whoever is only looking back at an interview that has ended gets its result.
                    return if path.waiting().is_none() { self.finish() } else { Ok(Ending::Left) };
                }
            }
        }
    }

    /// Prints the result.
    fn finish(&mut self) -> io::Result<Ending> {
        let visit = self.keep.visit(&self.interview);
        let subject = visit.map(|visit| Subject::of_visit(visit, self.interview.questionnaire()));
        let page = match &subject {
            Some(subject) => report::handover(subject),
            None => report::patient(&self.interview),
        };
        self.console.blank()?;
        self.console.page(&page)?;
        self.after(&Paper {
            reader: if subject.is_some() { Reader::Pt } else { Reader::Patient },
            page: &page,
            subject: subject.as_ref(),
            language: &self.interview.questionnaire().identity().language,
        })?;
        Ok(Ending::Finished)
    }

    /// Keeps the interview; that it could not be kept is told once.
    fn save(&mut self) {
        if let Err(error) = self.keep.save(&self.interview)
            && !self.failed
        {
            self.failed = true;
            self.console.fault(&if self.is_intake() {
                words::intake::not_saved(&words::saved::reason(&error))
            } else {
                words::saved::not_saved(&error)
            });
        }
    }

    /// Says where the answers are.
    fn farewell(&mut self, ending: Ending) -> io::Result<()> {
        let place = self.keep.place().filter(|_| !self.interview.answers().is_empty());
        self.console.blank()?;
        for line in words::cli::farewell(place, ending == Ending::Finished, words::cli::PLAIN) {
            self.console.line(&line)?;
        }
        self.console.flush()
    }
}
