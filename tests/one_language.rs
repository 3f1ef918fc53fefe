//! Whoever chose a language reads no other: each word of a page stands in a text of that language.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/said.rs"]
mod said;
mod support;

use std::collections::BTreeSet;

use hip_triage::builtin;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_chart::record::{Record, Visit};
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_chart::words::third_person;
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use said::Said;
use support::visit::{later_visit, text, visit};
use support::{Desk, INTAKE, Nothing, fresh, talk, walk};

/// Every other language than the one in which the texts were written first.
fn each_language(test: impl Fn(Language, &Questionnaire, Said) -> BTreeSet<(String, String)>) {
    let mut untranslated = BTreeSet::new();
    for language in &Language::ALL[1..] {
        let questionnaire = builtin::in_language(language.tag()).unwrap();
        let mut said = Said::of(*language, &questionnaire);
        // As a colleague says them of somebody else.
        questionnaire.texts().iter().for_each(|text| said.take(&third_person(&text.words, language.tag())));
        untranslated.extend(within(*language, || test(*language, &questionnaire, said)));
    }
    assert!(untranslated.is_empty(), "{untranslated:#?}");
}

/// What was written in somebody's own words.
fn take_own_words(said: &mut Said, record: &Record) {
    for entry in &record.entries {
        for answer in entry.history.iter().map(|earlier| &earlier.answer).chain([&entry.answer]) {
            match answer {
                NamedAnswer::Text(text) => said.take(text),
                NamedAnswer::Activities(activities) => activities.iter().for_each(|each| said.take(&each.name)),
                _ => {}
            }
        }
    }
    record.notes.iter().for_each(|note| said.take(&note.text));
}

fn every_form(page: &Page, language: Language) -> String {
    let mut markdown = Vec::new();
    report::write_markdown(page, &mut markdown).unwrap();
    let html = report::html(page, language.tag(), None);
    let (_, body) = html.split_once("<body>").unwrap();
    let body = body.replace("&quot;", "");
    let seen = body.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>();
    [text(page), String::from_utf8(markdown).unwrap(), seen.join("\n")].join("\n")
}

#[test]
fn the_pages_of_visits_are_in_one_language() {
    each_language(|language, questionnaire, mut said| {
        let first = visit(questionnaire);
        let later = later_visit(questionnaire, &first);
        let mut others = BTreeSet::new();
        for (record, before) in [(first.clone(), None), (later, Some(first))] {
            take_own_words(&mut said, &record);
            let subject = Subject::of_visit(Visit { record, before: before.into() }, questionnaire);
            for page in [
                report::handover(&subject),
                report::evidence(subject.interview()),
                report::patient(subject.interview()),
                report::short(subject.interview(), &hip_triage_core::assessment::Assessment::of(subject.interview())),
            ] {
                others.extend(said.others(&every_form(&page, language)));
            }
        }
        others
    });
}

#[test]
fn line_by_line_all_is_in_one_language() {
    each_language(|_, questionnaire, mut said| {
        said.take("hip-triage --plain forget");
        let lines = ["h", "w", "p", "58", "0", "2", "1", "left", "999", "x y", ""];
        for (_, typed) in INTAKE {
            said.take(typed);
        }
        let typed = lines.iter().cycle().take(600).copied().collect::<Vec<_>>().join("\n") + "\n";
        for line in lines {
            said.take(line);
        }
        let (mut shown, _) = talk(fresh(questionnaire), &mut Nothing, false, &typed);
        let mut intake = Interview::new(questionnaire, Audience::Everyone);
        walk(&mut intake, INTAKE);
        let start = hip_triage::plain::Start::Welcome { fresh: intake, kept: None, notices: Vec::new() };
        shown += &talk(start, &mut Nothing, false, "\n\n\n\nd\np\ng\n1\n\n").0;
        said.others(&shown.replace("[fault]", ""))
    });
}

#[test]
fn what_the_commands_for_people_tell_is_in_one_language() {
    each_language(|language, _, mut said| {
        let desk = Desk::new().set("HIP_TRIAGE_LANGUAGE", language.tag());
        // What is typed into a shell, and where things are.
        said.take(
            "hip-triage sessions forget config doctor report plain full questions language folder state home new",
        );
        said.take("brief no-brief theme default emergency-number false toml linux windows macos");
        said.take(&desk.home.path().display().to_string());
        let mut shown = desk.run(&["--plain"], "\n\n58\nq\n");
        for args in [&["sessions"][..], &["report", "--for", "patient"], &["config"], &["doctor"], &["forget"]] {
            shown += &desk.run(args, "");
        }
        // clap says these in English alone, and what stands for a value is a name.
        said.take("possible values default help options version command in file path code folder tag when who day state visit name text format for");
        said.take("client from output force save-case save emergency-number evidence questionnaire since show delete");
        said.take("export yes color auto always never mono high-contrast dark-safe light-safe html stdout knee check");
        said.take(
            "intake fhir-check replay new explain outline graph schema diff evaluate thin assess completions man",
        );
        said.take(
            "accessible hip_triage_x no_color records patient pt progress completed stopped amended interview.json",
        );
        for command in ["", "forget", "intake", "report", "sessions", "replay", "config", "doctor"] {
            let args = [&[command][..], &["--help"]].concat();
            shown += &desk.run(&args.into_iter().filter(|arg| !arg.is_empty()).collect::<Vec<_>>(), "");
        }
        said.others(&shown.replace("--- stderr", "").replace("--- exit status", ""))
    });
}
