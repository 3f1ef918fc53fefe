//! The fate of the answers on disk, as far as the person should know.

/// Where answers are kept, and how that went.
#[derive(Clone, Debug)]
pub(super) struct Keeping {
    place: Option<String>,
    fault: Option<String>,
    /// Why the last save failed, as long as it has not been made good.
    failed: Option<String>,
    told: bool,
    last: Last,
}

/// The last thing that was done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Last {
    Saved,
    Failed,
    Forgotten,
}

impl Keeping {
    pub(super) fn at(place: Option<String>) -> Self {
        Self { place, fault: None, failed: None, told: false, last: Last::Saved }
    }

    pub(super) fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// That an answer could not be saved.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// An answer was saved, or it was not and this says so. A failure is told once, and stays as
    /// long as the page that is shown now; if it is to be told always, until all is saved.
    pub(super) fn saved(&mut self, fault: Option<String>, always: bool) {
        self.last = if fault.is_some() { Last::Failed } else { Last::Saved };
        self.failed.clone_from(&fault);
        if always {
            self.fault = fault;
        } else if fault.is_some() && !self.told {
            self.fault = fault;
            self.told = true;
        }
    }

    /// Why not everything is saved, as long as that is so.
    pub(super) fn failed(&self) -> Option<&str> {
        self.failed.as_deref()
    }

    /// Another page is shown.
    pub(super) fn turn_page(&mut self) {
        self.fault = None;
    }

    /// Everything is deleted.
    pub(super) fn forgot(&mut self) {
        self.last = Last::Forgotten;
        self.failed = None;
    }

    pub(super) fn can_forget(&self) -> bool {
        self.place.is_some() && self.last != Last::Forgotten
    }

    pub(super) fn is_forgotten(&self) -> bool {
        self.last == Last::Forgotten
    }

    /// Tells whether everything answered is kept.
    pub(super) fn is_saved(&self) -> bool {
        self.last == Last::Saved
    }
}
