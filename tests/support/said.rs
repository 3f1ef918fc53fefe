//! The words of a language: what is shown in it and is none of them was never translated.

#![allow(unreachable_pub, dead_code, reason = "taken into a test of the program too")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hip_triage_core::language::Language;
use hip_triage_core::questionnaire::Questionnaire;
use hip_triage_messages::{Part, read};

/// What is called the same everywhere: the program, its files, and what people and clinics call things by.
const NAMES: [&str; 8] = ["hip", "triage", "fhir", "html", "markdown", "csv", "json", "pdf"];

/// Every word that the texts of a language have.
pub struct Said(BTreeSet<String>);

impl Said {
    /// Those of the program, and of a questionnaire in that language.
    pub fn of(language: Language, questionnaire: &Questionnaire) -> Self {
        let mut said = Self(NAMES.iter().map(ToString::to_string).collect());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(language.tag());
        for wing in ["core", "chart", "program"] {
            for entry in fs::read_dir(folder.join(wing)).unwrap() {
                let text = fs::read_to_string(entry.unwrap().path()).unwrap();
                let files = read::files(wing, &[(String::new(), text)], &mut Vec::new());
                files.values().flat_map(|file| file.values()).for_each(|message| said.take_parts(&message.parts));
            }
        }
        questionnaire.texts().iter().for_each(|text| said.take(&text.words));
        for each in Language::ALL {
            said.take(&format!("{} {}", each.own_name(), each.tag()));
        }
        said
    }

    /// More that is no text of the language, as an answer.
    pub fn take(&mut self, text: &str) {
        self.0.extend(words(text));
    }

    fn take_parts(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Text(text) => self.take(text),
                Part::Argument(_) => {}
                Part::Choice { cases, otherwise, .. } => {
                    for (_, parts) in cases {
                        self.take_parts(parts);
                    }
                    self.take_parts(otherwise);
                }
            }
        }
    }

    /// The words of a text that are none of the language, each with the line on which it stands.
    pub fn others(&self, text: &str) -> BTreeSet<(String, String)> {
        let mut others = BTreeSet::new();
        for line in text.lines() {
            let cut = line.split_whitespace().filter(|piece| !piece.ends_with('…'));
            let unknown = cut.flat_map(words).filter(|word| !self.0.contains(word));
            others.extend(unknown.map(|word| (word, line.trim().to_owned())));
        }
        others
    }
}

/// The words of a text in small letters. What has a digit is a name or a number, and one letter is a key.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic))
        .map(str::to_lowercase)
}
