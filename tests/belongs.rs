//! A record belongs to its questionnaire, to its place and to its day; a printed command brings one back there.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::Desk;

/// The lines typed for a whole visit of the example of a knee.
const VISIT: &str = "0\n44\n1 left\n1\nmine\n\n\n";

/// A desk in whose folder the example of a questionnaire lies, as `knee.yaml`.
fn desk() -> Desk {
    let desk = Desk::new().at_home();
    desk.run(&["new", "knee.yaml"], "");
    desk
}

fn intake(desk: &Desk, client: &str, options: &[&str], typed: &str) -> String {
    desk.run(&[&["intake", "--plain", "--client", client], options].concat(), typed)
}

fn visit(desk: &Desk, client: &str, number: u32) -> PathBuf {
    desk.folder("visits").join(client).join(format!("{number}.json"))
}

fn change(path: &Path, change: impl Fn(String) -> String) {
    let text = fs::read_to_string(path).unwrap();
    let changed = change(text.clone());
    assert_ne!(changed, text, "nothing is changed");
    fs::write(path, changed).unwrap();
}

/// Writes the example again with one more sign and another version.
fn with_one_more_sign(desk: &Desk, path: &str) {
    let text = fs::read_to_string(desk.home.path().join("knee.yaml")).unwrap();
    let sign = "      example_sign: An example of a sign that needs a doctor\n";
    let flag = "\n  second_sign:\n    if: {right_now: second_sign}\n    urgency: emergency\n    unsure: same_day\n    \
                concern: This is a second example.\n    do: This is a second example.\n    cite: [EXAMPLE1]\n    row: [K01]\n\n\
                # The origins";
    let text = text
        .replace("version: 0.1.0", "version: 0.2.0")
        .replace(sign, &format!("{sign}      second_sign: Another example of a sign\n"))
        .replace("\n# The origins", flag);
    fs::write(desk.home.path().join(path), text).unwrap();
}

/// A text whose lines are not wrapped.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of a page that begins so, with the lines that go on with it.
fn fact<'t>(page: &'t str, label: &str) -> &'t str {
    let from = page.find(label).unwrap_or_else(|| panic!("{label} is not in\n{page}"));
    let end = page[from..].match_indices('\n').find(|(at, _)| !page[from + at + 1..].starts_with("  "));
    &page[from..end.map_or(page.len(), |(at, _)| from + at)]
}

#[test]
fn a_visit_of_other_questions_is_told_and_left_as_it_is() {
    let desk = desk();
    intake(&desk, "M-1", &["--questions", "knee.yaml"], VISIT);
    let before = fs::read(visit(&desk, "M-1", 1)).unwrap();
    let told = intake(&desk, "M-1", &[], "1\nq\n");
    assert!(told.contains("Visit 1 answers the questions “knee”, and these are “hip”"), "{told}");
    assert!(told.contains("1. Begin visit 2 and ask everything anew") && !told.contains("Go on with"), "{told}");
    assert_eq!(fs::read(visit(&desk, "M-1", 1)).unwrap(), before);
    assert!(!visit(&desk, "M-1", 2).exists(), "nothing was answered");
    // With its own questions it goes on, past a visit of others.
    intake(&desk, "M-1", &[], "1\n1\nq\n");
    let told = intake(&desk, "M-1", &["--questions", "knee.yaml"], "1\nq\n");
    assert!(told.contains("Visit 2 answers the questions “hip”"), "{told}");
    assert!(told.contains("1. Go on with visit 1"), "{told}");
    assert!(told.contains("hip-triage report M-1/1 --questions knee.yaml"), "{told}");
    let told = desk.run(&["report", "M-1"], "");
    assert!(told.contains("What lies before it answers other questions (“knee”)"), "{told}");
}

#[test]
fn a_self_check_of_other_questions_is_not_taken_over() {
    let desk = desk();
    desk.run(&["--plain", "--questions", "knee.yaml"], "\n0\n44\nq\n");
    let theirs = desk.folder("knee").join("interview.json");
    for from in [theirs.clone(), desk.folder("")] {
        let told = intake(&desk, "M-1", &["--from", &from.display().to_string()], "q\n");
        assert!(told.contains("cannot be taken over"), "{told}");
    }
    let told = intake(&desk, "M-1", &["--from", &theirs.display().to_string()], "q\n");
    assert!(told.contains("it answers the questions “knee”, and these are “hip”"), "{told}");
    // Nor is it opened where the self-check of these questions should lie: it is put aside, and kept.
    fs::create_dir_all(desk.folder("hip")).unwrap();
    fs::copy(&theirs, desk.folder("hip").join("interview.json")).unwrap();
    let told = desk.run(&["--plain"], "\n1\nq\n");
    assert!(told.contains("The saved answers here are to the questions “knee”, and these are “hip”."), "{told}");
    let aside = desk.folder("hip").join("interview-damaged-1.json");
    assert_eq!(fs::read(aside).unwrap(), fs::read(&theirs).unwrap());
}

