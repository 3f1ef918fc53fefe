//! The program and files: whatever stands where one should be is told and never waited for, and nothing is written
//! over, through a link, or by half.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hip_triage_chart::record::Record;
use support::Desk;

/// A desk with one visit of the small questionnaire, and a folder of its own.
fn desk() -> Desk {
    let desk = Desk::new().at_home();
    let told = desk.run(&["intake", "--plain", "--client", "R-1", "--questions", &small()], "\n61\n4\n2\n");
    assert!(visit(&desk).is_file(), "{told}");
    desk
}

fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml").display().to_string()
}

fn visit(desk: &Desk) -> PathBuf {
    desk.folder("visits").join("R-1/1.json")
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o777
}

/// Its standard error, without the first word.
fn fault(told: &str) -> &str {
    assert!(told.ends_with("--- exit status: 1\n"), "{told}");
    let (_, after) = told.split_once("--- stderr\nerror: ").unwrap_or_else(|| panic!("{told}"));
    after.split('\n').next().unwrap_or_default()
}

#[test]
fn a_dash_is_the_standard_output() {
    let desk = desk();
    let small = small();
    let report: &[&str] = &["report", "R-1", "--questions", &small, "-o", "-"];
    let drawing: &[&str] = &["graph", &small, "-o", "-"];
    for (args, begins) in
        [(report, "HIP PAIN"), (drawing, "flowchart"), (&["sessions", "--export", "-"], "{\"format\"")]
    {
        let told = desk.run(args, "");
        assert!(told.to_uppercase().contains(&begins.to_uppercase()), "{told}");
        assert!(told.ends_with("exit status: 0\n"), "{told}");
        assert!(!desk.home.path().join("-").exists(), "{args:?}");
    }
    let told = desk.run(&["sessions", "--export", "-"], "");
    let (out, err) = told.split_once("--- stderr\n").unwrap();
    assert_eq!((out.lines().count(), err.lines().next()), (1, Some("Exported 1 visit to the standard output")));
    let told = desk.run(&["--plain", "--save-case", "-"], "");
    assert!(fault(&told).contains("needs a file of its own"), "{told}");
}

#[test]
fn an_export_leaves_out_and_tells_what_cannot_be_read_and_what_was_not_asked_for() {
    let desk = desk();
    let text = fs::read_to_string(visit(&desk)).unwrap();
    let of = |client: &str| {
        let folder = desk.folder("visits").join(client);
        fs::create_dir(&folder).unwrap();
        folder.join("1.json")
    };
    fs::write(of("Q-1"), text.replace("R-1", "Q-1")).unwrap();
    fs::write(of("Q-2"), &text.replace("R-1", "Q-2")[..text.len() / 2]).unwrap();
    fs::write(of("Q-3"), &text).unwrap();
    let clients = |told: &str| -> Vec<String> {
        let lines = told.lines().take_while(|line| *line != "--- stderr");
        let records = lines.map(|line| Record::from_json(line.as_bytes()).unwrap());
        records.map(|record| record.client.as_str().to_owned()).collect()
    };
    let told = desk.run(&["sessions", "--export", "-"], "");
    assert_eq!(clients(&told), ["Q-1", "R-1"]);
    for fault in ["Q-2/1.json cannot be read: it is damaged", "and it holds visit 1 of R-1"] {
        assert!(told.contains(fault), "{told}");
    }
    assert!(told.contains("Exported 2 visits to") && told.ends_with("exit status: 1\n"), "{told}");
    assert_eq!(clients(&desk.run(&["sessions", "--client", "Q-1", "--export", "-"], "")), ["Q-1"]);
    assert_eq!(clients(&desk.run(&["sessions", "--since", "2126-01-01", "--export", "-"], "")), [""; 0]);
}

