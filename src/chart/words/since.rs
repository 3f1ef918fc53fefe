//! The words of what is different since the self-check before, for the person who answered.

/// Over what is different.
#[must_use]
pub fn since(day: &str) -> String {
    format!("Since your last check on {day}")
}

/// Nothing is.
pub const NOTHING_DIFFERENT: &str = "You gave the same answers as last time.";
/// Under what is different.
pub const TELL_YOUR_PT: &str = "Tell your PT or doctor what has changed.";

/// A question and what is different of it.
#[must_use]
pub fn of(asked: &str, told: &str) -> String {
    let stop = if asked.ends_with(['?', '.', '!']) { "" } else { ":" };
    format!("{asked}{stop} {told}")
}

/// Both answers.
#[must_use]
pub fn then_and_now(then: &str, now: &str) -> String {
    format!("Last time: {}. Now: {}.", ended(then), ended(now))
}

/// Lists what is there now and was not, and what was there and is not.
#[must_use]
pub fn new_and_gone(new: &[String], gone: &[String]) -> String {
    let part = |label: &str, all: &[String]| (!all.is_empty()).then(|| format!("{label}: {}.", ended(&all.join("; "))));
    let parts = [part("New", new), part("No more", gone)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Without the stop at its end, which follows.
fn ended(text: &str) -> &str {
    text.trim_end_matches('.')
}
