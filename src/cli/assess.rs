//! `hip-triage assess`: many interviews in, many assessments out.

use std::io::{self, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use clap::{Args, ValueEnum};

use super::output::is_dash;
use super::progress::Progress;
use super::today::today;
use super::{Exit, Failure, marks, place};
use crate::assess::inputs::{Format, Input, Inputs};
use crate::assess::stream::{self, Halt};
use crate::assess::{Assessor, Count};
use crate::gone::is_gone;
use crate::words::{self, assess as say, cli};
use hip_triage_core::questionnaire::{Audience, Rest};

/// The interviews, and how they are assessed.
#[derive(Args, Debug)]
pub(super) struct AssessArgs {
    /// Files of interviews, one on a line; standard input if there is none, or for "-"
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// How the interviews are written; by itself CSV where a file ends in .csv, else JSON
    #[arg(long, value_name = "FORMAT", value_enum)]
    from: Option<Written>,

    /// Take interviews as held by a PT, where they do not say otherwise
    #[arg(long)]
    intake: bool,

    /// Answer what is left open, where an interview does not say otherwise
    #[arg(long, value_name = "HOW", value_enum)]
    rest: Option<RestAnswer>,

    /// Tell the evidence in full: the path, how every finding stands, and what each counts
    #[arg(long)]
    evidence: bool,

    /// Tell what the person would be told
    #[arg(long)]
    texts: bool,

    /// How many assess at once; all cores by default
    #[arg(long, value_name = "NUMBER")]
    threads: Option<NonZeroUsize>,

    /// Assess by another questionnaire: a .yaml file, or a folder of them
    #[arg(long, value_name = "PATH")]
    questions: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Written {
    /// An interview or a FHIR response on each line
    Json,
    /// A table with a column for each question
    Csv,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum RestAnswer {
    /// With what says least: none of these, where there is such a choice
    None,
    /// With "not sure", wherever that can be answered
    #[value(name = "not_sure")]
    NotSure,
}

pub(super) fn assess(args: &AssessArgs) -> anyhow::Result<Exit> {
    let path = args.questions.as_deref();
    // Only the words that are told have a language and know a day.
    let questionnaire = if args.texts { today(place::spoken(path)?) } else { place::questionnaire_or_builtin(path)? };
    let assessor = Assessor {
        questionnaire: &questionnaire,
        audience: if args.intake { Audience::Clinician } else { Audience::Everyone },
        rest: args.rest.map(|rest| match rest {
            RestAnswer::None => Rest::Quiet,
            RestAnswer::NotSure => Rest::NotSure,
        }),
        evidence: args.evidence,
        texts: args.texts,
    };
    let inputs = inputs(args)?;
    let threads = args.threads.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    let progress = Progress::of_bytes(size(&args.files));
    let watch = |count: Count, read: u64| progress.show(read, count.lines, count.errors);
    let done = stream::run(&assessor, Inputs::new(inputs), &mut io::stdout(), threads, &watch);
    progress.end();
    match done {
        Ok(Count { errors: 0, .. }) => Ok(Exit::Done),
        Ok(_) => Ok(Exit::Fault),
        Err(Halt::Write(error)) if is_gone(&error) => Err(error.into()),
        Err(Halt::Write(error)) => Err(Failure::unwritten(say::OUTPUT, &error).into()),
        Err(Halt::Read(unreadable)) => {
            let place = unreadable.file.as_deref().map_or_else(|| say::INPUT.to_owned(), words::saved::place);
            let reason = words::cleaned(&unreadable.error.to_string());
            Err(Failure::of(cli::CannotRead { place, reason }).into())
        }
    }
}

/// The inputs, in order. That one is not there is told before any is read.
fn inputs(args: &AssessArgs) -> Result<Vec<Input>, Failure> {
    let by_ending = |file: &Path| {
        let csv = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        if csv { Format::Csv } else { Format::Json }
    };
    let format = |file: &Path| match args.from {
        Some(Written::Json) => Format::Json,
        Some(Written::Csv) => Format::Csv,
        None => by_ending(file),
    };
    if args.files.is_empty() {
        return Ok(vec![standard(format(Path::new("")))]);
    }
    let input = |file: &PathBuf| {
        if is_dash(file) {
            return Ok(standard(format(file)));
        }
        match file.metadata() {
            Ok(about) if about.is_dir() => Err(say::IS_FOLDER.to_owned()),
            Ok(_) => Ok(Input::File(format(file), file.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(say::NOT_THERE.to_owned()),
            Err(error) => Err(words::cleaned(&error.to_string())),
        }
        .map_err(|reason| Failure::unread(file, reason))
    };
    args.files.iter().map(input).collect()
}

fn standard(format: Format) -> Input {
    if io::stdin().is_terminal() {
        let _ = writeln!(marks::stream(io::stderr()), "{}", say::from_keyboard());
    }
    Input::Stream(format, Box::new(io::stdin()))
}

/// How many bytes there are to read; none where nobody knows.
fn size(files: &[PathBuf]) -> Option<u64> {
    let size = |file: &PathBuf| file.metadata().ok().filter(std::fs::Metadata::is_file).map(|about| about.len());
    files.iter().map(size).sum::<Option<u64>>().filter(|size| *size > 0)
}
