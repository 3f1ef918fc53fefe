//! What called for a doctor before this visit, and what one who looked has said.

use super::flags::{about, concern};
use super::{fact, values};
use crate::report::page::Block;
use crate::report::raised::{raised_by, sentence};
use crate::report::{Page, Subject};
use crate::words::handover as said;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Allowed, Answer, Raised};
use hip_triage_core::questionnaire::Role;

/// What the doctor who looked allows, with the note that says which.
pub(super) fn allowed(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let Some(allowed) = assessment.allowed() else { return };
    page.lead(said::allowed(allowed, subject.day()));
    if assessment.doctor_first() {
        page.paragraphs(said::allowed_before_today());
    }
    match subject.note_of(Role::Allowed) {
        Some(note) => page.facts(vec![fact(said::role_allowed(), values::noted(subject, note, said::quoted))]),
        None if allowed == Allowed::Some => page.blocks.push(Block::ToFill(vec![said::role_allowed().to_owned()])),
        None => {}
    }
}

/// What called for a doctor before, and whether one has looked: as it was said, or to be answered by hand.
pub(super) fn to_be_seen(page: &mut Page, subject: &Subject<'_>) {
    let told: Vec<_> = told_on_visit_before(subject).into_iter().chain(told_earlier(subject)).collect();
    if told.is_empty() {
        return;
    }
    for told in told {
        page.lead(told);
    }
    let interview = subject.interview();
    let seen = subject.questionnaire().with_role(Role::Seen);
    let day = subject.day();
    let told = match seen.and_then(|id| interview.answer_to(id)) {
        None => None,
        Some(Answer::NotSure) => Some(said::not_sure_if_seen(day)),
        Some(_) if interview.doctor_has_looked() => Some(said::seen(day)),
        Some(_) => Some(said::not_seen(day)),
    };
    if let Some(told) = &told {
        page.paragraphs(told);
    }
    match subject.note_of(Role::Seen) {
        Some(note) => page.facts(vec![fact(said::by_whom(), values::noted(subject, note, said::quoted))]),
        None if told.is_some() => page.blocks.push(Block::ToFill(vec![said::by_whom().to_owned()])),
        None => page.blocks.push(Block::ToFill(vec![said::seen_by_whom().to_owned()])),
    }
}

/// Each red flag that called for one on the visit before, with the signs that raised it.
fn told_on_visit_before(subject: &Subject<'_>) -> Vec<String> {
    let Some(before) = subject.before() else { return Vec::new() };
    let flags = before.snapshot.iter().flat_map(|told| &told.red_flags);
    let mut flags = flags.filter(|flag| flag.urgency.calls_for_a_doctor()).peekable();
    if flags.peek().is_none() {
        return Vec::new();
    }
    let (then, _) = before.interview(subject.questionnaire());
    let looked_at = subject.interview().raised().into_iter().filter(|raised| raised.looked_at.is_some());
    let looked_at: Vec<_> = looked_at.map(|raised| &subject.questionnaire().red_flag(raised.flag).name).collect();
    let told = flags.map(|flag| {
        // What is raised by the signs of then stands in full where it is told as it is now.
        if looked_at.contains(&&flag.red_flag) {
            let stood = said::flag_stood(flag.urgency, flag.certain, None);
            return said::visit_called_for(before.visit, &said::flag_was(&stood, &about(subject, &flag.red_flag)));
        }
        let known = subject.questionnaire().find_red_flag(&flag.red_flag).filter(|_| flag.certain);
        let because = known.map(|id| sentence(raised_by(&then, id), |_, words| words)).unwrap_or_default();
        let concern = concern(subject, &flag.red_flag);
        let stood = said::flag_stood(flag.urgency, flag.certain, None);
        said::visit_called_for(before.visit, &said::flag_was(&stood, &format!("{concern}{because}")))
    });
    told.collect()
}

/// Each that called for one on a visit before that, or in a self-check on an earlier day.
fn told_earlier(subject: &Subject<'_>) -> Vec<String> {
    let last = subject.before().and_then(|before| before.snapshot.as_ref());
    let questionnaire = subject.questionnaire();
    let is_of_last = |raised: &&Raised| {
        let name = &questionnaire.red_flag(raised.flag).name;
        let told = last.iter().flat_map(|told| &told.red_flags);
        told.filter(|flag| flag.urgency.calls_for_a_doctor()).any(|flag| flag.red_flag == *name)
    };
    let earlier = subject.interview().called_before().iter().filter(|raised| !is_of_last(raised));
    let told = earlier.map(|raised| {
        let concern = subject.of_them(&questionnaire.red_flag(raised.flag).concern);
        said::called_earlier(said::flag_was(&said::flag_stood(raised.urgency, raised.certain, None), &concern))
    });
    told.collect()
}
