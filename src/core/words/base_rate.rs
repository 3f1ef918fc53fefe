//! The sentences where only place and age speak.

/// Opens them for the person who answered.
pub const TOO_FEW_BUT: &str = "Your answers are too few to tell. But";
/// The heading over what would tell more.
pub const WOULD_TELL: &str = "Notice this, and tell your PT or doctor";

/// Pain in a place, and at that age where it is told.
#[must_use]
pub fn pain(place: &str, at_that_age: bool) -> String {
    format!("pain {place}{}", if at_that_age { " at your age" } else { "" })
}

/// Most of it has one origin.
#[must_use]
pub fn most_often(pain: &str, origin: &str) -> String {
    format!("{pain} most often comes from {origin}.")
}

/// About half of it has one origin.
#[must_use]
pub fn often(pain: &str, origin: &str) -> String {
    format!("{pain} often comes from {origin}.")
}

/// Two origins are about as common.
#[must_use]
pub fn about_as_often(pain: &str, first: &str, second: &str) -> String {
    format!("{pain} comes about as often from {first} as from {second}.")
}

/// The next after one; `origin` begins the sentence.
#[must_use]
pub fn other_too(origin: &str) -> String {
    format!("{origin} can cause it too.")
}
