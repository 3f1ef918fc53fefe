//! Checks the questionnaire that is built in and packs it: a program with a faulty one is never built.

#[allow(dead_code, unreachable_pub, unused_imports, reason = "a part of it is used here, and all of it in the program")]
mod excerpt;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "a part of it is used here, and all of it in the program")]
mod load;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "a part of it is used here, and all of it in the program")]
mod questionnaire;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use excerpt::Color;
use questionnaire::Questionnaire;

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
    let changed =
        [QUESTIONS, "src/build.rs", "src/excerpt.rs", "src/load.rs", "src/questionnaire.rs", "src/questionnaire"];
    for path in changed {
        writeln!(cargo, "cargo:rerun-if-changed={path}").map_err(|error| error.to_string())?;
    }
    let sources = load::load(Path::new(QUESTIONS))
        .map_err(|error| format!("{}: {error}\nhint: {}", error.path().display(), error.hint()))?;
    let checked = Questionnaire::read(&sources).map_err(|faults| excerpt::report(&faults, &sources, Color::Never))?;
    let packed = postcard::to_allocvec(&checked.questionnaire).map_err(|error| error.to_string())?;
    let folder = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: build with cargo")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("questionnaire.postcard"), packed).map_err(|error| error.to_string())?;
    // Its text too, so that it can be checked, shown and copied without the folder.
    let texts: Vec<_> = sources.iter().map(|source| (&source.name, &source.text)).collect();
    let packed = postcard::to_allocvec(&texts).map_err(|error| error.to_string())?;
    fs::write(folder.join("sources.postcard"), packed).map_err(|error| error.to_string())
}
