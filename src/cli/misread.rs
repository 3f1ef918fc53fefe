//! A command line that cannot be read, told in the language that is spoken: clap has words in English alone.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::said;
use crate::words::cli::ALL_HELP;
use hip_triage_core::language::{self, Language};

/// The words for a fault on the command line; none where clap's own words are in the language, or where it only gives help.
pub(super) fn misread(error: &clap::Error) -> Option<String> {
    if language::current() == Language::ALL[0] {
        return None;
    }
    let of = |kind| error.get(kind).map(in_a_line);
    let option = || of(ContextKind::InvalidArg);
    let values = || of(ContextKind::ValidValue).unwrap_or_default();
    let why = match error.kind() {
        ErrorKind::UnknownArgument => said::no_such_option(&option()?),
        ErrorKind::InvalidSubcommand => said::no_such_command(&of(ContextKind::InvalidSubcommand)?),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_none_or(|value| value.is_empty()) => {
            said::value_missing(&option()?)
        }
        ErrorKind::InvalidValue => {
            said::NoSuchValue { value: of(ContextKind::InvalidValue)?, option: option()?, values: values() }.to_string()
        }
        ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            let (value, option) = (of(ContextKind::InvalidValue)?, option()?);
            // The reason is ours, and speaks the language already.
            match error.source() {
                Some(reason) => said::NoValueBecause { value, option, reason }.to_string(),
                None => said::NoValue { value, option }.to_string(),
            }
        }
        ErrorKind::MissingRequiredArgument => said::missing(&option()?),
        ErrorKind::ArgumentConflict => match (option()?, of(ContextKind::PriorArg)?) {
            (one, other) if one == other => said::twice(&one),
            (one, other) => said::NotTogether { one, other }.to_string(),
        },
        _ => return None,
    };
    Some(format!("error: {why}\n\n{}", said::see_help(ALL_HELP)))
}

fn in_a_line(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        one => one.to_string(),
    }
}
