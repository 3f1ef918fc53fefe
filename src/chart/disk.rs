//! Files that only their owner may read, written whole or not at all.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The longest file that is read. A visit on which every question has the longest note, changed many times, is shorter.
const LONGEST: u64 = 64 << 20;

/// Writes a file beside the old one, readable by its owner only, and puts it in its place. Until that
/// is done its name begins with `prefix` and ends with `suffix`.
///
/// # Errors
///
/// When it cannot be written; the old one is still there then.
pub fn write_whole(path: &Path, prefix: &str, suffix: &str, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A temporary file is born readable by its owner only.
    let mut file = tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Writes a new file into a folder, whole and readable by its owner only, never over another one:
/// where the name is taken, a number makes it another. Says where it is.
pub(crate) fn write_new(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    /// Nobody has that many of one page.
    const MOST: u32 = 999;
    let folder = fs::canonicalize(folder)?;
    let mut file = tempfile::Builder::new().prefix(name).suffix(".partial").tempfile_in(&folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    for number in 1..=MOST {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{number}{ending}"));
        match file.persist_noclobber(&path) {
            Ok(_) => {
                sync_folder(&folder);
                return Ok(path);
            }
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Tells whether a file is in a folder, or would be, whatever links lead there.
#[must_use]
pub fn is_inside(path: &Path, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = fs::canonicalize(path).or_else(|_| fs::canonicalize(parent));
    // What stands there already may be reached by a link, and what does not is where its folder is.
    [real, fs::canonicalize(parent)].into_iter().flatten().any(|real| real.starts_with(&folder))
}

/// Creates a folder that only its owner can look into; closes one that others can.
pub(crate) fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700).create(folder)?;
        let mode = fs::metadata(folder)?.permissions().mode();
        if mode & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }
    #[cfg(not(unix))]
    builder.create(folder)
}

/// A lock that is held. It is given back by name, for a program started in between may hold the
/// file open a moment longer than we do.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Takes the lock of a folder; none where the file system has no locks.
pub(crate) fn lock(path: &Path) -> io::Result<Option<Lock>> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Removes a folder that holds nothing but its lock, which the caller has.
pub(crate) fn remove_if_unused(folder: &Path, lock: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut others = entries.filter(|entry| entry.as_ref().map_or(true, |entry| entry.file_name() != lock));
    if others.next().is_none() {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(folder.join(lock));
        let _ = fs::remove_dir(folder);
    }
}

/// Reads a file that is not too long, and nothing but a file.
///
/// # Errors
///
/// When it cannot be read, is too long, or is no file.
pub fn read_some(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(bytes)
}

/// Makes a rename last through a loss of power. The file is whole either way, so a file system
/// that cannot do this is no reason to say that nothing was saved.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_never_written_over_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let write = |text: &str| write_new(folder.path(), "page", ".txt", text.as_bytes()).unwrap();
        let paths = [write("one"), write("two"), write("three")];
        let names = paths.each_ref().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
        assert_eq!(names, ["page.txt", "page-2.txt", "page-3.txt"]);
        assert_eq!(paths.map(|path| fs::read_to_string(path).unwrap()), ["one", "two", "three"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing half-written is left");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join("page.txt")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            // A link that leads nowhere is not followed either.
            std::os::unix::fs::symlink(folder.path().join("elsewhere"), folder.path().join("page-4.txt")).unwrap();
            assert!(write("four").ends_with("page-5.txt"));
        }
    }
}
