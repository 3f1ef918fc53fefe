//! How far a long task is, on one line of the terminal behind standard error.

use std::env;
use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::words::progress as say;

/// How often the line is drawn anew in a second.
const RATE: u8 = 4;

/// A line that shows how far a task is; nothing where nobody would see it.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A task that reads so many bytes, where that is known, and writes to standard output meanwhile.
    pub(super) fn of_bytes(all: Option<u64>) -> Self {
        let shown = is_seen() && !io::stdout().is_terminal();
        Self::new(shown, all, if all.is_some() { say::OF_KNOWN } else { say::OF_UNKNOWN })
    }

    /// A task of so many steps, which is told where it is a long one.
    pub(super) fn of_steps(all: usize, is_long: bool) -> Self {
        Self::new(is_seen() && is_long, Some(all as u64), say::OF_STEPS)
    }

    /// A task of which only is known that it goes on.
    pub(super) fn of_stages(is_long: bool) -> Self {
        let progress = Self::new(is_seen() && is_long, None, say::OF_STAGES);
        if !progress.0.is_hidden() {
            progress.0.enable_steady_tick(Duration::from_millis(1000 / u64::from(RATE)));
        }
        progress
    }

    fn new(shown: bool, all: Option<u64>, template: &str) -> Self {
        let target = if shown { ProgressDrawTarget::stderr_with_hz(RATE) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(all, target);
        Self(match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// Shows that so many bytes are read, and how many interviews and errors were in them.
    pub(super) fn show(&self, read: u64, lines: u64, errors: u64) {
        if !self.0.is_hidden() {
            self.0.set_message(say::interviews(lines, errors, self.0.elapsed().as_secs_f64()));
            self.0.set_position(read);
        }
    }

    /// Goes a step on.
    pub(super) fn step(&self) {
        self.0.inc(1);
    }

    /// Begins another stage.
    pub(super) fn stage(&self, name: String) {
        self.0.set_message(name);
    }

    /// Takes the line away.
    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}

/// True if a line drawn over and over helps whoever sits there: not on a dumb terminal, nor for a screen reader.
fn is_seen() -> bool {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty() && value != "0");
    let is_dumb = !cfg!(windows) && set("TERM").is_none_or(|term| term == "dumb");
    io::stderr().is_terminal() && !is_dumb && set("ACCESSIBLE").is_none()
}
