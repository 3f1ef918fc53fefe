//! The program from outside: what it prints, and how it ends.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::io::Read;
use std::process::{Command, Stdio};

use support::Desk;

const SMALL: [&str; 3] = ["--plain", "--questions", "tests/support/small.yaml"];

#[test]
fn help_names_the_plain_face_first() {
    let help = Desk::new().run(&["--help"], "");
    assert!(help.lines().take(5).any(|line| line.contains("--plain")), "{help}");
    insta::assert_snapshot!(help);
    assert!(Desk::new().run(&["-h"], "").lines().take(5).any(|line| line.contains("--plain")));
}

#[test]
fn the_version_is_the_crate_s_and_the_questionnaire_s() {
    let questionnaire = hip_triage::builtin::questionnaire();
    let (identity, fingerprint) = (questionnaire.identity(), questionnaire.fingerprint());
    let program = concat!("hip-triage ", env!("CARGO_PKG_VERSION"));
    let content = format!("questionnaire {} {}, fingerprint {fingerprint}", identity.id, identity.version);
    let desk = Desk::new();
    assert_eq!(desk.run(&["--version"], ""), format!("{program}\n{content}\n--- stderr\n--- exit status: 0\n"));
    assert_eq!(desk.run(&["-V"], ""), format!("{program}\n--- stderr\n--- exit status: 0\n"));
}

#[test]
fn help_is_a_command_too() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["help"], ""), desk.run(&["--help"], ""));
    assert_eq!(desk.run(&["help", "report"], ""), desk.run(&["report", "--help"], ""));
    assert!(desk.run(&["help", "reprot"], "").ends_with("--- exit status: 2\n"));
}

#[test]
fn every_shell_completes_the_commands_and_options() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.run(&["completions", shell], "");
        assert!(script.ends_with("--- stderr\n--- exit status: 0\n"), "{shell}");
        for word in ["fhir-check", "emergency-number"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(desk.run(&["completions", "cmd"], "").ends_with("--- exit status: 2\n"));
}

