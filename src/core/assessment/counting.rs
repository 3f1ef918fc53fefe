//! The findings that count, and those whose place others take.

use crate::questionnaire::FindingId;

use super::Standing;

/// How findings stand that count or are replaced.
#[derive(Clone, Debug)]
pub(super) struct Counting {
    /// By their positions.
    standings: Vec<Option<Standing>>,
    /// Those of which something is said there, in the order of the questionnaire.
    findings: Vec<FindingId>,
}

impl Counting {
    /// None of so many.
    pub(super) fn none(findings: usize) -> Self {
        Self { standings: vec![None; findings], findings: Vec::new() }
    }

    /// None any more, in the same storage.
    pub(super) fn clear(&mut self) {
        self.findings.drain(..).for_each(|finding| self.standings[finding.index()] = None);
    }

    /// How a finding stands, if it counts or is replaced.
    #[inline]
    pub(super) fn get(&self, finding: FindingId) -> Option<Standing> {
        self.standings[finding.index()]
    }

    /// Says how a finding stands.
    pub(super) fn set(&mut self, finding: FindingId, standing: Standing) {
        if self.standings[finding.index()].replace(standing).is_none() {
            let place = self.findings.partition_point(|known| *known < finding);
            self.findings.insert(place, finding);
        }
    }

    /// Each of them, in the order of the questionnaire.
    pub(super) fn iter(&self) -> impl Iterator<Item = (FindingId, Standing)> {
        self.findings.iter().filter_map(|finding| Some((*finding, self.get(*finding)?)))
    }
}
