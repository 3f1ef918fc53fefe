//! Texts, numbers and truth values.

use super::{At, Form, Known, Meant, Site};
use crate::questionnaire::fault::{FaultKind, Thing};
use crate::questionnaire::node::{Node, Style, Value, is_number};
use crate::questionnaire::reader::Reader;
use crate::questionnaire::table::{LARGE, Shape, WHOLE};
use crate::questionnaire::walk::{TextForm, Walk};

/// A form whose draft is what the program uses.
macro_rules! plain {
    ($(
        $(#[doc = $about:literal])+
        $form:ident $(is $text:ident)?, $shape:expr => $value:ty: |$reader:ident, $node:ident| $read:expr;
    )+) => {$(
        $(#[doc = $about])+
        pub(crate) struct $form;

        impl Form for $form {
            type Draft = $value;
            const SHAPE: &'static Shape = &$shape;
            $(const TEXTS: bool = matches!(TextForm::$text, TextForm::$text);)?
            fn read($reader: &mut Reader<'_>, $node: &Node<'_>, _: Site) -> $value {
                $read
            }
        }

        impl Meant for $form {
            type Value = $value;
            fn mean(draft: $value, _: &mut dyn Known) -> $value {
                draft
            }
            $(fn texts(value: &mut $value, walk: &mut Walk<'_>) {
                walk.text(TextForm::$text, value);
            })?
        }
    )+};
}

plain! {
    /// A text that may go on over several lines.
    Text is Text, Shape::Text => String: |reader, node| reader.text(node);
    /// A text on one line.
    Line is Line, Shape::Line => String: |reader, node| reader.line(node);
    /// A few words on one line, as they stand before a value or in a list.
    Brief is Brief, Shape::Line => String: |reader, node| brief(reader, node);
    /// A text on one line that is the same in every language, as the title of a source.
    Cited, Shape::Line => String: |reader, node| reader.line(node);
    /// A text on one line that completes “because …”.
    Because is Because, Shape::Line => String: |reader, node| because(reader, node);
    /// A text on one line in which a number has its place.
    Help is Help, Shape::Line => String: |reader, node| help(reader, node);
    /// A text on one line, or a whole number that stands for itself: nobody would mean a quantity.
    LineOrNumber is LineOrNumber, Shape::LineOrNumber => String: |reader, node| match &node.value {
        Value::Text(digits, _) if digits.parse::<u32>().is_ok() => digits.to_string(),
        _ => reader.line(node),
    };
    /// A year, or words for one.
    Year, Shape::Either(&Shape::Line, &Shape::Whole { low: YEARS[0], high: YEARS[1], zero: true }) => String:
        |reader, node| year(reader, node);
    /// The id of the questionnaire itself.
    OwnId, Shape::Id => String: |reader, node| own_id(reader, node);
    /// A semantic version.
    Version, Shape::Version => String: |reader, node| {
        checked(reader, node, is_version, |text| FaultKind::BadVersion { text })
    };
    /// The tag of a language.
    Language, Shape::Language => String: |reader, node| {
        checked(reader, node, is_language, |text| FaultKind::BadLanguage { text })
    };
    /// `true` or `false`.
    Flag, Shape::Flag => bool: |reader, node| reader.truth(node);
}

/// Any whole number.
pub(crate) struct Whole;

impl Form for Whole {
    type Draft = Option<At<i32>>;
    const SHAPE: &'static Shape = &WHOLE;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        reader.number(node, -LARGE, LARGE).map(|value| At { value, span: node.span })
    }
}

impl Meant for Whole {
    type Value = i32;
    fn mean(draft: Self::Draft, _: &mut dyn Known) -> i32 {
        draft.map_or(0, |number| number.value)
    }
}

/// The years in which a source can have been published.
const YEARS: [i32; 2] = [1000, 2100];

fn year(reader: &mut Reader<'_>, node: &Node<'_>) -> String {
    match &node.value {
        Value::Text(year, Style::Plain) if is_number(year) => {
            reader.number(node, YEARS[0], YEARS[1]);
            year.to_string()
        }
        _ => reader.line(node),
    }
}

/// The most letters of a few words: a row's name and its value share a line.
const BRIEF: usize = 40;

fn brief(reader: &mut Reader<'_>, node: &Node<'_>) -> String {
    let text = reader.line(node);
    if text.chars().count() > BRIEF {
        reader.faults.add(FaultKind::TooLong { most: BRIEF }, node.span);
    }
    text
}

fn because(reader: &mut Reader<'_>, node: &Node<'_>) -> String {
    let text = reader.line(node);
    let first = text.split_whitespace().next().unwrap_or_default();
    let mut letters = first.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(char::is_lowercase);
    if capital && first != "I" {
        reader.faults.add(FaultKind::BecauseStyle { capital: true }, node.span);
    }
    if text.ends_with('.') {
        reader.faults.add(FaultKind::BecauseStyle { capital: false }, node.span);
    }
    text
}

fn help(reader: &mut Reader<'_>, node: &Node<'_>) -> String {
    let help = reader.line(node);
    if !help.is_empty() && !help.contains("{number}") {
        reader.faults.add(FaultKind::NoPlaceForNumber, node.span);
    }
    help
}

fn own_id(reader: &mut Reader<'_>, node: &Node<'_>) -> String {
    let Some(id) = reader.name(node) else { return String::new() };
    reader.id(&id.text, id.span, Thing::Questionnaire);
    id.text
}

/// A name that must be well formed.
fn checked(reader: &mut Reader<'_>, node: &Node<'_>, good: fn(&str) -> bool, bad: fn(String) -> FaultKind) -> String {
    let Some(name) = reader.name(node) else { return String::new() };
    if !good(&name.text) {
        reader.faults.add(bad(name.text.clone()), name.span);
    }
    name.text
}

/// Tells whether a text is `major.minor.patch`, with a suffix after `-` if need be.
fn is_version(text: &str) -> bool {
    let (numbers, suffix) = text.split_once('-').unwrap_or((text, "x"));
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    numbers.split('.').count() == 3
        && numbers.split('.').all(number)
        && suffix
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// Tells whether a text has the shape of a BCP 47 tag.
#[must_use]
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
