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
    let root = place::state()
        .ok_or_else(|| Failure { message: say::no_home().to_owned(), hint: Some(say::no_home_hint().to_owned()) })?;
    if !args.yes {
        if !io::stdin().is_terminal() {
            let hint = Some(sessions::needs_yes_hint().to_owned());
            return Err(Failure { message: sessions::needs_yes().to_owned(), hint }.into());
        }
        write!(out, "{}", say::forget_all(words::saved::place(&root)))?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        if !sessions::is_yes(&answer) {
            writeln!(out, "{}", sessions::kept())?;
            out.flush()?;
            return Ok(Exit::Done);
        }
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
    let message =
        say::NotDeleted { place: words::saved::place(&path), reason: words::saved::reason(&error) }.to_string();
    Err(Failure { message, hint: None }.into())
}