#[test]
fn a_sign_that_was_added_since_is_not_asked_and_is_asked_when_the_visit_goes_on() {
    let desk = desk();
    intake(&desk, "V-1", &["--questions", "knee.yaml"], VISIT);
    with_one_more_sign(&desk, "newer.yaml");
    let told = desk.run(&["report", "V-1", "--questions", "newer.yaml"], "");
    assert_eq!(fact(&told, "No to:"), "No to: An example of a sign that needs a doctor", "{told}");
    assert_eq!(fact(&told, "Not asked:"), "Not asked: Another example of a sign", "{told}");
    assert!(told.contains("from version 0.1.0 to 0.2.0"), "{told}");
    let newer: &[&str] = &["--questions", "newer.yaml"];
    let told = intake(&desk, "V-1", newer, "1\nq\n");
    assert!(told.contains("Is any of these true right now?\n1. An example"), "{told}");
    // Left before it was asked, it stays unasked, though the record now names the newer questions.
    let told = desk.run(&["report", "V-1", "--questions", "newer.yaml"], "");
    assert_eq!(fact(&told, "Not asked:"), "Not asked: Another example of a sign", "{told}");
    let told = intake(&desk, "V-1", newer, "1\n0\nq\n");
    assert!(!told.contains("Not asked"), "{told}");
    let told = desk.run(&["report", "V-1", "--questions", "newer.yaml"], "");
    assert_eq!(
        fact(&told, "No to:"),
        "No to: An example of a sign that needs a doctor; Another example of a sign",
        "{told}"
    );
}

#[test]
fn where_a_record_does_not_say_what_was_on_the_list_no_sign_is_a_no() {
    let desk = desk();
    intake(&desk, "V-1", &["--questions", "knee.yaml"], VISIT);
    let path = visit(&desk, "V-1", 1);
    let mut whole: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    for entry in whole["record"]["entries"].as_array_mut().unwrap() {
        entry.as_object_mut().unwrap().remove("offered");
    }
    let summary = serde_json::to_string(&whole["summary"]).unwrap();
    let head = format!("{{\"format\":1,\"kind\":\"visit\",\"summary\":{summary},\n");
    fs::write(&path, format!("{head}\"record\": {}}}\n", whole["record"])).unwrap();
    // By the very same questions all of it was on the list.
    let told = desk.run(&["report", "V-1", "--questions", "knee.yaml"], "");
    assert_eq!(fact(&told, "No to:"), "No to: An example of a sign that needs a doctor", "{told}");
    with_one_more_sign(&desk, "newer.yaml");
    let told = desk.run(&["report", "V-1", "--questions", "newer.yaml"], "");
    assert_eq!(fact(&told, "No to:"), "No to: none", "{told}");
}

#[test]
fn a_sign_that_was_added_since_the_self_check_is_asked_and_so_is_a_place() {
    let desk = desk();
    desk.run(&["--plain", "--questions", "knee.yaml"], "\n0\n44\n1 left\nq\n");
    let text = fs::read_to_string(desk.home.path().join("knee.yaml")).unwrap();
    let place = "      inner_side: The inner side of the knee\n";
    let more = text.replace(place, &format!("{place}      back: The back of the knee\n"));
    fs::write(desk.home.path().join("knee.yaml"), more).unwrap();
    let told = desk.run(&["report", "state/hip-triage/knee/interview.json", "--questions", "knee.yaml"], "");
    assert_eq!(fact(&told, "Places not marked:"), "Places not marked: The inner side of the knee", "{told}");
    let told = intake(&desk, "M-1", &["--questions", "knee.yaml"], "2\n0\n44\nq\n");
    assert!(told.contains("The questions have changed since this self-check"), "{told}");
    assert!(told.contains("Where is the pain?"), "{told}");
    let told = desk.run(&["--plain", "--questions", "knee.yaml"], "1\n0\n44\nq\n");
    assert!(told.contains("Where is the pain?"), "{told}");
}

