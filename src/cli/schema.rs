//! `hip-triage schema`: the language as a JSON Schema.

use std::io::Write;

use clap::Args;

use super::{Exit, marks};
use hip_triage_author::schema::{About, write};

/// Of what.
#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Print the schema of labelled cases instead
    #[arg(long)]
    cases: bool,
}

pub(super) fn schema(args: &SchemaArgs) -> anyhow::Result<Exit> {
    let mut out = marks::raw_stdout();
    write(if args.cases { About::Cases } else { About::Questionnaire }, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
