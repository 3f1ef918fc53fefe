//! `hip-triage forget`: every saved self-check is deleted.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Args;

use super::{Exit, Failure, help, marks, place};
use crate::words::{self, cli as say, sessions};
use hip_triage_chart::saved;

/// How to delete.
#[derive(Args, Debug)]
pub(super) struct ForgetArgs {
    #[arg(long, help = help::said::sessions_yes())]
    yes: bool,
}

/// Deletes what is saved, once somebody has confirmed it, and says what is gone.
pub(super) fn forget(args: &ForgetArgs) -> anyhow::Result<Exit> {
    let mut out = marks::stdout();
    let root = place::known_state()?;
    if !args.yes && !is_meant(&say::forget_all(words::saved::place(&root)), &mut out)? {
        return Ok(Exit::Done);
    }
    let forgotten = saved::forget(&root);
    for path in &forgotten.deleted {
        writeln!(out, "{}", say::deleted(words::saved::place(path)))?;
    }
    if forgotten.deleted.is_empty() && forgotten.failed.is_none() {
        writeln!(out, "{}", say::nothing_to_delete(words::saved::place(&root)))?;
    }
    out.flush()?;
    let Some((path, error)) = forgotten.failed else { return Ok(Exit::Done) };
    let (place, reason) = (words::saved::place(&path), words::saved::reason(&error));
    Err(Failure::of(say::NotDeleted { place, reason }).into())
}

/// Asks somebody at a keyboard for the whole word that deletes, and says so where nothing is.
pub(super) fn is_meant(asked: &str, out: &mut impl Write) -> anyhow::Result<bool> {
    if !io::stdin().is_terminal() {
        return Err(Failure::of(sessions::needs_yes()).hint(sessions::needs_yes_hint()).into());
    }
    write!(out, "{asked}")?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    let is_meant = sessions::is_yes(&answer);
    if !is_meant {
        writeln!(out, "{}", sessions::kept())?;
        out.flush()?;
    }
    Ok(is_meant)
}
