//! The saved interview: what is kept, how it comes back, and what happens when it cannot.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hip_triage_chart::report;
use hip_triage_chart::saved::{Keep, Opened, SavedInterview, Store, forget, look};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Urgency};
use jiff::civil::{Date, date};
use support::{Desk, answer, small, small_changed};
use tempfile::TempDir;

const TODAY: Date = date(2026, 11, 23);
const TOMORROW: Date = date(2026, 11, 24);
const SMALL: [&str; 3] = ["--plain", "--questions", "tests/support/small.yaml"];

fn answered<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, &str)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    for (name, given) in answers {
        answer(&mut interview, name, given);
    }
    interview
}

const ANSWERS: &[(&str, &str)] = &[
    ("age", "54"),
    ("right_now", "none_of_these"),
    ("weight_loss", "?"),
    ("pain_site", "groin/left buttock/both outer_hip"),
    ("pain_now", "3"),
    ("sitting", "worse"),
    ("own_words", "It hurts “here”.\nAnd there."),
    ("leg_feel", "numb"),
];

fn open<'q>(root: &TempDir, questionnaire: &'q Questionnaire, today: Date) -> Opened<'q> {
    Store::open(root.path(), questionnaire, today)
}

/// Saves the answers and lets go of the store.
fn save(root: &TempDir, interview: &Interview<'_>, today: Date) {
    open(root, interview.questionnaire(), today).store.save(interview).unwrap();
}

fn present(root: &TempDir) -> PathBuf {
    root.path().join("small/interview.json")
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn what_is_saved_comes_back_the_same() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let interview = answered(&questionnaire, ANSWERS);
    save(&root, &interview, TODAY);
    let opened = open(&root, &questionnaire, TODAY);
    assert_eq!(opened.notices, [""; 0]);
    let kept = opened.kept.unwrap();
    assert_eq!(kept.notices, [""; 0]);
    assert_eq!(kept.interview.answers(), interview.answers());
    assert_eq!(kept.interview.path(), interview.path());
    insta::assert_snapshot!(
        fs::read_to_string(present(&root)).unwrap().replace(questionnaire.fingerprint(), "[FINGERPRINT]")
    );
}

#[test]
fn only_the_owner_can_read_it() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let state = root.path().join("new/state");
    let mut store = Store::open(&state, &questionnaire, TODAY).store;
    store.save(&answered(&questionnaire, ANSWERS)).unwrap();
    for folder in [state.as_path(), &state.join("small")] {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
    }
    for file in ["interview.json", "lock"] {
        assert_eq!(mode(&state.join("small").join(file)), 0o600, "{file}");
    }
    drop(store);
    // A folder and a file that were opened to others are closed again.
    fs::set_permissions(state.join("small"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(state.join("small/interview.json"), fs::Permissions::from_mode(0o644)).unwrap();
    let mut store = Store::open(&state, &questionnaire, TODAY).store;
    store.save(&answered(&questionnaire, ANSWERS)).unwrap();
    assert_eq!(mode(&state.join("small")), 0o700);
    assert_eq!(mode(&state.join("small/interview.json")), 0o600);
}

#[test]
fn on_another_day_the_safety_questions_come_again() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let Opened { mut store, kept, .. } = open(&root, &questionnaire, TOMORROW);
    let mut kept = kept.unwrap();
    insta::assert_debug_snapshot!(kept.notices);
    let asked = |interview: &Interview<'_>| interview.path().waiting().map(|id| interview.question(id).name.clone());
    assert_eq!(asked(&kept.interview).as_deref(), Some("age"));
    // Left in the middle and taken up on the same day, what was not yet given anew still has to be.
    answer(&mut kept.interview, "age", "54");
    store.save(&kept.interview).unwrap();
    drop(store);
    let kept = open(&root, &questionnaire, TOMORROW).kept.unwrap();
    assert_eq!(kept.notices, [""; 0]);
    assert_eq!(asked(&kept.interview).as_deref(), Some("right_now"));
    assert_eq!(kept.interview.answers().len(), ANSWERS.len());
}

