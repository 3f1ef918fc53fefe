//! The words of the evidence in full. They speak to the PT.

pub use crate::say::evidence::*;

use hip_triage_core::language::Contracted;

use crate::say::evidence as say;

/// The verdict when one origin leads clearly.
#[must_use]
pub fn best(origin: &str) -> String {
    say::best(origin).contracted()
}

/// The verdict when one origin leads, but not by much.
#[must_use]
pub fn leans(origin: &str) -> String {
    say::leans(origin).contracted()
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    say::Mixed { first, second }.contracted()
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_base_rate(origin: &str) -> String {
    say::then_base_rate(origin).contracted()
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_best(origin: &str) -> String {
    say::then_best(origin).contracted()
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_leans(origin: &str) -> String {
    say::then_leans(origin).contracted()
}

/// Says what a changed answer would lead to.
#[must_use]
pub fn then_mixed(first: &str, second: &str) -> String {
    say::ThenMixed { first, second }.contracted()
}

/// The points of an origin, and its best pattern.
#[must_use]
pub fn score(origin: &str, points: i32, pattern: Option<&str>) -> String {
    let points = signed(points);
    match pattern {
        Some(pattern) => say::ScoreLike { origin, points, pattern }.contracted(),
        None => say::Score { origin, points }.to_string(),
    }
}

/// A number of points with its sign.
#[must_use]
pub fn signed(points: i32) -> String {
    if points == 0 { points.to_string() } else { format!("{points:+}") }
}

/// Opens the reasons for an origin.
#[must_use]
pub fn fits(origin: &str) -> String {
    say::for_origin(origin).contracted()
}

/// Opens the reasons against an origin.
#[must_use]
pub fn does_not_fit(origin: &str) -> String {
    say::against_origin(origin).contracted()
}

/// A reason with its points.
#[must_use]
pub fn reason(because: &str, points: i32) -> String {
    say::Reason { because, points: signed(points) }.to_string()
}

/// A reason that is no answer of a person's own, by its name.
#[must_use]
pub fn base_rate(because: &str) -> String {
    say::of_base_rate(because)
}

/// A reason that nobody knows.
#[must_use]
pub fn open_because(because: &str, why: &str) -> String {
    say::OpenBecause { because, why }.to_string()
}

/// A changed answer and what it leads to.
#[must_use]
pub fn change(question: &str, difference: &str, verdict: &str) -> String {
    say::Change { question, difference, verdict }.to_string()
}

/// Between which origins the tests decide.
#[must_use]
pub fn between(first: &str, second: &str) -> String {
    say::Between { first, second }.contracted()
}

/// A test in the room: its name, when it is positive, how much it tells, and the sources.
#[must_use]
pub fn test(name: &str, positive: &str, accuracy: &str, cited: &str) -> String {
    let stop = if name.ends_with(['.', '?', '!']) { "" } else { "." };
    say::Test { name: format!("{name}{stop}"), positive, accuracy, cited }.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn an_origin_is_named_as_the_language_joins_it() {
        assert_eq!(does_not_fit("the nerve"), "Against the nerve");
        within(Language::Spanish, || {
            assert_eq!(does_not_fit("el nervio"), "En contra del nervio");
            assert_eq!(between("la cadera", "el nervio"), "Son las que mejor distinguirían la cadera del nervio.");
            let like = score("la cadera", 3, Some("el desgaste"));
            assert_eq!(like, "la cadera: +3; a lo que más se parece es al desgaste");
        });
    }
}