#[test]
fn there_is_a_manual_page_for_the_program_and_for_every_command() {
    let desk = Desk::new();
    let page = desk.run(&["man"], "");
    for part in [".SH NAME\nhip\\-triage \\- Asks", ".SH EXAMPLES\n.nf\n", ".SH OPTIONS", "Exit codes:"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let report = desk.run(&["man", "report"], "");
    assert!(report.contains("\nhip\\-triage\\-report \\- Write a visit"), "{report}");
    let missing = desk.run(&["man", "reprot"], "");
    assert!(missing.contains("error: there is no command reprot") && missing.ends_with("--- exit status: 1\n"));

    let folder = desk.home.path().join("man");
    std::fs::create_dir(&folder).unwrap();
    let told = desk.run(&["man", "--all", &folder.display().to_string()], "");
    assert_eq!(told, "--- stderr\n--- exit status: 0\n");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(page, read("hip-triage.1") + "--- stderr\n--- exit status: 0\n");
    assert_eq!(report, read("hip-triage-report.1") + "--- stderr\n--- exit status: 0\n");
    assert!(std::fs::read_dir(&folder).unwrap().count() > 15);
}

#[test]
fn wrong_usage() {
    let desk = Desk::new();
    for args in [
        &["--plian"][..],
        &["chek"],
        &["--plain", "--full"],
        &["--questions"],
        &["--color", "pink"],
        &["--emergency-number", " "],
        &["--plain", "check"],
    ] {
        let told = desk.run(args, "");
        assert!(told.starts_with("--- stderr\nerror: "), "{told}");
        assert!(told.ends_with("--- exit status: 2\n"), "{told}");
    }
    insta::assert_snapshot!(desk.run(&["--plian"], ""));
}

#[test]
fn checking_the_built_in_questionnaire_and_the_one_on_disk() {
    let desk = Desk::new();
    for args in [&["check"][..], &["check", "questions/hip"], &["check", "tests/support/small.yaml"]] {
        let told = desk.run(args, "");
        assert!(told.ends_with("--- stderr\n--- exit status: 0\n"), "{told}");
        assert!(told.contains(" can be used.\n"), "{told}");
    }
}

#[test]
fn checking_shows_the_day_of_the_review_and_warns_when_it_is_past() {
    let desk = Desk::new();
    let small = std::fs::read_to_string("tests/support/small.yaml").unwrap();
    let path = desk.home.path().join("small.yaml").display().to_string();
    let check = |review: &str, more: &[&str]| {
        std::fs::write(&path, small.replace("version: 1.0.0\n", &format!("version: 1.0.0\n{review}"))).unwrap();
        desk.run(&[&["check", &path], more].concat(), "")
    };
    let past = "review_by: 2001-01-31\n";
    let told = check(past, &[]);
    assert!(told.contains("HT106") && told.contains("review     to be looked over by January 31, 2001\n"), "{told}");
    assert!(told.ends_with("--- exit status: 0\n"), "{told}");
    assert!(check(past, &["--strict"]).ends_with("--- exit status: 1\n"));
    let short = check(past, &["--format", "short"]);
    assert!(short.contains("small.yaml:5:12:"), "{short}");
    assert!(check(past, &["--format", "json"]).contains("\"review_by\": \"2001-01-31\""));
    let allowed = check("review_by: 2001-01-31 # allow HT106: nobody is asked it\n", &["--strict"]);
    assert!(!allowed.contains("HT106") && allowed.ends_with("--- exit status: 0\n"), "{allowed}");
    let told = check("review_by: 9999-12-31\n", &["--strict"]);
    assert!(!told.contains("HT106") && told.contains("looked over by December 31, 9999\n"), "{told}");
}

#[test]
fn evaluating_tells_which_urgent_cases_came_out_too_low_by_tier() {
    let desk = Desk::new();
    let path = desk.home.path().join("cases.yaml").display().to_string();
    let case = |id: &str, signs: &str, urgency: &str| {
        format!("- {{id: {id}, story: Somebody., answers: {{age: 40, right_now: {signs}}}, urgency: {urgency}}}\n")
    };
    let cases = [
        case("told", "[saddle_numbness]", "emergency"),
        case("later", "[fever]", "emergency"),
        case("never-today", "[none_of_these]", "same_day"),
        case("never-now", "[none_of_these]", "emergency"),
        case("sooner", "[fever]", "soon"),
        case("hardly", "[none_of_these], weight_loss: lost", "soon"),
        case("well", "[none_of_these]", "none"),
    ];
    std::fs::write(&path, cases.concat()).unwrap();
    let run = |more: &[&str]| desk.run(&[&["evaluate", &path, "--questions", SMALL[2]], more].concat(), "");
    let told = run(&[]);
    let begin = told.find("\nurgent cases by tier").unwrap();
    let end = told[begin..].find("later  urgency").unwrap() + begin;
    insta::assert_snapshot!(told[begin..end].trim(), @r"
    urgent cases by tier: what each is labelled -> what came out
    labelled         emergency    same_day        soon     mention        none
    emergency                1           1           0           0           1
    same_day                 0           0           0           0           1
    soon                     0           1           0           1           0

    missed: urgent cases that came out below soon
        never-now: emergency -> none
        never-today: same_day -> none
        hardly: soon -> mention

    too low: urgent cases that are told to wait longer than they can
        later: emergency -> same_day
    ");
    let json: serde_json::Value = serde_json::from_str(run(&["--json"]).split("--- stderr").next().unwrap()).unwrap();
    assert_eq!(json["urgent_by_tier"]["emergency"]["none"], 1);
    assert_eq!(json["urgent_by_tier"]["soon"]["same_day"], 1);
    let ids = |list: &str| -> Vec<_> { json[list].as_array().unwrap().iter().map(|case| case["id"].clone()).collect() };
    assert_eq!(
        (ids("urgent_missed"), ids("urgent_too_low")),
        (vec!["never-now".into(), "never-today".into(), "hardly".into()], vec!["later".into()])
    );
    for key in ["id", "got", "urgency_got", "raised"] {
        assert!(json["cases"][0].get(key).is_some(), "{key}");
    }
}

#[test]
fn checking_shows_every_fault_at_its_place() {
    let desk = Desk::new();
    let whole = std::fs::read_to_string("tests/support/small.yaml").unwrap();
    let path = desk.home.path().join("two.yaml");
    let faulty =
        whole.replace("go: leg_feel}", "go: leg_fell}").replace("otherwise: {joint: -1}", "otherwise: {joint: -9}");
    std::fs::write(&path, faulty).unwrap();
    insta::assert_snapshot!(desk.run(&["check", path.to_str().unwrap()], ""));
    insta::assert_snapshot!(desk.run(&["--questions", path.to_str().unwrap()], ""));
    insta::assert_snapshot!(desk.run(&["check", "nowhere.yaml"], ""));
    insta::assert_snapshot!(desk.run(&["--questions", "nowhere.yaml"], ""));
}

#[test]
fn a_hostile_path_is_shown_without_its_escapes() {
    let told = Desk::new().run(&["check", "\u{1b}[2Jno\u{202e}where"], "");
    assert!(!told.contains('\u{202e}'), "{told}");
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let desk = Desk::new();
    let output = |args: &[&str]| desk.command(args).output().unwrap().stdout;
    std::fs::write(desk.home.path().join("bad.yaml"), "id: x\nnonsense: 1\n").unwrap();
    let path = desk.home.path().join("bad.yaml");
    let path = path.to_str().unwrap();
    assert!(!output(&["check", path]).contains(&0x1b));
    assert!(output(&["check", path, "--color", "always"]).contains(&0x1b));
    assert!(!output(&["check", path, "--color", "never"]).contains(&0x1b));
}

#[test]
fn nothing_is_kept_with_no_save() {
    let desk = Desk::new();
    let told = desk.run(&["--plain", "--no-save", "--questions", "tests/support/small.yaml"], "\n54\nq\n");
    assert!(told.contains("\nYour answers are not saved."), "{told}");
    assert!(told.ends_with("\nYour answers were not saved.\n--- stderr\n--- exit status: 130\n"), "{told}");
    assert!(!desk.home.path().join("state").exists());
    // What was kept before is neither shown nor touched.
    desk.run(&SMALL, "\n54\n");
    let before = desk.files("small");
    let told = desk.run(&["--plain", "--no-save", "--questions", "tests/support/small.yaml"], "\n60\n");
    assert!(!told.contains("saved from last time"), "{told}");
    assert_eq!(desk.files("small"), before);
}

#[test]
fn leaving_at_the_welcome() {
    let desk = Desk::new();
    for typed in ["", "q\n", "what\nq\n"] {
        let told = desk.run(&SMALL, typed);
        assert!(told.ends_with("--- exit status: 130\n"), "{told}");
    }
}

#[test]
fn forgetting() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.run(&["forget", "--yes"], ""));
    desk.run(&SMALL, "\n54\n0\n2\n");
    desk.run(&SMALL, "2\n60\n");
    insta::assert_snapshot!(desk.run(&["forget", "--yes"], ""));
    assert!(!desk.home.path().join("state/hip-triage").exists());
    assert!(!desk.run(&SMALL, "").contains("saved from last time"));
}

