//! `hip-triage config`: what is wanted each time, and who says so.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use clap::Args;

use super::habits::{By, Everywhere, Flags, Habits, Key, file};
use super::{Exit, Failure, help, marks, place};
use crate::terminal::NAMES;
use crate::words::{self, cli, habits as say};

/// The habits to show, or their file to begin.
#[derive(Args, Debug)]
pub(super) struct ConfigArgs {
    #[arg(long, help = help::said::config_new())]
    new: bool,

    #[command(flatten)]
    flags: Flags,
}

pub(super) fn config(args: &ConfigArgs, everywhere: Everywhere<'_>) -> anyhow::Result<Exit> {
    let mut out = marks::stdout();
    let habits = Habits::of(&args.flags, everywhere);
    if let Ok(habits) = &habits {
        habits.speak();
    }
    let file = file().ok_or_else(|| Failure::of(say::no_place()).hint(words::system::HERE.set_config()))?;
    let place = words::saved::place(&file);
    if args.new {
        begin(&file)?;
        writeln!(out, "{}", say::begun(&place))?;
        out.flush()?;
        return Ok(Exit::Done);
    }
    writeln!(out, "{}\n", say::file(&place, file.exists()))?;
    let habits = habits?;
    let mut rows = vec![say::head().map(str::to_owned)];
    rows.extend(Key::ALL.map(|key| row(&habits, key)));
    let widths: Vec<_> = (0..4).map(|column| rows.iter().map(|row| row[column].chars().count()).max()).collect();
    for row in rows {
        for (cell, width) in row.iter().zip(&widths) {
            write!(out, "{cell:<width$}  ", width = width.unwrap_or(0))?;
        }
        writeln!(out, "{}", row[4])?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn row(habits: &Habits, key: Key) -> [String; 5] {
    let (value, by) = match habits.shown(key) {
        Some((value, By::Flag)) => (value, say::by_flag().to_owned()),
        Some((value, By::Environment)) => (value, key.variable()),
        Some((value, By::File)) => (value, say::by_file().to_owned()),
        None => (usual(key), say::nobody().to_owned()),
    };
    [key.name().to_owned(), value, by, key.flags(), key.variable()]
}

/// The value that counts where nobody says anything.
fn usual(key: Key) -> String {
    match key {
        Key::Language => hip_triage_core::language::current().tag().to_owned(),
        Key::EmergencyNumber => say::none().to_owned(),
        Key::Theme => NAMES[0].to_owned(),
        Key::Plain | Key::Brief => false.to_string(),
        Key::Folder => place::usual().map_or(say::none().to_owned(), |folder| say::usual(words::saved::place(&folder))),
    }
}

fn begin(file: &Path) -> Result<(), Failure> {
    let place = words::saved::place(file);
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| {
        let mut new = OpenOptions::new().write(true).create_new(true).open(file)?;
        new.write_all(say::example(&NAMES).as_bytes())
    });
    written.map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Failure::of(cli::already_there(&place)).hint(say::fault_hint())
        } else {
            Failure::unwritten(&place, &error)
        }
    })
}
