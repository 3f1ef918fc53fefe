//! The real program in a pseudo-terminal, with a screen that can be read.
//!
//! Whoever uses it waits for what is shown, never for a time.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "a part of every test that uses it")]

#[allow(clippy::duplicate_mod, reason = "a test may use this and the other way to run the program")]
#[path = "program.rs"]
pub mod program;

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtyPair, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// Longer than anything takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The questionnaire of the tests.
pub fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml").display().to_string()
}

/// How the program is run.
pub struct Program {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

impl Program {
    /// The program itself, with its answers kept under `home` and nothing else around it.
    pub fn new(arguments: &[&str], home: &Path) -> Self {
        Self::other(&program::path(), arguments, home)
    }

    /// Another program that may run it.
    pub fn other(program: &str, arguments: &[&str], home: &Path) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        #[expect(clippy::disallowed_methods, reason = "it runs programs, and is run by hand")]
        let usual = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{}:{usual}", program::folder()));
        command.env("HOME", home);
        command.env("XDG_STATE_HOME", home);
        command.cwd(home);
        Self { command, columns: 80, rows: 24 }
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn size(self, columns: u16, rows: u16) -> Self {
        Self { columns, rows, ..self }
    }

    /// Without a controlling terminal no signal tells that the terminal is gone.
    pub fn without_control(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    pub fn start(self) -> Terminal {
        let size = size(self.columns, self.rows);
        let PtyPair { master, slave } = native_pty_system().openpty(size).unwrap();
        let modes = modes(master.as_ref());
        let child = slave.spawn_command(self.command).unwrap();
        let shown =
            Arc::new((Mutex::new(vt100::Parser::new(cells(self.rows), cells(self.columns), 0)), Condvar::new()));
        let written = Arc::new(Mutex::new(Vec::new()));
        let mut reader = master.try_clone_reader().unwrap();
        let (screen, bytes) = (Arc::clone(&shown), Arc::clone(&written));
        let reading = thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                bytes.lock().unwrap().extend_from_slice(&buffer[..length]);
                screen.0.lock().unwrap().process(&buffer[..length]);
                screen.1.notify_all();
            }
        });
        let writer = master.take_writer().unwrap();
        // The other end stays open here, so that its modes can be read when the program is gone.
        Terminal { child, writer, master, slave, reading, shown, written, modes }
    }

    /// Runs the program until it shows a text, then makes the terminal disappear; returns how the
    /// program ended.
    pub fn start_and_vanish(self, text: &str) -> ExitStatus {
        let PtyPair { master, slave } = native_pty_system().openpty(size(self.columns, self.rows)).unwrap();
        let child = slave.spawn_command(self.command).unwrap();
        let mut reader = master.try_clone_reader().unwrap();
        let mut parser = vt100::Parser::new(cells(self.rows), cells(self.columns), 0);
        let mut buffer = [0; 8192];
        while !parser.screen().contents().contains(text) {
            let length = reader.read(&mut buffer).unwrap();
            parser.process(&buffer[..length]);
        }
        drop((reader, slave, master));
        ended(child)
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

/// The modes of a terminal, as text to be compared.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

/// Waits for the end of a program.
fn ended(mut child: Box<dyn Child + Send + Sync>) -> ExitStatus {
    let (tell, told) = std::sync::mpsc::channel();
    let mut killer = child.clone_killer();
    thread::spawn(move || tell.send(child.wait()));
    told.recv_timeout(PATIENCE)
        .unwrap_or_else(|_| {
            let _ = killer.kill();
            panic!("the program did not end");
        })
        .unwrap()
}

/// A program that runs in a terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    slave: Box<dyn portable_pty::SlavePty + Send>,
    reading: thread::JoinHandle<()>,
    shown: Arc<(Mutex<vt100::Parser>, Condvar)>,
    written: Arc<Mutex<Vec<u8>>>,
    modes: String,
}

