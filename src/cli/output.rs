//! `-o`: where a command writes what it was asked for.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, help, marks, place};
use crate::words::{self, cli as say};
use hip_triage_chart::disk;

/// Where to write.
#[derive(Args, Debug)]
pub(super) struct Output {
    #[arg(short, long, value_name = "FILE", help = help::said::output_output())]
    output: Option<PathBuf>,

    #[arg(long, requires = "output", help = help::said::output_force())]
    force: bool,
}

impl Output {
    /// Where that is.
    pub(super) fn target(&self) -> Target<'_> {
        self.output.as_deref().map_or(Target::Stdout, |path| Target::named(path, self.force))
    }
}

/// Where something is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target<'p> {
    /// The standard output.
    Stdout,
    /// A file; whether it may replace one.
    File(&'p Path, bool),
}

impl<'p> Target<'p> {
    /// The target of a path on the command line.
    pub(super) fn named(path: &'p Path, replace: bool) -> Self {
        let stdout = is_dash(path) || path == Path::new("/dev/stdout");
        if stdout { Self::Stdout } else { Self::File(path, replace) }
    }

    /// Writes to a file that only its owner reads, whole or not at all, or to the standard output; never over what was
    /// read, nor over anything else unless that was asked for.
    pub(super) fn write(self, text: &[u8], prose: bool, from: Option<&Path>) -> Result<(), anyhow::Error> {
        let write = |out: &mut dyn Write| out.write_all(text);
        match self {
            Self::Stdout if prose => flushed(&mut marks::stdout(), write)?,
            Self::Stdout => flushed(&mut marks::raw_stdout(), write)?,
            Self::File(path, replace) => to_file(path, replace, from, write)?,
        }
        Ok(())
    }

    /// The same for what other programs read, written bit by bit, so that it is never held whole.
    pub(super) fn stream(self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), anyhow::Error> {
        match self {
            Self::Stdout => flushed(&mut marks::raw_stdout(), write)?,
            Self::File(path, replace) => to_file(path, replace, None, write)?,
        }
        Ok(())
    }
}

/// Tells whether a path stands for the standard output.
pub(super) fn is_dash(path: &Path) -> bool {
    path == Path::new("-")
}

fn flushed(out: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    write(out)?;
    out.flush()
}

fn to_file(
    path: &Path,
    replace: bool,
    from: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let real = |path: &Path| fs::canonicalize(path).ok();
    if from.is_some_and(|from| real(from).is_some() && real(from) == real(path)) {
        return Err(Failure::of(say::same_file()));
    }
    place::away_from_records(path)?;
    // A pipe or a device takes what it is given, and stays what it is.
    let special = fs::metadata(path).is_ok_and(|known| !known.is_file() && !known.is_dir());
    let written = if special {
        File::create(path).and_then(|file| flushed(&mut BufWriter::new(file), write))
    } else {
        disk::write_named(path, replace, write)
    };
    written.map_err(|error| {
        let place = words::saved::place(path);
        if error.kind() == io::ErrorKind::AlreadyExists {
            return Failure::of(say::already_there(&place)).hint(say::force_hint());
        }
        Failure::unwritten(&place, &error)
    })
}
