//! What is proved about a checked questionnaire by walking it: that everything in it can come true, how many paths
//! there are, and how hard it is to read.
//!
//! Reading a questionnaire proves its shape, its names, its flow and its safety. What is proved here takes the engine:
//! each claim that something *can* happen comes with a witness, a set of answers that was replayed through an
//! [`Interview`](crate::interview::Interview) and its [`Assessment`](crate::assessment::Assessment).

pub mod paths;
mod run;
mod scores;
mod search;
mod solve;
mod store;
pub mod target;
pub mod words;

use crate::questionnaire::{Audience, Fault, Places, Questionnaire, Source};

use paths::Paths;
use words::Reading;

/// What is proved.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The paths of a self-check and of an intake.
    pub paths: [Paths; 2],
    /// How hard it is to read; none where its language has no such grade.
    pub reading: Option<Reading>,
    /// What could not be proved, and what is too hard, in the order of the sources.
    pub faults: Vec<Fault>,
}

impl Proof {
    /// Proves what can be proved of a questionnaire that was read from these sources.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire, sources: &[Source]) -> Self {
        let places = Places::of(sources);
        let reading = words::reading(questionnaire, &places);
        let mut faults = Vec::new();
        faults.extend(reading.iter().flat_map(|reading| reading.faults(places.start())));
        let paths = [Audience::Everyone, Audience::Clinician].map(|audience| paths::paths(questionnaire, audience));
        Self { paths, reading, faults }
    }
}

#[cfg(test)]
mod tests {
    use super::search::Prover;
    #[test]
    fn try_it() {
        let q = crate::builtin::questionnaire();
        let start = std::time::Instant::now();
        let mut prover = Prover::new(&q, None);
        prover.search();
        for target in prover.targets.clone() {
            if !prover.is_shown(target) { eprintln!("{}", target.id(&q)); }
        }
        eprintln!("{} {:?}", prover.targets.len(), start.elapsed());
    }
}