#[test]
fn a_copy_of_a_visit_is_told_and_never_written_over_another() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    let first = fs::read(visit(&desk, "J-1", 1)).unwrap();
    for copy in [2, u32::MAX] {
        fs::write(visit(&desk, "J-1", copy), &first).unwrap();
    }
    let told = intake(&desk, "J-1", knee, "2\n0\nq\n");
    assert!(
        told.contains("2.json cannot be read: by its name it is another visit, and it holds visit 1 of J-1"),
        "{told}"
    );
    assert!(told.contains("4294967295.json cannot be read"), "{told}");
    assert!(told.contains("2. Begin visit 3: ask again"), "{told}");
    for number in [1, 2, u32::MAX] {
        assert_eq!(fs::read(visit(&desk, "J-1", number)).unwrap(), first, "{number}");
    }
    assert!(visit(&desk, "J-1", 3).exists());
    // The last visit is the third, and it is compared with the first.
    let told = desk.run(&["report", "J-1", "--questions", "knee.yaml"], "");
    assert!(told.contains("Client: J-1, visit 3") && !told.contains("cannot be read"), "{told}");
    for command in [["report", "J-1/2"], ["replay", "J-1/2"], ["sessions", "--show=J-1/2"]] {
        let told = desk.run(&[&command[..], knee].concat(), "");
        assert!(told.contains("it holds visit 1 of J-1"), "{told}");
    }
    // A copy elsewhere has any name.
    fs::write(desk.home.path().join("7.json"), &first).unwrap();
    let told = desk.run(&["report", "7.json", "--questions", "knee.yaml"], "");
    assert!(told.contains("Client: J-1, visit 1"), "{told}");
    let told = desk.run(&["sessions"], "");
    assert!(told.contains("2 visits") && told.contains("2.json cannot be read"), "{told}");
}

#[test]
fn in_a_folder_that_was_renamed_another_visit_can_be_begun_and_saved() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    fs::rename(desk.folder("visits").join("J-1"), desk.folder("visits").join("K-1")).unwrap();
    let first = fs::read(visit(&desk, "K-1", 1)).unwrap();
    let told = intake(&desk, "K-1", knee, "1\n0\nq\n");
    assert!(told.contains("it holds visit 1 of J-1"), "{told}");
    assert!(told.contains("The visit is saved in"), "{told}");
    assert!(visit(&desk, "K-1", 2).exists());
    assert_eq!(fs::read(visit(&desk, "K-1", 1)).unwrap(), first);
}

#[test]
fn where_no_number_is_left_it_is_told() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    let last = visit(&desk, "J-1", 9999);
    fs::rename(visit(&desk, "J-1", 1), &last).unwrap();
    change(&last, |text| text.replace("\"visit\":1,", "\"visit\":9999,").replace("\"visit\": 1,", "\"visit\": 9999,"));
    let told = intake(&desk, "J-1", knee, "q\n");
    assert!(told.contains("error: no number is left for another visit"), "{told}");
}

#[test]
fn a_file_with_a_number_that_is_no_visits_stands_in_nobodys_way() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    for number in [20_230_101, u32::MAX] {
        fs::write(visit(&desk, "J-1", number), "no record").unwrap();
    }
    intake(&desk, "J-1", knee, "2\n0\nq\n");
    assert!(visit(&desk, "J-1", 2).exists());
}

#[test]
fn what_is_said_of_forgetting_names_the_folder_that_was_named() {
    let desk = desk();
    let told = desk.run(&["--folder", "mine", "--plain", "--questions", "knee.yaml"], "\n0\n44\nq\n");
    assert_eq!(told.matches("run: hip-triage forget --folder mine").count(), 2, "{told}");
}

#[test]
fn the_first_line_of_another_visit_makes_a_record_unreadable() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    change(&visit(&desk, "J-1", 1), |text| text.replacen("\"client\":\"J-1\"", "\"client\":\"J-2\"", 1));
    let told = desk.run(&["report", "J-1/1", "--questions", "knee.yaml"], "");
    assert!(told.contains("cannot be read: it is damaged"), "{told}");
}

