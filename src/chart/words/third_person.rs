//! Words of or to a client, as a colleague says them of somebody else.
//!
//! English makes that simple: *you* and *they* take the same verbs, so a sentence keeps its grammar when one takes the place
//! of the other. Nothing that a person wrote comes here; that stands in quotation marks.

/// A text in the third person: *My knee gives way* is *Their knee gives way*, *you sit* is *they sit*. In another language
/// than English it stays as it is.
#[must_use]
pub fn third_person(text: &str, language: &str) -> String {
    if !language.starts_with("en") {
        return text.to_owned();
    }
    let mut told = String::with_capacity(text.len());
    let mut before = Before::default();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if word.is_empty() {
            let mark = rest.chars().next().map_or(0, char::len_utf8);
            told.push_str(&rest[..mark]);
            rest = &rest[mark..];
            continue;
        }
        told.push_str(&replaced(word, &before));
        before.take(word);
        rest = after;
    }
    told
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

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
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
