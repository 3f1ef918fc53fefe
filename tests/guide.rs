//! The guide for authors is true. To write it anew as it comes out: `UPDATE_PAGES=1 cargo test --test guide`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use hip_triage_author::new::QUESTIONNAIRE;
use hip_triage_author::schema::About;
use hip_triage_core::excerpt::{Color, report};
use hip_triage_core::questionnaire::{Questionnaire, Source};
use serde_json::{Value, json};
use support::Desk;
use support::pages::{Piece, is_true, pieces};

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/README.md")
}

fn blocks(page: &str) -> Vec<(&str, &str)> {
    let block = |piece| match piece {
        Piece::Block { info, content } => Some((info, content)),
        Piece::Text(_) => None,
    };
    pieces(page).into_iter().filter_map(block).collect()
}

/// The example with one thing in it changed can be used.
fn sound(what: &str, old: &str, new: &str) {
    assert!(QUESTIONNAIRE.contains(old), "{old}");
    let sources = [Source { name: "knee.yaml".to_owned(), text: QUESTIONNAIRE.replacen(old, new, 1) }];
    if let Err(faults) = Questionnaire::read(&sources) {
        panic!("{what}\n{}", report(&faults, &sources, Color::Never));
    }
}

#[test]
fn what_it_shows_of_a_terminal_is_what_comes_out() {
    is_true("questions/README.md");
}

#[test]
fn every_excerpt_stands_in_the_example() {
    let page = fs::read_to_string(path()).unwrap();
    let excerpts: Vec<_> = blocks(&page).into_iter().filter(|(info, _)| *info == "yaml").collect();
    assert!(excerpts.len() >= 5);
    for (_, content) in excerpts {
        assert!(QUESTIONNAIRE.contains(content), "{content}");
    }
}

#[test]
fn every_condition_and_question_can_be_used() {
    let page = fs::read_to_string(path()).unwrap();
    let mut tried = 0;
    for (info, content) in blocks(&page) {
        match info {
            "yaml condition" => {
                for line in content.lines() {
                    tried += 1;
                    sound(line, "    if: {stairs: worse}\n", &format!("    if: {line}\n"));
                }
            }
            "yaml advice condition" => {
                for line in content.lines() {
                    tried += 1;
                    let old = "    if: {category: front_of_knee}       # also: finding, red_flag, pattern\n";
                    sound(line, old, &format!("    if: {line}\n"));
                }
            }
            "yaml base rates" => {
                tried += 1;
                let old = "# The evidence: when `if` is true";
                sound(content, old, &format!("{content}\n{old}"));
            }
            "yaml question" => {
                tried += 1;
                let (name, _) = content.split_once(':').unwrap();
                let indented: String = content.lines().flat_map(|line| ["  ", line, "\n"]).collect();
                let old = "    row: [K03]\n    next: own_words\n\n";
                sound(content, old, &format!("    row: [K03]\n    next: {name}\n\n{indented}\n"));
            }
            _ => {
                assert!(info == "yaml" || info == "console" || info.contains(' '), "a block of `{info}` is not tested");
            }
        }
    }
    assert!(tried >= 15, "{tried}");
}

#[test]
fn each_kind_of_answer_needs_and_may_have_what_the_page_says() {
    let page = fs::read_to_string(path()).unwrap();
    let rows = page.lines().skip_while(|line| !line.starts_with("| `answer` |")).skip(2);
    let rows: Vec<Vec<&str>> =
        rows.take_while(|line| line.starts_with('|')).map(|row| row.split('|').collect()).collect();
    let mut schema = Vec::new();
    hip_triage_author::schema::write(About::Questionnaire, &mut schema).unwrap();
    let question = serde_json::from_slice::<Value>(&schema).unwrap()["$defs"]["question"].take();
    let kinds = &question["properties"]["answer"]["enum"];
    assert_eq!(rows.iter().map(|row| keys(row[1])[0]).collect::<Vec<_>>(), *kinds.as_array().unwrap());
    let rules = question["allOf"].as_array().unwrap();
    let never = |rule: &Value| -> BTreeSet<String> {
        rule["then"]["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
    };
    let some = rules.iter().flat_map(never).collect::<BTreeSet<_>>();
    for row in rows {
        let about = |rule: &&Value| rule["if"]["properties"]["answer"]["enum"] == json!([keys(row[1])[0]]);
        let (mut needs, mut may) = (BTreeSet::new(), some.clone());
        for rule in rules.iter().filter(about) {
            needs.extend(
                rule["then"]["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_owned()),
            );
            may.retain(|key| !never(rule).contains(key));
        }
        let said = |column: &str| -> BTreeSet<String> { keys(column).into_iter().map(str::to_owned).collect() };
        let of_question = |key: &String| question["properties"].get(key).is_some();
        assert_eq!(said(row[3]).into_iter().filter(of_question).collect::<BTreeSet<_>>(), needs, "{}", row[1]);
        let may: BTreeSet<String> = may.difference(&needs).cloned().collect();
        assert_eq!(said(row[4]).intersection(&some).cloned().collect::<BTreeSet<_>>(), may, "{}", row[1]);
    }
}

/// The keys that a text names between backticks, without what stands at them.
fn keys(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).filter_map(|key| key.split(':').next()).collect()
}

#[test]
fn the_example_can_be_used_as_it_is_and_nothing_of_it_is_overwritten() {
    let desk = Desk::new();
    let folder = desk.home.path().join("knee").display().to_string();
    let file = desk.home.path().join("one.yaml").display().to_string();
    insta::assert_snapshot!(desk.run(&["new", &folder], ""));
    insta::assert_snapshot!(desk.run(&["new", &file], ""));
    let sources = hip_triage::load::load(Path::new(&folder)).unwrap();
    let checked = Questionnaire::read(&sources).unwrap();
    assert_eq!(checked.warnings, []);
    assert!(desk.run(&["check", "--strict", &file], "").ends_with("--- exit status: 0\n"));
    fs::write(Path::new(&folder).join("questionnaire.yaml"), "mine").unwrap();
    insta::assert_snapshot!(desk.run(&["new", &folder], ""));
    insta::assert_snapshot!(desk.run(&["new", &file], ""));
    insta::assert_snapshot!(desk.run(&["new", &format!("{folder}/no/where")], ""));
    assert_eq!(fs::read_to_string(Path::new(&folder).join("questionnaire.yaml")).unwrap(), "mine");
}