#[test]
fn a_new_interview_can_be_started_while_one_is_kept() {
    let desk = Desk::new();
    desk.run(&SMALL, "\n54\n0\n");
    let told = desk.run(&SMALL, "3\n2\n60\n");
    assert!(told.contains("\nSafety 1 of 3, about 0% done.\n"), "{told}");
    assert_eq!(desk.files("small"), ["interview.json", "lock", "previous.json"]);
    assert!(desk.run(&SMALL, "1\n").contains("You have 1 answer saved"));
}

#[test]
fn the_emergency_number_is_the_one_that_was_given() {
    let desk = Desk::new();
    let told = desk.run(&["--plain", "--emergency-number", "112"], "");
    assert!(told.contains(" Call 112 now."), "{told}");
    let desk = desk.set("HIP_TRIAGE_EMERGENCY_NUMBER", "999\u{1b}");
    assert!(desk.run(&["--plain"], "").contains(" Call 999 now."));
    assert!(desk.run(&["--plain", "--emergency-number", "911"], "").contains(" Call 911 now."));
}

#[test]
fn without_utf_8_the_marks_are_ascii() {
    let typed = "\n54\nx\n0\n2\n1 left\n3\n1\n20\nMañana – “no”\n\n";
    for (locale, ascii) in [("C", true), ("en_US.ISO-8859-1", true), ("es_ES.UTF-8", false)] {
        let told = Desk::new().set("LANG", locale).set("HIP_TRIAGE_LANGUAGE", "en").run(&SMALL, typed);
        assert_eq!(told.contains("\"x\" is not one of the choices"), ascii, "{locale}: {told}");
        assert_eq!(told.contains("“x” is not one of the choices"), !ascii, "{locale}: {told}");
        assert_eq!(told.contains("\nYou wrote: \"Mañana - \"no\"\"\n"), ascii, "{locale}: {told}");
    }
}

#[test]
fn texts_are_as_wide_as_the_terminal_within_reason() {
    let widest = |columns: &str| {
        let told = Desk::new().set("COLUMNS", columns).run(&["--plain"], "");
        let lines = told.lines().skip(1).take_while(|line| !line.starts_with("Your answers are saved"));
        lines.map(|line| line.chars().count()).max().unwrap()
    };
    assert!((60..=72).contains(&widest("200")));
    assert!((30..=40).contains(&widest("40")));
    assert!((10..=20).contains(&widest("1")));
    assert!((60..=72).contains(&widest("wide")));
}

#[test]
fn nobody_listening_is_no_fault() {
    let desk = Desk::new();
    let quietly = |args: &[&str], typed: &str| {
        let mut child =
            desk.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), typed.as_bytes());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        (child.wait().unwrap().code(), told)
    };
    assert_eq!(quietly(&["check"], ""), (Some(0), String::new()));
    assert_eq!(quietly(&SMALL, "\n54\n"), (Some(130), String::new()));
}

#[test]
fn without_a_home_nothing_is_saved_and_the_interview_goes_on() {
    let desk = Desk::new().set("XDG_STATE_HOME", "relative/path");
    let told = desk.run(&SMALL, "\n54\n");
    // A relative path is not followed; the home folder is.
    assert!(told.contains("[HOME]/.local/state/hip-triage/small/interview.json"), "{told}");
    assert!(!Command::new("test").args(["-e", "relative"]).status().unwrap().success());
}
