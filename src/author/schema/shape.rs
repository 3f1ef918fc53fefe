//! What may stand at a key, as a schema.

use hip_triage_core::questionnaire::Thing;
use hip_triage_core::questionnaire::tables::{RESERVED, Shape};

use super::{Defs, Json, Map, condition, object};

/// The id of almost everything.
const ID: &str = "[a-z][a-z0-9_]*";
/// A text with something in it.
const FILLED: &str = r"\S";
/// The same on one line.
const LINE: &str = r"^\s*\S[^\n]*\s*$";
const VERSION: &str = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$";
const LANGUAGE: &str = "^[a-z]{2,3}(-[0-9A-Za-z]{2,8})*$";

/// The schema of a shape.
pub(super) fn shape(shape: Shape, defs: &mut Defs) -> Map {
    match shape {
        Shape::Text => text(FILLED),
        Shape::Line => text(LINE),
        Shape::LineOrNumber => object! {
            "anyOf" => vec![text(LINE), object! { "type" => "integer", "minimum" => 0 }],
        },
        Shape::Flag => object! { "type" => "boolean" },
        Shape::Whole { low, high, zero } => {
            let mut whole = object! { "type" => "integer", "minimum" => i64::from(low), "maximum" => i64::from(high) };
            if !zero {
                whole.insert("not".to_owned(), object! { "const" => 0 }.into());
            }
            whole
        }
        Shape::Bounds => object! {
            "type" => "array",
            "items" => self::shape(Shape::Whole { low: -1000, high: 1000, zero: true }, defs),
            "minItems" => 2,
            "maxItems" => 2,
        },
        Shape::Version => text(VERSION),
        Shape::Language => text(LANGUAGE),
        Shape::Id => id(),
        Shape::Name(thing) => name(thing),
        Shape::Names(thing) => {
            let list = object! { "type" => "array", "items" => name(thing), "minItems" => 1, "uniqueItems" => true };
            object! { "anyOf" => vec![name(thing), list] }
        }
        Shape::Two(thing) => object! {
            "type" => "array",
            "items" => name(thing),
            "minItems" => 2,
            "maxItems" => 2,
            "uniqueItems" => true,
        },
        Shape::Go => name(Thing::Question),
        Shape::OneOf(words) => object! { "enum" => words() },
        Shape::Condition(scope) => {
            defs.conditions = true;
            condition::refer(scope)
        }
        Shape::Points => by_target(Shape::Whole { low: -3, high: 3, zero: false }, 1, defs),
        Shape::Caps => by_target(Shape::Bounds, 0, defs),
        Shape::Keys(table) => defs.refer(table),
        Shape::Entries(thing, of, least, most) => entries(thing, *of, least, most, defs),
        Shape::List(of) => object! { "type" => "array", "items" => self::shape(*of, defs), "minItems" => 1 },
        Shape::Answers => object! { "type" => "object", "additionalProperties" => given() },
        Shape::Either(one, other) => {
            object! { "anyOf" => vec![self::shape(*one, defs), self::shape(*other, defs)] }
        }
    }
}

fn text(pattern: &str) -> Map {
    object! { "type" => "string", "pattern" => pattern }
}

/// An id of something of its own: none of the words that stand for something else.
pub(super) fn id() -> Map {
    let mut id = text(&format!("^{ID}$"));
    id.insert("not".to_owned(), object! { "enum" => RESERVED.to_vec() }.into());
    id
}

/// The id of something that is defined elsewhere.
pub(super) fn name(thing: Thing) -> Map {
    match thing {
        Thing::Reference => text("^[A-Z][A-Z0-9-]*$"),
        Thing::Pattern => text(&format!(r"^{ID}(\.{ID})?$")),
        Thing::Row => text(FILLED),
        _ => text(&format!("^{ID}$")),
    }
}

fn by_target(of: Shape, least: i64, defs: &mut Defs) -> Map {
    let mut map = object! {
        "type" => "object",
        "propertyNames" => text(&format!(r"^{ID}(\.{ID})?$")),
        "additionalProperties" => shape(of, defs),
    };
    if least > 0 {
        map.insert("minProperties".to_owned(), least.into());
    }
    map
}

fn entries(thing: Thing, of: Shape, least: usize, most: usize, defs: &mut Defs) -> Map {
    let names = if thing == Thing::Reference { name(thing) } else { id() };
    let mut map = object! {
        "type" => "object",
        "propertyNames" => names,
        "additionalProperties" => shape(of, defs),
    };
    for (key, bound) in [("minProperties", least), ("maxProperties", most)] {
        if let Some(bound) = i64::try_from(bound).ok().filter(|bound| (1..i64::MAX).contains(bound)) {
            map.insert(key.to_owned(), bound.into());
        }
    }
    map
}

/// An answer of a labelled case.
fn given() -> Map {
    let side = object! { "enum" => vec!["left", "right", "both", "unsaid"] };
    let kinds: Vec<Json> = vec![
        text(FILLED).into(),
        object! { "type" => "integer" }.into(),
        object! { "type" => "array", "items" => name(Thing::Choice) }.into(),
        object! { "type" => "object", "additionalProperties" => side }.into(),
    ];
    object! { "anyOf" => kinds }
}
