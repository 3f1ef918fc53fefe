//! The guide for authors is true. To write it anew as it comes out: `UPDATE_PAGES=1 cargo test --test guide`.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use hip_triage_author::new::QUESTIONNAIRE;
use hip_triage_author::schema::About;
use hip_triage_core::excerpt::{Color, report};
use hip_triage_core::questionnaire::{Atom, Condition, Questionnaire, Source};
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

#[test]
fn the_built_in_questionnaire_can_be_copied_to_begin_from() {
    let desk = Desk::new();
    let (folder, file) = (desk.home.path().join("my-hip"), desk.home.path().join("one.yaml"));
    let [folder, file] = [folder, file].map(|path| path.display().to_string());
    let told = desk.run(&["new", &folder, "--from", "hip"], "");
    assert!(
        told.contains("Wrote a copy of the questionnaire that is built in") && told.contains("Its id is my_hip"),
        "{told}"
    );
    assert!(desk.run(&["new", &file, "--from", "hip"], "").contains("Its id is one"));
    for (path, id) in [(&folder, "my_hip"), (&file, "one")] {
        let sources = hip_triage::load::load(Path::new(path)).unwrap();
        let read = Questionnaire::read(&sources)
            .unwrap_or_else(|faults| panic!("{}", report(&faults, &sources, Color::Never)));
        assert_eq!(read.questionnaire.identity().id, id);
        let built_in = hip_triage::builtin::questionnaire();
        assert!(read.questionnaire.questions().eq(built_in.questions()));
        assert_eq!(read.questionnaire.red_flags(), built_in.red_flags());
    }
    let text = fs::read_to_string(Path::new(&folder).join("questions.yaml")).unwrap();
    assert!(text.starts_with("# yaml-language-server: $schema=schema.json\n"), "the schema lies beside it");
    assert!(Path::new(&folder).join("schema.json").exists());
    let again = desk.run(&["new", &folder, "--from", "hip"], "");
    assert!(again.contains("there is already something at") && again.contains("exit status: 1"), "{again}");
    assert!(desk.run(&["new", &folder, "--from", "knee"], "").contains("hip"), "what can be copied is told");
}

#[test]
fn a_missing_source_is_explained_and_can_wait_in_a_draft() {
    let desk = Desk::new();
    let path = desk.home.path().join("knee.yaml");
    let check = |text: &str| {
        fs::write(&path, text).unwrap();
        desk.run(&["check", &path.display().to_string()], "")
    };
    let without: String = QUESTIONNAIRE
        .lines()
        .filter(|line| !line.trim_start().starts_with("row: ") && !line.trim_start().starts_with("cite: "))
        .flat_map(|line| [line, "\n"])
        .collect();
    let told = check(&without);
    for said in
        ["has no `row`", "has no `cite`", "the row of your list of evidence", "`draft: true` at the top lets it wait"]
    {
        assert!(told.split_whitespace().collect::<Vec<_>>().join(" ").contains(said), "{said}: {told}");
    }
    assert!(told.contains("exit status: 1"), "{told}");
    let draft = without.replacen("version: 0.1.0", "draft: true\nversion: 0.1.0", 1);
    let told = check(&draft);
    assert!(told.contains("HT108") && told.contains("say not yet what they rest on"), "{told}");
    assert!(told.contains("exit status: 0"), "a draft can be tried: {told}");
    // Whoever is asked is told.
    let asked = desk.run(&["--plain", "--no-save", "--questions", &path.display().to_string()], "q\n");
    assert!(asked.contains("These questions are a draft. Nobody should act on what they lead to."), "{asked}");
    // With every source there, only the mark is left over.
    let told = check(&QUESTIONNAIRE.replacen("version: 0.1.0", "draft: true\nversion: 0.1.0", 1));
    assert!(told.contains("every entry has its source"), "{told}");
}

/// The rows of the table that says what feeds each demand of the medicine: its cells.
fn demands(page: &str) -> Vec<Vec<&str>> {
    let (_, table) = page.split_once("## Where each demand of the medicine is fed\n").unwrap();
    let table = table.split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ") && !line.contains("---"));
    rows.map(|row| row.trim_matches('|').split(" | ").collect()).collect()
}

fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Every id by which the table may name something of the questionnaire.
fn known(questionnaire: &Questionnaire) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for (_, question) in questionnaire.question_ids().chain(questionnaire.item_ids()) {
        known.insert(question.name.clone());
        known.extend(question.choices().iter().map(|choice| format!("{}.{}", question.name, choice.name)));
    }
    for (id, category) in questionnaire.category_ids() {
        known.insert(category.name.clone());
        for (_, pattern) in questionnaire.pattern_ids(id) {
            known.extend([pattern.name.clone(), format!("{}.{}", category.name, pattern.name)]);
        }
    }
    known.extend(questionnaire.finding_ids().map(|(_, finding)| finding.name.clone()));
    known.extend(questionnaire.red_flag_ids().map(|(_, flag)| flag.name.clone()));
    known.extend(questionnaire.outside().iter().map(|outside| format!("outside.{}", outside.name)));
    known.extend(questionnaire.advice().iter().map(|advice| advice.name.clone()));
    known.extend(questionnaire.base_rates().unwrap().rows.iter().map(|row| row.name.clone()));
    known
}

#[test]
fn every_id_of_the_table_of_demands_exists() {
    let page = fs::read_to_string(path()).unwrap();
    let known = known(&hip_triage::builtin::questionnaire());
    let demands = demands(&page);
    assert!(demands.len() > 100, "{}", demands.len());
    // What is no id is a key of the language, or a file.
    let folder = path().parent().unwrap().join("hip");
    let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    let written: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let is_key = |name: &str| name.split('.').all(|part| written.contains(&format!("{part}:")));
    let unknown: Vec<_> = demands
        .iter()
        .flatten()
        .flat_map(|cell| named(cell))
        .filter(|id| !known.contains(*id) && !is_key(id) && !folder.join(id).exists())
        .collect();
    assert_eq!(unknown, [""; 0]);
}

#[test]
fn a_red_flag_of_its_row_reads_what_feeds_a_demand_of_safety() {
    let page = fs::read_to_string(path()).unwrap();
    let questionnaire = hip_triage::builtin::questionnaire();
    for row in demands(&page).iter().filter(|row| row[0].trim_start().starts_with('S') && row.len() == 4) {
        let flags: Vec<_> = named(row[2]).filter_map(|name| questionnaire.find_red_flag(name)).collect();
        let reads = |name: &str| {
            flags.iter().map(|flag| questionnaire.red_flag(*flag)).any(|flag| {
                let raises = flag.raise.iter().map(|raise| &raise.condition);
                raises.chain([&flag.condition]).flat_map(Condition::atoms).any(|atom| match atom {
                    Atom::Chosen(question, any) | Atom::BothSides(question, any) | Atom::Unsure(question, any) => {
                        let question = questionnaire.question(*question);
                        let choices =
                            any.iter().map(|choice| format!("{}.{}", question.name, question.choice(*choice).name));
                        question.name == name || choices.into_iter().any(|choice| choice == name)
                    }
                    Atom::Between(question, ..) => questionnaire.question(*question).name == name,
                    _ => false,
                })
            })
        };
        let unread: Vec<_> = named(row[1]).filter(|name| !flags.is_empty() && !reads(name)).collect();
        assert_eq!(unread, [""; 0], "{}", row[0]);
    }
}
