//! The records of visits on disk: one file a visit, in a folder for each client.
//!
//! Files are whole or not there, and only their owner may read them. While one program writes the
//! records of a client, another one cannot. A list reads the first line of each file only, and records are read one by one.

mod begin;
mod intake;

use std::fs;
use std::io;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::disk::{self, Lock, create_folder, entries, lock, read_kept, read_start};
use crate::record::{Before, ClientCode, Record, Summary, Unreadable, Visit};
use crate::words::record as words;

pub use begin::{Arrival, Beginnings, NotBegun, beginnings};
pub use intake::Intake;

/// The folder of all visits, under the folder of what is saved.
const FOLDER: &str = "visits";
/// Held by the program that writes the records of a client.
const LOCK: &str = "lock";
/// Ends the name of a record.
const END: &str = ".json";
/// Begins the name of a file that is still being written.
const PARTIAL: &str = "visit.";
/// The numbers that visits have.
const NUMBERS: RangeInclusive<u32> = 1..=9999;
/// No first line is longer.
const LONGEST_START: u64 = 2048;

/// Where the records of visits are kept.
#[derive(Clone, Debug)]
pub struct Visits {
    folder: PathBuf,
}

/// One visit of a list.
#[derive(Debug)]
pub struct Listed<T = Summary> {
    /// Where it is.
    pub path: PathBuf,
    /// The part that was read of it, its summary or the whole record; or why nothing was.
    pub read: Result<T, VisitError>,
}

/// One visit of which nothing is read yet.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    /// Whose visit it is, and its number; or why their folder cannot be looked into.
    visit: io::Result<(ClientCode, u32)>,
}

