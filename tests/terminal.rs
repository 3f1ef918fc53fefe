//! The full screen in a pseudo-terminal: the real program, from outside.

#![cfg(unix)]

#[path = "support/pty.rs"]
mod pty;

use pty::{Home, Program, Terminal, small};
use rustix::process::Signal;

/// The pages of the small questionnaire on the plainest way, with the keys that answer each.
const WAY: &[(&str, &str)] = &[
    ("How old are you?", "52\r"),
    ("Do you have any of these right now?", "0\r"),
    ("Have you lost weight", "2"),
    ("Where do you feel the pain?", "1\x1b[D\r"),
    ("How bad is the pain now?", "7\r"),
    ("What does sitting do?", "1"),
    ("How long is the hip stiff", "30\r"),
    ("What would you like to say", "My left sock\r"),
];

fn run(home: &Home) -> Program {
    Program::new(&["--questions", &small()], home.path())
}

fn begun(home: &Home) -> Terminal {
    let mut terminal = run(home).start();
    terminal.see("Press P for plain questions").press("\r");
    terminal
}

/// A whole self-check, at its result.
fn at_the_result(home: &Home) -> Terminal {
    at_the_result_of(run(home))
}

fn at_the_result_of(program: Program) -> Terminal {
    let mut terminal = program.start();
    terminal.see("Press P for plain questions").press("\r");
    for (asked, keys) in WAY {
        terminal.see(asked).press(keys);
    }
    terminal.see("See your result").press("n").see("Where it most likely comes from");
    terminal
}

#[test]
fn a_whole_self_check_by_keyboard() {
    let home = Home::new();
    // With room for what stands behind the page in a window of its own.
    let mut terminal = run(&home).size(80, 28).start();
    terminal.see("Press P for plain questions").press("\r");
    for (asked, keys) in WAY {
        terminal.see(asked).press(keys);
    }
    terminal.see("See your result").press("\x1b[F").see("My left sock").press("\x1b[H\r");
    terminal.see("What to do now").see("Where it most likely comes from").press(" ").press("q");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0);
    assert!(shown.contains("Get help sooner if") && shown.contains("hip-triage forget"), "{shown}");
}

