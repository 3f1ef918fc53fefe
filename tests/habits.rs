//! Habits, wanted each time, and how the program stands on a computer: from outside.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::fs;

use support::Desk;

const SMALL: [&str; 3] = ["--plain", "--questions", "tests/support/small.yaml"];

/// A desk with a file of habits.
fn desk(habits: &str) -> Desk {
    Desk::with_habits(habits)
}

#[test]
fn the_number_of_the_file_is_told_unless_the_environment_or_a_flag_has_another() {
    let file = "emergency_number = \"file-1\"\n";
    let told = |desk: &Desk, more: &[&str]| desk.run(&[&SMALL[..], more].concat(), "");
    assert!(told(&desk(file), &[]).contains("file-1"));
    let told_by_both = desk(file).set("HIP_TRIAGE_EMERGENCY_NUMBER", "variable-2");
    let heard = told(&told_by_both, &[]);
    assert!(heard.contains("variable-2") && !heard.contains("file-1"), "{heard}");
    let heard = told(&told_by_both, &["--emergency-number", "flag-3"]);
    assert!(heard.contains("flag-3") && !heard.contains("variable-2") && !heard.contains("file-1"), "{heard}");
}

#[test]
fn a_habit_of_brevity_counts_and_can_be_left_once() {
    let brief = desk("brief = true\n");
    assert_eq!(brief.run(&SMALL, "1\n"), Desk::new().run(&[&SMALL[..], &["--brief"]].concat(), "1\n"));
    assert_eq!(brief.run(&[&SMALL[..], &["--no-brief"]].concat(), "1\n"), Desk::new().run(&SMALL, "1\n"));
}

#[test]
fn a_faulty_file_is_told_at_its_place_and_nothing_is_asked_with_it() {
    let desk = desk("theme = \"mono\"\nemergency_numbr = \"112\"\n");
    for args in [&SMALL[..], &["intake"], &["sessions"], &["forget"], &["config"]] {
        let told = desk.run(args, "");
        assert!(
            told.contains("config.toml:2:1: there is no key emergency_numbr; did you mean emergency_number?"),
            "{told}"
        );
        assert!(told.ends_with("--- exit status: 1\n"), "{told}");
    }
    for args in [&["check"][..], &["--help"], &["man"], &["explain", "HT014"]] {
        assert!(desk.run(args, "").ends_with("--- exit status: 0\n"), "{args:?}");
    }
}

#[test]
fn records_are_kept_in_the_folder_that_was_named_and_nothing_else_there_is_touched() {
    let desk = Desk::new();
    let folder = desk.home.path().join("clinic");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.txt"), "mine").unwrap();
    let named = ["--folder", folder.to_str().unwrap()];
    desk.run(&[&SMALL[..], &named].concat(), "\n1\n");
    assert!(folder.join("hip-triage").is_dir() && !desk.home.path().join("state").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.join("hip-triage")), 0o700);
        assert_ne!(mode(&folder), 0o700, "the folder of others stays as open as it was");
    }
    let told = desk.run(&[&["forget", "--yes"][..], &named].concat(), "");
    assert!(told.contains("Deleted "), "{told}");
    assert_eq!(fs::read_to_string(folder.join("mine.txt")).unwrap(), "mine");
}

#[test]
fn what_counts_is_shown_with_who_said_it() {
    let desk = desk("theme = \"mono\"\nplain = true\n").set("HIP_TRIAGE_BRIEF", "yes");
    let desk = desk.set("HIP_TRIAGE_FOLDER", if cfg!(windows) { "C:\\records" } else { "/records" });
    let told = desk.run(&["config", "--full"], "");
    insta::assert_snapshot!(told);
}

#[test]
fn the_file_is_begun_once_and_never_written_over() {
    let desk = Desk::new();
    let told = desk.run(&["config", "--new"], "");
    assert!(told.starts_with("Wrote ") && told.ends_with("--- exit status: 0\n"), "{told}");
    let again = desk.run(&["config", "--new"], "");
    assert!(again.contains(" is there already") && again.ends_with("--- exit status: 1\n"), "{again}");
    assert!(desk.run(&["config"], "").ends_with("--- exit status: 0\n"));
}

#[test]
fn the_doctor_finds_nothing_on_a_new_desk() {
    insta::assert_snapshot!(Desk::new().run(&["doctor"], ""));
}

#[test]
fn the_doctor_says_what_to_do_about_each_trouble_and_nothing_private() {
    let desk = desk("plane = true\n").set("LANG", "C").set("TMUX", "1");
    let state = desk.home.path().join("state").join("hip-triage");
    let client = state.join("visits").join("Secret-1970");
    fs::create_dir_all(&client).unwrap();
    fs::create_dir_all(state.join("hip")).unwrap();
    fs::write(client.join("1.json"), "{").unwrap();
    fs::write(state.join("hip").join("interview.json"), "{").unwrap();
    let told = desk.run(&["doctor"], "");
    assert!(!told.contains("Secret") && !told.contains(desk.home.path().to_str().unwrap()), "{told}");
    insta::assert_snapshot!(told);
}

#[test]
fn the_doctor_sees_a_folder_that_cannot_be_one() {
    let desk = Desk::new();
    fs::write(desk.home.path().join("state"), "").unwrap();
    let told = desk.run(&["doctor"], "");
    assert!(told.contains("bad   folder") && told.ends_with("--- exit status: 1\n"), "{told}");
}
