//! The interview, in the face that fits.

use std::env;
use std::io::{self, BufWriter, IsTerminal, Write};

use super::face::{Around, Face};
use super::{Args, Exit, marks, place, variable};
use crate::assessment::Assessment;
use crate::interview::Interview;
use crate::plain::{self, Ending, Options, Start, Streams};
use crate::questionnaire::{Audience, Questionnaire};
use crate::saved::{Keep, NoKeep, Opened, Restored, Store};
use crate::tui::{Theme, is_unicode};
use crate::words::cli as say;
use crate::{builtin, report, tui};

/// Texts to be read at length are not wider than this.
const WIDEST: usize = 72;
/// Nor narrower than this.
const NARROWEST: usize = 20;

pub(super) fn interview(args: &Args) -> anyhow::Result<Exit> {
    let mut questionnaire = match &args.questions {
        Some(path) => place::questionnaire(path)?,
        None => builtin::questionnaire(),
    };
    if let Some(number) = &args.emergency_number {
        questionnaire.set_emergency_number(number);
    }
    let around = Around {
        plain: args.plain,
        full: args.full,
        accessible: env::var_os("ACCESSIBLE"),
        term: env::var_os("TERM"),
        terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
    };
    let Home { mut keep, kept, notices } = open(args, &questionnaire);
    let keep = keep.as_mut();
    let fresh = Interview::new(&questionnaire, Audience::Everyone);
    match around.face() {
        Face::Plain => in_lines(args.brief, Start::Welcome { fresh, kept, notices }, keep),
        Face::Full => {
            let theme = theme(args);
            let start = tui::Start { fresh: fresh.clone(), kept: kept.clone(), notices: notices.clone() };
            let left = tui::run(start, keep, &theme)?;
            match (left.ending, left.interview) {
                (tui::Ending::Plain, Some(interview)) => in_lines(args.brief, Start::Within(interview), keep),
                (tui::Ending::Plain, None) if left.forgotten => {
                    in_lines(args.brief, Start::Welcome { fresh, kept: None, notices: Vec::new() }, keep)
                }
                (tui::Ending::Plain, None) => {
                    in_lines(args.brief, Start::Welcome { fresh, kept, notices }, keep)
                }
                (tui::Ending::Finished, interview) => {
                    afterwards(interview.as_ref(), true, left.forgotten, keep)?;
                    Ok(Exit::Done)
                }
                (tui::Ending::Left, interview) => {
                    afterwards(interview.as_ref(), false, left.forgotten, keep)?;
                    Ok(Exit::Left)
                }
                // Perhaps nobody is there to read anything.
                (tui::Ending::Signalled, _) => Ok(Exit::Left),
            }
        }
    }
}

/// How the full screen looks.
fn theme(args: &Args) -> Theme {
    Theme::named(&args.theme)
        .unwrap_or(Theme::COLOR)
        .unicode(is_unicode(variable))
        .coloured(args.color.wanted(io::stdout().is_terminal()))
}

/// Prints in plain words what the full screen takes away with it: the result, and where the
/// answers are.
fn afterwards(interview: Option<&Interview<'_>>, finished: bool, forgotten: bool, keep: &dyn Keep) -> io::Result<()> {
    let mut out = marks::stream(BufWriter::new(io::stdout().lock()));
    if let Some(interview) = interview.filter(|_| finished) {
        let result = report::result(interview, &Assessment::of(interview));
        report::write_text(&result, width(), &mut out)?;
        writeln!(out)?;
    }
    if forgotten {
        writeln!(out, "{}", say::FORGOTTEN)?;
    } else if interview.is_some_and(|interview| !interview.answers().is_empty()) {
        for line in say::farewell(keep.place(), finished) {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()
}

/// Where answers go, and what was there.
struct Home<'q> {
    keep: Box<dyn Keep>,
    kept: Option<Restored<'q>>,
    notices: Vec<String>,
}

fn open<'q>(args: &Args, questionnaire: &'q Questionnaire) -> Home<'q> {
    let nothing = |notices| Home { keep: Box::new(NoKeep), kept: None, notices };
    if args.no_save {
        return nothing(Vec::new());
    }
    match place::state() {
        Some(root) => {
            let today = jiff::ZonedDateTime::now().date();
            let Opened { store, kept, notices } = Store::open(&root, questionnaire, today);
            Home { keep: Box::new(store), kept, notices }
        }
        None => nothing(vec![say::NO_HOME.to_owned()]),
    }
}

/// Holds the interview line by line.
fn in_lines(brief: bool, start: Start<'_>, keep: &mut dyn Keep) -> anyhow::Result<Exit> {
    let echo = !io::stdin().is_terminal();
    let options = Options { brief, echo, width: width() };
    let ending = plain::run(
        start,
        keep,
        Streams {
            input: &mut io::stdin().lock(),
            out: &mut marks::stream(BufWriter::new(io::stdout().lock())),
            err: &mut marks::stream(io::stderr().lock()),
        },
        options,
    );
    match ending {
        Ok(Ending::Finished) => Ok(Exit::Done),
        Ok(Ending::Left) => Ok(Exit::Left),
        // Nobody listens any more; what was answered is saved.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Exit::Left),
        Err(error) => Err(error.into()),
    }
}

/// How wide a text may be: as wide as the terminal, within what is good to read.
fn width() -> usize {
    let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let terminal = || io::stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    columns.or_else(|| terminal().map(|(columns, _)| usize::from(columns))).unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
}
