//! A language that is none: every letter that can have an accent has one, and a text is 40 % longer. So whatever is not
//! translated, or fits by luck, is seen.

#![allow(dead_code, unreachable_pub, reason = "each test takes what it needs")]

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use hip_triage_author::skeleton::skeleton;
use hip_triage_core::questionnaire::Questionnaire;

/// The words of a text, with accents; what stands in braces stays as it is.
fn accented(text: &str) -> String {
    let mut accented = String::new();
    let mut inside = false;
    for letter in text.chars() {
        inside = (inside || letter == '{') && letter != '}';
        let plain = "aeiouncyAEIOUNCY".chars().position(|plain| plain == letter && !inside);
        accented.push(plain.map_or(letter, |at| "áéíóúñçýÁÉÍÓÚÑÇÝ".chars().nth(at).unwrap()));
    }
    accented
}

/// What makes a text of so many letters 40 % longer.
fn filling(letters: usize) -> String {
    " ñó".repeat((letters * 2).div_ceil(5).div_ceil(3))
}

/// A text in that language. A short name is as long as it was: it has the room that it has in any language.
pub fn made(text: &str, short: bool) -> String {
    let accented = accented(text);
    let (words, end) = match accented.strip_suffix(['.', '?']) {
        Some(words) => (words.to_owned(), &accented[words.len()..]),
        None => (accented.clone(), ""),
    };
    words + &filling(if short { 0 } else { text.chars().count() }) + end
}

/// The words of a questionnaire in that language, as if it were the one with this tag.
pub fn made_translation(questionnaire: &Questionnaire, tag: &str) -> String {
    let text = skeleton(questionnaire, tag);
    let mut lines = Vec::new();
    for line in text.lines() {
        let begin = line.find('"').filter(|_| line.ends_with('"'));
        lines.push(match begin {
            Some(at) => {
                format!("{}\"{}\"", &line[..at], made(&line[at + 1..line.len() - 1], is_short(line.trim_start())))
            }
            None if line.starts_with("  ") && !line.ends_with(':') && !line.ends_with('|') => {
                format!("{}{}", &line[..line.len() - line.trim_start().len()], made(line.trim_start(), false))
            }
            None => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}

/// Tells whether the text at a key is a short name.
pub fn is_short(key: &str) -> bool {
    ["brief", "absent"].iter().any(|short| key.starts_with(short))
}

/// A file of the program's words in that language. Of a list of words that are typed, no word grows.
pub fn made_messages(file: &str, text: &str) -> String {
    // The letters of keys are no words.
    if file == "keys" {
        return text.to_owned();
    }
    let mut resource: Resource<String> = parser::parse(text.to_owned()).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.comment = None;
            // The names of files are in letters that every system takes.
            if message.id.name.starts_with("file-") {
                continue;
            }
            message.value.as_mut().into_iter().for_each(|pattern| remake(pattern, file == "typed"));
        }
    }
    resource.body.retain(|entry| matches!(entry, Entry::Message(_) | Entry::Term(_)));
    serializer::serialize(&resource)
}

fn remake(pattern: &mut Pattern<String>, short: bool) {
    let mut letters = 0;
    let mut longest = (0, None);
    for (place, element) in pattern.elements.iter_mut().enumerate() {
        match element {
            PatternElement::TextElement { value } => {
                let size = value.chars().filter(|letter| letter.is_alphabetic()).count();
                letters += value.chars().count();
                if size > longest.0 {
                    longest = (size, Some(place));
                }
                // A letter by itself is a key, and what begins so is typed into a shell.
                let words = value.split_inclusive(' ').map(|word| match word.trim_end().trim_matches(['`', '.']) {
                    key if key.chars().count() <= 1 => word.to_owned(),
                    command if command.starts_with("--") || command == "hip-triage" => word.to_owned(),
                    _ => accented(word),
                });
                *value = words.collect();
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    remake(&mut variant.value, short);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
    let Some(PatternElement::TextElement { value }) = longest.1.and_then(|place| pattern.elements.get_mut(place))
    else {
        return;
    };
    if short || letters < 2 {
        return;
    }
    let end = value.trim_end_matches(|letter: char| !letter.is_alphabetic()).len();
    value.insert_str(end, &filling(letters));
}