#[test]
fn whatever_is_there_already_is_written_over_only_where_that_is_asked_for() {
    let desk = desk();
    let small = small();
    let at = |name: &str| desk.home.path().join(name);
    fs::write(at("target.txt"), "mine").unwrap();
    symlink(at("target.txt"), at("link.txt")).unwrap();
    symlink(at("nowhere.txt"), at("dangling.txt")).unwrap();
    fs::create_dir(at("folder.txt")).unwrap();
    let commands: [&[&str]; 3] =
        [&["report", "R-1", "--questions", &small, "-o"], &["graph", &small, "-o"], &["sessions", "--export"]];
    for command in commands {
        let run = |more: &[&str]| desk.run(&[command, more].concat(), "");
        for name in ["target.txt", "link.txt", "dangling.txt", "folder.txt"] {
            let told = run(&[name]);
            assert_eq!(fault(&told), format!("{name} is there already"));
            assert!(told.contains("hint: name another file, or add --force to write over it"), "{told}");
        }
        assert_eq!(fs::read_to_string(at("target.txt")).unwrap(), "mine");
        assert!(!at("nowhere.txt").exists());
        assert!(run(&["link.txt", "--force"]).ends_with("exit status: 0\n"));
        assert!(at("link.txt").is_symlink(), "a link stays one");
        assert_ne!(fs::read_to_string(at("target.txt")).unwrap(), "mine");
        assert_eq!(mode(&at("target.txt")), 0o600);
        assert!(fault(&run(&["folder.txt", "--force"])).contains("a folder"));
        assert!(run(&["fresh.txt"]).ends_with("exit status: 0\n"));
        assert_eq!(mode(&at("fresh.txt")), 0o600);
        fs::remove_file(at("fresh.txt")).unwrap();
        fs::write(at("target.txt"), "mine").unwrap();
        assert!(run(&["/dev/null"]).ends_with("exit status: 0\n"));
        assert!(fault(&run(&["/dev/full"])).contains("the disk is full"));
    }
    let told = desk.run(&["--plain", "--save-case", "dangling.txt"], "");
    assert_eq!(fault(&told), "dangling.txt is there already");
}

#[test]
fn a_case_is_readable_by_its_owner_only() {
    let desk = Desk::new().at_home();
    let small = small();
    let typed = "\n54\n1\n".to_owned() + &"1\n".repeat(40);
    let told = desk.run(&["--plain", "--questions", &small, "--save-case", "case.yaml"], &typed);
    let case = desk.home.path().join("case.yaml");
    assert!(case.is_file(), "{told}");
    assert_eq!(mode(&case), 0o600);
    assert!(
        !fs::read_dir(desk.home.path()).unwrap().any(|file| file
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains("partial"))
    );
}

#[test]
fn what_cannot_be_read_is_called_what_it_is() {
    let desk = desk();
    let at = |name: &str| desk.home.path().join(name);
    fs::create_dir(at("folder")).unwrap();
    pipe(&at("pipe"));
    File::create(at("large")).unwrap().set_len(65 << 20).unwrap();
    let nothing = "there is no such file";
    let whys = [
        ("nope.json", nothing),
        ("folder", "it is a folder, not a file"),
        ("pipe", "it is a pipe or a device, not a file"),
        ("/dev/zero", "it is a pipe or a device, not a file"),
        ("large", "it is larger than any file of this kind"),
    ];
    for (name, why) in whys {
        for command in [&["report"][..], &["replay"], &["fhir-check", "/dev/null"]] {
            let mut args = command.to_vec();
            args.insert(1, name);
            assert_eq!(fault(&desk.run(&args, "")), format!("{name} cannot be read: {why}"), "{args:?}");
        }
    }
    let told = desk.run(&["graph", "--answers", "nope.json"], "");
    assert_eq!(fault(&told), format!("nope.json: {nothing}"));
    let told = desk.run(&["intake", "--plain", "--client", "R-2", "--from", "nope.json"], "");
    assert!(fault(&told).contains(nothing), "{told}");
    pipe(&at("pipe.yaml"));
    for args in [
        &["check", "pipe.yaml"][..],
        &["check", "."],
        &["evaluate", "pipe.yaml"],
        &["--plain", "--questions", "pipe.yaml"],
    ] {
        assert!(fault(&desk.run(args, "")).contains("neither a file nor a folder"), "{args:?}");
    }
}

