//! The words of the line that shows how far a long task is.

/// The line of a task whose size is known.
pub const OF_KNOWN: &str = "{percent} %  {msg}, about {eta} left";
/// The line of a task whose size nobody knows.
pub const OF_UNKNOWN: &str = "{msg}, {elapsed}";
/// The line of a task of so many steps.
pub const OF_STEPS: &str = "{pos} of {len}, {per_sec}, about {eta} left";
/// The line of a task of some stages.
pub const OF_STAGES: &str = "{msg}, {elapsed}";

/// How many interviews were assessed in so many seconds.
#[must_use]
pub fn interviews(lines: u64, errors: u64, seconds: f64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "no count of interviews is that large")]
    let rate = lines as f64 / seconds.max(0.001);
    format!("{lines} interviews, {rate:.0} a second, errors: {errors}")
}

/// A questionnaire is read.
#[must_use]
pub fn reading(place: &str) -> String {
    format!("Reading {place}")
}

/// A questionnaire is proved.
#[must_use]
pub fn proving(questions: usize) -> String {
    format!("Proving {questions} questions")
}
