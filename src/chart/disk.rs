//! Files that only their owner may read, written whole or not at all.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, IntoInnerError, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::{NamedTempFile, PersistError};

use crate::words::saved as words;

/// The longest file that is read. A visit on which every question has the longest note, changed many times, is shorter.
const LONGEST: u64 = 64 << 20;
/// With what programs for Windows begin a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes a file beside the old one, readable by its owner only, and puts it in its place. Until that
/// is done its name begins with `prefix` and ends with `.partial`.
///
/// # Errors
///
/// When it cannot be written; the old one is still there then.
pub fn write_whole(path: &Path, prefix: &str, bytes: &[u8]) -> io::Result<()> {
    replace(path, prefix, |file| file.write_all(bytes))
}

/// Ends the name of a file that is still being written.
const PARTIAL: &str = ".partial";

/// Tells whether a file is one that was still being written, of those whose names begin so.
pub(crate) fn is_partial(path: &Path, prefix: &str) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with(prefix) && name.ends_with(PARTIAL)
}

/// Removes what a program that was killed while it wrote has left.
pub(crate) fn remove_partial(folder: &Path, prefix: &str) {
    for path in entries(folder).unwrap_or_default().into_iter().filter(|path| is_partial(path, prefix)) {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(path);
    }
}

/// Lists a folder, in the order of the names; nothing where there is no folder.
pub(crate) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
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

fn replace(path: &Path, prefix: &str, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let folder = folder_of(path);
    let file = filled(folder, prefix, write)?;
    put(file, PAUSES, |file: NamedTempFile| file.persist(path))?;
    sync_folder(folder);
    Ok(())
}

