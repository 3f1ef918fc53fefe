//! Checks the questionnaire that is built in and packs it, and makes Rust of the texts: a program in which one of them is
//! faulty is never built.

#![forbid(unsafe_code)]
#![expect(clippy::disallowed_methods, reason = "a build script hears and answers in no other way")]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::questionnaire::{Questionnaire, Source};

const QUESTIONS: &str = "questions/hip";

fn main() -> ExitCode {
    match build(&mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            let _ = writeln!(io::stderr().lock(), "{report}");
            ExitCode::FAILURE
        }
    }
}

fn build(cargo: &mut impl Write) -> Result<(), String> {
    hip_triage_messages::build("src/i18n", "program", "hip_triage_core::language")
        .map_err(|report| report.to_string())?;
    writeln!(cargo, "cargo:rerun-if-changed={QUESTIONS}").map_err(|error| error.to_string())?;
    let sources = read(Path::new(QUESTIONS)).map_err(|error| format!("{QUESTIONS}: {error}"))?;
    let checked = Questionnaire::read(&sources).map_err(|faults| excerpt::report(&faults, &sources, Color::Never))?;
    let (identity, fingerprint) = (checked.questionnaire.identity(), checked.questionnaire.fingerprint());
    let version = format!("{} {}, fingerprint {fingerprint}", identity.id, identity.version);
    writeln!(cargo, "cargo:rustc-env=QUESTIONNAIRE={version}").map_err(|error| error.to_string())?;
    let folder = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: build with cargo")?;
    let folder = Path::new(&folder);
    let translated = checked.translations.iter().filter_map(|words| checked.questionnaire.in_language(words));
    pack([checked.questionnaire.clone()].into_iter().chain(translated), folder)?;
    // Its text too, so that it can be checked, shown and copied without the folder.
    let texts: Vec<_> = sources.iter().map(|source| (&source.name, &source.text)).collect();
    let packed = postcard::to_allocvec(&texts).map_err(|error| error.to_string())?;
    fs::write(folder.join("sources.postcard"), packed).map_err(|error| error.to_string())
}

/// Packs the questionnaire in each language by itself, so that nothing is unpacked but what is asked for, and lists them as the
/// program takes them in.
fn pack(languages: impl Iterator<Item = Questionnaire>, folder: &Path) -> Result<(), String> {
    let mut list = Vec::new();
    for questionnaire in languages {
        let language = &questionnaire.identity().language;
        let name = format!("{language}.postcard");
        let packed = postcard::to_allocvec(&questionnaire).map_err(|error| error.to_string())?;
        fs::write(folder.join(&name), packed).map_err(|error| error.to_string())?;
        list.push(format!("(\"{language}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")).as_slice())"));
    }
    let list = format!("&[{}]", list.join(", "));
    fs::write(folder.join("languages.rs"), list).map_err(|error| error.to_string())
}

/// The files of the questionnaire, by name. A test holds that the program reads the same ones.
fn read(folder: &Path) -> io::Result<Vec<Source>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml") && !is_hidden(path));
    files.sort();
    let source = |path: &PathBuf| Ok(Source { name: path.display().to_string(), text: fs::read_to_string(path)? });
    files.iter().map(source).collect()
}
