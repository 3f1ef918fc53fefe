//! Sentences about the list of visits, and about replaying one.

use super::cleaned;
use super::record::{state, urgency, verdict};
use hip_triage_chart::record::Summary;

/// There are none.
pub const NO_VISITS: &str = "No visits are kept.";
/// None fits what was asked for.
pub const NONE_FITS: &str = "No visit fits.";
/// A visit to show or delete is named in this form.
pub const VISIT_FORM: &str = "name a visit as CLIENT or CLIENT/NUMBER, as in J-1970/2";
/// A day that is none.
pub const NOT_A_DAY: &str = "give a day, as in 2026-11-23";
/// The hint where nobody can be asked.
pub const NEEDS_YES: &str = "nobody is there to confirm it";
/// The hint about it.
pub const NEEDS_YES_HINT: &str = "add --yes to delete without being asked";
/// Where an export goes that goes to no file.
pub const STANDARD_OUTPUT: &str = "the standard output";
/// The answer that deletes.
pub const YES: &str = "yes";
/// Nothing was deleted.
pub const KEPT: &str = "Nothing is deleted.";
/// The assessment is the same.
pub const SAME: &str = "The same, byte for byte.";
/// Nothing was told.
pub const NOTHING_TOLD: &str = "this visit holds no assessment to compare with";
/// Where a difference is not due to the questionnaire.
pub const SAME_QUESTIONNAIRE: &str = "The questionnaire is the same, so the program or the file has changed.";

/// A visit as a line of the list: client, visit, date, state, verdict.
#[must_use]
pub fn line(summary: &Summary) -> String {
    let client = summary.client.as_str();
    let when = format!("{} {}", summary.started.date(), summary.started.time());
    let urgent = summary.urgency.map(|known| format!("{}; ", urgency(known))).unwrap_or_default();
    let verdict = verdict(summary.verdict, &summary.origins);
    format!("{client:<12} {:>3}  {when}  {:<11}  {urgent}{verdict}", summary.visit, state(summary.state))
}

/// Over the list.
#[must_use]
pub fn head() -> String {
    format!("{:<12} {:>3}  {:<16}  {:<11}  {}", "client", "no", "date", "state", "verdict")
}

/// Under the list.
#[must_use]
pub fn count(visits: usize) -> String {
    if visits == 1 { "1 visit".to_owned() } else { format!("{visits} visits") }
}

/// A file in the list that cannot be read.
#[must_use]
pub fn unreadable(place: &str, reason: &str) -> String {
    format!("{place} cannot be read: {reason}")
}

/// There is no such visit.
#[must_use]
pub fn no_such_visit(client: &str, visit: Option<u32>) -> String {
    visit.map_or_else(
        || format!("no visit of {client} is kept"),
        |visit| format!("there is no visit {visit} of {client}"),
    )
}

/// There is neither such a visit nor such a file.
#[must_use]
pub fn neither(client: &str, visit: Option<u32>) -> String {
    format!("{}, and no file of that name is there", no_such_visit(client, visit))
}

/// Asks whether to delete.
#[must_use]
pub fn delete_these(visits: &[String]) -> String {
    format!("Delete for good: {}? Type yes to delete: ", visits.join(", "))
}

/// One visit in a sentence.
#[must_use]
pub fn named(client: &str, visit: u32) -> String {
    format!("{client}/{visit}")
}

/// A visit is gone.
#[must_use]
pub fn deleted(visit: &str) -> String {
    format!("Deleted {visit}")
}

/// A visit could not be deleted.
#[must_use]
pub fn not_deleted(visit: &str, reason: &str) -> String {
    format!("{visit} could not be deleted: {reason}")
}

/// The visits were written to a file.
#[must_use]
pub fn exported(visits: usize, place: &str) -> String {
    format!("Exported {} to {place}", count(visits))
}

/// The assessment is not the same.
#[must_use]
pub fn differs(parts: &[&str]) -> String {
    format!("Not the same. Different: {}.", parts.join(", "))
}

/// The questionnaire is another version.
#[must_use]
pub fn other_version(id: &str, then: &str, now: &str) -> String {
    let (id, then) = (cleaned(id), cleaned(then));
    if then == now {
        format!(
            "The questionnaire {id} {now} has another content than the one that was answered, under the same version."
        )
    } else {
        format!("The visit was answered with {id} {then}; this is {id} {now}.")
    }
}
