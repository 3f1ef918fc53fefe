//! Many interviews in, many assessments out.
//!
//! Nothing is kept between two interviews: [`inputs`] hands out their lines in chunks, [`stream`] has threads take these and
//! keeps their order, [`given`] is what a line says, and [`told`] is what comes back. The engine is the one of every face.

pub mod given;
pub mod inputs;
pub mod stream;
pub mod told;

mod json;
mod row;

use std::panic::{self, AssertUnwindSafe};

use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, Go, Questionnaire, Rest};

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

impl<'q> Assessor<'q> {
    /// Assesses some interviews: a line of JSON for each, in their order.
    pub fn assess(&self, chunk: &Chunk, out: &mut Vec<u8>) -> Count {
        let mut count = Count::default();
        for (line, text) in chunk.texts() {
            let begin = out.len();
            // A fault of ours with one interview is no reason to leave the others.
            let done = panic::catch_unwind(AssertUnwindSafe(|| self.line(&text, out)));
            if let Err(Unread { id, why }) = done.unwrap_or_else(|_| Err(Unfit::OurFault.into())) {
                out.truncate(begin);
                count.errors += 1;
                told::write(&Misfit { file: chunk.file(), line, id: id.as_deref(), error: why.to_string() }, out);
            }
            count.lines += 1;
        }
        count
    }

    fn line(&self, text: &Text<'_>, out: &mut Vec<u8>) -> Result<(), Unread> {
        let given = match text {
            Text::Line(line) => json::read(line, self.questionnaire)?,
            Text::Row(columns, cells) => row::read(columns, cells, self.questionnaire)?,
            Text::TooLong { lines } => return Err(Unfit::TooLong { lines: *lines }.into()),
        };
        match self.interview(&given) {
            Ok(interview) => told::write(&Told::of(&interview, given.id.as_deref(), self), out),
            Err(why) => return Err(Unread { id: given.id, why }),
        }
        Ok(())
    }

    /// The interview with everything answered that is given, on the path or off it: no red flag is lost.
    fn interview(&self, given: &Given) -> Result<Interview<'q>, Unfit> {
        let mut interview = Interview::new(self.questionnaire, given.audience.unwrap_or(self.audience));
        for (name, reply) in &given.answers {
            given::answer(&mut interview, name, reply)?;
        }
        // A PT goes past a stop, as in a labelled case; where it was written down that one did not, it stays.
        let goes_past = interview.audience() == Audience::Clinician && !given.stopped;
        let rest = given.rest.or(self.rest);
        if !goes_past && !self.leads_on(&interview, rest) {
            return Ok(interview);
        }
        while let End::Stop(_) = self.answer_open(&mut interview, rest) {
            if !goes_past {
                break;
            }
            interview.go_on();
        }
        Ok(interview)
    }

    /// Tells whether the answers lead to a question to which there is an answer for what is open.
    fn leads_on(&self, interview: &Interview<'q>, rest: Option<Rest>) -> bool {
        match interview.leads_to() {
            Go::To(id) => rest.is_some() || self.questionnaire.question(id).optional,
            Go::Result => false,
        }
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
