//! `hip-triage explain`: what the code of a fault means.

use std::io::Write;

use super::{Exit, Failure, marks};
use crate::words::{self, codes as say};
use hip_triage_author::codes::{self, Code};

pub(super) fn explain(name: Option<&str>) -> anyhow::Result<Exit> {
    let mut out = marks::stdout();
    match name {
        None => {
            for code in codes::all() {
                writeln!(out, "{}", say::title(code))?;
            }
            writeln!(out, "\n{}", say::MORE)?;
        }
        Some(name) => write!(out, "{}", say::explained(find(name)?))?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn find(name: &str) -> Result<&'static Code, Failure> {
    codes::find(name).ok_or_else(|| {
        Failure::of(say::unknown(&words::cleaned(name)))
            .hint(codes::nearest(name).map_or_else(|| say::ALL.to_owned(), say::nearest))
    })
}
