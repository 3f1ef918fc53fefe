//! `hip-triage graph` and `hip-triage outline`: the questionnaire as a picture and as indented text.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::{Args, ValueEnum};

use super::output::Output;
use super::{Exit, Failure, marks, place};
use crate::words::{self, authors as say};
use hip_triage_author::evaluate::{self, Case};
use hip_triage_author::graph::{Graph, Outline, write_dot, write_mermaid, write_outline};
use hip_triage_chart::disk;
use hip_triage_chart::saved::SavedInterview;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Questionnaire, suggest};

/// How long a line of the outline is where there is no terminal.
const WIDTH: usize = 100;
/// Nor shorter than this.
const NARROWEST: usize = 40;

/// The questionnaire to draw, and how.
#[derive(Args, Debug)]
pub(super) struct GraphArgs {
    /// A .yaml file, or a folder of them; the built-in questionnaire if there is none
    path: Option<PathBuf>,

    /// The language of the drawing; svg needs Graphviz on this computer
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: DrawingFormat,

    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    path_to_mark: MarkedPath,
}

/// The questionnaire to outline.
#[derive(Args, Debug)]
pub(super) struct OutlineArgs {
    /// A .yaml file, or a folder of them; the built-in questionnaire if there is none
    path: Option<PathBuf>,

    /// List each choice below its question
    #[arg(long)]
    choices: bool,

    #[command(flatten)]
    path_to_mark: MarkedPath,
}

/// The path to be marked.
#[derive(Args, Debug)]
struct MarkedPath {
    /// Mark the path of these answers: a file of labelled cases, or a saved interview
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,

    /// The case in that file, by its id
    #[arg(long, value_name = "ID", requires = "answers")]
    case: Option<String>,
}

/// The language of a drawing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum DrawingFormat {
    /// Shown as a picture by many web pages and editors
    #[default]
    Mermaid,
    /// The language of Graphviz
    Dot,
    /// A picture, laid out by Graphviz
    Svg,
}

pub(super) fn graph(args: &GraphArgs) -> anyhow::Result<Exit> {
    let questionnaire = place::questionnaire_or_builtin(args.path.as_deref())?;
    let drawing = args.path_to_mark.marked(&questionnaire)?;
    let mut text = Vec::new();
    match args.format {
        DrawingFormat::Mermaid => write_mermaid(&drawing, &mut text)?,
        DrawingFormat::Dot => write_dot(&drawing, &mut text)?,
        DrawingFormat::Svg => {
            write_dot(&drawing, &mut text)?;
            text = laid_out(&text)?;
        }
    }
    args.output.target().write(&text, false, args.path_to_mark.answers.as_deref())?;
    Ok(Exit::Done)
}

pub(super) fn outline(args: &OutlineArgs) -> anyhow::Result<Exit> {
    let questionnaire = place::questionnaire_or_builtin(args.path.as_deref())?;
    let drawing = args.path_to_mark.marked(&questionnaire)?;
    let mut out = marks::stdout();
    write_outline(&drawing, Outline { choices: args.choices, width: width() }, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}

/// How long a line of the outline may be: as wide as the terminal.
fn width() -> usize {
    let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || io::stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    columns.or_else(|| terminal().map(|(columns, _)| usize::from(columns))).unwrap_or(WIDTH).max(NARROWEST)
}

/// Has Graphviz lay a drawing out.
fn laid_out(dot: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(dot)?;
    file.flush()?;
    let told = Command::new("dot").arg("-Tsvg").arg(file.path()).stdin(Stdio::null()).output();
    let output = match told {
        Ok(output) => output,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Failure::of(say::NO_GRAPHVIZ).hint(say::NO_GRAPHVIZ_HINT).into());
        }
        Err(error) => return Err(error.into()),
    };
    if output.status.success() {
        Ok(output.stdout)
    } else {
        let reason = String::from_utf8_lossy(&output.stderr);
        Err(Failure::of(say::graphviz_failed(reason.trim())).into())
    }
}

impl MarkedPath {
    /// The drawing of a questionnaire, with the path of the answers marked.
    fn marked<'q>(&self, questionnaire: &'q Questionnaire) -> Result<Graph<'q>, Failure> {
        let drawing = Graph::of(questionnaire);
        let Some(path) = &self.answers else { return Ok(drawing) };
        Ok(drawing.with_path(&self.interview(path, questionnaire)?))
    }

    fn interview<'q>(&self, path: &Path, questionnaire: &'q Questionnaire) -> Result<Interview<'q>, Failure> {
        let place = words::saved::place(path);
        if path.extension().is_some_and(|end| end == "json") {
            let read = disk::read_named(path).map_err(|error| words::saved::reason_unread(&error));
            let saved =
                read.and_then(|json| SavedInterview::from_json(&json).map_err(|_| say::NO_SAVED_INTERVIEW.to_owned()));
            let saved = saved.map_err(|reason| Failure::of(format!("{place}: {reason}")))?;
            return Ok(saved.as_it_was(questionnaire));
        }
        let cases = place::cases(&[path.to_owned()])?;
        let (case, at) = self.chosen(&cases, &place)?;
        evaluate::answered(questionnaire, case).map_err(|problem| {
            Failure::of(say::case_problem(at, &case.id, &problem.to_string())).hint(words::cli::CASE_HINT)
        })
    }

    fn chosen<'c>(&self, cases: &'c [(Case, String)], place: &str) -> Result<&'c (Case, String), Failure> {
        let near = |id: &str| suggest(id, cases.iter().map(|(case, _)| &*case.id));
        let ids = || cases.iter().map(|(case, _)| case.id.as_str()).collect::<Vec<_>>();
        match (&self.case, cases) {
            (None, [case]) => Ok(case),
            (None, _) => Err(Failure::of(say::several_cases(place, cases.len())).hint(say::name_a_case(&ids()))),
            (Some(id), _) => cases.iter().find(|(case, _)| case.id == *id).ok_or_else(|| {
                Failure::of(say::no_such_case(place, id))
                    .hint(near(id).map_or_else(|| say::name_a_case(&ids()), |id| say::meant(&id)))
            }),
        }
    }
}