/// Why a record cannot be had. How it is said stands in [`words`](crate::words).
#[derive(Debug, Error)]
pub enum VisitError {
    /// The file cannot be read.
    #[error("{}", crate::words::saved::reason_unread(.0))]
    File(#[from] io::Error),
    /// No record stands in it.
    #[error(transparent)]
    Text(#[from] Unreadable),
    /// It holds another visit than its name and its folder say.
    #[error("{}", crate::words::record::Misplaced { client: client.as_str(), visit })]
    Misplaced {
        /// Whose visit it holds.
        client: ClientCode,
        /// Its number.
        visit: u32,
    },
    /// No visit has its number.
    #[error("{}", crate::words::record::no_such_number())]
    Number,
}

/// The right to write one client's records, until it is dropped.
#[derive(Debug)]
pub struct Held {
    client: ClientCode,
    folder: PathBuf,
    lock: Option<Lock>,
    unsaved: Option<Record>,
}

impl Visits {
    /// The visits under the folder of what is saved. Nothing is created yet.
    #[must_use]
    pub fn under(root: &Path) -> Self {
        Self { folder: root.join(FOLDER) }
    }

    /// Where they are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a visit is kept, be it there or not.
    #[must_use]
    pub fn path(&self, client: &ClientCode, visit: u32) -> PathBuf {
        self.folder.join(client.as_str()).join(format!("{visit}{END}"))
    }

    /// The summary of every visit, as they are [`kept`](Self::kept).
    ///
    /// # Errors
    ///
    /// As [`kept`](Self::kept).
    pub fn list(&self, only: Option<&ClientCode>) -> io::Result<impl Iterator<Item = Listed> + use<>> {
        Ok(self.kept(only)?.map(Kept::summary))
    }

    /// Every visit, by client and number; with a client, theirs alone. A folder that cannot be looked into stands there alone,
    /// and why.
    ///
    /// # Errors
    ///
    /// When the folder of all visits cannot be looked into.
    pub fn kept(&self, only: Option<&ClientCode>) -> io::Result<impl Iterator<Item = Kept> + use<>> {
        let clients = only.map_or_else(|| self.clients(), |only| Ok(vec![only.clone()]))?;
        let visits = self.clone();
        Ok(clients.into_iter().flat_map(move |client| {
            let (numbers, closed) = match visits.numbers(&client) {
                Ok(numbers) => (numbers, None),
                Err(error) => (Vec::new(), Some(Kept { path: visits.folder.join(client.as_str()), visit: Err(error) })),
            };
            let visits = visits.clone();
            let each = numbers
                .into_iter()
                .map(move |visit| Kept { path: visits.path(&client, visit), visit: Ok((client.clone(), visit)) });
            closed.into_iter().chain(each)
        }))
    }

    /// The clients that have a folder, in order.
    fn clients(&self) -> io::Result<Vec<ClientCode>> {
        let mut clients = Vec::new();
        for folder in entries(&self.folder)? {
            clients.extend(folder.file_name().and_then(|name| name.to_string_lossy().parse::<ClientCode>().ok()));
        }
        clients.sort();
        Ok(clients)
    }

    /// Other clients with visits whose codes differ from this one only in capital letters.
    ///
    /// # Errors
    ///
    /// When a folder cannot be looked into.
    pub fn alike(&self, client: &ClientCode) -> io::Result<Vec<ClientCode>> {
        let mut alike = self.clients()?;
        alike.retain(|other| other != client && other.as_str().eq_ignore_ascii_case(client.as_str()));
        alike.retain(|other| self.numbers(other).is_ok_and(|visits| !visits.is_empty()));
        Ok(alike)
    }

    /// The numbers of a client's visits, in order.
    ///
    /// # Errors
    ///
    /// When the folder cannot be looked into.
    pub fn numbers(&self, client: &ClientCode) -> io::Result<Vec<u32>> {
        numbers(&self.folder.join(client.as_str()))
    }

    /// Reads a visit.
    ///
    /// # Errors
    ///
    /// When there is none, it cannot be read, or it is another visit than its name and its folder say.
    pub fn load(&self, client: &ClientCode, visit: u32) -> Result<Record, VisitError> {
        load(&self.path(client, visit), client, visit)
    }

    /// The visit before the one of a number, of those that answer the same questions.
    #[must_use]
    pub fn before(&self, client: &ClientCode, visit: u32, questionnaire: &str) -> Before {
        before(&self.folder.join(client.as_str()), client, visit, questionnaire)
    }

    /// Takes the right to write a client's records, creating their folder if need be.
    ///
    /// # Errors
    ///
    /// With [`WouldBlock`](io::ErrorKind::WouldBlock) when another program has it, or when the folder
    /// cannot be made or is that of another client.
    pub fn hold(&self, client: &ClientCode) -> io::Result<Held> {
        let folder = self.folder.join(client.as_str());
        create_folder(&self.folder)?;
        if let Some(other) = whose(&self.clients()?, client, || fs::symlink_metadata(&folder).is_ok()) {
            let why = words::OneFolder { known: other.as_str(), client: client.as_str() }.to_string();
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
        }
        create_folder(&folder)?;
        let lock = lock(&folder.join(LOCK))?;
        disk::remove_partial(&folder, PARTIAL);
        Ok(Held { client: client.clone(), folder, lock, unsaved: None })
    }

    /// Deletes a visit.
    ///
    /// # Errors
    ///
    /// When there is none, another program writes this client's records, or it cannot be deleted.
    pub fn delete(&self, client: &ClientCode, visit: u32) -> io::Result<()> {
        let path = self.path(client, visit);
        fs::symlink_metadata(&path)?;
        let _held = self.hold(client)?;
        fs::remove_file(path)
    }

    /// The number of a client's last visit. A copy, or a file from elsewhere, does not count: it does not say how many
    /// visits there were.
    ///
    /// # Errors
    ///
    /// When the folder cannot be looked into.
    pub fn last(&self, client: &ClientCode) -> io::Result<Option<u32>> {
        let is_visit = |visit: &u32| {
            let summary = summary(&self.path(client, *visit), client, *visit);
            NUMBERS.contains(visit) && !matches!(summary, Err(VisitError::Misplaced { .. } | VisitError::Number))
        };
        Ok(self.numbers(client)?.into_iter().rev().find(is_visit))
    }

    /// Checks that a record that was read from a file among these is the one that its name and its folder say. One from
    /// elsewhere may have any name.
    ///
    /// # Errors
    ///
    /// When it is another.
    pub fn in_its_place(&self, path: &Path, record: &Record) -> Result<(), VisitError> {
        let client = path.parent().filter(|folder| folder.parent() == Some(&self.folder)).and_then(Path::file_name);
        let client = client.and_then(|name| name.to_str()?.parse::<ClientCode>().ok());
        let number = path.file_name().and_then(|name| name.to_str()?.strip_suffix(END)?.parse().ok());
        match (client, number) {
            (Some(client), Some(number)) => in_its_place(&client, number, &record.client, record.visit),
            _ => Ok(()),
        }
    }

    /// The number of a client's next visit: one more than the last, and one that no file has; none where no number is left.
    ///
    /// # Errors
    ///
    /// When the folder cannot be looked into.
    pub fn next_visit(&self, client: &ClientCode) -> io::Result<Option<u32>> {
        let numbers = self.numbers(client)?;
        let last = self.last(client)?.unwrap_or_default();
        let mut free = (last + 1..=*NUMBERS.end()).filter(|number| !numbers.contains(number));
        Ok(free.next())
    }
}

impl Kept {
    /// Its summary. The file is opened only now.
    #[must_use]
    pub fn summary(self) -> Listed {
        self.read(summary)
    }

    /// Its record, as far as its summary fits.
    pub fn record(self, fits: impl Fn(&Summary) -> bool) -> Option<Listed<Record>> {
        let Listed { path, read } = self.read(|path, client, visit| fitting(path, client, visit, fits));
        Some(Listed { path, read: read.transpose()? })
    }

    fn read<T>(self, read: impl FnOnce(&Path, &ClientCode, u32) -> Result<T, VisitError>) -> Listed<T> {
        let Self { path, visit } = self;
        let read = visit.map_err(VisitError::from).and_then(|(client, visit)| read(&path, &client, visit));
        Listed { path, read }
    }
}

/// The other client in whose folder a client's records would be: many computers keep names that differ in capital letters
/// only for one.
fn whose<'c>(clients: &'c [ClientCode], client: &ClientCode, is_there: impl Fn() -> bool) -> Option<&'c ClientCode> {
    if clients.contains(client) {
        return None;
    }
    clients.iter().find(|other| other.as_str().eq_ignore_ascii_case(client.as_str()) && is_there())
}

