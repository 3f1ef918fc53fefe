//! The findings that count, and those whose place others take.

use crate::questionnaire::FindingId;

use super::Standing;

/// How findings stand that count or are replaced, by their positions.
#[derive(Clone, Debug)]
pub(super) struct Counting(Vec<Option<Standing>>);

impl Counting {
    /// None of so many.
    pub(super) fn none(findings: usize) -> Self {
        Self(vec![None; findings])
    }

    /// How a finding stands, if it counts or is replaced.
    #[inline]
    pub(super) fn get(&self, finding: FindingId) -> Option<Standing> {
        self.0[finding.index()]
    }

    /// Says how a finding stands.
    #[inline]
    pub(super) fn set(&mut self, finding: FindingId, standing: Standing) {
        self.0[finding.index()] = Some(standing);
    }

    /// Each of them, in the order of the questionnaire.
    pub(super) fn iter(&self) -> impl Iterator<Item = (FindingId, Standing)> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(position, standing)| Some((FindingId::new(position), (*standing)?)))
    }
}