#[test]
fn the_result_is_copied_and_the_terminals_answer_is_no_key() {
    let home = Home::new();
    let mut terminal = at_the_result(&home);
    terminal.press("c").see("It has not said yet");
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    let (_, after) = written.split_once("\x1b]52;c;").expect("a text for the clipboard");
    let (text, asked) = after.split_once('\x07').expect("an end of the text");
    assert!(text.starts_with("V2hhdCB0byBkbyBub3cK"), "What to do now, in base64: {text}");
    assert!(asked.starts_with("\x1bP+q4d73\x1b\\\x1b[c"), "and two questions");
    // Answers as terminals give them, in pieces and with a key behind.
    terminal.press("\x1bP0+r4d73\x1b\\\x1b[?1;2c").see("did not say").press("c").see("It has not said yet");
    terminal.press("\x1bP1+r4d73=1b5d").press("3532\x1b\\\x1b[?62;22c").see("Copied. You can paste it now.");
    terminal.press("c").see("It has not said yet").press("\x1b[?65;1;52ch").see("Keys").press("\x1b");
    terminal.see("What to do now").press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn inside_tmux_and_screen_a_copy_takes_their_ways() {
    for (variable, value, begins) in
        [("TMUX", "/tmp/tmux-0/default,1,0", "\x1bPtmux;\x1b\x1b]52;c;"), ("STY", "1.pts-0.here", "\x1bP\x1b]52;c;")]
    {
        let home = Home::new();
        let mut terminal = at_the_result_of(run(&home).env(variable, value));
        terminal.press("c").see("It has not said yet");
        let written = String::from_utf8_lossy(&terminal.written()).into_owned();
        assert!(written.contains(begins) && !written.contains("+q4d73"), "{variable}");
        terminal.press("\x1b[?1;2c").see("did not say").press("q");
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn the_result_is_saved_to_a_file_and_never_over_another() {
    let home = Home::new();
    let mut terminal = at_the_result(&home);
    terminal.press("s").see("Save this page to a file").press("2").see("Saved in").see("hip-pain-result.txt");
    terminal.press("s").see("Save this page to a file").press("2").see("hip-pain-result-2.txt").press("q");
    assert_eq!(terminal.end().0, 0);
    for name in ["hip-pain-result.txt", "hip-pain-result-2.txt"] {
        let path = home.path().join(name);
        assert!(std::fs::read_to_string(&path).unwrap().starts_with("Your result\n"));
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_whole_self_check_by_mouse() {
    let home = Home::new();
    let mut terminal = run(&home).start();
    terminal.click("1  Start");
    let clicks = [
        ("How old are you?", &["Not sure"][..]),
        ("Do you have any of these right now?", &["None of these", "Enter next"]),
        ("Have you lost weight", &["2  No"]),
        ("Where do you feel the pain?", &["Groin", "marks left", "Enter next"]),
        ("How bad is the pain now?", &[" 6 ", "Enter next"]),
        ("What does sitting do?", &["It makes no difference"]),
        ("How long is the hip stiff", &["Not sure"]),
        ("What would you like to say", &["Leave this out"]),
    ];
    for (asked, rows) in clicks {
        terminal.see(asked);
        for row in rows {
            terminal.click(row);
        }
    }
    terminal.see("Your answers").see("Groin (left)").see("6 of 10").click("See your result");
    terminal.see("What to do now").click("q leave");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn all_keys_in_one_write_give_the_same_as_slow_typing() {
    let slow = Home::new();
    let mut terminal = begun(&slow);
    for (asked, keys) in WAY {
        terminal.see(asked).press(keys);
    }
    terminal.see("See your result").press("\r").see("What to do now").press("q");
    let (_, result) = terminal.end();
    let ahead = Home::new();
    let keys: String = WAY.iter().map(|(_, keys)| *keys).collect();
    let mut terminal = run(&ahead).start();
    // Not even the first page is waited for.
    terminal.press(&format!("\r{keys}\rq"));
    let (code, at_once) = terminal.end();
    assert_eq!(code, 0);
    let told = |shown: &str, home: &Home| shown.replace(&home.path().display().to_string(), "HOME");
    assert_eq!(told(&at_once, &ahead), told(&result, &slow));
    let kept = |home: &Home| std::fs::read_to_string(home.kept("small")).unwrap();
    assert_eq!(kept(&slow), kept(&ahead));
}

#[test]
fn what_is_typed_ahead_of_the_clients_code_is_for_the_interview() {
    let home = Home::new();
    let mut terminal = Program::new(&["intake", "--questions", &small()], home.path()).start();
    terminal.see("Which client?").press("J-1970\r61\r02").see("Where does it hurt?").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
    let visit = std::fs::read_to_string(home.path().join("hip-triage/visits/J-1970/1.json")).unwrap();
    assert!(visit.contains("61"), "{visit}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_stop_from_outside_gives_the_terminal_back_until_it_goes_on() {
    let home = Home::new();
    let mut shell = Program::other("/bin/sh", &["-i"], home.path()).env("PS1", "shell> ").start();
    shell.see("shell>").press(&format!("{} --questions {}\r", env!("CARGO_BIN_EXE_hip-triage"), small()));
    shell.see("1  Start").press("\r").see("How old").press("52\r").see("right now?").press("3").see("[x] 3");
    let children = format!("/proc/{0}/task/{0}/children", shell.pid().as_raw_nonzero());
    let child = std::fs::read_to_string(children).unwrap().trim().parse().unwrap();
    let program = rustix::process::Pid::from_raw(child).unwrap();
    rustix::process::kill_process(program, Signal::TSTP).unwrap();
    shell.see_no_more("right now?").see("Stopped").press("echo $((6 * 7))\r").see("42");
    shell.press("fg\r").see("right now?").see("[x] 3").press("\x03\x03").see("To go on, run");
    shell.press("exit\r");
    assert_eq!(shell.end().0, 130);
}

#[test]
fn nothing_is_left_or_deleted_by_a_key_in_one_burst_with_an_escape() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").press("\x03").see("Leave and save?");
    terminal.press("\x1bOy\x1by\x1b\ry\r\x03").press("d").see("Delete what is saved?").press("\x1b\\y\x1bqyq");
    terminal.press("\x1b[13~").see("Delete what is saved?").press("\x1b").see("Leave and save?");
    assert!(home.kept("small").is_file());
    terminal.press("y");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn the_rest_of_an_answer_in_single_bytes_chooses_and_ends_nothing() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").press("\x1b").see("Leave and save?");
    for byte in "[?2026;2$y".chars() {
        terminal.press(&byte.to_string());
    }
    terminal.press("n").see("right now?").see("[ ] 1").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn thousands_of_keys_in_one_write_are_all_read() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old are you?").press("52\r").see("Do you have any of these");
    let toggles = "1".repeat(3001) + "j\x1b[B";
    terminal.press(&toggles).see("[x] 1").see("> [ ] 3");
    terminal.press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn an_emergency_is_told_first_and_again_afterwards() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").press("1").see("[x] 1").press("\r");
    terminal.see("GET HELP NOW").see("Call your local emergency number now").press("\r").press("y");
    terminal.see("page for your PT").see("GET HELP NOW").press("q");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0);
    assert!(shown.contains("GET HELP NOW"), "{shown}");
}

#[test]
fn an_emergency_stays_in_the_terminal_of_somebody_who_leaves_at_once() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").press("1").see("[x] 1").press("\r");
    terminal.see("GET HELP NOW").press("b").see("Safety 2 of 3").press("q").see("Leave").press("\r");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0);
    assert!(shown.contains("GET HELP NOW. Call your local emergency number") && shown.contains("saved in"), "{shown}");
}

#[test]
fn an_early_answer_is_changed_and_the_later_ones_stay() {
    let home = Home::new();
    let mut terminal = begun(&home);
    for (asked, keys) in &WAY[..6] {
        terminal.see(asked).press(keys);
    }
    for (asked, _) in WAY[..6].iter().rev() {
        terminal.press("b").see(asked);
    }
    terminal.see("52 years").press("61\r");
    for (asked, _) in &WAY[1..6] {
        terminal.see(asked).press("\r");
    }
    terminal.see("How long is the hip stiff").press("r").see("61 years").see("7 of 10").see_no_more("52 years");
    terminal.press("\x03").see("Leave and save?").press("\x03");
    let (code, shown) = terminal.end();
    assert_eq!(code, 130);
    assert!(shown.contains("To go on, run: hip-triage"), "{shown}");
}

#[test]
fn a_window_that_is_too_small_waits_and_loses_nothing() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").press("3").see("[x] 3");
    terminal.resize(20, 5).see("Window too small");
    terminal.resize(80, 24).see("[x] 3").see_no_more("Window too small");
    terminal.resize(40, 12).see("Safety 2 of 3").resize(300, 100).see("[x] 3").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
#[cfg(target_os = "linux")]
fn of_a_window_larger_than_any_screen_no_more_is_drawn_than_a_screen_can_be() {
    for (columns, rows) in [(u16::MAX, u16::MAX), (10_000, 10_000), (u16::MAX, 24), (80, u16::MAX)] {
        let home = Home::new();
        let mut terminal = begun(&home);
        terminal.see("How old").press("52\r").see("right now?").press("3").see("[x] 3");
        let written = terminal.written().len();
        terminal.claim(columns, rows).press("1");
        terminal.holds("it is not drawn anew", |terminal| terminal.written().len() > written + 500);
        terminal.resize(80, 24).see("[x] 1").see("[x] 3");
        let most = terminal.most_memory();
        assert!(most < 200 << 20, "{columns} × {rows}: {most}");
        terminal.press("\x03\x03");
        assert_eq!(terminal.end().0, 130);
        // And from the beginning.
        let command = format!(
            "stty cols {columns} rows {rows}; exec {} --questions {}",
            env!("CARGO_BIN_EXE_hip-triage"),
            small()
        );
        let mut terminal = Program::other("/bin/sh", &["-c", &command], home.path()).start();
        terminal.holds("nothing is drawn", |terminal| terminal.written().len() > 500);
        terminal.resize(80, 24).see("1 answer saved");
        let most = terminal.most_memory();
        assert!(most < 200 << 20, "{columns} × {rows}: {most}");
        terminal.press("q");
        assert_eq!(terminal.end().0, 130);
    }
}

#[test]
fn a_megabyte_typed_without_marks_is_drained_at_once() {
    let home = Home::new();
    let mut terminal = begun(&home);
    for (asked, keys) in &WAY[..WAY.len() - 1] {
        terminal.see(asked).press(keys);
    }
    terminal.see("What would you like to say");
    // The line itself holds a few thousand bytes: it is taken as fast as it comes, and then one sees what there is room for.
    terminal.press(&"word ".repeat(200_000)).see("No more than 4000 letters fit here.");
    terminal.press("\r").see("See your result").press("\x03\x03");
    assert_eq!(terminal.end().0, 0);
    let kept = std::fs::read_to_string(home.kept("small")).unwrap();
    assert!(kept.contains(&"word ".repeat(799)) && !kept.contains(&"word ".repeat(800)), "{kept}");
}

const SIGNALS: [Signal; 7] =
    [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::USR1, Signal::USR2, Signal::ALARM];

#[test]
fn every_signal_gives_the_terminal_back_and_keeps_the_answers() {
    for signal in SIGNALS {
        let home = Home::new();
        let mut terminal = begun(&home);
        terminal.see("How old").press("52\r").see("right now?").signal(signal);
        assert_eq!(terminal.end().0, 130, "{signal:?}");
        assert!(std::fs::read_to_string(home.kept("small")).unwrap().contains("52"));
    }
}

#[test]
fn an_intake_whose_client_was_asked_for_ends_by_every_signal_too() {
    for signal in SIGNALS {
        let home = Home::new();
        let mut terminal = Program::new(&["intake", "--questions", &small()], home.path()).start();
        terminal.see("Which client?").press("J-1970\r").see("How old").signal(signal);
        assert_eq!(terminal.end().0, 130, "{signal:?}");
    }
}

#[test]
fn what_the_terminal_answers_late_is_not_typing() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("5").press("\x1b]11;rgb:ffff/ff8f/ffff\x07").press("2\r").see("right now?");
    for answer in
        ["\x1b]12;rgb:ffff/a1ff/ffff\x07", "\x1bP>|XTerm(311)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b[11;21R", "\x1b[?1u"]
    {
        terminal.press(answer);
    }
    terminal.press("3").see("[x] 3").see("[ ] 1").see("[ ] 2").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
    assert!(std::fs::read_to_string(home.kept("small")).unwrap().contains("52"));
}

#[test]
fn the_keypad_types_digits_and_a_key_with_alt_does_nothing() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("\x1bOu\x1b\r\x1bOr\x1bOM").see("right now?").press("\x1b\r\x1bd\x1b1");
    terminal.press("3").see("[x] 3").see("[ ] 1").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
    assert!(std::fs::read_to_string(home.kept("small")).unwrap().contains("52"));
}

#[test]
fn tab_and_enter_keep_what_was_typed() {
    let home = Home::new();
    let mut terminal = begun(&home);
    for (asked, keys) in &WAY[..WAY.len() - 1] {
        terminal.see(asked).press(keys);
    }
    terminal.see("What would you like to say").press("My left sock\t\r");
    terminal.see("Enter once more keeps it.").press("\r").see("See your result");
    terminal.press("\x1b[F").see("My left sock").press("\x1b[H\r").see("What to do now").press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_terminal_that_disappears_ends_the_program() {
    let home = Home::new();
    // Where no signal tells it, the end of the input does.
    for terminal in [run(&home), run(&home).without_control()] {
        let ended = terminal.start_and_vanish("1  Start");
        assert_eq!(ended.exit_code(), 130, "{ended:?}");
    }
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_gives_the_terminal_back_and_is_told() {
    let home = Home::new();
    let mut terminal = run(&home).env("HIP_TRIAGE_TEST_PANIC", "1").start();
    terminal.see("1  Start").press("\x1bOP");
    let (code, shown) = terminal.end();
    assert_eq!(code, 1);
    assert!(shown.contains("fault of its own"), "{shown}");
}

#[test]
fn plain_questions_go_on_with_the_same_interview() {
    let home = Home::new();
    let mut terminal = run(&home).start();
    terminal.see("Press P for plain questions").press("p").see("Small hip check").see("Press Enter to start");
    terminal.press("\r").see("How old are you?").press("52\r").see("right now?");
    // Signals are the system's again.
    terminal.press("\x03");
    assert_ne!(terminal.end().0, 0);
    assert!(std::fs::read_to_string(home.kept("small")).unwrap().contains("52"));
    let mut terminal = run(&home).start();
    terminal.see("1 answer saved").press("\r").see("right now?").resize(30, 10).see("Window too small");
    terminal.press("P").see("None of these").see("Your answer:").press("q\r");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn it_is_stopped_and_continued_from_a_shell() {
    let home = Home::new();
    let mut shell = Program::other("/bin/sh", &["-i"], home.path()).env("PS1", "shell> ").start();
    shell.see("shell>").press(&format!("{} --questions {}\r", pty::program::path(), small()));
    shell.see("1  Start").press("\r").see("How old").press("52\r").see("right now?").press("3").see("[x] 3");
    shell.press("\x1a").see_no_more("right now?").see("Stopped");
    shell.press("fg\r").see("right now?").see("[x] 3").press("\x03\x03").see("To go on, run");
    shell.press("exit\r");
    assert_eq!(shell.end().0, 130);
}

#[test]
fn a_kill_after_each_answer_loses_none() {
    let home = Home::new();
    let mut terminal = begun(&home);
    for (count, (asked, keys)) in WAY.iter().enumerate() {
        let next = WAY.get(count + 1).map_or("See your result", |(next, _)| next);
        terminal.see(asked).press(keys).see(next);
        terminal.kill();
        terminal = run(&home).start();
        let answers = if count == 0 { "1 answer saved".to_owned() } else { format!("{} answers saved", count + 1) };
        terminal.see(&answers).press("\r");
    }
    terminal.see("What to do now").press("r").see("52 years").press("\x1b[F").see("My left sock").press("q\r");
    assert_eq!(terminal.end().0, 0);
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_happens_while_nobody_does_anything() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old are you?");
    let status = format!("/proc/{}/status", terminal.pid().as_raw_nonzero());
    let switches = || {
        let status = std::fs::read_to_string(&status).unwrap();
        status.lines().filter(|line| line.contains("ctxt_switches")).map(str::to_owned).collect::<Vec<_>>()
    };
    // Soon it has come to rest; then nothing at all happens for half a second.
    let at_rest = (0..5).any(|_| {
        let before = (switches(), terminal.written().len());
        std::thread::sleep(std::time::Duration::from_millis(500));
        before == (switches(), terminal.written().len())
    });
    assert!(at_rest, "it wakes up while nobody does anything");
    terminal.press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_number_pressed_by_habit_marks_nothing_where_no_row_has_it() {
    let home = Home::new();
    let mut terminal = begun(&home);
    terminal.see("How old").press("52\r").see("right now?").see("[ ] 0  None of these").see("[ ] s  Not sure");
    // The fourth row is none of these, and its key is not 4.
    terminal.press("4").see("No row has the key 4. 0 is none of these.").see_no_more("[x]");
    terminal.press("\r").see("Nothing is chosen yet. Space or 1 chooses this row.");
    terminal.press("0").see("[x] 0  None of these").press("\r").see("lost weight");
    // In a list of one answer 0 answers nothing either.
    terminal.press("0").see("No row has the key 0.").press("2").see("Where do you feel the pain?");
    terminal.press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_side_is_said_once_and_left_is_never_back() {
    let home = Home::new();
    let mut terminal = begun(&home);
    for (asked, keys) in &WAY[..3] {
        terminal.see(asked).press(keys);
    }
    terminal.see("Where do you feel the pain?").press("\x1b[D").see("Groin [left]");
    terminal
        .press("1")
        .see("[ ] 1  Groin")
        .press("1")
        .see("Groin [which side?]")
        .press("\r")
        .see("Which side? Press Left or Right");
    terminal.press("\x1b[C").see("Groin [right]").press("3").see("Deep in the buttock [right]");
    terminal.press("\x1b[D").see("Deep in the buttock [left]").see("Groin [right]");
    terminal.press("3").see("[ ] 3  Deep in the buttock").press("3").see("Deep in the buttock [left]").press("\r");
    terminal.see("How bad is the pain now?").press("b").see("Groin [right]").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn in_the_smallest_window_everything_is_read_before_it_counts() {
    let home = Home::new();
    let mut terminal = Program::new(&[], home.path()).size(40, 12).start();
    terminal.see("more below: Space").see_no_more("you agree");
    terminal.press("   ").see("you agree to use").see("more above: Space").see("1  Start");
    terminal.press("\r").see("Who has the hip pain?").press("1").see("female or male").press("2");
    terminal.see("How old are you?").press("58\r").see("Do you have any of these now?");
    // None of these stands at the end: what lies between was not on the screen.
    terminal.press("0").see("[x] 0  None of these").press("\r").see("Not all of the list was on the");
    terminal.press(&"\x1b[A".repeat(14)).see("[ ] 1  Numb").press(&"\x1b[B".repeat(14)).see("> [ ] s  Not sure");
    terminal.press("\r").see("Space or s chooses this row.").press("\r").see("How do you walk now?").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}
