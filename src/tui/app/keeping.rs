//! What became of the answers on disk, as far as the person should know.

/// Where answers are kept, and how that went.
#[derive(Clone, Debug)]
pub(super) struct Keeping {
    place: Option<String>,
    fault: Option<String>,
    told: bool,
    last: Last,
}

/// What was done last.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Last {
    Saved,
    Failed,
    Forgotten,
}

impl Keeping {
    pub(super) fn at(place: Option<String>) -> Self {
        Self { place, fault: None, told: false, last: Last::Saved }
    }

    pub(super) fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// That an answer could not be saved.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// An answer was saved, or it was not and this says so. A failure is told once, and stays as
    /// long as the page that is shown now.
    pub(super) fn saved(&mut self, fault: Option<String>) {
        self.last = if fault.is_some() { Last::Failed } else { Last::Saved };
        if fault.is_some() && !self.told {
            self.fault = fault;
            self.told = true;
        }
    }

    /// Another page is shown.
    pub(super) fn turn_page(&mut self) {
        self.fault = None;
    }

    /// Everything is deleted.
    pub(super) fn forgot(&mut self) {
        self.last = Last::Forgotten;
    }

    pub(super) fn can_forget(&self) -> bool {
        self.place.is_some() && self.last != Last::Forgotten
    }

    pub(super) fn is_forgotten(&self) -> bool {
        self.last == Last::Forgotten
    }

    /// Whether everything answered is kept.
    pub(super) fn is_saved(&self) -> bool {
        self.last == Last::Saved
    }
}
