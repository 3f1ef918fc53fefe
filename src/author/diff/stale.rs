//! Texts that changed since they were translated.
//!
//! A file of texts keeps no note of what it was translated from: two versions beside each other tell. Where a text of the
//! questionnaire is another one and that of the translation still the same, nobody has looked at it since.

use std::collections::HashMap;
use std::io::{self, Write};

use super::table::{VALUE, line};
use crate::words::authors as say;
use hip_triage_core::questionnaire::{Checked, Text, TextPath};

/// A text that changed, and its translation did not.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stale {
    /// The language of the translation.
    pub language: String,
    /// The way to the text.
    pub path: TextPath,
    /// The words of the questionnaire there, as they were and as they are.
    pub source: [String; 2],
    /// The words of the translation.
    pub translated: String,
}

/// The texts of a questionnaire that changed since an older one of it, and whose translations did not.
#[must_use]
pub fn stale(old: &Checked, new: &Checked) -> Vec<Stale> {
    let (before, now) = (old.questionnaire.texts(), new.questionnaire.texts());
    let before = by_path(&before);
    let translations = new.translations.iter().flat_map(|translation| {
        let language = translation.language();
        let texts = |checked: &Checked| checked.in_language(language).map(|it| it.texts()).unwrap_or_default();
        // Of a language that is new, nothing was translated before.
        let (translated_before, translated) = (texts(old), texts(new));
        let translated_before = by_path(&translated_before);
        let stale = now.iter().zip(&translated).filter_map(|(now, translated)| {
            let source = before.get(&now.path)?;
            let same = *translated_before.get(&now.path)? == translated.words;
            (same && *source != now.words).then(|| Stale {
                language: language.to_owned(),
                path: now.path.clone(),
                source: [(*source).to_owned(), now.words.clone()],
                translated: translated.words.clone(),
            })
        });
        stale.collect::<Vec<_>>()
    });
    translations.collect()
}

fn by_path(texts: &[Text]) -> HashMap<&TextPath, &str> {
    texts.iter().map(|text| (&text.path, &*text.words)).collect()
}

/// Writes them; nothing where there are none.
///
/// # Errors
///
/// When it cannot be written.
pub fn write_stale(stale: &[Stale], out: &mut dyn Write) -> io::Result<()> {
    if stale.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", say::STALE)?;
    for Stale { language, path, source: [before, now], translated } in stale {
        line(&format!("{language}: {path}"), 2, out)?;
        if [before, now, translated].iter().all(|text| text.chars().count() <= VALUE && !text.contains('\n')) {
            line(&format!("{before} → {now}; still translated as: {translated}"), 6, out)?;
        }
    }
    Ok(())
}