#[test]
fn a_pipe_that_the_shell_holds_open_is_read() {
    let desk = desk();
    let mut report = desk.command(&["report", "/dev/stdin", "--questions", &small()]);
    let mut child = report.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&fs::read(visit(&desk)).unwrap()).unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    let mut check = desk.command(&["check", "/dev/stdin"]);
    let mut child = check.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&fs::read(small()).unwrap()).unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
}

#[test]
fn no_pipe_or_link_among_the_records_is_waited_for_or_followed() {
    let desk = desk();
    let small = small();
    let outside = desk.home.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::set_permissions(&outside, fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(visit(&desk), outside.join("1.json")).unwrap();
    // In place of a visit.
    let visits = desk.folder("visits");
    pipe(&visits.join("R-1/2.json"));
    symlink(outside.join("1.json"), visits.join("R-1/3.json")).unwrap();
    let told = desk.run(&["sessions"], "");
    assert!(
        told.contains("2.json cannot be read: it is a pipe") && told.contains("3.json cannot be read: it is a link"),
        "{told}"
    );
    // In place of a lock.
    fs::remove_file(visits.join("R-1/2.json")).unwrap();
    fs::remove_file(visits.join("R-1/3.json")).unwrap();
    let _ = fs::remove_file(visits.join("R-1/lock"));
    pipe(&visits.join("R-1/lock"));
    let told = desk.run(&["intake", "--plain", "--client", "R-1", "--questions", &small], "");
    assert!(fault(&told).contains("it is a pipe"), "{told}");
    // In place of a client's folder, and of that of a questionnaire.
    symlink(&outside, visits.join("R-9")).unwrap();
    let told = desk.run(&["intake", "--plain", "--client", "R-9", "--questions", &small], "");
    assert!(fault(&told).contains("R-9 is a link to another place"), "{told}");
    symlink(&outside, desk.folder("small")).unwrap();
    let told = desk.run(&["--plain", "--questions", &small], "\n54\n4\n");
    assert!(told.contains("is a link to another place"), "{told}");
    assert_eq!((mode(&outside), fs::read_dir(&outside).unwrap().count()), (0o755, 1), "nothing there was touched");
    // In place of a saved self-check: it is set aside.
    fs::remove_file(desk.folder("small")).unwrap();
    fs::create_dir(desk.folder("small")).unwrap();
    pipe(&desk.folder("small").join("interview.json"));
    let told = desk.run(&["--plain", "--questions", &small], "\n54\n4\n");
    assert!(told.contains("could not be read"), "{told}");
    assert!(desk.files("small").contains(&"interview-damaged-1.json".to_owned()));
}

#[test]
fn forgetting_asks_and_copes_with_whatever_lies_there() {
    let desk = Desk::new().at_home();
    let small = small();
    desk.run(&["--plain", "--questions", &small], "\n54\n4\n");
    let kept = desk.folder("small").join("interview.json");
    let told = desk.run(&["forget"], "yes\n");
    assert_eq!(fault(&told), "nobody is there to confirm it");
    assert!(kept.is_file());
    // What a link leads to is not ours, a pipe is waited for by nobody, and a folder keeps nothing else there.
    let outside = desk.home.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::copy(&kept, outside.join("interview.json")).unwrap();
    symlink(&outside, desk.folder("linked")).unwrap();
    fs::create_dir(desk.folder("odd")).unwrap();
    pipe(&desk.folder("odd").join("lock"));
    pipe(&desk.folder("odd").join("previous.json"));
    fs::create_dir(desk.folder("odd").join("interview.json")).unwrap();
    let told = desk.run(&["forget", "--yes"], "");
    assert!(told.contains("Deleted [HOME]/state/hip-triage/small/interview.json\n"), "{told}");
    assert!(told.contains("Deleted [HOME]/state/hip-triage/odd/previous.json\n"), "{told}");
    assert!(fault(&told).starts_with("[HOME]/state/hip-triage/odd/interview.json could not be deleted: "), "{told}");
    assert!(outside.join("interview.json").is_file() && !kept.exists());
}

#[test]
fn a_reader_that_leaves_early_hides_no_fault() {
    let desk = Desk::new().at_home();
    let nonsense = (0..3_000).map(|number| ["nonsense", &number.to_string(), ": 1\n"].concat());
    let faulty: String = ["id: x\n".to_owned()].into_iter().chain(nonsense).collect();
    fs::write(desk.home.path().join("bad.yaml"), faulty).unwrap();
    let run = |args: &[&str]| {
        let mut child = desk.command(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut first = [0];
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut first).unwrap();
        drop(out);
        child.wait().unwrap().code()
    };
    assert_eq!(run(&["check", "bad.yaml"]), Some(1));
    assert_eq!(run(&["schema"]), Some(0));
    for args in [&["schema"][..], &["explain"], &["sessions"], &["graph"]] {
        let full = desk.command(args).stdout(File::options().write(true).open("/dev/full").unwrap()).output().unwrap();
        assert_eq!(full.status.code(), Some(1), "{args:?}");
    }
}

#[test]
fn a_new_questionnaire_is_whole_or_not_there() {
    let desk = Desk::new().at_home();
    let limited = |args: &str| {
        let program = support::program::path();
        let mut shell = Command::new("sh");
        // No file may grow beyond a few blocks, as on a disk that is almost full; the signal about it is not wanted.
        shell.args(["-c", &format!("trap '' XFSZ; ulimit -f 8; exec {program} {args}")]).current_dir(desk.home.path());
        shell.output().unwrap().status.code()
    };
    assert_eq!(limited("new mine"), Some(1));
    assert!(!desk.home.path().join("mine").exists(), "nothing is in the way of the next try");
    assert!(desk.run(&["new", "mine"], "").ends_with("exit status: 0\n"));
}

#[test]
fn a_file_that_may_not_grow_is_told_and_ends_nothing() {
    let desk = desk();
    let small = small();
    let limited = |args: &str, typed: &str| {
        let program = env!("CARGO_BIN_EXE_hip-triage");
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -f 1; exec {program} {args}")]).current_dir(desk.home.path());
        shell.envs(desk.command(&[]).get_envs().filter_map(|(name, value)| Some((name, value?))));
        let mut child = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        desk.told(&child.wait_with_output().unwrap())
    };
    let whole = "\n54\n0\n2\n1 left\n7\n1\n20\nMy left sock\n\n";
    let told = limited(&format!("--plain --questions {small}"), whole);
    assert!(told.contains("My left sock") && told.contains("The answers fit partly with the hip joint"), "{told}");
    assert!(told.contains("error: your answers could not be saved: the file may not grow any more"), "{told}");
    let told = limited(&format!("intake --plain --client R-2 --questions {small}"), "61\n0\n2\n");
    assert!(told.contains("could not be saved"), "{told}");
    let told = limited(&format!("report R-1 --questions {small} --format html -o page.html"), "");
    assert!(fault(&told).contains("page.html"), "{told}");
    assert!(!desk.home.path().join("page.html").exists());
    let told = limited("new mine", "");
    assert!(told.ends_with("--- exit status: 1\n") && !desk.home.path().join("mine").exists(), "{told}");
}

#[test]
fn an_input_that_does_not_wait_is_waited_for() {
    let desk = Desk::new().at_home();
    let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
    theirs.set_nonblocking(true).unwrap();
    let mut asked = desk.command(&["--plain", "--questions", &small()]);
    let mut child =
        asked.stdin(std::os::fd::OwnedFd::from(theirs)).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    // It has asked, and has nothing to read yet.
    let mut shown = Vec::new();
    while !String::from_utf8_lossy(&shown).contains("Enter") {
        let mut some = [0; 512];
        let read = out.read(&mut some).unwrap();
        assert!(read > 0, "{}", String::from_utf8_lossy(&shown));
        shown.extend(&some[..read]);
    }
    let mut ours = ours;
    ours.write_all(b"\n54\n4\nq\n").unwrap();
    drop(ours);
    out.read_to_end(&mut shown).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{}", String::from_utf8_lossy(&shown));
    assert!(desk.files("small").contains(&"interview.json".to_owned()));
}
