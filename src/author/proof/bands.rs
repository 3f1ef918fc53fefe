//! Bands of numbers that overlap or leave a gap, and choices that an earlier branch has taken.
//!
//! Bands that stand one after another, and of which at least two meet without a gap, were most likely meant to part the
//! whole, and so were two that miss each other by one number: only those are looked at, so that *at least 30* beside *at
//! least 60* stays what it is.

use std::collections::BTreeMap;

use hip_triage_core::questionnaire::{
    Atom, Condition, Fault, FaultKind, Finding, Kind, Owner, Places, Question, QuestionId, Questionnaire, SourcePlace,
    Span, Thing,
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
    slips(findings, places, &mut faults);
    for (id, question) in questionnaire.question_ids() {
        branches(questionnaire, id, question, places, &mut faults);
    }
    faults
}

/// True if two findings ask for bands of the same number, behind the same gate.
fn alike(this: &Finding, other: &Finding) -> bool {
    let of = |finding: &Finding| band(&finding.condition).map(|(question, ..)| question);
    of(this).is_some() && of(this) == of(other) && this.when == other.when
}

/// Tells findings of which the bands, or the gates, miss each other by one number, wherever they stand.
fn slips(findings: &[Finding], places: &Places<'_>, faults: &mut Vec<Fault>) {
    let mut alike: BTreeMap<String, Vec<Band>> = BTreeMap::new();
    for finding in findings {
        let gate = finding.when.as_ref().and_then(band);
        let own = band(&finding.condition);
        let kinds = [
            own.map(|(question, low, high)| ("if", format!("{question:?} {:?}", finding.when), low, high)),
            gate.map(|(question, low, high)| {
                ("when", format!("{question:?} gates {:?}", finding.condition), low, high)
            }),
        ];
        for (key, alike_by, low, high) in kinds.into_iter().flatten() {
            let place = places.entry("findings", &finding.name);
            let span = place.map_or(places.start(), |place| place.key(key).unwrap_or(place).span());
            let owner = Owner { thing: Thing::Finding, name: Some(finding.name.clone()) };
            alike.entry(alike_by).or_default().push(Band { low, high, owner, span });
        }
    }
    for bands in alike.into_values().map(in_order) {
        let missed = bands.windows(2).filter(|two| two[0].misses_by_one(&two[1]));
        for fault in missed.filter_map(|two| two[0].fault_with(&two[1])) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
    }
}

fn band(condition: &Condition) -> Option<(QuestionId, i32, i32)> {
    match condition {
        Condition::Is(Atom::Between(question, low, high)) => Some((*question, *low, *high)),
        _ => None,
    }
}

/// Tells where bands that were meant to part the whole do not.
fn part(bands: Vec<Band>, faults: &mut Vec<Fault>) {
    let bands = in_order(bands);
    let any_meet = bands.windows(2).any(|two| two[0].high.checked_add(1) == Some(two[1].low));
    for two in bands.windows(2).filter(|two| any_meet || two[0].misses_by_one(&two[1])) {
        faults.extend(two[0].fault_with(&two[1]));
    }
}

fn in_order(mut bands: Vec<Band>) -> Vec<Band> {
    bands.sort_by_key(|band| (band.low, band.high));
    bands
}

impl Band {
    /// True if another band begins where this one ends, but for one number that is in both or in neither.
    fn misses_by_one(&self, next: &Self) -> bool {
        let by = i64::from(next.low) - i64::from(self.high) - 1;
        by.abs() == 1 && self.low < next.low && self.high < next.high
    }

    /// The fault between this band and the one that begins after it.
    fn fault_with(&self, next: &Self) -> Option<Fault> {
        let of = self.owner.clone();
        let kind = if next.low <= self.high {
            FaultKind::Overlap { of, low: next.low, high: self.high.min(next.high) }
        } else if self.high + 1 < next.low {
            FaultKind::Gap { of, low: self.high + 1, high: next.low - 1 }
        } else {
            return None;
        };
        Some(Fault::new(kind, next.span).with(self.span, "this is the other one"))
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
    let span = |branch: usize| next.and_then(|next| next.item(branch)).map_or(places.start(), SourcePlace::span);
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
    let mut taken: Vec<(hip_triage_core::questionnaire::ChoiceId, usize)> = Vec::new();
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
