//! The commands that read what was kept: report, replay, sessions.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use hip_triage::builtin;
use hip_triage_chart::record::Record;
use hip_triage_chart::saved::SavedInterview;
use hip_triage_chart::visits::Visits;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Audience;
use support::visit::{desk, flat, later_visit, pages, visit};
use support::{Desk, INTAKE, walk};

#[test]
fn a_report_finds_the_visit_before_beside_the_file_or_says_that_it_is_not_there() {
    let (desk, file) = desk();
    let questionnaire = builtin::questionnaire();
    let second = later_visit(&questionnaire, &visit(&questionnaire));
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    visits.hold(&second.client).unwrap().save(&second).unwrap();
    let later = visits.path(&second.client, 2).display().to_string();
    let found = "Pain now then 3 now 5 +2: clearly worse";
    let finds = |arguments: &[&str]| flat(&desk.run(arguments, "")).contains(found);
    assert!(finds(&["report", &later]), "{}", desk.run(&["report", &later], ""));
    assert!(finds(&["sessions", "--show", "J-1970/2"]));
    assert!(finds(&["report", &later, "--for", "patient"]));
    assert!(!desk.run(&["report", &file], "").contains("THEN AND NOW"), "a first visit");
    assert!(desk.run(&["replay", &later], "").starts_with("The same, byte for byte."));

    // Elsewhere, damaged, or of another client.
    let told = |path: &str| flat(&desk.run(&["report", path], ""));
    let away = desk.home.path().join("2.json");
    fs::copy(&later, &away).unwrap();
    let missing = "The record of the visit before was not found beside it, so then and now are not compared.";
    assert!(told(&away.display().to_string()).contains(missing), "{}", told(&away.display().to_string()));
    let other = fs::read_to_string(&file).unwrap().replace("J-1970", "K-1");
    fs::write(desk.home.path().join("1.json"), other).unwrap();
    assert!(told(&away.display().to_string()).contains(missing), "another client's is not taken");
    fs::write(&file, "{").unwrap();
    let damaged = told(&later);
    assert!(damaged.contains("The record of visit 1 cannot be read (it is damaged") && !damaged.contains("THEN AND"));
    let json = desk.run(&["report", &later, "--format", "json"], "");
    assert!(json.contains("\"then_and_now\": null") && json.contains("The record of visit 1 cannot be read"));
}

