//! Arguments that are the same for every interview: which face, which questions.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::Args;

use super::face::{Around, Face};
use super::today::today;
use super::{ColorChoice, marks, place};
use crate::builtin;
use crate::plain::Options;
use crate::terminal::{Multiplexer, NAMES, Theme};
use crate::words::command::{self, CommandOptions};
use crate::words::{self, cli as say};
use hip_triage_core::questionnaire::{Questionnaire, shows_something};

/// Where the environment names the emergency number.
const NUMBER: &str = "HIP_TRIAGE_EMERGENCY_NUMBER";
/// Texts to be read at length are not wider than this.
const WIDEST: usize = 72;
/// Nor narrower than this.
const NARROWEST: usize = 20;

/// How an interview is held, and what it asks.
#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(super) struct Faces {
    /// Ask line by line, in plain text (for screen readers, braille and logs)
    #[arg(long, conflicts_with = "full")]
    pub(super) plain: bool,

    /// Use the full screen, whatever ACCESSIBLE or TERM say
    #[arg(long)]
    pub(super) full: bool,

    /// In plain text, show only the question and the numbers
    #[arg(long)]
    pub(super) brief: bool,

    /// Ask another questionnaire: a .yaml file, or a folder of them
    #[arg(long, value_name = "PATH")]
    pub(super) questions: Option<PathBuf>,

    /// What to call in an emergency, as in "112"
    #[arg(long, value_name = "TEXT", env = NUMBER, hide_env_values = true)]
    #[arg(value_parser = emergency_number)]
    pub(super) emergency_number: Option<String>,

    /// How the full screen looks
    #[arg(long, value_name = "NAME")]
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(NAMES))]
    pub(super) theme: Option<String>,
}

impl Faces {
    /// The questions that are asked.
    pub(super) fn questionnaire(&self) -> anyhow::Result<Questionnaire> {
        let mut questionnaire = match &self.questions {
            Some(path) => place::questionnaire(path)?,
            None => builtin::questionnaire(),
        };
        if let Some(number) = &self.emergency_number {
            questionnaire.set_emergency_number(number);
        }
        Ok(today(questionnaire))
    }

    /// The face that fits.
    pub(super) fn face(&self) -> Face {
        let around = Around {
            plain: self.plain,
            full: self.full,
            accessible: env::var_os("ACCESSIBLE"),
            term: env::var_os("TERM"),
            terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
        };
        around.face()
    }

    /// How much the plain face says, and how.
    pub(super) fn lines(&self) -> Options {
        let columns = columns().map(|columns| columns.max(NARROWEST));
        let again = self.command(Face::Plain);
        Options { brief: self.brief, echo: !io::stdin().is_terminal(), width: width(), columns, again }
    }

    /// The command that asks the same questions again in a face.
    pub(super) fn command(&self, face: Face) -> String {
        command::self_check(&self.options_of_face(face).and(&self.options_of_questions()))
    }

    /// The options by which a command has the same face.
    pub(super) fn options_of_face(&self, face: Face) -> CommandOptions {
        let plain = face == Face::Plain;
        CommandOptions::default().switch("plain", plain).switch("full", self.full && !plain)
    }

    /// The options by which a command asks the same questions in the same way.
    pub(super) fn options_of_questions(&self) -> CommandOptions {
        // What the environment says, it says to the next command too.
        let around = env::var(NUMBER).ok().and_then(|number| emergency_number(&number).ok());
        let number = self.emergency_number.as_deref().filter(|number| around.as_deref() != Some(*number));
        CommandOptions::default()
            .questions(self.questions.as_deref())
            .value("emergency-number", number)
            .switch("brief", self.brief)
            .value("theme", self.theme.as_deref())
    }

    /// How the full screen looks.
    pub(super) fn theme(&self, color: ColorChoice) -> Theme {
        let theme = self.theme.as_deref().and_then(Theme::named).unwrap_or(Theme::COLOR);
        theme.coloured(color.wanted(true)).unicode(marks::is_utf8())
    }
}

/// The multiplexer between this program and the terminal.
pub(super) fn multiplexer() -> Multiplexer {
    Multiplexer::of(|name| env::var(name).ok())
}

/// How wide a text may be: as wide as the terminal, within what is good to read.
pub(super) fn width() -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    asked.or_else(columns).unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}

/// How wide the terminal is to which we write, if there is one.
fn columns() -> Option<usize> {
    let terminal = io::stdout().is_terminal().then(crossterm::terminal::size);
    terminal.and_then(Result::ok).map(|(columns, _)| usize::from(columns))
}

fn emergency_number(text: &str) -> Result<String, &'static str> {
    const LONGEST: usize = 60;
    let number = words::cleaned(text).trim().to_owned();
    if !shows_something(&number) {
        Err(say::NUMBER_EMPTY)
    } else if number.chars().count() > LONGEST {
        Err(say::NUMBER_LONG)
    } else {
        Ok(number)
    }
}
