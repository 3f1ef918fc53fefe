//! Words of or to a client, as a colleague says them of somebody else.
//!
//! English makes that simple: *you* and *they* take the same verbs, so a sentence keeps its grammar when one takes the place
//! of the other. What Spanish asks for stands in [`spanish`]. Nothing that a person wrote comes here; that stands in quotation
//! marks.

mod spanish;

use hip_triage_core::language::Language;
use hip_triage_core::words::capital;

/// A text in the third person: *My knee gives way* is *Their knee gives way*, *you sit* is *they sit*. In a language without
/// rules here it stays as it is.
#[must_use]
pub fn third_person(text: &str, language: &str) -> String {
    match language.parse() {
        Ok(Language::English) => english(text, to_them),
        Ok(Language::Spanish) => spanish::third_person(text),
        _ => text.to_owned(),
    }
}

/// What somebody says, said to them: *My knee gives way* is *Your knee gives way*. In a language without rules here it stays
/// as it is.
#[must_use]
pub fn second_person(text: &str, language: &str) -> String {
    match language.parse() {
        Ok(Language::English) => english(text, to_you),
        Ok(Language::Spanish) => spanish::second_person(text),
        _ => text.to_owned(),
    }
}

fn english(text: &str, other: fn(&str, &str, &Before) -> Option<&'static str>) -> String {
    let mut told = String::with_capacity(text.len());
    let mut before = Before::default();
    for piece in pieces(text) {
        if piece.starts_with(is_of_word) {
            told.push_str(&replaced(piece, &before, other));
            before.take(piece);
        } else {
            told.push_str(piece);
        }
    }
    told
}

/// The words of a text, and what stands between them.
fn pieces(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let is_word = text.starts_with(is_of_word);
        let end = text.find(|c| is_of_word(c) != is_word).unwrap_or(text.len());
        let (piece, rest) = text.split_at(end);
        text = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The word before, as far as it matters.
#[derive(Default)]
struct Before {
    /// In small letters.
    word: String,
    /// The person who spoke was the subject, so that the verb that follows is theirs.
    was_i: bool,
}

impl Before {
    fn take(&mut self, word: &str) {
        self.was_i = word == "I";
        self.word = word.to_lowercase();
    }

    /// Tells whether what follows is the object of a verb or behind a preposition: *makes you sit*, *for you*.
    fn asks_for_object(&self) -> bool {
        const PREPOSITIONS: [&str; 9] = ["for", "to", "of", "with", "about", "near", "from", "by", "let"];
        const VERBS: [&str; 8] = ["brings", "makes", "carries", "lets", "wakes", "hurts", "worries", "bring"];
        PREPOSITIONS.contains(&self.word.as_str()) || VERBS.contains(&self.word.as_str())
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\'' || c == '’'
}

/// What stands for a word, given in small letters too, in the third person.
fn to_them(word: &str, small: &str, before: &Before) -> Option<&'static str> {
    Some(match small {
        // A lone letter is the person who speaks only where it is a capital.
        "i" if word == "I" => "they",
        "you" if before.asks_for_object() => "them",
        "you" => "they",
        "me" => "them",
        "my" | "your" => "their",
        "mine" | "yours" => "theirs",
        "myself" | "yourself" => "themselves",
        "am" if before.was_i => "are",
        "was" if before.was_i => "were",
        _ => return None,
    })
}

/// The same where it is said to whoever spoke.
fn to_you(word: &str, small: &str, before: &Before) -> Option<&'static str> {
    Some(match small {
        "i" if word == "I" => "you",
        "me" => "you",
        "my" => "your",
        "mine" => "yours",
        "myself" => "yourself",
        "am" if before.was_i => "are",
        "was" if before.was_i => "were",
        _ => return None,
    })
}

fn replaced(word: &str, before: &Before, other: fn(&str, &str, &Before) -> Option<&'static str>) -> String {
    let Some(other) = other(word, &word.to_lowercase(), before) else { return word.to_owned() };
    // *I* is a capital anywhere; elsewhere a capital begins a sentence.
    let begins = if word == "I" { before.word.is_empty() } else { word.starts_with(char::is_uppercase) };
    if begins { capital(other) } else { other.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{second_person, third_person};

    #[test]
    fn what_somebody_says_is_said_to_them() {
        for (told, language, to_them) in [
            (
                "Pain wakes me at night, even when I do not lie on that side",
                "en",
                "Pain wakes you at night, even when you do not lie on that side",
            ),
            ("I am ill, and I was told so", "en", "You are ill, and you were told so"),
            ("My shoulders are sore and stiff too", "en", "Your shoulders are sore and stiff too"),
            ("Me duele acostarme sobre ese lado", "es", "Le duele acostarse sobre ese lado"),
            ("Mi madre, que vive conmigo", "es", "Su madre, que vive con usted"),
            ("I limp", "de", "I limp"),
        ] {
            assert_eq!(second_person(told, language), to_them);
        }
    }

    #[test]
    fn who_speaks_and_who_is_spoken_to_become_somebody_else() {
        for (told, of_them) in [
            ("I limp", "They limp"),
            ("It hurts, but I do not limp", "It hurts, but they do not limp"),
            ("My knee gives way", "Their knee gives way"),
            ("Yes, and I was told that it shows why it hurts", "Yes, and they were told that it shows why it hurts"),
            (
                "I have it now, it has spread, or I am being treated",
                "They have it now, it has spread, or they are being treated",
            ),
            ("How do you walk now?", "How do they walk now?"),
            ("After some walking you must sit", "After some walking they must sit"),
            ("some walking brings it on and makes you sit", "some walking brings it on and makes them sit"),
            ("Your bones may be weaker", "Their bones may be weaker"),
            ("Is any of these true for you?", "Is any of these true for them?"),
            ("Pain that wakes me at night", "Pain that wakes them at night"),
            ("pain in the groin (front of the hip) at your age", "pain in the groin (front of the hip) at their age"),
        ] {
            assert_eq!(third_person(told, "en"), of_them);
        }
        assert_eq!(third_person("I limp", "de"), "I limp");
    }
}
