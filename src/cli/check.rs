//! `hip-triage check`: every fault of a questionnaire at its place, and what was proved of it.

mod json;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::color::ColorChoice;
use super::progress::Progress;
use super::today::today;
use super::{Exit, Failure, marks, place};
use crate::builtin;
use crate::words::{self, check as say, cli, progress as progress_words};
use hip_triage_author::evaluate::{self, Case};
use hip_triage_author::proof::target::Target;
use hip_triage_author::proof::{self, Proof};
use hip_triage_author::review::cautions;
use hip_triage_author::translated::{TranslatedWords, translated};
use hip_triage_core::excerpt;
use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::{Checked, Fault, Questionnaire, Severity, Source, apply_allowed};

/// From so many bytes on it is shown how far it is.
const LARGE: usize = 1 << 20;

/// The questionnaire to check, and how the faults are told.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// A .yaml file, or a folder of them; the built-in questionnaire if there is none
    path: Option<PathBuf>,

    /// How the faults are told
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: FaultFormat,

    /// Let every warning count as a fault
    #[arg(long)]
    strict: bool,

    #[arg(long, value_name = "ID", help = "Show answers with which something comes true, as in finding:groin_main", conflicts_with_all = ["format", "strict"])]
    witness: Option<String>,
}

/// How faults are told.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum FaultFormat {
    /// Each with its lines and a hint
    #[default]
    Text,
    /// One line each
    Short,
    /// One object of JSON, for programs, with `faults` and `summary`
    Json,
}

/// A questionnaire that was read and, if it can be used, proved.
struct CheckReport {
    place: String,
    sources: Vec<Source>,
    sound: Option<(Questionnaire, Proof, Vec<TranslatedWords>)>,
    faults: Vec<Fault>,
    /// How many warnings a comment allows.
    allowed: usize,
}

pub(super) fn check(args: &CheckArgs, color: ColorChoice) -> anyhow::Result<Exit> {
    let color = place::excerpt_color(color.wanted(io::stdout().is_terminal()));
    let mut out = marks::stdout();
    if let Some(id) = &args.witness {
        let questionnaire = match &args.path {
            Some(path) => place::questionnaire(path)?,
            None => builtin::questionnaire(),
        };
        witness(&questionnaire, args.path.as_deref(), id, &mut out)?;
        out.flush()?;
        return Ok(Exit::Done);
    }
    let report = match (read(args), args.format) {
        (Ok(report), _) => report,
        (Err(failure), FaultFormat::Json) => {
            let place = args.path.as_deref().map_or_else(String::new, words::saved::place);
            json::write_unread(&place, &failure, &mut out)?;
            out.flush()?;
            return Ok(Exit::Fault);
        }
        (Err(failure), _) => return Err(failure.into()),
    };
    match args.format {
        FaultFormat::Json => json::write(&report, &mut out)?,
        FaultFormat::Short => {
            for fault in &report.faults {
                writeln!(out, "{}", excerpt::line(fault, &report.sources))?;
            }
        }
        FaultFormat::Text => {
            if !report.faults.is_empty() {
                writeln!(out, "{}", excerpt::report(&report.faults, &report.sources, color))?;
            }
            match &report.sound {
                None => writeln!(out, "{}", say::unusable(&report.place))?,
                Some(_) if report.any_error() => writeln!(out, "{}", say::at_fault(&report.place))?,
                Some((questionnaire, proof, translations)) => {
                    let sound = say::sound(&report.place, questionnaire, proof, translations, report.allowed);
                    write!(out, "{sound}")?;
                }
            }
        }
    }
    out.flush()?;
    Ok(if report.any_error() { Exit::Fault } else { Exit::Done })
}

impl CheckReport {
    fn any_error(&self) -> bool {
        self.faults.iter().any(|fault| fault.severity() == Severity::Error)
    }
}

