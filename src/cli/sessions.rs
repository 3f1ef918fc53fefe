//! `hip-triage sessions`: the visits that are kept.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::in_order::InOrder;
use super::output::Target;
use super::which::Which;
use super::{Exit, Failure, forget, help, marks, place, report};
use crate::words::{self, sessions as say};
use hip_triage_chart::export::WIDTH;
use hip_triage_chart::record::{ClientCode, State, Summary};
use hip_triage_chart::report::{self as pages, Subject};
use hip_triage_chart::visits::{Kept, Listed, VisitError, Visits, with_before};

/// The visits, and what to do with them.
#[derive(Args, Debug)]
pub(super) struct SessionsArgs {
    #[arg(long, value_name = "CODE", help = help::said::sessions_client())]
    client: Option<ClientCode>,

    #[arg(long, value_name = "STATE", value_enum, help = help::said::sessions_state())]
    state: Option<Stage>,

    #[arg(long, value_name = "DAY", value_parser = day, help = help::said::sessions_since())]
    since: Option<Date>,

    #[arg(long, value_name = "VISIT", conflicts_with_all = ["delete", "export"], help = help::said::sessions_show())]
    show: Option<Which>,

    #[arg(long, value_name = "VISIT", conflicts_with = "export", help = help::said::sessions_delete())]
    delete: Option<Which>,

    #[arg(long, requires = "delete", help = help::said::sessions_yes())]
    yes: bool,

    #[arg(long, value_name = "FILE", help = help::said::sessions_export())]
    export: Option<PathBuf>,

    #[arg(long, requires = "export", help = help::said::sessions_force())]
    force: bool,

    #[arg(long, value_name = "PATH", requires = "show", help = help::said::sessions_questions())]
    questions: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Stage {
    InProgress,
    Completed,
    Stopped,
    Amended,
}

fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| say::not_a_day())
}

pub(super) fn sessions(args: &SessionsArgs) -> anyhow::Result<Exit> {
    let root = place::known_state()?;
    let visits = Visits::under(&root);
    if let Some(which) = &args.show {
        show(&visits, which, args)
    } else if let Some(which) = &args.delete {
        delete(&visits, which, args.yes)
    } else if let Some(file) = &args.export {
        export(&visits, args, file)
    } else {
        list(&visits, args)
    }
}

/// Writes the list as it is read, so that the first lines stand there at once.
fn list(visits: &Visits, args: &SessionsArgs) -> anyhow::Result<Exit> {
    let mut out = marks::stdout();
    let (mut shown, mut damaged) = (0, Vec::new());
    for listed in visits.list(args.client.as_ref()).map_err(|error| report::unread(visits.folder(), &error))? {
        match listed.read {
            Ok(summary) if fits(&summary, args) => {
                if shown == 0 {
                    writeln!(out, "{}", say::head())?;
                }
                shown += 1;
                writeln!(out, "{}", say::line(&summary))?;
            }
            Ok(_) => {}
            Err(error) => damaged.push((listed.path, error)),
        }
    }
    let filtered = args.client.is_some() || args.state.is_some() || args.since.is_some();
    let none = if filtered { say::none_fits() } else { say::no_visits() };
    writeln!(out, "{}", if shown == 0 { none.to_owned() } else { say::count(shown) })?;
    out.flush()?;
    told(&damaged)
}

fn fits(summary: &Summary, args: &SessionsArgs) -> bool {
    let state = args.state.map(|stage| match stage {
        Stage::InProgress => State::InProgress,
        Stage::Completed => State::Completed,
        Stage::Stopped => State::Stopped,
        Stage::Amended => State::Amended,
    });
    state.is_none_or(|state| summary.state == state) && args.since.is_none_or(|day| summary.started.date() >= day)
}

/// Says which files could not be read.
fn told(damaged: &[(PathBuf, VisitError)]) -> anyhow::Result<Exit> {
    let mut err = marks::stream(io::stderr());
    for (path, error) in damaged {
        writeln!(err, "{}", say::Unreadable { place: words::saved::place(path), reason: error })?;
    }
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Fault })
}

