//! The patient's page: the result, and where it hurts.

use super::handover::places;
use super::page::Block;
use super::{Page, Subject, result};
use crate::assessment::Assessment;
use crate::words::handover as said;

/// What the person was told, to keep and to bring along.
#[must_use]
pub fn patient(subject: &Subject<'_>) -> Page {
    let mut page = result(subject.interview(), &Assessment::of(subject.interview()));
    let places = places(subject, &subject.interview().path().answered);
    if !places.is_empty() {
        page.heading(said::WHERE_IT_HURTS);
        page.blocks.push(Block::List(places.iter().map(super::figure::in_words).collect()));
        page.blocks.push(Block::Figure(places));
    }
    page
}
