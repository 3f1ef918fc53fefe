//! Texts in Fluent, made into Rust while the program is built.
//!
//! A translator writes `src/i18n/<language>/<wing>/<file>.ftl`. Each wing of the program has a build script that calls
//! [`build`], and a module `say` that includes what it wrote: one module a file, and in it for each message
//!
//! - a function that gives a `&'static str`, where the message has no arguments;
//! - a function that gives a `String`, where it has one;
//! - else a struct with a field an argument, shown by `Display`. Fields have names, so no order of words mixes them up.
//!
//! Nothing is read when the program starts, and what is missing, left over, empty or asks for other arguments in one of the
//! languages stops the build, with its file and line.
//!
//! - [`read`]: a file of Fluent, as far as it is used here
//! - [`compare`]: the files of a language beside those of the first one
//! - [`rust`]: the Rust for all of them

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod compare;
pub mod read;
pub mod rust;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::{env, fmt, fs, io};

pub use read::{Key, Message, Part};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// The name in the code, which is its English name.
    pub name: &'static str,
    /// Its BCP 47 tag, and its folder.
    pub tag: &'static str,
    /// Its name among those who speak it.
    pub own_name: &'static str,
}

/// Every language of the program. The first is the one the others are translated from.
///
/// A line more, a folder of texts and the texts of the questionnaire are a language more.
pub const LANGUAGES: &[Language] = &[
    Language { name: "English", tag: "en", own_name: "English" },
    Language { name: "Spanish", tag: "es", own_name: "Español" },
];

/// The messages of a file, by their names.
pub type File = BTreeMap<String, Message>;
/// The files of a wing in one language, by their names without the ending.
pub type Files = BTreeMap<String, File>;

/// A fault of a text, and its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the folder of texts on.
    pub file: String,
    /// Its line, counted from one.
    pub line: Option<usize>,
    /// The fault, and what to do.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// Everything that is wrong, as a build script shows it.
pub struct Report(String);

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As it is: `main` shows it so.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

/// Writes the Rust for the texts of a wing into the folder of its build, as `say.rs`; for a build script. With the enum of
/// the languages, as `languages.rs`, where the wing is the one that knows which is spoken.
///
/// # Errors
///
/// Everything that is wrong with the texts, one a line; or why the Rust cannot be written.
pub fn build(folder: &str, wing: &str, language: &str) -> Result<(), Report> {
    write_out(folder, wing, language).map_err(Report)
}

#[expect(clippy::disallowed_methods, reason = "a build script hears and answers in no other way")]
fn write_out(folder: &str, wing: &str, language: &str) -> Result<(), String> {
    writeln!(io::stdout().lock(), "cargo:rerun-if-changed={folder}").map_err(|error| error.to_string())?;
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: build with cargo")?;
    let put = |name: &str, rust: String| fs::write(Path::new(&out).join(name), rust).map_err(|error| error.to_string());
    if language.starts_with("crate::") {
        put("languages.rs", rust::languages(LANGUAGES))?;
    }
    put("say.rs", write(Path::new(folder), wing, language)?)
}

/// The Rust for the texts of a wing, in every language; `language` is the path to the module that knows which is spoken.
///
/// # Errors
///
/// Everything that is wrong with them, one a line.
pub fn write(folder: &Path, wing: &str, language: &str) -> Result<String, String> {
    let mut faults = Vec::new();
    let mut read = Vec::new();
    for each in LANGUAGES {
        let texts = texts(&folder.join(each.tag).join(wing))
            .map_err(|error| format!("{}: {error}", folder.join(each.tag).join(wing).display()))?;
        let place = format!("{}/{wing}", each.tag);
        read.push(read::files(&place, &texts, &mut faults));
    }
    if let Some((first, others)) = read.split_first() {
        for (files, each) in others.iter().zip(&LANGUAGES[1..]) {
            let first = compare::Side { place: format!("{}/{wing}", LANGUAGES[0].tag), files: first };
            compare::compare(&first, &compare::Side { place: format!("{}/{wing}", each.tag), files }, &mut faults);
        }
    }
    if faults.is_empty() {
        return Ok(rust::modules(LANGUAGES, &read, language));
    }
    faults.sort();
    Err(faults.iter().map(|fault| format!("{}/{fault}", folder.display())).collect::<Vec<_>>().join("\n"))
}

/// The texts of a folder, by the names of their files without the ending.
fn texts(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).filter(|name| !name.starts_with('.'));
        if let Some(name) = name.filter(|_| path.extension().is_some_and(|end| end == "ftl")) {
            texts.push((name.to_owned(), fs::read_to_string(&path)?));
        }
    }
    texts.sort();
    Ok(texts)
}

#[cfg(test)]
mod tests;
