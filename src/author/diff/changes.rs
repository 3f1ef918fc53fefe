//! The entries that are written otherwise.

use std::collections::HashMap;

use hip_triage_core::questionnaire::Questionnaire;

use super::Part;
use super::entry::{Entry, entries};

/// The fate of an entry.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum EntryChange {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// These keys of it differ: each with what was written and what is.
    Changed(Vec<(&'static str, Option<String>, Option<String>)>),
}

/// Everything that is written otherwise: by part, then in the order of the questionnaires.
pub type Changes = Vec<(Part, String, EntryChange)>;

/// Compares two questionnaires, entry by entry and by id.
#[must_use]
pub fn changes(old: &Questionnaire, new: &Questionnaire) -> Changes {
    let (old, new) = (entries(old), entries(new));
    let by_id = |entries: &[Entry]| -> HashMap<(Part, String), usize> {
        entries.iter().enumerate().map(|(at, entry)| ((entry.part, id(entry)), at)).collect()
    };
    let (in_old, in_new) = (by_id(&old), by_id(&new));
    let mut changes = Vec::new();
    for entry in &new {
        match in_old.get(&(entry.part, id(entry))).map(|at| &old[*at]) {
            None => changes.push((entry.part, entry.id.clone(), EntryChange::Added)),
            Some(before) => {
                let keys = changed_keys(before, entry);
                if !keys.is_empty() {
                    changes.push((entry.part, entry.id.clone(), EntryChange::Changed(keys)));
                }
            }
        }
    }
    for entry in &old {
        if !in_new.contains_key(&(entry.part, id(entry))) {
            changes.push((entry.part, entry.id.clone(), EntryChange::Removed));
        }
    }
    // The choices of a question that is new or gone go without saying.
    let whole: Vec<String> = changes
        .iter()
        .filter(|(part, _, change)| {
            matches!(part, Part::Questions | Part::Examination | Part::Categories)
                && !matches!(change, EntryChange::Changed(_))
        })
        .map(|(_, id, _)| format!("{id}."))
        .collect();
    changes.retain(|(part, id, _)| {
        !matches!(part, Part::Choices | Part::Patterns) || !whole.iter().any(|owner| id.starts_with(owner))
    });
    changes.sort_by_key(|(part, ..)| *part);
    changes
}

/// The questionnaire itself is one entry, whatever its id.
fn id(entry: &Entry) -> String {
    if entry.part == Part::Identity { String::new() } else { entry.id.clone() }
}

fn changed_keys(old: &Entry, new: &Entry) -> Vec<(&'static str, Option<String>, Option<String>)> {
    let find =
        |entry: &Entry, key: &str| entry.keys.iter().find(|(known, _)| *known == key).map(|(_, text)| text.clone());
    let mut keys: Vec<_> = new.keys.iter().map(|(key, _)| *key).collect();
    keys.extend(old.keys.iter().map(|(key, _)| *key).filter(|key| find(new, key).is_none()));
    let differs = |key: &&'static str| {
        let (before, after) = (find(old, key), find(new, key));
        if before == after {
            return false;
        }
        // That a choice was added or removed is told by itself; here only their order.
        if *key == "choices" && old.part != Part::Examination {
            return order_differs(before.as_deref(), after.as_deref());
        }
        true
    };
    keys.into_iter().filter(differs).map(|key| (key, find(old, key), find(new, key))).collect()
}

/// Tells whether what is in both lists stands in another order.
fn order_differs(before: Option<&str>, after: Option<&str>) -> bool {
    let parts =
        |text: Option<&str>| -> Vec<String> { text.unwrap_or_default().split(", ").map(str::to_owned).collect() };
    let (before, after) = (parts(before), parts(after));
    let kept = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|part| those.contains(part)).cloned().collect()
    };
    kept(&before, &after) != kept(&after, &before)
}
