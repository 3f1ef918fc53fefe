//! One folder on disk where an interview is kept, until everything that was kept is deleted.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::format::SavedAnswer;
use super::{Keep, Restored, SavedInterview, UnreadableSave};
use crate::disk::{self, Lock, create_folder, create_root, entries, lock, read_kept};
use crate::words::saved as words;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{QuestionId, Questionnaire};

/// The interview that goes on.
pub(super) const PRESENT: &str = "interview.json";
/// The one before it.
const PREVIOUS: &str = "previous.json";
/// Held by the program that writes here.
const LOCK: &str = "lock";
/// Begins the name under which a file that cannot be read is set aside.
const DAMAGED: &str = "interview-damaged-";
/// Ends that name.
const DAMAGED_END: &str = ".json";
/// Begins the name of a file that is still being written.
const PARTIAL: &str = "interview.";

/// Keeps interviews of one questionnaire in a folder of their own, readable by their owner only.
///
/// A save is whole or not there: it is written beside the file, flushed, and renamed over it.
/// While one program writes here, another one keeps nothing.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    folder: PathBuf,
    present: PathBuf,
    today: Date,
    lock: Option<Lock>,
    /// Says whether anything may be written at all.
    keeps: bool,
    /// Says whether the last save went wrong.
    failing: bool,
    known: Known,
}

/// The interview that is on disk, as far as it matters for the next save.
#[derive(Debug, Default)]
struct Known {
    answered: BTreeSet<QuestionId>,
    set_aside: Vec<SavedAnswer>,
}

/// A store, and what was found in it.
#[derive(Debug)]
pub struct Opened<'q> {
    /// Where answers go from now on.
    pub store: Store,
    /// The interview that was kept.
    pub kept: Option<Restored<'q>>,
    /// News for the person: a damaged file was set aside, or nothing will be saved.
    pub notices: Vec<String>,
}

impl Store {
    /// Opens the folder of a questionnaire under `root`, creating it if need be, and reads what is
    /// kept there. Whatever is wrong with it becomes a notice: an interview can always go on.
    #[must_use]
    pub fn open<'q>(root: &Path, questionnaire: &'q Questionnaire, today: Date) -> Opened<'q> {
        let folder = root.join(&questionnaire.identity().id);
        let present = folder.join(PRESENT);
        let mut store = Self {
            root: root.to_owned(),
            folder,
            present,
            today,
            lock: None,
            keeps: true,
            failing: false,
            known: Known::default(),
        };
        let mut notices = Vec::new();
        let mut kept = None;
        match store.prepare() {
            Ok(()) => match store.read(questionnaire) {
                // Where nothing fits any more there is nothing to go on with; the file keeps it.
                Ok(Some(restored)) if restored.interview.answers().is_empty() => notices = restored.notices,
                Ok(restored) => kept = restored,
                Err(notice) => notices.push(notice),
            },
            Err(error) => {
                store.keeps = false;
                notices.push(if error.kind() == io::ErrorKind::WouldBlock {
                    words::open_elsewhere().to_owned()
                } else {
                    words::cannot_keep(&store.folder, &error)
                });
            }
        }
        Opened { store, kept, notices }
    }

    /// Creates the folder and takes the lock, unless both is done. Fails with
    /// [`WouldBlock`](io::ErrorKind::WouldBlock) when another program holds the lock.
    fn prepare(&mut self) -> io::Result<()> {
        if self.lock.is_some() && self.folder.is_dir() {
            return Ok(());
        }
        create_root(&self.root)?;
        create_folder(&self.folder)?;
        self.lock = lock(&self.folder.join(LOCK))?;
        disk::remove_partial(&self.folder, PARTIAL);
        Ok(())
    }

    /// Reads what is kept. What cannot be read is set aside or left alone; the error says so.
    fn read<'q>(&mut self, questionnaire: &'q Questionnaire) -> Result<Option<Restored<'q>>, String> {
        let saved = match read_kept(&self.present) {
            Ok(json) => SavedInterview::from_json(&json),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(UnreadableSave::Damaged),
            Err(error) => {
                self.keeps = false;
                return Err(words::cannot_read(&self.present, &error));
            }
        };
        match saved {
            Ok(saved) if saved.asked().id != questionnaire.identity().id => {
                let (theirs, ours) = (&saved.asked().id, &questionnaire.identity().id);
                Err(self.set_aside(|aside| words::other_questions(aside, theirs, ours)))
            }
            Ok(saved) => {
                let day = saved.saved_day();
                let (mut restored, set_aside) = saved.restore(questionnaire, self.today);
                self.tell_last(&mut restored.interview, day);
                self.known = Known { answered: answered(&restored.interview), set_aside };
                Ok(Some(restored))
            }
            Err(UnreadableSave::Newer) => {
                self.keeps = false;
                Err(words::newer(&self.present))
            }
            Err(UnreadableSave::Damaged) => Err(self.set_aside(words::damaged)),
        }
    }

    /// Says to the interview that is kept what was answered in the one before it, as far as that can be read.
    fn tell_last(&self, kept: &mut Interview<'_>, saved: Option<Date>) {
        let previous = read_kept(&self.folder.join(PREVIOUS)).ok();
        let previous = previous.and_then(|json| SavedInterview::from_json(&json).ok());
        let ours = &kept.questionnaire().identity().id;
        if let Some(previous) = previous.filter(|previous| previous.asked().id == *ours) {
            previous.tell_last(kept, saved);
        }
    }

    /// Gives what is kept another name, and says so; where that cannot be, it is left alone.
    fn set_aside(&mut self, told: impl Fn(&Path) -> String) -> String {
        match set_aside(&self.folder, &self.present) {
            Ok(aside) => told(&aside),
            Err(error) => {
                self.keeps = false;
                words::cannot_read(&self.present, &error)
            }
        }
    }

    /// Keeps the interview. Answers are never taken back, so an interview that lacks one that is
    /// kept is another one: then what is kept becomes the previous interview first.
    fn put(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.prepare()?;
        let answered = answered(interview);
        if !self.known.answered.is_subset(&answered) {
            match fs::rename(&self.present, self.folder.join(PREVIOUS)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => self.known = Known::default(),
            }
        }
        let mut saved = SavedInterview::of(interview, self.today);
        saved.set_aside.clone_from(&self.known.set_aside);
        self.write(&saved)?;
        self.known.answered = answered;
        Ok(())
    }

    /// Writes the file beside the old one and puts it in its place.
    fn write(&self, saved: &SavedInterview) -> io::Result<()> {
        disk::write_whole(&self.present, PARTIAL, &saved.to_json()?)
    }
}