#[test]
fn what_no_longer_fits_is_told_and_kept_aside() {
    let root = TempDir::new().unwrap();
    let (then, now) = (
        small(),
        small_changed(|text| {
            text.replace("version: 1.0.0", "version: 1.1.0")
                .replace("worse: It makes the pain worse", "much_worse: It makes the pain much worse")
                .replace("{sitting: worse}", "{sitting: much_worse}")
                .replace("sitting: worse}", "sitting: much_worse}")
        }),
    );
    let interview = answered(&then, ANSWERS);
    save(&root, &interview, TODAY);
    let Opened { mut store, kept, notices } = open(&root, &now, TODAY);
    assert_eq!(notices, [""; 0]);
    let mut kept = kept.unwrap();
    insta::assert_debug_snapshot!(kept.notices);
    assert_eq!(kept.interview.answers().len(), ANSWERS.len() - 1);
    assert_eq!(kept.interview.answer_to(now.find_question("sitting").unwrap()), None);
    // New choices may stand among the safety questions, so those are asked again.
    assert!(kept.interview.needs_confirming(now.find_question("right_now").unwrap()));
    answer(&mut kept.interview, "age", "55");
    store.save(&kept.interview).unwrap();
    drop(store);
    assert!(fs::read_to_string(present(&root)).unwrap().contains("set_aside"));
    // It is told once, and comes back when it fits again.
    assert!(open(&root, &now, TODAY).kept.unwrap().notices.iter().all(|notice| !notice.contains("fit any more")));
    let kept = open(&root, &then, TODAY).kept.unwrap();
    let sitting = then.find_question("sitting").unwrap();
    assert_eq!(kept.interview.answer_to(sitting), interview.answer_to(sitting));
}

#[test]
fn what_version_1_of_the_built_in_questionnaire_saved_still_opens() {
    let root = TempDir::new().unwrap();
    let now = hip_triage::builtin::questionnaire();
    let folder = root.path().join("hip");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("interview.json"), include_str!("support/saved_by_1.3.0.json")).unwrap();
    let Opened { kept, notices, .. } = open(&root, &now, TODAY);
    assert_eq!(notices, [""; 0]);
    let kept = kept.unwrap();
    insta::assert_debug_snapshot!(kept.notices);
    let names = kept.interview.answers().keys().map(|id| now.question(*id).name.as_str());
    insta::assert_debug_snapshot!(names.collect::<Vec<_>>());
    // Who has it was not asked then, so it comes first; what is about safety is asked again.
    assert_eq!(kept.interview.path().waiting(), now.find_question("who"));
    assert!(kept.interview.needs_confirming(now.find_question("right_now").unwrap()));
}

#[test]
fn not_sure_that_an_earlier_program_saved_is_no_no_by_newer_questions() {
    let questionnaire = small();
    let interview = answered(&questionnaire, &[("age", "54"), ("right_now", "?")]);
    let mut saved: serde_json::Value =
        serde_json::from_slice(&SavedInterview::of(&interview, TODAY).to_json().unwrap()).unwrap();
    for answer in saved["answers"].as_array_mut().unwrap() {
        answer.as_object_mut().unwrap().remove("offered");
    }
    let saved = SavedInterview::from_json(&serde_json::to_vec(&saved).unwrap()).unwrap();
    let newer = small_changed(|text| text.replace("version: 1.0.0", "version: 1.1.0"));
    let (now, ..) = saved.answered(&newer);
    assert_eq!(now.raised(), interview.raised());
    assert_eq!(now.raised()[0].urgency, Urgency::SameDay);
}

#[test]
fn where_nothing_fits_any_more_there_is_nothing_to_go_on_with() {
    let root = TempDir::new().unwrap();
    let (then, now) =
        (small(), small_changed(|text| text.replace("max: 120", "max: 50").replace("at_least: 50", "at_least: 40")));
    save(&root, &answered(&then, &[("age", "54")]), TODAY);
    let mut opened = open(&root, &now, TODAY);
    assert!(opened.kept.is_none());
    assert!(opened.notices[1].contains("does not fit any more"), "{:?}", opened.notices);
    opened.store.save(&answered(&now, &[("right_now", "?")])).unwrap();
    assert!(fs::read_to_string(present(&root)).unwrap().contains("\"number\": 54"));
}

