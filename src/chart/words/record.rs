//! Sentences about records of visits.

use std::fmt;

use super::cleaned;
use crate::record::{NoClientCode, Notice, Snapshot, SnapshotVerdict, State, Unreadable};
use hip_triage_core::questionnaire::Urgency;

/// The questionnaire is not the one that was answered.
#[must_use]
pub fn changed(then: &str, now: &str) -> String {
    if then == now {
        "The questions have changed since this visit, under the same version. What still fits counts.".to_owned()
    } else {
        format!(
            "The questions have changed since this visit (from version {} to {now}). What still fits counts.",
            cleaned(then)
        )
    }
}

/// Answers that do not fit any more.
#[must_use]
pub fn no_longer_fit(asked: &[String]) -> String {
    let list = asked.iter().map(|question| format!("“{}”", cleaned(question))).collect::<Vec<_>>().join(", ");
    format!("Answered then, no longer on offer, and not counted now: {list}")
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Changed { then, now } => changed(then, now),
            Self::NoLongerFit(asked) => no_longer_fit(asked),
        })
    }
}

/// The record of the visit before is not there.
#[must_use]
pub fn no_visit_before(visit: u32) -> String {
    format!(
        "This is visit {visit}. The record of the visit before was not found beside it, so then and now are not compared."
    )
}

/// The record of the visit before is there, and cannot be read.
#[must_use]
pub fn unreadable_before(visit: u32, reason: &str) -> String {
    format!("The record of visit {visit} cannot be read ({reason}), so then and now are not compared.")
}

/// The visits before answer other questions.
#[must_use]
pub fn other_questions_before(visit: u32, theirs: &str) -> String {
    format!(
        "This is visit {visit}. What lies before it answers other questions (“{}”), so then and now are not compared.",
        cleaned(theirs)
    )
}

/// A visit lies before the one that came before it.
#[must_use]
pub fn before_the_last(now: &str, visit: u32, then: &str) -> String {
    format!(
        "The date of this visit ({now}) lies before that of visit {visit} ({then}): the clock of the computer was wrong on \
         one of the two."
    )
}

/// A visit ended before it began.
#[must_use]
pub fn ended_before(began: &str, ended: &str) -> String {
    format!(
        "By its dates this visit ended ({ended}) before it began ({began}): the clock of the computer was changed meanwhile."
    )
}

/// A file holds another visit than its place says.
#[must_use]
pub fn misplaced(client: &str, visit: u32) -> String {
    format!("by its name it is another visit, and it holds visit {visit} of {client}; it was copied or renamed")
}

/// A file has a number that no visit has.
pub const NO_SUCH_NUMBER: &str = "no visit has such a number";
/// There is no number for another visit.
pub const NO_NUMBER_LEFT: &str = "no number is left for another visit";

/// How far a visit is.
#[must_use]
pub fn state(state: State) -> &'static str {
    match state {
        State::InProgress => "in progress",
        State::Completed => "completed",
        State::Stopped => "stopped",
        State::Amended => "amended",
    }
}

/// Says what the answers fit, in a few words; `origins` are what the verdict names.
#[must_use]
pub fn verdict(verdict: Option<SnapshotVerdict>, origins: &[String]) -> String {
    let named = origins.iter().map(|origin| cleaned(origin)).collect::<Vec<_>>();
    match verdict {
        None => "none shown".to_owned(),
        Some(SnapshotVerdict::NotClear) => "not clear".to_owned(),
        Some(SnapshotVerdict::MostOften) => format!("most often {}", named.join(", ")),
        Some(SnapshotVerdict::Mixed) => format!("mixed: {}", named.join(" and ")),
        Some(SnapshotVerdict::Leans) => format!("leans to {}", named.join(", ")),
        Some(SnapshotVerdict::Fits) => format!("fits {}", named.join(", ")),
    }
}

/// How urgent a visit was, beside its verdict.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "EMERGENCY",
        Urgency::SameDay => "DOCTOR TODAY",
        Urgency::Soon => "doctor soon",
        Urgency::Mention => "mention",
    }
}

impl fmt::Display for NoClientCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "a client code has at least one letter or digit",
            Self::TooLong => "a client code has at most 32 letters",
            Self::Letters => "use only the letters A to Z, digits, - and _, and begin with a letter or a digit",
            Self::Reserved => "some computers keep that name for a device; choose another code",
        })
    }
}

impl std::error::Error for NoClientCode {}

/// Two clients would have one folder.
#[must_use]
pub fn one_folder(known: &str, client: &str) -> String {
    format!("this computer keeps {known} and {client} in one folder; write {known}, or choose another code")
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "it is damaged, or it is no record of hip-triage",
            Self::Newer => "a newer hip-triage wrote it",
            Self::OtherKind => "it is no record of a visit",
        })
    }
}

impl std::error::Error for Unreadable {}

/// The parts in which two assessments differ.
#[must_use]
pub fn differences(then: &Snapshot, now: &Snapshot) -> Vec<&'static str> {
    let parts = [
        ("the verdict", (then.verdict, &then.origins, then.withheld) != (now.verdict, &now.origins, now.withheld)),
        ("the urgency", then.urgency != now.urgency),
        ("the red flags", then.red_flags != now.red_flags),
        ("the path", (then.end, &then.path) != (now.end, &now.path)),
        ("the scores", then.scores != now.scores),
        ("what lies outside", then.outside != now.outside),
        ("the advice", then.advice != now.advice),
        ("the findings", then.findings != now.findings),
    ];
    parts.into_iter().filter(|(_, differ)| *differ).map(|(part, _)| part).collect()
}
