//! The command line: what was asked for, done, and told by an exit code.
//!
//! The only place that knows the environment, the clock, and where files are.

mod assess;
mod case;
mod check;
mod color;
mod completions;
mod config;
mod diff;
mod doctor;
mod evaluate;
mod explain;
mod face;
mod faces;
mod fhir_check;
mod forget;
mod graph;
mod habits;
mod help;
mod in_order;
mod intake;
mod interview;
mod lost;
mod man;
mod marks;
mod misread;
mod new;
mod output;
mod place;
mod progress;
mod replay;
mod report;
mod schema;
mod sessions;
mod started;
mod stdin;
mod thin;
mod today;
mod which;
mod window;

use std::fmt::Display;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use thiserror::Error;

use crate::gone::is_gone;
use crate::words::{self, cli as say};
use habits::Everywhere;
use hip_triage_core::language::{self, Language};

pub use color::ColorChoice;

/// How the program ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Exit {
    /// Done: all that was asked for.
    Done = 0,
    /// Something given to us was at fault: the questionnaire, the answers; or a fault of our own.
    Fault = 1,
    /// The command line was not understood.
    Usage = 2,
    /// Left by the person, with everything answered so far saved.
    Left = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The arguments of the command line.
#[derive(Debug, Parser)]
#[command(name = "hip-triage", version, long_version = help::VERSION)]
#[command(about = help::said::program(), before_help = help::said::all_examples(), after_help = help::said::after())]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    alone: Alone,
}

/// The arguments without a command: those of the interview, and those of every command.
#[derive(Debug, clap::Args)]
struct Alone {
    #[command(flatten)]
    faces: faces::Faces,

    #[arg(long, help = help::said::all_no_save())]
    no_save: bool,

    #[arg(long, value_name = "FILE", help = help::said::all_save_case())]
    save_case: Option<PathBuf>,

    #[arg(long, value_name = "FOLDER", global = true, help = help::said::all_folder())]
    folder: Option<PathBuf>,

    #[arg(long, value_name = "TAG", global = true, help = help::said::spoken())]
    language: Option<String>,

    /// The same, if it is one that the program speaks.
    #[arg(skip)]
    spoken: Option<Language>,

    #[arg(long, value_name = "WHEN", value_enum, default_value_t, global = true, help = help::said::all_color())]
    color: ColorChoice,
}

/// The commands beside the interview.
#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = help::said::about_check())]
    Check(check::CheckArgs),
    #[command(about = help::said::about_explain())]
    Explain {
        /// As it is printed, as in HT014
        code: Option<String>,
    },
    #[command(about = help::said::about_intake())]
    Intake(Box<intake::IntakeArgs>),
    #[command(about = help::said::about_assess(), after_help = words::assess::HELP)]
    Assess(assess::AssessArgs),
    #[command(about = help::said::about_evaluate())]
    Evaluate(evaluate::EvaluateArgs),
    #[command(about = help::said::about_thin())]
    Thin(thin::ThinArgs),
    #[command(about = help::said::about_diff())]
    Diff(diff::DiffArgs),
    #[command(about = help::said::about_graph())]
    Graph(graph::GraphArgs),
    #[command(about = help::said::about_new())]
    New(new::NewArgs),
    #[command(about = help::said::about_outline())]
    Outline(graph::OutlineArgs),
    #[command(about = help::said::about_schema())]
    Schema(schema::SchemaArgs),
    #[command(about = help::said::about_report(), after_help = help::said::after_report())]
    Report(report::ReportArgs),
    #[command(about = help::said::about_fhir_check())]
    FhirCheck(fhir_check::FhirCheckArgs),
    #[command(about = help::said::about_sessions())]
    Sessions(sessions::SessionsArgs),
    #[command(about = help::said::about_replay())]
    Replay(replay::ReplayArgs),
    #[command(about = help::said::about_forget())]
    Forget(forget::ForgetArgs),
    #[command(about = help::said::about_config())]
    Config(config::ConfigArgs),
    #[command(about = help::said::about_doctor())]
    Doctor,
    #[command(about = help::said::about_completions())]
    Completions(completions::CompletionsArgs),
    #[command(about = help::said::about_man())]
    Man(man::ManArgs),
}

/// Something that went wrong, in a sentence, and what to do about it.
#[derive(Debug, Error)]
#[error("{message}")]
struct Failure {
    message: String,
    hint: Option<String>,
}

impl Failure {
    fn of(message: impl Display) -> Self {
        Self { message: message.to_string(), hint: None }
    }

    fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The failure of a file that cannot be read.
    fn unread(file: &Path, reason: impl Display) -> Self {
        Self::of(say::CannotRead { place: words::saved::place(file), reason })
    }

