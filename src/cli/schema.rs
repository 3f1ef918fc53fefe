//! `hip-triage schema`: the language as a JSON Schema.

use std::io::Write;

use clap::Args;

use super::{Exit, marks};
use crate::assess::SCHEMA;
use hip_triage_author::schema::{About, write};

/// Of what.
#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// Print the schema of labelled cases instead
    #[arg(long)]
    cases: bool,

    /// Print the schema of what `assess` reads and writes instead
    #[arg(long, conflicts_with = "cases")]
    assess: bool,
}

pub(super) fn schema(args: &SchemaArgs) -> anyhow::Result<Exit> {
    let mut out = marks::raw_stdout();
    if args.assess {
        out.write_all(SCHEMA.as_bytes())?;
        out.flush()?;
        return Ok(Exit::Done);
    }
    write(if args.cases { About::Cases } else { About::Questionnaire }, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
