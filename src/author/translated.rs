//! The translations of a questionnaire: how each was looked over, and how hard it is to read.

use crate::proof::words::{Readability, reading};
use hip_triage_core::questionnaire::{Checked, Fault, Places, Review, Source};

/// Everything that is told of a translation.
#[derive(Clone, Debug)]
pub struct TranslatedWords {
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// How its texts on safety were looked over: the least of it.
    pub review: Review,
    /// How many texts it has.
    pub texts: usize,
    /// How hard it is to read; none where its language has no measure.
    pub reading: Option<Readability>,
}

/// Everything that is told of each translation, and the warnings of what in them is too hard to read.
#[must_use]
pub fn translated(checked: &Checked, sources: &[Source]) -> (Vec<TranslatedWords>, Vec<Fault>) {
    let mut faults = Vec::new();
    let words = checked.translations.iter().filter_map(|translation| {
        let questionnaire = checked.questionnaire.in_language(translation)?;
        let places = Places::of_translation(sources, translation.language());
        let reading = reading(&questionnaire, &places);
        faults.extend(reading.iter().flat_map(|reading| reading.faults(places.start())));
        Some(TranslatedWords {
            language: translation.language().to_owned(),
            review: translation.review(),
            texts: translation.count(),
            reading,
        })
    });
    (words.collect(), faults)
}
