//! Conditions, which may hold one another, as schemas that name themselves.

use hip_triage_core::questionnaire::Thing;
use hip_triage_core::questionnaire::tables::{ASSESSMENT, COUNT, RANGE, RED_FLAG, Scope, Shape};

use super::shape::shape;
use super::{Defs, Map, object, table};

/// What the schema of conditions of a scope is called.
pub(super) fn name(scope: Scope) -> &'static str {
    match scope {
        RED_FLAG => "red_flag_condition",
        ASSESSMENT => "result_condition",
        _ => "condition",
    }
}

/// A reference to it.
pub(super) fn refer(scope: Scope) -> Map {
    object! { "$ref" => format!("#/$defs/{}", name(scope)) }
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
            "What must have been answered: questions with the choices that count, as in {right_now: saddle}. Every key \
             must hold. There is no `not` in a red flag."
        }
        ASSESSMENT => {
            "What must have been answered, or what was made of the answers: {finding: id}, {red_flag: id}, {category: \
             id}, {pattern: category.pattern}. Every key must hold."
        }
        _ => {
            "What must have been answered: questions with the choices that count, as in {pain_site: [groin, thigh]}, or \
             with a range, as in {age: {at_least: 50}}. Every key must hold."
        }
    }
}

/// `count` around conditions of the same scope.
fn count(scope: Scope, defs: &mut Defs) -> Map {
    let mut count = table(&COUNT, defs);
    if let Some(super::Json::Map(properties)) = count.get_mut("properties") {
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

/// What stands at the id of a question: what was chosen, or a range.
fn answer(defs: &mut Defs) -> Map {
    let chosen = shape(Shape::Names(Thing::Choice), defs);
    let range = table(&RANGE, defs);
    // `both` stands alone.
    let alone = object! { "if" => object! { "required" => vec!["both"] }, "then" => object! { "maxProperties" => 1 } };
    let range = object! { "allOf" => vec![range, alone] };
    object! { "anyOf" => vec![chosen, range] }
}
