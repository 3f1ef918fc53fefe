//! `hip-triage fhir-check`: whether a response fits its questionnaire.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::de::DeserializeOwned;

use super::{Exit, Failure, marks, report};
use crate::words::fhir as said;
use hip_triage_chart::fhir::{self, CheckedResponse};

/// The files to check.
#[derive(Args, Debug)]
pub(super) struct FhirCheckArgs {
    /// The Questionnaire, as JSON
    #[arg(value_name = "QUESTIONNAIRE")]
    questionnaire: PathBuf,

    /// The QuestionnaireResponse, as JSON
    #[arg(value_name = "RESPONSE")]
    response: PathBuf,
}

pub(super) fn fhir_check(args: &FhirCheckArgs) -> anyhow::Result<Exit> {
    let CheckedResponse { faults, unchecked } =
        fhir::check(&resource(&args.questionnaire)?, &resource(&args.response)?);
    let mut out = marks::stdout();
    for fault in &faults {
        writeln!(out, "{fault}")?;
    }
    for unjudged in &unchecked {
        writeln!(out, "{unjudged}")?;
    }
    writeln!(out, "{}", if faults.is_empty() { said::FITS.to_owned() } else { said::faults(faults.len()) })?;
    Ok(if faults.is_empty() { Exit::Done } else { Exit::Fault })
}

fn resource<T: DeserializeOwned>(file: &Path) -> Result<T, Failure> {
    let text = report::read(file)?;
    serde_json::from_slice(&text).map_err(|error| Failure::unread(file, error))
}
