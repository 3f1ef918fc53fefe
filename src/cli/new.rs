//! `hip-triage new`: a first questionnaire.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Exit, Failure, marks, place};
use crate::builtin;
use crate::words::{self, authors as say};
use hip_triage_author::new::{MODELINE, QUESTIONNAIRE, copy, in_one, own_id};
use hip_triage_author::schema::{self, About};
use hip_triage_author::skeleton::skeleton;
use hip_triage_core::questionnaire::{FaultKind, is_language};

/// Where to.
#[derive(Args, Debug)]
pub(super) struct NewArgs {
    /// The folder to make; or a .yaml file, to have that alone. With --language, the questionnaire to translate
    #[arg(required_unless_present = "language")]
    path: Option<PathBuf>,

    /// Copy a questionnaire that is built in, to begin from it
    #[arg(long, value_name = "NAME", value_parser = ["hip"])]
    from: Option<String>,

    /// Begin a translation instead: a file with every text, into the folder of the questionnaire; of the built-in one where
    /// no folder is named, into the one where you are
    #[arg(long, value_name = "TAG", conflicts_with = "from")]
    language: Option<String>,
}

/// The name of the file in a new folder.
const FILE: &str = "questionnaire.yaml";
/// The name of the schema beside it; [`MODELINE`] names it.
const SCHEMA: &str = "schema.json";

/// Writes a questionnaire where nothing is: nothing is ever overwritten.
pub(super) fn new(args: &NewArgs) -> anyhow::Result<Exit> {
    let path = match (&args.language, &args.path) {
        (Some(language), path) => return translation(language, path.as_deref()),
        (None, Some(path)) => path,
        (None, None) => return Ok(Exit::Usage),
    };
    let alone = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    let files = files(args, path);
    if alone {
        write(path, in_one(&files).as_bytes())?;
    } else {
        let mut text = Vec::new();
        schema::write(About::Questionnaire, &mut text)?;
        fs::create_dir(path).map_err(|error| refused(path, &error))?;
        let written = files
            .iter()
            .try_for_each(|(name, text)| write(&path.join(name), text.as_bytes()))
            .and_then(|()| write(&path.join(SCHEMA), &text));
        if written.is_err() {
            // Half a folder would be in the way of the next try.
            let _ = fs::remove_dir_all(path);
        }
        written?;
    }
    let place = words::saved::place(path);
    let typed = words::command::typed_path(path);
    let mut out = marks::stdout();
    let copied = args.from.as_ref().map(|from| own_id(from, &called(path)));
    for line in say::begun(&place, &typed, alone, copied.as_deref()) {
        writeln!(out, "{line}")?;
    }
    Ok(Exit::Done)
}

/// Writes the beginning of a translation into the folder of the questionnaire.
fn translation(language: &str, path: Option<&Path>) -> anyhow::Result<Exit> {
    if !is_language(language) {
        let kind = FaultKind::BadLanguage { text: words::cleaned(language) };
        return Err(Failure { message: kind.to_string(), hint: kind.hint() }.into());
    }
    let questionnaire = place::questionnaire_or_builtin(path)?;
    let folder = path.map(|path| if path.is_dir() { path } else { path.parent().unwrap_or(path) });
    let file = folder.unwrap_or(Path::new("")).join(format!("{language}.yaml"));
    write(&file, skeleton(&questionnaire, language).as_bytes())?;
    let typed = folder.map(words::command::typed_path);
    let mut out = marks::stdout();
    for line in say::translation_begun(&words::saved::place(&file), typed.as_deref()) {
        writeln!(out, "{line}")?;
    }
    Ok(Exit::Done)
}

/// The files to write, each by its name.
fn files(args: &NewArgs, path: &Path) -> Vec<(String, String)> {
    match &args.from {
        Some(from) => copy(&builtin::sources(), from, &called(path)),
        None => vec![(FILE.to_owned(), format!("{MODELINE}{QUESTIONNAIRE}"))],
    }
}

/// The name of the copy: that of its folder or its file.
fn called(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
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
        Failure::of(say::already_there(&place)).hint(say::ALREADY_THERE_HINT)
    } else {
        Failure::of(say::not_written(&place, &words::saved::reason(error)))
    }
}
