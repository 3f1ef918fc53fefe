//! The language as a JSON Schema, by which an editor completes and checks while one types.
//!
//! It is written from the tables that the readers read by (`questionnaire/language`). It speaks of
//! one file at a time, and therefore requires no key of the top level; what only the whole can
//! tell (whether an id exists, whether every path ends) is told by `hip-triage check`.

mod shape;

use std::io::{self, Write};

use indexmap::IndexMap;
use serde::Serialize;

use crate::evaluate::CASE;
use hip_triage_core::questionnaire::tables::{
    ANSWERS, ASSESSMENT, Belongs, QUESTIONNAIRE, RED_FLAG, Rule, TRANSLATION, Table,
};

use shape::{condition, condition_name, shape, texts};

/// A JSON value whose keys stay in the order in which they were put in.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Json {
    Truth(bool),
    Number(i64),
    Text(String),
    List(Vec<Json>),
    Map(Map),
}

type Map = IndexMap<String, Json>;

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(list: Vec<T>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

impl From<Map> for Json {
    fn from(map: Map) -> Self {
        Self::Map(map)
    }
}

/// A JSON object from its keys and values.
macro_rules! object {
    ($($key:expr => $value:expr),* $(,)?) => {{
        let mut map = crate::schema::Map::new();
        $(map.insert(String::from($key), crate::schema::Json::from($value));)*
        map
    }};
}
use object;

/// The contents of a kind of file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum About {
    /// A file of a questionnaire.
    Questionnaire,
    /// A file of labelled cases.
    Cases,
}

/// Writes the schema (draft 2020-12) of a kind of file.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(about: About, out: &mut dyn Write) -> io::Result<()> {
    let mut schema = object! { "$schema" => "https://json-schema.org/draft/2020-12/schema" };
    let mut defs = Defs::default();
    match about {
        About::Questionnaire => {
            schema.insert("title".to_owned(), "A questionnaire for hip-triage".into());
            // A file that translates is another thing; which one it is, its first key says.
            let translation = table_of_texts(QUESTIONNAIRE, Some(TRANSLATION), &mut defs);
            defs.done.insert(TRANSLATION.name.to_owned(), translation.into());
            // What stands in other files is not missing here.
            let mut whole = table(QUESTIONNAIRE, &mut defs);
            whole.shift_remove("required");
            defs.done.insert(QUESTIONNAIRE.name.to_owned(), whole.into());
            let part = |table: &Table| object! { "$ref" => format!("#/$defs/{}", table.name) };
            schema.insert("if".to_owned(), object! { "required" => vec![TRANSLATION.keys[0].name] }.into());
            schema.insert("then".to_owned(), part(TRANSLATION).into());
            schema.insert("else".to_owned(), part(QUESTIONNAIRE).into());
        }
        About::Cases => {
            schema.insert("title".to_owned(), "Labelled cases for hip-triage".into());
            schema.extend(object! { "type" => "array", "items" => defs.refer(&CASE) });
        }
    }
    schema.insert("$defs".to_owned(), defs.finished().into());
    serde_json::to_writer_pretty(&mut *out, &schema)?;
    writeln!(out)
}

/// The parts of a schema that others refer to.
#[derive(Default)]
struct Defs {
    done: Map,
    conditions: bool,
}

impl Defs {
    /// A reference to the schema of a thing, which is written if it is not yet.
    fn refer(&mut self, of: &'static Table) -> Map {
        if !self.done.contains_key(of.name) {
            // Held free, so that what it holds comes after it.
            self.done.insert(of.name.to_owned(), true.into());
            let written = table(of, self);
            self.done.insert(of.name.to_owned(), written.into());
        }
        object! { "$ref" => format!("#/$defs/{}", of.name) }
    }

    /// The same of the texts in it, for another language.
    fn refer_texts(&mut self, of: &'static Table) -> Map {
        let name = format!("{}_texts", of.name);
        if !self.done.contains_key(&name) {
            self.done.insert(name.clone(), true.into());
            let written = table_of_texts(of, None, self);
            self.done.insert(name.clone(), written.into());
        }
        object! { "$ref" => format!("#/$defs/{name}") }
    }

