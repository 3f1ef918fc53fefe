//! The words of the evidence in full. They speak to the PT.

/// The title of the page.
pub const TITLE: &str = "The evidence in full";
/// Over the red flags, each with the answers that raise it.
pub const RED_FLAGS: &str = "Red flags";
/// Over the points of each origin.
pub const ORIGINS: &str = "Points of each origin";
/// Said where no origin is named.
pub const WITHHELD: &str = "No origin is named: care comes first.";
/// Over what nobody knows.
pub const OPEN: &str = "Not known";
/// Where nothing is open.
pub const NOTHING_OPEN: &str = "Nothing that bears on it was left open.";
/// Behind what the client was not sure of.
pub const NOT_SURE: &str = "not sure";
/// Behind what was not asked.
pub const NOT_ASKED: &str = "not asked";
/// Over the smallest changes.
pub const WOULD_CHANGE: &str = "What would change it";
/// Where no change of one answer leads elsewhere.
pub const STEADY: &str = "No single different answer would.";
/// Over the tests in the room.
pub const TESTS: &str = "Tests in the room";
/// The verdict when nothing points anywhere.
pub const NOT_CLEAR: &str = "The answers do not point clearly to one origin.";
/// Says what a changed answer would lead to.
pub const THEN_NOT_CLEAR: &str = "not clear";

/// The verdict when one origin leads clearly.
#[must_use]
pub fn best(origin: &str) -> String {
    format!("The answers fit best with {origin}.")
}

/// The verdict when one origin leads, but not by much.
#[must_use]
pub fn leans(origin: &str) -> String {
    format!("The answers fit partly with {origin}.")
}

/// The verdict where only place and age speak; `common` is what the client is told is common there.
#[must_use]
pub fn by_base_rate(common: &str) -> String {
    format!("Too few answers to tell: only place and age speak. “{common}”")
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    format!("The answers are mixed: {first} and {second}.")
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_base_rate(origin: &str) -> String {
    format!("only the base rate, most often {origin}")
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_best(origin: &str) -> String {
    format!("fits best with {origin}")
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_leans(origin: &str) -> String {
    format!("fits partly with {origin}")
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_mixed(first: &str, second: &str) -> String {
    format!("mixed, {first} and {second}")
}

/// The points of an origin, and its best pattern.
#[must_use]
pub fn score(origin: &str, points: i32, pattern: Option<&str>) -> String {
    let pattern = pattern.map(|pattern| format!(", most like {pattern}")).unwrap_or_default();
    format!("{origin}: {}{pattern}", signed(points))
}

/// A number of points with its sign.
#[must_use]
pub fn signed(points: i32) -> String {
    if points == 0 { points.to_string() } else { format!("{points:+}") }
}

/// Opens the reasons for an origin.
#[must_use]
pub fn fits(origin: &str) -> String {
    format!("For {origin}")
}

/// Opens the reasons against an origin.
#[must_use]
pub fn does_not_fit(origin: &str) -> String {
    format!("Against {origin}")
}

/// A reason with its points.
#[must_use]
pub fn reason(because: &str, points: i32) -> String {
    format!("{because} ({})", signed(points))
}

/// A reason that nobody knows.
#[must_use]
pub fn open(because: &str, why: &str) -> String {
    format!("{because} ({why})")
}

/// One more choice.
#[must_use]
pub fn with(choice: &str) -> String {
    format!("With “{choice}” too")
}

/// One choice less.
#[must_use]
pub fn without(choice: &str) -> String {
    format!("Without “{choice}”")
}

/// Another answer.
#[must_use]
pub fn instead(answer: &str) -> String {
    format!("“{answer}” instead")
}

/// A changed answer and what it leads to.
#[must_use]
pub fn change(question: &str, difference: &str, verdict: &str) -> String {
    format!("{question} {difference}: {verdict}")
}

/// Between which origins the tests decide.
#[must_use]
pub fn between(first: &str, second: &str) -> String {
    format!("They would best tell {first} from {second}.")
}

/// A test in the room: its name, when it is positive, how much it tells, and the sources.
#[must_use]
pub fn test(name: &str, positive: &str, accuracy: &str, cited: &str) -> String {
    let stop = if name.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{name}{stop} Positive: {positive} {accuracy} [{cited}]")
}
