//! Where each tip stands: in which list of which origin or pattern.

use serde::{Deserialize, Serialize};

use super::{Questionnaire, Target, Tip};
use crate::named;

named! {
    /// What tips are about.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
    pub enum TipKind {
        /// What helps meanwhile.
        Helps: "helps",
        /// What to avoid meanwhile.
        Avoid: "avoid",
    }
}

/// A tip of an origin, or of a pattern.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct TipId {
    /// Whose it is.
    pub of: Target,
    /// In which of its lists it stands.
    pub kind: TipKind,
    /// Its position there, from 0.
    pub position: usize,
}

impl Questionnaire {
    /// All tips, those of each origin before those of its patterns.
    pub fn tips(&self) -> impl Iterator<Item = (TipId, &Tip)> {
        let of = self.category_ids().flat_map(|(category, _)| {
            let patterns = self.pattern_ids(category).map(|(pattern, _)| Target::Pattern(pattern));
            [Target::Category(category)].into_iter().chain(patterns)
        });
        of.flat_map(|of| self.tips_of(of))
    }

    /// The tips of an origin by itself, or of a pattern by itself.
    pub fn tips_of(&self, of: Target) -> impl Iterator<Item = (TipId, &Tip)> {
        TipKind::ALL.into_iter().flat_map(move |(_, kind)| {
            let tips = self.tips_in(of, kind).iter().enumerate();
            tips.map(move |(position, tip)| (TipId { of, kind, position }, tip))
        })
    }

    /// A tip.
    #[must_use]
    pub fn tip(&self, id: TipId) -> &Tip {
        &self.tips_in(id.of, id.kind)[id.position]
    }

    fn tips_in(&self, of: Target, kind: TipKind) -> &[Tip] {
        let (helps, avoid) = match of {
            Target::Category(id) => (&self.category(id).helps, &self.category(id).avoid),
            Target::Pattern(id) => (&self.pattern(id).helps, &self.pattern(id).avoid),
        };
        match kind {
            TipKind::Helps => helps,
            TipKind::Avoid => avoid,
        }
    }
}