impl Held {
    /// Whose records may be written.
    #[must_use]
    pub fn client(&self) -> &ClientCode {
        &self.client
    }

    /// Writes a record of this client, whole or not at all.
    ///
    /// # Errors
    ///
    /// When it could not be written; then what was there is still there, and the record is kept for
    /// [`retry`](Self::retry). A record of another client is refused.
    pub fn save(&mut self, record: &Record) -> io::Result<()> {
        if record.client != self.client {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        self.unsaved = Some(record.clone());
        self.retry()
    }

    /// Tries again to write what could not be written; nothing to do where all is written.
    ///
    /// # Errors
    ///
    /// When it still cannot be written.
    pub fn retry(&mut self) -> io::Result<()> {
        let Some(record) = &self.unsaved else { return Ok(()) };
        create_folder(&self.folder)?;
        let path = self.folder.join(format!("{}{END}", record.visit));
        disk::write_whole(&path, PARTIAL, &record.to_json()?)?;
        self.unsaved = None;
        Ok(())
    }

    /// The record that could not be written, if one could not.
    #[must_use]
    pub fn unsaved(&self) -> Option<&Record> {
        self.unsaved.as_ref()
    }

    /// Where a visit is kept.
    #[must_use]
    pub fn path(&self, visit: u32) -> PathBuf {
        self.folder.join(format!("{visit}{END}"))
    }
}

impl Drop for Held {
    /// Where nothing was kept, nothing is left behind.
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            disk::remove_if_unused(&self.folder, LOCK, lock);
            // Folders that hold anything else stay.
            for folder in self.folder.ancestors().skip(1).take(2) {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}

/// A visit from a file, with the visit before it from the same folder.
///
/// A record of the same client and the same questions with the greatest lower number is the visit before; where there was
/// one and it is gone or cannot be read, a sentence says so.
#[must_use]
pub fn with_before(path: &Path, record: Record) -> Visit {
    let folder = path.parent().unwrap_or(Path::new(""));
    let before = before(folder, &record.client, record.visit, &record.questionnaire.id);
    Visit { record, before }
}

fn before(folder: &Path, client: &ClientCode, visit: u32, questionnaire: &str) -> Before {
    if visit <= 1 {
        return Before::Nothing;
    }
    let mut others = None;
    for number in numbers(folder).unwrap_or_default().into_iter().rev().skip_while(|number| *number >= visit) {
        match load(&folder.join(format!("{number}{END}")), client, number) {
            Ok(before) if before.questionnaire.id == questionnaire => return Before::Known(Box::new(before)),
            Ok(before) => others = others.or(Some(before.questionnaire.id)),
            Err(VisitError::Misplaced { .. }) => {}
            Err(error) => {
                return Before::Missing(words::UnreadableBefore { visit: number, reason: error }.to_string());
            }
        }
    }
    Before::Missing(
        others.map_or_else(|| words::no_visit_before(visit), |theirs| words::other_questions_before(visit, &theirs)),
    )
}

fn load(path: &Path, client: &ClientCode, visit: u32) -> Result<Record, VisitError> {
    let record = Record::from_json(&read_kept(path)?)?;
    in_its_place(client, visit, &record.client, record.visit)?;
    Ok(record)
}

/// Checks that a file holds the visit that its name and its folder say.
fn in_its_place(client: &ClientCode, visit: u32, held: &ClientCode, number: u32) -> Result<(), VisitError> {
    if held != client || number != visit {
        return Err(VisitError::Misplaced { client: held.clone(), visit: number });
    }
    if NUMBERS.contains(&number) { Ok(()) } else { Err(VisitError::Number) }
}

/// The numbers of the records in a folder, in order.
fn numbers(folder: &Path) -> io::Result<Vec<u32>> {
    let mut numbers = Vec::new();
    for path in entries(folder)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let number = name.and_then(|name| name.strip_suffix(END)?.parse::<u32>().ok());
        numbers.extend(number.filter(|number| name == Some(&format!("{number}{END}"))));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// Reads the first line of a record.
fn summary(path: &Path, client: &ClientCode, visit: u32) -> Result<Summary, VisitError> {
    let summary = Summary::from_start(&read_start(path, LONGEST_START)?)?;
    in_its_place(client, visit, &summary.client, summary.visit)?;
    Ok(summary)
}

/// Reads a record; none where its summary does not fit.
fn fitting(
    path: &Path,
    client: &ClientCode,
    visit: u32,
    fits: impl Fn(&Summary) -> bool,
) -> Result<Option<Record>, VisitError> {
    let text = read_kept(path)?;
    let summary = Summary::from_start(&text)?;
    in_its_place(client, visit, &summary.client, summary.visit)?;
    if fits(&summary) { Ok(Some(Record::from_json(&text)?)) } else { Ok(None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_capital_letters_tell_no_folders_apart_the_records_of_two_clients_stay_apart() {
        let code = |text: &str| text.parse::<ClientCode>().unwrap();
        let known = [code("J-1970"), code("k2")];
        assert_eq!(whose(&known, &code("j-1970"), || true), Some(&known[0]));
        assert_eq!(whose(&known, &code("K2"), || true), Some(&known[1]));
        assert_eq!(whose(&known, &code("j-1970"), || false), None, "they have a folder each");
        assert_eq!(whose(&known, &code("J-1970"), || true), None, "it is the same client");
        assert_eq!(whose(&known, &code("new"), || true), None);
    }
}
