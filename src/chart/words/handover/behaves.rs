//! How easily the pain is roused, how high it climbs and how long it stays: told in its parts, never judged.

pub use crate::say::behaves::label;

use hip_triage_core::questionnaire::Role;
use hip_triage_core::words::capital;

use crate::say::behaves as say;

/// The parts in their order.
pub const PARTS: [Role; 3] = [Role::StartsAfter, Role::ClimbsTo, Role::SettlesIn];

/// An hour, in minutes.
const HOUR: i32 = 60;

/// What the minutes are of after which it starts.
#[derive(Clone, Debug)]
pub enum With {
    /// Walking, where nothing else is named.
    Walking,
    /// What is named: as a clause, and in short.
    Activity {
        /// As in *minutes of sitting*.
        named: String,
        /// At the head of a row.
        brief: String,
    },
    /// Something that is not known.
    Unknown,
}

/// After how long it starts: `number` is the value, and `value` the same with its unit.
#[must_use]
pub fn starts(with: &With, number: i32, value: &str) -> String {
    match (with, number) {
        (With::Walking, 0) => say::starts_at_once(value),
        (With::Walking, _) => say::starts(value),
        (With::Activity { named, .. }, 0) => say::starts_at_once_with(named),
        (With::Activity { named, .. }, _) => say::StartsWith { value, activity: named }.to_string(),
        (With::Unknown, 0) => say::starts_somehow_at_once().to_owned(),
        (With::Unknown, _) => say::starts_somehow(value),
    }
}

/// One of the other parts that was told: `number` is the value, and `value` the same with its unit.
#[must_use]
pub fn part(role: Role, number: i32, value: &str) -> String {
    match (role, number) {
        (Role::ClimbsTo, _) => say::climbs(value),
        (_, 0) => say::settles_at_once().to_owned(),
        // A day of minutes is a number to nobody.
        (_, minutes) if minutes >= 2 * HOUR && minutes % HOUR == 0 => say::settles_in_hours(minutes / HOUR),
        (_, _) => say::settles(value),
    }
}

/// A part that the client does not know.
#[must_use]
pub fn not_sure(role: Role) -> &'static str {
    match role {
        Role::StartsAfter => say::not_sure_when_it_starts(),
        Role::ClimbsTo => say::not_sure_how_high(),
        _ => say::not_sure_how_long(),
    }
}

/// A part that was left out.
#[must_use]
pub fn left_out(role: Role) -> &'static str {
    match role {
        Role::StartsAfter => say::left_out_when_it_starts(),
        Role::ClimbsTo => say::left_out_how_high(),
        _ => say::left_out_how_long(),
    }
}

/// A part that was not asked.
#[must_use]
pub fn not_asked(role: Role) -> &'static str {
    match role {
        Role::StartsAfter => say::not_asked_when_it_starts(),
        Role::ClimbsTo => say::not_asked_how_high(),
        _ => say::not_asked_how_long(),
    }
}

/// The parts as one sentence.
#[must_use]
pub fn sentence(parts: &[String]) -> String {
    capital(&parts.join(", "))
}
