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
        Ok(Language::English) => english(text),
        Ok(Language::Spanish) => spanish::third_person(text),
        _ => text.to_owned(),
    }
}

fn english(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut before = Before::default();
    for piece in pieces(text) {
        if piece.starts_with(is_of_word) {
            told.push_str(&replaced(piece, &before));
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

fn replaced(word: &str, before: &Before) -> String {
    let small = word.to_lowercase();
    let other = match small.as_str() {
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
        _ => return word.to_owned(),
    };
    // *I* is a capital anywhere; elsewhere a capital begins a sentence.
    let begins = if word == "I" { before.word.is_empty() } else { word.starts_with(char::is_uppercase) };
    if begins { capital(other) } else { other.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::third_person;

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
