//! The texts of a translation beside those of the questionnaire: what must be alike, and what must not.

use crate::questionnaire::fault::{FaultKind, Span, Thing};
use crate::questionnaire::reader::Reader;
use crate::questionnaire::walk::{Text, TextStep};

/// How many letters a row has for the words of a choice on the smallest screen, of 40 columns.
const COLUMNS: usize = 28;
/// How many rows of that screen can be seen at once, beside a message.
const ROWS: usize = 6;
/// How many words two languages may well have alike: a name, *No*, a number with its unit.
const ALIKE: usize = 2;

/// Tells texts that differ from those of the questionnaire in what they may not, and those that do not differ.
pub(super) fn compare(reader: &mut Reader<'_>, source: &[Text], texts: &[(Text, Option<Span>)]) {
    for (own, (text, place)) in source.iter().zip(texts) {
        let Some(place) = place.filter(|_| !text.words.is_empty()) else { continue };
        let (wanted, found) = (placeholders(&own.words), placeholders(&text.words));
        let left = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|name| !those.contains(name)).cloned().collect()
        };
        let (missing, added) = (left(&wanted, &found), left(&found, &wanted));
        if !missing.is_empty() || !added.is_empty() {
            reader.faults.add(FaultKind::OtherPlaceholders { missing, added }, place);
        }
        if text.words == own.words && own.words.split_whitespace().filter(|word| is_word(word)).count() > ALIKE {
            reader.faults.add(FaultKind::SameAsSource { words: own.words.clone() }, place);
        }
        let rows = if is_choice(text) { rows(&text.words) } else { 0 };
        if rows > ROWS {
            reader.faults.add(FaultKind::TooWide { rows, most: ROWS, columns: COLUMNS }, place);
        }
    }
    told_apart(reader, texts);
}

/// Tells choices of a question, patterns of an origin, and short names of questions that the questionnaire tells apart and the translation does not.
fn told_apart(reader: &mut Reader<'_>, texts: &[(Text, Option<Span>)]) {
    let group = |text: &Text| match &text.path.0[..] {
        [before @ .., TextStep::Key(part), TextStep::Key(_), TextStep::Key(key)] => match (&**part, &**key) {
            ("choices", "label") => Some((before.to_vec(), Thing::Choice)),
            ("patterns", "name") => Some((before.to_vec(), Thing::Pattern)),
            _ => None,
        },
        _ => None,
    };
    let mut groups: Vec<(_, Vec<(&str, Span)>)> = Vec::new();
    for (text, place) in texts {
        let (Some(group), Some(place)) = (group(text), place) else { continue };
        match groups.last_mut().filter(|(last, _)| *last == group) {
            Some((_, texts)) => texts.push((&text.words, *place)),
            None => groups.push((group, vec![(&text.words, *place)])),
        }
    }
    let names = texts.iter().filter_map(|(text, place)| match &text.path.0[..] {
        [TextStep::Key(part), _, TextStep::Key(key)] if key == "brief" && part != "red_flags" => {
            Some((&*text.words, (*place)?))
        }
        _ => None,
    });
    reader.same_words(Thing::Question, names);
    for ((_, thing), texts) in groups {
        reader.same_words(thing, texts.into_iter());
    }
}

fn is_choice(text: &Text) -> bool {
    matches!(&text.path.0[..], [.., TextStep::Key(part), _, TextStep::Key(key)] if part == "choices" && key == "label")
}

/// Tells whether it is a word of some language: not a number, a unit, or the short name of something.
fn is_word(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() > 2 && word.chars().any(char::is_lowercase)
}

/// The names in braces, each once: something is put in their place.
fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        rest = after;
        let Some((name, after)) = after.split_once('}') else { continue };
        if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
            rest = after;
            let name = format!("{{{name}}}");
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// How many rows a text takes.
fn rows(text: &str) -> usize {
    let (mut rows, mut filled) = (1, 0);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        if filled > 0 && filled + 1 + word > COLUMNS {
            rows += 1;
            filled = 0;
        }
        filled += word + usize::from(filled > 0);
        // What is longer than a row is cut.
        rows += filled.saturating_sub(1) / COLUMNS;
        filled = (filled.saturating_sub(1)) % COLUMNS + 1;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{placeholders, rows};

    #[test]
    fn what_is_in_braces_is_found_once() {
        assert_eq!(placeholders("Call {number}, then {number} again"), ["{number}"]);
        assert_eq!(placeholders("{a_b} {} {C} {x y} { {z}"), ["{a_b}", "{z}"]);
        assert_eq!(placeholders("Call {number"), Vec::<String>::new());
    }

    #[test]
    fn a_text_takes_the_rows_that_its_words_need() {
        assert_eq!(rows("No"), 1);
        assert_eq!(rows(&"x".repeat(28)), 1);
        assert_eq!(rows(&"x".repeat(29)), 2);
        assert_eq!(rows(&"twelve words ".repeat(2)), 1);
        assert_eq!(rows(&"ninewords ".repeat(4)), 2);
        assert_eq!(rows(&"ninewords ".repeat(5)), 3);
    }
}
