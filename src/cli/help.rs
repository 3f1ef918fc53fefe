//! `--help`: examples first, and the commands by those whom they are for.

use std::ffi::OsString;
use std::fmt::Write;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args as _, Command, CommandFactory, FromArgMatches};

use super::{Alone, Args, habits};
use crate::words::cli as say;
pub(super) use crate::words::help as said;
use hip_triage_core::language::{self, Language};

/// The version of the program and, below it, that of the questionnaire which is built in.
pub(super) const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\nquestionnaire ", env!("QUESTIONNAIRE"));

/// How wide a help is at most.
const WIDTH: usize = 80;
/// The texts about commands stand below each other.
const INDENT: &str = "               ";

/// The arguments of this process.
pub(super) fn args() -> Result<Args, clap::Error> {
    // What is wrong with the command line is said in the language that it asks for, as far as that is known by then.
    habits::Habits::default().speak();
    if let Some(language) = asked(std::env::args_os()) {
        language::speak(language);
    }
    read(alone()).or_else(|_| read(plain())).or_else(|_| read(command()))
}

/// The language that is named on a command line, whatever else stands there.
fn asked(args: impl Iterator<Item = OsString>) -> Option<Language> {
    let args: Vec<_> = args.filter_map(|arg| arg.into_string().ok()).collect();
    let behind = args.iter().position(|arg| arg == "--language").and_then(|at| args.get(at + 1).map(String::as_str));
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--language="));
    behind.or(joined)?.parse().ok()
}

fn read(mut command: Command) -> Result<Args, clap::Error> {
    let matches = command.try_get_matches_from_mut(std::env::args_os())?;
    if let Some(why) = out_of_place(&command, &matches) {
        let why = format!("error: {why}\n\n{}\n", said::see_help(say::ALL_HELP));
        return Err(clap::Error::raw(ErrorKind::ArgumentConflict, why));
    }
    let mut args = Args::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    args.speak().map_err(|why| command.error(ErrorKind::ValueValidation, why))?;
    Ok(args)
}

/// A flag of the interview before a command, which does not know it; those of every command may stand there too.
fn out_of_place(command: &Command, matches: &ArgMatches) -> Option<String> {
    let name = matches.subcommand_name()?;
    let given = |arg: &&Arg| matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine);
    let flag = command.get_arguments().filter(|arg| !arg.is_global_set()).find(given)?.get_long()?;
    Some(say::FlagBeforeCommand { flag, command: name }.to_string())
}

/// The command line without a command, of whoever only begins: the commands wait for somebody who names one.
fn alone() -> Command {
    Alone::augment_args(Command::new(say::MANUAL))
}

/// The command line. It says the same as [`command`] to whoever is understood, and takes a tenth of the time.
fn plain() -> Command {
    // Not as the file is called, which ends otherwise on Windows.
    Args::command().bin_name(say::MANUAL)
}

/// The command line, with its help.
pub(super) fn command() -> Command {
    let mut command = in_words(plain());
    command.build();
    let template = format!(
        "{{about-with-newline}}\n{{before-help}}{} {{usage}}\n{}\n{}:\n{{options}}{{after-help}}",
        said::usage(),
        groups(&command),
        said::options()
    );
    command.help_template(template)
}

/// The command line with the headings of its helps in the language that is spoken; clap has them in English alone.
fn in_words(command: Command) -> Command {
    if language::current() == Language::ALL[0] {
        return command;
    }
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}\n{{after-help}}", said::usage());
    let headed = |command: Command| {
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(said::print_help());
        command.disable_help_flag(true).arg(help).mut_args(|arg| {
            let heading = if arg.is_positional() { said::arguments() } else { said::options() };
            with_values(arg).help_heading(heading)
        })
    };
    let names: Vec<_> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(said::print_version());
    let command = headed(command).disable_version_flag(true).arg(version);
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, |each| headed(each).help_template(template.clone()))
    })
}

/// An option whose values stand in its help, in the words of the language.
fn with_values(arg: Arg) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let values: Vec<_> = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect();
    let default = arg.get_default_values().iter().find_map(|value| value.to_str()).map(said::default_value);
    if values.is_empty() && default.is_none() {
        return arg;
    }
    let mut told = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if !values.is_empty() {
        let _ = write!(told, "\n\n{}", said::values());
        for value in &values {
            let _ = write!(told, "\n- {}", value.get_name());
            if let Some(help) = value.get_help() {
                let _ = write!(told, ": {help}");
            }
        }
    }
    if let Some(default) = default {
        let _ = write!(told, "\n\n{default}");
    }
    arg.hide_possible_values(true).hide_default_value(true).long_help(told)
}

/// Every command in its group; what no group names stands in the last one.
fn groups(command: &Command) -> String {
    let named = |name: &str| said::groups().iter().any(|(_, names)| names.contains(&name));
    let others: Vec<_> = command.get_subcommands().map(Command::get_name).filter(|name| !named(name)).collect();
    let mut text = String::new();
    for (heading, names) in said::groups().into_iter().chain([(said::for_itself(), others.as_slice())]) {
        let _ = writeln!(text, "\n{heading}");
        for command in names.iter().filter_map(|name| command.find_subcommand(name)) {
            let about = match command.get_name() {
                "help" => said::about_help().to_owned(),
                _ => command.get_about().map(ToString::to_string).unwrap_or_default(),
            };
            let first = format!("  {:<13}", command.get_name());
            let options = textwrap::Options::new(WIDTH).initial_indent(&first).subsequent_indent(INDENT);
            let _ = writeln!(text, "{}", textwrap::fill(&about, options));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_one_group_and_every_group_names_commands_that_are_there() {
        let command = command();
        let text = groups(&command);
        for command in command.get_subcommands() {
            let line = format!("\n  {:<13}", command.get_name());
            assert_eq!(text.matches(&line).count(), 1, "{}", command.get_name());
        }
        for name in said::groups().iter().flat_map(|(_, names)| *names) {
            assert!(command.find_subcommand(name).is_some(), "{name}");
        }
    }
}
