//! Adds a language that is none to a copy of this project, as a translator adds one: a folder and a file of texts.

#![allow(clippy::print_stderr, clippy::unwrap_used, reason = "a program for one script")]

#[path = "../tests/support/made_language.rs"]
mod made_language;

use std::path::Path;
use std::{env, fs};

use hip_triage::builtin;
use made_language::{made_messages, made_translation};

fn main() {
    let mut args = env::args().skip(1);
    let (Some(copy), Some(tag)) = (args.next(), args.next()) else {
        eprintln!("usage: made_language FOLDER TAG");
        return;
    };
    let copy = Path::new(&copy);
    let (from, to) = (copy.join("src/i18n/en"), copy.join("src/i18n").join(&tag));
    for wing in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let wing = (wing.path(), to.join(wing.file_name()));
        fs::create_dir_all(&wing.1).unwrap();
        for file in fs::read_dir(wing.0).unwrap().map(Result::unwrap) {
            let text = fs::read_to_string(file.path()).unwrap();
            let name = file.path().file_stem().unwrap().to_str().unwrap().to_owned();
            fs::write(wing.1.join(file.file_name()), made_messages(&name, &text)).unwrap();
        }
    }
    let translation = made_translation(&builtin::questionnaire(), &tag);
    fs::write(copy.join("questions/hip").join(format!("{tag}.yaml")), translation).unwrap();
}
