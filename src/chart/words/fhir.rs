//! The words of the FHIR form, and of the check of a response against it. Those of the check speak to whoever builds a program,
//! and are English.

pub use crate::say::fhir::*;

use std::fmt;

use super::cleaned;
use crate::fhir::{FhirFault, FormFault, Misread, NotChecked, Unjudged, Wrong};
use crate::say::fhir as say;

/// The response fits.
pub const FITS: &str = "The response fits its questionnaire.";

/// Every verdict by its code.
#[must_use]
pub fn verdicts() -> [(&'static str, &'static str); 7] {
    [
        ("fits", say::verdict_fits()),
        ("leans", say::verdict_leans()),
        ("mixed", say::verdict_mixed()),
        ("most_often", say::verdict_most_often()),
        ("outside", say::verdict_outside()),
        ("not_clear", say::verdict_not_clear()),
        ("withheld", say::verdict_withheld()),
    ]
}

/// The text over what was found with an item of the examination on a side.
#[must_use]
pub fn on_side(ask: &str, side: &str) -> String {
    say::OnSide { ask, side: side.to_lowercase() }.to_string()
}

/// An item with the rounds in which it stands.
#[must_use]
pub fn place(link_id: &str, rounds: &[(String, usize)]) -> String {
    let rounds: Vec<_> = rounds.iter().map(|(link_id, round)| format!("round {round} of {link_id}")).collect();
    if rounds.is_empty() { link_id.to_owned() } else { format!("{link_id} ({})", rounds.join(", ")) }
}

/// How many faults there are.
#[must_use]
pub fn faults(count: usize) -> String {
    if count == 1 { "1 fault".to_owned() } else { format!("{count} faults") }
}

/// The beginning of a text, if it is long.
fn short(text: &str) -> String {
    let beginning: String = text.chars().take(60).collect();
    if text.trim().is_empty() {
        return format!("“{beginning}”");
    }
    if beginning.len() < text.len() { format!("{beginning}…") } else { beginning }
}

fn at(place: &str, what: &str) -> String {
    cleaned(&if place.is_empty() { what.to_owned() } else { format!("{place}: {what}") })
}

impl fmt::Display for FhirFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&at(&self.place, &self.what.to_string()))
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind { what } => write!(f, "this is a FHIR {what}, not a QuestionnaireResponse"),
            Self::Form { url } => write!(f, "it answers the form {url}, not the one of this questionnaire"),
            Self::Unknown { link_id } => write!(f, "the form has no item `{link_id}`"),
            Self::Answer { link_id } => {
                write!(f, "the answer to `{link_id}` is of another type, or of another list of codes")
            }
        }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind { what } => write!(f, "this is no {what}"),
            Self::Version { then, now } => write!(f, "the response answers {then}, and the questionnaire is {now}"),
            Self::NoStatus => f.write_str("the response has no status, and needs one"),
            Self::Status { status } => write!(
                f,
                "{} is no status: it is in-progress, completed, amended, entered-in-error or stopped",
                short(status)
            ),
            Self::Authored { authored } => write!(f, "{} is no date on which it was written", short(authored)),
            Self::Form(fault) => write!(f, "the questionnaire itself is at fault: {fault}"),
            Self::Unknown => f.write_str("no such item stands there in the questionnaire"),
            Self::Beside => f.write_str("it stands beside an answer, and belongs below it (answer.item)"),
            Self::Unanswerable { kind } => write!(f, "it is a {kind} and cannot have an answer"),
            Self::Type { wanted } => write!(f, "the answer is of another type than {wanted}"),
            Self::Value { value, kind } => write!(f, "{} is no {}", short(value), type_(kind)),
            Self::Values => f.write_str("an answer has one value, and this has several"),
            Self::Empty => f.write_str("an answer has nothing in it: what is not answered is left out"),
            Self::Option { code } => write!(f, "{} is not on offer", short(code)),
            Self::Twice { code } => write!(f, "{} is chosen twice", short(code)),
            Self::Exclusive { code } => write!(f, "{} stands alone, and is chosen beside others", short(code)),
            Self::Disabled => f.write_str("it is answered, and the other answers disable it"),
            Self::Missing => f.write_str("it is required and not answered"),
            Self::Several => f.write_str("several answers, and it does not repeat"),
            Self::Split => f.write_str("its answers stand in several items, and belong into one"),
            Self::Few { given, least } => {
                write!(f, "answered {}, and has to be at least {}", times(*given), times(*least))
            }
            Self::Many { given, most } => write!(f, "answered {}, and can be at most {}", times(*given), times(*most)),
            Self::Range { value } => write!(f, "{} is out of its range", short(value)),
            Self::Places { value, most } => write!(f, "{value} has more than {most} decimal places"),
            Self::Long { letters, most } => {
                write!(f, "the text is too long: {letters} letters, and {most} are the most")
            }
            Self::Short { letters, least } => {
                write!(f, "the text is too short: {letters} letters, and {least} are the least")
            }
            Self::Pattern { value } => write!(f, "{} is not written in the form that is asked for", short(value)),
            Self::Unit { unit } if unit.is_empty() => f.write_str("the quantity has no unit, and needs one"),
            Self::Unit { unit } => write!(f, "{} is none of the units on offer", short(unit)),
            Self::Media { content_type } => write!(f, "a file of the type {} is not asked for", short(content_type)),
            Self::Large { size, most } => write!(f, "the file is too large: {size} bytes, and {most} are the most"),
            Self::Size { said, size } => write!(f, "the file is said to have {said} bytes, and has {size}"),
            Self::Resource { kind } => write!(f, "a {} is not what it may refer to", short(kind)),
        }
    }
}

