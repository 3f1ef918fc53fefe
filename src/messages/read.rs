//! A file of Fluent, as far as it is used here: texts, arguments, the forms of a number, and terms.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::{Fault, File, Files};

/// The forms that a number can ask for, by the names that Unicode gives them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The comment over it.
    pub comment: Vec<String>,
    /// The line at which it begins, counted from one.
    pub line: usize,
    /// Its text.
    pub parts: Vec<Part>,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Text(String),
    /// The argument of that name.
    Argument(String),
    /// One of several, by the number in an argument.
    Choice {
        /// The argument.
        argument: String,
        /// Each with the numbers that it is for.
        cases: Vec<(Key, Vec<Part>)>,
        /// For every other number.
        otherwise: Vec<Part>,
    },
}

/// The numbers that a case is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// That one.
    Number(i64),
    /// Those which ask for that form.
    Form(String),
}

impl Message {
    /// The arguments, and whether each is a number whose form is asked for.
    #[must_use]
    pub fn arguments(&self) -> BTreeMap<&str, bool> {
        let mut arguments = BTreeMap::new();
        gather(&self.parts, &mut arguments);
        arguments
    }

    /// The whole of it, where it has no arguments.
    #[must_use]
    pub fn constant(&self) -> Option<String> {
        let text = |part: &Part| if let Part::Text(text) = part { Some(text.clone()) } else { None };
        self.parts.iter().map(text).collect()
    }
}

fn gather<'a>(parts: &'a [Part], arguments: &mut BTreeMap<&'a str, bool>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => {
                arguments.entry(name).or_insert(false);
            }
            Part::Choice { argument, cases, otherwise } => {
                arguments.insert(argument, true);
                for (_, parts) in cases {
                    gather(parts, arguments);
                }
                gather(otherwise, arguments);
            }
        }
    }
}

/// The files of a wing, with what is wrong in each; `place` is their folder.
pub fn files(place: &str, texts: &[(String, String)], faults: &mut Vec<Fault>) -> Files {
    let mut files = Files::new();
    for (name, text) in texts {
        let at = format!("{place}/{name}.ftl");
        files.insert(name.clone(), file(&at, text, faults));
    }
    files
}

fn file(at: &str, text: &str, faults: &mut Vec<Fault>) -> File {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults.extend(errors.iter().map(|error| Fault {
                file: at.to_owned(),
                line: Some(text[..error.pos.start].matches('\n').count() + 1),
                what: format!("this is not Fluent: {error}"),
            }));
            resource
        }
    };
    let mut reader = Reader { text, known: BTreeMap::new() };
    let mut file = File::new();
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        let (id, is_term, value, attributes, comment) = match entry {
            Entry::Message(message) => {
                (message.id.name, false, message.value.as_ref(), &message.attributes, message.comment.as_ref())
            }
            Entry::Term(term) => (term.id.name, true, Some(&term.value), &term.attributes, term.comment.as_ref()),
            _ => continue,
        };
        let name = if is_term { format!("-{id}") } else { id.to_owned() };
        let line = reader.line(&name);
        let read = match value {
            _ if !seen.insert(name.clone()) => Err(format!("`{name}` stands here twice. Take one away.")),
            _ if !attributes.is_empty() => Err(format!("`{name}` has attributes, which are not used here.")),
            None => Err(format!("`{name}` says nothing.")),
            Some(value) => reader.parts(value).map_err(|why| format!("`{name}`: {why}")),
        };
        match read {
            Ok(parts) => {
                let comment = comment.map(|comment| comment.content.iter().map(ToString::to_string).collect());
                let message = Message { comment: comment.unwrap_or_default(), line, parts };
                reader.known.insert(name.clone(), message.parts.clone());
                if !is_term {
                    file.insert(name, message);
                }
            }
            Err(what) => faults.push(Fault { file: at.to_owned(), line: Some(line), what }),
        }
    }
    file
}

struct Reader<'a> {
    text: &'a str,
    /// The messages that were read so far, for those that name it.
    known: BTreeMap<String, Vec<Part>>,
}

impl Reader<'_> {
    fn line(&self, name: &str) -> usize {
        let begins = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
        self.text.lines().position(begins).map_or(1, |line| line + 1)
    }

    fn parts(&self, pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push(&mut parts, Part::Text((*value).to_owned())),
                PatternElement::Placeable { expression } => {
                    for part in self.expression(expression)? {
                        push(&mut parts, part);
                    }
                }
            }
        }
        Ok(parts)
    }

    fn expression(&self, expression: &Expression<&str>) -> Result<Vec<Part>, String> {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let InlineExpression::VariableReference { id } = selector else {
            return Err("only an argument, as in `{ $number -> … }`, chooses between forms.".to_owned());
        };
        let (mut cases, mut otherwise) = (Vec::new(), Vec::new());
        for variant in variants {
            let parts = self.parts(&variant.value)?;
            if variant.default {
                otherwise = parts;
                continue;
            }
            let key = match &variant.key {
                VariantKey::NumberLiteral { value } => {
                    Key::Number(value.parse().map_err(|_| format!("`[{value}]` is no whole number."))?)
                }
                VariantKey::Identifier { name } if FORMS.contains(name) => Key::Form((*name).to_owned()),
                VariantKey::Identifier { name } => {
                    return Err(format!(
                        "`[{name}]` is no form of a number. Those are {}. What is not about a number is a message each.",
                        FORMS.join(", ")
                    ));
                }
            };
            cases.push((key, parts));
        }
        Ok(vec![Part::Choice { argument: id.name.to_owned(), cases, otherwise }])
    }

    fn inline(&self, inline: &InlineExpression<&str>) -> Result<Vec<Part>, String> {
        let named = |name: &str| {
            self.known.get(name).cloned().ok_or_else(|| format!("`{name}` has to stand before it in the same file."))
        };
        match inline {
            InlineExpression::StringLiteral { value } => Ok(vec![Part::Text(unescape_unicode_to_string(value).into())]),
            InlineExpression::VariableReference { id } => Ok(vec![Part::Argument(id.name.to_owned())]),
            InlineExpression::MessageReference { id, attribute: None } => named(id.name),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => named(&format!("-{}", id.name)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::NumberLiteral { value } => Ok(vec![Part::Text((*value).to_owned())]),
            _ => Err("functions, attributes, and terms with arguments are not used here.".to_owned()),
        }
    }
}

/// Adds a part; words behind words are one.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
        (_, part) => parts.push(part),
    }
}
