//! `hip-triage replay`: a visit is assessed anew and compared with what was told.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{Exit, Failure, help, marks, report, which};
use crate::words::{record as record_words, sessions as say};
use hip_triage_chart::record::{Record, Snapshot};

/// The visit to replay.
#[derive(Args, Debug)]
pub(super) struct ReplayArgs {
    #[arg(value_name = "VISIT|FILE", help = help::said::replay_file())]
    file: PathBuf,

    #[arg(long, value_name = "PATH", help = help::said::replay_questions())]
    questions: Option<PathBuf>,
}

pub(super) fn replay(args: &ReplayArgs) -> anyhow::Result<Exit> {
    let questionnaire = report::asked(args.questions.as_deref())?;
    let file = which::file(&args.file)?;
    let text = report::read(&file)?;
    let record = Record::from_json(&text).map_err(|error| Failure::unread(&file, error))?;
    report::in_its_place(&file, &record)?;
    report::same_questionnaire(&file, &record.questionnaire.id, &questionnaire)?;
    let Some(then) = &record.snapshot else {
        return Err(Failure::of(say::nothing_told()).into());
    };
    let (interview, _) = record.interview(&questionnaire);
    let now = Snapshot::of(&interview);
    let mut out = marks::stdout();
    let asked = &record.questionnaire;
    let same_questionnaire = asked.is(&questionnaire);
    if !same_questionnaire {
        writeln!(out, "{}", say::other_version(&asked.id, &asked.version, &questionnaire.identity().version))?;
    }
    if serde_json::to_vec(then)? == serde_json::to_vec(&now)? {
        writeln!(out, "{}", say::same())?;
        return Ok(Exit::Done);
    }
    writeln!(out, "{}", say::differs(&record_words::differences(then, &now)))?;
    if same_questionnaire {
        writeln!(out, "{}", say::same_questionnaire())?;
    }
    Ok(Exit::Fault)
}