#[test]
fn a_clock_that_went_back_is_told_before_a_visit_and_on_its_page() {
    let desk = desk();
    let knee: &[&str] = &["--questions", "knee.yaml"];
    intake(&desk, "J-1", knee, VISIT);
    // The first visit was on a day that is still to come.
    change(&visit(&desk, "J-1", 1), |text| {
        let year = &text[text.find("\"started\":\"").unwrap() + 11..][..5];
        text.replace(&format!("\"{year}"), "\"2199-")
    });
    let told = intake(&desk, "J-1", knee, "2\n0\n44\n1 left\n1\nmine\n\n\n");
    assert!(told.contains("The clock of this computer says"), "{told}");
    assert!(told.contains("Visit 1 was taken down on"), "{told}");
    let told = desk.run(&["report", "J-1", "--questions", "knee.yaml"], "");
    assert!(on_one_line(&told).contains("lies before that of visit 1 (2199-"), "{told}");
    let told = intake(&desk, "J-1", knee, "q\n");
    assert!(!told.contains("The clock of this computer says"), "the last visit was today: {told}");
    // So it is with a self-check.
    desk.run(&["--plain", "--questions", "knee.yaml"], "\n0\n44\nq\n");
    change(&desk.folder("knee").join("interview.json"), |text| {
        let year = &text[text.find("\"saved_on\": \"").unwrap() + 13..][..5];
        text.replace(&format!("\"{year}"), "\"2199-")
    });
    let told = desk.run(&["--plain", "--questions", "knee.yaml"], "1\nq\n");
    assert!(on_one_line(&told).contains("By the clock of this computer that day has not come yet"), "{told}");
}

#[test]
fn a_printed_command_carries_the_options_that_it_needs() {
    let desk = desk();
    let told = desk.run(&["--plain", "--questions", "knee.yaml"], "\n0\n44\nq\n");
    assert!(told.contains("\nTo go on, run: hip-triage --plain --questions knee.yaml\n"), "{told}");
    let told = desk.run(&["--plain", "--questions", "knee.yaml", "--emergency-number", "it's 5"], "1\nq\n");
    assert!(told.contains(r"run: hip-triage --plain --questions knee.yaml --emergency-number 'it'\''s 5'"), "{told}");
    fs::create_dir(desk.home.path().join("my knee")).unwrap();
    fs::copy(desk.home.path().join("knee.yaml"), desk.home.path().join("my knee/-k.yaml")).unwrap();
    let told = intake(&desk, "J-1", &["--questions", "my knee"], "2\n44\nq\n");
    assert!(told.contains("run: hip-triage intake --client J-1 --questions 'my knee' --plain\n"), "{told}");
    assert!(told.contains("run: hip-triage report J-1 --questions 'my knee'\n"), "{told}");
    let told = intake(&desk, "j-1", &["--questions", "my knee"], "q\n");
    assert!(told.contains("run: hip-triage intake --client J-1 --questions 'my knee' --plain\n"), "{told}");
    // What the environment says, it says again.
    let desk = desk.set("HIP_TRIAGE_EMERGENCY_NUMBER", "112");
    let told = desk.run(&["--plain", "--questions", "knee.yaml"], "1\nq\n");
    assert!(told.contains("\nTo go on, run: hip-triage --plain --questions knee.yaml\n"), "{told}");
    let told = desk.run(&["check", "my knee", "--witness", "finding:none"], "");
    assert!(!told.contains("run: hip-triage check my knee"), "{told}");
}

#[test]
fn whoever_has_it_on_no_search_path_is_told_the_way_to_it() {
    let told = Desk::new().set("PATH", "/nowhere").run(&["--plain"], "\n1\nq\n");
    let command = told.lines().find_map(|line| line.strip_prefix("To go on, run: ")).unwrap();
    let words = shell_words::split(command).unwrap();
    let named = Path::new(env!("CARGO_MANIFEST_DIR")).join(&words[0]);
    assert_eq!(
        named.canonicalize().unwrap(),
        Path::new(&support::program::path()).canonicalize().unwrap(),
        "{command}"
    );
    assert!(words[0].len() < support::program::path().len(), "from the folder where it was started: {command}");
    let told = Desk::new().set("PATH", "/nowhere").run(&["intake", "--plain", "--client", "J-1"], "1\nq\n");
    assert!(told.contains(&format!("run: {} intake --client J-1 --plain\n", words[0])), "{told}");
    assert!(told.contains(&format!("run: {} report J-1\n", words[0])), "{told}");
}
