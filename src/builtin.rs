//! The questionnaire that is built in: checked when the program was built, and packed.

use hip_triage_core::questionnaire::{Questionnaire, Source};

/// The packed questionnaire by its languages, first the one in which it was written, as the build left it.
const PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The questionnaire that is built in.
///
/// # Panics
///
/// Never: it was packed in the same build.
#[must_use]
pub fn questionnaire() -> Questionnaire {
    unpack(PACKED[0].1)
}

/// The languages of the questionnaire that is built in: first the one in which it was written.
pub fn languages() -> impl Iterator<Item = &'static str> {
    PACKED.iter().map(|(language, _)| *language)
}

/// The questionnaire that is built in, in one of its [`languages`]; none in any other. The words of no other language are
/// unpacked for it.
#[must_use]
pub fn in_language(language: &str) -> Option<Questionnaire> {
    PACKED.iter().find(|(known, _)| *known == language).map(|(_, packed)| unpack(packed))
}

#[allow(clippy::expect_used, reason = "packed in the same build from the same types; a test unpacks it")]
fn unpack(packed: &'static [u8]) -> Questionnaire {
    postcard::from_bytes(packed).expect("the questionnaire packed by this build is unpacked by it")
}

/// The text of the questionnaire that is built in, packed.
const TEXTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sources.postcard"));

/// The files of the questionnaire that is built in, as they were when it was built.
///
/// # Panics
///
/// Never: what is unpacked here was packed from the same types in the same build.
#[must_use]
#[allow(clippy::expect_used, reason = "packed in the same build from the same types; a test unpacks it")]
pub fn sources() -> Vec<Source> {
    let texts: Vec<(String, String)> =
        postcard::from_bytes(TEXTS).expect("the files packed by this build are unpacked by it");
    texts.into_iter().map(|(name, text)| Source { name, text }).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::load::load;
    use hip_triage_core::questionnaire::Questionnaire;

    #[test]
    fn it_is_the_one_on_disk() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/hip");
        let checked = Questionnaire::read(&load(&folder).unwrap()).unwrap();
        assert_eq!(super::questionnaire(), checked.questionnaire);
        let built_in = Questionnaire::read(&super::sources()).unwrap();
        assert_eq!(super::questionnaire(), built_in.questionnaire);
    }

    #[test]
    fn each_language_is_there() {
        let read = Questionnaire::read(&super::sources()).unwrap();
        assert_eq!(super::languages().count(), 1 + read.translations.len());
        for language in super::languages() {
            let own = super::in_language(language).unwrap();
            assert_eq!(own, read.in_language(language).unwrap());
            assert_eq!(own.identity().language, language);
            assert_eq!(own.fingerprint(), super::questionnaire().fingerprint());
        }
        assert_eq!(super::in_language("xx"), None);
    }
}
