//! Who may know whom: the part that decides how urgent a pain is knows neither a terminal nor a file.
//!
//! A module may use what stands above it in this list, and nothing that is named beside it.

use std::fs;
use std::path::{Path, PathBuf};

const TERMINAL: &[&str] = &["ratatui", "crossterm", "stdout()", "stdin()", "stderr()"];
const OUTSIDE: &[&str] = &["std::fs", "std::env", "std::time", "std::process", "std::net", "jiff", "clap", "anyhow"];
const FACES: &[&str] = &[
    "crate::plain",
    "crate::tui",
    "crate::cli",
    "crate::batch",
    "crate::evaluate",
    "crate::saved",
    "crate::visits",
    "crate::disk",
    "crate::load",
    "crate::builtin",
];

/// A module, and what its files never mention.
const RULES: &[(&str, &[&[&str]])] = &[
    (
        "questionnaire",
        &[
            TERMINAL,
            OUTSIDE,
            FACES,
            &["std::io", "crate::interview", "crate::assessment", "crate::report", "crate::excerpt", "crate::graph"],
        ],
    ),
    (
        "interview",
        &[
            TERMINAL,
            OUTSIDE,
            FACES,
            &["std::io", "crate::assessment", "crate::report", "crate::excerpt", "crate::graph"],
        ],
    ),
    ("assessment", &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::report", "crate::excerpt", "crate::graph"]]),
    ("compare", &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::report", "crate::excerpt", "crate::graph"]]),
    (
        "proof",
        &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::report", "crate::excerpt", "crate::graph", "crate::words"]],
    ),
    (
        "readability",
        &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::questionnaire", "crate::interview", "crate::words"]],
    ),
    (
        "codes",
        &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::excerpt", "crate::report", "crate::graph", "crate::words"]],
    ),
    ("excerpt", &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::report", "crate::graph"]]),
    ("graph", &[TERMINAL, OUTSIDE, FACES, &["crate::report", "crate::excerpt"]]),
    ("diff", &[TERMINAL, OUTSIDE, &["crate::tui", "crate::plain", "crate::cli", "crate::load", "crate::builtin"]]),
    ("schema", &[TERMINAL, OUTSIDE, &["crate::tui", "crate::plain", "crate::cli", "crate::interview"]]),
    ("new", &[TERMINAL, OUTSIDE, FACES]),
    ("report", &[TERMINAL, &["std::fs", "std::env", "std::time", "clap"], FACES, &["crate::excerpt", "crate::graph"]]),
    ("named", &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::assessment", "crate::report", "crate::record"]]),
    (
        "record",
        &[TERMINAL, &["std::fs", "std::env", "std::io", "clap", "ZonedDateTime::now"], FACES, &["crate::report"]],
    ),
    ("disk", &[TERMINAL, &["std::env", "clap", "crate::interview", "crate::record", "crate::saved", "crate::cli"]]),
    (
        "visits",
        &[
            TERMINAL,
            &["std::env", "clap", "ZonedDateTime::now", "crate::plain", "crate::tui", "crate::cli", "crate::report"],
        ],
    ),
    ("fhir", &[TERMINAL, OUTSIDE, FACES, &["std::io", "crate::excerpt"]]),
    ("saved", &[TERMINAL, &["clap", "crate::plain", "crate::tui", "crate::cli", "crate::report", "crate::excerpt"]]),
    ("plain", &[TERMINAL, &["std::fs", "std::env", "clap", "crate::tui", "crate::cli"]]),
    ("tui/app", &[&["crossterm", "std::fs", "std::env", "clap", "Frame", "Buffer", "crate::cli", "crate::plain"]]),
    ("tui/keys", &[&["Frame", "Buffer", "std::fs", "clap", "crate::cli", "crate::plain"]]),
    ("tui/screens", &[&["crossterm::event::read", "&mut App", "std::fs", "std::env", "clap", "crate::cli"]]),
    ("tui/theme", &[&["crossterm", "std::fs", "clap", "crate::cli"]]),
    ("batch", &[TERMINAL, &["clap", "crate::tui", "crate::plain", "crate::cli"]]),
    ("evaluate", &[TERMINAL, &["clap", "crate::tui", "crate::plain", "crate::cli"]]),
    ("load", &[TERMINAL, &["std::env", "clap", "crate::interview", "crate::assessment", "crate::cli"]]),
];

/// The one module that may name the YAML crate.
const YAML: &str = "src/questionnaire/node.rs";

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a module: `name.rs`, and all that stand in `name/`.
fn files(module: &str) -> Vec<PathBuf> {
    let mut found = vec![source().join(format!("{module}.rs"))];
    inside(&source().join(module), &mut found);
    found.retain(|path| path.is_file());
    found
}

fn inside(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a folder that can be read").path();
        if path.is_dir() {
            inside(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The code of a file without its comments and its tests, which may know more; so may a file of tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a file of source code");
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Whether a text names a thing, and not just a longer word that begins or ends like it.
fn mentions(text: &str, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(word);
        let after = text[at + name.len()..].chars().next().is_some_and(word);
        !before && !after
    })
}

#[test]
fn no_module_knows_what_stands_below_it() {
    for (module, rules) in RULES {
        for path in files(module) {
            let code = code(&path);
            for name in rules.iter().copied().flatten() {
                assert!(
                    !mentions(&code, name),
                    "{} must not mention `{name}`: hand in what it needs, or move the code to a module below it",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn only_one_module_reads_yaml() {
    let mut all = Vec::new();
    inside(&source(), &mut all);
    for path in all {
        let own = path.ends_with(YAML);
        assert!(own || !mentions(&code(&path), "serde_yaml"), "{}: only {YAML} reads YAML", path.display());
    }
}

#[test]
fn only_the_command_line_knows_standard_output() {
    let mut all = Vec::new();
    inside(&source(), &mut all);
    for path in all {
        // The last two are the files of the full screen that know the real terminal.
        let own = ["main.rs", "cli.rs", "build.rs", "tui/terminal.rs", "tui/input/unix.rs"];
        let may =
            own.iter().any(|name| path.ends_with(name)) || path.components().any(|part| part.as_os_str() == "cli");
        for name in ["stdout()", "println!", "print!"] {
            assert!(may || !mentions(&code(&path), name), "{} must not mention `{name}`", path.display());
        }
    }
}
