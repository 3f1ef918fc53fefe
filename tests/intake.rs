//! A PT's intake from outside: in a pseudo-terminal and line by line, with its records on disk.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/pty.rs"]
mod pty;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use hip_triage_chart::export::WIDTH;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_chart::record::{GivenBy, Record, State};
use hip_triage_chart::report::{self, Subject};
use pty::{Home, Program, Terminal, small};
use support::{Desk, program};

/// The history of the small questionnaire, with the keys that answer each question.
const HISTORY: &[(&str, &str)] = &[
    ("How old are you?", "61\r"),
    ("Have you noticed any of these?", "0"),
    ("Have you lost weight", "2"),
    ("Where does it hurt?", "1\x1b[D\r"),
    ("How bad is the pain now?", "7"),
    ("What does sitting do?", "1"),
    ("How long is the hip stiff", "20\r"),
    ("What would you like to say", "My left sock\r"),
    ("Which activities are hard", "Stairs\r3\r\r"),
    ("Has anybody told you", "2"),
];

fn intake(home: &Path, arguments: &[&str]) -> Terminal {
    let questions = small();
    let mut all = vec!["intake", "--questions", &questions];
    all.extend(arguments);
    Program::new(&all, home).start()
}

fn record(state: &Path, visit: u32) -> Record {
    let path = visits(state).join(format!("{visit}.json"));
    Record::from_json(&fs::read(path).unwrap()).unwrap()
}

fn visits(state: &Path) -> PathBuf {
    state.join("hip-triage/visits/J-1970")
}

fn answer(record: &Record, question: &str) -> NamedAnswer {
    record.entry(question).unwrap().answer.clone()
}

#[test]
fn a_whole_intake_with_notes_examination_and_a_later_visit() {
    let home = Home::new();
    let mut terminal = intake(home.path(), &[]);
    terminal.see("Which client?").press("../x\r").see("That is no client code").press("\x7f\x7f\x7f\x7fJ-1970\r");
    let mut keys = "J-1970\r".len();
    for (index, (asked, pressed)) in HISTORY.iter().enumerate() {
        terminal.see(asked).press(pressed);
        keys += pressed.len();
        if index == 4 {
            terminal.see("What does sitting do?").press("n").see("Write or paste what was said or found.");
            terminal.press("Like a knife\rin the fold\x1b").see("Note: “Like a knife / in the fold”");
        }
    }
    terminal.see("Examination: Hip joint").see("Positive: Clearly less").press("1\r");
    terminal.see("Internal rotation in degrees").press("20\r");
    keys += "120\rn q".len();
    terminal.see("All answers").press("n").see("summary for the PT").see("Client: J-1970, visit 1");
    terminal.press("t").see("What to do now").press("t").see("Client: J-1970");
    terminal.press("   ").see("“Like a knife").press("s").see("Save this page").press("2").see("Saved in").press("q");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(
        shown.contains("An educational summary") && shown.replace('\\', "/").contains("visits/J-1970/1.json"),
        "{shown}"
    );
    assert!(keys < 80, "a short intake takes {keys} keys");

    let first = record(home.path(), 1);
    assert_eq!((first.state, first.notes[0].text.as_str()), (State::Completed, "Like a knife\nin the fold"));
    assert_eq!(answer(&first, "rotation_degrees"), NamedAnswer::Number(20));
    // What was shown and saved is what is reported afterwards.
    let questionnaire = support::small();
    let subject = Subject::of_visit(first.clone().into(), &questionnaire);
    let mut reported = Vec::new();
    report::write_drawn_text(&report::handover(&subject), WIDTH, &mut reported).unwrap();
    let saved = fs::read_to_string(home.path().join("hip-pain-summary-J-1970-visit-1.txt")).unwrap();
    assert_eq!(saved, String::from_utf8(reported).unwrap());
    let before = fs::read(visits(home.path()).join("1.json")).unwrap();

    // The next visit asks safety and what may have changed, and shows what was answered then.
    let mut terminal = intake(home.path(), &["--client", "J-1970"]);
    terminal.see("How to begin").see("Begin visit 2").press("2");
    terminal.see("How old are you?").press("\r").see("Have you noticed").see("Last visit: None of these");
    terminal.see("[ ] 0  None of these").press("0");
    terminal.see("Have you lost weight").see("nothing of it is taken over").press("2");
    terminal.see("Where does it hurt?").see("If it is as last time: =").press("=").see("[x] 1").press("\r");
    terminal.see("How bad is the pain now?").see("Last visit: 7 of 10").press("4");
    terminal.see("What would you like to say").see("If it is as last time: Ctrl-T").press("=\r");
    terminal.see("This is the answer of the last visit.").press("\x14\r");
    terminal.see("Examination: Hip joint").press("r").see("All answers").press("\x1b[F");
    terminal.see("from the last visit").press("n");
    terminal.press("   ").see("then 7  now 4  -3 (43 %): clearly better").press("q");
    assert_eq!(terminal.end().0, 0);
    let second = record(home.path(), 2);
    assert_eq!(answer(&second, "pain_now"), NamedAnswer::Number(4));
    assert_eq!(answer(&second, "stiffness"), NamedAnswer::Number(20), "carried over");
    assert_eq!(
        answer(&second, "own_words"),
        answer(&first, "own_words"),
        "the key of other questions is nobody's words"
    );
    assert!(second.entry("internal_rotation").is_none(), "the examination is done anew");
    assert_eq!(fs::read(visits(home.path()).join("1.json")).unwrap(), before, "the first visit stays as it was");
}