#[test]
fn a_file_can_reach_no_state_that_a_person_could_not() {
    let root = TempDir::new().unwrap();
    let questionnaire = small();
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let json = fs::read_to_string(present(&root)).unwrap();
    // An answer out of range, an exclusive choice with another, a red flag gone past in a self-check.
    let forged = json
        .replace("\"number\": 54", "\"number\": 540")
        .replace("\"choice\": \"none_of_these\"", "\"choice\": \"saddle_numbness\"")
        .replace("\"choice\": \"outer_hip\"", "\"choice\": \"none_of_these\"")
        .replace(
            "\"answers\": [",
            "\"acknowledged\": [{\"red_flag\": \"saddle\", \"urgency\": \"emergency\"}], \"answers\": [",
        );
    fs::write(present(&root), forged).unwrap();
    let kept = open(&root, &questionnaire, TODAY).kept.unwrap();
    let given = |name: &str| kept.interview.answer_to(questionnaire.find_question(name).unwrap());
    assert_eq!(given("age"), None);
    assert_eq!(given("pain_site"), None);
    assert!(kept.interview.acknowledged().is_empty());
    assert_eq!(kept.interview.path().end, End::Stop(Urgency::Emergency));
    insta::assert_debug_snapshot!(kept.notices);
}

#[test]
fn what_a_pt_went_past_is_kept_with_its_urgency() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let mut interview = Interview::new(&questionnaire, Audience::Clinician);
    for (name, given) in [("age", "54"), ("right_now", "fever"), ("weight_loss", "kept")] {
        answer(&mut interview, name, given);
    }
    interview.go_on();
    save(&root, &interview, TODAY);
    let mut kept = open(&root, &questionnaire, TODAY).kept.unwrap().interview;
    assert_eq!(kept.acknowledged(), interview.acknowledged());
    assert!(kept.path().waiting().is_some());
    // What becomes an emergency stops again.
    answer(&mut kept, "right_now", "fever both_legs");
    assert_eq!(kept.path().end, End::Stop(Urgency::Emergency));
}

#[test]
fn what_is_damaged_gets_another_name() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let whole = {
        save(&root, &answered(&questionnaire, ANSWERS), TODAY);
        fs::read(present(&root)).unwrap()
    };
    let mut wrong: Vec<Vec<u8>> = [0, 1, whole.len() / 2, whole.len() - 3].map(|end| whole[..end].to_vec()).to_vec();
    wrong.push(b"\xff\xfe\x00".to_vec());
    wrong.push(b"[".repeat(100_000));
    wrong.push(vec![b' '; (4 << 20) + 1]);
    wrong.push(String::from_utf8(whole).unwrap().replace("\"answers\"", "\"unknown\": 1, \"answers\"").into_bytes());
    for (number, bytes) in (1..).zip(wrong) {
        fs::write(present(&root), &bytes).unwrap();
        let opened = open(&root, &questionnaire, TODAY);
        assert!(opened.kept.is_none());
        let aside = root.path().join(format!("small/interview-damaged-{number}.json"));
        let told = "Your saved answers could not be read. The file is kept as ";
        assert_eq!(opened.notices, [format!("{told}{}. Please answer again.", aside.display())]);
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        assert!(!present(&root).exists());
        assert_eq!(opened.store.place(), Some(present(&root).as_path()));
    }
    // Nor is a folder a saved interview.
    fs::create_dir(present(&root)).unwrap();
    assert!(open(&root, &questionnaire, TODAY).notices[0].contains("interview-damaged-9.json"));
}

#[test]
fn what_a_newer_program_wrote_is_left_alone() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let newer = fs::read_to_string(present(&root)).unwrap().replace("\"format\": 1", "\"format\": 2, \"more\": []");
    fs::write(present(&root), &newer).unwrap();
    let mut opened = open(&root, &questionnaire, TODAY);
    assert!(opened.kept.is_none());
    assert!(opened.notices[0].starts_with("A newer version of hip-triage saved answers in "), "{:?}", opened.notices);
    opened.store.save(&answered(&questionnaire, ANSWERS)).unwrap();
    assert_eq!(opened.store.place(), None);
    assert_eq!(fs::read_to_string(present(&root)).unwrap(), newer);
}

#[test]
fn a_new_interview_moves_the_old_one_aside_with_its_first_answer() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let old = fs::read(present(&root)).unwrap();
    let previous = root.path().join("small/previous.json");
    let mut store = open(&root, &questionnaire, TODAY).store;
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    store.save(&interview).unwrap();
    assert_eq!(fs::read(present(&root)).unwrap(), old);
    answer(&mut interview, "age", "30");
    store.save(&interview).unwrap();
    assert_eq!(fs::read(&previous).unwrap(), old);
    answer(&mut interview, "right_now", "none_of_these");
    store.save(&interview).unwrap();
    assert_eq!(fs::read(&previous).unwrap(), old);
    drop(store);
    let kept = open(&root, &questionnaire, TODAY).kept.unwrap();
    assert_eq!(kept.interview.answers(), interview.answers());
}

