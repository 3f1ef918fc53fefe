//! The files of a questionnaire, from disk.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use hip_triage_chart::disk;
use hip_triage_core::questionnaire::Source;

/// The most bytes that the files of a questionnaire may have together.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Why the files of a questionnaire could not be read.
#[derive(Debug, Error)]
#[allow(missing_docs, reason = "the wording says what each is")]
pub enum LoadError {
    #[error("there is nothing at this path")]
    NotFound { path: PathBuf },
    #[error("it cannot be read: {error}")]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("this is neither a file nor a folder")]
    NotAFile { path: PathBuf },
    #[error("there is no file in this folder that ends in .yaml or .yml")]
    NoYaml { path: PathBuf },
    #[error("this is too large for a questionnaire: more than 64 MiB")]
    TooLarge { path: PathBuf },
    #[error("line {line}, column {column} (byte {byte}): this is not text in UTF-8")]
    NotUtf8 { path: PathBuf, line: usize, column: usize, byte: usize },
}

impl LoadError {
    /// The file or folder that is at fault.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::Unreadable { path, .. }
            | Self::NotAFile { path }
            | Self::NoYaml { path }
            | Self::TooLarge { path }
            | Self::NotUtf8 { path, .. } => path,
        }
    }

    /// The hint about it, in a sentence.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "look for a spelling mistake in the path",
            Self::Unreadable { .. } => "look at who may read it",
            Self::NotAFile { .. } => "name a .yaml file, or a folder that holds some",
            Self::NoYaml { .. } => "name the folder in which the .yaml files stand",
            Self::TooLarge { .. } => "check that this is the right file",
            Self::NotUtf8 { .. } => "save the file as UTF-8 in your editor",
        }
    }
}

/// Reads the files of a questionnaire: one file, or those of a folder that end in `.yaml` or `.yml`, by name.
///
/// # Errors
///
/// If the path cannot be read, holds no YAML, is larger than [`MOST_BYTES`] in all (told before it is read), or is not
/// UTF-8.
pub fn load(path: &Path) -> Result<Vec<Source>, LoadError> {
    let about = fs::metadata(path).map_err(|error| unreadable(path, error))?;
    let files = if about.is_dir() { yaml_files(path)? } else { vec![path.to_owned()] };
    let mut left = MOST_BYTES;
    let mut sources = Vec::with_capacity(files.len());
    for file in files {
        let text = read(&file, left)?;
        left -= text.len() as u64;
        sources.push(Source { name: file.display().to_string(), text });
    }
    Ok(sources)
}

/// Reads the files at several paths; one that is named twice is read once.
///
/// # Errors
///
/// Where [`load`] gives one.
pub fn load_all(paths: &[PathBuf]) -> Result<Vec<Source>, LoadError> {
    let mut all: Vec<Source> = Vec::new();
    let mut known = HashSet::new();
    for path in paths {
        let sources = load(path)?.into_iter();
        all.extend(
            sources.filter(|source| known.insert(fs::canonicalize(&source.name).unwrap_or(source.name.clone().into()))),
        );
    }
    Ok(all)
}

fn unreadable(path: &Path, error: io::Error) -> LoadError {
    let path = path.to_owned();
    if error.kind() == io::ErrorKind::NotFound {
        LoadError::NotFound { path }
    } else {
        LoadError::Unreadable { path, error }
    }
}

/// The files of a folder that hold YAML, by name. Hidden ones, such as an editor leaves behind, are passed over.
fn yaml_files(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        let is_yaml = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if is_yaml && !is_hidden && !path.is_dir() {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(LoadError::NoYaml { path: folder.to_owned() });
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path, most: u64) -> Result<String, LoadError> {
    let about = fs::metadata(path).map_err(|error| unreadable(path, error))?;
    if !about.is_file() && !disk::is_given_pipe(path) {
        return Err(LoadError::NotAFile { path: path.to_owned() });
    }
    if about.len() > most {
        return Err(LoadError::TooLarge { path: path.to_owned() });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    // It may have grown since, and some files have no length before they are read.
    let file = File::open(path).map_err(|error| unreadable(path, error))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, error))?;
    if bytes.len() as u64 > most {
        return Err(LoadError::TooLarge { path: path.to_owned() });
    }
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..byte]);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        LoadError::NotUtf8 { path: path.to_owned(), line, column, byte }
    })
}

#[cfg(test)]
mod tests {
    use super::{LoadError, MOST_BYTES, load};

    #[test]
    fn a_folder_gives_its_yaml_files_by_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.yml", "a.yaml", "notes.txt", ".hidden.yaml"] {
            std::fs::write(folder.path().join(name), name).unwrap();
        }
        let sources = load(folder.path()).unwrap();
        assert_eq!(sources.iter().map(|source| &*source.text).collect::<Vec<_>>(), ["a.yaml", "b.yml"]);
    }

    #[test]
    fn what_is_no_text_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        std::fs::write(&path, b"id: hip\ntitle: H\xfcfte\n").unwrap();
        let error = load(&path).unwrap_err();
        assert!(matches!(error, LoadError::NotUtf8 { line: 2, column: 9, byte: 16, .. }), "{error:?}");
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        std::fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
        assert!(matches!(load(&path), Err(LoadError::TooLarge { .. })));
        std::fs::File::create(&path).unwrap().set_len(MOST_BYTES + 1).unwrap();
        assert!(matches!(load(folder.path()), Err(LoadError::TooLarge { .. })));
    }

    #[test]
    fn nothing_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(load(&folder.path().join("none")), Err(LoadError::NotFound { .. })));
        assert!(matches!(load(folder.path()), Err(LoadError::NoYaml { .. })));
    }
}