#[test]
fn a_later_visit_asks_whether_a_doctor_has_looked_until_one_has() {
    let home = Home::new();
    let mut terminal = intake(home.path(), &["J-1970"]);
    terminal.see("How old are you?").press("61\r").see("Have you noticed").press("3\r");
    terminal.see("Have you lost weight").press("2").see("SEE SOMEONE TODAY").press("\x03\x03");
    terminal.end();
    let asked = "A doctor was called for last time. Has one looked since?";
    let begin = |way: &str| {
        let mut terminal = intake(home.path(), &["--client", "J-1970"]);
        terminal.see("How to begin").see(way).press("2").see("How old are you?").press("\r");
        terminal
    };
    let mut terminal = begin("Begin visit 2");
    terminal.see(asked).see("It was about: A joint can be infected").see("( ) 1  Yes").press("2");
    terminal.see("Have you noticed").press("0").see("Have you lost weight").press("2").see("Where does it hurt?");
    terminal.press("\x03").see("Leave and save?").press("\r");
    terminal.end();
    assert_eq!(answer(&record(home.path(), 2), "doctor_seen"), NamedAnswer::One("no".to_owned()));
    let mut terminal = begin("Begin visit 3");
    terminal.see(asked).see("Last visit: No").press("nDr Lee\x1b").see("Note: “Dr Lee”").press("1");
    terminal.see("Have you noticed").press("\x03").see("Leave and save?").press("\r");
    terminal.end();
    let third = record(home.path(), 3);
    assert_eq!(answer(&third, "doctor_seen"), NamedAnswer::One("yes".to_owned()));
    assert_eq!((third.called_before.len(), third.notes[0].text.as_str()), (1, "Dr Lee"));
}

