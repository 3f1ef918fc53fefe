//! How hard a text is to read: a [`Measure`] for each language that has one here.
//!
//! The units: a word is what stands between blanks, with a hyphen inside it or not, and holds a letter or a
//! digit. A sentence ends with `.`, `!` or `?` before a blank, or with its paragraph. Syllables are counted by
//! rule.

mod spanish;
mod syllables;

pub use spanish::syllables as spanish_syllables;
pub use syllables::syllables;

/// A measure of how hard a text is to read. Each was made for one language, and for running text of some length; for a few
/// words it says little.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Measure {
    /// For English, the Flesch–Kincaid grade: `0.39 × words per sentence + 11.8 × syllables per word − 15.59` (Kincaid and
    /// others, 1975). About the school year in the United States after which the text is understood.
    FleschKincaid,
    /// For Spanish, the INFLESZ scale: `206.835 − 62.3 × syllables per word − words per sentence` (Szigriszt Pazos, *Sistemas
    /// predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad*, 1993), read as Barrio-Cantalejo and others
    /// did for texts for patients (*Validación de la Escala INFLESZ para evaluar la legibilidad de los textos dirigidos a
    /// pacientes*, An Sist Sanit Navar 2008; 31(2): 135–152): below 40 very hard, from 40 somewhat hard, from 55 normal, from
    /// 65 quite easy, from 80 very easy.
    Inflesz,
}

impl Measure {
    /// The measure for texts in a language, by its tag.
    #[must_use]
    pub fn of_language(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("en") => Some(Self::FleschKincaid),
            Some("es") => Some(Self::Inflesz),
            _ => None,
        }
    }

    /// The number of the measure; none where there are no words.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a text has far fewer than 2^52 words")]
    pub fn of(self, counts: Counts) -> Option<f64> {
        let (words, sentences, syllables) = (counts.words as f64, counts.sentences as f64, counts.syllables as f64);
        (counts.words > 0).then(|| match self {
            Self::FleschKincaid => 0.39 * words / sentences + 11.8 * syllables / words - 15.59,
            Self::Inflesz => 206.835 - 62.3 * syllables / words - words / sentences,
        })
    }

    /// Tells whether a text with the first number is harder to read than one with the second.
    #[must_use]
    pub fn is_harder(self, one: f64, other: f64) -> bool {
        match self {
            Self::FleschKincaid => one > other,
            Self::Inflesz => one < other,
        }
    }

    /// The number that all texts together should have at the hardest: what a child of twelve reads.
    #[must_use]
    pub const fn limit_overall(self) -> f64 {
        match self {
            Self::FleschKincaid => 6.0,
            Self::Inflesz => 65.0,
        }
    }

    /// The number that one entry should have at the hardest.
    #[must_use]
    pub const fn limit(self) -> f64 {
        match self {
            Self::FleschKincaid => 8.0,
            Self::Inflesz => 55.0,
        }
    }

    /// How many syllables a word has.
    #[must_use]
    pub fn syllables(self, word: &str) -> usize {
        match self {
            Self::FleschKincaid => syllables(word),
            Self::Inflesz => spanish_syllables(word),
        }
    }
}

/// The counts that such a number is made of.
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
    /// Counts a text for a measure. Its end, and an empty line, end a sentence.
    #[must_use]
    pub fn of(text: &str, measure: Measure) -> Self {
        let mut syllables = |word: &str| measure.syllables(word);
        sentences(text).map(|sentence| Self::of_sentence(sentence, &mut syllables)).fold(Self::default(), Self::and)
    }

    /// Counts a sentence, with the syllables of a word told by whoever may remember them.
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
    use super::{Counts, Measure, sentences};

    #[test]
    fn known_texts_have_their_known_grades() {
        // The examples that are printed most often with the formula: words, sentences, syllables, grade.
        for (text, words, of, syllables, grade) in [
            ("The cat sat on the mat.", 6, 1, 6, -1.45),
            ("The quick brown fox jumps over the lazy dog.", 9, 1, 11, 2.34),
            ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 1, 23, 7.61),
        ] {
            let counts = Counts::of(text, Measure::FleschKincaid);
            assert_eq!(counts, Counts { words, sentences: of, syllables }, "{text}");
            assert!((Measure::FleschKincaid.of(counts).unwrap() - grade).abs() < 0.01, "{text}: {counts:?}");
        }
    }

    #[test]
    fn spanish_has_a_scale_of_its_own() {
        // Counted by hand: words, sentences, syllables.
        for (text, words, of, syllables, easy) in [
            ("No es un diagnóstico.", 4, 1, 7, 93.81),
            ("¿Dónde le duele? Puede elegir más de un lugar.", 9, 2, 15, 98.50),
            ("Consulte inmediatamente a su profesional de la salud.", 8, 1, 19, 50.87),
        ] {
            let counts = Counts::of(text, Measure::Inflesz);
            assert_eq!(counts, Counts { words, sentences: of, syllables }, "{text}");
            assert!(
                (Measure::Inflesz.of(counts).unwrap() - easy).abs() < 0.01,
                "{text}: {:?}",
                Measure::Inflesz.of(counts)
            );
        }
        assert!(Measure::Inflesz.is_harder(43.0, 55.0) && !Measure::FleschKincaid.is_harder(4.3, 5.5));
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
        assert_eq!(Measure::Inflesz.of(Counts::of("", Measure::Inflesz)), None);
    }
}
