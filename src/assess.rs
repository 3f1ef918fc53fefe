//! Many interviews in, many assessments out.
//!
//! Nothing is known of one interview at the next: [`inputs`] hands out their lines in chunks, [`stream`] has threads take these and
//! keeps their order, [`given`] is what a line says, and [`told`] is what comes back. The engine is the one of every face, and
//! each thread has a [`Desk`], at which one interview after another is decided in the same storage.

pub mod given;
pub mod inputs;
pub mod stream;
pub mod told;

mod json;
mod row;

use std::panic::{self, AssertUnwindSafe};

use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Rest};

use given::{Given, Unfit, Unread};
use inputs::{Chunk, Text};
use told::{Misfit, Told};

/// The schema of a line that comes out, and in it of one that goes in.
pub const SCHEMA: &str = include_str!("assess/schema.json");

/// How interviews are assessed.
#[derive(Clone, Copy, Debug)]
pub struct Assessor<'q> {
    /// The questions that they answer.
    pub questionnaire: &'q Questionnaire,
    /// Whose interviews they are, where one does not say.
    pub audience: Audience,
    /// The answers to questions left open, where one does not say; none if the first of them waits.
    pub rest: Option<Rest>,
    /// True if the evidence is told in full.
    pub evidence: bool,
    /// True if the words for the person are told too.
    pub texts: bool,
}

/// How many interviews were assessed, and how many could not be.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// All that there were.
    pub lines: u64,
    /// Those that could not be assessed.
    pub errors: u64,
}

/// Where one interview after another is answered and assessed.
#[derive(Debug)]
pub struct Desk<'q> {
    interview: Interview<'q>,
    assessment: Assessment<'q>,
}

impl<'q> Desk<'q> {
    /// One at which nothing was decided yet.
    #[must_use]
    pub fn of(assessor: &Assessor<'q>) -> Self {
        let interview = Interview::new(assessor.questionnaire, assessor.audience);
        Self { assessment: Assessment::of(&interview), interview }
    }
}

impl<'q> Assessor<'q> {
    /// Assesses some interviews: a line of JSON for each, in their order.
    pub fn assess(&self, chunk: &Chunk, desk: &mut Desk<'q>, out: &mut Vec<u8>) -> Count {
        let mut count = Count::default();
        for (line, text) in chunk.texts() {
            let begin = out.len();
            // A fault of ours with one interview is no reason to leave the others.
            let done = panic::catch_unwind(AssertUnwindSafe(|| self.line(&text, desk, out))).unwrap_or_else(|_| {
                *desk = Desk::of(self);
                Err(Unfit::OurFault.into())
            });
            if let Err(Unread { id, why }) = done {
                out.truncate(begin);
                count.errors += 1;
                told::write(&Misfit { file: chunk.file(), line, id: id.as_deref(), error: why.to_string() }, out);
            }
            count.lines += 1;
        }
        count
    }

    fn line(&self, text: &Text<'_>, desk: &mut Desk<'q>, out: &mut Vec<u8>) -> Result<(), Unread> {
        let given = match text {
            Text::Line(line) => json::read(line, self.questionnaire)?,
            Text::Row(columns, cells) => row::read(columns, cells, self.questionnaire)?,
            Text::TooLong { lines } => return Err(Unfit::TooLong { lines: *lines }.into()),
        };
        if let Err(why) = self.decide(&given, desk) {
            return Err(Unread { id: given.id, why });
        }
        told::write(&Told::of(desk, given.id.as_deref(), self), out);
        Ok(())
    }

    /// Assesses the interview with everything answered that is given, on the path or off it: no red flag is lost.
    fn decide(&self, given: &Given<'_>, desk: &mut Desk<'q>) -> Result<(), Unfit> {
        let Desk { interview, assessment } = desk;
        interview.start_over(given.audience.unwrap_or(self.audience));
        for (name, reply) in &given.answers {
            given::answer(interview, name, reply)?;
        }
        // A PT goes past a stop, as in a labelled case; where it was written down that one did not, it stays.
        let goes_past = interview.audience() == Audience::Clinician && !given.stopped;
        let rest = given.rest.or(self.rest);
        if goes_past {
            while let End::Stop(_) = self.answer_open(interview, rest) {
                interview.go_on();
            }
        }
        assessment.renew(interview);
        // A self-check is over where it stops, and mostly answered to its end.
        let can_go_on = |id| rest.is_some() || self.questionnaire.question(id).optional;
        if !goes_past && assessment.path().waiting().is_some_and(can_go_on) {
            self.answer_open(interview, rest);
            assessment.renew(interview);
        }
        Ok(())
    }

    /// Answers what is open; without a word on the rest only what may be left out.
    fn answer_open(&self, interview: &mut Interview<'q>, rest: Option<Rest>) -> End {
        interview.answer_each(&mut |interview, id| {
            let question = self.questionnaire.question(id);
            let answer = match rest {
                Some(rest) => question.rest(rest),
                None if question.optional => Answer::Skipped,
                None => return false,
            };
            interview.answer(id, answer).is_ok()
        })
    }
}
