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
mod intake;
mod interview;
mod lost;
mod man;
mod marks;
mod new;
mod output;
mod place;
mod progress;
mod replay;
mod report;
mod schema;
mod sessions;
mod stdin;
mod thin;
mod today;
mod which;
mod window;

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
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
#[command(about = say::ABOUT, before_help = say::EXAMPLES, after_help = say::AFTER_HELP)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    faces: faces::Faces,

    /// Keep nothing on this computer
    #[arg(long)]
    no_save: bool,

    /// Also write the finished interview as a labelled case, for `evaluate`
    #[arg(long, value_name = "FILE")]
    save_case: Option<PathBuf>,

    /// Keep answers and records in a folder hip-triage in this one
    #[arg(long, value_name = "FOLDER", global = true)]
    folder: Option<PathBuf>,

    /// The language to speak: en for English, es for Spanish
    #[arg(long, value_name = "TAG", global = true)]
    language: Option<String>,

    /// The same, if it is one that the program speaks.
    #[arg(skip)]
    spoken: Option<Language>,

    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t, global = true)]
    color: ColorChoice,
}

/// The commands beside the interview.
#[derive(Debug, Subcommand)]
enum Command {
    /// Check a questionnaire, and show every fault at its place
    Check(check::CheckArgs),
    /// Explain the code of a fault, with a bad and a good example; every code if none is named
    Explain {
        /// As it is printed, as in HT014
        code: Option<String>,
    },
    /// Take down a client's history and examination, as a PT does
    Intake(Box<intake::IntakeArgs>),
    /// Assess many interviews: each line in gives a line out
    #[command(after_help = words::assess::HELP)]
    Assess(assess::AssessArgs),
    /// Run labelled cases, and show how often the verdict and the urgency are right
    Evaluate(evaluate::EvaluateArgs),
    /// Run labelled cases with fewer and fewer of their ticks, and show how gracefully the verdict fails
    Thin(thin::ThinArgs),
    /// Show what a change of a questionnaire does: what is written otherwise, and who is told otherwise
    Diff(diff::DiffArgs),
    /// Draw a questionnaire: what leads where, and what can stop the interview
    Graph(graph::GraphArgs),
    /// Begin a questionnaire of your own: a small example full of comments, or a copy (`--from hip`)
    New(new::NewArgs),
    /// Show a questionnaire as indented text, to be read at a glance
    Outline(graph::OutlineArgs),
    /// Print a JSON Schema of the language, by which an editor completes and checks while you type
    Schema(schema::SchemaArgs),
    /// Write a visit or a saved self-check as a page, or for other programs
    #[command(after_help = say::REPORT_HELP)]
    Report(report::ReportArgs),
    /// Check a FHIR QuestionnaireResponse against its Questionnaire
    FhirCheck(fhir_check::FhirCheckArgs),
    /// List the visits that are kept, show, delete or export them
    Sessions(sessions::SessionsArgs),
    /// Assess a visit anew, and say whether the result is the same
    Replay(replay::ReplayArgs),
    /// Delete every self-check that is saved on this computer; the visits of `intake` stay
    Forget(forget::ForgetArgs),
    /// Show what you want each time, and where it is said: a file, the environment or a flag
    Config(config::ConfigArgs),
    /// Look at the terminal, the folders and what is saved, and say what to do about each trouble
    Doctor,
    /// Print what completes commands and options in a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual page, or that of a command
    Man(man::ManArgs),
}

/// Something that went wrong, in a sentence, and what to do about it.
#[derive(Debug, Error)]
#[error("{message}")]
struct Failure {
    message: String,
    hint: Option<String>,
}

/// Does what the command line asks for.
#[must_use]
pub fn main() -> Exit {
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(|at| say::own_place(at.file(), at.line())).unwrap_or_default();
        let _ = writeln!(io::stderr(), "{}", say::panicked(&place));
    }));
    outlive_a_full_disk();
    let exit = panic::catch_unwind(AssertUnwindSafe(|| match help::args() {
        Ok(mut args) => tell(run(&mut args)),
        Err(error) => {
            // Help and version come this way too.
            let _ = error.print();
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
        None => interview::interview(args),
        Some(Command::Check(check)) => check::check(check, args.color),
        Some(Command::Explain { code }) => explain::explain(code.as_deref()),
        Some(Command::Intake(intake)) => intake::intake(intake, args.color),
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
    /// What is wrong, where the program does not speak it.
    fn speak(&mut self) -> Result<(), String> {
        let Some(tag) = self.language.as_deref().filter(|_| !matches!(self.command, Some(Command::New(_)))) else {
            return Ok(());
        };
        self.spoken = Some(habits::language(tag).map_err(|why| say::not_a_language(tag, &why))?);
        Ok(())
    }
}

/// The flags of every command that can be habits.
fn everywhere(args: &Args) -> Everywhere<'_> {
    Everywhere { folder: args.folder.as_deref(), language: args.spoken }
}

/// Lets what is wanted each time count, for the commands that ask people or look into records.
fn settle(args: &mut Args) -> Result<(), Failure> {
    let everywhere = Everywhere { folder: args.folder.as_deref(), language: args.spoken };
    match &mut args.command {
        None => args.faces.settle(everywhere),
        Some(Command::Intake(intake)) => intake.faces.settle(everywhere),
        Some(Command::Report(_) | Command::Sessions(_) | Command::Replay(_) | Command::Forget(_)) => {
            habits::settle(everywhere).map(drop)
        }
        // What other programs read changes its language only where it is told to.
        Some(_) => {
            language::speak(args.spoken.unwrap_or(Language::ALL[0]));
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
    let _ = writeln!(err, "{}", say::error(&words::cleaned(&format!("{error:#}"))));
    if let Some(hint) = error.downcast_ref::<Failure>().and_then(|fault| fault.hint.as_deref()) {
        let _ = writeln!(err, "{}", say::hint(&words::cleaned(hint)));
    }
    Exit::Fault
}
