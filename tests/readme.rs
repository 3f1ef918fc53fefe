//! The README is true. What it shows of a terminal is written anew by `UPDATE_PAGES=1 cargo test --test readme`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::fs;
use std::path::Path;

use support::Desk;
use support::pages::{Piece, is_true, pieces};

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

/// A page without its blocks.
fn words(page: &str) -> String {
    let text = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Block { .. } => "",
    };
    pieces(page).into_iter().map(text).collect()
}

/// The texts between `start` and the next `end`, each time.
fn between<'p>(page: &'p str, start: &str, end: char) -> Vec<&'p str> {
    page.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// The names of the commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = Desk::new().run(&["-h"], "");
    let listed = help.lines().skip_while(|line| !line.starts_with("Commands ")).take_while(|line| *line != "Options:");
    let named = listed.filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    named.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn what_it_shows_of_a_terminal_is_what_comes_out() {
    is_true("README.md");
}

#[test]
fn each_command_of_an_author_is_shown_with_what_comes_out() {
    let page = readme();
    for command in ["check", "graph", "outline", "schema", "diff", "new"] {
        assert!(page.contains(&format!("\n$ hip-triage {command}")), "{command}");
    }
}

#[test]
fn every_command_and_option_that_it_names_exists_and_every_command_is_named() {
    let (desk, page) = (Desk::new(), readme());
    let names = commands();
    let helps: Vec<_> = names.iter().map(|name| desk.run(&[name, "--help"], "")).collect();
    let helps = [desk.run(&["--help"], "")].into_iter().chain(helps).collect::<String>();
    let mut told = Vec::new();
    for code in between(&page, "hip-triage ", '\n') {
        let first = code.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap();
        if names.iter().any(|name| name == first) {
            told.push(first);
        }
    }
    for name in &names {
        assert!(told.contains(&name.as_str()), "the README says nothing of {name}");
    }
    for code in words(&page).split('`').skip(1).step_by(2).filter(|code| !code.contains("cargo")) {
        let code = code.replace('\n', " ");
        for option in code.split_whitespace().filter(|word| word.starts_with("--")) {
            assert!(helps.contains(&format!("{option} ")) || helps.contains(&format!("{option}\n")), "{option}");
        }
        if let Some(first) = code.strip_prefix("hip-triage ").and_then(|rest| rest.split_whitespace().next()) {
            assert!(first.starts_with("--") || names.iter().any(|name| name == first), "{code}");
        }
    }
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let help = Desk::new().run(&["--help"], "");
    let told = help.lines().skip_while(|line| *line != "Exit codes:").skip(1);
    let told: Vec<_> = told.map_while(|line| line.strip_prefix("  ")?.split_once(' ')).collect();
    assert!(told.len() == 4, "{help}");
    for (code, meaning) in told {
        let row = format!("\n| {code} | {} |\n", meaning.trim());
        assert!(readme().contains(&row), "{row}");
    }
}

#[test]
fn the_figures_in_its_words_are_those_of_the_program() {
    let page = readme();
    let version = env!("CARGO_PKG_RUST_VERSION");
    assert!(page.contains(&format!("A Rust toolchain ({version} or later)")), "{version}");
    let checked = Desk::new().run(&["check"], "");
    let most = between(&checked, "at most ", ' ')[0];
    let minutes = between(&checked, " in a self-check (", ')')[0];
    assert!(page.contains(&format!("at most {most} steps, {minutes}.")), "{most}, {minutes}");
}

#[test]
fn what_it_and_the_guide_link_to_is_there() {
    for path in ["README.md", "questions/README.md", ".github/CHANGELOG.md"] {
        let page = fs::read_to_string(path).unwrap();
        let folder = Path::new(path).parent().unwrap();
        let links = [between(&words(&page), "](", ')'), between(&page, " src=\"", '"')].concat().join("\n");
        assert!(!links.is_empty(), "{path}");
        for link in links.lines().filter(|link| !link.starts_with("https://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = folder.join(file);
            assert!(target.exists(), "{path}: {link}");
            if !heading.is_empty() {
                let text = fs::read_to_string(target).unwrap();
                let mut headings = text.lines().filter_map(|line| line.strip_prefix("## "));
                assert!(headings.any(|line| line.to_lowercase().replace(' ', "-") == heading), "{path}: {link}");
            }
        }
        assert_eq!(page.matches("<img ").count(), between(&page, " alt=\"", '"').len(), "{path}");
    }
}

/// The code of a page for contributors, each with the words behind it.
fn codes(page: &str) -> Vec<(&str, &str)> {
    let parts: Vec<_> = page.split('`').skip(1).collect();
    parts.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or_default())).collect()
}

#[test]
fn each_file_and_name_of_the_page_for_contributors_is_there() {
    let page = fs::read_to_string(".github/CONTRIBUTING.md").unwrap();
    let page = words(&page).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut named = 0;
    let mut codes = codes(&page).into_iter().peekable();
    while let Some((path, after)) = codes.next() {
        let is_path = |end: &str| path.ends_with(end) && !path.contains(' ');
        if ![".rs", ".toml", ".yaml", ".md"].into_iter().any(is_path) {
            continue;
        }
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        // `file` (`name`, `name`)
        let mut opened = after == " (";
        while let Some((name, next)) = codes.next_if(|_| opened) {
            let stands = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
            assert!(stands, "there is no {name} in {path}");
            named += 1;
            opened = next == ", ";
        }
    }
    assert!(named >= 50, "{named}");
}

#[test]
fn the_changelog_tells_of_both_versions() {
    let page = fs::read_to_string(".github/CHANGELOG.md").unwrap();
    let headings: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let program = env!("CARGO_PKG_VERSION");
    assert!(headings.iter().any(|heading| heading.contains(program)), "the program {program}");
    let questionnaire = hip_triage::builtin::questionnaire();
    let version = &questionnaire.identity().version;
    assert!(headings.iter().any(|heading| heading.starts_with(&format!("{version} "))), "the questionnaire {version}");
}
