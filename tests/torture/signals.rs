//! Every way to die, on every screen, in every way into it: the terminal is given back as it was, and what was answered is kept.

use rustix::process::Signal;

use crate::bench::trials_of;
use crate::pty::{Home, Program, Terminal, small};

/// Signals that end a program where nobody listens to them; all but the last two of these end this one too.
const SIGNALS: [Signal; 9] = [
    Signal::HUP,
    Signal::INT,
    Signal::QUIT,
    Signal::TERM,
    Signal::USR1,
    Signal::USR2,
    Signal::ALARM,
    Signal::XFSZ,
    Signal::TSTP,
];

/// A window in which nothing fits.
const SMALL_WINDOW: &str = "too small";

/// The screens of a self-check: the keys that lead to each, and what is shown there.
const SELF_CHECK: [(&str, &str); 19] = [
    ("", "1  Start"),
    ("\r", "How old are you?"),
    ("\r52\r", "right now?"),
    ("\r52\r0\r", "Have you lost weight"),
    ("\r52\r0\r2", "Where do you feel"),
    ("\r52\r0\r21\x1b[D\r", "How bad is the pain now?"),
    ("\r52\r0\r21\x1b[D\r7\r", "What does sitting do?"),
    ("\r52\r0\r21\x1b[D\r7\r130\r", "What would you like to say"),
    ("\r52\r0\r21\x1b[D\r7\r130\rMy left\t", "My left"),
    ("\r52\r0\r21\x1b[D\r7\r130\rsock\r", "See your result"),
    ("\r52\r0\r21\x1b[D\r7\r130\rsock\r\r", "Where it most likely comes from"),
    ("\r52\r0\r21\x1b[D\r7\r130\rsock\r\rs", "Save this page to a file"),
    ("\r52\r0\r21\x1b[D\r7\r130\rsock\r\rc", "It has not said yet"),
    ("\r52\r1\r", "GET HELP NOW"),
    ("\r52\rw", "Why we ask this"),
    ("\r52\rh", "Keys"),
    ("\r52\r\x03", "Leave and save?"),
    ("\r52\r\x03d", "Delete what is saved?"),
    ("\r52\r", SMALL_WINDOW),
];

/// The same of an intake, once the client is known.
const INTAKE: [(&str, &str); 14] = [
    ("", "How old are you?"),
    ("52\r", "Have you noticed"),
    ("52\rnIt burns", "It burns"),
    ("52\re", "Evidence so far"),
    ("52\r1\r", "GET HELP NOW"),
    ("52\r021\x1b[D\r7120\r", "What would you like to say"),
    ("52\r021\x1b[D\r7120\rsock\rSta", "Which activities are hard"),
    ("52\r021\x1b[D\r7120\rsock\rStairs\r3\r\r2", "Positive: Clearly less"),
    ("52\r021\x1b[D\r7120\rsock\rStairs\r3\r\r2x", "Internal rotation in degrees"),
    ("52\r021\x1b[D\r7120\rsock\rStairs\r3\r\r2r", "All answers"),
    ("52\r021\x1b[D\r7120\rsock\rStairs\r3\r\r2rn", "summary for the PT"),
    ("52\r021\x1b[D\r7120\rsock\rStairs\r3\r\r2rns", "Save this page"),
    ("52\r\x03", "Leave and save?"),
    ("52\r", SMALL_WINDOW),
];

/// A screen in one of the three ways.
#[derive(Clone, Debug)]
struct Screen {
    arguments: &'static [&'static str],
    keys: String,
    shows: &'static str,
}

fn screens() -> Vec<Screen> {
    let screen = |arguments, before: &str, (keys, shows): (&str, _)| Screen {
        arguments,
        keys: format!("{before}{keys}"),
        shows,
    };
    let alone = SELF_CHECK.map(|each| screen(&[], "", each));
    let named = INTAKE.map(|each| screen(&["intake", "--client", "J-1970"], "", each));
    let asked = INTAKE.map(|each| screen(&["intake"], "J-1970\r", each));
    let client = screen(&["intake"], "J-19", ("", "Which client?"));
    alone.into_iter().chain(named).chain(asked).chain([client]).collect()
}

fn reached(screen: &Screen, home: &Home) -> Terminal {
    let questions = small();
    let arguments = [screen.arguments, &["--questions", &questions]].concat();
    let mut terminal = Program::new(&arguments, home.path()).start();
    // Before that the line shows what is typed.
    let first = match screen.arguments {
        [] => "1  Start",
        [_] => "Which client?",
        _ => "How old are you?",
    };
    terminal.see(first).press(&screen.keys);
    if screen.shows == SMALL_WINDOW {
        terminal
            .see(if screen.arguments.is_empty() { "right now?" } else { "Have you noticed" })
            .resize(20, 5)
            .see("Window too small");
    } else {
        terminal.see(screen.shows);
    }
    terminal.has_given_back(false);
    terminal
}

fn dies(screen: &Screen, signal: Signal) {
    let home = Home::new();
    let mut terminal = reached(screen, &home);
    let shown = terminal.screen();
    let left = |terminal: &Terminal| String::from_utf8_lossy(&terminal.written()).matches("\x1b[?1049l").count();
    let before = left(&terminal);
    terminal.signal(signal);
    if signal == Signal::TSTP {
        // Nobody could continue it here, so that it goes on at once.
        terminal.holds("it was not given back", |terminal| left(terminal) == before + 1);
        terminal.see(shown.lines().find(|line| !line.trim().is_empty()).unwrap().trim()).has_given_back(false);
        terminal.signal(Signal::TERM);
    } else if signal == Signal::XFSZ {
        assert_eq!(left(&terminal), before);
        // It draws anew, and so goes on.
        terminal.resize(100, 30);
        terminal.holds("nothing is drawn", |terminal| terminal.screen() != shown);
        terminal.signal(Signal::TERM);
    }
    assert_eq!(terminal.end().0, 130);
    if screen.keys.contains("52\r") {
        let visit = home.path().join("hip-triage/visits/J-1970/1.json");
        let file = if screen.arguments.is_empty() { home.kept("small") } else { visit };
        assert!(std::fs::read_to_string(file).unwrap().contains("52"));
    }
}

#[test]
fn every_signal_on_every_screen_gives_the_terminal_back_and_keeps_the_answers() {
    let screens = screens();
    let all: Vec<_> = screens.iter().flat_map(|screen| SIGNALS.map(|signal| (screen, signal))).collect();
    // Some of all of them, all over the list; as many as there are of them are all of them.
    let nth = |seed: u64| all[usize::try_from(seed.wrapping_mul(37) % all.len() as u64).unwrap()];
    println!("there are {}", all.len());
    trials_of(
        6,
        |seed| format!("{:?}", nth(seed)),
        |seed| {
            let (screen, signal) = nth(seed);
            dies(screen, signal);
        },
    );
}