fn read(args: &CheckArgs) -> Result<CheckReport, Failure> {
    let (place, sources) = match &args.path {
        None => (cli::built_in().to_owned(), builtin::sources()),
        Some(path) => (words::saved::place(path), place::sources(path)?),
    };
    let progress = Progress::of_stages(sources.iter().map(|source| source.text.len()).sum::<usize>() >= LARGE);
    progress.stage(progress_words::reading(&place));
    let checked = Questionnaire::read_in_place(&sources);
    let mut allowed = 0;
    let (sound, faults) = match checked {
        Ok((checked, places)) => {
            let (translations, hard) = translated(&checked, &sources);
            let Checked { questionnaire, warnings, .. } = checked;
            let questionnaire = today(questionnaire);
            progress.stage(progress_words::proving(questionnaire.questions().len()));
            let proof = Proof::in_place(&questionnaire, &places);
            let proved: Vec<_> =
                proof.faults.iter().cloned().chain(cautions(&questionnaire, &places)).chain(hard).collect();
            let all = warnings.len() + proved.len();
            let faults = proof::together(warnings, proved, &sources);
            let comments = faults.iter().filter(|fault| fault.code().starts_with("HT09")).count();
            allowed = all.saturating_sub(faults.len() - comments);
            (Some((questionnaire, proof, translations)), faults)
        }
        Err(faults) => (None, apply_allowed(faults, &sources)),
    };
    progress.end();
    let strictly = |fault: Fault| if args.strict { fault.strictly() } else { fault };
    Ok(CheckReport { place, sources, sound, allowed, faults: faults.into_iter().map(strictly).collect() })
}

/// Shows answers with which something comes true, as a case that can be run.
fn witness(questionnaire: &Questionnaire, path: Option<&Path>, id: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let target = find(questionnaire, id)?;
    let Some(interview) = proof::witness(questionnaire, target) else {
        let hint = say::no_witness_hint(path.map(words::command::typed_path).as_deref());
        return Err(Failure::of(say::no_witness(target, questionnaire)).hint(hint).into());
    };
    let stopped = matches!(interview.path().end, End::Stop(_));
    writeln!(out, "{}", say::witness(&target.clause(questionnaire), interview.audience(), stopped))?;
    let mut case = Case::of(&interview, &target.id(questionnaire).replace([':', '.'], "-"));
    case.story = say::story(&target.clause(questionnaire));
    say::SOURCE.clone_into(&mut case.source);
    Ok(evaluate::write(&case, out)?)
}

/// How many names are offered instead of one that there is not.
const NEAREST: usize = 3;

/// The target of a name, or of the part after its colon where that is enough.
fn find(questionnaire: &Questionnaire, id: &str) -> Result<Target, Failure> {
    let all: Vec<(String, Target)> =
        Target::all(questionnaire).into_iter().map(|target| (target.id(questionnaire), target)).collect();
    if let Some((_, target)) = all.iter().find(|(name, _)| name == id) {
        return Ok(*target);
    }
    let bare = |name: &str| name.split_once(':').map_or(String::new(), |(_, bare)| bare.to_owned());
    let meant: Vec<_> = all.iter().filter(|(name, _)| bare(name) == id).collect();
    // What happens because of a thing is named after it: meant by the bare name is that the thing itself comes true.
    let plain: Vec<_> = meant.iter().filter(|(_, target)| target.is_plain()).collect();
    if let ([(_, target)], _) | (_, [(_, target)]) = (&plain[..], &meant[..]) {
        return Ok(*target);
    }
    if !meant.is_empty() {
        let names: Vec<_> = meant.iter().map(|(name, _)| name.clone()).collect();
        return Err(Failure::of(say::several_targets(&words::cleaned(id))).hint(say::targets(&names)));
    }
    let far = |name: &str| strsim::osa_distance(id, name).min(strsim::osa_distance(id, &bare(name)));
    let mut near: Vec<_> = all.iter().map(|(name, _)| name).collect();
    near.sort_by_key(|name| far(name));
    let least = near.first().map_or(0, |name| far(name));
    let near: Vec<_> = near.into_iter().take_while(|name| far(name) <= least + 2).take(NEAREST).cloned().collect();
    Err(Failure::of(say::no_target(&words::cleaned(id))).hint(say::targets(&near)))
}
