//! The short result as a page.

use super::losses::losses_to_act_on;
use super::stop::awaited;
use super::{Block, Page, Spacing, write_text};
use crate::words::short as said;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::retested;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Urgency;
use hip_triage_core::short::{Now, Short};

/// The columns in which its lines are counted, wherever it is shown: everybody is told the same.
const COLUMNS: usize = 72;

/// The page that a person reads first: what to do, where it most likely comes from and why, what helps, and what to
/// watch for. It is cut to its limit; a red flag never is.
#[must_use]
pub fn short(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Page {
    let mut short = Short::of(interview, assessment);
    let number = &interview.questionnaire().identity().emergency.number;
    // Beside what cannot wait nobody is told an act that is less soon.
    let lost = if short.urgency() >= Some(Urgency::SameDay) {
        Vec::new()
    } else {
        losses_to_act_on(interview, &retested(interview).like_with_like)
    };
    airy(short.clone(), &lost, number).unwrap_or_else(|| {
        loop {
            let page = Page { spacing: Spacing::Close, ..page(&short, &lost, number) };
            if lines(&page) <= short.limit() || !short.leave_out_least() {
                return page;
            }
        }
    })
}

/// With a blank line over each part, if only what a glance can do without has to go for it.
fn airy(mut short: Short<'_>, lost: &[String], number: &str) -> Option<Page> {
    loop {
        let page = page(&short, lost, number);
        if lines(&page) <= short.limit() {
            return Some(page);
        }
        if !short.leave_out_extra() {
            return None;
        }
    }
}

/// How many lines a page takes, with its title.
fn lines(page: &Page) -> usize {
    let mut text = Vec::new();
    // Nothing can go wrong while a text is written to memory.
    let _ = write_text(page, COLUMNS, &mut text);
    String::from_utf8_lossy(&text).lines().count()
}

/// The page, with what a PT found `lost` and should be seen by a doctor.
fn page(short: &Short<'_>, lost: &[String], number: &str) -> Page {
    let urgent = short.urgency() >= Some(Urgency::SameDay);
    // Where how soon stands over it, that is its title.
    let title = if short.urgency().is_some() { "" } else { said::title() };
    let mut page = Page { spacing: Spacing::Airy, ..Page::new(title) };
    match short.now {
        Now::Care(urgency @ Urgency::Emergency, flag) => page.alarm(urgency, &said::call(number, flag.act_at(urgency))),
        Now::Care(urgency, flag) => page.alarm(urgency, flag.act_at(urgency)),
        Now::Unsure(urgency) => page.alarm(urgency, &said::unsure(urgency, number)),
        Now::Awaited(urgency) => page.alarm(urgency, awaited(urgency)),
        Now::Therapist => page.lead(said::see_pt()),
        Now::GoOn => page.lead(said::go_on()),
    }
    if !lost.is_empty() {
        page.paragraphs(&said::found_by_pt(lost.join(" ")));
    }
    other_flags(&mut page, short, urgent);
    page.paragraphs(&short.told.map(|told| said::told(told.asked, told.answer)).unwrap_or_default());
    let because: Vec<_> = [short.why, short.aside].into_iter().flatten().collect();
    page.paragraphs(&because.join(" "));
    origin(&mut page, short);
    let avoid = short.avoid.map(said::avoid);
    let heading = if short.now == Now::GoOn { said::helps_too() } else { said::helps() };
    page.list(heading, short.helps.iter().cloned().chain(avoid).collect());
    if urgent {
        page.paragraphs(&short.sooner.join(" "));
    } else {
        page.list(said::sooner(), short.sooner.clone());
    }
    for caution in &short.cautions {
        page.paragraphs(caution);
    }
    page
}

/// Adds the other red flags, and what is not sure, on the first page of the smallest window, before any why.
fn other_flags(page: &mut Page, short: &Short<'_>, urgent: bool) {
    let also = short.also.iter().map(|(urgency, about)| said::also(*urgency, about));
    listed(page, also.collect());
    let unsure = if urgent && short.look_again.is_empty() { short.unsure } else { 0 };
    if !short.mention.is_empty() || unsure > 0 {
        let told = if urgent { said::mention_too(&short.mention, unsure) } else { said::mention(&short.mention) };
        page.paragraphs(&told);
    }
    let again = short.look_again.iter().map(|question| (*question).to_owned());
    page.list(&said::look_again(short.unsure, short.look_again.len()), again.collect());
    if !short.ask_about.is_empty() {
        page.paragraphs(&said::ask_about(&short.ask_about));
    }
}

/// Where it most likely comes from, and why.
fn origin(page: &mut Page, short: &Short<'_>) {
    let told = [short.origin.as_deref(), short.meaning.as_deref()].into_iter().flatten();
    let told: Vec<_> = told.chain(short.outside.iter().map(String::as_str)).collect();
    if !told.is_empty() {
        page.blocks.push(Block::Subheading(said::where_from().to_owned()));
        page.paragraphs(&told.join(" "));
    }
    let against = short.against.as_deref().map(said::against);
    page.list(said::why(), short.reasons.iter().cloned().chain(against).collect());
    let would_tell = if short.asks_again { said::would_tell_if_sure() } else { said::would_tell() };
    page.list(would_tell, short.would_tell.iter().map(|question| (*question).to_owned()).collect());
}

/// A list without a heading; nothing where it is empty.
fn listed(page: &mut Page, items: Vec<String>) {
    if !items.is_empty() {
        page.blocks.push(Block::List(items));
    }
}
