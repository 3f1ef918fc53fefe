//! What is proved about a checked questionnaire by walking it: that everything in it can come true, how many paths
//! there are, and how hard it is to read.
//!
//! Reading a questionnaire proves its shape, its names, its flow and its safety. What is proved here takes the engine:
//! each claim that something *can* happen comes with a witness, a set of answers that was replayed through an
//! [`Interview`] and its [`Assessment`](crate::assessment::Assessment). That something *never* happens is claimed only
//! where every answer that bears on it was tried; what is neither shown nor excluded is told as undecided.

mod bands;
mod cells;
mod chance;
mod goals;
mod limits;
pub mod paths;
mod run;
mod scores;
mod search;
mod solve;
mod store;
pub mod target;
pub mod words;

use std::collections::HashSet;

use crate::interview::Interview;
use crate::questionnaire::{
    Atom, Audience, Condition, Fault, FaultKind, Owner, Place, Places, Questionnaire, Source, Target as PointsFor,
    Thing, apply_allowed,
};

use paths::Paths;
use search::Prover;
use target::{KINDS, Target};
use words::Reading;

/// How many conditions that always hold are looked for.
const CONDITIONS: usize = 5_000;
/// How many targets of one questionnaire are tried answer by answer.
const EXHAUSTED: usize = 2_000;

/// What is proved.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The paths of a self-check and of an intake.
    pub paths: [Paths; 2],
    /// How hard it is to read; none where its language has no such grade.
    pub reading: Option<Reading>,
    /// Of each of the [`KINDS`] of targets: how many came true in some run, and how many there are.
    pub shown: [(usize, usize); KINDS.len()],
    /// What could not be proved, and what is too hard, in the order of the sources.
    pub faults: Vec<Fault>,
}

impl Proof {
    /// Proves what can be proved of a questionnaire that was read from these sources.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, sources: &[Source]) -> Self {
        let places = Places::of(sources);
        let reading = words::reading(questionnaire, &places);
        let mut faults = always(questionnaire, &places);
        faults.extend(bands::faults(questionnaire, &places));
        faults.extend(reading.iter().flat_map(|reading| reading.faults(places.start())));
        let shown = satisfiable(questionnaire, &places, &mut faults);
        let paths = [Audience::Everyone, Audience::Clinician].map(|audience| paths::paths(questionnaire, audience));
        Self { paths, reading, shown, faults }
    }
}

/// The faults of reading a questionnaire and of proving it, in the order of the sources, without what is allowed.
#[must_use]
pub fn together(read: Vec<Fault>, proved: Vec<Fault>, sources: &[Source]) -> Vec<Fault> {
    let mut faults = read;
    faults.extend(proved);
    faults.sort_by_key(|fault| (fault.span().source(), fault.span().range().start, fault.code()));
    apply_allowed(faults, sources)
}

/// A witness for a target, as small as it can be made; none if there is none, or none is found.
#[must_use]
pub fn witness(questionnaire: &Questionnaire, target: Target) -> Option<Interview<'_>> {
    let mut prover = Prover::new(questionnaire, Some(target));
    prover.search();
    prover.witness()
}

/// Shows what can come true, and tells what cannot, or was not shown.
fn satisfiable(
    questionnaire: &Questionnaire,
    places: &Places<'_>,
    faults: &mut Vec<Fault>,
) -> [(usize, usize); KINDS.len()] {
    let mut prover = Prover::new(questionnaire, None);
    prover.search();
    let mut shown = [(0, 0); KINDS.len()];
    let mut exhausted = 0;
    let mut never = HashSet::new();
    for target in prover.targets.iter().copied() {
        let (came_true, all) = &mut shown[target.kind()];
        *all += 1;
        if prover.is_shown(target) {
            *came_true += 1;
            continue;
        }
        if follows(questionnaire, target) {
            continue;
        }
        exhausted += 1;
        let goals = goals::goals(questionnaire, target);
        let impossible = exhausted <= EXHAUSTED
            && (limits::too_few_points(questionnaire, target, &never)
                || (!goals.is_empty() && limits::never(questionnaire, &goals)));
        never.extend(impossible.then_some(target));
        let what = target.clause(questionnaire);
        let kind = if impossible { FaultKind::NeverHappens { what } } else { FaultKind::NotShown { what } };
        let place = target.place(questionnaire, places);
        faults.push(Fault::new(kind, place.map_or(places.start(), Place::span)));
    }
    shown
}

/// Tells the conditions that hold whatever is answered.
fn always(questionnaire: &Questionnaire, places: &Places<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut looked_at = 0;
    let mut look = |condition: &Condition, thing, name: &str, part, place: Option<Place<'_>>| {
        looked_at += 1;
        // Of a number that always holds alone, reading has told it already.
        if matches!(condition, Condition::Is(Atom::Between(..))) {
            return;
        }
        if looked_at <= CONDITIONS && limits::always(questionnaire, condition) {
            let of = Owner { thing, name: Some(name.to_owned()) };
            faults.push(Fault::new(FaultKind::Always { of, part }, place.map_or(places.start(), Place::span)));
        }
    };
    let inside = |part, name: &str, key| places.entry(part, name).map(|place| place.key(key).unwrap_or(place));
    for question in questionnaire.questions() {
        let branches = question.step().into_iter().flat_map(|step| step.next.branches.iter().enumerate());
        for (index, branch) in branches {
            let next = places.entry("questions", &question.name).and_then(|place| place.key("next"));
            let place = next.and_then(|next| next.item(index));
            look(&branch.condition, Thing::Question, &question.name, "a branch", place);
        }
    }
    for finding in questionnaire.findings() {
        if let Some(when) = &finding.when {
            look(when, Thing::Finding, &finding.name, "`when`", inside("findings", &finding.name, "when"));
        }
        look(&finding.condition, Thing::Finding, &finding.name, "`if`", inside("findings", &finding.name, "if"));
    }
    for flag in questionnaire.red_flags() {
        look(&flag.condition, Thing::RedFlag, &flag.name, "`if`", inside("red_flags", &flag.name, "if"));
    }
    for outside in questionnaire.outside() {
        look(&outside.condition, Thing::Outside, &outside.name, "`if`", inside("outside", &outside.name, "if"));
    }
    for advice in questionnaire.advice() {
        if let Some(condition) = &advice.condition {
            look(condition, Thing::Advice, &advice.name, "`if`", inside("advice", &advice.name, "if"));
        }
    }
    faults
}

/// Whether something else that was told says why a target cannot come true.
fn follows(questionnaire: &Questionnaire, target: Target) -> bool {
    match target {
        Target::Otherwise(id) => limits::always(questionnaire, &questionnaire.finding(id).condition),
        Target::Pattern(pattern) => {
            let points =
                questionnaire.findings().iter().flat_map(|finding| finding.points.iter().chain(&finding.otherwise));
            !points.into_iter().any(|points| points.points > 0 && points.target == PointsFor::Pattern(pattern))
        }
        _ => false,
    }
}
