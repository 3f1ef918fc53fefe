//! `hip-triage man`: the manual pages.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::{Exit, Failure, help, marks};
use crate::words::{self, cli as say};

/// The page to write, and where to.
#[derive(Args, Debug)]
pub(super) struct ManArgs {
    /// The command whose page it is
    #[arg(value_name = "COMMAND")]
    command: Option<String>,

    /// Write the pages of the program and of every command into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    all: Option<PathBuf>,
}

pub(super) fn man(args: &ManArgs) -> anyhow::Result<Exit> {
    let command = help::command();
    if let Some(folder) = &args.all {
        write_all(&command, folder)?;
        return Ok(Exit::Done);
    }
    let named = match &args.command {
        None => command,
        Some(name) => command.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::of(help::said::no_such_command(words::cleaned(name))).hint(help::said::see_help(say::ALL_HELP))
        })?,
    };
    let mut out = marks::raw_stdout();
    out.write_all(&page(named)?)?;
    out.flush()?;
    Ok(Exit::Done)
}

/// Writes every page into a folder that is there.
fn write_all(command: &Command, folder: &Path) -> anyhow::Result<()> {
    let commands = command.get_subcommands().filter(|command| command.get_name() != "help");
    for command in commands.chain([command]) {
        let file = folder.join(Man::new(command.clone()).get_filename());
        fs::write(&file, page(command.clone())?)
            .map_err(|error| Failure::unwritten(&words::saved::place(&file), &error))?;
    }
    Ok(())
}

/// The page of a command. Its examples and tables stay as they are laid out in the help.
fn page(command: Command) -> io::Result<Vec<u8>> {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let before = command.get_before_help().map(ToString::to_string);
    let after = command.get_after_help().map(ToString::to_string);
    let has_commands = command.has_subcommands();
    // The line on what it is must be one line, or no catalogue of pages can be made.
    let name = about.lines().next().unwrap_or_default().to_owned();
    let man = Man::new(command.about(name).long_about(about)).manual(say::MANUAL);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    verbatim("EXAMPLES", before.as_deref(), &mut page)?;
    man.render_options_section(&mut page)?;
    if has_commands {
        man.render_subcommands_section(&mut page)?;
    }
    verbatim("NOTES", after.as_deref(), &mut page)?;
    Ok(page)
}

/// A section whose lines stay as they are.
fn verbatim(heading: &str, text: Option<&str>, page: &mut Vec<u8>) -> io::Result<()> {
    let Some(text) = text else { return Ok(()) };
    let mut roff = Roff::new();
    roff.control("SH", [heading]).control("nf", []);
    for line in text.lines().filter(|line| *line != help::said::examples()) {
        roff.text([roman(line)]);
    }
    roff.control("fi", []).to_writer(page)
}
