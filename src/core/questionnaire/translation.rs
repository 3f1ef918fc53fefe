//! A questionnaire in another language: the words alone. What is asked of whom, and what it means, stands once.
//!
//! A file whose top level has the key `translates` holds them, each where the questionnaire has its own: at the same keys
//! and ids, with nothing else there. It is read after the questionnaire, text for text, so that none is missing and none
//! left over; what is kept are the words in the order of the [walk](super::texts), for that questionnaire and no other.

mod compare;
mod read;
mod review;

use serde::{Deserialize, Serialize};

use super::Questionnaire;

pub use read::TRANSLATION;
pub(super) use read::{MARK, read};
pub use review::Review;

/// The words of a questionnaire in another language.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    /// The fingerprint of the questionnaire that it is of.
    of: String,
    language: String,
    review: Review,
    /// The texts in the order of the walk.
    words: Vec<String>,
}

impl Translation {
    /// Its language, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// How its texts on safety were looked over: the least of it.
    #[must_use]
    pub fn review(&self) -> Review {
        self.review
    }

    /// How many texts it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words.len()
    }
}

/// The texts that a questionnaire was translated from.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Translated {
    /// The language that it was written in.
    pub from: String,
    /// How its texts on safety were looked over: the least of it.
    pub review: Review,
}

impl Questionnaire {
    /// The same questionnaire in the words of a translation: the same ids, rules and fingerprint, so that answers given in
    /// one count in the other. None where the translation is of another questionnaire, or of another version.
    #[must_use]
    pub fn in_language(&self, translation: &Translation) -> Option<Self> {
        if translation.of != self.fingerprint {
            return None;
        }
        let mut translated = self.clone();
        let mut words = translation.words.iter();
        translated.each_text(&mut |_, _, _, text| {
            if let Some(words) = words.next() {
                text.clone_from(words);
            }
        });
        translated.minutes = translated.estimated_minutes();
        let from = std::mem::replace(&mut translated.identity.language, translation.language.clone());
        translated.translated = Some(Translated { from, review: translation.review });
        if let Some(number) = &self.emergency_number {
            translated.identity.emergency.number.clone_from(number);
        }
        Some(translated)
    }

    /// The texts that it was translated from, where these are not the words that it was written in.
    #[must_use]
    pub fn translated(&self) -> Option<&Translated> {
        self.translated.as_ref()
    }

    /// Tells whether its words are a translation of which no professional has reviewed every text on safety. Whoever shows
    /// them says so.
    #[must_use]
    pub fn is_unreviewed_translation(&self) -> bool {
        self.translated.as_ref().is_some_and(|translated| translated.review < Review::Reviewed)
    }
}