    fn finished(mut self) -> Map {
        if self.conditions {
            for scope in [ANSWERS, RED_FLAG, ASSESSMENT] {
                let written = condition(scope, &mut self);
                self.done.insert(condition_name(scope).to_owned(), written.into());
            }
        }
        self.done
    }
}

/// A mapping with the keys of a thing at which a text stands that another language has in other words, after those of the
/// file where it is one. None is required: where all of them are is told by the check.
fn table_of_texts(table: &'static Table, file: Option<&'static Table>, defs: &mut Defs) -> Map {
    let mut properties = Map::new();
    for key in file.iter().flat_map(|file| file.keys) {
        let mut schema = object! { "description" => key.about };
        schema.extend(shape(key.shape, defs));
        properties.insert(key.name.to_owned(), schema.into());
    }
    for key in table.keys.iter().filter(|key| key.texts) {
        let mut schema = object! { "description" => key.about };
        schema.extend(texts(key.shape, defs));
        properties.insert(key.name.to_owned(), schema.into());
    }
    let required: Vec<_> =
        file.iter().flat_map(|file| file.keys).filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = object! {
        "description" => file.unwrap_or(table).about,
        "type" => "object",
        "properties" => properties,
        "additionalProperties" => false,
    };
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema
}

/// A mapping with the keys of a thing.
fn table(table: &'static Table, defs: &mut Defs) -> Map {
    let mut properties = Map::new();
    for key in table.keys {
        let mut schema = object! { "description" => key.about };
        schema.extend(shape(key.shape, defs));
        properties.insert(key.name.to_owned(), schema.into());
    }
    let required: Vec<_> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = object! {
        "description" => table.about,
        "type" => "object",
        "properties" => properties,
        "additionalProperties" => false,
    };
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    let rules: Vec<Json> = table.rules.iter().flat_map(|rule| self::rule(rule, table)).map(Json::from).collect();
    if !rules.is_empty() {
        schema.insert("allOf".to_owned(), rules.into());
    }
    schema
}

/// The bonds of some keys with others.
fn rule(rule: &Rule, table: &Table) -> Vec<Map> {
    match rule {
        Rule::OneOf(keys) => {
            let each: Vec<_> = keys.iter().map(|key| object! { "required" => vec![*key] }).collect();
            vec![object! { "anyOf" => each }]
        }
        Rule::Both { first, second, .. } => {
            vec![object! { "dependentRequired" => object! { *first => vec![*second], *second => vec![*first] } }]
        }
        Rule::With { key, with, .. } => vec![object! { "dependentRequired" => object! { *key => vec![*with] } }],
        Rule::Needs { key, words, needed, .. } => {
            vec![object! { "if" => is(key, words.to_vec()), "then" => object! { "required" => vec![*needed] } }]
        }
        Rule::Belong { to, words, keys } => words().into_iter().map(|word| belonging(table, to, word, keys)).collect(),
    }
}

/// The keys that a word of another key needs, and those that it cannot have beside it.
fn belonging(table: &Table, to: &str, word: &'static str, keys: &[Belongs]) -> Map {
    let here = || keys.iter().filter(|belongs| table.key(belongs.key).is_some());
    let required: Vec<_> =
        here().filter(|of| of.required && of.to.contains(&word)).map(|belongs| belongs.key).collect();
    let never: Map = here()
        .filter(|belongs| !belongs.to.contains(&word))
        .map(|belongs| (belongs.key.to_owned(), Json::from(false)))
        .collect();
    let then = object! { "required" => required, "properties" => never };
    object! { "if" => is(to, vec![word]), "then" => then }
}

/// Where a key is one of some words.
fn is(key: &str, words: Vec<&'static str>) -> Map {
    object! { "properties" => object! { key => object! { "enum" => words } }, "required" => vec![key] }
}
