//! The words of what is found on each side in the examination.

pub use crate::say::charted::*;

use hip_triage_core::interview::{Excluded, Reading, Side, Untyped};
use hip_triage_core::questionnaire::{Measure, Position};
use hip_triage_core::session::Session;

use super::cleaned;
use crate::say::charted as say;

/// Behind an item that is worth doing, by its place.
#[must_use]
pub fn worth_doing(place: usize) -> String {
    match place {
        0 => say::worth_most().to_owned(),
        1 => say::worth_second().to_owned(),
        2 => say::worth_third().to_owned(),
        place => say::worth_doing(place + 1),
    }
}

/// How somebody is placed.
#[must_use]
pub fn position(position: Position) -> &'static str {
    match position {
        Position::Standing => say::standing(),
        Position::Sitting => say::sitting(),
        Position::OnBack => say::on_the_back(),
        Position::OnSide => say::on_the_side(),
        Position::OnFront => say::on_the_front(),
        Position::Any => say::in_any_position(),
    }
}

/// A measured value, with its unit or scale, or as a word.
#[must_use]
pub fn value(measure: Measure, value: Reading) -> String {
    match (measure, value.number) {
        (Measure::Degrees, degrees) => format!("{degrees}°"),
        (Measure::Seconds, seconds) => format!("{seconds} s"),
        (Measure::Strength, _) => say::of_five(value),
        (Measure::Reflex, 0) => say::reflex_absent().to_owned(),
        (Measure::Reflex, 1) => say::reflex_weaker().to_owned(),
        (Measure::Reflex, 2) => say::reflex_normal().to_owned(),
        (Measure::Reflex, 3) => say::reflex_brisk().to_owned(),
        (Measure::Reflex, _) => say::reflex_clonus().to_owned(),
    }
}

/// What is typed of both sides, as an example.
#[must_use]
pub fn example(measure: Measure) -> &'static str {
    match measure {
        Measure::Degrees => say::example_degrees(),
        Measure::Seconds => say::example_seconds(),
        Measure::Strength => say::example_strength(),
        Measure::Reflex => say::example_reflex(),
    }
}

/// A part of what was measured.
#[must_use]
pub fn part(name: &str, value: &str) -> String {
    format!("{name} {value}")
}

/// The outcome that counts, and of which side.
#[must_use]
pub fn counted(outcome: &str, side: Option<Side>) -> String {
    match side {
        Some(side) => say::CountedOf { outcome, side: super::side(side) }.to_string(),
        None => outcome.to_owned(),
    }
}

/// An outcome that is put together from other items, and those of them that are positive.
#[must_use]
pub fn with_positive_parts(outcome: &str, parts: &[String]) -> String {
    say::WithPositiveParts { outcome, parts: parts.join(", ") }.to_string()
}

/// An outcome that was not tested by itself, but is told by other items: those of them that are positive, and what was answered.
#[must_use]
pub fn computed(outcome: &str, parts: &[String], answers: &[String]) -> String {
    let [tested, answered] = [parts, answers].map(|names| names.join(", "));
    match (parts, answers) {
        ([], []) => say::computed(outcome),
        ([], _) => say::ComputedFrom { outcome, parts: say::by_answers(answered) }.to_string(),
        (_, []) => say::ComputedFrom { outcome, parts: tested }.to_string(),
        (_, _) => {
            let parts = format!("{}; {}", say::by_tests(tested), say::by_answers(answered));
            say::ComputedFrom { outcome, parts }.to_string()
        }
    }
}

/// Says that an item is undone on this visit, and what was found with it on the one before.
#[must_use]
pub fn undone_then(undone: &str, found: &str) -> String {
    say::UndoneThen { undone, found }.to_string()
}

/// An outcome that was given by hand, where what was charted of other items says otherwise.
#[must_use]
pub fn charted_otherwise(outcome: &str, other: &str) -> String {
    say::ChartedOtherwise { outcome, other }.to_string()
}

/// A measure, or that part of it, that went so many degrees further, or less far, than on the visit before, or took so many seconds
/// more or less.
#[must_use]
pub fn went_by(side: &str, part: Option<&str>, by: i32, measure: Measure) -> String {
    let by = super::evidence::signed(by);
    let what = part.map_or_else(|| side.to_owned(), |part| format!("{side} {part}:"));
    match measure {
        Measure::Seconds => say::WentSeconds { what, seconds: by }.to_string(),
        _ => say::WentDegrees { what, degrees: by }.to_string(),
    }
}

