//! The words of what is found on each side in the examination.

use hip_triage_core::interview::{Reading, Untyped};
use hip_triage_core::questionnaire::{Measure, Position};

/// Over the left side.
pub const LEFT: &str = "left";
/// Over the right side.
pub const RIGHT: &str = "right";
/// Over what the item counts as.
pub const COUNTS: &str = "counts as";
/// Over the names of the tests.
pub const TEST: &str = "Test";
/// Nothing was noted of a side.
pub const NOT_NOTED: &str = "not noted";
/// It was not done on a side.
pub const NOT_DONE: &str = "not done";
/// It hurt.
pub const PAINFUL: &str = "painful";
/// It did not.
pub const NO_PAIN: &str = "no pain";
/// Over the field in which both sides are charted.
pub const CHART: &str = "Left and right";
/// In the empty field.
pub const CHART_HERE: &str = "l ... r ...";
/// Said where the sides do not tell which outcome counts.
pub const CHOOSE_OUTCOME: &str = "Charted. Now choose the outcome that counts.";
/// The same where only the side was charted that does not hurt, or not most.
pub const ONLY_SOUND_SIDE: &str =
    "Charted. That is not the side that hurts most, so it counts nothing. Chart that one too, or choose its outcome.";
/// What it counts as where only that side was charted.
pub const SOUND_SIDE: &str = "nothing: not the side that hurts most";
/// No item has such a name.
pub const NO_SUCH_ITEM: &str = "No item of the examination is called so.";
/// Over the field for part of a name.
pub const FIND: &str = "Find an item";
/// In the empty field.
pub const FIND_HERE: &str = "Part of a name";
/// Said where both sides are said to be the same, and what was measured is not.
pub const NOT_THE_SAME: &str = "Left and right are charted differently: they are not the same on both sides.";
/// Said where a digit has chosen an outcome.
pub const ENTER_TAKES_OUTCOME: &str = "Enter takes this outcome.";
/// The same where it may be one of what is measured.
pub const ENTER_TAKES_IT: &str = "Enter takes this outcome. To chart a number press l first, as in l 15 r 35.";
/// Said once a chart is kept.
pub const CHARTED: &str = "Charted.";
/// Behind an item that is worth doing, by its place.
#[must_use]
pub fn worth_doing(place: usize) -> String {
    match place {
        0 => "most useful now".to_owned(),
        1 => "2nd".to_owned(),
        2 => "3rd".to_owned(),
        place => format!("{}th", place + 1),
    }
}

/// How somebody is placed.
#[must_use]
pub fn position(position: Position) -> &'static str {
    match position {
        Position::Standing => "Standing",
        Position::Sitting => "Sitting",
        Position::OnBack => "Lying on the back",
        Position::OnSide => "Lying on the side",
        Position::OnFront => "Lying on the front",
        Position::Any => "In any position, or counted",
    }
}

/// A measured value, with its unit or scale, or as a word.
#[must_use]
pub fn value(measure: Measure, value: Reading) -> String {
    match (measure, value.number) {
        (Measure::Degrees, degrees) => format!("{degrees}°"),
        (Measure::Seconds, seconds) => format!("{seconds} s"),
        (Measure::Strength, _) => format!("{value} of 5"),
        (Measure::Reflex, 0) => "0 absent".to_owned(),
        (Measure::Reflex, 1) => "1+ weaker".to_owned(),
        (Measure::Reflex, 2) => "2+ normal".to_owned(),
        (Measure::Reflex, 3) => "3+ brisk".to_owned(),
        (Measure::Reflex, _) => "4+ clonus".to_owned(),
    }
}

/// A part of what was measured.
#[must_use]
pub fn part(name: &str, value: &str) -> String {
    format!("{name} {value}")
}

/// A side and what was found there.
#[must_use]
pub fn on_side(side: &str, found: &str) -> String {
    format!("{side} {found}")
}

/// Says which numbers an item takes; none where it measures nothing.
#[must_use]
pub fn numbers(measure: Option<Measure>, range: Option<[u8; 2]>, parts: &[String]) -> Option<String> {
    let scale = match (measure?, range) {
        (Measure::Degrees, None) => "degrees".to_owned(),
        (Measure::Degrees, Some([low, high])) => format!("degrees from {low} to {high}"),
        (Measure::Seconds, _) => "seconds".to_owned(),
        (Measure::Strength, _) => {
            format!("strength from 0 to 5, {HALF_GRADES}; 5 is strong and less is weak, unless you say otherwise")
        }
        (Measure::Reflex, _) => REFLEXES.to_owned(),
    };
    Some(match parts {
        [] => format!("A number: {scale}."),
        parts => format!("A number each for {} ({scale}); a . passes one over.", parts.join(", ")),
    })
}

/// How an outcome is typed.
#[must_use]
pub fn outcomes(signs: &[(char, String)], numbered: &[String]) -> String {
    let signs = signs.iter().map(|(sign, label)| format!("{sign} {label}"));
    let numbered = (1..).zip(numbered).map(|(number, label)| format!("={number} {label}"));
    let all: Vec<_> = signs.chain(numbered).collect();
    format!("{}; nd not done.", all.join("; "))
}

/// How half a grade of strength is typed.
const HALF_GRADES: &str = "with - or + at it for half a grade, as in 4-";
/// The grades of a reflex.
const REFLEXES: &str = "0 absent, 1+ weaker, 2+ normal, 3+ brisk, 4+ clonus";

/// How both sides are charted.
pub const HOW: &str = "l begins the left, r the right, b both. p it hurts, np it does not. n and words at the end are a note on this item.";

/// Why what was typed means nothing.
#[must_use]
pub fn untyped(untyped: &Untyped) -> String {
    match untyped {
        Untyped::Word(word) => format!("“{}” means nothing here.", super::cleaned(word)),
        Untyped::NoMeasure(number) => format!("Nothing is measured that {number} could be."),
        Untyped::OutOfRange { number, range: [low, high] } => {
            format!("{number}° cannot be: this movement goes from {low}° to {high}°.")
        }
        Untyped::NoReading { text, measure } => {
            let text = super::cleaned(text);
            match measure {
                Measure::Degrees => format!(
                    "“{text}” is no number of degrees. Type a whole number, and the sign of an outcome apart, as in 35 -."
                ),
                Measure::Seconds => format!("“{text}” is no number of seconds. Type a whole number."),
                Measure::Strength => {
                    format!("“{text}” is no grade of strength. Type a number from 0 to 5, {HALF_GRADES}.")
                }
                Measure::Reflex => format!("“{text}” is no grade of a reflex. Type one of {REFLEXES}."),
            }
        }
        Untyped::OfOrSides(text) => {
            format!("“{text}” could be one grade, or one of each side. Begin with l or r, as in l {text}.")
        }
        Untyped::Twice(mark) => format!("“{}” says otherwise than what stands before it.", super::cleaned(mark)),
        Untyped::NotTheSame => NOT_THE_SAME.to_owned(),
        Untyped::TooMuch { number, most } => format!("{number} is more than {most}, the most that can be measured."),
        Untyped::NoSuchSign(sign) => format!("There is no outcome {sign} here: type = and its number."),
        Untyped::NoOutcome(number) => format!("There is no outcome with the number {number}."),
    }
}