#[test]
fn the_command_writes_private_files_and_never_over_the_record() {
    let (desk, file) = desk();
    let out = desk.home.path().join("page.html").display().to_string();
    let said = desk.run(&["report", &file, "--format", "html", "-o", &out], "");
    assert_eq!(said, "--- stderr\n--- exit status: 0\n");
    assert!(fs::read_to_string(&out).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    let before = fs::read(&file).unwrap();
    insta::assert_snapshot!(desk.run(&["report", &file, "-o", &file], ""), @r"
    --- stderr
    error: that would write the report over what it tells of
    --- exit status: 1
    ");
    assert_eq!(fs::read(&file).unwrap(), before);
    insta::assert_snapshot!(desk.run(&["report", "Cargo.toml"], ""), @r"
    --- stderr
    error: Cargo.toml cannot be read: it is damaged, or it is no record of hip-triage
    --- exit status: 1
    ");
    assert!(desk.run(&["report", &file, "--for", "patient"], "").starts_with("Your result\n"));
    insta::assert_snapshot!("report_json", desk.run(&["report", &file, "--format", "json"], ""));
}

#[test]
fn a_self_check_is_reported_too() {
    let questionnaire = builtin::questionnaire();
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    walk(
        &mut interview,
        INTAKE
            .iter()
            .copied()
            .filter(|(name, _)| {
                let id = questionnaire.find_question(name).unwrap();
                questionnaire.question(id).step().is_some_and(|step| step.audience == Audience::Everyone)
            })
            .collect::<Vec<_>>()
            .as_slice(),
    );
    let desk = Desk::new();
    let file = desk.home.path().join("interview.json");
    fs::write(&file, SavedInterview::of(&interview, jiff::civil::date(2026, 11, 22)).to_json().unwrap()).unwrap();
    let told = desk.run(&["report", &file.display().to_string()], "");
    insta::assert_snapshot!("a_self_check", told);
    // What a patient brings along is looked at by .ci/pages, in a browser.
    let page = desk.run(&["report", &file.display().to_string(), "--for", "patient", "--format", "html"], "");
    let (page, _) = page.split_once("--- exit").unwrap();
    fs::write(pages().join("self_check.html"), page).unwrap();
}

#[test]
fn a_replay_says_whether_it_is_the_same() {
    let (desk, file) = desk();
    insta::assert_snapshot!(desk.run(&["replay", &file], ""), @r"
    The same, byte for byte.
    --- stderr
    --- exit status: 0
    ");
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replace("\"one\": \"some_nights\"", "\"one\": \"never\"").replace("\"stairs\"", "\"turning\"");
    fs::write(&file, &changed).unwrap();
    insta::assert_snapshot!("replay_changed", desk.run(&["replay", &file], ""));
    let version = text.replace("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\"").replacen(
        "\"fingerprint\": \"",
        "\"fingerprint\": \"0",
        1,
    );
    fs::write(&file, version).unwrap();
    insta::assert_snapshot!("replay_other_version", desk.run(&["replay", &file], ""));
}

#[test]
fn sessions_list_filter_show_delete_and_export() {
    let (desk, _) = desk();
    let list = |args: &[&str]| desk.run(&[&["sessions"], args].concat(), "");
    insta::assert_snapshot!(list(&[]), @r"
    client        no  date              state        verdict
    J-1970         1  2026-11-23 09:00  completed    mention; fits joint
    1 visit
    --- stderr
    --- exit status: 0
    ");
    assert!(list(&["--client", "nobody"]).starts_with("No visit fits.\n"));
    assert!(list(&["--state", "stopped"]).starts_with("No visit fits.\n"));
    assert!(list(&["--since", "2026-11-23"]).contains("1 visit\n"));
    assert!(list(&["--since", "2026-11-24"]).starts_with("No visit fits.\n"));
    assert!(list(&["--show", "J-1970"]).starts_with("Hip pain: summary"));
    let out = desk.home.path().join("all.ndjson");
    assert!(list(&["--export", &out.display().to_string()]).starts_with("Exported 1 visit to"));
    let line = fs::read(&out).unwrap();
    assert_eq!(Record::from_json(&line).unwrap(), visit(&builtin::questionnaire()));
    for code in ["../x", "a/b/c", "--", "a\u{1b}[31m"] {
        assert!(list(&["--delete", code, "--yes"]).ends_with("exit status: 2\n"), "{code:?}");
    }
    assert!(list(&["--delete", "J-1970/1"]).contains("add --yes"));
    assert!(list(&["--delete", "J-1970/7", "--yes"]).contains("there is no visit 7 of J-1970"));
    assert!(list(&["--delete", "J-1970/1", "--yes"]).starts_with("Deleted J-1970/1\n"));
    assert!(list(&[]).starts_with("No visits are kept.\n"));
}

#[test]
fn nothing_is_written_over_a_visit_or_a_self_check() {
    let (desk, file) = desk();
    let root = desk.home.path().join("state/hip-triage");
    let other = root.join("visits/K-2");
    fs::create_dir_all(&other).unwrap();
    fs::copy(&file, other.join("1.json")).unwrap();
    let check = root.join("hip/interview.json");
    fs::create_dir_all(check.parent().unwrap()).unwrap();
    fs::write(&check, "{}").unwrap();
    let before = fs::read(&file).unwrap();
    let link = desk.home.path().join("link.json");
    std::os::unix::fs::symlink(other.join("1.json"), &link).unwrap();
    for to in [other.join("1.json"), other.join("2.json"), check.clone(), link, root.join("visits/../all.json")] {
        for args in [["sessions", "--export", "OUT"].as_slice(), &["report", &file, "-o", "OUT"]] {
            let to = to.display().to_string();
            let args: Vec<_> = args.iter().map(|arg| if *arg == "OUT" { to.as_str() } else { arg }).collect();
            let told = desk.run(&args, "");
            assert!(told.contains("is in the folder in which hip-triage keeps its records"), "{args:?} {told}");
            assert!(told.contains("hint: write it elsewhere, as in ~/") && told.contains("status: 1"), "{told}");
        }
    }
    assert_eq!(fs::read(other.join("1.json")).unwrap(), before);
    assert_eq!(fs::read_to_string(check).unwrap(), "{}");
    assert!(!other.join("2.json").exists() && !root.join("all.json").exists());
}

#[test]
fn a_page_is_not_saved_among_the_records() {
    let (desk, _) = desk();
    let folder = desk.home.path().join("state/hip-triage/visits/J-1970");
    let mut command = desk.command(&["--plain", "--questions", &pages_small()]);
    command.current_dir(&folder).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
    let typed = b"\n61\n0\n2\n1 left\n6\n1\n20\nSocks\n\ns\n1\n\n";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), typed).unwrap();
    let told = desk.told(&child.wait_with_output().unwrap());
    assert!(told.contains("Not saved: hip-triage keeps its records in this folder"), "{told}");
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| name == "1.json" || name == "lock"), "{names:?}");
}

fn pages_small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml").display().to_string()
}

#[test]
fn a_report_and_a_replay_take_a_clients_code() {
    let (desk, file) = desk();
    let page = desk.run(&["report", &file], "");
    for named in ["J-1970", "J-1970/1"] {
        assert_eq!(desk.run(&["report", named], ""), page);
        assert!(desk.run(&["replay", named], "").starts_with("The same, byte for byte."));
    }
    let told = desk.run(&["report", "J-1970/7"], "");
    assert!(
        told.contains("there is no visit 7 of J-1970, and no file of that name") && told.contains("status: 1"),
        "{told}"
    );
    let told = desk.run(&["replay", "OA-1"], "");
    assert!(told.contains("no visit of OA-1 is kept, and no file of that name is there"), "{told}");
    for command in ["report", "replay"] {
        assert!(desk.run(&[command, "--help"], "").contains("CODE/NUMBER"));
    }
    // A file of that name is meant first.
    let desk = desk.at_home();
    fs::copy(&file, desk.home.path().join("OA-1")).unwrap();
    assert!(desk.run(&["report", "OA-1"], "").contains("Client: J-1970, visit 1"));
}
