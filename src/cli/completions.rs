//! `hip-triage completions`: what a shell completes.

use std::io::Write;

use clap::Args;
use clap_complete::{Shell, generate};

use super::{Exit, help, marks};

/// The shell.
#[derive(Args, Debug)]
pub(super) struct CompletionsArgs {
    /// The shell that is to complete
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn completions(args: &CompletionsArgs) -> anyhow::Result<Exit> {
    // Into memory first: the writer has no way to say that nobody listens any more.
    let mut script = Vec::new();
    generate(args.shell, &mut help::command(), "hip-triage", &mut script);
    let mut out = marks::raw_stdout();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Exit::Done)
}
