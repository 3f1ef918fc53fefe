//! The bands into which conditions part what is typed on a line.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::Answers;
use crate::questionnaire::Atom;

impl Answers<'_> {
    /// The numbers on offer in bands: conditions tell no two numbers of one band apart. None where no number is asked for.
    #[must_use]
    pub fn bands(self) -> Vec<RangeInclusive<i32>> {
        let Some((min, max)) = self.question.range() else { return Vec::new() };
        let starts = self.read().flat_map(|(low, high)| [low, high.saturating_add(1)]);
        let starts = starts.chain(self.starts.iter().copied()).chain([min]);
        let starts: BTreeSet<i32> = starts.filter(|start| (min..=max).contains(start)).collect();
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([max]);
        starts.iter().zip(ends).map(|(start, end)| *start..=end).collect()
    }

    /// The numbers beside which some condition changes, on offer or not, each as often as a condition does.
    pub(super) fn edges(self) -> impl Iterator<Item = i32> {
        let read = self.read().flat_map(|(low, high)| [low.saturating_sub(1), low, high, high.saturating_add(1)]);
        read.chain(self.starts.iter().flat_map(|start| [start.saturating_sub(1), *start]))
    }

    /// The least and the most number of each thing that conditions read.
    fn read(self) -> impl Iterator<Item = (i32, i32)> {
        self.atoms.iter().filter_map(|atom| match atom {
            Atom::Between(_, low, high) => Some((*low, *high)),
            _ => None,
        })
    }
}