/// The outcomes that the last act took back, as they do not go with what was found or answered; none where it took back none.
#[must_use]
pub fn taken_back(session: &Session<'_>) -> Option<String> {
    let items = session.taken_back().iter().map(|(item, outcome)| {
        let question = session.interview().question(*item);
        let (item, outcome) = (question.briefly().trim_end_matches('?'), &*question.choice(*outcome).label);
        say::ItemAndOutcome { item, outcome }.to_string()
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| say::taken_back(cleaned(&items.join("; "))))
}

/// A side and what was found there.
#[must_use]
pub fn on_side(side: &str, found: &str) -> String {
    format!("{side} {found}")
}

/// Says which numbers an item takes, of strength whether less than full has `one_weak` outcome; none where it measures nothing.
#[must_use]
pub fn numbers(measure: Option<Measure>, range: Option<[u8; 2]>, parts: &[String], one_weak: bool) -> Option<String> {
    let scale = match (measure?, range) {
        (Measure::Degrees, None) => say::degrees().to_owned(),
        (Measure::Degrees, Some([low, high])) => say::DegreesFromTo { low, high }.to_string(),
        (Measure::Seconds, _) => say::seconds().to_owned(),
        (Measure::Strength, _) if one_weak => say::strength().to_owned(),
        (Measure::Strength, _) => say::strength_of_several().to_owned(),
        (Measure::Reflex, _) => say::reflexes().to_owned(),
    };
    Some(match parts {
        [] => say::a_number(scale),
        parts => say::ANumberEach { parts: parts.join(", "), scale }.to_string(),
    })
}

/// How an outcome is typed.
#[must_use]
pub fn outcomes(signs: &[(char, String)], numbered: &[String]) -> String {
    let signs = signs.iter().map(|(sign, label)| format!("{sign} {label}"));
    let numbered = (1..).zip(numbered).map(|(number, label)| format!("={number} {label}"));
    let all: Vec<_> = signs.chain(numbered).collect();
    say::outcomes(all.join("; "))
}

/// Why what was measured excludes an outcome.
#[must_use]
pub fn excluded(excluded: &Excluded) -> String {
    match excluded {
        Excluded::NotTheSame => say::not_the_same().to_owned(),
        Excluded::ByAngle { degrees, means } => say::TheAngleSays { degrees, means: cleaned(means) }.to_string(),
        Excluded::ByOthers { said, others } => {
            say::DoesNotGoWith { said: cleaned(said), others: cleaned(&others.join("; ")) }.to_string()
        }
        Excluded::ClearlyLess { degrees, other, said } => {
            say::ClearlyLess { degrees, other, said: cleaned(said) }.to_string()
        }
    }
}

/// Why what was typed means nothing.
#[must_use]
pub fn untyped(untyped: &Untyped) -> String {
    match untyped {
        Untyped::Word(word) => say::means_nothing(cleaned(word)),
        Untyped::NoMeasure(number) => say::no_measure(number),
        Untyped::OutOfRange { number, range: [low, high] } => say::OutOfRange { number, low, high }.to_string(),
        Untyped::NoReading { text, measure } => {
            let text = cleaned(text);
            match measure {
                Measure::Degrees => say::no_degrees(text),
                Measure::Seconds => say::no_seconds(text),
                Measure::Strength => say::no_strength(text),
                Measure::Reflex => say::no_reflex(text),
            }
        }
        Untyped::WhichPart { grade, parts } => {
            say::WhichPart { grade: grade.to_string(), parts: cleaned(&parts.join(", ")) }.to_string()
        }
        Untyped::OfOrSides(text) => say::of_or_sides(text),
        Untyped::Twice(mark) => say::says_otherwise(cleaned(mark)),
        Untyped::Excluded(by) => excluded(by),
        Untyped::TooMuch { number, most } => say::TooMuch { number, most }.to_string(),
        Untyped::NoSuchSign(sign) => say::no_such_sign(sign),
        Untyped::NoOutcome(number) => say::no_outcome(number),
    }
}