/// A type of FHIR, by the name that an answer has for it.
fn type_(kind: &str) -> String {
    let plain = matches!(kind, "Coding" | "Quantity" | "Reference" | "Attachment");
    if plain {
        kind.to_owned()
    } else {
        kind.chars().take(1).flat_map(char::to_lowercase).chain(kind.chars().skip(1)).collect()
    }
}

fn times(number: usize) -> String {
    if number == 1 { "once".to_owned() } else { format!("{number} times") }
}

impl fmt::Display for FormFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLinkId => f.write_str("an item has no linkId"),
            Self::Twice => f.write_str("two items have this linkId"),
            Self::Type { kind } if kind.is_empty() => f.write_str("the item has no type"),
            Self::Type { kind } => write!(f, "{} is no type of an item in R4", short(kind)),
            Self::Question { question } => {
                write!(f, "a condition reads {}, and there is no such item", short(question))
            }
            Self::Operator { operator } => {
                write!(f, "a condition compares by “{}”, which R4 does not have", short(operator))
            }
            Self::Compared { question } => {
                write!(f, "a condition on {} does not say with what it compares", short(question))
            }
            Self::Behavior { behavior } => write!(f, "enableBehavior is all or any, and not {}", short(behavior)),
        }
    }
}

impl fmt::Display for NotChecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not checked: {}", at(&self.place, &self.what.to_string()))
    }
}

impl fmt::Display for Unjudged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoForm => f.write_str("whether the response answers this questionnaire, for it names none"),
            Self::Version { then, now } => {
                write!(f, "whether the response, which answers {}, answers {}", named_form(then), named_form(now))
            }
            Self::Condition => {
                f.write_str("whether it is asked, for its condition is not one that fhir-check can read")
            }
            Self::Required => f.write_str("whether it has to be answered, for all in it has conditions"),
            Self::Several => f.write_str("whether one of its several answers is left at the end; it does not repeat"),
            Self::ValueSet { url } => write!(f, "whether the answer is in the value set {url}"),
            Self::Rule { name } => write!(f, "what {name} says"),
            Self::Limit { name } => write!(f, "whether the answer keeps to its {name}"),
            Self::Pattern { pattern } => write!(f, "whether the answer is of the form {}", short(pattern)),
            Self::Units { given, wanted } => write!(f, "how {} compares with {}", short(given), short(wanted)),
            Self::Resource { reference } => write!(f, "to what kind of resource {} leads", short(reference)),
            Self::Lines => f.write_str("whether several lines are welcome, for it asks for a short text"),
            Self::Modifier { url } => write!(f, "what the modifier {url} changes"),
        }
    }
}

fn named_form(name: &str) -> String {
    if name.is_empty() { "a questionnaire without an address".to_owned() } else { name.to_owned() }
}
