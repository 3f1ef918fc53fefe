//! Arguments that are the same for every interview: which face, which questions.

use std::env;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;

use super::face::{Around, Face};
use super::habits::{Everywhere, Flags, Habits, settle_with};
use super::today::today;
use super::{ColorChoice, Failure, help, marks, place};
use crate::plain::Options;
use crate::terminal::{self, Multiplexer, Theme};
use crate::words;
use crate::words::command::{self, CommandOptions};
use hip_triage_core::language::{self, Language};
use hip_triage_core::questionnaire::Questionnaire;

/// Texts to be read at length are not wider than this.
const WIDEST: usize = 72;
/// Nor narrower than this.
const NARROWEST: usize = 20;

/// How an interview is held, and what it asks.
#[derive(Args, Debug)]
pub(super) struct Faces {
    #[command(flatten)]
    flags: Flags,

    #[arg(long, value_name = "PATH", help = help::said::faces_questions())]
    pub(super) questions: Option<PathBuf>,

    /// The wishes for each time.
    #[arg(skip)]
    habits: Habits,

    /// The folder that was named on the command line.
    #[arg(skip)]
    folder: Option<PathBuf>,

    /// The language that was found where the command line named none.
    #[arg(skip)]
    found: Option<Language>,
}

impl Faces {
    /// Lets what is wanted each time count.
    pub(super) fn settle(&mut self, everywhere: Everywhere<'_>) -> Result<(), Failure> {
        self.habits = settle_with(&self.flags, everywhere)?;
        self.folder = everywhere.folder.map(Path::to_owned);
        // What nobody said by a flag, the next command finds as this one did.
        self.found = everywhere.language.is_none().then(language::current);
        Ok(())
    }

    /// The questions that are asked, until the program ends: to take them apart then would only keep people waiting.
    pub(super) fn questionnaire(&self) -> anyhow::Result<&'static Questionnaire> {
        let mut questionnaire = place::spoken(self.questions.as_deref())?;
        if let Some(number) = self.habits.emergency_number() {
            questionnaire.set_emergency_number(&number);
        }
        Ok(Box::leak(Box::new(today(questionnaire))))
    }

    /// The face that fits.
    pub(super) fn face(&self) -> Face {
        let around = Around {
            plain: self.habits.plain(),
            full: self.flags.full,
            accessible: env::var_os("ACCESSIBLE"),
            term: env::var_os("TERM"),
            terminal: is_terminal(),
        };
        around.face()
    }

    /// How much the plain face says, and how.
    pub(super) fn lines(&self) -> Options {
        let columns = columns().map(|columns| columns.max(NARROWEST));
        Options {
            brief: self.habits.brief(),
            echo: !io::stdin().is_terminal(),
            width: width(),
            columns,
            again: self.command(Face::Plain),
            forget: self.forget(),
        }
    }

    /// The command that asks the same questions again in a face.
    pub(super) fn command(&self, face: Face) -> String {
        command::self_check(&self.options_of_face(face).and(&self.options_of_questions()))
    }

    /// The command that deletes what is saved here.
    pub(super) fn forget(&self) -> String {
        command::forget(&self.option_of_place())
    }

    /// The options by which a command speaks the same language and finds the same records.
    pub(super) fn option_of_place(&self) -> CommandOptions {
        let language = Some(language::current()).filter(|spoken| self.found != Some(*spoken)).map(Language::tag);
        let folder = self.folder.as_deref().map(words::saved::place);
        CommandOptions::default().value("language", language).value("folder", folder.as_deref())
    }

    /// The options by which a command has the same face.
    pub(super) fn options_of_face(&self, face: Face) -> CommandOptions {
        let plain = face == Face::Plain;
        CommandOptions::default().switch("plain", plain).switch("full", self.flags.full && !plain)
    }

    /// The options by which a command asks the same questions in the same way.
    pub(super) fn options_of_questions(&self) -> CommandOptions {
        // What the environment and the file of habits say, they say to the next command too.
        CommandOptions::default()
            .questions(self.questions.as_deref())
            .value("emergency-number", self.flags.emergency_number.as_deref())
            .switch("brief", self.flags.brief)
            .switch("no-brief", self.flags.no_brief)
            .value("theme", self.flags.theme.as_deref())
            .and(&self.option_of_place())
    }

    /// How the full screen looks.
    pub(super) fn theme(&self, color: ColorChoice) -> Theme {
        let theme = self.habits.theme().as_deref().and_then(Theme::named).unwrap_or(Theme::COLOR);
        theme.coloured(color.wanted(true)).unicode(marks::is_utf8())
    }
}

/// Tells whether both the keyboard and the screen are a terminal's, on which a full screen can be.
pub(super) fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && terminal::is_usable()
}

/// The multiplexer between this program and the terminal.
pub(super) fn multiplexer() -> Multiplexer {
    // What Windows copies, it copies itself.
    if cfg!(windows) { Multiplexer::None } else { Multiplexer::of(|name| env::var(name).ok()) }
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
