//! The patient's page: the result, where it hurts, and what changed since the last visit.

use super::compared::{Shown, compared};
use super::page::Block;
use super::places::places;
use super::since::{since, worse_first};
use super::{Page, Subject, result};
use crate::words::{cleaned, handover as said};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;

/// The page that is taken home: of which day it is, and of which visit, stands over the result.
#[must_use]
pub fn take_home(subject: &Subject<'_>) -> Page {
    let mut page = patient(subject.interview());
    let day = (!subject.day().is_empty()).then(|| (said::date(), cleaned(subject.day())));
    let visit = subject.record().map(|record| (said::client(), said::visit(record.client.as_str(), record.visit)));
    let told: Vec<_> =
        day.into_iter().chain(visit).map(|(label, value)| format!("{} {value}", said::labelled(label))).collect();
    if !told.is_empty() {
        page.blocks.insert(0, Block::Paragraph(told.join(". ")));
    }
    page
}

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
