//! `hip-triage new`: a first questionnaire.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Failure, marks};
use crate::words::{self, authors as say};
use hip_triage_author::new::{MODELINE, QUESTIONNAIRE};
use hip_triage_author::schema::{self, About};

/// Where to.
#[derive(Args, Debug)]
pub(super) struct NewArgs {
    /// The folder to make; or a .yaml file, to have that alone
    path: PathBuf,
}

/// The name of the file in a new folder.
const FILE: &str = "questionnaire.yaml";
/// The name of the schema beside it; [`MODELINE`] names it.
const SCHEMA: &str = "schema.json";

/// Writes a questionnaire where nothing is: nothing is ever overwritten.
pub(super) fn new(args: &NewArgs) -> anyhow::Result<Exit> {
    let path = &args.path;
    let alone = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    if alone {
        write(path, format!("{MODELINE}{QUESTIONNAIRE}").as_bytes())?;
    } else {
        let mut text = Vec::new();
        schema::write(About::Questionnaire, &mut text)?;
        fs::create_dir(path).map_err(|error| refused(path, &error))?;
        let files = write(&path.join(FILE), format!("{MODELINE}{QUESTIONNAIRE}").as_bytes())
            .and_then(|()| write(&path.join(SCHEMA), &text));
        if files.is_err() {
            // Half a folder would be in the way of the next try.
            let _ = fs::remove_dir_all(path);
        }
        files?;
    }
    let place = words::saved::place(path);
    let typed = words::command::typed_path(path);
    let mut out = marks::stdout();
    for line in say::begun(&place, &typed, alone) {
        writeln!(out, "{line}")?;
    }
    Ok(Exit::Done)
}

fn write(path: &Path, text: &[u8]) -> Result<(), Failure> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| refused(path, &error))?;
    file.write_all(text).and_then(|()| file.sync_all()).map_err(|error| {
        let _ = fs::remove_file(path);
        refused(path, &error)
    })
}

fn refused(path: &Path, error: &io::Error) -> Failure {
    let place = words::saved::place(path);
    if error.kind() == io::ErrorKind::AlreadyExists {
        Failure { message: say::already_there(&place), hint: Some(say::ALREADY_THERE_HINT.to_owned()) }
    } else {
        Failure { message: say::not_written(&place, &words::saved::reason(error)), hint: None }
    }
}
