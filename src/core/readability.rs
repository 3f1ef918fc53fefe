//! How hard a text is to read: the Flesch–Kincaid grade.
//!
//! `0.39 × words per sentence + 11.8 × syllables per word − 15.59` (Kincaid and others, 1975): about the school year
//! in the United States after which the text is understood. Made for English, and for running text of some length;
//! for a few words it says little.
//!
//! The units: a word is what stands between blanks, with a hyphen inside it or not, and holds a letter or a
//! digit. A sentence ends with `.`, `!` or `?` before a blank, or with its paragraph. [`syllables`] are counted by
//! rule.

mod syllables;

pub use syllables::syllables;

/// The counts that a grade is made of.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// How many words.
    pub words: usize,
    /// How many sentences.
    pub sentences: usize,
    /// How many syllables in all words.
    pub syllables: usize,
}

impl Counts {
    /// Counts a text. Its end, and an empty line, end a sentence.
    #[must_use]
    pub fn of(text: &str) -> Self {
        sentences(text).map(|sentence| Self::of_sentence(sentence, &mut syllables)).fold(Self::default(), Self::and)
    }

    /// Counts a sentence, with the [`syllables`] of a word told by whoever may remember them.
    #[must_use]
    pub fn of_sentence(sentence: &str, syllables: &mut dyn FnMut(&str) -> usize) -> Self {
        words(sentence).fold(Self { sentences: 1, ..Self::default() }, |counts, word| Self {
            words: counts.words + 1,
            syllables: counts.syllables + syllables(word),
            ..counts
        })
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The Flesch–Kincaid grade; none where there are no words.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
    pub fn grade(self) -> Option<f64> {
        let (words, sentences, syllables) = (self.words as f64, self.sentences as f64, self.syllables as f64);
        (self.words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

/// The words of a text, without what surrounds them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The sentences of a text that hold a word.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (sentence, after) = rest.split_at(end(rest));
            rest = after;
            if words(sentence).next().is_some() {
                return Some(sentence.trim());
            }
        }
        None
    })
}

/// Where the first sentence of a text ends.
fn end(text: &str) -> usize {
    let mut stop = false;
    let mut newline = false;
    for (at, c) in text.char_indices() {
        match c {
            '.' | '!' | '?' => stop = true,
            // What closes belongs to the sentence.
            '"' | '\'' | '”' | '’' | ')' | ']' => {}
            '\n' if newline || stop => return at,
            '\n' => newline = true,
            c if c.is_whitespace() => {
                if stop {
                    return at;
                }
            }
            _ => (stop, newline) = (false, false),
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Counts, sentences};

    #[test]
    fn known_texts_have_their_known_grades() {
        // The examples that are printed most often with the formula: words, sentences, syllables, grade.
        for (text, words, of, syllables, grade) in [
            ("The cat sat on the mat.", 6, 1, 6, -1.45),
            ("The quick brown fox jumps over the lazy dog.", 9, 1, 11, 2.34),
            ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 1, 23, 7.61),
        ] {
            let counts = Counts::of(text);
            assert_eq!(counts, Counts { words, sentences: of, syllables }, "{text}");
            assert!((counts.grade().unwrap() - grade).abs() < 0.01, "{text}: {:?}", counts.grade());
        }
    }

    #[test]
    fn a_sentence_ends_where_it_says_so() {
        let parts = |text| sentences(text).collect::<Vec<_>>();
        assert_eq!(
            parts("Go now. Then (or not) stop! \"Why?\" Well."),
            ["Go now.", "Then (or not) stop!", "\"Why?\"", "Well."]
        );
        assert_eq!(parts("About 2.5 hours, at www.example.org"), ["About 2.5 hours, at www.example.org"]);
        assert_eq!(
            parts("One line\ngoes on.\n\nA heading\n\nAnd a text."),
            ["One line\ngoes on.", "A heading", "And a text."]
        );
        assert_eq!(parts(" … "), Vec::<&str>::new());
        assert_eq!(Counts::of("").grade(), None);
    }
}