#[test]
fn going_on_moves_nothing() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let Opened { mut store, kept, .. } = open(&root, &questionnaire, TODAY);
    let mut interview = kept.unwrap().interview;
    answer(&mut interview, "age", "55");
    store.save(&interview).unwrap();
    assert!(!root.path().join("small/previous.json").exists());
}

#[test]
fn questionnaires_do_not_overwrite_each_other() {
    let root = TempDir::new().unwrap();
    let (one, other) = (small(), small_changed(|text| text.replace("id: small", "id: other")));
    save(&root, &answered(&one, ANSWERS), TODAY);
    assert!(open(&root, &other, TODAY).kept.is_none());
    save(&root, &answered(&other, &ANSWERS[..1]), TODAY);
    assert_eq!(open(&root, &one, TODAY).kept.unwrap().interview.answers().len(), ANSWERS.len());
}

#[test]
fn no_reader_ever_sees_half_a_file() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let mut store = open(&root, &questionnaire, TODAY).store;
    let mut interview = answered(&questionnaire, ANSWERS);
    store.save(&interview).unwrap();
    let done = Arc::new(AtomicBool::new(false));
    let reader = std::thread::spawn({
        let (done, path) = (Arc::clone(&done), present(&root));
        move || {
            let mut reads = 0;
            while !done.load(Ordering::SeqCst) {
                let json = fs::read(&path).unwrap();
                SavedInterview::from_json(&json).unwrap();
                reads += 1;
            }
            reads
        }
    });
    for round in 0..200 {
        answer(&mut interview, "own_words", &"long ".repeat(1 + round % 7 * 100));
        store.save(&interview).unwrap();
    }
    done.store(true, Ordering::SeqCst);
    assert!(reader.join().unwrap() > 0);
    let mut names: Vec<_> =
        fs::read_dir(root.path().join("small")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["interview.json", "lock"]);
}

#[test]
fn what_a_killed_program_left_half_written_is_swept_up() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let half = root.path().join("small/interview.abc.partial");
    fs::write(&half, "{").unwrap();
    assert!(open(&root, &questionnaire, TODAY).kept.is_some());
    assert!(!half.exists());
}

#[test]
fn while_one_program_is_open_another_keeps_nothing() {
    let desk = Desk::new();
    let root = desk.folder("");
    let questionnaire = small();
    let mut first = Store::open(&root, &questionnaire, TODAY).store;
    first.save(&answered(&questionnaire, ANSWERS)).unwrap();
    let before = fs::read(desk.folder("small").join("interview.json")).unwrap();
    let second = desk.run(&SMALL, "\n20\n");
    assert!(second.contains("Another hip-triage is open on this computer."), "{second}");
    assert!(second.contains("\nYour answers are not saved."), "{second}");
    assert!(second.contains("\nYour answers were not saved.\n"), "{second}");
    assert_eq!(fs::read(desk.folder("small").join("interview.json")).unwrap(), before);
    let forget = desk.run(&["forget", "--yes"], "");
    assert!(forget.contains("Close it, then try again."), "{forget}");
    assert!(forget.ends_with("exit status: 1\n"), "{forget}");
    assert!(desk.folder("small").join("interview.json").exists());
    drop(first);
    assert!(desk.run(&["forget", "--yes"], "").ends_with("exit status: 0\n"));
}

#[test]
fn where_nothing_can_be_saved_it_is_told_once_and_the_interview_goes_on() {
    let desk = Desk::new();
    // A file stands where the folder should be; not even the superuser can write there.
    fs::write(desk.home.path().join("state"), "").unwrap();
    let shown = desk.run(&SMALL, "\n54\n0\n2\n0\n1\n1\n5\ns\n\n");
    assert_eq!(shown.matches("cannot be saved").count(), 1, "{shown}");
    assert!(shown.contains("\nMore? Type y"), "{shown}");
    assert!(shown.contains("\nYour answers were not saved.\n"), "{shown}");
    assert!(shown.ends_with("exit status: 0\n"), "{shown}");
}

