//! The meaning of each code of a fault, with a bad and a good example.
//!
//! A code never changes its meaning, and is never used again for another. The examples are lines of one small
//! questionnaire; a test puts the bad ones into it and looks whether the code is told, and is not told of the good
//! ones.

mod base_rates;
mod file;
mod flow;
mod meaning;
mod names;
mod review;
mod safety;
mod shape;
mod translation;

/// A code and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// As it is printed: `HT014`.
    pub code: &'static str,
    /// In a few words.
    pub title: &'static str,
    /// Why it matters, in a sentence or two.
    pub meaning: &'static str,
    /// Examples that have it, and that do not; none where it takes a huge file.
    pub example: Option<Example>,
}

/// Lines of YAML with a mistake, and without.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// With it.
    pub bad: &'static str,
    /// Without it.
    pub good: &'static str,
    /// The text in the questionnaire of the example instead of something else, if need be.
    pub given: &'static [(&'static str, &'static str)],
}

const fn code(
    code: &'static str,
    title: &'static str,
    meaning: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Code {
    Code { code, title, meaning, example: Some(Example { bad, good, given: &[] }) }
}

impl Code {
    /// The same, in a questionnaire in which something stands instead of something else.
    const fn given(self, given: &'static [(&'static str, &'static str)]) -> Self {
        match self.example {
            Some(Example { bad, good, .. }) => Self { example: Some(Example { bad, good, given }), ..self },
            None => self,
        }
    }
}

/// Every code, in order.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let parts = [file::CODES, shape::CODES, names::CODES, meaning::CODES, flow::CODES, safety::CODES];
    parts.into_iter().chain([base_rates::CODES, review::CODES, translation::CODES]).flatten()
}

/// The code of that name, however it is spelt: `HT014`, `ht14`, `14`.
#[must_use]
pub fn find(name: &str) -> Option<&'static Code> {
    let digits = name.trim_start_matches(['H', 'h', 'T', 't', '-', ' ']);
    let number: u32 = digits.parse().ok()?;
    let written = format!("HT{number:03}");
    all().find(|code| code.code == written)
}

/// The code that is most like a name for which there is none.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static Code> {
    let alike = |c: char| match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        c => Some(c).filter(char::is_ascii_digit),
    };
    let number: i32 = name.chars().filter_map(alike).collect::<String>().parse().ok()?;
    let distance = |code: &&Code| code.code[2..].parse().map_or(i32::MAX, |own: i32| (own - number).abs());
    all().min_by_key(distance).filter(|code| distance(code) < 10)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Example, all, find, nearest};
    use crate::proof::{self, Proof};
    use crate::review;
    use hip_triage_core::questionnaire::{FaultKind, Places, Questionnaire, Source};

    const EXAMPLE: &str = include_str!("codes/example.yaml");
    /// Its words in Spanish.
    const TRANSLATION: &str = include_str!("codes/example.es.yaml");

    /// The codes of everything that is told of a questionnaire, or of its translation beside it.
    fn told(text: String) -> BTreeSet<&'static str> {
        let mut sources = vec![Source { name: "example.yaml".to_owned(), text }];
        if sources[0].text.contains("\ntranslates: ") {
            sources.insert(0, Source { name: "example.yaml".to_owned(), text: EXAMPLE.to_owned() });
        }
        let faults = match Questionnaire::read(&sources) {
            Ok(mut checked) => {
                checked.questionnaire.set_today("2027-11-30".parse().unwrap());
                let mut proved = Proof::of(&checked.questionnaire, &sources).faults;
                proved.extend(review::cautions(&checked.questionnaire, &Places::of(&sources)));
                proof::together(checked.warnings, proved, &sources)
            }
            Err(faults) => faults,
        };
        faults.iter().map(hip_triage_core::questionnaire::Fault::code).collect()
    }

    fn once(text: &str, old: &str, new: &str) -> String {
        assert_eq!(text.matches(old).count(), 1, "{old:?} has to stand once in\n{text}");
        text.replacen(old, new, 1)
    }

    #[test]
    fn the_questionnaire_of_the_examples_has_no_fault() {
        assert_eq!(told(EXAMPLE.to_owned()), BTreeSet::new());
        assert_eq!(told(TRANSLATION.to_owned()), BTreeSet::new());
    }

    #[test]
    fn every_code_is_explained_in_order() {
        assert_eq!(all().map(|code| code.code).collect::<Vec<_>>(), FaultKind::CODES);
    }

    #[test]
    fn the_bad_example_has_the_fault_and_the_good_one_has_not() {
        let mut wrong = Vec::new();
        for code in all() {
            let Some(Example { bad, good, given }) = code.example else { continue };
            let is_of_words = TRANSLATION.contains(good) && !EXAMPLE.contains(good);
            let base = if is_of_words { TRANSLATION } else { EXAMPLE };
            let text = given.iter().fold(base.to_owned(), |text, (old, new)| once(&text, old, new));
            if told(text.clone()).contains(code.code) {
                wrong.push(format!("{}: the good example has it", code.code));
            }
            let told = told(once(&text, good, bad));
            if !told.contains(code.code) {
                wrong.push(format!("{}: the bad example has {told:?}", code.code));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_code_is_found_however_it_is_spelt() {
        for name in ["HT014", "ht014", "HT14", "14", "ht-14"] {
            assert_eq!(find(name).map(|code| code.code), Some("HT014"), "{name}");
        }
        assert!(find("HT999").is_none() && find("").is_none() && find("rust").is_none());
        for (name, near) in [("HTO14", "HT014"), ("TH014", "HT014"), ("HT0l4", "HT014"), ("HT082", "HT081")] {
            assert_eq!(nearest(name).map(|code| code.code), Some(near), "{name}");
        }
        assert!(nearest("what").is_none());
    }
}
