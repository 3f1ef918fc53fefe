//! From files to a checked questionnaire.

use sha2::{Digest, Sha256};

use super::fault::{Fault, Faults};
use super::{Questionnaire, check, draft, node};

/// A file that was read: its name as it is shown, and what it says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Source {
    /// Its path.
    pub name: String,
    /// Its content.
    pub text: String,
}

impl Source {
    /// The name without the folder.
    #[must_use]
    pub fn base_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }
}

/// A questionnaire that can be used, and what is probably not meant in it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What can be used.
    pub questionnaire: Questionnaire,
    /// What should be looked at, in the order of the sources.
    pub warnings: Vec<Fault>,
}

impl Questionnaire {
    /// Reads a questionnaire from all of its files and checks it.
    ///
    /// # Errors
    ///
    /// Every fault and every warning that can be found in one run, ordered by their place. A fault that only follows
    /// from another is left out.
    pub fn read(sources: &[Source]) -> Result<Checked, Vec<Fault>> {
        let mut faults = Faults::default();
        let mut trees = Vec::with_capacity(sources.len());
        for (source, index) in sources.iter().zip(0..) {
            trees.extend(node::read(index, &source.text, &mut faults));
        }
        let complete = trees.len() == sources.len();
        let draft = (complete || !trees.is_empty()).then(|| draft::read(&trees, complete, &mut faults));
        drop(trees);
        let questionnaire = draft.and_then(|draft| {
            let fingerprint = fingerprint(&draft.identity.id, sources);
            if complete { check::check(draft, fingerprint, &mut faults) } else { None }
        });
        match questionnaire {
            Some(questionnaire) if !faults.any_error() => Ok(Checked { questionnaire, warnings: faults.into_sorted() }),
            _ => Err(faults.into_sorted()),
        }
    }
}

/// A hash over the id, the base names in their order, and the contents.
fn fingerprint(id: &str, sources: &[Source]) -> String {
    let mut sorted: Vec<&Source> = sources.iter().collect();
    sorted.sort_by_key(|source| source.base_name());
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    add(id);
    for source in sorted {
        add(source.base_name());
        add(&source.text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
