//! `hip-triage diff`: what a change of a questionnaire does.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Failure, marks, place};
use crate::builtin;
use crate::words::{authors as say, cli};
use hip_triage_author::diff::{Person, changes, effects, sample, stale, write, write_stale};
use hip_triage_author::evaluate::{Case, check_answer};
use hip_triage_core::questionnaire::Questionnaire;

/// The questionnaires to compare.
#[derive(Args, Debug)]
pub(super) struct DiffArgs {
    /// The old questionnaire and the new one; with one alone, the old one is the built-in questionnaire
    #[arg(required = true, num_args = 1..=2, value_names = ["OLD", "NEW"])]
    paths: Vec<PathBuf>,

    /// Have the people of these labelled cases answer both: files, or folders of them
    #[arg(long, value_name = "FILE", num_args = 1..)]
    cases: Vec<PathBuf>,

    /// How many answer sets to draw by chance
    #[arg(long, value_name = "N", default_value_t = 1000)]
    sample: usize,

    /// The seed of the drawing: the same one draws the same sample
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

pub(super) fn diff(args: &DiffArgs) -> anyhow::Result<Exit> {
    let (old, new) = match &args.paths[..] {
        [old, new] => (place::checked(old)?, place::checked(new)?),
        [new, ..] => (place::checked_sources(Path::new(cli::built_in()), &builtin::sources())?, place::checked(new)?),
        [] => return Ok(Exit::Usage),
    };
    let stale = stale(&old, &new);
    let (old, new) = (old.questionnaire, new.questionnaire);
    let mut people = Vec::new();
    for (case, place) in place::cases(&args.cases)? {
        fits_one(&[&new, &old], &case, &place)?;
        people.push(Person::from(&case));
    }
    let people = people.into_iter().chain(sample(&old, &new, args.sample, args.seed));
    let effects = effects(&old, &new, people);
    let mut out = marks::stdout();
    write([old.identity(), new.identity()], &changes(&old, &new), &effects, args.seed, &mut out)?;
    write_stale(&stale, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}

/// Refuses a case with an answer that no questionnaire can make anything of; the first of them says why.
fn fits_one(questionnaires: &[&Questionnaire], case: &Case, place: &str) -> Result<(), Failure> {
    for answer in &case.answers {
        let mut checked = questionnaires.iter().map(|questionnaire| check_answer(questionnaire, case.audience, answer));
        if let Some(Err(problem)) = checked.next()
            && !checked.any(|other| other.is_ok())
        {
            let message = say::case_problem(place, &case.id, &problem.to_string());
            return Err(Failure::of(message).hint(cli::CASE_HINT));
        }
    }
    Ok(())
}