impl Keep for Store {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        if !self.keeps || interview.answers().is_empty() {
            return Ok(());
        }
        let saved = self.put(interview);
        self.failing = saved.is_err();
        saved
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        super::write_page(Some(&self.root), name, ending, bytes)
    }

    fn forget(&mut self) -> io::Result<()> {
        let lock = self.lock.take();
        let held = lock.as_ref().map(|_| self.folder.as_path());
        let forgotten = forget_but(&self.root, held);
        self.known = Known::default();
        forgotten.failed.map_or(Ok(()), |(_, error)| Err(error))
    }

    fn place(&self) -> Option<&Path> {
        (self.keeps && !self.failing).then_some(self.present.as_path())
    }
}

impl Drop for Store {
    /// Where nothing was kept, nothing is left behind.
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            disk::remove_if_unused(&self.folder, LOCK, lock);
            // A folder that holds anything else stays.
            let _ = fs::remove_dir(&self.root);
        }
    }
}

fn answered(interview: &Interview<'_>) -> BTreeSet<QuestionId> {
    interview.answers().keys().copied().collect()
}

/// Gives a file that cannot be read another name, one that nothing has yet.
fn set_aside(folder: &Path, path: &Path) -> io::Result<PathBuf> {
    let mut names = (1..).map(|number: u32| folder.join(format!("{DAMAGED}{number}{DAMAGED_END}")));
    let free = names.find(|name| fs::symlink_metadata(name).is_err()).ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(path, &free)?;
    Ok(free)
}

/// The result of deleting.
#[derive(Debug, Default)]
pub struct Forgotten {
    /// The files that are gone.
    pub deleted: Vec<PathBuf>,
    /// A path that is still there, and why, if there is one.
    pub failed: Option<(PathBuf, io::Error)>,
}

/// Deletes every interview that is kept under `root`, of any questionnaire, unless another program
/// is using it. Nothing else that stands there is touched.
#[must_use]
pub fn forget(root: &Path) -> Forgotten {
    forget_but(root, None)
}

/// The same for a program that itself holds the lock of the folder `held`.
fn forget_but(root: &Path, held: Option<&Path>) -> Forgotten {
    let mut forgotten = Forgotten::default();
    let folders = entries(root).unwrap_or_else(|error| {
        forgotten.failed = Some((root.to_owned(), error));
        Vec::new()
    });
    // What a link leads to is not ours.
    let ours = |folder: &PathBuf| fs::symlink_metadata(folder).is_ok_and(|known| known.is_dir());
    for folder in folders.into_iter().filter(ours) {
        match if held == Some(folder.as_path()) { Ok(None) } else { own(&folder) } {
            Ok(lock) => {
                empty(&folder, &mut forgotten);
                drop(lock);
            }
            Err(error) => forgotten.failed = Some((folder.clone(), error)),
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
    // What is no file was never locked.
    if !fs::symlink_metadata(&path).is_ok_and(|known| known.is_file()) {
        return Ok(None);
    }
    lock(&path).map_err(|error| {
        if error.kind() == io::ErrorKind::WouldBlock { io::Error::other(words::forget_open_elsewhere()) } else { error }
    })
}

/// Deletes what is ours in a folder. What cannot be deleted keeps nothing else there.
fn empty(folder: &Path, forgotten: &mut Forgotten) {
    let entries = entries(folder).unwrap_or_else(|error| {
        forgotten.failed = Some((folder.to_owned(), error));
        Vec::new()
    });
    for path in entries {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let holds = is_interview(&name) || disk::is_partial(&path, PARTIAL);
        if !holds && name != LOCK {
            continue;
        }
        match remove(&path) {
            Ok(()) if holds => forgotten.deleted.push(path),
            Ok(()) => {}
            Err(error) => forgotten.failed = Some((path, error)),
        }
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn is_interview(name: &str) -> bool {
    name == PRESENT || name == PREVIOUS || (name.starts_with(DAMAGED) && name.ends_with(DAMAGED_END))
}
