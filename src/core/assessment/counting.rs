//! The findings that count, and those whose place others take.

use crate::questionnaire::FindingId;

use super::Standing;

/// How findings stand that count or are replaced, in the order of the questionnaire.
#[derive(Clone, Debug)]
pub(super) struct Counting(Vec<(FindingId, Standing)>);

/// About how many findings count.
const USUAL: usize = 32;

impl Counting {
    /// None, with room for as many as count in most interviews.
    pub(super) fn with_room() -> Self {
        Self(Vec::with_capacity(USUAL))
    }

    /// How a finding stands, if it counts or is replaced.
    pub(super) fn get(&self, finding: FindingId) -> Option<Standing> {
        self.place(finding).ok().map(|place| self.0[place].1)
    }

    /// Says how a finding stands.
    pub(super) fn set(&mut self, finding: FindingId, standing: Standing) {
        match self.place(finding) {
            Ok(place) => self.0[place].1 = standing,
            Err(place) => self.0.insert(place, (finding, standing)),
        }
    }

    /// Each of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (FindingId, Standing)> {
        self.0.iter().copied()
    }

    fn place(&self, finding: FindingId) -> Result<usize, usize> {
        match self.0.last() {
            Some((last, _)) if *last >= finding => self.0.binary_search_by_key(&finding, |(known, _)| *known),
            _ => Err(self.0.len()),
        }
    }
}