fn show(visits: &Visits, which: &Which, args: &SessionsArgs) -> anyhow::Result<Exit> {
    let questionnaire = report::asked(args.questions.as_deref())?;
    let number = which.number(visits).ok_or_else(|| missing(which))?;
    let path = visits.path(&which.client, number);
    let record = visits.load(&which.client, number).map_err(|error| refused(&path, which, &error))?;
    report::same_questionnaire(&path, &record.questionnaire.id, &questionnaire)?;
    let subject = Subject::of_visit(with_before(&path, record), &questionnaire);
    let mut text = Vec::new();
    pages::write_text(&pages::handover(&subject), WIDTH, &mut text)?;
    Target::Stdout.write(&text, true, None)?;
    Ok(Exit::Done)
}

fn missing(which: &Which) -> Failure {
    Failure::of(say::no_such_visit(which.client.as_str(), which.visit))
}

fn refused(path: &Path, which: &Which, error: &VisitError) -> Failure {
    match error {
        VisitError::File(error) if error.kind() == io::ErrorKind::NotFound => missing(which),
        error => Failure::of(say::Unreadable { place: words::saved::place(path), reason: error }),
    }
}

fn delete(visits: &Visits, which: &Which, yes: bool) -> anyhow::Result<Exit> {
    let closed = |error: io::Error| report::unread(&visits.folder().join(which.client.as_str()), &error);
    let mut numbers = visits.numbers(&which.client).map_err(closed)?;
    numbers.retain(|number| which.visit.is_none_or(|visit| visit == *number));
    if numbers.is_empty() {
        return Err(missing(which).into());
    }
    let named = |number: u32| say::named(which.client.as_str(), number);
    let mut out = marks::stdout();
    let asked = say::delete_these(&numbers.iter().copied().map(named).collect::<Vec<_>>());
    if !yes && !forget::is_meant(&asked, &mut out)? {
        return Ok(Exit::Done);
    }
    for number in numbers {
        visits.delete(&which.client, number).map_err(|error| {
            Failure::of(say::NotDeleted { visit: named(number), reason: words::saved::reason(&error) })
        })?;
        writeln!(out, "{}", say::deleted(named(number)))?;
    }
    Ok(Exit::Done)
}

/// Writes each record as soon as it is made, so that as many may be kept as there is room for on the disk. To read one and to make
/// a line of it takes much longer than to write it, so that is done on all threads that there are.
fn export(visits: &Visits, args: &SessionsArgs, file: &Path) -> anyhow::Result<Exit> {
    let target = Target::named(file, args.force);
    if let Target::File(path, _) = target {
        place::away_from_records(path)?;
    }
    let kept = visits.kept(args.client.as_ref()).map_err(|error| report::unread(visits.folder(), &error))?;
    let line = |visit: Kept| {
        let Listed { path, read } = visit.record(|summary| fits(summary, args))?;
        Some((path, read.map(|record| record.to_line())))
    };
    let (mut count, mut damaged) = (0, Vec::new());
    target.stream(|out| {
        thread::scope(|scope| {
            for (path, read) in InOrder::of(kept, &line, scope).flatten() {
                match read {
                    Ok(line) => {
                        out.write_all(&line?)?;
                        count += 1;
                    }
                    Err(error) => damaged.push((path, error)),
                }
            }
            Ok(())
        })
    })?;
    match target {
        Target::Stdout => {
            writeln!(
                marks::stream(io::stderr()),
                "{}",
                say::Exported { visits: count, place: say::standard_output() }
            )?;
        }
        Target::File(path, _) => {
            let mut out = marks::stdout();
            writeln!(out, "{}", say::Exported { visits: count, place: words::saved::place(path) })?;
            out.flush()?;
        }
    }
    told(&damaged)
}