#[test]
fn a_full_disk_is_told_once_and_the_interview_goes_on() {
    let desk = Desk::new();
    // No file may grow: as on a full disk, everything but writing works.
    let program = desk.command(&SMALL);
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg("trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"").arg(program.get_program());
    shell.args(program.get_args()).env_clear().current_dir(env!("CARGO_MANIFEST_DIR"));
    for (name, value) in program.get_envs() {
        shell.env(name, value.unwrap());
    }
    let mut child = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"\n54\n0\n2\n0\n1\n1\n5\ns\n\n").unwrap();
    let shown = desk.told(&child.wait_with_output().unwrap());
    assert_eq!(shown.matches("Your answer could not be saved").count(), 1, "{shown}");
    assert!(shown.contains("\nYour answers were not saved.\n"), "{shown}");
    assert!(shown.contains("Here is all that you answered:") && shown.contains("Age: 54 years"), "{shown}");
    assert!(shown.ends_with("exit status: 1\n"), "{shown}");
    assert_eq!(desk.files("small"), [] as [&str; 0], "nothing is left behind");
}

#[test]
fn killed_after_any_answer_nothing_is_lost() {
    let desk = Desk::new();
    let typed = ["54", "0", "2", "1 left", "3", "1", "20", "It hurts."];
    for (given, answer) in typed.iter().enumerate() {
        let mut child = desk.command(&SMALL).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut until = |end: &str| {
            let mut shown = Vec::new();
            while !shown.ends_with(end.as_bytes()) {
                let byte = stdout.fill_buf().unwrap()[0];
                stdout.consume(1);
                shown.push(byte);
            }
            String::from_utf8(shown).unwrap()
        };
        let welcome = until("Your answer: ");
        let count = if given == 1 { "1 answer ".to_owned() } else { format!("{given} answers ") };
        assert!(given == 0 || welcome.contains(&format!("You have {count}saved")), "{welcome}");
        writeln!(stdin, "{}", if given == 0 { "" } else { "1" }).unwrap();
        until("Your answer: ");
        writeln!(stdin, "{answer}").unwrap();
        until("Your answer: ");
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let shown = desk.run(&SMALL, "1\nb\n");
    assert!(shown.contains("8. What would you like to say in your own words? It hurts.\n"), "{shown}");
    assert!(shown.ends_with("exit status: 0\n"), "{shown}");
}

#[test]
fn forgetting_deletes_what_is_ours_and_nothing_else() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let state = root.path().join("hip-triage");
    let mut store = Store::open(&state, &questionnaire, TODAY).store;
    let interview = answered(&questionnaire, ANSWERS);
    store.save(&interview).unwrap();
    for name in ["previous.json", "interview-damaged-1.json", "interview.x.partial", "notes.txt"] {
        fs::write(state.join("small").join(name), "").unwrap();
    }
    // While the store is open, and then once more from outside.
    store.forget().unwrap();
    let left: Vec<_> = fs::read_dir(state.join("small")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["notes.txt"]);
    store.save(&interview).unwrap();
    assert!(state.join("small/interview.json").exists());
    drop(store);
    fs::remove_file(state.join("small/notes.txt")).unwrap();
    let forgotten = forget(&state);
    assert_eq!(forgotten.deleted, [state.join("small/interview.json")]);
    assert!(forgotten.failed.is_none());
    assert!(!state.exists());
    assert!(forget(&state).deleted.is_empty());
}

#[test]
fn a_self_check_on_another_day_says_what_is_different_since_the_last() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    save(&root, &answered(&questionnaire, ANSWERS), TODAY);
    let told = |interview: &Interview<'_>| {
        let mut text = Vec::new();
        report::write_text(&report::patient(interview), 200, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    };
    let Opened { mut store, kept, .. } = open(&root, &questionnaire, TOMORROW);
    let mut anew = Interview::new(&questionnaire, Audience::Everyone);
    kept.unwrap().tell_last(&mut anew);
    for (name, given) in [
        ("age", "54"),
        ("right_now", "none_of_these"),
        ("weight_loss", "kept"),
        ("pain_site", "groin/left below_knee/left"),
        ("leg_feel", "numb"),
        ("sitting", "better"),
        ("stiffness", "20"),
        ("own_words", "-"),
    ] {
        answer(&mut anew, name, given);
    }
    let page = told(&anew);
    for said in [
        "SINCE YOUR LAST CHECK ON NOVEMBER 23, 2026",
        "- Have you lost weight without trying? Last time: Not sure. Now: No.",
        "- Where it hurts. New: Below the knee. No more: The bony point on the outside; Deep in the buttock.",
        "- What does sitting do? Last time: It makes the pain worse. Now: It eases the pain.",
        "Tell your PT or doctor what has changed.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("How long is the hip stiff in the morning? Last"), "it was not asked last time: {page}");
    // Kept, it still says so when it is opened again.
    store.save(&anew).unwrap();
    drop(store);
    assert_eq!(told(&open(&root, &questionnaire, TOMORROW).kept.unwrap().interview), page);
    // On the same day there is nothing to tell, and of the same answers that they are the same.
    let (root, interview) = (TempDir::new().unwrap(), answered(&questionnaire, ANSWERS));
    save(&root, &interview, TODAY);
    let mut anew = interview.clone();
    open(&root, &questionnaire, TODAY).kept.unwrap().tell_last(&mut anew);
    assert!(!told(&anew).contains("SINCE YOUR LAST CHECK"));
    open(&root, &questionnaire, TOMORROW).kept.unwrap().tell_last(&mut anew);
    assert!(told(&anew).contains("You gave the same answers as last time."));
}

