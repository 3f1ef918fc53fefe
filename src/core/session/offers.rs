//! The acts that are offered where the person stands.

use super::{Act, Place, Session};
use crate::interview::End;

impl Session<'_> {
    /// Tells whether an act leads anywhere here, so that it is worth showing.
    #[must_use]
    pub fn offers(&self, act: &Act) -> bool {
        let open = self.question().is_some();
        match act {
            Act::Begin(beginning) => self.place == Place::Welcome && *beginning < self.beginnings.len(),
            Act::Answer(_) => open,
            Act::Note(_) => self.is_intake() && (open || self.can_decide()),
            Act::Chart { .. } => self.question().is_some_and(|id| self.can_be_charted(id)),
            Act::Back => match self.place {
                Place::Asking(id) | Place::LookingBack(id) => self.shown_before(Some(id)).is_some(),
                Place::Stop => self.shown_before(None).is_some(),
                Place::Examining(_) => self.trail.len() > 1 || self.shown_before(None).is_some(),
                Place::Review => match self.path.end {
                    End::Ask(_) => true,
                    End::Finished => !self.trail.is_empty() || self.shown_before(None).is_some(),
                    End::Stop(_) => self.shown_before(None).is_some(),
                },
                Place::Correcting(_) | Place::Items | Place::Result => true,
                Place::Welcome => false,
            },
            Act::Open(id) => match self.place {
                Place::Review => self.reviewed().iter().any(|reviewed| reviewed.question == *id),
                Place::Items | Place::Examining(_) => self.is_item(*id),
                _ => false,
            },
            Act::Review => self.has_answers() && !matches!(self.place, Place::Welcome | Place::Review),
            Act::Items => self.is_intake() && self.place != Place::Welcome && self.path.end == End::Finished,
            Act::Proceed => matches!(self.place, Place::Stop | Place::Review | Place::Items),
            Act::Acknowledge => self.is_intake() && self.place == Place::Stop,
            Act::Leave => true,
        }
    }

    /// Tells whether a PT stands at a result by which a doctor comes first, and may go on without for a reason; or has decided so.
    #[must_use]
    pub fn can_decide(&self) -> bool {
        self.place == Place::Result && !self.interview.to_decide().is_empty()
    }
}
