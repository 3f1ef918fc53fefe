//! Drawings for those who show them: each is left in `target/tmp/graph` with what a reader has to find
//! in it, and `.ci/graph` has Mermaid and Graphviz show them.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use hip_triage::builtin;
use hip_triage_author::graph::condition_in_words;
use hip_triage_author::new::QUESTIONNAIRE;
use hip_triage_core::questionnaire::{Atom, Questionnaire, Source, Urgency};
use support::Desk;

/// Texts that mean something to Mermaid, to Graphviz, to HTML or to Markdown.
const HOSTILE: [(&str, &str); 13] = [
    ("How old are you?", r#"Is it "bad", 'worse' or `both` [or] {none} (of) <these>? | end; #35; &amp; \N \l \ ##"#),
    ("Do you have any of these right now?", "**bold** _slanted_ ~~gone~~ $$x^2$$ `code` <script>alert(1)</script>?"),
    ("Have you lost weight without trying?", "- an item<br>+ and %% one --> q_age --- :::walked & ``` fa:fa-car"),
    ("How does the leg feel?", "1) First; graph TD; A-->B; click q_age href javascript:alert(1) \"end\""),
    (
        "How bad is the pain now?",
        "   four spaces    within, http://example.org/a_b_c, www.example.org/_x_ and a@example.org",
    ),
    ("What does sitting do?", "¿Dónde le duele? 膝が痛いですか 무릎이 아프세요 هل تؤلمك ركبتك 👩‍⚕️ İß ﷽ é"),
    (
        "How long is the hip stiff in the morning?",
        "Pneumonoultramicroscopicsilicovolcanoconiosis-and-supercalifragilisticexpialidocious-and-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch?",
    ),
    ("What would you like to say in your own words?", "end"),
    ("Numb or tingling", "\"x\" | <b>#1</b> $$y$$"),
    ("Below the knee", "1. \"x\" | `y` <i> _z_ end"),
    ("  movement: Movement", "  movement: 'end \"]; <u>of</u> #the# [line] _x_ $$z$$'"),
    ("  background: Background", "  background: '- %% a & b'"),
    ("Which activities are hard because of the pain?", "LONG"),
];

fn hostile() -> String {
    let mut text = fs::read_to_string("tests/support/small.yaml").unwrap();
    for (old, new) in HOSTILE {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        let new = match new {
            "LONG" => format!("'{}?'", "What can you no longer do, or only do with pain, ".repeat(40)),
            _ if new.starts_with("  ") && new.contains(": '") => new.to_owned(),
            _ => format!("'{}'", new.replace('\'', "''")),
        };
        text = text.replace(old, &new);
    }
    text
}

fn read(text: String) -> Questionnaire {
    Questionnaire::read(&[Source { name: "a.yaml".to_owned(), text }]).unwrap().questionnaire
}

/// The things that a reader has to find: stages, questions, red flags that stop the interview, and conditions.
fn texts(questionnaire: &Questionnaire) -> BTreeSet<String> {
    let mut texts = BTreeSet::from(["Result".to_owned()]);
    for (id, question) in questionnaire.question_ids() {
        let Some(step) = question.step() else { continue };
        texts.insert(questionnaire.sections()[step.section.index()].title.clone());
        texts.extend([question.name.clone(), question.ask.clone()]);
        let led = question.choices().iter().filter(|choice| choice.next.is_some());
        texts.extend(led.map(|choice| choice.label.clone()));
        let conditions = step.next.branches.iter().map(|branch| &branch.condition);
        texts.extend(conditions.map(|condition| condition_in_words(questionnaire, condition, Some(id))));
    }
    let stops = questionnaire.red_flags().iter().filter(|flag| flag.urgency >= Urgency::SameDay);
    let asked = stops.filter(|flag| {
        let mut read = flag.condition.atoms().into_iter().filter_map(Atom::question);
        read.any(|id| questionnaire.question(id).step().is_some())
    });
    texts.extend(asked.map(|flag| flag.name.clone()));
    texts
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("graph");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Draws with the command, in both languages, and leaves the drawings behind.
fn leave(name: &str, args: &[&str], texts: &BTreeSet<String>) {
    let desk = Desk::new();
    for (format, end) in [("mermaid", "mmd"), ("dot", "dot")] {
        let file = folder().join(name).with_extension(end).display().to_string();
        let told = desk.run(&[&["graph", "--force", "--format", format, "-o", &file], args].concat(), "");
        assert_eq!(told, "--- stderr\n--- exit status: 0\n");
        if format == "mermaid" {
            let drawing = fs::read_to_string(file).unwrap();
            let arrows = drawing.matches("> ").count() + drawing.matches(">|").count();
            // GitHub, and Mermaid as it is set, show no more.
            assert!(drawing.len() < 50_000 && arrows < 500, "{name}: {} bytes, {arrows} arrows", drawing.len());
        }
    }
    fs::write(folder().join(name).with_extension("json"), serde_json::to_string_pretty(texts).unwrap()).unwrap();
}

#[test]
fn the_built_in_questionnaire_is_small_enough_to_be_shown() {
    let mut texts = texts(&builtin::questionnaire());
    leave("hip", &[], &texts);
    texts.insert("= 67".to_owned());
    let case = ["--answers", "tests/cases/mixed.yaml", "--case", "hip-spine-worn-hip-and-sciatica"];
    leave("hip-walked", &case, &texts);
}

#[test]
fn an_example_and_a_hostile_questionnaire_are_drawn() {
    let desk = Desk::new();
    for (name, text) in [("knee", QUESTIONNAIRE.to_owned()), ("hostile", hostile())] {
        let file = desk.home.path().join(name).with_extension("yaml");
        fs::write(&file, &text).unwrap();
        leave(name, &[file.to_str().unwrap()], &texts(&read(text)));
    }
}