#[test]
fn what_called_for_a_doctor_in_a_self_check_is_open_on_another_day_until_a_doctor_has_looked() {
    let (root, questionnaire) = (TempDir::new().unwrap(), small());
    let fever = [("right_now", "fever")];
    let flagged: Vec<_> = ANSWERS.iter().filter(|(name, _)| *name != "right_now").chain(&fever).copied().collect();
    save(&root, &answered(&questionnaire, &flagged), TODAY);
    let seen = questionnaire.find_question("doctor_seen").unwrap();
    assert!(open(&root, &questionnaire, TODAY).kept.unwrap().interview.called_before().is_empty(), "it is of today");
    // Whoever takes it over on another day asks too.
    let taken_over = |day| look(&present(&root), &questionnaire, day).unwrap().interview;
    assert_eq!([TODAY, TOMORROW].map(|day| taken_over(day).called_before().len()), [0, 1]);

    // Gone on with, or begun anew: it is asked, and nothing is answered before.
    let Opened { mut store, kept, .. } = open(&root, &questionnaire, TOMORROW);
    let kept = kept.unwrap();
    let mut anew = Interview::new(&questionnaire, Audience::Everyone);
    kept.tell_last(&mut anew);
    let mut again = kept.interview;
    for interview in [&mut again, &mut anew] {
        answer(interview, "age", "54");
        assert_eq!(interview.path().waiting(), Some(seen));
        assert_eq!(interview.answer_to(seen), None);
        answer(interview, "doctor_seen", "no");
        answer(interview, "right_now", "none_of_these");
        assert_eq!(Assessment::of(interview).awaited_urgency(), Some(Urgency::SameDay));
    }
    store.save(&again).unwrap();
    drop(store);
    // The day after it is open still, of whatever the sign is: it is in the file.
    let after = date(2026, 11, 25);
    let Opened { mut store, kept, .. } = open(&root, &questionnaire, after);
    let mut later = kept.unwrap().interview;
    assert_eq!((later.answer_to(seen), later.called_before().len()), (None, 1));
    answer(&mut later, "doctor_seen", "yes");
    assert!(Assessment::of(&later).awaited().is_empty());
    store.save(&later).unwrap();
    drop(store);
    let last = open(&root, &questionnaire, date(2026, 11, 26)).kept.unwrap().interview;
    assert!(last.called_before().is_empty() && last.answer_to(seen).is_none(), "nothing is asked any more");
}

#[test]
fn a_self_check_that_is_gone_on_with_on_another_day_asks_what_came_of_it() {
    let desk = Desk::new();
    let told = desk.run(&SMALL, "\n61\n3\n2\nq\n");
    assert!(told.contains("See a doctor today.") && !told.contains("Has one looked since?"), "{told}");
    let file = desk.folder("small").join("interview.json");
    let mut saved: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    saved["saved_on"] = "2026-01-05".into();
    fs::write(&file, saved.to_string()).unwrap();
    let told = desk.run(&SMALL, "1\n61\n2\n0\n2\nq\n");
    let asked =
        "A doctor was called for last time. Has one looked since?\nIt was about: A joint can be infected.\n1. Yes";
    assert!(told.contains(asked), "{told}");
    let saved: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(saved["called_before"][0]["red_flag"], "fever", "{saved}");
}

#[test]
fn the_file_that_stands_in_the_way_of_the_records_is_named() {
    let desk = Desk::new();
    fs::write(desk.home.path().join("state"), "").unwrap();
    let told = desk.run(&[&["intake", "--client", "T-J"], &SMALL[..]].concat(), "");
    assert!(told.contains("/state is a file, where a folder should be"), "{told}");
}
