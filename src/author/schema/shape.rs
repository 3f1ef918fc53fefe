//! The schema of what may stand at a key; and conditions, which may hold one another, as schemas that name themselves.

use hip_triage_core::questionnaire::Thing;
use hip_triage_core::questionnaire::tables::{
    ASSESSMENT, BOUND, COUNT, NO_FOLDERS, POINTS, RANGE, RED_FLAG, RESERVED, Scope, Shape,
};

use super::{Defs, Json, Map, object, table};

/// The id of almost everything.
const ID: &str = "[a-z][a-z0-9_]*";
/// A text with something in it.
const FILLED: &str = r"\S";
/// The same on one line.
const LINE: &str = r"^\s*\S[^\n]*\s*$";
const VERSION: &str = r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$";
const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
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
        Shape::Bounds { low, high } => object! {
            "type" => "array",
            "items" => self::shape(Shape::Whole { low, high, zero: true }, defs),
            "minItems" => 2,
            "maxItems" => 2,
        },
        Shape::Version => text(VERSION),
        Shape::Language => text(LANGUAGE),
        Shape::Day => object! { "type" => "string", "format" => "date", "pattern" => DAY },
        Shape::Id => none_of(&[RESERVED.as_slice(), &NO_FOLDERS].concat()),
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
            refer(scope)
        }
        Shape::Points => by_target(Shape::Whole { low: -POINTS, high: POINTS, zero: false }, 1, defs),
        Shape::ByTarget(of) => by_target(*of, 1, defs),
        Shape::ByPath(of) => object! {
            "type" => "object",
            "propertyNames" => text(&format!(r"^{ID}(\.{ID}|\[[0-9]+\])*$")),
            "additionalProperties" => self::shape(*of, defs),
        },
        Shape::Caps => by_target(Shape::Bounds { low: -BOUND, high: BOUND }, 0, defs),
        Shape::Keys(table) => defs.refer(table),
        Shape::Entries(thing, of, least, most) => entries(thing, *of, least, most, defs),
        Shape::List(of) => object! { "type" => "array", "items" => self::shape(*of, defs), "minItems" => 1 },
        Shape::Answers => object! { "type" => "object", "additionalProperties" => given() },
        Shape::Either(one, other) => {
            object! { "anyOf" => vec![self::shape(*one, defs), self::shape(*other, defs)] }
        }
    }
}

/// The schema of the texts in a shape, for another language: the same texts at the same places.
pub(super) fn texts(shape: Shape, defs: &mut Defs) -> Map {
    match shape {
        Shape::Keys(table) => defs.refer_texts(table),
        Shape::Entries(thing, of, ..) => object! {
            "type" => "object",
            "propertyNames" => name(thing),
            "additionalProperties" => texts(*of, defs),
        },
        Shape::ByTarget(of) => object! {
            "type" => "object",
            "propertyNames" => text(&format!(r"^{ID}(\.{ID})?$")),
            "additionalProperties" => texts(*of, defs),
        },
        Shape::List(of) => object! { "type" => "array", "items" => texts(*of, defs), "minItems" => 1 },
        Shape::Either(one, other @ Shape::Keys(_)) => {
            object! { "anyOf" => vec![texts(*one, defs), texts(*other, defs)] }
        }
        shape => self::shape(shape, defs),
    }
}

fn text(pattern: &str) -> Map {
    object! { "type" => "string", "pattern" => pattern }
}

/// An id of something of its own: none of the words that stand for something else.
pub(super) fn id() -> Map {
    none_of(&RESERVED)
}

