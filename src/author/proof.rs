//! Proofs about a checked questionnaire by walking it: that everything in it can come true, how many paths
//! there are, and how hard it is to read.
//!
//! Reading a questionnaire proves its shape, its names, its flow and its safety. What is proved here takes the engine:
//! each claim that something *can* happen comes with a witness, a set of answers that was replayed through an
//! [`Interview`] and its [`Assessment`](hip_triage_core::assessment::Assessment). That something *never* happens is
//! claimed only where every answer that bears on it was tried; what is neither shown nor excluded is told as undecided.

mod bands;
mod combinations;
mod cover;
mod goals;
mod limits;
pub mod paths;
mod prover;
mod route;
mod run;
mod scores;
mod search;
mod shrink;
mod solve;
mod store;
pub mod target;
mod whole;
pub mod words;

use std::collections::HashSet;

use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{
    Atom, Audience, Condition, Fault, FaultKind, Owner, Places, Questionnaire, Source, SourcePlace,
    Target as PointsFor, Thing, TipId, apply_allowed,
};

use paths::Paths;
use prover::Prover;
use route::Map;
use run::comes_true;
use search::Found;
use target::{KINDS, Target};
use words::Readability;

/// The proof of a questionnaire.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The paths of a self-check and of an intake.
    pub paths: [Paths; 2],
    /// How hard it is to read; none where its language has no such grade.
    pub reading: Option<Readability>,
    /// Of each of the [`KINDS`] of targets: how many came true in some run, and how many there are.
    pub shown: [(usize, usize); KINDS.len()],
    /// Warnings of what could not be proved, and what is too hard, in the order of the sources.
    pub faults: Vec<Fault>,
}

impl Proof {
    /// Proves what can be proved of a questionnaire that was read from these sources.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, sources: &[Source]) -> Self {
        Self::in_place(questionnaire, &Places::of(sources))
    }

    /// The same of one whose places are known.
    #[must_use]
    pub fn in_place(questionnaire: &Questionnaire, places: &Places<'_>) -> Self {
        let reading = words::reading(questionnaire, places);
        let mut faults = always(questionnaire, places);
        faults.extend(bands::faults(questionnaire, places));
        faults.extend(reading.iter().flat_map(|reading| reading.faults(places.start())));
        let shown = satisfiable(questionnaire, places, &mut faults);
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
    let map = Map::of(questionnaire);
    let witness = Prover::new(&map).only(target).or_else(|| witness_of_all(questionnaire, target))?;
    Some(shrink::shrunk(&map, witness, target))
}

/// The first of all runs of a small questionnaire in which a target comes true.
fn witness_of_all(questionnaire: &Questionnaire, target: Target) -> Option<Interview<'_>> {
    let mut witness = None;
    whole::every_run(questionnaire, &mut |interview| {
        let mut reached = false;
        comes_true(interview, &mut |found| reached |= found == target);
        witness = reached.then(|| interview.clone());
        !reached
    });
    witness
}

/// Searches for each target. Where the search leaves something open, a small questionnaire is tried as a whole.
fn found(questionnaire: &Questionnaire) -> Vec<(Target, Found)> {
    let mut found = Prover::new(&Map::of(questionnaire)).all();
    if found.iter().all(|(_, found)| *found != Found::Undecided) {
        return found;
    }
    let mut shown = HashSet::new();
    let all = whole::every_run(questionnaire, &mut |interview| {
        comes_true(interview, &mut |target| {
            shown.insert(target);
        });
        true
    });
    for (target, found) in found.iter_mut().filter(|(_, found)| *found == Found::Undecided) {
        if shown.contains(target) {
            *found = Found::Shown;
        } else if all {
            *found = Found::Never;
        }
    }
    found
}

/// Shows what can come true, and tells what cannot, or was not shown.
fn satisfiable(
    questionnaire: &Questionnaire,
    places: &Places<'_>,
    faults: &mut Vec<Fault>,
) -> [(usize, usize); KINDS.len()] {
    let mut shown = [(0, 0); KINDS.len()];
    for (target, found) in found(questionnaire) {
        let (came_true, all) = &mut shown[target.kind()];
        *all += 1;
        let what = || target.clause(questionnaire);
        let kind = match found {
            Found::Shown => {
                *came_true += 1;
                continue;
            }
            _ if follows(questionnaire, target) => continue,
            Found::Never => FaultKind::NeverHappens { what: what() },
            Found::Undecided => FaultKind::NotShown { what: what() },
        };
        let place = target.place(questionnaire, places);
        faults.push(Fault::new(kind, place.map_or(places.start(), SourcePlace::span)));
    }
    shown
}

/// Tells the conditions that hold whatever is answered.
fn always(questionnaire: &Questionnaire, places: &Places<'_>) -> Vec<Fault> {
    let mut tried = 0;
    // Of a number that always holds alone, reading has told it already.
    let mut always = |condition: &Condition| {
        !matches!(condition, Condition::Is(Atom::Between(..))) && limits::always(questionnaire, condition, &mut tried)
    };
    let mut faults = Vec::new();
    let mut tell = |thing, name: &str, part, place: Option<SourcePlace<'_>>| {
        let of = Owner { thing, name: Some(name.to_owned()) };
        faults.push(Fault::new(FaultKind::Always { of, part }, place.map_or(places.start(), SourcePlace::span)));
    };
    let inside = |part, name: &str, key| places.entry(part, name).map(|place| place.key(key).unwrap_or(place));
    for question in questionnaire.questions() {
        let branches = question.step().into_iter().flat_map(|step| step.next.branches.iter().enumerate());
        for (index, _) in branches.filter(|(_, branch)| always(&branch.condition)) {
            let next = places.entry("questions", &question.name).and_then(|place| place.key("next"));
            tell(Thing::Question, &question.name, "a branch", next.and_then(|next| next.item(index)));
        }
    }
    for finding in questionnaire.findings() {
        if finding.when.as_ref().is_some_and(&mut always) {
            tell(Thing::Finding, &finding.name, "`when`", inside("findings", &finding.name, "when"));
        }
        if always(&finding.condition) {
            tell(Thing::Finding, &finding.name, "`if`", inside("findings", &finding.name, "if"));
        }
    }
    for flag in questionnaire.red_flags().iter().filter(|flag| always(&flag.condition)) {
        tell(Thing::RedFlag, &flag.name, "`if`", inside("red_flags", &flag.name, "if"));
    }
    for outside in questionnaire.outside().iter().filter(|outside| always(&outside.condition)) {
        tell(Thing::Outside, &outside.name, "`if`", inside("outside", &outside.name, "if"));
    }
    for advice in questionnaire.advice().iter().filter(|advice| advice.condition.as_ref().is_some_and(&mut always)) {
        tell(Thing::Advice, &advice.name, "`if`", inside("advice", &advice.name, "if"));
    }
    faults
}

/// Tells whether something else that was told says why a target cannot come true.
fn follows(questionnaire: &Questionnaire, target: Target) -> bool {
    match target {
        Target::Tip(TipId { of: PointsFor::Pattern(pattern), .. }) => follows(questionnaire, Target::Pattern(pattern)),
        Target::Otherwise(id) => limits::always(questionnaire, &questionnaire.finding(id).condition, &mut 0),
        Target::Pattern(pattern) => {
            let points =
                questionnaire.findings().iter().flat_map(|finding| finding.points.iter().chain(&finding.otherwise));
            !points.into_iter().any(|points| points.points > 0 && points.target == PointsFor::Pattern(pattern))
        }
        _ => false,
    }
}
