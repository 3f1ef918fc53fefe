//! Everything that was kept is deleted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::store::{DAMAGED, DAMAGED_END, LOCK, PARTIAL, PARTIAL_END, PRESENT, PREVIOUS};
use crate::disk::{Lock, lock};
use crate::words::saved as words;

/// What came of deleting.
#[derive(Debug, Default)]
pub struct Forgotten {
    /// The files that are gone.
    pub deleted: Vec<PathBuf>,
    /// Why something is still there, if anything is.
    pub failed: Option<io::Error>,
}

/// Deletes every interview that is kept under `root`, of any questionnaire, unless another program
/// is using it. Nothing else that stands there is touched.
#[must_use]
pub fn forget(root: &Path) -> Forgotten {
    forget_but(root, None)
}

/// The same for a program that itself holds the lock of the folder `held`.
pub(super) fn forget_but(root: &Path, held: Option<&Path>) -> Forgotten {
    let mut forgotten = Forgotten::default();
    let folders = entries(root).unwrap_or_else(|error| {
        forgotten.failed = Some(error);
        Vec::new()
    });
    for folder in folders.into_iter().filter(|folder| folder.is_dir()) {
        let lock = if held == Some(folder.as_path()) { Ok(None) } else { own(&folder) };
        let emptied = lock.and_then(|lock| empty(&folder, &mut forgotten.deleted).map(|()| drop(lock)));
        if let Err(error) = emptied {
            forgotten.failed = Some(error);
        }
        // A folder that holds anything else stays.
        let _ = fs::remove_dir(&folder);
    }
    let _ = fs::remove_dir(root);
    forgotten
}

/// Takes the lock of a folder that has one.
fn own(folder: &Path) -> io::Result<Option<Lock>> {
    let path = folder.join(LOCK);
    if !path.exists() {
        return Ok(None);
    }
    lock(&path).map_err(|error| {
        if error.kind() == io::ErrorKind::WouldBlock { io::Error::other(words::FORGET_OPEN_ELSEWHERE) } else { error }
    })
}

fn empty(folder: &Path, deleted: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in entries(folder)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if is_interview(&name) || is_partial(&name) {
            remove(&path)?;
            deleted.push(path);
        } else if name == LOCK {
            remove(&path)?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// What stands in a folder, in the order of the names; nothing where there is no folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let read = match fs::read_dir(folder) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        read => read?,
    };
    let mut entries = read.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

fn is_interview(name: &str) -> bool {
    name == PRESENT || name == PREVIOUS || (name.starts_with(DAMAGED) && name.ends_with(DAMAGED_END))
}

/// Whether a file is one that was still being written.
pub(super) fn is_partial(name: &str) -> bool {
    name.starts_with(PARTIAL) && name.ends_with(PARTIAL_END)
}