#[test]
fn two_programs_for_one_client_do_not_share_a_visit() {
    let home = Home::new();
    let mut terminal = intake(home.path(), &["--client", "J-1970"]);
    terminal.see("How old are you?").press("61\r").see("Have you noticed");
    let (code, shown) = intake(home.path(), &["--client", "J-1970"]).end();
    assert!(code == 1 && shown.contains("another hip-triage has the records of J-1970 open"), "{shown}");
    terminal.press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_visit_that_is_left_goes_on() {
    let home = Home::new();
    let mut terminal = intake(home.path(), &["--client", "J-1970"]);
    terminal.see("How old are you?").press("61\r").see("Have you noticed");
    terminal.press("nStill writing").see("Still writing").press("\x03").see("Leave and save?").press("\r");
    assert_eq!(terminal.end().0, 130);
    assert_eq!(record(home.path(), 1).notes[0].text, "Still writing");
    let mut terminal = intake(home.path(), &["--client", "J-1970"]);
    terminal.see("Go on with visit 1").press("1").see("Have you noticed").see("Still writing").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_report_of_a_self_check_is_taken_over_and_each_answer_is_the_clients() {
    let desk = Desk::new();
    let questions = small();
    desk.run(&["--plain", "--questions", &questions], "\n61\n0\n2\n1 left\n6\n1\n20\nSocks\n\n");
    let saved = desk.folder("small").join("interview.json").display().to_string();
    let file = |name: &str| desk.home.path().join(name).display().to_string();
    let export = |from: &str, format: &str, to: &str| {
        let told = desk.run(&["report", from, "--questions", &questions, "--format", format, "-o", to], "");
        assert_eq!(told, "--- stderr\n--- exit status: 0\n");
    };
    let begin = |client: &str, from: &str, typed: &str| {
        desk.run(&["intake", "--client", client, "--questions", &questions, "--from", from], typed)
    };
    export(&saved, "json", &file("out.json"));
    let told = begin("J-1970", &file("out.json"), "\n\n0\n2\n\nstairs 3\n1\nx\n\n");
    assert!(told.contains("The client's own answer: 61 years"), "{told}");
    assert!(told.contains("About safety an answer from before is not taken over."), "Enter alone says no: {told}");
    let record = record(&desk.home.path().join("state"), 1);
    let theirs = ["age", "right_now", "pain_site", "pain_now", "sitting", "stiffness", "own_words"];
    assert!(theirs.iter().all(|name| record.entry(name).unwrap().by == GivenBy::Patient), "{told}");
    assert_eq!(record.entry("can_no_longer").unwrap().by, GivenBy::Clinician, "{told}");
    assert!(told.contains("Answered by: the client in a self-check, then gone through with a PT"), "{told}");

    // What is no report of a self-check is refused in words, and nothing is begun.
    let visit = visits(&desk.home.path().join("state")).join("1.json").display().to_string();
    export(&visit, "json", &file("visit.json"));
    export(&saved, "fhir", &file("fhir.json"));
    let text = fs::read_to_string(file("out.json")).unwrap();
    let write = |name: &str, text: &str| fs::write(file(name), text).unwrap();
    write("newer.json", &text.replace("\"format\": 1", "\"format\": 2"));
    write("other.json", &text.replace("\"id\": \"small\"", "\"id\": \"knee\""));
    write("empty.json", &text.replace("\"question\": \"", "\"question\": \"x_"));
    write("half.json", &text[..text.len() / 2]);
    for (name, reason) in [
        ("visit.json", "it is the report of a visit, and not of a self-check"),
        ("fhir.json", "it is a FHIR file; take over the report in JSON instead"),
        ("newer.json", "a newer hip-triage wrote it"),
        ("other.json", "it answers the questions “knee”, and these are “small”"),
        ("empty.json", "none of its answers fits these questions"),
        ("half.json", "it is no interview that hip-triage has saved"),
        ("not-there.json", "there is no such file"),
    ] {
        let told = begin("B-2", &file(name), "");
        assert!(told.contains(reason) && told.contains("cannot be taken over"), "{name}: {told}");
        assert!(
            told.contains("exit status: 1") && !desk.home.path().join("state/hip-triage/visits/B-2/1.json").exists()
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_at_once_and_everything_is_saved_when_there_is_room_again() {
    use rustix::process::{Resource, getrlimit, prlimit};

    let home = Home::new();
    // A file that may not grow is a full disk to whoever writes it, signal or not.
    let command = format!("exec {} intake --client J-1970 --questions {}", program::path(), small());
    let mut terminal = Program::other("/bin/sh", &["-c", &command], home.path()).start();
    let room = getrlimit(Resource::Fsize);
    let pid = terminal.pid();
    let allow = |most| {
        let limit = rustix::process::Rlimit { current: most, ..room };
        prlimit(Some(pid), Resource::Fsize, limit).unwrap();
    };
    terminal.see("How old are you?").press("61\r").see("Have you noticed any of these?");
    let kept = fs::read(visits(home.path()).join("1.json")).unwrap();

    allow(Some(0));
    terminal.press("0").see("Have you lost weight").see("Not saved: the file may not grow any more.");
    // The fault stays, the interview goes on, and what was kept before is still there, whole.
    terminal.press("2").see("Where does it hurt?").see("Not saved: the file may not grow any more.");
    assert_eq!(fs::read(visits(home.path()).join("1.json")).unwrap(), kept);
    terminal
        .press("n")
        .see("Write or paste what was said or found.")
        .press("in the fold\x1b")
        .see("Note: “in the fold”")
        .see("Not saved:");

    allow(room.current);
    terminal.press("1\x1b[D\r").see("How bad is the pain now?").see_no_more("Not saved:");
    let record = record(home.path(), 1);
    let names: Vec<_> = record.entries.iter().map(|entry| entry.question.as_str()).collect();
    assert_eq!(names, ["age", "right_now", "weight_loss", "pain_site"]);
    assert_eq!(record.notes[0].text, "in the fold");
    terminal.press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
#[cfg(target_os = "linux")]
fn a_visit_that_could_never_be_saved_is_told_when_it_is_left() {
    let home = Home::new();
    let command =
        format!("trap '' XFSZ; ulimit -f 0; exec {} intake --client J-1970 --questions {}", program::path(), small());
    let mut terminal = Program::other("/bin/sh", &["-c", &command], home.path()).start();
    terminal.see("How old are you?").press("61\r").see("Not saved:").press("\x03").see("Leave").press("\x03");
    let (code, shown) = terminal.end();
    assert!(code == 1 && shown.contains("the visit could not be saved in"), "{code} {shown}");
}

#[test]
fn a_self_check_is_taken_over_and_changed_line_by_line() {
    let desk = Desk::new();
    let questions = small();
    let told = desk.run(&["--plain", "--questions", &questions], "\n61\n0\n2\n1 left\n6\n1\n20\nSocks\n\n");
    assert!(told.contains("More? Type y"), "{told}");
    let file = desk.folder("small").join("interview.json");
    let file = file.to_str().unwrap();
    let begin = ["intake", "--client", "J-1970", "--questions", &questions, "--from", file];
    let typed = "\nn\nIt burns\nat night\n\n0\n2\nstairs 3\n1\nx\n5\n8\n\n";
    let told = desk.run(&begin, typed);
    assert!(told.contains("The client's own answer: 61 years"), "{told}");
    assert!(told.contains("Examination: Hip joint") && told.contains("summary for the PT"), "{told}");
    let state = desk.home.path().join("state");
    let visit = record(&state, 1);
    let age = visit.entry("age").unwrap();
    assert!(age.by == GivenBy::Patient && age.reviewed_at.is_some());
    let pain = visit.entry("pain_now").unwrap();
    assert_eq!(
        (&pain.answer, pain.by, pain.history[0].by),
        (&NamedAnswer::Number(8), GivenBy::Clinician, GivenBy::Patient),
        "{told}"
    );
    assert_eq!(visit.notes.first().map(|note| note.text.as_str()), Some("It burns\nat night"), "{told}");
    // A file that is none is refused, and nothing is begun.
    let told = desk.run(&["intake", "--client", "B-2", "--questions", &questions, "--from", "Cargo.toml"], "");
    assert!(told.contains("cannot be taken over") && told.contains("exit status: 1"), "{told}");
}

#[test]
fn while_care_comes_first_the_evidence_line_by_line_has_no_origin() {
    let desk = Desk::new();
    let questions = small();
    let begin = ["intake", "--client", "J-1970", "--questions", &questions];
    let told = desk.run(&begin, "61\n3\n2\na\n1 left\ne\nq\n");
    assert!(told.contains("No origin is named: care comes first."), "{told}");
    assert!(!told.contains("the hip joint") && !told.contains("no pattern leads"), "{told}");
}

#[test]
fn one_answer_is_one_answer() {
    let desk = Desk::new();
    let questions = small();
    let begin = ["intake", "--client", "J-1970", "--questions", &questions];
    desk.run(&begin, "61\nq\n");
    let told = desk.run(&begin, "q\n");
    assert!(told.contains("(not finished, 1 answer)"), "{told}");
}

#[test]
fn a_visit_that_is_left_says_how_to_get_its_page_again() {
    let desk = Desk::new();
    let begin = ["intake", "--client", "J-1970", "--questions", &small()];
    let told = desk.run(&begin, "61\nq\n");
    assert!(told.contains("For its page again, run: hip-triage report J-1970"), "{told}");
}

#[test]
fn whoever_leaves_before_any_answer_leaves_nothing_behind() {
    let desk = Desk::new();
    let questions = small();
    desk.run(&["intake", "--client", "J-1970", "--questions", &questions], "q\n");
    desk.run(&["--plain", "--questions", &questions], "q\n");
    assert!(!desk.home.path().join("state/hip-triage").exists());
    // A visit that is there stays, and so does a self-check.
    desk.run(&["intake", "--client", "J-1970", "--questions", &questions], "61\nq\n");
    desk.run(&["--plain", "--questions", &questions], "\n61\nq\n");
    desk.run(&["intake", "--client", "B-2", "--questions", &questions], "q\n");
    desk.run(&["intake", "--client", "J-1970", "--questions", &questions], "q\n");
    assert!(visits(&desk.home.path().join("state")).join("1.json").exists());
    assert_eq!(desk.files("visits"), ["J-1970"]);
    assert!(desk.files("small").contains(&"interview.json".to_owned()));
}

#[test]
fn a_code_that_differs_in_case_only_is_noticed() {
    let desk = Desk::new();
    let questions = small();
    desk.run(&["intake", "--client", "J-1970", "--questions", &questions], "61\nq\n");
    let told = desk.run(&["intake", "--client", "j-1970", "--questions", &questions], "q\n");
    if program::is_for_windows() {
        // There the two have one folder, and what is the one's never becomes the other's.
        assert!(told.contains("this computer keeps J-1970 and j-1970 in one folder; write J-1970"), "{told}");
        assert!(!told.contains("How to begin") && told.contains("exit status: 1"), "{told}");
        return;
    }
    let notice = "There are visits of J-1970, and none of j-1970";
    assert!(told.contains(notice) && told.contains("hip-triage intake --client J-1970"), "{told}");
    let told = desk.run(&["intake", "--client", "K-1970", "--questions", &questions], "q\n");
    assert!(!told.contains("There are visits"), "{told}");
    let home = Home::new();
    fs::create_dir_all(home.path().join("hip-triage")).unwrap();
    fs::rename(desk.home.path().join("state/hip-triage/visits"), home.path().join("hip-triage/visits")).unwrap();
    let mut terminal = intake(home.path(), &["--client", "j-1970"]);
    terminal.see("How to begin").see(notice).see("Begin the first visit of j-1970").press("\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_self_check_is_offered_with_its_day_and_age() {
    let desk = Desk::new();
    let questions = small();
    desk.run(&["--plain", "--questions", &questions], "\n52\n0\n2\nq\n");
    let file = desk.folder("small").join("interview.json");
    let text = fs::read_to_string(&file).unwrap();
    let day = text.split("\"saved_on\": \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let whose = format!("52 years, saved on {day}");
    let begin = ["intake", "--client", "J-1970", "--questions", &questions];
    let told = desk.run(&begin, "q\n");
    assert!(
        told.contains(&format!("2. Take over the client's self-check ({whose}; 3 answers, from this computer)")),
        "{told}"
    );
    let named = file.display().to_string();
    let told = desk.run(&[&begin[..], &["--from", &named]].concat(), "q\n");
    assert!(told.contains(&format!("This self-check: {whose}.")), "{told}");
    let out = desk.home.path().join("out.json").display().to_string();
    desk.run(&["report", &named, "--questions", &questions, "--format", "json", "-o", &out], "");
    let told = desk.run(&[&begin[..], &["--from", &out]].concat(), "q\n");
    assert!(told.contains(&format!("This self-check: {whose}.")), "{told}");
    let mut terminal = intake(desk.home.path(), &["--client", "J-1970", "--from", &named]);
    terminal.see("How to begin").see(&whose).press("\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
#[cfg(target_os = "linux")]
fn leaving_a_full_disk_tells_the_truth_and_prints_everything() {
    let home = Home::new();
    let full = |rest: &str| {
        let command = format!("trap '' XFSZ; ulimit -f 0; exec {} {rest}", program::path());
        Program::other("/bin/sh", &["-c", &command], home.path()).size(80, 90).start()
    };
    let mut terminal = full(&format!("intake --client J-1970 --questions {}", small()));
    terminal
        .see("How old are you?")
        .press("61\r")
        .see("Have you noticed")
        .press("nLeft sock\x1b")
        .see("Note: “Left sock”");
    terminal.press("q").see("Leave? Not everything is saved").see("Not saved: the file may not grow any more.");
    terminal.see("It is tried once more when you leave.").see_no_more("are saved in").press("\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, 1, "{shown}");
    for told in ["Hip pain: summary for the PT", "61 years", "Left sock", "could not be saved in", "hint: make room"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    // The same where a client answers alone.
    let mut terminal = full(&format!("--questions {}", small()));
    terminal.see("Start").press("\r").see("How old are you?").press("61\r").see("right now?").press("0\r");
    terminal.see("lost weight").press("q").see("Leave? Not everything is saved").see("the file may not grow any more");
    terminal.see_no_more("are saved in").press("\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, 1, "{shown}");
    for told in ["Hip pain: summary for the PT", "61 years", "could not be saved: the file may", "hint: copy"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    // And line by line.
    let command = format!(
        "trap '' XFSZ; ulimit -f 0; printf '\\n61\\n4\\nq\\n' | {} --plain --questions {} 2>&1; echo ended $?",
        program::path(),
        small()
    );
    let mut shell = std::process::Command::new("/bin/sh");
    shell.args(["-c", &command]).env("XDG_STATE_HOME", home.path()).env("LANG", "C.UTF-8");
    let shown = String::from_utf8(shell.output().unwrap().stdout).unwrap();
    assert!(shown.contains("Hip pain: summary for the PT") && shown.contains("Age: 61 years"), "{shown}");
    assert!(shown.contains("could not be saved: the file may") && shown.contains("ended 1"), "{shown}");
}
