//! Bands of numbers that overlap or leave a gap, and choices that an earlier branch has taken.
//!
//! Bands that stand one after another, and of which at least two meet without a gap, were most likely meant to part the
//! whole: only those are looked at, so that *at least 30* beside *at least 60* stays what it is.

use crate::questionnaire::{
    Atom, Condition, Fault, FaultKind, Finding, Kind, Owner, Place, Places, Question, QuestionId, Questionnaire, Span,
    Thing,
};

/// A band, and where it is written.
#[derive(Clone, Debug)]
struct Band {
    low: i32,
    high: i32,
    owner: Owner,
    span: Span,
}

/// Looks through findings and branches.
pub(super) fn faults(questionnaire: &Questionnaire, places: &Places<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let start = places.start();
    let findings = questionnaire.findings();
    let mut at = 0;
    while at < findings.len() {
        let run = findings[at..].iter().take_while(|finding| alike(finding, &findings[at])).count().max(1);
        let bands = findings[at..at + run].iter().filter_map(|finding| {
            let (_, low, high) = band(&finding.condition)?;
            let place = places.entry("findings", &finding.name);
            let span = place.map_or(start, |place| place.key("if").unwrap_or(place).span());
            let owner = Owner { thing: Thing::Finding, name: Some(finding.name.clone()) };
            Some(Band { low, high, owner, span })
        });
        part(bands.collect(), &mut faults);
        at += run;
    }
    for (id, question) in questionnaire.question_ids() {
        branches(questionnaire, id, question, places, &mut faults);
    }
    faults
}

/// Whether two findings ask for bands of the same number, behind the same gate.
fn alike(this: &Finding, other: &Finding) -> bool {
    let of = |finding: &Finding| band(&finding.condition).map(|(question, ..)| question);
    of(this).is_some() && of(this) == of(other) && this.when == other.when
}

fn band(condition: &Condition) -> Option<(QuestionId, i32, i32)> {
    match condition {
        Condition::Is(Atom::Between(question, low, high)) => Some((*question, *low, *high)),
        _ => None,
    }
}

/// Tells where bands that were meant to part the whole do not.
fn part(mut bands: Vec<Band>, faults: &mut Vec<Fault>) {
    bands.sort_by_key(|band| (band.low, band.high));
    let meet = |two: &[Band]| two[0].high.checked_add(1) == Some(two[1].low);
    if !bands.windows(2).any(meet) {
        return;
    }
    for two in bands.windows(2) {
        let [this, next] = two else { continue };
        let of = this.owner.clone();
        if next.low <= this.high {
            let kind = FaultKind::Overlap { of, low: next.low, high: this.high.min(next.high) };
            faults.push(Fault::new(kind, next.span).with(this.span, "this is the other one"));
        } else if this.high + 1 < next.low {
            let kind = FaultKind::Gap { of, low: this.high + 1, high: next.low - 1 };
            faults.push(Fault::new(kind, next.span).with(this.span, "this is the other one"));
        }
    }
}

/// Tells what overlaps in the branches of a question.
fn branches(
    questionnaire: &Questionnaire,
    id: QuestionId,
    question: &Question,
    places: &Places<'_>,
    faults: &mut Vec<Fault>,
) {
    let Some(step) = question.step().filter(|step| step.next.branches.len() > 1) else { return };
    let next = places.entry("questions", &question.name).and_then(|place| place.key("next"));
    let span = |branch: usize| next.and_then(|next| next.item(branch)).map_or(places.start(), Place::span);
    let mut by_number: Vec<(QuestionId, Vec<Band>)> = Vec::new();
    for (index, branch) in step.next.branches.iter().enumerate() {
        let Some((read, low, high)) = band(&branch.condition) else { continue };
        let owner = Owner { thing: Thing::Branch, name: Some(format!("{}", index + 1)) };
        let band = Band { low, high, owner, span: span(index) };
        match by_number.iter_mut().find(|(known, _)| *known == read) {
            Some((_, bands)) => bands.push(band),
            None => by_number.push((read, vec![band])),
        }
    }
    for (_, bands) in by_number {
        part(bands, faults);
    }
    if !matches!(question.kind, Kind::One { .. }) {
        return;
    }
    let mut taken: Vec<(crate::questionnaire::ChoiceId, usize)> = Vec::new();
    for (index, branch) in step.next.branches.iter().enumerate() {
        let Condition::Is(Atom::Chosen(read, choices)) = &branch.condition else { continue };
        if *read != id {
            continue;
        }
        for choice in choices {
            if let Some((_, first)) = taken.iter().find(|(known, _)| known == choice) {
                let choice = questionnaire.question(id).choice(*choice).name.clone();
                let kind = FaultKind::ChoiceTaken { choice };
                faults.push(Fault::new(kind, span(index)).with(span(*first), "this one takes it"));
            } else {
                taken.push((*choice, index));
            }
        }
    }
}