impl Terminal {
    /// Presses keys, all in one write.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        if program::is_for_windows() {
            return self.type_slowly(keys);
        }
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Presses one key after the other, as a console of Windows takes many at once for something pasted.
    fn type_slowly(&mut self, keys: &str) -> &mut Self {
        /// No person is faster.
        const BETWEEN: Duration = Duration::from_millis(30);
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let of_a_key =
                |sequence: &str| sequence.find(|c: char| c.is_ascii_alphabetic() || c == '~').map(|end| end + 3);
            let key = rest
                .strip_prefix("\x1b[")
                .or(rest.strip_prefix("\x1bO"))
                .and_then(of_a_key)
                .unwrap_or(first.len_utf8());
            self.writer.write_all(&rest.as_bytes()[..key]).unwrap();
            self.writer.flush().unwrap();
            thread::sleep(BETWEEN);
            rest = &rest[key..];
        }
        self
    }

    /// Waits until the screen is as wanted.
    fn wait(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let begun = Instant::now();
        let mut parser = self.shown.0.lock().unwrap();
        while !wanted(parser.screen()) {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(!left.is_zero(), "{what} was not shown, but:\n{}", parser.screen().contents());
            parser = self.shown.1.wait_timeout(parser, left).unwrap().0;
        }
    }

    /// Waits until a text is shown.
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contents().contains(text));
        self
    }

    /// Waits until a text is not shown any more.
    pub fn see_no_more(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("anything but {text}"), |screen| !screen.contents().contains(text));
        self
    }

    /// The screen.
    pub fn screen(&self) -> String {
        self.shown.0.lock().unwrap().screen().contents()
    }

    /// Looks at the screen, cell by cell.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.shown.0.lock().unwrap().screen())
    }

    /// Everything that was written.
    pub fn written(&self) -> Vec<u8> {
        self.written.lock().unwrap().clone()
    }

    /// Clicks on a text that is shown.
    pub fn click(&mut self, text: &str) -> &mut Self {
        self.see(text);
        let screen = self.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let column = line[..line.find(text).unwrap()].chars().count() + 1;
        let row = row + 1;
        self.press(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"))
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.shown.0.lock().unwrap().screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).unwrap();
        self
    }

    /// Tells the program of a window that is not there, as broken terminals do.
    pub fn claim(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.master.resize(size(columns, rows)).unwrap();
        self
    }

    pub fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid(), signal).unwrap();
        self
    }

    /// Presses the key for which it waits in a window of its own, unless it was asked to leave by other means.
    fn close_window(&mut self) {
        let begun = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < PATIENCE, "it neither ended nor waited for a key, but:\n{}", self.screen());
            if self.screen().contains(hip_triage::words::cli::press_a_key()) {
                self.press(" ");
            }
            let parser = self.shown.0.lock().unwrap();
            drop(self.shown.1.wait_timeout(parser, Duration::from_millis(50)));
        }
    }

    /// Waits for the end, and until the terminal is as it was before: the modes of the line, the
    /// screen, the cursor, the mouse, the paste. Returns the exit code and what is shown.
    pub fn end(mut self) -> (u32, String) {
        if program::is_for_windows() {
            self.close_window();
        }
        let code = ended(self.child).exit_code();
        assert_eq!(modes(self.master.as_ref()), self.modes, "the modes of the line");
        // With the other end closed, reading ends when everything was read.
        drop(self.slave);
        self.reading.join().unwrap();
        let parser = self.shown.0.lock().unwrap();
        let screen = parser.screen();
        assert!(!screen.alternate_screen(), "the screen was not given back:\n{}", screen.contents());
        assert!(!screen.hide_cursor() && !screen.bracketed_paste(), "the cursor or the paste was not given back");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse was not given back");
        (code, screen.contents())
    }
}

impl Terminal {
    /// Kills the program where it stands, and returns what was shown last.
    pub fn kill(mut self) -> String {
        self.signal(Signal::KILL);
        ended(self.child);
        drop(self.slave);
        self.reading.join().unwrap();
        self.shown.0.lock().unwrap().screen().contents()
    }

    /// The most memory that the program has had, in bytes.
    #[cfg(target_os = "linux")]
    pub fn most_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid().as_raw_nonzero())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }

    /// Waits until something holds that no text on the screen tells.
    pub fn holds(&self, what: &str, wanted: impl Fn(&Self) -> bool) -> &Self {
        let begun = Instant::now();
        while !wanted(self) {
            assert!(begun.elapsed() < PATIENCE, "{what}; the screen:\n{}", self.screen());
            thread::yield_now();
        }
        self
    }

    /// Waits until the modes of the line are those from before the program, or others.
    pub fn has_given_back(&self, given: bool) -> &Self {
        self.holds("the modes of the line", |terminal| (modes(terminal.master.as_ref()) == terminal.modes) == given)
    }
}

/// A folder of its own for a test's answers.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The file with the answers.
    pub fn kept(&self, questionnaire: &str) -> PathBuf {
        self.path().join("hip-triage").join(questionnaire).join("interview.json")
    }
}
