//! Proofs about safety: its questions come first, in a straight line, for everybody.

use super::fault::{Fault, FaultKind, Faults, Misplaced, Span};
use super::flow::{Tree, Way};
use super::language::QuestionDraft;
use super::{Audience, Go, Kind, Role, Section};

/// The places of some keys of a question.
pub(super) struct Places {
    section: Span,
    optional: Span,
    audience: Span,
}

impl Places {
    pub(super) fn of(question: &QuestionDraft) -> Self {
        let place = |key| question.keys.place(key);
        Self { section: place("section"), optional: place("optional"), audience: place("audience") }
    }
}

/// Tells where there is not exactly one safety section, at the top.
pub(super) fn sections(sections: &[Section], places: &[Span], place: Span, whole: bool, faults: &mut Faults) {
    let mut safety = sections.iter().zip(places).enumerate().filter(|(_, (section, _))| section.safety);
    match safety.next() {
        None if whole && !sections.is_empty() => faults.add(FaultKind::SafetySections { count: 0 }, place),
        Some((position, (_, place))) => {
            if position > 0 {
                faults.add(FaultKind::SafetyNotFirst { name: sections[0].name.clone() }, *place);
            }
            let count = sections.iter().filter(|section| section.safety).count();
            for (_, (_, second)) in safety {
                faults.push(Fault::new(FaultKind::SafetySections { count }, *second).with(*place, "the first one"));
            }
        }
        None => {}
    }
}

/// Tells the safety questions that somebody may not be asked, or not in one order.
pub(super) fn questions(tree: &Tree<'_>, sections: &[Section], places: &[Places], whole: bool, faults: &mut Faults) {
    let safety: Vec<bool> = tree
        .questions
        .iter()
        .map(|q| whole && q.step().is_some_and(|s| sections.get(s.section.index()).is_some_and(|s| s.safety)))
        .collect();
    for (index, question) in tree.questions.iter().enumerate() {
        let name = || question.name.clone();
        if let Kind::Many { choices, .. } = &question.kind
            && choices.iter().all(|choice| !choice.exclusive)
        {
            faults.add(FaultKind::NoExclusive { name: name(), safety: safety[index] }, tree.places[index]);
        }
        let (true, Some(step), Some(places)) = (safety[index], question.step(), places.get(index)) else { continue };
        if question.optional {
            let key = "optional".to_owned();
            faults.add(FaultKind::Misplaced { key, why: Misplaced::OptionalSafety }, places.optional);
        }
        // What came of a doctor's look is no sign, and the PT is who has to know it.
        if step.audience == Audience::Clinician && question.role != Some(Role::Allowed) {
            let key = "audience: clinician".to_owned();
            faults.add(FaultKind::Misplaced { key, why: Misplaced::ClinicianSafety }, places.audience);
        }
        let ways = &tree.ways[index];
        // The last safety question may lead to different places, all of them after the section.
        let stays = ways.iter().any(|way| matches!(way.go, Go::To(to) if safety[to.index()]));
        // A short question below it is on its screen, and what stands for others leaves nothing out.
        let aside = |way: &&Way| way.instead || matches!(way.go, Go::To(to) if tree.is_below(to));
        let usual = ways.iter().rev().find(|way| !aside(way)).map(|way| way.go);
        if let Some(other) = ways.iter().filter(|way| !aside(way)).find(|way| stays && Some(way.go) != usual) {
            faults.add(FaultKind::SafetyBranches { name: name() }, other.span);
        }
        if tree.start.is_some_and(|start| !safety[start.index()] && !safety[..index].contains(&true)) {
            let other = tree.start.map(|start| tree.questions[start.index()].name.clone()).unwrap_or_default();
            faults.add(FaultKind::SafetyAfterOther { name: name(), other }, places.section);
        }
    }
    // A way from a question that is not about safety back to one that is.
    for (index, ways) in tree.ways.iter().enumerate() {
        for way in ways {
            if let Go::To(to) = way.go
                && !safety[index]
                && safety[to.index()]
                && tree.start.is_some_and(|start| safety[start.index()])
            {
                let (name, other) = (tree.questions[to.index()].name.clone(), tree.questions[index].name.clone());
                let place = places.get(to.index()).map_or(way.span, |places| places.section);
                let fault = Fault::new(FaultKind::SafetyAfterOther { name, other }, place);
                faults.push(fault.with(way.span, "this leads there"));
            }
        }
    }
}
