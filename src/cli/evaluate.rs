//! `hip-triage evaluate`: labelled cases through the engine, and how often it says what they say.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::progress::Progress;
use super::{Exit, Failure, marks, place};
use crate::words::cli as say;
use crate::{builtin, load};
use hip_triage_author::evaluate::{self, Case, Judged, Statistics, judge, write_json, write_table};
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::questionnaire::{Questionnaire, Source, Span};

/// From so many cases on it is shown how far it is.
const MANY: usize = 2_000;

/// The cases to evaluate, and how to tell it.
#[derive(Args, Debug)]
pub(super) struct EvaluateArgs {
    /// Files of labelled cases, or folders of them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Evaluate another questionnaire: a .yaml file, or a folder of them
    #[arg(long, value_name = "PATH")]
    questions: Option<PathBuf>,

    /// Write the figures as JSON
    #[arg(long)]
    json: bool,

    /// Fail below this share of right or acceptable verdicts (0 to 1), or when a red flag is missed
    #[arg(long, value_name = "RATE", value_parser = rate)]
    at_least: Option<f64>,
}

pub(super) fn rate(text: &str) -> Result<f64, &'static str> {
    text.parse().ok().filter(|rate| (0.0..=1.0).contains(rate)).ok_or(say::NOT_A_RATE)
}

pub(super) fn evaluate(args: &EvaluateArgs) -> anyhow::Result<Exit> {
    let questionnaire = match &args.questions {
        Some(path) => place::questionnaire(path)?,
        None => builtin::questionnaire(),
    };
    let sources = load::load_all(&args.files).map_err(|error| place::not_loaded(&error))?;
    let mut out = marks::stdout();
    let cases = match evaluate::read(&sources) {
        Ok(cases) => cases,
        Err(faults) => {
            write!(out, "{}", excerpt::report(&faults, &sources, Color::Never))?;
            out.flush()?;
            return Ok(Exit::Fault);
        }
    };
    let judged = judge_all(&questionnaire, &cases, &sources)?;
    let statistics = Statistics::of(&judged);
    if args.json {
        write_json(&judged, &statistics, &mut out)?;
    } else {
        write_table(&judged, &statistics, &mut out)?;
    }
    out.flush()?;
    let short = args.at_least.is_some_and(|rate| {
        statistics.agreed.rate().is_some_and(|agreed| agreed < rate) || statistics.red_flags.missed() > 0
    });
    Ok(if short { Exit::Fault } else { Exit::Done })
}

fn judge_all(
    questionnaire: &Questionnaire,
    cases: &[(Case, Span)],
    sources: &[Source],
) -> Result<Vec<Judged>, Failure> {
    let progress = Progress::of_steps(cases.len(), cases.len() >= MANY);
    let judged = cases.iter().map(|(case, span)| {
        progress.step();
        judge(questionnaire, case).map_err(|problem| {
            Failure::of(format!("{}:{}: case {}: {problem}", sources[span.source()].name, span.line(), case.id))
                .hint(say::CASE_HINT)
        })
    });
    let judged = judged.collect();
    progress.end();
    judged
}
