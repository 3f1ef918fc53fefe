//! `hip-triage forget`: every saved self-check is deleted.

use std::io::{self, Write};

use super::{Exit, Failure, marks, place};
use crate::words::{self, cli as say};
use hip_triage_chart::saved;

/// Deletes without asking again: the command says what it does, and whoever shares a computer
/// wants it done.
pub(super) fn forget() -> anyhow::Result<Exit> {
    let mut out = marks::stream(io::stdout());
    let root = place::state()
        .ok_or_else(|| Failure { message: say::NO_HOME.to_owned(), hint: Some(say::NO_HOME_HINT.to_owned()) })?;
    let forgotten = saved::forget(&root);
    for path in &forgotten.deleted {
        writeln!(out, "{}", say::deleted(&words::saved::place(path)))?;
    }
    if let Some(error) = forgotten.failed {
        let message = say::not_deleted(&words::saved::place(&root), &words::saved::reason(&error));
        return Err(Failure { message, hint: None }.into());
    }
    if forgotten.deleted.is_empty() {
        writeln!(out, "{}", say::nothing_to_delete(&words::saved::place(&root)))?;
    }
    Ok(Exit::Done)
}
