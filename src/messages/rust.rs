//! The Rust for the texts of a wing. Nobody reads it but the compiler, so it is not laid out.

use std::collections::BTreeMap;

use crate::{Files, Key, Language, Message, Part};

/// The lints that are for who reads Rust.
const UNREAD: &str = r#"clippy::all, clippy::pedantic, unreachable_pub, reason = "nobody reads what the build writes""#;

/// The enum of the languages.
#[must_use]
pub fn languages(languages: &[Language]) -> String {
    let variants = lines(languages.iter().map(|each| format!("/// {}.\n{},", each.own_name, each.name)));
    let all = lines(languages.iter().map(|each| format!("Self::{},", each.name)));
    let tags = lines(languages.iter().map(|each| format!("Self::{} => {:?},", each.name, each.tag)));
    let own_names = lines(languages.iter().map(|each| format!("Self::{} => {:?},", each.name, each.own_name)));
    format!(
        "/// A language that the program speaks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {{ {variants} }}
        impl Language {{
            /// Every language, the one that others are translated from first.
            pub const ALL: &'static [Self] = &[{all}];
            /// Its BCP 47 tag.
            #[must_use]
            pub const fn tag(self) -> &'static str {{ match self {{ {tags} }} }}
            /// Its name among those who speak it.
            #[must_use]
            pub const fn own_name(self) -> &'static str {{ match self {{ {own_names} }} }}
        }}"
    )
}

/// A module a file, with what each of its messages says in every language; they have the same messages. `language` is the
/// path to the module that knows which is spoken.
#[must_use]
pub fn modules(languages: &[Language], files: &[Files], language: &str) -> String {
    let Some(first) = files.first() else { return String::new() };
    let module = |(name, messages): (&String, &BTreeMap<String, Message>)| {
        let item = |id: &String| {
            let said: Vec<_> = languages.iter().zip(files).map(|(each, files)| (*each, &files[name][id])).collect();
            match &*arguments(&said) {
                [] => constant(id, &said, language),
                [argument] => function(id, &said, *argument, language),
                arguments => structure(id, &said, arguments, language),
            }
        };
        let items = lines(messages.keys().map(item));
        format!("/// What its file says.\n#[allow({UNREAD})]\npub mod {} {{ {items} }}", snake(name))
    };
    lines(first.iter().map(module))
}

/// A message in each language, the first one first.
type Said<'m> = [(Language, &'m Message)];

/// An argument: its name, and whether it is a number whose form is asked for.
type Argument<'m> = (&'m str, bool);

/// The arguments of a message, in the order of their names.
fn arguments<'m>(said: &Said<'m>) -> Vec<Argument<'m>> {
    let mut arguments: BTreeMap<&str, bool> = BTreeMap::new();
    for (name, is_number) in said.iter().flat_map(|(_, message)| message.arguments()) {
        *arguments.entry(name).or_default() |= is_number;
    }
    arguments.into_iter().collect()
}

/// What an argument has to be.
fn bound((_, is_number): Argument<'_>, language: &str) -> String {
    if is_number { format!("{language}::Number") } else { "::std::fmt::Display".to_owned() }
}

/// The function that gives a message without arguments.
fn constant(id: &str, said: &Said<'_>, language: &str) -> String {
    let arm = |(each, message): &(Language, &Message)| {
        format!("{language}::Language::{} => {:?},", each.name, message.constant().unwrap_or_default())
    };
    let (doc, name, arms) = (doc(id, said), snake(id), lines(said.iter().map(arm)));
    format!("{doc}\n#[must_use]\npub fn {name}() -> &'static str {{ match {language}::current() {{ {arms} }} }}")
}

/// The function that gives a message with one argument.
fn function(id: &str, said: &Said<'_>, argument: Argument<'_>, language: &str) -> String {
    let (doc, name, shown) = (doc(id, said), snake(id), pascal(id));
    let (field, bound) = (snake(argument.0), bound(argument, language));
    let structure = structure(id, said, &[argument], language);
    format!(
        "{doc}\n#[must_use]
        pub fn {name}({field}: impl {bound}) -> String {{ {structure} {shown} {{ {field} }}.to_string() }}"
    )
}

/// The struct that shows a message with several arguments, a field each.
fn structure(id: &str, said: &Said<'_>, arguments: &[Argument<'_>], language: &str) -> String {
    let kinds: Vec<_> = (0..arguments.len()).map(|number| format!("T{number}")).collect();
    let bounds = kinds.iter().zip(arguments).map(|(kind, each)| format!("{kind}: {},", bound(*each, language)));
    let field =
        |((name, _), kind): (&Argument<'_>, &String)| format!("/// Stands for `{name}`.\npub {}: {kind},", snake(name));
    let arm = |(each, message): &(Language, &Message)| {
        format!("{language}::Language::{} => {{ {} }}", each.name, statements(&message.parts, language))
    };
    let fields = lines(arguments.iter().zip(&kinds).map(field));
    let (doc, name, arms) = (doc(id, said), pascal(id), lines(said.iter().map(arm)));
    let (kinds, bounds) = (kinds.join(", "), lines(bounds));
    format!(
        "{doc}
        #[derive(Debug, Clone, Copy)]
        pub struct {name}<{kinds}> {{ {fields} }}
        impl<{bounds}> ::std::fmt::Display for {name}<{kinds}> {{
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {{
                match {language}::current() {{ {arms} }}
                Ok(())
            }}
        }}"
    )
}

/// The use of a message: its comment in the first language.
fn doc(id: &str, said: &Said<'_>) -> String {
    let comment = said.first().map(|(_, message)| &message.comment[..]).unwrap_or_default();
    match comment {
        [] => format!("/// The message `{id}`."),
        comment => lines(comment.iter().map(|line| format!("/// {line}"))),
    }
}

/// The statements that write a message.
fn statements(parts: &[Part], language: &str) -> String {
    let statement = |part: &Part| match part {
        Part::Text(text) => format!("f.write_str({text:?})?;"),
        Part::Argument(name) => format!("write!(f, \"{{}}\", self.{})?;", snake(name)),
        Part::Choice { argument, cases, otherwise } => {
            let case = |(key, parts): &(Key, Vec<Part>)| {
                let statements = statements(parts, language);
                match key {
                    Key::Number(number) => format!("({number}, _) => {{ {statements} }}"),
                    Key::Form(form) => format!("(_, {language}::Form::{}) => {{ {statements} }}", form.to_uppercase()),
                }
            };
            let number = format!("{language}::Number::value(&self.{})", snake(argument));
            let (cases, otherwise) = (lines(cases.iter().map(case)), statements(otherwise, language));
            format!("match ({number}, {language}::form({number})) {{ {cases} _ => {{ {otherwise} }} }}")
        }
    };
    lines(parts.iter().map(statement))
}

fn lines(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join("\n")
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

fn pascal(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    name.split(['-', '_']).map(capital).collect()
}
