//! The patient's page: the result, where it hurts, and what changed since the last visit.

use super::compared::{Shown, compared};
use super::page::Block;
use super::places::places;
use super::since::{since, worse_first};
use super::{Page, result};
use crate::words::handover as said;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;

/// The result as the person was told it, to keep and to bring along.
#[must_use]
pub fn patient(interview: &Interview<'_>) -> Page {
    let mut page = result(interview, &Assessment::of(interview));
    worse_first(&mut page, interview);
    since(&mut page, interview);
    compared(&mut page, interview, said::then_is_last(), Shown::Ratings, &|_| true, Vec::new());
    let places = places(interview);
    if !places.is_empty() {
        page.heading(said::where_it_hurts());
        page.blocks.push(Block::List(places.iter().map(super::figure::in_words).collect()));
        page.blocks.push(Block::Figure(places));
    }
    page
}
