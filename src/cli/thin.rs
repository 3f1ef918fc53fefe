//! `hip-triage thin`: labelled cases of which people say less, and how often the verdict is still right.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::evaluate::rate;
use super::{Exit, Failure, marks, place};
use crate::words::cli as say;
use hip_triage_author::evaluate::{is_thinned, thin, write_thinned};

/// The cases to thin, and what is demanded of it.
#[derive(Args, Debug)]
pub(super) struct ThinArgs {
    /// Files of labelled cases, or folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Evaluate another questionnaire: a .yaml file, or a folder of them
    #[arg(long, value_name = "PATH")]
    questions: Option<PathBuf>,

    /// Fail where fewest ticks are kept and less than this share is right or acceptable (0 to 1)
    #[arg(long, value_name = "RATE", value_parser = rate)]
    at_least: Option<f64>,
}

pub(super) fn run(args: &ThinArgs) -> anyhow::Result<Exit> {
    let questionnaire = place::questionnaire_or_builtin(args.questions.as_deref())?;
    let mut cases = place::cases(&args.files)?;
    cases.retain(|(case, _)| is_thinned(case));
    let all: Vec<_> = cases.iter().map(|(case, _)| case).collect();
    let thinned = thin(&questionnaire, &all).map_err(|(position, problem)| {
        let (case, place) = &cases[position];
        Failure::of(format!("{place}: case {}: {problem}", case.id)).hint(say::CASE_HINT)
    })?;
    let mut out = marks::stdout();
    write_thinned(cases.len(), &thinned, &mut out)?;
    out.flush()?;
    let least = thinned.last().and_then(|row| row.agreed().rate());
    let short = args.at_least.is_some_and(|rate| least.is_some_and(|agreed| agreed < rate));
    Ok(if short { Exit::Fault } else { Exit::Done })
}