    /// The failure of a file that cannot be written.
    fn unwritten(place: &str, error: &io::Error) -> Self {
        Self::of(say::CannotWrite { place, reason: words::saved::reason(error) })
    }
}

/// Does what the command line asks for.
#[must_use]
pub fn main() -> Exit {
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(|at| say::own_place(at.file(), at.line())).unwrap_or_default();
        let _ = writeln!(io::stderr(), "{}", say::panicked(&place));
    }));
    outlive_a_full_disk();
    words::command::started_as(started::typed);
    let exit = panic::catch_unwind(AssertUnwindSafe(|| match help::args() {
        Ok(mut args) => tell(run(&mut args)),
        Err(error) => {
            // Help and version come this way too.
            let _ = match misread::misread(&error) {
                Some(told) => writeln!(io::stderr(), "{told}"),
                None => error.print(),
            };
            if error.use_stderr() { Exit::Usage } else { Exit::Done }
        }
    }))
    .unwrap_or(Exit::Fault);
    window::stay();
    exit
}

/// A file that may not grow is told where it is written, and ends nothing.
fn outlive_a_full_disk() {
    // Where that cannot be listened to, the system ends the program as it ends any other.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

fn run(args: &mut Args) -> anyhow::Result<Exit> {
    settle(args)?;
    match &args.command {
        None => interview::interview(&args.alone),
        Some(Command::Check(check)) => check::check(check, args.alone.color),
        Some(Command::Explain { code }) => explain::explain(code.as_deref()),
        Some(Command::Intake(intake)) => intake::intake(intake, args.alone.color),
        Some(Command::Assess(args)) => assess::assess(args),
        Some(Command::Evaluate(args)) => evaluate::evaluate(args),
        Some(Command::Thin(args)) => thin::run(args),
        Some(Command::Diff(args)) => diff::diff(args),
        Some(Command::Graph(args)) => graph::graph(args),
        Some(Command::New(args)) => new::new(args),
        Some(Command::Outline(args)) => graph::outline(args),
        Some(Command::Schema(args)) => schema::schema(args),
        Some(Command::Report(args)) => report::report(args),
        Some(Command::FhirCheck(args)) => fhir_check::fhir_check(args),
        Some(Command::Sessions(args)) => sessions::sessions(args),
        Some(Command::Replay(args)) => replay::replay(args),
        Some(Command::Forget(args)) => forget::forget(args),
        Some(Command::Config(config)) => config::config(config, everywhere(args)),
        Some(Command::Doctor) => doctor::doctor(everywhere(args)),
        Some(Command::Completions(args)) => completions::completions(args),
        Some(Command::Man(args)) => man::man(args),
    }
}

impl Args {
    /// Learns which language is to be spoken. That of a translation to begin is another one's.
    ///
    /// # Errors
    ///
    /// When the program does not speak it.
    fn speak(&mut self) -> Result<(), String> {
        let Some(tag) = self.alone.language.as_deref().filter(|_| !matches!(self.command, Some(Command::New(_))))
        else {
            return Ok(());
        };
        self.alone.spoken = Some(habits::language(tag).map_err(|why| say::not_a_language(tag, &why))?);
        Ok(())
    }
}

/// The flags of every command that can be habits.
fn everywhere(args: &Args) -> Everywhere<'_> {
    Everywhere { folder: args.alone.folder.as_deref(), language: args.alone.spoken }
}

/// Lets what is wanted each time count, for the commands that ask people or look into records.
fn settle(args: &mut Args) -> Result<(), Failure> {
    let everywhere = Everywhere { folder: args.alone.folder.as_deref(), language: args.alone.spoken };
    match &mut args.command {
        None => args.alone.faces.settle(everywhere),
        Some(Command::Intake(intake)) => intake.faces.settle(everywhere),
        Some(Command::Report(_) | Command::Sessions(_) | Command::Replay(_) | Command::Forget(_)) => {
            habits::settle(everywhere).map(drop)
        }
        // What other programs read changes its language only where it is told to.
        Some(_) => {
            language::speak(args.alone.spoken.unwrap_or(Language::ALL[0]));
            Ok(())
        }
    }
}

/// Says what went wrong, if anything did. That nobody listens any more is no fault.
fn tell(outcome: anyhow::Result<Exit>) -> Exit {
    let error = match outcome {
        Ok(exit) => return exit,
        Err(error) => error,
    };
    if error.chain().any(|cause| cause.downcast_ref().is_some_and(is_gone)) {
        return Exit::Done;
    }
    let mut err = marks::stream(io::stderr());
    let _ = writeln!(err, "{}", say::error(words::cleaned(&format!("{error:#}"))));
    if let Some(hint) = error.downcast_ref::<Failure>().and_then(|fault| fault.hint.as_deref()) {
        let _ = writeln!(err, "{}", say::hint(words::cleaned(hint)));
    }
    Exit::Fault
}
