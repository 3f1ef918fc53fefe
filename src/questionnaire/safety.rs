//! What is proved about safety: its questions come first, in a straight line, for everybody, and every urgent red flag is
//! decided before a result is reached.

use super::check::implies;
use super::draft::question::Places;
use super::fault::{Fault, FaultKind, Faults, Misplaced, Span, Undecided};
use super::flow::Tree;
use super::{Atom, Audience, Condition, Go, Kind, QuestionId, RedFlag, Section, Urgency};

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
        if step.audience == Audience::Clinician {
            let key = "audience: clinician".to_owned();
            faults.add(FaultKind::Misplaced { key, why: Misplaced::ClinicianSafety }, places.audience);
        }
        let ways = &tree.ways[index];
        // The last safety question may lead to different places, all of them after the section.
        let stays = ways.iter().any(|way| matches!(way.go, Go::To(to) if safety[to.index()]));
        if let Some(other) = ways.iter().find(|way| stays && way.go != ways[0].go) {
            faults.add(FaultKind::SafetyBranches { name: name() }, other.span);
        }
        if tree.start.is_some_and(|start| !safety[start.index()] && !safety[..index].contains(&true)) {
            let other = tree.start.map(|start| tree.questions[start.index()].name.clone()).unwrap_or_default();
            faults.add(FaultKind::SafetyAfterOther { name: name(), other }, tree.places[index]);
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
                faults.add(FaultKind::SafetyAfterOther { name, other }, way.span);
            }
        }
    }
}

/// Tells the urgent red flags that may stay undecided because something was not asked.
///
/// A condition is decided where every question that it reads is on every path to the result and asked of everybody: then it
/// can be unknown only through *not sure*. It is also decided where each way around a question is taken only when its answer
/// would change nothing, as for a part that holds for adults alone where only the young are spared the question. Items of
/// the examination are exempt, for they are extra.
pub(super) fn decided(tree: &Tree<'_>, sections: &[Section], flags: &[RedFlag], places: &[Span], faults: &mut Faults) {
    let Some(always) = tree.always() else { return };
    for (flag, place) in flags.iter().zip(places) {
        let mut told: Vec<QuestionId> = Vec::new();
        for (condition, given) in urgent_conditions(flag) {
            for id in questions_of(condition) {
                let Some(step) = tree.questions[id.index()].step() else { continue };
                // That a safety question is for a PT only is told of the question.
                let for_some = step.audience == Audience::Clinician && !sections[step.section.index()].safety;
                let why = if for_some {
                    Undecided::ClinicianOnly
                } else if always[id.index()] || means_nothing_around(tree, id, condition, given) {
                    continue;
                } else {
                    Undecided::Bypassed
                };
                if told.contains(&id) {
                    continue;
                }
                told.push(id);
                let path = tree.path_without(id).unwrap_or_default();
                let (flag, question) = (flag.name.clone(), tree.questions[id.index()].name.clone());
                let fault = Fault::new(FaultKind::Undecided { flag, question, why, path }, *place);
                faults.push(fault.with(tree.places[id.index()], "this question may not be asked"));
            }
        }
    }
}

/// What has to be decided for a flag to be urgent, each with what else then holds: its own condition, and each raise with
/// its own condition under it.
fn urgent_conditions(flag: &RedFlag) -> Vec<(&Condition, Option<&Condition>)> {
    let own = (flag.urgency >= Urgency::SameDay).then_some((&flag.condition, None));
    let raises = flag.raise.iter().filter(|raise| raise.to >= Urgency::SameDay);
    let both = raises.flat_map(|raise| [(&raise.condition, None), (&flag.condition, Some(&raise.condition))]);
    own.into_iter().chain(both).collect()
}

fn questions_of(condition: &Condition) -> Vec<QuestionId> {
    let mut read: Vec<QuestionId> = condition.atoms().into_iter().filter_map(Atom::question).collect();
    read.sort_unstable();
    read.dedup();
    read
}

/// Whether a question means nothing to the condition on every way around it.
fn means_nothing_around(
    tree: &Tree<'_>,
    question: QuestionId,
    condition: &Condition,
    given: Option<&Condition>,
) -> bool {
    tree.ways_around(question).into_iter().all(|taken_when| {
        let known: Vec<&Condition> = taken_when.into_iter().chain(given).collect();
        !matters(question, condition, &known)
    })
}

/// Whether the condition still depends on the question where the known ones are true.
fn matters(question: QuestionId, condition: &Condition, known: &[&Condition]) -> bool {
    if known.iter().any(|known| implies(known, condition) || excludes(known, condition)) {
        return false;
    }
    let any_matters = |parts: &[Condition]| parts.iter().any(|part| matters(question, part, known));
    match condition {
        Condition::Is(atom) => atom.question() == Some(question),
        Condition::All(parts) => {
            !parts.iter().any(|part| known.iter().any(|known| excludes(known, part))) && any_matters(parts)
        }
        Condition::Any(parts) => {
            !parts.iter().any(|part| known.iter().any(|known| implies(known, part))) && any_matters(parts)
        }
        Condition::Not(part) => matters(question, part, known),
        Condition::Count { of, .. } => any_matters(of),
    }
}

/// Whether the two cannot hold together because one number lies in two places.
fn excludes(known: &Condition, condition: &Condition) -> bool {
    match (known, condition) {
        (Condition::All(parts), _) => parts.iter().any(|part| excludes(part, condition)),
        (_, Condition::All(parts)) => parts.iter().any(|part| excludes(known, part)),
        (Condition::Is(Atom::Between(this, low, high)), Condition::Is(Atom::Between(other, from, to))) => {
            this == other && (to < low || from > high)
        }
        _ => false,
    }
}