/// A file in a folder with what is written into it, on the disk for good. It goes again where nobody gives it a name.
fn filled(
    folder: &Path,
    prefix: &str,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<NamedTempFile> {
    // A temporary file is born readable by its owner only.
    let file = tempfile::Builder::new().prefix(prefix).suffix(PARTIAL).tempfile_in(folder)?;
    let mut buffered = BufWriter::new(file);
    write(&mut buffered)?;
    let file = buffered.into_inner().map_err(IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// In milliseconds; elsewhere nobody who reads a file is in the way of another one that takes its place.
const PAUSES: &[u64] = if cfg!(windows) { &[5, 20, 80, 320] } else { &[] };

/// Puts a file in its place. Where another program, as one that looks for viruses, is in the way for a moment, tries again.
fn put<T>(
    mut file: NamedTempFile,
    pauses: &[u64],
    in_place: impl Fn(NamedTempFile) -> Result<T, PersistError>,
) -> io::Result<T> {
    for pause in pauses {
        match in_place(file) {
            Err(error) if error.error.kind() == io::ErrorKind::PermissionDenied => file = error.file,
            done => return done.map_err(|error| error.error),
        }
        thread::sleep(Duration::from_millis(*pause));
    }
    in_place(file).map_err(|error| error.error)
}

/// Writes a file that was asked for by name, whole and readable by its owner only. Whatever is there already, a link
/// too, is left alone, unless it may be replaced: then what a link leads to is. What it holds is written by `write`.
///
/// # Errors
///
/// With [`AlreadyExists`](io::ErrorKind::AlreadyExists) when something is there; else when it cannot be written.
pub fn write_named(
    path: &Path,
    may_replace: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if may_replace {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if fs::symlink_metadata(&real).is_ok_and(|known| known.is_dir()) {
            return Err(no_file(words::a_folder()));
        }
        return replace(&real, NAMED, write);
    }
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let folder = folder_of(path);
    let file = filled(folder, NAMED, write)?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Begins the name of a file that was asked for by name, until it is whole.
const NAMED: &str = "hip-triage.";

/// The folder in which a file is.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a new file into a folder, whole and readable by its owner only, never over another one:
/// where the name is taken, a number makes it another. Says where it is.
pub(crate) fn write_new(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    /// Nobody has that many of one page.
    const MOST: u32 = 999;
    let folder = std::path::absolute(folder)?;
    let mut file = filled(&folder, name, |file| file.write_all(bytes))?;
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

/// Creates the folder of all that is kept, which may be a link to another place: that is its owner's business.
pub(crate) fn create_root(folder: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok_and(|known| known.is_symlink()) && folder.is_dir() {
        return Ok(());
    }
    create_folder(folder)
}

/// Creates a folder that only its owner can look into; closes one that others can. A link is no folder: what it leads to
/// is not ours.
pub(crate) fn create_folder(folder: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok_and(|known| known.is_symlink()) {
        return Err(io::Error::new(io::ErrorKind::NotADirectory, words::a_link_for_folder(folder)));
    }
    // The first of its folders that is none stands in the way of all that follow.
    if let Some(file) = folder.ancestors().find(|above| fs::metadata(above).is_ok_and(|known| !known.is_dir())) {
        return Err(io::Error::new(io::ErrorKind::NotADirectory, words::a_file_for_folder(file)));
    }
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
    // Where a pipe stands, opening it would wait for somebody at its other end.
    if let Ok(known) = fs::symlink_metadata(path) {
        is_file(&known)?;
    }
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

/// Removes a folder that holds nothing but its lock, which is held.
pub(crate) fn remove_if_unused(folder: &Path, name: &str, lock: Lock) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut others = entries.filter(|entry| entry.as_ref().map_or(true, |entry| entry.file_name() != name));
    if others.next().is_none() {
        // On Windows what is open keeps its folder from being removed.
        let held = (!cfg!(windows)).then_some(lock);
        // What cannot be removed does no harm.
        let _ = fs::remove_file(folder.join(name));
        let _ = fs::remove_dir(folder);
        drop(held);
    }
}

/// Reads a file that somebody named, if it is not too long: nothing but a file, or a pipe that the shell holds open.
///
/// # Errors
///
/// When it cannot be read; with [`InvalidData`](io::ErrorKind::InvalidData), and why, when it is too long or no file.
pub fn read_named(path: &Path) -> io::Result<Vec<u8>> {
    if !is_given_pipe(path) {
        is_file(&fs::metadata(path)?)?;
    }
    read_open(File::open(path)?, LONGEST)
}

/// Reads a file that we keep, if it is not too long. A link is not followed, for we keep none.
///
/// # Errors
///
/// As [`read_named`].
pub fn read_kept(path: &Path) -> io::Result<Vec<u8>> {
    read_open(open_kept(path)?, LONGEST)
}

/// The beginning of a file that we keep.
pub(crate) fn read_start(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    open_kept(path)?.take(most).read_to_end(&mut start)?;
    Ok(start)
}

fn open_kept(path: &Path) -> io::Result<File> {
    is_file(&fs::symlink_metadata(path)?)?;
    File::open(path)
}

fn read_open(file: File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(no_file(words::too_large()));
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(bytes)
}

/// Tells whether a path is a pipe that whoever started the program holds open for it, as in `report <(cat visit.json)`.
/// A pipe by another name may have nobody at its other end, and would be waited for without end.
#[must_use]
pub fn is_given_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let given = ["/dev/stdin", "/dev/fd", "/proc/self/fd"].iter().any(|open| path.starts_with(open));
        given && fs::metadata(path).is_ok_and(|known| known.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// Refuses what is no file, and says what it is.
fn is_file(known: &fs::Metadata) -> io::Result<()> {
    if known.is_file() {
        Ok(())
    } else if known.is_dir() {
        Err(no_file(words::a_folder()))
    } else if known.is_symlink() {
        Err(no_file(words::a_link()))
    } else {
        Err(no_file(words::a_device()))
    }
}

fn no_file(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
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
    use std::cell::Cell;

    use super::*;

    #[test]
    fn whoever_is_in_the_way_for_a_moment_stops_no_save() {
        let folder = tempfile::tempdir().unwrap();
        let (path, held) = (folder.path().join("kept"), Cell::new(0));
        let place = |file: NamedTempFile| -> Result<File, PersistError> {
            if held.get() == 0 {
                return file.persist(&path);
            }
            held.set(held.get() - 1);
            Err(PersistError { error: io::ErrorKind::PermissionDenied.into(), file })
        };
        let save = |tries: u32, pauses: &[u64]| {
            held.set(tries);
            put(NamedTempFile::new_in(folder.path()).unwrap(), pauses, place).map(drop).map_err(|error| error.kind())
        };
        assert_eq!(save(2, &[0, 0]), Ok(()));
        assert_eq!(save(3, &[0, 0]), Err(io::ErrorKind::PermissionDenied));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-written is left");
    }

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