fn none_of(reserved: &[&'static str]) -> Map {
    let mut id = text(&format!("^{ID}$"));
    id.insert("not".to_owned(), object! { "enum" => reserved.to_vec() }.into());
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
    let side = object! { "enum" => vec!["left", "right", "both", "unsaid", "not_sure"] };
    let kinds: Vec<Json> = vec![
        text(FILLED).into(),
        object! { "type" => "integer" }.into(),
        object! { "type" => "array", "items" => name(Thing::Choice) }.into(),
        object! { "type" => "object", "additionalProperties" => side }.into(),
    ];
    object! { "anyOf" => kinds }
}

/// The name of the schema of conditions of a scope.
pub(super) fn condition_name(scope: Scope) -> &'static str {
    match scope {
        RED_FLAG => "red_flag_condition",
        ASSESSMENT => "result_condition",
        _ => "condition",
    }
}

/// A reference to it.
fn refer(scope: Scope) -> Map {
    object! { "$ref" => format!("#/$defs/{}", condition_name(scope)) }
}

/// A condition of a scope: a mapping of which every part must hold.
pub(super) fn condition(scope: Scope, defs: &mut Defs) -> Map {
    let parts = |about: &str| {
        object! { "description" => about, "type" => "array", "items" => refer(scope), "minItems" => 1 }
    };
    let mut properties = object! {
        "all" => parts("Every one of these conditions holds."),
        "any" => parts("At least one of these conditions holds."),
    };
    if scope.not {
        let mut not = object! { "description" => "This condition is false. What was not asked is not false." };
        not.extend(refer(scope));
        properties.insert("not".to_owned(), not.into());
    } else {
        properties.insert("not".to_owned(), false.into());
    }
    properties.insert("count".to_owned(), count(scope, defs).into());
    for (key, thing, about) in [
        ("finding", Thing::Finding, "One of these findings fired."),
        ("red_flag", Thing::RedFlag, "One of these red flags is raised."),
        ("category", Thing::Category, "The verdict names one of these categories; in a mixed verdict either."),
        ("pattern", Thing::Pattern, "The best pattern that is shown is one of these: category.pattern."),
    ] {
        if scope.state {
            let mut state = object! { "description" => about };
            state.extend(shape(Shape::Names(thing), defs));
            properties.insert(key.to_owned(), state.into());
        } else {
            properties.insert(key.to_owned(), false.into());
        }
    }
    object! {
        "description" => about(scope),
        "type" => "object",
        "properties" => properties,
        "propertyNames" => shape(Shape::Go, defs),
        "additionalProperties" => answer(defs),
        "minProperties" => 1,
    }
}

fn about(scope: Scope) -> &'static str {
    match scope {
        RED_FLAG => {
            "The answers that must be there: questions with the choices that count, as in {right_now: saddle}. Every \
             key must hold. There is no `not` in a red flag."
        }
        ASSESSMENT => {
            "The answers that must be there, or what was made of them: {finding: id}, {red_flag: id}, {category: \
             id}, {pattern: category.pattern}. Every key must hold."
        }
        _ => {
            "The answers that must be there: questions with the choices that count, as in {pain_site: [groin, thigh]}, \
             or with a range, as in {age: {at_least: 50}}. Every key must hold."
        }
    }
}

/// `count` around conditions of the same scope.
fn count(scope: Scope, defs: &mut Defs) -> Map {
    let mut count = table(&COUNT, defs);
    if let Some(Json::Map(properties)) = count.get_mut("properties") {
        let of = object! {
            "description" => COUNT.key("of").map_or("", |key| key.about),
            "type" => "array",
            "items" => refer(scope),
            "minItems" => 1,
        };
        properties.insert("of".to_owned(), of.into());
        if !scope.not {
            properties.insert("at_most".to_owned(), false.into());
        }
    }
    count
}

/// The schema at the id of a question: what was chosen, or a range.
fn answer(defs: &mut Defs) -> Map {
    let chosen = shape(Shape::Names(Thing::Choice), defs);
    let range = table(&RANGE, defs);
    // `both` stands alone.
    let alone = object! { "if" => object! { "required" => vec!["both"] }, "then" => object! { "maxProperties" => 1 } };
    let range = object! { "allOf" => vec![range, alone] };
    object! { "anyOf" => vec![chosen, range] }
}
